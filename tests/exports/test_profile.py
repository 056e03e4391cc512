"""The profile of a footprint: every indicator among its peers, or why that cannot be told."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from explorer import flow
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.exports.profile_page import profile_html
from explorer.flags.findings import Findings
from explorer.flags.peer_comparison import whole_profile
from explorer.project import Project


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


@pytest.fixture(scope="module")
def page(findings: Findings) -> str:
    return profile_html(findings, whole_profile(findings.case, findings.known)).replace("\u00a0", " ")


def _row(page: str, title: str) -> str:
    rows: list[str] = re.findall(r"<tr>.*?</tr>", page)
    return next(row for row in rows if title in row)


def test_every_indicator_of_districts_stands_once_in_its_theme_or_among_those_that_are_not_published(
    page: str, findings: Findings
) -> None:
    held = [one for one in findings.known.catalogue.indicators.values() if one.is_of_districts and one.use != "wider"]
    told = page.count('<th scope="row">') + len(
        page.partition("Not published for these places: ")[2].partition("</p>")[0].split(";")
    )

    assert re.findall(r"<h2>(Economy|People and communities|Environment)</h2>", page) == [
        "Economy", "People and communities", "Environment",
    ]  # fmt: skip
    assert told == len(held)
    assert "Northern Ireland" in page.partition("Not published")[2]


def test_a_figure_has_its_interval_and_its_place_among_the_peers(page: str) -> None:
    assert re.search(
        r"70\.5 .*\(68\.6 to 72\.4\).*cannot tell \(above 0, below \d+ of 10\)", _row(page, "Employment rate, 16 to 64")
    )
    assert "higher (above" in _row(page, "Claimant count")


def test_a_median_of_several_districts_is_refused_with_why_and_never_worked_out(page: str) -> None:
    row = _row(page, "Median age of residents")
    assert "cannot tell: medians are never combined" in row
    assert "(its districts: " in row


def test_the_command_writes_a_page_and_a_table_with_empty_cells_for_what_is_missing(tmp_path: Path) -> None:
    assert main(["profile", "rep-glasgow", "--as-at", "2026-12-01", "--out", str(tmp_path)]) == 0
    [table] = tmp_path.glob("*-profile.csv")
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["indicator"]: row for row in csv.DictReader(stream)}

    assert [path.suffix for path in sorted(tmp_path.iterdir())] == [".csv", ".html"]
    assert rows["employment_rate_ni"]["value"] == ""
    assert rows["employment_rate"]["theme"] == "economy"
    assert float(rows["population"]["value"]) > 1_000_000
