"""The error tree: every failure that a user can meet, told in plain words."""

from __future__ import annotations


class ExplorerError(Exception):
    """Something went wrong that the user can understand and mend.

    Parameters
    ----------
    message : str
        What happened and where: the file, line, column or area, in one sentence.
    remedy : str
        What to do next, in one sentence.
    detail : str
        Technical text for the "Details" fold; may be empty.
    """

    def __init__(self, message: str, remedy: str = "", *, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class ReadError(ExplorerError):
    """A file could not be read, or its content is not what it should be."""


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
            f"The bundled {kind} {name} could not be read.",
            "Install the application again: a file of it is missing or damaged.",
            detail=repr(problem),
        )


class JoinError(ExplorerError):
    """Two tables or layers do not fit together (codes, coordinate systems)."""


class ChoiceError(ExplorerError):
    """The user asked for something that does not exist: a partnership, an indicator, a region."""


class WriteError(ExplorerError):
    """An output could not be written."""


class CancelledError(ExplorerError):
    """The user stopped a long piece of work."""

    def __init__(self) -> None:
        super().__init__("The work was cancelled.", "Nothing was changed.")
