"""What a room said is kept: logs come together in any order, corrections keep what they correct, nothing goes with undo."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.project import Project, container
from explorer.project.codec import Saved, decode, encode
from explorer.project.document import Document, left_unsaved
from explorer.project.workshop import Comment, Entry, Log, Meeting, Speaker, Table, Vote, current, standings
from tests.project.desk import Desk, choose, save, undo, years_of
from tests.project.values import values_of


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


logs: st.SearchStrategy[Log] = values_of(Log).map(lambda log: Log().with_entries(log.entries()))
SAID = Comment(of="c1", table="1", text="Stafford looks north.")
COUNTED = Vote(of="v1", table="1", subject="Stafford in?", yes=3, no=2)


def test_a_log_comes_back_from_the_file_with_the_same_ids() -> None:
    log = Log().with_entries([SAID, COUNTED, Meeting(of="m", title="Cardiff, ŵ and ŷ", keeps_names=True)])
    again = decode(encode(Saved(Project(), workshop=log)), Saved).workshop
    assert again == log
    assert again.digest == log.digest


@settings(max_examples=40)
@given(st.lists(logs, min_size=2, max_size=4), st.randoms())
def test_logs_are_the_same_in_whatever_order_and_however_often_they_are_merged(parts: list[Log], chance: random.Random) -> None:
    there = back = Log()
    for part in parts:
        there = there.merged(part)
    for part in chance.sample([*parts, *parts], 2 * len(parts)):
        back = back.merged(part)
    assert there == back
    assert there.digest == back.digest
    assert {entry.id for entry in there.entries()} == {entry.id for part in parts for entry in part.entries()}


def test_a_thousand_histories_on_five_laptops_lose_nothing() -> None:
    chance = random.Random(7)  # noqa: S311
    for _ in range(1000):
        shared, laptops = Log().with_entries([Meeting(of="m", title="Wye")]), []
        for laptop in range(5):
            log = shared
            for number in range(chance.randint(0, 6)):
                # A new entry, or a correction of one that this laptop has.
                held = [entry for entry in log.comments if chance.random() < 0.5]
                of = held[0].of if held else f"{laptop}-{number}"
                log = log.with_entries(
                    [Comment(of=of, table=str(laptop), text=str(number), replaces=tuple(e.id for e in held[:1]))]
                )
            laptops.append(log)
        all_ids = {entry.id for log in laptops for entry in log.entries()}
        merged = [Log(), Log()]
        for place in (0, 1):
            for log in chance.sample(laptops, 5):
                merged[place] = merged[place].merged(log)
        assert merged[0].digest == merged[1].digest
        assert {entry.id for entry in merged[0].entries()} == all_ids


def test_a_corrected_vote_keeps_both_and_counts_the_later() -> None:
    corrected = replace(COUNTED, yes=4, replaces=(COUNTED.id,))
    log = Log().with_entries([corrected, COUNTED])
    assert current(log.votes) == [corrected]
    assert standings(log.votes)["v1"].earlier == (COUNTED,)


def test_two_corrections_made_apart_are_both_shown() -> None:
    log = Log().with_entries([COUNTED, *(replace(COUNTED, yes=yes, replaces=(COUNTED.id,)) for yes in (4, 5))])
    standing = standings(log.votes)["v1"]
    assert standing.is_disputed
    assert {vote.yes for vote in standing.heads} == {4, 5}
    settled = log.with_entries([replace(COUNTED, yes=5, made="later", replaces=tuple(head.id for head in standing.heads))])
    assert not standings(settled.votes)["v1"].is_disputed


def test_what_was_withdrawn_no_longer_counts_and_is_still_there() -> None:
    gone = replace(SAID, is_withdrawn=True, replaces=(SAID.id,))
    log = Log().with_entries([SAID, gone])
    assert current(log.comments) == []
    assert set(log.comments) == {SAID, gone}


def test_a_copy_without_names_comes_back_together_with_the_original() -> None:
    whole = Log().with_entries([SAID, Speaker(of="s1", comment="c1", name="Ann Example")])
    bare = whole.without_names()
    assert "Ann" not in encode(bare)
    assert bare.comments == whole.comments
    assert bare.merged(whole) == whole


def test_undo_takes_back_no_word_that_was_said(here: Desk) -> None:
    document = here.new()
    choose(document, "Choose", Project(indicator="gva_per_hour"))
    document.add([SAID])
    undo(document)
    assert document.log.comments == (SAID,)


def test_an_entry_is_on_the_disk_when_it_is_made(here: Desk) -> None:
    document = here.new()
    document.add([SAID])
    document.add([COUNTED, SAID])
    name = document.journal_name
    document._journal.close()  # type: ignore[union-attr]  # as a window is killed: nothing more is written
    back = Document.resume(here.journals / name)
    assert list(back.log.entries()) == [SAID, COUNTED]
    back.close()


def test_what_was_said_after_saving_is_unsaved_and_offered_again(here: Desk, tmp_path: Path) -> None:
    document, file = here.new(), tmp_path / f"wye{container.SUFFIX}"
    save(document, file)
    assert document.is_saved
    document.add([SAID])
    assert not document.is_saved
    document.close()
    assert [left.log.comments for _, left in left_unsaved(here.journals)] == [(SAID,)]
    again = here.open(file)
    assert again.log.comments == (SAID,)
    save(again, file)
    assert again.is_saved
    again.close()
    assert list(left_unsaved(here.journals)) == []
    assert Document.read(file, tmp_path / "unpacked").log.comments == (SAID,)


def test_every_sort_of_entry_has_its_place_in_a_log() -> None:
    from explorer.project.workshop import KINDS, PARTS

    assert set(Entry.__subclasses__()) == set(PARTS) == set(KINDS.values())


def test_a_field_that_is_as_usual_changes_no_id() -> None:
    table = Table(of="t1", table="1", people=5)
    assert table.id == replace(table, host="").id != replace(table, people=6).id


@pytest.mark.parametrize("way", ["going on", "opening"])
def test_what_a_file_brought_stays_when_the_file_is_gone(here: Desk, way: str) -> None:
    document = here.saved(2020)
    name = document.journal_name
    document.close()
    # Another laptop has saved into the file since.
    elsewhere = Document.read(here.file, here.place / "unpacked")
    elsewhere.add([SAID])
    save(elsewhere, here.file, is_noted=False)
    elsewhere.close()

    found = Document.resume(here.journals / name) if way == "going on" else here.open()
    assert found.log.comments == (SAID,)
    found._journal.close()  # type: ignore[union-attr]  # as a window is killed: nothing more is written
    found._locks.clear()
    here.file.unlink()

    again = Document.resume(here.journals / name)
    assert again.log.comments == (SAID,)
    again.close()


def test_what_is_said_twice_is_kept_once(here: Desk) -> None:
    document = here.new()
    document.add([SAID])
    before = document.log
    document.add([SAID])
    assert document.log is before
    document.close()


def test_a_vote_counts_everybody_and_a_log_knows_whose_workshop_it_is() -> None:
    assert replace(COUNTED, yes=5, no=2, unsure=1, abstain=4).people == 12
    assert (Log().session, Log().sessions) == ("", frozenset())
    begun = Log().with_entries([Meeting(of="m", title="Wye")])
    assert begun.sessions == {begun.session} == {"m"}


def test_a_journal_whose_entries_cannot_be_read_brings_back_the_steps(here: Desk) -> None:
    document = here.new(2001)
    document.add([SAID])
    name = document.journal_name
    document._journal.close()  # type: ignore[union-attr]  # as a window is killed: nothing more is written
    with closing(sqlite3.connect(here.journals / name, isolation_level=None)) as file:
        file.execute("ALTER TABLE entry RENAME COLUMN log TO something")
    back = Document.resume(here.journals / name)
    assert (years_of(back), list(back.log.entries())) == ([None, 2001], [])
    back.close()
