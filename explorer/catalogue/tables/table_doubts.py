"""Codes of a table held against what stands beside them: the names in the same row, and totals that are known.

A code is one slip of a finger, or one sorted column, away from another district. Where the name in the row is that of another
area, or its people are twice as many as live there, the row is asked for and nothing of it is used until a person has decided.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from explorer.catalogue.facts import load_commuting_totals, load_population
from explorer.catalogue.tables.name_judge import OTHER, OTHER_LEVEL, SAME, UNKNOWN, Judge
from explorer.catalogue.tables.table_kinds import COUNT
from explorer.catalogue.tables.table_report import TableProblem
from explorer.catalogue.tables.unit_doubts import employed, hectares
from explorer.places.area_levels import stem_of
from explorer.places.names.area_keys import AMBIGUOUS, MATCHED, AreaKeys, AreaMatch, districts_of_today
from explorer.places.names.area_words import kind_in_header
from explorer.places.names.naming import Contradiction, contradiction, may_be_called, strange_name
from explorer.places.names.written_areas import DISTRICT
from explorer.readers.tables.layout.row_account import NO_AREA
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.written.cells import Cell, words
from explorer.readers.tables.written.units import BRACKETED_THOUSANDS
from explorer.said import Listing, Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup
    from explorer.places.shapes import FloatArray

_MOST_NAMED = 5
_FEWEST = 2
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
    rows = [layout.rows[at] for block in layout.blocks for at in block.body]
    codes = {
        key: match.alias.old_code if match.alias else match.code
        for key, match in matches.items()
        if match.kind == "code" and match.status == MATCHED
    }
    if not codes:
        return NOTHING
    best: tuple[int, Column, dict[tuple[str, str], str]] | None = None
    for column in columns:
        if column.at == layout.key_column or column.role in (roles.VALUE, roles.PERIOD, *roles.INTERVAL):
            continue
        pairs = {(key, text) for key, text in _pairs(rows, layout.key_column, column.at) if text and key in codes}
        if len({key for key, _ in pairs}) < _FEWEST or len(pairs) > 2 * len(codes) + _FEWEST:
            continue
        told = {pair: judge.of(codes[pair[0]], pair[1]) for pair in pairs}
        agree = sum(verdict == SAME for verdict in told.values())
        is_name = 2 * agree >= len(told) or _is_name_of(column, columns[layout.key_column], told)
        if is_name and (best is None or agree > best[0]):
            best = agree, column, told
    if best is None or best[0] == len(best[2]):
        return NOTHING
    found = _contradicted(layout, best[1], best[2], codes, keys, accepted)
    if 2 * best[0] >= len(best[2]):
        found = replace(found, problems=(*found.problems, *_strange(layout, best[1], best[2], codes, keys)))
    if not (decided and found.asked):
        return found
    return Contradicted({}, {}, tuple(replace(problem, fatal=False, remedy=_AS_CHOSEN) for problem in found.problems))


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

    problems = [TableProblem(Said("tables-names", rows=_few(rows(both))), "", Said("tables-names-meant"))] if both else []
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
    for row in (row for block in layout.blocks for row in block.body) if unknown else ():
        pair = _text(layout.rows[row], layout.key_column), _text(layout.rows[row], column.at)
        if pair in unknown:
            at.setdefault(pair, row + 1)
    rows = [_name_row(row, key, keys.level_and_name(codes[key])[1], name) for (key, name), row in at.items()]
    return [_strange_names(rows, Said("tables-column", column=column.header))] if rows else []


def _name_row(row: object, code: str, called: str, name: str) -> Said:
    return Said("tables-name-row", row=str(row), code=code, district=called, name=name)


def _strange_names(rows: Sequence[Said], where: Said | str) -> TableProblem:
    return TableProblem(Said("tables-names-strange", rows=_few(rows)), where, Said("tables-names-strange-remedy"))


def codes_beside(
    layout: Layout, columns: Sequence[Column], matches: Mapping[str, AreaMatch], keys: AreaKeys
) -> tuple[TableProblem, ...]:
    """Compare the codes of a table with those of districts in a second column, as where it has those of two years."""
    codes = {key: m.code for key, m in matches.items() if m.kind == "code" and m.level == DISTRICT and m.code}
    header = columns[layout.key_column].header
    if not codes or kind_in_header(header) != DISTRICT:
        return ()
    rows = [layout.rows[at] for block in layout.blocks for at in block.body]
    for column in columns:
        if column.at == layout.key_column or kind_in_header(column.header) != DISTRICT:
            continue
        pairs = sorted((key, text) for key, text in _pairs(rows, layout.key_column, column.at) if text and key in codes)
        today = keys.lookup.to_current([text for _, text in pairs]).mapped
        other = [(key, text) for key, text in pairs if today.get(text, codes[key]) != codes[key]]
        if other and 2 * len(today) >= len({text for _, text in pairs}):
            told = [Said("tables-code-beside-row", code=key, beside=text) for key, text in other]
            what = Said("tables-codes-beside", column=header, beside=column.header, rows=_few(told))
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
    return (TableProblem(Said("tables-no-key", rows=_few(rows)), "", Said("tables-no-key-remedy")),)


_MOST_BARE, _MOST_CELLS = 1000, 20
"""Rows without a key, and cells of each, that are looked at for the names of districts (ours)."""

_AS_CHOSEN = Said("tables-as-chosen")


def _pairs(rows: Sequence[Sequence[Cell]], key: int, beside: int) -> set[tuple[str, str]]:
    """What stands in two columns, each pair once; cells are looked at after doubles are gone."""
    last = max(key, beside)
    cells = {(row[key], row[beside]) for row in rows if len(row) > last}
    return {(words(first), words(second)) for first, second in cells}


def _text(row: Sequence[object], at: int) -> str:
    return words(row[at]) if at < len(row) else ""  # type: ignore[arg-type]


def _is_name_of(column: Column, key: Column, told: Mapping[tuple[str, str], str]) -> bool:
    """Whether a column is called what one of the names of these codes is called, and holds names of such areas."""
    header = column.header.strip()
    others = 2 * sum(verdict == OTHER for verdict in told.values())
    stem, kind = stem_of(key.header), kind_in_header(key.header)
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
    for block in layout.blocks:
        for row in block.body:
            pair = _text(layout.rows[row], layout.key_column), _text(layout.rows[row], column.at)
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
    what = Said("tables-names-most" if most else "tables-names", rows=_few(listed))
    return TableProblem(what, Said("tables-column", column=column.header), remedy, fatal=most)


def _few(listed: Sequence[Said]) -> Listing:
    return Listing(tuple(listed), _MOST_NAMED, "clauses")


def _asked(name: str, code: str, text: str, keys: AreaKeys, accepted: Mapping[str, str]) -> AreaMatch:
    """Ask which is meant: the area of the code, or that of the name."""
    options: list[tuple[str, Said]] = [(code, Said("tables-by-code", area=keys.level_and_name(code)[1]))]
    options += [(other, Said("tables-by-name", area=keys.level_and_name(other)[1])) for other in keys.own_codes(text)]
    options.append(("", Said("tables-neither")))
    if name not in accepted:
        return AreaMatch(name, AMBIGUOUS, "code", options=tuple(options))
    return replace(keys.match([name], accepted)[name], kind="code", options=tuple(options))


# Totals


_NO_PART = (
    r"(?:\s*[,(–-]*\s*(?:mid[- ]?year|all ages|all persons|persons|total|number|count|estimates?|thousands?|000s?|'000s?)"
    rf"\s*\)?|\s*(?:\(m(?:n|ln)?\)|{BRACKETED_THOUSANDS}))*"
)
_PEOPLE = re.compile(
    r"(?:(?:total|usual|resident|estimated|mid[- ]year|all|number of|usually|census) )*"
    r"(?:population|pop|pop'?u?l?n|residents|usual residents|all ages|all people|all persons|persons|people"
    r"|population estimates?|inhabitants)"
    rf"{_NO_PART}"
)
_EMPLOYED = re.compile(
    r"(?:(?:total|all|number of) )*(?:employed residents|residents in employment|people in (?:employment|work)|in employment"
    rf"|residents in work|employed people|workers living in the area){_NO_PART}"
)
_JOBS = re.compile(
    r"(?:(?:total|all|number of) )*(?:jobs|workplace jobs|workplace population|employee jobs|employees|filled jobs)"
    rf"{_NO_PART}"
)
_AREA = re.compile(
    r"(?:total |land )*(?:area|extent|hectares|size)"
    r"(?:\s*[,(–-]*\s*(?:in )?(?:hectares|ha|sq\.? ?km|km2|km²|square kilomet(?:re|er)s)\)?)?"
)


@dataclass(frozen=True)
class _Known:
    """Totals that are known, and how far a district may stand from the others' ratio before it is asked for."""

    what: str
    load: Callable[[DistrictLookup], pd.Series[float]]
    factor: float
    least: float


def _jobs(lookup: DistrictLookup) -> pd.Series[float]:
    """Jobs; not where they are far more than the workers who live there, whose jobs were done from home at the census."""
    totals = load_commuting_totals(lookup)
    return totals["jobs"].where(totals["jobs"] < 1.5 * totals["employed_residents"])


_KNOWN: Sequence[tuple[re.Pattern[str], _Known]] = (
    (_PEOPLE, _Known("residents", load_population, 1.6, 20_000)),
    (_EMPLOYED, _Known("employed_residents", employed, 1.7, 12_000)),
    (_JOBS, _Known("jobs", _jobs, 2.5, 20_000)),
    (_AREA, _Known("hectares", hectares, 3.0, 3_000)),
)
_OF_SOME, _OF_ENOUGH, _WHOLE = 2, 10, (0.75, 1.34)
_GROSS = 3.0
"""Factor from which the figures of a few areas cannot be those that are known, whatever the year and who is counted (ours)."""

_UNITS_OF_LAND = (1.0, 0.01, 2.47, 0.00386, 10_000.0)
"""What a hectare is in hectares, square kilometres, acres, square miles and square metres."""
_THOUSAND = re.compile(r"thousand|'?000s?\b", re.IGNORECASE)


_NOT_AT_WORK = re.compile(r"not (?P<part>in (?:employment|work))")


def totals_against_known(
    frame: pd.DataFrame,
    kinds: Mapping[str, str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    accepted: Mapping[str, str],
    said: Mapping[str, str] = MappingProxyType({}),
    believed: Collection[str] = (),
) -> tuple[Mapping[str, AreaMatch], tuple[TableProblem, ...], frozenset[str]]:
    """Compare a table's people, employed residents, jobs or land of each district with those that are known.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : mapping of indicator to kind
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    accepted : mapping of str to str
        Keys that a person has decided on.
    said : mapping of series to unit
        Units that a person has said.
    believed : collection of series
        Indicators of which a person has said that the figures stand beside the right areas.

    Returns
    -------
    mapping of key to AreaMatch
        Those that are to be asked for.
    tuple of TableProblem
    frozenset of series
        Indicators whose figures stand beside other areas, and count only once a person has said that they are right.
    """
    asked: dict[str, AreaMatch] = {}
    shuffled: set[str] = set()
    problems: list[TableProblem] = []
    of_today = districts_of_today(matches)
    # *In employment* beside *Not in employment* parts people who are told elsewhere, such as claimants of a benefit.
    of_parts = {found["part"] for series in kinds if (found := _NOT_AT_WORK.fullmatch(series.strip().casefold()))}
    for series in kinds:
        known = _known_of(series, kinds[series])
        if known is None or series.strip().casefold() in of_parts:
            continue
        of_series = frame[frame["series"] == series]
        problems += _impossible(of_series[of_series["value"].lt(0)], "tables-below-zero", series, known)
        # Every district has residents, jobs and land: a zero stands for a figure that is missing.
        no_figure = of_series["value"].eq(0) & of_series["key"].isin(list(of_today))
        problems += _impossible(of_series[no_figure], "tables-at-zero", series, known)
        rows = of_series[of_series["value"].gt(0)]
        rows = rows.assign(code=rows["key"].map(of_today))
        rows = rows[rows["code"].notna() & ~rows["key"].isin(list(accepted))]
        latest = rows[rows["year"] == rows["year"].max()] if len(rows) else rows
        in_thousands = bool(_THOUSAND.search(" ".join([series, said.get(series, ""), *map(str, of_series["unit"].unique())])))
        latest = latest.drop_duplicates("key")
        if told := _beside_others(latest, series, known, lookup, believed=series in believed):
            problems.append(told)
            shuffled |= {series} - set(believed)
            continue
        doubted, problem = _compared(latest, series, known, lookup, in_thousands=in_thousands)
        problems += problem
        for key in doubted:
            asked[key] = asked_for(matches[key], lookup)
    return asked, tuple(dict.fromkeys(problems)), frozenset(shuffled)


def asked_for(match: AreaMatch, lookup: DistrictLookup, otherwise: str = "tables-another-area") -> AreaMatch:
    """Return an area whose figure is doubted as one to be asked for: it is right as it stands, or else, say, of another area."""
    options = ((match.code, Said("tables-as-it-stands", area=lookup.area(match.code))), ("", Said(otherwise)))
    return replace(match, status=AMBIGUOUS, code="", options=options)


def _known_of(series: str, kind: str) -> _Known | None:
    name = " ".join(series.casefold().replace("_", " ").split())
    found = next((known for pattern, known in _KNOWN if pattern.fullmatch(name)), None)
    return found if found is not None and (kind == COUNT or found.what == "hectares") else None


def _compared(
    rows: pd.DataFrame, series: str, known: _Known, lookup: DistrictLookup, *, in_thousands: bool
) -> tuple[dict[str, Said], list[TableProblem]]:
    """Return the keys whose figure is far from what is known, and what is to be said of them and of all."""
    ours = known.load(lookup).reindex(rows["code"]).to_numpy() if len(rows) else None
    if ours is None or (ours > 0).sum() < _OF_SOME:
        return {}, []
    ratio = rows["value"].to_numpy() / ours
    usual = float(rows.assign(ratio=ratio)["ratio"].median())
    if not usual > 0:
        return {}, []
    expected = usual * ours
    few = (ours > 0).sum() < _OF_ENOUGH
    factor = _SLIP if few else known.factor
    far = (rows["value"] > factor * expected) | (rows["value"] * factor < expected)
    far &= abs(rows["value"] - expected) > known.least * usual
    if few:
        if not 0 < far.sum() <= _MOST_SLIPS * len(rows):
            return {}, _grossly(ratio, usual, series, known, in_thousands=in_thousands)
    elif far.sum() > _MOST_FAR * len(rows):
        return {}, [_unlike(series, known, int(far.sum()), len(rows))]
    elif whole := _whole(usual, series, known, in_thousands=in_thousands):
        # Figures of a part of the people, or of others, need not lie as all people do.
        return {}, whole
    doubted = {
        str(row.key): Said(
            "tables-far-row",
            row=str(row.row),
            entry=str(row.key),
            has=Number(float(str(row.value))),
            district=lookup.area(str(row.code)),
            known=Number(float(its)),
        )
        for row, its, is_far in zip(rows.itertuples(), ours, far, strict=True)
        if is_far
    }
    return doubted, _doubted(doubted, series, known) if doubted else []


def _are_shuffled(values: FloatArray, expected: FloatArray) -> bool:
    """Whether the figures are those that are known, but stand beside other areas, as where one column was sorted."""
    known = expected > 0
    values, expected = values[known], expected[known]
    off = abs(np.log(values / expected))
    in_order = abs(np.log(np.sort(values) / np.sort(expected)))
    return bool((off > _OFF).mean() >= _SOME_OFF and (in_order < _NEAR).mean() >= _MOST_NEAR and in_order.max() < off.max() / 2)


_OFF, _SOME_OFF, _NEAR, _MOST_NEAR = 0.25, 0.2, 0.1, 0.9
"""Figures are shuffled if a fifth are off by a quarter, though nine in ten of them, in order, are within a tenth (ours)."""


def _beside_others(
    rows: pd.DataFrame, series: str, known: _Known, lookup: DistrictLookup, *, believed: bool
) -> TableProblem | None:
    """Say that the figures of an indicator are those that are known, but stand beside other areas; None where they do not."""
    ours = known.load(lookup).reindex(rows["code"]).to_numpy(dtype=np.float64) if len(rows) else np.array([])
    if (ours > 0).sum() < _OF_ENOUGH:
        return None
    values = rows["value"].to_numpy(dtype=np.float64)
    # Of the medians: where most figures stand beside other areas, the median of the ratios is any number.
    scale = float(np.median(values[ours > 0]) / np.median(ours[ours > 0]))
    expected = np.asarray(ours * scale, dtype=np.float64)
    # Of another size they are no figures of the same: a count that follows people has their order anyhow.
    like_known = any(abs(math.log(scale / unit)) < math.log(_ABOUT_AS_MANY) for unit in _UNITS_OF[known.what == "hectares"])
    if not like_known or not _are_shuffled(values, expected):
        return None
    told = [
        Said(
            "tables-far-row", row=str(row.row), entry=str(row.key), has=Number(float(str(row.value))),
            district=lookup.area(str(row.code)), known=Number(float(its)),
        )
        for row, its, is_off in zip(rows.itertuples(), ours, abs(np.log(values / expected)) > _OFF, strict=True)
        if is_off
    ]  # fmt: skip
    what = Said(
        "tables-shuffled",
        series=series,
        what=Said(f"tables-known-{known.what}"),
        rows=_few(told),
        counts="yes" if believed else "no",
    )
    return TableProblem(what, Said("tables-quoted", text=series), _AS_CHOSEN if believed else Said("tables-shuffled-remedy"))


_ABOUT_AS_MANY = 2.0
"""Factor within which all figures together are those that are known, of another year or counted otherwise (ours)."""

_UNITS_OF = ((1.0, 0.001), _UNITS_OF_LAND)

_SLIP, _MOST_SLIPS = 100.0, 0.34
"""Of a few areas, how far one lies from the others where its unit or its commas slipped, and the share that may (ours)."""

_MOST_FAR = 0.1
"""Share of the areas that may stand far from what is known before it is the whole table that is of something else (ours)."""


def _grossly(ratio: FloatArray, usual: float, series: str, known: _Known, *, in_thousands: bool) -> list[TableProblem]:
    """Say where the figures of a few areas are several times what is known, or a small part of it; jobs may well be."""
    if known.what == "jobs":
        return []
    of_people = (0.001,) if in_thousands else (1.0,)
    units = _UNITS_OF_LAND if known.what == "hectares" else of_people
    nearest = min(units, key=lambda unit: abs(math.log(usual / unit)))
    times = ratio / nearest
    far = (times >= _GROSS) | (times <= 1 / _GROSS)
    if not far.any():
        return []
    if 2 * far.sum() <= (ratio > 0).sum():
        return [_unlike(series, known, int(far.sum()), len(ratio))]
    return [_times_known(series, usual / nearest, known)]


def _unlike(series: str, known: _Known, far: int, of: int) -> TableProblem:
    return TableProblem(
        Said("tables-unlike", series=series, what=Said(f"tables-known-{known.what}"), far=far, areas=of),
        "",
        Said("tables-unlike-remedy"),
    )


def _doubted(doubted: Mapping[str, Said], series: str, known: _Known) -> list[TableProblem]:
    return [
        TableProblem(
            Said("tables-far", what=Said(f"tables-known-{known.what}"), rows=_few(list(doubted.values()))),
            Said("tables-quoted", text=series),
            Said("tables-far-remedy"),
        )
    ]


def _impossible(rows: pd.DataFrame, message: str, series: str, known: _Known) -> list[TableProblem]:
    """Name figures that no district can have, in the words of a message."""
    if rows.empty:
        return []
    told = [
        Said("tables-below-zero-row", row=str(row), value=f"{value:,.10g}")
        for row, value in zip(rows["row"], rows["value"], strict=True)
    ]
    what = Said(message, what=Said(f"tables-known-{known.what}"), rows=_few(told))
    return [TableProblem(what, Said("tables-quoted", text=series), Said("tables-below-zero-remedy"))]


def _whole(usual: float, series: str, known: _Known, *, in_thousands: bool) -> list[TableProblem]:
    """Say where the whole table has much more or less than is known: a part of the people, or another unit."""
    scaled = usual * 1000 if in_thousands else usual
    low, high = _WHOLE if known.what == "residents" else (0.5, 2.2)
    if low <= scaled <= high or known.what == "hectares":
        return []
    return [_times_known(series, scaled, known)]


def _times_known(series: str, times: float, known: _Known) -> TableProblem:
    said = Said(
        "tables-whole",
        series=series,
        times=f"{times:,.2g}" if times < 100 else f"{times:,.0f}",
        what=Said(f"tables-known-{known.what}"),
    )
    return TableProblem(said, "", Said("tables-whole-remedy"))
