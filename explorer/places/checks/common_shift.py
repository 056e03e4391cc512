"""Shapes that all lie off together, as where the shift between two datums was left out."""

from __future__ import annotations

import numpy as np

from explorer.places.checks.systems import AIRY, WGS84, on_other_system
from explorer.places.shapes import CRS, FloatArray

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


def far_shift(offsets: FloatArray) -> float:
    """Return how far shapes lie off together, where that is far beyond all chance; 0 where it is not.

    Parameters
    ----------
    offsets : ndarray, shape (areas, 2)
        How far the middle of each shape is from that of its area, in metres.
    """
    far, chance = _common(offsets) if len(offsets) >= FEWEST_SHIFTED_FAR else (0.0, 0.0)
    return far if far - 3 * chance >= FAR_SHIFT else 0.0


def near_shift(offsets: FloatArray, places: FloatArray, sides: FloatArray) -> float:
    """Return how far well-known shapes lie off together; 0 where that may be chance, as the bundled borders are approximate.

    Parameters
    ----------
    offsets, places : ndarray, shape (areas, 2)
        How far the middle of each shape is from that of its area, and where that is, in metres.
    sides : ndarray, shape (areas,)
        Side of a square of the size of each, in metres.
    """
    if len(offsets) < FEWEST_SHIFTED_AS_DATUM:
        return 0.0
    far, chance = _common(offsets)
    if len(offsets) >= FEWEST_SHIFTED and far - 3 * chance >= LEAST_SHIFT:
        return far
    return _as_between_datums(offsets, places, sides)


def _common(offsets: FloatArray) -> tuple[float, float]:
    """Return how far shapes lie off together, and how far by chance: a few odd shapes change nothing."""
    usual = np.median(offsets, axis=0)
    # The spread of medians, from the middle deviation.
    chance = 1.2533 * 1.4826 * np.median(np.abs(offsets - usual), axis=0) / np.sqrt(len(offsets))
    return float(np.hypot(*usual)), float(np.hypot(*chance))


def _as_between_datums(offsets: FloatArray, places: FloatArray, sides: FloatArray) -> float:
    """Return how far shapes lie off as they do where a datum was taken for another; 0 where that is not by far the likeliest."""
    shift = np.column_stack(on_other_system(WGS84, CRS, *on_other_system(CRS, AIRY, *places.T))) - places
    spread = (np.exp(_SPREAD[0]) * sides ** _SPREAD[1])[:, None]

    def unlikely(rest: FloatArray) -> float:
        # Tails as of Student's t with three degrees: a few odd shapes decide nothing.
        return float(2 * np.log1p((rest / spread) ** 2 / 3).sum())

    gain = unlikely(offsets) - min(unlikely(offsets - shift), unlikely(offsets + shift))
    return float(np.median(np.hypot(*shift.T))) if gain > SURELY else 0.0
