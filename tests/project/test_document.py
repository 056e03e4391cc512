"""What a person did comes back: after closing, after a crash, on another machine, beside another window."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.errors import ReadError, WriteError
from explorer.project import Project, container
from explorer.project.codec import VERSION, Answers, DataRef, NewerProjectError, Part
from explorer.project.document import Document, left_unsaved, versions
from explorer.project.file_lock import FileLock
from explorer.project.history import UNDO_LIMIT
from explorer.project.journal import KEPT, HeldError, Journal, journals
from explorer.project.look import Look
from explorer.project.own_files import is_as_it_was
from explorer.said import Said
from explorer.words import say
from tests.project.desk import Desk, choose, save, take, undo, year_in, years_of
from tests.support import says

ROOT = Path(__file__).resolve().parents[2]


def said(document: Document) -> list[str]:
    return list(map(say, document.told))


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Desk:
    """Another machine, on which nothing of the first one is known."""
    return Desk(tmp_path / "there")


@pytest.fixture(autouse=True)
def folders(here: Desk, there: Desk) -> None:
    here.place.mkdir()
    there.place.mkdir()


def sent(file: Path, desk: Desk) -> Path:
    return Path(shutil.copyfile(file, desk.file))


def altered(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as base:
        for statement in statements:
            base.execute(statement.replace("NOW", str(VERSION)))


# The next start


def test_every_step_comes_back_and_where_it_stood(here: Desk) -> None:
    document = here.new(2001, 2002, 2003)
    undo(document)
    document.look_at(Look(page="table"))
    name = document.journal_name
    document.close()
    again = Document.resume(here.journals / name)
    assert (year_in(again), again.history.redo_label, again.look.page) == (2002, "Choose 2003", "table")
    assert years_of(again) == [None, 2001, 2002, 2003]
    again.close()


def killed(document: Document) -> str:
    """End a window as a crash does, which closes nothing; return the name of its journal."""
    name = document.journal_name
    assert document._journal is not None
    document._journal.close()
    for lock in document._locks.values():
        lock.release()
    return name


def test_after_a_crash_it_is_said_what_came_back(here: Desk) -> None:
    again = Document.resume(here.journals / killed(here.new(2001, 2002)))
    assert said(again) == ["The window was not closed last time. 2 steps came back, the last: Choose 2002."]
    again.close()


def test_after_a_crash_with_a_file_it_is_said_what_is_not_in_it(here: Desk) -> None:
    document = here.saved(2001)
    take(document, 2002)
    again = Document.resume(here.journals / killed(document))
    assert said(again) == ["The window was not closed last time. 1 step after the last save came back, the last: Choose 2002."]
    again.close()


def test_after_a_crash_with_everything_saved_nothing_is_said(here: Desk) -> None:
    again = Document.resume(here.journals / killed(here.saved(2001)))
    assert (again.told, again.is_saved) == ((), True)
    again.close()


def test_a_look_that_is_the_same_is_not_written_again(here: Desk) -> None:
    document = here.new()
    name = killed(document)
    document.look_at(Look())
    assert document.problem == ""
    document.look_at(Look(page="table"))
    assert say(document.problem).startswith("Steps cannot be kept")
    again = Document.resume(here.journals / name)
    assert again.look == Look()
    again.close()


def test_a_project_that_is_kept_nowhere_has_no_journal(here: Desk) -> None:
    document = Document.of(Project(region="TLG"))
    take(document, 2001)
    document.close()
    assert (document.journal_name, document.name, document.project.region) == ("", Said("project-untitled"), "TLG")
    assert list(here.place.iterdir()) == []


def test_more_steps_than_are_kept_lose_the_oldest_alone(here: Desk) -> None:
    document = here.new(*range(UNDO_LIMIT + 5))
    name = document.journal_name
    document.close()
    again = Document.resume(here.journals / name)
    assert years_of(again) == list(range(5, UNDO_LIMIT + 5))
    again.close()


def test_a_journal_with_nothing_in_it_yet_is_a_new_project(here: Desk) -> None:
    place = here.journals / "killed.journal"
    Journal(place).close()
    document = Document.resume(place)
    assert (document.project, document.told) == (Project(), ())
    take(document, 2001)
    document.close()
    again = Document.resume(place)
    assert years_of(again) == [None, 2001]
    again.close()


def test_a_file_whose_journal_has_nothing_in_it_yet_is_opened_with_a_new_one(here: Desk) -> None:
    document = here.saved(2001)
    name = document.journal_name
    document.close()
    (here.journals / name).unlink()
    Journal(here.journals / name).close()
    again = here.open()
    assert (year_in(again), again.journal_name) == (2001, name)
    again.close()


def test_what_a_journal_cannot_tell_is_said(here: Desk) -> None:
    here.journals.mkdir()
    (here.journals / "a.journal").write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(ReadError, check=says("damaged")):
        Document.resume(here.journals / "a.journal")


@pytest.mark.parametrize(
    "statement", ["UPDATE state SET value = '{}'", "DELETE FROM state", "DROP TABLE step", "DELETE FROM step"]
)
def test_a_damaged_journal_is_said_and_stands_in_nobodys_way(here: Desk, statement: str) -> None:
    document = here.saved(2001)
    name = document.journal_name
    document.close()
    altered(here.journals / name, statement)
    with pytest.raises(ReadError, check=says("cannot be read any more")):
        Document.resume(here.journals / name)
    again = here.open()
    assert year_in(again) == 2001
    again.close()


def test_a_damaged_step_or_look_does_not_take_the_others_with_it(here: Desk) -> None:
    document = here.new(2001, 2002, 2003)
    name = document.journal_name
    document.close()
    altered(
        here.journals / name,
        "UPDATE step SET project = 7 WHERE number = 3",
        """UPDATE state SET value = replace(value, 'one_map', 'no \\"map')""",
        """UPDATE state SET value = replace(value, 'arrangement', 'mood')""",
    )
    again = Document.resume(here.journals / name)
    assert (years_of(again), year_in(again), again.look) == ([None, 2001, 2002], 2002, Look())
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        """UPDATE step SET project = replace(project, '"version": NOW', '"version": 99') WHERE number = 1""",
        r"""UPDATE state SET value = replace(value, '\"version\": NOW', '\"version\": 99')""",
    ],
    ids=["step", "look"],
)
def test_a_journal_of_a_newer_version_is_left_as_it_is(here: Desk, statement: str) -> None:
    document = here.saved(2001)
    name = document.journal_name
    document.close()
    altered(here.journals / name, statement)
    with pytest.raises(NewerProjectError, check=says("newer version")):
        Document.resume(here.journals / name)
    other = here.open()
    assert other.journal_name != name
    other.close()
    assert (here.journals / name).exists()


def test_the_journal_written_last_is_found_first_also_where_the_clock_was_put_back(here: Desk) -> None:
    first, second = here.new(2001), here.new(2002)
    names = [first.journal_name, second.journal_name]
    os.utime(here.journals / names[0], (4e9, 4e9))
    take(second, 2003)
    assert journals(here.journals)[0].name == names[1]
    first.close()
    assert journals(here.journals)[0].name == names[0]
    second.close()
    assert journals(here.journals)[0].name == names[1]


def test_a_clock_put_back_between_steps_changes_nothing(here: Desk) -> None:
    document = here.new()
    for made, year in (("2026-05-01T12:00:00", 2001), ("1999-01-01T00:00:00", 2002), ("2040-01-01T00:00:00", 2003)):
        document.commit([document.history.done("Choose", replace(document.project, period=str(year)), made)])
    name = document.journal_name
    document.close()
    again = Document.resume(here.journals / name)
    assert years_of(again) == [None, 2001, 2002, 2003]
    undo(again)
    assert year_in(again) == 2002
    again.close()


def test_the_oldest_journals_go_but_none_with_steps_that_are_not_saved(here: Desk) -> None:
    unsaved, held = here.new(2001), here.new(2002)
    kept = {unsaved.journal_name, held.journal_name}
    unsaved.close()
    (here.journals / "damaged.journal").write_bytes(b"x" * 5000)
    for _ in range(KEPT + 3):
        here.new().close()
    there = {path.name for path in journals(here.journals)}
    assert kept < there
    assert len(there) == KEPT + 3
    held.close()


def test_projects_left_unsaved_are_listed_unless_a_window_has_them(here: Desk) -> None:
    unsaved, saved, held = here.new(2001, 2002), here.saved(2003), here.new(2004)
    (here.journals / "damaged.journal").write_bytes(b"x" * 5000)
    unclear = here.new(2005)
    altered(here.journals / killed(unclear), "UPDATE state SET value = '{}'")
    name = unsaved.journal_name
    unsaved.close()
    saved.close()
    found = {path.name: [year_in(step) for step in left.unsaved_steps] for path, left in left_unsaved(here.journals)}
    assert found == {name: [2001, 2002]}
    held.close()


# The file


def test_a_saved_project_opens_elsewhere_with_all_it_holds(here: Desk, there: Desk) -> None:
    document = here.new(2001)
    document.look_at(Look(selection=("E08000025",), page="table"))
    save(document, here.file, png=b"\x89PNG")
    document.close()
    again = there.open(sent(here.file, there))
    assert (year_in(again), again.look.selection, again.told, again.is_saved) == (2001, ("E08000025",), (), True)
    assert (again.name, again.may_write, again.unsaved_steps) == ("towns", True, [])
    assert again.origin is not None
    assert again.origin.answers.economy == "fits"
    assert container.picture(there.file) == b"\x89PNG"
    again.close()


def test_a_project_that_is_only_read_says_what_is_not_as_it_was(here: Desk) -> None:
    document = here.new(2001)
    choose(document, "Use own areas", replace(document.project, areas=here.own("areas.csv")))
    save(document, here.file)
    document.close()
    read = Document.read(here.file, here.place / "unpacked")
    assert (year_in(read), read.told, read.copies) == (2001, (), False)
    here.own("areas.csv", b"code,value\nother,1\n")
    changed = Document.read(here.file, here.place / "unpacked")
    assert "areas.csv" in said(changed)[0]
    # Whether a file that this machine does not know to be the same goes along is asked first.
    assert changed.copies is None


def test_a_project_without_a_picture_has_none(here: Desk) -> None:
    here.saved().close()
    assert container.picture(here.file) == b""


def test_a_file_keeps_its_last_five_versions_and_says_what_each_was(here: Desk) -> None:
    document = here.saved()
    for year in range(2001, 2008):
        take(document, year)
        save(document, here.file, png=b"\x89PNG")
    assert [version.label for version in versions(here.file)] == [f"Choose {year}" for year in range(2007, 2002, -1)]
    assert [version.saving for version in versions(here.file)] == [8, 7, 6, 5, 4]
    document.close()


def test_steps_after_the_last_save_come_back_with_the_file(here: Desk) -> None:
    document = here.saved(2001)
    take(document, 2002, 2003)
    document.close()
    again = here.open()
    assert year_in(again) == 2003
    assert said(again) == ["2 steps after the last save came back, the last: Choose 2003. This is not saved yet."]
    again.close()


def test_what_was_undone_after_the_last_save_stays_undone(here: Desk) -> None:
    document = here.saved(2001, 2002, 2003)
    undo(document)
    undo(document)
    take(document, 2004)
    document.close()
    again = here.open()
    assert (year_in(again), again.is_saved) == (2004, False)
    assert said(again)[0].startswith("2 steps that had been saved are undone. 1 step after the last save came back")
    again.close()


def test_a_window_killed_after_the_file_was_written_knows_that_it_is_saved(here: Desk) -> None:
    document = here.saved(2001)
    take(document, 2002)
    save(document, here.file, is_noted=False)
    name = document.journal_name
    document.close()
    again = Document.resume(here.journals / name)
    assert (again.is_saved, again.told) == (True, ())
    again.close()


@pytest.mark.parametrize("way", ["resume", "open"])
def test_steps_taken_while_it_was_saved_come_back_where_the_window_was_killed_then(here: Desk, way: str) -> None:
    document = here.saved(2001)
    take(document, 2002)
    save(document, here.file, is_noted=False)
    take(document, 2003)
    name = document.journal_name
    document.close()
    again = here.open() if way == "open" else Document.resume(here.journals / name)
    assert (year_in(again), [step.label for step in again.unsaved_steps]) == (2003, ["Choose 2003"])
    again.close()


def test_a_file_saved_elsewhere_since_is_said_and_what_was_open_is_kept(here: Desk, there: Desk) -> None:
    document = here.saved(2001)
    take(document, 2002)
    name = document.journal_name
    document.close()
    colleague = there.open(sent(here.file, there))
    take(colleague, 1999)
    save(colleague, there.file)
    colleague.close()
    sent(there.file, here)
    again = Document.resume(here.journals / name)
    assert (year_in(again), again.is_saved) == (2002, False)
    assert said(again) == ["towns.subregion was saved elsewhere since; File, History lists its versions."]
    again.close()
    opened = here.open()
    assert (year_in(opened), opened.is_saved, years_of(opened)) == (1999, True, [None, 2001, 2002, 1999])
    opened.close()


@pytest.mark.parametrize("what", ["gone", "damaged", "another"])
def test_what_was_open_is_kept_where_its_file_is_not_what_it_was(here: Desk, there: Desk, what: str) -> None:
    document = here.saved(2001)
    name = document.journal_name
    document.close()
    here.file.unlink()
    if what == "damaged":
        here.file.write_bytes(b"")
    if what == "another":
        there.saved(1999).close()
        sent(there.file, Desk(here.place))
        shutil.copyfile(there.file, here.file)
    again = Document.resume(here.journals / name)
    assert (year_in(again), again.is_saved, len(again.told)) == (2001, False, 1)
    save(again, here.file)
    again.close()
    opened = here.open()
    assert (year_in(opened), opened.told, len(versions(here.file))) == (2001, (), 1)
    opened.close()


def test_a_copy_of_a_project_goes_its_own_way(here: Desk) -> None:
    document = here.saved(2001)
    take(document, 2002)
    document.close()
    copy = here.place / "copy.subregion"
    shutil.copyfile(here.file, copy)
    other = here.open(copy)
    assert (year_in(other), other.told) == (2001, ())
    take(other, 2003)
    other.close()
    again = here.open()
    assert year_in(again) == 2002
    again.close()


def test_an_earlier_version_is_opened_where_the_newest_is_damaged(here: Desk, there: Desk) -> None:
    document = here.saved(2001)
    take(document, 2002)
    save(document, here.file)
    document.close()
    altered(here.file, "UPDATE version SET body = replace(body, '\"2002\"', 'MM') WHERE saving = 2")
    elsewhere = there.open(sent(here.file, there))
    assert (year_in(elsewhere), elsewhere.is_saved) == (2001, False)
    assert "The newest version in towns.subregion is damaged: the one of" in said(elsewhere)[0]
    elsewhere.close()
    read = Document.read(here.file, here.place / "unpacked")
    assert (year_in(read), "the one of" in said(read)[0]) == (2001, True)
    again = here.open()
    assert (year_in(again), again.is_saved) == (2002, False)
    assert said(again) == ["The newest version in towns.subregion is damaged: what was open here was opened. Save it again."]
    again.close()


def test_a_file_without_a_version_that_can_be_read_is_refused(here: Desk) -> None:
    here.saved(2001).close()
    altered(here.file, "UPDATE version SET body = '{}'")
    with pytest.raises(ReadError, check=says("damaged")):
        here.open()


def test_a_newer_version_in_a_file_is_refused_as_newer(here: Desk) -> None:
    here.saved(2001).close()
    altered(here.file, "UPDATE version SET body = replace(body, '\"version\": NOW', '\"version\": 99')")
    with pytest.raises(NewerProjectError, check=says("newer version")):
        here.open()


def test_a_project_with_a_name_that_is_no_text_is_saved_and_opened(here: Desk) -> None:
    name = os.fsdecode(b"caf\xe9 100% #1?.subregion")
    document = here.new()
    choose(document, f"Add {name}", replace(document.project, flows=here.own(os.fsdecode(b"fl\xf6ws.csv"))))
    file = here.place / name
    try:
        save(document, file)
    except (WriteError, OSError):  # pragma: no cover
        pytest.skip("this system takes no such name")
    document.close()
    again = here.open(file)
    assert (again.project.flows, again.told) == (document.project.flows, ())
    again.close()


def test_saving_over_a_file_whose_data_are_damaged_makes_a_whole_one(here: Desk) -> None:
    document = here.new()
    document.copies = True
    choose(document, "Add", replace(document.project, flows=here.own("flows.csv", os.urandom(40_000))))
    save(document, here.file)
    take(document, 2001)
    save(document, here.file)
    content = bytearray(here.file.read_bytes())
    (place,) = _pages_of(here.file, "data")
    content[place * 4096 - 4096 : place * 4096 - 4000] = os.urandom(96)
    here.file.write_bytes(content)
    assert len(versions(here.file)) == 2
    take(document, 2002)
    save(document, here.file)
    document.close()
    assert [version.saving for version in versions(here.file)] == [3, 2, 1]
    with closing(sqlite3.connect(here.file)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _pages_of(file: Path, table: str) -> list[int]:
    with closing(sqlite3.connect(file)) as base:
        return [row[0] for row in base.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))]


def test_what_a_killed_save_left_beside_the_file_goes_when_it_is_opened(here: Desk) -> None:
    here.saved(2001).close()
    (here.place / ".towns.subregion.new").write_bytes(b"half of it")
    second = here.open()
    assert {path.name for path in here.place.iterdir()} == {"towns.subregion", ".towns.subregion.lock", "journals"}
    second.close()


# Two windows


def test_a_second_window_on_one_file_may_look_and_says_so(here: Desk) -> None:
    first = here.saved(2001)
    second = here.open()
    assert (year_in(second), second.may_write, second.hold(here.file)) == (2001, False, False)
    assert "towns.subregion is open in another window" in said(second)[0]
    first.close()
    assert second.hold(here.file)
    assert second.may_write
    second.close()


def test_a_window_that_saves_under_another_name_lets_go_of_the_first_file_only_then(here: Desk) -> None:
    first = here.saved(2001)
    other = here.place / "other.subregion"
    assert first.hold(other)
    assert first.may_write
    second = here.open()
    assert not second.hold(here.file)
    save(first, other)
    assert second.hold(here.file)
    first.close()
    second.close()


def test_a_second_window_keeps_its_steps_apart(here: Desk) -> None:
    first = here.saved(2001)
    second = here.open()
    take(first, 2002)
    take(second, 2003)
    names = first.journal_name, second.journal_name
    first.close()
    second.close()
    assert [years_of(document)[-1] for document in map(_resumed, (here.journals / name for name in names))] == [2002, 2003]


def _resumed(journal: Path) -> Document:
    document = Document.resume(journal)
    document.close()
    return document


def test_a_project_that_another_window_has_is_not_resumed(here: Desk) -> None:
    document = here.new(2001)
    with pytest.raises(HeldError, check=says("open in another window")):
        Document.resume(here.journals / document.journal_name)
    document.close()


WINDOW = """
import sys
from pathlib import Path
from tests.project.desk import Desk
document = Desk(Path(sys.argv[1])).open()
print(document.may_write, flush=True)
sys.stdin.read()
"""


def test_a_window_that_was_killed_lets_go_of_its_file(here: Desk) -> None:
    here.saved(2001).close()
    command = [sys.executable, "-c", WINDOW, str(here.place)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "True\n"
        second = here.open()
        assert not second.may_write
        window.kill()
        window.wait()
        assert second.hold(here.file)
        second.close()


def test_a_lock_on_a_file_that_the_last_window_has_just_let_go_of_is_none(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = FileLock(here.file)
    monkeypatch.setattr(Path, "exists", lambda _: False)
    assert not lock.take()
    monkeypatch.undo()
    assert lock.take()
    lock.release()


def test_a_lock_taken_twice_is_one_and_nothing_is_left_beside_the_file(here: Desk) -> None:
    lock = FileLock(here.file)
    assert lock.take()
    assert lock.take()
    lock.release()
    lock.release()
    assert not lock.is_held
    assert list(here.place.iterdir()) == []


def test_a_closed_project_writes_nothing_more(here: Desk) -> None:
    document = here.new(2001)
    name = document.journal_name
    document.close()
    take(document, 2002)
    assert (document.journal_name, years_of(_resumed(here.journals / name))) == ("", [None, 2001])


# Data of the user's own


def with_data(here: Desk, *paths: Path, copies: bool = True) -> Document:
    document = here.new()
    document.copies = copies
    choose(document, "Add", replace(document.project, layers=paths))
    save(document, here.file)
    return document


@pytest.fixture
def lost(here: Desk, there: Desk) -> Path:
    """A shapefile, which has parts, put inside a project that was sent elsewhere; gone here."""
    paths = [here.own(f"towns.{end}", os.urandom(50_000)) for end in ("shp", "dbf", "prj")]
    with_data(here, paths[0]).close()
    sent(here.file, there)
    for path in paths:
        path.rename(path.with_suffix(f"{path.suffix}.kept"))
    return paths[0]


def test_data_inside_a_project_stand_in_for_a_file_that_is_not_there(lost: Path, there: Desk) -> None:
    document = there.open()
    (found,) = document.project.layers
    assert found.is_relative_to(there.place / "unpacked")
    assert {part.name for part in found.parent.iterdir()} == {"towns.shp", "towns.dbf", "towns.prj"}
    assert found.read_bytes() == lost.with_suffix(".shp.kept").read_bytes()
    assert document.copies
    document.close()
    again = there.open()
    assert (again.project.layers, again.told) == ((found,), ())
    again.close()


def test_a_folder_inside_a_project_comes_out_as_a_folder(here: Desk, there: Desk) -> None:
    parts = [here.own(f"towns.gdb/{name}", os.urandom(10)) for name in ("a0001.gdbtable", "a0001.gdbtablx")]
    with_data(here, parts[0].parent).close()
    sent(here.file, there)
    shutil.rmtree(parts[0].parent)
    document = there.open()
    (found,) = document.project.layers
    assert found.name == "towns.gdb"
    assert sorted(part.name for part in found.iterdir()) == ["a0001.gdbtable", "a0001.gdbtablx"]
    document.close()


def test_a_report_beside_a_clean_copy_goes_inside_with_it(here: Desk) -> None:
    here.own("report.json", b"{}")
    with_data(here, here.own("clean.gpkg")).close()
    saved, _ = container.read(here.file).newest("")
    assert [part.name for part in saved.data[0].parts] == ["clean.gpkg", "report.json"]


@pytest.mark.parametrize("name", ["gone.csv", "a\0b"])
def test_a_file_that_is_not_there_is_not_as_it_was(here: Desk, name: str) -> None:
    assert not is_as_it_was(DataRef(here.place / name, (Part(name, 0, ""),)))


def test_data_that_were_changed_since_are_said(here: Desk) -> None:
    own = here.own("flows.csv", b"first")
    with_data(here, own, copies=False).close()
    own.write_bytes(b"other")
    document = here.open()
    assert said(document) == ["flows.csv has changed since the project was saved: its figures may differ."]
    document.close()


def test_the_copy_inside_is_used_where_the_file_was_changed_since(here: Desk) -> None:
    own = here.own("flows.csv", b"first")
    with_data(here, own).close()
    own.write_bytes(b"other!")
    document = here.open()
    assert said(document) == ["flows.csv has changed since: the copy in the project is used."]
    assert document.project.layers[0].read_bytes() == b"first"
    document.close()


def test_a_file_that_is_gone_is_done_without_and_can_be_undone(here: Desk) -> None:
    own = here.own("flows.csv")
    with_data(here, own, copies=False).close()
    own.unlink()
    document = here.open()
    assert (document.project.layers, say(document.history.undo_label)) == ((), "Do without flows.csv")
    assert "flows.csv is no longer in" in said(document)[-1]
    undo(document)
    assert document.project.layers == (own,)
    document.close()


def test_no_server_but_its_own_is_asked_for_what_a_project_from_elsewhere_names(here: Desk, there: Desk) -> None:
    document = here.new()
    choose(
        document, "Add", replace(document.project, layers=(Path("//stranger/share/a.gpkg"), Path("\\\\stranger\\share\\b.gpkg")))
    )
    save(document, here.file)
    document.close()
    again = there.open(sent(here.file, there))
    assert again.project.layers == ()
    again.close()


@pytest.mark.parametrize("name", ["x" * 300, "a\udce9b/\ud800", "/dev/zero", "/proc/kmsg", "/"])
def test_whatever_a_project_names_as_data_it_opens(here: Desk, there: Desk, name: str) -> None:
    document = here.new()
    choose(document, "Add", replace(document.project, layers=(Path(name),)))
    save(document, here.file)
    document.close()
    again = there.open(sent(here.file, there))
    assert set(again.project.layers) <= {Path(name)}
    again.close()


def test_data_inside_that_are_damaged_are_said_and_done_without(lost: Path, there: Desk) -> None:
    altered(there.file, "UPDATE data SET packed = x'00'")
    document = there.open()
    assert document.project.layers == ()
    assert said(document)[0] == "towns.subregion is damaged, or was changed by another program."
    document.close()


def test_data_inside_that_cannot_be_written_here_are_said_and_done_without(lost: Path, there: Desk) -> None:
    (there.place / "unpacked").write_bytes(b"a file where the folder should be")
    document = there.open()
    assert document.project.layers == ()
    assert "cannot be written" in said(document)[0]
    document.close()


def test_data_inside_that_are_more_than_any_project_has_are_left_there(lost: Path, there: Desk) -> None:
    altered(there.file, "UPDATE version SET body = replace(body, '50000', '50000000000000')")
    document = there.open()
    assert said(document)[0] == "The data inside towns.subregion are more than any project has: they are left there."
    assert not (there.place / "unpacked").exists()
    document.close()


def test_a_file_here_that_a_project_from_elsewhere_merely_names_goes_inside_only_if_asked(lost: Path, there: Desk) -> None:
    secret = there.own("secret.csv", b"known to nobody else")
    altered(there.file, f"""UPDATE version SET body = replace(body, '"layers": [', '"layers": ["{secret.as_posix()}", ')""")  # noqa: S608
    for _ in range(2):
        document = there.open()
        assert (document.project.layers[0], document.copies) == (secret, None)
        document.close()


@pytest.mark.parametrize("copies", [True, False])
@pytest.mark.parametrize("way", ["resume", "open"])
def test_what_was_said_about_copies_holds_at_the_next_start(here: Desk, way: str, copies: bool) -> None:
    document = with_data(here, here.own("flows.csv"), copies=copies)
    # Added since it was saved: the file cannot tell.
    choose(document, "Add", replace(document.project, layers=(*document.project.layers, here.own("more.csv"))))
    name = document.journal_name
    document.close()
    again = Document.resume(here.journals / name) if way == "resume" else here.open()
    assert (again.copies, len(again.project.layers)) == (copies, 2)
    again.close()


def test_what_is_said_about_copies_is_kept_before_the_project_is_saved(here: Desk) -> None:
    document = here.new(2001)
    document.answer_copies(are_wanted=True)
    again = Document.resume(here.journals / killed(document))
    assert again.copies is True
    again.close()


def test_a_journal_that_does_not_tell_about_copies_leaves_it_to_the_file(here: Desk) -> None:
    document = with_data(here, here.own("flows.csv"))
    name = document.journal_name
    document.close()
    altered(here.journals / name, "UPDATE state SET value = json_remove(value, '$.copies')")
    again = here.open()
    assert again.copies
    again.close()


def test_what_was_said_about_copies_is_not_said_of_a_file_that_came_from_elsewhere(here: Desk) -> None:
    with_data(here, here.own("flows.csv")).close()
    secret = here.own("secret.csv", b"known to nobody else")
    altered(here.file, f"""UPDATE version SET body = replace(body, '"layers": [', '"layers": ["{secret.as_posix()}", ')""")  # noqa: S608
    again = here.open()
    assert (again.project.layers[0], again.copies) == (secret, None)
    again.close()


def test_data_that_no_version_needs_leave_the_file(here: Desk) -> None:
    document = with_data(here, here.own("flows.csv", os.urandom(200_000)))
    choose(document, "Remove", replace(document.project, layers=()))
    size = here.file.stat().st_size
    for _ in range(container.VERSIONS):
        save(document, here.file)
    assert here.file.stat().st_size < size - 180_000
    document.close()


def test_data_changed_while_they_are_saved_leave_the_file_as_it_was(here: Desk) -> None:
    document = here.saved(2001)
    before = here.file.read_bytes()
    own = here.own("flows.csv", b"first")
    document.copies = True
    choose(document, "Add", replace(document.project, flows=own))
    saved = document.saved(Answers(), "1.0", dict)()
    own.write_bytes(b"other")
    with pytest.raises(WriteError, check=says(r"flows\.csv was changed while it was saved")):
        container.write(here.file, saved, document.version_to_save(), here.file, b"", document.id)
    assert here.file.read_bytes() == before
    document.close()


def test_a_version_whose_hour_of_saving_cannot_be_read_is_opened_all_the_same(here: Desk) -> None:
    here.saved(2001).close()
    document = here.open()
    take(document, 2002)
    save(document, here.file)
    document.close()
    altered(
        here.file, "UPDATE version SET body = 'no more' WHERE saving = 2", "UPDATE version SET saved = 'noon' WHERE saving = 1"
    )
    shutil.rmtree(here.journals)
    again = here.open()
    assert any("damaged" in say(told) for told in again.told)
    again.close()
