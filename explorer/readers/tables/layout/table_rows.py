"""What a row of a sheet looks like: its cells, its figures, and whether it names columns or is a line of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice, pairwise

from explorer.readers.tables.written.cells import Cell, figure, symbol, words
from explorer.readers.tables.written.periods import period

Recognise = Callable[[Sequence[str]], Sequence[str]]
"""Tells of each text whether it is an area's ``code``, ``other code`` (of areas of which no list is held), ``name``, or none."""

SAMPLE = 3000
"""Rows from which the key column is told."""

MOST_KEY_COLUMNS = 60

LONGEST_AGE = 3
"""Digits of a number that may head a column, as single years of age do."""

FEW_CELLS = 3
"""Filled cells of a table up to which a row of two is no setting but a row of the table."""

LONG_TEXT = 60


def areas_among(keys: Sequence[str], recognise: Recognise) -> set[str]:
    """Return those of some texts that name areas."""
    distinct = list(dict.fromkeys(keys))
    return {key for key, kind in zip(distinct, recognise(distinct), strict=True) if kind}


NAMES_AREAS = re.compile(
    r"(?:itl |area |la )?(?:code|name|area|geography|region|district|council|local authority|lad|place)\b.*"
    r"|(?:la|lad|ltla|utla|ualad|rgn|ctry|cty|lep|cauth|itl\d?|nuts\d?|area|geo(?:graphy)?|ons|gss|local ?auth(?:ority)?)"
    r"[ _]?\d{0,4}[ _]?(?:code|name|nm|cd|id)w?|las?|lads?|ltlas?|utlas?|(?:local )?authorit(?:y|ies)|boroughs?",
    re.I,
)

DECIMAL = re.compile(r"[-+−–]?\d+\.\d+%?")


def counts_up(row: Sequence[Cell]) -> bool:
    """Whether the numbers of a row go up one by one, as single years of age do."""
    numbers = [int(text) for cell in row if (text := words(cell)).isdecimal() and len(text) <= LONGEST_AGE]
    return len(numbers) > FEW_CELLS and all(after == before + 1 for before, after in pairwise(numbers))


WORD = re.compile(r"[^\W\d_]{2}")


def figures_in(row: Sequence[Cell], key_column: int) -> int:
    """Count the figures of a row, and the codes in place of them, beside its key."""
    texts = [words(cell) for at, cell in enumerate(row) if at != key_column and cell not in ("", None)]
    return sum(bool(symbol(text)) or is_numeric(text) for text in texts)


def has_filled(row: Sequence[Cell], enough: int) -> bool:
    """Whether at least so many cells of a row are filled; a row of one cell alone is never asked for more."""
    if len(row) == 1:
        return True
    filled = (cell for cell in row if cell not in ("", None))
    return sum(1 for _ in islice(filled, enough)) == enough


def holds_figures(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row holds figures or codes for them, and not only years (a header) or one setting."""
    texts = [words(cell) for at, cell in enumerate(row) if at != key_column and cell not in ("", None)]
    # *2021 %* beside *2021 Number* names a column.
    figures = [text for text in texts if symbol(text) or (is_numeric(text) and not _YEAR_IN_PERCENT.fullmatch(text))]
    if not figures or 2 * len(figures) < len(texts):
        return False
    return not all(period(text) for text in figures)


_YEAR_IN_PERCENT = re.compile(r"(?:19|20)\d\d(?:/\d\d)? ?%")


def is_numeric(text: str) -> bool:
    """Whether a text begins as a number does and is one."""
    return text[:1] in "0123456789-−–+(£$€.'" and figure(text, comma_is_decimal=True) is not None


def row_words(row: Sequence[Cell]) -> list[str]:
    """Return what stands in the cells of a row, without the empty ones at its end."""
    texts = [words(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return texts


PAIR = 2

_NUMBERING = re.compile(r"\d{1,3}|[a-z]")


def numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3), one after the other and from the first on.

    Examples
    --------
    >>> [numbers_columns(row) for row in (["(1)", "(2)"], ["", "2", "3"], ["a", "b"], ["", 12, 7])]
    [True, True, True, False]
    """
    texts = [text.strip("()") for cell in row if (text := words(cell))]
    if len(texts) < PAIR or not all(map(_NUMBERING.fullmatch, texts)):
        return False
    places = [int(text) if text.isdecimal() else ord(text) - ord("a") + 1 for text in texts]
    return places[0] <= PAIR and all(after == before + 1 for before, after in pairwise(places))


def is_line(row: Sequence[Cell]) -> bool:
    """Whether a row holds one text, such as a title or the name of a section."""
    texts = [text for cell in row if (text := words(cell))]
    return len(texts) == 1 and not symbol(texts[0])


def cell_at(row: Sequence[Cell], column: int) -> Cell:
    """Return a cell of a row; an empty one beyond its end."""
    return row[column] if column < len(row) else ""


def text_at(row: Sequence[Cell], column: int) -> str:
    """Return the text of a cell of a row; empty beyond its end."""
    return words(cell_at(row, column))
