"""The institutions side of the verdict: councils, public bodies and partners, on toy cases and real places."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.catalogue.institutions import Partner
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import Footprint
from explorer.flags.case import Case
from explorer.flags.sides.answers import weight_said
from explorer.flags.sides.institution_places import lying_there
from explorer.flags.sides.institution_side import InstitutionSide, institution_firmness, institution_side
from explorer.flags.sides.partners import KnownPartner
from explorer.project import Project, Threshold
from explorer.project.partner_choice import PartnerChoice
from explorer.said import Said
from explorer.words import problems, say
from tests.flags.toy import CODES, FIVE, FOUR, ONE, SIX, THREE, TWO, a_case, a_footprint, a_partner, an_institution


def a_body(kind: str, *codes: str, key: str = "", share: float = 1.0) -> dict[str, Footprint]:
    """A public body of a kind over some districts."""
    body = a_footprint(*codes, key=key or kind, name=f"Toy {kind}", share=share)
    return {key or kind: replace(body, partnership=replace(body.partnership, kind=kind))}


POLICE, FIRE, COUNTY = "police_force_area", "fire_and_rescue_service", "county_council"
ALIGNED = a_body(POLICE, ONE, TWO, THREE) | a_body(FIRE, ONE, TWO, THREE, FOUR)


def relations(side: InstitutionSide) -> dict[str, str]:
    return {body.id: body.relation for body in side.bodies}


# --- bodies ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("codes", "how"),
    [((ONE, TWO, THREE), "same"), ((ONE,), "inside"), ((ONE, TWO, THREE, FOUR), "contains"), ((THREE, FOUR), "cut")],
)
def test_a_body_serves_the_same_area_lies_inside_holds_all_of_it_or_is_cut(codes: tuple[str, ...], how: str) -> None:
    assert relations(institution_side(a_case(bodies=a_body(POLICE, *codes)))) == {POLICE: how}


def test_a_body_outside_is_not_listed() -> None:
    assert institution_side(a_case(bodies=a_body(POLICE, FOUR, FIVE))).bodies == ()


def test_what_lines_up_is_said_as_plainly_as_what_is_cut() -> None:
    bodies = a_body(POLICE, ONE, TWO, THREE) | a_body(COUNTY, TWO, THREE, FOUR)
    told = say(institution_side(a_case(bodies=bodies)).verdict.question("bodies").sentence)
    assert "It lines up with police" in told
    assert "serves the same area" in told
    assert "County councils: it cuts Toy county_council (67% of its people inside)" in told


def test_the_cut_of_a_family_weighs_each_body_by_its_people_inside_and_how_evenly_it_is_parted() -> None:
    side = institution_side(a_case(bodies=a_body(POLICE, THREE, FOUR)))
    assert (side.cuts or {})["police"] == pytest.approx(1 / 3)


def test_most_families_hardly_cut_is_yes_and_most_cut_through_is_no() -> None:
    one_of_three = ALIGNED | a_body(COUNTY, THREE, FOUR)
    assert institution_side(a_case(bodies=one_of_three)).verdict.answer == "fits"
    through = a_body(POLICE, ONE, FOUR, key="a") | a_body(POLICE, TWO, FIVE, key="b")
    assert institution_side(a_case(bodies=through)).verdict.answer == "does_not_fit"
    half = a_body(POLICE, ONE, TWO, THREE) | a_body(COUNTY, THREE, FOUR)
    assert institution_side(a_case(bodies=half)).verdict.answer == "fits_in_part"


def test_a_users_own_threshold_moves_the_answer() -> None:
    case = a_case(bodies=a_body(POLICE, THREE, FOUR))
    looser = replace(case.limits["institution_misfit"], steps=(("red", 0.9), ("amber", 0.4)))
    assert institution_side(case).verdict.answer == "fits_in_part"
    assert institution_side(replace(case, limits={**case.limits, "institution_misfit": looser})).verdict.answer == "fits"


def test_a_body_that_serves_a_nation_is_left_out_and_named() -> None:
    bodies = a_body(POLICE, *CODES[:5], key="national") | a_body(FIRE, ONE, TWO, THREE)
    side = institution_side(a_case(bodies=bodies))
    assert relations(side) == {FIRE: "same"}
    assert "Toy police_force_area serves a nation as a whole" in say(side.verdict.question("bodies").sentence)


def test_bodies_of_the_own_kind_are_not_held_against_it() -> None:
    bodies = {"rest": a_footprint(THREE, FOUR, key="rest")} | ALIGNED
    assert "rest" not in relations(institution_side(a_case(bodies=bodies)))


def test_a_part_of_unknown_size_counts_half_and_says_so() -> None:
    side = institution_side(a_case(bodies=a_body(POLICE, THREE, share=math.nan) | ALIGNED))
    assert {body.doubt for body in side.bodies} == {None}
    side = institution_side(a_case(bodies=a_body(POLICE, THREE, FOUR, key="unsure", share=math.nan)))
    doubt = side.bodies[0].doubt
    assert doubt is not None
    assert say(doubt) == "It holds a part of Three and Four of unknown size, which is counted as half."
    assert side.bodies[0].share_inside == pytest.approx(0.5)


# --- councils --------------------------------------------------------------------------------------------------------------


def test_councils_are_districts_and_county_councils() -> None:
    side = institution_side(a_case(bodies=a_body(COUNTY, THREE, FOUR)))
    assert [(row.kind, row.relation) for row in side.councils] == [
        ("district", "inside"), ("district", "inside"), ("district", "inside"), ("county_council", "cut")
    ]  # fmt: skip
    assert side.verdict.question("councils").grade == "in_part"


def test_a_footprint_of_one_district_is_the_same_as_its_council() -> None:
    side = institution_side(a_case(footprint=a_footprint(ONE), bodies=ALIGNED))
    assert [row.relation for row in side.councils] == ["same"]


# --- partners --------------------------------------------------------------------------------------------------------------


def test_without_a_documented_partner_the_side_is_public_bodies_and_says_so() -> None:
    verdict = institution_side(a_case(bodies=ALIGNED)).verdict
    assert (verdict.answer, verdict.question("partners").grade) == ("fits", "cannot_tell")
    assert say(verdict.title) == "Public bodies"
    assert say(verdict.question("partners").sentence) == "Partners of the Toy Authority are not recorded. Add those you know of."


def test_one_partner_outside_of_three_is_in_part_and_most_outside_is_not() -> None:
    inner, outer, far = an_institution("Inner", ONE), an_institution("Outer", FOUR), an_institution("Far", FIVE)
    few = institution_side(a_case(bodies=ALIGNED, institutions=(inner, an_institution("Other", TWO), outer))).verdict
    most = institution_side(a_case(bodies=ALIGNED, institutions=(inner, outer, far))).verdict
    assert (few.answer, few.decided_by) == ("fits_in_part", ("partners",))
    assert (most.answer, most.decided_by) == ("does_not_fit", ("partners",))
    assert say(few.question("partners").sentence) == "1 of 3 partners lies outside: Outer."


def test_a_partner_with_a_further_site_inside_is_not_outside() -> None:
    both = replace(an_institution("Both", FOUR), campuses=(f"{ONE} One",))
    side = institution_side(a_case(bodies=ALIGNED, institutions=(both,)))
    assert (side.partners[0].place, side.verdict.answer) == ("further_site", "fits")
    assert say(side.partners[0].why) == "Both has its main site in Four, outside, and a further one inside, in One."


def test_a_council_that_takes_part_from_outside_as_a_non_constituent_member_is_not_left_out() -> None:
    area = a_body(COUNTY, FOUR, FIVE)[COUNTY]
    partner = KnownPartner(Partner("toy", COUNTY, "Next County", "non_constituent", "paper", "", "high", ""), None,
                           area.partnership, area)  # fmt: skip
    side = institution_side(a_case(bodies=ALIGNED, partners=(partner,)))
    assert (side.partners[0].place, side.partners[0].relation) == ("not_counted", "outside")
    assert side.verdict.answer == "fits"


def test_the_own_area_of_a_partner_says_whether_it_is_inside() -> None:
    for codes, place in (((ONE, TWO), "inside"), ((*CODES[:4],), "inside"), ((THREE, FOUR), "cut"), ((FOUR,), "outside")):
        area = a_body("local_health_board", *codes, key="board")["board"]
        partner = KnownPartner(Partner("toy", "board", "Board", "constituent", "paper", "", "high", ""), None,
                               area.partnership, area)  # fmt: skip
        assert institution_side(a_case(partners=(partner,))).partners[0].place == place


def test_a_partner_in_a_district_that_belongs_in_part_is_not_left_out() -> None:
    own = a_footprint(ONE, TWO)
    part = a_footprint(THREE, share=math.nan)
    footprint = replace(own, memberships=(*own.memberships, *part.memberships))
    side = institution_side(
        a_case(footprint=footprint, bodies=a_body(POLICE, ONE, TWO), institutions=(an_institution("A", THREE),))
    )
    assert (side.partners[0].place, side.verdict.answer) == ("in_part", "fits")


def test_a_national_park_does_not_follow_districts_and_is_no_partner_outside() -> None:
    park = an_institution("Park", FOUR, "national_park_authority")
    assert institution_side(a_case(bodies=ALIGNED, institutions=(park,))).partners[0].place == "not_counted"


def test_a_funder_is_no_partner_left_out() -> None:
    side = institution_side(a_case(bodies=ALIGNED, institutions=(an_institution("Purse", SIX, "funder"),)))
    assert (side.partners[0].place, side.verdict.answer) == ("not_counted", "fits")


def test_what_merely_lies_there_is_apart_from_partners() -> None:
    inner, other, far = an_institution("Inner", ONE), an_institution("Other", TWO), an_institution("Far", FIVE)
    case = a_case(institutions=(inner,), sites=(inner, other, far))
    assert [one.id for one in lying_there(case)] == ["other"]


# --- what cannot be told ---------------------------------------------------------------------------------------------------


def test_a_partner_outside_the_united_kingdom_cannot_be_placed_and_never_reads_as_clear() -> None:
    dublin = replace(an_institution("Dublin", ""), lon=-6.26, lat=53.35)
    side = institution_side(a_case(bodies=ALIGNED, institutions=(dublin,)))
    assert (side.partners[0].place, side.verdict.answer) == ("not_known", "cannot_tell")
    assert "outside the United Kingdom" in say(side.partners[0].why)


def test_an_unknown_institution_cannot_be_placed() -> None:
    unknown = KnownPartner(Partner("toy", "no-such-college", "no-such-college", "added", "you", "", "yours", ""))
    side = institution_side(a_case(bodies=ALIGNED, partners=(unknown,)))
    assert side.verdict.answer == "cannot_tell"
    assert "It is not known where no-such-college is." in say(side.verdict.question("partners").sentence)


def test_a_partner_that_cannot_be_placed_matters_only_where_it_could_change_the_answer() -> None:
    partners = tuple(an_institution(name, code) for name, code in (("A", ONE), ("B", TWO), ("C", THREE), ("D", FOUR), ("E", "")))
    assert institution_side(a_case(bodies=ALIGNED, institutions=partners)).verdict.answer == "fits_in_part"


def test_without_any_public_body_the_side_cannot_be_told() -> None:
    assert institution_side(a_case(institutions=(an_institution("Inner", ONE),))).verdict.answer == "cannot_tell"


def test_a_footprint_of_a_whole_nation_cannot_be_held_against_local_bodies() -> None:
    footprint = a_footprint(*CODES[:5])
    verdict = institution_side(a_case(footprint=footprint, bodies=a_body(POLICE, ONE, TWO))).verdict
    assert verdict.answer == "cannot_tell"
    assert "covers a nation as a whole" in say(verdict.question("bodies").sentence)


def test_without_a_figure_for_its_residents_the_side_cannot_be_told() -> None:
    population = pd.Series([1e6, math.nan, 1e6, 1e6, 1e6, 1e6], index=list(CODES))
    verdict = institution_side(a_case(bodies=ALIGNED, population=population)).verdict
    assert verdict.answer == "cannot_tell"
    assert say(verdict.sentence).endswith("There is no figure for the residents of Two.")


def test_a_day_before_the_body_existed_says_so(side_of: Callable[..., tuple[Case, InstitutionSide]]) -> None:
    _, side = side_of("ca-west-midlands", date(2010, 1, 1))
    assert side.verdict.answer == "cannot_tell"
    assert say(side.verdict.sentence).endswith("did not exist on 1 January 2010: it began on 17 June 2016.")


# --- what the answer does not depend on ---------------------------------------------------------------------------------------


@given(order=st.permutations(range(3)), factor=st.floats(0.1, 10))
def test_neither_the_order_of_districts_nor_the_scale_of_people_changes_the_answer(order: list[int], factor: float) -> None:
    case = a_case(bodies=ALIGNED | a_body(COUNTY, THREE, FOUR), institutions=(an_institution("Inner", ONE),))
    members = case.footprint.memberships
    other = replace(
        case,
        footprint=replace(case.footprint, memberships=tuple(members[at] for at in order)),
        population=case.population * factor,
    )
    one, same = institution_side(case), institution_side(other)
    assert one.verdict.answer == same.verdict.answer
    assert one.cuts == pytest.approx(same.cuts)


def test_merging_two_members_into_one_changes_no_cut() -> None:
    case = a_case(bodies=a_body(POLICE, TWO, THREE, FOUR))
    merged = pd.Series([1e6, 2e6, 0.0, 1e6, 1e6, 1e6], index=list(CODES))
    one = a_case(footprint=a_footprint(ONE, TWO), bodies=a_body(POLICE, TWO, FOUR), population=merged)
    assert institution_side(one).cuts == pytest.approx(institution_side(case).cuts)


def test_a_partner_whose_site_is_not_certain_says_so() -> None:
    unsure = replace(an_institution("Inner", ONE), confidence="low")
    assert institution_side(a_case(bodies=ALIGNED, institutions=(unsure,))).partners[0].why.id == "partner-site-doubtful"


# --- how firm --------------------------------------------------------------------------------------------------------------


def test_a_cut_just_over_a_bound_is_a_close_call_with_what_would_change_it() -> None:
    bodies = a_body(POLICE, THREE, FOUR)
    population = pd.Series([1e6, 1e6, 1e6, 0.045e6, 1e6, 1e6], index=list(CODES))
    case = a_case(bodies=bodies, population=population, limits=a_case().limits)
    side = institution_side(case)
    bound = side.cuts["police"] / 1.02 if side.cuts else 0.0
    near = replace(case.limits["institution_misfit"], steps=(("red", 0.5), ("amber", bound)))
    firm = institution_firmness(replace(case, limits={**case.limits, "institution_misfit": near}))
    assert firm is not None
    assert (firm.answer, round(firm.margin, 3)) == ("close_call", round(1 - 1 / 1.02, 3))
    assert firm.changes_if is not None
    assert say(firm.changes_if).startswith("It would be “fits” if the cut of police were less than")


def test_an_answer_that_other_weights_change_is_a_close_call() -> None:
    totals = a_case().totals.assign(jobs=[1.0, 1, 400, 400, 1, 1])
    case = a_case(bodies=a_body(POLICE, THREE, FOUR), totals=totals)
    firm = institution_firmness(case)
    assert firm is not None
    assert (firm.answer, firm.not_same_under) == ("close_call", (Said("verdict-tried-weights", weight=weight_said("jobs")),))


def test_a_doubtful_partner_that_decides_is_a_close_call() -> None:
    partners = (a_partner(an_institution("Inner", ONE)), a_partner(an_institution("Outer", FOUR), confidence="low"))
    firm = institution_firmness(a_case(bodies=ALIGNED, partners=partners))
    assert firm is not None
    assert (firm.answer, firm.not_same_under) == ("close_call", (Said("verdict-tried-sure-partners"),))


def test_a_district_that_belongs_in_part_and_could_change_the_answer_makes_a_close_call() -> None:
    own, part = a_footprint(ONE, TWO), a_footprint(THREE, share=0.3)
    footprint = replace(own, memberships=(*own.memberships, *part.memberships))
    firm = institution_firmness(a_case(footprint=footprint, bodies=a_body(POLICE, TWO, THREE)))
    assert firm is not None
    assert firm.answer == "close_call"
    assert Said("verdict-tried-members-whole") in firm.not_same_under
    assert Said("verdict-tried-members-none") in firm.same_under


def test_a_part_of_unknown_size_that_could_change_the_answer_makes_a_close_call() -> None:
    whole, part = a_footprint(TWO, THREE), a_footprint(FOUR, share=math.nan)
    police = replace(a_body(POLICE)[POLICE], memberships=(*whole.memberships, *part.memberships))
    firm = institution_firmness(a_case(bodies={POLICE: police}))
    assert firm is not None
    assert firm.answer == "close_call"
    assert {Said(f"verdict-tried-unknown-parts-{how}") for how in ("none", "whole")} <= set(firm.not_same_under)


def test_bodies_that_all_line_up_are_firm() -> None:
    firm = institution_firmness(a_case(bodies=ALIGNED, institutions=(an_institution("Inner", ONE),)))
    assert firm is not None
    assert (firm.answer, firm.changes_if) == ("firm", None)


def test_what_cannot_be_told_has_no_firmness() -> None:
    assert institution_firmness(a_case()) is None


# --- real places, as somebody who works there would judge them ---------------------------------------------------------------


@pytest.fixture(scope="module")
def side_of(known: Known) -> Callable[..., tuple[Case, InstitutionSide]]:
    def of(partnership: str, day: date | None = None, **changes: object) -> tuple[Case, InstitutionSide]:
        project = Project(partnership, as_at=day, **changes)  # type: ignore[arg-type]
        case = Case.of(project, known)
        return case, institution_side(case)

    return of


SideOf = Callable[..., tuple[Case, InstitutionSide]]
DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("partnership", "expected"),
    [
        ("ca-west-midlands", {"pfa-west-midlands": "same", "frs-west-midlands": "same", "icb-coventry-warwickshire": "cut",
                              "icb-black-country": "inside", "icb-birmingham-solihull": "inside"}),
        ("ca-greater-manchester", {"pfa-greater-manchester": "same", "icb-greater-manchester": "same",
                                   "frs-greater-manchester": "same", "lsip-greater-manchester": "same"}),
        ("ca-north-east", {"pfa-northumbria": "inside", "pfa-durham": "cut", "frs-tyne-and-wear": "inside",
                           "icb-north-east-north-cumbria": "contains", "lsip-north-east": "same"}),
        ("ca-tees-valley", {"pfa-cleveland": "inside", "pfa-durham": "cut", "frs-cleveland": "inside",
                            "icb-north-east-north-cumbria": "contains"}),
        ("ca-cambridgeshire-peterborough", {"pfa-cambridgeshire": "same", "county-cambridgeshire": "inside",
                                            "icb-central-east": "contains"}),
        ("crd-cardiff-capital-region", {"pfa-gwent": "inside", "pfa-south-wales": "cut", "frs-south-wales": "same",
                                        "lhb-aneurin-bevan": "inside", "lhb-cardiff-and-vale": "inside"}),
        ("crd-glasgow", {"hb-greater-glasgow-and-clyde": "inside", "hb-lanarkshire": "inside"}),
        ("crd-belfast-region", {"hsct-belfast": "inside", "hsct-south-eastern": "inside", "hsct-northern": "cut",
                                "hsct-southern": "cut"}),
        ("crd-derry-strabane", {"hsct-western": "contains"}),
        ("ca-west-yorkshire", {"pfa-west-yorkshire": "same", "frs-west-yorkshire": "same"}),
    ],
)  # fmt: skip
def test_public_bodies_of_real_places(side_of: SideOf, partnership: str, expected: dict[str, str]) -> None:
    _, side = side_of(partnership, DAY)
    found = relations(side)
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("partnership", "answer"),
    [
        ("ca-greater-manchester", "fits"),
        ("ca-west-midlands", "fits"),
        ("ca-cambridgeshire-peterborough", "fits"),
        ("cjc-north-wales", "fits"),
        ("crd-glasgow", "fits"),
        ("crd-derry-strabane", "fits"),
        ("ca-north-east", "fits_in_part"),
        ("crd-belfast-region", "fits_in_part"),
        ("gd-causeway-coast-glens", "does_not_fit"),
    ],
)
def test_answers_for_real_places(side_of: SideOf, partnership: str, answer: str) -> None:
    assert side_of(partnership, DAY)[1].verdict.answer == answer


def test_a_partnership_that_lay_across_two_police_forces_and_two_authorities_does_not_fit(side_of: SideOf) -> None:
    _, side = side_of("lep-greater-birmingham-solihull", date(2022, 12, 1))
    assert side.verdict.answer == "does_not_fit"
    assert relations(side)["ca-west-midlands"] == "cut"


def test_warwickshires_police_and_county_do_not_reach_into_the_west_midlands(side_of: SideOf) -> None:
    _, side = side_of("ca-west-midlands", date(2019, 6, 1))
    assert not {"pfa-warwickshire", "county-warwickshire"} & set(relations(side))


def test_warwickshire_takes_part_in_the_west_midlands_without_being_left_out(side_of: SideOf) -> None:
    _, side = side_of("ca-west-midlands", DAY)
    county = next(row for row in side.partners if row.id == "county-warwickshire")
    assert (county.place, county.relation, county.role) == ("not_counted", "outside", Said("body-partner-non_constituent"))


def test_a_partnership_that_has_ended_is_no_partner_of_today(side_of: SideOf) -> None:
    _, side = side_of("ca-west-midlands", DAY)
    ended = next(row for row in side.partners if row.id == "lep-black-country")
    assert ended.place == "not_counted"
    assert "ended on 31 December 2023" in say(ended.why)


@pytest.mark.parametrize(
    ("partnership", "name"), [("crd-glasgow", "Police Scotland"), ("crd-belfast-region", "Police Service of Northern Ireland")]
)
def test_national_police_is_no_boundary_that_a_deal_could_cut(side_of: SideOf, partnership: str, name: str) -> None:
    _, side = side_of(partnership, DAY)
    assert "police" not in (side.cuts or {})
    assert f"{name}" in say(side.verdict.question("bodies").sentence)
    assert "left out" in say(side.verdict.question("bodies").sentence)


def test_magee_keeps_ulster_university_in_derry(side_of: SideOf) -> None:
    _, side = side_of("crd-derry-strabane", DAY)
    assert next(row.place for row in side.partners if row.id == "ulster-university") == "further_site"


def test_darlingtons_police_is_said_although_tees_valley_hardly_cuts_it(side_of: SideOf) -> None:
    _, side = side_of("ca-tees-valley", DAY)
    assert "Durham Constabulary (17% of its people inside) is cut a little" in say(side.verdict.question("bodies").sentence)


def test_partners_of_cornwall_are_not_recorded(side_of: SideOf) -> None:
    _, side = side_of("lep-cornwall-scilly")
    assert (say(side.verdict.title), side.verdict.answer) == ("Public bodies", "fits")


@pytest.mark.parametrize("partnership", ["wcpp", "lpip-hub"])
def test_a_partnership_of_a_whole_nation_never_reads_as_clear(side_of: SideOf, partnership: str) -> None:
    assert side_of(partnership)[1].verdict.answer == "cannot_tell"


# --- what a user changes ---------------------------------------------------------------------------------------------------


def test_a_user_adds_takes_out_and_confirms_partners(side_of: SideOf) -> None:
    choices = (
        PartnerChoice("ca-west-midlands", "aston-university", "added"),
        PartnerChoice("ca-west-midlands", "coventry-university", "removed"),
        PartnerChoice("ca-west-midlands", "birmingham-city-university", "confirmed"),
        PartnerChoice("ca-greater-manchester", "university-of-leeds", "added"),
    )
    _, side = side_of("ca-west-midlands", DAY, partners=choices)
    rows = {row.id: row for row in side.partners}
    assert (rows["aston-university"].role, rows["aston-university"].place) == (Said("body-partner-added"), "inside")
    assert "coventry-university" not in rows
    assert rows["birmingham-city-university"].confidence == "yours"
    assert "university-of-leeds" not in rows


def test_a_partner_that_a_user_adds_from_far_away_changes_the_answer(side_of: SideOf) -> None:
    choice = (PartnerChoice("ca-greater-manchester", "university-of-leeds", "added"),)
    before, after = side_of("ca-greater-manchester", DAY)[1], side_of("ca-greater-manchester", DAY, partners=choice)[1]
    assert (before.verdict.answer, after.verdict.answer) == ("fits", "fits_in_part")


def test_a_threshold_of_the_project_is_the_one_that_is_used(side_of: SideOf) -> None:
    strict = (Threshold("institution_misfit", (0.01, 0.05)),)
    _, side = side_of("ca-tees-valley", DAY, limits=strict)
    assert side.verdict.answer == "fits_in_part"


def test_every_partnership_has_an_answer_and_its_reason(catalogue: Catalogue, known: Known) -> None:
    for partnership in catalogue.partnerships.partnerships:
        verdict = institution_side(Case.of(Project(partnership), known)).verdict
        assert say(verdict.sentence).endswith(".")
        assert all(say(question.sentence).endswith(".") for question in verdict.questions), partnership
    assert problems() == ()
