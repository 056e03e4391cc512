"""Areas and labels that stand only in the first of their rows, as in pivot tables, written into the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from explorer.readers.tables.layout.table_rows import (
    FEW_CELLS,
    PAIR,
    WORD,
    Recognise,
    areas_among,
    cell_at,
    figures_in,
    is_numeric,
)
from explorer.readers.tables.written.cells import Rows, words


def with_areas_below(rows: Rows, key_column: int, recognise: Recognise) -> Rows:
    """Write the area into each of its rows where it stands only in the first of them.

    So it is where every area has as many rows, or where most areas have more than one, each with words that come again under
    other areas: what else stands without an area is a total.
    """
    keys = [words(cell_at(row, key_column)) for row in rows]
    if _LEAST_WITHOUT * keys.count("") < len(keys):
        return rows
    distinct = list(dict.fromkeys(keys))
    known = {key for key, kind in zip(distinct, recognise(distinct), strict=True) if kind}
    at = [row for row, key in enumerate(keys) if key in known]
    below = _below_areas(rows, keys, at, key_column) if len(at) > 1 else []
    if len(at) < FEW_CELLS and not _same_below(rows, below):
        return rows
    if len(below) != len(at) * (at[1] - at[0] - 1) or not below:
        below = _parts_below(rows, below, key_column)
    if 2 * len({first for first, _ in below}) < len(at):
        return rows
    width = len(rows[at[0]])
    empty = [column for column in range(width) if not any(words(cell_at(rows[row], column)) for _, row in below)]
    filled = [list(row) + [""] * (width - len(row)) for row in rows]
    for first, row in below:
        for column in empty:
            filled[row][column] = cell_at(rows[first], column)
    return filled


_LEAST_WITHOUT = 4
"""Rows among which one has no area, where areas are told once."""


def _same_below(rows: Rows, below: Sequence[tuple[int, int]]) -> bool:
    """Whether the same words stand below each of two areas."""
    words_of: dict[int, list[str]] = {}
    for first, row in below:
        words_of.setdefault(first, []).extend(text for cell in rows[row] if (text := words(cell)) and not is_numeric(text))
    return len(words_of) == PAIR and len(set(map(tuple, words_of.values()))) == 1 and all(words_of.values())


def _below_areas(rows: Rows, keys: Sequence[str], at: Sequence[int], key_column: int) -> list[tuple[int, int]]:
    """Pair each area's row with the rows of figures right below it that name none."""
    found = []
    for first, after in pairwise([*at, len(rows)]):
        for row in range(first + 1, after):
            if keys[row] or not figures_in(rows[row], key_column):
                break
            found.append((first, row))
    return found


def with_labels_below(rows: Rows, key_column: int, recognise: Recognise) -> tuple[Rows, tuple[int, ...]]:
    """Write the labels of a pivot's outer groups into all rows of each, where they stand only in the first of them.

    So it is where a column of words names each group of an area once, and the rows of an area are told apart only when its blank
    cells are taken for the label above them. Return the columns that were filled, too.
    """
    keys = [words(cell_at(row, key_column)) for row in rows]
    known = areas_among(keys, recognise)
    places: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key in known:
            places.setdefault(key, []).append(at)
    areas = [at for at in places.values() if len(at) > 1]
    if len(areas) < PAIR or 2 * len(areas) < len(places) or any(at[-1] - at[0] != len(at) - 1 for at in areas):
        return rows, ()
    # A few areas tell whether the others are worth the time.
    if not _outer_labels(rows, areas[:_SOME_AREAS], key_column) or not (filled := _outer_labels(rows, areas, key_column)):
        return rows, ()
    width = max(filled) + 1
    found = [list(row) + [""] * (width - len(row)) for row in rows]
    for column, cells in filled.items():
        for area, own in zip(areas, cells, strict=True):
            for at, text in zip(area, own, strict=True):
                found[at][column] = text
    return found, tuple(filled)


_SOME_AREAS = 30


def _outer_labels(rows: Rows, areas: Sequence[Sequence[int]], key_column: int) -> dict[int, list[list[str]]]:
    """Return the columns of outer labels, and what stands in them for each row of each area once they are filled."""
    width = max(len(rows[at]) for area in areas for at in area)
    labels: dict[int, list[list[str]]] = {}
    for column in (each for each in range(width) if each != key_column):
        texts = [[words(cell_at(rows[at], column)) for at in area] for area in areas]
        if not any(is_numeric(text) and not WORD.search(text) and "-" not in text for area in texts for text in area):
            labels[column] = texts
    filled: dict[int, list[list[str]]] = {}
    groups = [[""] * len(area) for area in areas]
    for column, texts in labels.items():
        below = [_filled_down(area, group) for area, group in zip(texts, groups, strict=True)]
        if any("" in area for area in texts) and all(below):
            filled[column] = below
            pairs = (zip(group, area, strict=True) for group, area in zip(groups, below, strict=True))
            groups = [[f"{outer}\0{text}" for outer, text in pair] for pair in pairs]
    is_told = filled and _rows_alike(labels) > 0 and not _rows_alike(labels | filled)
    return filled if is_told else {}


def _filled_down(labels: Sequence[str], groups: Sequence[str]) -> list[str]:
    """Give each blank label the one above it in its group; nothing where a group begins with a blank or names a label twice."""
    filled: list[str] = []
    seen: set[tuple[str, str]] = set()
    for at, (label, group) in enumerate(zip(labels, groups, strict=True)):
        begins = at == 0 or groups[at - 1] != group
        if (begins and not label) or (label and (group, label) in seen):
            return []
        seen.add((group, label))
        filled.append(label or filled[-1])
    return filled


def _rows_alike(labels: Mapping[int, Sequence[Sequence[str]]]) -> int:
    """Rows of an area that none of the labels tells from another of its rows."""
    by_area = (list(zip(*area, strict=True)) for area in zip(*labels.values(), strict=True))
    return sum(len(each) - len(set(each)) for each in by_area)


def _parts_below(rows: Rows, below: Sequence[tuple[int, int]], key_column: int) -> list[tuple[int, int]]:
    """Keep the rows whose words, in a column that all of them fill, stand below several areas, each once below one."""
    width = max((len(rows[row]) for _, row in below), default=0)
    for column in (each for each in range(width) if each != key_column):
        texts = [words(cell_at(rows[row], column)) for _, row in below]
        own = [words(cell_at(rows[first], column)) for first, _ in below]
        if not all(any(map(str.isalpha, text)) for text in [*texts, *own]):
            continue
        areas = Counter(text for _, text in {(first, text) for (first, _), text in zip(below, texts, strict=True)})
        kept = [pair for pair, text, of_area in zip(below, texts, own, strict=True) if areas[text] > 1 and text != of_area]
        if len({(first, text) for (first, _), text in zip(below, texts, strict=True)}) == len(below):
            return kept
    return []
