"""Thousands of damaged boundary files: each gets a report or a sentence, none takes the application down or makes it wait.

``FUZZ=10000 pytest tests/readers/test_damaged_boundaries.py -s`` (``make fuzz``) tries as many as wanted.
"""

from __future__ import annotations

import gzip
import itertools
import json
import os
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from explorer.catalogue.areas.boundary_check import READY
from explorer.errors import ReadError
from explorer.readers import apart
from explorer.words import say
from tests.readers.mutations import mutated
from tests.support import area_table, true_shapes

MUTATIONS = int(os.environ.get("FUZZ", "300"))
"""Damaged files in all, spread over the kinds of file."""

LIMITS = apart.Limits(seconds=20, memory=3_000_000_000, unpacked=50_000_000)
CHECK = "explorer.catalogue.areas.boundary_check:check_apart"
WHOLE = 3
"""Features of every whole file."""


def topology(towns: gpd.GeoDataFrame) -> str:
    """A TopoJSON with an arc around each shape."""
    rings = [[list(point) for point in shape.exterior.coords] for shape in towns.to_crs("EPSG:4326").geometry]
    members = [
        {"type": "Polygon", "arcs": [[at]], "properties": {"LAD24CD": code, "LAD24NM": name}}
        for at, (code, name) in enumerate(zip(towns["LAD24CD"], towns["LAD24NM"], strict=True))
    ]
    collection = {"type": "GeometryCollection", "geometries": members}
    return json.dumps({"type": "Topology", "objects": {"towns": collection}, "arcs": rings})


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """One whole file of each kind, with its parts, by name; the first part is the one that is damaged."""
    folder = tmp_path_factory.mktemp("seeds")
    codes = ["E08000025", "E08000029", "W06000001"]
    mainlands = [max(shape.geoms, key=lambda part: part.area) for shape in true_shapes(codes)]
    shapes = shapely.simplify(mainlands, 3000)
    towns = area_table(codes, shapes, column="LAD24CD").assign(LAD24NM=["Birmingham", "Solihull", "Ynys Môn"], n=[1.5, 2, 3])
    for name, driver in {"a.gpkg": "GPKG", "b.fgb": "FlatGeobuf", "c.gml": "GML", "e.mif": "MapInfo File"}.items():
        towns.to_file(folder / name, driver=driver)
    for name, driver in {"d.geojson": "GeoJSON", "f.kml": "KML"}.items():
        towns.to_crs("EPSG:4326").to_file(folder / name, driver=driver)
    towns.to_file(folder / "g.shp")
    towns.to_file(folder / "h.tab", driver="MapInfo File")
    towns.drop(columns="geometry").assign(WKT=towns.geometry.to_wkt()).to_csv(folder / "j.csv", index=False)
    with zipfile.ZipFile(folder / "k.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in folder.glob("g.*"):
            archive.write(part, f"deep/{part.name}")
    (folder / "l.geojson.gz").write_bytes(gzip.compress((folder / "d.geojson").read_bytes(), mtime=0))
    towns.to_file(folder / "towns.gdb", driver="OpenFileGDB")
    with zipfile.ZipFile(folder / "m.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in (folder / "towns.gdb").iterdir():
            archive.write(part, f"towns.gdb/{part.name}")
    towns.drop(columns="geometry").assign(geom=towns.geometry.to_wkb(hex=True)).to_csv(folder / "n.csv", index=False)
    towns.to_crs("EPSG:4326").to_file(folder / "o.geojsonl", driver="GeoJSONSeq")
    (folder / "i.topojson").write_text(topology(towns))
    return {kind: _parts(folder, *names) for kind, names in _KINDS.items()}


_KINDS = {
    "GeoPackage": ("a.gpkg",),
    "FlatGeobuf": ("b.fgb",),
    "GML": ("c.gml", "c.xsd"),
    "GeoJSON": ("d.geojson",),
    "MIF": ("e.mif", "e.mid"),
    "MID": ("e.mid", "e.mif"),
    "KML": ("f.kml",),
    "Shapefile: shp": ("g.shp", "g.shx", "g.dbf", "g.prj", "g.cpg"),
    "Shapefile: shx": ("g.shx", "g.shp", "g.dbf", "g.prj", "g.cpg"),
    "Shapefile: dbf": ("g.dbf", "g.shp", "g.shx", "g.prj", "g.cpg"),
    "Shapefile: prj": ("g.prj", "g.shp", "g.shx", "g.dbf", "g.cpg"),
    "TAB": ("h.tab", "h.dat", "h.map", "h.id"),
    "TAB: map": ("h.map", "h.tab", "h.dat", "h.id"),
    "TAB: dat": ("h.dat", "h.tab", "h.map", "h.id"),
    "TopoJSON": ("i.topojson",),
    "CSV": ("j.csv",),
    "zip": ("k.zip",),
    "gzip": ("l.geojson.gz",),
    "geodatabase": ("m.zip",),
    "CSV with WKB": ("n.csv",),
    "GeoJSON sequence": ("o.geojsonl",),
}


def _parts(folder: Path, *names: str) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}


SILENT_LOSS = "lost features in silence"


def remarks(report: dict[str, Any]) -> set[str]:
    """Return what a report says beside how many districts there are."""
    return {problem["what"] for problem in report["problems"]} - {report["completeness"]}


class Workers:
    """A process that reads, made anew when a file has ended it."""

    def __init__(self) -> None:
        self.worker = apart.Worker(LIMITS, READY)
        self.sentences: Counter[str] = Counter()
        self.usual: dict[str, set[str]] = {}
        """What is said of the whole file of each name."""

    def outcome(self, path: Path) -> str:
        """Check a file; anything but a report or a sentence fails the test.

        Features are lost in silence where some of the whole file's are gone and nothing is said but what is said of that.
        """
        if not self.worker.is_alive:
            self.worker.close()
            self.worker = apart.Worker(LIMITS, READY)
        try:
            report = self.worker.call(CHECK, {"path": str(path)}, subject=path.name)
        except ReadError as error:
            return self._refused(error)
        assert report["status"] in {"usable", "usable with problems", "not usable"}
        assert report["status"] == "usable" or report["problems"]
        rows = report["rows"]
        assert rows["in"] == rows["used"] + sum(each["count"] for each in rows["left_out"])
        gone = min(rows["used"], report["codes_matched"]) < WHOLE
        is_silent = gone and report["status"] != "not usable" and remarks(report) <= self.usual.get(path.name, set())
        return SILENT_LOSS if is_silent else str(report["status"])

    def _refused(self, error: ReadError) -> str:
        assert say(error.message).strip()
        assert say(error.remedy).strip()
        assert "Traceback" not in str(error)
        self.sentences[say(error.message).partition(" ")[2][:60]] += 1
        if "took longer" in say(error.message):
            return "took too long"
        return "refused" if self.worker.is_alive else "ended the process"


@pytest.fixture(scope="module")
def workers(seeds: dict[str, dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    made = Workers()
    folder = tmp_path_factory.mktemp("whole")
    for parts in seeds.values():
        for name, content in parts.items():
            (folder / name).write_bytes(content)
    # Whole files have all the time they need, also on a machine that does much else.
    with apart.Worker(apart.USUAL, READY) as unhurried:
        for parts in seeds.values():
            name = next(iter(parts))
            made.usual[name] = remarks(unhurried.call(CHECK, {"path": str(folder / name)}))
    yield made
    made.worker.close()


def test_every_damaged_boundary_file_gets_a_report_or_a_sentence(
    seeds: dict[str, dict[str, bytes]], workers: Workers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in seeds}
    for number, (kind, parts) in zip(range(MUTATIONS), itertools.cycle(seeds.items())):
        folder = tmp_path / str(number % 2)
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        damaged, *_ = parts
        for name, content in parts.items():
            (folder / name).write_bytes(mutated(content, number) if name == damaged else content)
        before = {path.name for path in folder.iterdir()}
        counts[kind][workers.outcome(folder / damaged)] += 1
        assert {path.name for path in folder.iterdir()} == before, "a file was written beside the user's"
    with capsys.disabled():
        _tell(counts, workers.sentences)
    assert sum(sum(count.values()) for count in counts.values()) == MUTATIONS
    assert not any(count["took too long"] for count in counts.values())
    assert not {kind: count[SILENT_LOSS] for kind, count in counts.items() if count[SILENT_LOSS]}


def test_whole_files_are_usable(seeds: dict[str, dict[str, bytes]], workers: Workers, tmp_path: Path) -> None:
    for kind, parts in seeds.items():
        for name, content in parts.items():
            (tmp_path / name).write_bytes(content)
        assert workers.outcome(tmp_path / next(iter(parts))) in {"usable", "usable with problems"}, kind


def _tell(counts: dict[str, Counter[str]], sentences: Counter[str]) -> None:
    whole = sum(counts.values(), Counter())
    lines = [f"\n{sum(whole.values())} damaged boundary files: " + ", ".join(f"{n} {what}" for what, n in whole.most_common())]
    lines += [f"  {kind}: " + ", ".join(f"{n} {what}" for what, n in count.most_common()) for kind, count in counts.items()]
    lines += [f"  {n} × … {sentence}" for sentence, n in sentences.most_common(12)]
    print("\n".join(lines))  # noqa: T201
