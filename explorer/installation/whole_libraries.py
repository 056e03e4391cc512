"""Libraries that came with the program and that its start cannot load: cut off, damaged or gone.

A library that was cut off ends the program by a signal, before it can say a word. So its size is looked at first: that
takes a thousandth of a second for all of them. What is damaged in other ways is told once loading it has failed.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from explorer.errors import ExplorerError
from explorer.said import Listing, Said

SIZES = "libraries.json"
"""Name of the list that is written as the program is packaged: each native library below its folder, with its size in bytes."""

_NAMED = re.compile(r"(?:^|[\s'\"(/\\])([\w.+-]+\.(?:so|dylib|dll|pyd)(?:\.[\d.]*\d)?)(?=[:'\"),\s]|$)")
_WHILE_IMPORTING = re.compile(r"DLL load failed while importing (\w+)")


def cut_short(home: Path) -> ExplorerError | None:
    """Say which libraries do not have the size with which they were packaged; None where all do.

    Parameters
    ----------
    home : Path
        Folder of the packaged files. Where it has no list, nothing is known.
    """
    try:
        sizes: dict[str, int] = json.loads((home / SIZES).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    other = [name for name, size in sizes.items() if _size(home, name) != size]
    return _damaged([name.rpartition("/")[2] for name in other]) if other else None


def _size(home: Path, name: str) -> int:
    try:
        return os.stat(f"{home}/{name}").st_size  # noqa: PTH116 - a Path for each takes three times as long
    except OSError:
        return -1


def damaged_library(problem: BaseException) -> ExplorerError:
    """Say that something which came with the program could not be loaded, and which file it is where that is told.

    Examples
    --------
    >>> told = damaged_library(ImportError("/opt/explorer/libgeos.so.3.13.1: file too short"))
    >>> told.message.values["files"], told.remedy
    (Listing(items=('libgeos.so.3.13.1',), most=5, joint='and', more=0), Said('error-install-again'))
    """
    found = _NAMED.search(str(problem)) or _WHILE_IMPORTING.search(str(problem))
    path = getattr(problem, "path", None)
    name = found.group(1) if found else Path(path).name if path else getattr(problem, "name", None)
    return _damaged([name] if name else [], detail=str(problem))


def _damaged(names: list[str], detail: str = "") -> ExplorerError:
    said = Said("error-damaged-library", files=Listing(tuple(names), 5))
    return ExplorerError(said, Said("error-install-again"), detail=detail)
