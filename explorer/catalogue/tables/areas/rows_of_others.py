"""Rows of something else that carry the code of a district: hospitals, wards, firms, partnerships, pairs of areas."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from explorer.catalogue.tables.areas.name_judge import SAME, Judge
from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.names.area_keys import AreaKeys, AreaMatch
from explorer.places.names.area_words import NARROWER, OTHER, PLACE, are_two_of_a_pair, is_of_neighbours, kind_in_header
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES, level_of_code
from explorer.readers.flows.columns import end_of
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.layout.table_rows import text_at
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.written.cells import Cell, words
from explorer.said import Said

_NAMES_OF_ANYTHING = frozenset({"name", "full name", "title", "site name", "location", "location name"})
"""Headers of names that may be of areas or of anything in them."""

_WITHIN_DISTRICTS = frozenset({"ward", "parish", "lsoa", "msoa", "oa"})
"""Levels of areas within districts: a table of districts has no column of them, wherever it stands."""

_FEWEST_NARROWER, _FEWEST_WIDER, _FEWEST_BEHIND = 3, 8, 12

_NEARLY_ALL = 0.9


def rows_of_others(layout: Layout, columns: Sequence[Column], districts: Mapping[str, str], judge: Judge) -> TableProblem | None:
    """Return a problem where the rows are of something else that only carries the code or name of a district.

    Hospitals with the code of their district, wards with that of theirs, partnerships with the code of one member: each has a
    column of its own that tells the rows apart, which a table of districts has not.

    Parameters
    ----------
    layout : Layout
    columns : sequence of Column
    districts : mapping of key to code
        The keys that name districts.
    judge : Judge
        Says whether a name beside the code of a district is its own.
    """
    body = layout.body_rows
    of_a_period = _of_a_period(body, columns)
    found = (_others_among(rows, layout.key_column, columns, districts, judge) for rows in (body, of_a_period) if rows)
    return next((problem for problem in found if problem), None)


def _of_a_period(body: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> Sequence[Sequence[Cell]]:
    """Return the rows of the period that has most of them: each year, another firm may stand beside a district."""
    times = [column.at for column in columns if column.role in (roles.PERIOD, roles.MONTH)]
    periods = [tuple(text_at(row, at) for at in times) for row in body]
    most = Counter(periods).most_common(1)
    return [row for row, period in zip(body, periods, strict=True) if period == most[0][0]] if times and most else []


def _others_among(
    body: Sequence[Sequence[Cell]], key_column: int, columns: Sequence[Column], districts: Mapping[str, str], judge: Judge
) -> TableProblem | None:
    own = [words(row[key_column]) for row in body if key_column < len(row)]
    number = len(set(own))
    if len(own) < len(body) or 2 * len(districts) < number or kind_in_header(columns[key_column].header) in NARROWER:
        return None
    of_office = _of_office(columns, key_column)
    for column in columns:
        if column.role in (roles.KEY, roles.VALUE, roles.LEVEL, *roles.INTERVAL):
            continue
        texts = [words(row[column.at]) if column.at < len(row) else "" for row in body]
        is_name = column.header.strip().casefold() in _NAMES_OF_ANYTHING
        of_codes = _kind_of_codes(texts)
        kind = of_codes or kind_in_header(column.header) or (PLACE if is_name else "")
        if kind in ("", DISTRICT):
            continue
        pairs = {(key, text) for key, text in zip(own, texts, strict=True) if text}
        distinct = len({text for _, text in pairs})
        same = sum(key in districts and judge.is_named(districts[key], text) for key, text in pairs)
        is_before = column.at < key_column
        is_sure = is_before or bool(of_codes) or kind in _WITHIN_DISTRICTS
        where = Said("tables-column", column=column.header)
        if 2 * same < len(pairs) and _are_the_rows(distinct, len(pairs), number, kind, column.header, first=is_sure):
            level = LEVEL_NAMES.get(kind, kind)
            what = Said("tables-of-others", entries=distinct, column=column.header, level=level, areas=number)
            return TableProblem(what, where, Said("tables-add-up"), fatal=True)
        is_of_each = len(pairs) == number >= _FEWEST_NARROWER and distinct >= _NEARLY_ALL * number
        if not is_of_each or _DESCRIBES.search(column.header):
            continue
        alike = sum(key in districts and judge.of(districts[key], text) == SAME for key, text in pairs)
        told = of_office if is_before and of_office else _TOLD.get(kind, "")
        if _are_others(told, number, same, alike, is_before=is_before, is_name=is_name):
            return TableProblem(Said("tables-may-be-of-others", column=column.header), where, Said("tables-add-up"))
    return None


_SITES, _PARTS, _BODIES = "sites", "parts", "bodies"
_TOLD = {
    PLACE: _SITES,
    **dict.fromkeys(NARROWER - {PLACE}, _PARTS),
    **dict.fromkeys(("lep", "combined_authority", "police", "health", "lsip", "education", OTHER), _BODIES),
}
"""What stands once beside each district, and may be what the figures are of. A few districts of as many counties or regions are
as often a choice of them as their offices."""

_FEWEST_BODIES = 4


def _are_others(told: str, number: int, same: int, alike: int, *, is_before: bool, is_name: bool) -> bool:
    """Whether what stands once beside each of some districts may be what the figures are of.

    ``same`` are called as their district is, ``alike`` are so or shortened.
    """
    if told == _PARTS:
        # Cannock and Leek are towns of districts with longer names; Stafford and Tamworth are both.
        return alike < number
    if told == _BODIES:
        return is_before and 2 * same < number and number >= _FEWEST_BODIES
    # Stations stand before their districts, and most are called as the town is.
    fits = same < number if is_before else 2 * same <= number and alike < number
    return told == _SITES and (not same or (fits and not is_name))


def _of_office(columns: Sequence[Column], key_column: int) -> str:
    """Return what stands before a district that is only where an office is, as the table says."""
    return _SITES if _IS_OFFICE.search(columns[key_column].header) else ""


_IS_OFFICE = re.compile(r"\b(?:head ?office|hq|headquarters?|host|lead|accountable|based|administer\w*)\b", re.IGNORECASE)

_DESCRIBES = re.compile(
    r"\b(?:largest|biggest|main|principal|administrative|county town|chief|nearest|closest|major|key|most|head ?quarters|hq"
    r"|hall|seat|post ?town|postal)\b|address|postcode|(?<!high )street|office|uprn",
    re.IGNORECASE,
)
"""Headers of places that tell about the council or the district: an address, its largest town."""


def parted_by_others(split_by: Sequence[str], layout: Layout, columns: Sequence[Column], areas: int) -> TableProblem | None:
    """Return a problem where the rows of a district are told apart by areas or places within it, such as its wards."""
    body = layout.body_rows
    for column in columns:
        if column.header not in split_by:
            continue
        texts = [words(row[column.at]) for row in body if column.at < len(row)]
        kind = _kind_of_codes(texts) or kind_in_header(column.header)
        if kind not in NARROWER:
            continue
        entries = len(set(texts))
        what = Said("tables-of-others", entries=entries, column=column.header, level=LEVEL_NAMES.get(kind, kind), areas=areas)
        return TableProblem(what, Said("tables-column", column=column.header), Said("tables-add-up"), fatal=True)
    return None


def rows_of_two_ends(
    layout: Layout, columns: Sequence[Column], split_by: Sequence[str], matches: Mapping[str, AreaMatch], keys: AreaKeys
) -> TableProblem | None:
    """Return a problem where each row is of two districts: where people live and work, or any two of a pair.

    Its figures are of neither alone, and which of the two columns was taken for the areas is a guess. Where all rows have the
    same district at the other end, the figures are of its commuters: that is said. Where each district has several rows, and the
    headers say who lives and who works there, the other end stands in the names of the indicators.

    Parameters
    ----------
    layout : Layout
    columns : sequence of Column
    split_by : sequence of str
        Headers by which the rows of an area were told apart.
    matches : mapping of key to AreaMatch
    keys : AreaKeys
    """
    key = columns[layout.key_column]
    body = layout.body_rows
    for column in columns:
        if column.at == key.at or column.role not in _MAY_HOLD_AREAS:
            continue
        ends = {end_of(key.header), end_of(column.header)}
        of_ends = len(ends) > 1 and column.header not in split_by
        of_pair = are_two_of_a_pair(key.header, column.header)
        if not (of_ends or of_pair) and (ends == _BOTH_ENDS or not _may_be_partners(column, body, keys)):
            continue
        cells = {tuple(words(row[at]) for at in (key.at, column.at)) for row in body if len(row) > max(key.at, column.at)}
        others = keys.match({other for _, other in cells if other})
        pairs = [(matches[own].code, others[other]) for own, other in cells if own in matches and other in others]
        apart = sum(other.level == DISTRICT and bool(own) and other.code not in ("", own) for own, other in pairs)
        if not apart or 2 * apart < len(cells) or not (of_ends or of_pair or _have_partners(pairs)):
            continue
        where = Said("tables-column", column=key.header)
        if len(others) == 1:
            of_one = Said("tables-of-one-end", column=key.header, beside=column.header, place=next(iter(others)))
            return TableProblem(of_one, where, Said("tables-of-one-end-remedy"))
        what = Said("tables-of-two-ends", column=key.header, beside=column.header)
        return TableProblem(what, where, Said("tables-of-two-ends-remedy"), fatal=True)
    return None


_MAY_HOLD_AREAS = frozenset({roles.NAME, roles.OTHER, roles.SERIES})

_BOTH_ENDS = {"residence", "workplace"}

_SAMPLED, _FEWEST_PAIRED = 100, 2


def _may_be_partners(column: Column, body: Sequence[Sequence[Cell]], keys: AreaKeys) -> bool:
    """Whether most of a sample of a column are areas; not where its header calls them neighbours or areas of another kind."""
    if is_of_neighbours(column.header) or kind_in_header(column.header) not in ("", DISTRICT):
        return False
    sample = {words(row[column.at]) for row in body[:: max(1, len(body) // _SAMPLED)] if len(row) > column.at} - {""}
    return bool(sample) and 2 * sum(kind in ("code", "name") for kind in keys.recognise(sorted(sample))) >= len(sample)


def _have_partners(pairs: Iterable[tuple[str, AreaMatch]]) -> bool:
    """Whether at least half of the districts stand beside several other districts, each in a row of its own."""
    partners: dict[str, set[str]] = defaultdict(set)
    for own, other in pairs:
        if own and other.level == DISTRICT and other.code:
            partners[own].add(other.code)
    several = sum(len(others - {own}) >= _FEWEST_PAIRED for own, others in partners.items())
    return len(partners) >= _FEWEST_PAIRED and 2 * several >= len(partners)


def _kind_of_codes(texts: Sequence[str]) -> str:
    """Return the narrower level whose codes stand in nearly all of some cells; empty for any other."""
    levels = Counter(level_of_code(text.strip().upper()) for text in texts if text)
    level, times = levels.most_common(1)[0] if levels else ("", 0)
    if level in NARROWER and times >= _NEARLY_ALL * len(texts):
        return level
    registered = sum("/" in text and bool(_IN_A_REGISTER.fullmatch(text)) and not _DAY_OR_YEARS.fullmatch(text) for text in texts)
    return PLACE if registered >= _NEARLY_ALL * len(texts) > 0 else ""


_IN_A_REGISTER = re.compile(r"(?=[^/]*/)(?=.*\d{3})\w+(?:[/.-]\w+)+")
"""Under which applications and schools stand in registers: *23/00123/FUL*, *330/4001*."""

_DAY_OR_YEARS = re.compile(r"\d\d?/(?:\d\d?|[A-Za-z]{3,9})/\d{2,4}|(?:19|20)\d\d/\d{1,4}(?:/\d\d?)?")


def _are_the_rows(distinct: int, pairs: int, number: int, kind: str, header: str, *, first: bool) -> bool:
    """Whether a column of other areas or places tells the rows apart better than that of the areas does."""
    if distinct > number:
        # Each of them lies in one area: they are parts of it, and no second division of the rows.
        return pairs <= distinct / _NEARLY_ALL and distinct >= _FEWEST_NARROWER
    if distinct < _NEARLY_ALL * number or pairs > number / _NEARLY_ALL:
        return False
    if kind in NARROWER:
        return number >= (_FEWEST_NARROWER if first else _FEWEST_BEHIND) and (first or not _of_the_council(header))
    return number >= (_FEWEST_WIDER if first else _FEWEST_BEHIND)


def _of_the_council(header: str) -> bool:
    """Whether a column tells where a council sits: an address, a postcode, an office; or what is largest or nearest."""
    return bool(_DESCRIBES.search(header)) or any(word in header.casefold() for word in ("town", "city"))
