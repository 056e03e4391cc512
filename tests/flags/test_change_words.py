from dataclasses import replace
from datetime import date

from explorer.catalogue import Catalogue
from explorer.catalogue.membership_days import Change, changes_of
from explorer.flags.change_words import change_said, day_of_change
from explorer.words import say

LEP = "lep-greater-birmingham-solihull"


def said(catalogue: Catalogue, change: Change) -> str:
    return say(change_said(change, catalogue.partnerships, catalogue.districts))


def test_the_beginning_and_the_end_of_a_body_are_counted(catalogue: Catalogue) -> None:
    first, *_, last = changes_of(catalogue.partnerships, LEP)
    assert " begins with " in said(catalogue, first)
    assert " ends with " in said(catalogue, last)


def test_a_body_that_takes_in_and_gives_up_names_the_districts(catalogue: Catalogue) -> None:
    change = Change(date(2020, 1, 1), "ca-west-midlands", ("E07000234",), ("E07000194",))
    assert said(catalogue, change) == "The West Midlands Combined Authority takes in Bromsgrove and gives up Lichfield"


def test_a_day_that_is_not_recorded_is_only_about(catalogue: Catalogue) -> None:
    change = Change(date(2011, 1, 1), LEP, (), ())
    assert say(day_of_change(change)) == "1 January 2011"
    assert say(day_of_change(replace(change, exact=False))) == "about 1 January 2011"


def test_a_body_that_only_takes_in_or_only_gives_up_says_so(catalogue: Catalogue) -> None:
    change = Change(date(2020, 1, 1), "ca-west-midlands", ("E07000234",), ())
    assert said(catalogue, change) == "The West Midlands Combined Authority takes in Bromsgrove"
    assert said(catalogue, replace(change, joined=(), left=("E07000194",))).endswith("gives up Lichfield")
