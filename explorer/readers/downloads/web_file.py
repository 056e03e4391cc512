"""Downloading one file, so that a stop, a lost connection or a week costs nothing: what has come is kept and gone on with.

A part is gone on with only where the server proves that it still has the same file (its ETag, or the day it was changed, and
its size). The file stands under its name only when it is whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import re
import shutil
import urllib.error
from dataclasses import asdict, dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path

from explorer.errors import ReadError, WriteError
from explorer.progress import SILENT, Progress
from explorer.readers.downloads.web import (
    AGAIN,
    BLOCK,
    USUAL,
    BrokenOffError,
    Patience,
    WebPageError,
    looks_like_page,
    opened,
    with_patience,
)
from explorer.said import Number, Said

MOST_BYTES = 4_000_000_000
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")
_SPARE = 50_000_000
"""Bytes that stay free on a disk."""


@dataclass(frozen=True)
class FileGot:
    """A file that was downloaded.

    Attributes
    ----------
    path : Path
    size : int
        Bytes.
    digest : str
        SHA-256.
    edited : str
        Day of the last change that the server tells, as ``2025-01-31``; empty where it does not.
    """

    path: Path
    size: int
    digest: str
    edited: str


@dataclass(frozen=True)
class _Terms:
    """What a server says of the file: a part is of the same file only where this is the same."""

    address: str
    etag: str
    modified: str
    total: int

    @property
    def proof(self) -> str:
        """What a server can be asked by whether the file is still the same; empty where it tells nothing."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.modified


def download_file(
    address: str, target: Path, progress: Progress = SILENT, patience: Patience = USUAL, most: int = MOST_BYTES
) -> FileGot:
    """Download a file; one that was stopped goes on where it ended, however long ago.

    Parameters
    ----------
    address : str
    target : Path
        Where it stands when it is whole; until then a part and a note lie beside it.
    progress : Progress
    patience : Patience
    most : int
        Bytes beyond which nothing is taken.

    Raises
    ------
    RefusedError
        The server refuses: the file may have moved.
    ReadError
        It cannot be reached, is not trusted, sends a web page, breaks off, or has more than is taken.
    WriteError
        The disk is full, or cannot be written to.
    CancelledError
        ``progress`` said so; what was downloaded is kept for the next time.
    """
    part = _Part(address, target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        edited = with_patience(address, lambda: part.fetch(progress, patience.seconds, most), patience, progress)
        digest = _digest(part.path)
        size = part.path.stat().st_size
        part.path.replace(target)
        part.note.unlink(missing_ok=True)
    except OSError as problem:
        raise WriteError.of(target, problem) from problem
    return FileGot(target, size, digest, edited)


class _Part:
    """What has come of a file so far.

    Parameters
    ----------
    address : str
    target : Path
        Where the whole file will be.
    """

    def __init__(self, address: str, target: Path) -> None:
        self._address, self._target = address, target
        self.path, self.note = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.part.json")

    def fetch(self, progress: Progress, seconds: float, most: int) -> str:
        """Ask for what is missing; return the day of the last change."""
        before = self._kept()
        here = self.path.stat().st_size if before is not None else 0
        headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
        if before is not None and here:
            headers |= {"Range": f"bytes={here}-", "If-Range": before.proof}
        try:
            reply = opened(self._address, seconds, headers)
        except urllib.error.HTTPError as refused:
            if refused.code != HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                raise
            # What was kept is longer than the file: it is another one.
            refused.close()
            self._drop()
            raise BrokenOffError("the part is longer than the file") from refused
        with reply:
            start, terms = self._agreed(reply, before, here)
            self._refuse(terms, start, most)
            self._write(reply, start, terms, progress, most)
        return _day(terms.modified)

    def _agreed(self, reply: http.client.HTTPResponse, before: _Terms | None, here: int) -> tuple[int, _Terms]:
        """Return where the answer starts, and what it is of."""
        told = reply.headers.get
        if reply.status == HTTPStatus.PARTIAL_CONTENT and before is not None:
            found = _RANGE.fullmatch(told("Content-Range", ""))
            total = before.total if found is None or found[3] == "*" else int(found[3])
            if found is None or int(found[1]) != here or total != before.total:
                self._drop()
                raise BrokenOffError("the server goes on with another part")
            return here, before
        length = told("Content-Length", "")
        total = int(length) if length.isdecimal() else -1
        return 0, _Terms(self._address, told("ETag", ""), told("Last-Modified", ""), total)

    def _refuse(self, terms: _Terms, start: int, most: int) -> None:
        if terms.total > most:
            raise ReadError(Said("readers-file-too-large", most=Number(most / 1e6, unit="megabytes")), AGAIN)
        missing, room = terms.total - start, shutil.disk_usage(self._target.parent).free
        if missing + _SPARE > room:
            needed, free = Number((missing + _SPARE) / 1e6, unit="megabytes"), Number(room / 1e6, unit="megabytes")
            said = Said("readers-no-room", folder=str(self._target.parent), needed=needed, free=free)
            raise WriteError(said, Said("error-make-room-or-elsewhere"))

    def _write(self, reply: http.client.HTTPResponse, start: int, terms: _Terms, progress: Progress, most: int) -> None:
        kind = reply.headers.get("Content-Type", "")
        here = start
        try:
            stream = self.path.open("ab" if start else "wb")
        except OSError as problem:
            raise WriteError.of(self.path, problem) from problem
        with stream:
            if not start:
                self._remember(terms)
            while block := reply.read(BLOCK):
                if not here and looks_like_page(block, kind):
                    raise WebPageError(bytes(block[:200]).decode("utf-8", errors="replace"))
                try:
                    stream.write(block)
                except OSError as problem:
                    raise WriteError.of(self.path, problem) from problem
                here += len(block)
                if here > most:
                    raise ReadError(Said("readers-file-too-large", most=Number(most / 1e6, unit="megabytes")), AGAIN)
                said = Said("readers-file-progress", here=_megabytes(here), whole=_megabytes(max(terms.total, here)))
                progress.step(said, min(here / terms.total, 1.0) if terms.total > 0 else None)
        if terms.total >= 0 and here != terms.total:
            if here > terms.total:
                self._drop()
            raise BrokenOffError(f"{here} of {terms.total} bytes")
        if not here:
            raise BrokenOffError("nothing came")

    def _kept(self) -> _Terms | None:
        """Return what the part is of; None where there is none that can be gone on with."""
        try:
            terms = _Terms(**json.loads(self.note.read_text(encoding="utf-8")))
            size = self.path.stat().st_size
        except (OSError, ValueError, TypeError):
            return None
        return terms if terms.address == self._address and terms.proof and 0 < size < terms.total else None

    def _remember(self, terms: _Terms) -> None:
        try:
            self.note.write_text(json.dumps(asdict(terms)), encoding="utf-8")
        except OSError as problem:
            raise WriteError.of(self.note, problem) from problem

    def _drop(self) -> None:
        for path in (self.path, self.note):
            with contextlib.suppress(OSError):
                path.unlink()


def parts_of(target: Path) -> int:
    """Return how many bytes have come of a file that is not whole yet."""
    part = target.with_name(f"{target.name}.part")
    try:
        return part.stat().st_size
    except OSError:
        return 0


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _megabytes(size: int) -> Number:
    return Number(size / 1e6, 1 if size < 10e6 else 0, "megabytes")


def _day(modified: str) -> str:
    try:
        return parsedate_to_datetime(modified).date().isoformat()
    except (ValueError, TypeError):
        return ""
