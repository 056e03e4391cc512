"""Findings as text to read: one flag with its whole chain of evidence, or the overview of a footprint."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from explorer.views.findings.comparison_part import comparison_part
from explorer.views.findings.district_page import DISTRICT_LINK
from explorer.views.findings.verdict_page import verdict_part
from explorer.views.parts.page_parts import link, listing, muted, paragraph, section, sentence, source_list, table
from explorer.views.parts.theme import Theme

if TYPE_CHECKING:
    from explorer.catalogue.sources import Source
    from explorer.flags.answers import Firmness
    from explorer.flags.findings import Findings
    from explorer.flags.model import Evidence, Flag, Side


COPY_LINK = "copy:flag"
"""Where the link for copying a flag leads."""

THRESHOLD_LINK = "threshold:"
"""Links to a threshold start so; the kind of flag follows."""


def flag_page(flag: Flag, findings: Findings, theme: Theme) -> str:
    """Return a flag's sentence, rule, threshold, numbers, datasets and areas as HTML."""
    from explorer.flags.model import LEVEL_NAMES

    level = f'<span style="color:{theme.level(flag.level)}">{escape(LEVEL_NAMES[flag.level])}</span>'
    used = list(dict.fromkeys(one.source for one in flag.evidence))
    marks = {source: f"[{number}]" for number, source in enumerate(used, start=1)}
    rows = [(sentence(one.claim, stop=""), one.amount, marks[one.source]) for one in flag.evidence]
    return "".join(
        (
            f"<p><b>{level}: {escape(flag.sentence)}</b></p>",
            muted(flag.basis + ".", theme),
            f"<p>{link(COPY_LINK, 'Copy with numbers and sources')}</p>",
            paragraph(_affected(flag)),
            section("Numbers", table([("", "", ""), *rows], theme)),
            section("Why it matters", paragraph(flag.why)),
            section("What would clear it", paragraph(flag.clears_when)),
            section("Rule", paragraph(sentence(flag.rule))),
            section("Threshold", paragraph(sentence(flag.limit.text())) + _change(flag)),
            section("Areas", _areas(flag, findings)),
            section(
                "Sources", source_list(((findings.sources[key], mark) for key, mark in marks.items()), theme, _bases(findings))
            ),
        )
    )


def overview_page(findings: Findings, theme: Theme, firmness: Mapping[Side, Firmness] | None = None) -> str:
    """Return the verdict, what a footprint meets, what else was checked, and what to bear in mind, as HTML."""
    return "".join(
        (
            verdict_part(findings, firmness, theme),
            section("Functional areas it meets", _overlaps(findings, theme)),
            section("Self-containment", _containment(findings, theme)),
            section("The indicator on other boundaries", comparison_part(findings, theme)),
            section("Checked and in order", _clear(findings, theme)),
            section("Not checked", _not_checked(findings)),
            section("To bear in mind", listing([*findings.cautions, *findings.notes])),
            section("Sources", source_list(((source, "") for source in findings.sources.values()), theme, _bases(findings))),
        )
    )


def flag_as_text(flag: Flag, findings: Findings) -> str:
    """Return a flag as plain text to paste: level, sentence, rule, threshold, numbers, and their sources in full."""
    from explorer.qt.flag_model import in_words

    numbers = [f"- {one.claim}: {one.amount} ({_source_name(one, findings)})" for one in flag.evidence]
    cited = [f"- {source.cited}. {source.about(base)}" for source, base in _used(flag, findings)]
    return "\n".join(
        (
            in_words(flag),
            f"({flag.basis}.)",
            f"Why it matters: {flag.why}",
            f"What would clear it: {flag.clears_when}",
            f"Rule: {sentence(flag.rule)}",
            f"Threshold: {sentence(flag.limit.text())}",
            "Numbers:",
            *numbers,
            "Sources:",
            *cited,
        )
    )


def flags_as_table(findings: Findings) -> str:
    """Return all flags as tab-separated text, with codes and names, to paste into a spreadsheet."""
    from explorer.csv_text import copied_text
    from explorer.exports.records import FLAG_COLUMNS, OWNER_COLUMNS, flag_rows

    columns = (*OWNER_COLUMNS, *FLAG_COLUMNS)
    rows = [columns, *([row[column] for column in columns] for row in flag_rows(findings))]
    return copied_text(rows)


def _overlaps(findings: Findings, theme: Theme) -> str:
    from explorer.flags.model import percent

    if not findings.met_areas:
        return muted("None can be named: no district of this footprint is known.", theme)
    met, overlaps = set(findings.met_areas), findings.overlaps[["name", "share_of_footprint", "share_of_area"]]
    heads = ("Functional area", "Share of the footprint", "Share of the area inside")
    rows = [(name, percent(part), percent(held)) for area, name, part, held in overlaps.itertuples(name=None) if area in met]
    note = f"By residents; {findings.areas_said}."
    if findings.undrawn_areas:
        names = ", ".join(map(findings.area_name, findings.undrawn_areas))
        note += f" Without an outline on the map, because they hold the largest part of no district: {names}."
    return table([heads, *rows], theme) + muted(note, theme)


def _containment(findings: Findings, theme: Theme) -> str:
    from explorer.flags.model import percent

    kept = findings.containment
    if kept is None:
        return muted("Cannot tell: the commuting flows do not cover every district of this footprint.", theme)
    rows = [
        ("Employed residents who work inside (supply side)", percent(kept.supply)),
        ("Jobs filled from inside (demand side)", percent(kept.demand)),
    ]
    caution = f" {findings.flows.source.caution.capitalize()}." if findings.flows.source.caution else ""
    return table([("", ""), *rows], theme) + muted(f"{findings.flows.base.capitalize()}.{caution}", theme)


def _clear(findings: Findings, theme: Theme) -> str:
    from explorer.flags import RULES

    if not findings.clear:
        return muted("Nothing could be cleared.", theme)
    return listing(f"{RULES[kind].title}: not found" for kind in findings.clear)


def _not_checked(findings: Findings) -> str:
    """Name the kinds of neither side that could not be looked for, and why."""
    from explorer.flags.meanings import MEANINGS

    kinds = {kind: why for kind, why in findings.not_checked.items() if MEANINGS[kind].side == "data"}
    return listing(f"{MEANINGS[kind].title}: {why}" for kind, why in kinds.items())


def _change(flag: Flag) -> str:
    return f"<p>{link(f'{THRESHOLD_LINK}{flag.kind}', 'Change this threshold …')}</p>"


def _affected(flag: Flag) -> str:
    doubt = " Probable: the number is an estimate and near the threshold." if flag.is_probable else ""
    number = f"; people affected: {flag.people:,.0f}" if flag.people == flag.people and flag.people else ""
    return f"{flag.title}{number}.{doubt}"


def _source_name(one: Evidence, findings: Findings) -> str:
    source = findings.sources.get(one.source)
    return source.cited if source else one.source


def _used(flag: Flag, findings: Findings) -> list[tuple[Source, str]]:
    """Return the datasets behind a flag, each once, with whom it counts."""
    keys, bases = dict.fromkeys(one.source for one in flag.evidence), _bases(findings)
    return [(findings.sources[key], bases.get(key, "")) for key in keys if key in findings.sources]


def _bases(findings: Findings) -> dict[str, str]:
    """Which workers a source counts, by its id."""
    return {findings.flows.source.id: findings.flows.base}


def _areas(flag: Flag, findings: Findings) -> str:
    """Name the areas of a flag; each district leads to its own page."""
    names = (
        link(f"{DISTRICT_LINK}{code}", findings.area_name(code)) if code in findings.lookup.districts
        else escape(findings.area_name(code))
        for code in flag.areas
    )  # fmt: skip
    return f"<p>{', '.join(names)}</p>"
