"""Commuting between any zones, kept as pairs: districts, MSOAs, Italian communes alike."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.errors import ReadError
from explorer.said import Said

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class ZoneFlows:
    """Flows between zones as pairs: what is zero takes no room.

    Attributes
    ----------
    zones : tuple of str
        Zone codes in rank order: as numbers where all are whole numbers, else as text. The rank decides ties.
    residence_index, workplace_index : ndarray of int64, shape (pairs,)
        Ranks of the zones where people live and work; each pair once, sorted by residence, then workplace.
    people : ndarray of float64, shape (pairs,)
        People of each pair, above zero. Fractions are welcome, as estimated flows have them; see :func:`exact_people`.
    empty_pairs : ndarray of int64, shape (pairs listed without people,)
        Rank of residence × number of zones + rank of workplace, ascending. Nobody commutes between such zones, and only
        the R package, which takes every row for a link, is told of them.
    """

    zones: tuple[str, ...]
    residence_index: IntArray
    workplace_index: IntArray
    people: FloatArray
    empty_pairs: IntArray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def __len__(self) -> int:
        """Return how many pairs of zones have a flow."""
        return len(self.people)

    @cached_property
    def employed_residents(self) -> FloatArray:
        """R, people in work by zone of residence, shape (zones,)."""
        return np.bincount(self.residence_index, self.people, len(self.zones)).astype(float)

    @cached_property
    def jobs(self) -> FloatArray:
        """W, people in work by zone of workplace, shape (zones,)."""
        return np.bincount(self.workplace_index, self.people, len(self.zones)).astype(float)

    @cached_property
    def within(self) -> FloatArray:
        """People who live and work in the same zone, shape (zones,)."""
        inner = self.residence_index == self.workplace_index
        return np.bincount(self.residence_index[inner], self.people[inner], len(self.zones)).astype(float)

    @property
    def total(self) -> float:
        """All people in the flows."""
        return float(self.people.sum())

    def frame(self) -> pd.DataFrame:
        """Return the flows as a table: residence, workplace (codes) and people, in rank order."""
        codes = np.array(self.zones, dtype=object)
        return pd.DataFrame(
            {"residence": codes[self.residence_index], "workplace": codes[self.workplace_index], "people": self.people}
        )

    @classmethod
    def of(cls, frame: pd.DataFrame) -> ZoneFlows:
        """Take flows from a table.

        Pairs that stand twice are added up. A pair with no people is no flow, but its zones are known.

        Parameters
        ----------
        frame : DataFrame
            ``residence`` and ``workplace`` (codes), ``people`` (a number, at least zero).

        Raises
        ------
        ReadError
            A count is negative, missing or not finite, or a zone is missing.

        Examples
        --------
        >>> table = pd.DataFrame({"residence": ["10", "9", "10"], "workplace": ["9", "9", "9"], "people": [3, 5, 4]})
        >>> flows = ZoneFlows.of(table)
        >>> flows.zones, flows.people.tolist()
        (('9', '10'), [5.0, 7.0])
        """
        people = frame["people"].to_numpy(dtype=float)
        wrong = ~(np.isfinite(people) & (people >= 0))
        if wrong.any():
            row = frame.iloc[int(np.flatnonzero(wrong)[0])]
            raise ReadError(
                Said(
                    "analysis-flow-no-count",
                    residence=str(row["residence"]),
                    workplace=str(row["workplace"]),
                    people=str(row["people"]),
                ),
                Said("analysis-correct-flow"),
            )
        # Each column is factorised once: a code is text in a million rows, but a zone only once.
        live, live_codes = pd.factorize(frame["residence"])
        work, work_codes = pd.factorize(frame["workplace"])
        if (live < 0).any() or (work < 0).any():
            raise ReadError(Said("analysis-flow-no-zone"), Said("analysis-fill-in-flow"))
        zones = ranked_codes([*map(str, live_codes), *map(str, work_codes)])
        rank = {zone: place for place, zone in enumerate(zones)}
        residence = np.array([rank[str(code)] for code in live_codes], dtype=np.int64)[live]
        workplace = np.array([rank[str(code)] for code in work_codes], dtype=np.int64)[work]
        return cls.of_indices(zones, residence, workplace, people)

    @classmethod
    def of_indices(cls, zones: Iterable[str], residence: IntArray, workplace: IntArray, people: FloatArray) -> ZoneFlows:
        """Take flows whose zones are given as ranks already; repeated pairs are added up."""
        zones = tuple(zones)
        pair = residence * max(len(zones), 1) + workplace
        order = np.argsort(pair, kind="stable")
        pair, people = pair[order], exact_people(people)[order]
        first = np.flatnonzero(np.diff(pair, prepend=-1))
        sums = np.add.reduceat(people, first) if len(first) else people[:0]
        pair, empty = pair[first][sums > 0], pair[first][sums == 0]
        return cls(zones, pair // max(len(zones), 1), pair % max(len(zones), 1), sums[sums > 0], empty)


def exact_people(people: FloatArray) -> FloatArray:
    """Round people to a step fine enough to be nothing, and coarse enough that every sum of them is exact.

    Then a sum does not depend on its order, and adding and taking away leaves no trace. A double carries 53 binary
    digits, so with all people together at most 2^k, the step is 2^(k − 52): below a billionth of a person for a
    nation. Whole numbers come back as they are.

    Examples
    --------
    >>> rounded = exact_people(np.array([0.1, 0.2, 0.3, 1e6]))
    >>> rounded[:3].round(9).tolist(), bool((rounded.sum() - rounded[3] - rounded[2] - rounded[1]) == rounded[0])
    ([0.1, 0.2, 0.3], True)
    """
    if (people == np.rint(people)).all():
        return people
    # Sorted, so that even this sum is the same whatever the order of the rows.
    step = 2.0 ** (math.ceil(math.log2(max(float(np.sort(people).sum()), 1.0))) - 52)
    return np.rint(people / step) * step


def ranked_codes(codes: Iterable[str]) -> tuple[str, ...]:
    """Sort zone codes, each once: as numbers where all are whole numbers, else as text.

    Examples
    --------
    >>> ranked_codes(["10", "9", "10"]), ranked_codes(["10", "9", "a"])
    (('9', '10'), ('10', '9', 'a'))
    """
    found = set(codes)
    if all(code.isascii() and code.isdigit() for code in found):
        return tuple(sorted(found, key=_as_number))
    return tuple(sorted(found))


def _as_number(code: str) -> tuple[int, str, str]:
    """Sort digits as a number, however many there are; 07 and 7 are two codes, and the text settles their order."""
    digits = code.lstrip("0")
    return len(digits), digits, code
