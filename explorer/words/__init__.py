"""Words: what is said, made into sentences of a language, where a person reads them.

The sentences stand in ``resources/words/LANGUAGE/*.ftl`` (Fluent, https://projectfluent.org), one file for each first word of
the ids. A file is read when the first of its messages is asked for. What a language lacks is said in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from explorer.errors import ExplorerError
from explorer.places.names.plain_names import folded
from explorer.said import Area, Figure, Listing, Number, Said, Share, Value
from explorer.words.language import PSEUDO as PSEUDO
from explorer.words.language import Language, language
from explorer.words.language import is_draft as is_draft
from explorer.words.language import languages as languages
from explorer.words.names import names_in

_speaking: list[Language] = []
_speaking_here: ContextVar[Language | None] = ContextVar("speaking_here", default=None)


def speak(name: str) -> None:
    """Choose the language of everything that is said from now on: ``en``, or ``zz`` to see what is not in message files."""
    _speaking[:] = [language(name)]


def spoken() -> Language:
    """Return the language that is spoken: English unless another one was chosen."""
    if (here := _speaking_here.get()) is not None:
        return here
    if not _speaking:
        speak("en")
    return _speaking[0]


@cache
def other_names() -> Mapping[str, tuple[str, ...]]:
    """Return what places and bodies are called in languages other than English, by code: they are found by these, too.

    Examples
    --------
    >>> other_names()["W22000024"]
    ('Caerdydd',)
    """
    found: dict[str, tuple[str, ...]] = {}
    for other in languages()[1:]:
        for code, name in names_in(other).items():
            found[code] = (*found.get(code, ()), name)
    return found


def called(area: Area) -> str:
    """Return every name that a place or body is looked for by, as searches compare them: the one said, and those in languages.

    Examples
    --------
    >>> called(Area("W06000001", "Isle of Anglesey"))
    'isle of anglesey ynys mon'
    """
    return folded(" ".join(dict.fromkeys((say(area), area.name, *other_names().get(area.code, ())))))


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """Speak a language for a while, in this thread alone: a document is written in it while the window speaks another."""
    before = _speaking_here.set(language(name))
    try:
        yield
    finally:
        _speaking_here.reset(before)


def other_language() -> str:
    """Return the language that may stand beside the one that is spoken; empty where there is none."""
    return next((name for name in languages() if name != spoken().name), "")


def say(value: Value) -> str:
    """Make words of what is said.

    Examples
    --------
    >>> from datetime import date
    >>> from explorer.said import Listing, Number, Share
    >>> say(Share(0.749, 1)), say(Number(12345, unit="people")), say(date(2026, 12, 1)), say(Listing(("a", "b", "c")))
    ('74.9%', '12,345', '1 December 2026', 'a, b and c')
    """
    return spoken().say(value)


def text(key: str, /, **values: Value) -> str:
    """Make words of a message by its id, with what stands in it: for those who show it, as the window does."""
    return spoken().text(key, **values)


def error_said(error: ExplorerError) -> str:
    """Make words of what went wrong and what to do."""
    return " ".join(filter(None, (say(error.message), say(error.remedy))))


def plain(record: Any) -> Any:  # noqa: ANN401 - a record is of any type
    """Return a record of plain values with words for everything that is said in it.

    Examples
    --------
    >>> plain({"status": "usable", "notes": (Said("form-others", rest=2),)})
    {'status': 'usable', 'notes': ['2 others']}
    """
    if isinstance(record, Said | Share | Number | Figure | Area | Listing):
        return say(record)
    if isinstance(record, Mapping):
        return {plain(name): plain(part) for name, part in record.items()}
    if isinstance(record, list | tuple):
        return [plain(part) for part in record]
    return record


def problems() -> tuple[str, ...]:
    """Return what was wrong with message files so far, one technical line each."""
    return tuple(spoken().problems)
