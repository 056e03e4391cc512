"""Which column of a flows table is the residence, which the workplace and which the count: told by the headers.

What the headers do not say is not guessed: a table that could be read in two ways is refused with the columns in question.
The one convention kept is that of three columns without any telling word: residence, workplace and people, in this order;
and it is said that they were taken so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.readers.flows.marks import BELOW_ZERO
from explorer.readers.tables.written.cells import symbol
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd


def word_set(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())


_RESIDENCE = word_set(
    "residence residences resident residents residential residing res home origin origins orig src o from live lives living usual"
    " preswyl preswylio preswylfa cartref byw"
)
_WORKPLACE = word_set(
    "workplace workplaces work works working job jobs destination destinations dest dst d to pow"
    " gwaith gweithle gweithio cyrchfan"
)
_PEOPLE = word_set(
    "people persons person count counts amount number flow flows commuters commuter value values obs total all trips workers n"
    " pobl nifer cyfrif cyfanswm cymudwyr"
)
_NO_END = _PEOPLE | {"indicator"}
"""Words of columns that are of no end, though other words of theirs speak of one."""

_LABOUR_MARKET = re.compile(r"travel[ _-]?to[ _-]?work[ _-]?areas?(?![a-z])", re.IGNORECASE)
"""Areas that are called after the way to work, at either end."""

_HOW = frozenset({"method", "mode", "means"})
"""Words of columns that count those who travel in one way, such as *Other method of travel to work*."""

_MEASURED = word_set(
    "distance distances km kilometres kilometers miles metres meters minutes mins time times hours duration speed cost costs fare"
    " price emissions co year date"
)
"""Words of columns of numbers that count nobody: how far, how long, how dear. Shares are refused as such, elsewhere."""

_WHOLE = frozenset({"all", "total", "pawb", "cyfanswm"})
_CODE = frozenset({"code", "codes", "cd", "id", "gss", "cod", "codau"})
_NAME = frozenset({"name", "names", "nm", "label", "labels", "description", "enw", "enwau"})
_AREA = frozenset({"area", "district", "authority", "council", "borough", "la", "lad"})
"""Words of columns that may hold the names of areas, without saying so."""

_MOST_COLUMNS = 20
"""Columns named when the right ones are missing."""


@dataclass(frozen=True)
class Roles:
    """Places of the columns of a flows table.

    Attributes
    ----------
    residence, workplace, people : int
        Places of the columns, from 0.
    indicator : int, optional
        Place of the place-of-work indicator of ODWP01EW.
    told : Said, optional
        How they were told, in a sentence; None where the headers say exactly what is expected.
    has_header : bool
        Whether the first line is a header; otherwise it holds people.
    """

    residence: int
    workplace: int
    people: int
    indicator: int | None = None
    told: Said | None = None
    has_header: bool = True

    @property
    def places(self) -> tuple[int, ...]:
        """Places of all columns needed."""
        return (self.residence, self.workplace, self.people, *(() if self.indicator is None else (self.indicator,)))


def words_of(header: str) -> frozenset[str]:
    """Return the words of a header, capitals inside a word parting it.

    Examples
    --------
    >>> sorted(words_of("homeCode_2011")), sorted(words_of("Place of work : 2011 wards"))
    (['2011', 'code', 'home'], ['2011', 'of', 'place', 'wards', 'work'])
    """
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    return frozenset(re.findall(r"[^\W\d_]+|\d+", parted.casefold()))


def end_of(header: str) -> str:
    """Tell whether a header speaks of the residence or the workplace; empty where of neither, or of both.

    Examples
    --------
    >>> end_of("Area of usual residence"), end_of("place of work : 2011 wards"), end_of("Work mainly at or from home")
    ('residence', 'workplace', '')
    >>> end_of("Travel to work area"), end_of("Travel to work area of residence")
    ('', 'residence')
    """
    words = words_of(_LABOUR_MARKET.sub(" ", header))
    if words & _HOW:
        return ""
    lives, works = bool(words & _RESIDENCE), bool(words & _WORKPLACE)
    return "" if lives == works else "residence" if lives else "workplace"


_JOURNEY = re.compile(
    r"(?:travel\w*|journeys?|commut\w+|trips?|flows?|going|driv\w+|way|get\w*) to work\b|\b(?:live|home)[ -](?:to[ -])?work\b",
    re.IGNORECASE,
)
_WEAK = word_set("from to o d s src dst source")
"""Words that stand in many lines about something else, such as where data are from."""

_ROWS, _COLUMNS = word_set("row rows down vertical side left"), word_set("column columns across horizontal top")
_FILLING = word_set(
    "area areas place places of usual the in is are by code codes name names label labels local authority authorities authorit la"
    " lad ltla utla msoa lsoa oa ward wards district districts zone zones region regions country countries all"
)


def sides_in_line(line: str) -> dict[str, str]:
    """Tell which end rows and columns of a matrix are, where a line above it says so and speaks of nothing else.

    A title such as *Travel to work, 2021* or *Data from the census* says of neither what it is.

    Examples
    --------
    >>> sides_in_line("usual residence"), sides_in_line("Rows are workplaces, columns are residences")
    ({'columns': 'residence'}, {'rows': 'workplace', 'columns': 'residence'})
    >>> sides_in_line("Data from the census"), sides_in_line("Travel to work"), sides_in_line("Residents by area, 2021")
    ({}, {}, {})
    """
    found = {}
    clauses = re.split(r"[,;/\\|]|\band\b|\bby\b", _JOURNEY.sub(" journey ", line))
    for clause in clauses:
        words = words_of(clause)
        end, rows, columns = end_of(clause), bool(words & _ROWS), bool(words & _COLUMNS)
        others = words - _RESIDENCE - _WORKPLACE - _FILLING - _ROWS - _COLUMNS
        if others or (rows and columns) or not (rows or columns or len(clauses) == 1):
            return {}
        if end:
            found["rows" if rows else "columns"] = end
    return found


def end_of_rows(corner: str) -> str:
    """Tell which end the corner of a matrix says that its rows are; empty where it speaks of both, or of something else.

    Examples
    --------
    >>> end_of_rows("Area where people work"), end_of_rows("Travel to work flows"), end_of_rows("From Nomis"), end_of_rows("From")
    ('workplace', '', '', 'residence')
    """
    corner = _JOURNEY.sub(" journey ", corner)
    words = words_of(corner)
    is_weak = not words & (_RESIDENCE | _WORKPLACE) - _WEAK
    return "" if is_weak and words - _WEAK - _FILLING else end_of(corner)


def grouped_names(over: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the headers of columns with what stands over groups of them, where only that tells the ends.

    Examples
    --------
    >>> grouped_names(["Usual residence", "", "Place of work", "", ""], ["code", "name", "code", "name", "all"])
    ['Usual residence code', 'Usual residence name', 'Place of work code', 'Place of work name', 'all']
    >>> grouped_names(["A title"], ["home", "work", "n"])
    ['home', 'work', 'n']
    """
    if {end_of(text) for text in over} < {"residence", "workplace"} or any(map(end_of, names)):
        return list(names)
    joined, group = [], ""
    for place, name in enumerate(names):
        group = (over[place] if place < len(over) else "") or group
        joined.append(f"{group} {name}" if end_of(group) and not words_of(name) & _PEOPLE else name)
    return joined


def census_roles(names: Sequence[str]) -> Roles | None:
    """Find the columns of ODWP01EW, in any order and for areas of any size; None for another table.

    Examples
    --------
    >>> census_roles(["Count", "MSOA of workplace code", "Middle layer Super Output Areas code",
    ...               "Place of work indicator (4 categories) code"])
    Roles(residence=2, workplace=1, people=0, indicator=3, told=None, has_header=True)
    """
    lowered = [name.casefold() for name in names]
    indicator = [p for p, name in enumerate(lowered) if re.search(r"place of work indicator.*code$", name)]
    workplace = [p for p, name in enumerate(lowered) if name.endswith("of workplace code")]
    residence = [p for p, name in enumerate(lowered) if name.endswith(" code") and p not in {*indicator, *workplace}]
    people = [p for p, name in enumerate(lowered) if name in {"count", "observation"}]
    found = (residence, workplace, people, indicator)
    if any(len(places) != 1 for places in found):
        return None
    return Roles(residence[0], workplace[0], people[0], indicator[0])


def column_roles(name: str, names: Sequence[str], sample: pd.DataFrame, wanted: Sequence[str] = ()) -> Roles:
    """Tell the columns of a table of residence, workplace and people.

    Parameters
    ----------
    name : str
        Of the file, for the sentences.
    names : sequence of str
        The headers.
    sample : DataFrame of str
        Some rows.
    wanted : sequence of str
        Headers of residence, workplace and people, where the user has named them.

    Raises
    ------
    ReadError
        A column is missing, named twice, or could be one of two.
    """
    if wanted:
        return _named(name, names, wanted)
    if _headless(names):
        told = Said("readers-columns-without-header")
        return Roles(0, 1, 2, told=told, has_header=False)
    ends = {end: _end(name, names, end) for end in ("residence", "workplace")}
    if ends["residence"] is None and ends["workplace"] is not None:
        ends["residence"] = _census_residence(names)
    people = _people(name, names, sample, [place for place in ends.values() if place is not None])
    return _completed(name, names, ends["residence"], ends["workplace"], people)


_CENSUS_AREAS = re.compile(r"(?:lower|upper|middle|output|local|region).*(?:authorit|area|region).* (code|label)", re.IGNORECASE)


def _census_residence(names: Sequence[str]) -> int | None:
    """Return the column of residences of ODWP01EW, whose header says no more than the kind of areas, before that of its names.

    Examples
    --------
    >>> _census_residence(["Lower tier local authorities label", "Lower tier local authorities code", "LTLA of workplace code"])
    1
    """
    found = [place for place, header in enumerate(names) if not end_of(header) and _CENSUS_AREAS.fullmatch(header.strip())]
    coded = [place for place in found if words_of(names[place]) & _CODE]
    return (coded or found)[0] if len(coded or found) == 1 else None


def _named(name: str, names: Sequence[str], wanted: Sequence[str]) -> Roles:
    places = []
    for header in wanted:
        found = [place for place, other in enumerate(names) if other.casefold() == header.strip().casefold()]
        if len(found) != 1:
            message = "readers-column-twice" if found else "readers-no-such-column"
            raise ReadError(Said(message, file=name, column=header), Said("readers-its-columns", columns=_listed(names)))
        places += found
    if len(set(places)) != 3:
        raise ReadError(Said("readers-three-columns"), Said("readers-its-columns", columns=_listed(names)))
    return Roles(places[0], places[1], places[2], told=Said("readers-columns-as-named"))


def _headless(names: Sequence[str]) -> bool:
    """Tell a first line that holds people from a header."""
    return len(names) == 3 and _is_number(names[2]) and not any(end_of(name) for name in names)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", text.strip()) is not None


def _end(name: str, names: Sequence[str], end: str) -> int | None:
    """Return the place of the column of one end; a column of codes before one of names."""
    coded = [place for place, header in enumerate(names) if end_of(header) == end and words_of(header) >= {end, "code"}]
    coded = [place for place in coded if "indicator" not in words_of(names[place])]
    exact = [place for place, header in enumerate(names) if header.casefold() == end and not coded]
    found = exact or [place for place, header in enumerate(names) if end_of(header) == end and not words_of(header) & _NO_END]
    for telling in (
        [place for place in found if words_of(names[place]) & _CODE],
        [place for place in found if not words_of(names[place]) & _NAME],
    ):
        found = telling if len(found) > 1 and telling else found
    if len(found) > 1:
        raise _twice(name, end, [names[place] for place in found])
    return found[0] if found else None


NAME_THEM = Said("readers-name-columns")


def _twice(name: str, end: str, headers: Sequence[str]) -> ReadError:
    if len({header.casefold() for header in headers}) == 1:
        return ReadError(Said("readers-column-twice", file=name, column=headers[0].casefold()), Said("readers-keep-one-of-them"))
    quoted = tuple(Said("readers-quoted", text=header) for header in headers[:4])
    return ReadError(Said("readers-column-unclear", file=name, end=end, columns=Listing(quoted, joint="or")), NAME_THEM)


def _people(name: str, names: Sequence[str], sample: pd.DataFrame, ends: Sequence[int]) -> int | None:
    """Return the place of the count, by its header or as the only column of numbers left."""
    others = [
        place for place in range(len(names))
        if place not in ends and not _measures(names[place]) and not (_numbers_rows(sample, place) and _is_row(names[place]))
    ]  # fmt: skip
    for found in (
        [place for place in others if names[place].casefold() in {"people", "persons", "count", "obs_value"}],
        [place for place in others if words_of(names[place]) & _WHOLE and _counts(sample, place)],
        [place for place in others if words_of(names[place]) & _PEOPLE and not end_of(names[place])],
        [place for place in others if _counts(sample, place)]
        if ends
        else _only_count(sample)
        if len(names) == 3 and len(others) == 3
        else [],
    ):
        counted = [place for place in found if _counts(sample, place)] if len(found) > 1 else found
        if len(counted or found) > 1:
            raise _twice(name, "people", [names[place] for place in counted or found])
        if found:
            return (counted or found)[0]
    return None


def _measures(header: str) -> bool:
    """Whether a column of that header counts nobody.

    Examples
    --------
    >>> _measures("Distance (km)"), _measures("Commuters 2021")
    (True, False)
    """
    return bool(words_of(header) & _MEASURED)


_ROW = word_set("id no nr number row record response respondent respondents line index ref reference serial case rhif")
"""Words of columns that number the rows; *number* alone may count people, too."""

_FEWEST_ROWS = 10


def _is_row(header: str) -> bool:
    """Whether a header may be that of the numbers of rows: empty, or one that says so and speaks of no people.

    Examples
    --------
    >>> _is_row("Respondent"), _is_row("Unnamed: 0"), _is_row("Number of people")
    (True, True, False)
    """
    words = words_of(header)
    return not words or "unnamed" in words or bool(words & _ROW and not words & (_PEOPLE - {"number"}))


def _numbers_rows(sample: pd.DataFrame, place: int) -> bool:
    """Whether a column counts on by one from row to row."""
    import pandas as pd

    cells = pd.to_numeric(sample.iloc[:, place], errors="coerce")
    return len(cells) >= _FEWEST_ROWS and bool((cells.diff().iloc[1:] == 1).all())


def _only_count(sample: pd.DataFrame) -> list[int]:
    """Return the only column of numbers out of three; the last, where zones are numbers too."""
    found = [place for place in range(3) if _counts(sample, place)]
    return found if len(found) == 1 else [2]


def _counts(sample: pd.DataFrame, place: int) -> bool:
    cells = sample.iloc[:, place].dropna().str.strip()
    filled = cells[cells != ""]
    # Marks may stand in place of some counts, but not of all.
    counts = [text for text in filled.str.replace(",", "") if not (symbol(text) or text in BELOW_ZERO)]
    return bool(len(cells)) and 2 * len(counts) >= len(filled) and all(map(_is_number, counts))


def _completed(name: str, names: Sequence[str], residence: int | None, workplace: int | None, people: int | None) -> Roles:
    """Find the ends that no header tells: the one left over of three columns, or the first two in their order."""
    found = {"residence": residence, "workplace": workplace, "people": people}
    left = [place for place in range(len(names)) if place not in found.values()]
    missing = [end for end, place in found.items() if place is None]
    if missing == ["people"] and not left[1:]:
        raise ReadError(Said("readers-flows-without-count", file=name, columns=_listed(names)), Said("readers-count-rows"))
    if missing and not (len(names) == 3 and people is not None):
        raise ReadError(
            Said("readers-no-column", file=name, missing=Listing(tuple(missing)), columns=_listed(names)),
            Said("readers-give-layout-or-columns"),
        )
    told = {end: place for end, place in found.items() if place is not None} | dict(zip(missing, left, strict=False))
    exact = {names[place].casefold() for place in told.values()} == set(found)
    words = _assumed(names, missing, left) if missing else None if exact else _by_header(names, told)
    return Roles(told["residence"], told["workplace"], told["people"], told=words)


def _by_header(names: Sequence[str], found: Mapping[str, int]) -> Said:
    return Said("readers-columns-by-header", **{end: names[place] for end, place in found.items()})


def _assumed(names: Sequence[str], missing: Sequence[str], left: Sequence[int]) -> Said:
    taken = [Said("readers-column-as", column=names[place], end=end) for end, place in zip(missing, left, strict=True)]
    if len(taken) == 1:
        return Said("readers-column-left", taken=taken[0])
    return Said("readers-columns-in-order", taken=Listing(tuple(taken)))


def _listed(names: Sequence[str]) -> Listing:
    return Listing(tuple(names), _MOST_COLUMNS)


def names_beside(names: Sequence[str], roles: Roles) -> list[tuple[str, int]]:
    """Return which further columns may name the zones of which end: called like its column, or after that end.

    A column of names whose header says neither end may name those of either.

    Examples
    --------
    >>> names_beside(["LAD21CD", "LAD21NM", "work", "name", "people"], Roles(0, 2, 4))
    [('residence', 1), ('workplace', 3)]
    >>> names_beside(["area name", "origin", "destination", "people"], Roles(1, 2, 3))
    [('residence', 0), ('workplace', 0)]
    """
    if not roles.has_header:
        return []
    others = [place for place in range(len(names)) if place not in roles.places]
    ends = {"residence": roles.residence, "workplace": roles.workplace}
    told = [(end, place) for end, column in ends.items() for place in others if _is_beside(names, end, column, place)]
    taken = {place for _, place in told}
    untold = [place for place in others if words_of(names[place]) & (_NAME | _AREA) and place not in taken]
    return told + [(end, place) for place in untold if not end_of(names[place]) for end in ends]


def is_called_name(header: str) -> bool:
    """Whether a header says that its column holds names."""
    return bool(words_of(header) & _NAME)


def _is_beside(names: Sequence[str], end: str, column: int, place: int) -> bool:
    words, own = words_of(names[place]), words_of(names[column])
    alike = words - _NAME == own - _CODE - _NAME or end_of(names[place]) == end
    return alike or (place == column + 1 and bool(words) and words <= _NAME)
