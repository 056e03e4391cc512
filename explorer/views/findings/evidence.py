"""Findings as text to read: one flag with its whole chain of evidence, or the overview of a footprint."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from explorer.readers.flows.model import whom_said
from explorer.said import Area, Listing, Number, Said, sentences
from explorer.views.findings.comparison_part import comparison_part
from explorer.views.findings.district_page import DISTRICT_LINK
from explorer.views.findings.verdict_page import verdict_part
from explorer.views.parts.page_parts import TRY_LINK, link, listing, muted, paragraph, section, source_list, table
from explorer.views.parts.theme import Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.catalogue.sources import Source
    from explorer.flags.findings import Findings
    from explorer.flags.model import Evidence, Flag, Side
    from explorer.flags.sides.answers import Firmness


COPY_LINK = "copy:flag"
"""Where the link for copying a flag leads."""

THRESHOLD_LINK = "threshold:"
"""Links to a threshold start so; the kind of flag follows."""


def flag_page(flag: Flag, findings: Findings, theme: Theme) -> str:
    """Return a flag's sentence, rule, threshold, numbers, datasets and areas as HTML."""
    used = list(dict.fromkeys(one.source for one in flag.evidence))
    marks = {source: f"[{number}]" for number, source in enumerate(used, start=1)}
    rows = [(text("panel-cell", cell=one.claim), say(one.amount), marks[one.source]) for one in flag.evidence]
    level = f'<span style="color:{theme.level(flag.level)}">{escape(text("flag-level", level=flag.level))}</span>'
    return "".join(
        (
            f"<p><b>{level}: {escape(say(flag.sentence))}</b></p>",
            muted(text("panel-line", line=flag.basis), theme),
            f"<p>{link(COPY_LINK, text('panel-copy-flag'))}</p>",
            paragraph(_affected(flag)),
            section(text("panel-numbers"), table([("", "", ""), *rows], theme)),
            section(text("panel-why"), paragraph(say(flag.why))),
            section(text("panel-clears"), paragraph(say(flag.clears_when)) + _trial(flag, findings)),
            section(text("panel-rule"), paragraph(say(flag.rule))),
            section(text("panel-threshold"), paragraph(_threshold(flag)) + _change(flag)),
            section(text("panel-areas"), _areas(flag, findings)),
            section(
                text("panel-sources"),
                source_list(((findings.sources[key], mark) for key, mark in marks.items()), theme, _bases(findings)),
            ),
        )
    )


def overview_page(findings: Findings, theme: Theme, firmness: Mapping[Side, Firmness] | None = None) -> str:
    """Return the verdict, what a footprint meets, what else was checked, and what to bear in mind, as HTML."""
    return "".join(
        (
            verdict_part(findings, firmness, theme),
            section(text("panel-met"), _overlaps(findings, theme)),
            section(text("panel-containment"), _containment(findings, theme)),
            section(text("panel-comparison"), comparison_part(findings, theme)),
            section(text("panel-clear"), _clear(findings, theme)),
            section(text("panel-not-checked"), _not_checked(findings)),
            section(text("panel-to-bear-in-mind"), listing(map(say, (*findings.cautions, *findings.notes)))),
            section(
                text("panel-sources"),
                source_list(((source, "") for source in findings.sources.values()), theme, _bases(findings)),
            ),
        )
    )


def flag_as_text(flag: Flag, findings: Findings) -> str:
    """Return a flag as plain text to paste: level, sentence, rule, threshold, numbers, and their sources in full."""
    from explorer.qt.flag_model import in_words

    return "\n".join(
        (
            in_words(flag),
            text("panel-text-basis", basis=flag.basis),
            text("panel-text-why", why=flag.why),
            text("panel-text-clears", clears=flag.clears_when),
            text("panel-text-rule", rule=flag.rule),
            text("panel-text-threshold", threshold=_threshold(flag)),
            text("panel-text-numbers"),
            *(
                text("panel-text-number", claim=one.claim, amount=one.amount, source=_source_name(one, findings))
                for one in flag.evidence
            ),
            text("panel-text-sources"),
            *(text("panel-text-source", cited=source.cited, about=source.about(base)) for source, base in _used(flag, findings)),
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
        return muted(text("panel-met-none"), theme)
    met, overlaps = set(findings.met_areas), findings.overlaps
    columns = (overlaps[name].tolist() for name in ("name", "share_of_footprint", "share_of_area"))
    heads = (text("panel-met-area"), text("panel-met-of-footprint"), text("panel-met-of-area"))
    rows = [
        (say(Area(area, name)), say(percent(part)), say(percent(held)))
        for area, name, part, held in zip(overlaps.index.tolist(), *columns, strict=True)
        if area in met
    ]
    undrawn = findings.undrawn_areas
    names = Listing.of(tuple(map(findings.area, undrawn)), most=len(undrawn), joint="commas")
    notes = sentences(
        Said("report-by-residents", areas=findings.areas_said),
        Said("panel-met-undrawn", areas=names) if undrawn else None,
    )
    return table([heads, *rows], theme) + muted(say(notes), theme)


def _containment(findings: Findings, theme: Theme) -> str:
    from explorer.flags.model import percent

    kept = findings.containment
    if kept is None:
        return muted(text("panel-containment-cannot-tell"), theme)
    rows = [
        (text("report-supply"), say(percent(kept.supply))),
        (text("report-demand"), say(percent(kept.demand))),
    ]
    note = "panel-containment-note-estimated" if findings.flows.source.estimated else "panel-containment-note"
    return table([("", ""), *rows], theme) + muted(text(note, base=whom_said(findings.flows.base)), theme)


def _clear(findings: Findings, theme: Theme) -> str:
    from explorer.flags.meanings import MEANINGS

    if not findings.clear:
        return muted(text("panel-clear-none"), theme)
    return listing(text("panel-clear-kind", kind=MEANINGS[kind].title) for kind in findings.clear)


def _not_checked(findings: Findings) -> str:
    """Name the kinds of neither side that could not be looked for, and why."""
    from explorer.flags.meanings import MEANINGS

    kinds = {kind: why for kind, why in findings.not_checked.items() if MEANINGS[kind].side == "data"}
    return listing(text("panel-not-checked-kind", kind=MEANINGS[kind].title, why=why) for kind, why in kinds.items())


def _threshold(flag: Flag) -> str:
    bounds = flag.limit.said()
    return text("panel-line", line=bounds) if bounds else ""


def _change(flag: Flag) -> str:
    return f"<p>{link(f'{THRESHOLD_LINK}{flag.kind}', text('panel-change-threshold'))}</p>"


def _trial(flag: Flag, findings: Findings) -> str:
    """Lead to the change of the line that would clear a flag; of one that no line clears, say so."""
    from explorer.plans.remedies import never_cleared

    why = never_cleared(flag.kind)
    if why is not None:
        return paragraph(say(why))
    at = next((place for place, other in enumerate(findings.flags) if other is flag), None)
    return f"<p>{link(f'{TRY_LINK}{at}', text('redraw-try'))}</p>" if at is not None else ""


def _affected(flag: Flag) -> str:
    number = Number(flag.people, unit="people")
    is_known = flag.people == flag.people and flag.people
    about = Said("panel-affected", title=flag.title, people=number) if is_known else Said("panel-line", line=flag.title)
    return say(sentences(about, Said("panel-probable") if flag.is_probable else None))


def _source_name(one: Evidence, findings: Findings) -> str:
    source = findings.sources.get(one.source)
    return say(source.cited) if source else one.source


def _used(flag: Flag, findings: Findings) -> list[tuple[Source, str]]:
    """Return the datasets behind a flag, each once, with whom it counts."""
    keys, bases = dict.fromkeys(one.source for one in flag.evidence), _bases(findings)
    return [(findings.sources[key], bases.get(key, "")) for key in keys if key in findings.sources]


def _bases(findings: Findings) -> dict[str, str]:
    """Which workers a source counts, by its id."""
    return {findings.flows.source.id: say(whom_said(findings.flows.base))}


def _areas(flag: Flag, findings: Findings) -> str:
    """Name the areas of a flag; each district leads to its own page."""
    names = (
        link(f"{DISTRICT_LINK}{code}", say(findings.area(code))) if code in findings.lookup.districts
        else escape(say(findings.area(code)))
        for code in flag.areas
    )  # fmt: skip
    return f"<p>{', '.join(names)}</p>"
