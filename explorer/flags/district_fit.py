"""Which footprints of a kind a district fits best by commuting, and why, in plain sentences."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from explorer.analysis.commuting_ties import ties_to_groups
from explorer.catalogue.flows import Flows
from explorer.catalogue.partnerships import KINDS, Footprint, same_task
from explorer.flags.limits import DEFAULT_LIMITS, MATERIAL
from explorer.flags.model import percent
from explorer.flags.names import body_said, several
from explorer.flags.wording import capital, counted, listed, possessive
from explorer.places.districts import DistrictLookup

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
    partnership, name : str
        Id of the body, and its name as a sentence says it.
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
    name: str
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
    title : str
        The kinds in words.
    answer : str
        ``fits``, ``elsewhere`` (another footprint fits better), ``alike`` (two fit about as well), ``outside`` (in none, and
        one would fit), ``no_better`` (others take more of its people, but none deserves it), ``none`` (tied to none),
        ``cannot_tell``.
    sentences : tuple of str
    ties : tuple of FootprintTie
        Footprints that the district is in or tied to, the strongest tie first.
    best : str
        Where the answer is ``elsewhere``, ``alike`` or ``outside``: the name of the other footprint that it would fit.
    """

    kinds: tuple[str, ...]
    title: str
    answer: str
    sentences: tuple[str, ...]
    ties: tuple[FootprintTie, ...]
    best: str = ""


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
    title = " or ".join(KINDS[one] if not at else KINDS[one].lower() for at, one in enumerate(kinds))
    if ground.flows.unknown((code,)):
        name = ground.lookup.said(code)
        told = f"Cannot tell where {name} fits: the flows do not count the people who live there."
        return KindFit(kinds, title, "cannot_tell", (told,), ())
    ties = _ties(code, named, ground)
    answer, sentences, best = _judged(ground.lookup.said(code), _plural(kinds), ties, ground.close)
    return KindFit(kinds, title, answer, sentences, ties, best.name if best is not None else "")


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
            body_said(footprints[str(key)].partnership.name),
            borders=bool(beside.intersection(footprints[str(key)].districts)),
            **{str(name): value for name, value in row.items()},
        )
        for key, row in ranked.items()
    )


def _plural(kinds: Sequence[str]) -> str:
    return " and ".join(several(KINDS[kind].lower()) for kind in kinds)


Judged = tuple[str, tuple[str, ...], FootprintTie | None]
"""Answer, sentences, and the other footprint that the district would fit."""


def _judged(name: str, kinds: str, ties: Sequence[FootprintTie], close: float) -> Judged:
    """Say where the district fits, and why."""
    own, rivals = [tie for tie in ties if tie.member], [tie for tie in ties if not tie.member]
    if not ties:
        told = f"{name} is in none of the {kinds}, and none takes {percent(MATERIAL)} of its employed residents."
        return "none", (told,), None
    if not own:
        return _outside(name, kinds, rivals)
    best, rival = own[0], _strongest(rivals)
    answer, told = _core(name, best, rival) if best.is_core else _among(name, best, rival, close)
    sentences = [*_several_own(name, kinds, own), told]
    if rival is not None and rival.share_out >= DESERVES and answer != "fits":
        sentences += [*_without(name, best), _with(name, rival)]
    return answer, tuple(sentences), rival if answer in ("elsewhere", "alike") else None


def _strongest(rivals: Sequence[FootprintTie]) -> FootprintTie | None:
    """Return the footprint that the district would fit best: the strongest tie that deserves it, else the strongest of all."""
    return next((tie for tie in rivals if tie.share_out >= DESERVES and tie.keeps_as_much), rivals[0] if rivals else None)


def _outside(name: str, kinds: str, rivals: Sequence[FootprintTie]) -> Judged:
    best = _strongest(rivals) or rivals[0]
    taken = f"{percent(best.share_out)} of its employed residents work in {best.name}"
    told = f"{name} is in none of the {kinds}. {taken}, and {percent(best.share_in)} of its jobs are filled from there"
    answer, why = _deserved(best)
    if answer == "elsewhere":
        told = f"{told}: it would fit there best{_apart(best)}."
        return "outside", (told, _with(name, best)), best
    return answer, (f"{told}. {why}", *([_with(name, best)] if best.share_out >= DESERVES else [])), None


def _deserved(rival: FootprintTie) -> tuple[str, str]:
    """Return whether a footprint can be said to fit a district better, as an answer, and why not."""
    if rival.share_out < DESERVES:
        return "no_better", f"No other footprint takes {percent(DESERVES)} of them: nothing fits better."
    if not rival.is_measured:
        return "cannot_tell", f"Cannot tell whether it would fit there: the flows do not cover all of {rival.name}."
    if not rival.keeps_as_much:
        return "no_better", "That footprint would keep less to itself with it than without: nothing fits better."
    return "elsewhere", ""


def _core(name: str, own: FootprintTie, rival: FootprintTie | None) -> tuple[str, str]:
    whole = f"{name} alone" if own.part == 1 else f"mostly {name} ({percent(own.part)} of its employed residents)"
    kept = f"{capital(own.name)} is {whole}; {percent(own.supply_with)} of its employed residents also work in it"
    if rival is None:
        return "fits", f"{kept}, and no other footprint takes {percent(MATERIAL)} of them."
    told = f"{kept}. {percent(rival.share_out)} of {possessive(name)} work in {rival.name}"
    if rival.share_out < DESERVES:
        return "fits", f"{told}: it fits where it is."
    answer, why = _deserved(rival)
    return answer, f"{told}. {why}" if why else f"{told}: by commuting it would fit there{_apart(rival)}."


def _among(name: str, own: FootprintTie, rival: FootprintTie | None, close: float) -> tuple[str, str]:
    here = f"{percent(own.share_out)} of {possessive(name)} employed residents work in other districts of {own.name}"
    if rival is None:
        return "fits", f"{here}, and no other footprint of the kind takes {percent(MATERIAL)} of them: it fits where it is."
    there = f"{percent(rival.share_out)} work in {rival.name}"
    if own.share_out - rival.share_out > close:
        return "fits", f"{here}, and {there}: by commuting it fits best where it is."
    answer, why = _deserved(rival)
    if why:
        return answer, f"{here}, and {there}. {why}"
    if rival.share_out - own.share_out <= close:
        return "alike", f"{here}, and {there}: by commuting it fits both about as well{_apart(rival)}."
    return answer, f"{here}, but {there}: by commuting it would fit better there{_apart(rival)}."


def _several_own(name: str, kinds: str, own: Sequence[FootprintTie]) -> tuple[str, ...]:
    if len(own) < 2:
        return ()
    return (f"{name} is in {counted(len(own), 'footprint')} at once among the {kinds}: {listed([tie.name for tie in own])}.",)


def _apart(tie: FootprintTie) -> str:
    return "" if tie.borders else f", although it does not border {tie.name}"


def _without(name: str, own: FootprintTie) -> tuple[str, ...]:
    """Say what the own footprint would keep without the district."""
    if own.part == 1 or not own.is_measured:
        return ()
    supply, demand = _pair(own.supply_without, own.supply_with), _pair(own.demand_without, own.demand_with)
    return (
        f"Without {name}, {own.name} would keep {supply[0]} of its employed residents (now {supply[1]}) and fill {demand[0]} of "
        f"its jobs from inside (now {demand[1]}).",
    )


def _with(name: str, rival: FootprintTie) -> str:
    """Say what another footprint would keep with the district."""
    if not rival.is_measured:
        return f"Cannot tell what {rival.name} would keep with {name}: the flows do not cover all of it."
    supply, demand = _pair(rival.supply_with, rival.supply_without), _pair(rival.demand_with, rival.demand_without)
    return (
        f"With {name}, {rival.name} would keep {supply[0]} of its employed residents (now {supply[1]}) and fill {demand[0]} of "
        f"its jobs from inside (now {demand[1]})."
    )


def _pair(then: float, now: float) -> tuple[str, str]:
    """Write two shares so that a difference between them shows: with a decimal where whole per cents would hide it."""
    if percent(then) != percent(now) or round(then, 3) == round(now, 3):
        return percent(then), percent(now)
    return f"{then * 100:.1f}%", f"{now * 100:.1f}%"
