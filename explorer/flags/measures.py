"""Measures that many footprints share: worked out once for all of a kind, a set of areas or a file of flows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from explorer.analysis import overlap
from explorer.catalogue.flows import Flows
from explorer.catalogue.own_footprints import KIND as OWN_KIND
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint, PartnershipList
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

NATION = 0.9
"""A body that holds over this share of a nation's people is no local boundary (ours)."""

WITH_HOME = "with_home"
"""The base of flows to which those who work at home, or in no fixed place, were added: see :func:`with_home`."""
"""The base that counts people who work at home, or have no fixed place, where they live."""


def positions(index: pd.Index[str]) -> Mapping[str, int]:
    """Return the place of each district in the frames."""
    return {str(code): place for place, code in enumerate(index)}


def values_of(numbers: pd.DataFrame | pd.Series[float]) -> FloatArray:
    """Return the numbers of a frame or a column, so that they are taken out of it once."""
    return np.asarray(numbers, dtype=np.float64)


def sums(flows: pd.DataFrame) -> tuple[FloatArray, FloatArray]:
    """Return R and W of each district: people who live there, and who work there."""
    people = SHARED.of(values_of, flows)
    return np.asarray(people.sum(axis=1), dtype=np.float64), np.asarray(people.sum(axis=0), dtype=np.float64)


def members(peers: Mapping[str, Footprint], index: pd.Index[str]) -> BoolArray:
    """Return which districts each footprint holds, shape (footprints, districts)."""
    at = SHARED.of(positions, index)
    inside = np.zeros((len(peers), len(index)), dtype=np.bool_)
    for row, peer in zip(inside, peers.values(), strict=True):
        row[[at[code] for code in peer.districts]] = True
    return inside


def taking_part(peers: Mapping[str, Footprint], index: pd.Index[str]) -> BoolArray:
    """Return which districts have a part in any footprint, in whatever role, shape (districts,)."""
    at = SHARED.of(positions, index)
    found = np.zeros(len(index), dtype=np.bool_)
    found[[at[one.district] for peer in peers.values() for one in peer.memberships]] = True
    return found


def held(peers: Mapping[str, Footprint], weights: pd.DataFrame) -> pd.DataFrame:
    """Share of each functional area's people in each footprint, shape (footprints, areas); NaN for an area without people."""
    people = weights.to_numpy(dtype=np.float64)
    total = np.nansum(people, axis=0)
    inside = members(peers, weights.index).astype(np.float64) @ np.nan_to_num(people)
    with np.errstate(divide="ignore", invalid="ignore"):
        return pd.DataFrame(inside / total, index=list(peers), columns=weights.columns)


def sent(flows: Flows, peers: Mapping[str, Footprint]) -> FloatArray:
    """Share of each district's employed residents who work in each footprint but not in the district itself.

    Shape (districts, footprints); NaN where the flows do not cover the district.
    """
    people = flows.matrix.to_numpy(dtype=np.float64)
    away = people - np.diag(np.diag(people))
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = (away @ members(peers, flows.matrix.index).T) / people.sum(axis=1)[:, None]
    shares[~np.asarray(flows.covered)] = np.nan
    return np.asarray(shares, dtype=np.float64)


def cores(shares: pd.DataFrame, flows: Flows, totals: pd.DataFrame) -> tuple[IntArray, FloatArray]:
    """Return the place of the district with the most jobs of each functional area, and the share of its jobs there.

    Jobs are those of the flows, and census totals of districts that the flows do not cover; -1 and 0 without jobs.
    """
    counted = flows.matrix.to_numpy(dtype=np.float64).sum(axis=0)
    jobs = np.where(np.asarray(flows.covered), counted, totals["jobs"].to_numpy(dtype=np.float64))
    held = np.nan_to_num(shares.to_numpy(dtype=np.float64) * jobs[:, None])
    most, whole = held.max(axis=0), held.sum(axis=0)
    places = np.where(most > 0, held.argmax(axis=0), -1).astype(np.int64)
    return places, np.divide(most, whole, out=np.zeros_like(most), where=whole > 0)


def districts_of_areas(weights: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the districts with people in each functional area."""
    has_people, codes = weights.to_numpy(dtype=np.float64) > 0, weights.index.to_numpy(dtype=object)
    return {str(area): tuple(codes[has_people[:, place]]) for place, area in enumerate(weights.columns)}


def nation_parts(weights: pd.DataFrame, lookup: DistrictLookup) -> pd.DataFrame:
    """Share of each functional area's people in each nation, by its code."""
    return _parts(weights, {code: district.country_code for code, district in lookup.districts.items()})


def region_parts(weights: pd.DataFrame, lookup: DistrictLookup) -> pd.DataFrame:
    """Share of each functional area's people in each ITL1 region, by its code."""
    return _parts(weights, {code: district.itl1 for code, district in lookup.districts.items()})


def _parts(weights: pd.DataFrame, parts: Mapping[str, str]) -> pd.DataFrame:
    return overlap.part_shares(weights, pd.Series(parts).reindex(weights.index))


def adjacency(joined: Iterable[tuple[str, str]], index: pd.Index[str]) -> BoolArray:
    """Return which districts share an edge or a listed link, shape (districts, districts)."""
    at = positions(index)
    touching = np.zeros((len(at), len(at)), dtype=np.bool_)
    pairs = np.array([(at[a], at[b]) for a, b in joined if a in at and b in at], dtype=np.int64).reshape(-1, 2)
    touching[pairs[:, 0], pairs[:, 1]] = touching[pairs[:, 1], pairs[:, 0]] = True
    return touching


def with_home(flows: Flows, home: pd.Series[float]) -> Flows:
    """Count people who work at home, or have no fixed place of work, as working in the district where they live."""
    people = flows.matrix.to_numpy(dtype=np.float64) + np.diag(home.reindex(flows.matrix.index).to_numpy(dtype=np.float64))
    # Of a district that the flows do not cover, those who work at home say nothing about the others.
    people[~np.asarray(flows.covered)] = 0.0
    matrix = pd.DataFrame(people, index=flows.matrix.index, columns=flows.matrix.columns)
    former = flows.former.with_home() if flows.former is not None else None
    return replace(flows, matrix=matrix, base=WITH_HOME, former=former)


def without(peers: Mapping[str, Footprint], key: str) -> dict[str, Footprint]:
    """Return footprints without one of them."""
    return {each: peer for each, peer in peers.items() if each != key}


def peers_of(known: PartnershipList, footprint: Footprint) -> Mapping[str, Footprint]:
    """Return the footprints of its kind, and of kinds with the same task, on its day; one of the user's own has none.

    The user's own footprints are drafts beside each other, and come and go while the program runs.
    """
    if footprint.partnership.kind == OWN_KIND:
        return {footprint.partnership.id: footprint}
    return SHARED.of(_peers_on, known, footprint.partnership.kind, footprint.as_at)


def _peers_on(partnerships: PartnershipList, kind: str, day: date) -> dict[str, Footprint]:
    return partnerships.peers(kind, day)


def counted(peers: Mapping[str, Footprint], index: pd.Index[str]) -> BoolArray:
    """Return which districts are counted in any footprint, shape (districts,)."""
    return np.asarray(members(peers, index).any(axis=0), dtype=np.bool_)


def bodies_on(partnerships: PartnershipList, kinds: tuple[str, ...], day: date) -> dict[str, Footprint]:
    """Return the footprints of several kinds on a day, by partnership id."""
    return {key: footprint for kind in kinds for key, footprint in partnerships.footprints(kind, day).items()}


def body_shares(bodies: Mapping[str, Footprint], index: pd.Index[str]) -> FloatArray:
    """Share of each district that belongs to each body, shape (bodies, districts); NaN for a part of unknown size."""
    at = SHARED.of(positions, index)
    shares = np.zeros((len(bodies), len(index)))
    for row, body in zip(shares, bodies.values(), strict=True):
        for m in body.memberships:
            if m.role in COUNTED_ROLES:
                row[at[m.district]] = m.share
    return shares


def national_bodies(bodies: Mapping[str, Footprint], people: pd.Series[float], lookup: DistrictLookup) -> frozenset[str]:
    """Return the bodies that serve a nation as a whole: they hold over 90% of the people of one, or are recorded as such."""
    residents = np.nan_to_num(people.to_numpy(dtype=np.float64))
    nations = np.array([lookup.districts[str(code)].country for code in people.index])
    in_nation = np.stack([nations == nation for nation in np.unique(nations)])
    held = (np.nan_to_num(body_shares(bodies, people.index), nan=0.5) * residents) @ in_nation.T
    covers: list[bool] = (held > NATION * (in_nation @ residents)).any(axis=1).tolist()
    return frozenset(
        key for (key, body), is_whole in zip(bodies.items(), covers, strict=True)
        if is_whole or body.partnership.scope == "national"
    )  # fmt: skip
