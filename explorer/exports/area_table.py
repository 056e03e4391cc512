"""The table of all areas: what is known of each, to sort, filter, copy and save."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from explorer.catalogue.partnerships import ROLES
from explorer.errors import WriteError

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

COLUMNS: Mapping[str, str] = {
    "code": "Code",
    "name": "Name",
    "value": "Value",
    "lower95": "Lower 95 % limit",
    "upper95": "Upper 95 % limit",
    "year": "Year",
    "population": "Residents",
    "region": "Region",
    "role": "Role in the footprint",
    "functional_area": "Functional area",
}
"""Columns of the table with their titles; the value's title is the indicator's."""

SEARCHED = ("name", "region", "role", "functional_area")
"""Columns, beside the code, that the filter looks into."""

NO_VALUE = "–"
"""Shown for a missing number; copied and saved cells stay empty."""

MOST_DECIMALS = 2
"""Decimals on screen; copied and saved numbers have all."""

NUMBERS = ("value", "lower95", "upper95", "population")
"""Columns whose missing cells stay empty."""


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


def titles(findings: Findings) -> dict[str, str]:
    """Return the titles of the columns for these findings."""
    layer = findings.layer
    return {**COLUMNS, "value": f"{layer.indicator.title} ({layer.indicator.unit})"}


def arranged(
    table: pd.DataFrame, by: str = "", *, ascending: bool = True, containing: str = "", among: Collection[str] | None = None
) -> list[str]:
    """Return the codes of the rows to show, in order.

    Parameters
    ----------
    table : DataFrame
        From :func:`area_table`.
    by : str
        Column to sort by; rows without a value come last either way. Empty for the table's own order.
    ascending : bool
    containing : str
        Keep rows with every one of these words in their code, name, region, role or functional area.
    among : collection of str, optional
        Keep these areas only.
    """
    rows = table if among is None else table[table.index.isin(list(among))]
    if containing.strip() and len(rows):
        text = rows["code"].str.cat(rows[list(SEARCHED)], sep="\n").str.casefold()
        for word in containing.casefold().split():
            text = text[text.str.contains(word, regex=False)]
        rows = rows.loc[text.index]
    if by:
        fold = None if by in NUMBERS or by == "year" else (lambda column: column.str.casefold())
        rows = rows.sort_values(by, ascending=ascending, kind="stable", na_position="last", key=fold)
    return [str(code) for code in rows.index]


def as_tsv(table: pd.DataFrame, headings: Mapping[str, str]) -> str:
    r"""Return rows as tab-separated text with headings, to paste into a spreadsheet; a missing number is an empty cell.

    Examples
    --------
    >>> as_tsv(pd.DataFrame({"code": ["E1", "E2"], "value": [1.5, float("nan")]}), {"code": "Code", "value": "Rate"})
    'Code\tRate\nE1\t1.5\nE2\t'
    """
    return str(table.rename(columns=dict(headings)).to_csv(sep="\t", index=False, lineterminator="\n")).rstrip("\n")


def save_csv(table: pd.DataFrame, headings: Mapping[str, str], file: Path) -> None:
    """Write rows as CSV (UTF-8 with its mark, so that a spreadsheet reads accents); a missing number is an empty cell.

    Raises
    ------
    WriteError
        The file cannot be written.
    """
    try:
        table.rename(columns=dict(headings)).to_csv(file, index=False, encoding="utf-8-sig", lineterminator="\n")
    except OSError as problem:
        remedy = "Close it in other programs, or choose another folder."
        raise WriteError(f"{file} could not be written.", remedy, detail=str(problem)) from problem


def written(table: pd.DataFrame) -> list[tuple[str, ...]]:
    """Return every row as it is read on screen: numbers of a column with the same decimals, missing ones as a dash.

    Examples
    --------
    >>> written(pd.DataFrame({"code": ["E1", "E2", "E3"], "value": [1.5, 2.0, float("nan")]}))
    [('E1', '1.5'), ('E2', '2.0'), ('E3', '–')]
    """
    columns = [_numbers(table[name]) if name in NUMBERS else table[name].astype(str).tolist() for name in table]
    return list(zip(*columns, strict=True))


def _numbers(column: pd.Series[float]) -> list[str]:
    known = column[np.isfinite(column.to_numpy(dtype=np.float64))].to_numpy(dtype=np.float64)
    decimals = next((d for d in range(MOST_DECIMALS) if np.allclose(known, known.round(d), rtol=0, atol=1e-9)), MOST_DECIMALS)
    return [f"{value:,.{decimals}f}" if np.isfinite(value) else NO_VALUE for value in column]
