"""What a boundary file says besides its codes: gaps, headers, what a service tells, and answers in the place of areas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from explorer.__main__ import main
from explorer.catalogue.areas.boundary_check import check_apart
from explorer.errors import ReadError
from explorer.exports.gis.boundary_layer import write_layer
from explorer.places.districts import DistrictLookup
from explorer.words import plain
from tests.support import true_table, written


def check(path: Path, **options: Any) -> dict[str, Any]:
    """Return a report as people read it."""
    found: dict[str, Any] = plain(check_apart(str(path), **options))
    return found


def said(found: dict[str, Any]) -> str:
    return " ".join(each["what"] for each in found["problems"])


def collection(table: gpd.GeoDataFrame, **more: Any) -> str:
    return json.dumps({**json.loads(table.to_crs("EPSG:4326").to_json()), **more})


# --- gaps -----------------------------------------------------------------------------------------------------------------


def test_gaps_that_leave_no_district_a_neighbour_are_told_everywhere(
    tmp_path: Path, midlands: gpd.GeoDataFrame, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(midlands.set_geometry(midlands.geometry.buffer(-60)), tmp_path / "gaps.gpkg")
    assert "30 shapes touch no other" in said(check(path))
    assert main(["convert", str(path), "--out", str(tmp_path / "out.gpkg")]) == 1
    assert "30 shapes touch no other" in capsys.readouterr().err


def test_an_island_and_a_district_without_its_neighbours_are_no_gaps(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table(lookup.codes, column="LAD25CD")
    assert "touch" not in said(check(written(table, tmp_path / "all.gpkg")))
    apart = table[table["LAD25CD"].isin(["E08000025", "E08000031", "E08000026", "E07000218"])]
    assert "touch" not in said(check(written(apart, tmp_path / "some.gpkg")))


def test_one_district_with_a_gap_all_round_is_told_in_a_whole_set(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table(lookup.codes, column="LAD25CD")
    at = table.index[table["LAD25CD"] == "E08000025"][0]
    table.loc[at, "geometry"] = table.geometry[at].buffer(-80)
    (found,) = [each for each in check(written(table, tmp_path / "one.gpkg"))["problems"] if "touches no other" in each["what"]]
    assert found["where"] == f"row {at + 1}"


def test_islets_with_a_row_each_are_no_districts_without_neighbours(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table(lookup.codes, column="LAD25CD")
    west, south, _, north = table.geometry[table.index[table["LAD25CD"] == "E07000091"][0]].bounds
    islets = [shapely.Point(west - 300 * step, (south + north) / 2).buffer(40) for step in (1, 2)]
    rows = gpd.GeoDataFrame({"LAD25CD": ["E07000091"] * 2}, geometry=islets, crs=table.crs)
    assert "touch" not in said(check(written(gpd.GeoDataFrame(pd.concat([table, rows])), tmp_path / "islets.gpkg")))


def test_all_districts_of_today_under_a_header_of_an_earlier_year_are_all(tmp_path: Path, lookup: DistrictLookup) -> None:
    found = check(written(true_table(lookup.codes, column="LAD24CD"), tmp_path / "all.gpkg"))
    assert found["completeness"] == "All 361 districts of the United Kingdom."


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_columns_that_differ_only_in_their_letters_are_all_written(
    tmp_path: Path, midlands: gpd.GeoDataFrame, ending: str
) -> None:
    """As OS BoundaryLine has them: AREA_CODE is the kind of area, and codes are found by the names."""
    path = written(midlands[["LAD24NM", "geometry"]].assign(AREA_CODE="UTA"), tmp_path / "areas.gpkg")
    out = tmp_path / f"out.{ending}"
    assert main(["convert", str(path), "--out", str(out)]) == 1
    columns = set(gpd.read_file(out).columns)
    assert {"area_code", "LAD24NM"} < columns
    assert len({name.casefold() for name in columns}) == 4


# --- what a header says ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["PCON24NM", "WD23NM", "FRA23NM", "par_name", "CCG21NM"])
def test_names_under_a_header_of_other_areas_are_no_districts(tmp_path: Path, midlands: gpd.GeoDataFrame, header: str) -> None:
    table = midlands.rename(columns={"LAD24NM": header})[[header, "geometry"]]
    assert check(written(table, tmp_path / "areas.gpkg"))["level"] == "unknown"


@pytest.mark.parametrize("header", ["LAD24NM", "CTYUA23NM", "CA_NAME", "Location", "name", "Area"])
def test_names_under_any_other_header_are_looked_up(tmp_path: Path, midlands: gpd.GeoDataFrame, header: str) -> None:
    table = midlands.rename(columns={"LAD24NM": header})[[header, "geometry"]]
    assert check(written(table, tmp_path / "areas.gpkg"))["codes_matched"] == len(table)


def test_a_column_named_after_other_areas_dates_none_and_is_told(tmp_path: Path, lookup: DistrictLookup) -> None:
    codes = [f"E3700000{number}" for number in range(1, 6)]
    shapes = true_table(lookup.codes[:5]).geometry
    leps = gpd.GeoDataFrame({"LAD24CD": codes}, geometry=shapes.to_numpy(), crs=27700)
    found = check(written(leps, tmp_path / "leps.gpkg"))
    assert (found["level"], found["vintage"]) != ("LEP", "2024")
    assert "LAD24CD is named after districts, but its codes are of local enterprise partnerships" in said(found)
    assert "named after" not in said(check(written(leps.rename(columns={"LAD24CD": "LEP21CD"}), tmp_path / "own.gpkg")))


# --- what is in a file or is not ------------------------------------------------------------------------------------------


def test_polygons_are_found_however_deep_they_lie_in_collections(tmp_path: Path, midlands: gpd.GeoDataFrame) -> None:
    nested = [shapely.GeometryCollection([shapely.GeometryCollection([shape])]) for shape in midlands.geometry[:1]]
    table = midlands.iloc[:2].copy()
    table["geometry"] = [*nested, shapely.GeometryCollection([table.geometry.iloc[1], table.geometry.iloc[1].centroid])]
    path = tmp_path / "nested.geojson"
    path.write_text(collection(table))
    assert check(path)["rows"] == {"in": 2, "used": 2, "left_out": []}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"numberMatched": 361, "numberReturned": 30}, "has 361 features and gave 30"),
        ({"totalFeatures": 361}, "has 361 features and gave 30"),
        ({"links": [{"rel": "next", "href": "https://example.org/?page=2"}]}, "has more pages after these 30"),
        ({"properties": {"exceededTransferLimit": True}}, "has more than these 30"),
        ({"numberMatched": 30, "links": [{"rel": "self", "href": "https://example.org"}]}, ""),
        ({"numberMatched": "unknown"}, ""),
        ({"properties": {"title": "Districts"}}, ""),
    ],
)
def test_what_a_service_says_of_the_whole_is_told(
    tmp_path: Path, midlands: gpd.GeoDataFrame, more: dict[str, Any], told: str
) -> None:
    path = tmp_path / "served.geojson"
    path.write_text(collection(midlands, **more))
    found = said(check(path))
    assert told in found
    assert ("cut off" in found) == bool(told)
    assert "run into each other" not in found


@pytest.mark.parametrize("name", ["answer.gml", "answer.kml", "answer.geojson"])
def test_the_complaint_of_a_service_is_passed_on(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(
        '<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception>'
        "<ows:ExceptionText>Feature type lad24 unknown</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"
    )
    with pytest.raises(ReadError, match="Feature type lad24 unknown"):
        check(path)


def test_a_kml_that_only_names_an_address_says_so(tmp_path: Path) -> None:
    path = tmp_path / "link.kml"
    path.write_text(
        '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><NetworkLink><Link>'
        "<href>https://example.org/areas.kml</href></Link></NetworkLink></kml>"
    )
    with pytest.raises(ReadError, match="links-only"):
        check(path)


@pytest.mark.parametrize("name", ["gpkg_areas.gpkg", "GPKG.gpkg", "sqlite_areas.gpkg", "2024 areas.gpkg"])
def test_a_clean_copy_is_written_under_any_name(tmp_path: Path, midlands: gpd.GeoDataFrame, name: str) -> None:
    write_layer(midlands, tmp_path / name)
    assert len(gpd.read_file(tmp_path / name)) == len(midlands)


# --- where its own columns say that areas lie -----------------------------------------------------------------------------


def wards(lookup: DistrictLookup) -> gpd.GeoDataFrame:
    """Areas of which no list says where they lie, with their middles as publishers give them."""
    table = true_table(lookup.in_regions(["TLG"]), column="WD23CD")
    table["WD23CD"] = [f"E0500{number}" for number in range(1000, 1000 + len(table))]
    middles = table.geometry.representative_point()
    degrees = middles.to_crs("EPSG:4326")
    return table.assign(BNG_E=middles.x.astype(int), BNG_N=middles.y.astype(int), LONG=degrees.x, LAT=degrees.y)


@pytest.mark.parametrize("kept", [["BNG_E", "BNG_N"], ["LONG", "LAT"]])
@pytest.mark.parametrize("as_text", [False, True])
def test_a_table_that_was_joined_to_other_shapes_shows_in_its_middles(
    tmp_path: Path, lookup: DistrictLookup, kept: list[str], *, as_text: bool
) -> None:
    table = wards(lookup)[["WD23CD", *kept, "geometry"]]
    table = table.astype(dict.fromkeys(kept, str)) if as_text else table
    assert "lie elsewhere" not in said(check(written(table, tmp_path / "own.gpkg")))
    exchanged = table.copy()
    exchanged.loc[[3, 9], "geometry"] = table.geometry[[9, 3]].to_numpy()
    (found,) = [each for each in check(written(exchanged, tmp_path / "two.gpkg"))["problems"] if "elsewhere" in each["what"]]
    assert found["what"] == f"2 shapes lie elsewhere than their columns {kept[0]} and {kept[1]} say."
    assert found["where"] == "rows 4 and 10"


def test_middles_that_are_not_told_say_nothing(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = wards(lookup)
    table.loc[[0, 1], ["BNG_E", "BNG_N"]] = 0
    table["BNG_N"] = table["BNG_N"].astype(str)
    table.loc[2, "BNG_N"] = "-"
    assert "elsewhere" not in said(check(written(table, tmp_path / "some.gpkg")))


def test_northings_before_eastings_are_exchanged_and_told(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table(lookup.codes, column="LAD25CD")
    turned = table.set_geometry(shapely.transform(table.geometry.to_numpy(), lambda points: points[:, ::-1]), crs=27700)
    found = check(written(turned, tmp_path / "turned.gpkg"))
    assert found["status"] == "usable with problems"
    assert found["compared"] == len(lookup.codes)
    assert "Northing stands before easting" in said(found)


# --- names beside codes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Nowhere", "Sutton Coldfield", "Birmingham and Solihull ICB"])
def test_a_name_beside_a_code_that_is_not_the_districts_is_told_row_by_row(
    tmp_path: Path, lookup: DistrictLookup, name: str
) -> None:
    table = true_table([code for code in lookup.codes if code[:3] == "E08"], column="LAD25CD")
    table["LAD25NM"] = [name if code == "E08000025" else lookup.name(code) for code in table["LAD25CD"]]
    row = list(table["LAD25CD"]).index("E08000025") + 1
    [told] = [
        each for each in check(written(table, tmp_path / "names.gpkg"))["problems"] if "not that of the code" in each["what"]
    ]
    assert told["where"] == f"row {row}: E08000025 is Birmingham, the name is {name}"


def test_a_short_name_beside_a_code_is_its_own(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table([code for code in lookup.codes if code[:3] == "E08"], column="LAD25CD")
    table["LAD25NM"] = ["B'ham" if code == "E08000025" else lookup.name(code) for code in table["LAD25CD"]]
    assert "not that of the code" not in said(check(written(table, tmp_path / "names.gpkg")))


def test_a_cell_of_code_and_name_that_nobody_knows_gives_a_shape_no_code(tmp_path: Path, lookup: DistrictLookup) -> None:
    table = true_table([code for code in lookup.codes if code[:3] == "E08"], column="code")
    cells = [f"{code} {'Nowhere' if code == 'E08000025' else lookup.name(code)}" for code in table["code"]]
    found = check(written(table.drop(columns="code").assign(LAD=cells), tmp_path / "cells.gpkg"))
    assert "1 shape has no code" in said(found)
    assert "E08000025 Nowhere" in str(found["problems"])
