"""Councils, public bodies and partners as rows of words, for the window and for copies."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from explorer.catalogue.institutions import Institution
from explorer.catalogue.known import Known
from explorer.flags.institution_side import FAMILY_NAMES, InstitutionSide
from explorer.flags.model import percent
from explorer.project import Project
from explorer.project.partner_choice import REMOVED

Row = tuple[str, ...]

BODY_TITLES = ("Family", "Council or body", "Its area and the footprint", "Residents in both", "Of its residents",
               "Of the footprint's", "Not certain")  # fmt: skip
BODY_TIPS = (
    "Police, health, fire, skills, county councils; combined authorities are shown and decide nothing",
    "Constituent councils, and public bodies whose area meets the footprint",
    "The same area, the body wholly inside, the footprint wholly inside it, or cut",
    "Residents of the footprint who live in its area",
    "Share of the body's residents who live in the footprint",
    "Share of the footprint's residents who live in the body's area",
    "What is not certain of the row",
)
PARTNER_TITLES = ("Partner", "Role", "Where it is", "Its own area", "How sure", "Kind", "Source")
PARTNER_TIPS = (
    "Documented, or added by you",
    "What it does in the partnership",
    "Its main site or its own area: inside, outside, cut",
    "How its own area lies to the footprint, where it has one",
    "How sure it is that it takes part",
    "What kind of institution or body it is",
    "Where it is documented",
)
MEMBER_TITLES = ("Institution", "Kind", "Main site")

RELATION_NAMES: Mapping[str, str] = {
    "same": "the same area", "inside": "wholly inside", "contains": "covers all of it", "cut": "cut",
    "outside": "outside", "": "",
}  # fmt: skip
PLACE_NAMES: Mapping[str, str] = {
    "inside": "inside",
    "in_part": "in a district that belongs in part",
    "further_site": "main site outside, a further one inside",
    "cut": "its area is cut",
    "outside": "outside",
    "not_known": "not known",
    "not_counted": "does not count",
}
TAKEN_OUT = "taken out by you"


def body_rows(side: InstitutionSide) -> list[tuple[str, Row]]:
    """Return councils and public bodies, each with its id.

    A county council is a council and a public body; it has one row.
    """
    councils: list[tuple[str, Row]] = [
        (
            row.id,
            ("councils", row.name, RELATION_NAMES[row.relation], _people(row.people), _share(row.share_inside), "",
             "" if not math.isnan(row.share_inside) else "only a part belongs, its size is not documented"),
        )
        for row in side.councils if row.kind == "district"
    ]  # fmt: skip
    bodies: list[tuple[str, Row]] = [
        (
            row.id,
            (FAMILY_NAMES[row.family], row.name, RELATION_NAMES[row.relation], _people(row.people), _share(row.share_inside),
             _share(row.share_of_footprint), row.doubt),
        )
        for row in side.bodies
    ]  # fmt: skip
    return [*councils, *bodies]


def partner_rows(side: InstitutionSide, project: Project, known: Known) -> list[tuple[str, Row]]:
    """Return the partners, each with its id; at the end those that the user took out."""
    rows: list[tuple[str, Row]] = [
        (row.id, (row.name, row.role, PLACE_NAMES[row.place], RELATION_NAMES[row.relation], row.confidence, row.kind, row.source))
        for row in side.partners
    ]
    gone = [one.member for one in project.partners if one.partnership == project.partnership and one.what == REMOVED]
    return rows + [(key, (known.member_name(key), TAKEN_OUT, "", "", "", "", "")) for key in gone]


def there_rows(there: Iterable[Institution], known: Known) -> list[tuple[str, Row]]:
    """Return the institutions that merely lie in the footprint, each with its id."""
    said, doubt = known.districts.said, {"low": " (not certain)"}
    return [(one.id, (one.name, one.kind_name, f"{said(one.district)}{doubt.get(one.confidence, '')}")) for one in there]


def _people(number: float) -> str:
    return "" if math.isnan(number) else f"{number:,.0f}"


def _share(share: float) -> str:
    return "" if math.isnan(share) else percent(share)
