"""Two tables beside each other on one sheet: the areas of the second stand in the same rows as others of the first.

Read as one table, each figure of the second would go to an area of the first. So where a column of areas comes again behind
figures, with figures behind it, and differs in any row, a second table begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from explorer.readers.tables.layout.table_rows import text_at
from explorer.readers.tables.written.cells import Rows, figure, symbol

_SAMPLE, _MOST_COLUMNS, _FEWEST, _OF_AREAS = 400, 60, 2, 0.6
"""Rows and columns that are looked at for areas; different areas that a column has, and their share of its cells (ours)."""

_CALLED = re.compile(
    r"(?:local |unitary )?(?:area|district|council|borough|authority|place|geography|name|code|lad|ltla|la|gss|ons)\b.*", re.I
)
"""What a second column of areas is called where neither an empty column nor the same header tells it."""

_WIDER = re.compile(r"\b(?:regions?|count(?:y|ies)|countr(?:y|ies)|nations?|parent|combined|welsh|cymraeg|gaelic)\b", re.I)


def second_table(rows: Rows, recognise: Callable[[Sequence[str]], Sequence[str]], width: int) -> int:
    """Return the column (from 0) from which a second table stands beside the first; 0 where none does.

    Parameters
    ----------
    rows : sequence of rows of cells
    recognise : callable
        Tells which texts name areas.
    width : int
        Columns.
    """
    kinds = _columns_of_areas(rows, recognise, min(width, _MOST_COLUMNS))
    for right in kinds:
        for left in (at for at in kinds if at < right - 1 and kinds[at] == kinds[right]):
            if _begins_again(rows, recognise, left, right, kinds):
                return _after_gap(rows, left, right)
    return 0


def without_first(rows: Rows, second: int) -> Rows:
    """Return rows in which what stands before the second table is empty."""
    return [[*[""] * min(second, len(row)), *row[second:]] for row in rows]


def _columns_of_areas(rows: Rows, recognise: Callable[[Sequence[str]], Sequence[str]], width: int) -> Mapping[int, bool]:
    """Return the columns that hold areas, and whether these are codes."""
    found = {}
    for column in range(width):
        texts = [text for row in rows[:_SAMPLE] if (text := text_at(row, column))]
        kinds = recognise(texts)
        first = next((at for at, kind in enumerate(kinds) if kind), len(kinds))
        areas = {text for text, kind in zip(texts, kinds, strict=True) if kind}
        known = [kind for kind in kinds[first:] if kind]
        if len(areas) >= _FEWEST and len(known) >= _OF_AREAS * len(kinds[first:]):
            found[column] = 2 * sum(kind != "name" for kind in known) > len(known)
    return found


def _begins_again(
    rows: Rows, recognise: Callable[[Sequence[str]], Sequence[str]], left: int, right: int, kinds: Mapping[int, bool]
) -> bool:
    firsts, others = ([text_at(row, at) for row in rows] for at in (left, right))
    own, theirs = (_known(texts, recognise) for texts in (firsts, others))
    pairs = [(one.casefold(), other.casefold()) for one, other in zip(firsts, others, strict=True) if other in theirs]
    # The region of each district stands in many rows; the areas of a table do not.
    if 2 * len({other for _, other in pairs}) <= len(pairs) or all(one == other for one, other in pairs):
        return False
    if 2 * len({one for one, _ in pairs}) <= len(pairs) and any(left < at < right for at in kinds):
        # A region, the code of the district, a number in order, its name.
        return False
    behind = next((at for at in kinds if at > right + 1), max(map(len, rows)))
    between = _has_figures(rows, [at for at, text in enumerate(firsts) if text in own], range(left + 1, right))
    after = _has_figures(rows, [at for at, text in enumerate(others) if text in theirs], range(right + 1, behind))
    return between and after and _is_apart(rows, left, right, firsts, others, own | theirs)


def _is_apart(rows: Rows, left: int, right: int, firsts: Sequence[str], others: Sequence[str], areas: frozenset[str]) -> bool:
    """Whether an empty column, the same header or one that areas have says that another column of areas begins."""
    if _after_gap(rows, left, right) < right or not any(text_at(row, right - 1) for row in rows):
        return True
    above, heads = (
        [text for text in texts[: next((at for at, each in enumerate(texts) if each in areas), 0)] if text]
        for texts in (firsts, others)
    )
    if not heads or set(above) & set(heads):
        return bool(heads)
    return bool(_CALLED.fullmatch(heads[-1])) and not _WIDER.search(heads[-1])


def _has_figures(rows: Rows, at: Sequence[int], columns: range) -> bool:
    """Whether one of the columns has figures in most of these rows."""
    return any(2 * sum(_is_figure(text_at(rows[row], column)) for row in at) > len(at) for column in columns)


def _is_figure(text: str) -> bool:
    return bool(text) and (bool(symbol(text)) or (not text[0].isalpha() and figure(text, comma_is_decimal=True) is not None))


def _known(texts: Sequence[str], recognise: Callable[[Sequence[str]], Sequence[str]]) -> frozenset[str]:
    distinct = [text for text in dict.fromkeys(texts) if text]
    return frozenset(text for text, kind in zip(distinct, recognise(distinct), strict=True) if kind)


def _after_gap(rows: Rows, first: int, column: int) -> int:
    """Return the first column after the last empty one before a column; the column itself where there is none."""
    empty = [at for at in range(first + 1, column) if not any(text_at(row, at) for row in rows)]
    return empty[-1] + 1 if empty else column
