"""What is compared: shapes with what a file says of each, the ground that their codes stand for, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from explorer.places.checks.ground_grid import NOBODY, GroundGrid
from explorer.places.districts import DistrictLookup
from explorer.places.shapes import FloatArray, IntArray
from explorer.said import Listing, Said

if TYPE_CHECKING:
    from explorer.readers.boundary_files.raw_layer import Geometry

SET_OVERLAP = 0.5
"""Share of ground that a set and the areas of its codes have in common, below which it is no set of them."""

REACH = 8
"""Cells each way within which a point counts as in a district or a nation: the bundled borders are approximate (ours)."""

IN_ORDER = frozenset({"OA", "LSOA", "MSOA", "WD", "DZ", "SDZ", "IZ"})
"""Levels whose codes were given out district by district."""

WITHIN_DISTRICTS = IN_ORDER | {"SOA", "CED", "DEA", "PAR"}
"""Levels of areas that are parts of a district."""

MOST_OTHERS = 3
"""Districts that a sentence about one shape names."""


@dataclass(frozen=True)
class Expected:
    """The ground that a code stands for.

    Attributes
    ----------
    name : Said or str
        What the area is called in a sentence.
    districts : frozenset of str
        Districts of today that make it up, or that it is a part of.
    kind : str
        ``whole``: it is these districts; ``body``: about these, its members changed; ``part``: it lies within them;
        ``former``: it was a part of the one that they are.
    core : frozenset of str
        Those that belong to a body wholly and for good; empty where that is all of them.
    """

    name: Said | str
    districts: frozenset[str]
    kind: str = "whole"
    core: frozenset[str] = frozenset()

    @property
    def is_part(self) -> bool:
        """Whether it lies within its districts, and need not fill them."""
        return self.kind in {"part", "former"}


@dataclass(frozen=True)
class Contradiction:
    """A row whose shape, code and name do not belong together."""

    row: int
    code: str
    name: str
    what: Said | Listing

    @property
    def said(self) -> Said:
        """The row, and what is the matter with it."""
        called = f"{self.code} {self.name}".strip()
        key = "places-row-called" if called else "places-row-bare"
        return Said(key, row=str(self.row), called=called, what=self.what)

    def record(self) -> dict[str, Any]:
        """Return it under the names of the JSON report."""
        return {"row": self.row, "code": self.code or None, "name": self.name or None, "what": self.what}


@dataclass(frozen=True)
class Comparison:
    """What came of comparing the shapes of a set with the ground of their codes.

    Attributes
    ----------
    compared : int
        Shapes that could be compared.
    overlap : float or None
        Ground that shapes and areas have in common ÷ ground that either covers, over the set; None where no shapes of the
        areas are known.
    contradictions : tuple of Contradiction
        Rows, in the order of the file.
    lacking : tuple of Contradiction
        Rows that are the areas of their codes, but lack a part of them or reach into others: islands that are lost, a coast that
        was clipped.
    no_set : Said, optional
        Why this is no set of boundaries of the level; None where it is.
    """

    compared: int = 0
    overlap: float | None = None
    contradictions: tuple[Contradiction, ...] = ()
    no_set: Said | None = None
    lacking: tuple[Contradiction, ...] = ()
    names_differ: tuple[int, int] = (0, 0)
    """Where most names are those of other codes: how many of how many."""
    strange: tuple[Said, ...] = ()
    """Rows whose name is of a wider area than the district of the code, or of none that is known."""
    shift: float = 0.0
    """Metres that all shapes lie off together, as where the shift between two datums is left out; 0 where they do not."""
    within: int = 0
    """Shapes of which only the districts are known that they lie in: areas across districts, and districts that merged since."""


class Teller(NamedTuple):
    """What says in which district of today small areas lie: their codes, their names or a column; empty where it says none."""

    by: Said | str
    districts: Sequence[str]


@dataclass(frozen=True, eq=False)
class Rows:
    """The shapes of a set, with what the file says of each.

    Attributes
    ----------
    level : str
    numbers : ndarray of int, shape (shapes,)
        Row of each in the file, from 1.
    codes, names : list of str
        Empty where the file has none.
    geometry : ndarray of shapely polygons, EPSG:27700 (metres)
    told : tuple of Teller
        District of today that small areas lie in, by all that says so.
    hints : list of str
        District of today that the name of a larger area begins with, which it most likely lies in; empty where there is none.
    complete : bool
        Whether their number is that of all areas of a part of the country.
    people : mapping of str to float
        Residents of each district of today; empty where not known.
    """

    level: str
    numbers: IntArray
    codes: Sequence[str]
    names: Sequence[str]
    geometry: Geometry
    told: tuple[Teller, ...] = ()
    hints: Sequence[str] = ()
    complete: bool = False
    people: Mapping[str, float] = field(default_factory=dict)

    def contradiction(self, place: int, what: Said) -> Contradiction:
        """Return what contradicts at a place."""
        return Contradiction(int(self.numbers[place]), self.codes[place], self.names[place], what)


def where(owners: npt.NDArray[np.int16], grid: GroundGrid, lookup: DistrictLookup) -> Said:
    """Say where something lies, by the districts of cells around it, the nearest first."""
    there = owners[owners != NOBODY]
    return Said("places-in", area=lookup.said(grid.codes[int(there[0])])) if len(there) else Said("places-at-sea")


def middles_of(geometry: Geometry) -> FloatArray:
    """Return the middles of the boxes around shapes, shape (shapes, 2)."""
    import shapely

    boxes = shapely.bounds(geometry)
    return np.asarray((boxes[:, :2] + boxes[:, 2:]) / 2, dtype=np.float64)
