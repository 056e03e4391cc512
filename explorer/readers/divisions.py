"""Divisions of the land from a file: which area (or group) each zone belongs to, and what each zone weighs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from explorer.csv_text import as_meant
from explorer.errors import ReadError
from explorer.readers import apart
from explorer.readers.flows.columns import word_set, words_of
from explorer.readers.flows.model import TO_LOOK_AT, CalledZone
from explorer.readers.flows.names import names_beside
from explorer.readers.flows.rows import without_commas, without_footnotes
from explorer.readers.flows.special import is_total, plain, zone_written
from explorer.readers.lookup_columns import lookup_columns
from explorer.readers.member_rows import rows_ended
from explorer.readers.row_count import RowCount
from explorer.readers.tables.files.text_tables import TextTable, first_row, line_of, read_text_table, with_first_line
from explorer.readers.tables.written.cells import symbol
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

_GIVE = Said("readers-give-zone-and-area")
_GIVE_WEIGHTS = Said("readers-give-zone-and-weight")
_GIVE_NAMES = Said("readers-give-name-and-code")
_WRITTEN, _MEANT = word_set("name names written text place zone"), word_set("code codes cd gss district meant")
_ZONE = word_set("zone zones code codes community communities unit cell district lad lsoa msoa oa ltla lad25cd")
GROUP_WORDS = word_set("group groups cluster region lma ttwa lep partnership division part")
_AREA = GROUP_WORDS | word_set("area areas")
_WEIGHT = word_set("weight weights population people residents jobs workers employed addresses address hectares size")
_NAME = word_set("name names nm label labels")
_CODED = word_set("code codes cd gss")
_DISTRICT = word_set("district districts lad ltla la local authority council")
"""Words of a column that may hold names of districts where another holds their codes."""


_VERY = {"zone": frozenset({"zone"}), "area": frozenset({"area", "group"})}
"""Headers that files of divisions are asked for: one that has both of a pair leaves in doubt which is meant."""

_ALIKE = 0.5
"""Share of a column's cells that look as its first one, from which on that is a cell like them and no header."""

_MOST = 1e15
"""Beyond this, a sum of weights would lose the small ones."""


@dataclass(frozen=True, eq=False)
class Division:
    """Which area each zone belongs to.

    Attributes
    ----------
    name : Said or str
        What the division is called: for a file, its name.
    frame : DataFrame
        ``zone`` and ``area`` (text), each zone once; ``share`` too where zones are split between areas.
    names : dict of str to str
        Names of areas, where they are known.
    notes : tuple of Said
        What became of the rows and what was left out, one sentence each.
    called : tuple of CalledZone
        What each column of the file calls its districts beside their codes, whatever it holds.
    """

    name: Said | str
    frame: pd.DataFrame
    names: dict[str, str]
    notes: tuple[Said | str, ...] = ()
    called: tuple[CalledZone, ...] = ()

    @property
    def doubtful(self) -> tuple[Said, ...]:
        """What should be looked at in the file, one sentence each."""
        alike = areas_alike(self.frame["area"].unique())
        return (*alike, *(note for note in self.notes if isinstance(note, Said) and note.id in TO_LOOK_AT))

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones, each once."""
        return tuple(map(str, self.frame["zone"].unique()))

    @property
    def areas(self) -> int:
        """How many areas there are."""
        return int(self.frame["area"].nunique())


@dataclass(frozen=True, eq=False)
class Weights:
    """What each zone weighs.

    Attributes
    ----------
    column : str
        Header of the weights.
    frame : DataFrame
        ``zone`` (text), each once, ``weight``, and the ``line`` of the file.
    notes : tuple of Said
        What became of the rows and what was assumed, one sentence each.
    called : tuple of CalledZone
        What each column of the file calls its districts beside their codes, whatever it holds.
    """

    column: str
    frame: pd.DataFrame
    notes: tuple[Said | str, ...] = ()
    called: tuple[CalledZone, ...] = ()

    @property
    def by_zone(self) -> pd.Series[float]:
        """The weights, by zone."""
        import pandas as pd

        zones = pd.Index(self.frame["zone"], dtype=object)
        return pd.Series(self.frame["weight"].to_numpy(dtype=float), index=zones, name=self.column)


@dataclass(frozen=True)
class NamesMeant:
    """Which place each name of a flows file stands for.

    Attributes
    ----------
    pairs : tuple of (str, str)
        Name and code; an empty code leaves the name out.
    notes : tuple of Said
        What became of the rows and what was assumed, one sentence each.
    """

    pairs: tuple[tuple[str, str], ...]
    notes: tuple[Said, ...] = ()


_WHOLE = re.compile(r"0*(\d+)(?:\.0+)?")
_LITTLE = frozenset({"and", "the"})


def areas_alike(areas: Iterable[str]) -> tuple[Said, ...]:
    """Name areas that differ in no more than how they are written: each counts as its own."""
    written: dict[str, list[str]] = {}
    for area in map(str, areas):
        written.setdefault(_bare(area), []).append(area)
    alike = [Listing(tuple(areas), 3, "commas") for areas in written.values() if len(areas) > 1]
    return (Said("readers-areas-alike", areas=Listing(tuple(alike), 5, "clauses")),) if alike else ()


def _bare(area: str) -> str:
    """Write the name of an area without capitals, punctuation, *and* (or its sign), and noughts that say nothing."""
    whole = _WHOLE.fullmatch(area)
    return whole[1] if whole else " ".join(word for word in plain(area).split() if word not in _LITTLE) or area


def names_of_areas(areas: Sequence[str], names: Sequence[str]) -> tuple[dict[str, str], Said | None]:
    """Return what each area is called by the names beside it, and which areas and names contradict each other.

    An area of several names, or of a name that another area has, is called by none: which of them is right is not known.

    Parameters
    ----------
    areas, names : sequence of str
        Of each row; a name may be empty.

    Examples
    --------
    >>> names_of_areas(["A", "A", "B", "C", "D"], ["North", "", "South", "East", "East"])[0]
    {'A': 'North', 'B': 'South'}
    """
    of_area: dict[str, dict[str, str]] = {}
    of_name: dict[str, list[str]] = {}
    for area, name in dict.fromkeys(zip(areas, (" ".join(name.split()) for name in names), strict=True)):
        if area and name:
            of_area.setdefault(area, {}).setdefault(_bare(name), name)
            of_name.setdefault(_bare(name), []).append(area)
    shared = {name: list(dict.fromkeys(having)) for name, having in of_name.items()}
    rows = [
        Said("readers-area-of-names", area=area, names=Listing(tuple(called.values()), 3, "commas"))
        for area, called in of_area.items()
        if len(called) > 1
    ]
    rows += [
        Said("readers-name-of-areas", name=of_area[having[0]][name], areas=Listing(tuple(having), 3, "commas"))
        for name, having in shared.items()
        if len(having) > 1
    ]
    sure = {
        area: next(iter(called.values()))
        for area, called in of_area.items()
        if len(called) == 1 and len(shared[next(iter(called))]) == 1
    }
    return sure, Said("readers-areas-and-names", areas=Listing(tuple(rows), 5, "clauses")) if rows else None


def read_division(path: Path) -> Division:
    """Read which area each zone belongs to.

    The headers tell the columns (``zone``, ``area`` or ``group``, and words like them); of two columns without such words
    the first is the zone. A column ``area_name`` names the areas.

    Raises
    ------
    ReadError
        The file is no such table, a zone stands in two areas, or a zone has no area.
    """
    table = read_text_table(path, _GIVE, least_columns=2)
    published = lookup_columns(path.name, list(map(str, table.cells.columns)))
    if published:
        zone, area, told = published.zone, published.area, None
    else:
        zone, area = _two_columns(table, _ZONE, _AREA, ("zone", "area"), _GIVE)
        table, told = _headed(table, (zone, area), (_ZONE, _AREA), ("zone", "area"))
    names = list(table.cells.columns)
    table, spread = told_once(table, zone, area)
    table, split = _with_several(table, zone)
    rows, count = _filled(table, (zone, area), ("zone", "area"), _GIVE)
    rows = rows.assign(zone=rows["zone"].str.split(_BETWEEN)).explode("zone")
    rows = rows.assign(zone=rows["zone"].map(zone_written))
    repeated = rows.duplicated(["zone", "area"])
    once = rows[~repeated]
    twice = once.duplicated("zone")
    if twice.any():
        place, zone_twice = first_row(twice), str(once["zone"].to_numpy()[twice.to_numpy().argmax()])
        both = once.loc[once["zone"] == zone_twice, "area"].tolist()
        raise ReadError(
            Said(
                "readers-zone-in-two-areas",
                file=path.name,
                line=str(line_of(place)),
                zone=zone_twice,
                one=str(both[0]),
                other=str(both[1]),
            ),
            Said("readers-keep-row-per-zone"),
        )
    said = _said(table, count, int(repeated.groupby(level=0).all().sum()))
    called = next((p for p, name in enumerate(names) if name.casefold() in {"area_name", "group_name"}), None)
    called = published.named if published else called
    beside = [] if called is None else table.cells.iloc[:, called].reindex(once.index).fillna("").map(as_meant).tolist()
    if len(set(beside)) == len(beside) > once["area"].nunique():
        # An area_name that is another in each row is that of the zone.
        called, beside = None, []
    area_names, unlike = names_of_areas(once["area"].tolist(), beside) if beside else ({}, None)
    of_groups = [p for p, name in enumerate(names) if words_of(name) & GROUP_WORDS]
    calls = names_beside(table.cells, once["zone"], {zone, area, *of_groups, *([called] if called is not None else [])}, 1)
    ended = rows_ended(table, rows.index, {zone, area})
    others = None if published else _areas_unused(table, rows.index, zone, area)
    notes = tuple(filter(None, (*said, told, spread, split, others, unlike, _share_unused(table), ended)))
    return Division(path.name, once.reset_index(drop=True), area_names, notes, calls)


def told_once(table: TextTable, zone: int, area: int) -> tuple[TextTable, Said | None]:
    """Write an area into all its rows where it stands only in the first of them, or in a row of its own above them.

    Merged cells of a spreadsheet are such. A blank cell among areas that are told in each row is no such thing.

    Parameters
    ----------
    table : TextTable
    zone, area : int
        Places of the columns.
    """
    zones, areas = (table.cells.iloc[:, place].fillna("").str.strip() for place in (zone, area))
    if not len(table.cells):
        return table, None
    told, held = areas[(areas != "") & ~areas.map(is_total).astype(bool)], zones != ""
    first = held.index[held | (areas != "")].min() if held.any() else 0
    if not told.is_unique or len(told) < _FEWEST_AREAS or 2 * len(told) > held.sum() or areas.get(first, "") == "":
        return table, None
    heads = (areas != "") & ~held
    if heads.any() and not (heads | (areas == "")).all():
        return table, None
    last = held.index[held].max()
    filled = areas.mask(areas == "").ffill().where(held & (held.index <= last), "")
    cells = table.cells.copy()
    cells.isetitem(area, filled.to_list())
    return replace(table, cells=cells[~heads | (cells.index > last)]), Said("readers-area-told-once")


_FEWEST_AREAS = 2


def _with_several(table: TextTable, zone: int) -> tuple[TextTable, Said | None]:
    """Mark where one zone ends in cells that hold several: codes behind each other, or names that no comma parts."""
    cells = table.cells.iloc[:, zone].fillna("").astype(str)
    marked = cells.map(_several)
    number = int((marked != cells).sum())
    if not number:
        return table, None
    changed = table.cells.copy()
    changed.isetitem(zone, marked.to_list())
    return replace(table, cells=changed), Said("readers-several-zones", cells=number)


def _several(text: str) -> str:
    for parted in (_COMMAS, _LINES):
        parts = [part.strip() for part in parted.split(text) if part.strip()]
        if len(parts) > 1 and (parted is _LINES or all(map(CODE_OF_AREA.fullmatch, parts))):
            return _BETWEEN.join(parts)
    return text


_COMMAS, _LINES = re.compile(r"[,;|/\n\s]+"), re.compile(r"[;|\n]")
CODE_OF_AREA = re.compile(r"[EWSNK]\d{8}|95[A-Z]{2}", re.IGNORECASE)
_BETWEEN = "\ue000"
"""Stands between several zones of one cell: a sign that no file has."""


def _areas_unused(table: TextTable, rows: pd.Index[int], zone: int, area: int) -> Said | None:
    """Say which column the areas were taken from where another one groups the zones, too, and otherwise."""
    cells = table.cells.reindex(rows.unique()).fillna("").apply(lambda column: column.str.strip())
    taken = cells.iloc[:, area]
    others = []
    for place, name in enumerate(map(str, table.cells.columns)):
        column = cells.iloc[:, place]
        filled = column[column != ""]
        if place in (zone, area) or 2 * len(filled) < len(column) or filled.map(_is_figure).all():
            continue
        kinds = column.nunique()
        # What stands beside each area alike is its name or code.
        if 1 < kinds <= len(column) / 2 and taken[filled.index].groupby(filled).nunique().max() > 1:
            others.append(Said("readers-quoted", text=name))
    if not others:
        return None
    column = str(table.cells.columns[area])
    return Said("readers-areas-of-column", file=table.path.name, column=column, others=Listing(tuple(others), 5))


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text))


_FIGURE = re.compile(r"[-+£$€]?[\d., %]+")


def _share_unused(table: TextTable) -> Said | None:
    """Say so where a column of shares parts zones between areas: here each zone is whole."""
    shares = [place for place, name in enumerate(table.cells.columns) if str(name).strip().casefold() == "share"]
    cells = {cell.strip().rstrip(" %") for place in shares for cell in table.cells.iloc[:, place].dropna()} - {""}
    if all(_WHOLE.fullmatch(cell) and float(cell) in (1, 100) for cell in cells):
        return None
    return Said("readers-share-unused", file=table.path.name, column=str(table.cells.columns[shares[0]]))


def read_weights(path: Path, column: str = "") -> Weights:
    """Read what each zone weighs: its land, people, jobs or address points.

    Parameters
    ----------
    path : Path
    column : str
        Header of the weights, where the file has several.

    Raises
    ------
    ReadError
        The file is no such table; a weight is no number or below zero; a zone stands twice; all weights are zero.
    """
    import pandas as pd

    table = read_text_table(path, _GIVE_WEIGHTS, least_columns=2)
    zone, weight = _weight_columns(table, column)
    table, told = _headed(table, (zone, weight), (_ZONE, _WEIGHT), ("zone", "weight"))
    rows, count = _filled(table, (zone, weight), ("zone", "weight"), _GIVE_WEIGHTS)
    heading = table.cells.columns[weight]
    plain, commas = without_commas(rows["weight"], table.separator)
    values = pd.to_numeric(plain, errors="coerce").astype(float)
    for wrong, problem in (
        (~values.between(-np.inf, np.inf, inclusive="neither"), "readers-no-number"),
        (values < 0, "readers-weight-below-zero"),
        (values > _MOST, "readers-weight-too-large"),
    ):
        if wrong.any():
            place = first_row(wrong)
            where = {"file": path.name, "line": str(line_of(place)), "column": str(heading)}
            raise ReadError(Said(problem, **where, cell=str(rows["weight"].loc[place])), Said("readers-weights-are"))
    twice = rows["zone"].duplicated()
    if twice.any():
        place = first_row(twice)
        raise ReadError(
            Said("readers-weight-twice", file=path.name, line=str(line_of(place)), zone=str(rows["zone"].loc[place])),
            Said("readers-keep-one-of-them"),
        )
    if not values.sum() > 0:
        raise ReadError(Said("readers-weights-all-zero", file=path.name), Said("readers-give-weights"))
    frame = pd.DataFrame({"zone": rows["zone"], "weight": values, "line": rows.index + 2}).reset_index(drop=True)
    calls = names_beside(table.cells, rows["zone"], {zone, weight}, 1)
    return Weights(str(heading), frame, tuple(filter(None, (*_said(table, count), told, commas))), calls)


def division_apart(path: Path) -> Division:
    """Read a division in a process apart: see :func:`read_division`."""
    found: Division = apart.read(f"{__name__}:read_division", path)
    return found


def weights_apart(path: Path, column: str = "") -> Weights:
    """Read weights in a process apart: see :func:`read_weights`."""
    found: Weights = apart.read(f"{__name__}:read_weights", path, {"column": column})
    return found


def names_apart(path: Path) -> NamesMeant:
    """Read names in a process apart: see :func:`read_names`."""
    found: NamesMeant = apart.read(f"{__name__}:read_names", path)
    return found


def read_names(path: Path) -> NamesMeant:
    """Read which place each name of a flows file stands for: its code, or nothing where it is to be left out.

    Raises
    ------
    ReadError
        The file is no table of names and codes, or a name has two codes.
    """
    table = read_text_table(path, _GIVE_NAMES, least_columns=2)
    places = _two_columns(table, _WRITTEN, _MEANT, ("name", "code"), _GIVE_NAMES)
    table, told = _headed(table, places, (_WRITTEN, _MEANT), ("name", "code"))
    rows, count = _filled(table, places, ("name", "code"), _GIVE_NAMES, needed=("name",))
    repeated = rows.duplicated()
    once = rows[~repeated]
    twice = once.duplicated("name")
    if twice.any():
        place = first_row(twice)
        raise ReadError(
            Said("readers-code-twice", file=path.name, line=str(line_of(place)), name=str(once["name"].loc[place])),
            Said("readers-keep-one-of-them"),
        )
    notes = tuple(filter(None, (*_said(table, count, int(repeated.sum())), told)))
    return NamesMeant(tuple(zip(once["name"], once["code"], strict=True)), notes)


def _said(table: TextTable, count: RowCount, repeated: int = 0) -> list[Said]:
    """Say what became of the lines of a table, and what was assumed as it was opened."""
    kept = replace(count, read=count.read - repeated, repeated=repeated)
    return [kept.said_of(table.path.name), *table.notes]


def _weight_columns(table: TextTable, column: str) -> tuple[int, int]:
    names = [str(name) for name in table.cells.columns]
    if not column:
        return _two_columns(table, _ZONE, _WEIGHT, ("zone", "weight"), Said("readers-name-weights"))
    found = [place for place, name in enumerate(names) if name.casefold() == column.casefold()]
    if len(found) != 1:
        raise ReadError(
            Said("readers-no-column", file=table.path.name, missing=column, columns=Listing(tuple(names), 20)),
            _GIVE_WEIGHTS,
        )
    zones = [place for place, name in enumerate(names) if place != found[0] and words_of(name) & _ZONE]
    return (zones[0] if zones else 1 - min(found[0], 1)), found[0]


def _two_columns(
    table: TextTable, first: frozenset[str], second: frozenset[str], roles: tuple[str, str], remedy: Said
) -> tuple[int, int]:
    """Tell two columns by their headers: the very word, else words like it, else their order where there are but two."""
    names = [str(name) for name in table.cells.columns]
    found = [_one_column(names, role, words) for role, words in zip(roles, (first, second), strict=True)]
    if len(names) == 2 and (None in found or found[0] == found[1]):
        alike = any(all(words_of(name) & words for name in names) for words in (first, second))
        return _of_two(table, (None, None) if alike else found)
    if found[0] is None or found[1] is None or found[0] == found[1]:
        _refuse_several(table, roles, found, (first, second))
        missing = tuple(role for role, place in zip(roles, found, strict=True) if place is None) or roles[1:]
        columns = Listing(tuple(names), 20)
        raise ReadError(Said("readers-no-column", file=table.path.name, missing=Listing(missing), columns=columns), remedy)
    return found[0], found[1]


def _refuse_several(table: TextTable, roles: Sequence[str], found: Sequence[int | None], words: Sequence[frozenset[str]]) -> None:
    """Name the columns of which more than one may be that of the zones or the areas: which is meant must be asked."""
    names = [str(name) for name in table.cells.columns]
    for role, place, known in zip(roles, found, words, strict=True):
        several = _likely(names, role, known) if place is None and role in _VERY else []
        if len(several) > 1:
            columns = Listing(tuple(Said("readers-quoted", text=names[each]) for each in several))
            raise ReadError(
                Said("readers-several-columns", file=table.path.name, role=role, columns=columns), Said("readers-rename-others")
            )


def _of_two(table: TextTable, found: Sequence[int | None]) -> tuple[int, int]:
    """Tell two columns apart by the one header that says what it is; else the one that repeats nothing has the zones."""
    first, second = found
    if first is not None:
        return first, 1 - first
    if second is not None:
        return 1 - second, second
    once = [bool(table.cells.iloc[:, place].is_unique) for place in (0, 1)]
    return (1, 0) if once == [False, True] else (0, 1)


def _headed(
    table: TextTable, places: tuple[int, int], words: Sequence[frozenset[str]], roles: tuple[str, str]
) -> tuple[TextTable, Said | None]:
    """Return the table with its first line among the rows where that is no header; say so where it is taken for one."""
    written = [str(table.cells.columns[place]) for place in places]
    is_told = [bool(words_of(name) & known) for name, known in zip(written, words, strict=True)]
    if all(is_told):
        return table, None
    if not any(is_told) and any(_is_like(name, table.cells.iloc[:, place]) for name, place in zip(written, places, strict=True)):
        cells = with_first_line(table)
        return replace(table, cells=cells.set_axis(range(cells.shape[1]), axis="columns").rename(columns=str)), None
    untold = tuple(
        Said("readers-as-header-of", text=name, role=role)
        for name, role, told in zip(written, roles, is_told, strict=True)
        if not told
    )
    return table, Said("readers-first-line-as-header", file=table.path.name, taken=Listing(untold))


def _is_like(name: str, cells: pd.Series[str]) -> bool:
    """Tell a first cell that is written as those below are: with digits, in the same places."""
    below = cells.dropna().str.strip()
    return any(map(str.isdigit, name)) and bool((below.map(_pattern) == _pattern(name)).mean() >= _ALIKE)


def _is_none(text: str) -> bool:
    """Whether a cell says that there is nothing: a dash or *n/a*; a letter may be the name of an area."""
    mark = symbol(text)
    return bool(mark) and not (len(mark) == 1 and mark.isalpha()) and not mark.startswith(("<", ">", "≤", "≥"))


def _pattern(text: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", text))


def _one_column(names: Sequence[str], role: str, words: frozenset[str]) -> int | None:
    found = _likely(names, role, words)
    return found[0] if len(found) == 1 else None


def _likely(names: Sequence[str], role: str, words: frozenset[str]) -> list[int]:
    """Return the columns whose header is the very word for a role; without one, those whose header has a word like it."""
    exact = [place for place, name in enumerate(names) if name.strip().casefold() in _VERY.get(role, {role})]
    alike = [place for place, name in enumerate(names) if words_of(name) & words and not words_of(name) & _NAME]
    if role == "zone" and not exact and len(alike) > 1:
        # The code of a district beside its name, whose header need not say that it is one.
        called = [place for place in alike if words_of(names[place]) <= _DISTRICT]
        if any(words_of(names[place]) <= _DISTRICT | _CODED for place in alike if place not in called):
            alike = [place for place in alike if place not in called]
    return exact or alike


def _filled(
    table: TextTable, places: Sequence[int], roles: Sequence[str], remedy: Said, needed: Sequence[str] = ()
) -> tuple[pd.DataFrame, RowCount]:
    """Return the columns wanted of rows that hold something, and what became of all lines.

    A row with one of them (or of those needed) blank is refused, unless it is a note under the table.
    """
    needed = needed or roles
    cells = table.cells.fillna("").apply(lambda column: column.str.strip())
    wanted = (
        cells.iloc[:, list(places)].set_axis(list(roles), axis="columns").map(as_meant).map(lambda text: " ".join(text.split()))
    )
    if "zone" in roles:
        wanted = wanted.assign(zone=wanted["zone"].map(zone_written))
    if "area" in roles:
        wanted = wanted.assign(area=wanted["area"].where(~wanted["area"].map(_is_none), ""))
    worded = (cells != "").any(axis="columns")
    rows = wanted[worded]
    last = rows.index[(rows != "").any(axis="columns")].max() if len(rows) else 0
    rows = rows[rows.index <= last]
    if rows.empty:
        raise ReadError(Said("readers-no-rows", file=table.path.name), remedy)
    # A name without a code is one to leave out; a zone without an area is none.
    above_notes = rows if needed != roles else without_footnotes(rows)[0]
    totals = above_notes["zone"].map(is_total) if "zone" in roles else None
    summed = 0 if totals is None else int(totals.sum())
    above_notes = above_notes if totals is None else above_notes[~totals]
    blank = (above_notes[list(needed)] == "").any(axis="columns")
    if blank.any():
        place = first_row(blank)
        missing = next(role for role in needed if above_notes.loc[place, role] == "")
        raise ReadError(
            Said("readers-cell-missing", file=table.path.name, line=str(line_of(place)), role=missing),
            Said("readers-fill-or-remove"),
        )
    above = table.above if len(table.cells) else 1
    count = RowCount(
        len(above_notes), above, summed, int(worded.sum()) - len(above_notes) - summed, int((~worded).sum()), table.continued
    )
    return above_notes, count
