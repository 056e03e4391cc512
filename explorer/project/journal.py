"""The journal: every step that was taken, on this machine's own disk before its result is shown, so that none is ever lost.

One small SQLite database for each project that is or was open. It is held by one window at a time; a window that was killed
lets go of it, and the next start finds every step in it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from explorer.errors import ReadError
from explorer.project import Project
from explorer.project.codec import LARGEST, NewerProjectError, StepDecoder, decode, encode
from explorer.project.history import START, History, Place, Step
from explorer.project.look import Look
from explorer.project.step_label import label_of, label_text
from explorer.project.workshop import Log
from explorer.said import Said

SUFFIX = ".journal"
KEPT = 20
"""Journals of projects that are closed and saved; of more, the oldest go."""

NOTHING = Log()
"""The log of a project of which no workshop talked."""

Kept = TypeVar("Kept", Look, Log)

_MOMENT = 1_000_000
"""Nanoseconds that every file system tells apart."""

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS step (number INTEGER PRIMARY KEY, before INTEGER, label TEXT, project TEXT, made TEXT)",
    "CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT)",
    "CREATE TABLE IF NOT EXISTS entry (id TEXT PRIMARY KEY, log TEXT)",
)


class HeldError(ReadError):
    """Another window holds the journal or the file."""


@dataclass(frozen=True)
class State:
    """What a journal knows beside its steps.

    Attributes
    ----------
    place : Place
        Where the user stands among the steps.
    look : Look
    id : str
        Id of the project; the same as in its file.
    file : str
        Its file; empty for a project that was never saved.
    saving : int
        Number of the version in the file that the steps follow; 0 for none.
    saved : int
        Number of the step that was saved last.
    copies : bool, optional
        Whether copies of the user's own files go into the file; None while nobody was asked.
    saved_log : str
        Digest of the workshop's log that was saved last.
    is_open : bool
        Whether the window was not closed: it was killed, or is open now.
    """

    place: Place = field(default_factory=Place)
    look: Look = field(default_factory=Look)
    id: str = ""
    file: str = ""
    saving: int = 0
    saved: int = START
    copies: bool | None = None
    saved_log: str = NOTHING.digest
    is_open: bool = True


class Journal:
    """The journal of one project, held while it is open.

    Raises
    ------
    HeldError
        Another window holds it.
    ReadError
        It cannot be opened, or is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._missing: list[Step] = []
        self._missing_log = Log()
        self._is_noted = False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # No waiting for a lock: whether another window has it is to be known at once. A project is opened on a worker's
            # thread and worked on from the main one, never from both at a time.
            self._file = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
        except (OSError, sqlite3.Error) as problem:
            raise ReadError(Said("project-no-journal", folder=str(path.parent)), Said("project-no-journal-remedy")) from problem
        try:
            # EXCLUSIVE is the lock that tells two windows apart; with it, the log needs no shared memory, so that it also
            # works where a home folder is a share.
            for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
                self._file.execute(f"PRAGMA {pragma}")
            self._file.execute("BEGIN IMMEDIATE")
            for statement in _SCHEMA:
                self._file.execute(statement)
            self._file.execute("COMMIT")
        except sqlite3.Error as problem:
            self.close()
            if "locked" in str(problem):
                raise HeldError(Said("project-open-elsewhere")) from problem
            if "full" in str(problem):
                raise ReadError(
                    Said("project-journal-full", folder=str(path.parent)), Said("project-journal-full-remedy")
                ) from problem
            raise ReadError(Said("project-journal-damaged", file=path.name), detail=repr(problem)) from problem

    def note(self, steps: Iterable[Step], state: State, log: Log = NOTHING) -> None:
        """Write steps, new entries of the workshop's log and the state, all or nothing, and return when they are on the disk.

        What could not be written earlier (the disk was full) is written as well.

        Raises
        ------
        OSError
            They cannot be written; the next call tries again.
        """
        steps = [*self._missing, *steps]
        rows = [(step.number, step.before, label_text(step.label), encode(step.project), step.made) for step in steps]
        readable = [row for row in rows if len(row[3]) <= LARGEST]
        # The look is a text in the text, so that it has the version of the codec and its steps from older ones.
        told = {**vars(state), "place": [state.place.at, list(state.place.undone)], "look": encode(state.look)}
        # Until they are on the disk; what fails below leaves them for the next call.
        self._missing, self._missing_log = list(steps), self._missing_log.merged(log)
        entries = [(self._missing_log.digest, encode(self._missing_log))] if self._missing_log else []
        try:
            self._file.execute("BEGIN IMMEDIATE")
            self._file.executemany("INSERT OR REPLACE INTO step VALUES (?, ?, ?, ?, ?)", readable)
            self._file.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?)", entries)
            self._file.execute("INSERT OR REPLACE INTO state VALUES ('now', ?)", (json.dumps(told),))
            self._file.execute("COMMIT")
        except sqlite3.Error as problem:
            with suppress(sqlite3.Error):
                self._file.execute("ROLLBACK")
            raise OSError(str(problem)) from problem
        self._missing, self._missing_log = [], NOTHING
        self._is_noted = True
        self._come_first()
        if len(readable) < len(rows):
            raise OSError("the choices are longer than can be read again")

    def forget_before(self, oldest: int) -> None:
        """Let go of steps that nobody can go back to any more."""
        # What does not go now goes with the next step.
        with suppress(sqlite3.Error):
            self._file.execute("DELETE FROM step WHERE number < ?", (oldest,))

    def read(self) -> tuple[History, State]:
        """Return every step and the state, as they were written last.

        Raises
        ------
        ReadError
            Nothing of it can be read; single steps that cannot are left out.
        """
        try:
            rows = self._file.execute("SELECT number, before, label, project, made FROM step ORDER BY number").fetchall()
            found = self._file.execute("SELECT value FROM state WHERE name = 'now'").fetchone()
            if found is None and not rows:
                # The window was killed before anything could be kept.
                return History.of(Project()), State()
            told = json.loads(found[0])
            place = Place(int(told["place"][0]), tuple(map(int, told["place"][1])))
            state = State(
                place, _decoded(told["look"], Look), str(told["id"]), str(told["file"]), int(told["saving"]),
                int(told["saved"]), told.get("copies"), str(told.get("saved_log", NOTHING.digest)), bool(told["is_open"]),
            )  # fmt: skip
        except (sqlite3.Error, ValueError, TypeError, KeyError, IndexError) as problem:
            raise ReadError(Said("project-last-unread"), detail=repr(problem)) from problem
        steps = {step.number: step for step in _steps(rows)}
        if not steps:
            raise ReadError(Said("project-last-unread"))
        # The step it stood at cannot be read: the newest that can be stands in for it.
        if place.at not in steps:
            place = Place(max(steps))
        place = replace(place, undone=tuple(number for number in place.undone if number in steps))
        return History(steps, place), replace(state, place=place)

    def read_log(self) -> Log:
        """Return every entry of the workshop's log that can be read.

        Raises
        ------
        NewerProjectError
            A newer version of the program wrote one.
        """
        try:
            texts = self._file.execute("SELECT log FROM entry").fetchall()
        except sqlite3.Error:
            return NOTHING
        return NOTHING.with_entries(entry for (text,) in texts for entry in _decoded(str(text), Log).entries())

    def close(self) -> None:
        """Let go of it; another window may open it from now on."""
        with suppress(sqlite3.Error):
            self._file.close()
        # Closing writes the log into the file, and with it the time by which the next start finds it.
        if self._is_noted:
            self._come_first()

    def _come_first(self) -> None:
        """Be the journal that the next start finds first, also where the clock was put back."""
        with suppress(OSError):
            others = [path.stat().st_mtime_ns for path in journals(self.path.parent) if path != self.path]
            latest = max(others, default=0)
            if self.path.stat().st_mtime_ns <= latest:
                os.utime(self.path, ns=(latest + _MOMENT, latest + _MOMENT))


def _steps(rows: Sequence[tuple[int, int, str, str, str]]) -> Iterable[Step]:
    decoder = StepDecoder()
    for number, before, label, body, made in rows:
        try:
            yield Step(number, before, label_of(str(label)), decoder.decode(str(body)), str(made))
        except NewerProjectError:
            # To leave it out would be to write over it.
            raise
        except ReadError:
            continue


def _decoded(text: str, kind: type[Kept]) -> Kept:
    """Return what a text holds; nothing where it is damaged."""
    try:
        return decode(text, kind)
    except NewerProjectError:
        raise
    except ReadError:
        # One damaged part is not worth the steps.
        return kind()


def journals(folder: Path) -> list[Path]:
    """Return the journals in a folder, the one written last first."""
    found = {}
    for path in folder.glob(f"*{SUFFIX}"):
        with suppress(OSError):  # another window may have tidied it away
            found[path] = path.stat().st_mtime_ns
    return sorted(found, key=found.__getitem__, reverse=True)


def tidy(folder: Path) -> None:
    """Remove the journals of projects closed long ago; never one with steps that are not saved, or that is in use."""
    for path in journals(folder)[KEPT:]:
        with suppress(ReadError, OSError):
            journal = Journal(path)
            try:
                state, log = journal.read()[1], journal.read_log()
            finally:
                journal.close()
            if not state.is_open and state.place.at == state.saved and log.digest == state.saved_log:
                path.unlink()
