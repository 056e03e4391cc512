"""The words of a language handed to a translator and taken back: XLIFF 1.2, which translators' programs read and write.

A message is one unit, written as in its file: what stands in braces is filled in, and lines that begin with a word in square
brackets are variants, of which a translator may add the forms of the language. The state is the unit's: *draft*, or *checked*
by a person, which stands as a line above the message, or once above a file of which all are checked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal
from xml.etree import ElementTree

from explorer import resources
from explorer.errors import ReadError
from explorer.readers import apart
from explorer.said import Said
from explorer.words.pattern import ENTRY, pattern, variables

State = Literal["new", "draft", "checked"]
_STATES: Mapping[State, str] = {"new": "new", "draft": "needs-review-translation", "checked": "final"}
_CHECKED_STATES = frozenset({"final", "signed-off"})
_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"
_HEAD = "# state: "
_MARK = "# checked"
"""The line above a message that a person has checked, in a file of which not all are."""


@dataclass(frozen=True)
class Unit:
    """A message as it is handed over.

    Attributes
    ----------
    key : str
        Its id.
    english, words : str
        As both languages write it; no words where it is not translated yet.
    note : str
        What the English file says above it.
    state : str
    """

    key: str
    english: str
    words: str = ""
    note: str = ""
    state: State = "new"


@dataclass(frozen=True)
class Progress:
    """How many messages there are, how many a language has, and how many of those a person has checked."""

    every: int
    translated: int
    checked: int


@dataclass(frozen=True)
class _Piece:
    """A message in its file, with the lines above it."""

    above: str
    key: str
    written: str

    @property
    def is_checked(self) -> bool:
        return self.above.rstrip("\n").rpartition("\n")[2] == _MARK

    @property
    def told(self) -> str:
        """It as it stands in its file."""
        return f"{self.above}{self.key} ={'' if self.written.startswith(chr(10)) else ' '}{self.written}\n"

    def marked(self, *, is_checked: bool) -> _Piece:
        """Return it with the line that says so, or without it."""
        if is_checked == self.is_checked:
            return self
        return replace(self, above=f"{self.above}{_MARK}\n" if is_checked else self.above[: self.above.rindex(_MARK)])


def units(language: str) -> tuple[Unit, ...]:
    """Return every message, in the order of the English files."""
    return tuple(unit for room in _rooms() for unit in _units(_read("en", room), _read(language, room)))


def progress(language: str) -> Progress:
    """Return how far the words of a language are."""
    every = units(language)
    return Progress(len(every), sum(unit.state != "new" for unit in every), sum(unit.state == "checked" for unit in every))


def as_xliff(language: str) -> str:
    """Return all messages of a language as one file for a translator."""
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.Element(f"{{{_NAMESPACE}}}xliff", {"version": "1.2"})
    for room in _rooms():
        file = ElementTree.SubElement(
            root, f"{{{_NAMESPACE}}}file",
            {"original": f"{room}.ftl", "source-language": "en-GB", "target-language": language, "datatype": "plaintext"},
        )  # fmt: skip
        body = ElementTree.SubElement(file, f"{{{_NAMESPACE}}}body")
        for unit in _units(_read("en", room), _read(language, room)):
            made = ElementTree.SubElement(body, f"{{{_NAMESPACE}}}trans-unit", {"id": unit.key, _PRESERVED: "preserve"})
            ElementTree.SubElement(made, f"{{{_NAMESPACE}}}source").text = unit.english
            target = ElementTree.SubElement(made, f"{{{_NAMESPACE}}}target", {"state": _STATES[unit.state]})
            target.text = unit.words
            if unit.note:
                ElementTree.SubElement(made, f"{{{_NAMESPACE}}}note", {"from": "developer"}).text = unit.note
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


LARGEST_XLIFF = 40_000_000
"""Bytes; more is none of ours."""


def xliff_apart(path: Path) -> tuple[str, tuple[Unit, ...]]:
    """Read what a translator gives back, in a process apart: the code of the language, and the units.

    Raises
    ------
    ReadError
        It is no such file.
    """
    told: dict[str, Any] = apart.read(f"{__name__}:read_xliff", path)
    return told["language"], tuple(Unit(**unit) for unit in told["units"])


def read_xliff(path: Path) -> dict[str, Any]:
    """Read what a translator gives back: ``language``, and ``units`` as mappings.

    Raises
    ------
    ReadError
        It is no such file.
    """
    try:
        with path.open("rb") as stream:
            language, given = of_xliff(stream.read(LARGEST_XLIFF))
    except OSError as problem:
        raise ReadError.of(path, problem) from problem
    except ValueError as problem:
        said = Said("cli-translation-no-file", file=path.name)
        raise ReadError(said, Said("cli-translation-no-file-remedy"), detail=str(problem)) from problem
    return {"language": language, "units": [asdict(unit) for unit in given]}


def of_xliff(written: bytes) -> tuple[str, tuple[Unit, ...]]:
    """Read what a translator gives back: the code of the language, and the units.

    Raises
    ------
    ValueError
        If it is no such file.
    """
    # A translator's program declares nothing; what a file declares may grow without end.
    if b"<!DOCTYPE" in written or b"<!ENTITY" in written:
        raise ValueError("it declares entities")
    try:
        root = ElementTree.fromstring(written)  # noqa: S314 - declarations are refused above
    except (ElementTree.ParseError, LookupError) as problem:
        raise ValueError(str(problem)) from problem
    files = list(root.iter(f"{{{_NAMESPACE}}}file"))
    languages = {file.get("target-language", "") for file in files}
    if len(languages) != 1 or not re.fullmatch("[a-z]{2,3}", language := languages.pop()):
        raise ValueError("it names no language, or several")
    return language, tuple(map(_unit, root.iter(f"{{{_NAMESPACE}}}trans-unit")))


def _unit(read: ElementTree.Element) -> Unit:
    source, target = (read.find(f"{{{_NAMESPACE}}}{name}") for name in ("source", "target"))
    # A program for translators may put marks round parts of a text; its words are what stands in them.
    english, words = ("" if one is None else "".join(one.itertext()) for one in (source, target))
    is_checked = (target is not None and target.get("state") in _CHECKED_STATES) or read.get("approved") == "yes"
    return Unit(read.get("id", ""), english, words, state="new" if not words else "checked" if is_checked else "draft")


def refusals(given: Sequence[Unit]) -> dict[str, Said]:
    """Return why words cannot be taken, by message."""
    english = {unit.key: unit.english for unit in units("en")}
    found = {unit.key: _refusal(unit, english.get(unit.key)) for unit in given if unit.words}
    # Of two translations of one message, nobody can tell which is meant.
    ways = Counter(key for key, _ in {(unit.key, unit.words) for unit in given if unit.words})
    found |= {key: Said("cli-translation-twice", ways=number) for key, number in ways.items() if number > 1}
    return {key: why for key, why in found.items() if why is not None}


def _refusal(unit: Unit, english: str | None) -> Said | None:
    if english is None:
        return Said("cli-translation-unknown")
    if english != unit.english:
        return Said("cli-translation-moved")
    try:
        asked = variables(pattern(unit.words))
    except ValueError:
        return Said("cli-translation-broken")
    if [(one[1], one[2]) for one in ENTRY.finditer(f"{unit.key} = {unit.words}\n")] != [(unit.key, unit.words)]:
        return Said("cli-translation-broken")
    if more := asked - variables(pattern(english)):
        return Said("cli-translation-asks", name=min(more))
    return None


def taken_in(language: str, given: Sequence[Unit]) -> dict[str, str]:
    """Return the message files that what was given back changes, as they are then, by name.

    What is refused stays as it was, and so does what is not in the file; comments stay where they are.
    """
    refused = refusals(given)
    wanted = {unit.key: unit for unit in given if unit.words and unit.key not in refused}
    changed = {}
    for room in _rooms():
        before = _read(language, room)
        after = _file_with(_read("en", room), before, wanted)
        if after != before:
            changed[f"{room}.ftl"] = after
    return changed


def _file_with(english: str, before: str, wanted: Mapping[str, Unit]) -> str:
    """Return a message file with other words; a new message goes where English has it."""
    head, pieces, tail = _pieces(before or f"{_HEAD}draft\n")
    was_checked = head == "checked"
    held = {piece.key: piece.marked(is_checked=was_checked or piece.is_checked) for piece in pieces}
    order = [piece.key for piece in pieces]
    place = 0
    for key in (piece.key for piece in _pieces(english)[1]):
        unit = wanted.get(key)
        if key in held:
            place = order.index(key) + 1
        elif unit is not None:
            order.insert(place, key)
            place += 1
            held[key] = _Piece("\n" if not order[1:] else "", key, "")
        if unit is not None:
            held[key] = replace(held[key], written=unit.words).marked(is_checked=unit.state == "checked")
    if not held:
        return before
    is_checked = all(piece.is_checked for piece in held.values())
    whole = [held[key].marked(is_checked=False) if is_checked else held[key] for key in order]
    told = "".join(piece.told for piece in whole)
    return f"{_HEAD}{'checked' if is_checked else 'draft'}\n{told}{tail}"


def _pieces(file: str) -> tuple[str, list[_Piece], str]:
    """Take a message file apart: its state, its messages with the lines above them, and what follows the last."""
    state = ""
    if file.startswith(_HEAD):
        first, _, file = file.partition("\n")
        state = first.removeprefix(_HEAD).strip()
    found, at = [], 0
    for entry in ENTRY.finditer(file):
        written = entry[2].rstrip()
        found.append(_Piece(file[at : entry.start()], entry[1], written))
        # The end of its last line belongs to the message; empty lines below it belong to what follows.
        at = entry.start(2) + len(written) + 1
    return state, found, file[at:]


def _units(english: str, other: str) -> Iterator[Unit]:
    state, pieces, _ = _pieces(other)
    held = {piece.key: piece for piece in pieces}
    note = ""
    for piece in _pieces(english)[1]:
        note = _note(piece.above) or note
        own = held.get(piece.key)
        if own is None:
            yield Unit(piece.key, piece.written, note=note)
        else:
            is_checked = state == "checked" or own.is_checked
            yield Unit(piece.key, piece.written, own.written, note, "checked" if is_checked else "draft")


def _note(above: str) -> str:
    """Return the last comment above a message: that of the part of the file in which it stands."""
    last = above.strip("\n").rpartition("\n\n")[2]
    return " ".join(line.removeprefix("#").strip() for line in last.splitlines() if line.startswith("#"))


def _rooms() -> list[str]:
    return sorted(file.stem for file in resources.resource("words/en").glob("*.ftl"))


def _read(language: str, room: str) -> str:
    try:
        return resources.resource(f"words/{language}/{room}.ftl").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
