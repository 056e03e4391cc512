import pytest

from explorer.catalogue.partnerships import Footprint
from explorer.flags.district_fit import Ground, KindFit, kind_fit
from explorer.said import Area, sentences
from explorer.words import say
from tests.flags.toy import CODES, FIVE, FOUR, ONE, SIX, THREE, TWO, a_footprint, lookup, some_flows

JOINED = [(ONE, TWO), (TWO, THREE), (THREE, FOUR), (FOUR, FIVE), (FIVE, SIX)]


def footprints(**districts: tuple[str, ...]) -> dict[str, Footprint]:
    return {key: a_footprint(*codes, key=key, name=f"{key.title()} Authority") for key, codes in districts.items()}


def fit(code: str, held: dict[str, Footprint], flows: dict[tuple[str, str], float], covered: tuple[str, ...] = CODES) -> KindFit:
    found = kind_fit(code, "combined_authority", held, Ground(some_flows(flows, covered), JOINED, lookup()))
    assert found is not None
    return found


def told(found: KindFit) -> str:
    return say(sentences(*found.sentences))


WEST_EAST = footprints(west=(ONE, TWO, THREE), east=(FOUR, FIVE))


def test_a_member_whose_people_work_in_another_footprint_would_fit_better_there() -> None:
    found = fit(THREE, WEST_EAST, {(THREE, FOUR): 30, (THREE, TWO): 8})
    assert found.answer == "elsewhere"
    assert told(found).startswith(
        "Of the employed residents of Three, 8% work in other districts of the West Authority, but 30% in the East Authority. "
        "By commuting it would fit better there. "
        "Without Three, the West Authority would keep 100% of its employed residents (now 90%)"
    )
    assert " With Three, the East Authority would keep" in told(found)


def test_a_member_whose_people_work_in_its_own_footprint_fits() -> None:
    found = fit(THREE, WEST_EAST, {(THREE, FOUR): 8, (THREE, TWO): 30})
    assert found.answer == "fits"
    assert "fits best where it is" in told(found)


def test_shares_that_are_nearly_equal_are_not_told_apart() -> None:
    assert fit(THREE, WEST_EAST, {(THREE, FOUR): 20.5, (THREE, TWO): 20}).answer == "alike"


@pytest.mark.parametrize(("taken", "answer"), [(14, "no_better"), (16, "elsewhere")])
def test_another_footprint_fits_better_only_where_enough_of_its_people_work_there(taken: float, answer: str) -> None:
    found = fit(THREE, WEST_EAST, {(THREE, FOUR): taken, (THREE, TWO): 5})
    assert found.answer == answer
    assert ("nothing fits better" in told(found)) == (answer == "no_better")
    assert found.best == (Area("east", "East Authority", article=True) if answer == "elsewhere" else None)


def test_a_footprint_that_would_keep_less_with_it_does_not_fit_better() -> None:
    found = fit(SIX, footprints(east=(FOUR, FIVE)), {(SIX, FIVE): 16, (SIX, ONE): 70})
    (tie,) = found.ties
    assert tie.supply_with < tie.demand_without
    assert found.answer == "no_better"
    assert "would be less self-contained with it than without it: nothing fits better." in told(found)


def test_a_footprint_that_the_flows_do_not_cover_is_not_said_to_fit_better() -> None:
    found = fit(SIX, WEST_EAST, {(SIX, FIVE): 20}, covered=(ONE, TWO, THREE, FIVE, SIX))
    assert found.answer == "cannot_tell"
    assert found.best is None


def test_a_rival_that_lies_apart_is_said_to() -> None:
    found = fit(TWO, WEST_EAST, {(TWO, FIVE): 30, (TWO, ONE): 8})
    assert "But Two does not border the East Authority." in told(found)


def test_a_district_outside_is_told_where_it_would_fit() -> None:
    found = fit(SIX, WEST_EAST, {(SIX, FIVE): 20, (SIX, ONE): 6})
    assert found.answer == "outside"
    assert [tie.partnership for tie in found.ties] == ["east", "west"]
    assert told(found).startswith("Six is in none of the combined authorities. 20% of its employed residents work in the East")


def test_a_district_tied_to_none_is_not_pressed_into_one() -> None:
    found = fit(SIX, WEST_EAST, {(SIX, FIVE): 2})
    assert (found.answer, found.ties) == ("none", ())


def test_a_district_that_is_a_footprint_by_itself_is_held_against_its_own_people() -> None:
    alone = footprints(solo=(THREE,), east=(FOUR, FIVE))
    assert fit(THREE, alone, {(THREE, FOUR): 8}).answer == "fits"
    found = fit(THREE, alone, {(THREE, FOUR): 20})
    assert found.answer == "elsewhere"
    assert told(found).startswith("The Solo Authority is Three alone. Of its employed residents, 80% also work in it.")


def test_a_district_in_two_footprints_is_told_so_first() -> None:
    twice = footprints(west=(ONE, TWO, THREE), east=(THREE, FOUR, FIVE))
    found = fit(THREE, twice, {(THREE, FOUR): 30})
    assert say(found.sentences[0]) == (
        "Three is in 2 footprints at once among the combined authorities: the East Authority and the West Authority."
    )
    assert found.answer == "fits"


def test_a_district_that_the_flows_do_not_cover_cannot_be_told() -> None:
    found = fit(THREE, WEST_EAST, {(THREE, FOUR): 30}, covered=(ONE, TWO, FOUR, FIVE, SIX))
    assert found.answer == "cannot_tell"
    assert told(found) == "Cannot tell where Three fits: the flows do not count the people who live there."


def test_a_footprint_that_the_flows_cover_in_part_gets_no_containment() -> None:
    found = fit(SIX, WEST_EAST, {(SIX, FIVE): 20}, covered=(ONE, TWO, THREE, FIVE, SIX))
    tie = found.ties[0]
    assert tie.supply_with != tie.supply_with
    assert told(found).endswith("Cannot tell what the East Authority would keep with Six: the flows do not cover all of it.")


@pytest.mark.parametrize("held", [{}, {"none": a_footprint(key="none")}])
def test_a_kind_without_footprints_on_the_day_is_left_out(held: dict[str, Footprint]) -> None:
    assert kind_fit(ONE, "combined_authority", held, Ground(some_flows(), JOINED, lookup())) is None


def test_a_footprint_of_one_district_that_nobody_leaves_fits() -> None:
    found = fit(ONE, footprints(west=(ONE,), east=(FOUR, FIVE)), {(ONE, ONE): 90})
    assert found.answer == "fits"
    assert "No other footprint takes" in told(found)


def test_a_district_that_keeps_most_of_its_own_people_stays_where_the_other_would_keep_less() -> None:
    found = fit(THREE, footprints(west=(THREE,), east=(FOUR, FIVE)), {(THREE, FOUR): 16, (THREE, SIX): 70})
    assert found.answer == "no_better"
    assert told(found).startswith("The West Authority is Three alone.")
