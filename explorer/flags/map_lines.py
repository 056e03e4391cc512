"""Lines over the districts: regions, functional areas, footprint; the same on the screen and in print."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.flags.findings import Findings
from explorer.places.detail import coarsened
from explorer.places.outlines import GRID, segments
from explorer.places.shapes import FloatArray

MOST_OUTLINED = 500
"""Areas of another level than districts that are outlined; the borders of more would hide their colours."""


@dataclass(frozen=True, eq=False)
class MapLine:
    """Lines of one kind.

    Attributes
    ----------
    role : str
        Their style: a key of :data:`explorer.layers.symbology.LINES`.
    label : str
        What they show, for the legend.
    segments : ndarray of float64, shape (segments, 2, 2)
        In metres, in drawing order.
    """

    role: str
    label: str
    segments: FloatArray


def map_lines(findings: Findings) -> tuple[MapLine, ...]:
    """Return the lines of the map in drawing order; kinds without any line are left out."""
    edges, by_region, body = findings.ground.edges, findings.drawn_regions, findings.footprint.partnership
    regions = sorted({findings.lookup.regions[code] for code in by_region.values()})
    name = "Regions" if len(regions) > 2 else "Region: " + " and ".join(regions)
    found = (
        *_areas(findings),
        MapLine("region", name, findings.ground.region_lines(by_region)),
        MapLine("functional_area", "Functional areas (whole districts)", edges.around_each(findings.drawn_areas)),
        MapLine("footprint", f"Footprint: {body.short_name or body.name}", edges.around(findings.footprint.districts)),
    )
    return tuple(line for line in found if len(line.segments))


def _areas(findings: Findings) -> tuple[MapLine, ...]:
    """Return the outlines of the areas that the figures are of, where they are not districts and not too many to tell apart."""
    areas = findings.layer.areas
    if areas is None or len(areas.values) > MOST_OUTLINED:
        return ()
    label = areas.said[0].upper() + areas.said[1:]
    if areas.own is not None:
        return (MapLine("area", label, segments(coarsened(areas.own.shapes, GRID))),)
    built = {code: area for code in findings.lookup.codes if (area := areas.area_of(code))}
    return (MapLine("area", f"{label} ({areas.how.split(',')[0]})", findings.ground.edges.around_each(built)),)
