"""Areas of any level from a boundary layer that the user has taken: shapes by code, names, and the district of each."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.places.names.area_keys import MATCHED, AreaKeys
from explorer.places.names.written_areas import DISTRICT
from explorer.places.shapes import CRS, Shapes
from explorer.said import Said

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

_SMALL_AREA = re.compile(r"(?P<district>.+?) \d{3}[A-Z]?")
"""Names of small areas begin with that of their district: *Birmingham 067A*."""

_MOSTLY = 0.9
"""Share of a column's cells that must be districts before it is taken for the district of each area (ours)."""


@dataclass(frozen=True, eq=False)
class LoadedAreas:
    """Areas of a layer.

    Attributes
    ----------
    name : str
        What the layer is called.
    shapes : Shapes
        By the codes of the layer, each once; EPSG:27700.
    names : mapping of code to name
        Empty where the layer has none.
    districts : mapping of code to district code
        The district of April 2025 that each area lies in, as columns or names of the layer tell; empty where they do not.
    path : Path, optional
        Where the layer is.
    """

    name: str
    shapes: Shapes
    names: Mapping[str, str] = field(default_factory=dict)
    districts: Mapping[str, str] = field(default_factory=dict)
    path: Path | None = None


def as_itl(code: str) -> str:
    """Return a NUTS code as the ITL code that took its place in 2021; other codes as they are.

    Examples
    --------
    >>> as_itl("UKG31"), as_itl("E08000025")
    ('TLG31', 'E08000025')
    """
    return f"TL{code[2:]}" if code.startswith("UK") and 3 <= len(code) <= 5 else code


def read_loaded(path: Path, keys: AreaKeys) -> LoadedAreas:
    """Read a layer that was kept: see :func:`explorer.exports.gis.own_layers.kept_layer`.

    Raises
    ------
    ReadError
        The layer or the report on it is gone or damaged, or it has no column of codes.
    """
    import pyogrio

    try:
        report = json.loads(path.with_name("report.json").read_text(encoding="utf-8"))["report"]
        code_field, name_field = str(report["code_field"]), str(report["name_field"])
        frame = pyogrio.read_dataframe(path)
    except (OSError, ValueError, KeyError, TypeError, pyogrio.errors.DataSourceError) as problem:
        raise ReadError(
            Said("places-kept-layer-unread", file=path.name), Said("places-open-file-again"), detail=repr(problem)
        ) from problem
    if code_field not in frame:
        raise ReadError(Said("places-kept-layer-no-codes", file=path.name), Said("places-kept-layer-no-codes-remedy"))
    if frame.crs != CRS:
        raise ReadError(
            Said("places-kept-layer-elsewhere", file=path.name, crs=str(frame.crs), wanted=str(CRS)),
            Said("places-open-file-again"),
        )
    return replace(loaded_areas(path.stem.replace("_", " "), frame, code_field, name_field, keys), path=path)


def problems_kept_with(path: Path) -> tuple[str, ...] | None:
    """Return what the report says is wrong with a layer that was kept; None for any other file, which has no report."""
    try:
        report = json.loads(path.with_name("report.json").read_text(encoding="utf-8"))["report"]
        return tuple(str(problem["what"]) for problem in report["problems"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def loaded_areas(name: str, frame: gpd.GeoDataFrame, code_field: str, name_field: str, keys: AreaKeys) -> LoadedAreas:
    """Return the areas of a layer; shapes with the same code are one area, those without a code are left out."""
    coded = frame[frame[code_field].notna()]
    by_code = coded.assign(**{code_field: coded[code_field].astype(str).str.strip().map(as_itl)})
    if not by_code[code_field].is_unique:
        by_code = by_code.dissolve(code_field, as_index=False)
    codes = by_code[code_field].tolist()
    names = by_code[name_field].fillna("").astype(str).tolist() if name_field in by_code else []
    shapes = Shapes.from_geometry(codes, by_code.geometry.to_numpy())
    columns = by_code.drop(columns=[by_code.geometry.name, code_field])
    called = {code: said for code, said in zip(codes, names, strict=bool(names)) if said}
    return LoadedAreas(name, shapes, called, dict(_districts(codes, columns, called, keys)))


def _districts(codes: list[str], columns: pd.DataFrame, names: Mapping[str, str], keys: AreaKeys) -> list[tuple[str, str]]:
    """Return the district of each area: from a column of district codes, else from the names of the areas."""
    told = {str(header): _matched(cells, keys) for header, cells in columns.items() if cells.dtype == object or _is_text(cells)}
    full = {header: found for header, found in told.items() if sum(map(bool, found)) >= _MOSTLY * len(codes)}
    if full:
        # Of districts and their counties, the districts are more.
        finest = max(full, key=lambda header: len(set(full[header])))
        return [(code, district) for code, district in zip(codes, full[finest], strict=True) if district]
    parts = {code: found["district"] for code, said in names.items() if (found := _SMALL_AREA.fullmatch(said))}
    matched = keys.match(parts.values())
    return [(code, matched[part].code) for code, part in parts.items() if _is_district(matched[part])]


def _matched(cells: pd.Series[Any], keys: AreaKeys) -> list[str]:
    """Return the district that each cell is the code of; empty where it is none."""
    texts = cells.fillna("").astype(str).tolist()
    found = {text: _district_of_code(text, keys) for text in set(texts)}
    return [found[text] for text in texts]


def _district_of_code(text: str, keys: AreaKeys) -> str:
    alias = keys.lookup.aliases.get(text)
    return text if text in keys.lookup.districts else alias.code if alias else ""


def _is_district(match: Any) -> bool:  # noqa: ANN401
    return bool(match.status == MATCHED and match.level == DISTRICT)


def _is_text(cells: pd.Series[Any]) -> bool:
    import pandas as pd

    return bool(pd.api.types.is_string_dtype(cells))
