"""All footprints of a kind, looked at one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from explorer.catalogue.known import Known
from explorer.flags import Flagged, raise_flags
from explorer.flags.case import Case
from explorer.flags.model import Side
from explorer.flags.names import body_said
from explorer.flags.sides.alternatives import alternatives
from explorer.flags.sides.answers import Firmness, SideVerdict
from explorer.flags.sides.verdict import Verdict, firmness
from explorer.layers import indicator_layer
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.said import Listing, Said


@dataclass(frozen=True, eq=False)
class Surveyed:
    """What was found for one footprint of a kind.

    Attributes
    ----------
    case : Case
    flagged : Flagged
    verdict : Verdict
    others : callable
        Returns the same footprint with other data at hand.
    """

    case: Case
    flagged: Flagged
    verdict: Verdict
    others: Callable[[], Mapping[Said, Case]]

    @property
    def verdicts(self) -> tuple[SideVerdict, ...]:
        """The answer on each side, the economy first."""
        return self.verdict.sides

    @cached_property
    def firmness(self) -> Mapping[Side, Firmness]:
        """How firm the answer on each side is; without a side that cannot be told."""
        return firmness(self.case, self.verdict, self.others())


def survey(project: Project, known: Known, kind: str, progress: Progress = SILENT) -> Iterator[Surveyed]:
    """Look at every footprint of a kind with districts on the project's day (today by default).

    Parameters
    ----------
    project : Project
        Its day, flows, functional areas, indicator and thresholds; its partnership does not matter.
    known : Known
        What is known for the project.
    kind : str
    progress : Progress
    """
    day = project.as_at or date.today()
    layer = indicator_layer(known, project.indicator, project.period)
    found = known.partnerships.footprints(kind, day)
    for place, key in enumerate(found):
        progress.step(Said("standing-step", footprint=body_said(found[key].partnership)), place / len(found))
        own = replace(project, partnership=key, as_at=day)
        case = Case.of(own, known, layer)
        flagged, verdict = raise_flags(case), Verdict.of(case, progress)
        yield Surveyed(case, flagged, verdict, partial(alternatives, own, known, case))


def elsewhere_said(known: Known, surveyed: Sequence[Surveyed]) -> tuple[Said, ...]:
    """Say which footprints rest on other commuting than the rest, because the census in use counts nobody there."""
    bodies = [
        body_said(one.case.footprint.partnership)
        for one in surveyed
        if known.own_flows is not None and one.case.flows is not known.own_flows
    ]
    return (Said("standing-flows-elsewhere", source=known.flows.source.title, footprints=Listing.of(bodies)),) if bodies else ()
