"""A page of an atlas: three sentences and four charts on one district or one partnership, as values."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import kind_said
from explorer.flags.district_standing import CommutingPartner, district_standing
from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.model import percent
from explorer.flags.peer_comparison import ProfileRow, district_figures, footprint_figures, written
from explorer.flags.sides.economy import taking_part
from explorer.flags.survey import Surveyed, survey
from explorer.memory import SHARED
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.said import Area, Listing, Said, Value, sentences

if TYPE_CHECKING:
    import pandas as pd

    from explorer.flags.measures import FloatArray

BARS = 6
"""Bars of a chart at most."""

FIGURES = ("employment_rate", "median_weekly_pay", "level3_qualified_rqf", "child_poverty_ahc", "gva_per_hour")
"""Indicators of the last chart; those that are not held for a place are left out."""

MANY = DEFAULT_LIMITS["hinterland_excluded"].lowest


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: what it is of, its length as a share of the longest possible, and what it says."""

    label: Value
    length: float
    said: Value
    beside: float = math.nan
    """Where a mark stands to compare it with, on the same scale."""


@dataclass(frozen=True)
class Chart:
    """Some bars with a caption; ``nothing`` says why there are none."""

    caption: Said
    bars: tuple[Bar, ...]
    nothing: Said


@dataclass(frozen=True)
class AtlasPage:
    """A page.

    Attributes
    ----------
    key : str
        A code or an id.
    name : str
    about : Said
    sentences : tuple of Said or Listing
        Three.
    charts : tuple of Chart
        Four.
    codes : tuple of str
        The districts that its map is about.
    shares : mapping of district to float
        Share of each other district's employed residents who work there.
    named : tuple of str
        Districts whose names the map writes, the most important first.
    """

    key: str
    name: str
    about: Said
    sentences: tuple[Said | Listing, ...]
    charts: tuple[Chart, ...]
    codes: tuple[str, ...]
    shares: Mapping[str, float]
    named: tuple[str, ...]

    @property
    def title(self) -> Area:
        """The place or body that the page is of."""
        return Area(self.key, self.name)


def district_atlas_page(known: Known, code: str, day: date) -> AtlasPage:
    """Return the page of a district: what it belongs to, where its people work, its labour markets, its figures."""
    found = district_standing(known, code, day)
    economies = [Bar(area, share, percent(share)) for area, share in found.economies]
    kept_out = [] if found.kept is None else [_partner(found.area, found.kept.supply)]
    kept_in = [] if found.kept is None else [_partner(found.area, found.kept.demand)]
    shares = _into(known, [code])
    return AtlasPage(
        code,
        found.name,
        Said("atlas-district", code=code, place=found.place, day=day),
        (found.headline, found.kept_said, _economies_said(found.area, found.economies)),
        (
            Chart(Said("atlas-work-in"), _ranked(kept_out, found.work_in), Said("atlas-no-flows")),
            Chart(Said("atlas-workers-from"), _ranked(kept_in, found.workers_from), Said("atlas-no-flows")),
            Chart(Said("atlas-economies"), tuple(economies[:BARS]), Said("atlas-no-areas")),
            _figures_chart(district_figures(known, code, FIGURES)),
        ),
        (code,),
        shares,
        (code, *_most(shares)),
    )


Pages = Sequence[tuple[str, tuple[str, ...], Callable[[], AtlasPage]]]
"""What each page is of, its districts, and what makes it."""


def districts_atlas(known: Known, codes: Iterable[str], day: date) -> tuple[Said, Pages]:
    """Return title and pages of an atlas of some districts, in the order of their names."""
    lookup = known.districts
    pages: Pages = [
        (lookup.said(code), (code,), partial(district_atlas_page, known, code, day))
        for code in sorted(dict.fromkeys(codes), key=lookup.said)
    ]
    return Said("atlas-title-districts", n=len(pages)), pages


def kind_atlas(project: Project, known: Known, kind: str, progress: Progress = SILENT) -> tuple[Said, Pages]:
    """Return title and pages of an atlas of all partnerships of a kind on the project's day."""
    found = list(survey(project, known, kind, progress))
    pages: Pages = [
        (one.case.footprint.partnership.name, one.case.codes, partial(partnership_atlas_page, known, one)) for one in found
    ]
    return Said("atlas-title-kind", kind=kind_said(kind, "many"), n=len(pages)), pages


def _economies_said(district: Area, economies: Sequence[tuple[Area, float]]) -> Said:
    if not economies:
        return Said("atlas-no-areas")
    (area, share), *others = economies
    return Said("atlas-economy", district=district, area=area, share=percent(share), others=len(others))


def _partner(name: Area, share: float) -> Bar:
    return Bar(name, share, percent(share))


def _ranked(own: Iterable[Bar], partners: Iterable[CommutingPartner]) -> tuple[Bar, ...]:
    bars = [*own, *(_partner(Area(one.code, one.name), one.share) for one in partners)]
    return tuple(sorted(bars, key=lambda bar: -bar.length)[:BARS])


def partnership_atlas_page(known: Known, one: Surveyed) -> AtlasPage:
    """Return the page of a partnership: its answers, its labour markets, who is tied to it, its figures."""
    case, lookup = one.case, known.districts
    economy, institutions = one.verdicts
    numbers = one.verdict.economy.numbers
    sent = {code: share for code, (share, _) in numbers.left_out.items()} | {each.code: each.share for each in taking_part(case)}
    tied = [_partner(lookup.area(code), share) for code, share in sorted(sent.items(), key=lambda item: -item[1])]
    areas = sorted(case.markets.shares.items(), key=lambda item: -case.markets.parts[item[0]])
    markets = [Bar(case.markets.area(area), share, percent(share)) for area, share in areas if share > 0]
    kept = [
        Bar(Said(f"atlas-kept-{side}"), value, percent(value))
        for side, value in (("supply", numbers.supply), ("demand", numbers.demand))
        if math.isfinite(value)
    ]
    shares = _into(known, case.codes)
    body = case.footprint.partnership
    return AtlasPage(
        body.id,
        body.name,
        Said("atlas-partnership", kind=kind_said(body.kind, "title"), day=case.footprint.as_at, n=len(case.codes)),
        (economy.sentence, institutions.sentence, _firm_said(one)),
        (
            Chart(Said("atlas-kept"), tuple(kept), Said("atlas-no-flows")),
            Chart(Said("atlas-markets"), tuple(markets[:BARS]), Said("atlas-no-areas")),
            Chart(Said("atlas-tied", many=percent(MANY)), tuple(tied[:BARS]), Said("atlas-nobody-tied")),
            _figures_chart(footprint_figures(case, known, FIGURES)),
        ),
        tuple(case.codes),
        shares,
        tuple(dict.fromkeys((*sent, *case.codes, *_most(shares)))),
    )


def _firm_said(one: Surveyed) -> Said | Listing:
    said = [found.sentence for found in one.firmness.values()]
    return said[0] if said else sentences(Said("atlas-not-firm"))


def _into(known: Known, codes: Sequence[str]) -> dict[str, float]:
    """Return the share of each other district's employed residents who work in some districts."""
    matrix = known.flows_for(codes).matrix
    residents = SHARED.of(_residents, matrix)
    people = matrix[list(codes)].to_numpy(dtype=np.float64).sum(axis=1)
    shares = np.divide(people, residents, out=np.full(len(residents), np.nan), where=residents > 0)
    own = set(codes)
    return {str(code): float(share) for code, share in zip(matrix.index, shares, strict=True) if code not in own}


def _residents(matrix: pd.DataFrame) -> FloatArray:
    sums: FloatArray = matrix.to_numpy(dtype=np.float64).sum(axis=1)
    return sums


def _most(shares: Mapping[str, float]) -> list[str]:
    return sorted((code for code, share in shares.items() if share > 0.01), key=lambda code: -shares[code])[:20]


def _figures_chart(rows: Iterable[ProfileRow]) -> Chart:
    return Chart(Said("atlas-figures"), tuple(_figure_bars(rows)), Said("atlas-no-figures"))


def _figure_bars(rows: Iterable[ProfileRow]) -> Iterator[Bar]:
    for row in rows:
        if math.isfinite(row.own.value) and math.isfinite(row.standing.middle):
            longest = 1.25 * max(row.own.value, row.standing.middle)
            said = Said(
                "atlas-figure", value=written(row.layer, row.own.value), middle=written(row.layer, row.standing.middle),
                way=row.standing.answer,
            )  # fmt: skip
            label = Said("atlas-indicator", indicator=row.layer.indicator.title, period=row.layer.period_said)
            yield Bar(label, row.own.value / longest, said, row.standing.middle / longest)
