"""A boundary file from outside against the catalogue: its report, its preview, and its clean layer.

The ``…_apart`` functions run in a process apart (:mod:`explorer.readers.apart`) and give plain values; the others ask them.
"""

from __future__ import annotations

import glob
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.expected_ground import ExpectedGround
from explorer.catalogue.indicators import areas_with_values
from explorer.errors import ChoiceError
from explorer.places.area_levels import SMALL_AREAS, UNKNOWN, KnownCodes, area_levels, level_counts, plain_code
from explorer.places.checks import systems
from explorer.places.checks.boundary_report import BELIEVE_SHAPES, LEAVE_OUT, BoundaryReport, report_of
from explorer.places.checks.compared_rows import Comparison, Rows, Teller
from explorer.places.checks.completeness import Completeness
from explorer.places.checks.ground_grid import ground_grid
from explorer.places.checks.recognition import Cells, Recognised, in_northern_ireland, recognise
from explorer.places.checks.shape_comparison import compare, with_names
from explorer.places.names.codes_by_name import FIELD, NamedAreas, codes_by_name, named_otherwise, of_another_kind
from explorer.places.told_places import told_elsewhere
from explorer.progress import SILENT, Progress
from explorer.readers.boundary_files.raw_layer import MOST_NAMED, LeftOut, Problem
from explorer.said import Listing, Said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.readers.boundary_files.raw_layer import Column, RawLayer
    from explorer.readers.boundary_shapes import Faults, PlacedLayer

HERE = "explorer.catalogue.areas.boundary_check"
"""Name of this module, for calls from another process."""

READY = ("pyogrio", "shapely", f"{HERE}:get_ready", "explorer.catalogue.areas.strange_names")
"""What a process apart can do ahead of need: see :func:`explorer.readers.apart.prepare`."""

_KEPT: dict[tuple[Any, ...], Any] = {}
"""What a process apart has read last: the report, the preview and the clean layer of one file share it."""


def get_ready() -> None:
    """Read the bundled lists that every report asks."""
    area_levels()
    level_counts()
    known_codes()
    _with_values(set())
    _expected().of("LAD", [], [])
    ground_grid()
    systems.get_ready()


def check_apart(
    path: str,
    layer: str = "",
    crs: str = "",
    code_field: str = "",
    name_field: str = "",
    contradicted: str = "",
    progress: Progress = SILENT,
) -> dict[str, Any]:
    """Return the report of a boundary file as :meth:`BoundaryReport.record` has it.

    Raises
    ------
    ExplorerError
        The file cannot be read, or an option names nothing.
    """
    report, _, _ = examined(Path(path), layer, crs, code_field, name_field, contradicted, progress)
    return report.record()


def examined(
    path: Path,
    layer: str = "",
    crs: str = "",
    code_field: str = "",
    name_field: str = "",
    contradicted: str = "",
    progress: Progress = SILENT,
    read: RawLayer | None = None,
) -> tuple[BoundaryReport, RawLayer, PlacedLayer]:
    """Read, place and mend a layer, and find out everything there is to know of it.

    Parameters
    ----------
    contradicted : str
        What the user decided about rows that contradict their codes: one of
        :data:`explorer.places.checks.boundary_report.DECISIONS`; empty where nothing was decided.
    read : RawLayer, optional
        The layer as it stands in the file, where it was read already.
    """
    raw = opened(path, layer, progress, read)
    progress.step(Said("catalogue-step-recognising"), 0.2)
    raw, found = recognised(raw, path, code_field, name_field)
    found = replace(found, missing=tuple(raw.rows[np.array(found.missing, dtype=np.int64) - 1].tolist()))
    shapes, faults = _mended(path, raw, crs, in_northern_ireland(found, [path.name, *raw.columns]), progress)
    found = _of_shapes(found, raw, shapes, path)
    raw = _questioned(raw, shapes)
    progress.step(Said("catalogue-step-comparing"), 0.9)
    compared = comparison_of(raw, found, shapes)
    if contradicted == BELIEVE_SHAPES and (compared.no_set or compared.contradictions):
        found = Recognised(name_field=found.name_field)
    elif contradicted == LEAVE_OUT and compared.contradictions:
        shapes, found = _without(compared, raw, found, shapes, path)
        found = _of_shapes(found, raw, shapes, path)
    report = report_of(path.name, raw, shapes, found, faults, compared, contradicted)
    # What is no set of boundaries of these areas matches nothing.
    return (report if compared.no_set else replace(report, **matches(_drawn(found, raw, shapes)))), raw, shapes


def _drawn(found: Recognised, raw: RawLayer, shapes: PlacedLayer) -> Recognised:
    """Return what was recognised with the codes that have a shape: the others match nothing."""
    if len(shapes.rows) == len(raw) or found.level == UNKNOWN:
        return found
    there = set(_texts(raw, found.code_field, shapes))
    return replace(found, matched=tuple(code for code in found.matched if code in there))


def _questioned(raw: RawLayer, shapes: PlacedLayer) -> RawLayer:
    """Return the layer, with what its own columns say against its shapes."""
    if not shapes.crs or any(problem.fatal for problem in shapes.problems):
        return raw
    columns = {name: column[shapes.rows] for name, column in raw.columns.items()}
    return replace(raw, problems=(*raw.problems, *told_elsewhere(columns, raw.rows[shapes.rows], shapes.geometry)))


def _of_shapes(found: Recognised, raw: RawLayer, shapes: PlacedLayer, path: Path) -> Recognised:
    """Return what was recognised, with how much of the level is there counted by the shapes: a code alone draws nothing."""
    there = np.zeros(len(raw.rows), dtype=np.bool_)
    there[shapes.rows] = True
    if there.all() or found.level == UNKNOWN:
        return found
    if not there.any():
        return replace(found, completeness=Completeness())
    _, again = recognised(raw.taken(there), path, found.code_field, found.name_field)
    return replace(found, completeness=again.completeness)


def comparison_of(raw: RawLayer, found: Recognised, shapes: PlacedLayer) -> Comparison:
    """Compare the shapes and the names of a layer with the ground of their codes."""
    if found.level == UNKNOWN or not shapes.crs or any(problem.fatal for problem in shapes.problems):
        return Comparison()
    codes, names = _texts(raw, found.code_field, shapes), _texts(raw, found.name_field, shapes)
    expected = _expected()
    told: tuple[Teller, ...] = ()
    hints: list[str] = []
    if found.level in _NAMED_BY_DISTRICT:
        own = {found.code_field, found.name_field}
        columns = {name: _texts(raw, name, shapes) for name, column in raw.columns.items() if _may_hold_text(column)}
        told = expected.told(codes, {name: cells for name, cells in columns.items() if name not in own}, names)
    elif found.level in _NAMED_AFTER_DISTRICTS:
        hints = expected.districts_hinted(names)
    complete = found.completeness.is_whole
    known = _catalogue().population.dropna()
    people = {str(code): float(number) for code, number in known.items()} if found.level in SMALL_AREAS else {}
    rows = Rows(found.level, raw.rows[shapes.rows], codes, names, shapes.geometry, told, hints, complete, people)
    lookup = _catalogue().districts
    compared = compare(rows, expected.of(found.level, codes, names), lookup)
    listed = (*known_codes(), KnownCodes(found.level, 0, expected.names_of(found.level)))
    otherwise, number = named_otherwise(found.level, codes, names, lookup, listed)
    compared = with_names(compared, rows, otherwise, number)
    if found.level != "LAD":
        return compared
    from explorer.catalogue.areas.strange_names import strange_names

    return replace(compared, strange=strange_names(rows, found.name_field, _catalogue().area_keys))


_NAMED_BY_DISTRICT = frozenset({"OA", "LSOA", "MSOA", "WD", "DZ", "SDZ", "IZ", "DEA", "PAR"})
"""Levels whose files name the district of each area, in a column of its own or within its name."""

_NAMED_AFTER_DISTRICTS = frozenset({"PCON", "SPC", "SENC"})
"""Levels many of whose areas are called after the district that they lie in."""


def _texts(raw: RawLayer, field: str, shapes: PlacedLayer) -> list[str]:
    """Return the cells of a column as text, those of the shapes that are there; empty ones without a column."""
    if field not in raw.columns:
        return [""] * len(shapes.rows)
    cells = raw.columns[field][shapes.rows].tolist()
    return ["" if cell is None or cell != cell else str(cell) for cell in cells]


def _without(
    compared: Comparison, raw: RawLayer, found: Recognised, shapes: PlacedLayer, path: Path
) -> tuple[PlacedLayer, Recognised]:
    """Leave out the rows that contradict their codes, as the user decided; what is left is recognised anew."""
    gone = [each.row for each in compared.contradictions]
    kept = ~np.isin(raw.rows, gone)
    _, again = recognised(raw.taken(kept), path, found.code_field, found.name_field)
    there = kept[shapes.rows]
    where = Listing(tuple(each.said for each in compared.contradictions), MOST_NAMED, "clauses")
    why = LeftOut(len(gone), Said("catalogue-left-out-contradict"), where, Said("catalogue-left-out-remedy"))
    left_out = (*shapes.left_out, why)
    return (
        replace(shapes, geometry=shapes.geometry[there], rows=shapes.rows[there], left_out=left_out),
        replace(again, missing=found.missing),
    )


def opened(path: Path, layer: str = "", progress: Progress = SILENT, read: RawLayer | None = None) -> RawLayer:
    """Read a layer, or return it as it was read last, or now."""
    from explorer.readers.boundary_files import open_layer
    from explorer.readers.boundary_files.elsewhere import of_the_kingdom

    key = ("raw", path, layer, _stamp(path))
    if key not in _KEPT:
        progress.step(Said("catalogue-step-reading"), 0.1)
        raw = of_the_kingdom(read or open_layer(path, layer))
        _KEPT.clear()
        _KEPT[key] = raw
    kept: RawLayer = _KEPT[key]
    return kept


def _mended(path: Path, raw: RawLayer, crs: str, irish: bool, progress: Progress) -> tuple[PlacedLayer, Faults]:
    from explorer.readers.boundary_shapes import faults, placed

    key = ("mended", path, raw.layer, crs, irish)
    if key not in _KEPT:
        shapes = placed(raw, crs, progress, irish=irish)
        progress.step(Said("catalogue-step-gaps"), 0.7)
        _KEPT[key] = shapes, faults(shapes.geometry, raw.rows[shapes.rows])
    kept: tuple[PlacedLayer, Faults] = _KEPT[key]
    return kept


def _stamp(path: Path) -> tuple[float, int]:
    """Tell one state of a file from another, with what belongs to it: parts of the same name, or all in a folder."""
    try:
        together = list(path.iterdir()) if path.is_dir() else [path, *path.parent.glob(f"{glob.escape(path.stem)}.*")]
        states = [part.stat() for part in together]
    except OSError:
        return 0.0, 0
    return max((state.st_mtime for state in states), default=0.0), sum(state.st_size for state in states)


def recognised(raw: RawLayer, path: Path, code_field: str = "", name_field: str = "") -> tuple[RawLayer, Recognised]:
    """Recognise the areas of a layer from its columns.

    Returns
    -------
    tuple
        The layer, with its codes as the lists write them, or found by its names; what its areas are.
    """
    catalogue = _catalogue()
    columns = {name: _cells(column) for name, column in raw.columns.items() if _may_hold_text(column)}
    called = [path.name, raw.layer]
    chosen = "" if code_field == FIELD and FIELD not in raw.columns else code_field
    for field in (chosen, name_field):
        if field and field not in raw.columns:
            raise ChoiceError(
                Said("catalogue-no-column", field=field),
                Said("readers-its-columns", columns=Listing(tuple(raw.columns), 1000, "commas")),
            )
    columns |= {name: _cells(raw.columns[name]) for name in (chosen, name_field) if name}
    found = recognise(columns, called, catalogue.districts, known_codes(), code_field=chosen, name_field=name_field)
    if found.level == UNKNOWN and not chosen and FIELD not in raw.columns:
        named = codes_by_name(columns, catalogue.districts, known_codes())
        kind = of_another_kind(path.stem, raw.layer)
        if named and kind:
            said = Said("catalogue-names-of-another-kind", kind=kind, field=named.field)
            remedy = Said("catalogue-names-of-another-kind-remedy")
            return replace(raw, problems=(*raw.problems, Problem(said, named.field, remedy))), found
        return _recognised_by_name(raw, columns, called, named) if named else (raw, found)
    return _plainly_coded(raw, found), found


def _recognised_by_name(
    raw: RawLayer, columns: Mapping[str, Cells], called: list[str], named: NamedAreas
) -> tuple[RawLayer, Recognised]:
    """Return the layer with a column of the codes that its names stand for."""
    coded = {FIELD: list(named.codes), **columns}
    found = recognise(coded, called, _catalogue().districts, known_codes(), code_field=FIELD, name_field=named.field)
    column = np.asarray(named.codes, dtype=object)
    return replace(raw, columns={**raw.columns, FIELD: column}, problems=(*raw.problems, named.problem())), found


def _plainly_coded(raw: RawLayer, found: Recognised) -> RawLayer:
    """Return the layer with its codes as the lists write them."""
    if not found.respelled:
        return raw
    plain = np.asarray([plain_code(cell) or None for cell in raw.columns[found.code_field]], dtype=object)
    return replace(raw, columns={**raw.columns, found.code_field: plain})


def _may_hold_text(column: Column) -> bool:
    return column.dtype.kind in "OUS"


def _cells(column: Column) -> Cells:
    cells: list[Any] = column.tolist()
    plain = set(map(type, cells)) <= {str, type(None)}
    return cells if plain else [None if cell is None else str(cell) for cell in cells]


@cache
def _catalogue() -> Catalogue:
    return Catalogue.load()


@cache
def _expected() -> ExpectedGround:
    return ExpectedGround(_catalogue())


@cache
def known_codes() -> tuple[KnownCodes, ...]:
    """Return the published sets of codes that are bundled: ITL 2025, travel-to-work areas, regions, bodies."""
    lookup = _catalogue().districts
    every = lookup.districts.values()
    itl = [
        KnownCodes("ITL1", 2025, {d.itl1: d.itl1_name for d in every}),
        KnownCodes("ITL2", 2025, {d.itl2: d.itl2_name for d in every}),
        KnownCodes("ITL3", 2025, {d.itl3: d.itl3_name for d in every}),
    ]
    areas = _catalogue().functional_areas.names
    ttwa = KnownCodes("TTWA", 2011, {str(code): str(name) for code, name in areas.items()})
    return (*itl, ttwa, *_bodies())


def _bodies() -> list[KnownCodes]:
    """Return the codes of combined authorities, year by year, and of enterprise partnerships."""
    from datetime import date

    partnerships = _catalogue().partnerships
    bodies = {code: partnerships.partnerships[key] for code, key in partnerships.codes.items()}
    found = []
    for year in range(2021, date.today().year + 1):
        there = {code: p.name for code, p in bodies.items() if code.startswith("E47") and p.holds_on(date(year, 12, 31))}
        found.append(KnownCodes("CAUTH", year, there))
    found.append(KnownCodes("LEP", 2021, {code: p.name for code, p in bodies.items() if code.startswith("E37")}))
    return found


def matches(found: Recognised) -> dict[str, Any]:
    """Return which partnerships and indicators the codes of a layer will match."""
    partnerships = _catalogue().partnerships
    if found.level in {"CAUTH", "LEP"}:
        keys = [partnerships.codes[code] for code in found.matched if code in partnerships.codes]
        return {"partnerships": {key: partnerships.partnerships[key].name for key in keys}}
    if found.level == "LAD":
        codes = {(found.converted or {}).get(code, code) for code in found.matched}
        return {"partnerships": _covered(codes), "indicators": _with_values(codes)}
    if found.level in {"ITL1", "ITL2", "ITL3", "CTRY", "RGN"}:
        return {"indicators": _with_values(set(found.matched))}
    return {}


def _covered(districts: set[str]) -> dict[str, str]:
    """Return the partnerships all of whose districts are there."""
    every = _catalogue().partnerships
    held = {key: {member.district for member in members} for key, members in every.members.items()}
    return {key: every.partnerships[key].name for key, needed in held.items() if needed <= districts}


def _with_values(codes: set[str]) -> dict[str, int]:
    counts = {key: len(areas & codes) for key, areas in _areas_with_values().items()}
    return {key: count for key, count in counts.items() if count}


@cache
def _areas_with_values() -> Mapping[str, frozenset[str]]:
    """Return the areas that each indicator has a figure for; its figures are not needed, and many."""
    return {key: areas_with_values(indicator) for key, indicator in _catalogue().indicators.items()}


def clean_apart(
    path: str,
    layer: str = "",
    crs: str = "",
    code_field: str = "",
    name_field: str = "",
    contradicted: str = "",
    progress: Progress = SILENT,
) -> dict[str, Any]:
    """Return the report of a layer, with its valid shapes on British National Grid and all its columns.

    Returns
    -------
    dict
        ``report``; ``coordinates`` and ``ring_offsets``, ``polygon_offsets``, ``area_offsets`` as in
        :class:`explorer.places.shapes.Shapes`; ``columns``, each an array of numbers or a list of text.
    """
    report, raw, shapes = examined(Path(path), layer, crs, code_field, name_field, contradicted, progress)
    progress.step(Said("catalogue-step-handing-over"), 0.95)
    return {"report": report.record(), **_parcel(shapes), "columns": {n: _sent(c[shapes.rows]) for n, c in raw.columns.items()}}


def _parcel(shapes: PlacedLayer) -> dict[str, Any]:
    from explorer.places.shapes import Shapes

    if not len(shapes.geometry):
        return {}
    flat = Shapes.from_geometry(shapes.rows.astype(str), shapes.geometry)
    return {name: getattr(flat, name) for name in ("coordinates", "ring_offsets", "polygon_offsets", "area_offsets")}


def _sent(column: Column) -> Any:  # noqa: ANN401 - a list or an array
    if column.dtype.kind in "iufb":
        return column
    return [None if cell is None or cell != cell else str(cell) for cell in np.asarray(column, dtype=object).tolist()]


PICTURE = 640
"""Cells of the longer side of a preview's picture."""

MOST_DRAWN = 150_000
"""Vertices up to which a preview draws outlines; of more, it marks where vertices lie, which looks the same at its size."""


def look_apart(path: str, layer: str = "", progress: Progress = SILENT) -> dict[str, Any]:
    """Return what is seen of a layer at once, before its shapes are checked: facts, columns and a picture.

    Returns
    -------
    dict
        ``format``, ``layer``, ``layers``, ``features``, ``fields``, ``level``, ``vintage``, ``code_field``, ``name_field``
        and ``completeness`` as in the report, and what :func:`explorer.readers.boundary_picture.picture` gives.
    """
    from explorer.readers.boundary_picture import picture

    raw, found = recognised(opened(Path(path), layer, progress), Path(path))
    return {
        "format": raw.format,
        "layer": raw.layer,
        "layers": raw.layers,
        "features": raw.features,
        "fields": list(raw.columns),
        "level": found.level,
        "vintage": found.vintage,
        "code_field": found.code_field,
        "name_field": found.name_field,
        "completeness": found.completeness.said,
        **picture(raw.geometry, PICTURE, MOST_DRAWN),
    }
