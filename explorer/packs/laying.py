"""New figures of indicators and newer residents, got from their publishers: laid over the tables in use from the next start.

They lie in a folder in the form of a pack, each file standing for the table that it takes the place of. What is bundled, or in
the pack in use, stays as it is, and is back once the folder is gone.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from explorer import data_pack
from explorer.catalogue import Catalogue
from explorer.csv_text import rows_text
from explorer.data_pack import IN_USE, LAID_OVER, PackFile, bundled_pack
from explorer.errors import WriteError
from explorer.exports.whole_file import write_whole
from explorer.official.checking import residents_of
from explorer.official.getting import Place, forget_set
from explorer.official.keeping import Held, file_of, held
from explorer.official.table import OfficialSet
from explorer.packs.contents import is_newer, laid_over, plain_day, write_list
from explorer.packs.description import described, with_content
from explorer.progress import SILENT, Progress
from explorer.project.base_data import BaseData, base_data, keep_base, official_note
from explorer.said import Listing, Said

_TABLES = "resources/data/"
_LIST, _RESIDENTS = f"{_TABLES}indicators.csv", f"{_TABLES}population.csv"
_ALL_AGES, _WORKING_AGE = "200", "203"


@dataclass(frozen=True)
class Laid:
    """A set whose figures take the place of those in use.

    Attributes
    ----------
    title, publisher, day : str
        ``day`` is when its publisher last changed it; when it was got where that is not told.
    new : tuple of str
        Periods that were not held, latest first.
    """

    title: str
    publisher: str
    day: str
    new: tuple[str, ...]

    @property
    def said(self) -> Said:
        """What takes whose place, in a sentence."""
        return Said(
            "official-laid", title=self.title, publisher=self.publisher, day=date.fromisoformat(self.day),
            new=Listing(self.new, 4, "commas"),
        )  # fmt: skip


def lay(
    sets: Sequence[OfficialSet], catalogue: Catalogue, folder: Path | None = None, progress: Progress = SILENT
) -> tuple[Laid, ...]:
    """Lay the figures that are here over the tables in use, where they are newer; they are read from the next start.

    Raises
    ------
    ReadError
        Residents cannot be read any more.
    WriteError
        The user's data folder cannot be written to.
    """
    place = data_pack.laid_folder()
    draft = place / "coming"
    try:
        shutil.rmtree(draft, ignore_errors=True)
        (draft / "tables" / "indicators").mkdir(parents=True)
        got = [(one, known, file) for one in sets if (known := held(one, folder)) and (file := file_of(known, folder))]
        indicators = _indicators([each for each in got if each[0].indicator], catalogue, draft / "tables", progress)
        residents = _residents([each for each in got if each[0].id == "population"], catalogue, draft / "tables")
        told = (*(laid for laid, _ in indicators), *(laid for laid, _ in residents))
        lift()
        if told:
            files = [file for _, file in (*indicators, *residents)]
            if indicators:
                days = max(laid.day for laid, _ in indicators)
                files.append(_described(_LIST, draft / "tables" / "indicators.csv", day=days))
            name = _describe(files, draft)
            if not (place / name).is_dir():
                draft.replace(place / name)
            write_whole(place / IN_USE, json.dumps({"folder": name}))
    except OSError as problem:
        raise WriteError.of(place, problem) from problem
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return told


def let_go(
    wanted: Sequence[OfficialSet],
    sets: Sequence[OfficialSet],
    catalogue: Catalogue,
    folder: Path | None = None,
    progress: Progress = SILENT,
) -> BaseData:
    """Remove sets, and what had come of them; return what new projects begin with from now on.

    What rested on them rests on what is bundled, or in the pack in use, again.

    Parameters
    ----------
    wanted, sets : sequence of OfficialSet
        Those to remove, and all.
    catalogue : Catalogue
    folder : Path, optional
        Where sets are kept; the user's own folder without it.
    progress : Progress
    """
    was_laid = data_pack.newest_laid() is not None
    for each in wanted:
        forget_set(each, Place(folder) if folder else None)
    base = base_data()
    # The clean copy of a set of boundaries outlives the set.
    base = replace(base, boundaries=base.boundaries if official_note(base.boundaries) else None)
    keep_base(base)
    if was_laid:
        lay(sets, catalogue, folder, progress)
    return base


def _indicators(
    got: Sequence[tuple[OfficialSet, Held, Path]], catalogue: Catalogue, folder: Path, progress: Progress
) -> list[tuple[Laid, PackFile]]:
    """Write the values of indicators that are newer than those in use, and the list with their periods and days."""
    source = data_pack.underneath(_LIST)
    with source.open(encoding="utf-8", newline="") as stream:
        rows = {row["indicator"]: row for row in csv.DictReader(stream)}
    found, periods, days = [], dict[str, tuple[str, ...]](), dict[str, str]()
    for one, known, file in got:
        row, day = rows.get(one.indicator), plain_day(known.edited) or known.day
        if row is None or not is_newer(day, row["vintage"]):
            continue
        progress.step(Said("official-step-ready", set=one.said))
        newest = laid_over(one.indicator, file, folder / "indicators", catalogue)
        if not newest:
            continue
        periods[one.indicator], days[one.indicator] = newest, day
        new = tuple(period for period in newest if period not in row["periods"].split())
        name = f"{_TABLES}indicators/{one.indicator}.csv.gz"
        of_file = _described(name, folder / "indicators" / f"{one.indicator}.csv.gz", day=day, address=known.address)
        found.append((Laid(one.title, known.publisher, day, new), replace(of_file, periods=newest)))
    if found:
        write_list(source, folder / "indicators.csv", periods, days)
    return found


def _residents(got: Sequence[tuple[OfficialSet, Held, Path]], catalogue: Catalogue, folder: Path) -> list[tuple[Laid, PackFile]]:
    """Write the residents of each district; ages that were not got are left empty."""
    found = []
    for one, known, file in got:
        ages: dict[str, dict[str, float]] = {}
        for age in (_ALL_AGES, _WORKING_AGE):
            people, period = residents_of(file, age)
            mapped = catalogue.districts.to_current(set(people.index)).mapped
            summed = people.groupby(people.index.map(mapped)).sum()
            ages[age] = {str(code): float(number) for code, number in summed.items()}
        if not ages[_WORKING_AGE]:
            # Working ages of another year would not belong to these residents.
            continue
        header = ("lad25_code", "population", "age_0_15", "age_16_64", "age_65_over", "as_at", "source")
        rows = [
            (code, str(round(ages[_ALL_AGES][code])), "", _whole(ages[_WORKING_AGE].get(code)), "", period, one.title)
            for code in catalogue.districts.codes
            if code in ages[_ALL_AGES]
        ]
        (folder / "population.csv").write_text(rows_text(header, rows), encoding="utf-8")
        day = plain_day(known.edited) or known.day
        of_file = _described(_RESIDENTS, folder / "population.csv", day=day, address=known.address)
        of_file = replace(of_file, title=one.title, publisher=known.publisher, licence=known.licence, periods=(period,))
        found.append((Laid(one.title, known.publisher, day, (period,)), of_file))
    return found


def _whole(people: float | None) -> str:
    return "" if people is None else str(round(people))


def _described(name: str, path: Path, *, day: str, address: str = "") -> PackFile:
    """Return what is known of the table that a file stands for, with the file's own day and content."""
    known = next((one for one in bundled_pack().files if one.path == name), PackFile(name, "table", 0, "", stands_for=name))
    inside = f"tables/{name.removeprefix(_TABLES)}"
    return with_content(replace(known, path=inside, day=day, source_url=address or known.source_url, stands_for=name), path)


def _describe(files: Sequence[PackFile], folder: Path) -> str:
    """Write the description; return the name of the folder: figures that are the same have the same."""
    pack, today = data_pack.in_use().pack, date.today().isoformat()
    version = ".".join(str(int(part)) for part in today.split("-"))
    text = described("official-figures", version, "", files, made=today, bundled=bundled_pack().version)
    (folder / data_pack.DESCRIPTOR).write_bytes(text)
    (folder / LAID_OVER).write_text(json.dumps({"pack": pack.digest if pack else ""}), encoding="utf-8")
    return hashlib.sha256(text + (pack.digest if pack else "").encode()).hexdigest()[:12]


def lift() -> None:
    """Take what was laid over away: from the next start the tables underneath are read again.

    What this process reads stays till another time.
    """
    place, laid = data_pack.laid_folder(), data_pack.in_use().laid
    (place / IN_USE).unlink(missing_ok=True)
    for folder in place.iterdir() if place.is_dir() else ():
        if folder.name != "coming" and (laid is None or folder != laid.folder):
            shutil.rmtree(folder, ignore_errors=True)
