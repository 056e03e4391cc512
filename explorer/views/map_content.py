"""Findings made ready for the map, off the main thread: which class each area is in, lines, legend, pointer texts.

No colour is fixed here, so that the same content shows in a light and in a dark window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.catalogue.partnerships import ROLES, Membership
from explorer.views.legend import ClassKey, LegendContent, LineKey
from explorer.views.map_labels import FOREMOST, MapLabel
from explorer.views.map_paths import DrawingLevel
from explorer.views.map_picture import Outline
from explorer.views.theme import Colours, Theme, class_colours

if TYPE_CHECKING:
    from explorer.analysis.classification import Classes
    from explorer.flags.findings import Findings


@dataclass(frozen=True, eq=False)
class MapContent:
    """What the map shows for some findings.

    Attributes
    ----------
    levels : tuple of DrawingLevel
        The user's own areas, ready to draw; empty where the bundled ones are drawn.
    members : ndarray of int, shape (areas,)
        Class of each area, −1 where it has no value.
    title, unit, note : str
        What the colours mean, for the legend.
    labels : tuple of str
        Ranges of the classes, low to high.
    counts : tuple of int
        Areas in each class, then those without data.
    outlines : tuple of Outline
        Region, functional areas, footprint; in drawing order.
    labels_on_map : tuple of MapLabel
        Names of districts.
    descriptions : mapping of code to lines
        What to show beside the pointer.
    statement : str
        What must always stand beside the boundaries.
    """

    levels: tuple[DrawingLevel, ...]
    members: npt.NDArray[np.integer[Any]]
    title: str
    unit: str
    note: str
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    outlines: tuple[Outline, ...]
    labels_on_map: tuple[MapLabel, ...]
    descriptions: Mapping[str, tuple[str, ...]]
    statement: str

    @property
    def no_data(self) -> npt.NDArray[np.bool_]:
        """Whether each area is without a value."""
        return self.members < 0

    def fills(self) -> Colours:
        """Return a colour for each area."""
        if not self.labels:
            return np.zeros(len(self.members), dtype=np.uint32)
        colours: Colours = class_colours(len(self.labels))[np.maximum(self.members, 0)]
        return colours

    def legend(self, theme: Theme) -> LegendContent:
        """Return the legend that goes with the colours and lines."""
        colours = class_colours(len(self.labels)).tolist()
        keys = [ClassKey(*key) for key in zip(self.labels, self.counts[:-1], colours, strict=True)]
        lines = [LineKey(outline.role, outline.name) for outline in reversed(self.outlines) if outline.role in theme.lines]
        return LegendContent(self.title, self.unit, tuple(keys), self.counts[-1], tuple(lines), self.note)


def map_content(findings: Findings, own_levels: tuple[DrawingLevel, ...]) -> MapContent:
    """Prepare findings for the map.

    Parameters
    ----------
    findings : Findings
        What was found.
    own_levels : tuple of DrawingLevel
        The user's own districts, ready to draw; empty where the bundled ones are drawn.
    """
    from explorer.analysis.classification import NO_DATA, quantile_classes

    layer, shapes = findings.layer, findings.ground.shapes
    classes = quantile_classes(layer.values["value"])
    members = classes.members.reindex(shapes.codes.tolist(), fill_value=NO_DATA).to_numpy(dtype=np.int64)
    return MapContent(
        own_levels, members, layer.indicator.title, f"{layer.indicator.unit}, {layer.year}", _note(classes),
        tuple(classes.labels()), (*map(classes.count, range(len(classes.upper))), classes.count(NO_DATA)),
        _outlines(findings), _names(findings), _descriptions(findings), findings.ground.statement,
    )  # fmt: skip


def _note(classes: Classes) -> str:
    return f"Classes: {classes.scheme}. At the right, the number of districts."


def _outlines(findings: Findings) -> tuple[Outline, ...]:
    edges = findings.ground.edges
    by_region = findings.drawn_regions
    regions = sorted({findings.lookup.regions[code] for code in by_region.values()})
    name = "Regions" if len(regions) > 2 else "Region: " + " and ".join(regions)
    body = findings.footprint.partnership
    found = (
        Outline(name, findings.ground.region_lines(by_region), "region"),
        Outline("Functional areas (whole districts)", edges.around_each(findings.drawn_areas), "functional_area"),
        Outline(f"Footprint: {body.short_name or body.name}", edges.around(findings.footprint.districts), "footprint"),
    )
    return tuple(outline for outline in found if len(outline.lines))


def _names(findings: Findings) -> tuple[MapLabel, ...]:
    """Return the names of the districts, and where to write them."""
    inside = set(findings.footprint.districts)
    codes, points = findings.ground.shapes.codes.tolist(), findings.ground.label_points.tolist()
    return tuple(
        MapLabel(findings.lookup.said(code), east, north, width, FOREMOST if code in inside else FOREMOST + 1)
        for code, (east, north, width) in zip(codes, points, strict=True)
    )


def _descriptions(findings: Findings) -> dict[str, tuple[str, ...]]:
    roles = _roles(findings)
    values = findings.layer.values["value"]
    unit = findings.layer.indicator.unit
    lookup = findings.lookup
    return {
        code: tuple(filter(None, (lookup.name(code), _value(value, unit), _economy(findings, code), roles.get(code, ""))))
        for code, value in zip(values.index, values, strict=True)
    }


def _value(value: float, unit: str) -> str:
    if not np.isfinite(value):
        return "No data"
    return f"£{value:,.6g}" if unit == "£" else f"{value:,.6g} {unit}"


def _economy(findings: Findings, code: str) -> str:
    return f"Mostly in the {findings.area_name(findings.area_of_district[code])} functional area"


def _roles(findings: Findings) -> dict[str, str]:
    body = findings.footprint.partnership
    name = body.short_name or body.name
    return {m.district: f"{_role(m)} of {name}" for m in findings.footprint.memberships}


def _role(membership: Membership) -> str:
    role = ROLES[membership.role].capitalize()
    return f"{role} (not counted: {membership.left_out_because})" if membership.left_out_because else role
