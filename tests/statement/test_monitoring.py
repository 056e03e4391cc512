"""A monitor: what changed since an issue, why, and what it does to the answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from explorer import flow
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.errors import ReadError
from explorer.exports.monitor_files import monitor_html, monitor_record, need_same_body
from explorer.exports.records import findings_record
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.readers.monitor_files import read_issue, read_notes
from explorer.statement.monitoring import changes
from explorer.words import say
from tests.support import says

NOTE = {"date": "3 November 2026", "place": "Bromsgrove", "source": "Letter", "text": "Declined <b>to join</b>"}


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


@pytest.fixture(scope="module")
def record(findings: Findings) -> dict[str, Any]:
    return findings_record(findings)


def before(record: dict[str, Any], change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    then = deepcopy(record)
    change(then)
    return then


def test_where_nothing_changed_that_is_said(record: dict[str, Any]) -> None:
    found = changes(record, record)

    assert found.is_same
    assert [one.id for one in found.answers] == ["monitor-answer-same", "monitor-answer-same"]
    assert (found.findings, found.why) == ((), ())


def test_a_district_that_joined_is_named_as_the_reason(record: dict[str, Any]) -> None:
    def without_walsall(then: dict[str, Any]) -> None:
        then["partnership"]["districts"] = [row for row in then["partnership"]["districts"] if row["name"] != "Walsall"]

    assert [say(one) for one in changes(before(record, without_walsall), record).why] == ["In the footprint now: Walsall."]


def test_a_figure_moves_only_where_a_reader_would_see_another(record: dict[str, Any]) -> None:
    def slightly(then: dict[str, Any]) -> None:
        then["verdict"]["economy"]["holds_together"]["supply"] += 0.0001
        then["verdict"]["economy"]["holds_together"]["demand"] -= 0.1

    assert [one.name for one in changes(before(record, slightly), record).figures if one.moved] == ["demand"]


def test_findings_are_new_gone_or_at_another_level(record: dict[str, Any]) -> None:
    def other(then: dict[str, Any]) -> None:
        then["flags"][0]["level"] = "amber"
        del then["flags"][3]
        then["flags"].append(deepcopy(then["flags"][0]) | {"kind": "crosses_border", "areas": ["E08000025"]})

    told = {one.id: say(one) for one in changes(before(record, other), record).findings}

    assert sorted(told) == ["monitor-finding-gone", "monitor-finding-level", "monitor-finding-new"]
    assert told["monitor-finding-level"].startswith("Amber before, now red: ")


def test_newer_data_are_told_with_both_days(record: dict[str, Any]) -> None:
    def older(then: dict[str, Any]) -> None:
        next(row for row in then["sources"] if row["id"] == "population")["vintage"] = "mid-2019"

    [why] = changes(before(record, older), record).why
    assert say(why).startswith("Resident population: mid-2019 before, ")


def test_notes_are_carried_over_with_the_issue_they_came_with_and_never_twice(findings: Findings, tmp_path: Path) -> None:
    first = monitor_record(findings, None, [NOTE])
    file = tmp_path / "first.json"
    file.write_text(json.dumps(first), encoding="utf-8")
    second = monitor_record(findings, read_issue(file), [NOTE, NOTE | {"text": "Asked again"}])
    page = monitor_html(findings, second, read_issue(file), changes(first["findings"], second["findings"]))

    assert [(row["text"], row["issue"]) for row in second["notes"]] == [(NOTE["text"], "1"), ("Asked again", "2")]
    assert [row["issue"] for row in second["log"]] == ["1", "2"]
    assert "Declined &lt;b&gt;to join&lt;/b&gt;" in page
    assert "The West Midlands Combined Authority: monitor, issue 2" in page


def test_the_command_goes_on_from_plain_findings_and_refuses_those_of_another_body(
    record: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "findings.json"
    file.write_text(json.dumps(record), encoding="utf-8")

    assert main(["monitor", "ca-west-midlands", "--since", str(file), "--out", str(tmp_path / "out")]) == 0
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".html", ".json"]
    assert main(["monitor", "rep-glasgow", "--since", str(file), "--out", str(tmp_path / "other")]) == 2
    assert "is about West Midlands Combined Authority" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("text", [None, ["x"], True])
def test_an_issue_whose_note_was_made_no_text_is_refused(text: object, findings: Findings, tmp_path: Path) -> None:
    issue = monitor_record(findings, None, [NOTE])
    issue["notes"][0]["text"] = text
    file = tmp_path / "edited.json"
    file.write_text(json.dumps(issue), encoding="utf-8")
    with pytest.raises(ReadError, match="monitor-not-ours"):
        read_issue(file)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("verdict", "economy", "holds_together", "supply"), "0.5"),
        (("verdict", "economy", "holds_together", "supply"), float("nan")),
        (("verdict", "economy", "holds_together", "demand"), 69),
        (("verdict", "institutions", "answer"), "banana"),
        (("flags", 0, "level"), "purple"),
    ],
)
def test_findings_that_this_program_never_wrote_are_refused_with_their_place(
    record: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str], place: tuple[Any, ...], value: object
) -> None:
    changed: Any = deepcopy(record)
    inner = changed
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(changed), encoding="utf-8")

    assert main(["monitor", "ca-west-midlands", "--since", str(file), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert "holds what this program never wrote" in told
    assert place[-1] in told


@pytest.mark.parametrize("name", ["Leeds", "Nowhere", "Birmingham and Solihull ICB"])
def test_findings_whose_districts_have_the_names_of_others_are_refused(findings: Findings, name: str) -> None:
    issue = monitor_record(findings, None, [])
    partnership = issue["findings"]["partnership"]
    need_same_body(issue, "issue.json", partnership["id"], partnership["name"])
    next(row for row in partnership["districts"] if row["code"] == "E08000025")["name"] = name
    with pytest.raises(ReadError, check=says(f"wrote: E08000025 .{name}")):
        need_same_body(issue, "issue.json", partnership["id"], partnership["name"])


@pytest.mark.parametrize("number", [-5, 1.9, True, 10**30, "2"])
def test_an_issue_of_a_number_that_none_has_is_refused(number: object, findings: Findings, tmp_path: Path) -> None:
    file = tmp_path / "edited.json"
    file.write_text(json.dumps(monitor_record(findings, None, []) | {"issue": number}), encoding="utf-8")
    with pytest.raises(ReadError, match="monitor-not-ours"):
        read_issue(file)


@pytest.mark.parametrize("content", ["", "[]", '{"monitor": 9}', '{"findings": 1}', "null", '{"contract": 3}'])
def test_what_is_no_issue_is_refused_in_a_sentence(content: str, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(content)
    with pytest.raises(ReadError, match="monitor-not-ours"):
        read_issue(file)


NOTES_WITH_SLIPS = (
    "note = 1", "[[note]]\nplace = 'x'", "[[note]]\ntext = 'x'\nwho = 'y'", "[[note", "[[note]]\ntext = 3",
    "[[note]]\ntext = ['x']", "[[note]]\ntext = 'x'\nplace = true", "[[note]]\ntext = 'x'\ndate = 2026",
)  # fmt: skip


@pytest.mark.parametrize("content", NOTES_WITH_SLIPS)
def test_a_slip_in_the_notes_is_told(content: str, tmp_path: Path) -> None:
    file = tmp_path / "notes.toml"
    file.write_text(content)
    with pytest.raises(ReadError, match="statement-words"):
        read_notes(file)
