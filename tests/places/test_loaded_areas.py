import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from explorer.catalogue import Catalogue
from explorer.errors import ReadError
from explorer.places.loaded_areas import loaded_areas, problems_kept_with, read_loaded
from tests.support import says


def layer(**columns: list[str | None]) -> gpd.GeoDataFrame:
    number = len(next(iter(columns.values())))
    squares = [shapely.box(400_000 + 1000 * at, 300_000, 401_000 + 1000 * at, 301_000) for at in range(number)]
    return gpd.GeoDataFrame(columns, geometry=squares, crs=27700)


def test_areas_know_their_district_from_a_column_of_district_codes(catalogue: Catalogue) -> None:
    frame = layer(code=["E01000001", "E01000002"], LAD=["E08000025", "E08000016"], county=["E10000001", "E10000001"])
    found = loaded_areas("small", frame, "code", "", catalogue.area_keys)
    # Barnsley has had another code since 2025.
    assert found.districts == {"E01000001": "E08000025", "E01000002": "E08000038"}


def test_the_finest_of_several_columns_of_authorities_is_taken(catalogue: Catalogue) -> None:
    frame = layer(code=["E01000001", "E01000002"], upper=["E08000025", "E08000025"], lower=["E08000025", "E08000026"])
    assert set(loaded_areas("small", frame, "code", "", catalogue.area_keys).districts.values()) == {"E08000025", "E08000026"}


def test_areas_know_their_district_from_their_names(catalogue: Catalogue) -> None:
    frame = layer(code=["E02000001", "E02000002"], name=["Birmingham 067", "Nowhere 001"])
    found = loaded_areas("small", frame, "code", "name", catalogue.area_keys)
    assert found.districts == {"E02000001": "E08000025"}
    assert found.names["E02000002"] == "Nowhere 001"


def test_shapes_with_one_code_are_one_area_and_those_without_none(catalogue: Catalogue) -> None:
    frame = layer(code=["TLG31", "UKG31", "TLG32", None])
    found = loaded_areas("itl", frame, "code", "", catalogue.area_keys)
    assert found.shapes.codes.tolist() == ["TLG31", "TLG32"]
    assert shapely.area(found.shapes.to_geometry()).tolist() == [2_000_000, 1_000_000]


def test_a_layer_whose_report_is_gone_is_refused_in_words(catalogue: Catalogue, tmp_path: Path) -> None:
    layer(code=["A"]).to_file(tmp_path / "x.gpkg")
    with pytest.raises(ReadError, check=says("cannot be read again")):
        read_loaded(tmp_path / "x.gpkg", catalogue.area_keys)


def test_a_layer_without_codes_is_refused_in_words(catalogue: Catalogue, tmp_path: Path) -> None:
    layer(name=["A"]).to_file(tmp_path / "x.gpkg")
    (tmp_path / "report.json").write_text(json.dumps({"report": {"code_field": "", "name_field": "name"}}))
    with pytest.raises(ReadError, check=says("no column of codes")):
        read_loaded(tmp_path / "x.gpkg", catalogue.area_keys)
    assert catalogue.files.layer(tmp_path / "x.gpkg") is None


def kept(folder: Path, table: gpd.GeoDataFrame, **report: object) -> Path:
    table.to_file(folder / "my_areas.gpkg")
    told = {"code_field": "code", "name_field": "name", "problems": [{"what": "1 shape has no code."}]} | report
    (folder / "report.json").write_text(json.dumps({"report": told}), encoding="utf-8")
    return folder / "my_areas.gpkg"


def test_a_layer_that_was_kept_comes_back_with_its_names_and_its_problems(catalogue: Catalogue, tmp_path: Path) -> None:
    path = kept(tmp_path, layer(code=["X1"], name=["Ours"]))
    found = read_loaded(path, catalogue.area_keys)
    assert (found.name, found.names, found.path) == ("my areas", {"X1": "Ours"}, path)
    assert problems_kept_with(path) == ("1 shape has no code.",)
    assert problems_kept_with(tmp_path / "elsewhere" / "a.gpkg") is None


def test_a_kept_layer_in_another_coordinate_system_is_refused(catalogue: Catalogue, tmp_path: Path) -> None:
    path = kept(tmp_path, layer(code=["X1"], name=["Ours"]).to_crs("EPSG:4326"))
    with pytest.raises(ReadError, check=says(r"my_areas\.gpkg is in EPSG:4326, not in EPSG:27700 as kept layers are")):
        read_loaded(path, catalogue.area_keys)
