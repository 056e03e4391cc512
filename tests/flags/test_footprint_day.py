"""What a day leaves out of a footprint is said."""

from __future__ import annotations

from datetime import date

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import PROPOSED
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.footprint_day import kind_moved_said, moved_said, told_of_day
from explorer.flags.sides.economy_side import economy_side
from explorer.project import Project
from explorer.words import say


def told(catalogue: Catalogue, partnership: str, day: date) -> list[str]:
    known = catalogue.partnerships
    return [say(one) for one in told_of_day(known, known.footprint(partnership, day), catalogue.districts)]


@pytest.mark.parametrize(
    ("partnership", "day", "expected"),
    [
        (
            "ca-west-midlands",
            date(2010, 1, 1),
            "The West Midlands Combined Authority did not exist on 1 January 2010: it began on 17 June 2016.",
        ),
        (
            "lep-solent",
            date(2025, 1, 1),
            "The Solent Local Enterprise Partnership did not exist on 1 January 2025: it ended on 31 March 2024.",
        ),
    ],
)
def test_a_body_before_its_beginning_or_after_its_end_is_said_not_to_exist(
    catalogue: Catalogue, partnership: str, day: date, expected: str
) -> None:
    assert told(catalogue, partnership, day) == [expected]


def test_a_kind_that_stands_on_the_day_is_not_said_to_be_moved() -> None:
    assert kind_moved_said("combined_authority", date(2025, 1, 1), date(2025, 1, 1)) is None


def test_the_nearest_day_is_shown_in_place_of_one_without_bodies(catalogue: Catalogue) -> None:
    body = catalogue.partnerships.partnerships["ca-west-midlands"]
    moved, never = (moved_said(body, date(year, 1, 1)) for year in (2010, 2020))
    assert moved is not None
    assert say(moved).endswith("on 1 January 2010: it began on 17 June 2016. 17 June 2016 is shown instead.")
    assert never is None
    kind = kind_moved_said("local_enterprise_partnership", date(2026, 1, 1), date(2024, 3, 31))
    assert kind is not None
    assert say(kind) == (
        "There were no local enterprise partnerships on 1 January 2026. The nearest day with any is shown instead: 31 March 2024."
    )


def test_members_of_other_days_are_named(catalogue: Catalogue) -> None:
    assert told(catalogue, "lep-solent", date(2022, 1, 1)) == [
        "Members on other days, but not on 1 January 2022: East Hampshire, Test Valley and Winchester."
    ]


def test_many_members_of_other_days_are_counted(catalogue: Catalogue) -> None:
    assert told(catalogue, "lep-cambridgeshire-peterborough", date(2022, 1, 1))[0].endswith(" and 1 other.")


def test_members_without_dates_are_said_to_be_counted(catalogue: Catalogue) -> None:
    assert "They are counted on 1 January 2012." in told(catalogue, "pfa-west-midlands", date(2012, 1, 1))[0]


def test_members_without_dates_among_dated_ones_are_named(catalogue: Catalogue) -> None:
    known = catalogue.partnerships
    undated = {key for key, members in known.members.items() if any(m.start is None and m.role == "member" for m in members)}
    mixed = next(key for key in sorted(undated) if known.partnerships[key].start and known.partnerships[key].kind != PROPOSED)
    day = known.partnerships[mixed].day_to_show(date(2025, 6, 1))
    assert any(
        sentence.startswith(("It is not recorded when this district", "It is not recorded when these districts"))
        for sentence in told(catalogue, mixed, day)
    )


def test_a_plain_case_says_nothing(catalogue: Catalogue) -> None:
    assert told(catalogue, "ca-greater-manchester", date(2025, 6, 1)) == []


def test_a_report_on_a_day_without_the_body_says_why_it_is_empty(catalogue: Catalogue) -> None:
    findings = flow.run(Project(as_at=date(2010, 1, 1)), catalogue)
    assert any("did not exist on 1 January 2010" in say(note) for note in findings.notes)
    assert (findings.clear, findings.flags) == ((), ())
    assert findings.not_checked
    assert {one.answer for one in findings.verdicts} == {"cannot_tell"}
    assert findings.firmness == {}


LEEDS_DAY = date(2012, 6, 1)


def test_a_member_of_the_day_that_a_later_merger_swallowed_gives_a_range(known: Known) -> None:
    case = Case.of(Project("lep-leeds-city-region", as_at=LEEDS_DAY), known)
    sentence = say(economy_side(case).verdict.question("holds_together").sentence)
    assert "North Yorkshire belongs in part, and there are no flows for a part of a district" in sentence


def test_york_is_not_cut_off_from_leeds_where_the_district_between_belongs_in_part(known: Known) -> None:
    case = Case.of(Project("lep-leeds-city-region", as_at=LEEDS_DAY), known)
    assert "not_contiguous" in raise_flags(case).clear


def test_whole_members_have_no_range(known: Known) -> None:
    case = Case.of(Project("ca-greater-manchester", as_at=date(2025, 6, 1)), known)
    assert "in part" not in say(economy_side(case).verdict.question("holds_together").sentence)


def test_a_body_whose_record_is_not_certain_says_so_with_its_findings(catalogue: Catalogue) -> None:
    assert any("is not certain" in sentence for sentence in told(catalogue, "cca-greater-essex", date(2026, 6, 1)))


def test_a_proposal_is_said_to_be_no_established_body(catalogue: Catalogue) -> None:
    (sentence,) = told(catalogue, "sa-surrey", date(2026, 12, 1))
    assert sentence.startswith("Surrey Strategic Authority (proposed) is a proposal, not an established body")


def test_a_proposal_has_no_footprint_before_it_was_made(catalogue: Catalogue) -> None:
    known, before = catalogue.partnerships, date(2018, 6, 1)
    assert known.footprints("proposed_strategic_authority", before) == {}
    assert told(catalogue, "sa-surrey", before) == [
        "The Surrey Strategic Authority (proposed) was not proposed before 9 May 2025."
    ]
    assert len(known.footprint("sa-surrey", date(2025, 6, 1)).districts) == 11
