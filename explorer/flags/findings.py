"""Findings: the answer for one partnership, complete with its evidence; what every view and export shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from explorer.analysis import overlap
from explorer.analysis.combining import Combined
from explorer.analysis.containment import Containment
from explorer.cartography.map_design import MapDesign, design_map
from explorer.cartography.map_lines import MapLine, map_lines
from explorer.catalogue import sources
from explorer.catalogue.flows import Flows
from explorer.catalogue.institutions import Institution
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import Footprint
from explorer.catalogue.sources import LOCKDOWN, Source
from explorer.days import day_said
from explorer.flags import Flagged
from explorer.flags.alternatives import alternatives
from explorer.flags.answers import Firmness, SideVerdict
from explorer.flags.case import Case
from explorer.flags.economy_side import markets_said
from explorer.flags.footprint_day import counted_otherwise
from explorer.flags.indicator_comparison import IndicatorComparison, indicator_comparison
from explorer.flags.limits import MATERIAL
from explorer.flags.model import Flag, Side
from explorer.flags.presets import limit_lines
from explorer.flags.standing import combined_over
from explorer.flags.verdict import Verdict, firmness
from explorer.flags.wording import areas_said, capital, counted, listed
from explorer.layers import Layer
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.places.ground import Ground
from explorer.project import Project

_ALWAYS_USED = (
    sources.DISTRICTS,
    sources.BOUNDARIES,
    sources.LINKS,
    sources.PARTNERSHIPS,
    sources.INSTITUTIONS,
    sources.POPULATION,
    sources.COMMUTING_TOTALS,
)


@dataclass(frozen=True, eq=False)
class Findings:
    """What was found for one project.

    Attributes
    ----------
    project : Project
        The choices that led here.
    footprint : Footprint
    name : str
        The partnership as it reads in a sentence ("the West Midlands Combined Authority").
    lookup : DistrictLookup
    layer : Layer
        The indicator on the districts.
    overlaps : DataFrame, indexed by functional area code
        ``name``, ``share_of_area``, ``share_of_footprint``, ``weight`` (residents in both), largest part first.
    area_names : Series
        Name of every functional area, by code.
    area_of_district : Series
        The functional area that holds the largest share of each district (for drawing as whole districts); empty where
        the set leaves the district uncovered.
    areas_said : str
        The set of functional areas as a sentence names it, with its vintage.
    containment : Containment or None
        None where the flows do not cover every district of the footprint.
    flows : Flows
    flags : tuple of Flag
        Worst first.
    clear : tuple of str
        Kinds of flag that were looked for and not raised.
    not_checked : mapping of str to str
        Kinds of flag that could not be looked for, and why.
    used : tuple of Source
        Every dataset behind the findings, but for that of a second indicator.
    ground : Ground
        The shapes in use.
    institutions : tuple of Institution
        Partner institutions of the partnership.
    told : tuple of str
        What was dropped, converted or counted otherwise, one sentence each, but for the second indicator.
    verdict : Verdict
        The answer on the economy, and on the boundaries of institutions.
    case : Case
        What the rules looked at.
    others : callable
        Returns the same footprint with other data at hand.
    known : Known
        The data that all of it rests on.
    second : Layer, optional
        The second indicator of a bivariate map.
    problems : tuple of str
        What is wrong with the user's own files that these findings rest on, one sentence each.
    """

    project: Project
    footprint: Footprint
    name: str
    lookup: DistrictLookup
    layer: Layer
    overlaps: pd.DataFrame
    area_names: pd.Series[str]
    area_of_district: pd.Series[str]
    areas_said: str
    containment: Containment | None
    flows: Flows
    flags: tuple[Flag, ...]
    clear: tuple[str, ...]
    not_checked: Mapping[str, str]
    used: tuple[Source, ...]
    ground: Ground
    institutions: tuple[Institution, ...]
    told: tuple[str, ...]
    verdict: Verdict
    case: Case
    others: Callable[[], Mapping[str, Case]]
    known: Known
    second: Layer | None = None
    problems: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        project: Project,
        known: Known,
        case: Case,
        flagged: Flagged,
        layer: Layer,
        verdict: Verdict,
    ) -> Findings:
        """Put the findings together, with every source and everything a reader should know about the data."""
        is_covered = bool(case.codes) and not case.flows.unknown(case.codes)
        names = case.functional_areas.names
        return cls(
            project=project,
            footprint=case.footprint,
            name=case.name,
            lookup=case.lookup,
            layer=layer,
            overlaps=case.markets.overlaps.assign(name=names.reindex(case.markets.overlaps.index)),
            area_names=names,
            area_of_district=SHARED.of(overlap.best_fit, case.functional_areas.shares),
            areas_said=areas_said(case.functional_areas),
            containment=case.containment if is_covered else None,
            flows=case.flows,
            flags=flagged.flags,
            clear=flagged.clear,
            not_checked=flagged.not_checked,
            used=_used(project, case, layer, known.ground),
            ground=known.ground,
            institutions=case.institutions,
            told=_told(case, layer, known.ground),
            verdict=verdict,
            case=case,
            others=partial(alternatives, project, known, case),
            known=known,
            problems=known.problems(project.indicator),
        )

    @property
    def verdicts(self) -> tuple[SideVerdict, ...]:
        """The answer on each side, the economy first."""
        return self.verdict.sides

    @cached_property
    def indicator_comparison(self) -> IndicatorComparison | None:
        """The indicator on the footprint and on other boundaries; None without an indicator or without districts."""
        return indicator_comparison(self.case)

    @cached_property
    def firmness(self) -> Mapping[Side, Firmness]:
        """How firm the answer on each side is; without a side that cannot be told."""
        return firmness(self.case, self.verdict, self.others())

    @cached_property
    def combined(self) -> Combined | None:
        """The indicator for the footprint as a whole, refused where that is not sound; None without an indicator."""
        return combined_over(self.case, self.case.figures) if self.case.figures else None

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every dataset behind the findings, by id."""
        second = () if self.second is None else (self.second.source,)
        return {source.id: source for source in (*self.used, *second)}

    @property
    def notes(self) -> tuple[str, ...]:
        """What was dropped, converted or counted otherwise, one sentence each."""
        second = [] if self.second is None else self.second.sentences()
        return tuple(dict.fromkeys((*self.told, *second)))

    @cached_property
    def design(self) -> MapDesign:
        """Fills and legend of the map, on the screen and in print."""
        return design_map(self.layer, self.project.map_style, self.lookup, self.second)

    @cached_property
    def lines(self) -> tuple[MapLine, ...]:
        """Lines of the map over its fills, on the screen and in print."""
        body = self.footprint.partnership
        named = (body.short_name or body.name, self.footprint.districts)
        return map_lines(self.ground, self.lookup, named, self.drawn_regions, self.drawn_areas, self.layer.areas)

    @cached_property
    def undrawn_areas(self) -> list[str]:
        """Functional areas that the footprint meets but that hold the largest part of no district, so have no outline."""
        drawn = set(self.drawn_areas.values())
        return [code for code in self.met_areas if code not in drawn]

    @property
    def headline(self) -> str:
        """The answer in a sentence or two."""
        if not self.footprint.districts:
            return (
                f"Cannot tell: no whole district is recorded as a member of {self.name} on {day_said(self.footprint.as_at)}, "
                "so its boundary cannot be held against an economy."
            )
        return " ".join(filter(None, (self._misfits, markets_said(self.verdict.economy.numbers), self._unknowns)))

    @cached_property
    def met_areas(self) -> list[str]:
        """Functional areas that the footprint meets: 5% of the area's people, or of the footprint's, are in both."""
        shares = self.overlaps[["share_of_area", "share_of_footprint"]].to_numpy(dtype=float)
        is_met = shares.max(axis=1, initial=0.0) >= MATERIAL
        return [str(code) for code, met in zip(self.overlaps.index, is_met.tolist(), strict=True) if met]

    @property
    def drawn_regions(self) -> dict[str, str]:
        """Districts → ITL1 region, for the region chosen, or those that the footprint lies in."""
        chosen = (self.project.region,) if self.project.region else self.lookup.regions_of(self.footprint.districts)
        return {code: self.lookup.districts[code].itl1 for code in self.lookup.in_regions(chosen)}

    @cached_property
    def drawn_areas(self) -> dict[str, str]:
        """Districts → functional area, for drawing the areas that meet the footprint as whole districts (best fit)."""
        fit = self.area_of_district
        return {str(code): str(area) for code, area in fit[fit.isin(self.met_areas)].items()}

    def districts_of(self, flag: Flag) -> list[str]:
        """Return the districts that a flag is about; a functional area stands for those that lie mostly in it."""
        named = [code for code in flag.areas if code in self.lookup.districts]
        fit = self.area_of_district
        whole = fit.index[fit.isin([code for code in flag.areas if code not in named])]
        return list(dict.fromkeys([*named, *map(str, whole)]))

    def flags_about(self, codes: Collection[str]) -> tuple[Flag, ...]:
        """Return the flags that are about any of these districts, but not those about the footprint as a whole."""
        whole = set(self.footprint.districts)
        about = ((flag, set(self.districts_of(flag))) for flag in self.flags)
        return tuple(flag for flag, districts in about if districts & set(codes) and not whole <= districts)

    def area_name(self, code: str) -> str:
        """Name of a district or a functional area; the code itself where it is not known."""
        return str(self.area_names.get(code, self.lookup.name(code)))

    def count(self, level: str) -> int:
        """How many flags of a level there are."""
        return sum(flag.level == level for flag in self.flags)

    @property
    def _misfits(self) -> str:
        counts = {level: self.count(level) for level in ("red", "amber") if self.count(level)}
        if not counts:
            return f"None of the {len(self.clear)} checks made found {self.name} out of line."
        levels = " and ".join(f"{number} {level}" for level, number in counts.items())
        return capital(f"{self.name} is out of line in {counted(sum(counts.values()), 'way')}: {levels}.")

    @property
    def _unknowns(self) -> str:
        unknown = self.count("cannot_tell")
        return f"{counted(unknown, 'question')} cannot be answered from these data." if unknown else ""

    @property
    def cautions(self) -> tuple[str, ...]:
        """Words that must stand wherever these findings show: problems of own files, *approximate*, *estimated*."""
        estimated = ("Commuting between districts is estimated.",) if self.flows.source.estimated else ()
        lockdown = (LOCKDOWN,) if rests_on_lockdown(self.case) else ()
        rough = (self.ground.statement,) if self.ground.approximate else ()
        return (*self.problems, *estimated, *lockdown, *mixed_said(self.case), *rough, *self._undrawn)

    @property
    def _undrawn(self) -> tuple[str, ...]:
        missing = self.ground.undrawn(self.footprint.districts)
        if not missing:
            return ()
        named, whole = listed(self.lookup.all_said(missing)), counted(len(self.footprint.districts), "district")
        return (f"The boundary file has no shape for {len(missing)} of the {whole} of the footprint: {named}.",)


OLDER_TOTALS = frozenset({"Scotland", "Northern Ireland"})
"""Nations whose commuting totals are those of Census 2011."""


def rests_on_lockdown(case: Case) -> bool:
    """Whether the commuting of a footprint rests on Census 2021, taken in a lockdown; estimates do so in two nations."""
    if case.flows.source.estimated and case.codes:
        return not all(case.lookup.districts[code].country in OLDER_TOTALS for code in case.codes)
    return "Census 2021" in case.flows.source.vintage


def mixed_said(case: Case) -> tuple[str, ...]:
    """Say that a footprint rests on the census of 2011, or on two, where it does."""
    nations = {case.lookup.districts[code].country for code in case.codes}
    older = sorted(nations & OLDER_TOTALS)
    if not case.flows.source.estimated or not older:
        return ()
    if len(nations) == len(older):
        return ("The totals of its commuting are those of Census 2011.",)
    return (
        f"Commuting mixes two censuses: totals of {listed(older)} are of 2011, the others of 2021, and commuting changed between "
        "them.",
    )


def _used(project: Project, case: Case, layer: Layer, ground: Ground) -> tuple[Source, ...]:
    own = (sources.own_boundaries(ground.newest.statement),) if project.boundaries else ()
    return (*_ALWAYS_USED, case.functional_areas.source, *own, case.flows.source, layer.source)


def _told(case: Case, layer: Layer, ground: Ground) -> tuple[str, ...]:
    return (
        *case.notes,
        *counted_otherwise(case.footprint, case.lookup, case.parts),
        *ground.newest.notes,
        *case.flows.notes,
        *case.functional_areas.notes,
        *layer.sentences(),
        *limit_lines(case.limits),
    )
