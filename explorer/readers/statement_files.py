"""Files about a statement: the author's own words, and a statement that was issued and is to be verified.

Called in a process apart, as every reader of files from outside.
"""

from __future__ import annotations

import re
import tomllib
import zipfile
import zlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from explorer.errors import ReadError
from explorer.said import Listing, Said

LARGEST_WORDS = 200_000
LARGEST_PAGE = 10_000_000
"""Bytes; more is none of ours."""

_TEXTS = ("author", "status", "why")
_KEYS = (*_TEXTS, "considered", "letters")
_CONSIDERED = ("name", "why", "plan")
STATUSES = ("draft", "agreed")


def read_words(path: Path) -> dict[str, Any]:
    """Return the author's own words from a TOML file.

    Returns
    -------
    dict
        ``author``, ``status`` and ``why`` (text), ``considered`` (a list of ``name``, ``why`` and ``plan``) and ``letters``
        (what is said of each institution's letter), as far as they are given.

    Raises
    ------
    ReadError
        It is no TOML, or holds what is not known.
    """
    told = read_toml(path, LARGEST_WORDS, Said("statement-words-remedy"))
    wrong = [*_unknown(told), *_of_another_type(told)]
    if wrong:
        raise ReadError(Said("statement-words-wrong", file=path.name, keys=Listing(tuple(wrong))), Said("statement-words-remedy"))
    return told


_MOST_PARTS = 1000
"""Dots that a line of TOML has at most outside its texts: to read a key takes as long as the square of its parts (ours)."""


def read_toml(path: Path, most: int, remedy: Said) -> dict[str, Any]:
    """Return what a TOML file of at most so many bytes holds.

    Raises
    ------
    ReadError
        It is longer, or no TOML, or made to keep its reader busy.
    """
    if path.stat().st_size > most:
        raise ReadError(Said("statement-words-too-long", file=path.name), remedy)
    try:
        text = path.read_text(encoding="utf-8-sig")
        if any(line.count(".") > _MOST_PARTS and _dots(line) > _MOST_PARTS for line in text.splitlines()):
            raise ReadError(Said("statement-words-too-deep", file=path.name, most=_MOST_PARTS), remedy)
        return tomllib.loads(text)
    except (ValueError, RecursionError) as problem:
        raise ReadError(Said("statement-words-no-toml", file=path.name, reason=str(problem)), remedy) from problem


def _dots(line: str) -> int:
    return sum(part.count(".") for part in line.split('"')[::2])


def _unknown(told: dict[str, Any]) -> list[str]:
    considered = told.get("considered")
    rows = considered if isinstance(considered, list) else []
    inner = [f"considered.{key}" for row in rows if isinstance(row, dict) for key in row if key not in _CONSIDERED]
    return [*(key for key in told if key not in _KEYS), *inner]


def _of_another_type(told: dict[str, Any]) -> list[str]:
    wrong = [key for key in _TEXTS if not isinstance(told.get(key, ""), str)]
    if "status" not in wrong and told.get("status", "draft") not in STATUSES:
        wrong.append("status")
    considered, letters = told.get("considered", []), told.get("letters", {})
    if not isinstance(considered, list) or not all(_is_row(one) for one in considered):
        wrong.append("considered")
    if not isinstance(letters, dict) or not all(isinstance(one, str) for one in letters.values()):
        wrong.append("letters")
    return wrong


def _is_row(one: object) -> bool:
    return isinstance(one, dict) and bool(one.get("name")) and all(isinstance(value, str) for value in one.values())


# ---- A statement that was issued -------------------------------------------------------------------------------------------


_PDF = b"%PDF-"
"""How every PDF begins."""


def read_statement(path: Path) -> dict[str, Any]:
    """Return what a statement carries, and its figures as they stand in it now.

    Returns
    -------
    dict
        ``carried`` (JSON as text) and ``figures`` (pairs of a figure's name and its text).

    Raises
    ------
    ReadError
        It is no statement of this program, or a PDF, from which figures cannot be read back.
    """
    if path.stat().st_size > LARGEST_PAGE:
        raise _not_ours(path, f"over {LARGEST_PAGE}")
    try:
        with path.open("rb") as stream:
            is_pdf = stream.read(len(_PDF)) == _PDF
    except OSError as problem:
        raise _not_ours(path, repr(problem)) from problem
    if is_pdf:
        raise ReadError(Said("statement-is-pdf", file=path.name), Said("statement-is-pdf-remedy"))
    try:
        told = _document(path) if zipfile.is_zipfile(path) else _page(path.read_text(encoding="utf-8"))
    except _DAMAGED as problem:
        raise _not_ours(path, repr(problem)) from problem
    if not told["carried"]:
        raise _not_ours(path, "carried")
    return told


def _not_ours(path: Path, detail: str) -> ReadError:
    return ReadError(Said("statement-not-ours", file=path.name), Said("statement-not-ours-remedy"), detail=detail)


_DAMAGED = (
    ValueError, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, ElementTree.ParseError, zipfile.BadZipFile,
    zlib.error,
)  # fmt: skip
"""What a damaged package makes the libraries raise; a wrong place in it is an OSError, a password a RuntimeError."""


class _Page(HTMLParser):
    """Gathers the figures of a page and what it carries."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.figures: list[list[str]] = []
        self.carried = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        if tag == "data" and about.get("value"):
            self.figures.append([str(about["value"]), ""])
            self._inside = "data"
        elif tag == "script" and about.get("id") == "subregion-statement":
            self._inside = "script"

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "data":
            self.figures[-1][1] += data
        elif self._inside == "script":
            self.carried += data


def _page(text: str) -> dict[str, Any]:
    page = _Page()
    page.feed(text)
    page.close()
    return {"carried": page.carried, "figures": page.figures}


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OWN_PART = re.compile(r"customXml/item\d+\.xml")
_OWN_ROOT = "{urn:subregion-explorer:statement}statement"


def _document(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as package:
        body = _parsed(package, "word/document.xml")
        parts = (_parsed(package, name) for name in package.namelist() if _OWN_PART.fullmatch(name))
        carried = next((part.text or "" for part in parts if part.tag == _OWN_ROOT), "")
    figures = []
    for control in body.iter(f"{_WORD}sdt"):
        name = control.find(f"{_WORD}sdtPr/{_WORD}tag")
        if name is not None:
            figures.append([name.get(f"{_WORD}val", ""), "".join(one.text or "" for one in control.iter(f"{_WORD}t"))])
    return {"carried": carried, "figures": figures}


def _parsed(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if package.getinfo(name).file_size > LARGEST_PAGE:
        raise ValueError(f"{name} is too large")
    with package.open(name) as held:
        told = held.read(LARGEST_PAGE)
    # A document of ours declares nothing; what it declares may grow without end.
    if b"<!DOCTYPE" in told or b"<!ENTITY" in told:
        raise ValueError(f"{name} declares entities")
    return ElementTree.fromstring(told)  # noqa: S314 - declarations are refused above
