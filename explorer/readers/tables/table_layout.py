"""Where the table stands in a sheet: title rows, header, key column, blocks one under the other, footnotes.

Published sheets carry more than a table. Nomis puts a title and a few settings above it, codes explained and remarks
below it, and repeats the whole for every date. The rows of areas are what is sure: everything else is found from them.
Which texts name areas, the caller knows; this module only asks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from explorer.readers.tables.cells import Cell, Rows, figure, row_text, symbol, words
from explorer.readers.tables.periods import is_year, period
from explorer.said import Said

Recognise = Callable[[Sequence[str]], Sequence[str]]
"""Tells of each text whether it is an area's ``code``, ``other code`` (of areas of which no list is held), ``name``, or none."""

_SAMPLE = 3000
"""Rows from which the key column is told."""

_MOST_KEY_COLUMNS = 60
_MOST_HEADER_ROWS = 4
_LONGEST_AGE = 3
"""Digits of a number that may head a column, as single years of age do."""

_FEW = 3
"""Filled cells of a table up to which a row of two is no setting but a row of the table."""


@dataclass(frozen=True)
class RowLeftOut:
    """A row that holds something and is neither read nor a title or note: its number (from 1), what stands in it, and why."""

    row: int
    text: str
    why: Said


@dataclass(frozen=True)
class RowAccount:
    """What became of every row of a sheet that holds something: rows = read + titles + notes + left out.

    Attributes
    ----------
    rows : int
        Rows that hold something.
    read : int
        Rows of areas.
    titles : int
        Titles, settings, headers, and lines between the rows.
    notes : int
        Remarks between and below the rows.
    left_out : tuple of RowLeftOut
    unlisted : int
        Rows left out beyond those listed, where there were too many.
    """

    rows: int = 0
    read: int = 0
    titles: int = 0
    notes: int = 0
    left_out: tuple[RowLeftOut, ...] = ()
    unlisted: int = 0

    @property
    def rows_left_out(self) -> int:
        """How many rows were left out."""
        return len(self.left_out) + self.unlisted

    @property
    def said(self) -> Said:
        """The account as a sentence."""
        counts = {"read": self.read, "titles": self.titles, "notes": self.notes, "left_out": self.rows_left_out}
        return Said("readers-rows", rows=self.rows, **counts)

    def with_struck(self, struck: Sequence[tuple[int, str]]) -> RowAccount:
        """Return it with rows that were left out as they are struck through, by their numbers and what stood in them."""
        more = [RowLeftOut(row, text, Said("readers-row-struck")) for row, text in struck]
        left = tuple(sorted((*self.left_out, *more), key=lambda each: each.row)) if more else self.left_out
        return replace(self, rows=self.rows + len(more), left_out=left)


NOTHING_READ = RowAccount()


@dataclass(frozen=True)
class Block:
    """One table: its header, its rows of areas, and what was written above and below.

    Attributes
    ----------
    header_rows : tuple of int
        Rows (from 0) that name the columns; empty where nothing names them.
    name_row : int
        The one that names the key column; -1 for none.
    body : tuple of int
        Rows of areas.
    titles : tuple of str
        Lines above that are no setting.
    settings : dict of str to str
        Labels and values above, such as ``date`` → ``2015``.
    footnotes : tuple of str
    sections : tuple of str
        For each row of areas the line that stands over it and its neighbours, such as a year or a sex; empty where the areas
        do not come again under each.
    """

    header_rows: tuple[int, ...]
    name_row: int
    body: tuple[int, ...]
    titles: tuple[str, ...] = ()
    settings: dict[str, str] = field(default_factory=dict)
    footnotes: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Layout:
    """The table of a sheet.

    Attributes
    ----------
    rows : sequence of rows
        As in the sheet, or turned over where areas stood side by side.
    key_column : int
        From 0.
    key_kind : str
        ``code``, ``name``, or empty where no column holds areas.
    width : int
        Columns.
    blocks : tuple of Block
    transposed : bool
    told_once : bool
        Whether areas stood only in the first of their rows, and were written into the others.
    second_from : int
        Column (from 0) from which a second table stands beside this one and was left out; 0 for none.
    account : RowAccount
        What became of every row.
    misaligned : bool
        Whether most rows have more cells than the header names, so that no figure can be told from the next.
    short : tuple of int
        Rows (from 1) of areas with fewer cells than the header has.
    labels_once : tuple of int
        Columns (from 0) whose labels stood only in the first row of each group, and were written into the others.
    """

    rows: Rows
    key_column: int
    key_kind: str
    width: int
    blocks: tuple[Block, ...]
    transposed: bool = False
    second_from: int = 0
    told_once: bool = False
    account: RowAccount = NOTHING_READ
    misaligned: bool = False
    short: tuple[int, ...] = ()
    labels_once: tuple[int, ...] = ()

    def headers(self, block: Block) -> list[str]:
        """Name every column of a block.

        A group heading over several columns is told with each of them; the key column has its own row's name.
        """
        lowest = block.header_rows[-1] if block.header_rows else -1
        labels = [words(_cell(self.rows[lowest], column)) if lowest >= 0 else "" for column in range(self.width)]
        levels = [_spread(self.rows[row], self.width, labels if row != lowest else None) for row in block.header_rows]
        names = []
        for column in range(self.width):
            parts = list(dict.fromkeys(level[column] for level in levels if level[column]))
            names.append(" | ".join(parts)[:_LONGEST_HEADER])
        if block.name_row >= 0:
            names[self.key_column] = words(_cell(self.rows[block.name_row], self.key_column)) or names[self.key_column]
        return [_CONTINUED.sub("", name) for name in names]


_CONTINUED = re.compile(r"\s*\((?:continued|cont\.?|cont['’]?d\.?)\)$", re.I)
"""What the header of the next page adds to those of the one before."""


def find_layout(
    rows: Rows, recognise: Recognise, header_row: int | None = None, key_column: int | None = None, *, ends: str = ""
) -> Layout | None:
    """Find the table of a sheet; None where the sheet holds no row of more than one cell.

    Parameters
    ----------
    rows : sequence of rows of cells
    recognise : callable
        Tells which texts name areas.
    header_row, key_column : int, optional
        Row and column (from 0) that a person has chosen.
    ends : str
        How a text ends that was not ended: see :class:`~explorer.readers.tables.sheets.Sheet`.
    """
    width = max((len(row) for row in rows), default=0)
    if width == 0:
        return None
    turned = False
    if key_column is None:
        key_column, kind, hits = _key_column(rows, recognise, width)
        if hits < 2 and header_row is None and width > 2 and _areas_side_by_side(rows, recognise) > max(hits, 2):
            rows, turned = _turned(rows, width), True
            width = max(len(row) for row in rows)
            key_column, kind, hits = _key_column(rows, recognise, width)
    else:
        key_column = min(key_column, width - 1)
        kind, *_ = _kind_of(recognise(_distinct(rows, key_column, _SAMPLE)))
    told_once = rows is not (rows := _told_once(rows, key_column, recognise))
    rows, labels_once = _labels_told_once(rows, key_column, recognise)
    second = _second_table(rows, key_column, recognise, width)
    if second:
        rows, width = [row[:second] for row in rows], second
    broken = {} if turned else _cut_off(rows, ends)
    whole = _without(rows, broken)
    blocks = _found_blocks(whole, key_column, recognise, header_row)
    wide = {} if turned or not blocks else _too_wide(rows, blocks)
    misaligned = 2 * len(wide) > sum(len(block.body) for block in blocks)
    if wide and not misaligned:
        broken |= wide
        whole = _without(rows, broken)
        blocks = _found_blocks(whole, key_column, recognise, header_row)
    if not blocks:
        return None
    account = _account(rows, blocks, key_column, broken)
    short = () if turned else _short(rows, blocks)
    return Layout(whole, key_column, kind, width, blocks, turned, second, told_once, account, misaligned, short, labels_once)


def _without(rows: Rows, broken: Collection[int]) -> Rows:
    """Empty the rows that are not whole: they are neither rows of areas nor a header."""
    return [() if at in broken else row for at, row in enumerate(rows)] if broken else rows


def _found_blocks(rows: Rows, key_column: int, recognise: Recognise, header_row: int | None) -> tuple[Block, ...]:
    body = _body(rows, key_column, recognise, header_row)
    return _blocks(rows, _runs(rows, body, key_column, header_row), key_column, header_row)


# Rows that are not whole


def _cut_off(rows: Rows, ends: str) -> dict[int, Said]:
    """The last row of a text that breaks off within it: inside quotation marks, or before its last cell."""
    last = len(rows) - 1
    usual = Counter(len(row) for row in rows if len(row) > 1).most_common(1)
    if not ends or not usual or not _filled(rows[last], 1) or (ends == "line" and len(rows[last]) >= usual[0][0]):
        return {}
    return {last: Said("readers-row-breaks-off")}


def _too_wide(rows: Rows, blocks: Sequence[Block]) -> dict[int, Said]:
    """Rows with something beyond the last column of the header, as where thousands are separated by commas."""
    found = {}
    for block in blocks:
        wide = max((len(rows[at]) for at in block.header_rows), default=0)
        for at in block.body if wide else ():
            if len(rows[at]) > wide and any(cell not in ("", None) for cell in rows[at][wide:]):
                found[at] = Said("readers-row-too-wide", cells=len(rows[at]), header=wide)
    return found


def _short(rows: Rows, blocks: Sequence[Block]) -> tuple[int, ...]:
    wide = [max((len(rows[at]) for at in block.header_rows), default=0) for block in blocks]
    return tuple(at + 1 for block, cells in zip(blocks, wide, strict=True) for at in block.body if len(rows[at]) < cells)


_MOST_OF_A_NOTE = 2
"""Filled cells that a remark below a table has at most, where none of them is long."""

_LONG_TEXT = 60

_LONGEST_HEADER = 1000
"""Letters of a header; longer ones are no names, and stand in every list of columns."""


def _account(rows: Rows, blocks: Sequence[Block], key_column: int, broken: Mapping[int, Said]) -> RowAccount:
    """Say of every row that holds something what became of it."""
    read = {at for block in blocks for at in block.body}
    headers = {at for block in blocks for at in block.header_rows}
    names = [texts for at in headers if len(texts := _row_words(rows[at])) > 1]
    firsts = [block.body[0] for block in blocks]
    lasts, last = [-1, *(block.body[-1] for block in blocks)], blocks[-1].body[-1]
    titles, notes, left = len(headers), 0, []
    for at, row in enumerate(rows):
        if at in read or at in headers or not (texts := [text for cell in row if (text := words(cell))]):
            continue
        above = any(before < at < first for before, first in zip(lasts, firsts, strict=False))
        why = broken.get(at) or _why_left_out(row, texts, key_column, above=above, below=at > last)
        if not why and firsts[0] < at < last and len(texts) == 1 and _ROW_IN_A_CELL.match(texts[0]):
            why = Said("readers-row-unlike")
        if why and (at in broken or _row_words(row) not in names):
            left.append(RowLeftOut(at + 1, row_text(row), why))
        elif above or (len(texts) == 1 and at < last) or why:
            titles += 1
        else:
            notes += 1
    return RowAccount(len(read) + titles + notes + len(left), len(read), titles, notes, tuple(left))


_ROW_IN_A_CELL = re.compile(r"[EWSNK]\d{8}\b.*\d|[^;|\t]+(?:[;|\t][^;|\t]*)*[;|\t]\s*[\d.,]+$")
"""A cell that holds a whole row: a code and figures, or figures behind a separator of cells."""


def _why_left_out(row: Sequence[Cell], texts: Sequence[str], key_column: int, *, above: bool, below: bool) -> Said | None:
    """Why a row that is not read holds more than a title, a setting or a remark; None where it does not."""
    key = words(_cell(row, key_column))
    inside = not above and not below and not key
    numbers = sum(_numeric(text) and (inside or not period(text)) for text in texts)
    if above and (not numbers or _numbers_columns(row) or len(texts) <= _MOST_OF_A_NOTE):
        return None
    if not above and len(texts) <= _MOST_OF_A_NOTE and (below or not numbers):
        return None
    if not numbers and max(map(len, texts)) > _LONG_TEXT:
        return None
    if not key or symbol(key):
        return NO_AREA
    return Said("readers-row-apart") if above else Said("readers-row-unlike")


NO_AREA = Said("readers-row-no-area")


def all_left_out(rows: Rows) -> RowAccount:
    """Account for the rows of a sheet that holds no table of areas."""
    texts = ((at, row_text(row)) for at, row in enumerate(rows, start=1))
    left = tuple(RowLeftOut(at, text, Said("readers-row-no-table")) for at, text in texts if text)
    return RowAccount(len(left), left_out=left)


# The key column


def _key_column(rows: Rows, recognise: Recognise, width: int) -> tuple[int, str, int]:
    """Return the column with most different areas, what it holds and how many: codes before names."""
    best = (False, 0, 0, _first_text_column(rows, width))
    kind = ""
    for column in range(min(width, _MOST_KEY_COLUMNS)):
        of_column, hits, held = _kind_of(recognise(_distinct(rows, column, _SAMPLE)))
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


def _kind_of(found: Sequence[str]) -> tuple[str, int, int]:
    """What texts are, how many of them are areas, and how many of these are held."""
    held, names = sum(kind == "code" for kind in found), sum(kind == "name" for kind in found)
    codes = held + sum(kind == "other code" for kind in found)
    if not codes and not names:
        return "", 0, 0
    return ("code", codes, held) if codes >= names else ("name", names + codes, names + held)


def _distinct(rows: Rows, column: int, sample: int | None) -> list[str]:
    step = 1 if sample is None or len(rows) <= sample else len(rows) // sample
    head = 50 if step > 1 else 0
    looked_at = [*rows[:head], *rows[head::step]]
    return list(dict.fromkeys(text for row in looked_at if column < len(row) and (text := words(row[column]))))


def _first_text_column(rows: Rows, width: int) -> int:
    for column in range(min(width, _MOST_KEY_COLUMNS)):
        texts = [row[column] for row in rows[:_SAMPLE] if column < len(row) and isinstance(row[column], str) and row[column]]
        if sum(any(char.isalpha() for char in str(text)) for text in texts) > 1:
            return column
    return 0


def _areas_side_by_side(rows: Rows, recognise: Recognise) -> int:
    return max((sum(kind != "" for kind in recognise([words(cell) for cell in row])) for row in rows[:40]), default=0)


def _turned(rows: Rows, width: int) -> Rows:
    return [[_cell(row, column) for row in rows] for column in range(width)]


# Rows of areas


def _told_once(rows: Rows, key_column: int, recognise: Recognise) -> Rows:
    """Write the area into each of its rows where it stands only in the first of them.

    So it is where every area has as many rows, or where most areas have more than one, each with words that come again under
    other areas: what else stands without an area is a total.
    """
    keys = [words(_cell(row, key_column)) for row in rows]
    if _LEAST_WITHOUT * keys.count("") < len(keys):
        return rows
    distinct = list(dict.fromkeys(keys))
    known = {key for key, kind in zip(distinct, recognise(distinct), strict=True) if kind}
    at = [row for row, key in enumerate(keys) if key in known]
    below = _below_areas(rows, keys, at, key_column) if len(at) > 1 else []
    if len(at) < _FEW and not _same_below(rows, below):
        return rows
    if len(below) != len(at) * (at[1] - at[0] - 1) or not below:
        below = _parts_below(rows, below, key_column)
    if 2 * len({first for first, _ in below}) < len(at):
        return rows
    width = len(rows[at[0]])
    empty = [column for column in range(width) if not any(words(_cell(rows[row], column)) for _, row in below)]
    filled = [list(row) + [""] * (width - len(row)) for row in rows]
    for first, row in below:
        for column in empty:
            filled[row][column] = _cell(rows[first], column)
    return filled


_LEAST_WITHOUT = 4
"""Rows among which one has no area, where areas are told once."""


def _same_below(rows: Rows, below: Sequence[tuple[int, int]]) -> bool:
    """Whether the same words stand below each of two areas."""
    words_of: dict[int, list[str]] = {}
    for first, row in below:
        words_of.setdefault(first, []).extend(text for cell in rows[row] if (text := words(cell)) and not _numeric(text))
    return len(words_of) == _PAIR and len(set(map(tuple, words_of.values()))) == 1 and all(words_of.values())


def _below_areas(rows: Rows, keys: Sequence[str], at: Sequence[int], key_column: int) -> list[tuple[int, int]]:
    """Pair each area's row with the rows of figures right below it that name none."""
    found = []
    for first, after in pairwise([*at, len(rows)]):
        for row in range(first + 1, after):
            if keys[row] or not _figures_in(rows[row], key_column):
                break
            found.append((first, row))
    return found


def _labels_told_once(rows: Rows, key_column: int, recognise: Recognise) -> tuple[Rows, tuple[int, ...]]:
    """Write the labels of a pivot's outer groups into all rows of each, where they stand only in the first of them.

    So it is where a column of words names each group of an area once, and the rows of an area are told apart only when its blank
    cells are taken for the label above them. Return the columns that were filled, too.
    """
    keys = [words(_cell(row, key_column)) for row in rows]
    known = _recognised(keys, recognise)
    places: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key in known:
            places.setdefault(key, []).append(at)
    areas = [at for at in places.values() if len(at) > 1]
    if len(areas) < _PAIR or 2 * len(areas) < len(places) or any(at[-1] - at[0] != len(at) - 1 for at in areas):
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
        texts = [[words(_cell(rows[at], column)) for at in area] for area in areas]
        if not any(_numeric(text) and not _WORD.search(text) and "-" not in text for area in texts for text in area):
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
        texts = [words(_cell(rows[row], column)) for _, row in below]
        own = [words(_cell(rows[first], column)) for first, _ in below]
        if not all(any(map(str.isalpha, text)) for text in [*texts, *own]):
            continue
        areas = Counter(text for _, text in {(first, text) for (first, _), text in zip(below, texts, strict=True)})
        kept = [pair for pair, text, of_area in zip(below, texts, own, strict=True) if areas[text] > 1 and text != of_area]
        if len({(first, text) for (first, _), text in zip(below, texts, strict=True)}) == len(below):
            return kept
    return []


def _second_table(rows: Rows, key_column: int, recognise: Recognise, width: int) -> int:
    """Column with other areas in the same rows, the key of a second table beside the first; 0 for none.

    It has the name of the first key, or an empty column before it.
    """
    keys = [words(_cell(row, key_column)) for row in rows]
    own = _recognised(keys, recognise)
    heads = [(at, key) for at, key in enumerate(keys[:_SAMPLE]) if key and key not in own]
    for column in range(key_column + 2, min(width, _MOST_KEY_COLUMNS)):
        is_apart = not any(words(_cell(row, column - 1)) for row in rows)
        if not is_apart and not any(words(_cell(rows[at], column)) == key for at, key in heads):
            continue
        others = [words(_cell(row, column)) for row in rows]
        known = _recognised(others, recognise)
        pairs = [(key, other) for key, other in zip(keys, others, strict=True) if key in own and other in known]
        # The region of each district stands in many rows, and its name beside its code; the areas of a table do not.
        has_figures = 2 * sum(bool(_figures_in(row[:column], key_column)) for row in rows if _key_in(row, key_column, own)) > len(
            own
        )
        is_key = has_figures and 2 * len({other for _, other in pairs}) > len(pairs)
        if is_key and len(pairs) > _FEW and 2 * len(pairs) > len(own) and 2 * sum(a == b for a, b in pairs) < len(pairs):
            # Before its key may stand the names of its areas.
            return _after_gap(rows, key_column, column)
    return 0


def _key_in(row: Sequence[Cell], key_column: int, known: Collection[str]) -> bool:
    return words(_cell(row, key_column)) in known


def _after_gap(rows: Rows, first: int, column: int) -> int:
    """Return the first column after the last empty one before a column; the column itself where there is none."""
    empty = [at for at in range(first + 1, column) if not any(words(_cell(row, at)) for row in rows)]
    return empty[-1] + 1 if empty else column


def _recognised(keys: Sequence[str], recognise: Recognise) -> set[str]:
    distinct = list(dict.fromkeys(keys))
    return {key for key, kind in zip(distinct, recognise(distinct), strict=True) if kind}


def _body(rows: Rows, key_column: int, recognise: Recognise, header_row: int | None) -> list[int]:
    """Rows that hold an area: those whose key is one, and those that look like them."""
    keys = [words(row[key_column]) if key_column < len(row) else "" for row in rows]
    known = _recognised(keys, recognise)
    start = -1 if header_row is None else header_row
    first = next((at for at, (key, row) in enumerate(zip(keys, rows, strict=True)) if key in known and _filled(row, 2)), 0)
    last = max((at for at, key in enumerate(keys) if key in known), default=0)
    enough = _figures_in(rows[first], key_column) // 3 if rows else 0
    alike = _likeness(rows, [at for at, key in enumerate(keys) if key in known], first)
    body = [
        at
        for at, (key, row) in enumerate(zip(keys, rows, strict=True))
        if at > start
        and key
        and (
            _filled(row, 2)
            if key in known
            else _like_an_area(row, key_column, at < first, enough if at > last else 0)
            or (at > first and not symbol(key) and alike(row))
        )
    ]
    labels = _settings(rows, range(first)).keys()
    body = [at for at in body if keys[at] in known or not (at > first and _settings(rows, range(at, at + 1)).keys() & labels)]
    header = _opening_keys(rows, first, key_column, header_row) if body else frozenset()
    again = {
        at for at in body if at > first and keys[at] in header and keys[at] not in known and _names_again(rows[at], key_column)
    }
    body = [at for at in body if at not in again]
    inside = set(body)
    bare = {
        at
        for at, key in enumerate(keys)
        if at > start and at not in inside and at not in again and (key in known or _of_years(rows, at, key_column, first))
    }
    return sorted({*body, *_adjoining(body, bare)}) if bare else body


def _opening_keys(rows: Rows, first: int, key_column: int, header_row: int | None) -> frozenset[str]:
    """What names the key column above the first area."""
    header = _header_rows(rows, first, key_column, header_row)
    return frozenset(key for at in header if (key := words(_cell(rows[at], key_column))))


def _names_an_area(key: str, header: Collection[str]) -> bool:
    """Whether a key is what the header calls the column of areas, or could."""
    return key in header or bool(header and _NAMES_AREAS.fullmatch(key))


def _names_again(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row whose key is the header's names columns again: it holds no figure, or only years."""
    texts = (words(cell) for at, cell in enumerate(row) if at != key_column)
    return not any((_numeric(text) and not period(text)) or symbol(text) for text in texts if text)


_SAYS_A_DAY = re.compile(
    r".*\b(?:dates?|years?|period|time|month|quarter|publi\w*|releas\w*|updat\w*|source|notes?|as at|edition|census|©)\b.*",
    re.I,
)


def _of_years(rows: Rows, at: int, key_column: int, first: int) -> bool:
    """Whether a row of no known area holds figures that may be years: 1,977 people are no heading where areas adjoin.

    Above the first area it is one only below a row that names the columns.
    """
    row = rows[at]
    key = words(_cell(row, key_column))
    figures = [text for place, cell in enumerate(row) if place != key_column and (text := words(cell))]
    if not _WORD.search(key) and not _CODE.match(key):
        return False
    if not figures or symbol(key) or len(key) > _LONG_TEXT or _NAMES_AREAS.fullmatch(key) or _SAYS_A_DAY.fullmatch(key):
        return False
    if not all(_numeric(text) for text in figures) or _years_in_order(figures):
        return False
    if at > first:
        return True
    named = any(_names_key(rows[above], key_column) for above in range(max(at - _MOST_HEADER_ROWS, 0), at))
    return named and all(_is_among(rows, first, place, words(cell)) for place, cell in enumerate(row) if place != key_column)


def _is_among(rows: Rows, first: int, column: int, text: str) -> bool:
    """Whether a number is as large as some of those below it, and as small as others; an empty cell is."""
    if not text:
        return True
    below = (words(_cell(row, column)) for row in rows[first : first + _SAMPLE])
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
    counts = sorted(sum(cell not in ("", None) for cell in rows[at]) for at in known[:_SAMPLE])
    enough = max(_LEAST_ALIKE, _SHARE_ALIKE * counts[len(counts) // 2]) if counts else 0
    above = [_row_words(row) for row in rows[max(first - 2 * _MOST_HEADER_ROWS, 0) : first]]

    def alike(row: Sequence[Cell]) -> bool:
        texts = [text for cell in row if (text := words(cell))]
        return bool(enough) and len(texts) >= enough and len(texts[0]) <= _LONG_TEXT and _row_words(row) not in above

    return alike


_NAMES_AREAS = re.compile(
    r"(?:itl |area |la )?(?:code|name|area|geography|region|district|council|local authority|lad|place)\b.*"
    r"|(?:la|lad|ltla|utla|ualad|rgn|ctry|cty|lep|cauth|itl\d?|nuts\d?|area|geo(?:graphy)?|ons|gss|local ?auth(?:ority)?)"
    r"[ _]?\d{0,4}[ _]?(?:code|name|nm|cd|id)w?|las?|lads?|ltlas?|utlas?|(?:local )?authorit(?:y|ies)|boroughs?",
    re.I,
)


def _like_an_area(row: Sequence[Cell], key_column: int, above_the_first: bool, enough: int) -> bool:
    """Whether a row that names no known area is one of the table all the same: it holds figures, and is no header or remark.

    ``enough`` is how many figures it must hold.
    """
    key = words(_cell(row, key_column))
    if symbol(key) or not _holds_figures(row, key_column) or _figures_in(row, key_column) < enough:
        return False
    if not above_the_first:
        return True
    # No header names a column 70.1, though *District: Hartlepool* begins like one.
    is_header = bool(_NAMES_AREAS.fullmatch(key)) and not any(_DECIMAL.fullmatch(words(cell)) for cell in row)
    is_header = is_header or bool(_DESCRIBES.fullmatch(key))
    return not (is_header or not _WORD.search(key) or _counts_up(row))


_DECIMAL = re.compile(r"[-+−–]?\d+\.\d+%?")


def _counts_up(row: Sequence[Cell]) -> bool:
    """Whether the numbers of a row go up one by one, as single years of age do."""
    numbers = [int(text) for cell in row if (text := words(cell)).isdecimal() and len(text) <= _LONGEST_AGE]
    return len(numbers) > _FEW and all(after == before + 1 for before, after in pairwise(numbers))


_WORD = re.compile(r"[^\W\d_]{2}")


def _figures_in(row: Sequence[Cell], key_column: int) -> int:
    texts = [words(cell) for at, cell in enumerate(row) if at != key_column and cell not in ("", None)]
    return sum(bool(symbol(text)) or _numeric(text) for text in texts)


def _adjoining(body: list[int], bare: set[int]) -> set[int]:
    """Rows of an area and nothing else that adjoin rows with figures: areas without any figure. Elsewhere it is a title."""
    taken: set[int] = set()
    for step in (1, -1):
        for at in body:
            while at + step in bare and at + step not in taken:
                at += step
                taken.add(at)
    return taken


def _filled(row: Sequence[Cell], enough: int) -> bool:
    """Whether at least so many cells of a row are filled; a row of one cell alone is never asked for more."""
    if len(row) == 1:
        return True
    filled = (cell for cell in row if cell not in ("", None))
    return sum(1 for _ in islice(filled, enough)) == enough


def _holds_figures(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row holds figures or codes for them, and not only years (a header) or one setting."""
    texts = [words(cell) for at, cell in enumerate(row) if at != key_column and cell not in ("", None)]
    # *2021 %* beside *2021 Number* names a column.
    figures = [text for text in texts if symbol(text) or (_numeric(text) and not _YEAR_IN_PERCENT.fullmatch(text))]
    if not figures or 2 * len(figures) < len(texts):
        return False
    return not all(period(text) for text in figures)


_YEAR_IN_PERCENT = re.compile(r"(?:19|20)\d\d(?:/\d\d)? ?%")


def _numeric(text: str) -> bool:
    return text[:1] in "0123456789-−–+(£$€.'" and figure(text, comma_is_decimal=True) is not None


# Blocks


def _runs(rows: Rows, body: list[int], key_column: int, header_row: int | None) -> list[list[int]]:
    """Cut the rows of areas where a new table begins: where the header comes again, or other settings."""
    if not body:
        return []
    opening = _row_words(rows[_opening_header(rows, body[0], key_column, header_row)]) if body[0] else []
    keys = _opening_keys(rows, body[0], key_column, header_row) if body[0] else frozenset()
    runs = [[body[0]]]
    for before, at in pairwise(body):
        if at - before > 1 and _header_between(rows, range(before + 1, at), opening, keys, key_column):
            runs.append([])
        runs[-1].append(at)
    # Figures alone, above the first header of a sheet, are no table.
    return [run for run in runs if len(run) > 1 or len(runs) == 1 or len(run) * 2 > len(runs[-1])]


def _opening_header(rows: Rows, first: int, key_column: int, header_row: int | None) -> int:
    header = _header_rows(rows, first, key_column, header_row)
    return header[0] if header else max(first - 1, 0)


def _header_between(rows: Rows, between: range, opening: list[str], keys: frozenset[str], key_column: int) -> bool:
    """Whether the header comes again between rows, or another one for the same column of areas."""
    return any(
        len(found := _row_words(rows[at])) > 1
        and (
            found == opening or (_names_an_area(words(_cell(rows[at], key_column)), keys) and _names_again(rows[at], key_column))
        )
        for at in between
    )


def _row_words(row: Sequence[Cell]) -> list[str]:
    texts = [words(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _header_rows(rows: Rows, first: int, key_column: int, header_row: int | None) -> list[int]:
    """Rows right above the first area that name columns, top first."""
    if header_row is not None and header_row < first:
        below = [at for at in range(header_row + 1, first) if _filled(rows[at], 1)]
        return [header_row, *below][:_MOST_HEADER_ROWS]
    at = first - 1
    while at >= 0 and not _filled(rows[at], 1):
        at -= 1
    found: list[int] = []
    wide = sum(cell not in ("", None) for cell in rows[first])
    named = skipped = False
    while at >= 0 and len(found) < _MOST_HEADER_ROWS:
        if found and not _filled(rows[at], 1) and _describes(rows, found[0], at, key_column):
            at -= 1
            continue
        if not found and (_without_area(rows[at], key_column) or _numbers_columns(rows[at])):
            at -= 1
            continue
        if not found and at > 0 and _completes(rows[at], rows[at - 1], key_column):
            found, named = [at - 1, at], True
            at -= 2
            continue
        if not found and at > first - _MOST_HEADER_ROWS and _is_line(rows[at]):
            skipped = True
            at -= 1
            continue
        if not _names_columns(rows[at], key_column, wide, named) or (
            skipped and not found and not _names_key(rows[at], key_column)
        ):
            break
        found.insert(0, at)
        named = named or bool(words(_cell(rows[at], key_column)))
        at -= 1
    return found


def _completes(row: Sequence[Cell], above: Sequence[Cell], key_column: int) -> bool:
    """Whether a row names the leading columns, of areas and what parts their rows, and the one above it only those beyond.

    SuperWEB2, which Scotland's census is published with, writes its headers so.
    """
    filled = [at for at, cell in enumerate(row) if words(cell)]
    others = [at for at, cell in enumerate(above) if words(cell)]
    if others and others[0] in filled and _OF_COLUMNS.fullmatch(words(above[others[0]])):
        # *Month* before the months of a header says what these are, and the row below it what the rows are.
        others = others[1:]
    if not filled or key_column not in filled or len(others) < 2:
        return False
    return max(filled) < min(others) and not any(_numeric(words(row[at])) for at in filled)


_OF_COLUMNS = re.compile(r"(?:(?:calendar|financial|academic) )?(?:years?|months?|quarters?|dates?|periods?|time)", re.IGNORECASE)


_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-z])\)?")


def _numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3)."""
    texts = [text for cell in row if (text := words(cell))]
    return len(texts) > 1 and all(_NUMBERING.fullmatch(text) for text in texts)


def _is_line(row: Sequence[Cell]) -> bool:
    """Whether a row holds one text, such as a title or the name of a section."""
    texts = [text for cell in row if (text := words(cell))]
    return len(texts) == 1 and not symbol(texts[0])


def _names_key(row: Sequence[Cell], key_column: int) -> bool:
    return bool(_NAMES_AREAS.fullmatch(words(_cell(row, key_column)))) and _filled(row, 2)


def _without_area(row: Sequence[Cell], key_column: int) -> bool:
    """Whether a row holds figures of no area, such as the national line of a table whose key is the code of a district."""
    key = words(_cell(row, key_column))
    if key and not symbol(key):
        return False
    figures = (text for cell in row if _numeric(text := words(cell)) and not period(text))
    return any(not text.isdecimal() or len(text) > _LONGEST_AGE for text in figures)


def _names_columns(row: Sequence[Cell], key_column: int, wide: int, named: bool) -> bool:
    """Whether a row names columns: not a title, and not a setting, which is a label and a value.

    ``wide`` is how many cells an area fills; ``named`` whether a row below names the key column already.
    """
    filled = [at for at, cell in enumerate(row) if words(cell)]
    if len(filled) < 2:
        return wide < 2 and len(filled) == 1
    is_pair = len(filled) == 2 and filled[0] <= key_column and not is_year(words(row[filled[0]]))
    if is_pair and filled[0] == key_column and not named and wide > _FEW:
        return bool(_NAMES_AREAS.fullmatch(words(row[key_column])) and _NAMES_AREAS.fullmatch(words(row[filled[1]])))
    return not (is_pair and (wide > _FEW or (named and wide == _FEW)))


def _blocks(rows: Rows, runs: list[list[int]], key_column: int, header_row: int | None) -> tuple[Block, ...]:
    blocks: list[Block] = []
    after = 0
    for number, run in enumerate(runs):
        header = _header_rows(rows, run[0], key_column, header_row if number == 0 else None)
        header = [at for at in header if at >= after and not (number and at <= runs[number - 1][-1])]
        above = range(after, header[0] if header else run[0])
        stop = runs[number + 1][0] if number + 1 < len(runs) else len(rows)
        first = (blocks[0].titles, blocks[0].settings) if blocks else (_titles(rows, above), _settings(rows, above))
        notes_end = _next_title(rows, run[-1] + 1, stop, *first)
        if notes_end == stop < len(rows):
            below = [at for at in _header_rows(rows, stop, key_column, None) if at > run[-1]]
            notes_end = _lines_above(rows, run[-1] + 1, (below or [stop])[0], max(len(first[0]), 1))
        inside = set(run)
        notes = [at for at in range(run[0], notes_end) if at not in inside]
        name_row = _name_row(rows, header, key_column)
        titles, settings = _titles(rows, above), _settings(rows, above)
        sections = _sections(rows, run, header[-1] if header else -1, key_column)
        notes = [at for at in notes if at > run[-1] or not (sections and _is_line(rows[at]))]
        blocks.append(Block(tuple(header), name_row, tuple(run), titles, settings, _lines(rows, notes), sections))
        after = notes_end
    return _parted_by_lines(rows, _parted_by_settings(blocks), key_column)


def _sections(rows: Rows, run: list[int], header: int, key_column: int) -> tuple[str, ...]:
    """Return the line above each row of areas, where the same areas stand under each line."""
    keys = [words(_cell(rows[at], key_column)) for at in run]
    if header < 0 or len(set(keys)) == len(keys):
        return ()
    inside = set(run)
    told, line = {}, ""
    for at in range(header + 1, run[-1] + 1):
        if at in inside:
            told[at] = line
        elif _is_line(rows[at]):
            line = "".join(map(words, rows[at]))
    lines = [told[at] for at in run]
    pairs = set(zip(keys, lines, strict=True))
    return tuple(lines) if "" not in lines and len(set(lines)) > 1 and len(pairs) > len(set(keys)) else ()


def _parted_by_settings(blocks: list[Block]) -> tuple[Block, ...]:
    """Tell blocks apart by the settings that differ between them, beside their periods: ``sex`` → ``Male``."""
    names = dict.fromkeys(name for block in blocks for name in block.settings)
    varying = [name for name in names if len({block.settings.get(name, "") for block in blocks}) > 1]
    told = [[text for name in varying if (text := block.settings.get(name, "")) and not period(text)] for block in blocks]
    return tuple(
        replace(block, sections=(" – ".join(texts),) * len(block.body)) if texts and not block.sections else block
        for block, texts in zip(blocks, told, strict=True)
    )


def _parted_by_lines(rows: Rows, blocks: tuple[Block, ...], key_column: int) -> tuple[Block, ...]:
    """Tell blocks of the same areas apart by the last line above each that is its own: *Males*, *Females*."""
    keys = [{words(_cell(rows[at], key_column)) for at in block.body} for block in blocks]
    if len(blocks) < _PAIR or any(block.sections for block in blocks) or not set.intersection(*keys):
        return blocks
    common = set.intersection(*(set(block.titles) for block in blocks))
    own = [
        [title for title in block.titles if title not in common and not period(title) and not _REMARK.match(title)]
        for block in blocks
    ]
    lines = [titles[-1] if titles else "" for titles in own]
    if "" in lines or len(set(lines)) < len(lines):
        return blocks
    return tuple(replace(block, sections=(line,) * len(block.body)) for block, line in zip(blocks, lines, strict=True))


_REMARK = re.compile(r"(?:sources?|(?:foot)?notes?|contact|released?|published|ons crown)\b|[©*\[]", re.IGNORECASE)
"""Beginnings of lines above or below a table that do not say what it is of."""


def _name_row(rows: Rows, header: list[int], key_column: int) -> int:
    """The header row that names the key column, rather than the units or questions below it; where none does, the lowest."""
    named = [at for at in header if words(_cell(rows[at], key_column))]
    own = [at for at in named if not _DESCRIBES.fullmatch(words(_cell(rows[at], key_column)))]
    return own[-1] if own else named[-1] if named else header[-1] if header else -1


def _describes(rows: Rows, found: int, blank: int, key_column: int) -> bool:
    """Whether a row says of its columns in what they are measured, below a blank one and the header that names them."""
    key = words(_cell(rows[found], key_column))
    return bool(_DESCRIBES.fullmatch(key)) or (not key and blank > 0 and _names_key(rows[blank - 1], key_column))


_DESCRIBES = re.compile(
    r"\W*(?:units?|measures?|measurements?|unit of measure(?:ment)?|uom|scales?|types?|data types?|formats?|text|string|numbers?"
    r"|source|questions?|question text|wording|description|definition|responses?|variables?|labels?|notes?|base|per|years?"
    r"|periods?|dates?|open-ended response|multiplier|sign|decimals?)\W*(?::.*)?|\{.*|.*\?",
    re.IGNORECASE,
)
"""What a row below the header is called that says of its columns in what they are measured, or what was asked."""


def _next_title(rows: Rows, start: int, stop: int, titles: tuple[str, ...], settings: Mapping[str, str]) -> int:
    """Row where the title or the settings of the next table stand; what comes before it are footnotes."""
    if stop == len(rows):
        return stop
    if titles:
        found = (at for at in range(start, stop) if " ".join(filter(None, map(words, rows[at]))) == titles[0])
        if (same := next(found, None)) is not None:
            return same
    return next((at for at in range(start, stop) if _settings(rows, range(at, at + 1)).keys() & settings.keys()), stop)


def _lines_above(rows: Rows, start: int, header: int, most: int) -> int:
    """Return the first of the lines above the header of a table: at most as many as stand above the first table."""
    at = header - 1 if header - 1 > start and not _filled(rows[header - 1], 1) and _is_line(rows[header - 2]) else header
    header = at
    while at > start and header - at < most and _is_line(rows[at - 1]):
        at -= 1
    return at


_LABEL = re.compile(r"[A-Za-z][\w /&()-]{0,40}?\s*:?")


def _settings(rows: Rows, above: range) -> dict[str, str]:
    """Rows of a label and a value: ``date``, ``measure``, ``confidence``, ..."""
    told = {}
    for at in above:
        texts = [text for cell in rows[at] if (text := words(cell))]
        if len(texts) == 2 and _LABEL.fullmatch(texts[0]):
            told[texts[0].rstrip(": ").casefold()] = texts[1]
    return told


def _titles(rows: Rows, above: range) -> tuple[str, ...]:
    lines = [[text for cell in rows[at] if (text := words(cell))] for at in above]
    return tuple(" ".join(texts) for texts in lines if len(texts) == 1 or (len(texts) == _PAIR and _TABLE.match(texts[0])))


_PAIR, _TABLE = 2, re.compile(r"table \w+[:.]?$", re.I)


def _lines(rows: Rows, at: list[int]) -> tuple[str, ...]:
    """Text between and below the rows of areas, one line for each row."""
    return tuple(line for row in at if (line := " ".join(filter(None, map(words, rows[row])))))


def _spread(row: Sequence[Cell], width: int, labels: Sequence[str] | None) -> list[str]:
    """Texts of a header row; a heading over a group of columns is told for each of them.

    ``labels`` are those of the lowest row; None for that row itself. A heading that goes on below it, ``Number of`` over
    ``jobs (thousand)``, stands over one column alone.
    """
    texts = [words(_cell(row, column)) for column in range(width)]
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
    return (len(label) > _FEW and label[:1].isupper()) or label.isdecimal()


def _cell(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else ""
