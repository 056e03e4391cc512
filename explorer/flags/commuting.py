"""Rules about commuting: whether the footprint keeps its workers and its jobs, and who it leaves outside."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.flags.case import Case
from explorer.flags.model import Evidence, Flag
from explorer.flags.registry import flag, rule
from explorer.flags.wording import capital, counted, flows_basis, listed, possessive


@rule("supply_containment", "Workers leave", "Too few of the footprint's employed residents work inside it.")
def supply_containment(case: Case) -> Iterator[Flag]:
    """Supply-side self-containment I / R of the footprint, against the travel-to-work-area criteria (methods §1)."""
    kept, told = case.containment, f"of the employed residents of {case.name} work inside it"
    chain = [
        Evidence("supply-side self-containment", kept.supply, "share", "commuting"),
        Evidence("employed residents who work inside", kept.within, "people", "commuting"),
        Evidence("employed residents", kept.employed_residents, "people", "commuting"),
    ]
    return _containment(case, "supply_containment", told, chain)


@rule("demand_containment", "Jobs filled from outside", "Too few of the footprint's jobs are filled by its own residents.")
def demand_containment(case: Case) -> Iterator[Flag]:
    """Demand-side self-containment I / W of the footprint, against the travel-to-work-area criteria (methods §1)."""
    kept, told = case.containment, f"of the jobs in {case.name} are filled by people who live there"
    chain = [
        Evidence("demand-side self-containment", kept.demand, "share", "commuting"),
        Evidence("jobs filled from inside", kept.within, "jobs", "commuting"),
        Evidence("jobs", kept.jobs, "jobs", "commuting"),
    ]
    return _containment(case, "demand_containment", told, chain)


def _containment(case: Case, kind: str, told: str, chain: list[Evidence]) -> Iterator[Flag]:
    """Flag the first share of the chain; ``told`` says what it is a share of."""
    limit, share = case.limits[kind], chain[0].value
    unknown = case.flows.unknown(case.codes)
    if unknown or np.isnan(share):
        yield _cannot_tell(case, kind, told, unknown or list(case.codes))
        return
    level = limit.level(share)
    if level:
        sentence = f"Only {limit.shown(share)} {told}."
        yield flag(case, kind, level, 1.0, case.codes, sentence, flows_basis(case, limit, level), chain)


def _cannot_tell(case: Case, kind: str, told: str, unknown: list[str]) -> Flag:
    sentence = f"Cannot tell how many {told}: the flows do not cover {listed(case.lookup.all_said(unknown))}."
    chain = [Evidence("districts that the flows do not cover", len(unknown), "districts", "commuting")]
    rests_on = flows_basis(case, case.limits[kind], "cannot_tell")
    return flag(case, kind, "cannot_tell", case.residents_share(unknown), unknown, sentence, rests_on, chain)


@rule(
    "hinterland_excluded",
    "Hinterland left out",
    "A district outside sends a large share of its employed residents into the footprint.",
)
def hinterland_excluded(case: Case) -> Iterator[Flag]:
    """Outside districts whose residents work in the footprint in numbers: part of its economy, not of its decisions.

    One flag a district. Neighbours that the flows do not cover are named as *cannot tell*.
    """
    limit = case.limits["hinterland_excluded"]
    for code, share in case.share_into[~case.inside].dropna().items():
        level = limit.level(share)
        if level:
            yield _hinterland(case, str(code), float(share))
    unknown = case.flows.unknown(tuple(_neighbours(case)))
    if unknown:
        sentence = (
            f"Cannot tell how many people commute into {case.name} from {counted(len(unknown), 'bordering or linked district')} "
            f"that the flows do not cover: {listed(case.lookup.all_said(unknown))}."
        )
        evidence = [Evidence("bordering or linked districts that the flows do not cover", len(unknown), "districts", "commuting")]
        yield flag(
            case,
            "hinterland_excluded",
            "cannot_tell",
            0.0,
            unknown,
            sentence,
            flows_basis(case, limit, "cannot_tell"),
            evidence,
        )


def _hinterland(case: Case, code: str, share: float) -> Flag:
    limit = case.limits["hinterland_excluded"]
    level = limit.level(share) or "amber"
    name = case.lookup.said(code)
    sentence = f"{limit.shown(share)} of {possessive(name)} employed residents work inside {case.name}, but {name} is outside it."
    residents = float(case.flows.matrix.loc[code].to_numpy().sum())
    return flag(
        case,
        "hinterland_excluded",
        level,
        case.commuters_share([code]),
        [code],
        capital(sentence),
        flows_basis(case, limit, level),
        [
            Evidence(f"share of {possessive(name)} employed residents who work inside", share, "share", "commuting"),
            Evidence("commuters into the footprint", share * residents, "people", "commuting"),
            Evidence(f"employed residents of {name}", residents, "people", "commuting"),
        ],
    )


def _neighbours(case: Case) -> list[str]:
    codes = set(case.codes)
    return sorted({outer for pair in case.joined for outer in pair if outer not in codes and codes & set(pair)})
