"""``check`` and ``convert`` on the command line: a report, a clean copy, or a sentence."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from explorer.__main__ import main
from explorer.places.districts import DistrictLookup
from tests.support import area_table, true_shapes, true_table, written

TWO = ["E08000025", "E08000029"]
"""Birmingham and Solihull."""

KEYS = {
    "format", "layer", "features", "crs", "crs_source", "level", "vintage", "codes_matched", "codes_unmatched", "invalid",
    "repaired", "problems",
}  # fmt: skip


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any], str]:
    status = main(["check", *arguments])
    captured = capsys.readouterr()
    report: dict[str, Any] = json.loads(captured.out)
    assert set(report) >= KEYS
    return status, report, captured.err


@pytest.fixture
def whole(tmp_path: Path, lookup: DistrictLookup) -> Path:
    return written(true_table(lookup.codes, column="LAD25CD"), tmp_path / "districts.gpkg")


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """Two districts without a coordinate system, one of which crosses itself."""
    birmingham, solihull = true_shapes(TWO)
    first = max(birmingham.geoms, key=lambda part: part.area).exterior.coords
    # A step back at the end makes a small loop.
    torn = shapely.Polygon([*first[:-1], (first[0][0] + 40, first[0][1] + 40), (first[1][0] - 40, first[1][1]), first[0]])
    assert not torn.is_valid
    return written(area_table(TWO, [torn, solihull], crs=None), tmp_path / "torn.shp")


def test_a_clean_file_is_usable(capsys: pytest.CaptureFixture[str], whole: Path) -> None:
    status, report, said = checked(capsys, str(whole))
    assert (status, report["level"], report["codes_matched"], said) == (0, "LAD", 361, "")


def test_a_file_with_problems_is_usable_with_care(capsys: pytest.CaptureFixture[str], torn: Path) -> None:
    status, report, _ = checked(capsys, str(torn))
    assert (status, report["invalid"], report["repaired"], report["crs_source"]) == (1, 1, 1, "guessed from coordinates")
    assert all(set(problem) == {"what", "where", "what_to_do"} for problem in report["problems"])


def test_the_coordinate_system_can_be_named(capsys: pytest.CaptureFixture[str], torn: Path) -> None:
    _, report, _ = checked(capsys, str(torn), "--crs", "EPSG:27700")
    assert report["crs_source"] == "user"


def test_a_table_without_shapes_cannot_be_used_but_is_described(capsys: pytest.CaptureFixture[str], torn: Path) -> None:
    torn.unlink()
    status, report, said = checked(capsys, str(torn.with_suffix(".dbf")))
    assert (status, report["features"], report["format"]) == (2, 2, "Shapefile")
    assert said.startswith("subregion-explorer: torn.shp is missing")


@pytest.mark.parametrize("content", [b"", b"nonsense", b"SQLite format 3\0"])
def test_what_cannot_be_read_is_told_in_both_ways(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.gpkg").write_bytes(content)
    status, report, said = checked(capsys, str(tmp_path / "a.gpkg"))
    assert (status, report["status"], report["features"]) == (2, "not usable", 0)
    assert said.count("\n") == 1


def test_a_layer_that_is_not_there_is_refused_with_the_names_of_those_there_are(
    capsys: pytest.CaptureFixture[str], whole: Path
) -> None:
    assert main(["check", str(whole), "--layer", "towns"]) == 2
    assert "Its layers are: districts." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.gpkg", "a.shp", "a.fgb", "a.geojson"])
def test_a_clean_copy_is_written_in_the_format_of_its_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, torn: Path, name: str
) -> None:
    assert main(["convert", str(torn), "--out", str(tmp_path / name)]) == 1
    copy = gpd.read_file(tmp_path / name)
    assert copy.geometry.is_valid.all()
    assert sorted(copy["code"]) == ["E08000025", "E08000029"]
    true = gpd.GeoSeries(true_shapes(TWO), crs="EPSG:27700").to_crs(copy.crs)
    assert copy.total_bounds[2] == pytest.approx(true.total_bounds[2], abs=1e-3)
    assert copy.crs.to_epsg() == (4326 if name.endswith("json") else 27700)
    assert main(["check", str(tmp_path / name)]) == 1
    assert f"Wrote {tmp_path / name}" in capsys.readouterr().err


def test_a_report_refuses_boundaries_that_cannot_be_used(capsys: pytest.CaptureFixture[str], tmp_path: Path, torn: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(torn.with_suffix(".dbf"), "torn.dbf")
    assert main(["report", "ca-west-midlands", "--json", "--boundaries", str(tmp_path / "a.zip")]) == 2
    assert "torn.shp is missing" in capsys.readouterr().err


@pytest.mark.parametrize("ids", [[1, 1], [1.5, 2.0], ["a", "b"], [2, 1]])
@pytest.mark.parametrize("ending", ["gpkg", "geojson", "fgb", "parquet"])
def test_the_ids_of_a_published_file_are_a_column_like_any_other(tmp_path: Path, ids: list[Any], ending: str) -> None:
    pytest.importorskip("pyarrow", reason="GeoParquet needs pyarrow")
    published = written(true_table(TWO).assign(FID=ids), tmp_path / "a.geojson")
    clean = tmp_path / f"clean.{ending}"
    assert main(["convert", str(published), "--out", str(clean)]) == 1
    found = gpd.read_parquet(clean) if ending == "parquet" else gpd.read_file(clean)
    assert dict(zip(found["code"], found["FID"], strict=True)) == dict(zip(["E08000025", "E08000029"], ids, strict=True))


def test_a_folder_is_converted_as_the_set_that_it_holds(tmp_path: Path, torn: Path) -> None:
    assert main(["convert", str(torn.parent), "--out", str(tmp_path / "clean.gpkg")]) == 1
    assert len(gpd.read_file(tmp_path / "clean.gpkg")) == 2
    assert (tmp_path / "clean.gpkg.problems.txt").read_text().startswith("To look at before clean.gpkg is used:\n- ")


def test_a_zipped_shapefile_comes_out_as_a_geopackage(tmp_path: Path, torn: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for part in tmp_path.glob("torn.*"):
            archive.write(part, f"deep/in/{part.name}")
    assert main(["convert", str(tmp_path / "a.zip"), "--out", str(tmp_path / "clean.gpkg")]) == 1
    assert len(gpd.read_file(tmp_path / "clean.gpkg")) == 2


def test_a_report_takes_boundaries_of_any_kind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: Path
) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    gpd.read_file(whole).to_crs("EPSG:4326").to_file(tmp_path / "districts.kml", driver="KML")
    assert main(["report", "ca-west-midlands", "--json", "--boundaries", str(tmp_path / "districts.kml")]) == 0
    findings = json.loads(capsys.readouterr().out)
    assert "districts.gpkg" in json.dumps(findings)


def test_what_was_told_of_a_boundary_file_goes_into_the_report(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, torn: Path
) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    assert main(["report", "ca-west-midlands", "--json", "--boundaries", str(torn)]) == 1
    captured = capsys.readouterr()
    for said in ("2 features in the file: 2 used, 0 left out.", "names no coordinate system", "1 shape is not valid"):
        assert said in captured.err
        assert said in captured.out


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("torn.shp", "a.docx", "A boundary layer cannot be written as"),
        ("torn.shp", "none/a.gpkg", "cannot be written"),
        ("torn.shp", "torn.shp", "is the file itself"),
        ("none.shp", "a.gpkg", "none.shp"),
        ("torn.dbf", "a.gpkg", "torn.shp is missing"),
    ],
)
def test_what_cannot_be_converted_is_refused_and_nothing_is_left_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, torn: Path, source: str, target: str, said: str
) -> None:
    if source == "torn.dbf":
        torn.unlink()
    before = sorted(tmp_path.iterdir())
    assert main(["convert", str(tmp_path / source), "--out", str(tmp_path / target)]) == 2
    assert said in capsys.readouterr().err.splitlines()[-1]
    assert sorted(tmp_path.iterdir()) == before
