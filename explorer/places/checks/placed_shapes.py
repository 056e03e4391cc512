"""Shapes of areas of which no list says where they lie: nation, district, and the ground of a whole set."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.places.area_levels import NATIONS, area_levels, nation_of, nations_of
from explorer.places.checks.code_order import ORDERED, exchanged, expected_by_order, moved_by
from explorer.places.checks.compared_rows import (
    IN_ORDER,
    MOST_OTHERS,
    REACH,
    SET_OVERLAP,
    WITHIN_DISTRICTS,
    Comparison,
    Rows,
    Teller,
    middles_of,
    where,
)
from explorer.places.checks.completeness import expected_numbers
from explorer.places.checks.ground_grid import CELL, NOBODY, ground_grid
from explorer.places.districts import DistrictLookup
from explorer.places.shapes import BoolArray, FloatArray, IntArray, Shapes
from explorer.said import Listing, Number, Said, Share

TOUCHED = 0.25
"""Share of a small area's ground in a district or a nation from which it counts as there (ours)."""

WHOLE_DISTRICTS, AS_LARGE = 3, (0.8, 1.25)
"""Shapes as large as the district that their middle lies in, from which on they are told to be districts. The City of London and
the Isles of Scilly are small areas, too: no more than two of a file can be (ours)."""

TOO_MANY, TOO_FEW, WHOLLY, FEWEST_COUNTED = 2.0, 1 / 3, 0.97, 8
"""Times as many areas as the people of a district call for, from which on, and below which, they are not of their level; share of
its ground that too few must cover; and areas, there or expected, from which a district is asked. In the 317 districts that have
MSOAs and LSOAs they are 0.68 to 1.28 times as many (2001 to 2021); LSOAs are 3.7 to 5.8 times too many to be MSOAs, MSOAs 0.15 to
0.27 times as many as LSOAs (ours)."""

_NOT_TILING = frozenset({"BUA", "NPARK", "PAR"})
"""Levels that leave parts of the country out."""

MANY_WRONG = 0.1
"""Share of small areas that lie elsewhere from which the whole set is in doubt: of those left, most were moved within a district,
which nothing shows (ours)."""

FEWEST_HINTS = 10
"""Names that begin with a district's, from which they tell whether a set lies where it says (ours)."""

_AT_A_TIME = 2000
"""Shapes whose ground is counted at a time: each takes a number for every district."""


class PlacedShapes:
    """Shapes whose areas are not known one by one: each lies somewhere, and the file says where."""

    def __init__(self, rows: Rows, lookup: DistrictLookup) -> None:
        self.rows, self.lookup, self.grid = rows, lookup, ground_grid()
        self.middles = middles_of(rows.geometry)
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
        if rows.level in IN_ORDER:
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
        most = MANY_WRONG if self.rows.level in IN_ORDER and wrong >= FEWEST_HINTS else SET_OVERLAP
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
        there = Listing(named, MOST_OTHERS)
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
