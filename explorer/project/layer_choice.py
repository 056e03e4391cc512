"""Which layers lie on the map: the user's choice, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["footprint", "selection"]
Direction = Literal["to", "from", "within"]

SHOWN_AT_FIRST = frozenset({"names", "borders", "footprint", "functional_area", "region"})

MOST_FLOWS = 200
DEFAULT_TOP = 20


@dataclass(frozen=True)
class LayerChoice:
    """What lies on the map.

    Attributes
    ----------
    shown : frozenset of str
        Layers that are on, such as ``names``.
    footprints : tuple of str
        Partnerships whose footprints are drawn beside the one looked at.
    kind : str
        A kind of partnership of which all footprints are drawn; empty for none.
    flows_of : str
        ``footprint`` or ``selection``: whose commuting flows.
    direction : str
        ``to``, ``from`` or ``within``.
    top : int
        How many flows at most, 1 to :data:`MOST_FLOWS`.
    is_curved : bool
        Whether flows are drawn as curves.
    """

    shown: frozenset[str] = SHOWN_AT_FIRST
    footprints: tuple[str, ...] = ()
    kind: str = ""
    flows_of: Group = "footprint"
    direction: Direction = "to"
    top: int = DEFAULT_TOP
    is_curved: bool = True

    def __post_init__(self) -> None:
        if not 1 <= self.top <= MOST_FLOWS:
            raise ValueError(f"top: 1 to {MOST_FLOWS}")

    def shows(self, layer: str) -> bool:
        """Whether a layer is on."""
        return layer in self.shown
