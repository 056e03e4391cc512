from datetime import date, timedelta
from itertools import pairwise

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.membership_days import Change, changes_around, changes_of, day_after, day_before
from explorer.catalogue.partnerships import Membership, Partnership, PartnershipList
from explorer.readers.bundled import Day

ONE, TWO, THREE = "E07000001", "E07000002", "E07000003"


def body(key: str, start: str = "", end: str = "") -> Partnership:
    return Partnership(
        key, key.title(), "", "", "combined_authority", "England", day(start), day(end), "", "", "test", "high", ""
    )  # fmt: skip


def day(text: str) -> Day | None:
    return Day.parse(text) if text else None


def member(key: str, district: str, start: str = "", end: str = "", role: str = "member") -> Membership:
    return Membership(key, district, role, 1.0, day(start), day(end), "")


def known(*bodies: Partnership, members: tuple[Membership, ...]) -> PartnershipList:
    held: dict[str, tuple[Membership, ...]] = {}
    for one in members:
        held[one.partnership] = (*held.get(one.partnership, ()), one)
    return PartnershipList({one.id: one for one in bodies}, held)


def test_a_member_that_joins_later_is_a_change_on_its_first_day() -> None:
    bodies = known(body("north", "2014-04-01"), members=(member("north", ONE), member("north", TWO, "2016-06-17")))
    assert changes_of(bodies, "north") == [
        Change(date(2014, 4, 1), "north", (ONE,), ()),
        Change(date(2016, 6, 17), "north", (TWO,), ()),
    ]


def test_a_member_that_leaves_is_a_change_on_the_day_after_its_last() -> None:
    bodies = known(body("north"), members=(member("north", ONE), member("north", TWO, end="2018-11-01")))
    assert changes_of(bodies, "north") == [Change(date(2018, 11, 2), "north", (), (TWO,))]


def test_a_day_known_to_the_year_only_is_said_to_be_inexact() -> None:
    bodies = known(body("north", "2011"), members=(member("north", ONE),))
    assert [(change.day, change.exact) for change in changes_of(bodies, "north")] == [(date(2011, 1, 1), False)]


def test_a_role_that_does_not_count_changes_no_footprint() -> None:
    bodies = known(body("north"), members=(member("north", ONE), member("north", TWO, "2016-06-17", role="observer")))
    assert changes_of(bodies, "north") == []


def test_a_rival_that_takes_in_one_of_its_districts_matters_too() -> None:
    bodies = known(
        body("north"), body("south"),
        members=(member("north", ONE), member("south", ONE, "2017-01-01"), member("south", THREE, "2019-01-01")),
    )  # fmt: skip
    assert [(change.day.year, change.partnership) for change in changes_around(bodies, "north")] == [(2017, "south")]


def test_steps_go_to_the_nearest_change_either_way_and_no_further() -> None:
    changes = [Change(date(year, 1, 1), "north", (ONE,), ()) for year in (2014, 2016, 2018)]
    assert day_before(changes, date(2016, 1, 1)) == date(2014, 1, 1)
    assert day_after(changes, date(2016, 1, 1)) == date(2018, 1, 1)
    assert day_before(changes, date(2014, 1, 1)) is None
    assert day_after(changes, date(2018, 1, 1)) is None


@pytest.mark.parametrize("kind", ["combined_authority", "local_enterprise_partnership"])
def test_between_two_changes_a_bundled_footprint_stays_the_same(catalogue: Catalogue, kind: str) -> None:
    for partnership in catalogue.partnerships.of_kind(kind):
        days = [change.day for change in changes_of(catalogue.partnerships, partnership.id)]
        for first, following in pairwise(days):
            last = following - timedelta(days=1)
            footprints = (catalogue.partnerships.footprint(partnership.id, day).districts for day in (first, last))
            assert len(set(footprints)) == 1


def test_north_of_tyne_left_the_north_east_in_november_2018(catalogue: Catalogue) -> None:
    change = next(one for one in changes_of(catalogue.partnerships, "ca-north-east-2014") if one.left)
    assert change.day == date(2018, 11, 2)
    assert "E08000021" in change.left
