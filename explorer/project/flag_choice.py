"""Which flags are listed, and in what order: the user's choice, frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace

ORDERS = ("level", "kind")
"""Orders of the list: by level and how many people a flag is about, or by kind."""

LEVELS = ("red", "amber", "info", "cannot_tell")
"""Levels of a flag, the worst first."""

PARTS = ("levels", "sides", "kinds")
"""What the list can be narrowed by."""


@dataclass(frozen=True)
class FlagChoice:
    """How the flags are listed. What is *not* wanted is kept, so that a kind of flag that is new is listed.

    Attributes
    ----------
    order : str
        One of :data:`ORDERS`.
    by_district : bool
        Whether flags stand under the districts that they are about.
    levels, sides, kinds : frozenset of str
        Levels, sides of the verdict and kinds of flag that are left out.
    """

    order: str = "level"
    by_district: bool = False
    levels: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()

    @property
    def leaves_out(self) -> bool:
        """Whether some flags may not be listed."""
        return bool(self.levels or self.sides or self.kinds)

    def switched(self, part: str, key: str) -> FlagChoice:
        """Leave something out, or take it in again.

        Examples
        --------
        >>> FlagChoice().switched("levels", "info").levels
        frozenset({'info'})
        >>> FlagChoice().switched("levels", "info").switched("levels", "info") == FlagChoice()
        True
        """
        changed: dict[str, frozenset[str]] = {part: getattr(self, part) ^ {key}}
        return replace(self, **changed)  # type: ignore[arg-type]

    def only(self, level: str) -> FlagChoice:
        """List the flags of one level alone; every level again where it was alone before.

        Examples
        --------
        >>> sorted(FlagChoice().only("red").levels)
        ['amber', 'cannot_tell', 'info']
        >>> FlagChoice().only("red").only("amber").only("amber") == FlagChoice()
        True
        """
        others = frozenset(LEVELS) - {level}
        return replace(self, levels=frozenset() if self.levels == others else others)

    def with_all(self) -> FlagChoice:
        """List every flag again, in the same order."""
        return FlagChoice(self.order, self.by_district)
