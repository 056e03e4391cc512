"""Which layers are on the map: the user's choice, frozen, and how it is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from explorer.analysis.flow_lines import DEFAULT_TOP, DIRECTIONS, Direction

Group = Literal["footprint", "selection"]

SWITCHES: Mapping[str, tuple[str, str]] = {
    "names": ("Names of districts", "Write the names where they find room"),
    "borders": ("Borders of districts", "The thin lines between districts"),
    "footprint": ("Footprint", "The outline of the partnership's districts"),
    "functional_area": ("Functional areas it meets", "Outlines of the travel-to-work areas that the footprint meets"),
    "all_functional_areas": ("All functional areas", "Every travel-to-work area, as whole districts (best fit)"),
    "region": ("Region it lies in", "The outline of the region or regions of the footprint"),
    "all_regions": ("All regions", "The twelve ITL1 regions"),
    "institutions": (
        "Partner institutions",
        "Main sites as points; filled for partners of this partnership (N and P on the map name one after another)",
    ),
    "own_layers": ("Your own layers", "Outlines from boundary files of your own (File, Open boundaries)"),
    "flows": ("Commuting flows", "The largest flows as arrows, from home to work (N and P on the map name one after another)"),
}
"""Layers that are on or off: key → text and tip."""

DEFAULT = frozenset({"names", "borders", "footprint", "functional_area", "region"})

MOST_FLOWS = 200


@dataclass(frozen=True)
class LayerChoice:
    """What lies on the map.

    Attributes
    ----------
    shown : frozenset of str
        Keys of :data:`SWITCHES` that are on.
    footprints : tuple of str
        Partnerships whose footprints are drawn beside the one looked at.
    kind : str
        A kind of partnership of which all footprints are drawn; empty for none.
    flows_of : str
        ``footprint`` or ``selection``: whose commuting flows.
    direction : str
        ``to``, ``from`` or ``within``.
    top : int
        How many flows at most.
    is_curved : bool
        Whether flows are drawn as curves.
    """

    shown: frozenset[str] = DEFAULT
    footprints: tuple[str, ...] = ()
    kind: str = ""
    flows_of: Group = "footprint"
    direction: Direction = "to"
    top: int = DEFAULT_TOP
    is_curved: bool = True

    def shows(self, layer: str) -> bool:
        """Whether a layer is on."""
        return layer in self.shown

    def to_texts(self) -> tuple[str, ...]:
        """Return the choice as short texts, for the settings.

        Examples
        --------
        >>> LayerChoice.of_texts(LayerChoice(top=5).to_texts()).top
        5
        """
        curved = "yes" if self.is_curved else "no"
        return (
            *(f"show={key}" for key in sorted(self.shown)), *(f"footprint={key}" for key in self.footprints),
            f"kind={self.kind}", f"flows_of={self.flows_of}", f"direction={self.direction}", f"top={self.top}",
            f"curved={curved}",
        )  # fmt: skip

    @classmethod
    def of_texts(cls, texts: Iterable[str]) -> LayerChoice:
        """Read a remembered choice; without any it is the default, and what is not understood is passed over."""
        pairs = [(key, value) for key, _, value in (text.partition("=") for text in texts)]
        if not pairs:
            return cls()
        last, top = dict(pairs), dict(pairs).get("top", "")
        return cls(
            shown=frozenset(value for key, value in pairs if key == "show" and value in SWITCHES),
            footprints=tuple(value for key, value in pairs if key == "footprint"),
            kind=last.get("kind", ""),
            flows_of=cast("Group", _one_of(last.get("flows_of"), get_args(Group))),
            direction=cast("Direction", _one_of(last.get("direction"), tuple(DIRECTIONS))),
            top=min(max(int(top), 1), MOST_FLOWS) if top.isdecimal() and len(top) < 6 else DEFAULT_TOP,
            is_curved=last.get("curved") != "no",
        )


def _one_of(value: str | None, allowed: tuple[str, ...]) -> str:
    return value if value in allowed else allowed[0]
