"""Where plans begin, and how their footprints stand among the partnerships."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from explorer import flow
from explorer.catalogue import Catalogue, reorganisation
from explorer.catalogue.drawn_footprints import partnerships_of
from explorer.catalogue.known import Known
from explorer.errors import ChoiceError, ReadError
from explorer.opening import looking_at
from explorer.plans import starts
from explorer.plans.starts import Beginning
from explorer.project import Project
from explorer.readers import bundled
from tests.support import says

STAFFORD, SOLIHULL, WARWICK = "E07000197", "E08000029", "E07000222"
WMCA = "West Midlands Combined Authority"
DAY = date(2026, 6, 1)


def test_every_option_is_a_plan_whose_districts_lie_in_one_council_at_most(catalogue: Catalogue) -> None:
    plans = [starts.from_option(option) for option in catalogue.options.values()]

    assert len(plans) == 58
    assert sum(not plan.splits for plan in plans) == 45
    for plan in plans:
        held = [code for one in plan.footprints for code in one.districts] + [split.district for split in plan.splits]
        assert sorted(held) == list(plan.extent), plan.id


def test_a_district_that_an_option_divides_lies_in_no_council(catalogue: Catalogue) -> None:
    plan = starts.from_option(catalogue.options["hants-5u-1a"])
    newlands = plan.split("E07000094")

    assert newlands is not None
    assert newlands.footprints == ("Mid Hampshire", "South East Hampshire")
    assert newlands.notes[1] == "Newlands parish (2,899)"
    assert plan.holder("E07000094") is None


def test_an_option_with_an_unknown_code_is_refused_in_a_sentence(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    read = bundled.read_rows
    monkeypatch.setattr(
        bundled, "read_rows",
        lambda path, columns: [{**row, "lad25_code": "E07099999"} if "lad25_code" in row else row for row in read(path, columns)],
    )  # fmt: skip
    with pytest.raises(ReadError, check=says("E07099999 is not a district")):
        reorganisation.load_options(catalogue.districts)


def test_a_place_of_the_fund_is_the_partnership_it_is_read_as(catalogue: Catalogue) -> None:
    places = {place.place: place for place in catalogue.fund_places}
    plan = starts.from_fund_place(catalogue.partnerships, places["Cardiff Capital Region"], DAY)

    assert (plan.name, plan.start.id, len(plan.footprints[0].districts)) == (
        "Cardiff Capital Region", "crd-cardiff-capital-region", 10
    )  # fmt: skip
    with pytest.raises(ChoiceError, check=says("No partnership of Greater London is known here")):
        starts.from_fund_place(catalogue.partnerships, places["Greater London"])


def test_a_plan_begins_from_a_region_from_codes_from_areas_and_from_nothing(known: Known) -> None:
    region = starts.plan_of(known, Project(), "North East (England)")
    areas = starts.from_areas(known, region.extent, "Labour markets")

    assert region.footprints[0].districts == region.extent
    assert sorted(code for one in areas.footprints for code in one.districts) == list(region.extent)
    assert "Newcastle" in areas.names
    assert starts.from_codes(known.districts, [WARWICK, STAFFORD], "Two").footprints[0].districts == (STAFFORD, WARWICK)
    assert starts.from_nothing("New").footprints[0].districts == ()


BEGINNINGS = {
    "an option": (Beginning("named", "Ours", "surrey-2u"), ("East Surrey", "West Surrey"), "surrey-2u"),
    "a strategic authority": (Beginning("named", named="ca-west-midlands"), (WMCA,), "ca-west-midlands"),
    "a place of the fund": (Beginning("named", named="fund-west-midlands"), (WMCA,), "ca-west-midlands"),
    "areas": (Beginning("areas", "By areas", within=(SOLIHULL, WARWICK)), ("Leamington Spa", "Birmingham"), ""),
    "groups": (Beginning("groups", "Two", groups={"A": (WARWICK,), "B": (STAFFORD,)}), ("A", "B"), ""),
    "codes": (Beginning("codes", "One", districts=(WARWICK, STAFFORD)), ("One",), ""),
    "nothing": (Beginning("nothing", "New", within=(WARWICK, STAFFORD), footprints=("A", "B")), ("A", "B"), ""),
}  # fmt: skip


@pytest.mark.parametrize("what", BEGINNINGS)
def test_a_new_plan_has_an_id_of_its_own_whatever_it_begins_from(known: Known, what: str) -> None:
    beginning, footprints, parent = BEGINNINGS[what]
    plan = starts.new_plan(known, Project(as_at=DAY), beginning, who="A. Clerk", why="For the room")
    again = starts.new_plan(known, Project(plans=(plan,), as_at=DAY), beginning)

    assert (plan.names, plan.parent, plan.who, plan.why) == (footprints, parent, "A. Clerk", "For the room")
    assert plan.id not in {*starts.bundled_names(known), again.id}
    assert set(beginning.within) <= set(plan.extent)


@pytest.mark.parametrize(
    ("beginning", "sentence"),
    [
        (Beginning("nothing"), "has no name"),
        (Beginning("areas", "Areas"), "only where it is said which districts"),
        (Beginning("areas", "Areas", within=("E07099999",)), "is not the code of a district"),
        (Beginning("groups", "Two", groups={"A": (WARWICK,), "B": (WARWICK,)}), "Warwick stands in two footprints"),
        (Beginning("nothing", "New", footprints=("A", "A")), "cannot be called “A”"),
        (Beginning("codes", "New"), "No district is named"),
        (Beginning("named", named="surrey-9u"), "no plan called"),
    ],
)
def test_a_plan_that_cannot_begin_is_refused_in_a_sentence(known: Known, beginning: Beginning, sentence: str) -> None:
    with pytest.raises(ChoiceError, check=says(sentence)):
        starts.new_plan(known, Project(), beginning)


def test_what_no_plan_can_begin_from_is_said(known: Known) -> None:
    with pytest.raises(ChoiceError, check=says("is not the code of a district")):
        starts.from_codes(known.districts, ["E07099999"], "x")
    with pytest.raises(ChoiceError, check=says("no plan called")):
        starts.plan_of(known, Project(), "surrey-9u")
    with pytest.raises(ChoiceError, check=says("FORTH2O")):
        starts.plan_of(known, Project(), "lpip-forth2")


def test_an_own_plan_is_found_before_what_it_began_from(known: Known) -> None:
    own = starts.branched(starts.from_option(known.catalogue.options["surrey-2u"]), "Mine", why="What the room wants")

    assert starts.plan_of(known, Project(plans=(own,)), "mine") is own
    assert (own.parent, own.why) == ("surrey-2u", "What the room wants")
    assert starts.branched(own, "Mine", taken=["mine"]).id == "mine-2"


# ---- Among the partnerships -------------------------------------------------------------------------------------------------


def drawn(catalogue: Catalogue, **changes: tuple[str, ...]) -> Project:
    plan = starts.from_partnership(catalogue.partnerships, "ca-west-midlands", DAY)
    for code in changes.get("add", ()):
        plan = plan.placed(code, plan.names[0])
    for code in changes.get("remove", ()):
        plan = plan.placed(code, "")
    return Project(plans=(plan,), plan=plan.id, as_at=DAY)


def test_a_plan_that_was_not_edited_finds_what_the_partnership_does(catalogue: Catalogue) -> None:
    as_it_is = flow.run(Project(as_at=DAY), catalogue)
    unedited = flow.run(drawn(catalogue), catalogue)

    assert [flag.sentence for flag in unedited.flags] == [flag.sentence for flag in as_it_is.flags]
    assert unedited.verdict.sides == as_it_is.verdict.sides


def test_a_report_of_a_plan_is_about_the_edited_footprint_and_says_so(catalogue: Catalogue) -> None:
    findings = flow.run(drawn(catalogue, add=(STAFFORD, WARWICK), remove=(SOLIHULL,)), catalogue)
    roles = {m.district: m.role for m in findings.footprint.memberships}

    assert STAFFORD in findings.footprint.districts
    assert SOLIHULL not in roles
    # Warwick was a non-constituent member, and another such is left as it was.
    assert (roles[WARWICK], roles["E07000221"]) == ("member", "non_constituent")
    for told in (findings.notes, findings.cautions):
        assert any(getattr(note, "id", "") == "plan-findings" for note in told)


def test_the_partnerships_without_the_plan_stay_as_they_are(catalogue: Catalogue) -> None:
    project = drawn(catalogue, add=(STAFFORD,))
    changed = partnerships_of(catalogue.partnerships, project)

    assert STAFFORD in changed.footprint("ca-west-midlands", DAY).districts
    assert STAFFORD not in catalogue.partnerships.footprint("ca-west-midlands", DAY).districts
    assert partnerships_of(catalogue.partnerships, replace(project, plan="")) is catalogue.partnerships


def test_councils_of_an_option_stand_beside_the_partnerships(catalogue: Catalogue) -> None:
    plan = starts.from_option(catalogue.options["surrey-2u"])
    project = Project(partnership="plan-surrey-2u-east-surrey", plans=(plan,), plan=plan.id)

    findings = flow.run(project, catalogue)

    assert len(findings.footprint.districts) == 5
    assert findings.verdict.economy.verdict.answer != "cannot_tell"


def test_what_takes_a_partnership_takes_a_plan_or_one_of_its_footprints(known: Known) -> None:
    option = looking_at(Project(), known, "surrey-2u: East Surrey")
    own = starts.new_plan(known, Project(), Beginning("named", "Ours", "ca-west-midlands"))
    mine = looking_at(Project(plans=(own,)), known, "ours")

    assert (option.plan, option.partnership) == ("surrey-2u", "plan-surrey-2u-east-surrey")
    assert (mine.plan, mine.partnership) == ("ours", "ca-west-midlands")
    with pytest.raises(ChoiceError, check=says("as in “surrey-2u: footprint”. Its footprints are East Surrey and West Surrey")):
        looking_at(Project(), known, "surrey-2u")
    with pytest.raises(ChoiceError, check=says("no footprint called “Middle”")):
        looking_at(Project(), known, "surrey-2u: Middle")
    with pytest.raises(ChoiceError, check=says("no partnership called")):
        looking_at(Project(), known, "nosuch")
