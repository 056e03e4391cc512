"""The hand-kept tables that the recipe reads: which districts exist, what they belong to, older codes."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

BOUNDARIES_FOLDER = Path(__file__).resolve().parents[1]
"""Where the tables lie and where the recipe writes its results."""


def read_lookup() -> pd.DataFrame:
    """Return districts of April 2025 with ITL 3, 2, 1 (2025) and country, one row each, in code order."""
    lookup = pd.read_csv(BOUNDARIES_FOLDER / "lad_itl_2025.csv", dtype="str", keep_default_na=False)
    return lookup.sort_values("lad25_code", ignore_index=True)


def read_aliases() -> dict[str, str]:
    """Return older district codes and the April 2025 code each of them became."""
    table = pd.read_csv(BOUNDARIES_FOLDER / "lad_aliases.csv", dtype="str", keep_default_na=False)
    return dict(zip(table["old_code"], table["lad25_code"], strict=True))
