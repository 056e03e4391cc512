"""One file, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from explorer.errors import WriteError
from explorer.said import Value
from explorer.words import say, text


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


def write_beside(file: Path, told: Iterable[Value]) -> Path | None:
    """Write what there is to look at in a file beside it: tables and layers have no room for it, and are handed on without it.

    Return the file; None where there is nothing to look at, which is written only if a file of an earlier time says otherwise.
    """
    beside, lines = file.with_name(f"{file.name}.problems.txt"), [say(each) for each in dict.fromkeys(told)]
    if not lines and not beside.exists():
        return None
    head = text("cli-beside" if lines else "cli-beside-nothing", file=file.name)
    write_whole(beside, "".join(f"{line}\n" for line in (head, *(f"- {line}" for line in lines))))
    return beside


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
