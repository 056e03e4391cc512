"""Rules about the functional areas as a division: agreement with the footprint, and how sure the areas themselves are."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pandas as pd

from explorer.analysis.chance_agreement import AreaPeople, Growth, agreement
from explorer.analysis.delineation.criteria import Criteria
from explorer.analysis.random_groups import DRAWS, SEED, Null, random_orders
from explorer.catalogue.flows import Flows
from explorer.flags.case import Case
from explorer.flags.measures import BoolArray, FloatArray
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.registry import Look, rule
from explorer.flags.rules.areas import rests_on_areas
from explorer.flags.wording import areas_said, flows_said
from explorer.memory import SHARED
from explorer.said import Said

WHOLE = 0.95
"""A district that lies in an area with this share, or an area made of whole districts to it, counts as whole (ours)."""

SIZE_STEP = 1.1
"""Random groups have the footprint's number of employed residents to within half a step of this factor (ours)."""


@rule("low_agreement")
def low_agreement(case: Case) -> Iterator[Look]:
    """Share of random contiguous groups of the same size that agree with functional areas less than the footprint does.

    Groups grow along random spanning trees to the footprint's number of employed residents (methods §2; 200 draws, seed 1).
    Agreement is homogeneity or completeness of inside and outside against functional areas, whichever ranks lower.
    """
    if case.markets.unplaced:
        yield Unchecked(Said("unchecked-areas-cover"))
        return
    # Footprints of about the same size are held against the same groups.
    size = SIZE_STEP ** round(math.log(max(case.employed_inside, 1.0), SIZE_STEP))
    chance = SHARED.of(chance_agreement, case.touching, case.employed, case.markets.weights, size)
    own = agreement(case.chosen[None, :], SHARED.of(people_of, case.markets.weights))
    nulls = [Null(float(measure[0]), values, SEED) for measure, values in zip(own, chance, strict=True)]
    if not np.isfinite([null.percentile for null in nulls]).all():
        yield Unchecked(Said("unchecked-no-random-groups"))
        return
    yield _agreement(case, nulls)


def chance_agreement(
    touching: BoolArray, employed: FloatArray, weights: pd.DataFrame, size: float
) -> tuple[FloatArray, FloatArray]:
    """Return homogeneity and completeness of random contiguous groups of a number of employed residents."""
    # Groups are grown to a power of two, so that few sets of draws serve footprints of all sizes.
    growth = SHARED.of(_growth, touching, employed, 2.0 ** math.ceil(math.log2(max(size, 1.0))))
    return agreement(growth.groups(size), SHARED.of(people_of, weights))


def people_of(weights: pd.DataFrame) -> AreaPeople:
    """Return the people of each district in each functional area."""
    return AreaPeople.of(np.nan_to_num(weights.to_numpy(dtype=np.float64)))


def _growth(touching: BoolArray, employed: FloatArray, size: float) -> Growth:
    sizes = np.nan_to_num(employed)
    return Growth.of(random_orders(np.argwhere(np.triu(touching)), sizes, size), sizes)


def _agreement(case: Case, nulls: list[Null]) -> Reading:
    rank = min(null.percentile for null in nulls)

    def tell(_: Level) -> Told:
        sentence = Said("flag-low_agreement", footprint=case.name, groups=len(nulls[0].values), share=percent(1 - rank))
        return Told(
            sentence,
            (
                Evidence(Said("evidence-agree-less"), rank, "share", "functional_areas"),
                Evidence(Said("evidence-homogeneity"), nulls[0].observed, "share", "functional_areas"),
                Evidence(Said("evidence-homogeneity-random"), float(np.nanmedian(nulls[0].values)), "share", "functional_areas"),
            ),
        )

    rests_on = Said("flag-low_agreement-data", areas=rests_on_areas(case), groups=DRAWS, seed=str(SEED))
    return Reading(rank, case.residents_in(case.codes), case.codes, rests_on, tell)


@rule("unstable_area")
def unstable_area(case: Case) -> Iterator[Look]:
    """Share of runs with other settings in which a functional area changes (methods §2), for areas delineated here."""
    changes = case.functional_areas.changes
    if changes is None:
        yield Unchecked(Said("unchecked-not-tried"))
        return
    for area in case.markets.met:
        yield _unstable(case, area, float(changes.get(area, math.nan)))


def _unstable(case: Case, area: str, changed: float) -> Reading:
    def tell(level: Level) -> Told:
        market = case.markets.area(area)
        sentence = (
            Said("flag-unstable_area-cannot-tell", area=market)
            if level == "cannot_tell"
            else Said("flag-unstable_area", area=market, share=case.limits["unstable_area"].shown(changed))
        )
        return Told(sentence, (Evidence(Said("evidence-runs-changed"), changed, "share", "functional_areas"),))

    areas = (area, *case.markets.districts(area))
    return Reading(changed, case.markets.residents(area), areas, areas_said(case.functional_areas), tell)


@rule("area_invalid")
def area_invalid(case: Case) -> Iterator[Look]:
    """Validity V of the functional areas that consist of whole districts, on the flows in use; an area is valid from 1 on.

    V is that of Istat's procedure with ONS's travel-to-work rule (methods §2). Areas that share districts with
    others cannot be measured on flows between districts and are not checked.
    """
    if case.flows.unknown(case.codes):
        yield Unchecked(Said("unchecked-flows-cover"))
        return
    known = SHARED.of(validities, case.functional_areas.shares, case.markets.weights, case.flows)
    measured = [area for area in case.markets.met if area in known]
    if not measured:
        yield Unchecked(Said("unchecked-no-whole-area"))
        return
    for area in measured:
        yield _invalid(case, area, known[area])


def validities(shares: pd.DataFrame, weights: pd.DataFrame, flows: Flows) -> dict[str, float]:
    """Return the validity of every functional area that consists of whole districts which the flows cover."""
    whole, people = shares.to_numpy(dtype=np.float64) >= WHOLE, np.nan_to_num(weights.to_numpy(dtype=np.float64))
    inside = (people * whole).sum(axis=0) >= WHOLE * people.sum(axis=0)
    uncovered = whole[~np.asarray(flows.covered)].any(axis=0)
    commuters, criteria = flows.matrix.to_numpy(dtype=np.float64), Criteria()
    found = {}
    for place in np.flatnonzero(inside & ~uncovered & whole.any(axis=0)).tolist():
        own = whole[:, place]
        residents, jobs = float(commuters[own].sum()), float(commuters[:, own].sum())
        if residents and jobs:
            found[str(shares.columns[place])] = criteria.validity(residents, jobs, float(commuters[np.ix_(own, own)].sum()))
    return found


def _invalid(case: Case, area: str, validity: float) -> Reading:
    def tell(_: Level) -> Told:
        sentence = Said("flag-area_invalid", area=case.markets.area(area), validity=percent(validity))
        return Told(sentence, (Evidence(Said("evidence-validity"), validity, "share", "commuting"),))

    areas = (area, *case.markets.districts(area))
    rests_on = Said("flag-area_invalid-data", areas=areas_said(case.functional_areas), flows=flows_said(case.flows))
    return Reading(validity, case.markets.residents(area), areas, rests_on, tell)
