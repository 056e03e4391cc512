"""What is no project, or was made to do harm, is refused in a sentence, and what comes out of a project lands where it should."""

from __future__ import annotations

import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from explorer.errors import ReadError, WriteError
from explorer.project import Project, container
from explorer.project.codec import DataRef, Part, Saved
from explorer.words import say
from tests.project.desk import Desk, take
from tests.support import says

CONTENT = b"what is inside"
DIGEST = sha256(CONTENT).hexdigest()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "desk")
    made.place.mkdir()
    return made


def made(desk: Desk, *chunks: bytes, digest: str = DIGEST) -> Path:
    """A project with chunks of data inside."""
    desk.saved(2001).close()
    with closing(sqlite3.connect(desk.file)) as file, file:
        rows = [(digest, place, chunk) for place, chunk in enumerate(chunks)]
        file.executemany("INSERT INTO data VALUES (?, ?, ?)", rows)
    return desk.file


def ref(*names: str, size: int = len(CONTENT), path: str = "") -> DataRef:
    return DataRef(Path(path or names[0]), tuple(Part(name, size, DIGEST) for name in names), is_inside=True)


def landed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


# What is no project


def empty(file: Path) -> None:
    file.write_bytes(b"")


def a_text(file: Path) -> None:
    file.write_text("Gruß")


def a_zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a", "b")


def a_geopackage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA application_id=0x47504B47")
        base.execute("CREATE TABLE gpkg_contents (a)")


def too_large(file: Path) -> None:
    with file.open("wb") as out:
        out.truncate(container.MOST_BYTES + 1)


def gone(file: Path) -> None:
    file.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (empty, "is not a project of Sub-region Explorer. It is empty: saving was broken off, or the disk was full."),
        (a_text, "is not a project of Sub-region Explorer."),
        (a_zip, "is not a project of Sub-region Explorer."),
        (a_geopackage, "is not a project of Sub-region Explorer."),
        (too_large, "is too large to be a project."),
        (gone, "does not exist."),
        (Path.mkdir, "is a folder, not a project."),
        (getattr(os, "mkfifo", Path.mkdir), "not a project."),
    ],
    ids=["empty", "text", "zip", "geopackage", "too large", "gone", "folder", "pipe"],
)
def test_what_is_no_project_is_refused_in_a_sentence(tmp_path: Path, make: Callable[[Path], None], sentence: str) -> None:
    file = tmp_path / "towns.subregion"
    make(file)
    with pytest.raises(ReadError) as told:
        container.read(file)
    assert say(told.value.message).endswith(sentence)
    assert told.value.remedy


def test_a_file_that_may_not_be_read_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.saved().close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, check=says("cannot be read: you are not allowed to")):
        container.read(desk.file)


def test_a_file_of_newer_tables_is_refused_as_newer(desk: Desk) -> None:
    desk.saved().close()
    with closing(sqlite3.connect(desk.file)) as file:
        file.execute(f"PRAGMA user_version={container.LAYOUT + 1}")
    with pytest.raises(ReadError, check=says("saved by a newer version")):
        container.read(desk.file)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER a AFTER INSERT ON version BEGIN DELETE FROM version; END",
        "CREATE VIEW more AS SELECT 1",
        "ALTER TABLE picture ADD COLUMN more GENERATED ALWAYS AS (zeroblob(1000000000))",
        "UPDATE project SET id = '../../elsewhere'",
        "INSERT INTO project VALUES ('0123456789abcdef0123456789abcdef')",
        "DELETE FROM project",
        "DELETE FROM version",
        "UPDATE version SET saving = -1",
        "UPDATE version SET saving = 9223372036854775807",
        "UPDATE version SET label = x'ff'",
        "UPDATE version SET body = cast(x'ff' AS TEXT)",
        "UPDATE version SET body = hex(zeroblob(9000000))",
    ],
)
def test_tables_that_are_not_ours_are_refused(desk: Desk, statement: str) -> None:
    desk.saved(2001).close()
    with closing(sqlite3.connect(desk.file, isolation_level=None)) as file:
        file.execute(statement)
    with pytest.raises(ReadError, check=says("damaged, or was changed by another program")):
        container.read(desk.file)


def test_a_picture_that_is_none_is_none(desk: Desk) -> None:
    desk.saved().close()
    with closing(sqlite3.connect(desk.file)) as file, file:
        file.execute("INSERT INTO picture VALUES ('no picture')")
    assert container.picture(desk.file) == b""


def test_an_answer_without_end_is_broken_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made(desk, *[zlib.compress(b"")] * 3000)
    monkeypatch.setattr(container, "MOST_STEPS", 100_000)
    with pytest.raises(ReadError, check=says("damaged")), container._opened(file) as opened:
        opened.execute("SELECT count(*) FROM data, data, data").fetchall()


# What comes out


@pytest.mark.parametrize(
    ("name", "lands"),
    [
        ("../../etc/passwd", "passwd"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\a.csv", "a.csv"),
        ("C:\\Windows\\a.csv", "a.csv"),
        ("..", "_"),
        ("", "_"),
        ("nul.csv", "_nul.csv"),
        ("COM1", "_COM1"),
        ("con .csv", "_con .csv"),
        ("a.csv:stream", "a.csv_stream"),
        ("a\0b\n\u202e.csv", "a_b__.csv"),
        ("a\udce9.csv", "a_.csv"),
        ("x" * 500, "x" * 60),
        ("é" * 500, "é" * 60),
        (" .a.csv. ", "a.csv"),
    ],
)
def test_a_name_from_a_project_is_a_name_and_no_place(desk: Desk, name: str, lands: str) -> None:
    file = made(desk, zlib.compress(CONTENT))
    found = container.unpack(file, ref(name, path="a"), desk.place / "unpacked")
    assert found.is_relative_to(desk.place / "unpacked")
    assert landed(desk.place / "unpacked") == [lands]


@pytest.mark.parametrize(
    "names", [(), ("a.csv", "A.CSV"), ("x/a.csv", "y/a.csv")], ids=["none", "alike but for capitals", "alike but for folders"]
)
def test_parts_without_names_of_their_own_are_refused(desk: Desk, names: tuple[str, ...]) -> None:
    file = made(desk, zlib.compress(CONTENT))
    with pytest.raises(ReadError, check=says("damaged")):
        container.unpack(file, replace(ref("a.csv"), parts=ref(*names, path="a.csv").parts), desk.place / "unpacked")


@pytest.mark.parametrize(
    ("chunks", "size"),
    [
        ((zlib.compress(b"something else"),), len(CONTENT)),
        ((zlib.compress(CONTENT),), 13),
        ((zlib.compress(CONTENT),), 0),
        ((zlib.compress(CONTENT),) * 2, len(CONTENT)),
        ((zlib.compress(bytes(400_000_000), 9),), len(CONTENT)),
        ((zlib.compress(bytes(400_000_000), 9),), 400_000_000),
        ((CONTENT,), len(CONTENT)),
        (("text",), len(CONTENT)),
        ((), len(CONTENT)),
    ],
    ids=["other", "shorter", "empty", "twice", "bomb", "bomb that says so", "not packed", "text", "none"],
)
def test_data_that_are_not_what_was_put_there_are_refused_and_leave_nothing(
    desk: Desk, chunks: tuple[bytes, ...], size: int
) -> None:
    file = made(desk, *chunks)
    with pytest.raises(ReadError, check=says("damaged")):
        container.unpack(file, ref("a.csv", size=size), desk.place / "unpacked")
    assert landed(desk.place / "unpacked") == []


def test_data_under_a_digest_that_is_no_text_are_refused(desk: Desk) -> None:
    file = made(desk, zlib.compress(CONTENT))
    (part,) = ref("a.csv").parts
    with pytest.raises(ReadError, match="damaged"):
        container.unpack(file, replace(ref("a.csv"), parts=(replace(part, digest="\udce9"),)), desk.place / "unpacked")


def test_what_came_out_once_is_not_taken_out_again(desk: Desk) -> None:
    file = made(desk, zlib.compress(CONTENT))
    found = container.unpack(file, ref("a.csv"), desk.place / "unpacked")
    file.unlink()
    assert container.unpack(file, ref("a.csv"), desk.place / "unpacked") == found


def test_a_folder_that_cannot_be_written_to_is_said(desk: Desk) -> None:
    file = made(desk, zlib.compress(CONTENT))
    (desk.place / "unpacked").write_bytes(b"")
    with pytest.raises(WriteError, check=says("cannot be written: it is a file, not a folder")):
        container.unpack(file, ref("a.csv"), desk.place / "unpacked")


# What goes in


def test_data_are_packed_where_that_makes_them_smaller(desk: Desk) -> None:
    for content, most in ((b"E08000025,1,2\n" * 100_000, 50_000), (os.urandom(500_000), 520_000)):
        own = desk.own(f"{most}.csv", content)
        part = Part(own.name, len(content), sha256(content).hexdigest())
        saved = Saved(Project(flows=own), data=(DataRef(own, (part,), is_inside=True),))
        container.write(desk.file, saved, ("2026-01-01", "Add"))
        assert desk.file.stat().st_size < most + 40_000
        own.unlink()
        assert container.unpack(desk.file, saved.data[0], desk.place / "unpacked").read_bytes() == content


def test_a_project_without_an_id_gets_one_that_no_other_has(desk: Desk) -> None:
    ids = {container.write(desk.file, Saved(Project()), ("", "")).id for _ in range(5)}
    assert len(ids) == 5


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" * 500], ids=["empty", "damaged"])
def test_saving_where_the_file_before_cannot_be_read_makes_a_whole_one(desk: Desk, content: bytes) -> None:
    document = desk.saved(2001)
    desk.file.write_bytes(content)
    take(document, 2002)
    contents = container.write(desk.file, Saved(document.project), ("", ""), desk.file, b"", document.id)
    assert (contents.id, contents.saving) == (document.id, 1)
    document.close()


def test_a_version_that_is_too_long_to_be_read_again_is_not_written(desk: Desk) -> None:
    desk.saved(2001).close()
    before = desk.file.read_bytes()
    with pytest.raises(WriteError, check=says("its choices are longer than can be read again")):
        container.write(desk.file, Saved(Project(partnership="x" * 9_000_000)), ("", ""), desk.file)
    assert desk.file.read_bytes() == before


def test_an_earlier_version_that_cannot_be_read_does_not_keep_the_next_from_being_saved(desk: Desk) -> None:
    desk.saved(2001).close()
    with closing(sqlite3.connect(desk.file)) as file, file:
        file.execute("UPDATE version SET body = 'nonsense'")
    contents = container.write(desk.file, Saved(Project()), ("", ""), desk.file)
    assert [version.saving for version in contents.versions] == [2, 1]
    assert contents.newest("towns")[1].saving == 2


def test_a_file_that_can_be_read_and_not_written_is_saved_anew_with_its_versions(desk: Desk) -> None:
    desk.saved(2001).close()
    content = bytearray(desk.file.read_bytes())
    # The format for writing: SQLite reads a file of a later one, and refuses to write it.
    content[18] = 3
    desk.file.write_bytes(content)
    contents = container.write(desk.file, Saved(Project()), ("", ""), desk.file)
    assert [version.saving for version in contents.versions] == [2, 1]
