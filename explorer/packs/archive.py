"""What is done with the archive of a pack in the process apart: look into it, and unpack it within limits.

Nothing is decided here. What an archive holds is handed back, and whoever asked holds it against the signature.
"""

from __future__ import annotations

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explorer.data_pack import DESCRIPTOR, PackError, is_safe
from explorer.errors import WriteError, is_full
from explorer.progress import SILENT, Progress
from explorer.said import Said

SIGNATURE, KEY = "signature.bin", "key.pem"
SIGNED_BY = (DESCRIPTOR, SIGNATURE, KEY)

MOST_FILES = 2_000
MOST_BYTES = 2_000_000_000
"""Bytes that a pack may unpack to (ours; a pack of everything takes a tenth)."""

_MOST_OF = {DESCRIPTOR: 8_000_000, SIGNATURE: 64, KEY: 10_000}
_MOST_RATIO = 400
_CHUNK = 1 << 20
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def look(path: Path) -> dict[str, object]:
    """Return what an archive says of itself, and which files it holds with their sizes.

    Raises
    ------
    PackError
        It is no archive, damaged, holds what would leave its folder, or unpacks to too much.
    """
    with _opened(path) as archive:
        entries = _entries(archive)
        missing = [name for name in SIGNED_BY if name not in entries]
        if DESCRIPTOR in missing:
            raise PackError(Said("pack-foreign"), Said("pack-foreign-remedy"))
        head = {name: archive.read(entries[name]) if name in entries else b"" for name in SIGNED_BY}
        return {
            "descriptor": head[DESCRIPTOR].decode("utf-8", errors="strict"),
            "signature": head[SIGNATURE].hex(),
            "key": head[KEY].decode("utf-8", errors="replace"),
            "files": {name: entry.file_size for name, entry in entries.items() if name not in SIGNED_BY},
        }


def unpack(path: Path, to: Path | None = None, progress: Progress = SILENT) -> dict[str, str]:
    """Unpack an archive into a folder, or only read it; return the SHA-256 of each file.

    What signs it is left out: it was looked at before, and whoever asks has it.

    Raises
    ------
    PackError
        See :func:`look`; or a file is damaged.
    WriteError
        The folder cannot be written to, or the disk is full.
    """
    digests = {}
    with _opened(path) as archive:
        entries = {name: entry for name, entry in _entries(archive).items() if name not in SIGNED_BY}
        whole, done = sum(entry.file_size for entry in entries.values()) or 1, 0
        for name, entry in entries.items():
            progress.step(step_said(name, entry.file_size), done / whole)
            digests[name] = _taken_out(archive, entry, None if to is None else to.joinpath(*name.split("/")), progress)
            done += entry.file_size
    return digests


def step_said(name: str, size: int) -> Said | str:
    """Say which file is worked on, where it takes long enough to be read."""
    return Said("pack-step-file", file=name) if size > _CHUNK else ""


def _taken_out(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path | None, progress: Progress) -> str:
    digest, left = hashlib.sha256(), entry.file_size
    try:
        if target is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
        stream = target.open("xb") if target is not None else None
    except OSError as problem:
        raise WriteError.of(target or Path(), problem) from problem
    try:
        with archive.open(entry) as content:
            while chunk := content.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise _damaged(entry.filename)
                digest.update(chunk)
                if stream is not None:
                    stream.write(chunk)
                progress.step()
    except OSError as problem:
        if is_full(problem) or stream is not None:
            raise WriteError.of(target or Path(), problem) from problem
        raise
    finally:
        if stream is not None:
            stream.close()
    return digest.hexdigest()


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the files of an archive by name, each once, of which none leaves the folder and all fit the limits."""
    found = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(found) > MOST_FILES or len(archive.infolist()) > MOST_FILES:
        raise PackError(Said("pack-too-many", files=len(found), most=MOST_FILES), Said("pack-ask-again"))
    seen: dict[str, zipfile.ZipInfo] = {}
    folded = set()
    for entry in found:
        name = entry.filename
        if not is_safe(name) or name.casefold() in folded or stat.S_ISLNK(entry.external_attr >> 16) or entry.flag_bits & 1:
            raise PackError(Said("pack-unsafe", file=name[:100]), Said("pack-unsafe-remedy"))
        folded.add(name.casefold())
        is_bomb = entry.file_size > _CHUNK and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1)
        if entry.compress_type not in _PLAIN or is_bomb or entry.file_size > _MOST_OF.get(name, MOST_BYTES):
            raise PackError(Said("pack-bomb", file=name), Said("pack-unsafe-remedy"))
        seen[name] = entry
    if sum(entry.file_size for entry in found) > MOST_BYTES:
        raise PackError(Said("pack-too-large", most=MOST_BYTES // 1_000_000), Said("pack-ask-again"))
    return seen


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError, RuntimeError) as problem:
        is_archive = zipfile.is_zipfile(path)
        if isinstance(problem, zipfile.BadZipFile) and not is_archive:
            raise PackError(Said("pack-not-whole", file=path.name), Said("pack-copy-again"), detail=repr(problem)) from problem
        raise _damaged(path.name, problem) from problem


def _damaged(name: str, problem: Exception | None = None) -> PackError:
    return PackError(Said("pack-damaged", file=name), Said("pack-copy-again"), detail=repr(problem))
