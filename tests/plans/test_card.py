"""The card and the comparison: what differs by less than its uncertainty is not said to be better."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import ChoiceError
from explorer.exports.plan_records import comparison_csv, comparison_record, comparison_writers, plan_record
from explorer.plans import starts
from explorer.plans.card import Card, footprint_said
from explorer.plans.comparison import Comparison, bounds_said, plan_said
from explorer.plans.differences import band_change, change_of, error_between, error_of_change
from explorer.plans.drawing import Drawing
from explorer.plans.measured_plan import MeasuredPlan
from explorer.project import Project
from explorer.words import say
from tests.support import says

DAY = date(2026, 6, 1)
STAFFORD, SOUTH_STAFFORDSHIRE, COVENTRY = "E07000197", "E07000196", "E08000026"


def measured(known: Known, *names: str) -> list[MeasuredPlan]:
    return [MeasuredPlan.of(Project(as_at=DAY), known, starts.plan_of(known, Project(as_at=DAY), name)) for name in names]


@pytest.fixture(scope="module")
def surrey(known: Known) -> Comparison:
    return Comparison.of(measured(known, "surrey-2u", "surrey-3u"))


@pytest.fixture(scope="module")
def midlands(known: Known) -> Drawing:
    plan = starts.plan_of(known, Project(as_at=DAY), "ca-west-midlands")
    return Drawing.of(Project(as_at=DAY), known, plan, plan.names[0])


# ---- What can be told ---------------------------------------------------------------------------------------------------


def test_estimates_and_counts_differ_in_what_can_be_told() -> None:
    assert change_of(0.70, 0.705, error=error_of_change(is_estimated=True)) == "cannot_tell"
    assert change_of(0.70, 0.705, error=error_of_change(is_estimated=False)) == "better"
    assert error_between(is_estimated=True) > error_of_change(is_estimated=True, steps=2) > error_of_change(is_estimated=True)


def test_what_is_not_known_is_never_better() -> None:
    assert change_of(0.7, float("nan")) == change_of(float("nan"), 0.7) == "cannot_tell"
    assert band_change((0.5, 0.6), (float("nan"), float("nan"))) == "cannot_tell"
    assert band_change((float("nan"), float("nan")), (float("nan"), float("nan"))) == "same"


# ---- The card ----------------------------------------------------------------------------------------------------------


def test_the_card_tells_before_and_after_with_who_changes_body(midlands: Drawing) -> None:
    card = Card(midlands.measured, midlands.preview([SOUTH_STAFFORDSHIRE]))
    rows = {row.key: row for row in card.rows}
    told = say(card.sentences())

    assert rows["residents"].after == pytest.approx(card.before.residents + card.moved_people)
    assert told.startswith("The West Midlands Combined Authority takes in South Staffordshire.")
    assert "residents would change body." in told


def test_a_small_change_on_estimates_cannot_be_told(midlands: Drawing) -> None:
    bound = error_of_change(is_estimated=True)
    before = midlands.measured.numbers.supply
    after = next(
        one for code in midlands.case.neighbours if 0 < abs((one := midlands.preview([code])).numbers.supply - before) < bound
    )
    supply = next(row for row in Card(midlands.measured, after).rows if row.key == "supply")

    assert supply.change == "cannot_tell"
    assert "cannot be told" in say(supply.said())


def test_a_district_cut_off_is_told(midlands: Drawing) -> None:
    told = say(Card(midlands.measured, midlands.preview([STAFFORD])).sentences())

    assert "is not in one piece" in told
    assert "1 flag came: red “In pieces” (Stafford)" in told or "red “In pieces” (Stafford)" in told


def test_a_card_without_a_change_says_so(midlands: Drawing) -> None:
    told = say(Card(midlands.measured, midlands.measured).sentences())

    assert "No flag came, went or changed its level." in told
    assert "better" not in told


# ---- Plans side by side ------------------------------------------------------------------------------------------------


def test_a_comparison_says_what_decides_and_what_the_swing_is(surrey: Comparison) -> None:
    told = say(surrey.differences[0])

    assert "The swing is Elmbridge, Runnymede and Spelthorne" in told
    assert "Which keeps more cannot be told" in told


def test_the_case_of_surrey_is_told_in_ten_sentences(surrey: Comparison) -> None:
    told = " ".join(map(say, surrey.differences))

    assert len(re.findall(r"\.(?= |$)", told)) == 10
    assert told.endswith("These figures do not say what a plan costs, how services would be run, or what residents want.")


def test_a_comparison_says_where_those_work_who_live_in_the_swing(surrey: Comparison) -> None:
    flows = surrey.plans[0].drawings[0].case.flows.matrix
    swing, extent = list(surrey.swing(surrey.plans[1])), list(surrey.plans[0].plan.extent)
    people = flows.loc[swing].to_numpy().sum()
    own, within = (flows.loc[swing, codes].to_numpy().sum() / people for codes in (swing, extent))

    told = say(surrey.differences[0])
    assert f"also work there, {within - own:.0%} elsewhere in the plans, and {1 - within:.0%} outside them." in told
    assert f"Of commuters who live there, {own:.0%} also" in told


def test_every_figure_is_marked_only_where_it_can_be_told(surrey: Comparison) -> None:
    marks = {row.key: row.marks for row in surrey.rows}

    assert marks["kept"] == ("cannot_tell", "cannot_tell")
    assert marks["ratio"] == ("best", "")
    assert marks["footprints"] == ("", "")


def test_a_plan_with_itself_has_no_swing(known: Known) -> None:
    both = measured(known, "surrey-2u", "surrey-2u")

    assert Comparison.of(both).swing(both[1]) == ()
    assert "draw the same lines" in say(Comparison.of(both).differences[0])


@pytest.mark.parametrize("number", [1, 5])
def test_one_plan_or_five_cannot_be_compared(known: Known, surrey: Comparison, number: int) -> None:
    with pytest.raises(ChoiceError, check=says("a comparison takes 2 to 4")):
        Comparison.of([surrey.plans[0]] * number)


def test_an_empty_plan_is_refused_in_a_sentence(known: Known, surrey: Comparison) -> None:
    empty = MeasuredPlan.of(Project(), known, starts.from_nothing("New"))
    with pytest.raises(ChoiceError, check=says("New has no district in any footprint")):
        Comparison.of([surrey.plans[0], empty])


def test_divided_districts_are_bounded_and_never_guessed(known: Known) -> None:
    (norfolk,) = measured(known, "norfolk-3u")
    low, high = norfolk.bounds["Greater Norwich"]["supply"]
    own = norfolk.footprints[norfolk.plan.names.index("Greater Norwich")].numbers.supply
    told = " ".join(map(say, bounds_said(norfolk)))

    assert low <= own <= high
    assert high - low > 0.2
    assert norfolk.kept_bounds[0] < norfolk.kept_bounds[1]
    assert "Figures of whole districts cannot settle that" in told
    assert "Blofield" in told


def test_what_decides_comes_first_and_what_is_alike_is_said_once(surrey: Comparison, known: Known) -> None:
    told = [say(one) for one in surrey.differences[0].items]
    hampshire = list(map(say, plan_said(*measured(known, "hants-5u-1a"))))

    assert "keeps" in told[0]
    assert told[2].startswith("The swing is Elmbridge")
    assert told[-1].startswith("What does not differ: ")
    assert "3 labour markets are cut (Crawley, Guildford and Aldershot, and Slough and Heathrow)" in told[-1]
    assert "Mid Hampshire gets parts of districts alone: what it keeps is given as a range." in hampshire
    assert "Its parts of divided districts are not in these figures of South West Hampshire." in hampshire


def test_plans_are_records_for_programs_rows_and_a_page(surrey: Comparison, known: Known, tmp_path: Path) -> None:
    record = comparison_record(surrey, known)
    plans = record["plans"]

    assert [(plan["id"], plan["status"], plan["confidence"]) for plan in plans] == [
        ("surrey-2u", "order made", "high"), ("surrey-3u", "rejected", "high")
    ]  # fmt: skip
    assert set(plans[0]["footprints"][0]) >= {
        "name", "districts", "residents", "employed_residents", "jobs", "supply", "demand", "percentile", "whole",
        "hinterland_share", "labour_markets_cut", "institutions_cut", "contiguous", "verdict", "flags",
    }  # fmt: skip
    for name, write in comparison_writers(surrey, known).items():
        write(tmp_path / name)
    assert json.loads((tmp_path / "comparison.json").read_text("utf-8")) == record
    page = (tmp_path / "comparison.html").read_text("utf-8")
    assert "Elmbridge, Runnymede and Spelthorne" in page
    assert "order made on 2026-03-10" in page
    assert (tmp_path / "maps.png").read_bytes().startswith(b"\x89PNG")
    assert "surrey-3u,North Surrey,districts,E07000207 E07000212 E07000213," in comparison_csv(surrey)


def test_people_who_moved_are_those_of_districts_that_lie_elsewhere(known: Known) -> None:
    (surrey,) = measured(known, "surrey-2u")
    moved = surrey.plan.placed("E07000207", "West Surrey")
    after = MeasuredPlan.of(Project(as_at=DAY), known, moved)

    assert plan_record(after, known, surrey.plan)["people_moved"] == known.population["E07000207"]


# ---- Flows that do not cover, nations, islands ---------------------------------------------------------------------------


def test_what_flows_do_not_cover_is_said_and_is_no_number(catalogue: Catalogue, shared_data: Path) -> None:
    project = Project(flows=shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", as_at=DAY)
    known = Known.of(catalogue, project)
    plan = starts.from_codes(catalogue.districts, ["E06000063", "S12000026"], "Borders")
    one = MeasuredPlan.of(project, known, plan)
    told = " ".join(map(say, footprint_said("Borders", one.footprints[0], catalogue.districts)))

    assert np.isnan(one.kept)
    assert "The flows do not cover Scottish Borders" in told
    assert plan_record(one, known)["kept_inside"] is None


def test_a_footprint_across_nations_and_over_water_is_told(known: Known) -> None:
    plan = starts.from_codes(known.districts, ["E06000063", "S12000026", "E06000053"], "Borders")
    one = MeasuredPlan.of(Project(as_at=DAY), known, plan)
    told = " ".join(map(say, footprint_said("Borders", one.footprints[0], known.districts)))

    assert "lies in England and Scotland" in told
    assert "is not in one piece" in told


# ---- Against what was computed apart ---------------------------------------------------------------------------------------

CASES = {
    "surrey-2u": (0.580, 0.519), "surrey-3u": (0.559, 0.478), "lancs-2u": (0.764, 0.713), "lancs-3u": (0.780, 0.687),
    "lancs-4u": (0.713, 0.560), "cambs-a": (0.789, 0.679), "cambs-b": (0.769, 0.612), "cambs-e": (0.717, 0.591),
}  # fmt: skip


def test_options_keep_what_was_computed_apart_from_the_census(catalogue: Catalogue, shared_data: Path) -> None:
    project = Project(flows=shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", as_at=DAY)
    known = Known.of(catalogue, project)
    for name, (kept, weakest) in CASES.items():
        one = MeasuredPlan.of(project, known, starts.plan_of(known, project, name))
        assert (round(one.kept, 3), round(one.weakest, 3)) == (kept, weakest), name
