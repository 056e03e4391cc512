"""A district cut into small areas, and a layer of them as the application keeps it."""

import json
from pathlib import Path

import geopandas as gpd
import shapely

from explorer.catalogue import Catalogue


def quarters(district: str, catalogue: Catalogue) -> gpd.GeoDataFrame:
    """Cut the ground of a district into four small areas."""
    shapes = catalogue.ground.shapes
    whole = shapes.to_geometry()[shapes.codes.tolist().index(district)]
    west, south, east, north = whole.bounds
    across, up = (west + east) / 2, (south + north) / 2
    boxes = [(west, south, across, up), (across, south, east, up), (west, up, across, north), (across, up, east, north)]
    parts = [whole.intersection(shapely.box(*box)) for box in boxes]
    codes = [f"E0100000{number}" for number in range(1, 5)]
    return gpd.GeoDataFrame({"code": codes, "LAD": [district] * 4}, geometry=parts, crs=27700)


def kept(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    frame.to_file(folder / "small_areas.gpkg")
    (folder / "report.json").write_text(json.dumps({"report": {"code_field": "code", "name_field": ""}}))
    return folder / "small_areas.gpkg"
