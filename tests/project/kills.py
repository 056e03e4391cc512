"""Kills a window at random moments, and looks for every step that it had said was kept: ``KILLS=200 make kills``.

A child process works on a project as a window does, without one: it edits, undoes, looks, saves, saves elsewhere, opens again
and reads what an older version wrote. It reports over a pipe what it is about to do, and, when the call has returned, that it
is done. The parent kills it, and then does what the next start does: it goes on with the journal, and opens the file. Each step
reported must be there with the same project, where it stood must be where it stands, and a file must hold the old or the new.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from explorer.errors import ExplorerError
from explorer.project import Draws, Project, Threshold, codec, container
from explorer.project.codec import Answers, encode
from explorer.project.document import Document
from explorer.project.history import Move
from explorer.project.journal import journals
from explorer.project.look import Look, View
from explorer.project.workshop import Comment

LONGEST = 0.12
"""Seconds that a window lives at most."""

SAME_FOLDER = 20
"""Windows one after another on the same files."""

NO_FILE = ""
"""What is held of a file that is not there yet."""

HANGS = 20.0
"""Seconds after which a window ends itself, so that nothing waits for ever."""


# What an older version wrote: its word for the partnership was another one.


def be_a_newer_version() -> None:
    """Let the codec of this process be one version further, with a step from the version before."""
    codec.STEPS = {**codec.STEPS, codec.VERSION: _newer}
    codec.VERSION += 1


def _newer(told: dict[str, Any]) -> dict[str, Any]:
    return {**_renamed(told, "sub_region", "partnership"), "version": codec.VERSION}


def older(text: str) -> str:
    """Return what the version before would have written."""
    told = json.loads(text)
    return json.dumps({**_renamed(told, "partnership", "sub_region"), "version": codec.VERSION - 1})


def _renamed(told: Any, old: str, new: str) -> Any:
    """Rename a field of the project in what was kept, which has an indicator and a day."""
    if not isinstance(told, dict):
        return told
    is_project = {"indicator", "as_at"} <= told.keys()
    return {new if is_project and name == old else name: _renamed(value, old, new) for name, value in told.items()}


def make_old(folder: Folder) -> None:
    """Write everything in a folder anew as the version before would have."""
    for path in folder.files():
        with closing(sqlite3.connect(path)) as file, file:
            for saving, body in file.execute("SELECT saving, body FROM version").fetchall():
                file.execute("UPDATE version SET body = ? WHERE saving = ?", (older(body), saving))
    for path in journals(folder.journals):
        with closing(sqlite3.connect(path)) as file, file:
            for number, body in file.execute("SELECT number, project FROM step").fetchall():
                file.execute("UPDATE step SET project = ? WHERE number = ?", (older(body), number))
            for key, log in file.execute("SELECT id, log FROM entry").fetchall():
                file.execute("UPDATE entry SET log = ? WHERE id = ?", (older(log), key))
            (state,) = file.execute("SELECT value FROM state").fetchone()
            told = json.loads(state)
            file.execute("UPDATE state SET value = ?", (json.dumps({**told, "look": older(told["look"])}),))


@dataclass(frozen=True)
class Folder:
    """Where a window works."""

    place: Path

    @property
    def journals(self) -> Path:
        return self.place / "journals"

    def files(self) -> list[Path]:
        return sorted(self.place.glob(f"*{container.SUFFIX}"))

    @classmethod
    def new(cls, chance: random.Random) -> Folder:
        """Make one with data of the user's own, and sometimes with a project that an older version wrote."""
        folder = cls(Path(tempfile.mkdtemp(prefix="kills-")))
        for number in range(3):
            (folder.place / f"own {number}.csv").write_bytes(chance.randbytes(20_000))
        if chance.random() < 0.3:
            window = Window(folder, chance, lambda *_: None)
            window.document = Document.new(Project(), folder.journals)
            for act in (*[window.edit] * 5, window.save, window.edit, window.undo):
                act()
            window.document.close()
            make_old(folder)
        return folder


class Window:
    """What a user does, at random; everything is told before and after."""

    def __init__(self, folder: Folder, chance: random.Random, tell: Callable[..., None]) -> None:
        self.folder = folder
        self.chance = chance
        self.tell = tell
        self.document = Document.of(Project())

    def open(self) -> None:
        """Go on with what was open, open a file, or begin anew; mostly the first."""
        choice = self.chance.random()
        kept, files = journals(self.folder.journals), self.folder.files()
        if choice < 0.6 and kept:
            self.tell("going on", kept[0].name)
            self.document = Document.resume(kept[0])
        elif choice < 0.9 and files:
            self.tell("opening")
            self.document = Document.open(self.chance.choice(files), self.folder.journals, self.folder.place / "unpacked")
        else:
            self.tell("beginning")
            self.document = Document.new(Project(), self.folder.journals)
        document = self.document
        steps = {step.number: digest(step.project) for step in document.history.listed()}
        entries = {entry.id for entry in document.log.entries()}
        self.tell("opened", document.journal_name, steps, document.history.place, digest(document.look), entries)

    def work(self) -> None:
        """Do one thing."""
        acts = (
            self.edit,
            self.undo,
            self.redo,
            self.look,
            self.save,
            self.save_elsewhere,
            self.several,
            self.again,
            self.capture,
        )
        (act,) = self.chance.choices(acts, (40, 12, 8, 12, 10, 4, 4, 2, 12))
        act()

    def edit(self) -> None:
        self._take(self.document.history.done("Edit", changed(self.document.project, self.chance, self.folder)))

    def undo(self) -> None:
        self._take(self.document.history.undone())

    def redo(self) -> None:
        self._take(self.document.history.redone())

    def several(self) -> None:
        """Take several steps at once, all or none."""
        plan, moves = self.document.history.copy(), []
        for _ in range(self.chance.randint(2, 4)):
            moves.append(plan.done("Edit", changed(plan.project, self.chance, self.folder)))
            plan.take(moves[-1])
        self._take(*moves)

    def look(self) -> None:
        codes = tuple(f"E0800{self.chance.randint(1000, 9999)}" for _ in range(self.chance.randint(0, 5)))
        look = Look(selection=codes, view=View(self.chance.random(), self.chance.random(), 1.0), page="table")
        self.tell("about to look", digest(look))
        self.document.look_at(look)
        self.tell("looked", digest(look))

    def capture(self) -> None:
        """Write down what was said at a workshop."""
        said = Comment(of=f"{self.chance.getrandbits(64):x}", table="1", text="ŵ" * self.chance.randint(0, 200))
        self.document.add([said])
        self.tell("captured", said.id)

    def save(self) -> None:
        self._save(self.document.file or self.folder.place / f"{self.chance.randint(0, 3)}{container.SUFFIX}")

    def save_elsewhere(self) -> None:
        self._save(self.folder.place / f"{self.chance.randint(0, 3)}{container.SUFFIX}")

    def again(self) -> None:
        """Close the window and open one anew."""
        self.tell("closing")
        self.document.close()
        self.open()

    def _take(self, *moves: Move | None) -> None:
        taken = [move for move in moves if move is not None]
        if taken:
            steps = {move.step.number: digest(move.step.project) for move in taken if move.step is not None}
            self.tell("about to take", taken[-1].place, steps)
            self.document.commit(taken)
            self.tell("taken", taken[-1].place, steps)

    def _save(self, target: Path) -> None:
        document = self.document
        if not document.hold(target):
            return
        document.copies = self.chance.random() < 0.5
        saved = document.saved(Answers(), "1.0", dict)()
        at, version = document.history.place.at, document.version_to_save()
        self.tell("about to save", str(target), digest(saved.project))
        contents = container.write(target, saved, version, document.file, b"", document.id)
        self.tell("saved", str(target), digest(saved.project))
        if self.chance.random() < 0.3:
            # A window saves in the background, and the user goes on.
            self.edit()
        document.was_saved(target, contents, at, saved.workshop)


def changed(project: Project, chance: random.Random, folder: Folder) -> Project:
    """Return a project with one choice changed."""
    own = sorted(folder.place.glob("own *.csv"))
    return chance.choice(
        (
            lambda: replace(project, partnership=f"ca-{chance.randint(0, 10**6)}"),
            lambda: replace(project, indicator=chance.choice(("employment_rate", "gva_per_hour", "ß\u2028\N{SNOWMAN}"))),
            lambda: replace(project, period=str(chance.randint(1990, 2030))),
            lambda: replace(project, as_at=date(2000, 1, 1) + timedelta(chance.randint(0, 10_000))),
            lambda: replace(project, limits=(Threshold("gap", (chance.random(), chance.random())),)),
            lambda: replace(project, layers=tuple(chance.sample(own, chance.randint(0, len(own))))),
            lambda: replace(project, draws=Draws(chance.randint(1, 999), chance.randint(0, 99))),
        )
    )()


def digest(value: Project | Look) -> str:
    return hashlib.sha256(encode(value).encode()).hexdigest()


@dataclass
class Known:
    """What windows have reported of one project's journal."""

    steps: dict[int, str] = field(default_factory=dict)
    places: list[Any] = field(default_factory=list)
    """Where it may stand: where it was reported to, and then where it was about to go; none where that is not known."""
    looks: list[str] = field(default_factory=list)
    entries: set[str] = field(default_factory=set)
    """What was said, by id."""


@dataclass
class Count:
    """What became of it all."""

    kills: int = 0
    committed: int = 0
    saved: int = 0
    lost: int = 0
    unreadable: int = 0
    during: dict[str, int] = field(default_factory=dict)
    """What was last reported before a kill."""

    def sentence(self) -> str:
        return f"kills {self.kills}, committed steps {self.committed}, lost {self.lost}, unreadable {self.unreadable}"


class Watcher:
    """Kills windows on one folder, one after another, and holds what is there against what was reported."""

    def __init__(self, folder: Folder, chance: random.Random, count: Count) -> None:
        self.folder = folder
        self.chance = chance
        self.count = count
        self.known: dict[str, Known] = {}
        self.files = {str(path): [digest(container.read(path).newest("")[0].project)] for path in folder.files()}
        """What a file may hold: what it was reported to, and then what was about to be written."""
        self.open = ""

    def kill_one(self, *, is_last: bool) -> None:
        """Let one window live for a while, and look at what it leaves; after the last one, at everything."""
        told = list(self._told(self._window(self.chance.random() * LONGEST)))
        for what, *facts in told:
            self._take_in(what, facts)
        self.count.kills += 1
        last = told[-1][0] if told else "nothing"
        self.count.during[last] = self.count.during.get(last, 0) + 1
        with tempfile.TemporaryDirectory(prefix="kills-") as copy:
            self._look_at_journals(self.known if is_last else [self.open], Path(copy))
            self._look_at_files(Path(copy))

    def _window(self, life: float) -> bytes:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _live(self.folder, random.Random(self.chance.random()), writing)  # noqa: S311
        os.close(writing)
        time.sleep(life)
        os.kill(child, signal.SIGKILL)
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        return told

    def _told(self, told: bytes) -> Iterator[Sequence[Any]]:
        """Take reports apart; the last one may be cut short."""
        while len(told) >= 4 and len(told) >= 4 + (size := int.from_bytes(told[:4], "big")):
            yield pickle.loads(told[4 : 4 + size])  # noqa: S301 - written by ourselves
            told = told[4 + size :]

    def _take_in(self, what: str, facts: Sequence[Any]) -> None:  # noqa: C901 - one line for each report
        known = self.known.setdefault(self.open, Known())
        match what, *facts:
            case "crashed", trace:
                raise AssertionError(trace)
            case "going on", name:
                self.open = name
                self.known.setdefault(name, Known())
            case "opening", *_:
                # What stands in a file may go on top of any journal.
                for each in self.known.values():
                    each.places, each.looks = [], []
            case "opened", name, steps, place, look, entries:
                self.open, known = name, self.known.setdefault(name, Known())
                self._expect(known.steps.items() <= steps.items(), f"{name}: steps were lost when it was opened")
                self._expect(not known.places or place in known.places, f"{name} was opened at {place}, not {known.places}")
                self._expect(known.entries <= entries, f"{name}: what was said was lost when it was opened")
                known.steps, known.places, known.looks, known.entries = dict(steps), [place], [look], set(entries)
            case "captured", entry:
                known.entries.add(entry)
                self.count.committed += 1
            case "about to take", place, _:
                known.places = [*known.places[-1:], place]
            case "taken", place, steps:
                known.places = [place]
                known.steps |= steps
                self.count.committed += max(len(steps), 1)
            case "about to look", look:
                known.looks = [*known.looks[-1:], look]
            case "looked", look:
                known.looks = [look]
            case "about to save", path, project:
                self.files[path] = [self.files.get(path, [NO_FILE])[-1], project]
            case "saved", path, project:
                self.files[path] = [project]
                self.count.saved += 1

    def _look_at_journals(self, names: Iterable[str], folder: Path) -> None:
        for name in filter(None, names):
            known = self.known[name]
            # The next window finds everything as this one left it, so that what is looked at is a copy.
            for part in self.folder.journals.glob(f"{name}*"):
                shutil.copyfile(part, folder / part.name)
            try:
                document = Document.resume(folder / name)
            except ExplorerError as problem:
                self._unreadable(f"{name}: {problem!r} {problem.detail}")
                continue
            steps = {step.number: digest(step.project) for step in document.history.listed()}
            lost = known.steps.items() - steps.items()
            self.count.lost += len(lost)
            self._expect(not lost, f"{name}: steps {sorted(number for number, _ in lost)} are lost", 0)
            unsaid = known.entries - {entry.id for entry in document.log.entries()}
            self.count.lost += len(unsaid)
            self._expect(not unsaid, f"{name}: {len(unsaid)} entries are lost", 0)
            place = document.history.place
            self._expect(not known.places or place in known.places, f"{name} stands at {place}, not {known.places}")
            self._expect(not known.looks or digest(document.look) in known.looks, f"{name}: the look is another")
            known.places, known.looks = [place], [digest(document.look)]
            document.close()

    def _look_at_files(self, folder: Path) -> None:
        for path, projects in self.files.items():
            file = Path(path)
            if not file.exists():
                self._expect(projects[0] == NO_FILE, f"{path} is gone")
                self.files[path] = [NO_FILE]
                continue
            try:
                saved, _ = container.read(file).newest(file.name)
                document = Document.open(file, folder / "other", self.folder.place / "unpacked")
            except ExplorerError as problem:
                self._unreadable(f"{path}: {problem!r} {problem.detail}")
                continue
            self._expect(digest(saved.project) in projects, f"{path} holds neither the old nor the new")
            self._expect(digest(document.project) == digest(saved.project), f"{path} opens as another project")
            document.close()
            self.files[path] = [digest(saved.project)]

    def _expect(self, is_so: bool, otherwise: str, lost: int = 1) -> None:
        if not is_so:
            self.count.lost += lost
            print(otherwise, file=sys.stderr)  # noqa: T201

    def _unreadable(self, what: str) -> None:
        self.count.unreadable += 1
        print(what, file=sys.stderr)  # noqa: T201


def _live(folder: Folder, chance: random.Random, writing: int) -> None:
    """Be a window until killed."""

    def tell(*facts: object) -> None:
        told = pickle.dumps(facts)
        os.write(writing, len(told).to_bytes(4, "big") + told)

    signal.alarm(int(HANGS))
    try:
        window = Window(folder, chance, tell)
        window.open()
        while True:
            window.work()
    except BaseException:  # whatever it is, the parent fails of it
        tell("crashed", traceback.format_exc())
    os._exit(1)


def kill(kills: int, seed: int) -> Count:
    """Kill that many windows and count."""
    be_a_newer_version()
    chance, count = random.Random(seed), Count()  # noqa: S311
    while count.kills < kills:
        folder = Folder.new(chance)
        try:
            watcher = Watcher(folder, chance, count)
            number = min(SAME_FOLDER, kills - count.kills)
            for place in range(number):
                watcher.kill_one(is_last=place == number - 1)
        finally:
            shutil.rmtree(folder.place)
    return count


if __name__ == "__main__":
    found = kill(int(os.environ.get("KILLS", "10000")), int(os.environ.get("SEED", str(time.time_ns()))))
    print(f"{found.saved} times saved; last heard of before a kill: {found.during}")  # noqa: T201
    print(found.sentence())  # noqa: T201
    sys.exit(bool(found.lost or found.unreadable))
