"""Shapes whose areas are known one by one: overlap, position and size."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from explorer.places.area_levels import area_levels
from explorer.places.checks.common_shift import far_shift, near_shift
from explorer.places.checks.compared_rows import (
    MOST_OTHERS,
    REACH,
    SET_OVERLAP,
    Comparison,
    Contradiction,
    Expected,
    Rows,
    middles_of,
    where,
)
from explorer.places.checks.ground_grid import CELL, NOBODY, cells_within, ground_grid
from explorer.places.checks.straight_cuts import coarseness, cut_off
from explorer.places.districts import DistrictLookup
from explorer.places.shapes import BoolArray, FloatArray, IntArray, Shapes
from explorer.said import Listing, Number, Said, Share

if TYPE_CHECKING:
    from explorer.readers.boundary_files.raw_layer import Geometry

ROW_OVERLAP, SMALL_OVERLAP = 0.5, 0.3
"""Share of ground that a shape and the area of its code have in common, below which the code is not its own; and for a small
one or one of a body whose members changed. Official shapes and the bundled have 75% or more in common, small ones 58% (ours)."""

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

ISLET, ISLET_ON_LAND, ISLET_AT_SEA = 4, 20, 150.0
"""Cells up to which a shape that is one of several of its code is an islet, if a hundredth of the area is not more; and cells
from its area within which one on ground of others, or on none at all, may be a part of it. Of nine published sets of districts
with a row for each part, no islet lies further off than 17, and Sule Skerry 120 from Orkney (ours)."""

WELL_KNOWN = 0.8
"""Overlap from which the middle of a shape can be held against that of its area (ours)."""

_LASTING = frozenset({"ITL2", "PFA", "ICB"})
"""Levels of bodies whose members hardly ever change, so that they, too, lack what a shape leaves out: large ones of published
sets lack 7% at most."""

_GROWING = frozenset({"ITL2", "ITL3", "NUTS2", "NUTS3", "CAUTH", "LSIP"})
"""Levels whose areas may keep code or name as whole districts join them: South West Wales held Ceredigion in 2021."""


class KnownGround:
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
        self.middles = middles_of(geometry)
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
        lacking = () if no_set else tuple(self._lacking({each.row for each in wrong}, self._cut()))
        shift = 0.0 if no_set else self._shift(either)
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

    def _shift(self, either: IntArray) -> float:
        """Return how far all shapes lie off together; 0 where they do not, or where that may be chance."""
        alone = np.array([each.kind == "whole" for each in self.areas]) & (self.times == 1)

        def offsets(overlap: float) -> tuple[FloatArray, FloatArray, FloatArray]:
            of = (alone & (self.own >= overlap * either))[self.groups]
            expected, sides = self._expected(self.groups[of])
            return self.centroids[of] - expected, expected, sides

        # Of shapes that lie off far few are still well known.
        return far_shift(offsets(0.5)[0]) or near_shift(*offsets(WELL_KNOWN))

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
        return Listing(tuple(self._called(int(number)) for number in others[np.argsort(-row[others])]), MOST_OTHERS)

    def _called(self, number: int) -> str:
        return self.lookup.said(self.grid.codes[number])
