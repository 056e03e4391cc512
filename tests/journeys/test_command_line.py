"""A person's whole task on the command line, in a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.cli import commands
from explorer.words import speak
from explorer.words.language import language
from tests.words.uses import messages


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "explorer", *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()[-1]


def test_a_report_is_written_and_told_on_standard_error(tmp_path: Path) -> None:
    done = run("report", "west midlands combined authority", "--out", str(tmp_path / "wm"))
    assert (done.returncode, done.stdout) == (0, "")
    assert sorted(p.name for p in (tmp_path / "wm").iterdir()) == ["findings.json", "flags.csv", "map.png", "report.html"]
    assert "is out of line in" in done.stderr


def test_json_alone_goes_to_standard_output_and_progress_does_not() -> None:
    done = run("report", "ca-greater-manchester", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["partnership"]["id"] == "ca-greater-manchester"
    assert "Looking for misfits" in done.stderr


@pytest.mark.parametrize("command", [command.NAME for command in commands()])
def test_every_command_says_in_a_sentence_what_it_does(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    before_options = capsys.readouterr().out.split("\n\n")[1]
    assert (ended.value.code, before_options[-1]) == (0, ".")


@pytest.mark.parametrize("wrong", [("report", "ca-west-midlands", "--json", "--threshold", "nosuch=1"), ("list", "x")])
def test_another_language_is_spoken_where_it_is_asked_for(capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...]) -> None:
    try:
        accented, plain = refused(capsys, "--language", "zz", *wrong), refused(capsys, *wrong)
    finally:
        speak("en")
    assert accented != plain
    # Each accented vowel stands there twice, so that words are as long as in other languages.
    once = re.sub("([áéíóúÁÉÍÓÚ])[áéíóú]", r"\1", accented)
    assert unicodedata.normalize("NFKD", once).encode("ascii", "ignore") == plain.encode("ascii", "ignore")


def test_words_that_are_missing_are_told_in_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language("en"), "problems", {"en: cli-of-nobody is missing": None})
    for arguments, status in ((["list", "regions"], 0), (["list", "nothing"], 2)):
        assert main(arguments) == status
        (line,) = [line for line in capsys.readouterr().err.splitlines() if "cli-of-nobody" in line]
        assert line.startswith("Some words")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["list"], "The following arguments are required: WHAT."),
        (["compare", "--beta", "much"], "Argument --beta: give a number."),
        (["check-table", "--header-row", "top"], "Argument --header-row: give a whole number such as 20."),
    ],
)
def test_a_word_that_does_not_fit_is_a_sentence(capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith(f"subregion-explorer: {told}")


@pytest.mark.parametrize(
    ("what", "row"),
    [
        ("partnerships", "ca-west-midlands\tWest Midlands Combined Authority\tcombined_authority"),
        ("regions", "TLG\tWest Midlands (England)\t30"),
        (
            "indicators",
            "median_age\tMedian age of residents\tcommunity\tyears\t2022, 2011\tdistricts of the United Kingdom",
        ),
        ("areas", "E30000169\tBirmingham"),
    ],
)
def test_lists_say_what_is_known(capsys: pytest.CaptureFixture[str], what: str, row: str) -> None:
    assert main(["list", what]) == 0
    assert row in capsys.readouterr().out.splitlines()


def test_a_list_as_json_has_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "regions", "--json"]) == 0
    assert {"code": "TLG", "name": "West Midlands (England)", "districts": "30"} in json.loads(capsys.readouterr().out)


def test_a_partnership_nearly_right_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    told = refused(capsys, "report", "West Midland Combined Autority", "--json")
    assert "There is no partnership called “West Midland Combined Autority”" in told
    assert "West Midlands Combined Authority (ca-west-midlands)" in told


def test_an_ambiguous_name_is_refused_with_the_ids(capsys: pytest.CaptureFixture[str]) -> None:
    told = refused(capsys, "report", "RSP", "--json")
    assert "rsp-mid-wales; rsp-north-wales" in told


def test_an_unknown_indicator_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    told = refused(capsys, "report", "ca-west-midlands", "--json", "--indicator", "employment_rat")
    assert "Employment rate, 16 to 64 (employment_rate)" in told


def test_an_unknown_region_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no region called “TLX”" in refused(capsys, "report", "ca-west-midlands", "--json", "--region", "TLX")


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux can a display be told by the environment")
def test_a_window_without_a_display_is_refused_with_what_to_do_instead() -> None:
    seen = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run([sys.executable, "-m", "explorer"], capture_output=True, text=True, check=False, timeout=60, env=seen)
    assert done.returncode == 2
    assert "There is no display here" in done.stderr
    assert "report PARTNERSHIP --out DIR" in done.stderr


def test_a_report_without_a_folder_is_the_answer_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ca-west-midlands"]) == 0
    captured = capsys.readouterr()
    answer = captured.out.splitlines()
    assert answer[0].startswith("The boundary of the West Midlands Combined Authority fits its economy in part")
    assert "is out of line in" in answer[-1]
    assert "fits its economy" not in captured.err


def test_a_word_that_is_no_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "reprot" in refused(capsys, "reprot")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "flows.csv is empty."),
        (b"residence,workplace,people\nE08000025,E08000025,-5\n", "flows.csv, line 2, column people: -5 is below zero."),
        (b"residence,workplace,people\nE08000025,E08000025,many\n", "line 2, column people: “many” is not a number"),
        (b"residence,workplace,people\nE08000025,X12345678,5\n", "X12345678"),
        (
            b"colour,shape,size,people\na,b,c,5\n",
            "has no column residence and workplace; its columns are: colour, shape, size and people.",
        ),
        (
            b"residence,workplace,people\nE08000025,E08000025,5\nE08000025,E08\n",
            "flows.csv, line 3, column people: the count is missing",
        ),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not a text table"),
    ],
)
def test_a_bad_flows_file_is_refused_in_a_sentence_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, told: str
) -> None:
    flows, out = tmp_path / "flows.csv", tmp_path / "out"
    flows.write_bytes(content)
    assert told in refused(capsys, "report", "ca-west-midlands", "--out", str(out), "--flows", str(flows))
    assert not out.exists()


def test_a_missing_boundary_file_is_refused_and_nothing_is_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = refused(capsys, "report", "ca-west-midlands", "--out", str(out), "--boundaries", str(tmp_path / "none.gpkg"))
    assert "none.gpkg does not exist" in told
    assert not out.exists()


def test_a_users_own_flows_replace_the_estimate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from explorer.catalogue import Catalogue

    lookup = Catalogue.load().districts
    flows = tmp_path / "flows.csv"
    rows = [f"{code},{code},100" for code in lookup.codes] + ["E07000234,E08000025,300"]
    flows.write_text("\n".join(["residence,workplace,people", *rows]) + "\n", encoding="utf-8")
    assert main(["report", "ca-west-midlands", "--json", "--flows", str(flows), "--believe-flows"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert record["containment"]["supply"] == 1
    assert record["containment"]["estimated"] is False
    hinterland = [flag for flag in record["flags"] if flag["kind"] == "hinterland_excluded"]
    assert [flag["areas"] for flag in hinterland] == [["E07000234"]]
    assert "Bromsgrove (75%)" in hinterland[0]["message"]["text"]
    # What was told as the file was read travels with the findings.
    assert "Lines in the file: 363 (362 read, 1 header)." in [note["text"] for note in record["notes"]]


def test_a_report_says_of_flows_what_containment_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flows, groups = tmp_path / "flows.csv", tmp_path / "groups.csv"
    flows.write_text("residence,workplace,people\nE08000025,E08000025,290000\nE08000025,E08000026,2500\n", encoding="utf-8")
    groups.write_text("zone,group\nE08000025,A\nE08000026,A\n", encoding="utf-8")
    status = main(["containment", "--flows", str(flows), "--groups", str(groups), "--believe-flows"])
    told = [line for line in capsys.readouterr().err.splitlines() if "groups.csv" not in line]
    assert main(["report", "ca-west-midlands", "--json", "--flows", str(flows), "--believe-flows"]) == status
    assert told
    assert set(told) <= set(capsys.readouterr().err.splitlines())
    assert "By this file no one lives in 1 of 2 zones: E08000026." in told
    assert any(line.startswith("Lines in the file: 3") for line in told)


def test_the_census_file_gives_the_published_containment(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flows = shared_data / "flows" / "ODWP01EW_LTLA.csv.gz"
    assert main(["report", "ca-west-midlands", "--json", "--flows", str(flows)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["containment"]["supply"] == pytest.approx(0.833, abs=0.0005)
    assert record["containment"]["demand"] == pytest.approx(0.841, abs=0.0005)
    assert any("older codes were converted to districts of April 2025" in note["text"] for note in record["notes"])
    assert not any("estimated" in caution["text"] for caution in record["cautions"])


def test_ctrl_c_ends_with_a_sentence_and_no_half_of_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("explorer.exports.maps.printed_map.save_map", stop)
    assert main(["report", "ca-west-midlands", "--out", str(tmp_path / "wm")]) == 130
    assert capsys.readouterr().err.splitlines()[-1] == "subregion-explorer: Stopped. No part of a report was left behind."
    assert list(tmp_path.iterdir()) == []


def test_a_program_without_a_console_still_writes_its_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["report", "ca-west-midlands", "--json", "--out", str(tmp_path / "wm")]) == 0
    assert (tmp_path / "wm" / "report.html").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "explorer", "list", "regions"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert "Standard output cannot be written: the disk is full." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="names there are always text")
def test_a_name_that_is_no_text_is_told_in_a_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "explorer", "report", b"\xff\xfe", "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "There is no partnership called" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_a_report_that_is_asked_to_end_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    child = subprocess.Popen(
        [sys.executable, "-m", "explorer", "report", "ca-west-midlands", "--out", str(out)], stderr=subprocess.PIPE, text=True
    )
    assert child.stderr is not None
    while "Writing map.png" not in child.stderr.readline():
        assert child.poll() is None
    child.terminate()
    told = child.communicate(timeout=60)[1]
    assert child.returncode == 130
    assert "No part of a report was left behind." in told
    assert not out.exists() or list(out.iterdir()) == []


def test_the_list_of_indicators_says_what_each_covers_and_is_good_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "indicators", "--json"]) == 0
    held = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert len(held) == 52
    assert held["child_poverty_ahc"]["periods"] == ["2024/25", "2023/24"]
    assert (held["exports"]["level"], held["exports"]["use"]) == ("itl3", "wider")
    assert held["employment_rate_ni"]["nations"] == ["Northern Ireland"]
    assert "The series breaks (break with Universal Credit roll-out 2013 to 2018)." in held["claimant_count"]["uses"]
    assert any("another measure" in use for use in held["ev_devices"]["uses"])


def test_a_report_takes_a_period(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ca-west-midlands", "--indicator", "child_poverty_ahc", "--period", "2023/24", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["indicator"]["period"], told["indicator"]["year"]) == ("2023/24", 2024)
    assert 0 < len(told["profile"]) <= 5
    assert {peer["against"] for peer in told["peers"]["peers"]} <= {"higher", "lower", "cannot_tell", None}


def test_a_period_that_is_not_held_is_refused_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "ca-west-midlands", "--indicator", "median_age", "--period", "1066", "--json"]) == 2
    assert "Give one of these: 2022, 2011." in capsys.readouterr().err


def test_what_the_parser_says_itself_is_in_the_language_asked_for_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for key, written in messages("cy").items():
        if key.startswith("parser-"):
            assert re.findall(r"%(?:\(\w+\))?[rs]", written) == re.findall(r"%(?:\(\w+\))?[rs]", messages()[key]), key
    try:
        assert main(["--language", "cy", "statement"]) == 2
        refused = capsys.readouterr().err
        with pytest.raises(SystemExit):
            main(["--language", "cy", "report", "--help"])
    finally:
        speak("en")
    told = capsys.readouterr().out
    assert "Mae angen y dadleuon hyn: --out. Gweler:" in refused
    assert told.startswith("defnydd: ")
    assert not re.search(r"^(usage|options|positional|show )|exit$", told, re.MULTILINE)
