"""Codes of counties that have ended, in tables that may mean the unitary authority of the same name.

*E10000009* is the county of Dorset, whose districts became unitary in 2019; today's Dorset is *E06000059*, and smaller. A file
with the old code beside the name may hold figures of either, and nothing in it tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.area_keys import OTHER_LEVEL, AreaMatch
from explorer.places.names.counties import FORMER_COUNTIES, FORMER_COUNTIES_ENDED
from explorer.places.names.written_areas import DISTRICT
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

_NAMED = 6


def former_counties(frame: pd.DataFrame, matches: Mapping[str, AreaMatch], lookup: DistrictLookup) -> tuple[TableProblem, ...]:
    """Name the rows whose code is of a county that has ended, and what its area is today.

    Where districts on its ground stand in the table, of then or of today, the county is meant.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    """
    beside = {match.code for match in matches.values() if match.level == DISTRICT}
    alone = {code for code, (_, districts) in FORMER_COUNTIES.items() if not beside & set(districts)}
    ended = {key: match.code for key, match in matches.items() if match.status == OTHER_LEVEL and match.code in alone}
    rows = frame[frame["key"].isin(list(ended))].drop_duplicates("key")
    told = [_said(str(row), ended[str(key)], lookup) for key, row in zip(rows["key"], rows["row"], strict=True)]
    if not told:
        return ()
    what = Said("tables-former-counties", rows=first_few(told, _NAMED))
    return (TableProblem(what, "", Said("tables-former-counties-remedy")),)


def _said(row: str, code: str, lookup: DistrictLookup) -> Said:
    name, districts = FORMER_COUNTIES[code]
    day, is_same = FORMER_COUNTIES_ENDED[code]
    today = Listing(tuple(Said("tables-former-county-today", name=lookup.name(each), code=each) for each in districts))
    how = "same" if is_same else "less"
    return Said("tables-former-county-row", row=row, code=code, county=name, day=day, today=today, how=how)
