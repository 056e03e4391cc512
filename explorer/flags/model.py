"""What a flag is: one finding of misfit, with its sentence, numbers, rule and evidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

Level = Literal["red", "amber", "info", "cannot_tell"]

Side = Literal["economy", "institutions", "data"]

SIDES: Mapping[Side, str] = {
    "economy": "The economy",
    "institutions": "Institutions",
    "data": "What the data allow to say",
}
"""The two sides of the verdict, and what decides neither."""

MISFITS: tuple[Level, ...] = ("red", "amber")
"""Levels that say that something does not line up."""

LEVEL_NAMES: Mapping[Level, str] = {"red": "Red", "amber": "Amber", "info": "Information", "cannot_tell": "Cannot tell"}

UNLIKELY = 0.1
"""A flag that rests on an estimate is *probable* where its level is this unsure, either way (ours)."""

OURS = "ours"
YOURS = "the threshold is your own"
"""Origin of a bound that the user gave."""

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
    origin : str
        The published criterion the bounds come from, or ``ours``.
    """

    steps: tuple[tuple[Level, float], ...]
    worse: Literal["below", "above", "from"]
    unit: str = "%"
    origin: str = OURS

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

    def text(self, level: Level | None = None) -> str:
        """Say the bounds and whose they are; of a level its own, if it has one, and whose that is where it is published."""
        bounds = ", ".join(
            f"{LEVEL_NAMES[name].lower()} {self._bound(bound)}" for name, bound in self.steps if level in (None, name)
        )
        whose = "the threshold is ours" if self.origin == OURS else self.origin
        told = bounds if level is not None and self.origin == OURS else f"{bounds}; {whose}"
        return f"{told[:1].upper()}{told[1:]}" if bounds else ""

    def _bound(self, bound: float) -> str:
        return "from the first" if self.worse == "above" and not bound else f"{self.worse} {self.quantity(bound)}"

    def shown(self, value: float) -> str:
        """Write a share as per cent, with as many decimals as keep rounding from carrying it across a bound.

        Examples
        --------
        >>> limit = Limit((("red", 0.25), ("amber", 0.15)), "from")
        >>> limit.shown(0.411), limit.shown(0.249), limit.shown(0.24992)
        ('41%', '24.9%', '24.99%')
        """
        if self.level(round(value, 2)) == self.level(value):
            return percent(value)
        decimals = next((d for d in (1, 2, 3) if self.level(round(value, d + 2)) == self.level(value)), 4)
        return f"{value * 100:.{decimals}f}%"

    def quantity(self, value: float) -> str:
        """Write a bound in the limit's unit."""
        return percent(value) if self.unit == "%" else in_unit(f"{value:,.10g}", self.unit)


def percent(value: float) -> str:
    """Write a share as per cent: whole, but for two thirds, and for what would read as none or all and is neither.

    Examples
    --------
    >>> percent(0.411), percent(0.667), percent(0.997), percent(1.0)
    ('41%', '66.7%', '99.7%', '100%')
    """
    decimals = 1 if value == TWO_THIRDS else 0
    while decimals < 3 and 0 < value < 1 and round(value, decimals + 2) in (0.0, 1.0):
        decimals += 1
    return f"{value * 100:.{decimals}f}%"


def in_unit(number: str, unit: str) -> str:
    """Write a number with its unit: ``1 piece``, ``2 pieces``."""
    one = "person" if unit == "people" else unit.removesuffix("s")
    return f"{number} {one if number == '1' else unit}".strip()


@dataclass(frozen=True)
class Evidence:
    """One link of the chain claim → number → dataset.

    Attributes
    ----------
    claim : str
        What the number says.
    value : float
        The number; NaN where it is missing.
    unit : str
        ``share`` (0 to 1), ``people``, ``jobs``, ``areas`` or ``districts``.
    source : str
        Id of the dataset.
    """

    claim: str
    value: float
    unit: str
    source: str

    @property
    def amount(self) -> str:
        """The number in its unit, as a reader sees it.

        Examples
        --------
        >>> Evidence("jobs", 1234.4, "jobs", "commuting").amount, Evidence("share", 0.2494, "share", "commuting").amount
        ('1,234 jobs', '24.9%')
        """
        if math.isnan(self.value):
            return "not known"
        if self.unit == "share":
            return f"{self.value * 100:.1f}%"
        decimals = 2 if self.unit == "areas" and self.value % 1 else 0
        return in_unit(f"{self.value:,.{decimals}f}", self.unit)


@dataclass(frozen=True)
class Meaning:
    """What a kind of flag is about, in words that a translation replaces: its keys are ``flag.KIND.title`` and so on.

    Attributes
    ----------
    kind : str
    title : str
        The kind in two or three words.
    side : str
        The side of the verdict it speaks to: ``economy``, ``institutions``, or ``data`` for neither.
    rule : str
        When the flag is raised.
    why : str
        Why it matters.
    clears_when : str
        What would clear it.
    """

    kind: str
    title: str
    side: Side
    rule: str
    why: str
    clears_when: str

    @property
    def keys(self) -> Mapping[str, str]:
        """Key of each text for translation.

        Examples
        --------
        >>> Meaning("gap", "Gap", "institutions", "A district …", "Nobody …", "It joins.").keys["why"]
        'flag.gap.why'
        """
        return {part: f"flag.{self.kind}.{part}" for part in ("title", "rule", "why", "clears_when")}


@dataclass(frozen=True)
class Told:
    """What a flag says at a level: its sentence and the chain of evidence."""

    sentence: str
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
    rests_on : str
        The data behind it, with whether they are estimated or approximate.
    tell : callable
        Writes the sentence and the evidence for a level.
    at_most : Level, optional
        The level it is shown as where it is raised at all: information for bodies that the criterion is not about.
    title : str
        A title of its own, for what the kind of flag looks at and is no misfit; empty for that of the kind.
    bias, error : float
        How much too high an estimated value is on average, and the standard deviation of its error; zeros for a count.
    """

    value: float
    people: float
    areas: tuple[str, ...]
    rests_on: str
    tell: Callable[[Level], Told]
    at_most: Level | None = None
    title: str = ""
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

    because: str


@dataclass(frozen=True)
class Flag:
    """One finding of misfit.

    Attributes
    ----------
    kind : str
        The rule that raised it.
    title : str
        The kind in two or three words.
    level : str
        ``red``, ``amber``, ``info`` or ``cannot_tell``.
    people : float
        How many people it is about: residents of the footprint, or for areas outside those who commute from them into it.
    areas : tuple of str
        Codes of the districts or functional areas it is about.
    sentence : str
        The finding in plain words.
    basis : str
        What the sentence rests on: data, whether they are estimated or approximate, and the threshold.
    numbers : mapping of str to float
        The numbers behind it, by name.
    rule : str
        When the flag is raised, in words.
    limit : Limit
        The thresholds.
    evidence : tuple of Evidence
        Each claim with its number and dataset.
    side : str
        The side of the verdict it speaks to.
    why, clears_when : str
        Why it matters, and what would clear it.
    probability : float, optional
        Probability that the level is reached, where its number is an estimate with a measured error.
    """

    kind: str
    title: str
    level: Level
    people: float
    areas: tuple[str, ...]
    sentence: str
    basis: str
    numbers: Mapping[str, float]
    rule: str
    limit: Limit
    evidence: tuple[Evidence, ...]
    side: Side = "data"
    why: str = ""
    clears_when: str = ""
    probability: float | None = None

    @property
    def is_probable(self) -> bool:
        """Whether it rests on an estimate that could as well be otherwise."""
        return self.probability is not None and UNLIKELY <= self.probability <= 1 - UNLIKELY

    @property
    def criterion(self) -> str:
        """The published criterion that the threshold is, or ``ours``."""
        return self.limit.origin

    @property
    def message(self) -> str:
        """The whole sentence, with what it rests on."""
        doubt = " Probable: the number is an estimate and near the threshold." if self.is_probable else ""
        return f"{self.sentence}{doubt} ({self.basis}.)"
