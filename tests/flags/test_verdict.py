"""The two-sided verdict and how far it can be trusted, on toy cases."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue.flows import Flows
from explorer.catalogue.partnerships import Footprint
from explorer.flags import judge, look
from explorer.flags.case import Case
from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.model import Limit, Reading, Told, Unchecked
from explorer.flags.robustness import Alternatives, robustness, thresholds
from explorer.flags.verdict import ANSWERS, Numbers, SideVerdict, deciding_kinds, verdicts
from explorer.progress import SILENT
from tests.flags.toy import (
    FIVE,
    FOUR,
    ONE,
    SIX,
    THREE,
    TWO,
    a_case,
    a_footprint,
    an_institution,
    some_areas,
    some_flows,
)  # fmt: skip


def leaving(number: float) -> Flows:
    """Workers who leave districts One and Two for Four, while the two stay tied to each other."""
    return some_flows({(ONE, FOUR): number, (TWO, FOUR): number, (ONE, TWO): 45, (TWO, ONE): 45})


def verdict(case: Case, side: str = "economy") -> SideVerdict:
    looks = look(case)
    found = verdicts(looks, judge(looks, case.limits), case.limits, case.name)
    return next(one for one in found if one.side == side)


def test_a_footprint_that_fits_its_economy_fits() -> None:
    one = verdict(a_case())
    assert (one.answer, one.answer_name, one.deciding) == ("fits", "Fits", ())
    assert "supply_containment" in one.clear
    assert one.sentence.startswith(
        "The boundary of the Toy Authority reflects functional economic areas: nothing that was checked"
    )


def test_an_amber_flag_about_everyone_fits_in_part() -> None:
    one = verdict(a_case(flows=leaving(40)))
    assert one.answer == "fits_in_part"
    assert [flag.kind for flag in one.deciding] == ["supply_containment"]
    assert one.sentence.endswith("in part. Against it: workers leave.")


def test_a_small_amber_flag_leaves_the_answer_but_is_considered() -> None:
    case = a_case(flows=some_flows({(FOUR, ONE): 16}))
    case = replace(case, totals=case.totals.assign(employed_residents=[400.0, 400, 400, 100, 100, 100]))
    one = verdict(case)
    assert (one.answer, [flag.kind for flag in one.considered]) == ("fits", ["hinterland_excluded"])


def test_any_red_flag_fits_in_part_at_most() -> None:
    case = a_case(flows=some_flows({(FOUR, ONE): 26}))
    case = replace(case, totals=case.totals.assign(employed_residents=[4000.0, 4000, 4000, 100, 100, 100]))
    assert verdict(case).answer == "fits_in_part"


def test_a_red_flag_about_half_of_the_people_does_not_fit() -> None:
    one = verdict(a_case(flows=some_flows({(ONE, FOUR): 60, (TWO, FOUR): 60})))
    assert one.answer == "does_not_fit"
    assert one.sentence.endswith("does not reflect functional economic areas. What decides it: workers leave.")


def test_a_question_that_is_needed_and_not_answered_cannot_be_told() -> None:
    one = verdict(a_case(flows=some_flows(covered=(ONE, TWO, FOUR, FIVE, SIX))))
    assert one.answer == "cannot_tell"
    assert {"supply_containment", "demand_containment"} <= {flag.kind for flag in one.deciding}


def test_a_clear_misfit_is_told_even_where_another_question_is_open() -> None:
    case = a_case(flows=some_flows({(ONE, FOUR): 60, (TWO, FOUR): 60}), functional_areas=some_areas({THREE: {}}))
    assert verdict(case).answer == "does_not_fit"


def test_a_footprint_without_districts_cannot_be_told() -> None:
    one = verdict(a_case(footprint=a_footprint()))
    assert (one.answer, one.clear) == ("cannot_tell", ())
    assert "cannot be told from these data" in one.sentence


def test_without_institutions_or_public_bodies_their_side_cannot_be_told() -> None:
    assert verdict(a_case(), "institutions").answer == "cannot_tell"


@given(
    values=st.lists(st.one_of(st.floats(0, 2), st.just(math.nan)), min_size=1, max_size=12),
    touched=st.floats(0, 1),
    data=st.data(),
)
def test_numbers_held_against_limits_as_arrays_agree_with_one_at_a_time(
    values: list[float], touched: float, data: st.DataObject
) -> None:
    kinds = deciding_kinds("economy")
    readings = {kind: [] for kind in kinds}  # type: dict[str, list[Reading]]
    for value in values:
        kind = data.draw(st.sampled_from(kinds))
        at_most = data.draw(st.sampled_from([None, "info"]))
        readings[kind].append(Reading(value, touched, (), "", lambda _: Told("", ()), at_most=at_most))  # type: ignore[arg-type]
    looks = {kind: tuple(found) for kind, found in readings.items()}
    tally = Numbers.of(looks, kinds).tally([DEFAULT_LIMITS])
    for place, kind in enumerate(kinds):
        levels = [reading.level(DEFAULT_LIMITS[kind]) for reading in readings[kind]]
        assert tally.red[0, place] == pytest.approx(touched * levels.count("red"))
        assert tally.misfit[0, place] == pytest.approx(touched * sum(level in ("red", "amber") for level in levels))


def test_a_kind_that_was_not_checked_counts_as_unknown() -> None:
    looks = {"overlap": (Unchecked("why"),), "gap": ()}
    assert Numbers.of(looks, ("overlap", "gap")).tally([DEFAULT_LIMITS]).unknown.tolist() == [1.0, 1.0]


def test_more_than_two_hundred_settings_are_tried() -> None:
    found = robustness(a_case())
    assert all(one.settings >= 200 for one in found.values())
    assert all(sum(one.answers.values()) == one.settings for one in found.values())


def test_an_answer_far_from_every_threshold_is_firm() -> None:
    one = robustness(a_case(institutions=(an_institution("Inner", ONE),)))["institutions"]
    assert (one.share, one.changes) == (1.0, ())
    assert one.sentence == f"The answer “fits” is firm: it is the same in {one.settings} of {one.settings} settings (100 %)."


def test_an_answer_at_a_threshold_names_what_changes_it() -> None:
    one = robustness(a_case(flows=leaving(36)))["economy"]
    assert one.share < 1
    assert "all thresholds are 5 % stricter" in one.changes
    assert "the threshold of “workers leave” is 5 % stricter" in one.changes
    assert "It changes when all thresholds are 10 % stricter" in one.sentence


def test_people_who_work_at_home_can_change_the_answer() -> None:
    case = a_case(flows=leaving(40))
    case = replace(case, totals=case.totals.assign(home=100.0))
    assert "people who work at home are counted" in robustness(case)["economy"].changes


def test_weights_other_sets_other_flows_and_other_days_are_tried() -> None:
    case = a_case()
    other = replace(some_areas({FOUR: {"T1": 1.0}, FIVE: {"T1": 1.0}}), said="other areas")
    flows = some_flows({(ONE, FOUR): 90, (TWO, FOUR): 90})
    alone = a_footprint(ONE)
    bodies: dict[str, Footprint] = {}
    days = {"1 January 2019": (alone, {"toy": alone}, bodies)}
    found = robustness(case, Alternatives((other,), (flows,), days))["economy"]
    assert {
        "functional areas are other areas",
        "commuting comes from Toy census",
        "the footprint of 1 January 2019 is taken",
    } <= set(found.changes)
    assert found.settings == len(thresholds(case.limits)[0]) * 2 * 2 * 2 * 3 * 2


def test_a_flows_file_without_home_workers_has_one_base() -> None:
    case = a_case(flows=replace(some_flows(), base="as in the file"))
    assert robustness(case)["economy"].settings == len(thresholds(case.limits)[0]) * 3


def test_a_footprint_without_districts_has_no_settings_to_try() -> None:
    assert robustness(a_case(footprint=a_footprint())) == {}


def test_progress_is_told_while_settings_are_tried() -> None:
    class Counting:
        steps = 0

        def step(self, message: str = "", fraction: float | None = None) -> None:
            self.steps += 1

    counting = Counting()
    robustness(a_case(), progress=counting)
    assert counting.steps == 6
    assert SILENT is not None


def test_only_several_settings_together_can_change_an_answer() -> None:
    from explorer.flags.robustness import _summed_up

    numbers = np.array([[0, 0], [0, 1]])
    one = _summed_up(numbers, [(), ("people who work at home are counted",)], ["", "all thresholds are 10 % stricter"])
    assert one.sentence.endswith(
        "is fairly firm: it is the same in 3 of 4 settings (75 %). No single setting changes it, only several together do."
    )


def test_an_answer_that_rarely_stays_is_not_firm() -> None:
    from explorer.flags.robustness import _summed_up

    assert "is not firm" in _summed_up(np.array([[0, 1, 1]]), [()], ["", "a", "b"]).sentence


def test_thresholds_are_moved_for_all_and_for_each_kind_that_decides() -> None:
    labels, sets = thresholds(DEFAULT_LIMITS)
    assert len(labels) == len(sets) == len(set(labels))
    assert sets[0] is DEFAULT_LIMITS
    assert all(isinstance(limit, Limit) for limits in sets for limit in limits.values())
    assert len(ANSWERS) == 4
