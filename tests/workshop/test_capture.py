"""What a room says is checked as it is written down, and what is wrong is told with both numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from explorer.errors import ChoiceError
from explorer.project.workshop import Comment, Decision, Entry, Log, Mark, Vote, current, standings
from explorer.words import say
from explorer.workshop import capture
from explorer.workshop.agreement import agreed_districts, agreement
from explorer.workshop.record import Titles, record_of
from tests.support import says

CAST = Vote(of="", table="1", subject="Is the line right?", yes=3, no=2)
TITLES = Titles({"E07000197": "Stafford", "E08000026": "Coventry", "north": "North plan"}, "West Midlands")


def session(*, keeps_names: bool = False, tables: int = 3) -> Log:
    log = Log().with_entries([capture.begun("2026-11-20T09:00", "Wye", day=date(2026, 11, 20), keeps_names=keeps_names)])
    return log.with_entries([capture.table(log, "2026-11-20T09:01", str(number), 5) for number in range(1, tables + 1)])


def said(log: Log, text: str = "It looks north.", name: str = "", **about: object) -> tuple[Entry, ...]:
    return capture.comment(log, "2026-11-20T10:00", Comment(of="", table="1", text=text, **about), name)  # type: ignore[arg-type]


def test_more_votes_than_people_at_a_table_are_refused_with_both_numbers() -> None:
    with pytest.raises(ChoiceError, check=says("Table 1 counts 7 votes, and 5 sit there")):
        capture.vote(session(), "", replace(CAST, yes=5))


def test_fewer_people_than_voted_are_refused_too() -> None:
    log = session()
    log = log.with_entries([capture.vote(log, "", CAST)])
    with pytest.raises(ChoiceError, check=says("counts 5 votes, and 4 sit there")):
        capture.table(log, "", "1", 4)


def test_a_second_vote_must_say_that_it_corrects_the_first() -> None:
    log = session()
    log = log.with_entries([capture.vote(log, "10:00", CAST)])
    with pytest.raises(ChoiceError, check=says("Table 1 has voted on Is the line right. in round 1 already")):
        capture.vote(log, "10:05", replace(CAST, yes=4, no=1))
    log = log.with_entries([capture.vote(log, "10:05", replace(CAST, yes=4, no=1), corrects=True)])
    assert [vote.yes for vote in current(log.votes)] == [4]
    assert len(log.votes) == 2


def test_the_same_vote_typed_in_twice_is_one() -> None:
    log = session()
    log = log.with_entries([capture.vote(log, "10:00", CAST)])
    assert log.with_entries([capture.vote(log, "11:00", CAST)]) is log


def test_a_name_is_kept_only_where_people_agreed_to_it() -> None:
    with pytest.raises(ChoiceError, check=says("keeps roles only")):
        said(session(), name="Ann Example")
    log = session(keeps_names=True)
    log = log.with_entries(said(log, name="Ann Example"))
    assert [speaker.name for speaker in log.speakers] == ["Ann Example"]


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ({"text": "  "}, "says nothing"),
        ({"text": "x" * 100_001}, "100,001 characters; 100,000 are kept"),
        ({"round": 4}, "no round 4.*rounds 1 to 3"),
        ({"round": 0}, "no round 0"),
    ],
)
def test_a_comment_that_cannot_be_kept_is_refused_in_a_sentence(about: dict[str, object], told: str) -> None:
    with pytest.raises(ChoiceError, check=says(told)):
        said(session(), **about)  # type: ignore[arg-type]


def test_a_long_comment_in_any_script_is_kept_to_the_letter() -> None:
    words = "ŵ ŷ מדינה حكومة " * 1000
    (kept,) = said(session(), words)
    assert isinstance(kept, Comment)
    assert kept.text == words.strip()


def test_an_unknown_table_is_named_with_those_there_are() -> None:
    with pytest.raises(ChoiceError, check=says("No table is called “9”. The tables are 1, 2 and 3.")):
        capture.vote(session(), "", replace(CAST, table="9"))


def test_two_laptops_that_lay_one_table_apart_are_asked_about_it() -> None:
    log = Log().with_entries([capture.begun("", "Wye")])
    there, here = (log.with_entries([capture.table(log, made, "1", people)]) for made, people in (("10:00", 5), ("10:01", 6)))
    merged = here.merged(there)
    (dispute,) = capture.disputes(merged)
    assert {seat.people for seat in dispute.heads} == {5, 6}
    settled = merged.with_entries([capture.settled("10:10", dispute, dispute.heads[0])])
    assert capture.disputes(settled) == []
    assert len(settled.tables) == 3


def test_a_comment_taken_back_no_longer_counts_and_the_record_says_so() -> None:
    log = session()
    log = log.with_entries(said(log))
    log = log.with_entries([capture.withdrawn(log, "11:00", log.comments[0])])
    told = words_of(log)
    assert "It looks north." not in told
    assert "One entry was taken back; it is kept." in told


def words_of(log: Log) -> str:
    record = record_of(log, TITLES)
    cells = [cell for part in record.parts if part.table for row in part.table.rows for cell in row]
    return "\n".join([*(say(one) for part in record.parts for one in part.sentences), *map(say, cells)])


def marked(log: Log, table: str, round_: int, **marks: str) -> Log:
    places = tuple(Mark(code, place) for code, place in marks.items())  # type: ignore[arg-type]
    return log.with_entries([capture.sheet(log, "", table, round_, places)])


def test_votes_and_marks_of_an_open_round_are_hidden_and_said_to_be_kept() -> None:
    log = session()
    log = marked(log.with_entries([capture.vote(log, "", CAST)]), "1", 1, E07000197="in")
    told = words_of(log)
    assert "Is the line right?" not in told
    assert "Stafford" not in told
    assert "Round 1 was not closed: 2 votes and sheets of it are kept and not shown." in told
    closed = words_of(log.with_entries([capture.round_end(log, "", 1)]))
    assert "Is the line right?, round 1: 3 yes, 2 no, 0 unsure, 0 abstained; 5 of 15 people were counted." in closed


def test_the_agreement_counts_tables_and_puts_the_most_contested_first() -> None:
    log = session()
    log = marked(log, "1", 1, E07000197="in", E08000026="in")
    log = marked(log, "2", 1, E07000197="out", E08000026="in")
    log = marked(log, "3", 1, E07000197="unsure")
    found = agreement(log, {1})
    assert [(one.district, one.level, len(one.inside), one.tables) for one in found] == [
        ("E07000197", "split", 1, 3),
        ("E08000026", "all_in", 2, 2),
    ]
    assert agreed_districts(found, 3) == ("E08000026",)
    # Marked by two of five tables, it is not what the room agreed on.
    assert agreed_districts(found, 5) == ()


def test_a_table_is_heard_in_its_latest_closed_round() -> None:
    log = marked(marked(session(), "1", 1, E07000197="in"), "1", 2, E07000197="out")
    assert agreement(log, {1})[0].inside == ("1",)
    assert agreement(log, {1, 2})[0].outside == ("1",)
    assert agreement(log, ()) == []


def test_a_decision_is_recorded_with_its_dissent() -> None:
    log = session()
    decided = Decision(of="", plan="north", status="reservations", dissent="the district council, on housing", who="the board")
    log = log.with_entries([capture.decision(log, "", decided)])
    told = words_of(log)
    assert "North plan was agreed with reservations by the board." in told
    assert "Dissent: the district council, on housing" in told
    changed = log.with_entries([capture.decision(log, "later", replace(decided, status="agreed"))])
    assert [one.status for one in current(changed.decisions)] == ["agreed"]
    assert len(standings(changed.decisions)["decision-north"].earlier) == 1
