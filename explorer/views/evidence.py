"""Findings as text to read: one flag with its whole chain of evidence, or the overview of a footprint."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from explorer.views.theme import Theme
from explorer.views.widgets import unbroken

if TYPE_CHECKING:
    from explorer.catalogue.sources import Source
    from explorer.flags.findings import Findings
    from explorer.flags.model import Evidence, Flag


def flag_page(flag: Flag, findings: Findings, theme: Theme) -> str:
    """Return a flag's sentence, rule, threshold, numbers, datasets and areas as HTML."""
    from explorer.flags.model import LEVEL_NAMES

    level = f'<span style="color:{theme.level(flag.level)}">{escape(LEVEL_NAMES[flag.level])}</span>'
    used = list(dict.fromkeys(link.source for link in flag.evidence))
    marks = {source: f"[{number}]" for number, source in enumerate(used, start=1)}
    rows = [(_sentence(link.claim, stop=""), link.amount, marks[link.source]) for link in flag.evidence]
    areas = ", ".join(findings.area_name(code) for code in flag.areas)
    return "".join(
        (
            f"<p><b>{level}: {escape(unbroken(flag.sentence))}</b></p>",
            _muted(flag.basis + ".", theme),
            _paragraph(_touched(flag)),
            _section("Numbers", _table([("", "", ""), *rows], theme)),
            _section("Rule", _paragraph(_sentence(flag.rule))),
            _section("Threshold", _paragraph(_sentence(flag.limit.text()))),
            _section("Areas", _paragraph(areas)),
            _section("Sources", _sources(((findings.sources[key], mark) for key, mark in marks.items()), theme)),
        )
    )


def overview_page(findings: Findings, theme: Theme) -> str:
    """Return what a footprint meets, what was checked and found in order, and what to bear in mind, as HTML."""
    return "".join(
        (
            _section("Functional areas it meets", _overlaps(findings, theme)),
            _section("Self-containment", _containment(findings, theme)),
            _section("Checked and in order", _clear(findings, theme)),
            _section("To bear in mind", _list([*findings.cautions, *findings.notes])),
            _section("Sources", _sources(((source, "") for source in findings.sources.values()), theme)),
        )
    )


def flag_as_text(flag: Flag, findings: Findings) -> str:
    """Return a flag as plain text to paste: level, message, rule, numbers and their sources."""
    from explorer.qt.flag_model import in_words

    numbers = [f"- {link.claim}: {link.amount} ({_source_name(link, findings)})" for link in flag.evidence]
    return "\n".join((in_words(flag), f"({flag.basis}.)", f"Rule: {_sentence(flag.rule)}", *numbers))


def flags_as_table(findings: Findings) -> str:
    """Return all flags as tab-separated text, with codes and names, to paste into a spreadsheet."""
    from explorer.exports.records import FLAG_COLUMNS, flag_rows

    rows = [FLAG_COLUMNS, *([row[column] for column in FLAG_COLUMNS] for row in flag_rows(findings))]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def _overlaps(findings: Findings, theme: Theme) -> str:
    from explorer.flags.model import percent

    met = findings.overlaps.loc[findings.met_areas] if len(findings.overlaps) else findings.overlaps
    if not len(met):
        return _muted("None can be named: no district of this footprint is known.", theme)
    heads = ("Functional area", "Share of the footprint", "Share of the area inside")
    rows = [(name, percent(part), percent(held)) for name, part, held in
            zip(met["name"], met["share_of_footprint"], met["share_of_area"], strict=True)]  # fmt: skip
    note = f"By residents; {findings.areas_said}."
    if findings.undrawn_areas:
        names = ", ".join(map(findings.area_name, findings.undrawn_areas))
        note += f" Without an outline on the map, because they hold the largest part of no district: {names}."
    return _table([heads, *rows], theme) + _muted(note, theme)


def _containment(findings: Findings, theme: Theme) -> str:
    from explorer.flags.model import percent

    kept = findings.containment
    if kept is None:
        return _muted("Cannot tell: the commuting flows do not cover every district of this footprint.", theme)
    rows = [
        ("Employed residents who work inside (supply side)", percent(kept.supply)),
        ("Jobs filled from inside (demand side)", percent(kept.demand)),
    ]
    caution = f" {findings.flows.source.caution.capitalize()}." if findings.flows.source.caution else ""
    return _table([("", ""), *rows], theme) + _muted(f"{findings.flows.base.capitalize()}.{caution}", theme)


def _clear(findings: Findings, theme: Theme) -> str:
    from explorer.flags import RULES

    if not findings.clear:
        return _muted("Nothing could be cleared.", theme)
    return _list(f"{RULES[kind].title}: not found" for kind in findings.clear)


def _touched(flag: Flag) -> str:
    from explorer.flags.model import percent

    if flag.touched != flag.touched:
        return ""
    return f"{flag.title}; it touches {percent(flag.touched)} of the footprint's employed residents."


def _source_name(link: Evidence, findings: Findings) -> str:
    source = findings.sources.get(link.source)
    return _cited(source) if source else link.source


def _cited(source: Source) -> str:
    return f"{source.title}, {source.vintage}" + (f" ({source.caution})" if source.caution else "")


def _sources(sources: Iterable[tuple[Source, str]], theme: Theme) -> str:
    """List sources, each behind the mark by which the numbers refer to it."""
    lines = [
        f"<p>{mark} {escape(_cited(source))}<br><span style='color:{theme.muted}'>{escape(source.publisher)}. "
        f"{escape(source.licence)}.{' ' + escape(source.note) if source.note else ''}</span></p>"
        for source, mark in sources
    ]
    return "".join(lines)


def _paragraph(text: str) -> str:
    return f"<p>{escape(unbroken(text))}</p>" if text else ""


def _section(title: str, body: str) -> str:
    return f"<h4>{escape(title)}</h4>{body}" if body else ""


def _list(items: Iterable[str]) -> str:
    return "".join(f"<p>• {escape(item)}</p>" for item in items)


def _muted(text: str, theme: Theme) -> str:
    return f"<p style='color:{theme.muted}'>{escape(text)}</p>"


def _table(rows: Iterable[tuple[str, ...]], theme: Theme) -> str:
    head, *body = rows
    titles = "".join(f"<td style='color:{theme.muted}'>{escape(cell)}</td>" for cell in head)
    lines = [f"<tr>{titles}</tr>"] if any(head) else []
    lines += ["<tr>" + "".join(_cell(cell, at) for at, cell in enumerate(row)) + "</tr>" for row in body]
    return f"<table cellspacing='0' cellpadding='3' width='100%'>{''.join(lines)}</table>"


def _cell(text: str, column: int) -> str:
    return f"<td>{'<b>' if column == 1 else ''}{escape(text)}{'</b>' if column == 1 else ''}</td>"


def _sentence(text: str, stop: str = ".") -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else stop)
