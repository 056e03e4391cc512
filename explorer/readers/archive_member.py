"""Taking files by name out of an archive from outside: within limits, and never to a place that the archive chooses."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.boundary_files.archives import unpacked
from explorer.said import Listing, Said
from explorer.scratch import passing_folder

_MOST_NAMED = 5


def members_apart(path: Path, patterns: Sequence[str], folder: Path, progress: Progress = SILENT) -> list[str]:
    """Take the files whose names match out of an archive, in a process apart: see :func:`take_members`."""
    arguments = {"patterns": list(patterns), "folder": str(folder)}
    taken: list[str] = apart.read(f"{__name__}:take_members", path, arguments, progress=progress)
    return taken


def take_members(path: Path | str, patterns: Sequence[str], folder: str) -> list[str]:
    """Take one file for each pattern out of an archive, into a folder under its own name; return the names.

    Raises
    ------
    ReadError
        The archive is damaged, locked, too large or wants to write outside; or holds no such file, or several.
    """
    source = Path(path)
    with passing_folder() as place:
        found = unpacked(source, place, lambda name: any(re.fullmatch(one, name, re.IGNORECASE) for one in patterns))
        chosen = [_only(source, pattern, found) for pattern in patterns]
        for file in chosen:
            draft = Path(folder) / f"{file.name}.new"
            shutil.copyfile(file, draft)
            draft.replace(Path(folder) / file.name)
    return [file.name for file in chosen]


def _only(archive: Path, pattern: str, files: Sequence[Path]) -> Path:
    found = [file for file in files if re.fullmatch(pattern, file.name, re.IGNORECASE)]
    if len(found) != 1:
        names = Listing(tuple(sorted(file.name for file in found)), _MOST_NAMED, "commas")
        said = Said("readers-archive-member", file=archive.name, wanted=pattern.replace("\\", ""), number=len(found), names=names)
        raise ReadError(said, Said("readers-archive-member-remedy"))
    return found[0]
