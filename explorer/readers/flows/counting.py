"""From rows of a flows file to pairs: counts checked, people sorted by where they work, each pair once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.errors import ReadError
from explorer.readers.flows.model import AT_HOME, EITHER, INDICATORS, KINDS, OUT_OF_WORK, LeftOut, PairTwice, nations_of_codes
from explorer.readers.flows.special import kind_elsewhere, kind_of, zone_written
from explorer.readers.tables.files.text_tables import first_row, line_of
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

_MOST = 1e9
_KINDS = {**INDICATORS, "-8": OUT_OF_WORK}


@dataclass(frozen=True)
class Counted:
    """Pairs of a file for one choice of base.

    Attributes
    ----------
    frame : DataFrame
        ``residence``, ``workplace`` (categories in the order of their text) and ``people``.
    left_out : tuple of LeftOut
        Who is not in it.
    people_in_file : float
        Everyone.
    by_kind : dict of str to float
        People by where they work.
    notes : tuple of Said
        What was added up.
    at_home : DataFrame, optional
        ``residence`` and ``people`` of those who work at home and are not in it.
    twice : tuple of PairTwice
        Pairs of which one row may be the other way round.
    """

    frame: pd.DataFrame
    left_out: tuple[LeftOut, ...]
    people_in_file: float
    by_kind: dict[str, float]
    notes: tuple[Said, ...]
    at_home: pd.DataFrame | None = None
    twice: tuple[PairTwice, ...] = ()

    def without(self, left_out: tuple[LeftOut, ...], note: Said | None) -> Counted:
        """Return it with people of the file told who had been left out before."""
        everyone = self.people_in_file + sum(one.people for one in left_out)
        notes = (*self.notes, note) if note else self.notes
        return replace(self, left_out=(*self.left_out, *left_out), people_in_file=everyone, notes=notes)


def checked_counts(path: Path, cells: pd.Series[str], heading: str) -> pd.Series[float]:
    """Return a column of counts as numbers.

    Raises
    ------
    ReadError
        A count is missing, no number, below zero or beyond all people; the line is named.
    """
    import pandas as pd

    people = pd.to_numeric(cells, errors="coerce").astype(float)
    for wrong, problem, remedy in (
        (cells == "", "readers-count-missing", Said("readers-fill-or-download")),
        (~people.between(-np.inf, np.inf, inclusive="neither"), "readers-no-number", Said("readers-write-plain-counts")),
        (people < 0, "readers-count-below-zero", Said("readers-correct-count")),
        (people > _MOST, "readers-count-too-many", Said("readers-correct-count")),
    ):
        if wrong.any():
            row = first_row(wrong)
            where = {"file": path.name, "line": str(line_of(row)), "column": heading}
            raise ReadError(Said(problem, **where, cell=str(cells.loc[row])), remedy)
    return people


def refuse_blank_zones(path: Path, rows: pd.DataFrame) -> None:
    """Refuse rows without a zone.

    Raises
    ------
    ReadError
        Names the line.
    """
    blank = (rows["residence"] == "") | (rows["workplace"] == "")
    if blank.any():
        line = line_of(first_row(blank))
        raise ReadError(Said("readers-zone-missing", file=path.name, line=str(line)), Said("readers-fill-or-remove"))


def as_zones(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Return a column of zones as categories in the order of their text."""
    zones = cells.astype("category")
    written = {zone: zone_written(zone) for zone in zones.cat.categories if isinstance(zone, str)}
    if any(zone != other for zone, other in written.items()):
        zones = cells.astype(object).map(lambda zone: written.get(zone, zone)).astype("category")
    in_order = sorted(zones.cat.categories)
    return zones.cat.set_categories(in_order)


def kinds_of(rows: pd.DataFrame) -> pd.Series[str]:
    """Tell for each row where its people work: a category out of :data:`~explorer.readers.flows.model.KINDS`."""
    import pandas as pd

    kinds = pd.CategoricalDtype(list(KINDS))
    codes = np.array([kinds.categories.get_loc(kind) if kind else -1 for kind in _specials(rows)] or [-1])
    told = codes[rows["workplace"].cat.codes.to_numpy()] if len(rows) else np.empty(0, dtype=int)
    usual = _by_indicator(rows, kinds) if "indicator" in rows else np.zeros(len(rows), dtype=int)
    return pd.Series(pd.Categorical.from_codes(np.where(told >= 0, told, usual), dtype=kinds), index=rows.index)


def _specials(rows: pd.DataFrame) -> list[str]:
    """Tell what each workplace stands for, empty for a place; a number such as 888888888 where people live is a place."""
    homes = set(rows["residence"].cat.categories)
    nations = nations_of_codes(homes)
    return [
        ("" if not any(map(str.isalpha, zone)) else kind_of(zone)) if zone in homes else kind_elsewhere(zone, nations)
        for zone in rows["workplace"].cat.categories
    ]


def _by_indicator(rows: pd.DataFrame, kinds: pd.CategoricalDtype) -> npt.NDArray[np.int64]:
    indicator = rows["indicator"].astype("category")
    known = [kinds.categories.get_loc(_KINDS.get(str(cell), OUT_OF_WORK)) for cell in indicator.cat.categories]
    return np.array(known, dtype=int)[indicator.cat.codes.to_numpy()]


def count_pairs(rows: pd.DataFrame, kinds: pd.Series[str], kept: Collection[str]) -> Counted:
    """Add up the people of each pair whose kind of workplace is counted.

    People without a place of work who are counted stand on the diagonal: they are taken to work where they live.

    Parameters
    ----------
    rows : DataFrame
        ``residence``, ``workplace`` (categories) and ``people``.
    kinds : Series
        Where the people of each row work.
    kept : collection of str
        Kinds that are counted.
    """
    counted = kinds.isin(list(kept)).to_numpy()
    codes = kinds.cat.codes.to_numpy()
    sums = np.bincount(codes, weights=rows["people"].to_numpy(dtype=float), minlength=len(KINDS))
    present = np.bincount(codes, minlength=len(KINDS)) > 0
    by_kind = {kind: float(people) for kind, people, is_in in zip(KINDS, sums, present, strict=True) if is_in}
    frame, repeated = _added_up(rows[counted], _is_placeless(rows)[counted], codes[counted])
    left_out = tuple(LeftOut(kind, people) for kind, people in by_kind.items() if kind not in kept)
    notes = (Said("readers-pairs-added-up", pairs=repeated),) if repeated else ()
    twice = _turned(rows[counted & ~_is_placeless(rows)]) if repeated else ()
    return Counted(frame, left_out, float(rows["people"].sum()), by_kind, notes, _at_home(rows, kinds, kept), twice)


_MOST_TWICE, _FEW_TWICE, _MOST_ONE_WAY = 0.02, 10, 0.05
"""Share and number of pairs that stand twice, and share of those of as many people that a file has one way only, up to which a
pair that stands twice without its other way is rather a row turned round (ours). In the census of 2021 one of 50 pairs of 20
people or more is alone, and one of 500 pairs of 500."""


def _turned(rows: pd.DataFrame) -> tuple[PairTwice, ...]:
    """Return the pairs that stand twice though the file has no row from their workplace to their residence."""
    import pandas as pd

    zones = pd.Index(sorted({*rows["residence"].cat.categories, *rows["workplace"].cat.categories}), dtype=object)
    keys, people = _keys_of(rows, zones, np.zeros(len(rows), dtype=bool)), rows["people"].to_numpy(dtype=float)
    pairs, place, times = np.unique(keys, return_inverse=True, return_counts=True)
    lived, worked = np.divmod(pairs, len(zones))
    one_way = (lived != worked) & ~np.isin(worked * len(zones) + lived, pairs)
    several = times > 1
    # Rows that are there twice by mistake mostly have their other way, too.
    if several.sum() > max(_FEW_TWICE, _MOST_TWICE * len(pairs)) or 2 * one_way[several].sum() < several.sum():
        return ()
    most, found = np.zeros(len(pairs)), []
    np.maximum.at(most, place, people)
    for at in np.flatnonzero(several & one_way).tolist():
        counts = people[place == at]
        alike = (lived != worked) & ~several & (most >= counts.min())
        if alike.any() and counts.min() < counts.max() and one_way[alike].mean() <= _MOST_ONE_WAY:
            found.append(PairTwice(str(zones[lived[at]]), str(zones[worked[at]]), tuple(map(float, counts))))
    return tuple(sorted(found, key=lambda pair: -min(pair.people)))


def _at_home(rows: pd.DataFrame, kinds: pd.Series[str], kept: Collection[str]) -> pd.DataFrame | None:
    left = [kind for kind in (AT_HOME, EITHER) if kind not in kept]
    of_home = rows[kinds.isin(left).to_numpy()]
    if of_home.empty:
        return None
    return of_home.groupby("residence", observed=True)["people"].sum().reset_index()


def _is_placeless(rows: pd.DataFrame) -> npt.NDArray[np.bool_]:
    special = np.array([bool(kind) for kind in _specials(rows)] or [False])
    return special[rows["workplace"].cat.codes.to_numpy()] if len(rows) else np.empty(0, dtype=bool)


def _added_up(rows: pd.DataFrame, placeless: npt.NDArray[np.bool_], kinds: npt.NDArray[Any]) -> tuple[pd.DataFrame, int]:
    """Return each pair once, in the order of the text of its zones, and how many rows repeated a pair.

    People at home join those with a fixed workplace on the diagonal: that is no repetition in the file.
    """
    import pandas as pd

    zones = pd.Index(sorted({*rows["residence"].cat.categories, *rows["workplace"].cat.categories}), dtype=object)
    keys = _keys_of(rows, zones, placeless)
    repeated = _repeated(rows, zones, kinds) if len(rows) else 0
    order = np.argsort(keys, kind="stable")
    people = rows["people"].to_numpy(dtype=float)[order]
    keys = keys[order]
    del order  # a few million rows: what is no longer needed makes room
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    if len(starts) < len(keys):
        keys, people = keys[starts], np.add.reduceat(people, starts)
    lived = (keys // max(len(zones), 1)).astype(np.int32)
    worked = (keys - lived.astype(np.int64) * len(zones)).astype(np.int32)
    columns = {"residence": _zones_of(lived, zones), "workplace": _zones_of(worked, zones)}
    return pd.DataFrame({**columns, "people": people}), repeated


def _keys_of(rows: pd.DataFrame, zones: pd.Index[str], placeless: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Return one number for each pair; people without a place of work count where they live."""
    lived, worked = (_codes_in(rows[end], zones) for end in ("residence", "workplace"))
    return lived.astype(np.int64) * len(zones) + np.where(placeless, lived, worked)


def _repeated(rows: pd.DataFrame, zones: pd.Index[str], kinds: npt.NDArray[Any]) -> int:
    """Return how many rows repeat a pair of the same kind."""
    written = _keys_of(rows, zones, np.zeros(len(rows), dtype=bool))
    written += kinds.astype(np.int64) * len(zones) ** 2
    written.sort()
    return int((np.diff(written) == 0).sum())


def _codes_in(zones: pd.Series[str], wanted: pd.Index[str]) -> npt.NDArray[np.int32]:
    if not len(zones):
        return np.empty(0, dtype=np.int32)
    return wanted.get_indexer(zones.cat.categories).astype(np.int32)[zones.cat.codes.to_numpy()]


def _zones_of(codes: npt.NDArray[np.int32], zones: pd.Index[str]) -> pd.Categorical[str]:
    import pandas as pd

    used = np.flatnonzero(np.bincount(codes, minlength=len(zones)))
    place = np.full(len(zones), -1, dtype=np.int32)
    place[used] = np.arange(len(used), dtype=np.int32)
    return pd.Categorical.from_codes(place[codes], categories=zones[used])
