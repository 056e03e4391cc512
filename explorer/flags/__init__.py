"""One rule per function: where a footprint and the economy do not line up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from explorer.flags.case import Case
from explorer.flags.meanings import MEANINGS
from explorer.flags.model import LEVELS, Flag, Level, Limit, Reading, Unchecked
from explorer.flags.registry import RULES, Look, Rule, raised
from explorer.flags.rules import areas, commuting, division, figures, institutions, membership, shape, standing
from explorer.said import Listing, Said

__all__ = [
    "ORDER", "RULES", "Case", "Flag", "Flagged", "areas", "commuting", "division", "figures", "institutions", "judge",
    "look", "membership", "raise_flags", "reached", "shape", "standing",
]  # fmt: skip

ORDER = tuple(MEANINGS)
"""Kinds of flag in the order in which they are listed."""

Looks = Mapping[str, tuple[Look, ...]]
"""What every rule looked at, by kind."""


@dataclass(frozen=True)
class Flagged:
    """What the rules found.

    Attributes
    ----------
    flags : tuple of Flag
        Red before amber before information before what cannot be told, each by the people it is about.
    clear : tuple of str
        Kinds that were looked at and raised nothing.
    not_checked : mapping of str to Listing
        Kinds that could not be looked at, and every reason why: neither raised nor clear.
    """

    flags: tuple[Flag, ...]
    clear: tuple[str, ...]
    not_checked: Mapping[str, Listing]


def raise_flags(case: Case) -> Flagged:
    """Run every rule on a case; a footprint without districts raises nothing and clears nothing."""
    return judge(look(case), case.limits)


def look(case: Case, kinds: Iterable[str] = ORDER) -> Looks:
    """Return every number that the rules look at: what the limits are held against."""
    if not case.codes:
        return dict.fromkeys(kinds, (Unchecked(Said("unchecked-no-district")),))
    return {kind: _found(RULES[kind], case) for kind in kinds}


def _found(rule: Rule, case: Case) -> tuple[Look, ...]:
    """Return what a rule looks at; what rests on no figures from the case's own keeping, where it is there."""
    if rule.reads_figures:
        return tuple(rule.find(case))
    if rule.kind not in case.looked:
        case.looked[rule.kind] = tuple(rule.find(case))
    return case.looked[rule.kind]


def judge(looks: Looks, limits: Mapping[str, Limit]) -> Flagged:
    """Hold numbers against limits: what is raised, what is clear, and what was not checked."""
    found = [raised(kind, reading, level, limits[kind]) for kind, reading, level in reached(looks, limits)]
    ranked = sorted(found, key=lambda flag: (LEVELS.index(flag.level), -flag.people if flag.people == flag.people else 0.0))
    done = {flag.kind for flag in found}
    unchecked = {kind: why for kind, seen in looks.items() if kind not in done and (why := _because(seen))}
    clear = tuple(kind for kind in looks if kind not in done and kind not in unchecked)
    return Flagged(tuple(ranked), clear, unchecked)


def reached(looks: Looks, limits: Mapping[str, Limit]) -> Iterator[tuple[str, Reading, Level]]:
    """Yield the readings that reach a level, with their kind, before anything is said of them."""
    for kind, seen in looks.items():
        for reading in seen:
            if isinstance(reading, Reading) and (level := reading.level(limits[kind])):
                yield kind, reading, level


def _because(seen: tuple[Look, ...]) -> Listing:
    """Say why a kind was not checked; empty where it was."""
    reasons = [one.because for one in seen if isinstance(one, Unchecked)] if seen else [Said("unchecked-nothing")]
    return Listing(tuple(reasons), len(reasons), joint="clauses")
