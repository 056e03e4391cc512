"""The ground a map is drawn on: districts with their borders, and a user's own regions over them where given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.places.boundaries import TOLERANCES, BoundarySet, bundled
from explorer.places.edges import Edges
from explorer.places.shapes import FloatArray, Shapes
from explorer.said import Said

LABEL_TOLERANCE = 1000.0
"""Metres by which a name may lie off the best place."""


@dataclass(frozen=True, eq=False)
class Ground:
    """Shapes of districts, bundled or the user's own, and of the user's own regions.

    Attributes
    ----------
    districts : BoundarySet
    regions : BoundarySet or None
        ITL1 regions whose outlines replace those made from districts.
    """

    districts: BoundarySet
    regions: BoundarySet | None = None

    @classmethod
    def of(cls, own: BoundarySet) -> Ground:
        """Use a user's own set: districts in place of the bundled ones, or regions over them."""
        return cls(own) if own.level == "districts" else cls(bundled("districts", TOLERANCES[0]), own)

    @property
    def shapes(self) -> Shapes:
        """The districts."""
        return self.districts.shapes

    @cached_property
    def edges(self) -> Edges:
        """Borders between the districts."""
        return Edges.of(self.shapes)

    @property
    def approximate(self) -> bool:
        """Whether the districts' lines are approximate."""
        return self.districts.approximate

    @property
    def statement(self) -> Said | str:
        """What must stand beside the map."""
        if self.regions is None:
            return self.districts.statement
        return Said("places-two-sets", regions=self.regions.statement, districts=self.districts.statement)

    def undrawn(self, codes: Iterable[str]) -> list[str]:
        """Return the districts that have no shape here, as in a file of a part of the country."""
        return [code for code in codes if code not in self._drawn]

    @cached_property
    def _drawn(self) -> frozenset[str]:
        return frozenset(self.shapes.codes.tolist())

    @property
    def newest(self) -> BoundarySet:
        """The set that was put in last: the user's own if there is one."""
        return self.regions or self.districts

    def region_lines(self, by_region: Mapping[str, str]) -> FloatArray:
        """Return the segments around regions, shape (segments, 2, 2).

        Parameters
        ----------
        by_region : mapping of district code to region code
            The districts of the regions wanted.
        """
        if self.regions is None:
            return self.edges.around_each(by_region)
        return self._region_edges.around_each({region: region for region in by_region.values()})

    @cached_property
    def _region_edges(self) -> Edges:
        return Edges.of(self.newest.shapes)

    @cached_property
    def label_points(self) -> FloatArray:
        """Where to write each district's name: easting, northing and the width in metres there, shape (areas, 3).

        The middle of the widest circle that fits into the largest part of each.
        """
        import shapely

        parts, owners = shapely.get_parts(self.shapes.to_geometry(), return_index=True)
        by_size = np.lexsort((-shapely.area(parts), owners))
        largest = parts[by_size[np.unique(owners[by_size], return_index=True)[1]]]
        # The line runs from the middle of the circle to its rim.
        middles = shapely.get_coordinates(shapely.maximum_inscribed_circle(largest, tolerance=LABEL_TOLERANCE))[::2]
        bounds = shapely.bounds(largest)
        return np.column_stack([middles, bounds[:, 2] - bounds[:, 0]])
