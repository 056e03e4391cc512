"""What tables of data say in English: titles, units, notes, publishers. A language may have words of its own for each."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache

from explorer.said import Said

ROOM = "published"
"""The file of messages."""

LONGEST = 40
"""Letters of a text that its key is made of; what comes after is told apart by its checksum."""

_LETTERS = re.compile("[^a-z0-9]+")


def key_of(written: str) -> str:
    """Return what stands for a text in the id of its message; empty where that has no letter.

    Examples
    --------
    >>> key_of("Employment rate, 16 to 64"), key_of("£")
    ('employment_rate_16_to_64', '')
    """
    whole = _LETTERS.sub("_", written.casefold()).strip("_")
    if len(whole) <= LONGEST:
        return whole
    return f"{whole[:LONGEST].strip('_')}_{zlib.crc32(written.encode()):08x}"


@lru_cache(maxsize=4096)
def published(written: str) -> Said | str:
    """Say what a table writes. A language without a message for it, as for a text that a newer table has, says it as written.

    Examples
    --------
    >>> published("ratio"), published("%"), published("")
    (Said('published-ratio', words='ratio'), '%', '')
    """
    key = key_of(written)
    return Said(f"published-{key}", words=written) if key else written


def as_written(value: Said | str) -> str:
    """Return what a table writes, whatever language is spoken; empty where it is no table that says it.

    Examples
    --------
    >>> as_written(published("ratio")), as_written("ratio"), as_written(Said("known-indicator-own"))
    ('ratio', 'ratio', '')
    """
    return value if isinstance(value, str) else str(value.values.get("words", ""))
