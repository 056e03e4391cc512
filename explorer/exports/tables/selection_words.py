"""What a selection of districts adds up to, in words."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from explorer.analysis.distribution import Total, total
from explorer.flags.wording import figure
from explorer.said import Number, Said, Value
from explorer.words import say, text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.flags.findings import Findings

ADDITIVE = "count"
"""Kind of indicator that may be added up; rates, ratios and medians may not."""


def selection_words(findings: Findings, population: pd.Series[float], codes: Collection[str]) -> str:
    """Say how many districts are selected, how many people live there, and the range (or sum) of the indicator, in a line."""
    return " · ".join(selection_parts(findings, population, codes))


def selection_parts(findings: Findings, population: pd.Series[float], codes: Collection[str]) -> tuple[str, str, str]:
    """Return how many districts are selected, how many people live there, and the range (or sum) of the indicator.

    Parameters
    ----------
    findings : Findings
    population : Series, indexed by district code
        Residents.
    codes : collection of str
        The districts selected.
    """
    indicator = findings.layer.indicator
    people, values = total(population, codes), total(findings.layer.values["value"], codes)  # noqa: PD011 - a frame
    residents = Number(people.total)
    value = _range(values, indicator.unit, indicator.kind == ADDITIVE)
    if people.missing == people.areas:
        lives = text("selection-residents-unknown")
    elif people.missing:
        lives = text("selection-residents-without", people=residents, missing=people.missing)
    else:
        lives = text("selection-residents", people=residents)
    if 0 < values.missing < values.areas:
        told = text("selection-value-without", indicator=indicator.title, value=value, missing=values.missing)
    else:
        told = text("selection-value", indicator=indicator.title, value=value)
    return text("selection-districts", n=len(set(codes))), lives, told


def _range(values: Total, unit: str, may_add: bool) -> Value:
    if values.missing == values.areas:
        return Said("selection-no-data")
    if may_add:
        return Said("selection-sum", value=figure(values.total, unit))
    low, high = say(figure(values.lowest, unit)), say(figure(values.highest, unit))
    return low if low == high else Said("table-range", low=low, high=high)
