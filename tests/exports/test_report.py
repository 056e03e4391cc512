"""What a report holds, and that it is written whole or not at all."""

from __future__ import annotations

import csv
import json
import math
import os
import re
import sys
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from PIL import Image

from explorer import flow, resources
from explorer.analysis.combining import RANGE, Combined
from explorer.catalogue import Catalogue
from explorer.errors import CancelledError, WriteError
from explorer.exports import findings_json, write_report
from explorer.exports.html import report_html
from explorer.exports.maps.printed_map import draw_map
from explorer.exports.records import findings_record
from explorer.exports.tables.combined_words import combined_words
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.said import Said, of_record
from explorer.words import say
from tests.support import says, true_table, written

REPORT_FILES = ("findings.json", "flags.csv", "map.png", "report.html")


@pytest.fixture(scope="module")
def findings() -> Findings:
    return flow.run(Project(), Catalogue.load())


@pytest.fixture(scope="module")
def report(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    write_report(findings, folder)
    return folder


def test_a_report_is_its_four_files_and_nothing_else(report: Path) -> None:
    assert sorted(path.name for path in report.iterdir()) == sorted(REPORT_FILES)


def breaches(record: object) -> list[str]:
    """Return where a record breaks the contract of findings, and how."""
    schema = json.loads(resources.resource("help/findings.schema.json").read_text(encoding="utf-8"))
    return [f"{error.json_path}: {error.message}" for error in jsonschema.Draft202012Validator(schema).iter_errors(record)]


def test_findings_keep_their_contract(report: Path) -> None:
    record = json.loads((report / "findings.json").read_text(encoding="utf-8"))
    assert breaches(record) == []
    record["headline"] = record["headline"]["text"]
    del record["notes"]
    assert breaches(record) == [
        "$: 'notes' is a required property",
        f"$.headline: {record['headline']!r} is not of type 'object'",
    ]


def test_what_is_said_in_the_record_can_be_said_again_from_its_id_and_values(report: Path) -> None:
    record = json.loads((report / "findings.json").read_text(encoding="utf-8"))
    told = [
        *(flag["message"] for flag in record["flags"]),
        *(link["claim"] for flag in record["flags"] for link in flag["evidence"]),
    ]
    assert [say(of_record({"id": one["id"], "values": one["values"]})) for one in told] == [one["text"] for one in told]
    paragraph = record["headline"]
    assert (paragraph["id"], say(of_record(paragraph["values"]["parts"]))) == (None, paragraph["text"])


def test_findings_of_a_partnership_without_districts_keep_their_contract_too() -> None:
    record = json.loads(findings_json(flow.run(Project(partnership="lpip-hub"), Catalogue.load())))
    assert breaches(record) == []
    assert record["headline"]["text"].startswith("Cannot tell")
    assert record["containment"]["supply"] is None
    assert record["flags"] == record["clear"] == []


def test_every_source_that_evidence_names_is_listed(report: Path) -> None:
    record = json.loads((report / "findings.json").read_text(encoding="utf-8"))
    known = {source["id"] for source in record["sources"]}
    assert {link["source"] for flag in record["flags"] for link in flag["evidence"]} <= known


def test_estimated_commuting_says_so_wherever_it_shows(report: Path) -> None:
    record = json.loads((report / "findings.json").read_text(encoding="utf-8"))
    assert record["containment"]["estimated"] is True
    assert "findings-caution-estimated" in [caution["id"] for caution in record["cautions"]]
    commuting = [flag for flag in record["flags"] if flag["kind"] == "hinterland_excluded"]
    assert commuting
    assert all("Estimated commuting" in flag["message"]["text"] for flag in commuting)
    page = (report / "report.html").read_text(encoding="utf-8")
    assert "Commuting between districts is estimated." in page
    assert "Approximate boundaries derived from postcode locations; not official." in page


def test_the_table_of_flags_has_codes_names_and_sources(report: Path, findings: Findings) -> None:
    with (report / "flags.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(findings.flags)
    row = next(row for row in rows if row["kind"] == "hinterland_excluded" and "Bromsgrove" in row["area_names"])
    assert (row["areas"], row["level"], row["sources"]) == (
        "E07000196;E07000234;E07000194;E07000222;E07000239",
        "red",
        "commuting",
    )
    assert row["message_id"] == "flag-hinterland_excluded"
    assert row["numbers"].startswith("share of the employed residents of South Staffordshire who work inside: 0.48")
    assert (row["partnership"], row["as_at"]) == ("ca-west-midlands", findings.footprint.as_at.isoformat())
    assert not re.search(r"\d\.\d{5}", row["numbers"])


def test_the_map_is_a_picture_with_an_alternative_text(report: Path) -> None:
    with Image.open(report / "map.png") as picture:
        assert picture.size == pytest.approx((1870, 1322), abs=2)
        colours = picture.convert("RGB").getcolors(maxcolors=10_000_000)
        assert colours is not None
        assert len(colours) > 50
        assert "footprint of West Midlands Combined Authority" in picture.info["Description"]


class _Links(HTMLParser):
    outside: list[str]

    def __init__(self) -> None:
        super().__init__()
        self.outside = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.outside += [v for k, v in attrs if k in {"src", "href"} and v and not v.startswith(("data:", "#"))]


def test_the_page_needs_no_other_file_and_no_network(report: Path) -> None:
    links = _Links()
    links.feed((report / "report.html").read_text(encoding="utf-8"))
    assert links.outside == []


def test_the_page_tells_every_flag(report: Path, findings: Findings) -> None:
    import html

    page = html.unescape((report / "report.html").read_text(encoding="utf-8")).replace("\u00a0", " ")
    assert [flag.sentence for flag in findings.flags if say(flag.sentence) not in page] == []


class _StopAt:
    def __init__(self, message: str) -> None:
        self.message = message

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        if message == self.message:
            raise CancelledError


@pytest.mark.parametrize("name", REPORT_FILES)
def test_a_cancelled_report_leaves_nothing_behind(findings: Findings, tmp_path: Path, name: str) -> None:
    with pytest.raises(CancelledError):
        write_report(findings, tmp_path, _StopAt(f"Writing {name}"))
    assert list(tmp_path.iterdir()) == []


def test_an_older_report_stays_whole_when_the_new_one_fails(
    findings: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "findings.json").write_text("older", encoding="utf-8")
    monkeypatch.setattr("explorer.exports.html.report_html", _disk_full)
    with pytest.raises(WriteError, check=says("the disk is full")):
        write_report(findings, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["findings.json"]
    assert (tmp_path / "findings.json").read_text(encoding="utf-8") == "older"


def test_own_boundaries_are_listed_as_a_source_and_what_they_do_not_show_is_said(tmp_path: Path) -> None:
    file = written(true_table(["E08000025", "E08000029"], column="LAD25CD"), tmp_path / "two districts.geojson")
    record = findings_record(flow.run(Project(boundaries=file), Catalogue.load()))
    assert "Boundaries from two districts.geojson (GeoJSON)" in [source["title"] for source in record["sources"]]
    assert (
        "The boundary file has no shape for 5 of the 7 districts of the footprint: "
        "Coventry, Dudley, Sandwell, Walsall and Wolverhampton." in [caution["text"] for caution in record["cautions"]]
    )


def test_a_long_name_stays_on_the_printed_page() -> None:
    figure = draw_map(flow.run(Project(partnership="lep-cambridgeshire-peterborough"), Catalogue.load()))
    figure.canvas.draw()
    assert max(text.get_window_extent().x1 for text in figure.texts) <= figure.bbox.x1


def test_a_folder_made_for_a_report_goes_with_it(findings: Findings, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        write_report(findings, tmp_path / "new", _StopAt("Writing map.png"))
    assert not (tmp_path / "new").exists()


def test_a_number_and_its_per_cent_sign_stay_on_one_line_of_the_page(report: Path) -> None:
    assert re.search(r"\d %", (report / "report.html").read_text(encoding="utf-8")) is None


@pytest.mark.skipif(sys.platform != "linux", reason="names are always text there")
def test_a_file_whose_name_is_no_text_can_still_be_reported_on(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"flows \xff.csv")
    file.write_text("residence,workplace,people\nE08000025,E08000029,5\n", encoding="utf-8")
    write_report(flow.run(Project(flows=file), Catalogue.load()), tmp_path / "report")
    assert json.loads((tmp_path / "report" / "findings.json").read_text(encoding="utf-8"))["project"]["flows"] is not None


def _disk_full(*_: object) -> Iterator[str]:
    raise OSError(28, "No space left on device")


def test_a_folder_that_is_a_file_is_refused_with_a_remedy(findings: Findings, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(WriteError, check=says(r"cannot be written: it is a file, not a folder. Choose another place")):
        write_report(findings, tmp_path / "taken")


@pytest.mark.parametrize(
    ("indicator", "told"),
    [
        ("employment_rate", r"For the footprint as a whole: [0-9.]+% \(95% interval [0-9.]+ to [0-9.]+\); sum of numerators"),
        ("median_weekly_pay", "No figure for the whole: medians are never combined. Its districts range from £"),
        ("gva_per_hour", "No figure for the whole: the right denominator is not known for every area."),
        ("claimant_count", r"\(its uncertainty is not published\); mean weighted by the denominator; coverage 100%"),
    ],
)
def test_the_page_gives_a_figure_for_the_whole_or_says_why_there_is_none(indicator: str, told: str) -> None:
    found = flow.run(Project(indicator=indicator), Catalogue.load())
    page = report_html(found, b"").replace("\u00a0", " ")
    assert re.search(told, page)


def test_a_figure_with_a_large_error_is_told_with_caution() -> None:
    unsure = Combined(10.0, 3.0, 1.0, 5.0, 20.0, Said("analysis-combined-sum"))
    assert combined_words(unsure, "people").endswith("a fifth of it or more.")
    unknown = Combined(math.nan, math.nan, 0.0, math.nan, math.nan, RANGE, Said("analysis-combined-unknown"))
    assert combined_words(unknown, "%") == "No figure for the whole: the right denominator is not known for every area."


def test_the_verdict_stands_first_on_the_page(findings: Findings) -> None:
    page = report_html(findings, b"").replace("\u00a0", " ")
    assert page.index("The economy: fits in part") < page.index("What does not line up")
    assert all(escape(say(one.sentence)) in page for verdict in findings.verdicts for one in verdict.questions)
    assert all(say(verdict.sentence) in page for verdict in findings.verdicts)
    assert all(escape(say(found.sentence)) in page for found in findings.firmness.values())


def test_each_rule_is_told_once_however_many_findings_it_raised(findings: Findings) -> None:
    page = report_html(findings, b"").replace("\u00a0", " ")
    kinds = {flag.kind for flag in findings.flags}
    assert len(kinds) < len(findings.flags)
    assert page.count("Why it matters:") == len(kinds)
    assert [say(flag.sentence) for flag in findings.flags if page.count(escape(say(flag.sentence))) != 1] == []


def test_all_evidence_stands_open_on_the_page_with_the_number_of_its_source(findings: Findings) -> None:
    page = report_html(findings, b"")
    listed = re.findall(r'<tr id="source-(\d+)">', page)
    assert "<details" not in page
    assert page.count('<a href="#source-') == sum(len(flag.evidence) for flag in findings.flags)
    assert set(re.findall(r'<a href="#source-(\d+)">', page)) <= set(listed)


def test_a_report_shows_who_commutes_in_and_an_annex_leaves_that_to_its_statement(findings: Findings, report: Path) -> None:
    assert "<figcaption>Map 1." in (report / "report.html").read_text(encoding="utf-8")
    assert "<figcaption>" not in report_html(findings)
