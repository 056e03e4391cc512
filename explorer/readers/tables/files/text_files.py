"""Text tables from outside, whatever they hold: unpacked, decoded, within limits, and cut into rows.

Every reader of delimited text begins here: tables of indicators, flows, divisions, weights, names, lookups and shapes.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Literal, NamedTuple

from explorer.errors import ReadError
from explorer.readers.tables.files import zipped_tables
from explorer.readers.tables.written.cells import figure
from explorer.said import Number, Said

MOST_BYTES = 300_000_000
"""Of a table that is read as a whole, unpacked. Larger files of flows are read column by column."""

LONGEST_LINE = 20_000_000
"""Bytes of a line beyond which a file is no table of figures."""

Quoting = Literal[0, 3]
"""Whether quotation marks hold cells together (``csv.QUOTE_MINIMAL``) or are letters (``csv.QUOTE_NONE``)."""

SEPARATORS = ",\t;|"

_PIECE = 16_000_000
"""Bytes that are read at a time."""

_LOOKED_AT = 60
"""Lines from which the separator is told."""

_LOOKED_AT_TEXT = 400_000
"""Characters from which the separator is told."""

_CELL = 131_072
"""Characters of a cell beyond which a table is taken for damaged."""

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


_NEARLY_ALL = 0.9
"""Share of rows of one width from which a table without quotation marks is whole (ours)."""


_MOST_BLANK = 1_000_000
"""Pairs of ends of lines with nothing between them that a text has at most: a spreadsheet has no more rows (ours)."""


class Text(NamedTuple):
    """The text of a file.

    Attributes
    ----------
    text : str
    notes : tuple of Said
        What was assumed, one sentence each.
    encoding : str
        What it was in, by the name that the internet has for it.
    """

    text: str
    notes: tuple[Said, ...] = ()
    encoding: str = "UTF-8"


def read_text(path: Path, remedy: Said | str, most: int = MOST_BYTES, longest: int = LONGEST_LINE) -> Text:
    """Return the text of a file, zipped, gzipped or not.

    Parameters
    ----------
    path : Path
    remedy : Said or str
        What to give instead, where it is no text.
    most : int
        Bytes that it may have, unpacked.
    longest : int
        Bytes that a line may have.

    Raises
    ------
    ReadError
        It is no file that can be read, is cut off, has too many bytes, or is no text.
    """
    found, inside = decoded(path, read_content(path, most, longest), remedy), zipped_tables.table_inside(path)
    return found._replace(notes=(inside.said, *found.notes)) if inside else found


def read_content(path: Path, most: int = MOST_BYTES, longest: int = LONGEST_LINE) -> bytes:
    """Return the bytes of a file, unpacked where they are gzipped, or the only table of a zip.

    Raises
    ------
    ReadError
        It is no file that can be read, is cut off, or has more than ``most`` bytes, or a line of more than ``longest``.
    """
    try:
        inside = zipped_tables.table_inside(path)
        packed = inside is not None or is_packed(path)
        with _opened(path, inside) as stream:
            # Piece by piece: asked for as much as may be read, a stream takes the room for all of it at once.
            content, begun = bytearray(), 0
            while len(content) <= most and (piece := stream.read(_PIECE)):
                content += piece
                begun = max(content.rfind(b"\n", begun), content.rfind(b"\r", begun), begun)
                if len(content) - begun > longest:
                    raise _line_too_long(path, content.count(b"\n", 0, begun + 1) + 1, longest)
    except (*zipped_tables.DAMAGED, gzip.BadGzipFile) as problem:
        raise ReadError(
            Said("readers-packed-cut-off", file=path.name),
            Said("readers-download-again"),
            detail=repr(problem),
        ) from problem
    except OSError as problem:
        raise ReadError.of(path, problem) from problem
    if len(content) > most:
        message = "readers-text-too-large-unpacked" if packed else "readers-text-too-large"
        raise ReadError(
            Said(message, file=path.name, most=Number(most / 1e6, unit="megabytes")), Said("readers-keep-rows-and-columns")
        )
    return bytes(content)


def _line_too_long(path: Path, line: int, longest: int) -> ReadError:
    said = Said("readers-line-too-long", file=path.name, line=str(line), most=Number(longest / 1e6, unit="megabytes"))
    return ReadError(said, Said("readers-download-or-export"))


def _opened(path: Path, inside: zipped_tables.Inside | None) -> AbstractContextManager[IO[bytes] | gzip.GzipFile]:
    if inside is not None:
        return zipped_tables.open_inside(path, inside.name)
    return gzip.open(path) if is_packed(path) else path.open("rb")


def is_packed(path: Path) -> bool:
    """Whether a file is gzipped."""
    with path.open("rb") as stream:
        return stream.read(2) == b"\x1f\x8b"


def read_head(path: Path, size: int) -> str:
    """Return the whole lines at the head of a text, all of it where it is short; empty where it has no line.

    Parameters
    ----------
    path : Path
    size : int
        Bytes that are looked at.

    Raises
    ------
    ReadError, OSError, zlib.error, UnicodeError
        It is no text, or cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(size)
    if start[:2] == b"\x1f\x8b":
        start = zlib.decompressobj(wbits=31).decompress(start, size)
    is_cut = len(start) >= size
    # The cut may fall into a letter of several bytes, and surely falls into a line.
    end = start.rfind(b"\n") + 1 if is_cut and start[:2] not in (b"\xff\xfe", b"\xfe\xff") else len(start) - len(start) % 2
    text = decoded(path, start[:end] if is_cut else start, "").text
    return text[: text.rfind("\n") + 1] if is_cut else text


def separator_of(text: str) -> str:
    r"""Return what stands between the cells of a text: what cuts most of its lines into the same number of cells.

    Examples
    --------
    >>> separator_of("Jobs, by place, 2021\nplace;jobs\nDudley;1,5\n")
    ';'
    """
    lines = [line for line in text[:_LOOKED_AT_TEXT].splitlines()[:_LOOKED_AT] if line.strip()]
    return max(SEPARATORS, key=lambda separator: _regularity(lines, separator)) if lines else ","


def _regularity(lines: list[str], separator: str) -> tuple[int, int]:
    """Return how many lines have the commonest number of cells, more than one, and that number."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1)
    except csv.Error:
        # A cell is too long to be looked at; the header decides.
        return 0, lines[0].count(separator)
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return rows, width


def cells_of(line: str, separator: str) -> list[str]:
    """Return the cells of one line."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return line.split(separator)


def rows_of(
    text: str, separator: str, *, quoting: Quoting = csv.QUOTE_MINIMAL, longest: int = _CELL
) -> Iterator[tuple[list[str], int]]:
    """Go through the rows of a text: their cells, and the line that each ends in.

    Parameters
    ----------
    text, separator : str
    quoting : int
        Of :mod:`csv`; ``QUOTE_NONE`` where quotation marks are letters.
    longest : int
        Characters that a cell may have.

    Raises
    ------
    csv.Error
        A cell is longer.
    """
    # The limit holds for the whole process: it is put back, because elsewhere it guards against damaged tables.
    usual = csv.field_size_limit(longest)
    try:
        reader = csv.reader(lines_of(text), delimiter=separator, quoting=quoting)
        for row in reader:
            yield row, reader.line_num
    finally:
        csv.field_size_limit(usual)


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text, with their ends; in pieces, because io.StringIO takes four bytes a letter."""
    begin = 0
    while begin < len(text):
        end = text.find("\n", begin + _PIECE // 16) + 1 or len(text)
        yield from io.StringIO(text[begin:end], newline="")
        begin = end


def quotation(path: Path, text: str, separator: str) -> tuple[Quoting, Said | None]:
    """Tell how the quotation marks of a text are meant, and say so where they are letters.

    A mark that is not closed where its cell ends makes one cell of many rows, whose figures would be lost.

    Raises
    ------
    ReadError
        They swallow rows, and without them the rows differ in length.
    """
    swallowed = _swallowed(text, separator)
    if swallowed is None:
        return csv.QUOTE_MINIMAL, None
    first, last = swallowed
    widths = Counter(len(row) for row, _ in rows_of(text, separator, quoting=csv.QUOTE_NONE) if row)
    if widths.most_common(1)[0][1] >= _NEARLY_ALL * widths.total():
        said = Said("readers-quotes-as-letters", row=str(first))
        return csv.QUOTE_NONE, said
    raise ReadError(
        Said("readers-quote-over-rows", file=path.name, first=str(first), last=str(last)),
        Said("readers-close-quote"),
    )


def _swallowed(text: str, separator: str) -> tuple[int, int] | None:
    """Return the first lines, from 1, that quotation marks make one cell although they look like rows."""
    widths: Counter[int] = Counter()
    several: list[tuple[tuple[int, int], list[str]]] = []
    before = 0
    for row, last in rows_of(text, separator):
        widths[len(row)] += len(row) > 1
        if last > before + 1:
            several.append(((before + 1, last), row))
        before = last
    width = (+widths).most_common(1)[0][0] if +widths else 2
    lines = re.split(r"\r\n|\r|\n", text) if several else []
    for (first, last), row in several:
        if _holds_rows(row, separator, width) or _are_rows(lines[first - 1 : last], separator, width):
            return first, last
    return None


def _holds_rows(row: Sequence[str], separator: str, width: int) -> bool:
    """Whether a cell holds lines that look like rows: with figures, and as many separators as the other rows have."""
    lines = (line for cell in row if "\n" in cell or "\r" in cell for line in cell.splitlines())
    of_rows = (line.split(separator) for line in lines if line.count(separator) >= width - 1)
    return any(_is_figure_or_code(cell) for cells in of_rows for cell in cells)


def _are_rows(lines: Sequence[str], separator: str, width: int) -> bool:
    """Whether each of the lines that one row takes is a row itself: a mark left open is closed by that of the next row.

    Such rows hold figures, or the mark that closes the cell stands where another one begins.
    """
    of_rows = [line.split(separator) for line in lines]
    if not all(len(cells) == width for cells in of_rows):
        return False
    before, mark, behind = lines[-1].partition('"')
    opens_another = bool(mark and behind) and before.endswith(separator) and behind[0] not in (separator, '"')
    return opens_another or all(any(map(_is_figure_or_code, cells)) for cells in of_rows)


_CODE = re.compile(r'"?[A-Z]\d{8}"?')


def _is_figure_or_code(cell: str) -> bool:
    """Whether a cell holds what rows are made of, and no sentence."""
    return figure(cell) is not None or bool(_CODE.fullmatch(cell.strip()))


def decoded(path: Path, content: bytes, remedy: Said | str) -> Text:
    """Decode text; older files of ONS are in the code pages of Windows or of the Mac, which only their accents give away.

    Parameters
    ----------
    path : Path
        For the sentences.
    content : bytes
    remedy : Said or str
        What to give instead, where it is no text.

    Raises
    ------
    ReadError
        The content is no text, is cut off in the middle of a letter, or is little but blank lines.

    Examples
    --------
    >>> decoded(Path("a.csv"), "Ynys Môn".encode("utf-16"), "Give a table.").text
    'Ynys Môn'
    >>> decoded(Path("a.csv"), "Ynys Môn".encode("utf-16-be"), "Give a table.").text
    'Ynys Môn'
    >>> decoded(Path("a.csv"), "Ynys Môn".encode("cp1252"), "Give a table.").notes
    (Said('readers-not-utf8', line='1', encoding='Windows-1252'),)
    """
    found = _decoded(path, content)
    if "\x00" in found.text:
        raise ReadError(Said("readers-no-text", file=path.name), remedy)
    if sum(found.text.count(blank) for blank in ("\n\n", "\n\r\n", "\r\r")) > _MOST_BLANK:
        raise ReadError(Said("readers-blank-lines", file=path.name, most=_MOST_BLANK), Said("readers-delete-blank-lines"))
    return found if "\n" in found.text else found._replace(text=found.text.replace("\r", "\n"))


def _decoded(path: Path, content: bytes) -> Text:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _of_known(path, content, encoding)
    if unmarked := _two_bytes_a_letter(content):
        return Text(content[: len(content) // 2 * 2].decode(unmarked, errors="replace"), (), "UTF-16")
    try:
        # What old programs of DOS write at the end of a file is no letter of it.
        return Text(content.removesuffix(b"\x1a").decode("utf-8"))
    except UnicodeDecodeError as problem:
        encoding, name, sure = _older_encoding(content)
        line = content.count(b"\n", 0, problem.start) + 1
        note = Said("readers-not-utf8" if sure else "readers-not-utf8-unsure", line=str(line), encoding=name)
        return Text(content.decode(encoding, errors="replace"), (note,), _CALLED[encoding])


def _two_bytes_a_letter(content: bytes) -> str:
    """Return the encoding of a text in UTF-16 that does not begin with its mark: every other byte of it is nought."""
    start = content[:_LOOKED_AT_BYTES]
    first, second = start[::2], start[1::2]
    if len(start) < _FEWEST_BYTES:
        return ""
    if second.count(0) > _MOSTLY * len(second) and not first.count(0):
        return "utf-16-le"
    return "utf-16-be" if first.count(0) > _MOSTLY * len(first) and not second.count(0) else ""


_LOOKED_AT_BYTES, _FEWEST_BYTES, _MOSTLY = 4000, 8, 0.8


def _of_known(path: Path, content: bytes, encoding: str) -> Text:
    try:
        return Text(content.decode(encoding), (), "UTF-8" if encoding == "utf-8-sig" else "UTF-16")
    except UnicodeDecodeError as problem:
        if encoding == "utf-8-sig":
            return Text(content.decode("cp1252", errors="replace").removeprefix("ï»¿"), (), _CALLED["cp1252"])
        raise ReadError(
            Said("readers-cut-off", file=path.name), Said("readers-download-or-export"), detail=repr(problem)
        ) from problem


_CALLED = {"cp1252": "windows-1252", "mac_roman": "macintosh", "cp850": "IBM850"}


def _older_encoding(content: bytes) -> tuple[str, str, bool]:
    """Tell the encodings apart by their accented letters: ô is F4 in Windows' code page, 99 in the Mac's, 93 in DOS's.

    Returns the encoding, its name, and whether most of the bytes in question became letters.
    """
    letters = "âêîôûŵŷäëïöáéíóàèñç£–’"
    names = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (code page 850)"}
    high = bytes(byte for byte in content if byte > 127)[:10_000]
    found = {name: sum(high.decode(name, errors="replace").count(letter) for letter in letters) for name in names}
    best = max(names, key=lambda name: found[name])
    return best, names[best], 2 * found[best] > len(high)
