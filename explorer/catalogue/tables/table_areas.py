"""The areas of a table, held against all else that it says: header, names beside codes, levels, known figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.catalogue.tables.areas.codes_and_names import (
    Contradicted,
    cells_against_codes,
    codes_beside,
    districts_without_key,
    names_against_codes,
)
from explorer.catalogue.tables.areas.former_counties import former_counties
from explorer.catalogue.tables.areas.name_judge import Judge
from explorer.catalogue.tables.areas.rows_of_others import parted_by_others, rows_of_others, rows_of_two_ends
from explorer.catalogue.tables.areas.table_level import Settled, settled
from explorer.catalogue.tables.figures.doubted_figures import figure_doubts
from explorer.places.names.area_keys import AreaKeys, AreaMatch
from explorer.places.names.written_areas import DISTRICT
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.meaning.column_titles import indicator_in_corner
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.tidy import TidyTable
from explorer.readers.tables.table_choices import TableChoices
from explorer.readers.tables.written.cells import words

if TYPE_CHECKING:
    import pandas as pd


def areas_of(
    table: TidyTable,
    layout: Layout,
    columns: Sequence[Column],
    kinds: Mapping[str, tuple[str, bool]],
    keys: AreaKeys,
    chosen: TableChoices,
) -> tuple[TidyTable, Settled]:
    """Find the areas of a table, and hold them against what else it says: its header, names beside codes, known totals.

    Returns the table, in which a row whose code and name contradict each other has a key of its own, and the areas.
    """
    accepted = dict(chosen.accepted)
    titles = [title for block in layout.blocks[:1] for title in block.titles]
    beside = [column for column in columns if column.at != layout.key_column]
    matches = keys.match(keys_in(table, layout), accepted)
    found = settled(matches, keys, _header_of_areas(layout, columns), titles, chosen.level, accepted, beside)
    found = replace(found, matches=keys.told_apart(found.matches))
    judge = Judge(keys)
    against = names_against_codes(layout, columns, found.matches, keys, judge, accepted, decided=chosen.key_column > 0)
    of_cells, in_cells = cells_against_codes(table.frame, found.matches, keys)
    table, matches = _with_own_keys(table, layout, found.matches, against)
    figures = figure_doubts(table, kinds, matches, keys.lookup, chosen, titles)
    districts = {key: match.code for key, match in found.matches.items() if match.level == DISTRICT and match.code}
    others = rows_of_others(layout, columns, districts, judge) or parted_by_others(
        table.split_by, layout, columns, len(districts)
    )
    of_ends = None if chosen.key_column else rows_of_two_ends(layout, columns, table.split_by, matches, keys)
    of_rows = [problem for problem in (of_ends, others) if problem]
    of_level = [*of_rows, *found.problems]
    if chosen.level:
        # A person has looked and decided: what was doubted is still said.
        of_level = [replace(problem, fatal=False) for problem in of_level]
    of_codes = (
        *codes_beside(layout, columns, matches, keys), *districts_without_key(layout, matches, keys),
        *former_counties(table.frame, matches, keys.lookup),
    )  # fmt: skip
    problems = (*of_level, *against.problems, *of_cells, *of_codes, *figures.problems)
    asked = not chosen.level and (found.asked or any(problem.fatal for problem in of_rows))
    told = found.told | set(against.matches) | in_cells | set(figures.asked)
    return table, Settled({**matches, **figures.asked}, problems, asked, told, figures.units, figures.waiting)


def _header_of_areas(layout: Layout, columns: Sequence[Column]) -> str:
    """What stands above the areas; empty where it says what else is in the table: the indicator, or its other side."""
    header = columns[layout.key_column].header
    if layout.transposed and _OF_OTHER_SIDE.fullmatch(header.strip()):
        return ""
    return "" if header == indicator_in_corner(columns) else header


_OF_OTHER_SIDE = re.compile(
    r"(?:years?|periods?|dates?|quarters?|months?|time|measures?|indicators?|variables?|statistics?|metrics?)", re.IGNORECASE
)
"""What the corner of a table with areas side by side is called for the rows below it."""


def _with_own_keys(
    table: TidyTable, layout: Layout, matches: Mapping[str, AreaMatch], against: Contradicted
) -> tuple[TidyTable, dict[str, AreaMatch]]:
    """Give rows whose name is of another area than their code a key of their own, by which they are asked for."""
    matches = {**matches, **against.matches}
    if not against.keys:
        return table, matches
    own = table.frame["row"].map({at + 1: key for at, key in against.keys.items()})
    table = replace(table, frame=table.frame.assign(key=own.where(own.notna(), table.frame["key"])))
    held = set(keys_in(table, layout))
    return table, {key: match for key, match in matches.items() if key in held}


def keys_in(table: TidyTable, layout: Layout) -> list[str]:
    """Areas of the table, each once; also of a table without figures, such as a lookup."""
    if len(table.frame):
        return [str(key) for key in table.frame["key"].unique()]
    return list(dict.fromkeys(words(row[layout.key_column]) for row in layout.body_rows))


def placed(frame: pd.DataFrame, matches: Mapping[str, AreaMatch], keys: AreaKeys) -> pd.DataFrame:
    """Return the rows with the code, level and name of their areas; empty where they are not known."""
    codes = frame["key"].map({key: match.code for key, match in matches.items()})
    levels = frame["key"].map({key: match.level for key, match in matches.items()})
    names = codes.map({code: keys.held[code][1] for code in {match.code for match in matches.values()} if code in keys.held})
    return frame.assign(
        code=codes.astype(object), level=levels.astype(object), name=names.astype(object).where(names.notna(), "")
    )
