"""The tables of a sheet, one under the other: their headers, rows, titles, settings, footnotes and sections."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from explorer.readers.tables.layout.header_rows import (
    names_again,
    names_an_area,
    opening_header,
    opening_keys,
    row_that_names_areas,
    rows_of_header,
)
from explorer.readers.tables.layout.table_rows import PAIR, cell_at, has_filled, is_line, row_words
from explorer.readers.tables.written.cells import Rows, words
from explorer.readers.tables.written.periods import period


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

    @cached_property
    def of_whom(self) -> tuple[str, ...]:
        """Which part of all people or things the lines above say that the table is of: *Males* for ``sex: Males``."""
        pairs = [(pair["label"], pair["value"]) for title in self.titles if (pair := _ONE_CELL.fullmatch(title))]
        is_filtered = any(_FILTERS.fullmatch(title) for title in self.titles)
        told = (
            value
            for label, value in (*self.settings.items(), *pairs)
            if says_a_part(label, value)
            or (is_filtered and not _NO_PART.fullmatch(label) and not _OF_ALL.fullmatch(value) and period(value) is None)
        )
        return tuple(value for value in dict.fromkeys(told) if not any(value in section for section in self.sections[:1]))


def says_a_part(label: str, value: str) -> bool:
    """Whether a label and a value say of which part of all people or things figures are.

    Examples
    --------
    >>> says_a_part("sex", "Males"), says_a_part("Sex", "All persons"), says_a_part("date", "2021")
    (True, False, False)
    """
    return bool(_OF_A_PART.fullmatch(label)) and bool(value) and not _OF_ALL.fullmatch(value) and period(value) is None


def may_be_a_part(label: str, value: str) -> bool:
    """Whether a label and a value that holds in all rows may limit what figures are of, though neither is known to.

    Examples
    --------
    >>> may_be_a_part("Keepership", "Company"), may_be_a_part("Keepership", "Total"), may_be_a_part("OBS STATUS NAME", "Normal")
    (True, False, False)
    """
    of_words = any(map(str.isalpha, value)) and not any(map(str.isdecimal, value))
    return of_words and not (_NO_PART.fullmatch(label) or _OF_ALL.fullmatch(value)) and period(value) is None


def part_in_name(sheet: str) -> str:
    """Return the name of a sheet that says of which sex, or of which hours, its figures are; empty for any other.

    Examples
    --------
    >>> part_in_name("Females 16-24"), part_in_name("Males and females"), part_in_name("Table 1")
    ('Females 16-24', '', '')
    """
    return sheet if len({each.casefold().rstrip("s") for each in _SEX.findall(sheet)}) == 1 else ""


def part_in_title(titles: Sequence[str], named_already: str) -> tuple[str, ...]:
    """Return the sex and the hours that the titles above a table limit it to, where nothing below them names such.

    Examples
    --------
    >>> part_in_title(["Hourly pay (£) - For male full-time jobs: United Kingdom"], "Median Mean")
    ('male', 'full-time')
    >>> part_in_title(["Life expectancy of males and females"], "2021"), part_in_title(["Pay of men"], "Men")
    ((), ())
    """
    if _SEX.search(named_already):
        return ()
    words = [each for title in titles[:_TITLES] if len(title.split()) <= _TITLE_WORDS for each in _SEX.findall(title)]
    first = {each.casefold().rstrip("s").replace(" ", "-"): each for each in reversed(words)}
    of_hours = [each for plain, each in first.items() if plain.endswith("time")]
    of_sex = [each for plain, each in first.items() if not plain.endswith("time")]
    return tuple(each for several in (of_sex, of_hours) if len(several) == 1 for each in several)


_TITLES, _TITLE_WORDS = 2, 25
"""Lines above a table that are its title, and the words of the longest (ours)."""

_SEX = re.compile(r"\b(?:(?:fe)?males?|(?:wo)?men|boys|girls|(?:full|part)[ -]time(?! equivalent))\b", re.IGNORECASE)

_ONE_CELL = re.compile(r"(?P<label>[A-Za-z][\w /&()-]{1,40}?)\s*:\s*(?P<value>\S.*)")
_FILTERS = re.compile(r"(?:applied )?filters?(?: applied)?\s*:?", re.IGNORECASE)
SAYS_A_FILTER = re.compile(
    r"(?:applied )?filters?(?: applied)?\s*:\s*(?!none\b|no filters)\S|filtered (?:by|on|to)\b", re.IGNORECASE
)
"""A line that says by which filters figures were chosen, as Power BI writes it below a table."""

_OF_A_PART = re.compile(
    r"(?:sex|gender|ages?|age (?:group|band)s?|ethnic(?:ity| groups?)?"
    r"|(?:broad )?industry(?: (?:groups?|sectors?|\(.*))?"
    r"|sectors?|occupations?(?: \(.*)?|tenure|disability|religion|qualifications?|method of travel.*"
    r"|household (?:type|composition)s?"
    r"|(?:property|dwelling|crime|fuel|offence|accommodation|benefit|claim|body|vehicle) types?|causes?(?: of death)?|nationality"
    r"|country of birth|economic activity|employment status|legal status|marital status"
    r"|(?:employ(?:ment|ee)s? |employment sized? |turnover )?(?:size ?)?bands?|work requirement|conditionality.*)",
    re.IGNORECASE,
)
"""Labels of lines that say of whom or what a table is a part."""

_OF_ALL = re.compile(
    r"(?:all|total|both|any|every)\b.*|.*\b(?:total|all)|persons|people|everyone|employ(?:ment|ees)|none"
    r"|not (?:applicable|known)|n/?a|no filters?.*",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"default summation|summation options"
    r"|.*\b(?:date|year|month|quarter|period|time|geograph\w*|area|measure(?:ment)?s?|value|units?|indicator|source|obs|nation"
    r"|counting|copyright|(?:local )?authority.*|region|country)\b.*",
    re.IGNORECASE,
)
"""Settings of a filter that say when, where or what, and not of whom."""


def runs_of(rows: Rows, body: list[int], key_column: int, header_row: int | None) -> list[list[int]]:
    """Cut the rows of areas where a new table begins: where the header comes again, or other settings."""
    if not body:
        return []
    opening = row_words(rows[opening_header(rows, body[0], key_column, header_row)]) if body[0] else []
    keys = opening_keys(rows, body[0], key_column, header_row) if body[0] else frozenset()
    runs = [[body[0]]]
    for before, at in pairwise(body):
        if at - before > 1 and _header_between(rows, range(before + 1, at), opening, keys, key_column):
            runs.append([])
        runs[-1].append(at)
    # Figures alone, above the first header of a sheet, are no table.
    return [run for run in runs if len(run) > 1 or len(runs) == 1 or len(run) * 2 > len(runs[-1])]


def _header_between(rows: Rows, between: range, opening: list[str], keys: frozenset[str], key_column: int) -> bool:
    """Whether the header comes again between rows, or another one for the same column of areas."""
    return any(
        len(found := row_words(rows[at])) > 1
        and (
            found == opening or (names_an_area(words(cell_at(rows[at], key_column)), keys) and names_again(rows[at], key_column))
        )
        for at in between
    )


def blocks_of(rows: Rows, runs: list[list[int]], key_column: int, header_row: int | None) -> tuple[Block, ...]:
    """Part the rows of areas, and what stands around them, into tables."""
    blocks: list[Block] = []
    after = 0
    for number, run in enumerate(runs):
        header = rows_of_header(rows, run[0], key_column, header_row if number == 0 else None)
        header = [at for at in header if at >= after and not (number and at <= runs[number - 1][-1])]
        above = range(after, header[0] if header else run[0])
        stop = runs[number + 1][0] if number + 1 < len(runs) else len(rows)
        first = (blocks[0].titles, blocks[0].settings) if blocks else (_titles(rows, above), settings_in(rows, above))
        notes_end = _next_title(rows, run[-1] + 1, stop, *first)
        if notes_end == stop < len(rows):
            below = [at for at in rows_of_header(rows, stop, key_column, None) if at > run[-1]]
            notes_end = _lines_above(rows, run[-1] + 1, (below or [stop])[0], max(len(first[0]), 1))
        inside = set(run)
        notes = [at for at in range(run[0], notes_end) if at not in inside]
        name_row = row_that_names_areas(rows, header, key_column)
        titles, settings = _titles(rows, above), settings_in(rows, above)
        sections = _sections(rows, run, header[-1] if header else -1, key_column)
        notes = [at for at in notes if at > run[-1] or not (sections and is_line(rows[at]))]
        blocks.append(Block(tuple(header), name_row, tuple(run), titles, settings, _lines(rows, notes), sections))
        after = notes_end
    return _parted_by_lines(rows, _parted_by_settings(blocks), key_column)


def _sections(rows: Rows, run: list[int], header: int, key_column: int) -> tuple[str, ...]:
    """Return the line above each row of areas, where the same areas stand under each line."""
    keys = [words(cell_at(rows[at], key_column)) for at in run]
    if header < 0 or len(set(keys)) == len(keys):
        return ()
    inside = set(run)
    told, line = {}, ""
    for at in range(header + 1, run[-1] + 1):
        if at in inside:
            told[at] = line
        elif is_line(rows[at]):
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
    keys = [{words(cell_at(rows[at], key_column)) for at in block.body} for block in blocks]
    if len(blocks) < PAIR or any(block.sections for block in blocks) or not set.intersection(*keys):
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


def _next_title(rows: Rows, start: int, stop: int, titles: tuple[str, ...], settings: Mapping[str, str]) -> int:
    """Row where the title or the settings of the next table stand; what comes before it are footnotes."""
    if stop == len(rows):
        return stop
    if titles:
        found = (at for at in range(start, stop) if " ".join(filter(None, map(words, rows[at]))) == titles[0])
        if (same := next(found, None)) is not None:
            return same
    return next((at for at in range(start, stop) if settings_in(rows, range(at, at + 1)).keys() & settings.keys()), stop)


def _lines_above(rows: Rows, start: int, header: int, most: int) -> int:
    """Return the first of the lines above the header of a table: at most as many as stand above the first table."""
    at = header - 1 if header - 1 > start and not has_filled(rows[header - 1], 1) and is_line(rows[header - 2]) else header
    header = at
    while at > start and header - at < most and is_line(rows[at - 1]):
        at -= 1
    return at


_LABEL = re.compile(r"[A-Za-z][\w /&()-]{0,40}?\s*:?")


def settings_in(rows: Rows, above: range) -> dict[str, str]:
    """Rows of a label and a value: ``date``, ``measure``, ``confidence``, ..."""
    told = {}
    for at in above:
        # Of a label, a colon and a value in three cells, the colon says nothing.
        texts = [text for cell in rows[at] if (text := words(cell)) and text != ":"]
        if len(texts) == 2 and _LABEL.fullmatch(texts[0]):
            told[texts[0].rstrip(": ").casefold()] = texts[1]
    return told


def _titles(rows: Rows, above: range) -> tuple[str, ...]:
    lines = [[text for cell in rows[at] if (text := words(cell))] for at in above]
    return tuple(" ".join(texts) for texts in lines if len(texts) == 1 or (len(texts) == PAIR and _TABLE.match(texts[0])))


_TABLE = re.compile(r"table \w+[:.]?$", re.I)


def _lines(rows: Rows, at: list[int]) -> tuple[str, ...]:
    """Text between and below the rows of areas, one line for each row."""
    return tuple(line for row in at if (line := " ".join(filter(None, map(words, rows[row])))))
