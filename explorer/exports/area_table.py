"""The table of all areas: what is known of each, as it now stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from explorer.catalogue.partnerships import ROLES
from explorer.exports.frame_rows import Column

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

COLUMNS = (
    Column("code", "Code"),
    Column("name", "Name"),
    Column("value", "Value", "number"),
    Column("lower95", "Lower 95% limit", "number"),
    Column("upper95", "Upper 95% limit", "number"),
    Column("year", "Year", "year"),
    Column("population", "Residents", "count"),
    Column("region", "Region"),
    Column("role", "Role in the footprint"),
    Column("functional_area", "Functional area"),
)
"""Columns of the table; the value's title is the indicator's."""


def area_table(findings: Findings, population: pd.Series[float]) -> pd.DataFrame:
    """Put together what is known of every district.

    Parameters
    ----------
    findings : Findings
    population : Series, indexed by district code
        Residents.

    Returns
    -------
    DataFrame, indexed by district code
        The columns of :data:`COLUMNS`; a missing number is NaN, never zero.
    """
    lookup, layer = findings.lookup, findings.layer
    codes = list(lookup.codes)
    values = layer.values.reindex(codes)  # noqa: PD011 - the layer's own frame
    roles = {m.district: ROLES[m.role].capitalize() for m in findings.footprint.memberships}
    return pd.DataFrame(
        {
            "code": codes,
            "name": [lookup.name(code) for code in codes],
            **{column: values[column].to_numpy() for column in ("value", "lower95", "upper95")},
            "year": layer.year,
            "population": population.reindex(codes).to_numpy(),
            "region": [lookup.districts[code].itl1_name for code in codes],
            "role": [roles.get(code, "") for code in codes],
            "functional_area": [findings.area_name(str(area)) for area in findings.area_of_district.reindex(codes)],
        },
        index=pd.Index(codes, name="area"),
    )


def columns(findings: Findings) -> list[Column]:
    """Return the columns of the table for these findings."""
    indicator = findings.layer.indicator
    return [replace(one, title=f"{indicator.title} ({indicator.unit})") if one.key == "value" else one for one in COLUMNS]
