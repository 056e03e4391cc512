"""Codes of a table held against what stands beside them: the names in the same row, and codes in other columns.

A code is one slip of a finger, or one sorted column, away from another district. Where the name in the row is that of another
area, the row is asked for and nothing of it is used until a person has decided.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.catalogue.tables.areas.name_judge import OTHER, OTHER_LEVEL, SAME, UNKNOWN, Judge
from explorer.catalogue.tables.table_report import AS_CHOSEN, TableProblem, first_few
from explorer.places.area_levels import stem_of
from explorer.places.names.area_keys import AMBIGUOUS, MATCHED, AreaKeys, AreaMatch
from explorer.places.names.area_words import NARROWER, PLACE, UPPER_TIER, kind_in_header
from explorer.places.names.naming import Contradiction, contradiction, may_be_called, strange_name
from explorer.places.names.written_areas import DISTRICT
from explorer.readers.tables.layout.row_account import NO_AREA
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.layout.table_rows import text_at
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.written.cells import Cell, words
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd


_FEWEST = 2

_MAY_NAME = ("", DISTRICT, UPPER_TIER, *NARROWER)
"""Kinds of areas in headers whose columns may name districts: a labour market is called as one of several in it."""

_NAME_HEADER = re.compile(r"(?:.*\b)?(?:name|nm|area|district|council|authority|borough|geography|place)s?|.*nmw?", re.IGNORECASE)


@dataclass(frozen=True)
class Contradicted:
    """Rows whose name is of another area than their code.

    Attributes
    ----------
    keys : mapping of row (from 0) to key
        What the area of such a row is called, so that it can be asked for apart: its code and its name.
    matches : mapping of key to AreaMatch
    problems : tuple of TableProblem
    asked : bool
        Whether the names are so often of other areas that nothing can be used before a person has decided.
    """

    keys: Mapping[int, str]
    matches: Mapping[str, AreaMatch]
    problems: tuple[TableProblem, ...] = ()
    asked: bool = False


NOTHING = Contradicted({}, {})


def names_against_codes(
    layout: Layout,
    columns: Sequence[Column],
    matches: Mapping[str, AreaMatch],
    keys: AreaKeys,
    judge: Judge,
    accepted: Mapping[str, str],
    *,
    decided: bool,
) -> Contradicted:
    """Compare the codes of a table with the names beside them, row by row.

    Where most contradict each other, ``decided`` says that a person has chosen the column of codes all the same.
    """
    rows = layout.body_rows
    codes = {
        key: match.alias.old_code if match.alias else match.code
        for key, match in matches.items()
        if match.kind == "code" and match.status == MATCHED
    }
    if not codes:
        return NOTHING
    of_districts = {keys.level_and_name(code)[0] for code in codes.values()} == {DISTRICT}
    best: tuple[int, Column, dict[tuple[str, str], str]] | None = None
    for column in columns:
        if column.at == layout.key_column or column.role in (roles.VALUE, roles.PERIOD, *roles.INTERVAL):
            continue
        if of_districts and kind_in_header(column.header) not in _MAY_NAME:
            continue
        pairs = {(key, text) for key, text in _pairs(rows, layout.key_column, column.at) if text and key in codes}
        if len({key for key, _ in pairs}) < _FEWEST or len(pairs) > 2 * len(codes) + _FEWEST:
            continue
        told = {pair: judge.of(codes[pair[0]], pair[1]) for pair in pairs}
        agree = sum(verdict == SAME for verdict in told.values())
        kind = kind_in_header(column.header)
        if kind == DISTRICT or (not kind and _NAME_HEADER.fullmatch(column.header.strip())):
            # A hospital is called after its district, and does not stand for it.
            agree += sum(judge.adds_words(codes[key], text) for key, text in told)
        is_name = 2 * agree >= len(told) or _is_name_of(column, columns[layout.key_column], told)
        if is_name and (best is None or agree > best[0]):
            best = agree, column, told
    if best is None or all(verdict == SAME for verdict in best[2].values()):
        return NOTHING
    found = _contradicted(layout, best[1], best[2], codes, keys, accepted)
    if 2 * best[0] >= len(best[2]):
        found = replace(found, problems=(*found.problems, *_strange(layout, best[1], best[2], codes, keys)))
    if not (decided and found.asked):
        return found
    return Contradicted({}, {}, tuple(replace(problem, fatal=False, remedy=AS_CHOSEN) for problem in found.problems))


def cells_against_codes(
    frame: pd.DataFrame, matches: Mapping[str, AreaMatch], keys: AreaKeys
) -> tuple[tuple[TableProblem, ...], frozenset[str]]:
    """Compare codes with the names in the same cell, and return the keys that are asked for, too."""
    both = {
        key: found
        for key, match in matches.items()
        if match.status == AMBIGUOUS and match.kind == "name" and (found := contradiction(key, keys.lookup))
    }
    unknown = {
        key: found
        for key, match in matches.items()
        if match.status == MATCHED and match.kind == "code" and not key.isalnum() and (found := strange_name(key, keys.lookup))
    }
    if not both and not unknown:
        return (), frozenset()
    first = frame.drop_duplicates("key").set_index("key")["row"]

    def rows(cells: Mapping[str, Contradiction]) -> list[Said]:
        return [_name_row(first.get(key, 0), each.code, each.called, each.name) for key, each in cells.items()]

    problems = [TableProblem(Said("tables-names", rows=first_few(rows(both))), "", Said("tables-names-meant"))] if both else []
    problems += [_strange_names(rows(unknown), "")] if unknown else []
    return tuple(problems), frozenset(both)


def _strange(
    layout: Layout, column: Column, told: Mapping[tuple[str, str], str], codes: Mapping[str, str], keys: AreaKeys
) -> list[TableProblem]:
    """Tell names that are of no area that is known, nor like that of the district of their code, in a column of names."""
    unknown = {
        pair
        for pair, verdict in told.items()
        if verdict == UNKNOWN and not keys.code_of(pair[1]) and not may_be_called(codes[pair[0]], pair[1], keys.lookup)
    }
    at: dict[tuple[str, str], int] = {}
    for row in layout.body if unknown else ():
        pair = text_at(layout.rows[row], layout.key_column), text_at(layout.rows[row], column.at)
        if pair in unknown:
            at.setdefault(pair, row + 1)
    rows = [_name_row(row, key, keys.level_and_name(codes[key])[1], name) for (key, name), row in at.items()]
    return [_strange_names(rows, Said("tables-column", column=column.header))] if rows else []


def _name_row(row: object, code: str, called: str, name: str) -> Said:
    return Said("tables-name-row", row=str(row), code=code, district=called, name=name)


def _strange_names(rows: Sequence[Said], where: Said | str) -> TableProblem:
    return TableProblem(Said("tables-names-strange", rows=first_few(rows)), where, Said("tables-names-strange-remedy"))


def codes_beside(
    layout: Layout, columns: Sequence[Column], matches: Mapping[str, AreaMatch], keys: AreaKeys
) -> tuple[TableProblem, ...]:
    """Compare the codes of a table with those of districts in a second column, as where it has those of two years."""
    codes = {key: m.code for key, m in matches.items() if m.kind == "code" and m.level == DISTRICT and m.code}
    header = columns[layout.key_column].header
    if not codes or kind_in_header(header) != DISTRICT:
        return ()
    rows = layout.body_rows
    for column in columns:
        if column.at == layout.key_column or kind_in_header(column.header) != DISTRICT:
            continue
        pairs = sorted((key, text) for key, text in _pairs(rows, layout.key_column, column.at) if text and key in codes)
        today = keys.lookup.to_current([text for _, text in pairs]).mapped
        other = [(key, text) for key, text in pairs if today.get(text, codes[key]) != codes[key]]
        if other and 2 * len(today) >= len({text for _, text in pairs}):
            told = [Said("tables-code-beside-row", code=key, beside=text) for key, text in other]
            what = Said("tables-codes-beside", column=header, beside=column.header, rows=first_few(told))
            return (TableProblem(what, "", Said("tables-codes-beside-remedy")),)
    return ()


def districts_without_key(layout: Layout, matches: Mapping[str, AreaMatch], keys: AreaKeys) -> tuple[TableProblem, ...]:
    """Tell rows without a key that name, elsewhere in the row, a district of which the table has no other row."""
    bare = [left.row for left in layout.account.left_out if left.why == NO_AREA][:_MOST_BARE]
    texts = {row: [text for cell in layout.rows[row - 1][:_MOST_CELLS] if (text := words(cell))] for row in bare}
    held = {match.code for match in matches.values()} | {""}
    found = keys.match(text for each in texts.values() for text in each)
    lost = {text for text, match in found.items() if match.level == DISTRICT and match.code not in held}
    rows = [Said("tables-no-key-row", row=str(row), name=text) for row, each in texts.items() for text in each if text in lost]
    if not rows:
        return ()
    return (TableProblem(Said("tables-no-key", rows=first_few(rows)), "", Said("tables-no-key-remedy")),)


_MOST_BARE, _MOST_CELLS = 1000, 20
"""Rows without a key, and cells of each, that are looked at for the names of districts (ours)."""


def _pairs(rows: Sequence[Sequence[Cell]], key: int, beside: int) -> set[tuple[str, str]]:
    """What stands in two columns, each pair once; cells are looked at after doubles are gone."""
    last = max(key, beside)
    cells = {(row[key], row[beside]) for row in rows if len(row) > last}
    return {(words(first), words(second)) for first, second in cells}


def _is_name_of(column: Column, key: Column, told: Mapping[tuple[str, str], str]) -> bool:
    """Whether a column is called what one of the names of these codes is called, and holds names of such areas."""
    header = column.header.strip()
    others = 2 * sum(verdict == OTHER for verdict in told.values())
    stem, kind = stem_of(key.header), kind_in_header(key.header)
    if kind_in_header(header) not in ("", DISTRICT, PLACE, "built_up"):
        return False
    is_theirs = (bool(stem) and stem == stem_of(header)) or header.casefold() in _NAMES
    is_called = bool(_NAME_HEADER.fullmatch(header)) or (bool(kind) and kind == kind_in_header(header))
    return (is_theirs and others > 0) or (is_called and others > len(told))


_NAMES = frozenset({"name", "area", "area name", "la name", "local authority"})


def _contradicted(
    layout: Layout,
    column: Column,
    told: Mapping[tuple[str, str], str],
    codes: Mapping[str, str],
    keys: AreaKeys,
    accepted: Mapping[str, str],
) -> Contradicted:
    judged = [verdict for verdict in told.values() if verdict != UNKNOWN]
    # The name of a county beside the code of one of its districts is no name of the district.
    most_agree = 2 * judged.count(SAME) >= len(judged)
    called = {
        pair: f"{pair[0]} ({pair[1]})"
        for pair, verdict in told.items()
        if verdict == OTHER or (verdict == OTHER_LEVEL and most_agree and keys.level_and_name(codes[pair[0]])[0] == DISTRICT)
    }
    if not called:
        return NOTHING
    at: dict[int, str] = {}
    listed: dict[str, Said] = {}
    for row in layout.body:
        pair = text_at(layout.rows[row], layout.key_column), text_at(layout.rows[row], column.at)
        if pair in called:
            at[row] = name = called[pair]
            held = keys.level_and_name(codes[pair[0]])[1]
            listed.setdefault(name, _name_row(row + 1, pair[0], held, pair[1]))
    # In the order of the rows, so that the same table is told alike every time.
    pairs = {name: pair for pair, name in called.items()}
    matches = {name: _asked(name, codes[pairs[name][0]], pairs[name][1], keys, accepted) for name in listed}
    open_ = [said for name, said in listed.items() if name not in accepted]
    most = 2 * len(called) > len(judged)
    problems = (_said_of(open_, column, most=most),) if open_ else ()
    return Contradicted(at, matches, problems, asked=most and bool(open_))


def _said_of(listed: Sequence[Said], column: Column, *, most: bool) -> TableProblem:
    remedy = Said("tables-names-apart" if most else "tables-names-meant")
    what = Said("tables-names-most" if most else "tables-names", rows=first_few(listed))
    return TableProblem(what, Said("tables-column", column=column.header), remedy, fatal=most)


def _asked(name: str, code: str, text: str, keys: AreaKeys, accepted: Mapping[str, str]) -> AreaMatch:
    """Ask which is meant: the area of the code, or that of the name."""
    options: list[tuple[str, Said]] = [(code, Said("tables-by-code", area=keys.level_and_name(code)[1]))]
    options += [(other, Said("tables-by-name", area=keys.level_and_name(other)[1])) for other in keys.own_codes(text)]
    options.append(("", Said("tables-neither")))
    if name not in accepted:
        return AreaMatch(name, AMBIGUOUS, "code", options=tuple(options))
    return replace(keys.match([name], accepted)[name], kind="code", options=tuple(options))
