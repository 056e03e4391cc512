"""The user's choices, frozen: every edit makes a new project, and undo keeps the old ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from explorer.project.areas_asked import AreasAsked
from explorer.project.map_style import MapStyle
from explorer.project.own_footprint import OwnFootprint
from explorer.project.own_words import OwnWords
from explorer.project.partner_choice import PartnerChoice
from explorer.project.plan import Plan
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.tables.table_choices import OwnTableFile

DEFAULT_PARTNERSHIP = "ca-west-midlands"
DEFAULT_INDICATOR = "employment_rate"


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
    period : str, optional
        Period of the indicator; None for its latest.
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
    areas_believed : bool
        Whether the user has decided to use the codes of their functional areas although the names beside them contradict them.
    areas_asked : AreasAsked, optional
        How the user's own functional areas were asked for; None where that is not known.
    draws : Draws, optional
        How random groups are drawn; None for the bundled ones.
    partners : tuple of PartnerChoice
        What the user says of the partners of partnerships, over what is documented.
    plans : tuple of Plan
        Footprints drawn as a what-if.
    plan : str
        Id of the plan whose footprints stand in place of those of the partnerships; empty for none.
    words : tuple of OwnWords
        What the author says in the statements of partnerships.
    """

    partnership: str = DEFAULT_PARTNERSHIP
    indicator: str = DEFAULT_INDICATOR
    region: str = ""
    period: str | None = None
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
    areas_asked: AreasAsked | None = None
    draws: Draws | None = None
    partners: tuple[PartnerChoice, ...] = ()
    plans: tuple[Plan, ...] = ()
    plan: str = ""
    words: tuple[OwnWords, ...] = ()
    areas_believed: bool = False

    @property
    def plan_in_hand(self) -> Plan | None:
        """The plan whose footprints stand in place of those of the partnerships; None where there is none."""
        return next((one for one in self.plans if one.id == self.plan), None)
