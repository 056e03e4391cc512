"""The options of every command that works on a project: which one to begin with, and where to write what comes of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import project_file
from explorer.cli.output import STATUS, say
from explorer.errors import ChoiceError, ReadError, WriteError
from explorer.said import Listing, Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.flags.findings import Findings
    from explorer.project import Project
    from explorer.project.document import Document


def add_project_options(command: argparse.ArgumentParser, *, saves: bool = True) -> None:
    """Declare the project to begin with and, where a command makes choices, the file they are written into."""
    group = command.add_argument_group(text("cli-group-project"))
    # Without a default of its own: "--project FILE" may stand before the command, too.
    group.add_argument(
        "--project", metavar="FILE", type=Path, default=argparse.SUPPRESS,
        help=text("cli-help-project-to-begin"),
    )  # fmt: skip
    if saves:
        group.add_argument("--save", metavar="FILE", type=project_file, help=text("cli-help-save"))
        group.add_argument("--copies", action="store_true", help=text("cli-help-copies"))


@dataclass
class Begun:
    """The project that a command begins with.

    Attributes
    ----------
    document : Document
        Kept in no journal.
    target : Path, optional
        Where the project that comes of it is written to; held until the command ends.
    copies : bool
        Whether copies of the user's own files go into it.
    differs : bool
        Whether something is not as it was when the project was saved; it is told.
    """

    document: Document
    target: Path | None = None
    copies: bool = False
    differs: bool = False

    @property
    def project(self) -> Project:
        """What was saved; the defaults where no project was named."""
        return self.document.project

    def tell_differences(self, findings: Findings | None = None) -> None:
        """Say what differs from where the project was saved; with findings, also what that changes."""
        from explorer.opening import differences

        for sentence in differences(self.document.origin, findings) if self.document.origin else ():
            say(sentence)
            self.differs = True

    def status(self, problems: object) -> int:
        """Return the exit status: whether there are problems with files, or with how the project could be opened."""
        return STATUS["usable with problems"] if problems or self.differs else STATUS["usable"]

    def save(self, project: Project, findings: Findings | None = None) -> None:
        """Write a project into the file that was asked for, if one was."""
        if self.target is None:
            return
        from explorer import __version__
        from explorer.opening import answers_of, bundled_digests
        from explorer.project import container
        from explorer.project.codec import Answers
        from explorer.project.document import now

        document = self.document
        if project != document.project:
            document.commit([document.history.done(Said("project-changed-on-command-line"), project, now())])
        document.copies = document.copies or self.copies
        saved = document.saved(answers_of(findings) if findings else Answers(), __version__, bundled_digests)()
        # One that began with the defaults goes on where a file is already: what it held stays among its versions.
        before, key = (document.file, document.id) if document.file else (self.target if self.target.exists() else None, "")
        container.write(self.target, saved, document.version_to_save(), before, key=key)
        say(Said("cli-wrote", file=str(self.target)))
        inside = [ref.path.name for ref in saved.data if ref.is_inside]
        if inside:
            say(Said("cli-copies-inside", files=Listing(tuple(inside), len(inside))))
        if named := len(saved.data) - len(inside):
            say(Said("cli-files-named", files=named))


@contextmanager
def begun(options: argparse.Namespace, catalogue: Catalogue) -> Iterator[Begun]:
    """Open the project that was named, or begin with the defaults; say what is not as it was.

    Raises
    ------
    ReadError
        It is no project, damaged, or of a newer version.
    WriteError
        The project cannot be saved where it is wanted: a window has that file open.
    """
    from explorer.data_pack import in_use
    from explorer.opening import document_to_read
    from explorer.project import Project
    from explorer.project.base_data import with_base
    from explorer.project.document import Document, held_elsewhere

    target, copies = getattr(options, "save", None), getattr(options, "copies", False)
    if copies and target is None:
        raise ChoiceError(Said("cli-copies-without-save"), Said("cli-add-save"))
    document = document_to_read(options.project, catalogue) if options.project else Document.of(with_base(Project()))
    told = (*document.told, *in_use().told)
    for sentence in told:
        say(sentence)
    try:
        if target is not None and target.exists():
            _refuse_to_replace(target, document)
        if target is not None and not document.hold(target):
            raise held_elsewhere(target)
        yield Begun(document, target, copies, bool(told))
    finally:
        document.close()


def _refuse_to_replace(target: Path, document: Document) -> None:
    """Refuse a file that holds another project, or one whose versions cannot be kept because it cannot be read."""
    from explorer.project import container

    remedy = Said("cli-save-elsewhere")
    if document.file and not target.samefile(document.file):
        raise WriteError(Said("cli-save-over-another", file=target.name), remedy)
    if not document.file:
        try:
            container.read(target)
        except ReadError as problem:
            raise WriteError(Said("cli-save-over-unreadable", file=target.name), remedy) from problem
