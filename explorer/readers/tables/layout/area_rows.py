"""Where the areas of a table stand: their column, and the rows whose key is one or that look like those."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from explorer.readers.tables.layout.header_rows import (
    DESCRIBES,
    MOST_HEADER_ROWS,
    is_below_names,
    names_again,
    names_key,
    opening_keys,
)
from explorer.readers.tables.layout.table_blocks import settings_in
from explorer.readers.tables.layout.table_rows import (
    DECIMAL,
    LONG_TEXT,
    MOST_KEY_COLUMNS,
    NAMES_AREAS,
    SAMPLE,
    WORD,
    Recognise,
    areas_among,
    cell_at,
    counts_up,
    figures_in,
    holds_figures,
    is_numeric,
    row_words,
    text_at,
)
from explorer.readers.tables.written.cells import Cell, Rows, symbol, words


def find_key_column(rows: Rows, recognise: Recognise, width: int) -> tuple[int, str, int]:
    """Return the column with most different areas, what it holds and how many: codes before names."""
    best = (False, 0, 0, _first_text_column(rows, width))
    kind = ""
    for column in range(min(width, MOST_KEY_COLUMNS)):
        of_column, hits, held = kind_of_areas(recognise(distinct_texts(rows, column, SAMPLE)))
        found = (of_column == "code" and hits > 1, hits, held, column)
        if hits and _better_key(found, best):
            best, kind = found, of_column
    return best[3], kind, best[1]


def _better_key(found: tuple[bool, int, int, int], best: tuple[bool, int, int, int]) -> bool:
    """Whether a column (holds codes, areas, areas that are held, its place) is the key rather than one before it.

    Of columns with nearly as many areas (two vintages side by side) the first is the key, but areas of which a list is held
    go before others (police areas beside districts).
    """
    if found[0] == best[0] and min(found[1], best[1]) * _NEARLY > max(found[1], best[1]):
        return found[2] > best[2] * _NEARLY
    return found[:2] > best[:2]


_NEARLY = 1.1


def kind_of_areas(found: Sequence[str]) -> tuple[str, int, int]:
    """What texts are, how many of them are areas, and how many of these are held."""
    held, names = sum(kind == "code" for kind in found), sum(kind == "name" for kind in found)
    codes = held + sum(kind == "other code" for kind in found)
    if not codes and not names:
        return "", 0, 0
    return ("code", codes, held) if codes >= names else ("name", names + codes, names + held)


def distinct_texts(rows: Rows, column: int, sample: int | None) -> list[str]:
    """Return what stands in a column, each once, from a sample of its rows."""
    step = 1 if sample is None or len(rows) <= sample else len(rows) // sample
    head = 50 if step > 1 else 0
    looked_at = [*rows[:head], *rows[head::step]]
    return list(dict.fromkeys(text for row in looked_at if column < len(row) and (text := words(row[column]))))


def _first_text_column(rows: Rows, width: int) -> int:
    for column in range(min(width, MOST_KEY_COLUMNS)):
        texts = [row[column] for row in rows[:SAMPLE] if column < len(row) and isinstance(row[column], str) and row[column]]
        if sum(any(char.isalpha() for char in str(text)) for text in texts) > 1:
            return column
    return 0


def areas_side_by_side(rows: Rows, recognise: Recognise) -> int:
    """Count the areas in the row of those at the top that holds most."""
    return max((sum(kind != "" for kind in recognise([words(cell) for cell in row])) for row in rows[:40]), default=0)


def turned_over(rows: Rows, width: int) -> Rows:
    """Exchange rows and columns."""
    return [[cell_at(row, column) for row in rows] for column in range(width)]


def rows_of_areas(rows: Rows, key_column: int, recognise: Recognise, header_row: int | None) -> list[int]:
    """Rows that hold an area: those whose key is one, and those that look like them."""
    keys = [text_at(row, key_column) for row in rows]
    known = areas_among(keys, recognise)
    start = -1 if header_row is None else header_row
    # *England* alone in a line is a title, unless no area has more than its name.
    of_areas = {at: _filled_cells(rows[at]) for at, key in enumerate(keys) if key in known}
    fewest = min(2, max(of_areas.values(), default=0))
    own = {at for at, filled in of_areas.items() if filled >= fewest}
    first = min(own, default=0)
    last = max((at for at, key in enumerate(keys) if key in known), default=0)
    enough = figures_in(rows[first], key_column) // 3 if rows else 0
    alike = _likeness(rows, [at for at, key in enumerate(keys) if key in known], first)
    body = [
        at
        for at, (key, row) in enumerate(zip(keys, rows, strict=True))
        if at > start
        and key
        and (
            at in own
            if key in known
            else _like_an_area(row, key_column, at < first, enough if at > last else 0)
            or (not symbol(key) and (alike(row) if at > first else is_below_names(rows, at, key_column)))
        )
    ]
    labels = settings_in(rows, range(first)).keys()
    body = [at for at in body if keys[at] in known or not (at > first and settings_in(rows, range(at, at + 1)).keys() & labels)]
    header = opening_keys(rows, first, key_column, header_row) if body else frozenset()
    again = {
        at for at in body if at > first and keys[at] in header and keys[at] not in known and names_again(rows[at], key_column)
    }
    body = [at for at in body if at not in again]
    inside = set(body)
    bare = {
        at
        for at, key in enumerate(keys)
        if at > start and at not in inside and at not in again and (key in known or _of_years(rows, at, key_column, first))
    }
    return sorted({*body, *_adjoining(body, bare)}) if bare else body


def _filled_cells(row: Sequence[Cell]) -> int:
    return sum(cell not in ("", None) for cell in row)


_SAYS_A_DAY = re.compile(
    r".*\b(?:dates?|years?|period|time|month|quarter|publi\w*|releas\w*|updat\w*|source|notes?|as at|edition|census|©)\b.*",
    re.I,
)


def _of_years(rows: Rows, at: int, key_column: int, first: int) -> bool:
    """Whether a row of no known area holds figures that may be years: 1,977 people are no heading where areas adjoin.

    Above the first area it is one only below a row that names the columns.
    """
    row = rows[at]
    key = words(cell_at(row, key_column))
    figures = [text for place, cell in enumerate(row) if place != key_column and (text := words(cell))]
    if not WORD.search(key) and not _CODE.match(key):
        return False
    if not figures or symbol(key) or len(key) > LONG_TEXT or NAMES_AREAS.fullmatch(key) or _SAYS_A_DAY.fullmatch(key):
        return False
    if not all(is_numeric(text) for text in figures) or _years_in_order(figures):
        return False
    if at > first:
        return True
    named = any(names_key(rows[above], key_column) for above in range(max(at - MOST_HEADER_ROWS, 0), at))
    return named and all(_is_among(rows, first, place, words(cell)) for place, cell in enumerate(row) if place != key_column)


def _is_among(rows: Rows, first: int, column: int, text: str) -> bool:
    """Whether a number is as large as some of those below it, and as small as others; an empty cell is."""
    if not text:
        return True
    below = (words(cell_at(row, column)) for row in rows[first : first + SAMPLE])
    numbers = [float(each) for each in below if each.replace(".", "", 1).isdecimal()]
    return bool(numbers) and text.replace(".", "", 1).isdecimal() and min(numbers) <= float(text) <= max(numbers)


_CODE = re.compile(r"'?[A-Z]{1,2}[\dO]{2}", re.I)


def _years_in_order(texts: Sequence[str]) -> bool:
    """Whether several numbers go up or down one by one, as the years of a header do."""
    numbers = [int(text) for text in texts if text.isdecimal()]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) > 1 and len(numbers) == len(texts) and len(steps) == 1 and steps <= {1, -1}


_LEAST_ALIKE, _SHARE_ALIKE = 3, 0.6
"""Filled cells, and their share of those of the rows of areas, from which a row below the first of these is one of them."""


def _likeness(rows: Rows, known: Sequence[int], first: int) -> Callable[[Sequence[Cell]], bool]:
    """Tell rows that fill about as many cells as those of known areas do, such as the others of a list of names; no header."""
    counts = sorted(sum(cell not in ("", None) for cell in rows[at]) for at in known[:SAMPLE])
    enough = max(_LEAST_ALIKE, _SHARE_ALIKE * counts[len(counts) // 2]) if counts else 0
    above = [row_words(row) for row in rows[max(first - 2 * MOST_HEADER_ROWS, 0) : first]]

    def alike(row: Sequence[Cell]) -> bool:
        texts = [text for cell in row if (text := words(cell))]
        return bool(enough) and len(texts) >= enough and len(texts[0]) <= LONG_TEXT and row_words(row) not in above

    return alike


def _like_an_area(row: Sequence[Cell], key_column: int, above_the_first: bool, enough: int) -> bool:
    """Whether a row that names no known area is one of the table all the same: it holds figures, and is no header or remark.

    ``enough`` is how many figures it must hold.
    """
    key = words(cell_at(row, key_column))
    if symbol(key) or not holds_figures(row, key_column) or figures_in(row, key_column) < enough:
        return False
    if all(symbol(words(cell)) for cell in row[:key_column]) and not any(map(words, row[key_column + 1 :])) and key_column:
        # *-* beside *These figures are missing* says what a mark in the table means.
        return False
    if not above_the_first:
        return True
    # No header names a column 70.1, though *District: Hartlepool* begins like one.
    is_header = bool(NAMES_AREAS.fullmatch(key)) and not any(DECIMAL.fullmatch(words(cell)) for cell in row)
    is_header = is_header or bool(DESCRIBES.fullmatch(key))
    return not (is_header or not WORD.search(key) or counts_up(row))


def _adjoining(body: list[int], bare: set[int]) -> set[int]:
    """Rows of an area and nothing else that adjoin rows with figures: areas without any figure. Elsewhere it is a title."""
    taken: set[int] = set()
    for step in (1, -1):
        for at in body:
            while at + step in bare and at + step not in taken:
                at += step
                taken.add(at)
    return taken
