"""A file from outside, before anybody opens it: is it an ordinary file that may be read, and not too large?

A pipe waits for ever, a device never ends, and a link leads to either. What a path is, the system tells without opening it.
"""

from __future__ import annotations

import glob
import stat
from collections.abc import Iterator
from pathlib import Path

from explorer.errors import ReadError
from explorer.said import Number, Said

_MADE_OF_SEVERAL = (".shp", ".tab", ".mif")
"""Endings of files that are read together with others of the same name."""

_NO_FILE = {stat.S_IFIFO: "pipe", stat.S_IFCHR: "device", stat.S_IFBLK: "device", stat.S_IFSOCK: "socket"}
_MANY = 10_000
_IN_GIGABYTES = 1_000_000_000


def refuse_unreadable(path: Path, size: int, *, folder_too: bool = False) -> int:
    """Refuse what is no ordinary file, cannot be read, or is too large; return its bytes, with what belongs to it.

    Links are followed to where they lead.

    Parameters
    ----------
    path : Path
    size : int
        Bytes that it may have.
    folder_too : bool
        Whether a folder is meant as well: some kinds of boundary files are one.

    Raises
    ------
    ReadError
        With the reason.
    """
    if path.is_dir():
        if not folder_too:
            raise ReadError(Said("readers-is-folder", path=str(path)), Said("readers-give-file"))
        return _refuse_together(list(_inside(path)), size)
    if _kind_and_size(path) == (stat.S_IFREG, 0):
        raise ReadError(Said("readers-empty", file=path.name), Said("readers-download-or-export"))
    several = folder_too and path.suffix.casefold() in _MADE_OF_SEVERAL
    together = _refuse_together([path, *(path.parent.glob(f"{glob.escape(path.stem)}.*") if several else ())], size)
    try:
        with path.open("rb"):
            return together
    except OSError as problem:
        raise ReadError.of(path, problem) from problem


def _inside(folder: Path) -> Iterator[Path]:
    try:
        for place, path in enumerate(folder.iterdir()):
            if place > _MANY:
                raise ReadError(Said("readers-folder-too-full", folder=str(folder), most=_MANY), Said("readers-give-file"))
            if not path.is_dir():
                yield path
    except OSError as problem:
        raise ReadError.of(folder, problem) from problem


def _refuse_together(paths: list[Path], size: int) -> int:
    together = 0
    for path in paths:
        kind, long = _kind_and_size(path)
        if kind in _NO_FILE:
            raise ReadError(
                Said("readers-no-file", path=str(path), kind=_NO_FILE[kind]),
                Said("readers-save-to-file"),
            )
        together += long
    if together > size:
        scale, unit = (1e9, "gigabytes") if size >= _IN_GIGABYTES else (1e6, "megabytes")
        sizes = {name: Said(f"unit-{unit}", n=Number(bytes_ / scale, 1)) for name, bytes_ in (("size", together), ("most", size))}
        message = "readers-too-large" if len(paths) == 1 else "readers-too-large-together"
        raise ReadError(Said(message, file=paths[0].name, **sizes), Said("readers-give-smaller-or-generalised"))
    return together


def _kind_and_size(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as problem:
        raise ReadError.of(path, problem) from problem
    return stat.S_IFMT(status.st_mode), status.st_size
