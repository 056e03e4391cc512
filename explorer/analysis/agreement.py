"""How far two divisions of the same land agree: TTWAs against LEPs, 2011 against 2021, ours against the official ones.

A division says for each zone (a district, a small area) which area it belongs to. Two of them are crossed into
:class:`Overlaps`, C_ab: the weight (land, people, jobs, or zones themselves) in area *a* of the first and *b* of the
second. Everything else is computed from that table, which holds only pairs that meet, so its size grows with the zones
and not with the product of the numbers of areas.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Hashable

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Overlaps:
    """The weight that each area of one division shares with each area of another.

    Attributes
    ----------
    pairs : DataFrame, shape (pairs that meet, 2)
        ``weight`` (C_ab, in units of the weight) and ``zones`` (how many zones make it up; fractions where zones are
        split), on an index of ``first`` and ``second``.
    whole_zones : bool
        Whether every zone lies whole in one area of each division; only then can zones be counted in pairs.
    """

    pairs: pd.DataFrame
    whole_zones: bool = True

    @cached_property
    def of_first(self) -> pd.Series[float]:
        """C_a, weight of each area of the first division."""
        return self.pairs["weight"].groupby(level="first").sum()

    @cached_property
    def of_second(self) -> pd.Series[float]:
        """C_b, weight of each area of the second division."""
        return self.pairs["weight"].groupby(level="second").sum()

    @property
    def total(self) -> float:
        """C, the weight that both divisions cover."""
        return float(self.pairs["weight"].sum())

    def turned(self) -> Overlaps:
        """Return the same with first and second exchanged."""
        turned = self.pairs.swaplevel().rename_axis(["first", "second"]).sort_index()
        return Overlaps(turned, self.whole_zones)


def cross(first: pd.DataFrame, second: pd.DataFrame, weights: pd.Series[float] | None = None) -> Overlaps:
    """Cross two divisions of the same zones.

    C_ab = Σ over zones z of w_z · s_za · t_zb, where s and t are the shares of the zone in the areas. Where zones lie
    whole in both (shares of 1) that is the plain weight of the zones in both areas. Where a zone is split in both
    divisions, the two splits are taken as independent of each other (methods §3).

    Parameters
    ----------
    first, second : DataFrame
        Columns ``zone``, ``area`` and, where zones are split, ``share`` (0 to 1). Zones that are not in both are left out:
        see :func:`uncommon`.
    weights : Series, optional
        Weight of each zone (0 or more), by zone; 1 for each where not given. Zones without a weight are left out.

    Returns
    -------
    Overlaps

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2, 3], "area": ["T", "T", "U"]})
    >>> bodies = pd.DataFrame({"zone": [1, 2, 3], "area": ["A", "B", "B"]})
    >>> cross(towns, bodies).pairs["weight"].to_dict()
    {('T', 'A'): 1.0, ('T', 'B'): 1.0, ('U', 'B'): 1.0}
    """
    one, other = _with_shares(first), _with_shares(second)
    met = one.merge(other, on="zone", suffixes=("_first", "_second"))
    met["zones"] = met["share_first"] * met["share_second"]
    weight = 1.0 if weights is None else met["zone"].map(weights).astype(float)
    met["weight"] = met["zones"] * weight
    met = met.dropna(subset=["weight"])
    columns = {"area_first": "first", "area_second": "second"}
    pairs = met.rename(columns=columns).groupby(["first", "second"], observed=True, sort=True)[["weight", "zones"]].sum()
    whole = bool(((met["share_first"] == 1) & (met["share_second"] == 1)).all())
    return Overlaps(pairs, whole)


def _with_shares(division: pd.DataFrame) -> pd.DataFrame:
    shared = division if "share" in division else division.assign(share=1.0)
    return shared[["zone", "area", "share"]]


@dataclass(frozen=True)
class Uncommon:
    """Zones that only one of two divisions knows, or that have no weight."""

    only_first: tuple[Hashable, ...]
    only_second: tuple[Hashable, ...]
    unweighted: tuple[Hashable, ...]
    common: int


def uncommon(first: pd.DataFrame, second: pd.DataFrame, weights: pd.Series[float] | None = None) -> Uncommon:
    """Return the zones that a comparison must leave out, so that they can be named.

    Examples
    --------
    >>> uncommon(pd.DataFrame({"zone": ["a", "b"]}), pd.DataFrame({"zone": ["b", "c"]}), pd.Series({"a": 1.0}))
    Uncommon(only_first=('a',), only_second=('c',), unweighted=('b',), common=1)
    """
    one, other = pd.Index(first["zone"].unique()), pd.Index(second["zone"].unique())
    common = one.intersection(other)
    unweighted = common[:0] if weights is None else common[weights.reindex(common).isna().to_numpy()]
    return Uncommon(
        tuple(one.difference(other).tolist()),
        tuple(other.difference(one).tolist()),
        tuple(unweighted.tolist()),
        len(common),
    )


def pair_shares(overlaps: Overlaps) -> pd.DataFrame:
    """How much each pair of areas has in common.

    ``share_of_first`` is the part of the first division's area that lies in the second's; an area that one share near 1
    describes is nested, one with several middling shares is cut. Jaccard is 1 only where both are the same.

    Formula: C_ab / C_a, C_ab / C_b and C_ab / (C_a + C_b − C_ab) (methods §3).

    Returns
    -------
    DataFrame, shape (pairs that meet, 4)
        ``weight``, ``share_of_first``, ``share_of_second`` and ``jaccard`` (0 to 1; NaN where an area weighs nothing).

    Examples
    --------
    >>> pairs = pd.DataFrame({"weight": [3.0, 1.0], "zones": 1.0}, index=pd.MultiIndex.from_tuples(
    ...     [("T", "A"), ("T", "B")], names=["first", "second"]))
    >>> pair_shares(Overlaps(pairs))[["share_of_first", "jaccard"]].round(2).to_numpy().tolist()
    [[0.75, 0.75], [0.25, 0.25]]
    """
    weight = overlaps.pairs["weight"]
    of_first, of_second = _margins(overlaps)
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = {
            "weight": weight,
            "share_of_first": weight / of_first,
            "share_of_second": weight / of_second,
            "jaccard": weight / (of_first + of_second - weight),
        }
    return pd.DataFrame(shares)


def _margins(overlaps: Overlaps) -> tuple[Numbers, Numbers]:
    """Weight of the first and the second area of every pair."""
    index = overlaps.pairs.index
    first = overlaps.of_first.reindex(index.get_level_values("first"))
    second = overlaps.of_second.reindex(index.get_level_values("second"))
    return np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)


def entropy(weights: npt.ArrayLike) -> float:
    """How evenly weight is spread over areas, in bits.

    0 when everything lies in one area; log2 n when n areas weigh the same. Shannon entropy H = −Σ p log2 p.

    Parameters
    ----------
    weights : array_like, shape (areas,)
        Zero or more each; areas that weigh nothing do not count.

    Examples
    --------
    >>> entropy([2.0, 2.0]), entropy([5.0])
    (1.0, 0.0)
    """
    values = np.asarray(weights, dtype=float)
    shares = values[values > 0] / values.sum()
    return max(0.0, float(-(shares * np.log2(shares)).sum()))


def mutual_information(overlaps: Overlaps) -> float:
    """What knowing one division tells of the other, in bits: H(x) + H(y) − H(x, y), never below 0.

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2], "area": ["T", "U"]})
    >>> mutual_information(cross(towns, towns))
    1.0
    """
    joint = entropy(overlaps.pairs["weight"])
    return max(entropy(overlaps.of_first) + entropy(overlaps.of_second) - joint, 0.0)


def inhomogeneity(overlaps: Overlaps) -> pd.Series[float]:
    """How mixed each area of the first division is, seen by the second.

    0: the area lies within one area of the second. 1: it is as mixed as the whole land. Above 1: even more so.

    Formula: H(y | a) / H(y), the entropy of the second division inside area *a* over that of the whole (Nowosad &
    Stepinski 2018, spatial association between regionalizations). 0 everywhere where the second has a single area.

    Returns
    -------
    Series, shape (areas of the first division,)

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2, 3, 4], "area": ["T", "T", "U", "U"]})
    >>> bodies = pd.DataFrame({"zone": [1, 2, 3, 4], "area": ["A", "B", "B", "B"]})
    >>> inhomogeneity(cross(towns, bodies)).round(3).to_dict()
    {'T': 1.233, 'U': 0.0}
    """
    whole = entropy(overlaps.of_second)
    of_first, _ = _margins(overlaps)
    weight = overlaps.pairs["weight"].to_numpy(dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = weight / of_first
        bits = np.where((share > 0) & (share < 1), -share * np.log2(share), 0.0)
    inside = pd.Series(bits, index=overlaps.pairs.index).groupby(level="first").sum()
    mixed = inside / whole if whole > 0 else inside * 0.0
    return mixed.where(overlaps.of_first > 0).rename("inhomogeneity")


def v_measure(homogeneity: float, completeness: float, beta: float = 1.0) -> float:
    """One number for how far two divisions agree: 1 the same, 0 unrelated.

    (1 + β) h c / (β h + c) (Rosenberg & Hirschberg 2007). β above 1 gives completeness more weight.

    Examples
    --------
    >>> v_measure(0.5, 1.0)
    0.6666666666666666
    """
    weighted = beta * homogeneity + completeness
    return (1 + beta) * homogeneity * completeness / weighted if weighted > 0 else 0.0


def adjusted_rand(counts: npt.ArrayLike, of_first: npt.ArrayLike, of_second: npt.ArrayLike) -> float:
    """Share of pairs of zones on which two divisions agree, corrected for chance.

    1: every pair of zones that one division puts together, the other does too. 0: no more than by chance. Below 0: less.

    Formula (Hubert & Arabie 1985): (S − A B / N) / ((A + B) / 2 − A B / N), with S, A, B, N the pairs of zones together
    in both, in the first, in the second, and all.

    Parameters
    ----------
    counts : array_like
        Zones in each pair of areas.
    of_first, of_second : array_like
        Zones in each area.

    Examples
    --------
    >>> round(adjusted_rand([2, 1, 1], [3, 1], [2, 2]), 6)
    0.0
    """
    together, first, second = (_choose_two(part) for part in (counts, of_first, of_second))
    pairs = _choose_two([np.asarray(of_first, dtype=float).sum()])
    if pairs == 0:
        return 1.0
    chance = first * second / pairs
    most = (first + second) / 2
    return (together - chance) / (most - chance) if most != chance else 1.0


def _choose_two(counts: npt.ArrayLike) -> float:
    values = np.asarray(counts, dtype=float)
    return float((values * (values - 1) / 2).sum())


def mapcurves(overlaps: Overlaps) -> float:
    """Goodness of fit of the first division's areas to the second, 0 to 1, by the method of map curves.

    Each area *a* scores Σ_b (C_ab / C_a) (C_ab / C_b): 1 if it is also an area of the second division. The curve shows the
    share of areas that score at least so much; the number is the area under it. It is not the same in both directions;
    the larger of the two is usually quoted.

    Source: Hargrove, Hoffman & Hessburg 2006; the curve is joined by straight lines from (0, 1) through the sorted scores,
    the lowest at a share of 1 and the highest at 0, to (1, 0), as in the R package sabre.

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2], "area": ["T", "U"]})
    >>> mapcurves(cross(towns, towns))
    1.0
    """
    shares = pair_shares(overlaps)
    scores = (shares["share_of_first"] * shares["share_of_second"]).groupby(level="first").sum()
    ranked = np.sort(scores[overlaps.of_first > 0].to_numpy(dtype=float))
    shown = np.linspace(1.0, 0.0, len(ranked))
    return float(np.trapezoid(np.r_[1.0, shown, 0.0], np.r_[0.0, ranked, 1.0]))


def mean_best_jaccard(overlaps: Overlaps) -> float:
    """Mean, weighted by the areas of the first division, of the best Jaccard that each finds in the second.

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2], "area": ["T", "U"]})
    >>> mean_best_jaccard(cross(towns, towns))
    1.0
    """
    best = pair_shares(overlaps)["jaccard"].groupby(level="first").max()
    return float((best * overlaps.of_first).sum() / overlaps.total)


@dataclass(frozen=True, eq=False)
class Agreement:
    """All measures of the agreement of two divisions, x and y.

    Attributes
    ----------
    overlaps : Overlaps
        What they were computed from.
    beta : float
        Weight of completeness in the V-measure.
    entropy_x, entropy_y, mutual_information, variation_of_information : float
        In bits. Variation of information is H(x) + H(y) − 2 MI: 0 the same, and a true distance (Meilă 2007).
    homogeneity, completeness, v_measure : float
        MI / H(x), MI / H(y) and their weighted harmonic mean, 0 to 1 (1 where a division has a single area).
    normalised_mutual_information : float
        2 MI / (H(x) + H(y)).
    adjusted_rand_index : float or None
        On zones, whatever the weight; None where zones are split between areas.
    mapcurves_from_x, mapcurves_from_y : float
        See :func:`mapcurves`.
    mean_best_jaccard_x, mean_best_jaccard_y : float
        See :func:`mean_best_jaccard`.
    inhomogeneity_x, inhomogeneity_y : Series
        Of each area of x seen by y, and of y seen by x.
    """

    overlaps: Overlaps
    beta: float
    entropy_x: float
    entropy_y: float
    mutual_information: float
    variation_of_information: float
    homogeneity: float
    completeness: float
    v_measure: float
    normalised_mutual_information: float
    adjusted_rand_index: float | None
    mapcurves_from_x: float
    mapcurves_from_y: float
    mean_best_jaccard_x: float
    mean_best_jaccard_y: float
    inhomogeneity_x: pd.Series[float]
    inhomogeneity_y: pd.Series[float]

    @property
    def mapcurves_gof(self) -> float:
        """The better of the two directions."""
        return max(self.mapcurves_from_x, self.mapcurves_from_y)

    def measures(self) -> dict[str, float | None]:
        """Return the numbers about the whole land, by name."""
        names = [name for name, kind in Agreement.__annotations__.items() if str(kind).startswith("float")]
        found: dict[str, Any] = {name: getattr(self, name) for name in names if name != "beta"}
        return found | {"mapcurves_gof": self.mapcurves_gof}


def agreement(overlaps: Overlaps, beta: float = 1.0) -> Agreement:
    """Measure how far two divisions of the same land agree.

    Parameters
    ----------
    overlaps : Overlaps
        From :func:`cross`; something in it must weigh more than zero.
    beta : float
        Weight of completeness in the V-measure, above 0.

    Raises
    ------
    ValueError
        Nothing weighs anything, or β is not above 0.

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2, 3, 4], "area": ["T", "T", "U", "U"]})
    >>> bodies = pd.DataFrame({"zone": [1, 2, 3, 4], "area": ["A", "A", "A", "B"]})
    >>> found = agreement(cross(towns, bodies))
    >>> round(found.homogeneity, 3), round(found.completeness, 3), found.adjusted_rand_index
    (0.311, 0.384, 0.0)
    """
    if not overlaps.total > 0:
        raise ValueError("nothing in the overlap of the two divisions weighs anything")
    if not beta > 0:
        raise ValueError("β must be above 0")
    turned = overlaps.turned()
    h_x, h_y, told = entropy(overlaps.of_first), entropy(overlaps.of_second), mutual_information(overlaps)
    homogeneity, completeness = (min(told / h, 1.0) if h > 0 else 1.0 for h in (h_x, h_y))
    return Agreement(
        overlaps,
        beta,
        h_x,
        h_y,
        told,
        max(h_x + h_y - 2 * told, 0.0),
        homogeneity,
        completeness,
        v_measure(homogeneity, completeness, beta),
        2 * told / (h_x + h_y) if h_x + h_y > 0 else 1.0,
        _rand_of_zones(overlaps),
        mapcurves(overlaps),
        mapcurves(turned),
        mean_best_jaccard(overlaps),
        mean_best_jaccard(turned),
        inhomogeneity(overlaps),
        inhomogeneity(turned),
    )


def _rand_of_zones(overlaps: Overlaps) -> float | None:
    if not overlaps.whole_zones:
        return None
    zones = overlaps.pairs["zones"]
    return adjusted_rand(zones, zones.groupby(level="first").sum(), zones.groupby(level="second").sum())


def cut_areas(overlaps: Overlaps, least: float = 0.01) -> pd.Series[bool]:
    """Tell which areas of the first division lie in more than one area of the second.

    A part below ``least`` of the area (1%, *ours*) is taken for an edge effect of the zones and does not cut it.

    Returns
    -------
    Series of bool, shape (areas of the first division,)

    Examples
    --------
    >>> towns = pd.DataFrame({"zone": [1, 2, 3], "area": ["T", "T", "U"]})
    >>> bodies = pd.DataFrame({"zone": [1, 2, 3], "area": ["A", "B", "B"]})
    >>> cut_areas(cross(towns, bodies)).to_dict()
    {'T': True, 'U': False}
    """
    parts = pair_shares(overlaps)["share_of_first"] >= least
    return (parts.groupby(level="first").sum() > 1).rename("cut")
