"""A person's desk without a window: where projects, journals and data of one's own lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from explorer.project import Project, container
from explorer.project.codec import Answers
from explorer.project.document import Document
from explorer.project.history import Step


@dataclass(frozen=True)
class Desk:
    place: Path

    @property
    def file(self) -> Path:
        return self.place / "towns.subregion"

    @property
    def journals(self) -> Path:
        return self.place / "journals"

    def new(self, *years: int) -> Document:
        """Begin a project and take steps."""
        document = Document.new(Project(), self.journals)
        take(document, *years)
        return document

    def saved(self, *years: int) -> Document:
        """Begin a project, take steps, and save it."""
        document = self.new(*years)
        save(document, self.file)
        return document

    def open(self, file: Path | None = None) -> Document:
        return Document.open(file or self.file, self.journals, self.place / "unpacked")

    def own(self, name: str, content: bytes = b"code,value\n") -> Path:
        """Lay a file of one's own on the desk."""
        path = self.place / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path


def take(document: Document, *years: int) -> None:
    """Choose years, one after the other; all are kept, or none."""
    plan, moves = document.history.copy(), []
    for year in years:
        moves.append(plan.done(f"Choose {year}", replace(plan.project, period=str(year))))
        plan.take(moves[-1])
    document.commit(moves)


def choose(document: Document, label: str, project: Project) -> None:
    document.commit([document.history.done(label, project)])


def undo(document: Document) -> None:
    move = document.history.undone()
    assert move is not None
    document.commit([move])


def save(document: Document, file: Path, *, png: bytes = b"", is_noted: bool = True) -> None:
    """Save as a window does; ``is_noted`` is whether the window lives long enough to take note of it."""
    assert document.hold(file)
    at = document.history.place.at
    saved = document.saved(Answers("fits", "splits", 1, 2), "1.0", dict)()
    contents = container.write(file, saved, document.version_to_save(), document.file, png, document.id)
    if is_noted:
        document.was_saved(file, contents, at, saved.workshop)


def years_of(document: Document) -> list[int | None]:
    """Return the years of every step, the first one first."""
    return [year_in(step) for step in reversed(document.history.listed())]


def year_in(holder: Document | Step) -> int | None:
    """Return the year that a project looks at; None for the latest."""
    period = holder.project.period
    return None if period is None else int(period)
