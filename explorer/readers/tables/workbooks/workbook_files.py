"""Workbooks: Excel and OpenDocument through calamine, which reads values and runs no formula.

A workbook is an archive of XML. Before it is handed over, it is looked at for what only an attack or an accident holds:
parts that unpack to far more than they should, entities, and cells so far apart that the sheet between them fits no memory.
What a sheet declares of its own size (``<dimension>``) is not believed: Nomis writes A1 whatever there is.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar
from xml.parsers import expat

from explorer.errors import ReadError
from explorer.readers.tables.sheets import (
    ACCEPTED,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_REPEATED,
    MOST_SHEETS,
    MOST_TEXT,
    Sheet,
    SheetFile,
)
from explorer.readers.tables.workbooks.ods_cells import OdsCells, broken_xml, cells_of
from explorer.readers.tables.workbooks.percent_cells import column_number, percent_cells
from explorer.readers.tables.workbooks.sheet_marks import look_at
from explorer.readers.tables.workbooks.xls_formats import look_at_xls
from explorer.readers.tables.workbooks.xls_records import refuse_broken
from explorer.readers.tables.written.cells import row_text
from explorer.said import Number, Said

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

T = TypeVar("T")

MOST_UNPACKED = 1_500_000_000
MOST_ROWS = 1_048_576
"""Rows that a sheet can have in any spreadsheet."""

MOST_RATIO = 100
"""How much larger than packed the content of an archive may be; real sheets reach about 30."""

_MOST_PARTS = 5_000
_FORMATS: Mapping[str, Said | str] = {
    ".xlsx": Said("readers-format-xlsx"),
    ".xlsm": Said("readers-format-xlsm"),
    ".xls": Said("readers-format-xls"),
    ".xlsb": Said("readers-format-xlsb"),
    ".ods": Said("readers-format-ods"),
}
_LOCKED = Said("readers-save-without-password")
_PIECE = 1 << 20


def open_workbook(path: Path) -> SheetFile:
    """Open a workbook.

    Raises
    ------
    ReadError
        It is damaged, protected, unsafe to unpack, or no workbook.
    """
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    if zipfile.is_zipfile(path):
        _refuse_unsafe(path)
    else:
        refuse_broken(path)
    # A spreadsheet of OpenDocument is written out in full as soon as it is opened.
    of_ods = cells_of(path)
    for name, cells in of_ods.items():
        _refuse_repeated(path, name, cells)
    workbook = _guarded(path, lambda: CalamineWorkbook.from_path(path))
    names = tuple(str(name) for name in workbook.sheet_names)
    if not names:
        raise ReadError(Said("readers-no-sheets", file=path.name), ACCEPTED)
    if len(names) > MOST_SHEETS:
        said = Said("readers-too-many-sheets", file=path.name, sheets=len(names), most=MOST_SHEETS)
        raise ReadError(said, Said("readers-keep-sheets"))
    hidden = frozenset(sheet.name for sheet in workbook.sheets_metadata if sheet.visible != SheetVisibleEnum.Visible)
    read = partial(_sheet, path, workbook, of_ods)
    return SheetFile(path, _FORMATS.get(path.suffix.casefold(), Said("readers-format-workbook")), names, read, hidden=hidden)


def _guarded(path: Path, work: Callable[[], T]) -> T:
    """Run calamine; whatever it says of a damaged file becomes one sentence.

    WORKAROUND: pyo3 raises PanicException, which is no Exception, where the library met what it did not expect.
    """
    try:
        return work()
    except MemoryError:
        raise
    except BaseException as problem:
        if not isinstance(problem, Exception) and type(problem).__name__ != "PanicException":
            raise
        if "password" in repr(problem).casefold():
            raise ReadError(Said("readers-workbook-unreadable", file=path.name), _LOCKED, detail=repr(problem)) from problem
        raise ReadError(Said("readers-no-workbook-or-locked", file=path.name), ACCEPTED, detail=repr(problem)) from problem


def _sheet(path: Path, workbook: CalamineWorkbook, of_ods: Mapping[str, OdsCells], name: str) -> Sheet:
    part = sheet_part(path, name)
    # Where the parts do not say which is this sheet's, calamine may still find it: then all of them are looked at.
    for looked_at in [part] if part is not None else _sheet_parts(path):
        _refuse_sparse(path, name, looked_at)
        _refuse_long_texts(path, name, looked_at)
    sheet = _guarded(path, lambda: workbook.get_sheet_by_name(name))
    rows = _guarded(path, lambda: sheet.to_python(skip_empty_area=False))
    width = max((len(row) for row in rows), default=0)
    if width > MOST_COLUMNS:
        raise _too_wide(path, name, width)
    if name in of_ods:
        percents, look = of_ods[name].numbers.cells, of_ods[name].looked_at
    elif part is not None:
        percents, look = percent_cells(path, part), look_at(path, part, rows)
    else:
        percents, look = look_at_xls(path, name, rows)
    shown, marks, struck = look.shown(rows)
    doubts = marks.doubts if part is not None or name in of_ods or not zipfile.is_zipfile(path) else (*marks.doubts, _BINARY)
    merged = tuple(
        (first, last, column)
        for (first, column), (last, _) in _guarded(path, lambda: sheet.merged_cell_ranges) or ()
        if last > first
    )
    if name in of_ods:
        merged = tuple(of_ods[name].merged)
    return Sheet(
        name, shown, percents, notes=marks.notes, doubts=doubts, struck=tuple((at + 1, row_text(rows[at])) for at in struck),
        merged=merged,
    )  # fmt: skip


def _too_wide(path: Path, name: str, columns: int) -> ReadError:
    said = Said("readers-sheet-too-wide", sheet=name, file=path.name, columns=columns, most=MOST_COLUMNS)
    return ReadError(said, Said("readers-keep-columns"))


_BINARY = (Said("readers-formats-unread"), Said("readers-formats-unread-remedy"))
"""Where it is not known how the cells of a workbook are formatted, as in .xlsb."""


# What is looked at before unpacking


def _refuse_unsafe(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _refuse_bomb(path, parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _refuse_entities(path, archive, part)
                if part.filename in _LISTS:
                    _refuse_broken(path, archive, part.filename)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as problem:
        raise ReadError(Said("readers-cut-off-or-locked", file=path.name), ACCEPTED, detail=repr(problem)) from problem


def _refuse_bomb(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    unpacked, packed = sum(part.file_size for part in parts), path.stat().st_size
    if len(parts) > _MOST_PARTS or unpacked > MOST_UNPACKED or unpacked > max(50_000_000, MOST_RATIO * packed):
        raise ReadError(
            Said("readers-unpacks-too-large", file=path.name, unpacked=Number(unpacked / 1e6), packed=Number(packed / 1e6, 1)),
            Said("readers-save-from-spreadsheet"),
        )


def _refuse_entities(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Entities are declared before the first element, so the beginning of a part tells."""
    with archive.open(part) as stream:
        start = stream.read(65_536)
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise ReadError(
            Said("readers-workbook-entities", file=path.name),
            Said("readers-save-from-spreadsheet"),
        )


_LISTS = frozenset({"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"})
"""Parts of an .xlsx that list its sheets and texts."""


def _refuse_broken(path: Path, archive: zipfile.ZipFile, part: str) -> None:
    whole = expat.ParserCreate()
    with archive.open(part) as stream, _told_broken(path):
        while piece := stream.read(_PIECE):
            whole.Parse(piece, False)
        whole.Parse(b"", True)


@contextmanager
def _told_broken(path: Path) -> Iterator[None]:
    """Refuse what is no whole XML: calamine reads some of it up to the damage, without a word."""
    try:
        yield
    except (expat.ExpatError, LookupError) as problem:
        raise broken_xml(path, problem) from problem
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as problem:
        raise ReadError(Said("readers-cut-off", file=path.name), ACCEPTED, detail=repr(problem)) from problem


def _refuse_repeated(path: Path, name: str, cells: OdsCells) -> None:
    """Refuse a sheet of OpenDocument whose few cells stand for more than fit a sheet."""
    too_often = cells.filled > MOST_REPEATED + 10 * cells.written
    if cells.filled > MOST_CELLS or cells.rows > MOST_ROWS or too_often:
        raise ReadError(
            Said(
                "readers-sheet-repeats",
                sheet=name,
                file=path.name,
                rows=cells.rows,
                cells=cells.filled,
                most_rows=MOST_ROWS,
                most_cells=MOST_CELLS,
            ),
            Said("readers-delete-cells-around"),
        )
    if cells.text > MOST_TEXT:
        raise _too_much_text(path, name, cells.text)


def _too_much_text(path: Path, name: str, letters: int) -> ReadError:
    said = Said("readers-sheet-too-much-text", sheet=name, file=path.name, size=Number(letters / 1e6))
    return ReadError(said, Said("readers-delete-long-texts"))


_OF_SHARED = re.compile(rb"<(?:\w+:)?c\s[^>]*?\bt=[\"']s[\"'][^>]*>\s*<(?:\w+:)?v[^>]*>\s*(\d{1,9})\s*<")
_SHARED = re.compile(rb"<(?:\w+:)?si\b[^>]*>(.*?)</(?:\w+:)?si>", re.DOTALL)
_SHARED_PART = "xl/sharedStrings.xml"


def _refuse_long_texts(path: Path, name: str, part: str) -> None:
    """Refuse a sheet whose cells point so often to a few long texts that all of them written out fit no memory."""
    with zipfile.ZipFile(path) as archive:
        if _SHARED_PART not in archive.namelist():
            return
        lengths = [len(text) for text in _SHARED.findall(archive.read(_SHARED_PART))]
        if max(lengths, default=0) * archive.getinfo(part).file_size // _LEAST_OF_A_CELL <= MOST_TEXT:
            return
        with archive.open(part) as stream:
            times = _times_used(stream)
    letters = sum(lengths[at] * number for at, number in times.items() if at < len(lengths))
    if letters > MOST_TEXT:
        raise _too_much_text(path, name, letters)


_LEAST_OF_A_CELL = 20
"""Bytes that a cell with a text takes in a sheet at least."""


def _times_used(stream: IO[bytes]) -> Counter[int]:
    """How often the cells of a sheet point to each of the shared texts."""
    times: Counter[int] = Counter()
    rest = b""
    while piece := stream.read(_PIECE):
        piece = rest + piece
        cut = max(piece.rfind(b"<c "), piece.rfind(b":c "), 0) if len(piece) < 2 * _PIECE else len(piece)
        times.update(map(int, _OF_SHARED.findall(piece[:cut])))
        rest = piece[cut:]
    times.update(map(int, _OF_SHARED.findall(rest)))
    return times


_PLACE = rb"<(?:[A-Za-z0-9_]+:)?(?:c|row)\s[^>]*?\br\s*=\s*[\"']"
_COLUMN = re.compile(_PLACE + rb"([A-Za-z]+)")
_ROW = re.compile(_PLACE + rb"[A-Za-z]*([0-9]+)")
_ANY_PLACE, _PROPER_PLACE = re.compile(_PLACE), re.compile(_PLACE + rb"(?:[A-Za-z]{1,3})?[0-9]{1,7}[\"']")
_MOST_LETTERS, _MOST_DIGITS = 3, 7
"""Of the last cell of a sheet, XFD1048576."""


def _sheet_parts(path: Path) -> list[str]:
    if not zipfile.is_zipfile(path):
        return []
    with zipfile.ZipFile(path) as archive:
        return [name for name in archive.namelist() if name.startswith("xl/") and name.endswith(".xml")]


def _refuse_sparse(path: Path, name: str, part: str) -> None:
    """Refuse a sheet whose cells stand so far apart that all the empty ones between them fit no memory."""
    cells, plain, columns, last = 0, 0, {b"A"}, 1
    whole = expat.ParserCreate()
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream, _told_broken(path):
        rest = b""
        while piece := stream.read(_PIECE):
            whole.Parse(piece, False)
            piece = rest + piece
            cut = piece.rfind(b"<") if len(piece) < 2 * _PIECE else len(piece)
            piece, rest = piece[:cut], piece[cut:]
            more, last = _places(piece, columns, last)
            cells += more
            plain += (written := max(piece.count(b"</c>"), piece.count(b":c>")))
            a_row = written // (piece.count(b"<row") + piece.count(b":row") + 1)
            # Nothing that stands further on could make it one that is read.
            if a_row > MOST_COLUMNS:
                raise _too_wide(path, name, a_row)
            if max(cells, plain) > MOST_CELLS:
                break
        else:
            whole.Parse(b"", True)
        more, last = _places(rest, columns, last)
        cells += more
    span = max(last * max(map(column_number, columns)), plain)
    if (span > MOST_CELLS and span > 4 * cells) or max(cells, plain) > MOST_CELLS:
        raise ReadError(
            Said("readers-sheet-too-sparse", sheet=name, file=path.name, cells=span, most=MOST_CELLS),
            Said("readers-delete-far-cells"),
        )


def _places(piece: bytes, columns: set[bytes], last: int) -> tuple[int, int]:
    """Note the columns of a piece of a sheet; return how many cells it has, and the last row so far.

    A place beyond the last that a sheet can have counts as far beyond it.
    """
    if len(_ANY_PLACE.findall(piece)) != len(_PROPER_PLACE.findall(piece)):
        return 1, 10**12
    found = _COLUMN.findall(piece)
    columns.update(letters.upper() if len(letters) <= _MOST_LETTERS else b"XFD" for letters in set(found))
    rows = {int(digits) if len(digits) <= _MOST_DIGITS else 10**12 for digits in set(_ROW.findall(piece))}
    return len(found), max(last, *rows) if rows else last


_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")


def sheet_part(path: Path, name: str) -> str | None:
    """Name of the part of an .xlsx that holds a sheet; None where the file is of another kind."""
    from html import unescape

    try:
        with zipfile.ZipFile(path) as archive:
            book = archive.read("xl/workbook.xml")
            relations = archive.read("xl/_rels/workbook.xml.rels")
            known = set(archive.namelist())
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return None
    targets = {_attribute(tag, b"Id"): _attribute(tag, b"Target") for tag in _RELATION.findall(relations)}
    for tag in _SHEET.findall(book):
        if unescape(_attribute(tag, b"name")) == name:
            target = targets.get(_attribute(tag, rb"\w+:id"), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            return part if part in known else None
    return None


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb'\s*=\s*(?:"([^"]*)"|\'([^\']*)\')', tag)
    return (found[1] if found[1] is not None else found[2]).decode("utf-8", errors="replace") if found else ""
