"""Shapes against the ground that their codes and names stand for: overlap, position and size, row by row.

A code is a promise about ground. Whether it holds is counted on the grid of the bundled districts
(:mod:`explorer.places.checks.ground_grid`); those are approximate, so only what no drawing could explain contradicts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from explorer.places.area_levels import NATIONS, area_levels, nation_of, nations_of
from explorer.places.checks.code_order import ORDERED, exchanged, expected_by_order, moved_by
from explorer.places.checks.completeness import expected_numbers
from explorer.places.checks.ground_grid import CELL, NOBODY, GroundGrid, cells_within, ground_grid
from explorer.places.checks.straight_cuts import coarseness, cut_off
from explorer.places.checks.systems import AIRY, WGS84, on_other_system
from explorer.places.districts import DistrictLookup
from explorer.places.shapes import CRS, BoolArray, FloatArray, IntArray, Shapes
from explorer.said import Listing, Number, Said, Share

if TYPE_CHECKING:
    from explorer.readers.boundary_files.raw_layer import Geometry

SET_OVERLAP = 0.5
"""Share of ground that a set and the areas of its codes have in common, below which it is no set of them."""

ROW_OVERLAP, SMALL_OVERLAP = 0.5, 0.3
"""The same for one shape, and for a small one or one of a body whose members changed; official shapes and the bundled have 75%
or more in common, small ones 58% (ours)."""

SMALL = 400
"""Cells below which an area is small: 100 square kilometres (ours)."""

LACKING = ((800, 0.15, 0.2), (400, 0.3, 0.3), (0, 0.5, 0.5))
"""Cells from which an area is that large; share of it from which a shape lacks a part of it, and share of a shape from which it
reaches into other districts. Of published sets none lacks more than 0.11, 0.23 and 0.42, or reaches further than 0.11, 0.18 and
0.15 (ours)."""

OFF_MIDDLE, SUSPECT = 0.01, 0.015
"""How far the middle of a shape lies off, as a share of its area's side, and share that it lacks, from which it may have been cut
straight: what is cut off at one side moves the middle (ours)."""

HOLLOW, LEAST_HOLLOW = 0.01, 8
"""Share of an area that holes in its shape leave out, and cells of them, from which on they are told: 2 square km (ours)."""

INSIDE = 0.5
"""Share of a shape on land that must lie within the districts it is a part of (ours)."""

SWALLOWED, NOTABLE = 0.5, 0.1
"""A shape that covers half of another district holds it, if that is a tenth of the shape or more (ours)."""

SWALLOWED_WHOLE, LEAST_SWALLOWED = 0.8, 40
"""A shape that covers four fifths of another district holds it, however large the shape, if that is of so many cells: 10 square
kilometres (ours)."""

SMALLEST_PART = 0.01
"""Share of a district of today that a district of earlier years covers at least (ours)."""

ALL_OF_IT = 0.85
"""Share of a district that a shape under the code of one that was merged into it covers, from which on it is the whole district:
none of those that merged since 2011 was more than 71% of the new one (ours)."""

ALIKE = 0.02
"""Spread of areas, as a share of their mean, below which all shapes are of one size: no real areas are (ours)."""

FEWEST_ALIKE = 8
"""Shapes from which equal sizes tell a drawing from a map (ours)."""

REACH = 8
"""Cells each way within which a point counts as in a district or a nation: the bundled borders are approximate (ours)."""

ISLET, ISLET_ON_LAND, ISLET_AT_SEA = 4, 20, 150.0
"""Cells up to which a shape that is one of several of its code is an islet, if a hundredth of the area is not more; and cells
from its area within which one on ground of others, or on none at all, may be a part of it. Of nine published sets of districts
with a row for each part, no islet lies further off than 17, and Sule Skerry 120 from Orkney (ours)."""

TOUCHED = 0.25
"""Share of a small area's ground in a district or a nation from which it counts as there (ours)."""

FEWEST_SHIFTED, LEAST_SHIFT = 30, 45.0
"""Areas from which a common shift is looked for, and metres that it has at least beyond all chance: whole sets of official
shapes lie within 35 metres of the bundled, those of thirty neighbours 23 beyond chance at most (ours)."""

FEWEST_SHIFTED_AS_DATUM, SURELY = 15, 8.0
"""Areas from which the shift between two datums is looked for, whose way and length are known where they lie; and by how much
more likely it must make their middles than none does (twice the logarithm). Of 2,446 groups of neighbouring districts in seven
published sets none is over 6.2; shifted ones are told in 44 of 100 groups of 15, 61 of 20, 76 of 30, 97 of 60 (ours)."""

FEWEST_SHIFTED_FAR, FAR_SHIFT = 5, 300.0
"""Areas from which a far shift is looked for, and metres that it has beyond all chance; the shapes then need have but half of
their ground in common. Of 5 to 14 neighbours in five published sets the shift is 121 at most; moved by 1 km, 94 of 100 groups of
5 are told (ours)."""

_SPREAD = (1.448, 0.316)
"""How far a middle lies from that of the bundled district by chance: exp(a) × side ** b, in metres, as published sets have it."""

WELL_KNOWN = 0.8
"""Overlap from which the middle of a shape can be held against that of its area (ours)."""

_IN_ORDER = frozenset({"OA", "LSOA", "MSOA", "WD", "DZ", "SDZ", "IZ"})
"""Levels whose codes were given out district by district."""

WITHIN_DISTRICTS = _IN_ORDER | {"SOA", "CED", "DEA", "PAR"}
"""Levels of areas that are parts of a district."""

WHOLE_DISTRICTS, AS_LARGE = 3, (0.8, 1.25)
"""Shapes as large as the district that their middle lies in, from which on they are told to be districts. The City of London and
the Isles of Scilly are small areas, too: no more than two of a file can be (ours)."""

TOO_MANY, TOO_FEW, WHOLLY, FEWEST_COUNTED = 2.0, 1 / 3, 0.97, 8
"""Times as many areas as the people of a district call for, from which on, and below which, they are not of their level; share of
its ground that too few must cover; and areas, there or expected, from which a district is asked. In the 317 districts that have
MSOAs and LSOAs they are 0.68 to 1.28 times as many (2001 to 2021); LSOAs are 3.7 to 5.8 times too many to be MSOAs, MSOAs 0.15 to
0.27 times as many as LSOAs (ours)."""

_LASTING = frozenset({"ITL2", "PFA", "ICB"})
"""Levels of bodies whose members hardly ever change, so that they, too, lack what a shape leaves out: large ones of published
sets lack 7% at most."""

_GROWING = frozenset({"ITL2", "ITL3", "NUTS2", "NUTS3", "CAUTH", "LSIP"})
"""Levels whose areas may keep code or name as whole districts join them: South West Wales held Ceredigion in 2021."""

_NOT_TILING = frozenset({"BUA", "NPARK", "PAR"})
"""Levels that leave parts of the country out."""

FEWEST_NAMES = 5
"""Names that are of other codes, up to which each counts as a mistake of its own (ours)."""

MANY_WRONG = 0.1
"""Share of small areas that lie elsewhere from which the whole set is in doubt: of those left, most were moved within a district,
which nothing shows (ours)."""

FEWEST_HINTS = 10
"""Names that begin with a district's, from which they tell whether a set lies where it says (ours)."""

_AT_A_TIME = 2000
"""Shapes whose ground is counted at a time: each takes a number for every district."""

_MOST_OTHERS = 3
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
    found = _Measured(rows, expected, known, lookup).comparison() if known.any() else _Placed(rows, lookup).comparison()
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


# --- areas whose ground is known: overlap, position and size ----------------------------------------------------------


class _Measured:
    """Shapes whose areas are known, counted cell by cell."""

    def __init__(self, rows: Rows, expected: Sequence[Expected | None], known: BoolArray, lookup: DistrictLookup) -> None:
        self.rows, self.lookup, self.grid = rows, lookup, ground_grid()
        self.places = np.flatnonzero(known)
        wanted = [each for each in expected if each is not None]
        # Rows that stand for the same ground are held against it together: islands, or districts that merged since.
        distinct = {each: number for number, each in enumerate(dict.fromkeys(wanted))}
        self.areas, self.groups = list(distinct), np.array([distinct[each] for each in wanted])
        self.times = np.bincount(self.groups)
        geometry = rows.geometry[self.places]
        self.middles = _middles(geometry)
        self.shapes = Shapes.from_geometry(np.full(len(wanted), ""), geometry)
        self.covering = cells_within(self.shapes)
        self.ground, self.elsewhere = self.grid.counted(*self.covering, len(wanted))
        self.together = self._together()
        self.members = self._marked([each.districts for each in self.areas])
        core = self._marked([each.core or each.districts for each in self.areas])
        self.own = np.where(self.members, self.together, 0).sum(axis=1)
        self.covered = self.together.sum(axis=1)
        self.whole = np.where(core, self.grid.sizes, 0).sum(axis=1)
        self.missed = self.whole - np.where(core, self.together, 0).sum(axis=1)

    def _together(self) -> IntArray:
        """Return the cells that the rows of each area cover together of each district, shape (areas, districts)."""
        if not (self.times > 1).any():
            return self.ground[np.argsort(self.groups)]
        together = np.zeros((len(self.areas), len(self.grid.codes)), dtype=np.int64)
        together[self.groups] = self.ground
        shared = np.flatnonzero(self.times[self.groups] > 1)
        several = Shapes.from_geometry(np.full(len(shared), ""), self.rows.geometry[self.places[shared]])
        areas, groups = np.unique(self.groups[shared], return_inverse=True)
        together[areas] = self.grid.ground_of(several, groups)[0]
        return together

    def _marked(self, areas: Sequence[frozenset[str]]) -> BoolArray:
        """Return which districts belong to which area, shape (areas, districts)."""
        marked = np.zeros((len(areas), len(self.grid.codes)), dtype=np.bool_)
        for number, districts in enumerate(areas):
            marked[number, [self.grid.numbers[code] for code in districts]] = True
        return marked

    def comparison(self) -> Comparison:
        """Judge the set and its rows."""
        part = np.array([each.is_part for each in self.areas])
        either = np.maximum(np.where(part, self.covered, self.covered + self.missed), 1)
        overlap = float(self.own.sum() / either.sum())
        astray = self._all_astray()
        said = [
            astray.get(place) or self._what(place, float(self.own[group] / either[group]))
            for place, group in enumerate(self.groups)
        ]
        wrong = [self.rows.contradiction(int(self.places[place]), what) for place, what in enumerate(said) if what]
        no_set = None
        if overlap < SET_OVERLAP or len(wrong) > SET_OVERLAP * len(said):
            no_set = Said("places-not-these-overlap", areas=area_levels()[self.rows.level].several, overlap=Share(overlap))
        whole = np.array([each.kind == "whole" for each in self.areas]) & (self.times == 1) & (self.own >= WELL_KNOWN * either)
        lacking = () if no_set else tuple(self._lacking({each.row for each in wrong}, self._cut()))
        shift = 0.0 if no_set else self._far_shift(either) or self._shift(whole[self.groups])
        within = int(part[self.groups].sum())
        return Comparison(len(said), overlap, tuple(wrong), no_set, lacking, shift=shift, within=within)

    def _lacking(self, wrong: Collection[int], cut: Mapping[int, float]) -> Iterator[Contradiction]:
        """Name rows that lack a part of their area, or reach far into others; of several rows of an area the first.

        Parameters
        ----------
        wrong : collection of int
            Rows that contradict their codes.
        cut : mapping of int to float
            Areas whose shapes end at a straight line, with the share beyond it.
        """
        told: set[int] = set()
        hollow = self._hollow()
        for place, number in enumerate(self.groups):
            group = int(number)
            area, row = self.areas[group], int(self.places[place])
            if (
                group in told
                or not (area.kind == "whole" or group in cut or (area.kind == "body" and self.rows.level in _LASTING))
                or int(self.rows.numbers[row]) in wrong
                or not self.own[group]
            ):
                continue
            told.add(group)
            whole = self.whole[group]
            _, lacks, reaches = next(limits for limits in LACKING if whole >= limits[0])
            gone = float(self.missed[group] / whole)
            # What is gone is mostly beyond the line, or nothing else of it would be told.
            if group in cut and (2 * cut[group] >= gone or gone <= lacks):
                yield self.rows.contradiction(row, Said("places-cut-off", share=Share(cut[group]), area=area.name))
            elif gone > lacks:
                yield self.rows.contradiction(row, Said("places-covers-only", share=Share(1 - gone), area=area.name))
            elif area.kind == "whole" and self.covered[group] - self.own[group] > reaches * self.covered[group]:
                beyond = Share(float(1 - self.own[group] / self.covered[group]))
                yield self.rows.contradiction(row, Said("places-reaches", share=beyond, area=area.name))
            elif hollow[group] >= max(LEAST_HOLLOW, HOLLOW * whole):
                share = Share(float(hollow[group] / whole))
                yield self.rows.contradiction(row, Said("places-hollow", share=share, area=area.name))

    def _cut(self) -> dict[int, float]:
        """Return the areas whose shapes end at a straight line with ground beyond it, and what share of them lies there."""
        wholly = np.array([each.kind == "whole" or self.rows.level[:3] == "ITL" for each in self.areas])
        suspect = np.flatnonzero(wholly & (self._away() >= OFF_MIDDLE) & (self.missed >= SUSPECT * self.whole))
        if not len(suspect):
            return {}
        row, cell = self.covering
        covering = np.full(len(self.grid.owners), -1, dtype=np.int32)
        covering[cell] = self.groups[row]
        whole = [self.grid.cells_of(np.flatnonzero(self.members[group])) for group in suspect]
        missed = [self.grid.places(cells[covering[cells] != group]) for group, cells in zip(suspect, whole, strict=True)]
        cut = cut_off(self._outlines(suspect), missed, [len(cells) for cells in whole], coarseness(self.shapes))
        return {int(suspect[number]): share for number, share in cut.items()}

    def _outlines(self, groups: IntArray) -> Geometry:
        """Return what covers each of several areas as one geometry."""
        import shapely

        first = np.zeros(len(self.areas), dtype=np.int64)
        first[self.groups[::-1]] = self.places[::-1]
        outlines = self.rows.geometry[first[groups]]
        for number in np.flatnonzero(self.times[groups] > 1):
            parts = shapely.get_parts(self.rows.geometry[self.places[self.groups == groups[number]]])
            outlines[number] = shapely.multipolygons(parts)
        return outlines

    def _away(self) -> FloatArray:
        """Return how far the middle of what covers each area lies from where it is expected, as a share of the area's side."""
        import shapely

        weights = shapely.area(self.rows.geometry[self.places])
        total = np.bincount(self.groups, weights)
        middles = np.column_stack([np.bincount(self.groups, weights * at) / total for at in self.centroids.T])
        expected, sides = self._expected(np.arange(len(self.areas)))
        return np.asarray(np.hypot(*(middles - expected).T) / np.maximum(sides, CELL))

    @cached_property
    def centroids(self) -> FloatArray:
        """Middle of each shape in metres, shape (shapes, 2)."""
        import shapely

        return np.asarray(shapely.get_coordinates(shapely.centroid(self.rows.geometry[self.places])))

    def _hollow(self) -> IntArray:
        """Count the cells of each area that its shape leaves out inside itself, where no other row of it covers them."""
        import shapely

        hollow = np.zeros(len(self.areas), dtype=np.int64)
        parts, place = shapely.get_parts(self.rows.geometry[self.places], return_index=True)
        pierced = shapely.get_num_interior_rings(parts) > 0
        if not pierced.any():
            return hollow
        rings, owner = shapely.get_rings(parts[pierced], return_index=True)
        is_hole = np.r_[False, owner[1:] == owner[:-1]]
        boxes = shapely.bounds(rings)
        # Most holes are small, and their boxes tell that at once.
        large = is_hole & ((boxes[:, 2:] - boxes[:, :2]).prod(axis=1) >= LEAST_HOLLOW * CELL**2 / 2)
        if not large.any():
            return hollow
        groups, numbers = np.unique(self.groups[place[pierced][owner[large]]], return_inverse=True)
        holes = np.asarray(shapely.polygons(rings[large]), dtype=object)
        ground, _ = self.grid.ground_of(Shapes.from_geometry(np.full(len(numbers), ""), holes), numbers)
        hollow[groups] = np.minimum(np.where(self.members[groups], ground, 0).sum(axis=1), self.missed[groups])
        return hollow

    def _far_shift(self, either: IntArray) -> float:
        """Return how far all shapes lie off together, where so far that few of them are still well known; 0 where they do not."""
        likely = np.array([each.kind == "whole" for each in self.areas]) & (self.times == 1) & (2 * self.own >= either)
        offsets, _, _ = self._offsets(likely[self.groups])
        far, chance = _common(offsets) if len(offsets) >= FEWEST_SHIFTED_FAR else (0.0, 0.0)
        return far if far - 3 * chance >= FAR_SHIFT else 0.0

    def _shift(self, well_known: BoolArray) -> float:
        """Return how far all shapes lie off together; 0 where that may be chance, as the bundled borders are approximate."""
        if well_known.sum() < FEWEST_SHIFTED_AS_DATUM:
            return 0.0
        offsets, expected, sides = self._offsets(well_known)
        far, chance = _common(offsets)
        if len(offsets) >= FEWEST_SHIFTED and far - 3 * chance >= LEAST_SHIFT:
            return far
        return _as_between_datums(expected, offsets, sides)

    def _offsets(self, of: BoolArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return how far the middles of shapes lie from where they are expected, where that is, and the sides of their areas."""
        expected, sides = self._expected(self.groups[of])
        return self.centroids[of] - expected, expected, sides

    def _expected(self, groups: IntArray) -> tuple[FloatArray, FloatArray]:
        """Return where the middles of areas are expected, and the sides of squares as large as they are."""
        sizes = np.where(self.members[groups], self.grid.sizes, 0)
        cells = sizes.sum(axis=1)
        return sizes @ self.grid.middles / np.maximum(cells, 1)[:, None], np.sqrt(cells) * CELL

    def _what(self, place: int, share: float) -> Said | None:
        """Say how a shape contradicts its code; None where it does not."""
        group, row = int(self.groups[place]), self.ground[place]
        area, is_own = self.areas[group], self.members[group]
        on_land, inside = int(row.sum()), int(row[is_own].sum())
        if area.kind == "former" and inside >= ALL_OF_IT * self.whole[group]:
            return Said("places-covers-successor", area=area.name)
        if area.is_part:
            tiny = self.own[group] < SMALLEST_PART * self.whole[group]
            return Said("places-covers-nothing", area=area.name) if tiny else None
        is_small = area.kind == "body" or self.whole[group] < SMALL
        if share < (SMALL_OVERLAP if is_small else ROW_OVERLAP):
            return self._misfit(group, share)
        notable = (row > SWALLOWED * self.grid.sizes) & (row > NOTABLE * on_land)
        swallowed = ~is_own & (notable | ((row > SWALLOWED_WHOLE * self.grid.sizes) & (row >= LEAST_SWALLOWED)))
        if swallowed.any() and (area.kind == "whole" or self.rows.level not in _GROWING):
            return Said("places-also-covers", others=self._others(np.where(swallowed, row, 0), group))
        return None

    def _all_astray(self) -> dict[int, Said]:
        """Say where shapes lie that are not on the ground of their codes; of islets only where codes were exchanged."""
        astray = {place: said for place in range(len(self.groups)) if (said := self._astray(place))}
        places = np.array(list(astray), dtype=np.int64)
        islets = np.array([self._is_islet(place) for place in places], dtype=np.bool_)
        if not islets.any():
            return astray
        there = self.ground[places] > 0
        for number in np.flatnonzero(~there.any(axis=1)):
            near = self.grid.owners_near(self.middles[places[number]][None], REACH)
            there[number, near[near != NOBODY]] = True
        groups = self.groups[places]
        lies_in = there.astype(np.float32) @ self.members.T.astype(np.float32) > 0
        lies_in[np.arange(len(groups)), groups] = False
        held_by = np.zeros((len(self.areas), len(self.areas)), dtype=np.bool_)
        np.logical_or.at(held_by, groups, lies_in)
        exchanged = (lies_in & held_by.T[groups]).any(axis=1)
        return {int(place): astray[place] for place in places[~islets | exchanged].tolist()}

    def _astray(self, place: int) -> Said | None:
        """Say where a shape lies, if that is not the ground of its code."""
        group, row = int(self.groups[place]), self.ground[place]
        area, is_own = self.areas[group], self.members[group]
        on_land, inside = int(row.sum()), int(row[is_own].sum())
        if not on_land:
            near = self.grid.owners_near(self.middles[place : place + 1], REACH)[0]
            if not np.isin(near, np.flatnonzero(is_own)).any():
                return Said("places-lies-not-in", where=where(near, self.grid, self.lookup), area=area.name)
        elif inside < (SMALLEST_PART if area.kind == "body" else INSIDE) * on_land and not is_own[row.argmax()]:
            key = "places-lies-mostly-not-in" if inside else "places-lies-not-in"
            return Said(key, where=Said("places-in", area=self._called(int(row.argmax()))), area=area.name)
        return None

    def _is_islet(self, place: int) -> bool:
        """Whether a shape is one of several of its code, too small and near for the approximate ground to tell of it."""
        group, on_land = int(self.groups[place]), int(self.ground[place].sum())
        if self.times[group] == 1 or (on_land or self.elsewhere[place]) > max(SMALLEST_PART * self.whole[group], ISLET):
            return False
        own = np.flatnonzero(self.members[group])
        if on_land:
            return bool(np.isin(self.grid.owners_near(self.middles[place : place + 1], ISLET_ON_LAND), own).any())
        west_south, east_north = self.grid.boxes[own, :2].min(axis=0), self.grid.boxes[own, 2:].max(axis=0)
        middle = self.middles[place]
        return bool(np.hypot(*(middle - np.clip(middle, west_south, east_north))) <= ISLET_AT_SEA * CELL)

    def _misfit(self, group: int, share: float) -> Said:
        name, ratio = self.areas[group].name, self.covered[group] / self.whole[group]
        if ratio >= 1 / INSIDE:
            others = self._others(self.together[group], group)
            key = "places-larger-covering" if others else "places-larger"
            return Said(key, times=Number(float(ratio), 1), area=name, others=others)
        if ratio <= INSIDE:
            return Said("places-covers-only", share=Share(float(self.own[group] / self.whole[group])), area=name)
        return Said("places-little-in-common", share=Share(share), area=name)

    def _others(self, row: IntArray, group: int) -> Listing:
        """Name the other districts of which ground covers half, the largest first."""
        others = np.flatnonzero(~self.members[group] & (row > SWALLOWED * self.grid.sizes))
        return Listing(tuple(self._called(int(number)) for number in others[np.argsort(-row[others])]), _MOST_OTHERS)

    def _called(self, number: int) -> str:
        return self.lookup.said(self.grid.codes[number])


def _common(offsets: FloatArray) -> tuple[float, float]:
    """Return how far shapes lie off together, and how far by chance: a few odd shapes change nothing."""
    usual = np.median(offsets, axis=0)
    # The spread of medians, from the middle deviation.
    chance = 1.2533 * 1.4826 * np.median(np.abs(offsets - usual), axis=0) / np.sqrt(len(offsets))
    return float(np.hypot(*usual)), float(np.hypot(*chance))


def _as_between_datums(places: FloatArray, offsets: FloatArray, sides: FloatArray) -> float:
    """Return how far shapes lie off as they do where a datum was taken for another; 0 where that is not by far the likeliest.

    Parameters
    ----------
    places, offsets : ndarray, shape (areas, 2)
        Where the areas lie, and how far the middles of their shapes are from there, in metres.
    sides : ndarray, shape (areas,)
        Side of a square of the size of each, in metres.
    """
    shift = np.column_stack(on_other_system(WGS84, CRS, *on_other_system(CRS, AIRY, *places.T))) - places
    spread = (np.exp(_SPREAD[0]) * sides ** _SPREAD[1])[:, None]

    def unlikely(rest: FloatArray) -> float:
        # Tails as of Student's t with three degrees: a few odd shapes decide nothing.
        return float(2 * np.log1p((rest / spread) ** 2 / 3).sum())

    gain = unlikely(offsets) - min(unlikely(offsets - shift), unlikely(offsets + shift))
    return float(np.median(np.hypot(*shift.T))) if gain > SURELY else 0.0


# --- areas of which no list says where they lie: nation, district, and the ground of a whole set ---------------------------


class _Placed:
    """Shapes whose areas are not known one by one: each lies somewhere, and the file says where."""

    def __init__(self, rows: Rows, lookup: DistrictLookup) -> None:
        self.rows, self.lookup, self.grid = rows, lookup, ground_grid()
        self.middles = _middles(rows.geometry)
        self.owners = self.grid.owners_near(self.middles, 0)[:, 0].astype(np.int64)
        self.nations = [code[0] for code in self.grid.codes]

    def comparison(self) -> Comparison:
        """Judge the set and its rows."""
        rows = self.rows
        letters = {start: nation_of(start) for start in {code[:3] for code in rows.codes}}
        nations = [letters[code[:3]] for code in rows.codes]
        said = {
            place: Said("places-lies-not-in", where=self._where(place), area=NATIONS[nations[place]])
            for place in self._strays(nations, self.nations)
        }
        no_set = None
        for teller in rows.told:
            strays = self._strays(teller.districts, self.grid.codes)
            for place in strays:
                said.setdefault(place, self._not_there(place, teller))
            no_set = no_set or self._moved(teller, len(strays))
        if any(rows.hints):
            beginning = Teller(Said("places-its-name"), rows.hints)
            strays = self._strays(rows.hints, self.grid.codes)
            no_set = no_set or self._moved(beginning, len(strays))
            # A name may begin like that of a district elsewhere: only two that lie where the other should contradict.
            pairs = {place: (rows.hints[place], self._districts()[place]) for place in strays}
            for place, (hint, there) in pairs.items():
                if (there, hint) in pairs.values():
                    said.setdefault(place, self._not_there(place, beginning))
        if rows.level in _IN_ORDER:
            for place, other in exchanged(rows.codes, self.middles).items():
                # Also where the file names the district that it lies in: names may have stayed when codes were moved.
                said.setdefault(place, Said("places-exchanged", where=self._where(place), code=rows.codes[other]))
            expected, ordered = expected_by_order(rows.codes, self._districts())
            beside = Teller(Said("places-codes-beside"), expected)
            for place in self._strays(expected, self.grid.codes):
                said.setdefault(place, self._not_there(place, beside))
            no_set = no_set or (self._not_in_order() if ordered < ORDERED else None)
        wrong = tuple(rows.contradiction(place, said[place]) for place in sorted(said))
        compared = sum(any(labels) for labels in zip(nations, *(teller.districts for teller in rows.told), strict=True))
        no_set = no_set or self._uncovered() or self._of_whole_districts() or self._of_another_size()
        no_set = no_set or self._elsewhere(len(wrong), compared)
        return Comparison(compared, None, wrong, no_set)

    def _not_there(self, place: int, teller: Teller) -> Said:
        area = self.lookup.said(teller.districts[place])
        return Said("places-lies-not-as-told", where=self._where(place), area=area, teller=teller.by)

    def _districts(self) -> list[str]:
        """Return the district that the middle of each shape lies in; empty at sea."""
        return [self.grid.codes[of] if of != NOBODY else "" for of in self.owners.tolist()]

    def _moved(self, teller: Teller, strays: int) -> Said | None:
        """Say so where all that is told was moved by some rows against the shapes: most of it then still seems right."""
        told = np.array([self.grid.numbers.get(code, NOBODY) for code in teller.districts], dtype=np.int64)

        def after(rows: int) -> int:
            return len(self._strays(np.roll(np.array(teller.districts), -rows).tolist(), self.grid.codes)) if rows else strays

        rows = moved_by(told, self.owners, after)
        areas = area_levels()[self.rows.level].several
        return Said("places-not-these-moved", areas=areas, rows=abs(rows), wrong=strays) if rows else None

    def _not_in_order(self) -> Said:
        return Said("places-not-these-order", areas=area_levels()[self.rows.level].several)

    def _elsewhere(self, wrong: int, compared: int) -> Said | None:
        """Say so where most shapes lie elsewhere, or most of those whose names begin with a district's."""
        most = MANY_WRONG if self.rows.level in _IN_ORDER and wrong >= FEWEST_HINTS else SET_OVERLAP
        hinted = sum(map(bool, self.rows.hints))
        if wrong <= most * compared and hinted >= FEWEST_HINTS:
            wrong, compared = len(self._strays(self.rows.hints, self.grid.codes)), hinted
        if wrong <= most * compared:
            return None
        return Said("places-not-these-elsewhere", areas=area_levels()[self.rows.level].several, wrong=wrong, compared=compared)

    def _of_whole_districts(self) -> Said | None:
        """Say so where shapes of parts of districts are as large as whole ones."""
        import shapely

        if self.rows.level not in WITHIN_DISTRICTS:
            return None
        of = self.owners
        times = shapely.area(self.rows.geometry) / CELL**2 / np.where(of == NOBODY, np.inf, self.grid.sizes[of])
        whole = np.unique(of[(times >= AS_LARGE[0]) & (times <= AS_LARGE[1])])
        if len(whole) < WHOLE_DISTRICTS:
            return None
        areas, named = area_levels()[self.rows.level].several, [self.lookup.said(self.grid.codes[each]) for each in whole]
        return Said("places-not-these-whole", areas=areas, districts=Listing(tuple(named), WHOLE_DISTRICTS, "commas"))

    def _of_another_size(self) -> Said | None:
        """Say so where districts hold several times as many areas as those of the level would be there, or as few."""
        import shapely

        expected = expected_numbers(self.rows.level, self.rows.people)
        codes = np.asarray(self.rows.codes, dtype=np.str_)
        of = self.owners
        counted = (of != NOBODY) & (codes != "")
        if not expected or not counted.any():
            return None
        # An area of several rows, as islands are, counts once.
        _, distinct = np.unique(codes[counted], return_inverse=True)
        pairs = np.unique(np.column_stack([of[counted], distinct]), axis=0)
        width = len(self.grid.codes)
        number = np.bincount(pairs[:, 0], minlength=width)
        ground = np.bincount(of[counted], shapely.area(self.rows.geometry[counted]), width) / CELL**2
        fewest, most = np.array([expected.get(code, (np.nan, np.nan)) for code in self.grid.codes]).T
        many = (number >= FEWEST_COUNTED) & (number > TOO_MANY * most)
        if many.any():
            return self._wrong_number("places-not-these-too-many", many, number, most)
        few = (fewest >= FEWEST_COUNTED) & (number > 0) & (number < TOO_FEW * fewest) & (ground >= WHOLLY * self.grid.sizes)
        # A file of some of the areas may cover a district all but for its towns, which hold most of them.
        if number[few].sum() >= SET_OVERLAP * number.sum():
            return self._wrong_number("places-not-these-too-few", few, number, fewest)
        return None

    def _wrong_number(self, key: str, those: BoolArray, number: IntArray, expected: FloatArray) -> Said:
        named = tuple(self.lookup.said(self.grid.codes[each]) for each in np.flatnonzero(those))
        there = Listing(named, _MOST_OTHERS)
        areas, about = area_levels()[self.rows.level].several, max(round(float(expected[those].sum())), 1)
        return Said(key, areas=areas, found=int(number[those].sum()), districts=there, expected=about)

    def _strays(self, wanted: Sequence[str], labels: Sequence[str]) -> list[int]:
        """Return the places of shapes that are not where they are wanted: by their middle, its surroundings, their ground.

        Parameters
        ----------
        wanted : sequence of str
            Label of the ground of each shape; empty where none is told.
        labels : sequence of str
            Label of each district, in the order of their numbers.
        """
        numbers = {label: number for number, label in enumerate(dict.fromkeys(labels))}
        # The last stands for ground that is nobody's.
        of_owner = np.array([*(numbers[label] for label in labels), len(numbers)], dtype=np.int16)
        asked = np.array([numbers.get(label, NOBODY) for label in wanted], dtype=np.int16)
        away = np.flatnonzero(asked != NOBODY)
        for reach in (0, REACH):
            near = of_owner[self.grid.owners_near(self.middles[away], reach)]
            away = away[~(near == asked[away, None]).any(axis=1)]
        strays: list[int] = []
        for some in np.array_split(away, len(away) // _AT_A_TIME + 1) if len(away) else ():
            shapes = Shapes.from_geometry(np.full(len(some), ""), self.rows.geometry[some])
            ground, _ = self.grid.ground_of(shapes, np.arange(len(some)))
            there = np.where(of_owner[None, :-1] == asked[some, None], ground, 0).sum(axis=1)
            strays += some[there <= TOUCHED * ground.sum(axis=1)].tolist()
        return strays

    def _uncovered(self) -> Said | None:
        """Say so where a whole set covers far less, or far more, than the ground it is of."""
        import shapely

        nations = nations_of(self.rows.codes)
        ground = float(self.grid.sizes[np.isin(self.nations, list(nations))].sum()) * CELL**2
        if not self.rows.complete or self.rows.level in _NOT_TILING or not ground:
            return None
        share = float(shapely.area(self.rows.geometry).sum()) / ground
        if SET_OVERLAP <= share <= 1 / SET_OVERLAP:
            return None
        areas, names = area_levels()[self.rows.level].several, Listing(tuple(NATIONS[letter] for letter in sorted(nations)))
        if share < 1:
            return Said("places-not-these-smaller", areas=areas, share=Share(share), nations=names)
        return Said("places-not-these-larger", areas=areas, times=Number(share, 1), nations=names)

    def _where(self, place: int) -> Said:
        middle = self.middles[place : place + 1]
        near = np.r_[self.grid.owners_near(middle, 0)[0], self.grid.owners_near(middle, REACH)[0]]
        return where(near, self.grid, self.lookup)


def where(owners: npt.NDArray[np.int16], grid: GroundGrid, lookup: DistrictLookup) -> Said:
    """Say where something lies, by the districts of cells around it, the nearest first."""
    there = owners[owners != NOBODY]
    return Said("places-in", area=lookup.said(grid.codes[int(there[0])])) if len(there) else Said("places-at-sea")


def _middles(geometry: Geometry) -> FloatArray:
    import shapely

    boxes = shapely.bounds(geometry)
    return np.asarray((boxes[:, :2] + boxes[:, 2:]) / 2, dtype=np.float64)
