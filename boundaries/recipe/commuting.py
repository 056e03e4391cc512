"""Estimated commuting between the 361 districts, for use until a census file is loaded.

The census publishes how many employed people live in each district, how many jobs are there and how many people
both live and work there; who goes from where to where is estimated. The model is a doubly constrained gravity model
(Wilson 1971) between small zones: every district is cut into 16 zones with equal numbers of address points, the
zones' trips fall off with distance, and iterative proportional fitting makes them agree with the totals. Distance
goes around estuaries and the Pennines by way of bridges, tunnels, ferries and passes. Nothing of the census matrix
itself is in the project; a few global constants were chosen against it (``calibrate_commuting.py``).

Run ``python -m boundaries.recipe.commuting`` from the folder that holds ``boundaries`` and ``resources``.
"""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from pyproj import Transformer
from scipy.ndimage import gaussian_filter

from boundaries.recipe.barriers import BARRIERS, BoolArray, Float32Array, FloatArray, IntArray, detours, zones_near
from boundaries.recipe.irish_towns import IRISH_TOWNS
from boundaries.recipe.lookups import BOUNDARIES_FOLDER
from boundaries.recipe.postcodes import read_postcodes

log = logging.getLogger(__name__)

DATA_FOLDER = BOUNDARIES_FOLDER.parent / "resources" / "data"
TOTALS_FILE = DATA_FOLDER / "commuting_totals.csv"
FLOWS_FILE = DATA_FOLDER / "commuting_estimate.csv.gz"
ABOUT_FILE = DATA_FOLDER / "commuting_estimate.json"


HALVINGS = 4
"""Every district is halved this many times, so it has 2**4 = 16 zones."""

ZONES_EACH = 2**HALVINGS

DENSITY_CELL_KM = 0.25
"""Cell of the grid on which address points are counted; only its blur matters."""

DENSITY_BLUR_KM = 1.0
"""Standard deviation of the Gaussian that turns counts into a local density (a walkable neighbourhood)."""

ROUNDS = 500
"""Rounds of proportional fitting between zones. Few trips link the nations, so the last per cents come slowly: 500 more
rounds move no flow by more than 20 people or, from ten people on, by more than about 2 %."""

WESTWARD_PEOPLE = 1_000.0
"""People who live in Great Britain and work in Northern Ireland, set by hand (ODWP01EW has 774 from England and
Wales); the other way it is as many more as Northern Ireland has more residents than jobs."""

PEOPLE_PER_ADDRESS_POINT = 32.0
"""People of Great Britain per distinct postcode location (65 million ÷ 2.0 million); gives Irish towns a density."""


@dataclass(frozen=True)
class Deterrence:
    """How the number of commuters falls with distance: the model's few global constants.

    With d the distance in km (estuaries and the Pennines gone around) and ρ the density of address points relative
    to the average, a pair of zones weighs exp(−β' ((d + d₀)^γ − d₀^γ)) + far_weight · exp(−d / far_km), where
    β' = β · ρ_home^home_density · ρ_work^work_density. Jobs lie in zones in proportion to ρ^job_clustering.

    Attributes
    ----------
    beta : float
        β, per km^γ.
    gamma : float
        γ, the exponent of distance.
    offset_km : float
        d₀, the distance that every trip costs before it starts.
    home_density, work_density : float
        Negative: people who live or work in dense places feel distance a little less.
    job_clustering : float
        How much more densely jobs lie than homes inside a district (0: in the same places).
    crossing_km : float
        What crossing a barrier (bridge, tunnel, ferry, pass) costs beyond the detour.
    far_weight, far_km : float
        Size and range of the long tail: weekly commuters and people registered far from their place of work.
    """

    beta: float = 4.329
    gamma: float = 0.2921
    offset_km: float = 0.5558
    home_density: float = -0.0569
    work_density: float = -0.04303
    job_clustering: float = 0.06525
    crossing_km: float = 1.51
    far_weight: float = 1.041e-06
    far_km: float = 89.95


DETERRENCE = Deterrence()
"""Chosen by a Nelder–Mead search for the largest off-diagonal common part of commuters with Census 2021 (ODWP01EW,
England and Wales, fixed workplace); ``calibrate_commuting.py`` repeats it and cross-validates it."""


@dataclass(frozen=True, eq=False)
class Zones:
    """Parts of districts between which the model sends its commuters, 16 in each district, district after district.

    Attributes
    ----------
    codes : list of str
        District codes (April 2025), in order; zone z lies in district z // 16.
    position : ndarray of float64, shape (zones, 2)
        Mean easting and northing of the zone's address points, km, EPSG:27700.
    spread : ndarray of float64, shape (zones,)
        Root mean square distance of the address points from there, km.
    homes : ndarray of float64, shape (zones,)
        Share of the district's residents; sums to one in each district. Zero for padding.
    density : ndarray of float64, shape (zones,)
        Address points per km² around the zone's points, relative to the geometric mean of all zones.
    """

    codes: list[str]
    position: FloatArray
    spread: FloatArray
    homes: FloatArray
    density: FloatArray

    def __len__(self) -> int:
        return len(self.homes)

    def jobs(self, job_clustering: float) -> FloatArray:
        """Return the share of the district's jobs in each zone; sums to one in each district."""
        weight = (self.homes * self.density**job_clustering).reshape(-1, ZONES_EACH)
        return np.asarray((weight / weight.sum(axis=1, keepdims=True)).ravel())

    def of(self, codes: list[str]) -> Zones:
        """Return the zones of some districts alone, in the order of ``codes``."""
        order = np.array([self.codes.index(code) for code in codes])
        rows = (order[:, None] * ZONES_EACH + np.arange(ZONES_EACH)).ravel()
        return Zones(codes, self.position[rows], self.spread[rows], self.homes[rows], self.density[rows])


def read_totals() -> pd.DataFrame:
    """Return what the censuses publish for each district, with balanced jobs.

    Returns
    -------
    DataFrame
        By district code, in code order: ``residents`` (employed people with a fixed workplace who live there),
        ``jobs`` (who work there) and ``stay`` (who do both), people.
    """
    table = pd.read_csv(TOTALS_FILE, index_col="lad25_code").sort_index()
    named = {
        "employed_residents_fixed_workplace": "residents",
        "jobs_fixed_workplace": "jobs",
        "live_and_work_here": "stay",
    }
    return balanced(table.rename(columns=named)[list(named.values())].astype("float64"))


def balanced(totals: pd.DataFrame) -> pd.DataFrame:
    """Scale the jobs that commuters from other districts fill, so that all jobs equal all residents.

    The totals come from two censuses, and each counts workplaces for its own residents, so they differ by 5 in
    100,000. Residents and live-and-work-here stay as published. A live-and-work-here that is larger than the
    district's residents or jobs would be cut to the smaller of them (there is none).
    """
    stay = totals[["stay", "residents", "jobs"]].min(axis=1)
    if (cut := totals.index[stay < totals["stay"]]).size:
        log.warning("live-and-work-here cut to the residents or jobs in %s", ", ".join(cut))
    incoming = totals["jobs"] - stay
    factor = (totals["residents"] - stay).sum() / incoming.sum()
    return totals.assign(stay=stay, jobs=stay + incoming * factor)


def read_zones() -> Zones:
    """Cut all 361 districts into zones: Great Britain by its postcodes, Northern Ireland by its towns."""
    points = read_postcodes().drop_duplicates(ignore_index=True)
    points["density"] = local_density(points)
    parts = {str(code): _zones_of_points(part) for code, part in points.groupby("lad25_code")}
    parts |= {code: _zones_of_towns(towns) for code, towns in IRISH_TOWNS.items()}
    codes = sorted(parts)
    table = pd.concat([parts[code] for code in codes], ignore_index=True)
    return Zones(
        codes, table[["x", "y"]].to_numpy(), table["spread"].to_numpy(), table["homes"].to_numpy(),
        relative_density(table["density"].to_numpy()),
    )  # fmt: skip


def local_density(points: pd.DataFrame) -> FloatArray:
    """Return the address points per km² around each point (Gaussian, standard deviation 1 km)."""
    cell = (points[["easting", "northing"]].to_numpy() / (1000 * DENSITY_CELL_KM)).astype(np.int64)
    column, row = (cell - cell.min(axis=0)).T
    counts = np.zeros((column.max() + 1, row.max() + 1), dtype=np.float32)
    np.add.at(counts, (column, row), 1)
    blurred = gaussian_filter(counts, DENSITY_BLUR_KM / DENSITY_CELL_KM, mode="constant")
    return np.asarray(blurred[column, row], dtype=np.float64) / DENSITY_CELL_KM**2


def relative_density(density: FloatArray) -> FloatArray:
    """Return densities divided by their geometric mean, so that 1 is an ordinary place."""
    return np.asarray(density / np.exp(np.log(density).mean()))


def halve(position: FloatArray, halvings: int) -> list[IntArray]:
    """Cut points into 2**halvings groups of equal numbers, each time across the longer side.

    Parameters
    ----------
    position : ndarray of float64, shape (points, 2)
        Any plane coordinates.
    halvings : int
        How many times every group is halved.

    Examples
    --------
    >>> [part.tolist() for part in halve(np.array([[0.0, 0], [9, 1], [1, 0], [8, 1]]), 1)]
    [[0, 2], [3, 1]]
    """
    groups = [np.arange(len(position))]
    for _ in range(halvings):
        groups = [half for group in groups for half in _two_halves(position, group)]
    return groups


def _two_halves(position: FloatArray, group: IntArray) -> tuple[IntArray, IntArray]:
    longer = int(np.argmax(np.ptp(position[group], axis=0)))
    ordered = group[np.argsort(position[group, longer], kind="stable")]
    return ordered[: len(group) // 2], ordered[len(group) // 2 :]


def _zones_of_points(points: pd.DataFrame) -> pd.DataFrame:
    position = points[["easting", "northing"]].to_numpy() / 1000
    density = points["density"].to_numpy()
    rows = []
    for group in halve(position, HALVINGS):
        centre = position[group].mean(axis=0)
        spread = np.sqrt(((position[group] - centre) ** 2).sum(axis=1).mean())
        rows.append((*centre, spread, 1 / ZONES_EACH, np.exp(np.log(density[group]).mean())))
    return pd.DataFrame(rows, columns=["x", "y", "spread", "homes", "density"])


def _zones_of_towns(towns: tuple[tuple[float, float, float], ...]) -> pd.DataFrame:
    longitude, latitude, thousands = np.array(towns).T
    east, north = Transformer.from_crs("EPSG:4326", "EPSG:27700", always_xy=True).transform(longitude, latitude)
    # A town and the countryside that looks to it: a Gaussian of 2 km, blurred like the others.
    area = 4 * np.pi * 2.0**2
    table = pd.DataFrame({
        "x": east / 1000, "y": north / 1000, "spread": 2.0, "homes": thousands / thousands.sum(),
        "density": 1000 * thousands / PEOPLE_PER_ADDRESS_POINT / area,
    })  # fmt: skip
    # Padded with empty copies of the first town, so that every district has 16 zones.
    padding = table.iloc[[0] * (ZONES_EACH - len(table))].assign(homes=0.0)
    return pd.concat([table, padding], ignore_index=True)


def travel_distance(zones: Zones) -> tuple[Float32Array, Float32Array]:
    """Return the distance between all zones around the barriers, and how many of them are crossed.

    Straight lines between the zones' centres, lengthened by the zones' own spread (in quadrature, the mean square
    distance between their points) and by the detour to the best crossing of each barrier between them.

    Returns
    -------
    distance : ndarray of float32, shape (zones, zones)
        Kilometres.
    crossings : ndarray of float32, shape (zones, zones)
        Number of barriers crossed.
    """
    x, y = zones.position.T.astype(np.float32)
    spread = zones.spread.astype(np.float32) ** 2
    distance = np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2 + spread[:, None] + spread)
    crossings = np.zeros_like(distance)
    for barrier in BARRIERS.values():
        near = zones_near(barrier, zones.position)
        apart, detour = detours(barrier, zones.position[near])
        distance[np.ix_(near, near)] += np.where(apart, detour, np.float32(0))
        crossings[np.ix_(near, near)] += apart
    return distance, crossings


def deterrence_between(zones: Zones, constants: Deterrence, distance: Float32Array) -> Float32Array:
    """Return the weight of each pair of zones before their sizes count, shape (zones, zones), home by work.

    Parameters
    ----------
    zones : Zones
        The zones, with their density.
    constants : Deterrence
        The model's constants.
    distance : ndarray of float32, shape (zones, zones)
        Kilometres, crossings included.
    """
    offset, gamma = np.float32(constants.offset_km), np.float32(constants.gamma)
    weight: Float32Array = (distance + offset) ** gamma - offset**gamma
    weight *= (zones.density**constants.home_density).astype(np.float32)[:, None]
    weight *= (-constants.beta * zones.density**constants.work_density).astype(np.float32)
    np.exp(weight, out=weight)
    weight += np.float32(constants.far_weight) * np.exp(distance / np.float32(-constants.far_km))
    return weight


def balance_zones(
    weight: Float32Array, homes: FloatArray, jobs: FloatArray, stay: FloatArray, rounds: int = ROUNDS
) -> FloatArray:
    """Fit flows between zones to their residents, their jobs and each district's live-and-work-here.

    Rows, columns and the blocks on the diagonal are scaled in turn. Zones matter here: people who live near the edge
    of a district end up leaving it more often than those at its centre.

    Parameters
    ----------
    weight : ndarray of float32, shape (zones, zones)
        Deterrence between zones; overwritten.
    homes, jobs : ndarray of float64, shape (zones,)
        People who live, people who work in each zone.
    stay : ndarray of float64, shape (districts,)
        People who live and work in the district.
    rounds : int
        How often rows, columns and blocks are scaled.

    Returns
    -------
    ndarray of float64, shape (districts, districts)
        People from district to district, the diagonal zero; rows and columns nearly meet their totals.
    """
    districts = np.arange(len(stay))
    blocks = weight.reshape(len(stay), ZONES_EACH, len(stay), ZONES_EACH)
    inside = blocks[districts, :, districts, :].copy()
    blocks[districts, :, districts, :] = 0
    rows, columns = np.ones_like(homes, dtype=np.float32), np.ones_like(jobs, dtype=np.float32)
    local = np.ones(len(stay), dtype=np.float32)
    for _ in range(rounds):
        reach = np.einsum("d,dhw,dw->dh", local, inside, columns.reshape(-1, ZONES_EACH))
        rows = _quotient(homes, weight @ columns + reach.ravel())
        reach = np.einsum("d,dhw,dh->dw", local, inside, rows.reshape(-1, ZONES_EACH))
        columns = _quotient(jobs, rows @ weight + reach.ravel())
        local = _quotient(stay, np.einsum("dh,dhw,dw->d", rows.reshape(-1, ZONES_EACH), inside,
                                          columns.reshape(-1, ZONES_EACH)))  # fmt: skip
    return _sum_to_districts(weight, rows, columns)


def _quotient(wanted: FloatArray, present: Float32Array) -> Float32Array:
    return np.asarray(wanted / np.maximum(present, 1e-30), dtype=np.float32)


def _sum_to_districts(weight: Float32Array, rows: Float32Array, columns: Float32Array) -> FloatArray:
    weight *= rows[:, None]
    starts = np.arange(0, len(rows), ZONES_EACH)
    by_home = np.add.reduceat(weight, starts, axis=0).astype(np.float64) * columns
    return np.asarray(np.add.reduceat(by_home, starts, axis=1))


def fit_margins(seed: FloatArray, rows: FloatArray, columns: FloatArray, rounds: int = 200) -> FloatArray:
    """Scale a table until its rows and columns sum to the given totals (iterative proportional fitting).

    Parameters
    ----------
    seed : ndarray of float64, shape (rows, columns)
        What the table looks like before; its zeros stay zero.
    rows, columns : ndarray of float64
        The totals wanted; their sums must agree.
    rounds : int
        How often rows and columns are scaled. Rows come last, so they are exact.

    Examples
    --------
    >>> fit_margins(np.array([[1.0, 1.0], [1.0, 3.0]]), np.array([4.0, 6.0]), np.array([3.0, 7.0])).sum(axis=0).round(6)
    array([3., 7.])
    """
    table = seed.copy()
    for _ in range(rounds):
        table *= columns / np.maximum(table.sum(axis=0), 1e-12)
        table *= (rows / np.maximum(table.sum(axis=1), 1e-12))[:, None]
    return table


def estimate(zones: Zones, totals: pd.DataFrame, constants: Deterrence = DETERRENCE) -> FloatArray:
    """Estimate the people from district to district, shape (districts, districts), residence by workplace.

    Parameters
    ----------
    zones : Zones
        Zones of the districts of ``totals``, in the same order.
    totals : DataFrame
        ``residents``, ``jobs`` and ``stay`` of each district; residents and jobs with equal sums.
    constants : Deterrence
        The model's constants.
    """
    distance, crossings = travel_distance(zones)
    return estimate_at(distance + np.float32(constants.crossing_km) * crossings, zones, totals, constants)


def estimate_at(
    distance: Float32Array, zones: Zones, totals: pd.DataFrame, constants: Deterrence, rounds: int = ROUNDS
) -> FloatArray:
    """Estimate the flows as :func:`estimate` does, with the distances between zones given (km)."""
    residents, jobs, stay = (totals[name].to_numpy() for name in ("residents", "jobs", "stay"))
    homes = np.repeat(residents, ZONES_EACH) * zones.homes
    places = np.repeat(jobs, ZONES_EACH) * zones.jobs(constants.job_clustering)
    between = balance_zones(deterrence_between(zones, constants, distance), homes, places, stay, rounds)
    irish = np.array([code.startswith("N") for code in zones.codes])
    if irish.any():
        between = fit_irish_sea(between, irish, residents - stay, jobs - stay)
    return fit_margins(between, residents - stay, jobs - stay) + np.diag(stay)


def fit_irish_sea(between: FloatArray, irish: BoolArray, leaving: FloatArray, coming: FloatArray) -> FloatArray:
    """Scale the flows within and between Great Britain and Northern Ireland to totals that the margins allow.

    Distance alone would send too many people across, and fitting the margins would correct that only very slowly.

    Parameters
    ----------
    between : ndarray of float64, shape (districts, districts)
        Flows, the diagonal zero.
    irish : ndarray of bool, shape (districts,)
        Which districts lie in Northern Ireland.
    leaving, coming : ndarray of float64, shape (districts,)
        People who leave, people who come to each district to work.
    """
    eastward = WESTWARD_PEOPLE + leaving[irish].sum() - coming[irish].sum()
    wanted = {
        (False, False): leaving[~irish].sum() - WESTWARD_PEOPLE,
        (False, True): WESTWARD_PEOPLE,
        (True, False): eastward,
        (True, True): leaving[irish].sum() - eastward,
    }
    scaled = between.copy()
    for (home, work), people in wanted.items():
        block = np.ix_(irish == home, irish == work)
        scaled[block] *= people / scaled[block].sum()
    return scaled


def round_to_people(flows: FloatArray) -> IntArray:
    """Round flows to whole people so that every row's total stays, and every column's nearly.

    Each flow goes to the whole number below or above. Row after row, those go up whose fraction, together with what
    earlier rows still owe to the column, is largest.

    Parameters
    ----------
    flows : ndarray of float64, shape (districts, districts)
        Not negative; every row sums to a whole number.

    Examples
    --------
    >>> round_to_people(np.array([[0.5, 1.5], [0.5, 1.5]])).tolist()
    [[1, 1], [0, 2]]
    """
    # Sums of doubles miss whole numbers by some 1e-9; a flow that close to one counts as whole.
    below = np.floor(flows + 1e-6)
    fraction = np.maximum(flows - below, 0)
    owed = np.zeros(flows.shape[1])
    for row, part in enumerate(fraction):
        owed += part
        missing = round(flows[row].sum() - below[row].sum())
        up = np.argsort(np.where(part > 1e-6, -owed, np.inf), kind="stable")[:missing]
        below[row, up] += 1
        owed[up] -= 1
    return below.astype(np.int64)


def as_table(people: IntArray, codes: list[str]) -> pd.DataFrame:
    """Return the flows as rows ``residence, workplace, people``, sorted by code, without the zeros."""
    home, work = np.nonzero(people)
    names = np.array(codes)
    return pd.DataFrame({"residence": names[home], "workplace": names[work], "people": people[home, work]})


def write_flows(table: pd.DataFrame, path: Path) -> str:
    """Write the flows as a gzipped csv with the same bytes every time; return the SHA-256 of the text inside."""
    text = table.to_csv(index=False, lineterminator="\n").encode("ascii")
    path.write_bytes(gzip.compress(text, compresslevel=9, mtime=0))
    return hashlib.sha256(text).hexdigest()


def about(constants: Deterrence, text_hash: str) -> dict[str, Any]:
    """Return what the estimate says of itself, without its measured accuracy."""
    chosen = dataclasses.asdict(constants)
    return {
        "label": "estimated",
        "statement": (
            "These commuting flows are estimated from census totals and distance, not counted; "
            "load the census file for counted flows."
        ),
        "base": "fixed workplace",
        "vintage": "Census 2021 totals (England and Wales), Census 2011 totals (Scotland, Northern Ireland)",
        "method": METHOD,
        "constants": chosen | {"zones_per_district": ZONES_EACH, "westward_people": WESTWARD_PEOPLE},
        "barriers": list(BARRIERS),
        "limits": LIMITS,
        "sha256": text_hash,
    }


METHOD = (
    "Doubly constrained gravity model between 16 zones of equal numbers of address points in each district "
    "(Northern Ireland: main towns), fitted by iterative proportional fitting to each district's employed residents, "
    "jobs with a fixed workplace, and people who live and work there, then rounded so that each district's residents "
    "stay exact. Deterrence: exp(-beta' ((d + offset_km)^gamma - offset_km^gamma)) + far_weight exp(-d / far_km), "
    "where d is the distance in km around estuaries and the Pennines plus crossing_km for each crossing, and beta' = "
    "beta times the relative density of address points at home^home_density and at work^work_density; inside a "
    "district jobs lie in proportion to address points times density^job_clustering. The constants were chosen for "
    "the largest common part of commuters between different districts of England and Wales, Census 2021."
)

LIMITS = [
    "The totals mix two censuses. Jobs that people from other districts fill are scaled by one factor (5 in 100,000), "
    "so that all jobs equal all residents.",
    "The totals of England and Wales count only jobs held by residents of England and Wales, so people who come from "
    "Scotland or Northern Ireland take the place of others there.",
    "Across the Irish Sea, 1,000 people are set to go west, and as many more come east as the totals ask for.",
    "Accuracy is measured for England and Wales alone; Scotland and Northern Ireland cannot be checked here.",
    "The same census table guided the form of the model and the list of barriers, not only the constants, so the accuracy "
    "is that of a fit; cross-validation covers the constants alone.",
    "People who work at home, have no fixed place or work offshore or abroad are not in it.",
    "Single flows can be far off where a road, a railway or a large employer decides; shares of groups of districts are better.",
]


def main() -> None:
    """Build the estimate and its description; keep the measured accuracy if the flows have not changed."""
    totals = read_totals()
    zones = read_zones()
    people = round_to_people(estimate(zones, totals))
    text_hash = write_flows(as_table(people, zones.codes), FLOWS_FILE)
    write_about(about(DETERRENCE, text_hash))
    log.info("wrote %s (%s people)", FLOWS_FILE.name, f"{people.sum():,}")


def write_about(description: dict[str, Any]) -> None:
    """Write the description, with the accuracy of the file there if that was measured on the same flows."""
    earlier = json.loads(ABOUT_FILE.read_text("utf-8")) if ABOUT_FILE.exists() else {}
    if earlier.get("sha256") == description["sha256"]:
        description = earlier | description
    elif "accuracy" not in description:
        log.warning("the flows changed: measure them again with boundaries.recipe.calibrate_commuting")
    ABOUT_FILE.write_text(json.dumps(description, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    main()
