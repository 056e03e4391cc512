"""Debug symbols are a sixth of a packaged application; taking them out must not break a library.

``strip`` writes some libraries so that their parts no longer lie on whole pages of memory, and the system refuses to load
them: those that were mended after they were linked, OpenBLAS above all. Each result is looked at, and such a one is left as
it was.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

PAGE = 4096
_LOAD = 1


def keeps_its_pages(library: Path) -> bool:
    """Whether each part of an ELF library that is loaded lies in the file as it will in memory, page for page."""
    content = library.read_bytes()
    if content[:5] != b"\x7fELF\x02":
        return False
    (table,) = struct.unpack_from("<Q", content, 32)
    size, number = struct.unpack_from("<HH", content, 54)
    for place in range(number):
        kind, _, offset, address = struct.unpack_from("<IIQQ", content, table + place * size)
        if kind == _LOAD and (address - offset) % PAGE:
            return False
    return True


def stripped(library: Path, folder: Path) -> Path:
    """Return a library without debug symbols, made in a folder; the library itself where that is not possible."""
    if shutil.which("strip") is None or library.read_bytes()[:4] != b"\x7fELF":
        return library
    made = folder / str(library.resolve()).lstrip("/").replace("/", "__")
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["strip", "--strip-unneeded", "-o", made, library], capture_output=True, check=False)
    if done.returncode == 0 and keeps_its_pages(made):
        shutil.copymode(library, made)
        return made
    made.unlink(missing_ok=True)
    return library
