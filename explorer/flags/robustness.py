"""How far the verdict can be trusted: the share of settings under which it stays the same.

Settings are all combinations of whom flows count, what shares are weighted by, the set of functional areas, the flows,
the day, and the thresholds: as they are, all or each of them 5 or 10 % stricter or looser. What takes long is measured
once for each combination of data; thresholds are then laid over the numbers all at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np

from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.flows import Flows
from explorer.catalogue.partnerships import Footprint
from explorer.flags import look, measures
from explorer.flags.case import WEIGHTS, Case
from explorer.flags.meanings import MEANINGS
from explorer.flags.memory import SHARED
from explorer.flags.model import Limit, Side, percent
from explorer.flags.verdict import ANSWER_NAMES, ANSWERS, VERDICT_SIDES, Answer, Numbers, deciding_kinds
from explorer.flags.wording import listed
from explorer.progress import SILENT, Progress

STEPS = (0.10, 0.05, -0.05, -0.10)
"""Shares by which thresholds are made stricter or, where negative, looser."""

FIRM, FAIR = 0.90, 0.70
"""From these shares of settings on a verdict is called firm, or fairly firm (ours)."""

MOST_CHANGES = 5
"""Settings named that change the answer."""


@dataclass(frozen=True, eq=False)
class Alternatives:
    """Other data that the verdict could as well rest on.

    Attributes
    ----------
    areas : tuple of FunctionalAreas
        Other sets of functional areas.
    flows : tuple of Flows
        Other flows.
    days : mapping of str to (footprint, its peers, public bodies)
        The footprint on other days, by the day in words.
    """

    areas: tuple[FunctionalAreas, ...] = ()
    flows: tuple[Flows, ...] = ()
    days: Mapping[str, tuple[Footprint, Mapping[str, Footprint], Mapping[str, Footprint]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Robustness:
    """How often the answer on a side stays the same.

    Attributes
    ----------
    settings, same : int
        Settings tried, and those with the same answer.
    answers : mapping of answer to int
        How many settings lead to each answer.
    changes : tuple of str
        Single changes of a setting that change the answer, in words.
    sentence : str
    """

    settings: int
    same: int
    answers: Mapping[Answer, int]
    changes: tuple[str, ...]
    sentence: str

    @property
    def share(self) -> float:
        """Share of settings with the same answer."""
        return self.same / self.settings


def robustness(case: Case, others: Alternatives | None = None, progress: Progress = SILENT) -> dict[Side, Robustness]:
    """Try the verdict on both sides under every setting; a footprint without districts has none to try.

    Parameters
    ----------
    case : Case
        The case as it stands: the first setting.
    others : Alternatives, optional
    progress : Progress
    """
    if not case.codes:
        return {}
    labels, limits = thresholds(case.limits)
    found: dict[Side, list[np.ndarray[tuple[int], np.dtype[np.int64]]]] = {side: [] for side in VERDICT_SIDES}
    names = []
    kinds = tuple(kind for side in VERDICT_SIDES for kind in deciding_kinds(side))
    for name, situation in _situations(case, others or Alternatives()):
        progress.step("Trying other settings")
        names.append(name)
        tally = Numbers.of(look(situation, kinds), kinds).tally(limits)
        for side in VERDICT_SIDES:
            found[side].append(tally.answers(side))
    return {side: _summed_up(np.array(numbers), names, labels) for side, numbers in found.items()}


def thresholds(limits: Mapping[str, Limit]) -> tuple[list[str], list[Mapping[str, Limit]]]:
    """Return sets of limits with a name each: as they are (first, without a name), all moved, and each kind's moved."""
    labels, sets = [""], [limits]
    for step in STEPS:
        labels.append(f"all thresholds are {_step_said(step)}")
        sets.append({kind: limit.stricter(step) for kind, limit in limits.items()})
    movable = [kind for kind, limit in limits.items() if MEANINGS[kind].decides and limit.stricter(STEPS[0]) != limit]
    for kind, step in product(movable, STEPS):
        labels.append(f"the threshold of “{MEANINGS[kind].title.lower()}” is {_step_said(step)}")
        sets.append({**limits, kind: limits[kind].stricter(step)})
    return labels, sets


def _step_said(step: float) -> str:
    return f"{percent(abs(step))} {'stricter' if step > 0 else 'looser'}"


def _situations(case: Case, others: Alternatives) -> Iterator[tuple[tuple[str, ...], Case]]:
    """Yield every combination of data with the names of what differs from the case as it stands."""
    for day, flows, areas, weight, base in product(
        [("", None), *others.days.items()],
        [None, *others.flows],
        [None, *others.areas],
        ["", *(weight for weight in WEIGHTS if weight != case.weighed_by)],
        [False, True],
    ):
        situation = case if day[1] is None else _on_day(case, *day[1])
        situation = replace(
            situation,
            flows=flows or situation.flows,
            functional_areas=areas or situation.functional_areas,
            weighed_by=weight or situation.weighed_by,
        )
        if base and situation.home is None:
            continue
        if base and situation.home is not None:
            situation = replace(situation, flows=SHARED.of(measures.with_home, situation.flows, situation.home))
        names = (
            f"the footprint of {day[0]} is taken" if day[0] else "",
            f"commuting comes from {flows.source.title}" if flows else "",
            f"functional areas are {areas.said}" if areas else "",
            f"shares are weighted by {weight}" if weight else "",
            "people who work at home are counted" if base else "",
        )
        yield tuple(filter(None, names)), situation


def _on_day(case: Case, footprint: Footprint, peers: Mapping[str, Footprint], bodies: Mapping[str, Footprint]) -> Case:
    return replace(case, footprint=footprint, peers=peers, bodies=bodies)


def _summed_up(
    numbers: np.ndarray[tuple[int, int], np.dtype[np.int64]], names: Sequence[tuple[str, ...]], labels: Sequence[str]
) -> Robustness:
    """Sum up answers, shape (situations, sets of limits); the first of each is the case as it stands."""
    stands = numbers[0, 0]
    same = int((numbers == stands).sum())
    changes = [name[0] for name, row in zip(names, numbers, strict=True) if len(name) == 1 and row[0] != stands]
    changes += [label for label, number in zip(labels, numbers[0], strict=True) if number != stands]
    counts = {ANSWERS[place]: int((numbers == place).sum()) for place in range(len(ANSWERS)) if (numbers == place).any()}
    return Robustness(numbers.size, same, counts, tuple(changes), _sentence(int(stands), same, numbers.size, changes))


def _sentence(stands: int, same: int, settings: int, changes: Sequence[str]) -> str:
    share = same / settings
    firm = "firm" if share >= FIRM else "fairly firm" if share >= FAIR else "not firm"
    told = f"The answer “{ANSWER_NAMES[ANSWERS[stands]].lower()}” is {firm}: it is the same in {same} of {settings} settings"
    told = f"{told} ({percent(share)})."
    if changes:
        return f"{told} It changes when {listed(changes, MOST_CHANGES)}."
    return told if share == 1 else f"{told} No single setting changes it, only several together do."
