"""What becomes of a boundary file that the user accepts: a clean copy in the user's data folder, and what it is used for.

The file from outside is never opened again: the application works with the clean copy, which keeps the name of its source.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.csv_text import rows_text
from explorer.errors import ChoiceError, ReadError, WriteError
from explorer.exports.whole_file import write_whole
from explorer.places.checks.boundary_report import BELIEVE_SHAPES
from explorer.places.opened_boundaries import REPORT
from explorer.progress import SILENT, Progress
from explorer.readers.geopackage import field_of_rows
from explorer.said import Said, sentences
from explorer.settings import data_folder
from explorer.words import say, text

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from explorer.catalogue import Catalogue

_SAFE = re.compile(r"[^\w .()-]+")


def layers_folder() -> Path:
    """Return where clean copies are."""
    return data_folder() / "boundaries"


def kept_layer(frame: gpd.GeoDataFrame, source: Path, record: Mapping[str, Any]) -> Path:
    """Keep a clean layer and the report on it; return the GeoPackage.

    Raises
    ------
    WriteError
        The user's data folder cannot be written to.
    """
    stem = _SAFE.sub("_", source.name.split(".")[0])[:80] or "boundaries"
    # Another reading of the same file is another layer: undo can go back to the first.
    told = [record[name] for name in ("layer", "crs", "crs_source", "code_field", "name_field", "features", "vertices")]
    told += [say(problem["what"]) for problem in record["problems"]]
    stamp = hashlib.sha256(repr((str(source.absolute()), *told, len(frame), list(frame.columns))).encode()).hexdigest()[:8]
    folder = layers_folder() / stamp
    target = folder / f"{stem}.gpkg"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="new-", dir=folder) as draft:
            made = Path(draft) / target.name
            frame.to_file(made, driver="GPKG", layer=stem, engine="pyogrio", FID=field_of_rows(frame.columns))
            note = {"source": str(source), "kept": date.today().isoformat(), "report": record}
            (Path(draft) / REPORT).write_text(json.dumps(note, ensure_ascii=False, indent=1, default=say), encoding="utf-8")
            (Path(draft) / REPORT).replace(folder / REPORT)
            made.replace(target)
    except OSError as problem:
        raise WriteError.of(folder, problem) from problem
    return target


def readable(path: Path, progress: Progress = SILENT, contradicted: str = "") -> Path:
    """Return a boundary file that the analysis can open: a clean copy, made apart; or the file itself where it is one.

    Parameters
    ----------
    path : Path
    progress : Progress
    contradicted : str
        What the user decided about rows that contradict their codes: see
        :data:`explorer.places.checks.boundary_report.DECISIONS`.

    Raises
    ------
    ReadError
        The file cannot be read, or not be used.
    """
    from explorer.exports.gis.boundary_layer import layer_frame
    from explorer.readers import apart

    if layers_folder() in path.parents:
        return path
    parcel = apart.read(
        "explorer.catalogue.areas.boundary_check:clean_apart",
        path,
        {"contradicted": contradicted},
        folder_too=True,
        progress=progress,
    )
    record = parcel["report"]
    if record["status"] == "not usable":
        problem = record["problems"][0]
        raise ReadError(say(sentences(problem["what"], problem["where"] or None)), problem["what_to_do"])
    if contradicted == BELIEVE_SHAPES and not record["code_field"]:
        raise ChoiceError(Said("export-codes-set-aside", file=path.name), Said("export-codes-set-aside-remedy"))
    return kept_layer(with_codes_only(layer_frame(parcel), record), path, record)


def with_codes_only(frame: gpd.GeoDataFrame, record: Mapping[str, Any]) -> gpd.GeoDataFrame:
    """Return a set of areas without any column that could be taken for the codes in place of the one agreed on."""
    kept = [name for name in (record["code_field"], record["name_field"]) if name in frame]
    return frame[[*dict.fromkeys(kept), frame.geometry.name]] if record["code_field"] in frame else frame


def forget_layer(path: Path) -> None:
    """Remove a clean copy and what was kept with it; anything outside the user's data folder is left alone."""
    if layers_folder() in path.parents:
        for part in (path, path.with_name(REPORT)):
            part.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            path.parent.rmdir()


def shares_of(frame: gpd.GeoDataFrame, names: list[str], catalogue: Catalogue) -> pd.DataFrame:
    """Return the share of each district in each shape: see :func:`explorer.analysis.best_fit.district_shares`.

    Raises
    ------
    ReadError
        The shapes meet no district.
    """
    import pandas as pd

    from explorer.analysis.best_fit import district_shares
    from explorer.places.address_grid import load_address_grid

    shapes = catalogue.ground.shapes
    shares = district_shares(frame.geometry.to_numpy(), pd.Index(names), load_address_grid(), shapes)
    if shares.empty:
        raise ReadError(text("export-no-district"), text("export-no-district-remedy"))
    return shares


def kept_areas(shares: pd.DataFrame, codes: list[str], beside: Path) -> Path:
    """Write functional areas as a lookup of districts with shares, beside the clean layer they come from.

    Parameters
    ----------
    shares : DataFrame, shape (districts, areas)
    codes : list of str
        Code of each area, in the order of the columns.
    beside : Path
        The clean layer.
    """
    target = beside.with_suffix(".csv")
    rows = [
        [str(district), code, str(name), f"{share:.6f}"]
        for at, (code, name) in enumerate(zip(codes, shares.columns, strict=True))
        for district, share in shares.iloc[:, at].items()
        if share > 0
    ]
    write_whole(target, rows_text(["zone", "area", "area_name", "share"], rows))
    return target
