"""Lines over the districts: regions, functional areas, footprint; the same on the screen and in print."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from explorer.layers.area_figures import AreaFigures
from explorer.places.detail import coarsened
from explorer.places.districts import DistrictLookup
from explorer.places.ground import Ground
from explorer.places.outlines import GRID, segments
from explorer.places.shapes import FloatArray
from explorer.said import Area, Listing, Said

MOST_OUTLINED = 500
"""Areas of another level than districts that are outlined; the borders of more would hide their colours."""


@dataclass(frozen=True, eq=False)
class MapLine:
    """Lines of one kind.

    Attributes
    ----------
    role : str
        Their style: a key of :data:`explorer.cartography.symbology.LINES`.
    label : Said or str
        What they show, for the legend.
    segments : ndarray of float64, shape (segments, 2, 2)
        In metres, in drawing order.
    """

    role: str
    label: Said | str
    segments: FloatArray


def map_lines(
    ground: Ground,
    lookup: DistrictLookup,
    footprint: tuple[Area, Collection[str]],
    by_region: Mapping[str, str],
    by_area: Mapping[str, str],
    figures: AreaFigures | None,
) -> tuple[MapLine, ...]:
    """Return the lines of the map in drawing order; kinds without any line are left out.

    Parameters
    ----------
    ground : Ground
    lookup : DistrictLookup
    footprint : tuple of str and codes
        What the body is called, and its districts.
    by_region, by_area : mapping of district to code
        The districts of the regions and of the functional areas that are outlined.
    figures : AreaFigures, optional
        Figures of other areas than districts, which are outlined too.
    """
    regions = sorted(set(by_region.values()), key=lookup.regions.__getitem__)
    name = Said("map-line-regions") if len(regions) > 2 else Said(
        "map-line-region", regions=Listing(tuple(Area(code, lookup.regions[code]) for code in regions))
    )  # fmt: skip
    found = (
        *_areas(figures, ground, lookup),
        MapLine("region", name, ground.region_lines(by_region)),
        MapLine("functional_area", Said("map-line-functional-areas-whole"), ground.edges.around_each(by_area)),
        MapLine("footprint", Said("map-line-footprint-of", body=footprint[0]), ground.edges.around(footprint[1])),
    )
    return tuple(line for line in found if len(line.segments))


def _areas(areas: AreaFigures | None, ground: Ground, lookup: DistrictLookup) -> tuple[MapLine, ...]:
    """Return the outlines of the areas that the figures are of, where they are not districts and not too many to tell apart."""
    if areas is None or len(areas.values) > MOST_OUTLINED:
        return ()
    if areas.own is not None:
        return (MapLine("area", Said("map-line-areas", areas=areas.said), segments(coarsened(areas.own.shapes, GRID))),)
    built = {code: area for code in lookup.codes if (area := areas.area_of(code))}
    label = Said("map-line-areas-how", areas=areas.said, how=areas.how) if areas.how else Said("map-line-areas", areas=areas.said)
    return (MapLine("area", label, ground.edges.around_each(built)),)
