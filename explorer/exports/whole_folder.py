"""Several files in a folder, written all together or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from explorer.errors import WriteError
from explorer.progress import SILENT, Progress
from explorer.words import text


def write_together(folder: Path, writers: Mapping[str, Callable[[Path], None]], progress: Progress = SILENT) -> list[Path]:
    """Write files into a folder, which is made where it is missing.

    Everything is made beside the folder's files first and moved in at the end, so that a failure or a cancel leaves no
    half behind.

    Parameters
    ----------
    folder : Path
        Where the files go; files of the same names are replaced.
    writers : mapping of str to callable
        File name → what writes it, given a path. A writer may read what those before it wrote beside its own file.

    Raises
    ------
    WriteError
        The folder cannot be made or written to.
    """
    is_new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".report-", dir=folder))
    except OSError as problem:
        raise WriteError.of(folder, problem) from problem
    try:
        for place, (name, write) in enumerate(writers.items()):
            progress.step(text("export-writing", what=name), place / len(writers))
            write(made / name)
        # Whoever stops now finds the folder as it was.
        progress.step(fraction=1.0)
        return put_in_place(made, folder, list(writers))
    except OSError as problem:
        raise WriteError.of(folder, problem) from problem
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if is_new:
            # An empty folder is half a report too; one that holds the files stays.
            with contextlib.suppress(OSError):
                folder.rmdir()


def put_in_place(made: Path, folder: Path, names: Sequence[str]) -> list[Path]:
    """Move files into a folder, all of them or none: where one cannot be replaced, those before it become what they were.

    Parameters
    ----------
    made : Path
        Folder of the new files, beside the others, so that they need only be renamed.
    folder : Path
    names : sequence of str

    Raises
    ------
    WriteError
        One of the files cannot be replaced, as where another program has it open.
    """
    before = Path(tempfile.mkdtemp(prefix=".before-", dir=folder))
    placed: list[str] = []
    try:
        for name in names:
            _copy_if_there(folder / name, before / name)
        for name in names:
            try:
                (made / name).replace(folder / name)
            except OSError as problem:
                raise WriteError.of(folder / name, problem) from problem
            placed.append(name)
    except BaseException:
        for name in placed:
            _put_back(before / name, folder / name)
        raise
    finally:
        shutil.rmtree(before, ignore_errors=True)
    return [folder / name for name in names]


def _copy_if_there(file: Path, copy: Path) -> None:
    """Keep what a file holds: by a second name for it where the system has such, else by a copy."""
    if not file.exists():
        return
    if file.is_dir():
        raise WriteError(text("export-is-folder", name=str(file)), text("error-choose-another-place"))
    try:
        os.link(file, copy)
    except (OSError, NotImplementedError):
        shutil.copy2(file, copy)


def _put_back(copy: Path, file: Path) -> None:
    if copy.exists():
        copy.replace(file)
    else:
        file.unlink(missing_ok=True)
