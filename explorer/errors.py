"""The error tree: every failure that a user can meet, told in plain words."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Self

from explorer.said import Said


class ExplorerError(Exception):
    """Something went wrong that the user can understand and mend.

    Parameters
    ----------
    message : Said or str
        What happened and where: the file, line, column or area, in one sentence.
    remedy : Said or str
        What to do next, in one sentence; empty where nothing can be done.
    detail : str
        Technical text for the "Details" fold; may be empty.
    """

    def __init__(self, message: Said | str, remedy: Said | str = "", *, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.detail = detail

    def __str__(self) -> str:
        """Both for developers and logs; people read them through :mod:`explorer.words`."""
        return " ".join(one if isinstance(one, str) else repr(one) for one in (self.message, self.remedy) if one)


class ReadError(ExplorerError):
    """A file could not be read, or its content is not what it should be."""

    @classmethod
    def of(cls, path: Path, problem: OSError) -> Self:
        """Say why the system would not let a file be read."""
        if isinstance(problem, PermissionError):
            remedy = Said("app-ask-owner-leave-to")
            return cls(Said("app-cannot-read", path=str(path), problem=reason_of(problem)), remedy, detail=repr(problem))
        if isinstance(problem, FileNotFoundError):
            return cls(Said("app-does-not-exist", path=str(path)), Said("app-check-name-folder"), detail=repr(problem))
        remedy = Said("app-make-room-on-it") if is_full(problem) else Said("app-check-name-folder")
        return cls(Said("app-cannot-opened", path=str(path), problem=reason_of(problem)), remedy, detail=repr(problem))


class BundledFileError(ReadError):
    """A file that came with the application is missing or damaged.

    Parameters
    ----------
    kind : str
        What it is, such as ``table``.
    name : str
        Its name.
    problem : Exception
        What went wrong.
    """

    def __init__(self, kind: str, name: str, problem: Exception) -> None:
        super().__init__(
            Said("app-bundled-could-not-read", kind=kind, name=name),
            Said("app-install-application-again-file"),
            detail=repr(problem),
        )


class JoinError(ExplorerError):
    """Two tables or layers do not fit together (codes, coordinate systems)."""


class ChoiceError(ExplorerError):
    """The user asked for something that does not exist: a partnership, an indicator, a region."""


class WriteError(ExplorerError):
    """An output could not be written."""

    @classmethod
    def of(cls, path: Path, problem: OSError) -> Self:
        """Say why the system would not let a file or folder be written."""
        reason = Said("app-it-file-not-folder") if isinstance(problem, FileExistsError | NotADirectoryError) else reason_of(problem)
        remedy = Said("app-choose-another-place")
        if is_full(problem):
            remedy = Said("app-make-room-on-disk")
        elif isinstance(problem, PermissionError):
            remedy = Said("app-close-it-in-other")
        return cls(Said("app-cannot-written", path=str(path), reason=reason), remedy, detail=repr(problem))


class CancelledError(ExplorerError):
    """The user stopped a long piece of work."""

    def __init__(self) -> None:
        super().__init__(Said("app-work-cancelled"), Said("app-nothing-changed"))


def is_full(problem: OSError) -> bool:
    """Whether the disk has no room left, whichever library says so."""
    # numpy gives no number where fewer bytes were written than it asked for.
    told = str(problem)
    return (
        problem.errno in {errno.ENOSPC, errno.EDQUOT}
        or "No space left" in told
        or (" requested and " in told and " written" in told)
    )


def reason_of(problem: OSError) -> str:
    """Return what is wrong in plain words, to stand after a colon.

    Examples
    --------
    >>> reason_of(OSError(errno.ENOSPC, "No space left on device")), reason_of(PermissionError(errno.EACCES, "Permission denied"))
    ('the disk is full', 'you are not allowed to')
    >>> reason_of(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    'it does not exist'
    """
    if is_full(problem):
        return Said("app-disk-full")
    if getattr(problem, "winerror", None) in _HELD_ON_WINDOWS:
        return Said("app-another-program-it-open")
    if isinstance(problem, PermissionError):
        return Said("app-you-not-allowed-to")
    if isinstance(problem, FileNotFoundError):
        return Said("app-it-does-not-exist")
    if isinstance(problem, IsADirectoryError):
        return Said("app-it-folder-not-file")
    return problem.strerror or str(problem) or type(problem).__name__


_HELD_ON_WINDOWS = (32, 33)
"""What Windows says where another program has a file open, or a part of it locked."""
