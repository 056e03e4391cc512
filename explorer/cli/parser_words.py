"""What Python's parser of command lines says itself: usage, options, what is wrong with an argument."""

from __future__ import annotations

import argparse
import re

from explorer.words import spoken, text

_ROOM = "parser"
_FILLED = re.compile(r"%(?:\(\w+\))?[a-z]")
_NOT_OF_IDS = re.compile("[^a-z0-9]+")


def speak_as_we_do() -> None:
    """Let parsers say their own words in the language that is spoken; what is no message stays as Python says it."""
    # WORKAROUND: argparse asks gettext, which reads compiled catalogues alone; these two names are all that it asks by.
    setattr(argparse, "_", _said)  # noqa: B010 - no attribute of a typed module
    setattr(argparse, "ngettext", _counted)  # noqa: B010


def message_name(source: str) -> str:
    """Return the last part of the id of a message for something that the parser says.

    Examples
    --------
    >>> message_name("usage: "), message_name("expected %s arguments")
    ('usage', 'expected_s_arguments')
    """
    return _NOT_OF_IDS.sub("_", source.casefold()).strip("_")


def _said(source: str) -> str:
    name = message_name(source)
    if not name or spoken().pattern(f"{_ROOM}-{name}") is None:
        return source
    told = text(f"parser-{name}")
    # What is filled in would end the program where a message has it otherwise. The space behind "usage:" is the parser's.
    return told + source[len(source.rstrip()) :] if _FILLED.findall(told) == _FILLED.findall(source) else source


def _counted(singular: str, plural: str, number: int) -> str:
    return _said(singular if number == 1 else plural)
