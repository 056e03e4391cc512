"""Where one district stands: what it belongs to, where its people work, and which footprints it would fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from explorer.analysis.commuting_ties import partners
from explorer.analysis.containment import Containment, containment
from explorer.catalogue import sources
from explorer.catalogue.areas.neighbours import ALIKE, DOUBTFUL
from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import KINDS, PROPOSED, SERVICE_KINDS, Membership, Partnership, kind_said, same_task
from explorer.catalogue.sources import Source
from explorer.flags.district_fit import Ground, KindFit, kind_fit
from explorer.flags.model import percent
from explorer.flags.wording import areas_said, flows_said
from explorer.places.districts import District, DistrictLookup
from explorer.progress import SILENT, Progress
from explorer.readers.bundled import Day
from explorer.readers.flows import whom_said
from explorer.said import Area, Listing, Said, sentences

Moment = date | Said | str
"""A day, a month or a year, as exactly as it is recorded."""

MOST_PARTNERS = 8
"""Districts named among those that people commute to and from."""


@dataclass(frozen=True)
class Belonging:
    """A place of the district in a partnership.

    Attributes
    ----------
    partnership, name, kind : str
        Id, name and kind of the body.
    role : Said
        The role, and how much of the district belongs.
    since, until : date, Said or str, optional
        From when to when, as exactly as it is recorded; None where it is not, and ``until`` while it runs.
    counted : bool
        Whether the district counts to the footprint.
    """

    partnership: str
    name: str
    kind: str
    role: Said
    since: Moment | None
    until: Moment | None
    counted: bool

    @property
    def body(self) -> Area:
        """The body with its name as written."""
        return Area(self.partnership, self.name)

    @property
    def kind_name(self) -> Said:
        """The kind of the body as a title."""
        return kind_said(self.kind, "title")


@dataclass(frozen=True)
class CommutingPartner:
    """A district that people commute to or from: how many, and the share of the residents (or jobs) of the district asked of."""

    code: str
    name: str
    people: float
    share: float

    @property
    def area(self) -> Area:
        """The district as a sentence names it."""
        return Area(self.code, self.name)


@dataclass(frozen=True, eq=False)
class DistrictStanding:
    """All that is known of one district's place among partnerships.

    Attributes
    ----------
    code, name : str
    place : Listing of Area
        Region and nation; the nation alone where it is one region.
    as_at : date
        The day on which memberships are looked at.
    population : float
        Residents; NaN where not known.
    belongings : tuple of Belonging
        Memberships that hold on the day.
    others : tuple of Belonging
        Memberships that ended before the day, or begin after it.
    economies : tuple of (Area, float)
        Functional areas it lies in, with their share of it, the largest first.
    areas_said : Said
        The set of functional areas.
    kept : Containment or None
        Commuting of the district itself; None where the flows do not cover it.
    work_in, workers_from : tuple of CommutingPartner
        The largest flows out and in, the largest first.
    flows_said : Said
        The flows, whether they are estimated, and whom they count.
    fits : tuple of KindFit
        For every kind of partnership on the day.
    alike : tuple of (str, tuple of Area)
        Statistical neighbours, by what they are alike in, the nearest first.
    is_unlike : bool
        Whether it is too unlike all others for its neighbours to mean much.
    used : tuple of Source
    bases : mapping of source id to str
        Whom a source counts.
    """

    code: str
    name: str
    place: Listing
    as_at: date
    population: float
    belongings: tuple[Belonging, ...]
    others: tuple[Belonging, ...]
    economies: tuple[tuple[Area, float], ...]
    areas_said: Said
    kept: Containment | None
    work_in: tuple[CommutingPartner, ...]
    workers_from: tuple[CommutingPartner, ...]
    flows_said: Said
    fits: tuple[KindFit, ...]
    used: tuple[Source, ...]
    bases: Mapping[str, Said]
    alike: tuple[tuple[str, tuple[Area, ...]], ...] = ()
    is_unlike: bool = False

    @property
    def headline(self) -> Listing:
        """The answer in a sentence or two."""
        counted = sum(one.counted for one in self.belongings)
        left_out = [(fit.named, fit.best) for fit in self.fits if fit.answer == "outside" and fit.best is not None]
        better = Listing.of([fit.best for fit in self.fits if fit.answer == "elsewhere"])
        return sentences(
            Said("district-belongs", day=self.as_at, district=self.area, partnerships=counted),
            *(Said("district-would-fit", kinds=kinds, best=best) for kinds, best in left_out),
            Said("district-elsewhere", footprints=better) if better else None,
        )

    @property
    def area(self) -> Area:
        """The district as a sentence names it."""
        return Area(self.code, self.name)

    @property
    def kept_said(self) -> Said:
        """What the district keeps of its own commuting."""
        if self.kept is None:
            return Said("district-kept-not-known", district=self.area)
        supply, demand = percent(self.kept.supply), percent(self.kept.demand)
        return Said("district-kept", district=self.area, supply=supply, demand=demand)


def district_standing(known: Known, code: str, as_at: date, progress: Progress = SILENT) -> DistrictStanding:
    """Gather what is known of one district on a day.

    Parameters
    ----------
    known : Known
    code : str
        A district of April 2025.
    as_at : date
    progress : Progress
    """
    lookup, flows, areas = known.districts, known.flows_for((code,)), known.functional_areas
    progress.step(Said("district-step-memberships"), 0.0)
    now, then = _belongings(known, code, as_at)
    progress.step(Said("district-step-commuting"), 0.2)
    is_covered = not flows.unknown((code,))
    progress.step(Said("district-step-fits"), 0.4)
    fits = tuple(_fits(known, code, as_at, progress))
    district = lookup.districts[code]
    return DistrictStanding(
        code=code,
        name=lookup.said(code),
        place=Listing(_places(district), joint="commas"),
        as_at=as_at,
        population=float(known.population[code]),
        belongings=now,
        others=then,
        economies=_economies(code, areas),
        areas_said=areas_said(areas),
        kept=containment(flows.matrix, pd.Series(flows.matrix.index == code, index=flows.matrix.index)) if is_covered else None,
        work_in=_partners(flows.matrix.T[code], code, lookup) if is_covered else (),
        workers_from=_partners(flows.matrix[code], code, lookup),
        flows_said=flows_said(flows),
        fits=fits,
        used=(sources.PARTNERSHIPS, flows.source, areas.source, sources.POPULATION, sources.LINKS),
        bases={flows.source.id: whom_said(flows.base)},
        alike=tuple((kind, tuple(map(lookup.area, known.catalogue.neighbours.nearest[kind].get(code, ())))) for kind in ALIKE),
        is_unlike=code in DOUBTFUL,
    )


def _places(district: District) -> tuple[Area, ...]:
    region = Area(district.itl1, district.itl1_name.split(" (")[0])
    return (region, district.nation) if region.name != district.country else (district.nation,)


def _belongings(known: Known, code: str, day: date) -> tuple[tuple[Belonging, ...], tuple[Belonging, ...]]:
    """Return memberships that hold on the day, and those of other days; bodies in the order of their kinds."""
    bodies, now, then = known.partnerships, [], []
    for body in sorted(bodies.partnerships.values(), key=lambda body: (list(KINDS).index(body.kind), body.name)):
        held = {m.district: m for m in bodies.footprint(body.id, day).memberships}
        if code in held:
            now.append(_belonging(body, held[code]))
        elsewhen = [m for m in bodies.members.get(body.id, ()) if m.district == code]
        then += [_belonging(body, m) for m in elsewhen if not (m.holds_on(day) and body.holds_on(day))]
    return tuple(now), tuple(then)


def _belonging(body: Partnership, membership: Membership) -> Belonging:
    role = Said("district-role-proposed" if body.kind == PROPOSED else "district-role", role=membership.role)
    if math.isnan(membership.share):
        role = Said("district-role-part", role=role)
    elif membership.share < 1:
        role = Said("district-role-share", role=role, share=percent(membership.share))
    since, until = membership.start or body.start, membership.end or body.end
    return Belonging(body.id, body.name, body.kind, role, moment(since), moment(until), not membership.left_out_because)


def moment(day: Day | None) -> Moment | None:
    """Return a day as exactly as it is recorded: the day, the month or the year; None where it is not.

    Examples
    --------
    >>> moment(Day.parse("2016-06-17")), moment(Day.parse("2016-06")), moment(Day.parse("2011"))
    (datetime.date(2016, 6, 17), Said('form-month', month=Said('form-month-6'), year='2016'), '2011')
    """
    if day is None:
        return None
    first = day.earliest
    if first == day.latest:
        return first
    year = str(first.year)
    return Said("form-month", month=Said(f"form-month-{first.month}"), year=year) if first.month == day.latest.month else year


def _economies(code: str, areas: FunctionalAreas) -> tuple[tuple[Area, float], ...]:
    shares: pd.Series[float] = areas.shares.T[code]
    ranked = shares[shares > 0].sort_values(ascending=False, kind="stable")
    return tuple((Area(str(area), str(areas.names[str(area)])), float(share)) for area, share in ranked.items())


def _partners(people: pd.Series[float], code: str, lookup: DistrictLookup) -> tuple[CommutingPartner, ...]:
    whole = float(people.sum())
    named = partners(people, code, MOST_PARTNERS)
    return tuple(CommutingPartner(str(other), lookup.said(str(other)), float(n), float(n) / whole) for other, n in named.items())


def _fits(known: Known, code: str, day: date, progress: Progress) -> Iterator[KindFit]:
    """Hold the district against every kind, each task once."""
    ground = Ground(known.flows_for((code,)), known.joined, known.districts)
    tasks = list(dict.fromkeys(same_task(kind) for kind in KINDS if kind not in SERVICE_KINDS))
    for at, task in enumerate(tasks):
        progress.step("", 0.4 + 0.6 * at / len(tasks))
        fit = kind_fit(code, task[0], known.partnerships.peers(task[0], day), ground)
        if fit is not None:
            yield fit
