"""Build the layers that the map's speed is measured with; they are written under ``out/`` and never committed.

The official districts (generalised, 20 m) get more vertices along every line until there are 2.5 million, as many as
the full-resolution release has. Neighbours keep identical borders, so the result is a valid coverage.

Run by the benchmarks; by hand: ``python -m tests.benchmarks.full_resolution DATA_FOLDER``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out" / "bench-layers"
VERTICES = 2_500_000
DISTRICTS = "boundaries/ons_topojson/Local_Authority_Districts_December_2024_Boundaries_UK_BGC.json"

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.integer[Any]]
Geometry = npt.NDArray[np.object_]


def full_resolution(data: Path) -> Path:
    """Return a GeoPackage of 361 districts with 2.5 million vertices, building it when it is not there yet."""
    target = OUT / "districts_full.gpkg"
    if not target.exists():
        OUT.mkdir(parents=True, exist_ok=True)
        frame = gpd.read_file(data / DISTRICTS, engine="pyogrio").set_crs("EPSG:4326", allow_override=True).to_crs("EPSG:27700")
        kind, points, offsets = shapely.to_ragged_array(coverage(np.asarray(frame.geometry.array)))
        dense, rings = densified(points, offsets[0], VERTICES)
        frame.geometry = np.asarray(shapely.from_ragged_array(kind, dense, (rings, offsets[1], offsets[2])))
        frame["value"] = np.arange(len(frame)) * 37 % 100
        frame.to_file(target.with_suffix(".fgb"), engine="pyogrio", layer="districts")
        # Last, because its presence says that all is there.
        frame.to_file(target, engine="pyogrio", layer="districts")
    return target


def coverage(shapes: Geometry) -> Geometry:
    """Return shapes as a valid coverage of multipolygons: generalising made some borders of the release cross."""
    faces = shapely.get_parts(
        shapely.polygonize(shapely.get_parts(shapely.union_all(shapely.boundary(shapes), grid_size=0.01)).tolist())
    )
    mended = shapely.make_valid(shapes)
    owner, face = shapely.STRtree(shapely.point_on_surface(faces)).query(mended, predicate="intersects")
    face, first = np.unique(face, return_index=True)
    whole = [shapely.coverage_union_all(faces[face[owner[first] == area]]) for area in range(len(shapes))]
    parted = [shapely.MultiPolygon(shapely.get_parts(shape).tolist()) for shape in whole]
    return np.asarray(parted, dtype=object)


def densified(points: FloatArray, ring_offsets: IntArray, wanted: int) -> tuple[FloatArray, IntArray]:
    """Divide segments into equal parts, the same for both neighbours, until there are about so many vertices."""
    starts, ends = points[:-1], points[1:]
    inside = np.ones(len(starts), dtype=np.bool_)
    inside[ring_offsets[1:-1] - 1] = False
    lengths = np.where(inside, np.hypot(*(ends - starts).T), 0.0)
    low, high = 0.1, 10_000.0
    for _ in range(50):
        step = (low * high) ** 0.5
        total = np.maximum(np.ceil(lengths / step), 1).sum()
        low, high = (step, high) if total > wanted else (low, step)
    parts = np.append(np.maximum(np.ceil(lengths / high), 1), 1).astype(np.int64)
    return _divided(points, parts), np.r_[0, np.cumsum(parts)][ring_offsets]


def _divided(points: FloatArray, parts: IntArray) -> FloatArray:
    following = np.vstack([points[1:], points[-1:]])
    swap = (points[:, 0] > following[:, 0]) | ((points[:, 0] == following[:, 0]) & (points[:, 1] > following[:, 1]))
    # Both neighbours reckon from the same end, or rounding would part them.
    base, other = np.where(swap[:, None], following, points), np.where(swap[:, None], points, following)
    owner = np.repeat(np.arange(len(points)), parts)
    step = np.arange(len(owner)) - np.repeat(np.r_[0, np.cumsum(parts)[:-1]], parts)
    share = np.where(swap[owner], parts[owner] - step, step) / parts[owner]
    dense = base[owner] + (other - base)[owner] * share[:, None]
    dense[step == 0] = points
    return np.asarray(dense)


def small_areas(data: Path) -> dict[str, Path]:
    """Return the layers of many small areas, on the British National Grid, as files that both programs can open."""
    OUT.mkdir(parents=True, exist_ok=True)
    sources = {"msoa": "MSOA_2021_EW_BGC.geojson.gz", "lsoa": "LSOA_2021_EW_BGC.fgb"}
    found = {name: OUT / f"{name}.fgb" for name in sources}
    for name, target in found.items():
        if not target.exists():
            path = data / "large" / sources[name]
            frame = gpd.read_file(f"/vsigzip/{path}" if path.suffix == ".gz" else path, engine="pyogrio").to_crs("EPSG:27700")
            frame["value"] = np.arange(len(frame)) * 37 % 100
            frame.to_file(target, engine="pyogrio", layer=name)
    return found


if __name__ == "__main__":
    sys.stdout.write(f"{full_resolution(Path(sys.argv[1]))}\n")
