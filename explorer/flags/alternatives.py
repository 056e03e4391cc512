"""Other data that a verdict could as well rest on: other days, and the bundled sets beside the user's own."""

from __future__ import annotations

from datetime import date, timedelta

from explorer.catalogue import Catalogue
from explorer.days import day_said
from explorer.flags import measures
from explorer.flags.case import CUT_KINDS, Case
from explorer.flags.memory import SHARED
from explorer.flags.robustness import Alternatives
from explorer.project import Project

A_YEAR = timedelta(days=365)


def alternatives(project: Project, catalogue: Catalogue, case: Case, today: date | None = None) -> Alternatives:
    """Return what else the verdict could rest on.

    The footprint a year before and a year after its day, where it has districts then (not after today, unless it was
    asked for a later day); and where the user gave flows or functional areas, the bundled ones.
    """
    known = catalogue.partnerships
    days = {}
    for day in _other_days(case.footprint.as_at, today or date.today()):
        footprint = known.footprint(project.partnership, day)
        if footprint.districts:
            bodies = SHARED.of(measures.bodies_on, known, CUT_KINDS, day)
            days[day_said(day)] = (footprint, measures.peers_of(known, footprint), bodies)
    areas, flows = (catalogue.functional_areas,), (catalogue.flows,)
    return Alternatives(areas if project.areas else (), flows if project.flows else (), days)


def _other_days(as_at: date, today: date) -> list[date]:
    days = [as_at - A_YEAR] if as_at - date.min > A_YEAR else []
    return [*days, as_at + A_YEAR] if as_at + A_YEAR <= today else days
