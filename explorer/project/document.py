"""What is open in a window: one project, its history and look, the journal that keeps them, and the file it is saved in."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePath

from explorer.errors import ReadError, WriteError
from explorer.project import Project, container
from explorer.project.codec import Answers, Saved
from explorer.project.container import Contents, Version
from explorer.project.file_lock import FileLock
from explorer.project.history import START, History, Move, Step
from explorer.project.journal import NOTHING, SUFFIX, Journal, State, journals, tidy
from explorer.project.look import Look
from explorer.project.own_files import files_of, is_as_it_was, moved, ref_of, without
from explorer.project.step_label import Label
from explorer.project.workshop import Entry, Log
from explorer.said import Listing, Said, sentences

UNTITLED = Said("project-untitled")

NOWHERE = -1
"""Number of the step saved last where that is none of those known here."""


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
    told : tuple of Said, Listing or str
        What a person should know about how it was opened, one sentence each.
    origin : Saved, optional
        What stood in the file that it was opened from: its findings, then, are compared with those here.
    copies : bool, optional
        Whether copies of the user's own files go into the file; None while nobody was asked.
    log : Log
        What was said, voted and decided at a workshop: no step, since nothing that was said is undone.
    saved_log : str
        Digest of the log that the file holds.
    problem : Said, Listing or str
        Why steps cannot be kept in the journal; empty while they are.
    """

    history: History
    look: Look = field(default_factory=Look)
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    file: Path | None = None
    saving: int = 0
    saved_at: int = START
    told: tuple[Said | Listing | str, ...] = ()
    origin: Saved | None = None
    copies: bool | None = None
    log: Log = NOTHING
    saved_log: str = NOTHING.digest
    problem: Said | Listing | str = ""
    _journal: Journal | None = None
    _journal_place: Path | None = None
    _locks: dict[Path, FileLock] = field(default_factory=dict)

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
            log = kept.read_log()
        except ReadError:
            kept.close()
            raise
        document = cls(
            history,
            state.look,
            state.id or uuid.uuid4().hex,
            Path(state.file) if state.file else None,
            state.saving,
            state.saved,
            copies=state.copies,
            log=log,
            saved_log=state.saved_log,
            _journal=kept,
        )
        if document.file is not None:
            document._hold(document.file)
            document._compare_with_file()
        if state.is_open and (came_back := document._came_back()):
            document.told = (sentences(Said("project-not-closed"), came_back), *document.told)
        document._put_aside_what_is_gone(None)
        # A window killed before it could keep anything leaves a journal without an id: its first step is written now.
        document.note(() if state.id else history.listed(), document.log.less(log))
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
        project, told = with_data(path, saved, unpacked)
        document = cls._continued(path, folder, contents) or cls(History.of(project), saved.look, contents.id)
        # Asked before the document gets a journal of its own, further below.
        is_from_here = document._journal is not None
        is_damaged = version.saving != contents.saving
        is_as_left = is_from_here and document.saving == contents.saving
        is_newer_here = is_damaged and is_as_left
        document.saved_at = document._step_in(contents, saved) if is_from_here else document.history.place.at
        document.file, document.saving, document.origin = path, contents.saving, saved
        in_journal = document.log
        document.saved_log, document.log = saved.workshop.digest, document.log.merged(saved.workshop)
        # The newest version is the one that counts, so that an older one in its place is never passed off as it.
        if is_damaged:
            opened = Said("project-newest-damaged-here", file=path.name) if is_newer_here else _older_opened(path, version)
            told.insert(0, sentences(opened, Said("project-save-again")))
            document.saved_at = NOWHERE
        if document.saved_at in document.history.steps and not document._is_at(document.saved_at):
            told.append(sentences(document._came_back(), Said("project-not-saved-yet")))
        elif document.history.project != project and not is_newer_here:
            document.commit([document.history.done(Said("project-open", file=path.stem), project, now())])
            document.look = saved.look
            document.saved_at = NOWHERE if is_damaged else document.history.place.at
            is_as_left = False
        if not is_as_left:
            # What the user said was said of other files: those that came since, from elsewhere, go inside unasked otherwise.
            document.copies = None
        if document.copies is None and saved.data and _knows_all(saved, document.project, unpacked):
            document.copies = any(ref.is_inside for ref in saved.data)
        document.told = (*document.told, *told)
        # After the look at the file: the lock may leave a file beside it, which a refused file must not get.
        document._hold(path)
        if not is_from_here:
            document._keep_in(folder)
        document._put_aside_what_is_gone(None if is_from_here else path)
        # What the file brought is this window's from now on, whatever becomes of the file.
        document.note(log=document.log.less(in_journal))
        return document

    @classmethod
    def read(cls, path: Path, unpacked: Path) -> Document:
        """Open a project's file as it was saved, without a journal and without holding it; see :meth:`open` for the rest."""
        contents = container.read(path)
        saved, version = contents.newest(path.name)
        project, told = with_data(path, saved, unpacked)
        if version.saving != contents.saving:
            told.insert(0, _older_opened(path, version))
        document = cls(History.of(project), saved.look, contents.id, path, contents.saving, told=tuple(told), origin=saved)
        document.log, document.saved_log = saved.workshop, saved.workshop.digest
        if _knows_all(saved, project, unpacked):
            document.copies = any(ref.is_inside for ref in saved.data)
        document._put_aside_what_is_gone(path)
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
            log = journal.read_log()
        # The file itself is whole: a journal that cannot be read is no reason not to open it.
        except ReadError:
            if journal is not None:
                journal.close()
            return None
        # Copied by the file manager, two files are one project by their id; the steps belong to the one they were taken in.
        is_a_copy = bool(state.file) and Path(state.file) != path and Path(state.file).is_file()
        if is_a_copy or state.id != contents.id:
            journal.close()
            # Nothing was ever kept in it, and its name is wanted.
            if not state.id:
                place.unlink()
            return None
        return cls(
            history, state.look, contents.id, path, state.saving, state.saved, copies=state.copies, log=log, _journal=journal
        )  # fmt: skip

    # What is asked of it

    @property
    def project(self) -> Project:
        """The project as it now stands."""
        return self.history.project

    @property
    def name(self) -> Said | str:
        """What it is called."""
        return self.file.stem if self.file is not None else UNTITLED

    @property
    def journal_name(self) -> str:
        """Name of its journal; empty where it has none."""
        return self._journal.path.name if self._journal is not None else ""

    @property
    def is_saved(self) -> bool:
        """Whether its file holds what is open."""
        return self.file is not None and self._is_at(self.saved_at) and self.log.digest == self.saved_log

    @property
    def may_write(self) -> bool:
        """Whether this window may write the file."""
        return self.file in self._locks

    @property
    def unsaved_steps(self) -> Sequence[Step]:
        """Steps that lead from what was saved to where it stands, the last one last."""
        behind = {step.number for step in self._way_to(self.saved_at)}
        return [step for step in self._way_to(self.history.place.at) if step.number not in behind]

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

    def answer_copies(self, *, are_wanted: bool) -> None:
        """Keep what the user says about copies of their own files; no step."""
        self.copies = are_wanted
        self.note()

    def add(self, entries: Iterable[Entry]) -> None:
        """Add entries to the workshop's log; they are in the journal when this returns."""
        before = self.log
        self.log = before.with_entries(entries)
        if self.log is not before:
            self.note(log=self.log.less(before))

    def note(self, steps: Sequence[Step] = (), log: Log = NOTHING, *, is_open: bool = True) -> None:
        """Write steps, entries and state into the journal; where it fails, :attr:`problem` says so; the next call tries again."""
        # The folder could not be written to when the project was opened; by now it may be.
        if self._journal is None and self._journal_place is not None:
            steps, log = self._begin_journal(self._journal_place), self.log
        if self._journal is None:
            return
        file = str(self.file or "")
        state = State(
            self.history.place, self.look, self.id, file, self.saving, self.saved_at, self.copies, self.saved_log, is_open=is_open
        )  # fmt: skip
        try:
            self._journal.note(steps, state, log)
            self._journal.forget_before(min(self.history.steps))
            self.problem = ""
        except OSError as problem:
            self.problem = Said("project-steps-not-kept", reason=str(problem))

    def saved(self, answers: Answers, program: str, bundled: Callable[[], dict[str, str]]) -> Callable[[], Saved]:
        """Return what makes the value to save; reading files may take a while, and nothing changes it meanwhile."""
        # Taken now, while nobody edits; the files are read later, beside the window.
        project, look, copies, log = self.project, self.look, bool(self.copies), self.log

        def made() -> Saved:
            data = tuple(ref_of(path, is_inside=copies) for path in files_of(project))
            return Saved(project, look, data, program, bundled(), answers, log)

        return made

    def version_to_save(self) -> tuple[str, Label]:
        """Return when a version is saved, and the last step."""
        return now(), self.history.undo_label or self.history.steps[self.history.place.at].label or Said("project-new")

    def hold(self, target: Path) -> bool:
        """Try to hold a file that the project is to be saved in."""
        if target not in self._locks:
            lock = FileLock(target)
            if not lock.take():
                return False
            self._locks[target] = lock
        return True

    def was_saved(self, target: Path, contents: Contents, at: int, log: Log) -> None:
        """Take note that the step ``at`` and a log now stand in a file, and let go of the one it was in before."""
        self.file, self.saving, self.saved_at, self.saved_log = target, contents.saving, at, log.digest
        # The journal first: a window killed in between finds the new file, and lets go of both locks anyway.
        self.note()
        for other in [path for path in self._locks if path != target]:
            self._locks.pop(other).release()

    @classmethod
    def of(cls, project: Project) -> Document:
        """Return a project that is kept nowhere, for a picture or a test."""
        return cls(History.of(project))

    def close(self) -> None:
        """Let go of journal and file; the next start finds both as they are."""
        # A journal that is not marked as closed was a crash, of which the next start speaks.
        self.note(is_open=False)
        if self._journal is not None:
            self._journal.close()
        self._journal = self._journal_place = None
        while self._locks:
            self._locks.popitem()[1].release()

    # Details

    def _keep_in(self, folder: Path) -> None:
        place = folder / f"{self.id}{SUFFIX}"
        # Another copy of the same project may have it.
        self._journal_place = folder / f"{uuid.uuid4().hex}{SUFFIX}" if place.exists() else place
        self.note()
        tidy(folder)

    def _begin_journal(self, place: Path) -> Sequence[Step]:
        """Begin the journal, if that can be done, and return the steps to be written to it: all."""
        try:
            self._journal = Journal(place)
        except ReadError as problem:
            self.problem = sentences(problem.message, problem.remedy)
        return self.history.listed()

    def _hold(self, path: Path) -> None:
        if self.hold(path):
            container.clear_up(path)
        else:
            error = held_elsewhere(path)
            self.told = (*self.told, sentences(error.message, error.remedy))

    def _compare_with_file(self) -> None:
        """Say where the file was changed or is gone since it was saved from here."""
        assert self.file is not None  # noqa: S101 - the caller has looked
        try:
            contents = container.read(self.file)
            saved, _ = contents.newest(self.file.name)
        except ReadError as problem:
            self.told = (*self.told, sentences(problem.message, Said("project-left-as-it-was")))
            self.saved_at = NOWHERE
            return
        self.saved_at = self._step_in(contents, saved)
        if contents.id == self.id:
            self.saved_log, self.log = saved.workshop.digest, self.log.merged(saved.workshop)
        if self.saved_at == NOWHERE:
            self.told = (*self.told, Said("project-saved-elsewhere", file=self.file.name))
        else:
            self.saving = contents.saving

    def _step_in(self, contents: Contents, saved: Saved) -> int:
        """Return the number of the step that a file holds; :data:`NOWHERE` where it was not saved from here.

        The window may have been killed after the file was written, before it could take note of that.
        """
        if contents.id != self.id:
            return NOWHERE
        if contents.saving == self.saving:
            return self.saved_at
        if saved.project == self.project:
            return self.history.place.at
        later = (step.number for step in self.history.listed() if step.number > self.saved_at and step.project == saved.project)
        return next(later, NOWHERE)

    def _is_at(self, number: int) -> bool:
        return self.history.place.at == number

    def _way_to(self, number: int) -> Sequence[Step]:
        """Return the steps that lead to one, the first one first; none where it is forgotten."""
        way: list[Step] = []
        while number in self.history.steps and self.history.steps[number].before != number:
            way.append(self.history.steps[number])
            number = way[-1].before
        return way[::-1]

    def _came_back(self) -> Listing:
        """Say how what is open differs from what was saved last; nothing where it does not."""
        taken, here = self.unsaved_steps, {step.number for step in self._way_to(self.history.place.at)}
        undone = [step for step in self._way_to(self.saved_at) if step.number not in here]
        key = "project-steps-back-since" if self.file is not None else "project-steps-back"
        return sentences(
            Said("project-steps-undone", steps=len(undone)) if undone else None,
            Said(key, steps=len(taken), last=taken[-1].label) if taken else None,
        )

    def _put_aside_what_is_gone(self, stranger: Path | None) -> None:
        """Do without files that are gone, as a step of its own: the project before it still names them."""
        gone = [path for path in files_of(self.project) if _is_gone(path, stranger)]
        if gone:
            names = Listing(tuple(path.name for path in gone), joint="commas")
            self.commit([self.history.done(Said("project-do-without", files=names), without(self.project, gone), now())])
            told = (Said("project-file-gone", file=path.name, folder=str(path.parent)) for path in gone)
            self.told = (*self.told, *told)


def held_elsewhere(file: Path) -> WriteError:
    """Return the error of a file that cannot be saved in, because another window holds it or nobody can write there."""
    return WriteError(Said("project-held", file=file.name), Said("project-held-remedy"))


def _older_opened(file: Path, version: Version) -> Said:
    try:
        saved = datetime.fromisoformat(version.saved)
    except ValueError:
        return Said("project-newest-damaged", file=file.name)
    return Said("project-newest-damaged-of", file=file.name, day=saved.date(), time=f"{saved:%H:%M}")


def left_unsaved(folder: Path) -> Iterator[tuple[Path, Document]]:
    """Return the journals of projects that hold steps no file has, the newest first; those open in a window are left out."""
    for path in journals(folder):
        # Held by another window, or damaged: neither can be offered.
        try:
            journal = Journal(path)
        except ReadError:
            continue
        try:
            history, state = journal.read()
            log = journal.read_log()
        except ReadError:
            continue
        finally:
            journal.close()
        document = Document(
            history, id=state.id, file=Path(state.file) if state.file else None, saving=state.saving, saved_at=state.saved,
            log=log, saved_log=state.saved_log,
        )  # fmt: skip
        if document.unsaved_steps or log.digest != state.saved_log:
            yield path, document


def versions(path: Path) -> tuple[Version, ...]:
    """Return the versions that a project's file keeps, the newest first."""
    return container.read(path).versions


def with_data(path: Path, saved: Saved, unpacked: Path) -> tuple[Project, list[Said | Listing | str]]:
    """Return a saved project with its files where they are on this machine, and what differs."""
    to: dict[Path, Path] = {}
    told: list[Said | Listing | str] = []
    # Before anything is unpacked: whoever made the file says how large they are.
    if sum(part.size for ref in saved.data if ref.is_inside for part in ref.parts) > container.MOST_BYTES:
        return saved.project, [Said("project-too-much-inside", file=path.name)]
    for ref in saved.data:
        is_gone = _is_gone(ref.path, path)
        if not is_gone and is_as_it_was(ref):
            continue
        if ref.is_inside:
            # Not to where it was: a project from elsewhere could name any place on this machine.
            try:
                to[ref.path] = container.unpack(path, ref, unpacked)
            except (ReadError, WriteError) as problem:
                told.append(problem.message)
                continue
            if not is_gone:
                told.append(Said("project-file-changed-copy", file=ref.path.name))
        elif not is_gone and ref.parts:
            told.append(Said("project-file-changed", file=ref.path.name))
    return moved(saved.project, to), told


def _knows_all(saved: Saved, project: Project, unpacked: Path) -> bool:
    """Whether whoever saved a project had every file that it uses here.

    A project from elsewhere may name any file of this machine. It must not go into the project, and with it to others, unasked.
    """
    known = {ref.path for ref in saved.data if is_as_it_was(ref)}
    return all(
        path in known or (path.is_relative_to(unpacked) and ".." not in path.parts) or _is_gone(path, None)
        for path in files_of(project)
    )


def _is_gone(path: Path, stranger: Path | None) -> bool:
    """Whether a file is not there.

    A project that came from elsewhere (``stranger``) may name any server, and to ask it would tell it of this machine: only
    the one that the project itself lies on is asked.
    """
    server = _server(path)
    if server and stranger is not None and server not in (_server(stranger), _server(Path.home())):
        return True
    try:
        return not (path.is_file() or path.is_dir())
    except OSError:
        return True


def _server(path: PurePath) -> str:
    text = str(path).replace("\\", "/")
    return text[2:].split("/")[0].casefold() if text.startswith("//") else ""


def now() -> str:
    """Return the time, for people to read."""
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
