"""The rows above the areas that name the columns, and those among them that say in what these are measured."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from explorer.readers.tables.layout.table_rows import (
    FEW_CELLS,
    LONGEST_AGE,
    NAMES_AREAS,
    cell_at,
    counts_up,
    has_filled,
    is_line,
    is_numeric,
    numbers_columns,
)
from explorer.readers.tables.written.cells import Cell, Rows, symbol, words
from explorer.readers.tables.written.periods import is_year, period

MOST_HEADER_ROWS = 4


def opening_keys(rows: Rows, first: int, key_column: int, header_row: int | None) -> frozenset[str]:
    """What names the key column above the first area."""
    header = rows_of_header(rows, first, key_column, header_row)
    return frozenset(key for at in header if (key := words(cell_at(rows[at], key_column))))


def names_an_area(key: str, header: Collection[str]) -> bool:
    """Whether a key is what the header calls the column of areas, or could."""
    return key in header or bool(header and NAMES_AREAS.fullmatch(key))


def names_again(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row whose key is the header's names columns again: it holds no figure, or only years."""
    texts = (words(cell) for at, cell in enumerate(row) if at != key_column)
    return not any((is_numeric(text) and not period(text)) or symbol(text) for text in texts if text)


def opening_header(rows: Rows, first: int, key_column: int, header_row: int | None) -> int:
    """Return the row where the header above the first area begins, or the one right above that area."""
    header = rows_of_header(rows, first, key_column, header_row)
    return header[0] if header else max(first - 1, 0)


def rows_of_header(rows: Rows, first: int, key_column: int, header_row: int | None) -> list[int]:
    """Rows right above the first area that name columns, top first."""
    if header_row is not None and header_row < first:
        below = [at for at in range(header_row + 1, first) if has_filled(rows[at], 1)]
        return [header_row, *below][:MOST_HEADER_ROWS]
    at = first - 1
    while at >= 0 and not has_filled(rows[at], 1):
        at -= 1
    found: list[int] = []
    wide = sum(cell not in ("", None) for cell in rows[first])
    named = skipped = False
    while at >= 0 and len(found) < MOST_HEADER_ROWS:
        if found and not has_filled(rows[at], 1) and _describes(rows, found[0], at, key_column):
            at -= 1
            continue
        if not found and (
            _without_area(rows[at], key_column) or numbers_columns(rows[at]) or is_below_names(rows, at, key_column)
        ):
            at -= 1
            continue
        if not found and at > 0 and _completes(rows, at, key_column):
            found, named = [at - 1, at], True
            at -= 2
            continue
        if not found and at > first - MOST_HEADER_ROWS and is_line(rows[at]):
            skipped = True
            at -= 1
            continue
        if not _names_columns(rows[at], key_column, wide, named) or (
            skipped and not found and not names_key(rows[at], key_column)
        ):
            break
        found.insert(0, at)
        named = named or bool(words(cell_at(rows[at], key_column)))
        at -= 1
    return found


def _completes(rows: Rows, at: int, key_column: int) -> bool:
    """Whether a row names the leading columns, of areas and what parts their rows, and the one above it only those beyond.

    SuperWEB2, which Scotland's census and Stat-Xplore are published with, writes its headers so.
    """
    row, above = rows[at], rows[at - 1]
    filled = [column for column, cell in enumerate(row) if words(cell)]
    others = [column for column, cell in enumerate(above) if words(cell)]
    if others and others[0] in filled and (_OF_COLUMNS.fullmatch(words(above[others[0]])) or _is_of_superweb(rows, at)):
        # *Month* before the months of a header says what these are, and the row below it what the rows are.
        others = others[1:]
    if not filled or key_column not in filled or len(others) < 2:
        return False
    return max(filled) < min(others) and not any(is_numeric(words(row[at])) for at in filled)


def _is_of_superweb(rows: Rows, at: int) -> bool:
    """Whether a line that SuperWEB2 writes above its tables stands above a row."""
    return any(_SUPERWEB.fullmatch(words(cell_at(row, 0))) for row in rows[max(at - _LINES_OF_SUPERWEB, 0) : at])


_SUPERWEB, _LINES_OF_SUPERWEB = (
    re.compile(r"superweb2.*|counting\b.*|filters:?|(?:default summation|summation options)", re.I),
    30,
)
_OF_COLUMNS = re.compile(r"(?:(?:calendar|financial|academic) )?(?:years?|months?|quarters?|dates?|periods?|time)", re.IGNORECASE)


def names_key(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row names the column of areas, and others."""
    return bool(NAMES_AREAS.fullmatch(words(cell_at(row, key_column)))) and has_filled(row, 2)


def is_below_names(rows: Rows, at: int, key_column: int) -> bool:
    """Whether a row holds figures below the one that names the columns: whatever its key is, it belongs to no header.

    The second row of a header parts names that stand over several columns, numbers or describes them, or gives ages or years.
    """
    row = rows[at]
    texts = {column: text for column, cell in enumerate(row) if column != key_column and (text := words(cell))}
    is_figure = (symbol(text) or (is_numeric(text) and not period(text)) for text in texts.values())
    if not any(is_figure) or _are_ages(row) or numbers_columns(row) or DESCRIBES.fullmatch(words(cell_at(row, key_column))):
        return False
    above = range(at - 1, max(at - 1 - _FAR, -1), -1)
    return _names_each(next((rows[one] for one in above if names_key(rows[one], key_column)), ()), texts)


def _are_ages(row: Sequence[Cell]) -> bool:
    """Whether the numbers of a row go up one by one from the first years of life."""
    return counts_up(row) and min(int(text) for cell in row if (text := words(cell)).isdecimal()) <= 1


def _names_each(names: Sequence[Cell], columns: Collection[int]) -> bool:
    """Whether a row names each of some columns differently."""
    its = [words(cell_at(names, column)) for column in columns]
    return all(its) and len(set(its)) == len(its)


def years_below_names(rows: Rows, header: Sequence[int], first: int, key_column: int) -> tuple[int, ...]:
    """Return the rows above the first area that hold nothing but years below names that tell the columns apart already.

    They may be the years of the columns, or figures between 1801 and 2150 of an area whose name is missing.
    """
    found = []
    for at in range(header[0] + 1 if header else first, first):
        texts = {column: text for column, cell in enumerate(rows[at]) if column != key_column and (text := words(cell))}
        if not texts or not all(map(is_year, texts.values())) or DESCRIBES.fullmatch(words(cell_at(rows[at], key_column))):
            continue
        if any(_names_each(rows[above], texts) for above in header if above < at):
            found.append(at)
    return tuple(found)


_FAR = 20
"""Rows above one in which that is looked for which names its columns (ours)."""


def _without_area(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row holds figures of no area, such as the national line of a table whose key is the code of a district."""
    key = words(cell_at(row, key_column))
    if key and not symbol(key):
        return False
    figures = (text for cell in row if is_numeric(text := words(cell)) and not period(text))
    return any(not text.isdecimal() or len(text) > LONGEST_AGE for text in figures)


def _names_columns(row: Sequence[Cell], key_column: int, wide: int, named: bool) -> bool:
    """Whether a row names columns: not a title, and not a setting, which is a label and a value.

    ``wide`` is how many cells an area fills; ``named`` whether a row below names the key column already.
    """
    filled = [at for at, cell in enumerate(row) if words(cell)]
    if len(filled) < 2:
        return wide < 2 and len(filled) == 1
    is_pair = len(filled) == 2 and filled[0] <= key_column and not is_year(words(row[filled[0]]))
    if is_pair and filled[0] == key_column and not named and wide > FEW_CELLS:
        return bool(NAMES_AREAS.fullmatch(words(row[key_column])) and NAMES_AREAS.fullmatch(words(row[filled[1]])))
    return not (is_pair and (wide > FEW_CELLS or (named and wide == FEW_CELLS)))


def row_that_names_areas(rows: Rows, header: list[int], key_column: int) -> int:
    """The header row that names the key column, rather than the units or questions below it; where none does, the lowest."""
    named = [at for at in header if words(cell_at(rows[at], key_column))]
    own = [at for at in named if not DESCRIBES.fullmatch(words(cell_at(rows[at], key_column)))]
    return own[-1] if own else named[-1] if named else header[-1] if header else -1


def _describes(rows: Rows, found: int, blank: int, key_column: int) -> bool:
    """Whether a row says of its columns in what they are measured, below a blank one and the header that names them."""
    key = words(cell_at(rows[found], key_column))
    return bool(DESCRIBES.fullmatch(key)) or (not key and blank > 0 and names_key(rows[blank - 1], key_column))


DESCRIBES = re.compile(
    r"\W*(?:units?|measures?|measurements?|unit of measure(?:ment)?|uom|scales?|types?|data types?|formats?|text|string|numbers?"
    r"|source|questions?|question text|wording|description|definition|responses?|variables?|labels?|notes?|base|per|years?"
    r"|periods?|dates?|open-ended response|multiplier|sign|decimals?)\W*(?::.*)?|\{.*|.*\?",
    re.IGNORECASE,
)
"""What a row below the header is called that says of its columns in what they are measured, or what was asked."""


def spread_over(row: Sequence[Cell], width: int, labels: Sequence[str] | None) -> list[str]:
    """Texts of a header row; a heading over a group of columns is told for each of them.

    ``labels`` are those of the lowest row; None for that row itself. A heading that goes on below it, ``Number of`` over
    ``jobs (thousand)``, stands over one column alone.
    """
    texts = [words(cell_at(row, column)) for column in range(width)]
    if labels is None:
        return texts
    over = 0
    for column in range(1, width):
        if texts[column]:
            over = column
        elif not (_goes_on(labels[over]) and _begins(labels[column])):
            texts[column] = texts[column - 1]
    return texts


def _goes_on(label: str) -> bool:
    return label[:1].islower() or label.startswith("(")


def _begins(label: str) -> bool:
    return (len(label) > FEW_CELLS and label[:1].isupper()) or label.isdecimal()
