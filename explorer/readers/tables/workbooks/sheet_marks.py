"""What a spreadsheet shows and a reader of its values does not see: hidden rows, formulas without a result, formats that hide.

A formula that no spreadsheet has worked out leaves an empty cell. A format such as ``#,##0.0,,`` shows 1,234,567 as 1.2, and
``"<5"`` shows <5 whatever the number is: there, what is shown is read, as it is what was published.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from explorer.readers.tables.workbooks.cell_colours import UNSEEN, is_unseen, unseen_styles
from explorer.readers.tables.workbooks.number_formats import hides_numbers, is_scaled, shown_text
from explorer.readers.tables.workbooks.percent_cells import (
    DAMAGED,
    column_number,
    pieces_of,
    styled_numbers,
    styles_of,
    uses_styles,
)
from explorer.readers.tables.workbooks.struck_cells import Place, Struck, StruckRows, find_struck, is_struck, without_markup
from explorer.readers.tables.written.cells import Cell, Rows
from explorer.said import Listing, Said

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*?)(/?)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*?)/?>")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_NUMBER = re.compile(rb'(?:^|\s)r="([0-9]{1,7})"')
_SPAN = re.compile(rb'\bm(?:in|ax)="([0-9]{1,5})"')
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v[^>]*>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_TEXT_RESULT = re.compile(rb'\bt="str"')
_ERROR = re.compile(
    rb"<(?:\w+:)?c\b([^>]*\bt=\"e\"[^>]*)>\s*(?:<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*)?<(?:\w+:)?v[^>]*>\s*(#[^<\s]{1,20})\s*<"
)
_PLACE = re.compile(rb'(?:^|\s)r="([A-Z]{1,3}[0-9]{1,7})"')

_NAMED = 5
_MOST_COLUMNS = 16_384


@dataclass(frozen=True)
class SheetMarks:
    """What a sheet shows otherwise than its values are.

    Attributes
    ----------
    notes : tuple of Said
        What a user should know.
    doubts : tuple of (Said, Said)
        What should be looked at, and what to do about it.
    """

    notes: tuple[Said, ...] = ()
    doubts: tuple[tuple[Said, Said], ...] = ()


NO_MARKS = SheetMarks()


@dataclass
class SheetLook:
    """What a sheet shows of its cells, as it was found in a file of any kind.

    Attributes
    ----------
    rows, columns : list of str
        Those that are hidden, as a spreadsheet calls them.
    empty : list of str
        Cells of formulas without a result.
    errors : dict of place to str
        What stands where a formula has gone wrong, such as #REF!: a reader of values sees nothing there.
    scaled : list of str
        Cells that show another size or unit than they hold.
    texts : dict of place to str
        What stands to be seen in place of a number.
    conditions : list of str
        Cells whose look depends on more than their number, and may hide it.
    struck : Struck
        What is struck through, and what points to notes.
    comments : dict of place to str
        What somebody wrote beside a cell: a reader of values sees nothing of it.
    """

    rows: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    errors: dict[Place, str] = field(default_factory=dict)
    scaled: list[str] = field(default_factory=list)
    texts: dict[Place, str] = field(default_factory=dict)
    conditions: list[str] = field(default_factory=list)
    struck: Struck = field(default_factory=Struck)
    comments: dict[Place, str] = field(default_factory=dict)

    def take(self, place: Place, code: str, cell: Cell) -> None:
        """Take note of how a format shows a number."""
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            return
        if (shown := shown_text(code, float(cell))) is not None:
            self.texts[place] = shown
        elif is_scaled(code):
            self.scaled.append(place_name(place))

    def shown(self, rows: Rows) -> tuple[Rows, SheetMarks, tuple[int, ...]]:
        """Return the rows of a sheet as a person reads them, what is to be said of that, and the rows that are struck through.

        What stands in place of a number that nobody was to see takes its place; what is struck through is left out.
        """
        struck = self.struck.settled(rows)
        texts = {**self.struck.raised, **self.struck.parts, **dict.fromkeys(struck.figures, ""), **self.texts, **self.errors}
        marks = self._marks(struck)
        if not texts and not struck.rows:
            return rows, marks, ()
        changed = [list(row) for row in rows]
        for (row, column), text in texts.items():
            changed[row][column] = text
        for row in struck.rows:
            changed[row] = [""] * len(changed[row])
        return changed, marks, tuple(struck.rows)

    def _marks(self, struck: StruckRows) -> SheetMarks:
        shown, rest, raised, comments = (
            [Said("readers-shown-cell", cell=place_name(place), text=text) for place, text in sorted(texts.items()) if text]
            for texts in (self.texts, self.struck.parts, self.struck.raised, self.comments)
        )
        wrong = [
            Said("readers-shown-cell", cell=place_name(place), text=text)
            for place, text in sorted(self.errors.items())
            if text.casefold() != _NO_VALUE
        ]
        blank = [place_name(place) for place, text in self.texts.items() if not text]
        notes = [
            Said(message, **{name: Listing(tuple(each), _NAMED, "commas")})
            for message, name, each in (
                ("readers-hidden-rows", "rows", self.rows),
                ("readers-hidden-columns", "columns", self.columns),
                ("readers-shown-cells", "cells", shown),
                ("readers-raised", "cells", raised),
                ("readers-comments", "cells", comments),
            )
            if each
        ]
        lines, figures, words = [str(row + 1) for row in struck.rows], *map(_names, (struck.figures, struck.texts))
        doubts = [
            (Said(message, cells=Listing(tuple(each), _NAMED, "commas")), Said(remedy))
            for message, remedy, each in (
                ("readers-formulas-empty", "readers-formulas-empty-remedy", self.empty),
                ("readers-formulas-wrong", "readers-formulas-wrong-remedy", wrong),
                ("readers-cells-scaled", "readers-cells-scaled-remedy", self.scaled),
                ("readers-cells-blank", "readers-cells-blank-remedy", blank),
                ("readers-cells-conditions", "readers-cells-conditions-remedy", self.conditions),
                ("readers-struck-rows", "readers-struck-remedy", lines),
                ("readers-struck-figures", "readers-struck-remedy", figures),
                ("readers-struck-texts", "readers-struck-texts-remedy", words),
                ("readers-struck-parts", "readers-struck-parts-remedy", rest),
            )
            if each
        ]
        return SheetMarks(tuple(notes), tuple(doubts))


_NO_VALUE = "#n/a"
"""What people write themselves for a figure that there is none of."""


def _names(places: Iterable[Place]) -> list[str]:
    return [place_name(place) for place in places]


def cell_at(rows: Rows, place: Place) -> Cell:
    """Return a cell; nothing where the sheet has none."""
    row, column = place
    return rows[row][column] if 0 <= row < len(rows) and 0 <= column < len(rows[row]) else None


# Excel workbooks


def look_at(path: Path, part: str, rows: Rows) -> SheetLook:
    """Find what a sheet of an .xlsx shows otherwise than its values are.

    Parameters
    ----------
    path : Path
    part : str
        The part that holds the sheet.
    rows : sequence of rows of cells
        Its values.
    """
    look = SheetLook()
    try:
        with zipfile.ZipFile(path) as archive:
            try:
                codes, unseen, changes = styles_of(archive), unseen_styles(archive), _conditional_formats(archive)
            except KeyError:
                codes, unseen, changes = {}, frozenset(), []
            _look_through(archive, part, rows, look, changes)
            odd = {style: code for style, code in codes.items() if hides_numbers(code) or is_scaled(code)}
            # What is written in the colour of its cell is seen as little as by a format that shows nothing.
            odd |= dict.fromkeys(unseen, UNSEEN)
            if uses_styles(archive, part, frozenset(odd)):
                with archive.open(part) as stream:
                    for row, column, style, _ in styled_numbers(stream):
                        if style in odd:
                            look.take((row, column), odd[style], cell_at(rows, (row, column)))
            find_struck(archive, part, look.struck)
            look.comments = dict(_comments(archive, part))
    except (KeyError, *DAMAGED):
        return look
    return look


def _look_through(archive: zipfile.ZipFile, part: str, rows: Rows, look: SheetLook, changes: Sequence[str]) -> None:
    with archive.open(part) as stream:
        for piece in pieces_of(stream):
            look.rows += [_numbered(found[1]) for found in _ROW.finditer(piece) if not found[2] and _HIDDEN.search(found[1])]
            for found in _COLUMN.finditer(piece):
                look.columns += _spanned(found[1]) if _HIDDEN.search(found[1]) else ()
            if b"<f" in piece or b":f" in piece:
                no_result = (found[1] for found in _NO_RESULT.finditer(piece) if not _TEXT_RESULT.search(found[1]))
                look.empty += [_place(attributes) for attributes in no_result]
            if b'"e"' in piece:
                for found in _ERROR.finditer(piece):
                    place = place_of(_place(found[1]))
                    if cell_at(rows, place) == "":
                        look.errors[place] = found[2].decode("ascii", errors="replace")
            if b"conditionalFormatting" in piece:
                _take_conditions(piece, rows, look, changes)


_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_OF_COMMENTS, _TARGET = re.compile(rb'\bType="[^"]*/comments"'), re.compile(rb'\bTarget="([^"]+)"')
_COMMENT = re.compile(rb'<(?:\w+:)?comment\s[^>]*?\bref="([A-Z]{1,3}[0-9]{1,7})"[^>]*>(.*?)</(?:\w+:)?comment>', re.DOTALL)
_WORDS = re.compile(rb"<(?:\w+:)?t\b[^>]*>([^<]*)<")
_MOST_OF_COMMENTS, _MOST_WORDS = 4_000_000, 80


def _comments(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[Place, str]]:
    """Yield what stands in the comments on cells of a sheet."""
    relations = f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels"
    if relations not in archive.namelist():
        return
    with archive.open(relations) as stream:
        told = stream.read(_MOST_OF_COMMENTS)
    for relation in _RELATION.findall(told):
        target = _TARGET.search(relation)
        if not (target and _OF_COMMENTS.search(relation)):
            continue
        beside = target[1].decode("utf-8", errors="replace")
        name = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), beside)).lstrip("/")
        with archive.open(name) as stream:
            for place, inside in _COMMENT.findall(stream.read(_MOST_OF_COMMENTS)):
                yield place_of(place.decode()), comment_text(without_markup(b"".join(_WORDS.findall(inside))))


def comment_text(written: str) -> str:
    """Return the words of a comment in one line, cut off where they are many."""
    told = " ".join(written.split())
    return told if len(told) <= _MOST_WORDS else f"{told[:_MOST_WORDS]}…"


def _numbered(attributes: bytes) -> str:
    found = _NUMBER.search(attributes)
    return found[1].decode() if found else "?"


def _place(attributes: bytes) -> str:
    found = _PLACE.search(attributes)
    return found[1].decode() if found else "?"


def _spanned(attributes: bytes) -> Sequence[str]:
    """Letters of hidden columns; those up to the end of the sheet are hidden to hide that nothing is there."""
    ends = [int(number) for number in _SPAN.findall(attributes)]
    if len(ends) != 2 or max(ends) >= _MOST_COLUMNS:
        return ()
    return [column_letters(number) for number in range(min(ends), min(max(ends), min(ends) + 1000) + 1)]


# Formats that depend on a condition

_DIFFERENCES = re.compile(rb"<(?:\w+:)?dxfs\b[^>]*>(.*?)</(?:\w+:)?dxfs>", re.DOTALL)
_DIFFERENCE = re.compile(rb"<(?:\w+:)?dxf\s*/>|<(?:\w+:)?dxf\b[^>]*>(.*?)</(?:\w+:)?dxf>", re.DOTALL)
_CODE = re.compile(rb'<(?:\w+:)?numFmt\s[^>]*formatCode="([^"]*)"')
_CONDITIONAL = re.compile(rb"<(?:\w+:)?conditionalFormatting\b([^>]*)>(.*?)</(?:\w+:)?conditionalFormatting>", re.DOTALL)
_WHERE, _WHERE_WITHIN = re.compile(rb'\bsqref="([^"]*)"'), re.compile(rb"<(?:\w+:)?sqref>([^<]*)<")
_RULE = re.compile(rb"<(?:\w+:)?cfRule\b([^>]*)>(.*?)</(?:\w+:)?cfRule>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?(?:formula|f)>\s*(-?[0-9]+(?:\.[0-9]+)?)\s*</")
_ATTRIBUTE = re.compile(rb'\b(type|dxfId|operator)="(\w+)"')
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")


def _conditional_formats(archive: zipfile.ZipFile) -> list[str]:
    """Return the format of numbers of each change of looks; empty where it changes none, or hides nothing."""
    inside = _DIFFERENCES.search(archive.read("xl/styles.xml")[:4_000_000])
    return [_change(found[1] or b"") for found in _DIFFERENCE.finditer(inside[1])] if inside else []


def _change(difference: bytes) -> str:
    """Return the format that a change of looks hides numbers by; empty where it hides none."""
    code = _CODE.search(difference)
    told = unescape(code[1].decode("utf-8", errors="replace")) if code else ""
    if is_struck(difference):
        return _STRUCK
    return UNSEEN if is_unseen(difference) else told if told and hides_numbers(told) else ""


_STRUCK = "struck"
"""Stands for a change of looks that strikes a text through."""


def _take_conditions(piece: bytes, rows: Rows, look: SheetLook, changes: Sequence[str]) -> None:
    for found in _CONDITIONAL.finditer(piece):
        # Newer versions of Excel say below the rules where they hold, and how it looks within each.
        places = _WHERE.search(found[1]) or _WHERE_WITHIN.search(found[2])
        where = places[1].decode("ascii", errors="replace").strip() if places else ""
        for rule in _RULE.finditer(found[2]):
            told = {name.decode(): value.decode() for name, value in _ATTRIBUTE.findall(rule[1])}
            change, own = told.get("dxfId", ""), _DIFFERENCE.search(rule[2])
            code = changes[int(change)] if change.isdecimal() and int(change) < len(changes) else ""
            code = code or (_change(own[1] or b"") if own else "")
            numbers = [float(number) for number in _FORMULA.findall(rule[2])]
            if code and told.get("type") == "cellIs" and numbers:
                for place, number in _numbers_within(where, rows):
                    if _holds(told.get("operator", ""), number, numbers):
                        if code == _STRUCK:
                            look.struck.cells.add(place)
                        else:
                            look.take(place, code, number)
            elif code:
                look.conditions.append(where)


def _numbers_within(where: str, rows: Rows) -> Iterator[tuple[Place, float]]:
    for found in _RANGE.finditer(where):
        first, last = (column_number(letters.encode()) - 1 for letters in (found[1], found[3] or found[1]))
        for row in range(int(found[2]) - 1, min(int(found[4] or found[2]), len(rows))):
            for column in range(first, min(last + 1, len(rows[row]))):
                if isinstance(number := rows[row][column], float):
                    yield (row, column), number


def _holds(name: str, value: float, numbers: Iterable[float]) -> bool:
    """Whether a number meets a condition of a spreadsheet."""
    low, high = min(numbers), max(numbers)
    met = {
        "lessThan": value < low, "lessThanOrEqual": value <= low, "greaterThan": value > low,
        "greaterThanOrEqual": value >= low, "equal": value == low, "notEqual": value != low,
        "between": low <= value <= high, "notBetween": not low <= value <= high,
    }  # fmt: skip
    return met.get(name, False)


def place_name(place: Place) -> str:
    """Name a cell as a spreadsheet does.

    Examples
    --------
    >>> place_name((2, 27))
    'AB3'
    """
    return f"{column_letters(place[1] + 1)}{place[0] + 1}"


def place_of(name: str) -> Place:
    """Return the row and column (from 0) of a cell that is named as a spreadsheet does; (-1, -1) for another text.

    Examples
    --------
    >>> place_of("AB3"), place_of("?")
    ((2, 27), (-1, -1))
    """
    letters = name.rstrip("0123456789")
    row = name[len(letters) :]
    return (int(row) - 1, column_number(letters.encode()) - 1) if letters.isalpha() and row else (-1, -1)


def column_letters(number: int) -> str:
    """Letters of a column, from 1.

    Examples
    --------
    >>> [column_letters(number) for number in (1, 26, 27)]
    ['A', 'Z', 'AA']
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
