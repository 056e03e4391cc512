"""Undo and redo: the steps that were taken, where the user stands among them, and what each would lead to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from explorer.project import Project
from explorer.project.step_label import Label

UNDO_LIMIT = 1000
"""Steps kept; the oldest of more are forgotten."""

START = 0
"""Number of the step that everything begins with."""


@dataclass(frozen=True)
class Step:
    """One step: a project, and the edit, in the user's words, that led to it.

    Attributes
    ----------
    number : int
        Steps are numbered as they are taken, and no number is given twice.
    before : int
        Number of the step that it followed.
    label : Said or str
        Empty for the step that everything begins with.
    project : Project
    made : str
        When it was taken (ISO 8601), for people to read: clocks jump, so nothing is put in order by it.
    """

    number: int
    before: int
    label: Label
    project: Project
    made: str = ""


@dataclass(frozen=True)
class Place:
    """Where the user stands: the number of the step, and the steps that redo would take, the next one last."""

    at: int = START
    undone: tuple[int, ...] = ()


@dataclass
class History:
    """Every step taken, undone ones included, and where the user stands among them.

    Nothing here is done by halves: :meth:`done`, :meth:`undone` and :meth:`redone` only say where a step would lead, and
    :meth:`take` takes it. Between the two, the work that the step sets off may fail, and then nothing has happened.

    Examples
    --------
    >>> from dataclasses import replace
    >>> history = History.of(Project())
    >>> history.take(history.done("Choose indicator", replace(history.project, indicator="gva_per_hour")))
    >>> history.take(history.undone())
    >>> history.project.indicator, history.redo_label
    ('employment_rate', 'Choose indicator')
    """

    steps: dict[int, Step]
    place: Place = field(default_factory=Place)

    @classmethod
    def of(cls, project: Project) -> History:
        """Begin with a project."""
        return cls({START: Step(START, START, "", project)})

    @property
    def project(self) -> Project:
        """The project as it now stands."""
        return self.steps[self.place.at].project

    @property
    def undo_label(self) -> Label:
        """The edit that undo would take back; empty if there is none."""
        return self.steps[self.place.at].label if self._has_before else ""

    @property
    def _has_before(self) -> bool:
        here = self.steps[self.place.at]
        return here.before in self.steps and here.before != here.number

    @property
    def redo_label(self) -> Label:
        """The edit that redo would bring back; empty if there is none."""
        return self.steps[self.place.undone[-1]].label if self.place.undone else ""

    def copy(self) -> History:
        """Return the same history, to be taken further while this one stands still."""
        return History(dict(self.steps), self.place)

    def done(self, label: Label, project: Project, made: str = "") -> Move:
        """Say where a new step would lead."""
        # Not their count: the oldest are forgotten, and a journal must never take one step for another.
        number = max(self.steps) + 1
        return Move(Place(number), Step(number, self.place.at, label, project, made))

    def undone(self) -> Move | None:
        """Say where undo would lead; None where there is nothing to take back."""
        here = self.steps[self.place.at]
        return Move(Place(here.before, (*self.place.undone, here.number))) if self._has_before else None

    def redone(self) -> Move | None:
        """Say where redo would lead; None where nothing was undone."""
        undone = self.place.undone
        return Move(Place(undone[-1], undone[:-1])) if undone else None

    def take(self, move: Move | None) -> None:
        """Take a step that was only planned so far."""
        if move is None:
            return
        if move.step is not None:
            self.steps[move.step.number] = move.step
            for number in sorted(self.steps)[: max(len(self.steps) - UNDO_LIMIT, 0)]:
                del self.steps[number]
        # Of more steps than are kept, what redo would take may be forgotten too.
        self.place = Place(move.place.at, tuple(number for number in move.place.undone if number in self.steps))

    def listed(self) -> Sequence[Step]:
        """Return every step kept, the newest first."""
        return [self.steps[number] for number in sorted(self.steps, reverse=True)]


@dataclass(frozen=True)
class Move:
    """Where a step leads: the place, and the step itself where it is a new one."""

    place: Place
    step: Step | None = None
