"""What a selection of districts adds up to, in words."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from explorer.analysis.distribution import Total, total
from explorer.layers.figure_words import with_unit

if TYPE_CHECKING:
    import pandas as pd

    from explorer.flags.findings import Findings

ADDITIVE = "count"
"""Kind of indicator that may be added up; rates, ratios and medians may not."""


def selection_words(findings: Findings, population: pd.Series[float], codes: Collection[str]) -> str:
    """Say how many districts are selected, how many people live there, and the range (or sum) of the indicator.

    Parameters
    ----------
    findings : Findings
    population : Series, indexed by district code
        Residents.
    codes : collection of str
        The districts selected.
    """
    from explorer.flags.wording import counted

    indicator = findings.layer.indicator
    people, values = total(population, codes), total(findings.layer.values["value"], codes)  # noqa: PD011 - a frame
    parts = [
        f"{counted(len(set(codes)), 'district')} selected",
        f"{people.total:,.0f} residents{_without(people)}" if people.missing < people.areas else "residents not known",
        f"{indicator.title}: {_range(values, indicator.unit, indicator.kind == ADDITIVE)}{_without(values)}",
    ]
    return " · ".join(parts)


def _range(values: Total, unit: str, may_add: bool) -> str:
    if values.missing == values.areas:
        return "no data"
    if may_add:
        return f"{with_unit(values.total, unit)} in all"
    low, high = with_unit(values.lowest, unit), with_unit(values.highest, unit)
    return low if low == high else f"{low} to {high}"


def _without(values: Total) -> str:
    return f" ({values.missing} without)" if 0 < values.missing < values.areas else ""
