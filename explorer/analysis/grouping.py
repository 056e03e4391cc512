"""Areas that belong together: a selection grown to whole groups."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd


def whole_groups(groups: pd.Series[str], areas: Collection[str]) -> tuple[str, ...]:
    """Return every area of the groups that some areas belong to.

    Examples
    --------
    >>> whole_groups(pd.Series({"a": "north", "b": "north", "c": "south"}), ["a"])
    ('a', 'b')
    """
    met = groups.reindex(list(areas)).dropna().unique()
    return tuple(str(area) for area in groups.index[groups.isin(met)])
