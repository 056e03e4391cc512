"""A copy for QGIS: the findings as one GeoPackage, with styles that QGIS applies by itself, and with their sources."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from explorer.errors import WriteError
from explorer.exports.whole_file import write_beside
from explorer.progress import SILENT, Progress
from explorer.said import Listing
from explorer.words import say, text

if TYPE_CHECKING:
    import geopandas as gpd

    from explorer.flags.findings import Findings

CRS = "EPSG:27700"
NO_DATA_COLOUR = "#e6e6e6"
LEVEL_COLOURS = {"red": "#b3261e", "amber": "#9a6700", "info": "#2e6b94", "cannot_tell": "#6b6b6b"}

_STYLES = (
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
    "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, "
    "styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
    "update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"
)
"""The table in which QGIS keeps styles beside their layers."""


def write_qgis_copy(findings: Findings, target: Path, progress: Progress = SILENT) -> None:
    """Write the districts with their figures, the footprint, its functional areas, the flags and the user's own layers.

    Parameters
    ----------
    findings : Findings
    target : Path
        The GeoPackage; one that is there is replaced, whole or not at all. All shapes are in EPSG:27700.

    Raises
    ------
    WriteError
        The folder cannot be written to.
    """
    progress.step(text("export-collecting"), 0.1)
    layers = _layers(findings)
    own = _own_layers(findings)
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
            draft = Path(folder) / target.name
            for place, (name, frame) in enumerate({**layers, **own}.items()):
                progress.step(text("export-writing", what=name), 0.2 + 0.6 * place / (len(layers) + len(own)))
                frame.to_file(draft, layer=name, driver="GPKG", engine="pyogrio")
            progress.step(text("export-writing-styles"), 0.9)
            with closing(sqlite3.connect(draft)) as file, file:
                _put_styles(file, findings)
                _put_sources(file, findings)
            draft.replace(target)
        write_beside(target, findings.problems)
    except (OSError, sqlite3.Error) as problem:
        raise WriteError.of(target, problem if isinstance(problem, OSError) else OSError(str(problem))) from problem


def _layers(findings: Findings) -> dict[str, gpd.GeoDataFrame]:
    import geopandas as gpd
    import pandas as pd
    import shapely

    districts = _districts(findings)
    inside = districts[districts["in_footprint"]]
    footprint = gpd.GeoDataFrame(
        {
            "name": [say(findings.name)], "as_at": [findings.footprint.as_at.isoformat()],
            **{str(side.side): [say(side.sentence)] for side in findings.verdict.sides},
        },
        geometry=[inside.union_all()],
        crs=CRS,
    )  # fmt: skip
    met = districts[districts["functional_area_code"].isin(findings.overlaps.index)]
    areas = met.dissolve("functional_area_code", as_index=False)[["functional_area_code", "functional_area", "geometry"]]
    shares = findings.overlaps[["share_of_area", "share_of_footprint"]]
    areas = areas.merge(shares, left_on="functional_area_code", right_index=True, how="left")
    ground = dict(zip(districts["code"], districts.geometry, strict=True))
    ground |= dict(zip(areas["functional_area_code"], areas.geometry, strict=True))
    rows = [
        {
            "level": flag.level, "kind": flag.kind, "title": say(flag.title), "sentence": say(flag.sentence),
            "people": flag.people, "areas": ", ".join(flag.areas), "rests_on": say(flag.basis),
            "geometry": shapely.union_all([ground[code] for code in flag.areas if code in ground]),
        }
        for flag in findings.flags
    ]  # fmt: skip
    columns = ["level", "kind", "title", "sentence", "people", "areas", "rests_on", "geometry"]
    flags = gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry="geometry", crs=CRS)
    return {"districts": districts, "functional_areas": areas, "footprint": footprint, "flags": flags}


def _districts(findings: Findings) -> gpd.GeoDataFrame:
    import geopandas as gpd

    shapes, design, figures = findings.ground.shapes, findings.design, findings.layer.values  # noqa: PD011 - the frame of figures
    codes = [str(code) for code in shapes.codes]
    label_of = {key.colour: say(key.label) for key in (*design.keys, *design.extras)}
    colours, no_data = design.colours.reindex(codes).fillna(""), text("map-figure-none")
    frame = gpd.GeoDataFrame(
        {
            "code": codes,
            "name": findings.lookup.all_said(codes),
            "in_footprint": [code in set(findings.footprint.districts) for code in codes],
            "value": figures["value"].reindex(codes).to_numpy(),
            "class": [label_of.get(colour, colour) if colour else no_data for colour in colours],
            "functional_area_code": findings.area_of_district.reindex(codes).fillna("").to_numpy(),
        },
        geometry=list(shapes.to_geometry()),
        crs=CRS,
    )
    frame.insert(6, "functional_area", frame["functional_area_code"].map(findings.area_names).fillna(""))
    return frame


def _own_layers(findings: Findings) -> dict[str, gpd.GeoDataFrame]:
    import geopandas as gpd

    taken = {"districts", "functional_areas", "footprint", "flags", "sources", "layer_styles"}
    found: dict[str, gpd.GeoDataFrame] = {}
    for path in findings.project.layers:
        name = next(name for name in _numbered(path.stem) if name not in taken | set(found))
        found[name] = gpd.read_file(path).to_crs(CRS)
    return found


def _numbered(stem: str) -> Sequence[str]:
    return [stem, *(f"{stem} {number}" for number in range(2, 100))]


def _put_styles(file: sqlite3.Connection, findings: Findings) -> None:
    design = findings.design
    fills = {say(key.label): key.colour for key in (*design.keys, *design.extras)}
    fills = fills or {str(colour): str(colour) for colour in design.colours.dropna().unique() if colour}
    styles = {
        "districts": _by_value("class", {**fills, text("map-figure-none"): NO_DATA_COLOUR}, width=0.1, line="#ffffff"),
        "functional_areas": _outline("#8e3b73", width=0.5, dash=True),
        "footprint": _outline("#111827", width=1.0),
        "flags": _by_value("level", LEVEL_COLOURS, width=0.6, fill_style="b_diagonal"),
    }
    file.execute(_STYLES)
    file.executemany(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, "
        "styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '')",
        [(name, name, style, text("export-style", footprint=findings.name, layer=name)) for name, style in styles.items()],
    )
    _register(file, "layer_styles", text("export-styles"))


def _put_sources(file: sqlite3.Connection, findings: Findings) -> None:
    file.execute("CREATE TABLE sources (id TEXT PRIMARY KEY, title TEXT, publisher TEXT, vintage TEXT, licence TEXT, note TEXT)")
    rows = []
    for source in findings.used:
        note = say(Listing.of([source.caution, source.note or None], joint="clauses"))
        rows.append((source.id, *map(say, (source.title, source.publisher, source.vintage, source.licence)), note))
    file.executemany("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)", rows)
    _register(file, "sources", text("export-sources"))


def _register(file: sqlite3.Connection, table: str, title: str) -> None:
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES (?, 'attributes', ?, ?)",
        (table, table, title),
    )


def _by_value(field: str, fills: Mapping[str, str], *, width: float, line: str = "", fill_style: str = "solid") -> str:
    """Return a QGIS style that fills areas by the value of a field."""
    style, renderer = _style("categorizedSymbol", attr=field)
    categories, symbols = ET.SubElement(renderer, "categories"), ET.SubElement(renderer, "symbols")
    for number, (value, colour) in enumerate(fills.items()):
        ET.SubElement(categories, "category", symbol=str(number), value=value, label=value, render="true", type="string")
        options = {"color": _rgba(colour), "style": fill_style, "outline_color": _rgba(line or colour)}
        _symbol(symbols, str(number), options | {"outline_style": "solid", "outline_width": str(width)})
    return ET.tostring(style, encoding="unicode")


def _outline(colour: str, *, width: float, dash: bool = False) -> str:
    """Return a QGIS style that draws the outline of areas alone."""
    style, renderer = _style("singleSymbol")
    options = {"style": "no", "outline_color": _rgba(colour), "outline_style": "dash" if dash else "solid"}
    _symbol(ET.SubElement(renderer, "symbols"), "0", options | {"outline_width": str(width)})
    return ET.tostring(style, encoding="unicode")


def _style(kind: str, **attributes: str) -> tuple[ET.Element, ET.Element]:
    style = ET.Element("qgis", version="3.22", styleCategories="Symbology")
    return style, ET.SubElement(style, "renderer-v2", {"type": kind, "forceraster": "0", "symbollevels": "0", **attributes})


def _symbol(symbols: ET.Element, name: str, options: Mapping[str, str]) -> None:
    symbol = ET.SubElement(symbols, "symbol", name=name, type="fill", alpha="1", clip_to_extent="1", force_rhr="0")
    told = ET.SubElement(symbol, "layer", {"class": "SimpleFill", "enabled": "1", "locked": "0", "pass": "0"})
    held = ET.SubElement(told, "Option", type="Map")
    for key, value in options.items():
        ET.SubElement(held, "Option", name=key, type="QString", value=value)


def _rgba(colour: str) -> str:
    """Write a colour as QGIS does.

    Examples
    --------
    >>> _rgba("#2e6b94")
    '46,107,148,255'
    """
    return ",".join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5)) + ",255"
