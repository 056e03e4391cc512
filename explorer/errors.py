"""The error tree: every failure that a user can meet, told in plain words."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Self

from explorer.said import Listing, Said, sentences


class ExplorerError(Exception):
    """Something went wrong that the user can understand and mend.

    Parameters
    ----------
    message : Said, Listing or str
        What happened and where: the file, line, column or area, in one sentence.
    remedy : Said, Listing or str
        What to do next, in one sentence; empty where nothing can be done.
    detail : str
        Technical text for the "Details" fold; may be empty.
    """

    def __init__(self, message: Said | Listing | str, remedy: Said | Listing | str = "", *, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.detail = detail
        self.file: Path | None = None
        """The file of the user's own that a project cannot be answered with, where it is that."""

    def __str__(self) -> str:
        """Both for developers and logs; people read them through :mod:`explorer.words`."""
        return " ".join(one if isinstance(one, str) else repr(one) for one in (self.message, self.remedy) if one)


class ReadError(ExplorerError):
    """A file could not be read, or its content is not what it should be."""

    @classmethod
    def of(cls, path: Path, problem: OSError) -> Self:
        """Say why the system would not let a file be read."""
        if isinstance(problem, PermissionError):
            remedy = Said("error-ask-owner")
            return cls(Said("error-cannot-read", path=str(path), reason=reason_of(problem)), remedy, detail=repr(problem))
        if isinstance(problem, FileNotFoundError):
            return cls(Said("error-no-such-file", path=str(path)), Said("error-check-name"), detail=repr(problem))
        remedy = Said("error-make-room") if is_full(problem) else Said("error-check-name")
        return cls(Said("error-cannot-open", path=str(path), reason=reason_of(problem)), remedy, detail=repr(problem))


class UndecidedError(ReadError):
    """A file contradicts itself or what is known, and the user has not decided to use it all the same.

    Parameters
    ----------
    path : Path
        The file.
    message, remedy : Said
        What contradicts what, and how to mend it.
    how : Said
        How the user decides on the command line; a window asks instead.
    """

    def __init__(self, path: Path, message: Said | Listing, remedy: Said | Listing, how: Said) -> None:
        super().__init__(message, sentences(remedy, how))
        self.path, self.to_mend = path, remedy


class BundledFileError(ReadError):
    """A file that came with the application is missing or damaged.

    Parameters
    ----------
    kind : str
        What it is: ``table``, ``boundaries`` or another ``file``.
    name : str
        Its name.
    problem : Exception
        What went wrong.
    """

    def __init__(self, kind: str, name: str, problem: Exception) -> None:
        super().__init__(
            Said("error-bundled", kind=kind, name=name),
            Said("error-install-again"),
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
        reason = Said("error-reason-file") if isinstance(problem, FileExistsError | NotADirectoryError) else reason_of(problem)
        remedy = Said("error-choose-another-place")
        if is_full(problem):
            remedy = Said("error-make-room-or-elsewhere")
        elif isinstance(problem, PermissionError):
            remedy = Said("error-close-or-elsewhere")
        return cls(Said("error-cannot-write", path=str(path), reason=reason), remedy, detail=repr(problem))


class CancelledError(ExplorerError):
    """The user stopped a long piece of work."""

    def __init__(self) -> None:
        super().__init__(Said("error-cancelled"), Said("error-nothing-changed"))


def is_full(problem: OSError) -> bool:
    """Whether the disk has no room left, whichever library says so."""
    # numpy gives no number where fewer bytes were written than it asked for.
    told = str(problem)
    return (
        problem.errno in {errno.ENOSPC, errno.EDQUOT}
        or "No space left" in told
        or (" requested and " in told and " written" in told)
    )


def reason_of(problem: OSError) -> Said | str:
    """Return what is wrong, to stand after a colon; what the system says where nothing better is known.

    Examples
    --------
    >>> reason_of(OSError(errno.ENOSPC, "No space left on device")), reason_of(PermissionError(errno.EACCES, "Permission denied"))
    (Said('error-reason-full'), Said('error-reason-not-allowed'))
    """
    if is_full(problem):
        return Said("error-reason-full")
    if getattr(problem, "winerror", None) in _HELD_ON_WINDOWS:
        return Said("error-reason-open-elsewhere")
    if isinstance(problem, PermissionError):
        return Said("error-reason-not-allowed")
    if isinstance(problem, FileNotFoundError):
        return Said("error-reason-missing")
    if isinstance(problem, IsADirectoryError):
        return Said("error-reason-folder")
    return problem.strerror or str(problem) or type(problem).__name__


_HELD_ON_WINDOWS = (32, 33)
"""What Windows says where another program has a file open, or a part of it locked."""
