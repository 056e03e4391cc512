"""Shapes against the ground that their codes and names stand for: overlap, position and size, row by row.

A code is a promise about ground. Whether it holds is counted on the grid of the bundled districts
(:mod:`explorer.places.checks.ground_grid`); those are approximate, so only what no drawing could explain contradicts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from explorer.places.area_levels import area_levels
from explorer.places.checks.compared_rows import SET_OVERLAP, Comparison, Expected, Rows
from explorer.places.checks.known_ground import KnownGround
from explorer.places.checks.placed_shapes import PlacedShapes
from explorer.places.districts import DistrictLookup
from explorer.said import Listing, Said

ALIKE = 0.02
"""Spread of areas, as a share of their mean, below which all shapes are of one size: no real areas are (ours)."""

FEWEST_ALIKE = 8
"""Shapes from which equal sizes tell a drawing from a map (ours)."""

FEWEST_NAMES = 5
"""Names that are of other codes, up to which each counts as a mistake of its own (ours)."""


def compare(rows: Rows, expected: Sequence[Expected | None], lookup: DistrictLookup) -> Comparison:
    """Compare shapes with the ground that their codes stand for.

    Parameters
    ----------
    rows : Rows
    expected : sequence of Expected or None
        The ground of each row; None where it is not known.
    lookup : DistrictLookup
        To name districts.
    """
    if not len(rows.geometry):
        return Comparison()
    alike = _all_alike(rows)
    known = np.array([each is not None for each in expected], dtype=np.bool_)
    found = KnownGround(rows, expected, known, lookup).comparison() if known.any() else PlacedShapes(rows, lookup).comparison()
    return replace(found, no_set=alike or found.no_set)


def with_names(found: Comparison, rows: Rows, otherwise: Mapping[int, Said], compared: int) -> Comparison:
    """Add the rows whose name is that of another area than the code's.

    A column most of whose names belong to other codes is not taken row by row: it holds the names of something else.

    Parameters
    ----------
    found : Comparison
    rows : Rows
    otherwise : mapping of int to Said
        What is the matter with the name, by place in the rows.
    compared : int
        Names that could be compared.
    """
    if len(otherwise) > FEWEST_NAMES and len(otherwise) > SET_OVERLAP * compared:
        return replace(found, names_differ=(len(otherwise), compared))
    numbers = {int(rows.numbers[place]): what for place, what in otherwise.items()}
    both = [
        replace(each, what=Listing((each.what, numbers.pop(each.row)), joint="clauses")) if each.row in numbers else each
        for each in found.contradictions
    ]
    added = [rows.contradiction(place, what) for place, what in otherwise.items() if int(rows.numbers[place]) in numbers]
    return replace(found, contradictions=tuple(sorted([*both, *added], key=lambda each: each.row)))


def _all_alike(rows: Rows) -> Said | None:
    """Say so where all shapes are of one size or one make, as the hexagons or circles of a cartogram are."""
    import shapely

    areas, corners = shapely.area(rows.geometry), shapely.get_num_coordinates(rows.geometry)
    if len(areas) < FEWEST_ALIKE:
        return None
    several = area_levels()[rows.level].several
    if areas.std() < ALIKE * areas.mean():
        return Said("places-drawing-sizes", shapes=len(areas), areas=several)
    if corners.min() == corners.max():
        return Said("places-drawing-corners", shapes=len(areas), corners=int(corners[0]) - 1, areas=several)
    return None
