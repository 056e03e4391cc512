"""What an Excel 97 workbook is looked at for before it is handed over: whether its records run through to the end.

A compound file holds the stream *Workbook*, a chain of records. Where the chain is broken, calamine reads what stands before
the damage, without a word; and two cells far apart are all cells between them. Layout: Microsoft, MS-CFB and MS-XLS.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import ReadError
from explorer.readers.tables.sheets import ACCEPTED, MOST_CELLS
from explorer.said import Said

_MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")
_STREAMS = ("Workbook", "Book")
_END, _NO_SECTOR = 0xFFFFFFFE, 0xFFFFFFFA

_BEGIN, _FINISH, _SHEET, _TEXTS, _TEXT_CELL = 0x0809, 0x000A, 0x0085, 0x00FC, 0x00FD
_CELLS = {0x0203: 14, 0x027E: 10, _TEXT_CELL: 10, 0x0204: 8, 0x0006: 20, 0x0205: 8, 0x00BD: 12, 0x00D6: 8}
"""Kinds of records that hold cells, and the fewest bytes of each."""

_FIXED = frozenset({0x0203, 0x027E, _TEXT_CELL, 0x0205})
_LAST_KIND, _MOST_COLUMNS = 0x10FF, 256


class BrokenError(Exception):
    """The file does not hang together."""


def refuse_broken(path: Path) -> None:
    """Refuse an Excel 97 workbook whose records break off, or whose cells stand too far apart; let other files pass.

    Raises
    ------
    ReadError
        With the name of the file.
    """
    try:
        records = records_of(path)
        if records:
            _look_through(path, records)
    except (BrokenError, struct.error, IndexError) as problem:
        raise ReadError(Said("readers-cut-off-or-locked", file=path.name), ACCEPTED, detail=repr(problem)) from problem


def records_of(path: Path) -> bytes:
    """Return the records of an Excel 97 workbook, one after the other; nothing for another file.

    Raises
    ------
    BrokenError, struct.error, IndexError
        The file does not hang together.
    """
    with path.open("rb") as stream:
        return _workbook_of(_MAGIC + stream.read()) if stream.read(8) == _MAGIC else b""


# The compound file


@dataclass(frozen=True)
class _Compound:
    """Sectors of a compound file, and which follows which."""

    content: bytes
    size: int
    follows: Sequence[int]

    def chain(self, first: int) -> bytes:
        """Return the sectors from one on, joined."""
        joined: list[bytes] = []
        sector = first
        while sector < _NO_SECTOR:
            if len(joined) >= len(self.follows):
                raise BrokenError("sectors in a circle")
            piece = self.content[(sector + 1) * self.size : (sector + 2) * self.size]
            if not piece:
                raise BrokenError("a sector is missing")
            joined.append(piece)
            sector = self.follows[sector]
        return b"".join(joined)


def _workbook_of(content: bytes) -> bytes:
    """Return the stream of records."""
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 16)
    tables, folder, _, smallest, small_table = struct.unpack_from("<5I", content, 44)
    follows = _sectors(content, size, tables)
    compound = _Compound(content, size, follows)
    entries = compound.chain(folder)
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(entries) - 127, 128):
        length = struct.unpack_from("<H", entries, at + 64)[0]
        name = entries[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", errors="replace")
        found.setdefault(name, struct.unpack_from("<II", entries, at + 116))
    first, long = next((found[name] for name in _STREAMS if name in found), (_END, 0))
    if long < smallest and "Root Entry" in found:
        table = compound.chain(small_table)
        small = _Compound(bytes(64) + compound.chain(found["Root Entry"][0]), 64, struct.unpack(f"<{len(table) // 4}I", table))
        compound = small
    joined = compound.chain(first)
    if len(joined) < long:
        raise BrokenError("the workbook is shorter than it says")
    return joined[:long]


def _sectors(content: bytes, size: int, number: int) -> Sequence[int]:
    """Return which sector follows each."""
    listed = list(struct.unpack_from("<109I", content, 76))
    more = struct.unpack_from("<I", content, 68)[0]
    while more < _NO_SECTOR and len(listed) < number:
        page = struct.unpack_from(f"<{size // 4}I", content, (more + 1) * size)
        listed += page[:-1]
        more = page[-1]
    pages = (struct.unpack_from(f"<{size // 4}I", content, (at + 1) * size) for at in listed[:number] if at < _NO_SECTOR)
    return [sector for page in pages for sector in page]


# The records


def _look_through(path: Path, records: bytes) -> None:
    sheets, texts = [], 0
    for kind, at, _ in part_of(records, 0):
        if kind == _SHEET:
            sheets.append(struct.unpack_from("<I", records, at)[0])
        elif kind == _TEXTS:
            texts = struct.unpack_from("<I", records, at + 4)[0]
    for first in sheets:
        _look_at_cells(path, records, first, texts)


def part_of(records: bytes, first: int) -> list[tuple[int, int, int]]:
    """Return kind, place and length of the records of a part of the workbook, from its beginning to its end."""
    found = []
    at, depth = first, 0
    while True:
        kind, length = struct.unpack_from("<HH", records, at)
        at += 4
        if at + length > len(records) or not 0 < kind <= _LAST_KIND or (not depth and kind != _BEGIN):
            raise BrokenError(f"no record at {at - 4}")
        depth += (kind == _BEGIN) - (kind == _FINISH)
        if depth == 1:
            found.append((kind, at, length))
        at += length
        if not depth:
            return found


def _look_at_cells(path: Path, records: bytes, first: int, texts: int) -> None:
    cells, last, widest = 0, 0, 0
    for kind, at, length in part_of(records, first):
        least = _CELLS.get(kind)
        if least is None:
            continue
        if length < least or (kind in _FIXED and length != least):
            raise BrokenError(f"no cell at {at}")
        row, column = struct.unpack_from("<HH", records, at)
        if column >= _MOST_COLUMNS or (kind == _TEXT_CELL and struct.unpack_from("<I", records, at + 6)[0] >= texts):
            raise BrokenError(f"no cell at {at}")
        cells, last, widest = cells + 1, max(last, row + 1), max(widest, column + 1)
    if last * widest > MOST_CELLS:
        raise ReadError(
            Said("readers-xls-too-sparse", file=path.name, cells=last * widest, most=MOST_CELLS),
            Said("readers-delete-far-cells"),
        )
