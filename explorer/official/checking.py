"""Whether what came is what it should be, before anything uses it: counts, levels, codes and totals against what is known."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.official.table import DISTRICTS, FEATURES, FLOWS, INDICATOR, OfficialSet
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.flows.model import people_said
from explorer.said import Listing, Number, Said, Share, Value

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue import Catalogue

_APART = 0.25
"""Share by which residents of a district may differ from the bundled ones of another year (ours)."""

_FAR = 0.02
"""Share by which counted people may differ from the census totals that are bundled (ours)."""

_ALIKE = 0.9
"""Share of figures held already that an update must bear out: else it is of something else, or wholly revised (ours)."""


@dataclass(frozen=True)
class Checked:
    """What was found.

    Attributes
    ----------
    count : int
        Areas or rows.
    told : tuple of Value
        One sentence each.
    problems : tuple of Value
        What is wrong, though it can be used.
    """

    count: int
    told: tuple[Value, ...]
    problems: tuple[Value, ...] = ()


def check(wanted: OfficialSet, files: list[Path], catalogue: Catalogue, progress: Progress = SILENT) -> Checked:
    """Check the files of a set.

    Raises
    ------
    ReadError
        They are something else, or contradict what is known.
    CancelledError
        ``progress`` said so.
    """
    progress.step(Said("official-step-check", set=wanted.said))
    ways: Mapping[str, Callable[[OfficialSet, list[Path], Catalogue], Checked]] = {
        "boundaries": _boundaries, "commuting": _commuting, "population": _population, "indicators": _indicator,
    }  # fmt: skip
    return ways[wanted.group](wanted, files, catalogue)


def _boundaries(wanted: OfficialSet, files: list[Path], _: Catalogue) -> Checked:
    record = apart.read("explorer.catalogue.areas.boundary_check:check_apart", files[0], folder_too=True)
    if record["status"] == "not usable":
        problem = record["problems"][0]
        raise ReadError(problem["what"], problem["what_to_do"])
    if record["level"] != wanted.level or record["vintage"] not in ("", wanted.vintage):
        found = Said("official-level", level=record["level"] or "unknown", vintage=record["vintage"])
        should = Said("official-level", level=wanted.level, vintage=wanted.vintage)
        raise ReadError(Said("official-other-areas", found=found, wanted=should), Said("official-other-remedy"))
    count = int(record["features"])
    if wanted.use == DISTRICTS and record["codes_matched"] < wanted.expected:
        said = Said("official-codes-missing", matched=int(record["codes_matched"]), expected=wanted.expected)
        raise ReadError(said, Said("official-other-remedy"))
    told = [Said("official-areas", areas=count)]
    if wanted.expected and count != wanted.expected:
        return Checked(count, tuple(told), (Said("official-expected", areas=wanted.expected, found=count),))
    return Checked(count, (*told, *([Said("official-complete")] if wanted.expected else [])))


def _commuting(wanted: OfficialSet, files: list[Path], catalogue: Catalogue) -> Checked:
    if wanted.use != FLOWS:
        rows = int(apart.read(f"{__name__}:rows_apart", files[0]))
        return Checked(rows, (Said("official-rows", rows=rows),))
    preview = catalogue.files.preview_flows(files[0])
    if not preview.is_of_districts or not preview.match.is_complete:
        raise ReadError(Said("official-no-districts"), Said("official-other-remedy"))
    preview.refuse_doubtful(None)
    people = float(preview.reading.table.frame["people"].sum())
    lived = preview.reading.table.frame.groupby("residence", observed=True)["people"].sum()
    known = catalogue.commuting_totals["employed_residents"]
    codes = [preview.match.mapped.get(str(zone), "") for zone in lived.index]
    here = lived.groupby(codes).sum().reindex(known.index).dropna()
    off = (here / known.reindex(here.index) - 1).abs()
    far = [str(code) for code, apart_by in off.items() if apart_by > _FAR]
    told: list[Value] = [
        Said("official-people", people=people_said(people), districts=len(here)),
        Said("official-totals", same=len(off) - len(far), districts=len(off)),
    ]
    problems = (Said("official-totals-off", districts=Listing(tuple(map(catalogue.districts.area, far)), 6)),) if far else ()
    told.extend(_smaller_areas(file, people) for file in files[1:])
    return Checked(len(here), tuple(told), problems)


def _smaller_areas(file: Path, people: float) -> Value:
    """Say whether the same people stand in the table of smaller areas.

    Raises
    ------
    ReadError
        They do not: it is another table, or a part of one.
    """
    total = float(apart.read(f"{__name__}:people_apart", file))
    if abs(total / people - 1) > _FAR:
        sums = {"here": people_said(round(total)), "people": people_said(round(people))}
        raise ReadError(Said("official-other-sum", file=file.name, **sums), Said("official-other-remedy"))
    return Said("official-same-sum", file=file.name)


def rows_apart(path: str) -> int:
    """Return how many rows a table has, in a process apart.

    Raises
    ------
    ReadError
        It is no table.
    """
    with Path(path).open("r", encoding="utf-8-sig", errors="replace", newline="") as stream:
        reader = csv.reader(stream)
        width = len(next(reader, []))
        rows = sum(1 for row in reader if row)
    if width < 2 or not rows:
        raise ReadError(Said("official-no-table", file=Path(path).name), Said("official-other-remedy"))
    return rows


def people_apart(path: str) -> float:
    """Return the people with a fixed workplace of a table of origins and destinations, in a process apart."""
    from explorer.readers.flows.reading import preview_flows

    return float(preview_flows(Path(path)).table.frame["people"].sum())


def _population(wanted: OfficialSet, files: list[Path], catalogue: Catalogue) -> Checked:
    people, period = residents_of(files[0])
    report = catalogue.districts.to_current(set(people.index))
    known = catalogue.population
    here = people.groupby(people.index.map(report.mapped)).sum().reindex(known.index).dropna()
    if len(here) < wanted.expected:
        said = Said("official-codes-missing", matched=len(here), expected=wanted.expected)
        raise ReadError(said, Said("official-other-remedy"))
    far = [str(code) for code, change in (here / known - 1).items() if abs(change) > _APART]
    if len(far) > len(here) // 10:
        raise ReadError(Said("official-people-far", districts=len(far)), Said("official-other-remedy"))
    told = Said("official-residents", people=Number(float(here.sum()), unit="people"), districts=len(here), period=period)
    problems = (Said("official-totals-off", districts=Listing(tuple(map(catalogue.districts.area, far)), 6)),) if far else ()
    return Checked(len(here), (told,), problems)


def residents_of(path: Path, age: str = "200") -> tuple[pd.Series[float], str]:
    """Return residents by code of area, and the period that they are of, from a table of Nomis.

    Raises
    ------
    ReadError
        It is another table.
    """
    import pandas as pd

    try:
        frame = pd.read_csv(path, dtype=str)
        frame.columns = frame.columns.str.upper()
        kept = frame[frame["C_AGE"] == age] if "C_AGE" in frame else frame
        people = pd.to_numeric(kept["OBS_VALUE"]).set_axis(kept["GEOGRAPHY_CODE"].astype(str))
        period = str(kept["DATE_NAME"].iloc[0])
    except (OSError, ValueError, KeyError, IndexError) as problem:
        said = Said("official-no-table", file=path.name)
        raise ReadError(said, Said("official-other-remedy"), detail=repr(problem)) from problem
    return people.dropna().astype(float), period


def _indicator(wanted: OfficialSet, files: list[Path], catalogue: Catalogue) -> Checked:
    from explorer.official.indicator_updates import update_of

    update = update_of(files[0], wanted.indicator, catalogue)
    shown = Share(update.alike)
    if update.alike < _ALIKE:
        raise ReadError(Said("official-not-alike", share=shown), Said("official-not-alike-remedy"))
    new = Listing(tuple(update.new_periods), 4, "commas")
    told = Said("official-new-periods", periods=new) if update.new_periods else Said("official-nothing-new")
    return Checked(len(update.frame), (Said("official-alike", share=shown), told))


def is_kind_of(wanted: OfficialSet) -> str:
    """Return what a set is looked at as, when a file that was dropped might be it."""
    return "boundaries" if wanted.form == FEATURES else "indicator" if wanted.use == INDICATOR else wanted.group
