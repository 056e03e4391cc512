"""The layers that can lie on the map: ``map-layer-…`` says what each is called, ``map-layer-…-tip`` what it draws."""

from __future__ import annotations

SWITCHES = (
    "names", "borders", "footprint", "functional_area", "all_functional_areas", "region", "all_regions", "institutions",
    "own_layers", "flows",
)  # fmt: skip
"""Layers that are on or off, in the order in which they are offered."""
