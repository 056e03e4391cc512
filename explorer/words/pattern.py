"""Message files: Fluent, read entry by entry, so that what nobody asks for costs nothing.

Text, ``{ $value }``, ``{ "literal" }`` and a message that is nothing but one choice between them, as most plurals are, are read
here; whatever else chooses or calls a function is read by the parser of the Fluent project, which is imported when the first such
message is asked for: that takes thirty times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from explorer.words.parts import Choice, Part, Pattern, Variable, merged

ENTRY = re.compile(r"^([a-z][a-z0-9_-]*) *= *(.*(?:\n(?=[\s}]).*)*)", re.MULTILINE)
_SIMPLE = re.compile(r'\{ *(?:\$([a-z][a-z0-9_]*)|"([^"\\]*)") *\}')
_KEY = r"\[ *(?:[a-z][a-z0-9_-]*|[0-9]+) *\]"
_CHOICE = re.compile(rf"\{{ *(?:\$([a-z][a-z0-9_]*)|COUNT\(\$([a-z][a-z0-9_]*)\)) *->((?:\n +\*?{_KEY}.*)+)\n *\}}")
_VARIANT = re.compile(r"\n +(\*?)\[ *([^ \]]+) *\] *(.*)")


def entries(path: Path) -> dict[str, str]:
    """Return every message of a file as it is written, by id.

    Raises
    ------
    OSError
        If it cannot be read.
    UnicodeDecodeError
        If it is not UTF-8.
    """
    return {entry[1]: entry[2].rstrip() for entry in ENTRY.finditer(path.read_text(encoding="utf-8"))}


def pattern(written: str) -> Pattern:
    """Read the pattern of a message.

    Raises
    ------
    ValueError
        If it is no Fluent, or uses what this program does not.

    Examples
    --------
    >>> pattern("Only { $share } work inside.")
    ('Only ', Variable(name='share', function=''), ' work inside.')
    """
    if _is_simple(written):
        return merged(_simple(written))
    if found := _CHOICE.fullmatch(written):
        variants = _VARIANT.findall(found[3])
        defaults = [key for star, key, _ in variants if star]
        if len(defaults) == 1 and all(_is_simple(text) for _, _, text in variants):
            by = Variable(found[1]) if found[1] else Variable(found[2], "COUNT")
            return (Choice(by, {key: merged(_simple(text)) for _, key, text in variants}, defaults[0]),)
    from explorer.words.fluent_pattern import parsed

    return parsed(written)


def _is_simple(written: str) -> bool:
    return "\n" not in written and not set("{}") & set(_SIMPLE.sub("", written))


def _simple(written: str) -> Iterator[Part]:
    at = 0
    for placeable in _SIMPLE.finditer(written):
        yield written[at : placeable.start()]
        yield Variable(placeable[1]) if placeable[1] else placeable[2]
        at = placeable.end()
    yield written[at:]


def variables(of: Pattern) -> set[str]:
    """Return the names of all values that a pattern asks for, in any of its variants."""
    names = set()
    for part in of:
        if isinstance(part, Variable):
            names.add(part.name)
        elif isinstance(part, Choice):
            names.update({part.by.name}, *map(variables, part.variants.values()))
    return names
