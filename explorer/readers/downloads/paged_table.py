"""Downloading a table of the Nomis service, which hands out 25,000 rows at a time and says nothing when a caller stops there.

Each row tells how many rows there are in all. Pages are asked for until that number is reached, and kept as they come: a
download that was stopped goes on where it ended.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import ReadError, WriteError
from explorer.progress import SILENT, Progress
from explorer.readers.downloads.web import (
    AGAIN,
    USUAL,
    NoDataError,
    Patience,
    WebPageError,
    looks_like_page,
    text_of,
    with_patience,
)
from explorer.said import Said

PAGE = 25_000
_WHOLE, _HERE = "RECORD_COUNT", "RECORD_OFFSET"
_MOST_ROWS = 5_000_000


@dataclass(frozen=True)
class TableGot:
    """A whole table, as the service holds it.

    Attributes
    ----------
    path : Path
        CSV without the columns that count its rows.
    rows : int
    """

    path: Path
    rows: int


def download_table(address: str, target: Path, progress: Progress = SILENT, patience: Patience = USUAL) -> TableGot:
    """Download every row of a table into one CSV; written whole or not at all.

    Parameters
    ----------
    address : str
        The question, as ``https://…/NM_2002_1.data.csv?…``; where it selects columns, ``record_offset`` and ``record_count``
        are among them.
    target : Path
        The CSV to write; pages are kept in a folder beside it until it is complete.

    Raises
    ------
    RefusedError, ReadError
        The service refuses, cannot be reached, or hands out fewer or other rows than it says.
    WriteError
        The disk is full, or cannot be written to.
    CancelledError
        ``progress`` said so; what was downloaded is kept for the next time.
    """
    pages = target.with_name(f"{target.stem}.pages")
    try:
        _same_question(pages, address)
        draft = target.with_name(f"{target.name}.new")
        with draft.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            lines = 0
            for row in _rows(address, pages, progress, patience):
                writer.writerow(row)
                lines += 1
        draft.replace(target)
        for page in pages.iterdir():
            page.unlink()
        pages.rmdir()
    except OSError as problem:
        raise WriteError.of(target, problem) from problem
    return TableGot(target, lines - 1)


def _same_question(pages: Path, address: str) -> None:
    noted = pages / "terms.json"
    terms = json.dumps({"address": address})
    if pages.is_dir() and (not noted.is_file() or noted.read_text(encoding="utf-8") != terms):
        _drop(pages)
    pages.mkdir(parents=True, exist_ok=True)
    noted.write_text(terms, encoding="utf-8")


def _rows(address: str, pages: Path, progress: Progress, patience: Patience) -> Iterator[list[str]]:
    """Yield the header, then every row; what is missing, doubled or of another edition is refused."""
    header: list[str] = []
    here, whole, number = 0, 0, 0
    while number == 0 or here < whole:
        progress.step(Said("readers-table-progress", here=here, rows=whole), here / whole if whole else None)
        names, rows = _page(address, pages / f"{number:05d}.csv", here, progress, patience)
        counts = [places for places, name in enumerate(names) if name in (_WHOLE, _HERE)]
        told = {int(row[names.index(_WHOLE)]) for row in rows}
        starts = [int(row[names.index(_HERE)]) for row in rows]
        if number == 0:
            header, whole = names, told.copy().pop() if told else 0
            yield [name for place, name in enumerate(names) if place not in counts]
        if names != header or told - {whole} or starts != list(range(here, here + len(rows))) or whole > _MOST_ROWS:
            _drop(pages)
            raise ReadError(Said("readers-table-other-rows"), AGAIN)
        if not rows:
            _drop(pages)
            raise ReadError(Said("readers-table-other-count", told=whole, given=here), AGAIN)
        for row in rows:
            yield [cell for place, cell in enumerate(row) if place not in counts]
        here += len(rows)
        number += 1
    if here != whole:
        _drop(pages)
        raise ReadError(Said("readers-table-other-count", told=whole, given=here), AGAIN)


def _page(address: str, kept: Path, offset: int, progress: Progress, patience: Patience) -> tuple[list[str], list[list[str]]]:
    if kept.is_file():
        return _read(kept.read_text(encoding="utf-8"))
    url = f"{address}&recordoffset={offset}&recordlimit={PAGE}"

    def attempt() -> tuple[str, tuple[list[str], list[list[str]]]]:
        text = text_of(url, Patience(patience.seconds, 1, 0), progress)
        return text, _read(text)

    text, found = with_patience(address, attempt, patience, progress)
    draft = kept.with_suffix(".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(kept)
    return found


def _read(text: str) -> tuple[list[str], list[list[str]]]:
    """Return header and rows; anything that is no such table is no answer."""
    if looks_like_page(text[:100].encode()):
        raise WebPageError(text[:200])
    try:
        header, *rows = list(csv.reader(io.StringIO(text), strict=True))
        names = [name.strip().upper() for name in header]
        counts = [names.index(_WHOLE), names.index(_HERE)]
        if any(len(row) != len(names) or not all(row[place].isdecimal() for place in counts) for row in rows):
            raise NoDataError("rows of another length, or that are not counted")
    except (ValueError, csv.Error) as problem:
        raise NoDataError(text[:200]) from problem
    return names, rows


def _drop(pages: Path) -> None:
    """Forget pages that cannot be trusted: the next attempt begins anew."""
    for page in pages.iterdir():
        page.unlink()
