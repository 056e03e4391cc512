"""The user's choices, frozen: every edit makes a new project, and undo keeps the old ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from explorer.project.map_style import MapStyle
from explorer.project.own_footprint import OwnFootprint
from explorer.project.partner_choice import PartnerChoice
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.table_choices import OwnTableFile

DEFAULT_PARTNERSHIP = "ca-west-midlands"
DEFAULT_INDICATOR = "employment_rate"
UNDO_LIMIT = 1000


@dataclass(frozen=True)
class Threshold:
    """A user's own bounds for a kind of flag, the mildest level first; shares run from 0 to 1."""

    kind: str
    bounds: tuple[float, ...]


@dataclass(frozen=True)
class Draws:
    """How the random groups are drawn that a footprint is held against: how many for each way and seed, and the first seed."""

    draws: int
    seed: int


@dataclass(frozen=True)
class Project:
    """What is being looked at.

    Attributes
    ----------
    partnership, indicator : str
        Ids in the catalogue.
    region : str
        ITL1 code the question is limited to; empty for the regions that the footprint lies in.
    year : int, optional
        Year of the indicator; None for its latest.
    as_at : date, optional
        Day of the footprint; None for today, or the last day of a body that has ended.
    flows, boundaries, areas : Path, optional
        The user's own files in place of the bundled estimate, shapes and functional areas.
    preset : str
        Set of thresholds; empty for the default ones.
    limits : tuple of Threshold
        The user's own thresholds, over those of the preset.
    flow_reading : FlowReading
        How the user's flows file is read: whom it counts, and which way round it is.
    tables : tuple of OwnTableFile
        The user's own tables of indicators, and how each is read.
    layers : tuple of Path
        Extra layers of the user's own: clean copies of boundary files, drawn over the map.
    footprints : tuple of OwnFootprint
        Footprints of the user's own, which stand among the partnerships.
    map_style : MapStyle
        How values become colours.
    areas_asked : tuple of str
        How the user's own functional areas were asked for, as ``key=value``; empty where that is not known.
    draws : Draws, optional
        How random groups are drawn; None for the bundled ones.
    partners : tuple of PartnerChoice
        What the user says of the partners of partnerships, over what is documented.
    """

    partnership: str = DEFAULT_PARTNERSHIP
    indicator: str = DEFAULT_INDICATOR
    region: str = ""
    year: int | None = None
    as_at: date | None = None
    flows: Path | None = None
    boundaries: Path | None = None
    areas: Path | None = None
    preset: str = ""
    limits: tuple[Threshold, ...] = ()
    flow_reading: FlowReading = USUAL_READING
    tables: tuple[OwnTableFile, ...] = ()
    layers: tuple[Path, ...] = ()
    footprints: tuple[OwnFootprint, ...] = ()
    map_style: MapStyle = field(default_factory=MapStyle)
    areas_asked: tuple[str, ...] = ()
    draws: Draws | None = None
    partners: tuple[PartnerChoice, ...] = ()


@dataclass(frozen=True)
class Step:
    """A project and the edit, in the user's words, that led to it."""

    label: str
    project: Project


@dataclass
class History:
    """Undo and redo over projects.

    Examples
    --------
    >>> from dataclasses import replace
    >>> history = History(Project())
    >>> history.do("Choose indicator", replace(history.project, indicator="gva_per_hour"))
    >>> history.undo().indicator
    'employment_rate'
    """

    start: Project
    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)

    @property
    def project(self) -> Project:
        """The project as it now stands."""
        return self._done[-1].project if self._done else self.start

    @property
    def undo_label(self) -> str:
        """The edit that undo would take back; empty if there is none."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """The edit that redo would bring back; empty if there is none."""
        return self._undone[-1].label if self._undone else ""

    def do(self, label: str, project: Project) -> None:
        """Take a step; a project that equals the present one is no step."""
        if project == self.project:
            return
        self._done.append(Step(label, project))
        self._undone.clear()
        if len(self._done) > UNDO_LIMIT:
            self.start = self._done.pop(0).project

    def undo(self) -> Project:
        """Go one step back, if there is one, and return where that leads."""
        if self._done:
            self._undone.append(self._done.pop())
        return self.project

    def redo(self) -> Project:
        """Go one undone step forward again, if there is one, and return where that leads."""
        if self._undone:
            self._done.append(self._undone.pop())
        return self.project
