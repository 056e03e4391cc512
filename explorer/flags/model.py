"""What a flag is: one finding of misfit, with its sentence, numbers, rule and evidence."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from explorer.said import Listing, Number, Said, Share

Level = Literal["red", "amber", "info", "cannot_tell"]

Side = Literal["economy", "institutions", "data"]

SIDES: tuple[Side, ...] = ("economy", "institutions", "data")
"""The two sides of the verdict, and what decides neither."""

MISFITS: tuple[Level, ...] = ("red", "amber")
"""Levels that say that something does not line up."""

LEVELS: tuple[Level, ...] = ("red", "amber", "info", "cannot_tell")
"""The worst first."""

UNLIKELY = 0.1
"""A flag that rests on an estimate is *probable* where its level is this unsure, either way (ours)."""

OURS = Said("limit-ours")
YOURS = Said("limit-yours")
"""Whose a bound is that the user gave."""

FIXED_UNITS = ("pieces", "districts", "sides", "codes", "years")
"""Units of bounds that count whole things."""

TWO_THIRDS = 0.667
"""What ONS's travel-to-work rule asks of areas of 25,000 workers and more, as ONS rounds it."""


@dataclass(frozen=True)
class Limit:
    """From where on a number raises a flag.

    Attributes
    ----------
    steps : tuple of (level, bound)
        The worst level first.
    worse : str
        ``below`` or ``above`` (strictly), or ``from`` (at the bound or above).
    unit : str
        ``%`` for shares (bounds are 0 to 1), else what is counted.
    origin : Said
        The published criterion the bounds come from, or that they are ours.
    """

    steps: tuple[tuple[Level, float], ...]
    worse: Literal["below", "above", "from"]
    unit: str = "%"
    origin: Said = OURS

    def level(self, value: float) -> Level | None:
        """Return the level that a number reaches, or None where it is clear.

        Examples
        --------
        >>> limit = Limit((("red", 0.667), ("amber", 0.75)), "below")
        >>> limit.level(0.7), limit.level(0.75)
        ('amber', None)
        """
        return next((level for level, bound in self.steps if self._reached(value, bound)), None)

    def scaled(self, factor: float) -> Limit:
        """Return the limit with every bound moved by a factor, shares no further than halfway to the whole.

        Bounds in pieces or districts, and bounds of zero, stay: a footprint is in one piece or it is not.

        Examples
        --------
        >>> Limit((("red", 0.5), ("amber", 0.95)), "below").scaled(1.1).steps
        (('red', 0.55), ('amber', 0.975))
        """
        if self.unit in FIXED_UNITS:
            return self
        return replace(self, steps=tuple((level, self._moved(bound, factor)) for level, bound in self.steps))

    def stricter(self, share: float) -> Limit:
        """Return the limit with bounds moved by a share towards raising more flags; a negative share raises fewer.

        Examples
        --------
        >>> Limit((("red", 0.5),), "below").stricter(0.1).steps, Limit((("red", 0.5),), "from").stricter(0.1).steps
        ((('red', 0.55),), (('red', 0.45),))
        """
        return self.scaled(1 + share if self.worse == "below" else 1 - share)

    def _moved(self, bound: float, factor: float) -> float:
        furthest = (1 + bound) / 2 if self.unit == "%" and bound < 1 else math.inf
        return round(min(bound * factor, furthest), 12)

    @property
    def is_published(self) -> bool:
        """Whether the bounds are a published criterion."""
        return self.origin not in (OURS, YOURS)

    @property
    def lowest(self) -> float:
        """The lowest of the bounds."""
        return min(bound for _, bound in self.steps)

    def _reached(self, value: float, bound: float) -> bool:
        if self.worse == "below":
            return value < bound
        return value > bound if self.worse == "above" else value >= bound

    @property
    def bounds(self) -> Listing:
        """Every bound with its level."""
        return Listing.of([self._step(name, bound) for name, bound in self.steps], joint="commas")

    def said(self, level: Level | None = None) -> Said | None:
        """Say the bounds and whose they are; of a level its own and whose that is where it is published, None if it has none."""
        steps = [self._step(name, bound) for name, bound in self.steps if level in (None, name)]
        if not steps:
            return None
        if level is not None and self.origin == OURS:
            return Said("limit-bounds", bounds=Listing.of(steps, joint="commas"))
        return Said("limit-bounds-of", bounds=Listing.of(steps, joint="commas"), origin=self.origin)

    def _step(self, level: Level, bound: float) -> Said:
        if self.worse == "above" and not bound:
            return Said("limit-step-first", level=level)
        return Said("limit-step", level=level, worse=self.worse, bound=self.quantity(bound))

    def shown(self, value: float) -> Share:
        """Round a share to so many decimals of per cent as keep it from being carried across a bound.

        Examples
        --------
        >>> limit = Limit((("red", 0.25), ("amber", 0.15)), "from")
        >>> [limit.shown(share).digits for share in (0.411, 0.249, 0.24992)]
        [0, 1, 2]
        """
        if self.level(round(value, 2)) == self.level(value):
            return percent(value)
        return Share(value, next((d for d in (1, 2, 3) if self.level(round(value, d + 2)) == self.level(value)), 4))

    def quantity(self, value: float) -> Share | Said:
        """Return a bound in the limit's unit."""
        return percent(value) if self.unit == "%" else in_unit(plain(value, self.unit), self.unit)


def percent(value: float) -> Share:
    """Return a share to be read as per cent: whole, but for two thirds, and for what would read as none or all and is neither.

    Examples
    --------
    >>> [percent(share).digits for share in (0.411, 0.667, 0.997, 1.0)]
    [0, 1, 1, 0]

    Less than one in 100,000 off none or all is nobody: no more than the error of a sum.

    >>> percent(0.999999).digits
    0
    """
    if value == TWO_THIRDS:
        return Share(value, 1)
    return Share(value, next((digits for digits in range(4) if round(value, digits + 2) not in (0.0, 1.0)), 0))


def plain(value: float, unit: str = "") -> Number:
    """Return a number with as many decimals as it has.

    Examples
    --------
    >>> plain(500_000.0).digits, plain(1.25).digits
    (0, 2)
    """
    _, _, decimals = f"{value:.10g}".partition(".")
    return Number(value, len(decimals) if decimals.isdigit() else 0, unit)


def in_unit(number: Number, unit: str) -> Said:
    """Say a number with its unit: ``1 piece``, ``2 pieces``."""
    return Said(f"unit-{unit}", n=number)


@dataclass(frozen=True)
class Evidence:
    """One link of the chain claim → number → dataset.

    Attributes
    ----------
    claim : Said
        What the number says.
    value : float
        The number; NaN where it is missing.
    unit : str
        ``share`` (0 to 1), ``people``, ``jobs``, ``areas`` or ``districts``.
    source : str
        Id of the dataset.
    """

    claim: Said
    value: float
    unit: str
    source: str

    @property
    def amount(self) -> Share | Said:
        """The number in its unit, as a reader sees it."""
        if math.isnan(self.value):
            return Said("evidence-not-known")
        if self.unit == "share":
            return Share(self.value, 1)
        return in_unit(Number(self.value, 2 if self.unit == "areas" and self.value % 1 else 0, self.unit), self.unit)


@dataclass(frozen=True)
class Told:
    """What a flag says at a level: its sentence and the chain of evidence."""

    sentence: Said
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Reading:
    """One number that a rule looked at; the limit turns it into a level, or clears it.

    Attributes
    ----------
    value : float
        The number held against the limit; NaN where it cannot be told.
    people : float
        How many people it is about: residents of the footprint, or commuters.
    areas : tuple of str
        Codes of the districts or functional areas it is about.
    rests_on : Said
        The data behind it, with whether they are estimated or approximate.
    tell : callable
        Writes the sentence and the evidence for a level.
    at_most : Level, optional
        The level it is shown as where it is raised at all: information for bodies that the criterion is not about.
    title : Said, optional
        A title of its own, for what the kind of flag looks at and is no misfit; None for that of the kind.
    bias, error : float
        How much too high an estimated value is on average, and the standard deviation of its error; zeros for a count.
    """

    value: float
    people: float
    areas: tuple[str, ...]
    rests_on: Said | str
    tell: Callable[[Level], Told]
    at_most: Level | None = None
    title: Said | None = None
    bias: float = 0.0
    error: float = 0.0

    def level(self, limit: Limit) -> Level | None:
        """Return the level under a limit, or None where it is clear."""
        if math.isnan(self.value):
            return "cannot_tell"
        reached = limit.level(self.value)
        return self.at_most if reached and self.at_most else reached

    def probability(self, limit: Limit, level: Level) -> float | None:
        """Return the probability that the true value reaches a level; None where the value is no estimate."""
        reached = [step for name, step in limit.steps if name == level]
        if not self.error or math.isnan(self.value) or not reached:
            return None
        beyond = (reached[0] - self.value + self.bias) / self.error
        below = 0.5 * (1 + math.erf(beyond / math.sqrt(2)))
        return below if limit.worse == "below" else 1 - below


@dataclass(frozen=True)
class Unchecked:
    """A question that a rule could not look at, and nobody could have: it reads neither as clear nor as a finding."""

    because: Said


@dataclass(frozen=True)
class Flag:
    """One finding of misfit.

    Attributes
    ----------
    kind : str
        The rule that raised it.
    title : Said
        The kind in two or three words.
    level : str
        ``red``, ``amber``, ``info`` or ``cannot_tell``.
    people : float
        How many people it is about: residents of the footprint, or for areas outside those who commute from them into it.
    areas : tuple of str
        Codes of the districts or functional areas it is about.
    sentence : Said
        The finding.
    basis : Said
        What the sentence rests on: data, whether they are estimated or approximate, and the threshold.
    rule : Said
        When the flag is raised.
    limit : Limit
        The thresholds.
    evidence : tuple of Evidence
        Each claim with its number and dataset.
    side : str
        The side of the verdict it speaks to.
    why, clears_when : Said
        Why it matters, and what would clear it.
    probability : float, optional
        Probability that the level is reached, where its number is an estimate with a measured error.
    """

    kind: str
    title: Said
    level: Level
    people: float
    areas: tuple[str, ...]
    sentence: Said
    basis: Said
    rule: Said
    limit: Limit
    evidence: tuple[Evidence, ...]
    side: Side
    why: Said
    clears_when: Said
    probability: float | None = None

    @property
    def is_probable(self) -> bool:
        """Whether it rests on an estimate that could as well be otherwise."""
        return self.probability is not None and UNLIKELY <= self.probability <= 1 - UNLIKELY

    @property
    def criterion(self) -> Said:
        """The published criterion that the threshold is, or that it is ours."""
        return self.limit.origin

    @property
    def message(self) -> Said:
        """The whole sentence, with what it rests on."""
        return Said("flag-message-probable" if self.is_probable else "flag-message", sentence=self.sentence, basis=self.basis)
