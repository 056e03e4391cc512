"""Which footprints of a kind a district fits best by commuting, and why."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from explorer.analysis.commuting_ties import ties_to_groups
from explorer.catalogue.flows import Flows
from explorer.catalogue.partnerships import Footprint, kind_said, same_task
from explorer.flags.limits import DEFAULT_LIMITS, MATERIAL
from explorer.flags.model import percent
from explorer.flags.names import body_said
from explorer.places.districts import DistrictLookup
from explorer.said import Area, Listing, Said, Share

CLOSE_ESTIMATED, CLOSE_COUNTED = 0.03, 0.01
"""Shares nearer to each other than this are as good as equal: the estimate of commuting can be that far off (ours)."""

HALF = 0.5

DESERVES = DEFAULT_LIMITS["hinterland_excluded"].steps[-1][1]
"""Share of a district's employed residents from which on another footprint can be said to fit it (ours)."""


@dataclass(frozen=True)
class FootprintTie:
    """How a district is tied to one footprint.

    Attributes
    ----------
    partnership : str
        Id of the body.
    name : Area
        The body as a sentence names it.
    member : bool
        Whether the district is counted in the footprint.
    part : float
        Share of the footprint's employed residents who live in the district, were it in it.
    borders : bool
        Whether the district shares an edge or a listed link with it (of its own footprint: with the rest of it).
    share_out, share_in : float
        Share of the district's employed residents who work in the footprint's other districts, and of its jobs filled from
        there.
    supply_with, supply_without, demand_with, demand_without : float
        Self-containment of the footprint with the district and without it; NaN where the flows do not cover all of it.
    """

    partnership: str
    name: Area
    member: bool
    part: float
    borders: bool
    share_out: float
    share_in: float
    supply_with: float
    supply_without: float
    demand_with: float
    demand_without: float

    @property
    def is_core(self) -> bool:
        """Whether the footprint is mostly this district, so that what goes on in its other districts says little."""
        return self.member and self.part >= HALF

    @property
    def is_measured(self) -> bool:
        """Whether the flows cover all of the footprint, so that its self-containment is known."""
        return not pd.isna([self.supply_with, self.supply_without]).any()

    @property
    def keeps_as_much(self) -> bool:
        """Whether the footprint's self-containment, its smaller side, would be no lower with the district than without it."""
        with_it, without = min(self.supply_with, self.demand_with), min(self.supply_without, self.demand_without)
        return self.is_measured and (with_it >= without or math.isclose(with_it, without, abs_tol=1e-9))


@dataclass(frozen=True)
class KindFit:
    """Where a district stands among the footprints of a kind (and of the kinds with the same task).

    Attributes
    ----------
    kinds : tuple of str
    answer : str
        ``fits``, ``elsewhere`` (another footprint fits better), ``alike`` (two fit about as well), ``outside`` (in none, and
        one would fit), ``no_better`` (others take more of its people, but none deserves it), ``none`` (tied to none),
        ``cannot_tell``.
    sentences : tuple of Said
    ties : tuple of FootprintTie
        Footprints that the district is in or tied to, the strongest tie first.
    best : Area, optional
        Where the answer is ``elsewhere``, ``alike`` or ``outside``: the other footprint that it would fit.
    """

    kinds: tuple[str, ...]
    answer: str
    sentences: tuple[Said, ...]
    ties: tuple[FootprintTie, ...]
    best: Area | None = None

    @property
    def named(self) -> Listing:
        """The kinds as a sentence names one of them."""
        return Listing(tuple(map(kind_said, self.kinds)), joint="or")

    @property
    def title(self) -> Said:
        """The kinds as a title."""
        return Said("district-kinds", kinds=self.named)


@dataclass(frozen=True, eq=False)
class Ground:
    """What a district is held against: flows, the joined pairs of districts, and the lookup of names."""

    flows: Flows
    joined: Sequence[tuple[str, str]]
    lookup: DistrictLookup

    @property
    def close(self) -> float:
        """Shares nearer to each other than this are as good as equal."""
        return CLOSE_ESTIMATED if self.flows.source.estimated else CLOSE_COUNTED

    def neighbours(self, code: str) -> set[str]:
        """Districts that share an edge or a listed link with one."""
        return {other for pair in self.joined if code in pair for other in pair} - {code}


def kind_fit(code: str, kind: str, footprints: Mapping[str, Footprint], ground: Ground) -> KindFit | None:
    """Hold a district against every footprint of a kind; None where there is none on the day.

    Parameters
    ----------
    code : str
        The district.
    kind : str
    footprints : mapping of partnership id to Footprint
        Those of the kind, and of the kinds with the same task, on the day.
    ground : Ground
    """
    named = {key: footprint for key, footprint in footprints.items() if footprint.districts}
    if not named:
        return None
    kinds = tuple(one for one in same_task(kind) if any(f.partnership.kind == one for f in named.values()))
    district = ground.lookup.area(code)
    if ground.flows.unknown((code,)):
        return KindFit(kinds, "cannot_tell", (Said("district-not-covered", district=district),), ())
    ties = _ties(code, named, ground)
    answer, sentences, best = _judged(district, _plural(kinds), ties, ground.close)
    return KindFit(kinds, answer, sentences, ties, best.name if best is not None else None)


def _ties(code: str, footprints: Mapping[str, Footprint], ground: Ground) -> tuple[FootprintTie, ...]:
    matrix = ground.flows.matrix
    groups = pd.DataFrame({key: matrix.index.isin(f.districts) for key, f in footprints.items()}, index=matrix.index)
    measured = ties_to_groups(matrix, groups, code)
    for key, footprint in footprints.items():
        if ground.flows.unknown(footprint.districts):
            measured.loc[key, ["supply_with", "supply_without", "demand_with", "demand_without"]] = float("nan")
    kept = measured[measured["member"] | (measured[["share_out", "share_in"]] >= MATERIAL).any(axis="columns")]
    beside = ground.neighbours(code)
    ranked = kept.sort_values("share_out", ascending=False, kind="stable").to_dict("index")
    return tuple(
        FootprintTie(
            str(key),
            body_said(footprints[str(key)].partnership),
            borders=bool(beside.intersection(footprints[str(key)].districts)),
            **{str(name): value for name, value in row.items()},
        )
        for key, row in ranked.items()
    )


def _plural(kinds: Sequence[str]) -> Listing:
    return Listing(tuple(kind_said(kind, "many") for kind in kinds))


Told = tuple[str, tuple[Said, ...]]
"""Answer, and sentences."""

Judged = tuple[str, tuple[Said, ...], FootprintTie | None]
"""Answer, sentences, and the other footprint that the district would fit."""


def _judged(district: Area, kinds: Listing, ties: Sequence[FootprintTie], close: float) -> Judged:
    """Say where the district fits, and why."""
    own, rivals = [tie for tie in ties if tie.member], [tie for tie in ties if not tie.member]
    if not ties:
        return "none", (Said("district-tied-to-none", district=district, kinds=kinds, bound=percent(MATERIAL)),), None
    if not own:
        return _outside(district, kinds, rivals)
    best, rival = own[0], _strongest(rivals)
    answer, told = _core(district, best, rival) if best.is_core else _among(district, best, rival, close)
    sentences = [*_several_own(district, kinds, own), *told]
    if rival is not None and rival.share_out >= DESERVES and answer != "fits":
        sentences += [*_without(district, best), _with(district, rival)]
    return answer, tuple(sentences), rival if answer in ("elsewhere", "alike") else None


def _strongest(rivals: Sequence[FootprintTie]) -> FootprintTie | None:
    """Return the footprint that the district would fit best: the strongest tie that deserves it, else the strongest of all."""
    return next((tie for tie in rivals if tie.share_out >= DESERVES and tie.keeps_as_much), rivals[0] if rivals else None)


def _outside(district: Area, kinds: Listing, rivals: Sequence[FootprintTie]) -> Judged:
    best = _strongest(rivals) or rivals[0]
    answer, why = _deserved(best)
    none = Said("district-in-none", district=district, kinds=kinds)
    taken, filled = percent(best.share_out), percent(best.share_in)
    if why is None:
        told = Said("district-taken-best", taken=taken, filled=filled, other=best.name)
        return "outside", (none, told, *_apart(district, best), _with(district, best)), best
    told = Said("district-taken", taken=taken, filled=filled, other=best.name)
    return answer, (none, told, why, *([_with(district, best)] if best.share_out >= DESERVES else [])), None


def _deserved(rival: FootprintTie) -> tuple[str, Said | None]:
    """Return whether a footprint can be said to fit a district better, as an answer, and why not."""
    if rival.share_out < DESERVES:
        return "no_better", Said("district-few-elsewhere", bound=percent(DESERVES))
    if not rival.is_measured:
        return "cannot_tell", Said("district-other-not-covered", other=rival.name)
    if not rival.keeps_as_much:
        return "no_better", Said("district-other-keeps-less", other=rival.name)
    return "elsewhere", None


def _core(district: Area, own: FootprintTie, rival: FootprintTie | None) -> Told:
    kept = (
        Said("district-alone", district=district, own=own.name, kept=percent(own.supply_with))
        if own.part == 1
        else Said("district-mostly", district=district, own=own.name, part=percent(own.part), kept=percent(own.supply_with))
    )
    if rival is None:
        return "fits", (kept, Said("district-no-other", district=district, bound=percent(MATERIAL)))
    there = percent(rival.share_out)
    if rival.share_out < DESERVES:
        return "fits", (kept, Said("district-there-fits", district=district, there=there, other=rival.name))
    answer, why = _deserved(rival)
    if why is not None:
        return answer, (kept, Said("district-there", district=district, there=there, other=rival.name), why)
    told = Said("district-there-better", district=district, there=there, other=rival.name)
    return answer, (kept, told, *_apart(district, rival))


def _among(district: Area, own: FootprintTie, rival: FootprintTie | None, close: float) -> Told:
    here = percent(own.share_out)
    if rival is None:
        return "fits", (Said("district-here", district=district, here=here, own=own.name, bound=percent(MATERIAL)),)
    if own.share_out - rival.share_out > close:
        return "fits", (_compared("district-here-fits", district, own, rival),)
    answer, why = _deserved(rival)
    if why is not None:
        return answer, (_compared("district-here-there", district, own, rival), why)
    if rival.share_out - own.share_out <= close:
        return "alike", (_compared("district-here-alike", district, own, rival), *_apart(district, rival))
    return answer, (_compared("district-here-better", district, own, rival), *_apart(district, rival))


def _compared(key: str, district: Area, own: FootprintTie, rival: FootprintTie) -> Said:
    here, there = percent(own.share_out), percent(rival.share_out)
    return Said(key, district=district, here=here, own=own.name, there=there, other=rival.name)


def _several_own(district: Area, kinds: Listing, own: Sequence[FootprintTie]) -> tuple[Said, ...]:
    if len(own) < 2:
        return ()
    return (Said("district-several", district=district, kinds=kinds, footprints=Listing(tuple(tie.name for tie in own))),)


def _apart(district: Area, tie: FootprintTie) -> tuple[Said, ...]:
    return () if tie.borders else (Said("district-apart", district=district, other=tie.name),)


def _without(district: Area, own: FootprintTie) -> tuple[Said, ...]:
    """Say what the own footprint would keep without the district."""
    if own.part == 1 or not own.is_measured:
        return ()
    supply, demand = _pair(own.supply_without, own.supply_with), _pair(own.demand_without, own.demand_with)
    return (
        Said(
            "district-without", district=district, own=own.name, supply=supply[0], supply_now=supply[1], demand=demand[0],
            demand_now=demand[1],
        ),
    )  # fmt: skip


def _with(district: Area, rival: FootprintTie) -> Said:
    """Say what another footprint would keep with the district."""
    if not rival.is_measured:
        return Said("district-with-not-covered", district=district, other=rival.name)
    supply, demand = _pair(rival.supply_with, rival.supply_without), _pair(rival.demand_with, rival.demand_without)
    return Said(
        "district-with", district=district, other=rival.name, supply=supply[0], supply_now=supply[1], demand=demand[0],
        demand_now=demand[1],
    )  # fmt: skip


def _pair(then: float, now: float) -> tuple[Share, Share]:
    """Round two shares so that a difference between them shows: with a decimal where whole per cents would hide it."""
    first, second = percent(then), percent(now)
    if round(then, first.digits + 2) != round(now, second.digits + 2) or round(then, 3) == round(now, 3):
        return first, second
    return Share(then, 1), Share(now, 1)
