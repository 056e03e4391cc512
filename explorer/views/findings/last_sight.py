"""What the window showed when it was last closed: shown at once at the next start, and confirmed or replaced behind.

It is kept with a key of all that it rests on. Where a single thing is another one, the version of the program, a file or a
choice, nothing of it is shown: whatever is seen was true, and is said to be of last time until the findings are there again.
The day is no part of the key: most people start once a day, and what shows names the day that it was true on.
A package brings one of its own for the very first start: what its version shows of the project that everybody begins with.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject

from explorer import __version__, data_pack, resources
from explorer.project import Project
from explorer.project.codec import encode
from explorer.project.own_files import files_of
from explorer.settings import cache_folder
from explorer.views.map.legend import ClassKey, LegendContent, LineKey
from explorer.views.map.lines import Outline
from explorer.views.map.pane import MapPane
from explorer.views.session import Session
from explorer.words import say, spoken, text

if TYPE_CHECKING:
    from explorer.views.findings.findings_panel import FindingsPanel
    from explorer.views.map.content import MapContent
    from explorer.views.session.outcome import Outcome

LARGEST = 4_000_000
"""Bytes of what is kept; a file that is larger is none of ours."""


DAMAGED = (OSError, ValueError, LookupError, TypeError, AttributeError, EOFError, zipfile.BadZipFile, zlib.error)
"""What reading says of a file that is none, or not whole; what it may hold is checked as it is taken out."""


@dataclass(frozen=True)
class LastWords:
    """What the findings panel said.

    Attributes
    ----------
    title, kind, headline : str
    sides : tuple of tuple of str
        Of each side its answer, how that is called, what the side is about, and a line for each question.
    """

    title: str
    kind: str
    headline: str
    sides: tuple[tuple[str, ...], ...]


def key_of(project: Project) -> str:
    """Return a key of all that findings rest on: program, language, choices, packs, and the files by their size and time."""
    bundled = (path for folder in (resources.facts(), resources.boundaries()) for path in sorted(folder.rglob("*")))
    return _key(project, *_stamps(bundled), *_stamps(files_of(project)))


def brought_key(project: Project) -> str:
    """Return the key of what comes with a package: the same on all machines and days, with the hashes of its own tables."""
    return _key(project, resources.facts("datapackage.json").read_text(encoding="utf-8"))


def _key(project: Project, *rests_on: str) -> str:
    used = data_pack.in_use()
    packs = (one.digest for one in (used.pack, used.laid) if one is not None)
    return hashlib.sha256("\n".join([__version__, spoken().name, encode(project), *packs, *rests_on]).encode()).hexdigest()


def _stamps(paths: Iterable[Path]) -> list[str]:
    stamps = []
    for path in paths:
        with contextlib.suppress(OSError):
            about = path.stat()
            stamps.append(f"{path.name} {about.st_size} {about.st_mtime_ns}")
    return stamps


class LastSight(QObject):
    """Keeps what a window shows, and shows it again at the next start until its findings are there.

    Attributes
    ----------
    is_shown : bool
        Whether what shows is of last time.
    """

    def __init__(self, session: Session, pane: MapPane, panel: FindingsPanel) -> None:
        super().__init__(session)
        self._session, self._pane, self._panel = session, pane, panel
        self.is_shown = False
        self._project: Project | None = None
        session.project_changed.connect(self._look)
        session.outcome_ready.connect(self._confirm)
        session.choice_refused.connect(lambda _: self.drop())

    @staticmethod
    def file() -> Path:
        """Return where it is kept."""
        return cache_folder() / "last_sight.npz"

    @staticmethod
    def brought() -> Path:
        """Return where a package has what it shows at the very first start, in the language that is spoken."""
        return resources.resource(f"first_sight/{spoken().name}.npz")

    def show(self) -> bool:
        """Show what was seen last, else what came with the program, if it still is what would be found."""
        return self._show(self.file(), key_of, "panel-last-time") or self._show(self.brought(), brought_key, "panel-first-time")

    def _show(self, file: Path, key: Callable[[Project], str], of_when: str) -> bool:
        """Show what a file holds; anything that is damaged, or of something else, is passed over."""
        project, canvas = self._session.project, self._pane.canvas
        try:
            kept = _read(file, key(project), len(canvas.codes))
        except DAMAGED:
            return False
        if kept is None:
            return False
        words, legend, fills, marks, outlines, view, areas = kept
        self._project, self.is_shown = project, True
        self._pane.show_last(fills, marks, outlines, legend)
        look = self._session.look.view
        if areas and look is None:
            canvas.zoom_to_areas(areas)
        else:
            canvas.camera.look_at(*((look.east, look.north, look.metres_per_pixel) if look is not None else view))
        self._say(words, of_when)
        return True

    def _say(self, words: LastWords, of_when: str) -> None:
        panel = self._panel
        panel.is_of_last_time = True
        # In the first line, which also shows where the panel is small: nothing of last time may pass for checked.
        panel.title.setText(text(of_when, name=words.title))
        panel.kind.setText(words.kind)
        panel.verdict.show_last(words.sides)
        panel.headline.setText(words.headline)
        panel.headline.show()

    def drop(self) -> None:
        """Take away what is of last time: it could not be confirmed, or something else is looked at now."""
        if self.is_shown:
            self.is_shown = False
            self._pane.drop_last()
            self._panel.is_of_last_time = False
            self._panel.expect(self._session.known.partnerships.partnerships[self._session.project.partnership])

    def keep(self) -> None:
        """Keep what shows now, if it is what the choices lead to; nothing that fails here is worth a word."""
        outcome = self._session.outcome
        if outcome is None or outcome.findings.project != self._session.project or not _is_plain(outcome.content):
            return
        with contextlib.suppress(OSError, ValueError):
            _write(self.file(), key_of(self._session.project), outcome, _words(outcome), self._pane)

    def bring(self, file: Path, areas: Sequence[str]) -> None:
        """Write what shows now into a file for packages.

        Parameters
        ----------
        file : Path
        areas : sequence of str
            What the map shows, however large the window is.

        Raises
        ------
        OSError
            It cannot be written.
        """
        if (outcome := self._session.outcome) is not None:
            # Without the day it is of: a package is the same on whichever day it is made.
            words = replace(_words(outcome), kind="")
            _write(file, brought_key(outcome.findings.project), outcome, words, self._pane, areas)

    def _look(self, project: Project) -> None:
        if project != self._project:
            self.drop()

    def _confirm(self, _: Outcome) -> None:
        self.is_shown = False


def _is_plain(content: MapContent) -> bool:
    """Whether the bundled districts are coloured by classes, which is drawn without anything else at hand."""
    return not content.levels and content.areas is None and content.design.square is None


def _write(file: Path, key: str, outcome: Outcome, words: LastWords, pane: MapPane, areas: Sequence[str] = ()) -> None:
    content, view = outcome.content, pane.canvas.camera.view
    legend = asdict(content.legend(pane.canvas.theme))
    told = {
        "key": key,
        "words": asdict(words),
        "legend": {name: legend[name] for name in ("title", "unit", "classes", "no_data", "lines", "note", "extras")},
        "view": [view.east, view.north, view.metres_per_pixel],
        "areas": list(areas),
        "outlines": [[outline.name, outline.role] for outline in content.outlines],
    }
    arrays: dict[str, Any] = {f"line_{place}": outline.lines for place, outline in enumerate(content.outlines)}
    arrays |= {"told": np.array(json.dumps(told)), "fills": content.fills(), "marks": content.marks()}
    draft = file.with_suffix(f".{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with draft.open("wb") as stream:
            np.savez_compressed(stream, allow_pickle=False, **arrays)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _words(outcome: Outcome) -> LastWords:
    from explorer.views.findings.findings_panel import headline_of, kind_of

    findings = outcome.findings
    verdicts = findings.verdicts if findings.footprint.districts else ()
    sides = tuple(
        (
            verdict.answer, say(verdict.answer_name), say(verdict.title),
            *(say(question.short or question.sentence) for question in verdict.questions),
        )
        for verdict in verdicts
    )  # fmt: skip
    return LastWords(say(findings.footprint.partnership.named), kind_of(findings), headline_of(findings), sides)


Kept = tuple[LastWords, LegendContent, Any, Any, tuple[Outline, ...], tuple[float, float, float], list[str]]


def _read(file: Path, key: str, areas: int) -> Kept | None:
    """Return what is kept under a key; None where that is of another one.

    Raises
    ------
    DAMAGED
        There is nothing, or it is damaged.
    """
    if file.stat().st_size > LARGEST:
        return None
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as held:
        told = json.loads(str(held["told"]))
        if told["key"] != key:
            return None
        fills, marks = (held[name].astype(np.uint32).reshape(areas) for name in ("fills", "marks"))
        outlines = tuple(
            Outline(str(name), held[f"line_{place}"].astype(np.float64).reshape(-1, 2, 2), str(role))
            for place, (name, role) in enumerate(told["outlines"])
        )
    words = told["words"]
    sides = tuple(tuple(map(str, side)) for side in words["sides"])
    legend = told["legend"]
    classes, extras = (tuple(ClassKey(**one) for one in legend[name]) for name in ("classes", "extras"))
    content = LegendContent(
        str(legend["title"]), str(legend["unit"]), classes, int(legend["no_data"]),
        tuple(LineKey(**one) for one in legend["lines"]), str(legend["note"]), extras,
    )  # fmt: skip
    said = LastWords(str(words["title"]), str(words["kind"]), str(words["headline"]), sides)
    east, north, metres_per_pixel = map(float, told["view"])
    if not (math.isfinite(east + north) and 0 < metres_per_pixel < math.inf):
        return None
    return said, content, fills, marks, outlines, (east, north, metres_per_pixel), list(map(str, told["areas"]))
