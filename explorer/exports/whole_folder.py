"""Several files in a folder, written all together or not at all."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from explorer.errors import WriteError
from explorer.progress import SILENT, Progress


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
        raise _unwritable(folder, problem) from problem
    try:
        for place, (name, write) in enumerate(writers.items()):
            progress.step(f"Writing {name}", place / len(writers))
            write(made / name)
        for name in writers:
            (made / name).replace(folder / name)
    except OSError as problem:
        raise _unwritable(folder, problem) from problem
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if is_new:
            # An empty folder is half a report too; one that holds the files stays.
            with contextlib.suppress(OSError):
                folder.rmdir()
    return [folder / name for name in writers]


def _unwritable(folder: Path, problem: OSError) -> WriteError:
    reason = "it is a file, not a folder" if folder.is_file() else problem.strerror or str(problem)
    return WriteError(f"{folder} cannot be written to: {reason}.", "Choose another folder.", detail=repr(problem))
