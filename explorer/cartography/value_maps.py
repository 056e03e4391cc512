"""Maps of values of our own making: how mixed areas are, how stable, in fixed classes, so that two maps can be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from explorer.analysis.comparing import district_values
from explorer.cartography.map_design import MapDesign, design_map
from explorer.catalogue.indicators import Indicator
from explorer.catalogue.sources import Source
from explorer.layers import Layer
from explorer.places.districts import DistrictLookup
from explorer.project.map_style import USER, Classification, MapStyle
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.analysis.comparing import Comparison
    from explorer.analysis.stability import Stability

INHOMOGENEITY_BREAKS = (0.1, 10.0, 25.0, 50.0)
STABILITY_BREAKS = (50.0, 70.0, 90.0, 99.9)
"""Ends of classes in per cent: the same in every map, so that maps can be held against each other (ours)."""


def inhomogeneity_design(comparison: Comparison, lookup: DistrictLookup, *, second: bool = False) -> MapDesign:
    """Colour districts by how mixed their area of one division is, seen by the other: see :func:`inhomogeneity`."""
    found = comparison.found
    one, other = (comparison.second, comparison.first) if second else (comparison.first, comparison.second)
    mixed = found.inhomogeneity_y if second else found.inhomogeneity_x
    title = Said("map-mixed", one=one.name, other=other.name)
    note = Said("map-mixed-note", other=other.name)
    values = district_values(one.frame, 100 * mixed)
    return value_design(values, title, Said("map-mixed-unit"), INHOMOGENEITY_BREAKS, lookup, note)


def stability_design(result: Stability, lookup: DistrictLookup, note: Said) -> MapDesign:
    """Colour districts by the share of runs in which they stay with the core of their area.

    Parameters
    ----------
    note : Said
        Says what was varied, below the legend.
    """
    return value_design(100 * result.shown, Said("map-stability"), Said("map-stability-unit"), STABILITY_BREAKS, lookup, note)


def value_design(
    values: pd.Series[float],
    title: Said,
    unit: Said,
    breaks: tuple[float, ...],
    lookup: DistrictLookup,
    note: Said | None = None,
) -> MapDesign:
    """Colour districts by values of our own making, in fixed classes, so that two maps can be compared.

    Parameters
    ----------
    values : Series, by district
        NaN is no data.
    title, unit : Said
        For the legend.
    breaks : tuple of float
        Upper ends of all classes but the last.
    lookup : DistrictLookup
    note : Said, optional
        A sentence below the legend.
    """
    indicator = Indicator(
        "", "", "", "", "index", "", "", "", "", "", "", "", "", periods=("",), earlier_period="", polarity=0, note=""
    )
    table = pd.DataFrame({"value": values, "lower95": np.nan, "upper95": np.nan}).reindex(list(lookup.codes))
    layer = Layer(indicator, "", table, table.iloc[:0], (), Source("", "", "", "", ""))
    style = MapStyle(classification=Classification(USER, len(breaks) + 1, breaks))
    design = design_map(layer, style, lookup)
    return replace(design, title=title, unit=unit, notes=(note,) if note else ())
