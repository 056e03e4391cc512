"""The table of all areas: what is known of each, as it now stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from explorer.catalogue.partnerships import role_said
from explorer.exports.tables.frame_rows import Column
from explorer.layers.figure_words import status_said
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.layers import Layer


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
        The columns of :func:`columns`; a missing number is NaN, never zero.
    """
    lookup, layer = findings.lookup, findings.layer
    codes = list(lookup.codes)
    values = layer.values.reindex(codes)  # noqa: PD011 - the layer's own frame
    roles = {m.district: say(role_said(m.role, "title")) for m in findings.footprint.memberships}
    return pd.DataFrame(
        {
            "code": codes,
            "name": [lookup.name(code) for code in codes],
            **{column: values[column].to_numpy() for column in ("value", "lower95", "upper95")},
            "period": say(layer.period_said),
            "status": [_status(layer, code) for code in codes],
            "population": population.reindex(codes).to_numpy(),
            "region": [lookup.districts[code].itl1_name for code in codes],
            "role": [roles.get(code, "") for code in codes],
            "functional_area": [findings.area_name(str(area)) for area in findings.area_of_district.reindex(codes)],
        },
        index=pd.Index(codes, name="area"),
    )


def _status(layer: Layer, code: str) -> str:
    status = layer.status.get(code)
    return say(status_said(status)) if status else ""


def columns(findings: Findings) -> list[Column]:
    """Return the columns of the table for these findings: the value is headed with the indicator."""
    indicator = findings.layer.indicator
    return [
        Column.of("districts", "code"),
        Column.of("districts", "name"),
        Column("value", text("table-districts-value", indicator=indicator.title, unit=indicator.unit_said), "number"),
        Column.of("districts", "lower95", "number"),
        Column.of("districts", "upper95", "number"),
        Column.of("districts", "period"),
        Column.of("districts", "status"),
        Column.of("districts", "population", "count"),
        Column.of("districts", "region"),
        Column.of("districts", "role"),
        Column.of("districts", "functional_area"),
    ]
