"""Names beside the codes of districts in a boundary file that are of wider areas, or of none that is known."""

from __future__ import annotations

from explorer.catalogue.areas.division_doubts import names_of_no_district
from explorer.catalogue.tables.areas.name_judge import Judge
from explorer.places.checks.compared_rows import Rows
from explorer.places.names.area_keys import AreaKeys
from explorer.places.names.district_names import district_names
from explorer.readers.flows.model import CalledZone
from explorer.said import Said


def strange_names(rows: Rows, column: str, keys: AreaKeys) -> tuple[Said, ...]:
    """Say which names beside codes of districts are of wider areas, or of none that is known.

    Parameters
    ----------
    rows : Rows
        Of a set of districts.
    column : str
        The one that holds the names.
    keys : AreaKeys
    """
    judge, known = Judge(keys), district_names(keys.lookup)
    both = zip(rows.codes, rows.names, rows.numbers, strict=True)
    zones = [CalledZone(column, code, name, int(row)) for code, name, row in both if name and known.of_code(code)]
    verdicts = [judge.of(each.zone, each.name) for each in zones]
    strange = (each for part in names_of_no_district(zones, verdicts, keys.lookup) for each in part)
    return tuple(
        Said("places-strange-row", row=str(each.line), code=each.zone, district=known.called(each.zone), name=each.name)
        for each in sorted(strange, key=lambda each: each.line)
    )
