"""How good the bundled boundaries are, measured against official ones: ``python -m boundaries.recipe.quality``.

The official files are never part of the project: they only measure it. Their folder is the first argument,
or the variable SUBREGION_TEST_DATA (then its subfolder ``boundaries/ons_topojson``).
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from boundaries.recipe.lookups import BOUNDARIES_FOLDER, read_aliases
from boundaries.recipe.projection import to_grid
from boundaries.recipe.topojson import read_areas
from explorer.places.shapes import Shapes

OFFICIAL_DISTRICTS = {
    "BGC December 2024": "Local_Authority_Districts_December_2024_Boundaries_UK_BGC.json",
    "BSC May 2024": "Local_Authority_Districts_May_2024_Boundaries__UK_BSC.json",
}
OFFICIAL_ITL1 = "ITL1_JAN_2025_UK_BGC.json"
TOLERANCES = (100, 200)
BELFAST = "N09000003"

Areas = dict[str, Any]
"""Area code → shapely polygon or multipolygon."""


def official_folder() -> Path:
    """Return where the official boundary files lie on this machine (they may be absent)."""
    default = BOUNDARIES_FOLDER.parents[1] / "shared" / "data"
    return Path(os.environ.get("SUBREGION_TEST_DATA", default)) / "boundaries" / "ons_topojson"


def read_official(path: Path) -> Areas:
    """Read official areas (TopoJSON, WGS 84 degrees) as valid shapes in metres by April 2025 code."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    aliases = read_aliases()
    layer = next(iter(topology["objects"]))
    areas = {str(about["AREACD"]): shape for about, shape in read_areas(topology, layer)}
    metres = {aliases.get(code, code): shapely.transform(shape, to_grid) for code, shape in areas.items()}
    # This way of repairing leaves polygons alone, without the lines that would slow down every overlay.
    repaired = shapely.make_valid(list(metres.values()), method="structure", keep_collapsed=False)
    return dict(zip(metres, repaired, strict=True))


def read_bundled(level: str, tolerance: int) -> Areas:
    """Read one of the project's own boundary files by area code."""
    shapes = Shapes.load(BOUNDARIES_FOLDER / f"{level}_{tolerance}m.npz")
    return dict(zip(shapes.codes.tolist(), shapes.to_geometry(), strict=True))


def intersection_over_union(ours: Areas, official: Areas) -> pd.Series:
    """Return, for each area, the ground both shapes cover ÷ the ground either covers (1 = the same)."""
    codes = sorted(ours)
    left, right = np.asarray([ours[c] for c in codes]), np.asarray([official[c] for c in codes])
    common = shapely.area(shapely.intersection(left, right))
    ratio = common / (shapely.area(left) + shapely.area(right) - common)
    return pd.Series(ratio, index=pd.Index(codes, name="code"), name="intersection_over_union")


def area_ratio(ours: Areas, official: Areas) -> pd.Series:
    """Return each area's size ÷ its official size."""
    return pd.Series({code: ours[code].area / official[code].area for code in sorted(ours)}, name="area_ratio")


def adjacent_pairs(areas: Areas) -> set[tuple[str, str]]:
    """Return the pairs of areas that share a line, not just a point; the lower code first."""
    codes, shapes = list(areas), np.asarray(list(areas.values()))
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    left, right = left[left < right], right[left < right]
    metres = shapely.length(shapely.intersection(shapes[left], shapes[right]))
    pairs = zip(left[metres > 0].tolist(), right[metres > 0].tolist(), strict=True)
    return {(min(codes[a], codes[b]), max(codes[a], codes[b])) for a, b in pairs}


def share_inside(areas: Areas, postcodes: pd.DataFrame) -> float:
    """Return the share of postcodes (Great Britain) that lie in the shape of their own district."""
    places = postcodes.groupby(["easting", "northing", "lad25_code"]).size().rename("count").reset_index()
    points = np.asarray(shapely.points(places["easting"].to_numpy(), places["northing"].to_numpy()))
    inside = np.zeros(len(places), dtype=bool)
    for code, rows in places.groupby("lad25_code").groups.items():
        shape = areas[str(code)]
        shapely.prepare(shape)
        inside[rows] = shapely.intersects(shape, points[rows])
    return float(places["count"][inside].sum() / places["count"].sum())


def measure_districts(ours: Areas, official: Areas) -> dict[str, Any]:
    """Return overlap, size and neighbourhood of the districts compared with official shapes."""
    overlap, size = intersection_over_union(ours, official), area_ratio(ours, official)
    wanted, found = adjacent_pairs(official), adjacent_pairs(ours)
    return {
        **describe(overlap),
        "belfast_intersection_over_union": _rounded(overlap[BELFAST]),
        "area_ratio_median": _rounded(size.median()),
        "area_ratio_5th_percentile": _rounded(size.quantile(0.05)),
        "area_ratio_95th_percentile": _rounded(size.quantile(0.95)),
        "official_adjacent_pairs": len(wanted),
        "adjacency_kept": _rounded(len(wanted & found) / len(wanted)),
        "adjacent_pairs_lost": sorted(" ".join(pair) for pair in wanted - found),
        "adjacent_pairs_added": sorted(" ".join(pair) for pair in found - wanted),
    }


def describe(overlap: pd.Series) -> dict[str, Any]:
    """Return median, 5th percentile and minimum of the overlap, and the area where it is worst."""
    return {
        "median": _rounded(overlap.median()),
        "5th_percentile": _rounded(overlap.quantile(0.05)),
        "minimum": _rounded(overlap.min()),
        "lowest_area": str(overlap.idxmin()),
    }


def measure(folder: Path, postcodes: pd.DataFrame) -> dict[str, Any]:
    """Return all measures at every tolerance, as written to ``quality.json``."""
    official = {name: read_official(folder / file) for name, file in OFFICIAL_DISTRICTS.items()}
    regions = read_official(folder / OFFICIAL_ITL1)
    return {f"{tolerance} m": _measure_tolerance(tolerance, official, regions, postcodes) for tolerance in TOLERANCES}


def _measure_tolerance(tolerance: int, official: dict[str, Areas], regions: Areas, postcodes: pd.DataFrame) -> dict[str, Any]:
    districts = read_bundled("districts", tolerance)
    by_region = intersection_over_union(read_bundled("itl1", tolerance), regions)
    return {
        "districts": {name: measure_districts(districts, areas) for name, areas in official.items()},
        "postcodes_in_own_district": _rounded(share_inside(districts, postcodes)),
        "itl1_regions": {
            **describe(by_region),
            "each": {str(code): _rounded(value) for code, value in by_region.items()},
        },
    }


def _rounded(number: float | np.floating[Any]) -> float:
    return round(float(number), 4)


def accuracy_table(measured: dict[str, Any]) -> str:
    """Return the measures as the Markdown table of ``SOURCES.md``, one column per tolerance."""
    lines = ["| measure | " + " | ".join(measured) + " |", "| --- |" + " ---: |" * len(measured)]
    rows = [_table_column(figures) for figures in measured.values()]
    return "\n".join([*lines, *(f"| {name} | " + " | ".join(row[name] for row in rows) + " |" for name in rows[0])])


def _table_column(figures: dict[str, Any]) -> dict[str, str]:
    column = {}
    for name, found in figures["districts"].items():
        for measure in ("median", "5th_percentile", "minimum"):
            column[f"districts, overlap with {name}: {measure.replace('_', ' ')}"] = f"{found[measure]:.3f}"
        column[f"Belfast, overlap with {name}"] = f"{found['belfast_intersection_over_union']:.3f}"
        column[f"districts, area ÷ area in {name}: median"] = f"{found['area_ratio_median']:.3f}"
        low, high = found["area_ratio_5th_percentile"], found["area_ratio_95th_percentile"]
        column[f"the same: 5th to 95th percentile, {name}"] = f"{low:.3f}–{high:.3f}"
        column[f"pairs of neighbours in {name} that are neighbours here"] = f"{found['adjacency_kept']:.2%}"
    column["postcodes inside their own district"] = f"{figures['postcodes_in_own_district']:.2%}"
    regions = figures["itl1_regions"]
    column["ITL1 regions, overlap: median"] = f"{regions['median']:.3f}"
    column["ITL1 regions, overlap: minimum"] = f"{regions['minimum']:.3f} ({regions['lowest_area']})"
    return column


def record_table(table: str, path: Path) -> None:
    """Put the table between its two marks in a Markdown file, in place of the one before."""
    begin, end = "<!-- measured: begin -->", "<!-- measured: end -->"
    before, rest = path.read_text(encoding="utf-8").split(begin)
    after = rest.split(end)[1]
    path.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")


def main() -> None:
    """Measure, write ``quality.json`` and bring the table in ``SOURCES.md`` up to date."""
    from boundaries.recipe.postcodes import read_postcodes

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else official_folder()
    measured = measure(folder, read_postcodes())
    text = json.dumps(measured, indent=2, ensure_ascii=False)
    (BOUNDARIES_FOLDER / "quality.json").write_text(text + "\n", encoding="utf-8")
    record_table(accuracy_table(measured), BOUNDARIES_FOLDER / "SOURCES.md")


if __name__ == "__main__":
    main()
