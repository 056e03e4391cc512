"""All partnerships of a kind, and thresholds, from the command line."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from explorer.__main__ import main


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()[-1]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flags") / "out"
    assert main(["flags", "--kind", "Local enterprise partnerships", "--as-at", "2019-12-31", "--out", str(folder)]) == 0
    return folder


def test_a_kind_is_three_tables_and_nothing_else(out: Path) -> None:
    assert sorted(path.name for path in out.iterdir()) == ["flags.csv", "ledger.csv", "verdicts.csv"]


def test_every_footprint_has_a_verdict_on_each_side(out: Path) -> None:
    found = rows(out / "verdicts.csv")
    assert Counter(Counter(row["partnership"] for row in found).values()) == {2: 38}
    assert {row["side"] for row in found} == {"economy", "institutions"}
    assert all(row["sentence"] and row["questions"] for row in found)
    assert {row["firm"] for row in found} <= {"firm", "close_call", ""}
    assert {row["side"] for row in found if row["percentile_low"]} == {"economy"}


def test_flags_name_their_partnership_side_and_criterion(out: Path) -> None:
    found = rows(out / "flags.csv")
    overlap = next(row for row in found if row["kind"] == "overlap" and row["partnership"] == "lep-greater-birmingham-solihull")
    assert (overlap["level"], overlap["side"], overlap["as_at"]) == ("red", "institutions", "2019-12-31")
    assert {row["criterion"] for row in found if row["kind"] == "supply_containment"} == {
        "ONS’s travel-to-work rule of 2011 asks 66.7% where 25,000 or more work; 75% for a partnership is ours"
    }
    assert all(row["why"] and row["clears_when"] for row in found)
    assert {row["partnership_kind"] for row in found} == {"local_enterprise_partnership"}


@pytest.mark.parametrize("name", ["flags.csv", "verdicts.csv", "ledger.csv"])
def test_no_column_has_the_name_of_another(out: Path, name: str) -> None:
    header = (out / name).read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    assert len(header) == len(set(header))


def test_the_ledger_holds_gaps_and_double_memberships(out: Path) -> None:
    ledger = rows(out / "ledger.csv")
    lichfield = [row for row in ledger if row["district_name"] == "Lichfield" and row["kind"] == "local_enterprise_partnership"]
    assert {row["partnership"] for row in lichfield} == {"lep-greater-birmingham-solihull", "lep-stoke-staffordshire"}
    assert {row["remark"] for row in lichfield} == {"in 2 of this kind"}
    gaps = [row for row in ledger if row["remark"] == "in no local enterprise partnership"]
    assert {row["district"][0] for row in gaps} == {"S", "W", "N"}
    assert all((row["partnership"], row["footprints_of_kind"]) == ("", "0") for row in gaps)


def test_the_ledger_counts_every_kind_a_district_is_in(out: Path) -> None:
    ledger = rows(out / "ledger.csv")
    birmingham = [row for row in ledger if row["district_name"] == "Birmingham" and row["partnership"]]
    counted = [row for row in birmingham if row["role"] in ("member", "constituent")]
    assert {row["footprints"] for row in birmingham} == {str(len(counted))}
    assert {row["kind"] for row in birmingham} >= {"combined_authority", "local_enterprise_partnership", "police_force_area"}


def test_an_unknown_kind_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = refused(capsys, "flags", "--kind", "combined autority", "--out", str(tmp_path / "out"))
    assert "There is no kind called “combined autority”. The nearest: combined authorities (combined_authority)" in told
    assert not (tmp_path / "out").exists()


def test_a_day_without_any_footprint_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = refused(capsys, "flags", "--kind", "combined_authority", "--as-at", "1990-01-01", "--out", str(tmp_path / "out"))
    assert "No combined authority with a district is recorded on 1 January 1990." in told
    assert not (tmp_path / "out").exists()


def test_kinds_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "kinds"]) == 0
    assert "combined_authority\tCombined authority\t15" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--preset", "ttwas"], "There is no preset called “ttwas”. Choose one of: own, ttwa"),
        (["--threshold", "hinterland=1,2"], "There is no threshold called “hinterland”. The nearest: verdict_hinterland"),
        (["--threshold", "scale=5"], "scale takes 2 bounds: amber, red; one bound given."),
        (["--areas", "none.csv"], "none.csv does not exist"),
    ],
)
def test_a_bad_choice_is_refused_in_a_sentence_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], told: str
) -> None:
    out = tmp_path / "out"
    assert told in refused(capsys, "report", "ca-west-midlands", "--out", str(out), *arguments)
    assert not out.exists()


def test_thresholds_and_preset_are_kept_with_the_findings(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--preset", "White Paper 2024", "--threshold", "hinterland_excluded=90%,95%", "--as-at", "2025-06-01"]
    assert main(["report", "ca-west-midlands", "--json", *arguments]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["project"]["preset"], record["project"]["thresholds"]) == (
        "white-paper-2024", {"hinterland_excluded": [0.9, 0.95]},
    )  # fmt: skip
    assert "hinterland_excluded" in record["clear"]
    cut = next(flag for flag in record["flags"] if flag["kind"] == "institution_misfit")
    assert cut["criterion"]["published"]
    assert "White Paper" in cut["criterion"]["source"]["text"]
