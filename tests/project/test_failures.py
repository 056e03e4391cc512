"""A disk that is full, a folder that is closed, a share that goes away: the file stays whole, no step is lost, and it is said."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import ReadError, WriteError
from explorer.project import container
from explorer.project.document import Document
from explorer.project.journal import Journal
from explorer.words import say
from tests.project.desk import Desk, choose, save, take, year_in, years_of
from tests.support import says


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Mount small disks; only root may, and only on Linux."""
    places: list[Path] = []

    def mount(*options: str) -> Path:
        place = tmp_path / f"disk {len(places)}"
        place.mkdir()
        try:
            subprocess.run(["mount", *options, str(place)], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            pytest.skip("nothing can be mounted here")
        places.append(place)
        return place

    yield mount
    for place in reversed(places):
        subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def fill(disk: Path) -> Path:
    """Leave no room on a disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 512, 1):
            with suppress(OSError):
                while file.write(bytes(size)):
                    pass
    return filler


def small(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    """Let no draft of a project grow beyond some pages, as on a full disk."""
    connect = sqlite3.connect

    def connected(place: Any, **others: Any) -> sqlite3.Connection:
        file: sqlite3.Connection = connect(place, **others)
        if str(place).endswith(".new"):
            file.execute(f"PRAGMA max_page_count={pages}")
        return file

    monkeypatch.setattr(sqlite3, "connect", connected)


def failing(problem: OSError) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise problem

    return fail


@contextmanager
def kept(document: Document, desk: Desk) -> Iterator[None]:
    """Whatever happens inside: the file holds what it held, nothing is left beside it, and every step is in the journal."""
    before = desk.file.read_bytes()
    steps, name = years_of(document), document.journal_name
    yield
    assert desk.file.read_bytes() == before
    assert not list(desk.place.glob(".*.new"))
    document.close()
    again = Document.resume(desk.journals / name)
    assert (years_of(again), again.is_saved) == (steps, False)
    again.close()


# Saving


@pytest.mark.parametrize("pages", [2, 4, 6, 7])
def test_a_disk_that_fills_up_while_a_project_is_saved_leaves_the_file_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, pages: int
) -> None:
    document = desk.saved(2001)
    document.file = None
    take(document, 2002)
    small(monkeypatch, pages)
    with kept(document, desk), pytest.raises(WriteError, check=says("the disk is full")) as told:
        save(document, desk.file, png=os.urandom(50_000))
    assert "Make room" in say(told.value.remedy)


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), "you are not allowed to"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "it does not exist"),
    ],
    ids=["full", "closed", "broken", "gone"],
)
@pytest.mark.parametrize("call", ["shutil.copyfile", "os.fsync", "pathlib.Path.replace", "pathlib.Path.touch"])
def test_a_save_that_fails_at_any_moment_leaves_the_file_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, call: str, problem: OSError, sentence: str
) -> None:
    document = desk.saved(2001)
    take(document, 2002)
    with kept(document, desk), monkeypatch.context() as patch:
        patch.setattr(call, failing(problem))
        with pytest.raises(WriteError, check=says(f"cannot be written: {sentence}")):
            save(document, desk.file)


def test_a_database_that_fails_says_that_the_disk_did(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.saved(2001)
    take(document, 2002)
    with kept(document, desk), monkeypatch.context() as patch:
        patch.setattr(container, "_fill", failing(sqlite3.OperationalError("disk I/O error")))  # type: ignore[arg-type]
        with pytest.raises(WriteError, check=says("the disk or share failed")):
            save(document, desk.file)


def test_a_save_that_is_stopped_leaves_nothing_beside_the_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.saved(2001)
    take(document, 2002)
    with kept(document, desk), monkeypatch.context() as patch:
        patch.setattr(container, "_fill", failing(KeyboardInterrupt()))  # type: ignore[arg-type]
        with pytest.raises(KeyboardInterrupt):
            save(document, desk.file)


def test_a_share_that_knows_no_folders_is_saved_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.saved(2001)
    take(document, 2002)
    opened = os.open

    def refuse(path: Any, flags: int, *others: Any, **named: Any) -> int:
        if flags & getattr(os, "O_DIRECTORY", 0):
            raise OSError(errno.EINVAL, "Invalid argument")
        return opened(path, flags, *others, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        save(document, desk.file)
    assert document.is_saved
    document.close()


def test_a_real_disk_that_is_full_leaves_the_file_as_it_was(desk: Desk, mounted: Callable[..., Path]) -> None:
    disk = mounted("-t", "tmpfs", "-o", "size=1M", "tmpfs")
    file = disk / "towns.subregion"
    document = desk.new(2001)
    save(document, file)
    take(document, 2002)
    before = file.read_bytes()
    filler = fill(disk)
    with pytest.raises(WriteError, check=says("the disk is full")):
        save(document, file, png=os.urandom(100_000))
    assert file.read_bytes() == before
    assert {path.name for path in disk.iterdir()} == {"towns.subregion", "filler", ".towns.subregion.lock"}
    filler.unlink()
    save(document, file)
    assert document.is_saved
    document.close()


def test_a_real_folder_that_is_read_only_is_opened_and_said(desk: Desk, mounted: Callable[..., Path]) -> None:
    desk.saved(2001).close()
    disk = mounted("-o", "ro,bind", str(desk.file.parent))
    document = desk.open(disk / desk.file.name)
    assert (year_in(document), document.may_write) == (2001, False)
    assert "its folder cannot be written to. Save it under another name." in say(document.told[0])
    assert not document.hold(disk / desk.file.name)
    saved = document.saved(container.read(desk.file).newest("")[0].answers, "1.0", dict)()
    with pytest.raises(WriteError, check=says("cannot be written")):
        container.write(disk / desk.file.name, saved, document.version_to_save(), desk.file, b"", document.id)
    take(document, 2002)
    assert document.problem == ""
    document.close()


@pytest.mark.parametrize("call", ["_fill", "_settle"])
def test_a_share_that_goes_away_while_a_project_is_saved_takes_nothing_with_it(
    desk: Desk, mounted: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    image = desk.place / "image"
    image.write_bytes(bytes(3_000_000))
    if shutil.which("mkfs.ext4") is None:
        pytest.skip("no disk can be made here")
    subprocess.run(["mkfs.ext4", "-q", str(image)], check=True, capture_output=True)
    disk = mounted("-o", "loop", str(image))
    file = disk / "towns.subregion"
    document = desk.new(2001)
    save(document, file)
    take(document, 2002)
    name, before, work = document.journal_name, file.read_bytes(), getattr(container, call)

    def unplugged(*args: Any) -> None:
        subprocess.run(["umount", "-l", str(disk)], check=True, capture_output=True)
        work(*args)

    with monkeypatch.context() as patch:
        patch.setattr(container, call, unplugged)
        with pytest.raises(WriteError, check=says(r"cannot be written: (it does not exist|the disk or share failed)")):
            save(document, file)
    take(document, 2003)
    assert (document.problem, document.is_saved) == ("", False)
    document.close()
    away = Document.resume(desk.journals / name)
    assert (years_of(away), away.is_saved) == ([None, 2001, 2002, 2003], False)
    assert "does not exist. What was open is here as it was left; save it again." in say(away.told[-1])
    away.close()
    subprocess.run(["mount", "-o", "loop", str(image), str(disk)], check=True, capture_output=True)
    assert file.read_bytes() == before
    back = Document.resume(desk.journals / name)
    assert (year_in(back), back.may_write) == (2003, True)
    save(back, file)
    assert back.is_saved
    back.close()


# Steps


def limited(document: Document, pages: int) -> None:
    assert document._journal is not None
    document._journal._file.execute(f"PRAGMA max_page_count={pages}")


def test_steps_on_a_full_disk_are_said_and_written_when_there_is_room(desk: Desk) -> None:
    document = desk.saved(2001)
    name = document.journal_name
    limited(document, 1)
    for year in range(2002, 2010):
        choose(document, "x" * 5000, replace(document.project, period=str(year)))
    assert say(document.problem).startswith("Steps cannot be kept")
    assert say(document.problem).endswith("Save the project elsewhere, or make room on the disk.")
    limited(document, 10_000)
    take(document, 2010)
    assert document.problem == ""
    document.close()
    again = Document.resume(desk.journals / name)
    assert years_of(again) == [None, *range(2001, 2011)]
    again.close()


def test_a_real_full_disk_loses_no_step(desk: Desk, mounted: Callable[..., Path]) -> None:
    disk = Desk(mounted("-t", "tmpfs", "-o", "size=1M", "tmpfs"))
    document = disk.new(2001)
    name = document.journal_name
    filler = fill(disk.place)
    years = range(2002, 2050)
    for year in years:
        choose(document, "x" * 3000, replace(document.project, period=str(year)))
    assert "full" in say(document.problem)
    filler.unlink()
    document.look_at(replace(document.look, page="table"))
    assert document.problem == ""
    document.close()
    again = Document.resume(disk.journals / name)
    assert years_of(again) == [None, 2001, *years]
    again.close()


def test_a_project_begun_on_a_full_disk_is_kept_as_soon_as_there_is_room(desk: Desk, mounted: Callable[..., Path]) -> None:
    disk = Desk(mounted("-t", "tmpfs", "-o", "size=1M", "tmpfs"))
    disk.journals.mkdir()
    filler = fill(disk.place)
    document = disk.new(2001)
    assert "full" in say(document.problem)
    filler.unlink()
    take(document, 2002)
    name = document.journal_name
    assert document.problem == ""
    document.close()
    again = Document.resume(disk.journals / name)
    assert years_of(again) == [None, 2001, 2002]
    again.close()


def test_a_step_that_is_too_long_to_be_read_again_is_said(desk: Desk) -> None:
    document = desk.new(2001)
    choose(document, "Add", replace(document.project, partnership="x" * 9_000_000))
    assert say(document.problem).startswith("Steps cannot be kept: the choices are longer than can be read again.")
    name = document.journal_name
    choose(document, "Remove", replace(document.project, partnership="", period="2002"))
    assert document.problem == ""
    document.close()
    again = Document.resume(desk.journals / name)
    assert years_of(again) == [None, 2001, 2002]
    again.close()


def test_a_place_where_no_journal_can_be_is_said_and_work_goes_on(desk: Desk) -> None:
    desk.journals.write_bytes(b"a file where the folder should be")
    document = desk.new(2001)
    assert "Steps cannot be kept in" in say(document.problem)
    save(document, desk.file)
    assert document.is_saved
    desk.journals.unlink()
    take(document, 2002)
    assert (document.problem, document.journal_name) == ("", f"{document.id}.journal")
    document.close()


def test_a_journal_that_cannot_be_begun_for_want_of_room_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.project.journal._SCHEMA", ("PRAGMA max_page_count=1", "CREATE TABLE a (b)"))
    with pytest.raises(ReadError, check=says("the disk is full")):
        Journal(desk.journals / "a.journal")


def test_two_processes_take_steps_in_one_folder_of_journals(desk: Desk) -> None:
    first, second = desk.new(2001), desk.new(2002)
    for year in range(2003, 2010):
        take(first, year)
        take(second, year)
    names = first.journal_name, second.journal_name
    first.close()
    second.close()
    for name, year in zip(names, (2001, 2002), strict=True):
        again = Document.resume(desk.journals / name)
        assert years_of(again) == [None, year, *range(2003, 2010)]
        again.close()


def test_a_file_that_cannot_be_looked_through_is_saved_anew_with_its_versions(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = desk.saved(2001)
    take(document, 2002)
    opened, calls = container._opened, iter(range(10))

    def opened_once(path: Path) -> Any:
        if next(calls) == 1:
            raise ReadError("towns.subregion is damaged.")
        return opened(path)

    monkeypatch.setattr(container, "_opened", opened_once)
    save(document, desk.file)
    document.close()
    assert [version.saving for version in container.read(desk.file).versions] == [2, 1]


def test_a_file_that_turns_out_damaged_while_it_is_written_on_is_saved_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.saved(2001)
    take(document, 2002)
    fill_in, calls = container._fill, iter(range(10))

    def filled(*args: Any) -> None:
        if next(calls) == 0:
            raise sqlite3.DatabaseError("database disk image is malformed")
        fill_in(*args)

    monkeypatch.setattr(container, "_fill", filled)
    save(document, desk.file)
    document.close()
    assert [version.saving for version in container.read(desk.file).versions] == [2, 1]
