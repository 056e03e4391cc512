"""The two-sided verdict: does the boundary reflect functional economic areas, and the boundaries of partner institutions?

A funder asks for evidence of both (local research partnerships review, 5.40). How flags make an answer is ours:

- *does not fit*: red flags of one kind touch at least half of the footprint's employed residents;
- *cannot tell*: else, where a question that the side cannot do without is not answered;
- *fits in part*: else, where any red flag is raised, or flags of one kind touch at least 5 %;
- *fits*: else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from explorer.flags import Flagged, Looks
from explorer.flags.limits import MATERIAL
from explorer.flags.meanings import MEANINGS
from explorer.flags.model import MISFITS, Flag, Level, Limit, Reading, Side, Unchecked
from explorer.flags.wording import capital, counted, listed

Answer = Literal["fits", "fits_in_part", "does_not_fit", "cannot_tell"]
FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

ANSWERS: tuple[Answer, ...] = ("fits", "fits_in_part", "cannot_tell", "does_not_fit")
"""Answers by their number in :func:`answers`."""

ANSWER_NAMES: Mapping[Answer, str] = {
    "fits": "Fits",
    "fits_in_part": "Fits in part",
    "does_not_fit": "Does not fit",
    "cannot_tell": "Cannot tell",
}

VERDICT_SIDES: tuple[Side, ...] = ("economy", "institutions")

HALF = 0.5
"""Red flags of one kind that touch this share of the footprint's employed residents make it not fit (ours)."""

NEEDED: Mapping[Side, tuple[tuple[str, ...], ...]] = {
    "economy": (("supply_containment",), ("demand_containment",), ("area_split",), ("many_economies",)),
    "institutions": (("institution_outside", "institution_misfit"),),
}
"""Questions that a side cannot do without: of each group, one kind must be answered."""

_WHAT: Mapping[Side, str] = {
    "economy": "functional economic areas",
    "institutions": "the boundaries of partner institutions",
}


@dataclass(frozen=True)
class SideVerdict:
    """The answer on one side.

    Attributes
    ----------
    side : str
    answer : str
        ``fits``, ``fits_in_part``, ``does_not_fit`` or ``cannot_tell``.
    deciding : tuple of Flag
        The flags that decided it.
    considered : tuple of Flag
        Flags of the side that did not.
    clear : tuple of str
        Kinds of the side that were looked at and raised nothing.
    not_checked : mapping of str to str
        Kinds of the side that could not be looked at, and why.
    sentence : str
    """

    side: Side
    answer: Answer
    deciding: tuple[Flag, ...]
    considered: tuple[Flag, ...]
    clear: tuple[str, ...]
    not_checked: Mapping[str, str]
    sentence: str

    @property
    def answer_name(self) -> str:
        """The answer in words."""
        return ANSWER_NAMES[self.answer]


def deciding_kinds(side: Side) -> tuple[str, ...]:
    """Return the kinds of flag that decide a side."""
    return tuple(kind for kind, meaning in MEANINGS.items() if meaning.side == side and meaning.decides)


@dataclass(frozen=True, eq=False)
class Numbers:
    """What rules looked at, as arrays: limits are held against them again and again.

    Attributes
    ----------
    kinds : tuple of str
    of_kind : ndarray of int, shape (readings,)
        The kind of each reading.
    values, weights : ndarray of float64, shape (readings,)
        The number held against the limit (NaN where it cannot be told), and what it counts.
    capped : ndarray of bool, shape (readings,)
        Readings that are information at most.
    unchecked : ndarray of bool, shape (kinds,)
        Kinds that could not be looked at.
    """

    kinds: tuple[str, ...]
    of_kind: npt.NDArray[np.int64]
    values: FloatArray
    weights: FloatArray
    capped: BoolArray
    unchecked: BoolArray

    @classmethod
    def of(cls, looks: Looks, kinds: Sequence[str]) -> Numbers:
        """Take the numbers of some kinds."""
        readings = [(place, one) for place, kind in enumerate(kinds) for one in looks[kind] if isinstance(one, Reading)]
        seen = {place for place, _ in readings}
        skipped = [
            any(isinstance(one, Unchecked) for one in looks[kind]) or place not in seen for place, kind in enumerate(kinds)
        ]
        return cls(
            tuple(kinds),
            np.array([place for place, _ in readings], dtype=np.int64),
            np.array([one.value for _, one in readings], dtype=np.float64),
            np.nan_to_num(np.array([one.weight for _, one in readings], dtype=np.float64)),
            np.array([one.at_most == "info" for _, one in readings], dtype=np.bool_),
            np.array(skipped, dtype=np.bool_),
        )

    def tally(self, several_limits: Sequence[Mapping[str, Limit]]) -> Tally:
        """Hold the numbers against several sets of limits at once."""
        red = self._reached(several_limits, ("red",))
        misfit = self._reached(several_limits, MISFITS)
        counts = np.zeros((len(self.values), len(self.kinds)))
        counts[np.arange(len(self.values)), self.of_kind] = self.weights
        one = (counts > 0).astype(np.float64)
        unknown = np.where(self.unchecked, 1.0, np.isnan(self.values).astype(np.float64) @ counts)
        return Tally(self.kinds, red @ counts, misfit @ counts, (red @ one) > 0, unknown)

    def _reached(self, several_limits: Sequence[Mapping[str, Limit]], levels: Sequence[Level]) -> FloatArray:
        """Return which readings reach one of the levels, shape (sets of limits, readings)."""
        reached = np.zeros((len(several_limits), len(self.values)), dtype=np.bool_)
        for level in levels:
            bounds = np.array([[_bound(limits[kind], level) for kind in self.kinds] for limits in several_limits])
            held = bounds[:, self.of_kind].reshape(reached.shape)
            worse = np.array([several_limits[0][kind].worse for kind in self.kinds])[self.of_kind]
            reached |= np.where(worse == "below", self.values < held, self.values > held)
            reached |= (worse == "from") & (self.values == held)
        return (reached & ~self.capped).astype(np.float64)


def _bound(limit: Limit, level: Level) -> float:
    """Return where a level begins; NaN, which nothing reaches, where the limit has no such level."""
    return next((bound for name, bound in limit.steps if name == level), np.nan)


@dataclass(frozen=True, eq=False)
class Tally:
    """What flags of each kind touch, for several sets of limits: arrays of shape (sets, kinds), ``unknown`` (kinds,)."""

    kinds: tuple[str, ...]
    red: FloatArray
    misfit: FloatArray
    has_red: BoolArray
    unknown: FloatArray

    def answers(self, side: Side) -> npt.NDArray[np.int64]:
        """Return the number of the answer in :data:`ANSWERS` under each set of limits."""
        own = np.isin(self.kinds, deciding_kinds(side))
        known = {kind: share < MATERIAL for kind, share in zip(self.kinds, self.unknown, strict=True)}
        is_told = all(any(known[kind] for kind in group) for group in NEEDED[side])
        # A hair below, so that shares that add up to one half in theory do so in binary too.
        fails = (self.red[:, own] >= HALF - 1e-9).any(axis=1)
        partly = self.has_red[:, own].any(axis=1) | (self.misfit[:, own] >= MATERIAL - 1e-9).any(axis=1)
        found = np.where(partly, 1, 0) if is_told else np.full(len(self.red), 2)
        return np.where(fails, 3, found).astype(np.int64)


def verdicts(looks: Looks, flagged: Flagged, limits: Mapping[str, Limit], name: str) -> tuple[SideVerdict, ...]:
    """Give the verdict on both sides.

    Parameters
    ----------
    looks : mapping of kind to what its rule looked at
    flagged : Flagged
        The flags that came of it.
    limits : mapping of kind to Limit
    name : str
        The partnership as it reads in a sentence.
    """
    return tuple(_verdict(side, looks, flagged, limits, name) for side in VERDICT_SIDES)


def _verdict(side: Side, looks: Looks, flagged: Flagged, limits: Mapping[str, Limit], name: str) -> SideVerdict:
    kinds = deciding_kinds(side)
    tally = Numbers.of(looks, kinds).tally([limits])
    answer = ANSWERS[int(tally.answers(side)[0])]
    own = [flag for flag in flagged.flags if flag.side == side]
    deciding = tuple(flag for flag in own if flag.kind in kinds and _decides(flag, answer, tally))
    clear = tuple(kind for kind in flagged.clear if MEANINGS[kind].side == side)
    not_checked = {kind: why for kind, why in flagged.not_checked.items() if MEANINGS[kind].side == side}
    considered = tuple(flag for flag in own if flag not in deciding)
    sentence = _sentence(side, answer, deciding, not_checked, name)
    return SideVerdict(side, answer, deciding, considered, clear, not_checked, sentence)


def _decides(flag: Flag, answer: Answer, tally: Tally) -> bool:
    """Whether a flag is one of those that led to the answer."""
    place = tally.kinds.index(flag.kind)
    if answer == "does_not_fit":
        return bool(flag.level == "red" and tally.red[0, place] >= HALF - 1e-9)
    if answer == "cannot_tell":
        return flag.level == "cannot_tell"
    return answer == "fits_in_part" and (
        flag.level == "red" or (flag.level in MISFITS and bool(tally.misfit[0, place] >= MATERIAL - 1e-9))
    )


def _sentence(side: Side, answer: Answer, deciding: Iterable[Flag], not_checked: Mapping[str, str], name: str) -> str:
    what, reasons = _WHAT[side], _reasons(deciding)
    if answer == "fits":
        told = f"The boundary of {name} reflects {what}: nothing that was checked stands against it."
    elif answer == "cannot_tell":
        why = reasons or [MEANINGS[kind].title.lower() for kind in not_checked]
        told = f"Whether the boundary of {name} reflects {what} cannot be told from these data: {listed(why)}."
    elif answer == "fits_in_part":
        told = f"The boundary of {name} reflects {what} in part. Against it: {listed(reasons)}."
    else:
        told = f"The boundary of {name} does not reflect {what}. What decides it: {listed(reasons)}."
    return capital(told) + _unrecorded(side, answer, not_checked)


def _reasons(deciding: Iterable[Flag]) -> list[str]:
    """Say what decided, each kind once with its number of flags, in the order of the flags."""
    numbers: dict[str, int] = {}
    for flag in deciding:
        numbers[flag.title.lower()] = numbers.get(flag.title.lower(), 0) + 1
    return [f"{title} ({counted(number, 'flag')})" if number > 1 else title for title, number in numbers.items()]


def _unrecorded(side: Side, answer: Answer, not_checked: Mapping[str, str]) -> str:
    if side != "institutions" or answer == "cannot_tell" or "institution_outside" not in not_checked:
        return ""
    return " No partner institution is recorded, so this rests on public bodies and their areas alone."
