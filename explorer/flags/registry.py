"""The list of rules: each registers itself under the kind of flag it raises."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from explorer.flags.case import Case
from explorer.flags.model import Evidence, Flag, Level

Finder = Callable[[Case], Iterable[Flag]]


@dataclass(frozen=True)
class Rule:
    """A rule: the kind of flag it raises, its title, when it does so in words, and the function that looks."""

    kind: str
    title: str
    text: str
    find: Finder


RULES: dict[str, Rule] = {}
"""Rules by kind."""


def rule(kind: str, title: str, text: str) -> Callable[[Finder], Finder]:
    """Register a function as the rule for a kind of flag."""

    def register(function: Finder) -> Finder:
        RULES[kind] = Rule(kind, title, text, function)
        return function

    return register


def flag(
    case: Case,
    kind: str,
    level: Level,
    touched: float,
    areas: Iterable[str],
    sentence: str,
    basis: str,
    evidence: Iterable[Evidence],
) -> Flag:
    """Put a flag together; its numbers are those of its evidence."""
    chain = tuple(evidence)
    numbers: Mapping[str, float] = {link.claim: link.value for link in chain}
    own = RULES[kind]
    return Flag(kind, own.title, level, touched, tuple(areas), sentence, basis, numbers, own.text, case.limits[kind], chain)
