"""How the constants of the commuting estimate were chosen, and how near it comes to the census.

Needs the census table ODWP01EW (Census 2021, lower tier local authorities; Office for National Statistics) as
published, which is not part of the project::

    python -m boundaries.recipe.calibrate_commuting ODWP01EW_LTLA.csv.gz            # measure, write into the json
    python -m boundaries.recipe.calibrate_commuting ODWP01EW_LTLA.csv.gz --fit      # search the constants again
    python -m boundaries.recipe.calibrate_commuting ODWP01EW_LTLA.csv.gz --validate # cross-validate, write

Nothing of the table is stored: only constants and measures of accuracy.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from scipy.optimize import minimize

from boundaries.recipe import commuting
from boundaries.recipe.barriers import BoolArray, Float32Array, FloatArray, IntArray
from boundaries.recipe.commuting import (
    ABOUT_FILE,
    DATA_FOLDER,
    FLOWS_FILE,
    Deterrence,
    Zones,
)
from boundaries.recipe.lookups import BOUNDARIES_FOLDER, read_aliases, read_lookup
from explorer.places.shapes import Shapes

log = logging.getLogger(__name__)

FIXED_WORKPLACE = "3"
"""ODWP01EW's place of work indicator: working in the UK but not at or from home."""

START = Deterrence(
    beta=3.0, gamma=0.4, offset_km=0.5, home_density=-0.02, work_density=-0.02, job_clustering=0.1,
    crossing_km=1.0, far_weight=1e-6, far_km=100.0,
)  # fmt: skip
"""Where every search starts, so that no half of the districts knows what was found on the whole."""

LOGARITHMIC = ("beta", "gamma", "offset_km", "crossing_km", "far_weight", "far_km")
LINEAR = ("home_density", "work_density", "job_clustering")
SEARCH_STEPS = 220
SEARCH_ROUNDS = 60
"""Enough rounds of fitting for England and Wales alone."""

NORTH_AND_WALES = ("TLC", "TLD", "TLE", "TLF", "TLG", "TLL")
"""ITL1 regions of one half in the geographic cross-validation: the North, the Midlands and Wales."""

WEST_MIDLANDS = "ca-west-midlands"
BROMSGROVE = "E07000234"


def read_census(path: Path) -> pd.DataFrame:
    """Return the census flows between districts of England and Wales, fixed workplace, people.

    Parameters
    ----------
    path : Path
        ODWP01EW as published, csv or csv.gz.

    Returns
    -------
    DataFrame
        Square, residence by workplace, April 2025 codes in code order.
    """
    table = pd.read_csv(path, dtype="str")
    home, _, work, _, indicator, _, count = table.columns
    table = table[table[indicator] == FIXED_WORKPLACE]
    aliases = read_aliases()
    flows = pd.DataFrame({
        "residence": table[home].replace(aliases), "workplace": table[work].replace(aliases),
        "people": table[count].astype("int64"),
    })  # fmt: skip
    return as_matrix(flows, england_and_wales())


def england_and_wales() -> list[str]:
    """Return the district codes of England and Wales (April 2025), in order."""
    return [str(code) for code in read_lookup()["lad25_code"] if str(code)[0] in "EW"]


def as_matrix(flows: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return rows ``residence, workplace, people`` as a square table of the given districts, zeros filled in."""
    wide = flows.pivot_table(index="residence", columns="workplace", values="people", aggfunc="sum")
    return wide.reindex(index=codes, columns=codes).fillna(0.0).astype("float64")


def read_estimate() -> pd.DataFrame:
    """Return the bundled estimate, restricted to England and Wales, as a square table like the census."""
    return as_matrix(pd.read_csv(FLOWS_FILE), england_and_wales())


def live_groups(kind: str) -> dict[str, list[str]]:
    """Return today's partnerships of a kind in England and their districts.

    Constituent districts; county-sized constituents of county combined authorities are listed as their member
    districts, so those count as well there.
    """
    partnerships = pd.read_csv(DATA_FOLDER / "partnerships.csv", dtype="str", keep_default_na=False)
    members = pd.read_csv(DATA_FOLDER / "members.csv", dtype="str", keep_default_na=False)
    live = partnerships[(partnerships["kind"] == kind) & (partnerships["country"] == "England") & (partnerships["end"] == "")]
    roles = ["constituent"] if kind == "combined_authority" else ["constituent", "member"]
    members = members[members["role"].isin(roles) & (members["to"] == "")]
    chosen = members[members["partnership_id"].isin(live["id"])].groupby("partnership_id")["lad25_code"]
    return {str(name): sorted(set(codes)) for name, codes in chosen}


def common_part(first: FloatArray, second: FloatArray) -> float:
    """Return the common part of commuters, 2 Σ min(a, b) ÷ (Σ a + Σ b) (Lenormand et al. 2016): 1 if equal.

    Examples
    --------
    >>> common_part(np.array([3.0, 1.0]), np.array([1.0, 3.0]))
    0.5
    """
    return float(2 * np.minimum(first, second).sum() / (first.sum() + second.sum()))


def off_diagonal(flows: pd.DataFrame) -> FloatArray:
    """Return the flows between different districts as one array."""
    return np.asarray(flows.to_numpy()[~np.eye(len(flows), dtype=bool)])


def containment(flows: pd.DataFrame, districts: list[str]) -> tuple[float, float]:
    """Return supply-side and demand-side self-containment of a group of districts."""
    inside = flows.loc[districts, districts].to_numpy().sum()
    return (
        float(inside / flows.loc[districts].to_numpy().sum()),
        float(inside / flows[districts].to_numpy().sum()),
    )  # fmt: skip


def containment_accuracy(estimate: pd.DataFrame, census: pd.DataFrame, kind: str) -> dict[str, Any]:
    """Compare self-containment of all partnerships of a kind; errors in percentage points."""
    groups = live_groups(kind)
    rows = {name: [*containment(estimate, group), *containment(census, group)] for name, group in groups.items()}
    columns = ["supply_estimated", "demand_estimated", "supply_real", "demand_real"]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    return {
        "supply": _error_points(table["supply_estimated"] - table["supply_real"]),
        "demand": _error_points(table["demand_estimated"] - table["demand_real"]),
        "each": table.round(4).to_dict(orient="index"),
    }


def _error_points(error: pd.Series) -> dict[str, float]:
    points = 100 * error.to_numpy(dtype="float64")
    return {
        "mean_absolute_error_points": round(float(np.abs(points).mean()), 3),
        "mean_error_points": round(float(points.mean()), 3),
        "worst_points": round(float(points[np.abs(points).argmax()]), 3),
    }


def share_into_neighbours(estimate: pd.DataFrame, census: pd.DataFrame) -> dict[str, float]:
    """Compare the share of a district's residents who work in districts that it borders on, in points."""
    neighbours = adjacency(list(census.index))
    error = 100 * (estimate.div(estimate.sum(axis=1), axis=0) - census.div(census.sum(axis=1), axis=0)).to_numpy()
    together = np.where(neighbours, error, 0).sum(axis=1)[neighbours.any(axis=1)]
    return {
        "each_median_absolute_error_points": round(float(np.median(np.abs(error[neighbours]))), 3),
        "together_median_absolute_error_points": round(float(np.median(np.abs(together))), 3),
    }


def adjacency(codes: list[str]) -> BoolArray:
    """Return which districts border on each other in the bundled boundaries, shape (codes, codes)."""
    shapes = Shapes.load(BOUNDARIES_FOLDER / "districts_100m.npz")
    order = {str(code): row for row, code in enumerate(shapes.codes)}
    geometry = shapes.to_geometry()[[order[code] for code in codes]]
    pairs = shapely.STRtree(geometry).query(geometry, predicate="intersects")
    table = np.zeros((len(codes), len(codes)), dtype=bool)
    table[pairs[0], pairs[1]] = True
    np.fill_diagonal(table, val=False)
    return table


def accuracy(estimate: pd.DataFrame, census: pd.DataFrame) -> dict[str, Any]:
    """Return everything that is said about how near the estimate comes to the census.

    Parameters
    ----------
    estimate, census : DataFrame
        Square tables of the same districts, residence by workplace, people.
    """
    pair = off_diagonal(estimate), off_diagonal(census)
    members = live_groups("combined_authority")[WEST_MIDLANDS]
    shares = [flows.loc[[BROMSGROVE], members].to_numpy().sum() / flows.loc[[BROMSGROVE]].to_numpy().sum()
              for flows in (estimate, census)]  # fmt: skip
    return {
        "compared_with": "Census 2021, ODWP01EW, fixed workplace",
        "coverage": "residences and workplaces in England and Wales only",
        "common_part_of_commuters": round(common_part(estimate.to_numpy(), census.to_numpy()), 4),
        "common_part_off_diagonal": round(common_part(*pair), 4),
        "correlation_off_diagonal": round(float(np.corrcoef(*pair)[0, 1]), 4),
        "correlation_of_roots_off_diagonal": round(float(np.corrcoef(*np.sqrt(pair))[0, 1]), 4),
        "combined_authorities": containment_accuracy(estimate, census, "combined_authority"),
        "combined_county_authorities": containment_accuracy(estimate, census, "combined_county_authority"),
        "share_into_neighbours": share_into_neighbours(estimate, census),
        "bromsgrove_into_west_midlands": {
            "estimated": round(float(shares[0]), 4), "real": round(float(shares[1]), 4),
        },
    }  # fmt: skip


@dataclass(frozen=True, eq=False)
class Trial:
    """England and Wales alone, with the census to compare with: what a search tries constants on."""

    zones: Zones
    totals: pd.DataFrame
    distance: Float32Array
    crossings: Float32Array
    census: pd.DataFrame

    @classmethod
    def prepare(cls, census: pd.DataFrame) -> Trial:
        """Take the margins of the census table itself, so that both sides have the same totals."""
        flows = census.to_numpy()
        totals = pd.DataFrame({"residents": flows.sum(1), "jobs": flows.sum(0), "stay": flows.diagonal()}, census.index)
        zones = commuting.read_zones().of(list(census.index))
        return cls(zones, totals, *commuting.travel_distance(zones), census)

    def run(self, constants: Deterrence) -> FloatArray:
        """Estimate the flows with some constants."""
        distance = self.distance + np.float32(constants.crossing_km) * self.crossings
        return commuting.estimate_at(distance, self.zones, self.totals, constants, SEARCH_ROUNDS)

    def score(self, flows: FloatArray, residences: BoolArray) -> float:
        """Return the common part of commuters between districts, over some residences."""
        off = ~np.eye(len(flows), dtype=bool) & residences[:, None]
        return common_part(flows[off], self.census.to_numpy()[off])


def search(trial: Trial, residences: BoolArray) -> Deterrence:
    """Find the constants with the largest off-diagonal common part over some residences (Nelder–Mead)."""

    def loss(values: FloatArray) -> float:
        return -trial.score(trial.run(_constants(values)), residences)

    return _constants(_nelder_mead(loss, _values(START)))


def _nelder_mead(loss: Callable[[FloatArray], float], start: FloatArray) -> FloatArray:
    # Steps: about 20 % of the constants searched as logarithms, 0.05 of the others.
    steps = np.diag([0.2] * len(LOGARITHMIC) + [0.05] * len(LINEAR))
    options = {
        "maxfev": SEARCH_STEPS, "xatol": 1e-3, "fatol": 1e-5, "adaptive": True,
        "initial_simplex": np.vstack([start, start + steps]),
    }  # fmt: skip
    return np.asarray(minimize(loss, start, method="Nelder-Mead", options=options).x)


def _values(constants: Deterrence) -> FloatArray:
    logs = [np.log(getattr(constants, name)) for name in LOGARITHMIC]
    return np.array(logs + [getattr(constants, name) for name in LINEAR])


def _constants(values: FloatArray) -> Deterrence:
    logs, plain = values[: len(LOGARITHMIC)], values[len(LOGARITHMIC) :]
    found = dict(zip(LOGARITHMIC, np.exp(logs), strict=True)) | dict(zip(LINEAR, plain, strict=True))
    return dataclasses.replace(START, **{name: float(f"{value:.4g}") for name, value in found.items()})


def cross_validate(trial: Trial) -> dict[str, Any]:
    """Fit on one half of the residences, measure on the other; random halves and a geographic split."""
    lookup = read_lookup().set_index("lad25_code")["itl1"].reindex(trial.census.index)
    shuffled: IntArray = np.random.default_rng(0).permutation(len(lookup))
    halves = {
        "random": shuffled < len(lookup) // 2,
        "north_and_wales_against_south": lookup.isin(NORTH_AND_WALES).to_numpy(),
    }  # fmt: skip
    return {"measure": "off-diagonal common part of commuters over residences not fitted on"} | {
        name: [_held_out(trial, chosen), _held_out(trial, ~chosen)] for name, chosen in halves.items()
    }


def _held_out(trial: Trial, fitted: BoolArray) -> dict[str, Any]:
    constants = search(trial, fitted)
    flows, bundled = trial.run(constants), trial.run(commuting.DETERRENCE)
    return {
        "districts_fitted": int(fitted.sum()),
        "on_fitted": round(trial.score(flows, fitted), 4),
        "on_held_out": round(trial.score(flows, ~fitted), 4),
        "bundled_constants_on_held_out": round(trial.score(bundled, ~fitted), 4),
        "constants": {name: getattr(constants, name) for name in (*LOGARITHMIC, *LINEAR)},
    }


def note(**sections: dict[str, Any]) -> None:
    """Write measured sections into the description of the bundled estimate."""
    described = json.loads(ABOUT_FILE.read_text("utf-8")) | sections
    ABOUT_FILE.write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Measure the bundled estimate; search or cross-validate its constants where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("census", type=Path, help="ODWP01EW by lower tier local authorities, csv or csv.gz")
    parser.add_argument("--fit", action="store_true", help="search the constants again and print them")
    parser.add_argument("--validate", action="store_true", help="cross-validate the constants")
    chosen = parser.parse_args(arguments)
    census = read_census(chosen.census)
    if chosen.fit:
        log.info("%s", search(Trial.prepare(census), np.ones(len(census), dtype=bool)))
    if chosen.validate:
        note(cross_validation=cross_validate(Trial.prepare(census)))
    measured = accuracy(read_estimate(), census)
    note(accuracy=measured)
    log.info("%s", json.dumps(measured, indent=1))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    main()
