"""The journey tells where it stands and can be stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import CancelledError
from explorer.exports import findings_json
from explorer.project import Project, Threshold
from explorer.project.map_style import MapStyle
from explorer.said import Said
from explorer.words import say


class _Watcher:
    def __init__(self, stop_after: int = 1000) -> None:
        self.told: list[tuple[Said | str, float | None]] = []
        self.stop_after = stop_after

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        self.told.append((message, fraction))
        if len(self.told) > self.stop_after:
            raise CancelledError


def test_progress_only_goes_forward(catalogue: Catalogue) -> None:
    watcher = _Watcher()
    flow.run(Project(), catalogue, watcher)
    fractions = [fraction for _, fraction in watcher.told if fraction is not None]
    assert fractions == sorted(fractions)
    assert all(message for message, _ in watcher.told)


def test_the_journey_stops_when_it_is_cancelled(catalogue: Catalogue) -> None:
    with pytest.raises(CancelledError):
        flow.run(Project(), catalogue, _Watcher(stop_after=2))


def test_the_same_project_gives_the_same_findings(catalogue: Catalogue) -> None:
    project = Project(as_at=date(2025, 6, 1))
    first, second = flow.run(project, catalogue), flow.run(project, Catalogue.load())
    assert [flag.message for flag in first.flags] == [flag.message for flag in second.flags]


def test_a_chosen_region_limits_where_gaps_are_looked_for(catalogue: Catalogue) -> None:
    findings = flow.run(Project(partnership="ca-north-east", region="TLC"), catalogue)
    outside = [code for flag in findings.flags if flag.kind == "gap" for code in flag.areas]
    assert all(catalogue.districts.districts[code].itl1 == "TLC" for code in outside)


def test_own_boundaries_of_some_districts_are_drawn_and_the_rest_is_named(catalogue: Catalogue, tmp_path: Path) -> None:
    import geopandas as gpd

    from explorer.places import boundaries

    shapes = boundaries.bundled("districts").shapes
    frame = gpd.GeoDataFrame({"lad_code": shapes.codes}, geometry=list(shapes.to_geometry()), crs="EPSG:27700")
    path = tmp_path / "own.gpkg"
    frame[frame["lad_code"].isin(catalogue.districts.in_regions(("TLG",)))].to_file(path)
    findings = flow.run(Project(boundaries=path), catalogue)
    assert len(findings.ground.shapes) == 30
    assert not findings.ground.approximate
    assert any("30 of 361 districts" in say(note) for note in findings.notes)
    assert any("331 districts have no shape and are not drawn" in say(note) for note in findings.notes)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2012, 6, 1), date(2019, 12, 31), date(2099, 1, 1)])
def test_every_partnership_has_an_answer_on_any_day(catalogue: Catalogue, day: date) -> None:
    for partnership in catalogue.partnerships.partnerships:
        findings = flow.run(Project(partnership=partnership, as_at=day), catalogue)
        assert bool(findings.footprint.districts) != say(findings.headline).startswith("Cannot tell")


def test_a_second_indicator_on_the_map_names_its_source_and_its_gaps(catalogue: Catalogue, known: Known) -> None:
    one = flow.run(Project(indicator="gva_per_hour"), catalogue)
    style = MapStyle(kind="bivariate", second="employment_rate")
    two = flow.restyled(one, replace(one.project, map_style=style), known)
    assert "indicator:employment_rate" not in one.sources
    assert two.sources["indicator:employment_rate"].publisher
    assert {say(note) for note in two.notes if note not in one.notes} == {
        "Employment rate, 16 to 64, 2023: not published for 13 of 361 districts."
    }
    assert set(flow.restyled(two, one.project, known).sources) == set(one.sources)


def test_another_indicator_or_period_finds_what_a_fresh_start_finds(catalogue: Catalogue) -> None:
    before = flow.run(Project(partnership="crd-cardiff-capital-region", as_at=date(2025, 6, 1)), catalogue)
    for indicator, period in (("child_poverty_ahc", None), ("exports", None), ("claimant_count", "2021")):
        project = replace(before.project, indicator=indicator, period=period)
        before, fresh = flow.run(project, catalogue, before=before), flow.run(project, catalogue)
        assert findings_json(before) == findings_json(fresh)
        assert before.headline == fresh.headline
        assert [line.label for line in before.lines] == [line.label for line in fresh.lines]


def test_another_footprint_or_threshold_keeps_nothing_of_the_one_before(catalogue: Catalogue) -> None:
    start = Project(partnership="crd-cardiff-capital-region", as_at=date(2025, 6, 1))
    before = flow.run(start, catalogue)
    low = replace(start, limits=(Threshold("hinterland_excluded", (0.01, 0.02)),))
    for project in (replace(start, partnership="ca-west-midlands"), low, replace(start, region="TLL")):
        assert findings_json(flow.run(project, catalogue, before=before)) == findings_json(flow.run(project, catalogue))
