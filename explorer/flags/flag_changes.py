"""Which flags come and go when a threshold moves, in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.flags.model import LEVEL_NAMES, Flag
from explorer.flags.wording import counted, listed

MOST_NAMED = 3
FUNCTIONAL = ("E30", "W22", "S22", "N12", "K01", "FEA-")
"""Codes of functional areas begin so."""


@dataclass(frozen=True)
class FlagChanges:
    """How one list of flags differs from another.

    Attributes
    ----------
    came, went : tuple of Flag
    turned : tuple of (Flag, Flag)
        Flags of another level than before: as they were, and as they are.
    redrawn : tuple of (Flag, Flag)
        Flags of the same level about other areas than before.
    """

    came: tuple[Flag, ...]
    went: tuple[Flag, ...]
    turned: tuple[tuple[Flag, Flag], ...]
    redrawn: tuple[tuple[Flag, Flag], ...] = ()

    @classmethod
    def between(cls, before: Sequence[Flag], after: Sequence[Flag]) -> FlagChanges:
        """Hold two lists of flags against each other.

        A flag is the same where its kind and its areas are; the only one of its kind, or of its kind and level, is the same
        whatever its areas.
        """
        old, new = ({(flag.kind, flag.areas): flag for flag in flags} for flags in (before, after))
        came = [flag for key, flag in new.items() if key not in old]
        went = [flag for key, flag in old.items() if key not in new]
        redrawn = []
        for now in came:
            same = [then for then in went if (then.kind, then.level) == (now.kind, now.level)]
            if len(same) == 1 and [flag.kind for flag in came if flag.level == now.level].count(now.kind) == 1:
                redrawn.append((same[0], now))
        return cls(
            tuple(flag for flag in came if flag not in [now for _, now in redrawn]),
            tuple(flag for flag in went if flag not in [then for then, _ in redrawn]),
            tuple((old[key], flag) for key, flag in new.items() if key in old and old[key].level != flag.level),
            tuple(redrawn),
        )

    def sentence(self, area_name: Callable[[str], str]) -> str:
        """Say what changed: how many flags, which, and about which areas.

        Parameters
        ----------
        area_name : callable
            Code of a district or functional area → its name.
        """
        turned = [f"{_said(now, area_name)} instead of {_level(then)}" for then, now in self.turned]
        moves = (
            ("went", [_said(flag, area_name) for flag in self.went]),
            ("came", [_said(flag, area_name) for flag in self.came]),
            ("changed level", turned),
            (
                "changed areas",
                [f"{_said(now, area_name)} ({len(now.areas)} instead of {len(then.areas)})" for then, now in self.redrawn],
            ),
        )
        told = [f"{counted(len(named), 'flag')} {verb}: {listed(named, MOST_NAMED)}" for verb, named in moves if named]
        return f"{'; '.join(told)}." if told else "No flag came, went or changed its level."


def _said(flag: Flag, area_name: Callable[[str], str]) -> str:
    """Name a flag by its level, its title, and the one area that it is about, where it is about one."""
    first = flag.areas[0] if flag.areas else ""
    # A functional area stands before its districts.
    name = area_name(first) if len(flag.areas) == 1 or first.startswith(FUNCTIONAL) else ""
    about = f" ({name})" if name else ""
    return f"{_level(flag)} “{flag.title.lower()}”{about}"


def _level(flag: Flag) -> str:
    return LEVEL_NAMES[flag.level].lower()
