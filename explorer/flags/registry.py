"""The list of rules: each registers itself under the kind of flag it raises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from explorer.flags.case import Case
from explorer.flags.meanings import MEANINGS, Meaning
from explorer.flags.model import Flag, Level, Limit, Reading, Unchecked
from explorer.flags.wording import basis
from explorer.said import Said

Look = Reading | Unchecked
Finder = Callable[[Case], Iterable[Look]]


@dataclass(frozen=True)
class Rule:
    """A rule: what its kind of flag means, and the function that looks.

    The function yields every number it looked at, raised or not; where it yields none, or says what stood in the way,
    its kind does not read as clear. One that reads no figures finds the same whatever indicator is looked at.
    """

    meaning: Meaning
    find: Finder
    reads_figures: bool = False

    @property
    def kind(self) -> str:
        """The kind of flag it raises."""
        return self.meaning.kind

    @property
    def title(self) -> Said:
        """The kind in two or three words."""
        return self.meaning.title

    @property
    def text(self) -> Said:
        """When the flag is raised."""
        return self.meaning.rule


RULES: dict[str, Rule] = {}
"""Rules by kind."""


def rule(kind: str, *, reads_figures: bool = False) -> Callable[[Finder], Finder]:
    """Register a function as the rule for a kind of flag."""

    def register(function: Finder) -> Finder:
        RULES[kind] = Rule(MEANINGS[kind], function, reads_figures)
        return function

    return register


def raised(kind: str, reading: Reading, level: Level, limit: Limit) -> Flag:
    """Put the flag of a reading together."""
    meaning, told = MEANINGS[kind], reading.tell(level)
    return Flag(
        kind,
        reading.title or meaning.title,
        level,
        reading.people,
        reading.areas,
        told.sentence,
        basis(reading.rests_on, limit, level),
        meaning.rule,
        limit,
        told.evidence,
        meaning.side,
        meaning.why,
        meaning.clears_when,
        reading.probability(limit, level),
    )
