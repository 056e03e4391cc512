"""Message files and their use: nothing is missing, nothing is left over, and what a message asks for is given."""

from __future__ import annotations

import ast
import re

import pytest

from explorer.catalogue.published_words import ROOM
from explorer.words import languages
from explorer.words.parts import Choice, Pattern
from explorer.words.pattern import pattern
from tests.words import published
from tests.words import uses as uses_of
from tests.words.uses import asked, capitals, literals, messages, named, shown, sources, uses

_SENTENCES = re.compile(r"(?<=[.!?])\s+")

NO_WORDS = frozenset(
    {
        # Keys, and what other programs read.
        "yes with care", "usable with problems", "not usable", "not stated", "board member", "research partner", "order made",
        "rough share", "other code", "other level", "assumed by format", "guessed from coordinates", "all folders",
        "lines between the rows", "above the table", "name of the sheet", "variable name", "functional areas",
        # Names of places and bodies as their publishers write them, and of formats.
        "employed residents", "million people", "Commission on Economic Growth", "Centre for Public Policy", "East of England",
        # What libraries write where they are refused memory.
        "Cannot allocate", "cannot allocate", "Unable to allocate", "malloc of size", "realloc of size", "Out of memory",
        "out of memory", "failed to map segment",
        # Families of type and a style, as Qt calls them.
        "Monospace", "Sans Serif", "Serif", "Fusion",
        "Office for National Statistics", ", County of", ", City of", "Esri geodatabase", "GeoJSON sequence",
        "DOS (code page 850)",
        # What stands in data: the value of a missing code, the heading of a column of ages.
        "no code", "Aged ",
        # What the library of figures asks for.
        "offset points", "axes fraction", "upper left", "square legend",
        # What a catalogue of services is asked.
        'title:({title}) AND owner:{owner} AND type:"Feature Service"',
        # What was wrong with a message file, for those who mend it.
        " is missing", " has no ",
    }
)  # fmt: skip
"""Strings that look like words and are none: keys, names of columns, what another program reads."""


def test_every_message_that_is_asked_for_is_there() -> None:
    known = set(messages())
    missing = [f"{use.where}: {use.shape}" for use in uses() if not use.keys(known)]

    assert missing == []


def test_every_message_is_asked_for() -> None:
    known = set(messages())
    met = {key for use in {one.shape: one for one in (*uses(), *named())}.values() for key in use.keys(known)}

    # A button or a line of a menu has a tip, whose id is its own with a tail.
    assert sorted(known - met - {f"{key}-tip" for key in met}) == []


def test_a_message_is_given_what_it_asks_for_and_nothing_else() -> None:
    known = {key: asked(written) for key, written in messages().items()}
    wrong = []
    for use in uses():
        keys = use.keys(set(known))
        if use.values is None or not keys:
            continue
        lacking = [f"{use.where}: {key} lacks {sorted(known[key] - use.values)}" for key in keys if known[key] - use.values]
        # Of ids that are worked out some belong to others.
        wrong += lacking if len(lacking) == len(keys) else []
        # What a table says is given with the id of its message, for a language that has none.
        spare = (
            use.values - frozenset().union(*(known[key] for key in keys)) - ({"words"} if use.shape.startswith(ROOM) else set())
        )
        wrong += [f"{use.where}: {use.shape} does not use {sorted(spare)}"] if spare else []

    assert wrong == []


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_another_language_has_no_message_of_its_own_and_asks_for_nothing_else(language: str) -> None:
    english = {key: asked(written) for key, written in messages().items()}

    for key, written in messages(language).items():
        assert asked(written) <= english[key], key


def test_no_words_for_people_stand_in_code() -> None:
    found = [f"{where}: {words}" for where, words in literals(sources()) if words not in NO_WORDS]

    assert found == []


def test_not_even_one_word_stands_where_the_window_shows_it() -> None:
    window = [where for where in sources() if where.startswith(("views/", "qt/")) or where == "app.py"]
    found = {f"{where}: {words}" for where, words in (*shown(window), *capitals(window)) if words not in NO_WORDS}

    assert sorted(found) == []


def test_no_button_is_left_with_the_words_of_qt() -> None:
    assert uses_of.standard_buttons() == []


@pytest.mark.parametrize(
    "line",
    [
        'box.setText("close")', 'box.setToolTip(as_tip("against"))', 'QLabel("a")', 'box.setSuffix(" km")', 'TITLES = ["&Light"]',
        'QLineEdit(placeholderText="filter …")', 'box.setText("on" if there else "off")', 'box.setText(f"about {number}")',
    ],
)  # fmt: skip
def test_one_word_that_is_shown_is_noticed(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uses_of, "sources", lambda: {"views/own.py": tuple(ast.walk(ast.parse(line)))})

    assert [*shown(["views/own.py"]), *capitals(["views/own.py"])]


@pytest.mark.parametrize(
    "line",
    [
        'box.setText("×")', 'box.setText(text("window-close"))', 'box.addItem(text("window-close"), "close")',
        'box.setShortcut("Ctrl+Z")', 'box.setSuffix("%")', 'page = cast("Page", widget)', 'box.setHtml(f"<p>{told}</p>")',
    ],
)  # fmt: skip
def test_symbols_keys_and_ids_are_no_words(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uses_of, "sources", lambda: {"views/own.py": tuple(ast.walk(ast.parse(line)))})

    assert [*shown(["views/own.py"]), *capitals(["views/own.py"])] == []


def test_messages_are_written_as_an_officer_would_read_them() -> None:
    """Per cent without a space, no double spaces, curly quotation marks, no British words in American spelling."""
    unwanted = re.compile(
        r"\d %|  \w|\w  |\bper cent\b|user’s own|come[s]? to it|colour’s|[A-Za-z]'(s\b| )|\bcolors?\b|\bcenters?\b"
    )
    told = {key: written for key, written in messages().items() if "\n" not in written and not key.startswith(ROOM)}
    found = [f"{key}: {written}" for key, written in told.items() if unwanted.search(written)]

    assert found == []


def _wordiest(parts: Pattern) -> str:
    """Return what a message says at its longest, with every value as one word."""
    return "".join(
        part
        if isinstance(part, str)
        else max(map(_wordiest, part.variants.values()), key=lambda said: len(said.split()))
        if isinstance(part, Choice)
        else "value"
        for part in parts
    )


def test_no_sentence_is_longer_than_twenty_words() -> None:
    own = {key: written for key, written in messages().items() if not key.startswith(ROOM)}
    said = ((key, sentence) for key, written in own.items() for sentence in _SENTENCES.split(_wordiest(pattern(written))))
    found = [f"{key}: {sentence}" for key, sentence in said if len(sentence.split()) > 20]

    assert found == []


def test_the_words_of_tables_are_those_that_a_translator_is_given() -> None:
    told = {key: written for key, written in messages().items() if key.startswith(ROOM)}

    assert told == published.written(), "python -m tests.words.published"
