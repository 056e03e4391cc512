"""Shapes of a boundary file placed on British National Grid, mended, and tested for gaps and overlaps between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.errors import ChoiceError
from explorer.progress import SILENT, Progress
from explorer.readers import moved_shapes
from explorer.readers.boundary_files.raw_layer import (
    FROM_FORMAT,
    FROM_USER,
    GUESSED,
    Geometry,
    LeftOut,
    Problem,
    RawLayer,
    named_rows,
)
from explorer.readers.loose_shapes import loose_shapes
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pyproj

GRID = "EPSG:27700"

DEGREES, MERCATOR, EUROPEAN = "EPSG:4326", "EPSG:3857", "EPSG:3035"
IRISH, IRISH_TRANSVERSE = "EPSG:29902", "EPSG:2157"

_GUESSES = {
    DEGREES: (-11.0, 48.0, 4.0, 62.0),
    # Northern Ireland on the newer of Ireland's grids: on the British one this is the open North Sea.
    IRISH_TRANSVERSE: (560_000.0, 790_000.0, 790_000.0, 980_000.0),
    GRID: (-200_000.0, -200_000.0, 900_000.0, 1_400_000.0),
    EUROPEAN: (2_900_000.0, 2_900_000.0, 4_100_000.0, 4_500_000.0),
    MERCATOR: (-1_250_000.0, 6_100_000.0, 450_000.0, 8_900_000.0),
}
"""West, south, east and north of everything in the United Kingdom, generously, in the systems its files come in."""

_NORTHERN_IRELAND = (170_000.0, 290_000.0, 390_000.0, 480_000.0)
"""Northern Ireland on the older of Ireland's grids; on the British one, this is Wales, Lancashire and the sea between."""

_DEGREES_AT_MOST = 361.0
"""Coordinates below this are degrees of somewhere, not metres of Britain."""

_SWAPPED = (48.0, -11.0, 62.0, 4.0)
_A_TURN_ON = (349.0, 48.0, 364.0, 62.0)
_SAVE_AGAIN = Said("readers-name-system")

MOST_EDGES = 200_000
"""Vertices on mismatching edges up to which gaps and overlaps are measured one by one (ours)."""

NARROW = 25.0
"""Metres up to which a gap between neighbours counts as a mistake in drawing, not as a river (ours)."""

MOST_NEIGHBOURS = 60
"""Shapes near each, on average, above which they lie in heaps: of published sets it is 9 at most (ours)."""

_MOST_PAIRS = 4_000_000
"""Pairs of neighbours that are looked up at once: of a heap, all of them would fit no memory (ours)."""

MOST_CORNERS_IN_A_PLACE = 200
"""Corners in a square as wide as a gap, on average over corners, above which they lie in heaps; 2 in published sets (ours)."""

MOST_CORNERS_TOGETHER = 10_000_000
"""Pairs of corners in such squares up to which even heaps are measured in a second or two (ours)."""

SMALLEST = 1.0
"""Square metres below which a gap or an overlap is rounding of coordinates (ours)."""

IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class PlacedLayer:
    """The shapes of a layer that can be used, on British National Grid.

    Attributes
    ----------
    geometry : ndarray of shapely polygons, EPSG:27700 (metres), shape (shapes,)
    rows : ndarray of int, shape (shapes,)
        Which feature of the file each one is.
    vertices : int
        Vertices of these shapes.
    crs, crs_name, crs_source : str
        Coordinate system as ``EPSG:…`` or its name, its name, and how it was told.
    invalid, repaired : int
        Shapes that were not valid as they stood, and how many of them could be mended.
    repairs : Said, optional
        What was wrong with them and what was done; None where nothing was.
    problems : tuple of Problem
    left_out : tuple of LeftOut
        Features of the layer that are not among these.
    """

    geometry: Geometry
    rows: IntArray
    vertices: int
    crs: str
    crs_name: str
    crs_source: str
    invalid: int = 0
    repaired: int = 0
    repairs: Said | None = None
    problems: tuple[Problem, ...] = field(default=())
    left_out: tuple[LeftOut, ...] = field(default=())


@dataclass(frozen=True)
class Faults:
    """What does not fit between neighbouring shapes, as number of places and area in square metres.

    Attributes
    ----------
    gaps : tuple of (int, float)
        Slits between shapes, narrower than :data:`NARROW`.
    slivers : tuple of (int, float)
        Places that two shapes claim, narrower than :data:`NARROW`.
    overlaps : tuple of (int, float)
        Wider places that two shapes claim.
    loose : tuple of int
        Rows of the file (from 1) whose shapes touch no other, though one lies near (:mod:`explorer.readers.loose_shapes`).
    measured : bool
        False where there are so many mismatching edges that they were not measured.
    moved : tuple of int
        Rows of the file (from 1) whose shapes lie off against their neighbours.
    moved_by : float
        Metres that they lie off.
    """

    gaps: tuple[int, float] = (0, 0.0)
    slivers: tuple[int, float] = (0, 0.0)
    overlaps: tuple[int, float] = (0, 0.0)
    loose: tuple[int, ...] = ()
    measured: bool = True
    moved: tuple[int, ...] = ()
    moved_by: float = 0.0


def placed(raw: RawLayer, crs: str = "", progress: Progress = SILENT, *, irish: bool = False) -> PlacedLayer:
    """Make the polygons of a layer valid and bring them to British National Grid.

    Parameters
    ----------
    raw : RawLayer
    crs : str
        Coordinate system the user names, such as ``EPSG:27700``, instead of the file's.
    progress : Progress
    irish : bool
        Whether the areas are known to be of Northern Ireland, which decides between the grids of Britain and Ireland
        where the file names none.

    Raises
    ------
    ChoiceError
        ``crs`` is no coordinate system.
    """
    import shapely

    geometry, rows, left_out = polygons_of(raw)
    if not len(geometry):
        return PlacedLayer(geometry, rows, 0, raw.crs, "", raw.crs_source, problems=(_no_shapes(raw),), left_out=left_out)
    vertices = int(shapely.get_num_coordinates(geometry).sum())
    geometry, swapped = _in_order(geometry, raw)
    system, source, problems = _coordinate_system(raw, shapely.total_bounds(geometry), crs, irish)
    problems = (*swapped, *problems)
    if system is None:
        return PlacedLayer(geometry, rows, vertices, "", "", source, problems=problems, left_out=left_out)
    progress.step(Said("readers-checking-shapes"), 0.4)
    as_they_stood = _what_is_wrong(geometry)
    invalid, repairs = len(as_they_stood), _repairs(as_they_stood.values())
    progress.step(Said("readers-placing-shapes"), 0.5)
    on_grid, misplaced = _on_grid(geometry, system)
    # Mended once, on the grid: rounding on the way can make two edges cross that only touched.
    on_grid, _, _ = mended(on_grid, as_they_stood if on_grid is geometry else None)
    flat = shapely.is_empty(on_grid) | (shapely.area(on_grid) == 0)
    left_out = (*left_out, *_left_out(raw.rows[rows[flat]], Said("readers-why-no-area")))
    return PlacedLayer(
        on_grid[~flat], rows[~flat], vertices, _short(system), system.name, source,
        invalid, invalid - min(int(flat.sum()), invalid), repairs, (*problems, *misplaced), left_out,
    )  # fmt: skip


def _no_shapes(raw: RawLayer) -> Problem:
    if not len(raw):
        return Problem(Said("readers-layer-empty"), raw.layer, Said("readers-download-again"), fatal=True)
    remedy = Said("readers-give-areas")
    return Problem(_instead(raw), raw.layer, remedy, fatal=True)


def _instead(raw: RawLayer) -> Said:
    """Tell that a layer holds no polygon, and what it holds in its place."""
    import shapely

    kinds = shapely.get_type_id(raw.geometry)
    points, lines = int(np.isin(kinds, _POINTS).sum()), int(np.isin(kinds, _LINES).sum())
    if points and lines:
        return Said("readers-points-and-lines-only", points=points, lines=lines)
    if points or lines:
        return Said("readers-points-only", points=points) if points else Said("readers-lines-only", lines=lines)
    return Said("readers-no-polygon-used")


_POINTS, _LINES = (0, 4), (1, 2, 5)
"""Kinds of geometry by shapely's number."""


def mended(geometry: Geometry, wrong: dict[int, str] | None = None) -> tuple[Geometry, int, Said | None]:
    """Make invalid shapes valid.

    Parameters
    ----------
    geometry : ndarray of shapely polygons
    wrong : dict of int to str, optional
        Why shapes are invalid, by their place, where that is known: to look takes as long as anything here.

    Returns
    -------
    tuple
        The shapes (empty where no area is left); how many were invalid; what was wrong and what was done, if anything was.
    """
    import shapely

    wrong = _what_is_wrong(geometry) if wrong is None else wrong
    if not wrong:
        return geometry, 0, None
    whole, invalid = geometry.copy(), np.array(list(wrong))
    nested = np.array([reason == "nested shells" for reason in wrong.values()])
    # What files write as a shape inside itself is nearly always a hole, and line work makes it one; it is slower.
    whole[invalid[nested]] = _as_polygons(shapely.make_valid(geometry[invalid[nested]]))
    whole[invalid[~nested]] = _as_polygons(
        shapely.make_valid(geometry[invalid[~nested]], method="structure", keep_collapsed=False)
    )
    return whole, len(invalid), _repairs(wrong.values())


def _what_is_wrong(geometry: Geometry) -> dict[int, str]:
    """Return why shapes are invalid, by their place."""
    import shapely

    places = np.flatnonzero(~shapely.is_valid(geometry))
    reasons = shapely.is_valid_reason(geometry[places]).tolist()
    return {int(place): str(reason).split("[")[0].casefold() for place, reason in zip(places, reasons, strict=True)}


def _repairs(wrong: Iterable[str]) -> Said | None:
    """Say what was wrong, in the words of GEOS, and what was done; None where nothing was."""
    kinds = [Said("readers-fault", count=number, fault=why) for why, number in Counter(wrong).most_common()]
    return Said("readers-untangled", faults=Listing(tuple(kinds), len(kinds), "commas")) if kinds else None


def faults(geometry: Geometry, numbers: IntArray | None = None) -> Faults:
    """Measure narrow gaps and overlaps between neighbouring shapes, and find those that lie off together.

    Edges that do not match a neighbour's are found by GEOS (``coverage_invalid_edges``); the faces that they enclose
    are gaps where no shape covers them and overlaps where several do.

    Parameters
    ----------
    geometry : ndarray of valid shapely polygons, EPSG:27700 (metres)
    numbers : ndarray of int, shape (shapes,), optional
        Row of each in the file, from 1; one after another without it.
    """
    import shapely

    if len(geometry) < 2:
        return Faults()
    if _in_heaps(geometry) or _corners_in_heaps(geometry):
        return Faults(measured=False)
    rows = np.arange(1, len(geometry) + 1) if numbers is None else numbers
    loose = tuple(rows[loose_shapes(geometry)].tolist())
    edges = shapely.coverage_invalid_edges(geometry, gap_width=NARROW)
    if shapely.is_empty(edges).all():
        return Faults(loose=loose)
    off = moved_shapes.moved(geometry, edges)
    found = Faults(loose=loose, moved=tuple(rows[list(off.places)].tolist()), moved_by=off.metres)
    if int(shapely.get_num_coordinates(edges).sum()) > MOST_EDGES:
        return replace(found, measured=False)
    lines = shapely.get_parts(shapely.line_merge(shapely.union_all(edges)))
    faces = shapely.get_parts(shapely.polygonize(lines))
    if not len(faces):
        return found
    covered = _times_covered(shapely.point_on_surface(faces), geometry)
    areas = shapely.area(faces)
    width = 2 * areas / np.maximum(shapely.length(faces), 1e-9)
    narrow, seen = width < NARROW, areas > SMALLEST
    kinds = (covered == 0) & narrow & seen, (covered > 1) & narrow & seen, (covered > 1) & ~narrow & seen
    gaps, slivers, overlaps = ((int(kind.sum()), float(areas[kind].sum())) for kind in kinds)
    return replace(found, gaps=gaps, slivers=slivers, overlaps=overlaps)


def _in_heaps(geometry: Geometry) -> bool:
    """Whether shapes lie over each other in heaps, or in less room than a gap is wide: between those nothing can be measured."""
    import shapely

    boxes = shapely.bounds(geometry)
    around = shapely.box(*(boxes + np.array([-NARROW, -NARROW, NARROW, NARROW])).T)
    tree, pairs, portion = shapely.STRtree(geometry), 0, max(1, _MOST_PAIRS // len(geometry))
    for start in range(0, len(geometry), portion):
        pairs += tree.query(around[start : start + portion]).shape[1]
        if pairs > MOST_NEIGHBOURS * len(geometry):
            return True
    return False


def _corners_in_heaps(geometry: Geometry) -> bool:
    """Whether corners crowd in less room than a gap is wide: GEOS would hold each edge against thousands of others."""
    import shapely

    squares = np.floor(shapely.get_coordinates(geometry) / NARROW)
    crowd = np.unique(squares[:, 0] * 2.0**26 + squares[:, 1], return_counts=True)[1].astype(float)
    together = float((crowd**2).sum())
    return together > MOST_CORNERS_TOGETHER and together > MOST_CORNERS_IN_A_PLACE * len(squares)


def _times_covered(points: Geometry, geometry: Geometry) -> IntArray:
    import shapely

    inside, _ = shapely.STRtree(geometry).query(points, predicate="within")
    return np.bincount(inside, minlength=len(points))


def polygons_of(raw: RawLayer) -> tuple[Geometry, IntArray, tuple[LeftOut, ...]]:
    """Return the shapes that are polygons with finite coordinates, their rows, and what was left out."""
    import shapely

    shapes = raw.geometry
    kinds = shapely.get_type_id(shapes)
    mixed = kinds == shapely.GeometryType.GEOMETRYCOLLECTION
    if mixed.any():
        shapes = shapes.copy()
        shapes[mixed] = _as_polygons(shapes[mixed])
        kinds = shapely.get_type_id(shapes)
    polygonal = np.isin(kinds, (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)) & ~shapely.is_empty(shapes)
    finite = _finite(shapes)
    rows = np.flatnonzero(polygonal & finite)
    numbers = raw.rows
    lost = [*_left_out(numbers[~polygonal], Said("readers-why-no-polygon"))]
    lost += _left_out(numbers[polygonal & ~finite], Said("readers-why-no-coordinates"))
    return shapes[rows], rows, tuple(lost)


def _left_out(numbers: IntArray, why: Said) -> list[LeftOut]:
    return [LeftOut(len(numbers), why, named_rows(numbers.tolist()))] if len(numbers) else []


def _finite(shapes: Geometry) -> BoolArray:
    import shapely

    coordinates, owners = shapely.get_coordinates(shapes, return_index=True)
    finite = np.ones(len(shapes), dtype=np.bool_)
    finite[owners[~np.isfinite(coordinates).all(axis=1)]] = False
    return finite


def _as_polygons(shapes: Geometry) -> Geometry:
    """Return the polygons in each geometry as one multipolygon; empty where there are none."""
    import shapely

    parts, owners = shapely.get_parts(shapes, return_index=True)
    # A collection may hold multipolygons, and other collections.
    while (shapely.get_type_id(parts) > shapely.GeometryType.POLYGON).any():
        parts, inner = shapely.get_parts(parts, return_index=True)
        owners = owners[inner]
    flat = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    out = np.full(len(shapes), shapely.MultiPolygon(), dtype=object)
    if flat.any():
        made, places = _gathered(parts[flat], owners[flat])
        out[places] = made
    return out


def _gathered(polygons: Geometry, owners: IntArray) -> tuple[Geometry, IntArray]:
    import shapely

    places, index = np.unique(owners, return_inverse=True)
    return np.asarray(shapely.multipolygons(polygons, indices=index), dtype=object), places


def _in_order(geometry: Geometry, raw: RawLayer) -> tuple[Geometry, tuple[Problem, ...]]:
    """Put degrees that stand latitude first, or count on eastwards around the world, where they belong."""
    import shapely

    if _within(shapely.total_bounds(geometry), _A_TURN_ON):
        said = Problem(Said("readers-longitude-a-turn-on"), raw.layer, Said("readers-look-at-map"))
        return shapely.transform(geometry, lambda points: points - (360.0, 0.0)), (said,)
    if not _within(shapely.total_bounds(geometry), _SWAPPED):
        return geometry, ()
    said = Problem(Said("readers-latitude-first"), raw.layer, Said("readers-look-at-map"))
    return shapely.transform(geometry, lambda points: points[:, ::-1]), (said,)


def _coordinate_system(
    raw: RawLayer, bounds: npt.NDArray[np.float64], asked: str, irish: bool
) -> tuple[pyproj.CRS | None, str, tuple[Problem, ...]]:
    """Decide in which system the coordinates are: the user's word, the file's if it can be true, else a guess."""
    if asked:
        system = _understood(asked)
        return (system, FROM_USER, ()) if _plausible(system, bounds) else (None, "", (_not_in(system, raw, bounds, irish),))
    told = _known(raw.crs)
    if told is not None and _plausible(told, bounds):
        return told, raw.crs_source, ()
    guess = _guess(bounds, irish)
    if guess:
        return _known(guess), GUESSED, _guessed(raw, told, guess, bounds)
    west, south = (f"{edge:.6g}" for edge in bounds[:2])
    said = Said("readers-system-unknown", west=west, south=south, **_told_by(raw, told))
    return None, "", (Problem(said, raw.layer, _SAVE_AGAIN, fatal=True),)


def _not_in(system: pyproj.CRS, raw: RawLayer, bounds: npt.NDArray[np.float64], irish: bool) -> Problem:
    """Say that coordinates cannot be in the system that a person has named."""
    west, south = (f"{edge:.6g}" for edge in bounds[:2])
    guess = _guess(bounds, irish)
    where = {"west": west, "south": south, "system": str(system.name)}
    said = Said("readers-not-in-system-but", **where, guess=guess) if guess else Said("readers-not-in-system", **where)
    return Problem(said, raw.layer, Said("readers-name-true-system"), fatal=True)


def _told_by(raw: RawLayer, told: pyproj.CRS | None) -> dict[str, str]:
    """Return what names the system that the coordinates cannot be in, and the name of that."""
    if told is None:
        return {"by": "nothing", "system": ""}
    return {"by": "format" if raw.crs_source == FROM_FORMAT else "file", "system": str(told.name)}


def _guess(bounds: npt.NDArray[np.float64], irish: bool) -> str:
    """Return the system in which coordinates lie in the United Kingdom; empty where there is none."""
    if irish and _within(bounds, _NORTHERN_IRELAND):
        return IRISH
    guess = next((name for name, limits in _GUESSES.items() if _within(bounds, limits)), "")
    return "" if guess == GRID and max(abs(bounds)) < _DEGREES_AT_MOST else guess


def _guessed(raw: RawLayer, told: pyproj.CRS | None, guess: str, bounds: npt.NDArray[np.float64]) -> tuple[Problem, ...]:
    """Return what to tell about a guess: nothing for TopoJSON in degrees, which never names a system."""
    if raw.format.startswith("TopoJSON") and guess == DEGREES and told is None:
        return ()
    what = Said("readers-system-guessed", guess=guess, **_told_by(raw, told))
    look = Said("readers-look-at-map-and-name")
    if guess == GRID and _within(bounds, _NORTHERN_IRELAND):
        look = Said("readers-look-at-map-or-irish", system=IRISH)
    return (Problem(what, raw.layer, look),)


def _known(name: str) -> pyproj.CRS | None:
    """Return the system of a name or definition, in its official form where it can be recognised."""
    import pyproj

    if not name:
        return None
    try:
        system = _flat(pyproj.CRS.from_user_input(name))
        code = system.to_epsg(min_confidence=60)
        # Without its official form, a system that MapInfo wrote out lacks the shift between datums: some 100 m.
        return pyproj.CRS.from_epsg(code) if code else system
    except pyproj.exceptions.CRSError:
        return None


def _flat(system: pyproj.CRS) -> pyproj.CRS:
    """Return a system without heights."""
    return system.sub_crs_list[0] if system.is_compound else system.to_2d()


def _understood(asked: str) -> pyproj.CRS:
    text = asked.strip()
    system = _known(f"EPSG:{text}" if text.isdigit() else text)
    if system is None:
        raise ChoiceError(Said("readers-no-system", asked=asked), Said("readers-give-system"))
    return system


def _plausible(system: pyproj.CRS, bounds: npt.NDArray[np.float64]) -> bool:
    """Whether the coordinates can be in the system: degrees look like degrees, metres do not."""
    if system.is_geographic:
        return _within(bounds, (-361.0, -91.0, 361.0, 91.0))
    return not _within(bounds, _GUESSES[DEGREES])


def _within(bounds: npt.NDArray[np.float64], limits: tuple[float, float, float, float]) -> bool:
    west, south, east, north = bounds
    return bool(limits[0] < west <= east < limits[2] and limits[1] < south <= north < limits[3])


def _short(system: pyproj.CRS) -> str:
    authority = system.to_authority()
    return ":".join(authority) if authority else str(system.name)


def _on_grid(geometry: Geometry, system: pyproj.CRS) -> tuple[Geometry, tuple[Problem, ...]]:
    """Bring shapes to British National Grid, and say when they are not in the United Kingdom."""
    import shapely

    moved = _moved(geometry, system)
    if _within(shapely.total_bounds(moved), _GUESSES[GRID]):
        return moved, ()
    if system.is_projected:
        swapped = _moved(shapely.transform(geometry, lambda points: points[:, ::-1]), system)
        if _within(shapely.total_bounds(swapped), _GUESSES[GRID]):
            return swapped, (Problem(Said("readers-northing-first"), "", Said("readers-look-at-map")),)
    said = Said("readers-outside-kingdom", system=system.name)
    return moved, (Problem(said, "", _SAVE_AGAIN, fatal=True),)


def _moved(geometry: Geometry, system: pyproj.CRS) -> Geometry:
    import pyproj
    import shapely

    if system == pyproj.CRS.from_user_input(GRID):
        return geometry
    transformer = pyproj.Transformer.from_crs(system, GRID, always_xy=True)
    east, north = transformer.transform(*shapely.get_coordinates(geometry).T)
    return np.asarray(shapely.set_coordinates(geometry.copy(), np.column_stack([east, north])), dtype=object)
