"""A table from a file, whatever it is stored in: CSV, gzipped CSV, TSV, XLSX or Parquet → cells of text.

What a file is, its first bytes say, not its ending. Titles above the header, as statistics offices like to put them, are
kept apart.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.readers import parquet_addon
from explorer.readers.tables.files import zipped_tables
from explorer.readers.tables.files.text_files import (
    Quoting,
    cells_of,
    decoded,
    lines_of,
    quotation,
    read_content,
    rows_of,
    separator_of,
)  # fmt: skip
from explorer.readers.tables.sheets import MOST_CELLS, MOST_COLUMNS, hidden_sheets
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_LONGEST_HEADER = 20_000
"""Characters of a first line beyond which a file that begins like a map is no table."""

MOST_WIDE = 20_000
"""Columns of a matrix; the largest that people write has one for each of 7,264 middle-layer areas."""

_LONGEST_WIDE_HEADER = 2_000_000
"""Characters of the first line of the widest matrix."""

_TITLE_LINES = 60
"""Lines at the top among which a header is looked for."""

_MOST_SHEETS = 10
"""Sheets named that were not read."""

_JSON = re.compile(r"\s*(?:\{\s*(?:\"[^\"\n]*\"\s*:|\})|\[\s*[\[{\]])")
"""How a text begins that is JSON and no table."""

_MAP_BEGINS = ("{", "[", "<")


@dataclass(frozen=True, eq=False)
class TextTable:
    """A table as text.

    Attributes
    ----------
    path : Path
        The file.
    cells : DataFrame of str
        The rows under the header; a cell that is not there is missing (NaN) or empty. The index tells the line of the
        file: see :func:`line_of`.
    titles : tuple of str
        What stands above the header, a line each.
    sheet : str
        Name of the sheet in a workbook; empty for other files.
    separator : str
        What stands between the cells of a text file.
    notes : tuple of Said
        What was assumed while the file was opened, one sentence each.
    continued : int
        Lines of a text file that go on with a cell of the line before.
    over : tuple of str
        Cells of the line right above the header, each over its column; empty where nothing stands there.
    """

    path: Path
    cells: pd.DataFrame
    titles: tuple[str, ...] = ()
    sheet: str = ""
    separator: str = ","
    notes: tuple[Said, ...] = ()
    continued: int = 0
    over: tuple[str, ...] = ()

    @property
    def above(self) -> int:
        """Lines above the rows: titles, blank lines, and the header."""
        return int(self.cells.index.min()) + 1 if len(self.cells) else len(self.titles) + 1


def line_of(row: int) -> int:
    """Line of the file in which a row of ``cells`` stands, by its index (the header is line 1 where nothing is above it)."""
    return row + 2


def first_row(wrong: pd.Series[bool]) -> int:
    """Index of the first row that is wrong: see :func:`line_of`."""
    return int(wrong.index.to_numpy()[wrong.to_numpy().argmax()])


def read_text_table(path: Path, remedy: Said | str, least_columns: int = 3) -> TextTable:
    """Read a table as text.

    Parameters
    ----------
    path : Path
    remedy : Said or str
        What to give instead, for the sentence of a refusal.
    least_columns : int
        Cells that a header has at least; rows above it with fewer are titles.

    Raises
    ------
    ReadError
        The file is absent, empty, cut off or no table.
    """
    content = read_content(path)
    if content[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        return _workbook(path, remedy, least_columns)
    if content[:4] == b"PAR1":
        return _parquet(path, content)
    text, notes, _ = decoded(path, content, remedy)
    inside = zipped_tables.table_inside(path)
    notes = (inside.said, *notes) if inside else notes
    if not text.strip():
        raise ReadError(Said("readers-empty", file=path.name), remedy)
    table = _parsed(path, text, remedy, least_columns)
    if _continued(table, text):
        quoting, said = quotation(path, text, table.separator)
        if said:
            table, notes = text_table(path, text, remedy, least_columns, quoting), (*notes, said)
    return replace(table, notes=(*notes, *_cut_off(table, text)), continued=_continued(table, text))


def _continued(table: TextTable, text: str) -> int:
    lines = text.count("\n") + (not text.endswith("\n"))
    return max(lines - table.above - len(table.cells), 0)


def _cut_off(table: TextTable, text: str) -> tuple[Said, ...]:
    """Refuse a text that ends in the middle of a row; say so where only its last figure may be cut.

    A line without an end that has fewer cells than the one before is no whole row; a single cell may be a note below.
    """
    if text.endswith(("\n", "\r")) or len(table.cells) < 2:
        return ()
    *_, before, last = text.splitlines()
    filled, usual = (len(cells_of(line, table.separator)) for line in (last, before))
    line = str(len(text.splitlines()))
    if 1 < filled < usual or (filled == 1 < usual and last.strip() and last[:3] == before[:3]):
        raise ReadError(
            Said("readers-row-cut-off", file=table.path.name, line=line, filled=filled, usual=usual),
            Said("readers-download-or-export"),
        )
    if filled < usual or not last.strip():
        return ()
    return (Said("readers-no-line-end-at", line=line),)


@dataclass(frozen=True)
class Heading:
    """Where a text table begins.

    Attributes
    ----------
    begin : int
        Character at which the header begins.
    lines_above : int
        Lines above the header.
    separator : str
        What stands between cells.
    titles : tuple of str
        The lines above, without blank ones.
    over : tuple of str
        Cells of the line right above the header; empty where nothing stands there.
    """

    begin: int
    lines_above: int
    separator: str
    titles: tuple[str, ...] = ()
    over: tuple[str, ...] = ()


def find_heading(text: str, least_columns: int = 3) -> Heading:
    r"""Find the header of a text table: the first line with enough cells, or the first line where none has.

    Lines that begin with # are comments. A line that says the same over many columns is no header.

    Examples
    --------
    >>> find_heading("A title\n\nresidence;workplace;people\na;b;1\n")
    Heading(begin=9, lines_above=2, separator=';', titles=('A title',), over=())
    >>> find_heading(",work,work,work,work\nhome,a,b,c,d\n").over
    ('', 'work', 'work', 'work', 'work')
    """
    blank = len(text) - len(text.lstrip("\r\n"))
    separator = separator_of(text)
    first = Heading(blank, text[:blank].count("\n"), separator)
    begin = lines = 0
    titles: list[str] = []
    over: tuple[str, ...] = ()
    for _ in range(_TITLE_LINES):
        line = text[begin:].split("\n", 1)[0] if begin < _LONGEST_WIDE_HEADER else ""
        cells = [] if line.startswith("#") else cells_of(line, separator)
        filled = [cell.strip() for cell in cells if cell.strip()]
        # A spreadsheet writes a title with as many cells as the table has columns, all but one of them empty.
        enough = len(filled) >= least_columns or (len(filled) > 1 and len(cells) > least_columns)
        if enough and not heads_groups(
            cells, cells_of(text[begin + len(line) + 1 :].split("\n", 1)[0][:_LONGEST_HEADER], separator)
        ):
            return Heading(begin, lines, separator, tuple(titles), over)
        titles += [" ".join(dict.fromkeys(filled)) or line] if line.strip().strip(separator) else []
        over = tuple(cell.strip() for cell in cells)
        begin, lines = begin + len(line) + 1, lines + 1
        if begin >= len(text):
            break
    return first


def heads_groups(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a line heads groups of columns that the line below it names: it says the same over many, or leaves gaps.

    Parameters
    ----------
    cells, below : sequence of str
        Cells of the line and of the one below it.

    Examples
    --------
    >>> heads_groups(["place of work", "residence", "residence", "residence"], ["", "a", "b", "c"])
    True
    >>> heads_groups(["residence", "", "work", "", ""], ["code", "name", "code", "name", "all"])
    True
    >>> heads_groups(["a", "b"], ["a", "5"])
    False
    """
    filled, named = ([text for cell in each if (text := cell.strip())] for each in (cells, below))
    if len(filled) > _REPEATED and len(set(filled)) < _REPEATED:
        return True
    is_named = len(named) > len(set(named)) and not any(map(str.isdigit, "".join(named)))
    return 1 < len(filled) < len(named) == len(cells) and is_named


_REPEATED = 3


def _parsed(path: Path, text: str, remedy: Said | str, least_columns: int) -> TextTable:
    begun = text.lstrip("\r\n")
    if _JSON.match(begun):
        raise ReadError(Said("readers-json-no-table", file=path.name), remedy)
    header = begun.split("\n", 1)[0]
    if len(header) > (_LONGEST_HEADER if begun.startswith(_MAP_BEGINS) else _LONGEST_WIDE_HEADER):
        # A million "columns", as of a GeoJSON on one line, would keep pandas busy for minutes.
        raise ReadError(Said("readers-header-too-long", file=path.name, characters=len(header)), remedy)
    return text_table(path, text, remedy, least_columns)


def text_table(
    path: Path, text: str, remedy: Said | str = "", least_columns: int = 3, quoting: Quoting = csv.QUOTE_MINIMAL
) -> TextTable:
    """Read the text of a table (or of its head): see :func:`read_text_table`."""
    import pandas as pd

    heading = find_heading(text, least_columns)
    width = len(header_cells(text, heading))
    if width > MOST_WIDE:
        where = {"file": path.name, "line": str(heading.lines_above + 1)}
        raise ReadError(Said("readers-line-too-wide", **where, columns=width, most=MOST_WIDE), Said("readers-keep-columns"))
    try:
        # Blank lines stay in until the lines of all others are known.
        table = pd.read_csv(
            io.BytesIO(text[heading.begin :].encode("utf-8", "surrogatepass")),
            encoding="utf-8",
            encoding_errors="surrogatepass",
            sep=heading.separator,
            dtype=str,
            keep_default_na=False,
            na_values=[],
            skip_blank_lines=False,
            quoting=quoting,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as problem:
        if "inside string" in str(problem):
            raise _never_closed(path, text, heading, str(problem)) from problem
        line = re.search(r"line (\d+)", str(problem))
        where = {"line": str(int(line[1]) + heading.lines_above)} if line else {}
        message = "readers-no-table-at" if line else "readers-no-table"
        raise ReadError(Said(message, file=path.name, **where), remedy, detail=str(problem)) from problem
    if not isinstance(table.index, pd.RangeIndex):
        raise ReadError(
            Said("readers-row-over-header", file=path.name, line=str(heading.lines_above + 2)),
            Said("readers-name-columns-plain-counts"),
        )
    if quoting == csv.QUOTE_NONE:
        # A mark that opens a cell is no part of a name, whether it is closed or not.
        table = table.map(lambda cell: _without_mark(cell) if isinstance(cell, str) else cell)
    table.index += heading.lines_above
    table.columns = _own_names(header_cells(text, heading), table.columns)
    return TextTable(path, table, heading.titles, separator=heading.separator, over=heading.over)


def _without_mark(cell: str) -> str:
    bare = cell.strip()
    return bare[1:].removesuffix('"') if bare.startswith('"') else cell


def _never_closed(path: Path, text: str, heading: Heading, detail: str) -> ReadError:
    """Say in which line the quotation mark stands that swallows the rest of a text."""
    before, first = 0, 1
    try:
        for _, last in rows_of(text[heading.begin :], heading.separator, longest=_LONGEST_QUOTED):
            first, before = before + 1, last
    except csv.Error:
        # The rest of a large text is not put together for it.
        first = before + 1
    line = heading.lines_above + first
    begins = next(islice(lines_of(text), line - 1, None), "").rstrip("\r\n")[:_SHOWN]
    said = Said("readers-quote-never-closed", file=path.name, line=str(line), text=begins)
    return ReadError(said, Said("readers-close-quote"), detail=detail)


_LONGEST_QUOTED = 1_000_000
"""Letters of a cell beyond which the mark that begins it is the one that is never closed."""

_SHOWN = 60
"""Letters of a line that a refusal shows."""


def with_first_line(table: TextTable) -> pd.DataFrame:
    """Return the cells of a table that turned out to have no header: its first line is a row like the others."""
    import pandas as pd

    first = pd.DataFrame([list(table.cells.columns)], columns=table.cells.columns, index=[table.cells.index.min() - 1])
    return pd.concat([first, table.cells]) if len(table.cells) else first.set_axis([-1])


def header_cells(text: str, heading: Heading) -> list[str]:
    """Return the cells of the header as they are written, without the spaces around them."""
    line = text[heading.begin :].split("\n", 1)[0].rstrip("\r")
    return [cell.strip() for cell in cells_of(line, heading.separator)]


def _own_names(written: list[str], parsed: pd.Index[Any]) -> list[str]:
    """Prefer names as written to those that pandas made different ("a", "a.1"); a header over two lines stays as parsed."""
    if len(written) == len(parsed):
        return written
    return [str(name).strip() for name in parsed]


# Workbooks and Parquet


def _header_of(path: Path, rows: Iterable[Sequence[Any]], least_columns: int) -> list[str]:
    """Return the headers of a sheet; none where its first rows are no table."""
    table = _of_rows(path, "", [[cell_text(cell) for cell in row] for row in islice(rows, _HEAD)], least_columns)
    return [] if table is None else list(table.cells.columns)


_HEAD = 60
"""Rows of a further sheet that are looked at."""


def _workbook(path: Path, remedy: Said | str, least_columns: int) -> TextTable:
    """Read the first sheet of a workbook that has a table, hidden ones last."""
    from explorer.readers.tables.workbooks.workbook_files import open_workbook

    book = open_workbook(path)
    for name in sorted(book.names, key=book.hidden.__contains__):
        sheet = book.sheet(name)
        rows = [[cell_text(cell) for cell in row] for row in sheet.rows]
        table = _of_rows(path, name, rows, least_columns)
        if table is not None:
            others = tuple(other for other in book.names if other != name and other not in book.hidden)
            columns = list(table.cells.columns)
            alike = any(_header_of(path, book.sheet(other).rows, least_columns) == columns for other in others[:_MOST_SHEETS])
            said = "readers-sheets-alike" if alike else "readers-other-sheets"
            beside = (Said(said, sheet=name, others=Listing(others, _MOST_SHEETS, "commas")),) if others else ()
            doubts = (what for what, _ in sheet.doubts)
            return replace(table, notes=(*sheet.notes, *doubts, *beside, *hidden_sheets(book, name)))
    raise ReadError(Said("readers-no-sheet-with-table", file=path.name), remedy)


def cell_text(cell: object) -> str:
    """Write the value of a spreadsheet's cell as text; whole numbers without decimals.

    Examples
    --------
    >>> cell_text(12.0), cell_text(None), cell_text(" a "), cell_text(0.5)
    ('12', '', 'a', '0.5')
    """
    if cell is None:
        return ""
    if isinstance(cell, bytes):
        return cell.decode("utf-8", errors="replace").strip()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def _of_rows(path: Path, sheet: str, rows: list[list[str]], least_columns: int) -> TextTable | None:
    import pandas as pd

    filled = [[cell for cell in row if cell] for row in rows[:_TITLE_LINES]]
    headers = (at for at, cells in enumerate(filled) if len(cells) >= least_columns and not _heads(rows, at))
    start = next(headers, None)
    if start is None:
        return None
    width = max(place + 1 for place, cell in enumerate(rows[start]) if cell)
    body = [(row + [""] * width)[:width] for row in rows[start + 1 :]]
    cells = pd.DataFrame(body, columns=rows[start][:width], dtype=str)
    cells.index += start
    titles = tuple(" ".join(dict.fromkeys(cells)) for cells in filled[:start] if cells)
    return TextTable(path, cells, titles, sheet, over=tuple(rows[start - 1]) if start else ())


def _heads(rows: list[list[str]], at: int) -> bool:
    width = max((place + 1 for row in rows[at : at + 2] for place, cell in enumerate(row) if cell), default=0)
    line, below = ((row + [""] * width)[:width] for row in (rows[at], rows[at + 1] if at + 1 < len(rows) else []))
    return heads_groups(line, below)


def _parquet(path: Path, content: bytes) -> TextTable:
    parquet_addon.need_to_read(path.name)
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        described = pq.read_metadata(pa.BufferReader(content))
        if described.num_rows * described.num_columns > MOST_CELLS or described.num_columns > MOST_COLUMNS:
            raise ReadError(
                Said(
                    "readers-parquet-too-many-cells",
                    file=path.name,
                    rows=described.num_rows,
                    columns=described.num_columns,
                    most=MOST_CELLS,
                ),
                Said("readers-keep-rows-and-columns"),
            )
        parquet_addon.rows_told(path.name, described)
        table = pq.read_table(pa.BufferReader(content))
    except MemoryError:
        raise
    except (pa.ArrowException, OSError) as problem:
        raise ReadError(
            Said("readers-cut-off", file=path.name), Said("readers-download-again"), detail=repr(problem)
        ) from problem
    return arrow_as_text(path, table)


def arrow_as_text(path: Path, table: pa.Table) -> TextTable:
    """Write the cells of an Arrow table as text."""
    import pandas as pd

    places = column_order(table.schema)
    columns = {place: [cell_text(cell) for cell in table.column(place).to_pylist()] for place in places}
    cells = pd.DataFrame(columns, dtype=str).set_axis([table.column_names[place].strip() for place in places], axis="columns")
    return TextTable(path, cells)


def column_order(schema: pa.Schema) -> list[int]:
    """Return the places of the columns; those that were the index of a pandas table, and stand last in the file, first."""
    index = (schema.pandas_metadata or {}).get("index_columns", ())
    return sorted(range(len(schema)), key=lambda place: schema.names[place] not in index)
