"""What a plan can begin from, in groups, with what is recorded of each: how far it got, its source, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import kind_said
from explorer.catalogue.published_words import published
from explorer.errors import ChoiceError
from explorer.flags.names import districts_said
from explorer.plans import starts
from explorer.project import Project
from explorer.said import Listing, Said, Value, sentences

Group = Literal["options", "authorities", "places", "regions", "others"]

AUTHORITIES = ("combined_authority", "combined_county_authority", "proposed_strategic_authority")

NOTHING, SELECTION, AREAS = "start-nothing", "start-selection", "start-areas"
"""Ids of what has none: nothing at all, the districts selected, the functional areas around the footprint."""


@dataclass(frozen=True)
class StartingPoint:
    """What a plan can begin from.

    Attributes
    ----------
    id : str
    group : str
    area : str
        What it is about, where several are about the same; empty for none.
    name : str or Said
    about : Listing
        What is recorded of it.
    """

    id: str
    group: Group
    area: str
    name: Value
    about: Listing


def starting_points(known: Known) -> tuple[StartingPoint, ...]:
    """Return what a plan can begin from, group by group."""
    return tuple(_points(known))


def _points(known: Known) -> Iterator[StartingPoint]:
    catalogue, lookup = known.catalogue, known.districts
    for key, option in catalogue.options.items():
        split = [part.district for part in option.parts if not part.is_whole]
        about = sentences(
            Said("plan-option-about", area=option.area, proposer=option.proposer or "?", status=option.status_said),
            Said("plan-split", plan=option.name, districts=districts_said(lookup, list(dict.fromkeys(split)))) if split else None,
            Said("plan-option-source", source=option.source, confidence=option.confidence),
        )
        yield StartingPoint(key, "options", option.area, option.name, about)
    for key, body in catalogue.partnerships.partnerships.items():
        if body.kind in AUTHORITIES and not body.end:
            about = sentences(
                Said(
                    "plan-body-about",
                    kind=kind_said(body.kind),
                    start=body.start.earliest if body.start else Said("plan-not-known"),
                ),
                Said("plan-option-source", source=body.source, confidence=body.confidence),
            )
            yield StartingPoint(key, "authorities", "", body.named, about)
    for place in catalogue.fund_places:
        about = sentences(
            Said("plan-place-about", place=published(place.place), strand=place.strand, amount=published(place.amount)),
            Said("plan-place-note", note=published(place.note)) if place.note else None,
            None if place.partnership else Said("plan-no-place", place=published(place.place)),
            Said("plan-place-source", source=place.source),
        )
        yield StartingPoint(starts.fund_id(place), "places", "", published(place.place), about)
    for code in lookup.regions:
        region = lookup.region(code)
        yield StartingPoint(code, "regions", "", region, sentences(Said("plan-region-about", region=region)))
    for key, name in ((AREAS, "areas"), (SELECTION, "selection"), (NOTHING, "nothing")):
        yield StartingPoint(key, "others", "", Said(f"plan-start-{name}"), sentences(Said(f"plan-start-{name}-about")))


def beginning_at(
    known: Known, project: Project, point: str, chosen: Sequence[str], say: Callable[[Value], str]
) -> starts.Beginning:
    """Return what a plan begins from where a starting point is chosen.

    Parameters
    ----------
    known : Known
    project : Project
    point : str
        Id of a starting point, or of one of the project's plans.
    chosen : sequence of str
        Codes of the districts selected.
    say : callable
        Makes words of the name of a plan that has none.

    Raises
    ------
    ChoiceError
        Nothing is selected.
    """
    if point == NOTHING:
        return starts.Beginning("nothing", say(Said("plan-start-nothing-name")))
    if point == SELECTION:
        if not chosen:
            raise ChoiceError(Said("plan-no-selection"), Said("plan-select-first"))
        return starts.Beginning("codes", say(Said("plan-start-selection-name")), districts=tuple(chosen))
    if point == AREAS:
        body = known.partnerships.partnerships[project.partnership]
        footprint = known.partnerships.footprint(body.id, body.day_to_show(project.as_at or date.today()))
        extent = tuple(known.districts.in_regions(known.districts.regions_of(footprint.districts)))
        return starts.Beginning("areas", say(Said("plan-start-areas-name", areas=known.functional_areas.said)), within=extent)
    return starts.Beginning("named", named=point)
