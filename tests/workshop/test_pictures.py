"""What a room is shown: one sentence of at most eighteen words a picture, whatever the place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.plan import Plan, PlanFootprint
from explorer.project.workshop import Log, Mark, Meeting
from explorer.words import say
from explorer.workshop import capture
from explorer.workshop.pictures import MOST_WORDS, every_picture, pictures_of

PLACES = ["ca-west-midlands", "ca-cambridgeshire-peterborough", "lep-thames-valley-berkshire", "crd-belfast-region"]


@pytest.fixture(scope="module")
def findings() -> Findings:
    return flow.run(Project(), Catalogue.load())


def test_no_sentence_below_a_picture_is_longer_than_a_room_can_read() -> None:
    catalogue = Catalogue.load()
    long = []
    for body in PLACES:
        found = flow.run(Project(partnership=body), catalogue) if body in catalogue.partnerships.partnerships else None
        assert found is not None, body
        pictures = every_picture(found, found.project, Log())
        assert pictures[1].id == "overview"
        long += [say(one.sentence) for one in pictures if len(say(one.sentence).split()) > MOST_WORDS]
    assert long == []


def test_pictures_begin_with_welcome_and_overview_and_tell_each_misfit_of_how_many(findings: Findings) -> None:
    shown = pictures_of(findings, findings.project, Log())
    assert [one.id for one in shown[:2]] == ["arrival", "overview"]
    assert say(shown[1].sentence) == "The economy fits in part. Institutions fit."
    misfits = [one for one in shown if one.id.startswith("flag ")]
    assert len(misfits) == sum(flag.level in ("red", "amber", "cannot_tell") for flag in findings.flags)
    assert say(misfits[0].title).startswith("1 of ")
    assert all(say(one.notes) for one in misfits)


def test_prepare_chooses_pictures_and_their_order(findings: Findings) -> None:
    plan = Plan("north", "North", footprints=(PlanFootprint("North", ("E07000197",)),))
    project = replace(findings.project, plans=(plan,))
    meeting = Meeting(of="meeting-1", title="Wye", pictures=("plan north", "flag gone/E1", "overview"))
    shown = pictures_of(findings, project, Log().with_entries([meeting]))
    assert [one.id for one in shown] == ["plan north", "overview"]
    assert shown[0].plan == "north"


def test_where_the_tables_agree_is_shown_once_a_round_is_closed(findings: Findings) -> None:
    log = Log().with_entries([capture.begun("", "Wye")])
    log = log.with_entries([capture.table(log, "", name, 6) for name in ("1", "2")])
    marks = ((Mark("E07000197", "in"), Mark("E07000234", "in")), (Mark("E07000197", "out"), Mark("E07000234", "in")))
    log = log.with_entries([capture.sheet(log, "", str(table), 1, held) for table, held in enumerate(marks, 1)])
    assert "agreement" not in [one.id for one in pictures_of(findings, findings.project, log)]
    log = log.with_entries([capture.round_end(log, "", 1)])
    shown = pictures_of(findings, findings.project, log)[-1]
    assert shown.id == "agreement"
    assert shown.districts == ("E07000197",)
    assert say(shown.sentence) == "The tables agree on 1 district to take in, and are split over Stafford."


def test_two_flags_of_one_kind_and_area_are_two_pictures(findings: Findings) -> None:
    twice = replace(findings, flags=(*findings.flags, findings.flags[0]))
    ids = [one.id for one in pictures_of(twice, twice.project, Log())]
    assert len(set(ids)) == len(ids)
    assert len(ids) == len(pictures_of(findings, findings.project, Log())) + 1
