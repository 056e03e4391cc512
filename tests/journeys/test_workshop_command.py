"""A workshop from the command line: tables typed into spreadsheets, laptops merged, the record handed on."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.project import container
from explorer.project.workshop import Log

COMMENTS = """table,round,about,text,stance,role,name
1,1,Stafford,"Stafford looks north,
to Stoke.",against,transport planner,
2,1,,=cmd|calc,fact,business,
3,1,core_excluded/E07000197,Ŵyl y ŷd: <b>pobl</b>,for,university,
"""
VOTES = """table,round,subject,yes,no,unsure,abstain,method
1,1,Is the line right?,2,3,1,0,hands
2,1,Is the line right?,6,0,0,0,paper
"""
MARKS = "table,round,district,mark\n1,1,Stafford,in\n2,1,E07000197,out\n1,1,Coventry,in\n"


def run(*arguments: object, status: int = 0) -> None:
    assert main(["workshop", *map(str, arguments)]) == status


def log_in(file: Path) -> Log:
    return container.read(file).newest(file.name)[0].workshop


@pytest.fixture
def laptops(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of one session with three tables of six."""
    files = tmp_path / "a.subregion", tmp_path / "b.subregion"
    run(
        "new",
        files[0],
        "--title",
        "Wye",
        "--partnership",
        "ca-west-midlands",
        "--day",
        "2026-11-20",
        "--tables",
        3,
        "--people",
        6,
    )
    files[1].write_bytes(files[0].read_bytes())
    return files


def table(folder: Path, name: str, content: str) -> Path:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return file


def rows_in(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))


def test_a_session_is_typed_in_on_two_laptops_merged_and_recorded(
    laptops: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = laptops
    run("add", one, table(tmp_path, "comments.csv", COMMENTS))
    run("add", two, table(tmp_path, "votes.csv", VOTES), table(tmp_path, "marks.csv", MARKS))
    capsys.readouterr()
    there, back = tmp_path / "there.subregion", tmp_path / "back.subregion"
    run("merge", one, two, "--out", there)
    run("merge", two, one, "--out", back)
    hashes = capsys.readouterr().out.split()
    assert len(hashes) == 2
    assert hashes[0] == hashes[1] == log_in(there).digest
    run("close", there, 1)
    run("record", there, "--out", tmp_path / "record")
    page = (tmp_path / "record" / "record.html").read_text(encoding="utf-8")
    assert "Is the line right?, round 1: 8 yes, 3 no, 1 unsure, 0 abstained; 12 of 18 people were counted." in page
    assert "Ŵyl y ŷd: &lt;b&gt;pobl&lt;/b&gt;" in page
    assert re.search(r"split over these: Stafford\.", page)
    with zipfile.ZipFile(tmp_path / "record" / "record.docx") as document:
        assert "Stafford looks north" in document.read("word/document.xml").decode()
    rows = rows_in(tmp_path / "record" / "comments.csv")
    assert [row["text"] for row in rows if row["table"] == "2"] == ["'=cmd|calc"]
    # What was handed on as tables says the same on another laptop.
    before = log_in(there)
    run("add", there, tmp_path / "record" / "comments.csv", tmp_path / "record" / "votes.csv", tmp_path / "record" / "sheets.csv")
    assert log_in(there) == before
    kept = rows_in(tmp_path / "record" / "log.csv")
    assert len(kept) == len(list(before.entries()))
    assert json.loads(kept[0]["body"])["title"] == "Wye"


def test_one_wrong_row_is_named_and_nothing_of_any_file_is_taken(
    laptops: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, before = laptops[0], log_in(laptops[0])
    good, bad = table(tmp_path, "comments.csv", COMMENTS), table(tmp_path, "votes.csv", VOTES.replace("1,2,3,1,0", "1,2,30,1,0"))
    wrong = table(tmp_path, "wrong.csv", "table,round,subject,yes\n1,1,Q,6\n2,1,Q,7\n9,1,Q,1\n1,1,Q,x\n2,1,R,\n")
    run("add", one, good, wrong, status=2)
    told = capsys.readouterr().err
    assert "4 rows of wrong.csv cannot be taken" in told
    assert "Row 6: The vote has no number of people." in told
    assert "Row 3: Table 2 counts 7 votes, and 6 sit there." in told
    assert "Row 4: No table is called “9”." in told
    assert "Row 5: “x” under yes is no whole number." in told
    assert "held already" not in told
    assert log_in(one) == before
    run("add", one, table(tmp_path, "other.csv", "a,b\n1,2\n"), status=2)
    assert "are of nothing that a workshop keeps" in capsys.readouterr().err
    assert good.exists()
    assert bad.exists()


def test_files_of_two_workshops_are_not_merged(
    laptops: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.subregion"
    run("new", other, "--title", "Another", "--partnership", "gbslep", "--day", "2026-12-01")
    run("merge", laptops[0], other, "--out", tmp_path / "x.subregion", status=2)
    assert "other.subregion is of another workshop: “Another” on 1 December 2026" in capsys.readouterr().err
    assert not (tmp_path / "x.subregion").exists()


def test_a_copy_without_names_holds_none_anywhere_in_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, bare = tmp_path / "a.subregion", tmp_path / "bare.subregion"
    run(
        "new",
        file,
        "--title",
        "Wye",
        "--partnership",
        "gbslep",
        "--tables",
        1,
        "--people",
        6,
        "--consent",
        "I agree to be named.",
    )
    run("add", file, table(tmp_path, "c.csv", "table,text,name\n1,It looks north.,Ann Example\n"))
    run("merge", file, "--out", bare, "--remove-names")
    assert "1 name was left out." in capsys.readouterr().err
    assert b"Ann Example" in file.read_bytes()
    # Not in an earlier version that the file keeps, either.
    assert b"Ann Example" not in bare.read_bytes()
    assert [said.text for said in log_in(bare).comments] == ["It looks north."]


def test_two_thousand_comments_are_kept_and_added_only_once(laptops: tuple[Path, Path], tmp_path: Path) -> None:
    rows = "".join(
        f'{number % 3 + 1},1,,"Comment {number % 1900}, {"x" * (20_000 if number == 7 else 40)}"\n' for number in range(2000)
    )
    file = table(tmp_path, "many.csv", "table,round,about,text\n" + rows)
    run("add", laptops[0], file)
    run("add", laptops[0], file)
    assert len(log_in(laptops[0]).comments) == 2000


def test_a_vote_that_nobody_settled_ends_the_record_with_problems_as_it_ends_the_merge(
    laptops: tuple[Path, Path], tmp_path: Path
) -> None:
    for laptop, votes in zip(laptops, (VOTES, VOTES.replace("2,3,1,0", "3,2,1,0")), strict=True):
        run("add", laptop, table(tmp_path, "votes.csv", votes))
    together = tmp_path / "together.subregion"
    run("merge", *laptops, "--out", together, status=1)
    run("record", together, "--out", tmp_path / "record", status=1)
    run("record", laptops[0], "--out", tmp_path / "alone")
