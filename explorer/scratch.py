"""Folders for what is needed for a moment: among the system's temporary files, else in the user's own cache.

On a locked-down computer the system's folder for temporary files may be closed. Files from outside, reports and maps still
have to pass through a folder.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explorer.errors import WriteError
from explorer.said import Said
from explorer.settings import cache_folder


@contextmanager
def passing_folder(prefix: str = "subregion-") -> Iterator[Path]:
    """Make a folder that is gone, with all that is in it, when the work is done.

    Parameters
    ----------
    prefix : str
        How its name begins.

    Raises
    ------
    WriteError
        No folder can be made anywhere.
    """
    folder = _made(prefix)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def place() -> Path:
    """Return the folder in which passing folders are made.

    Raises
    ------
    WriteError
        There is none that can be written to.
    """
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:
        return _own_place()


def _own_place() -> Path:
    own = cache_folder() / "passing"
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise WriteError(Said("error-no-passing-folder"), Said("error-name-passing-folder"), detail=repr(problem)) from problem
    return own


def _made(prefix: str) -> Path:
    within = place()
    try:
        return Path(tempfile.mkdtemp(prefix=prefix, dir=within))
    except PermissionError as problem:
        raise WriteError(Said("error-no-passing-folder"), Said("error-name-passing-folder"), detail=repr(problem)) from problem
    except OSError as problem:
        raise WriteError.of(within, problem) from problem
