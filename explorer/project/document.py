"""What is open in a window: one project, its history and look, the journal that keeps them, and the file it is saved in."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePath

from explorer.errors import ReadError
from explorer.plurals import counted
from explorer.project import Project, container
from explorer.project.codec import Answers, Saved
from explorer.project.container import Contents, Version
from explorer.project.file_lock import FileLock
from explorer.project.history import START, History, Move, Step
from explorer.project.journal import SUFFIX, Journal, State, journals, tidy
from explorer.project.look import Look
from explorer.project.own_files import files_of, is_as_it_was, moved, ref_of, without

UNTITLED = "Untitled"


@dataclass
class Document:
    """One project as it is open.

    Attributes
    ----------
    history : History
    look : Look
    id : str
        The same in the journal and in every version of the file.
    file : Path, optional
        None for a project that was never saved.
    saving : int
        Number of the newest version in the file, as far as this window knows.
    saved_at : int
        Number of the step that was saved last.
    told : tuple of str
        What a person should know about how it was opened, one sentence each.
    origin : Saved, optional
        What stood in the file that it was opened from: its findings, then, are compared with those here.
    copies : bool, optional
        Whether copies of the user's own files go into the file; None while nobody was asked.
    problem : str
        Why steps cannot be kept in the journal; empty while they are.
    """

    history: History
    look: Look = field(default_factory=Look)
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    file: Path | None = None
    saving: int = 0
    saved_at: int = START
    told: tuple[str, ...] = ()
    origin: Saved | None = None
    copies: bool | None = None
    problem: str = ""
    _journal: Journal | None = None
    _lock: FileLock | None = None

    # How one is opened

    @classmethod
    def new(cls, project: Project, folder: Path) -> Document:
        """Begin a project that has no file yet."""
        document = cls(History.of(project))
        document._keep_in(folder)
        return document

    @classmethod
    def resume(cls, journal: Path) -> Document:
        """Go on with what was open, wherever it stood.

        Raises
        ------
        HeldError
            Another window has it.
        ReadError
            Nothing of it can be read.
        """
        kept = Journal(journal)
        try:
            history, state = kept.read()
        except ReadError:
            kept.close()
            raise
        document = cls(
            history, state.look, state.id, Path(state.file) if state.file else None, state.saving, state.saved, _journal=kept
        )
        steps, was_killed = document.unsaved_steps, state.is_open
        if was_killed and steps:
            document.told = (f"The window was not closed last time. {_came_back(steps)}",)
        if document.file is not None:
            document._hold(document.file)
            document._compare_with_file()
        document._put_aside_what_is_gone(None)
        document.note()
        return document

    @classmethod
    def open(cls, path: Path, folder: Path, unpacked: Path) -> Document:
        """Open a project's file; steps taken here after it was saved come back.

        Parameters
        ----------
        path : Path
        folder : Path
            Where journals are kept.
        unpacked : Path
            Where data that lie inside are written to.

        Raises
        ------
        ReadError
            It is no project, damaged, of a newer version, or cannot be opened.
        """
        contents = container.read(path)
        saved, version = contents.newest(path.name)
        project, told = _with_data(path, saved, unpacked)
        if version.saving != contents.saving:
            told.insert(0, f"The newest version is damaged; the one of {version.saved[:16]} was opened.")
        document = cls._continued(path, folder, contents) or cls(History.of(project), saved.look, contents.id)
        document.file, document.saving, document.origin = path, contents.saving, saved
        document.copies = any(ref.is_inside for ref in saved.data) if saved.data else None
        steps = document.unsaved_steps
        is_from_here = document._journal is not None
        if is_from_here and steps:
            told.append(f"{_came_back(steps)} They are not saved yet.")
        elif document.history.project != project:
            document.commit([document.history.done(f"Open {path.stem}", project, now())])
            document.look = saved.look
        if not steps:
            document.saved_at = document.history.place.at
        document.told = (*document.told, *told)
        document._hold(path)
        if not is_from_here:
            document._keep_in(folder)
        document._put_aside_what_is_gone(None if is_from_here else path)
        document.note()
        return document

    @classmethod
    def _continued(cls, path: Path, folder: Path, contents: Contents) -> Document | None:
        """Return the same project with the steps in its journal; None where there is none, or it is another copy's."""
        place = folder / f"{contents.id}{SUFFIX}"
        if not place.is_file():
            return None
        journal = None
        try:
            journal = Journal(place)
            history, state = journal.read()
        except ReadError:
            if journal is not None:
                journal.close()
            return None
        is_a_copy = bool(state.file) and Path(state.file) != path and Path(state.file).is_file()
        if is_a_copy or state.id != contents.id:
            journal.close()
            return None
        saved_at = state.saved if state.saving == contents.saving else history.place.at
        return cls(history, state.look, contents.id, path, contents.saving, saved_at, _journal=journal)

    # What is asked of it

    @property
    def project(self) -> Project:
        """The project as it now stands."""
        return self.history.project

    @property
    def name(self) -> str:
        """What it is called."""
        return self.file.stem if self.file is not None else UNTITLED

    @property
    def journal_name(self) -> str:
        """Name of its journal; empty where it has none."""
        return self._journal.path.name if self._journal is not None else ""

    @property
    def is_saved(self) -> bool:
        """Whether its file holds what is open."""
        return self.file is not None and self.history.place.at == self.saved_at

    @property
    def may_write(self) -> bool:
        """Whether this window may write the file."""
        return self._lock is not None and self._lock.is_held

    @property
    def unsaved_steps(self) -> Sequence[Step]:
        """Steps that lead from what was saved to where it stands, the last one last."""
        steps, at = [], self.history.place.at
        while at in self.history.steps and at not in (self.saved_at, self.history.steps[at].before):
            steps.append(self.history.steps[at])
            at = self.history.steps[at].before
        return steps[::-1]

    # What is done to it

    def commit(self, moves: Iterable[Move]) -> None:
        """Take steps; they are in the journal when this returns."""
        new = []
        for move in moves:
            self.history.take(move)
            if move.step is not None:
                new.append(move.step)
        self.note(new)

    def look_at(self, look: Look) -> None:
        """Keep how the user looks at it; no step."""
        if look != self.look:
            self.look = look
            self.note()

    def note(self, steps: Sequence[Step] = (), *, is_open: bool = True) -> None:
        """Write steps and state into the journal; where that fails, :attr:`problem` says so and the next call tries again."""
        if self._journal is None:
            return
        state = State(self.history.place, self.look, self.id, str(self.file or ""), self.saving, self.saved_at, is_open=is_open)
        try:
            self._journal.note(steps, state)
            self._journal.forget_before(min(self.history.steps))
            self.problem = ""
        except OSError as problem:
            self.problem = f"Steps cannot be kept: {problem}. Save the project elsewhere, or make room on the disk."

    def saved(self, answers: Answers, program: str, bundled: Callable[[], dict[str, str]]) -> Callable[[], Saved]:
        """Return what makes the value to save; reading files may take a while, and nothing changes it meanwhile."""
        project, look, copies = self.project, self.look, bool(self.copies)

        def made() -> Saved:
            data = tuple(ref_of(path, is_inside=copies) for path in files_of(project))
            return Saved(project, look, data, program, bundled(), answers)

        return made

    def version_to_save(self) -> tuple[str, str]:
        """Return when a version is saved, and the last step."""
        return now(), self.history.undo_label or self.history.steps[self.history.place.at].label or "New project"

    def hold(self, target: Path) -> bool:
        """Try to hold a file that the project is to be saved in."""
        if self.file == target and self.may_write:
            return True
        lock = FileLock(target)
        if not lock.take():
            return False
        if self._lock is not None:
            self._lock.release()
        self._lock = lock
        return True

    def was_saved(self, target: Path, contents: Contents, at: int) -> None:
        """Take note that the step ``at`` now stands in a file."""
        self.file, self.saving, self.saved_at = target, contents.saving, at
        self.note()

    @classmethod
    def of(cls, project: Project) -> Document:
        """Return a project that is kept nowhere, for a picture or a test."""
        return cls(History.of(project))

    def close(self) -> None:
        """Let go of journal and file; the next start finds both as they are."""
        self.note(is_open=False)
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    # Details

    def _keep_in(self, folder: Path) -> None:
        state = State(self.history.place, self.look, self.id, str(self.file or ""), self.saving, self.saved_at)
        place = folder / f"{self.id}{SUFFIX}"
        if place.exists():
            # Another copy of the same project has it.
            place = folder / f"{uuid.uuid4().hex}{SUFFIX}"
        try:
            journal = Journal(place)
            journal.note(self.history.listed(), state)
        except (ReadError, OSError) as problem:
            self.problem = str(problem)
            return
        self._journal = journal
        tidy(folder, journal.path)

    def _hold(self, path: Path) -> None:
        self._lock = FileLock(path)
        if not self._lock.take():
            said = f"{path.name} is open in another window, or its folder cannot be written to. Save it under another name."
            self.told = (*self.told, said)

    def _compare_with_file(self) -> None:
        """Say where the file was changed or is gone since it was saved from here."""
        assert self.file is not None  # noqa: S101 - the caller has looked
        try:
            contents = container.read(self.file)
        except ReadError as problem:
            self.told = (*self.told, f"{problem.message} What was open is here as it was left; save it again.")
            self.saved_at = -1
            return
        if contents.id != self.id or contents.saving != self.saving:
            self.told = (*self.told, f"{self.file.name} was saved elsewhere since; File, History lists its versions.")
            self.saved_at = -1

    def _put_aside_what_is_gone(self, stranger: Path | None) -> None:
        """Do without files that are gone, as a step of its own: the project before it still names them."""
        gone = [path for path in files_of(self.project) if _is_gone(path, stranger)]
        if gone:
            names = ", ".join(path.name for path in gone)
            self.commit([self.history.done(f"Do without {names}", without(self.project, gone), now())])
            self.told = (*self.told, *(f"{path.name} is no longer in {path.parent}: the bundled data stand in." for path in gone))


def left_unsaved(folder: Path) -> Iterator[tuple[Path, Document]]:
    """Return the journals of projects that hold steps no file has, the newest first; those open in a window are left out."""
    for path in journals(folder):
        try:
            journal = Journal(path)
        except ReadError:
            continue
        try:
            history, state = journal.read()
        except ReadError:
            continue
        finally:
            journal.close()
        document = Document(
            history, id=state.id, file=Path(state.file) if state.file else None, saving=state.saving, saved_at=state.saved
        )
        if document.unsaved_steps:
            yield path, document


def versions(path: Path) -> tuple[Version, ...]:
    """Return the versions that a project's file keeps, the newest first."""
    return container.read(path).versions


def _with_data(path: Path, saved: Saved, unpacked: Path) -> tuple[Project, list[str]]:
    """Return a saved project with its files where they are on this machine, and what differs."""
    to: dict[Path, Path] = {}
    told: list[str] = []
    for ref in saved.data:
        is_gone = _is_gone(ref.path, path)
        if not is_gone and is_as_it_was(ref):
            continue
        if ref.is_inside:
            try:
                to[ref.path] = container.unpack(path, ref, unpacked)
            except ReadError as problem:
                told.append(problem.message)
                continue
            if not is_gone:
                told.append(f"{ref.path.name} has changed since: the copy in the project is used.")
        elif not is_gone and ref.parts:
            told.append(f"{ref.path.name} has changed since the project was saved: its figures may differ.")
    return moved(saved.project, to), told


def _is_gone(path: Path, stranger: Path | None) -> bool:
    """Whether a file is not there.

    A project that came from elsewhere (``stranger``) may name any server, and to ask it would tell it of this machine: only
    the one that the project itself lies on is asked.
    """
    server = _server(path)
    if server and stranger is not None and server not in (_server(stranger), _server(Path.home())):
        return True
    return not path.exists()


def _server(path: PurePath) -> str:
    text = str(path).replace("\\", "/")
    return text[2:].split("/")[0].casefold() if text.startswith("//") else ""


def _came_back(steps: Sequence[Step]) -> str:
    return f"{counted(len(steps), 'step')} after the last save came back, the last: {steps[-1].label}."


def now() -> str:
    """Return the time, for people to read."""
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
