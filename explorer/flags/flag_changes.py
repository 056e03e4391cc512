"""Which flags come and go when a threshold moves, in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.flags.model import Flag
from explorer.said import Area, Listing, Said

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

    def sentence(self, area_name: Callable[[str], str]) -> Said:
        """Say what changed: how many flags, which, and about which areas.

        Parameters
        ----------
        area_name : callable
            Code of a district or functional area → its name.
        """
        turned = [Said("change-flag-turned", flag=_said(now, area_name), before=then.level) for then, now in self.turned]
        redrawn = [
            Said("change-flag-redrawn", flag=_said(now, area_name), now=len(now.areas), before=len(then.areas))
            if len(now.areas) != len(then.areas)
            else Said("change-flag-moved", flag=_said(now, area_name))
            for then, now in self.redrawn
        ]
        moves = (
            ("went", [_said(flag, area_name) for flag in self.went]),
            ("came", [_said(flag, area_name) for flag in self.came]),
            ("turned", turned),
            ("redrawn", redrawn),
        )
        told = [Said("change-flags", move=move, flags=Listing(tuple(flags), MOST_NAMED)) for move, flags in moves if flags]
        return Said("change-of-flags", changes=Listing.of(told, joint="clauses")) if told else Said("change-none")


def _said(flag: Flag, area_name: Callable[[str], str]) -> Said:
    """Name a flag by its level, its title, and the one area that it is about, where it is about one."""
    first = flag.areas[0] if flag.areas else ""
    # A functional area stands before its districts.
    if len(flag.areas) == 1 or first.startswith(FUNCTIONAL):
        return Said("change-flag-about", level=flag.level, title=flag.title, area=Area(first, area_name(first)))
    return Said("change-flag", level=flag.level, title=flag.title)
