"""Which official set a file is that a person brought: told by what is in it, not by where it came from."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from explorer.catalogue import Catalogue
from explorer.errors import ReadError
from explorer.official.indicator_updates import update_of
from explorer.official.table import FEATURES, FILE, INDICATOR, OfficialSet
from explorer.readers import apart
from explorer.readers.flows.columns import census_roles

_ALIKE = 0.9
_MOST_NAMES = 5000
_DETAILS = ("bfc", "bfe", "bgc", "bsc", "buc")


def recognised(path: Path, sets: Sequence[OfficialSet], catalogue: Catalogue) -> OfficialSet | None:
    """Return the set that a file is; None where it is none of them.

    Raises
    ------
    ReadError
        The file cannot be read at all.
    """
    told: dict[str, Any] = apart.read(f"{__name__}:looked_at", path, folder_too=True)
    names, header = told["names"], told["header"]
    if names:
        for each in sets:
            if each.members and all(_fits(one, names) for one in each.members):
                return each
    if header:
        return _of_table(path, header, sets, catalogue)
    return _of_boundaries(path, sets)


def looked_at(path: str) -> dict[str, list[str]]:
    """Return the names inside an archive, or the headers of a table, in a process apart; neither for anything else."""
    file = Path(path)
    if not file.is_file():
        return {"names": [], "header": []}
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            return {"names": [PurePosixPath(name).name for name in archive.namelist()[:_MOST_NAMES]], "header": []}
    with file.open("rb") as stream:
        head = stream.read(20_000)
    if b"\0" in head or head.lstrip()[:1] in (b"{", b"<", b"["):
        return {"names": [], "header": []}
    rows = csv.reader(head.decode("utf-8-sig", errors="replace").splitlines())
    header = next((row for row in rows if len(row) > 1), [])
    return {"names": [], "header": [name.strip() for name in header]}


def _fits(pattern: str, names: Sequence[str]) -> bool:
    return any(re.fullmatch(pattern, name, re.IGNORECASE) for name in names)


def _of_table(path: Path, header: Sequence[str], sets: Sequence[OfficialSet], catalogue: Catalogue) -> OfficialSet | None:
    """Return the set that a table is, by its headers and its name."""
    names = {name.casefold() for name in header}
    for each in sets:
        if each.members and re.fullmatch(each.members[0], path.name, re.IGNORECASE):
            return each
    if census_roles(list(header)) is not None:
        return next((each for each in sets if each.id == "census-2021"), None) if _is_of_districts(header) else None
    if {"usual_residence_code", "place_of_work_code", "obs_value"} <= names:
        return next((each for each in sets if each.id == "census-2011"), None)
    if {"geography_code", "c_age", "obs_value"} <= names:
        return next((each for each in sets if each.group == "population"), None)
    if {"areacd", "period"} <= names:
        return _of_indicator(path, sets, catalogue)
    return _of_boundaries(path, sets)


def _is_of_districts(header: Sequence[str]) -> bool:
    return any("local authorities" in name.casefold() or "ltla" in name.casefold() for name in header)


def _of_indicator(path: Path, sets: Sequence[OfficialSet], catalogue: Catalogue) -> OfficialSet | None:
    """Return the indicator whose figures a table bears out: the one of its name is tried first."""
    offered = [each for each in sets if each.use == INDICATOR and each.form == FILE]
    stem = path.stem.casefold()
    for each in sorted(offered, key=lambda one: PurePosixPath(one.address.partition("?")[0]).stem != stem):
        try:
            if update_of(path, each.indicator, catalogue).alike >= _ALIKE:
                return each
        except ReadError:
            continue
    return None


def _of_boundaries(path: Path, sets: Sequence[OfficialSet]) -> OfficialSet | None:
    try:
        record = apart.read("explorer.catalogue.areas.boundary_check:check_apart", path, folder_too=True)
    except ReadError:
        return None
    of_what = (record["level"], record["vintage"])
    fitting = [each for each in sets if each.form == FEATURES and (each.level, each.vintage) == of_what]
    words = set(re.split(r"[^a-z]+", path.name.casefold()))
    told = [each for each in fitting if each.id.rsplit("-", 1)[-1] in words & set(_DETAILS)]
    return next(iter([*told, *fitting]), None)
