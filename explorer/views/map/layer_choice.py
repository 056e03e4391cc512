"""The layers that can lie on the map, in words."""

from __future__ import annotations

from collections.abc import Mapping

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
