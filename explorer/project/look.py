"""How the user looks at a project: what is chosen, in view and laid on the map. Kept with it, but no step of its history."""

from __future__ import annotations

from dataclasses import dataclass, field

from explorer.project.areas_asked import AreasAsked
from explorer.project.flag_choice import FlagChoice
from explorer.project.layer_choice import LayerChoice


@dataclass(frozen=True)
class View:
    """Which part of the country the map shows: its middle (EPSG:27700), and metres under one logical pixel.

    Raises
    ------
    ValueError
        No map can show it.
    """

    east: float
    north: float
    metres_per_pixel: float

    def __post_init__(self) -> None:
        if not (1e-3 < self.metres_per_pixel < 1e6 and max(abs(self.east), abs(self.north)) < 1e9):
            raise ValueError(f"no map shows {self}")


@dataclass(frozen=True)
class MapBeside:
    """What a map beside the first one shows.

    Attributes
    ----------
    indicator : str
    period : str, optional
        None for the latest.
    partnership : str
        Empty for that of the first map.
    shares_classes : bool
        Whether it has the classes of the first map where both are in the same unit.
    """

    indicator: str
    period: str | None = None
    partnership: str = ""
    shares_classes: bool = True


@dataclass(frozen=True)
class Look:
    """What is chosen and in view.

    Attributes
    ----------
    selection : tuple of str
        Codes of the districts selected.
    view : View, optional
        None to show the footprint.
    layers : LayerChoice
    flags : FlagChoice
    arrangement : str
        How many maps: ``one_map``, ``two_maps``, ``four_maps`` or ``swipe``.
    further : tuple of MapBeside
    page : str
        The table or chart open under the map; empty for none.
    across : str
        Id of the indicator across the scatter; empty for the first.
    areas_asked : AreasAsked, optional
        How functional areas were last asked for; None for the defaults.
    """

    selection: tuple[str, ...] = ()
    view: View | None = None
    layers: LayerChoice = field(default_factory=LayerChoice)
    flags: FlagChoice = field(default_factory=FlagChoice)
    arrangement: str = "one_map"
    further: tuple[MapBeside, ...] = ()
    page: str = ""
    across: str = ""
    areas_asked: AreasAsked | None = None
