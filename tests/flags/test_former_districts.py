"""A footprint of a past day that holds districts which have merged since is worked out from their own flows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.flows import Flows, FormerFlows
from explorer.catalogue.known import Known
from explorer.flags.case import Case
from explorer.flags.footprint_day import counted_otherwise
from explorer.flags.model import Reading
from explorer.flags.rules.commuting import base_matters, hinterland_excluded, weak_member
from explorer.flags.sides.economy import economy
from explorer.flags.sides.economy_side import economy_firmness, economy_side
from explorer.places.districts import Alias
from explorer.project import Project
from explorer.words import say
from tests.flags.toy import CODES, FOUR, ONE, THREE, TWO, a_case, a_footprint, lookup, some_flows

EAST, WEST = "E07100001", "E07100002"
ZONES = [*CODES, EAST, WEST]
OLD = lookup().__class__(
    lookup().districts,
    {code: Alias(code, name, FOUR, "merged_into", "2023-04-01", "") for code, name in ((EAST, "East Four"), (WEST, "West Four"))},
)


def flows_apart(home: dict[str, float] | None = None) -> Flows:
    """East Four belongs to the footprint and gives work to Two, West Four lives on itself; together they are Four."""
    whole = some_flows({(FOUR, ONE): 10, (FOUR, TWO): 5, (TWO, FOUR): 20})
    apart = whole.matrix.reindex(index=ZONES, columns=ZONES, fill_value=0.0)
    apart.loc[FOUR] = apart[FOUR] = 0.0
    for residence, workplace, people in (
        (EAST, EAST, 50), (EAST, ONE, 10), (WEST, WEST, 30), (WEST, EAST, 5), (WEST, TWO, 5), (TWO, EAST, 20)
    ):  # fmt: skip
        apart.loc[residence, workplace] = people
    at_home = None if home is None else pd.Series(home).reindex(ZONES, fill_value=0.0)
    return replace(whole, former=FormerFlows(apart, (*CODES, FOUR, FOUR), at_home))


def a_past_case(former: tuple[str, ...] = (EAST,), share: float = 0.4, flows: Flows | None = None) -> Case:
    own, part = a_footprint(ONE, TWO, THREE), a_footprint(FOUR, share=share)
    members = (*own.memberships, replace(part.memberships[0], former=former))
    return a_case(footprint=replace(own, memberships=members), lookup=OLD, flows=flows or flows_apart())


def holding(case: Case) -> str:
    return say(economy_side(case).verdict.question("holds_together").sentence)


@pytest.mark.parametrize("share", [0.4, 0.6])
def test_a_part_that_the_flows_tell_apart_is_counted_exactly_whether_or_not_its_district_is(share: float) -> None:
    numbers = economy(a_past_case(share=share))
    assert (numbers.employed, numbers.within, numbers.jobs) == (360, 360, 370)


def test_a_part_that_is_counted_exactly_has_no_range_and_says_what_is_counted() -> None:
    said = holding(a_past_case())
    assert "Of Four, which belongs in part, the former East Four is counted: the flows tell it apart." in said
    assert "counted whole or left out" not in said


def test_labour_markets_of_which_no_part_is_known_say_that_it_is_not_counted_in_them() -> None:
    said = say(economy_side(a_past_case()).verdict.question("whole").sentence)
    assert "Four, of whose parts no shares are held, is not counted in this." in said


def test_what_a_part_could_change_in_labour_markets_is_tried() -> None:
    case = a_past_case()
    firm = economy_firmness(case, economy_side(case))
    assert firm is not None
    tried = {say(name) for name in (*firm.same_under, *firm.not_same_under)}
    assert {name for name in tried if "Four" in name} == {"Four counted whole in labour markets"}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(a_past_case(former=()), id="parts that are not recorded"),
        pytest.param(a_past_case(former=(EAST, "E07100003")), id="a part that the file does not have"),
        pytest.param(a_past_case(flows=some_flows({(FOUR, ONE): 10})), id="flows without former districts"),
    ],
)
def test_a_part_that_cannot_be_told_apart_keeps_its_range(case: Case) -> None:
    assert "Four belongs in part, and there are no flows for a part of a district. With it counted whole or left out" in holding(
        case
    )


def test_people_who_stand_at_the_district_as_a_whole_leave_its_parts_unknown() -> None:
    flows = flows_apart()
    assert flows.former is not None
    mixed = flows.former.matrix.copy()
    mixed.loc[FOUR, ONE] = 3.0
    case = a_past_case(flows=replace(flows, former=replace(flows.former, matrix=mixed)))
    assert case.parts == {}


def test_a_part_that_is_counted_sends_nobody_in_from_outside() -> None:
    case = a_past_case(flows=flows_apart())
    assert np.allclose(case.sent_in, [100, 100, 100, 70, 0, 0])
    readings = [look for look in hinterland_excluded(case) if isinstance(look, Reading)]
    assert not [one for one in readings if FOUR in one.areas]


def test_a_member_is_tied_to_a_part_that_is_counted() -> None:
    (one, *_) = (look for look in weak_member(a_past_case()) if isinstance(look, Reading))
    assert say(one.tell("amber").sentence).startswith("Of the employed residents of Two, a member, 20% work in the rest")


def test_people_at_home_of_a_part_are_counted_with_it() -> None:
    flows = flows_apart(home={EAST: 40.0, WEST: 1000.0})
    (look,) = base_matters(a_past_case(flows=replace(flows, home=pd.Series({FOUR: 1040.0}).reindex(CODES, fill_value=0.0))))
    assert isinstance(look, Reading)
    rows = {row.claim.id: row.value for row in look.tell("info").evidence}
    assert rows["evidence-demand-home"] == pytest.approx(400 / 410)


def test_the_notes_say_what_is_counted_of_a_part() -> None:
    case = a_past_case()
    (apart,), (without,) = (counted_otherwise(case.footprint, OLD, parts) for parts in ([FOUR], []))
    assert say(apart) == (
        "Of Four only the former East Four belongs: only its commuting is counted. In all else Four is not counted."
    )
    assert say(without) == "Four is not counted: only the former East Four belongs."


def test_a_part_whose_districts_are_not_recorded_is_noted_with_its_share() -> None:
    notes = [counted_otherwise(a_past_case(former=(), share=share).footprint, OLD) for share in (0.4, 0.6)]
    assert [say(note) for found in notes for note in found] == [
        "Four is not counted: only 40% of it belongs.",
        "Four is counted whole, although only 60% of it belongs.",
    ]


def test_whole_members_and_observers_need_no_note() -> None:
    assert counted_otherwise(a_footprint(ONE), OLD) == counted_otherwise(a_footprint(ONE, role="observer", share=0.3), OLD) == []


def test_leeds_of_2018_holds_craven_harrogate_and_selby_by_the_census(catalogue: Catalogue, shared_data: Path) -> None:
    census = catalogue.files.flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")
    project = Project("lep-leeds-city-region", as_at=date(2018, 6, 1))
    case = Case.of(project, replace(Known.of(catalogue, project), own_flows=census))
    rows = pd.read_csv(
        shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", usecols=[0, 2, 4, 6], dtype="str", header=0, names=["r", "w", "i", "n"]
    )
    fixed = rows[rows["i"] == "3"].astype({"n": "float"})
    inside = [code.replace("E08000038", "E08000016") for code in case.codes] + ["E07000163", "E07000165", "E07000169"]
    lives, works = fixed["r"].isin(inside), fixed["w"].isin(inside)
    numbers = economy(case)
    assert numbers.supply == pytest.approx(fixed.loc[lives & works, "n"].sum() / fixed.loc[lives, "n"].sum())
    assert numbers.demand == pytest.approx(fixed.loc[lives & works, "n"].sum() / fixed.loc[works, "n"].sum())
