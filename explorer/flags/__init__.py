"""One rule per function: where a footprint and the economy do not line up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explorer.flags import areas, commuting, division, figures, institutions, membership, shape, standing
from explorer.flags.case import Case
from explorer.flags.meanings import MEANINGS
from explorer.flags.model import LEVEL_NAMES, Flag, Limit, Reading, Unchecked
from explorer.flags.registry import RULES, Look, raised

__all__ = [
    "ORDER", "RULES", "Case", "Flag", "Flagged", "areas", "commuting", "division", "figures", "institutions", "judge",
    "look", "membership", "raise_flags", "shape", "standing",
]  # fmt: skip

ORDER = tuple(MEANINGS)
"""Kinds of flag in the order in which they are listed."""

_LEVELS = tuple(LEVEL_NAMES)

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
    not_checked : mapping of str to str
        Kinds that could not be looked at, and why: neither raised nor clear.
    """

    flags: tuple[Flag, ...]
    clear: tuple[str, ...]
    not_checked: Mapping[str, str]


def raise_flags(case: Case) -> Flagged:
    """Run every rule on a case; a footprint without districts raises nothing and clears nothing."""
    return judge(look(case), case.limits)


def look(case: Case, kinds: Iterable[str] = ORDER) -> Looks:
    """Return every number that the rules look at: what the limits are held against."""
    if not case.codes:
        return dict.fromkeys(kinds, (Unchecked("no whole district is recorded as a member on the day"),))
    return {kind: tuple(RULES[kind].find(case)) for kind in kinds}


def judge(looks: Looks, limits: Mapping[str, Limit]) -> Flagged:
    """Hold numbers against limits: what is raised, what is clear, and what was not checked."""
    found = [
        raised(kind, reading, level, limits[kind])
        for kind, seen in looks.items()
        for reading in seen
        if isinstance(reading, Reading) and (level := reading.level(limits[kind]))
    ]
    ranked = sorted(found, key=lambda flag: (_LEVELS.index(flag.level), -flag.people if flag.people == flag.people else 0.0))
    done = {flag.kind for flag in found}
    unchecked = {kind: _because(seen) for kind, seen in looks.items() if kind not in done and _because(seen)}
    clear = tuple(kind for kind in looks if kind not in done and kind not in unchecked)
    return Flagged(tuple(ranked), clear, unchecked)


def _because(seen: tuple[Look, ...]) -> str:
    """Say why a kind was not checked; empty where it was."""
    reasons = [one.because for one in seen if isinstance(one, Unchecked)]
    return "; ".join(reasons) if reasons or seen else "there was nothing to look at"
