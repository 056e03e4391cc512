"""What goes into a pack: everything held, each file in a form that others read, with what is known of it."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer import data_pack, resources
from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import time_of
from explorer.catalogue.staleness import day_of
from explorer.csv_text import rows_text
from explorer.data_pack import PackFile, bundled_pack
from explorer.errors import ExplorerError, ReadError
from explorer.official.keeping import Held, file_of, held
from explorer.official.table import OfficialSet, official_sets
from explorer.packs.description import with_content
from explorer.places.boundaries import REGION_CODES, TOLERANCES, Level, bundled
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.said import Said
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.readers.flows import FlowTable

Got = tuple[OfficialSet, Held, Path]
"""A set that was got from its publisher, what is known of it, and its file."""

LEVELS: tuple[Level, ...] = ("districts", "itl3", "itl2", "itl1", "countries")
OGL_ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
_ONS = "Office for National Statistics"
_DETAIL = ("bgc", "buc", "bsc", "bfc", "bfe")
"""Sets of lines, the most fitting first: generalised to 20 m, to 500 m, to 200 m, and as surveyed."""

_AS_THEY_ARE = (".csv", ".csv.gz", ".tsv", ".parquet", ".geojson")


@dataclass(frozen=True)
class Content:
    """A file that goes into a pack: what is known of it, and where its bytes are now."""

    file: PackFile
    source: Path


Tell = Callable[[Said], object]
"""Takes each thing that is wrong with a file that goes into a pack all the same."""


def gather(
    folder: Path,
    boundaries: Sequence[Path] = (),
    flows: Sequence[Path] = (),
    progress: Progress = SILENT,
    tell: Tell = lambda _: None,
) -> tuple[Content, ...]:
    """Bring together everything held.

    Parameters
    ----------
    folder : Path
        An empty one, in which files are written that must take another form first.
    boundaries, flows : sequence of Path
        Further files of official boundaries and of commuting, as their publishers give them.
    progress : Progress
    tell : function
        Takes what is wrong with these boundaries, one sentence each.

    Raises
    ------
    ExplorerError
        A file cannot be read, or is not what it is given as.
    """
    catalogue = Catalogue.load()
    found = [*_tables()]
    progress.step(Said("pack-step-shapes"), 0.05)
    found += _shapes(folder, catalogue)
    got = [(one, known, file) for one in official_sets() if (known := held(one)) is not None and (file := file_of(known))]
    layers = [_official_layer(one, known, file) for one, known, file in got if one.group == "boundaries"]
    layers += _opened(folder, boundaries, progress, tell)
    counted = [_flows(file, catalogue, known) for one, known, file in got if one.group == "commuting" and _is_plain(file)]
    rest = [
        _as_it_is(one, known, file)
        for one, known, file in got
        if one.group not in ("boundaries", "commuting") or (one.group == "commuting" and not _is_plain(file))
    ]
    counted += [_flows(path, catalogue) for path in flows]
    carried = _carried([*layers, *counted, *rest])
    lines = _with_districts([*layers, *(one for one in carried if one.file.role in ("districts", "boundaries"))], catalogue)
    others = [one for one in carried if one.file.role not in ("districts", "boundaries")]
    progress.step(Said("pack-step-hashes"), 0.2)
    whole = [*_updated(found, folder, catalogue, got), *lines, *counted, *rest, *others]
    whole += _documents(folder, [one.file for one in whole])
    return tuple(Content(with_content(one.file, one.source), one.source) for one in _named_once(whole))


def _tables() -> list[Content]:
    """Return the bundled tables, or those that stand for them."""
    found = []
    for file in bundled_pack().files:
        if not file.stands_for:
            continue
        inside = file.stands_for.removeprefix("resources/data/")
        used = resources.facts(inside) if inside != file.stands_for else resources.boundaries(inside.removeprefix("boundaries/"))
        known = replace(_of_pack(used) or file, path=f"tables/{inside}", licence_url=OGL_ADDRESS)
        found.append(Content(known, used))
    return found


def _of_pack(used: Path) -> PackFile | None:
    """Return what the pack in use, or what is laid over it, tells of a table, where that is one of its own."""
    packs = (data_pack.in_use().laid, data_pack.in_use().pack)
    return next((one for pack in packs if pack is not None for one in pack.files if pack.place(one) == used), None)


def _shapes(folder: Path, catalogue: Catalogue) -> list[Content]:
    """Write the bundled shapes as GeoPackages: arrays are only for the program itself."""
    import geopandas as gpd

    from explorer.exports.gis.boundary_layer import write_layer

    by_path = {one.path: one for one in bundled_pack().files}
    names = dict(zip(catalogue.districts.codes, map(catalogue.districts.name, catalogue.districts.codes), strict=True))
    found = []
    for level in LEVELS:
        known = by_path.get(f"boundaries/{level}_{TOLERANCES[0]}m.npz")
        if known is None:
            continue
        shapes = bundled(level, TOLERANCES[0]).shapes
        codes = shapes.codes.tolist()
        columns = {"code": codes, "name": [names.get(code, "") for code in codes]}
        frame = gpd.GeoDataFrame(columns, geometry=list(shapes.to_geometry()), crs="EPSG:27700")
        target = folder / f"approximate_{level}.gpkg"
        write_layer(frame, target)
        file = replace(known, path=f"approximate/{level}.gpkg", role="shapes", rows=len(frame), columns=())
        found.append(Content(file, target))
    return found


def _official_layer(one: OfficialSet, known: Held, source: Path) -> Content:
    """Return boundaries that were got from their publisher."""
    file = PackFile(
        f"boundaries/{one.id}{source.suffix.casefold()}", "boundaries", 0, "", one.id, f"{one.title} ({one.detail})",
        known.publisher, known.licence, OGL_ADDRESS if known.licence.startswith("Open Government") else "",
        text("pack-attribution-ons"), known.address, one.level.casefold(), (one.vintage,) if one.vintage else (),
        known.count or None, plain_day(known.edited) or known.day, "",
    )  # fmt: skip
    return Content(file, source)


def _as_it_is(one: OfficialSet, known: Held, source: Path) -> Content:
    """Return any other set that was got, as it came."""
    role = "flows" if one.group == "commuting" else "indicators"
    file = PackFile(
        f"{one.group}/{one.id}{source.suffix.casefold()}", role, 0, "", one.id, f"{one.title} ({one.detail})", known.publisher,
        known.licence, OGL_ADDRESS if known.licence.startswith("Open Government") else "", text("pack-attribution-ons"),
        known.address, "", (), None, plain_day(known.edited) or known.day,
    )  # fmt: skip
    return Content(file, source)


def _updated(tables_: Sequence[Content], folder: Path, catalogue: Catalogue, got: Sequence[Got]) -> list[Content]:
    """Return the tables with new figures of indicators laid over them: their values, and the periods that the list names."""
    days = {one.indicator: plain_day(known.edited) or known.day for one, known, _ in got if one.indicator}
    files = {one.indicator: file for one, _, file in got if one.indicator}
    held_ones = {key: catalogue.indicators[key].vintage for key in files if key in catalogue.indicators}
    newer = [key for key, vintage in held_ones.items() if is_newer(days[key], vintage)]
    newest = {key: laid_over(key, files[key], folder, catalogue) for key in newer}
    periods = {key: told for key, told in newest.items() if told}
    if not periods:
        return list(tables_)
    found = []
    for one in tables_:
        key = one.file.id if "/indicators/" in one.file.path else ""
        if key in periods:
            file = replace(one.file, day=days[key], periods=periods[key])
            found.append(Content(file, folder / f"{key}.csv.gz"))
        elif one.file.path == "tables/indicators.csv":
            write_list(one.source, folder / "indicators.csv", periods, days)
            day = max(one.file.day, *(days[key] for key in periods))
            found.append(Content(replace(one.file, day=day), folder / "indicators.csv"))
        else:
            found.append(one)
    return found


def laid_over(indicator: str, file: Path, folder: Path, catalogue: Catalogue) -> tuple[str, ...]:
    """Write the values of an indicator with what was got laid over them; return its periods, none where it brings nothing."""
    from explorer.csv_text import frame_text
    from explorer.official.indicator_updates import merged, update_of

    held_one = catalogue.indicators[indicator]
    try:
        update = update_of(file, indicator, catalogue)
    except ExplorerError:
        # It was checked when it was got; what cannot be read any more stays out, and the values held stay.
        return ()
    known = {period: catalogue.indicator_values.of(indicator, period) for period in held_one.periods}
    areas = {str(code) for frame in known.values() for code in frame.index}
    update.frame["area_code"] = update.frame["area_code"].replace(dict(REGION_CODES))
    frame = merged(replace(update, frame=update.frame[update.frame["area_code"].isin(areas)]), known)
    columns = ["period", "value", "lower95", "upper95", "numerator", "denominator", "status"]
    frame = frame.reindex(columns=columns)
    frame["status"] = frame["status"].fillna("")
    with gzip.GzipFile(folder / f"{indicator}.csv.gz", "wb", mtime=0) as stream:
        stream.write(frame_text(frame.rename_axis("area_code").reset_index()).encode("utf-8"))
    return tuple(sorted(set(map(str, frame["period"])), key=time_of, reverse=True))


def write_list(source: Path, target: Path, periods: Mapping[str, tuple[str, ...]], days: Mapping[str, str]) -> None:
    """Write the list of indicators with other periods and days."""
    with source.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    at, day, key = (header.index(name) for name in ("periods", "vintage", "indicator"))
    for row in rows:
        if row[key] in periods:
            row[at], row[day] = " ".join(periods[row[key]]), days[row[key]]
    target.write_text(rows_text(header, rows), encoding="utf-8")


def _is_plain(file: Path) -> bool:
    return file.name.casefold().endswith(_AS_THEY_ARE[:4])


def is_newer(day: str, than: str) -> bool:
    """Whether figures of a day are newer than those of a vintage; what has no day is older than any."""
    return (day_of(than) or date.min) < date.fromisoformat(day)


def plain_day(told: str) -> str:
    """Return the day that a text begins with, as ``2026-12-01``; empty where it begins with none."""
    try:
        return date.fromisoformat(told[:10]).isoformat()
    except ValueError:
        return ""


def _opened(folder: Path, paths: Iterable[Path], progress: Progress, tell: Tell) -> list[Content]:
    """Write clean copies of boundary files, whatever their form, and say what they are, and what is wrong with them."""
    from explorer.exports.gis.boundary_layer import layer_frame, write_layer

    found = []
    for number, path in enumerate(paths):
        progress.step(Said("pack-step-boundaries", file=path.name), 0.1)
        parcel = apart.read("explorer.catalogue.areas.boundary_check:clean_apart", path, folder_too=True, progress=progress)
        report: dict[str, Any] = parcel["report"]
        if report["status"] == "not usable":
            raise ReadError(Said("pack-boundaries-unusable", file=path.name), Said("pack-boundaries-remedy", file=path.name))
        for problem in report["problems"]:
            tell(Said("known-problem", file=path.name, what=problem["what"]))
        frame = layer_frame(parcel)
        target = folder / f"layer_{number}.gpkg"
        write_layer(frame, target)
        level, vintage = str(report.get("level") or ""), str(report.get("vintage") or "")
        file = PackFile(
            f"boundaries/{_plain(path)}.gpkg", "boundaries", 0, "", _plain(path), path.stem.replace("_", " "), _ONS,
            "Open Government Licence v3.0", OGL_ADDRESS, text("pack-attribution-ons"), "", level.casefold(),
            (vintage,) if vintage else (), len(frame), _year(vintage),
        )  # fmt: skip
        found.append(Content(file, target))
    return found


def _year(vintage: str) -> str:
    return next((part for part in vintage.replace("-", " ").split() if len(part) == 4 and part.isdecimal()), "")


def _flows(path: Path, catalogue: Catalogue, known: Held | None = None) -> Content:
    """Return a file of commuting: one that takes the place of the estimate where it counts districts in a census."""
    if not _is_plain(path):
        raise ReadError(Said("pack-flows-form", file=path.name), Said("pack-flows-form-remedy"))
    preview = catalogue.files.preview_flows(path)
    table: FlowTable = preview.reading.table
    is_of_districts = _joins(path, catalogue)
    census = table.is_census
    file = PackFile(
        f"commuting/{_plain(path)}{_ending(path)}", "commuting" if census and is_of_districts else "flows", 0, "", _plain(path),
        say(table.title) if census else path.stem.replace("_", " "), _ONS if census else "",
        "Open Government Licence v3.0" if census else "", OGL_ADDRESS if census else "",
        text("pack-attribution-ons") if census else "", "", "district" if is_of_districts else "",
        (table.vintage,) if table.vintage else (), len(table.frame), _year(str(table.vintage)),
    )  # fmt: skip
    if known is not None:
        file = replace(file, id=known.id, publisher=known.publisher, licence=known.licence, source_url=known.address)
    return Content(file, path)


def _joins(path: Path, catalogue: Catalogue) -> bool:
    try:
        catalogue.files.flows(path)
    except ExplorerError:
        return False
    return True


def _carried(held_here: Sequence[Content]) -> list[Content]:
    """Return what the pack in use has beside tables, unless a newer file of the same id is held."""
    pack = data_pack.in_use().pack
    if pack is None:
        return []
    new = {one.file.id for one in held_here}
    kept = ("districts", "boundaries", "commuting", "flows", "indicators")
    return [Content(one, pack.place(one)) for one in pack.files if one.role in kept and one.id not in new]


def _with_districts(layers: Sequence[Content], catalogue: Catalogue) -> list[Content]:
    """Let the most fitting set of whole districts take the place of the approximate lines."""
    as_layers = [Content(replace(one.file, role="boundaries"), one.source) for one in layers]
    ranked = sorted((one for one in as_layers if one.file.level in ("lad", "district", "districts")), key=_fitness)
    for one in ranked:
        if _is_whole(one.source, catalogue):
            as_layers[as_layers.index(one)] = Content(replace(one.file, role="districts", level="district"), one.source)
            break
    return as_layers


def _fitness(one: Content) -> tuple[int, int]:
    """Return how far a set is from the districts of April 2025, and how its lines are drawn: least is best."""
    year = _year(" ".join((*one.file.periods, one.file.day))) or "0"
    told = f"{one.file.id} {one.file.title}".casefold()
    detail = next((at for at, mark in enumerate(_DETAIL) if mark in told), len(_DETAIL))
    return abs(2 * int(year) - 4050), detail


def _is_whole(path: Path, catalogue: Catalogue) -> bool:
    try:
        return len(catalogue.files.ground(path).districts.shapes) == len(catalogue.districts.codes)
    except ExplorerError:
        return False


def _documents(folder: Path, files: Sequence[PackFile]) -> list[Content]:
    """Write what a person reads first, and whom to name."""
    lines = dict.fromkeys(
        text("pack-attribution-line", title=file.title, publisher=file.publisher or text("source-own-publisher"),
             licence=file.licence or text("source-own-licence"), attribution=file.attribution or "none")
        for file in files
    )  # fmt: skip
    written = {"README.txt": text("pack-readme"), "ATTRIBUTION.txt": "\n".join(lines)}
    found = []
    for name, words in written.items():
        (folder / name).write_text(words + "\n", encoding="utf-8")
        found.append(Content(PackFile(name, "document", 0, "", name, name), folder / name))
    for licence in ("OGL-UK-3.0.txt", "LGPL-3.0.txt", "GPL-3.0.txt"):
        place = resources.boundaries(f"LICENSES/{licence}")
        if place.is_file():
            found.append(Content(PackFile(f"LICENSES/{licence}", "document", 0, "", licence, licence), place))
    return found


def _named_once(contents: Iterable[Content]) -> list[Content]:
    """Tell files of the same name apart."""
    seen: set[str] = set()
    found = []
    for one in contents:
        path, number = one.file.path, 1
        while path.casefold() in seen:
            number += 1
            head, _, name = one.file.path.rpartition("/")
            path = f"{head}/{number}_{name}" if head else f"{number}_{name}"
        seen.add(path.casefold())
        found.append(Content(replace(one.file, path=path), one.source))
    return found


def _plain(path: Path) -> str:
    """Return the name of a file as it may stand in a pack."""
    stem = path.name.casefold().removesuffix(".gz").rpartition(".")[0] or path.stem
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in stem).strip("_")
    return (plain or "file")[:80]


def _ending(path: Path) -> str:
    name = path.name.casefold()
    return next((ending for ending in sorted(_AS_THEY_ARE, key=len, reverse=True) if name.endswith(ending)), path.suffix)
