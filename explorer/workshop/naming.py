"""What people at a workshop name: districts, plans and flags, in their own words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from explorer.catalogue.known import Known
from explorer.catalogue.named import district_named
from explorer.errors import ChoiceError
from explorer.flags.registry import RULES
from explorer.opening import bundled_digests
from explorer.plans.starts import own_or_bundled
from explorer.project import Project
from explorer.project.workshop import Log
from explorer.said import Said
from explorer.workshop.capture import meeting_of
from explorer.workshop.record import Titles
from explorer.workshop.rows import Names, Target


def names_of(known: Known, project: Project) -> Names:
    """Return what finds the districts, plans and flags that rows name."""
    own = {plan.id: plan for plan in project.plans}

    def district(name: str) -> str:
        return district_named(known.districts, name)

    def plan(name: str) -> str:
        return own_or_bundled(own, known, name)

    def target(name: str) -> Target:
        if not name.strip():
            return Target()
        rule, slash, area = name.strip().partition("/")
        if (rule := rule.casefold().replace(" ", "_")) in RULES:
            return Target("flag", f"{rule}{slash}{area.upper()}")
        for kind, find in (("district", district), ("plan", plan)):
            try:
                return Target(kind, find(name))  # type: ignore[arg-type]  # one of the words of a Literal
            except ChoiceError:
                continue
        raise ChoiceError(Said("workshop-about-unknown", name=name), Said("workshop-about-remedy"))

    return Names(district, plan, target)


def data_digest() -> str:
    """Return one digest of all bundled data, under which a session notes what its room was shown."""
    return hashlib.sha256(repr(sorted(bundled_digests().items())).encode()).hexdigest()


def record_titles(known: Known, project: Project, log: Log) -> Titles:
    """Return how a record names districts, plans and the partnership that was talked of."""
    bodies = known.partnerships.partnerships
    body = bodies.get(meeting_of(log).partnership)
    return Titles(_names(known, project), body.named if body else "")


def _names(known: Known, project: Project) -> Mapping[str, str]:
    # A flag may be about a labour market.
    plans = {key: option.name for key, option in known.catalogue.options.items()} | {one.id: one.name for one in project.plans}
    areas = {str(code): str(name) for code, name in known.catalogue.functional_areas.names.items()}
    return areas | {code: district.name for code, district in known.districts.districts.items()} | plans
