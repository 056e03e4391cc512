"""Whether a code and a name are of the same area."""

from __future__ import annotations

import difflib

from explorer.places.names.area_keys import AreaKeys
from explorer.places.names.district_names import district_names
from explorer.places.names.naming import adds_to, contradiction
from explorer.places.names.plain_names import plain_name
from explorer.places.names.written_areas import DISTRICT

SAME, OTHER, OTHER_LEVEL, UNKNOWN = "same", "other", "other level", "unknown"

_LIKE_ENOUGH = 0.8
"""Likeness from which a name is another spelling of the one that is held (ours)."""


class Judge:
    """Says of a code and a name whether they are of the same area."""

    def __init__(self, keys: AreaKeys) -> None:
        self._keys = keys
        self._districts = district_names(keys.lookup)
        self._known: dict[tuple[str, str], str] = {}

    def of(self, code: str, name: str) -> str:
        """Return whether the name is of the same area, of another one, of areas of another level alone, or not known.

        Parameters
        ----------
        code : str
            As it is given: of an area that is held, or of a district of earlier years, which is not what it merged into.
        name : str
        """
        if (code, name) not in self._known:
            self._known[code, name] = self._look(code, name)
        return self._known[code, name]

    def is_named(self, code: str, name: str) -> bool:
        """Whether a name stands for the area itself: *Hartlepool Central* does not, however like it is."""
        if code in self._keys.named(name) or self._keys.code_of(name) == code:
            return True
        is_whole = f" {plain_name(self._keys.held[code][1])} " in f" {plain_name(name)} "
        return is_whole and adds_to(code, name, self._keys.lookup) is False

    def adds_words(self, code: str, name: str) -> bool:
        """Whether a name is that of the district of a code with words that make something else of it, as an airport's is."""
        return self.of(code, name) == UNKNOWN and adds_to(code, name, self._keys.lookup) is True

    def _look(self, given: str, name: str) -> str:
        district = self._districts.of_code(given)
        code = district.code if district else given
        written = self._keys.code_of(name)
        if written:
            return SAME if written == code else UNKNOWN
        named = self._keys.named(name)
        if code in named:
            return OTHER if self._districts.is_of(given, name) is False else SAME
        level, its = self._keys.held[code]
        mine, held = plain_name(name), plain_name(district.alias.old_name if district and district.alias else its)
        within = bool(mine) and bool(held) and (f" {mine} " in f" {held} " or f" {held} " in f" {mine} ")
        more = adds_to(given, name, self._keys.lookup) if level == DISTRICT else None
        if within and level == DISTRICT and self._is_of_several(mine, held, its, listed=more is True):
            return OTHER
        if any(kind == level for kind in named.values()):
            # Bodies follow each other under the same name; Somerset is not North Somerset.
            return SAME if within and level != DISTRICT else OTHER
        if within or more is not None:
            if level == DISTRICT and self._is_of_wider(given, name):
                return OTHER_LEVEL
            # Birmingham Airport is not Birmingham.
            return UNKNOWN if more else SAME
        if mine and difflib.SequenceMatcher(None, mine, held).ratio() >= _LIKE_ENOUGH:
            nearest = self._keys.nearest(name, level, most=1)
            return OTHER if nearest and nearest[0][0] != code else SAME
        return OTHER_LEVEL if named or (level == DISTRICT and self._is_of_wider(given, name)) else UNKNOWN

    def _is_of_several(self, mine: str, *held: str, listed: bool) -> bool:
        """Whether a name holds that of another district beside the area's own: *Hackney and City of London* is not Hackney.

        Without an *and*, it may be that of the area around: *York, North Yorkshire*; ``listed`` says that it is not.
        """
        rest = f" {mine} "
        for name in sorted(map(plain_name, held), key=len, reverse=True):
            rest = rest.replace(f" {name} ", " ", 1)
        is_beside = rest.strip() not in ("", mine) and (listed or " and " in rest)
        others = (part.strip() for part in rest.split(" and ")) if is_beside else ()
        return any(other and self._is_district(other) for other in others)

    def _is_of_wider(self, code: str, name: str) -> bool:
        """Whether a name is that of a wider area called after a district: *Birmingham and Solihull ICB* is not Birmingham."""
        both = contradiction(f"{code} {name}", self._keys.lookup)
        return both is not None and not both.other

    def _is_district(self, name: str) -> bool:
        return any(kind == DISTRICT for kind in self._keys.named(name).values())
