"""Names of places and bodies in a language that is not English, by their codes, from the tables that hold them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from explorer import resources

_COLUMNS = {"cy": "welsh_name"}
"""The column of the bundled tables that holds the names of a language."""


def names_in(language: str) -> Mapping[str, str]:
    """Return the names that a language has for districts, bodies, institutions and areas, by code.

    Its own table, ``names.csv`` beside its messages, holds those that no other table does.

    Examples
    --------
    >>> names_in("cy")["W06000015"], names_in("cy")["W22000024"], names_in("en")
    ('Caerdydd', 'Caerdydd', {})
    """
    own = resources.resource(f"words/{language}/names.csv")
    found = dict(_rows(own, "code", "name"))
    if column := _COLUMNS.get(language):
        found |= _rows(resources.boundaries("lad_itl_2025.csv"), "lad25_code", column)
        for table in ("institutions.csv", "bodies_with_areas.csv", "partnerships.csv"):
            found |= _rows(resources.facts(table), "id", column)
    return found


def _rows(table: Path, code: str, name: str) -> Iterator[tuple[str, str]]:
    # A language without names of its own has English ones, and so has one whose table is damaged.
    try:
        with table.open(encoding="utf-8-sig", newline="") as lines:
            rows = [(row.get(code) or "", row.get(name) or "") for row in csv.DictReader(lines)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return
    yield from ((key, named.replace("'", "’")) for key, named in rows if key and named)
