"""Zip, KMZ and gzip: unpacked into a folder of their own, never beyond a size, never outside the folder."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from explorer.errors import ReadError, is_full
from explorer.readers import apart, apart_worker
from explorer.readers.tables.files.text_files import is_packed
from explorer.said import Said

MOST_FILES = 5000
MOST_RATIO = 100
"""How much larger than packed the content of an archive may be, from 200 MB on; real shapes reach about 30."""

_SMALL = 200_000_000
DEEPEST = 2
"""How many archives may stand inside each other."""

_BLOCK = 1 << 20
_AGAIN = Said("readers-download-or-unpack")


class _Room:
    """How much may still be unpacked, the archives inside an archive included."""

    def __init__(self, most: int) -> None:
        self.most = self.left = most

    def take(self, path: Path, size: int) -> None:
        self.left -= size
        self.refuse_beyond(path, 0)

    def refuse_beyond(self, path: Path, size: int) -> None:
        if size > self.left:
            said = Said("readers-archive-too-large", file=path.name, most=f"{self.most / 1e9:.2g}")
            raise ReadError(said, _AGAIN)


def unpacked(path: Path, folder: Path, wanted: Callable[[str], bool] = lambda _: True) -> list[Path]:
    """Unpack an archive and return its files, those in archives inside it too.

    Parameters
    ----------
    path, folder : Path
    wanted : callable
        Whether a file of this name is unpacked; archives inside always are.

    Raises
    ------
    ReadError
        It is damaged, locked, wants to write outside its folder, or holds more than is allowed.
    """
    return _unpacked(path, folder, _Room(min(most_bytes(), max(_SMALL, MOST_RATIO * path.stat().st_size))), 1, wanted)


def _unpacked(path: Path, folder: Path, room: _Room, depth: int, wanted: Callable[[str], bool]) -> list[Path]:
    try:
        files = list(_gzipped(path, folder, room) if is_packed(path) else _zipped(path, folder, room, wanted))
    except (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, NotImplementedError, ValueError) as problem:
        raise ReadError(Said("readers-archive-damaged", file=path.name), _AGAIN, detail=repr(problem)) from problem
    except OSError as problem:
        if is_full(problem):
            said = Said("readers-archive-no-room", file=path.name)
            raise ReadError(said, Said("readers-make-room-or-unpack"), detail=repr(problem)) from problem
        raise ReadError.of(path, problem) from problem
    inner = [file for file in files if _is_archive(file.name)]
    if depth < DEEPEST:
        for number, archive in enumerate(inner):
            files += _unpacked(archive, _made(folder / f"inner-{depth}-{number}"), room, depth + 1, wanted)
    return files


def most_bytes() -> int:
    """Return how much an archive may unpack to."""
    return int(apart_worker.LIMITS.get("unpacked", apart.USUAL.unpacked))


def _gzipped(path: Path, folder: Path, room: _Room) -> Iterator[Path]:
    target = folder / path.name.removesuffix(".gz").removesuffix(".GZ")
    with gzip.open(path, "rb") as packed:
        _copied(path, packed, target, room)
    yield target


def _is_archive(name: str) -> bool:
    return PurePosixPath(name).suffix.casefold() in {".zip", ".kmz"}


def _zipped(path: Path, folder: Path, room: _Room, wanted: Callable[[str], bool]) -> Iterator[Path]:
    with zipfile.ZipFile(path) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        # One name that leads outside condemns the archive, wanted or not.
        places = [_inside(path, member.filename) for member in members]
        chosen = [
            (member, place)
            for member, place in zip(members, places, strict=True)
            if wanted(place.name) or _is_archive(place.name)
        ]
        _refuse(path, [member for member, _ in chosen], room)
        for member, place in chosen:
            target = folder / place
            _made(target.parent)
            with archive.open(member) as packed:
                _copied(path, packed, target, room)
            yield target


def _refuse(path: Path, members: list[zipfile.ZipInfo], room: _Room) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise ReadError(Said("readers-archive-locked", file=path.name), Said("readers-unpack-yourself"))
    if len(members) > MOST_FILES:
        raise ReadError(Said("readers-archive-too-many", file=path.name, files=len(members)), _AGAIN)
    room.refuse_beyond(path, sum(member.file_size for member in members))
    contents = {(member.filename, member.CRC) for member in members}
    twice = [name for name, times in Counter(name for name, _ in contents).items() if times > 1]
    if twice:
        raise ReadError(Said("readers-archive-same-name", file=path.name, name=min(twice)), Said("readers-unpack-yourself"))


def _inside(path: Path, name: str) -> PurePosixPath:
    """Return where a member goes; one that would leave the folder condemns the whole archive."""
    place = PurePosixPath(name.replace("\\", "/"))
    if place.is_absolute() or ".." in place.parts or ":" in name or "\0" in name:
        raise ReadError(Said("readers-archive-writes-outside", file=path.name, name=name), _AGAIN)
    return place


def _copied(path: Path, packed: IO[bytes] | gzip.GzipFile, target: Path, room: _Room) -> None:
    """Copy a member block by block: what an archive says of its size may be a lie."""
    with target.open("wb") as stream:
        while block := packed.read(_BLOCK):
            room.take(path, len(block))
            stream.write(block)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
