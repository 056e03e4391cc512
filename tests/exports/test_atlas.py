"""An atlas: a page for each place, all of it or nothing."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import CancelledError
from explorer.exports.atlas_page import write_atlas
from explorer.project import Project
from explorer.said import Said
from explorer.statement.atlas import district_atlas_page

DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def known(catalogue: Catalogue) -> Known:
    return Known.of(catalogue, Project())


def test_a_district_has_a_map_three_sentences_and_four_charts(tmp_path: Path) -> None:
    asked = ["atlas", "--district", "Bromsgrove", "--district", "Antrim and Newtownabbey", "--as-at", "2026-12-01"]
    assert main([*asked, "--out", str(tmp_path)]) == 0
    page = (tmp_path / "atlas.html").read_text("utf-8").replace("\u00a0", " ")
    own = page.partition('<article aria-labelledby="E07000234">')[2].partition("</article>")[0]

    assert re.findall(r'<h2 id="[EN]\d+">([^<]+)<', page) == ["Antrim and Newtownabbey", "Bromsgrove"]
    assert len(re.findall(r"<p>", own)) == 3
    assert own.count("<svg") == 1
    assert own.count("<table>") == 4
    assert re.search(r'<th scope="row">Birmingham</th><td class="chart">.*?</td><td class="number">\d+%', own)


def test_the_map_says_who_is_tied_to_the_place_and_leaves_out_names_that_would_collide(known: Known, tmp_path: Path) -> None:
    page = district_atlas_page(known, "E07000234", DAY)
    [file] = write_atlas(known, Said("atlas-title-districts", n=1), DAY, [("Bromsgrove", page.codes, lambda: page)], tmp_path)
    drawn = file.read_text("utf-8").partition("<svg")[2].partition("</svg>")[0]
    names = re.findall(r"<text[^>]*>([^<]+)<", drawn)

    assert page.shares["E07000236"] > 0.05
    assert "Bromsgrove" in names
    assert len(names) == len(set(names))
    assert 'role="img" aria-label="Map of Bromsgrove' in drawn


def test_partnerships_of_a_kind_have_their_answers(tmp_path: Path) -> None:
    assert main(["atlas", "--kind", "growth_deal", "--as-at", "2026-12-01", "--out", str(tmp_path)]) in (0, 1)
    page = (tmp_path / "atlas.html").read_text("utf-8")

    assert page.count("<svg") == page.count('<li><a href="#') > 5
    assert page.count("The boundary of ") >= page.count("<svg")


def test_an_atlas_that_is_stopped_leaves_nothing_behind(known: Known, tmp_path: Path) -> None:
    class Stop:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if fraction and fraction >= 0.5:
                raise CancelledError

    pages = [(code, (code,), lambda code=code: district_atlas_page(known, code, DAY)) for code in ("E07000234", "E07000236")]
    with pytest.raises(CancelledError):
        write_atlas(known, Said("atlas-title-districts", n=2), DAY, pages, tmp_path / "out", Stop())
    assert list(tmp_path.iterdir()) == []


def test_a_kind_and_districts_at_once_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["atlas", "--kind", "growth_deal", "--district", "Bromsgrove", "--out", str(tmp_path / "x")]) == 2
    assert "Give --kind, or --district and --region." in capsys.readouterr().err


def test_own_areas_without_a_district_of_the_atlas_are_told_on_its_page_and_end_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    areas = tmp_path / "areas.csv"
    areas.write_text("district,area\nE08000025,Birmingham\nE08000026,Coventry\n")
    asked = ["atlas", "--areas", str(areas), "--as-at", "2026-12-01", "--out", str(tmp_path / "out")]
    told = "Your functional areas leave out Bromsgrove, which this is about"

    assert main([*asked, "--district", "Bromsgrove", "--district", "Birmingham"]) == 1
    assert told in capsys.readouterr().err
    assert told in (tmp_path / "out" / "atlas.html").read_text("utf-8").replace("\u00a0", " ")
    assert main([*asked, "--district", "Birmingham"]) == 0
