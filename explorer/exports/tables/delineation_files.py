"""A delineation as files: the lookup of zones, the figures of areas, what was set aside, and how it was run."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer import __version__
from explorer.csv_text import rows_text
from explorer.exports.tables.delineation_words import reserve_said, zero_said
from explorer.exports.tables.split_words import split_record
from explorer.said import Said
from explorer.words import say

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.delineation import Delineation
    from explorer.analysis.division_containment import DivisionContainment
    from explorer.analysis.stability import Stability

AREA_COLUMNS = ("zone", "area", "area_name")
STATISTICS_COLUMNS = (
    "area", "zones", "employed_residents", "jobs", "within", "supply", "demand", "validity", "valid",
)  # fmt: skip
RESERVE_COLUMNS = ("zone", "iteration", "from_area", "from_number", "validity", "case", "reason", "area")
ZERO_COLUMNS = ("zone", "reason", "round", "people")
STABILITY_COLUMNS = (
    "zone", "area", "area_name", "stability", "co_assignment", "stability_resampled", "runs",
    "area_changes", "area_changes_resampled",
)  # fmt: skip
SENSITIVITY_COLUMNS = (
    "run", "kind", "flows", "method", "min_size", "min_containment", "target_size", "target_containment", "seed",
    "areas", "areas_not_valid", "zones_unassigned", "adjusted_rand", "same_area", "problem",
)  # fmt: skip
CHANCE_COLUMNS = (
    "area", "area_name", "employed_residents",
    "supply", "supply_random_p05", "supply_random_median", "supply_random_p95", "supply_above",
    "demand", "demand_random_p05", "demand_random_median", "demand_random_p95", "demand_above", "random_groups",
)  # fmt: skip


def delineation_writers(found: Delineation, record: Mapping[str, Any]) -> dict[str, Callable[[Path], None]]:
    """Return file name → what writes it, for :func:`~explorer.exports.whole_folder.write_together`.

    Parameters
    ----------
    found : Delineation
        What to write.
    record : mapping
        What ``run.json`` says: see :func:`run_record`.
    """
    names = found.areas.map(found.area_names).fillna("")
    areas = zip(found.areas.index, found.areas, names, strict=True)
    statistics = found.statistics.reset_index()
    return {
        "areas.csv": partial(_write_rows, AREA_COLUMNS, list(areas)),
        "area_statistics.csv": partial(write_table, statistics, STATISTICS_COLUMNS),
        "reserve.csv": partial(write_table, _in_words(found.reserve, "case", reserve_said), RESERVE_COLUMNS),
        "zero.csv": partial(write_table, _in_words(found.zero, "reason", zero_said), ZERO_COLUMNS),
        "run.json": partial(_write_json, record),
    }


def _in_words(table: pd.DataFrame, why: str, said: Callable[[str], Said]) -> pd.DataFrame:
    return table.assign(reason=[say(said(str(one))) for one in table[why]])


def stability_writers(found: Delineation, held: Stability) -> dict[str, Callable[[Path], None]]:
    """Return file name → what writes it: how far zones and areas hold, and each run that says so."""
    zones = held.zones.reset_index()
    zones["area_name"] = zones["area"].map(found.area_names).fillna("")
    for measure in ("changes", "changes_resampled"):
        zones[f"area_{measure}"] = zones["area"].map(held.areas[measure])
    return {
        "stability.csv": partial(write_table, zones, STABILITY_COLUMNS),
        "sensitivity.csv": partial(write_table, held.runs.reset_index(), SENSITIVITY_COLUMNS),
    }


def chance_writers(found: Delineation, chance: pd.DataFrame) -> dict[str, Callable[[Path], None]]:
    """Return file name → what writes it: where the self-containment of each area stands among random groups.

    Parameters
    ----------
    chance : DataFrame, indexed by area
        See :func:`~explorer.analysis.chance_containment.chance_table`.
    """
    rows = chance.rename_axis("area").reset_index()
    rows["area_name"] = rows["area"].map(found.area_names)
    return {"chance.csv": partial(write_table, rows, CHANCE_COLUMNS)}


def run_record(
    found: Delineation,
    seconds: float,
    inputs: Mapping[str, Any],
    held: Stability | None = None,
    left_out: Iterable[tuple[Said | str, float]] = (),
    split: DivisionContainment | None = None,
) -> dict[str, Any]:
    """Return what was asked, what came of it, and with which versions, so that it can be done again.

    Parameters
    ----------
    seconds : float
        What the delineation took, without reading and writing.
    inputs : mapping
        What the command was given beyond the criteria: files, base, notes.
    held : Stability, optional
        How far the result holds, where that was found out.
    left_out : iterable of (Said or str, float)
        Why people of the file were not counted, and how many.
    split : DivisionContainment, optional
        How the self-containment of all areas together splits, where random divisions were drawn.
    """
    return {
        "parameters": {"method": found.method, **asdict(found.criteria), **inputs},
        "counts": _counts(found),
        "people": _conserved(found, list(left_out)),
        "sensitivity": None if held is None else {"runs": len(held.runs), "seed": held.seed},
        "by_chance": split_record(split),
        "iterations": found.iterations,
        "seconds": round(seconds, 4),
        "versions": versions(),
    }


def _counts(found: Delineation) -> dict[str, float]:
    return {
        "zones_given": len(found.given_zones),
        "zones": len(found.zones),
        "pairs": len(found.flows),
        "areas": len(found.statistics),
        "areas_not_valid": int((~found.statistics["valid"]).sum()),
        "zones_unassigned": len(found.unassigned),
        "zones_in_reserve": int(found.reserve["zone"].nunique()),
        "reserve_entries": len(found.reserve),
        "zones_zero": len(found.zero),
        "people_given": _plain(found.people_given),
        "people": _plain(found.flows.total),
        "people_dropped": _plain(found.dropped),
    }


def _conserved(found: Delineation, left_out: list[tuple[Said | str, float]]) -> dict[str, Any]:
    """Say where everyone in the file is: kept, or dropped and why."""
    by_reason = found.zero.groupby("reason")["people"].sum()
    zero = [(Said("export-zero-zones", reason=zero_said(str(why))), people) for why, people in by_reason.items()]
    return {
        "in_file": _plain(found.people_given + sum(people for _, people in left_out)),
        "kept": _plain(found.flows.total),
        "dropped": [{"reason": say(one), "people": _plain(people)} for one, people in (*left_out, *zero)],
    }


def versions() -> dict[str, str]:
    """Versions of what computed the result."""
    # Asked of the packages themselves: a built application has no record of what is installed.
    packages = {name: str(import_module(name).__version__) for name in ("numpy", "scipy", "pandas")}
    return {"subregion-explorer": __version__, "python": platform.python_version()} | packages


def write_table(table: pd.DataFrame, columns: Sequence[str], path: Path) -> None:
    """Write the columns of a table as CSV, numbers in full and whole ones without a point."""
    _write_rows(columns, zip(*(table[column].tolist() for column in columns), strict=True), path)


def _write_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], path: Path) -> None:
    text = rows_text(columns, ([_cell(value) for value in row] for row in rows))
    path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")


def _cell(value: object) -> str:
    if isinstance(value, Said):
        return say(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return "" if np.isnan(value) else str(_plain(value))
    return str(value)


def _plain(number: float) -> float | int:
    """Return a whole number as one; others to twelve digits, where rounding in binary no longer shows."""
    return int(number) if float(number).is_integer() and abs(number) < 1e15 else float(f"{number:.12g}")


def _write_json(record: Mapping[str, Any], path: Path) -> None:
    path.write_text(
        json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False, default=say) + "\n",
        encoding="utf-8",
        errors="backslashreplace",
    )
