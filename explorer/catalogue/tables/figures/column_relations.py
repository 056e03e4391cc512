"""Columns of a table that are made of each other: men and women are all, and the rate is the employed for each hundred residents.

Nobody says so in the file; it is told where it holds in nearly all rows and could not do so by chance. Then a row in which it
does not hold has a wrong figure, though none of them need look odd by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.tables.figures.far_figures import number_told, step_of
from explorer.catalogue.tables.table_kinds import ADDITIVE, INDEX, MEDIAN, RATE, RATIO
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.said import Listing, Said, Value

if TYPE_CHECKING:
    import pandas as pd

Numbers = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]

_FEWEST, _MOST, _BY_CHANCE = 5, 0.8, 1e-4
"""Rows that are compared at least, the share of them in which it must hold, and how likely it may be by chance (ours)."""

_LOOSE, _SEVERAL, _FEW, _GROSS = 0.01, 20, 0.05, 0.02
"""Share by which sums may be off where figures were changed a little to protect people, the rows which that takes, the share of
rows up to which every contradiction is told, and by how much of a figure the others must be off (ours)."""

_SAMPLE, _MOST_COLUMNS, _MOST_LOOKED_AT, _STRIDES, _NAMED = 60, 60, 500_000, (1, 2, 3), 5
_TIMES = (100.0, 1.0, 1000.0, 10_000.0, 100_000.0)
"""What a rate may be for each: a hundred, one, a thousand and so on."""

_MATTERS = 0.5
"""Share of the rows in which each part must be more than rounding."""


def columns_against_each_other(frame: pd.DataFrame, kinds: Mapping[str, str]) -> tuple[TableProblem, ...]:
    """Name rows in which a total is not the sum of its parts, or a rate not that of its counts, though it is in most rows.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : mapping of indicator to kind
        Those to look at.
    """
    if frame.empty or len(frame) > _MOST_LOOKED_AT:
        return ()
    held = frame[frame["series"].isin(list(kinds)) & frame["value"].notna()].drop_duplicates(["key", "period", "series"])
    given = tuple(_given_rates(held))
    names = [str(name) for name in held["series"].unique()]
    if not 1 < len(names) <= _MOST_COLUMNS:
        return given
    values = held.pivot_table(index=["key", "period"], columns="series", values="value", aggfunc="first", sort=False)[names]
    if len(values) < _FEWEST:
        return given
    lines = held.pivot_table(index=["key", "period"], columns="series", values="row", aggfunc="first", sort=False)[names]
    table = _Table(
        values.to_numpy(dtype=np.float64), lines.to_numpy(dtype=np.float64),
        [(str(key), str(label)) for key, label in values.index], names, [kinds[name] for name in names],
    )  # fmt: skip
    return (*given, *_sums(table), *_wholes(table), *_rates(table))


@dataclass(frozen=True, eq=False)
class _Table:
    """Figures of each area and period (down) and indicator (across), and the rows in which they stand."""

    figures: Numbers
    lines: Numbers
    keys: Sequence[tuple[str, str]]
    names: Sequence[str]
    kinds: Sequence[str]

    def said(self, column: int, off: Truths, made: Numbers, message: str = "tables-relation-row") -> Listing:
        """Name rows of a column with what they have, and what the others make."""
        at = np.flatnonzero(off).tolist()
        places = [(self.lines[row, column], *self.keys[row]) for row in at]
        return _rows_said(places, made[at], self.figures[at, column] if message == "tables-relation-row" else None, message)


def _rows_said(
    places: Iterable[tuple[float, str, str]], makes: Numbers, has: Numbers | None, message: str = "tables-relation-row"
) -> Listing:
    """Name the row, area and period of figures with what others make, and what they are themselves."""
    told = []
    for at, (row, key, label) in enumerate(places):
        its: dict[str, Value] = {"row": str(int(row)), "entry": str(key), "period": str(label) or "–"}
        if has is not None:
            its["has"] = number_told(float(has[at]))
        told.append(Said(message, **its, makes=number_told(float(makes[at]))))
    return first_few(told)


@dataclass(frozen=True, eq=False)
class _Relation:
    """What other columns make of one, and how far off rounding alone may be."""

    columns: tuple[int, ...]
    made: Numbers
    slack: Numbers


def _contradicting(found: Numbers, relation: _Relation, tried: int) -> Truths | None:
    """Return the rows in which a relation does not hold; None where it does not hold in nearly all, or may do so by chance."""
    there = np.isfinite(found) & np.isfinite(relation.made)
    many = int(there.sum())
    off = np.abs(found - relation.made)
    for slack in (relation.slack, relation.slack + _LOOSE * np.abs(found)):
        is_loose = slack is not relation.slack
        wrong = there & (off > slack)
        holds = many - int(wrong.sum())
        if many < (_SEVERAL if is_loose else _FEWEST) or holds < _MOST * many:
            continue
        if not _is_no_chance(found[there], slack[there], holds, tried):
            return None
        if is_loose or wrong.sum() > max(2.0, _FEW * many):
            # Rounding, or a newer figure, may lie behind the small ones of many.
            wrong &= off > slack + _GROSS * np.abs(relation.made)
        return wrong
    return None


def _is_no_chance(found: Numbers, slack: Numbers, holds: int, tried: int) -> bool:
    low, high = np.quantile(found, [0.1, 0.9])
    each = 2 * float(np.median(slack)) / max(float(high - low), 1e-9)
    return each < 1 and tried * each**holds < _BY_CHANCE


def _half_steps(values: Numbers) -> Numbers:
    """Return half of what each figure is rounded to; all of what it seems to be, where a survey rounds large ones more."""
    found = np.empty_like(values)
    for at in range(values.shape[1]):
        column = values[:, at]
        found[:, at] = usual = step_of(column) / 2
        if usual < _BY_SURVEYS / 2:
            continue
        for step in _ROUNDED:
            is_round = np.abs(column / step - np.round(column / step)) < _EXACT
            found[is_round, at] = np.maximum(found[is_round, at], step)
    return found


_BY_SURVEYS, _ROUNDED = 5.0, (5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1000.0)
"""Step from which on figures are rounded by their size, as those of the surveys of jobs are, and what to."""


def _some(values: Numbers) -> Numbers:
    """Return some of the rows, as far as possible those that are whole."""
    whole = values[np.isfinite(values).all(axis=1)]
    rows = whole if len(whole) >= _FEWEST else values
    return rows[:: max(len(rows) // _SAMPLE, 1)]


# Sums


def _sums(table: _Table) -> Iterator[TableProblem]:
    values = table.figures
    half, some = _half_steps(values), _some(values)
    sets = _sets(len(table.names))
    if not sets:
        return
    sums = np.column_stack([some[:, list(columns)].sum(axis=1) for columns in sets])
    usual = np.median(half, axis=0)
    slack = np.array([usual[list(columns)].sum() for columns in sets])
    may_add = [kind not in (MEDIAN, INDEX) for kind in table.kinds]
    for column in (at for at, may in enumerate(may_add) if may):
        found = some[:, [column]]
        near = np.abs(sums - found) <= slack + usual[column] + _LOOSE * np.abs(found)
        share = near.sum(axis=0) / max(len(some), 1)
        likely = [at for at in np.argsort(-share, kind="stable")[:_TRIED] if share[at] >= _MOST - 0.1]
        best = next(filter(None, (_sum_of(values, half, column, sets[at], len(sets)) for at in likely)), None)
        if best is not None and best[1].any():
            relation, wrong = best
            parts = Listing(tuple(f"“{table.names[part]}”" for part in relation.columns), _NAMED)
            rows = table.said(column, wrong, relation.made)
            what = Said("tables-not-its-parts", series=table.names[column], parts=parts, rows=rows)
            yield TableProblem(what, Said("tables-quoted", text=table.names[column]), Said("tables-relation-remedy"))


_TRIED = 12
"""Sets of columns that are looked at closely for each total."""


def _sum_of(values: Numbers, half: Numbers, column: int, parts: tuple[int, ...], tried: int) -> tuple[_Relation, Truths] | None:
    """Return the relation and the rows that contradict it, where a column is the sum of some others."""
    if column in parts:
        return None
    each = values[:, list(parts)]
    slack = half[:, list(parts)].sum(axis=1) + half[:, column]
    relation = _Relation(parts, each.sum(axis=1), slack + _EXACT * np.abs(values[:, column]))
    if not ((np.abs(each) > slack[:, None]).mean(axis=0) >= _MATTERS).all():
        return None
    wrong = _contradicting(values[:, column], relation, tried)
    return None if wrong is None else (relation, wrong)


_EXACT = 1e-6


def _sets(columns: int) -> list[tuple[int, ...]]:
    """Return the sets of columns of which a sum may be made: any two, and those that follow each other at even steps."""
    pairs = list(combinations(range(columns), 2))
    runs = [
        run
        for stride in _STRIDES
        for first in range(columns)
        for many in range(3, (columns - first - 1) // stride + 2)
        if len(run := tuple(range(first, first + many * stride, stride))) == many
    ]
    return [*pairs, *runs]


def _wholes(table: _Table) -> Iterator[TableProblem]:
    """Name the rows in which shares that follow each other do not make a hundred, though they do in most."""
    values, rates = table.figures, [kind == RATE for kind in table.kinds]
    taken: set[int] = set()
    runs = (tuple(range(first, last + 1)) for first in range(len(rates)) for last in range(len(rates) - 1, first, -1))
    for run in runs:
        if not all(rates[at] for at in run) or taken & set(run):
            continue
        each = values[:, list(run)]
        half = _half_steps(each)
        made, slack = each.sum(axis=1), half.sum(axis=1) + _EXACT
        there = np.isfinite(made)
        off = there & (np.abs(made - _WHOLE) > slack)
        if there.sum() < _FEWEST or (there & ~off).sum() < _MOST * there.sum() or (each[there] < 0).any():
            continue
        taken |= set(run)
        wrong = off & (np.abs(made - _WHOLE) > slack + (0.0 if off.sum() <= max(2.0, _FEW * len(off)) else 1.0))
        if wrong.any():
            parts = Listing(tuple(f"“{table.names[part]}”" for part in run), _NAMED)
            rows = table.said(run[0], wrong, made, "tables-not-whole-row")
            what = Said("tables-not-whole", parts=parts, rows=rows)
            yield TableProblem(what, "", Said("tables-relation-remedy"))


_WHOLE = 100.0


# Rates


def _rates(table: _Table) -> Iterator[TableProblem]:
    values = table.figures
    half, some = _half_steps(values), _some(values)
    counts = [at for at, kind in enumerate(table.kinds) if kind not in (RATE, RATIO, MEDIAN, INDEX)]
    pairs = [(upper, lower, both) for upper in counts for lower in counts if upper != lower for both in (False, True)]
    rates = [at for at, kind in enumerate(table.kinds) if kind not in ADDITIVE]
    if not pairs or not rates:
        return
    usual = np.median(half, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        of_pairs = np.column_stack([_ratio(some, pair) for pair in pairs])
    for column in rates:
        found = some[:, [column]]
        shares = {
            times: (np.abs(times * of_pairs - found) <= usual[column] + _LOOSE * np.abs(found)).mean(axis=0) for times in _TIMES
        }
        likely = sorted(
            (
                (-float(share[at]), times, int(at))
                for times, share in shares.items()
                for at in np.flatnonzero(share >= _MOST - 0.1)
            )
        )[:_TRIED]
        for _, times, at in likely:
            pair = pairs[at]
            if column in pair[:2]:
                continue
            relation = _Relation(pair[:2], *_rate_of(values, half, pair, times, half[:, column]))
            wrong = _contradicting(values[:, column], relation, len(pairs) * len(_TIMES))
            if wrong is None:
                continue
            if wrong.any():
                rows = table.said(column, wrong, relation.made)
                upper, lower = (table.names[part] for part in pair[:2])
                of_both = "yes" if pair[2] else "no"
                what = Said("tables-not-the-rate", series=table.names[column], upper=upper, lower=lower, both=of_both, rows=rows)
                yield TableProblem(what, Said("tables-quoted", text=table.names[column]), Said("tables-relation-remedy"))
            break


_Pair = tuple[int, int, bool]
"""Columns of a numerator and of a denominator, and whether the denominator holds the numerator besides."""


def _ratio(values: Numbers, pair: _Pair) -> Numbers:
    upper, lower = values[:, pair[0]], values[:, pair[1]]
    return np.asarray(upper / (lower + upper if pair[2] else lower), dtype=np.float64)


def _rate_of(values: Numbers, half: Numbers, pair: _Pair, times: float, own: Numbers) -> tuple[Numbers, Numbers]:
    """Return the rate that two counts make, and how far off rounding may be."""
    with np.errstate(divide="ignore", invalid="ignore"):
        made = times * _ratio(values, pair)
        rounded = sum(half[:, at] / np.abs(values[:, at]) for at in pair[:2])
    made = np.where(np.isfinite(made) & np.isfinite(rounded), made, np.nan)
    return made, np.where(np.isfinite(rounded), own + np.abs(made) * rounded + _EXACT, 0.0)


def _given_rates(frame: pd.DataFrame) -> Iterator[TableProblem]:
    """Name the figures that are not those of the numerators and denominators that stand beside them."""
    both = frame[frame["numerator"].notna() & (frame["denominator"] > 0)]
    for name, rows in both.groupby("series", sort=False):
        values = rows[["value", "numerator", "denominator"]].to_numpy(dtype=np.float64)
        half = _half_steps(values)
        for times in _TIMES:
            relation = _Relation((1, 2), *_rate_of(values, half, (1, 2, False), times, half[:, 0]))
            wrong = _contradicting(values[:, 0], relation, len(_TIMES))
            if wrong is None:
                continue
            if wrong.any():
                places = rows.loc[wrong, ["row", "key", "period"]].itertuples(index=False, name=None)
                listed = _rows_said(places, relation.made[wrong], values[wrong, 0])
                what = Said("tables-not-given-rate", series=str(name), rows=listed)
                yield TableProblem(what, Said("tables-quoted", text=str(name)), Said("tables-relation-remedy"))
            break
