"""Servers that behave like the publishers', with sets made of what is bundled."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.official.getting import Place
from explorer.official.table import OfficialSet, official_sets
from explorer.places.boundaries import Level, bundled
from explorer.readers.downloads.web import Patience
from tests.feature_stub import Stub, serving
from tests.web_stub import Web, WebTable, on_the_web

HASTE = Patience(seconds=5, attempts=2, pause=0.01)
SETS = {each.id: each for each in official_sets(resources.facts("official_data.csv"))}


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "official", HASTE, "http://127.0.0.1:9/search")


@pytest.fixture
def servers() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def features_of(level: Level, code: str, names: dict[str, str]) -> list[dict[str, Any]]:
    """Return bundled areas as a feature service gives them."""
    import geopandas as gpd

    shapes = bundled(level, 200).shapes
    columns = {f"{code}CD": list(shapes.codes), f"{code}NM": [names[str(one)] for one in shapes.codes]}
    frame = gpd.GeoDataFrame(columns, geometry=shapes.to_geometry(), crs=27700).to_crs(4326)
    rows: list[dict[str, Any]] = json.loads(frame.to_json())["features"]
    return [{**row, "id": number, "properties": {"FID": number, **row["properties"]}} for number, row in enumerate(rows, 1)]


@pytest.fixture(scope="session")
def features(catalogue: Catalogue) -> list[dict[str, Any]]:
    """All districts."""
    return features_of("districts", "LAD25", {code: catalogue.districts.name(code) for code in catalogue.districts.codes})


@pytest.fixture(scope="session")
def regions(catalogue: Catalogue) -> list[dict[str, Any]]:
    """The ITL1 areas: few, so that they are checked quickly."""
    return features_of("itl1", "ITL125", dict(catalogue.districts.regions))


@pytest.fixture
def served(servers: ExitStack) -> Callable[[OfficialSet, Stub], OfficialSet]:
    """Put a feature service on this machine, and return the set with its address."""

    def serve(wanted: OfficialSet, stub: Stub) -> OfficialSet:
        return replace(wanted, address=servers.enter_context(serving(stub)))

    return serve


@pytest.fixture(scope="session")
def census(catalogue: Catalogue) -> dict[str, bytes]:
    """ODWP01EW as it is published, made of the bundled estimate: districts, and an MSOA for each."""
    matrix = catalogue.flows.matrix
    here = [code for code in matrix.index if code[0] in "EW"]
    people = matrix.loc[here].to_numpy().round().astype(int)
    home = catalogue.commuting_totals["home"]
    tables = {}
    for name, header, code_of in (
        ("ODWP01EW_LTLA.csv", "Lower tier local authorities", lambda code: code),
        ("ODWP01EW_MSOA.csv", "Middle layer Super Output Areas", lambda code: f"{code[0]}02{code[3:]}"),
    ):
        what = "LTLA" if "LTLA" in name else "MSOA"
        lines = [
            f"{header} code,{header} label,{what} of workplace code,{what} of workplace label,"
            "Place of work indicator (4 categories) code,Place of work indicator (4 categories) label,Count"
        ]
        for row, column in zip(*np.nonzero(people), strict=True):
            lived, worked = here[row], matrix.columns[column]
            lines.append(f"{code_of(lived)},a,{code_of(worked)},b,3,Working in the UK,{people[row, column]}")
        lines += [f"{code_of(code)},a,{code_of(code)},a,1,Mainly working at or from home,{int(home[code])}" for code in here]
        tables[name] = ("\n".join(lines) + "\n").encode()
    return tables


def zipped(files: dict[str, bytes]) -> bytes:
    """Return an archive of these."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return stream.getvalue()


def residents(catalogue: Catalogue) -> WebTable:
    """Return the bundled residents as Nomis gives them."""
    names = ["DATE_NAME", "GEOGRAPHY_CODE", "GEOGRAPHY_NAME", "C_AGE", "OBS_VALUE"]
    rows = [
        ["2024", str(code), "x", age, str(round(value * 1.02))]
        for age, values in (("200", catalogue.population), ("203", catalogue.working_age))
        for code, value in values.dropna().items()
    ]
    return WebTable(names, rows, cap=100)


def at(servers: ExitStack, wanted: OfficialSet, found: Any, web: Web | None = None) -> OfficialSet:
    """Put a file or table on this machine, and return the set with its address."""
    web = web or Web()
    web.at["/set"] = found
    address = web.address or servers.enter_context(on_the_web(web))
    return replace(wanted, address=f"{address}/set?a=1", page=f"{address}/page")
