"""Findings: the answer for one partnership, complete with its evidence; what every view and export shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

import pandas as pd

from explorer.analysis import overlap
from explorer.analysis.combining import Combined
from explorer.analysis.containment import Containment
from explorer.cartography.map_design import MapDesign, kept_design
from explorer.cartography.map_lines import MapLine, map_lines
from explorer.catalogue import sources
from explorer.catalogue.flows import Flows
from explorer.catalogue.institutions import Institution
from explorer.catalogue.known import Known
from explorer.catalogue.packed import boundaries_source, population_source
from explorer.catalogue.partnerships import Footprint
from explorer.catalogue.sources import LOCKDOWN, Source
from explorer.flags import Flagged
from explorer.flags.case import CENSUS, Case
from explorer.flags.footprint_day import counted_otherwise, drawn_said
from explorer.flags.indicator_comparison import IndicatorComparison, indicator_comparison
from explorer.flags.limits import MATERIAL
from explorer.flags.model import MISFITS, Flag, Side
from explorer.flags.names import districts_said
from explorer.flags.peer_comparison import PeerComparison, StandsOut, peer_comparison, profile
from explorer.flags.presets import limit_lines
from explorer.flags.rules.standing import combined_over
from explorer.flags.sides.alternatives import alternatives
from explorer.flags.sides.answers import Firmness, SideVerdict
from explorer.flags.sides.economy_side import markets_said
from explorer.flags.sides.verdict import Verdict, firmness
from explorer.flags.wording import areas_said
from explorer.layers import Layer
from explorer.memory import SHARED
from explorer.places.districts import COUNTRY_CODES, DistrictLookup
from explorer.places.ground import Ground
from explorer.project import Project
from explorer.said import Area, Listing, Said, sentences

_ALWAYS_USED = (
    sources.DISTRICTS,
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
    name : Area
        The partnership as a sentence names it.
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
    areas_said : Said
        The set of functional areas, with its vintage.
    containment : Containment or None
        None where the flows do not cover every district of the footprint.
    flows : Flows
    flags : tuple of Flag
        Worst first.
    clear : tuple of str
        Kinds of flag that were looked for and not raised.
    not_checked : mapping of str to Listing
        Kinds of flag that could not be looked for, and every reason why.
    used : tuple of Source
        Every dataset behind the findings, but for that of a second indicator.
    ground : Ground
        The shapes in use.
    institutions : tuple of Institution
        Partner institutions of the partnership.
    told : tuple of Said or str
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
    problems : tuple of Said or str
        What is wrong with the user's own files that these findings rest on, one sentence each.
    """

    project: Project
    footprint: Footprint
    name: Area
    lookup: DistrictLookup
    layer: Layer
    overlaps: pd.DataFrame
    area_names: pd.Series[str]
    area_of_district: pd.Series[str]
    areas_said: Said
    containment: Containment | None
    flows: Flows
    flags: tuple[Flag, ...]
    clear: tuple[str, ...]
    not_checked: Mapping[str, Listing]
    used: tuple[Source, ...]
    ground: Ground
    institutions: tuple[Institution, ...]
    told: tuple[Said | Listing | str, ...]
    verdict: Verdict
    case: Case
    others: Callable[[], Mapping[Said, Case]]
    known: Known
    second: Layer | None = None
    problems: tuple[Said | Listing | str, ...] = ()

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
            overlaps=case.markets.named_overlaps,
            area_names=names,
            area_of_district=SHARED.of(overlap.best_fit, case.functional_areas.shares),
            areas_said=areas_said(case.functional_areas),
            containment=case.containment if is_covered else None,
            flows=case.flows,
            flags=flagged.flags,
            clear=flagged.clear,
            not_checked=flagged.not_checked,
            used=_used(project, case, layer, known),
            ground=known.ground,
            institutions=case.institutions,
            told=_told(case, layer, known.ground),
            verdict=verdict,
            case=case,
            others=partial(alternatives, project, known, case),
            known=known,
            problems=(*known.problems(project.indicator), *uncovered(known, [case.codes])),
        )

    def keep(self, other: Findings) -> None:
        """Keep what was worked out for other findings, whose case differs in its figures alone."""
        is_drawn_alike = self.ground is other.ground and self.layer.areas is other.layer.areas
        names = (*_OF_AREAS, "lines") if is_drawn_alike else _OF_AREAS
        vars(self).update({name: vars(other)[name] for name in names if name in vars(other)})

    @property
    def verdicts(self) -> tuple[SideVerdict, ...]:
        """The answer on each side, the economy first."""
        return self.verdict.sides

    @cached_property
    def indicator_comparison(self) -> IndicatorComparison | None:
        """The indicator on the footprint and on other boundaries; None without an indicator or without districts."""
        return indicator_comparison(self.case)

    @cached_property
    def peer_comparison(self) -> PeerComparison | None:
        """The indicator against peers, region and nation; None without an indicator or without districts."""
        return peer_comparison(self.case, self.known)

    @cached_property
    def profile(self) -> tuple[StandsOut, ...]:
        """What stands out among peers over all bundled indicators: five at most. Reads every indicator when first asked for."""
        return profile(self.case, self.known)

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
    def notes(self) -> tuple[Said | Listing | str, ...]:
        """What was dropped, converted or counted otherwise, one sentence each."""
        second = [] if self.second is None else self.second.sentences()
        return tuple(dict.fromkeys((*self.told, *second)))

    @cached_property
    def design(self) -> MapDesign:
        """Fills and legend of the map, on the screen and in print."""
        return kept_design(self.layer, self.project.map_style, self.lookup, self.second)

    @cached_property
    def lines(self) -> tuple[MapLine, ...]:
        """Lines of the map over its fills, on the screen and in print."""
        body = self.footprint.partnership
        named = (body.briefly, self.footprint.districts)
        return map_lines(self.ground, self.lookup, named, self.drawn_regions, self.drawn_areas, self.layer.areas)

    @cached_property
    def undrawn_areas(self) -> list[str]:
        """Functional areas that the footprint meets but that hold the largest part of no district, so have no outline."""
        drawn = set(self.drawn_areas.values())
        return [code for code in self.met_areas if code not in drawn]

    @property
    def headline(self) -> Listing:
        """The answer in a sentence or two."""
        if not self.footprint.districts:
            return sentences(Said("findings-no-district", footprint=self.name, day=self.footprint.as_at))
        return sentences(self._misfits, markets_said(self.verdict.economy.numbers), self._unknowns)

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

    def area(self, code: str) -> Area:
        """Return a district or a functional area with its name as written."""
        return Area(code, self.area_name(code))

    def count(self, level: str) -> int:
        """How many flags of a level there are."""
        return sum(flag.level == level for flag in self.flags)

    @property
    def _misfits(self) -> Said:
        counts = {level: self.count(level) for level in MISFITS if self.count(level)}
        if not counts:
            return Said("findings-in-line", footprint=self.name, checks=len(self.clear))
        levels = Listing.of([Said("findings-level", level=level, n=number) for level, number in counts.items()])
        return Said("findings-out-of-line", footprint=self.name, ways=sum(counts.values()), levels=levels)

    @property
    def _unknowns(self) -> Said | None:
        unknown = self.count("cannot_tell")
        return Said("findings-unknown", n=unknown) if unknown else None

    @property
    def cautions(self) -> tuple[Said | Listing | str, ...]:
        """Words that must stand wherever these findings show: problems of own files, *approximate*, *estimated*."""
        estimated = (Said("findings-caution-estimated"),) if self.flows.source.estimated else ()
        lockdown = (LOCKDOWN,) if rests_on_lockdown(self.case) else ()
        rough = (self.ground.statement,) if self.ground.approximate else ()
        return (
            *drawn_said(self.project),
            *self.problems,
            *estimated,
            *lockdown,
            *mixed_said(self.case),
            *ireland_said(self.case),
            *rough,
            *self._undrawn,
        )

    @property
    def _undrawn(self) -> tuple[Said, ...]:
        missing = self.ground.undrawn(self.footprint.districts)
        whole = len(self.footprint.districts)
        return (Said("findings-caution-undrawn", whole=whole, districts=districts_said(self.lookup, missing)),) if missing else ()


_OF_AREAS = ("met_areas", "undrawn_areas", "drawn_areas")
"""What is worked out of the functional areas alone."""


def uncovered(known: Known, footprints: Iterable[tuple[str, ...]]) -> tuple[Said, ...]:
    """Say which districts of some footprints own flows, or own functional areas, leave out."""
    lacking: dict[str, dict[str, None]] = {"findings-flows-uncovered": {}, "findings-areas-uncovered": {}}
    for codes in footprints:
        flows = known.flows_for(codes)
        without = ([] if flows.source.estimated else flows.unknown(codes), known.functional_areas.unknown(codes))
        for told, missing in zip(lacking.values(), without, strict=True):
            told.update(dict.fromkeys(missing))
    return tuple(Said(said, districts=districts_said(known.districts, codes)) for said, codes in lacking.items() if codes)


OLDER_TOTALS = frozenset({"Scotland", "Northern Ireland"})
"""Nations whose commuting totals are those of Census 2011."""


def rests_on_lockdown(case: Case) -> bool:
    """Whether the commuting of a footprint rests on Census 2021, taken in a lockdown; estimates do so in two nations."""
    if case.flows.source.estimated and case.codes:
        return not all(case.lookup.districts[code].country in OLDER_TOTALS for code in case.codes)
    return case.flows.source.census == CENSUS


def mixed_said(case: Case) -> tuple[Said, ...]:
    """Say that a footprint rests on the census of 2011, or on two, where it does."""
    nations = {case.lookup.districts[code].country for code in case.codes}
    older = sorted(nations & OLDER_TOTALS)
    if not case.flows.source.estimated or not older:
        return ()
    if len(nations) == len(older):
        return (Said("findings-caution-older"),)
    return (Said("findings-caution-mixed", nations=Listing.of([Area(COUNTRY_CODES[nation], nation) for nation in older])),)


def ireland_said(case: Case) -> tuple[Said, ...]:
    """Say that nobody who commutes across the border with Ireland is counted, of a footprint in Northern Ireland."""
    is_there = any(case.lookup.districts[code].country == "Northern Ireland" for code in case.codes)
    return (Said("findings-caution-ireland"),) if is_there else ()


def _used(project: Project, case: Case, layer: Layer, known: Known) -> tuple[Source, ...]:
    lines = boundaries_source() or sources.BOUNDARIES
    own = [sources.own_boundaries(known.ground.newest.statement)] if project.boundaries else []
    if own and known.measured_ground is known.ground:
        # They stand in for the bundled ones in everything, under the id that evidence names.
        lines, own = sources.official_boundaries(known.boundary_note) if known.boundary_note else replace(own[0], id=lines.id), []
    newer = population_source()
    always = [newer if newer is not None and one is sources.POPULATION else one for one in _ALWAYS_USED]
    return (always[0], lines, *always[1:], case.functional_areas.source, *own, case.flows.source, layer.source)


def _told(case: Case, layer: Layer, ground: Ground) -> tuple[Said | Listing | str, ...]:
    return (
        *case.notes,
        *counted_otherwise(case.footprint, case.lookup, case.parts),
        *ground.newest.notes,
        *dict.fromkeys((*case.flows.as_read, *case.flows.notes)),
        *case.functional_areas.notes,
        *layer.sentences(),
        *limit_lines(case.limits),
    )
