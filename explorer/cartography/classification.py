"""Classes of a choropleth: natural breaks by jenkspy, the others by numpy, a class of its own for what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.project.map_style import MOST, USER, Classification
from explorer.said import Said

FloatArray = npt.NDArray[np.float64]

NO_DATA = -1
"""Class of a district without a value."""

RATIO = "ratio"

MOST_JENKS = 600
"""Values that Fisher–Jenks is given at most: its time grows with their square."""


@dataclass(frozen=True, eq=False)
class Classes:
    """Values sorted into classes.

    Attributes
    ----------
    scheme : Said or str
        How the breaks were chosen.
    upper : tuple of float
        Upper end of each class (included in it), ascending.
    lowest : float
        The smallest value; NaN if there is none.
    members : Series of int, indexed by area
        Class of each area, from 0; :data:`NO_DATA` where the value is missing.
    notes : tuple of Said
        What a reader should know about the breaks, one sentence each.
    is_open : bool
        Whether the end classes are named without their outer ends, so that the legend stays the same for other values.
    """

    scheme: Said | str
    upper: tuple[float, ...]
    lowest: float
    members: pd.Series[int]
    notes: tuple[Said, ...] = ()
    is_open: bool = False

    @property
    def breaks(self) -> tuple[float, ...]:
        """Values between one class and the next."""
        return self.upper[:-1]

    @property
    def ranges(self) -> list[tuple[float, float]]:
        """Lower and upper end of each class."""
        return list(pairwise((self.lowest, *self.upper)))

    def labels(self) -> list[Said | str]:
        """Write each class as its range, with as many decimals as tell the ends apart.

        Examples
        --------
        >>> classify(pd.Series([70.0, 72.5, 75.0, 78.2]), Classification("quantiles", 2)).labels()
        [Said('map-class', low='70.0', high='73.8'), Said('map-class-over', low='73.8', high='78.2')]
        """
        if not self.upper:
            return []
        if self.is_open and self.breaks:
            inner = numbers_in_words(self.breaks)
            return [
                Said("map-class-up-to", high=inner[0]),
                *(Said("map-class-over", low=low, high=high) for low, high in pairwise(inner)),
                Said("map-class-above", low=inner[-1]),
            ]
        shown = numbers_in_words((self.lowest, *self.upper))
        first = shown[0] if shown[0] == shown[1] else Said("map-class", low=shown[0], high=shown[1])
        return [first, *(Said("map-class-over", low=low, high=high) for low, high in pairwise(shown[1:]))]

    def count(self, number: int) -> int:
        """How many areas are in a class (or have no data)."""
        return self._counts.get(number, 0)

    @cached_property
    def _counts(self) -> dict[int, int]:
        numbers, counts = np.unique(self.members.to_numpy(), return_counts=True)
        return dict(zip(numbers.tolist(), counts.tolist(), strict=True))


def numbers_in_words(ends: Sequence[float]) -> list[str]:
    """Write numbers with one decimal more than tells them apart, at most four; large ones with no more than needed.

    Examples
    --------
    >>> numbers_in_words([1000.0, 25000.0])
    ['1,000', '25,000']
    """
    decimals = next((d for d in range(4) if len({f"{end:.{d}f}" for end in ends}) == len(set(ends))), 4)
    return [f"{end:,.{min(decimals + 1, 4) if max(map(abs, ends)) < 1000 else decimals}f}" for end in ends]


def classify(values: pd.Series[float], choice: Classification, over: pd.Series[float] | None = None) -> Classes:
    """Sort values into classes by any scheme.

    Infinite values count as missing. Every input gives classes, if only one or none, and notes that say why.

    Parameters
    ----------
    values : Series of float, indexed by area
        What is shown.
    choice : Classification
        Scheme and number of classes.
    over : Series of float, optional
        What the breaks are made from, where that is more or less than what is shown: all years, or one region.

    Examples
    --------
    >>> classify(pd.Series([0.0, 1.0, 10.0]), Classification("equal_interval", 2)).upper
    (5.0, 10.0)
    """
    known = _known(values)
    pool = known if over is None or _known(over).empty else _known(over)
    members = pd.Series(NO_DATA, index=values.index, name="class")
    if pool.empty:
        return Classes(Said("map-no-data"), (), np.nan, members, (Said("map-no-value"),))
    scheme, notes = _workable(pool, choice)
    upper = _upper_ends(np.asarray(pool, dtype=np.float64), scheme, choice)
    shown = known.to_numpy(dtype=np.float64)
    # From the left: a value at an upper end belongs below it, as the legend has it (“over 70.0 to 75.5”).
    # Values beyond those that the breaks were made from belong to the classes at the ends.
    members.loc[known.index] = np.minimum(np.searchsorted(upper, shown, side="left"), len(upper) - 1)
    upper[-1] = np.max(shown, initial=upper[-1])
    lowest = float(np.min(shown, initial=pool.min()))
    notes += _about(values, pool, scheme, choice.number, len(upper))
    is_open = scheme == USER or bool(np.setdiff1d(shown, pool).size)
    return Classes(SCHEMES[scheme].label, tuple(upper.tolist()), lowest, members, notes, is_open)


@dataclass(frozen=True)
class Scheme:
    """A way of choosing class breaks.

    Attributes
    ----------
    id : str
    breaks : callable
        Values and the user's choice → upper ends.
    """

    id: str
    breaks: Callable[[FloatArray, Classification], npt.ArrayLike]

    @property
    def label(self) -> Said:
        """Its name, for the legend."""
        return Said(f"map-scheme-{self.id}")

    @property
    def does(self) -> Said:
        """What it is good for, in a sentence."""
        return Said(f"map-scheme-{self.id}-does")


def _by_quantiles(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    wanted = _possible(known, choice)
    return np.quantile(known, np.arange(1, wanted + 1) / wanted)


def _by_interval(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    return np.linspace(known.min(), known.max(), choice.number + 1)[1:]


def _by_jenks(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    import jenkspy

    different = np.unique(known)
    if len(different) <= choice.number:
        return different
    if len(known) > MOST_JENKS:
        # Values spread evenly over the ranks keep the shape of the distribution, and the same ones every time.
        known = np.sort(known)[np.linspace(0, len(known) - 1, MOST_JENKS).round().astype(int)]
    return np.asarray(jenkspy.jenks_breaks(known, n_classes=_possible(known, choice))[1:], dtype=np.float64)


def _by_deviation(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    multiples = np.arange(choice.number - 1) - (choice.number - 2) / 2
    return np.append(known.mean() + multiples * known.std(ddof=1), known.max())


def _by_gaps(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    """Break in the middle of the widest gaps between neighbouring values."""
    ranked = np.unique(known)
    # Stable: of gaps that are equally wide, the same ones part the classes in every run.
    widest = np.argsort(np.diff(ranked), kind="stable")[::-1][: choice.number - 1]
    middles = (ranked[widest] + ranked[widest + 1]) / 2
    return np.append(np.sort(middles), ranked[-1])


def _by_round_numbers(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    """Break at multiples of 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990)."""
    step = _nice(_nice(float(np.ptp(known)), _ROUND_UP) / (choice.number - 1), _NEAREST)
    return np.arange(np.floor(known.min() / step) + 1, np.ceil(known.max() / step) + 1) * step


_ROUND_UP, _NEAREST = (1.0, 2.0, 5.0), (1.5, 3.0, 7.0)
"""Up to which a leading figure is taken for 1, 2 or 5; beyond for 10."""


def _nice(span: float, ends: tuple[float, float, float]) -> float:
    power = 10.0 ** np.floor(np.log10(span))
    return float((1.0, 2.0, 5.0, 10.0)[int(np.searchsorted(ends, span / power))] * power)


def _by_ratio(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    return np.geomspace(known.min(), known.max(), choice.number + 1)[1:]


def _by_user(known: FloatArray, choice: Classification) -> npt.ArrayLike:
    breaks = usable_breaks(choice.breaks)
    return np.asarray([*breaks, max(float(known.max()), breaks[-1])], dtype=np.float64)


SCHEMES: Mapping[str, Scheme] = {
    "quantiles": Scheme("quantiles", _by_quantiles),
    "equal_interval": Scheme("equal_interval", _by_interval),
    "fisher_jenks": Scheme("fisher_jenks", _by_jenks),
    "standard_deviation": Scheme("standard_deviation", _by_deviation),
    "maximum_breaks": Scheme("maximum_breaks", _by_gaps),
    "pretty": Scheme("pretty", _by_round_numbers),
    RATIO: Scheme(RATIO, _by_ratio),
    USER: Scheme(USER, _by_user),
}
"""All schemes by the name that a :class:`Classification` uses."""


def usable_breaks(breaks: Sequence[float]) -> tuple[float, ...]:
    """Return a user's breaks in order, each once, finite, no more than the classes allow.

    Examples
    --------
    >>> usable_breaks([3.0, 1.0, 3.0, float("nan")])
    (1.0, 3.0)
    """
    return tuple(sorted({float(each) for each in breaks if np.isfinite(each)})[: MOST - 1])


def moved_break(breaks: Sequence[float], place: int, value: float, span: float) -> tuple[float, ...]:
    """Return breaks with one of them moved, between its neighbours, to a number no longer than the picture is fine.

    Parameters
    ----------
    breaks : sequence of float
        Ascending.
    place : int
        Which to move.
    value : float
        Where to.
    span : float
        From the lowest to the highest value shown; steps are at most 1/300 of it.

    Examples
    --------
    >>> moved_break([10.0, 20.0], 0, 12.3456, span=30.0)
    (12.3, 20.0)
    >>> moved_break([10.0, 20.0], 0, 25.0, span=30.0)
    (20.0, 20.0)
    """
    others = (-np.inf, *breaks, np.inf)
    digits = int(np.ceil(-np.log10(span / 300))) if span > 0 else 6
    wanted = float(np.clip(round(value, digits), others[place], others[place + 2]))
    return (*breaks[:place], wanted, *breaks[place + 1 :])


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many areas have values in each of some equal intervals.

    Attributes
    ----------
    edges : ndarray of float, shape (bars + 1,)
    counts : ndarray of int, shape (bars,)
    """

    edges: FloatArray
    counts: npt.NDArray[np.intp]


def histogram(values: pd.Series[float], bars: int = 48) -> Histogram:
    """Count values in equal intervals; infinite ones count as missing.

    Examples
    --------
    >>> histogram(pd.Series([0.0, 1.0, 1.0, float("nan")]), bars=2).counts.tolist()
    [1, 2]
    """
    known = _known(values).to_numpy(dtype=np.float64)
    if not len(known):
        return Histogram(np.array([0.0, 1.0]), np.zeros(1, dtype=np.intp))
    low, high = float(known.min()), float(known.max())
    # So close that floats cannot tell the edges apart, or so far apart that their distance overflows: numpy refuses both.
    if not np.isfinite(high - low) or len(np.unique(np.linspace(low, high, bars + 1))) <= bars:
        return Histogram(np.array([low, np.nextafter(high, np.inf)]), np.array([len(known)], dtype=np.intp))
    counts, edges = np.histogram(known, bins=bars)
    return Histogram(edges.astype(np.float64), counts.astype(np.intp))


def _known(values: pd.Series[float]) -> pd.Series[float]:
    return values[np.isfinite(values)]


def _workable(pool: pd.Series[float], choice: Classification) -> tuple[str, tuple[Said, ...]]:
    """Return the scheme asked for, or one that works on these values and a sentence that says so."""
    if choice.scheme == RATIO and pool.min() <= 0:
        return "equal_interval", (Said("map-ratios-need"),)
    if choice.scheme == USER and not usable_breaks(choice.breaks):
        return "quantiles", (Said("map-no-breaks"),)
    return choice.scheme, ()


def _upper_ends(known: FloatArray, scheme: str, choice: Classification) -> FloatArray:
    """Return upper ends of classes, ascending, the last no smaller than the largest value."""
    if scheme != USER and known.min() == known.max():
        return known[:1].copy()
    upper = np.asarray(SCHEMES[scheme].breaks(known, choice), dtype=np.float64)
    if scheme == USER:
        return upper
    upper = np.unique(upper[np.isfinite(upper)])
    return _tidy(upper, known, drop_empty=scheme == "quantiles")


def _tidy(upper: FloatArray, known: FloatArray, *, drop_empty: bool) -> FloatArray:
    """Take out ends that separate nothing, and make the last class reach the largest value."""
    inner = upper[(upper >= known.min()) & (upper < known.max())]
    beyond = upper[upper >= known.max()]
    # The last break can fall a rounding error short of the largest value (seen with 23 classes).
    close = inner[-1:][np.isclose(inner[-1:], known.max(), rtol=1e-12, atol=0)]
    last = beyond[:1] if len(beyond) else known.max(keepdims=True)
    upper = np.concatenate([inner[: len(inner) - len(close)], last])
    if not drop_empty:
        return upper
    # Interpolated breaks can leave a gap between repeated values: a class that no area is in.
    upper[-1] = known.max()
    return upper[np.bincount(np.searchsorted(upper, known), minlength=len(upper)) > 0]


def _about(values: pd.Series[float], pool: pd.Series[float], scheme: str, wanted: int, got: int) -> tuple[Said, ...]:
    notes: list[Said] = []
    infinite = int(np.isinf(values).sum())
    if infinite:
        notes.append(Said("map-infinite", values=infinite))
    if pool.min() == pool.max():
        notes.append(Said("map-one-value") if len(pool) == 1 else Said("map-equal-values"))
    elif got < wanted and scheme not in {USER, "pretty"}:
        notes.append(Said("map-fewer-classes", classes=got, wanted=wanted))
    if scheme == "fisher_jenks" and len(pool) > MOST_JENKS:
        notes.append(Said("map-jenks-sample", sample=MOST_JENKS, values=len(pool)))
    return tuple(notes)


def _possible(known: FloatArray, choice: Classification) -> int:
    return int(min(choice.number, len(np.unique(known))))
