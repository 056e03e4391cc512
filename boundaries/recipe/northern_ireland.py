"""Labelled points for Northern Ireland, from the public-domain borders of Natural Earth.

Postcodes of Northern Ireland carry a narrower licence, so its 11 districts are merged from the 26 of before 2015.
Points are set in pairs on both sides of each border: the triangulation then draws the border back between them, and
carries it out to the coast in the same way as for Great Britain.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from boundaries.recipe.projection import to_grid
from boundaries.recipe.topojson import read_areas

OUTSIDE = "outside"
"""Label of points in the Republic of Ireland."""

MERGED = {
    "N09000001": ("Antrim", "Newtownabbey"),
    "N09000002": ("Armagh", "Banbridge", "Craigavon"),
    "N09000003": ("Belfast",),
    "N09000004": ("Ballymoney", "Coleraine", "Limavady", "Moyle"),
    "N09000005": ("Derry", "Strabane"),
    "N09000006": ("Fermanagh", "Omagh"),
    "N09000007": ("Lisburn", "Castlereagh"),
    "N09000008": ("Ballymena", "Carrickfergus", "Larne"),
    "N09000009": ("Cookstown", "Dungannon", "Magherafelt"),
    "N09000010": ("Newry and Mourne", "Down"),
    "N09000011": ("Ards", "North Down"),
}
"""District of April 2015 → districts of 1973 it was made of, as Natural Earth names them."""

ANTRIM_AND_NEWTOWNABBEY = "N09000001"
BELFAST = "N09000003"

# Drawn by hand from the places' positions (WGS 84 degrees). What Belfast took in when the districts were merged: in
# the west Hannahstown, Poleglass, Lagmore, Twinbrook, Dunmurry and Seymour Hill as far as the Lagan; in the east
# Cregagh, Castlereagh, Braniel, Gilnahirk, Tullycarnet and Stormont. Dundonald, Newtownbreda and Galwally stay out.
TAKEN_INTO_BELFAST = (
    [
        (-5.945, 54.600), (-6.010, 54.612), (-6.045, 54.592), (-6.062, 54.568), (-6.066, 54.553), (-6.045, 54.541),
        (-6.020, 54.537), (-6.005, 54.533), (-5.988, 54.533), (-5.970, 54.537), (-5.955, 54.545), (-5.945, 54.551),
        (-5.930, 54.553), (-5.922, 54.560), (-5.930, 54.575),
    ],
    [
        (-5.905, 54.560), (-5.890, 54.558), (-5.870, 54.560), (-5.850, 54.567), (-5.832, 54.573), (-5.826, 54.585),
        (-5.822, 54.600), (-5.828, 54.611), (-5.850, 54.617), (-5.900, 54.610), (-5.915, 54.580),
    ],
)  # fmt: skip

# Natural Earth carries Belfast over the hills in the north-west; it ends on their crest, past Divis, Wolf Hill,
# Squire's Hill and Cave Hill, and the land behind is Antrim and Newtownabbey.
BEHIND_THE_HILLS = [
    (-6.040, 54.606), (-6.010, 54.624), (-6.000, 54.636), (-5.975, 54.646), (-5.955, 54.656), (-5.955, 54.690),
    (-6.120, 54.690), (-6.120, 54.606),
]  # fmt: skip

BORDER_STEP = 150.0
"""Metres between pairs of points along a border: finer than Natural Earth's own detail."""

BORDER_OFFSET = 60.0
"""Metres from the border to each point of a pair."""

GRID_STEP = 2000.0
"""Metres between the points away from any border."""

REACH = 30_000.0
"""Metres into the Republic that its outline is followed closely."""


def labelled_points(united_kingdom: dict[str, Any], ireland: dict[str, Any]) -> pd.DataFrame:
    """Return points of the 11 districts and of the Republic's side of the border.

    Parameters
    ----------
    united_kingdom, ireland : dict
        Natural Earth's areas as TopoJSON (layers ``gbr`` and ``irl``).

    Returns
    -------
    DataFrame
        ``easting``, ``northing`` (int64, metres, EPSG:27700) and ``lad25_code``, ``outside`` for the Republic.
    """
    districts = merged_districts(named_areas(united_kingdom, "gbr"))
    republic = shapely.union_all(list(named_areas(ireland, "irl").values()))
    near = shapely.intersection(republic, shapely.buffer(shapely.union_all(list(districts.values())), REACH))
    outlines = [*districts.values(), near]
    grid = grid_within([*districts.values(), republic])
    places = np.concatenate([*(pairs_along(outline) for outline in outlines), grid])
    return label_points(places, districts, republic)


def named_areas(topology: dict[str, Any], layer: str) -> dict[str, shapely.Geometry]:
    """Return Natural Earth's areas by name as valid shapes in metres, those of one name put together."""
    shapes: dict[str, list[shapely.Geometry]] = {}
    for properties, shape in read_areas(topology, layer):
        shapes.setdefault(str(properties.get("name")), []).append(shapely.transform(shape, to_grid))
    return {name: shapely.union_all(shapely.make_valid(parts)) for name, parts in shapes.items()}


def merged_districts(areas: dict[str, shapely.Geometry]) -> dict[str, shapely.Geometry]:
    """Put the 26 districts together into the 11 of April 2015, with Belfast's gains."""
    merged: dict[str, shapely.Geometry] = {
        code: shapely.union_all([areas[name] for name in names]) for code, names in MERGED.items()
    }
    merged = moved(merged, drawn(BEHIND_THE_HILLS), ANTRIM_AND_NEWTOWNABBEY, givers=(BELFAST,))
    gains = shapely.union_all([drawn(line) for line in TAKEN_INTO_BELFAST])
    return moved(merged, gains, BELFAST, givers=tuple(merged))


def drawn(line: list[tuple[float, float]]) -> shapely.Polygon:
    """Return a hand-drawn polygon (WGS 84 degrees) in metres, EPSG:27700."""
    return shapely.Polygon(to_grid(np.asarray(line)))


def moved(
    areas: dict[str, shapely.Geometry], zone: shapely.Geometry, taker: str, givers: tuple[str, ...]
) -> dict[str, shapely.Geometry]:
    """Give one area the parts of others that lie in a zone."""
    gains = [shapely.intersection(areas[giver], zone) for giver in givers if giver != taker]
    left = {giver: shapely.difference(areas[giver], zone) for giver in givers if giver != taker}
    return {**areas, **left, taker: shapely.union_all([areas[taker], *gains])}


def pairs_along(shape: shapely.Geometry) -> npt.NDArray[np.float64]:
    """Return points at BORDER_OFFSET on both sides of a shape's outline, shape (points, 2)."""
    outline = shapely.segmentize(shapely.boundary(shape), BORDER_STEP)
    lines = [shapely.get_coordinates(line) for line in shapely.get_parts(outline)]
    middles = np.concatenate([(line[1:] + line[:-1]) / 2 for line in lines])
    along = np.concatenate([np.diff(line, axis=0) for line in lines])
    length = np.hypot(*along.T)[:, None]
    across = np.divide(along[:, ::-1] * (-1.0, 1.0), length, out=np.zeros_like(along), where=length > 0)
    return np.concatenate([middles + BORDER_OFFSET * across, middles - BORDER_OFFSET * across])


def grid_within(shapes: list[shapely.Geometry]) -> npt.NDArray[np.float64]:
    """Return a regular grid of points over the shapes, so that none of their land is far from a point."""
    west, south, east, north = shapely.total_bounds(np.asarray(shapes))
    eastings, northings = np.meshgrid(np.arange(west, east, GRID_STEP), np.arange(south, north, GRID_STEP))
    return np.column_stack([eastings.ravel(), northings.ravel()])


def label_points(
    places: npt.NDArray[np.float64], districts: dict[str, shapely.Geometry], republic: shapely.Geometry
) -> pd.DataFrame:
    """Label points with the district they lie in; drop those at sea, where they would pull the border ashore."""
    metres = np.unique(np.rint(places).astype(np.int64), axis=0)
    # The two files are generalised apart, so a strip along the border lies in neither: it goes to the Republic.
    shapes = [*districts.values(), shapely.buffer(republic, 4 * BORDER_OFFSET)]
    names = np.asarray([*districts, OUTSIDE])
    tree = shapely.STRtree(np.asarray(shapely.points(metres.astype(np.float64))))
    owner, point = tree.query(shapes, predicate="contains")
    owners = pd.Series(owner).groupby(point).min()
    kept = metres[owners.index.to_numpy()]
    return pd.DataFrame({"easting": kept[:, 0], "northing": kept[:, 1], "lad25_code": names[owners.to_numpy()]})
