"""Councils, public bodies and partners as rows of words, for the window and for copies."""

from __future__ import annotations

import math
from collections.abc import Iterable

from explorer.catalogue.institutions import Institution
from explorer.catalogue.known import Known
from explorer.exports.tables.frame_rows import titles
from explorer.flags.model import percent
from explorer.flags.sides.institution_places import family_said
from explorer.flags.sides.institution_side import InstitutionSide
from explorer.project import Project
from explorer.project.partner_choice import REMOVED
from explorer.said import Area
from explorer.words import say, text

Row = tuple[str, ...]

BODY_COLUMNS = ("family", "name", "relation", "people", "of_body", "of_footprint", "doubt")
PARTNER_COLUMNS = ("name", "role", "place", "relation", "confidence", "kind", "source")
MEMBER_COLUMNS = ("name", "kind", "site")


def body_titles() -> Row:
    """Return the headings of :func:`body_rows`."""
    return titles("body", BODY_COLUMNS)


def body_tips() -> Row:
    """Return what the columns of :func:`body_rows` mean."""
    return titles("body", BODY_COLUMNS, "-tip")


def partner_titles() -> Row:
    """Return the headings of :func:`partner_rows`."""
    return titles("partner", PARTNER_COLUMNS)


def partner_tips() -> Row:
    """Return what the columns of :func:`partner_rows` mean."""
    return titles("partner", PARTNER_COLUMNS, "-tip")


def member_titles() -> Row:
    """Return the headings of :func:`there_rows`."""
    return titles("member", MEMBER_COLUMNS)


def relation_said(relation: str) -> str:
    """Say how an area lies to the footprint; empty where there is none."""
    return text("table-relation", relation=relation) if relation else ""


def confidence_said(confidence: str) -> str:
    """Say how sure it is that a partner takes part."""
    return text("table-confidence", confidence=confidence)


def place_said(place: str) -> str:
    """Say where a partner is."""
    return text("table-place", place=place)


def body_rows(side: InstitutionSide) -> list[tuple[str, Row]]:
    """Return councils and public bodies, each with its id.

    A county council is a council and a public body; it has one row.
    """
    councils: list[tuple[str, Row]] = [
        (
            row.id,
            (text("table-body-council"), say(row.named), relation_said(row.relation), _people(row.people),
             _share(row.share_inside), "", "" if not math.isnan(row.share_inside) else text("body-part-unknown")),
        )
        for row in side.councils if row.kind == "district"
    ]  # fmt: skip
    bodies: list[tuple[str, Row]] = [
        (
            row.id,
            (say(family_said(row.family)), say(row.named), relation_said(row.relation), _people(row.people),
             _share(row.share_inside), _share(row.share_of_footprint), say(row.doubt or "")),
        )
        for row in side.bodies
    ]  # fmt: skip
    return [*councils, *bodies]


def partner_rows(side: InstitutionSide, project: Project, known: Known) -> list[tuple[str, Row]]:
    """Return the partners, each with its id; at the end those that the user took out."""
    rows: list[tuple[str, Row]] = [
        (row.id, (say(row.named), say(row.role), place_said(row.place), relation_said(row.relation),
                  confidence_said(row.confidence), say(row.kind or ""), row.source))
        for row in side.partners
    ]  # fmt: skip
    gone = [one.member for one in project.partners if one.partnership == project.partnership and one.what == REMOVED]
    removed = text("table-partner-removed")
    return rows + [(key, (say(Area(key, known.member_name(key))), removed, "", "", "", "", "")) for key in gone]


def there_rows(there: Iterable[Institution], known: Known) -> list[tuple[str, Row]]:
    """Return the institutions that merely lie in the footprint, each with its id."""
    return [(one.id, (say(one.named), say(one.kind_name), _site(one, known))) for one in there]


def _site(one: Institution, known: Known) -> str:
    district = known.districts.area(one.district)
    return text("table-member-site-doubt", district=district) if one.confidence == "low" else say(district)


def _people(number: float) -> str:
    return "" if math.isnan(number) else f"{number:,.0f}"


def _share(share: float) -> str:
    return "" if math.isnan(share) else say(percent(share))
