"""What a user has said of zones whose names do not tell which place is meant: this code, or leave it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.readers.flows.model import LeftOut
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

Names = tuple[tuple[str, str], ...]


def place_zones(rows: pd.DataFrame, names: Names) -> tuple[pd.DataFrame, Names, tuple[LeftOut, ...]]:
    """Put codes in the place of names, and leave out rows with a zone that the user leaves out.

    Parameters
    ----------
    rows : DataFrame
        ``residence``, ``workplace`` (categories) and ``people``.
    names : tuple of (str, str)
        Zone as the file writes it, and its code; an empty code leaves it out.

    Returns
    -------
    DataFrame
        The rows that are kept.
    tuple of (str, str)
        The names that the file has.
    tuple of LeftOut
        Who is not in the rows any more.
    """
    zones = {*rows["residence"].cat.categories, *rows["workplace"].cat.categories}
    used = tuple((zone, code) for zone, code in dict(names).items() if zone in zones)
    if not used:
        return rows, (), ()
    dropped = [zone for zone, code in used if not code]
    gone = (rows["residence"].isin(dropped) | rows["workplace"].isin(dropped)).to_numpy()
    kept = rows[~gone]
    renamed = kept.assign(**{end: _renamed(kept[end], dict(used)) for end in ("residence", "workplace")})
    return renamed, used, _left_out(dropped, float(rows.loc[gone, "people"].sum()))


def _renamed(zones: pd.Series[Any], names: Mapping[str, str]) -> pd.Series[Any]:
    import pandas as pd

    used = zones.cat.remove_unused_categories()
    now = [names.get(str(zone), str(zone)) for zone in used.cat.categories]
    found = sorted(set(now))
    places = np.array([found.index(zone) for zone in now], dtype=np.int64)
    codes = places[used.cat.codes.to_numpy()] if len(used) else np.empty(0, dtype=np.int64)
    return pd.Series(pd.Categorical.from_codes(codes, categories=pd.Index(found, dtype=object)), index=zones.index)


def _left_out(dropped: Sequence[str], people: float) -> tuple[LeftOut, ...]:
    if not dropped:
        return ()
    return (LeftOut("", people, tuple(dropped)),)


def said_of(names: Names) -> Said | None:
    """Say which names were taken for which codes; None where none were."""
    taken = [Said("readers-name-for-code", zone=zone, code=code) for zone, code in names if code]
    return Said("readers-names-chosen", names=Listing(tuple(taken), len(taken), "commas")) if taken else None
