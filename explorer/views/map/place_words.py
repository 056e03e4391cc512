"""What the map says of a district to those who do not see it: in short, where one stands, and what lies around."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.catalogue.partnerships import role_said
from explorer.layers.figure_words import with_unit
from explorer.memory import SHARED
from explorer.places.directions import NOWHERE, around, arrows
from explorer.said import Listing, Said, sentences
from explorer.words import say

if TYPE_CHECKING:
    from explorer.cartography.map_design import MapDesign
    from explorer.flags.findings import Findings
    from explorer.places.directions import BoolArray, FloatArray, IntArray
    from explorer.places.districts import DistrictLookup

Words = Callable[[str], str]


class Ground(NamedTuple):
    """Codes of areas, where they lie, which of them touch or are linked, where the arrows lead, and the links over water."""

    codes: tuple[str, ...]
    points: FloatArray
    touching: BoolArray
    leads: IntArray
    links: Collection[tuple[str, str]] = ()


@dataclass(frozen=True, eq=False)
class MapPlaces:
    """The areas of a map for those who go by keys and by ear.

    Attributes
    ----------
    codes : tuple of str
        In the order in which a reader finds them.
    points : ndarray of float64, shape (areas, 2)
        Where each lies.
    leads : ndarray of int64, shape (areas, 4)
        Where the arrows lead, from :func:`~explorer.places.directions.arrows`.
    start : str
        Where one begins.
    inside : frozenset of str
        Areas inside the footprint.
    short, where : callable
        Area code → words: on the way, and where one stands in full.
    around : callable
        Area code and the areas inside → what lies around.
    """

    codes: tuple[str, ...]
    points: FloatArray
    leads: IntArray
    start: str
    inside: frozenset[str]
    short: Words
    where: Words
    around: Callable[[str, Collection[str]], str]


def places_of(findings: Findings, figure: Words, design: MapDesign) -> MapPlaces:
    """Return the districts of findings, to be walked and heard.

    Parameters
    ----------
    findings : Findings
    figure : callable
        Says the figure of a district.
    design : MapDesign
        Classes of the map.
    """
    codes = tuple(findings.ground.shapes.codes.tolist())
    points = SHARED.of(_points, findings.ground.label_points)
    touching = SHARED.of(_touching, codes, findings.case.touching, tuple(findings.case.all_codes))
    leads, at = SHARED.of(arrows, points, touching), {code: place for place, code in enumerate(codes)}
    drawn = [code for code in findings.footprint.districts if code in at] or list(codes[:1])
    middle = points[[at[code] for code in drawn]].mean(axis=0)
    start = min(drawn, key=lambda code: float(np.hypot(*(points[at[code]] - middle))))
    inside, links = frozenset(findings.footprint.districts), findings.known.catalogue.links
    values, unit, areas = findings.layer.shown.to_dict(), findings.layer.indicator.unit, findings.layer.areas

    def short(code: str) -> str:
        # Its interval, and why it has no figure, are said where one asks.
        value, place = values.get(code, math.nan), "inside" if code in inside else "outside"
        told = figure(code) if areas is not None else with_unit(value, unit) if math.isfinite(value) else Said("map-no-data")
        return say(Said("spoken-area", name=findings.lookup.name(code), figure=told, place=place))

    return MapPlaces(
        codes, points, leads, start, inside, short,
        lambda code: say(where_said(findings, code, figure(code), design)),
        lambda code, within: say(around_said(findings.lookup, code, Ground(codes, points, touching, leads, links), within)),
    )  # fmt: skip


def where_said(findings: Findings, code: str, figure: str, design: MapDesign) -> Listing:
    """Say where one stands: name, figure with its year, class, in the footprint or not, functional area, flags."""
    layer, market = findings.layer, findings.area_of_district.get(code)
    member = design.classes.members.get(code, -1) if design.shows_classes else -1
    labels, flags = design.classes.labels() if member >= 0 else [], len(findings.flags_about([code]))
    return sentences(
        Said("spoken-where-name", name=findings.lookup.name(code)),
        Said("spoken-where-figure", indicator=layer.indicator.title, year=layer.period_said, figure=figure),
        Said("spoken-where-class", number=int(member) + 1, classes=len(labels), range=labels[member]) if labels else None,
        _role_said(findings, code),
        Said("spoken-where-market", area=findings.area_name(market)) if isinstance(market, str) else None,
        Said("spoken-where-flags", flags=flags),
    )


def around_said(lookup: DistrictLookup, code: str, ground: Ground, inside: Collection[str]) -> Listing:
    """Say which districts lie beside one, by the points of the compass, and which of them are inside the footprint."""
    codes, points, touching, leads, links = ground
    place = codes.index(code)

    def named(places: Iterable[int]) -> Listing:
        areas = [lookup.area(codes[each]) for each in places]
        return Listing.of(areas, len(areas))

    beside = np.flatnonzero(touching[place]).tolist()
    across = {other for pair in links if code in pair for other in pair}
    over = [other for other in beside if codes[other] in across]
    on_land = touching[place].copy()
    on_land[over] = False
    within = [other for other in beside if codes[other] in inside]
    told: list[Said | None] = [Said("spoken-around", beside=len(beside), name=lookup.name(code))]
    told += [Said("spoken-around-way", way=way, districts=named(there)) for way, there in around(points, place, on_land)]
    if over:
        told.append(Said("spoken-around-link", districts=named(over)))
    if beside:
        part = "none" if not within else "all" if len(within) == len(beside) else "some"
        told.append(Said("spoken-around-inside", part=part, districts=named(within)))
    elif on := [each for each in dict.fromkeys(leads[place].tolist()) if each != NOWHERE]:
        told.append(Said("spoken-around-next", districts=named(on)))
    return sentences(*told)


def _role_said(findings: Findings, code: str) -> Said:
    body = findings.footprint.partnership
    name = body.short_name or body.name
    for each in findings.footprint.memberships:
        if each.district == code:
            role, why = role_said(each.role), each.left_out_because
            if why:
                is_role = say(why) == say(role)
                return Said("spoken-where-not-counted", role=role, body=name, why=why, is_role="yes" if is_role else "no")
            return Said("spoken-where-inside", role=role, body=name)
    return Said("spoken-where-outside", body=name)


def _points(label_points: FloatArray) -> FloatArray:
    return label_points[:, :2]


def _touching(codes: tuple[str, ...], touching: BoolArray, known: tuple[str, ...]) -> BoolArray:
    """Return which of the areas drawn touch: those that a file left out are no neighbours."""
    if codes == known:
        return touching
    at = {code: place for place, code in enumerate(known)}
    places = np.array([at.get(code, -1) for code in codes], dtype=np.int64)
    found = touching[np.ix_(places, places)]
    return found & (places >= 0) & (places >= 0)[:, np.newaxis]
