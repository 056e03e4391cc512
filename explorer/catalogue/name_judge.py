"""Whether a code and a name are of the same area."""

from __future__ import annotations

import difflib

from explorer.places.area_keys import AreaKeys
from explorer.places.plain_names import plain_name

SAME, OTHER, OTHER_LEVEL, UNKNOWN = "same", "other", "other level", "unknown"

_LIKE_ENOUGH = 0.8
"""Likeness from which a name is another spelling of the one that is held (ours)."""


class Judge:
    """Says of a code and a name whether they are of the same area."""

    def __init__(self, keys: AreaKeys) -> None:
        self._keys = keys
        self._known: dict[tuple[str, str], str] = {}

    def of(self, code: str, name: str) -> str:
        """Return whether the name is of the same area, of another one, of areas of another level alone, or not known."""
        if (code, name) not in self._known:
            self._known[code, name] = self._look(code, name)
        return self._known[code, name]

    def _look(self, code: str, name: str) -> str:
        own = self._keys.code_of(name)
        if own:
            return SAME if own == code else UNKNOWN
        named = self._keys.named(name)
        held = self._keys.held.get(code, ("", ""))[1]
        if code in named or self._alike(name, held):
            return SAME
        level = self._keys.held[code][0]
        if any(kind == level for kind in named.values()):
            return OTHER
        return OTHER_LEVEL if named else UNKNOWN

    def _alike(self, name: str, held: str) -> bool:
        mine, its = plain_name(name), plain_name(held)
        if not mine or not its:
            return False
        shorter, longer = sorted((mine, its), key=len)
        return f" {shorter} " in f" {longer} " or difflib.SequenceMatcher(None, mine, its).ratio() >= _LIKE_ENOUGH
