"""The report as one HTML page that needs no other file and no network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from explorer import __version__, data_pack
from explorer.catalogue.partnerships import role_said
from explorer.catalogue.staleness import indicator_age
from explorer.exports.chance_plot import chance_png, chance_said
from explorer.exports.maps.printed_map import alternative_text
from explorer.exports.page import embedded, environment, filled
from explorer.exports.records import findings_record
from explorer.exports.tables.combined_words import combined_words
from explorer.exports.tables.institution_rows import place_said, relation_said
from explorer.flags import RULES
from explorer.flags.findings import Findings
from explorer.flags.model import Flag, percent
from explorer.flags.peer_comparison import written
from explorer.flags.sides.answers import answer_inside, grade_said
from explorer.flags.sides.institution_places import family_said
from explorer.layers.figure_words import status_said
from explorer.said import Area, Listing, Number, Said, Value
from explorer.statement.economy_parts import map_part
from explorer.words import say, text


@dataclass(frozen=True)
class _Kind:
    """The findings of one rule, with their numbers in the list."""

    id: str
    flags: Sequence[tuple[int, Flag]]

    @property
    def first(self) -> Flag:
        """The one that stands first: what is said of the rule holds for all."""
        return self.flags[0][1]

    @property
    def numbers(self) -> list[Value]:
        """The numbers of the findings."""
        return [Number(number) for number, _ in self.flags]


def report_html(findings: Findings, map_png: bytes = b"", commuting_png: bytes = b"") -> str:
    """Return the page: one page of findings, the worst first, then the rules and all evidence.

    Parameters
    ----------
    findings : Findings
    map_png : bytes
        The printed map of the indicator; it is embedded. Empty leaves it out.
    commuting_png : bytes
        The map of who commutes in; empty where it stands elsewhere, as in a statement that this is the annex of.
    """
    page = environment()
    page.filters |= {"percent": _percent, "count": _count, "flag_title": _flag_title}
    page.globals |= {"listing": _listing, "named": lambda code, name: say(Area(code, name))}
    found = findings.verdict.economy.numbers.comparison
    record = findings_record(findings)
    return filled(
        page,
        "report.html",
        record=record,
        number_of={source["id"]: place for place, source in enumerate(record["sources"], 1)},
        flags=findings.flags,
        kinds=_kinds(findings.flags),
        verdicts=findings.verdicts,
        firmness=findings.firmness,
        answer_inside=answer_inside,
        grade_said=grade_said,
        role_said=role_said,
        body_kind=_body_kind,
        relation_said=relation_said,
        place_said=place_said,
        chance_plot=embedded(chance_png(found)) if found else "",
        chance_said=chance_said(found) if found else "",
        combined=combined_words(findings.combined, findings.layer.indicator.unit) if findings.combined else "",
        flag_areas=lambda flag: _flag_areas(findings, flag),
        areas_said=findings.areas_said,
        sources=findings.sources,
        age=_age(findings),
        undrawn=[say(findings.area(code)) for code in findings.undrawn_areas],
        map_data=embedded(map_png),
        alternative_text=alternative_text(findings),
        commuting_map=embedded(commuting_png),
        commuting=map_part(findings).picture if commuting_png else None,
        day=findings.footprint.as_at,
        written_on=date.today(),
        period=findings.layer.period_said,
        status_said=status_said,
        unit=findings.layer.indicator.unit_said,
        written=partial(written, findings.layer),
        version=__version__,
        pack=pack.said if (pack := data_pack.current()) is not None else "",
    )


def _age(findings: Findings) -> Said | str:
    """Say that a newer release of the indicator should be out; empty where none is known to be."""
    indicator = findings.layer.indicator
    age = indicator_age(indicator, date.today())
    return age.said if indicator.vintage and age.is_old else ""


def _kinds(flags: Iterable[Flag]) -> list[_Kind]:
    """Return the rules that raised something, in the order of their worst finding."""
    kinds: dict[str, list[tuple[int, Flag]]] = {}
    for number, flag in enumerate(flags, 1):
        kinds.setdefault(flag.kind, []).append((number, flag))
    return [_Kind(kind, found) for kind, found in kinds.items()]


def _listing(items: Iterable[Value]) -> Listing:
    items = tuple(items)
    return Listing(items, len(items), "commas")


def _flag_areas(findings: Findings, flag: Flag) -> Listing:
    return _listing(Said("report-area", area=findings.area(code), code=code) for code in flag.areas)


def _percent(share: float | None) -> str:
    return text("report-not-known") if share is None else say(percent(share))


def _flag_title(kind: str) -> Said:
    return RULES[kind].title


def _count(number: float | None) -> Value:
    return Said("report-not-known") if number is None else Number(number)


def _body_kind(row: Mapping[str, Any]) -> str:
    """Name the family of a public body, or the kind of a council."""
    if "family" in row:
        return text("family-title", family=family_said(row["family"]))
    return text("report-county-council" if row["kind"] == "county_council" else "report-district-council")
