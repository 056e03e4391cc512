"""The order of the alphabet, as a language has it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explorer.places.names.plain_names import folded
from explorer.words import spoken

_LETTERS: Mapping[str, str] = {"cy": r"ch|dd|ff|(?<!\bba)(?<!\blla)(?<!i)ng|ll|ph|rh|th"}
"""Letters that are written with two signs, as CLDR has them: each follows its first sign, but for *ng*, which follows *g*.

No letter of its own is *ng* in Bangor, where *llan* stands before a name with *g* (Llangefni), and in English names with *ing*.
"""

_AFTER = "~"
"""Sorts after every letter."""


def order_key(name: str) -> str:
    """Return by what a name stands in a list, without case and accents, in the language that is spoken.

    Where two signs are one letter, as CLDR does, every such pair is taken for one, but for names that are known to part them.

    Examples
    --------
    >>> sorted(["Ynys Môn", "Abertawe", "Écosse", "dudley", "Derby"], key=order_key)
    ['Abertawe', 'Derby', 'dudley', 'Écosse', 'Ynys Môn']
    """
    plain = folded(name)
    letters = _LETTERS.get(spoken().name)
    return re.sub(letters, _as_one, plain) if letters else plain


def _as_one(letter: re.Match[str]) -> str:
    return f"{'g' if letter[0] == 'ng' else letter[0][0]}{_AFTER}"
