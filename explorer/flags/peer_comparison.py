"""A footprint among its peers: who they are, how an indicator stands against them, and a profile of what stands out.

Peers of a footprint are bodies of its kind, or of other kinds of its task, on its day, that are alike in size and in the kinds of
place that they hold. Peers of a single district are its statistical neighbours.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from explorer.analysis.combining import Combined, Combining, differ
from explorer.analysis.peers import Standing, Way, distance_beyond_chance, similar, standing, standing_out
from explorer.cartography.map_design import benchmark
from explorer.catalogue.areas.neighbours import ALIKE, DOUBTFUL
from explorer.catalogue.partnerships import Footprint
from explorer.flags import measures
from explorer.flags.names import body_said, region_said
from explorer.flags.published import published_for
from explorer.flags.rules.standing import combining_of
from explorer.flags.wording import figure
from explorer.layers import Layer, indicator_layer
from explorer.layers.combinable import Combinable, combinable
from explorer.memory import SHARED
from explorer.places.districts import COUNTRY_CODES
from explorer.said import Area, Listing, Number, Said, Share, sentences

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.flags.case import Case
    from explorer.flags.measures import BoolArray, FloatArray

POOL = ("combined_authority", "combined_county_authority", "county_council", "local_enterprise_partnership", "growth_deal")
"""Kinds among which peers are looked for where a footprint's own kind has too few."""

ENOUGH = 10


@dataclass(frozen=True, eq=False)
class Peers:
    """Who a footprint is held against.

    Attributes
    ----------
    names : mapping of id to Area
        The most alike first: ids of bodies, or codes of districts.
    parts : mapping of id to ndarray
        Which districts each holds, shape (districts,).
    bodies : mapping of id to Footprint
        The bodies among them.
    are_districts : bool
        Whether they are statistical neighbours of a single district.
    is_doubtful : bool
        Whether the district is too unlike all others for its neighbours to mean much.
    """

    names: Mapping[str, Area]
    parts: Mapping[str, FloatArray]
    bodies: Mapping[str, Footprint]
    are_districts: bool
    is_doubtful: bool = False

    @property
    def said(self) -> Said:
        """Who they are and how they were found, in a sentence."""
        if not self.names:
            return Said("findings-peers-none")
        names = Listing.of(list(self.names.values()), len(self.names))
        if self.are_districts:
            return Said("findings-peers-neighbours", peers=names, doubtful="yes" if self.is_doubtful else "no")
        return Said("findings-peers-alike", peers=names)


@dataclass(frozen=True, eq=False)
class PeerComparison:
    """An indicator of a footprint against its peers, its region and its nation.

    Attributes
    ----------
    layer : Layer
    own : Combined
    peers : Peers
    figures : mapping of id to Combined
    standing : Standing
    wider : tuple of (Said or Area or str, Combined, Way)
        Regions, nation and country: name, figure, and whether the footprint is higher or lower than the rest of it.
    """

    layer: Layer
    own: Combined
    peers: Peers
    figures: Mapping[str, Combined]
    standing: Standing
    wider: tuple[tuple[Said | Area | str, Combined, Way], ...]

    def written(self, number: float) -> Said | Number:
        """Round a figure as the indicator is written."""
        return written(self.layer, number)

    @property
    def sentence(self) -> Listing:
        """How the indicator stands against peers, region and nation."""
        title = self.layer.indicator.title
        if not math.isfinite(self.own.value):
            return sentences(Said("findings-peers-no-figure", indicator=title))
        found = self.standing
        known = Said(
            "findings-peers-standing", indicator=title, answer=found.answer, number=len(found.ways), higher=found.count("higher"),
            lower=found.count("lower"), unknown=found.count("cannot_tell"), middle=with_its_unit(self.layer, found.middle),
        )  # fmt: skip
        wider = [Said("findings-peers-wider", name=name, way=way) for name, _, way in self.wider]
        return sentences(known if found.ways else Said("findings-peers-without", indicator=title), *wider)


@dataclass(frozen=True, eq=False)
class StandsOut:
    """An indicator by which a footprint stands out among its peers.

    Attributes
    ----------
    layer : Layer
    own : Combined
    standing : Standing
    distance : float
        From the middle of the peers beyond chance, in robust standard deviations; negative below.
    """

    layer: Layer
    own: Combined
    standing: Standing
    distance: float

    @property
    def sentence(self) -> Said:
        """What stands out, and how far."""
        return Said(
            "findings-profile-line", indicator=self.layer.indicator.title, period=self.layer.period_said,
            value=with_its_unit(self.layer, self.own.value), middle=with_its_unit(self.layer, self.standing.middle),
            way="higher" if self.distance > 0 else "lower", known="yes" if math.isfinite(self.own.standard_error) else "no",
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class ProfileRow:
    """An indicator of a footprint among its peers, in its latest period.

    Attributes
    ----------
    layer : Layer
    own : Combined
        Refused, with why, where the figure cannot be told for the footprint.
    others : mapping of id to Combined
        The figures of its peers.
    standing : Standing
    """

    layer: Layer
    own: Combined
    others: Mapping[str, Combined]
    standing: Standing


def written(layer: Layer, number: float) -> Said | Number:
    """Round a figure as the indicator is written: whole numbers for counts, else one decimal, or two where it is small."""
    if not math.isfinite(number):
        return Said("findings-comparison-no-figure")
    is_whole = layer.indicator.kind == "count" or abs(number) >= 1000
    rounded = Number(number, 0 if is_whole else 2 if abs(number) < 10 else 1, layer.indicator.unit)
    return Said("unit-pounds", n=rounded) if layer.indicator.unit.startswith("£") else rounded


def with_its_unit(layer: Layer, number: float) -> Said | Share | Number:
    """Write a figure with its unit, as a sentence needs it."""
    is_large = abs(number) >= 1000
    return figure(round(number) if is_large else number, layer.indicator.unit, 9 if is_large else 4)


def district_peers(known: Known, code: str) -> Peers:
    """Find the statistical neighbours of a district."""
    index, neighbours = known.commuting_totals.index, known.catalogue.neighbours
    nearest = neighbours.nearest[ALIKE[0]].get(code, ())
    parts = {each: np.asarray(index == each, dtype=np.float64) for each in nearest}
    names = {each: known.districts.area(each) for each in nearest}
    return Peers(names, parts, {}, are_districts=True, is_doubtful=code in DOUBTFUL)


def district_figures(known: Known, code: str, indicators: Collection[str]) -> tuple[ProfileRow, ...]:
    """Return some indicators of a district among its statistical neighbours."""
    return tuple(_rows(known, indicators, np.asarray(known.commuting_totals.index == code), None, district_peers(known, code)))


def footprint_figures(case: Case, known: Known, indicators: Collection[str]) -> tuple[ProfileRow, ...]:
    """Return some indicators of a footprint among its peers."""
    return tuple(_rows(known, indicators, case.chosen, case.footprint, peers_of(case, known))) if case.codes else ()


def peers_of(case: Case, known: Known) -> Peers:
    """Find who a footprint is held against."""
    index = case.totals.index
    neighbours = known.catalogue.neighbours
    if len(case.codes) == 1:
        return district_peers(known, case.codes[0])
    own = case.footprint.partnership.id
    pool = {own: case.footprint, **case.peers}
    if len(pool) <= ENOUGH:
        pool |= SHARED.of(measures.bodies_on, known.partnerships, POOL, case.footprint.as_at)
    types = [neighbours.place_type.get(str(code), "") for code in index]
    inside = measures.members(pool, index)
    places = similar(list(pool).index(own), inside, SHARED.of(measures.values_of, case.population), types)
    keys = list(pool)
    found = {keys[place]: pool[keys[place]] for place in places}
    return Peers(
        {key: body_said(one.partnership) for key, one in found.items()},
        {key: inside[keys.index(key)].astype(np.float64) for key in found},
        found,
        are_districts=False,
    )


def peer_comparison(case: Case, known: Known) -> PeerComparison | None:
    """Hold the case's indicator against peers, regions, nation and country; None without an indicator or districts."""
    if case.figures is None or not case.codes:
        return None
    peers = peers_of(case, known)
    own, figures = _figures(known, case.figures, case.chosen, case.footprint, peers)
    return PeerComparison(case.figures.layer, own, peers, figures, standing(own, figures), tuple(_wider(case, case.figures, own)))


def profile(case: Case, known: Known) -> tuple[StandsOut, ...]:
    """Return what stands out of a footprint among its peers over all bundled indicators, the furthest first; five at most.

    Each indicator is taken in its latest period. Totals, and series that tell of growth alone, are left out: size is no trait.
    """
    found = {}
    for row in _over_all(case, known, ("places", "nation")):
        distance = 0.0 if row.layer.indicator.continues_as else distance_beyond_chance(row.own, row.others)
        if distance:
            found[row.layer.indicator.id] = StandsOut(row.layer, row.own, row.standing, distance)
    return tuple(found[key] for key in standing_out({key: one.distance for key, one in found.items()}))


def whole_profile(case: Case, known: Known) -> tuple[ProfileRow, ...]:
    """Return every bundled indicator of districts for a footprint, each in its latest period, among its peers."""
    return tuple(_over_all(case, known, ("places", "nation", "total", "growth")))


def _over_all(case: Case, known: Known, uses: Collection[str]) -> Iterator[ProfileRow]:
    """Yield the indicators of districts that are of some use."""
    held = known.catalogue.indicators.items()
    wanted = [key for key, indicator in held if indicator.is_of_districts and indicator.use in uses]
    if case.codes:
        yield from _rows(known, wanted, case.chosen, case.footprint, peers_of(case, known))


def _rows(
    known: Known, indicators: Iterable[str], chosen: BoolArray, body: Footprint | None, peers: Peers
) -> Iterator[ProfileRow]:
    for key in indicators:
        layer = indicator_layer(known, key)
        figures = SHARED.of(combinable, known.indicator_values, known.catalogue, layer)
        own, others = _figures(known, figures, chosen, body, peers)
        yield ProfileRow(layer, own, others, standing(own, others))


def _figures(
    known: Known, figures: Combinable, chosen: BoolArray, body: Footprint | None, peers: Peers
) -> tuple[Combined, dict[str, Combined]]:
    """Return the figure of a footprint and of its peers; what cannot be combined is as the publisher gives it."""
    ready, layer = SHARED.of(combining_of, figures), figures.layer
    own = _figure(known, ready, layer, chosen.astype(np.float64), body)
    others = {key: _figure(known, ready, layer, parts, peers.bodies.get(key)) for key, parts in peers.parts.items()}
    return own, others


def _figure(known: Known, ready: Combining, layer: Layer, parts: FloatArray, body: Footprint | None) -> Combined:
    combined = ready.over(parts)
    if combined.refused and body is not None:
        return published_for(known, layer, body) or combined
    return counted(layer, combined, ready)


def counted(layer: Layer, combined: Combined, ready: Combining) -> Combined:
    """Give a figure that was counted in full an error of none; one with a stand-in for its denominator keeps it unknown."""
    is_full = layer.indicator.error == "none" and ready.stand_in is None and math.isfinite(combined.value)
    return replace(combined, standard_error=0.0) if is_full else combined


def _wider(case: Case, figures: Combinable, own: Combined) -> list[tuple[Said | Area | str, Combined, Way]]:
    ready, layer = SHARED.of(combining_of, figures), figures.layer
    districts = [case.lookup.districts[str(code)] for code in case.totals.index]
    regions = case.lookup.regions_of(case.codes)
    nations = sorted({case.lookup.districts[code].country for code in case.codes})
    areas = {code: region_said(code, case.lookup.regions[code]) for code in regions}
    areas |= {COUNTRY_CODES[nation]: Area(COUNTRY_CODES[nation], nation) for nation in nations}
    # Wales is a region and a nation: it is said once.
    names = {one.name: (code, one) for code, one in reversed(list(areas.items()))}
    found: list[tuple[Said | Area | str, Combined, Way]] = []
    for code, name in reversed(list(names.values())):
        published = benchmark(layer, code, case.lookup)
        if published is None:
            continue
        inside = np.array([code in (one.itl1, one.country_code) for one in districts])
        # A whole and its part cannot be told apart by their intervals; the rest of the whole and the part can.
        rest = counted(layer, ready.over((inside & ~case.chosen).astype(np.float64)), ready)
        figure = counted(layer, Combined(published.value, published.error, 1.0, math.nan, math.nan, _PUBLISHED), ready)
        found.append((name, figure, differ(own, rest if math.isfinite(rest.value) else figure)))
    return found


_PUBLISHED = Said("findings-comparison-published")
