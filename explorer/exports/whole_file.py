"""One file, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from explorer.errors import WriteError


def write_whole(path: Path, content: str | bytes, encoding: str = "utf-8") -> None:
    """Write a file beside its place first, and put it there when it is complete.

    Raises
    ------
    WriteError
        The folder does not exist or cannot be written to.
    """
    draft = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        draft = Path(name)
        told = content.encode(encoding, "backslashreplace") if isinstance(content, str) else content
        with os.fdopen(handle, "wb") as stream:
            stream.write(told)
        # mkstemp keeps a file to its owner; what a user asked for is as readable as any other of their files.
        draft.chmod(0o666 & ~_mask())
        draft.replace(path)
    except OSError as problem:
        if draft is not None:
            with contextlib.suppress(OSError):
                draft.unlink()
        raise WriteError.of(path, problem) from problem


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
