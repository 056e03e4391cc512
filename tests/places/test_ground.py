"""What a map is drawn on: bundled districts, a user's own, or bundled ones under the user's own regions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.exports.maps.printed_map import draw_map
from explorer.places import boundaries
from explorer.project import Project
from explorer.words import say
from tests.support import area_table, true_shapes, written


@pytest.fixture(scope="module")
def own_regions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two regions of few corners, far simpler than the bundled ones."""
    shapes = [shapely.simplify(shape, 3000) for shape in true_shapes(["TLG", "TLF"], "itl1")]
    return written(area_table(["TLG", "TLF"], shapes), tmp_path_factory.mktemp("regions") / "regions.gpkg")


def test_own_regions_lie_over_the_bundled_districts(catalogue: Catalogue, own_regions: Path) -> None:
    ground = catalogue.files.ground(own_regions)
    assert len(ground.shapes) == 361
    assert ground.approximate
    assert "Regions: Boundaries from regions.gpkg" in say(ground.statement)
    assert say(boundaries.APPROXIMATE) in say(ground.statement)
    assert 4 <= len(ground.region_lines({"E08000025": "TLG"})) < 100
    assert len(catalogue.ground.region_lines({"E08000025": "TLG"})) > 100


def test_own_regions_still_caution_about_the_districts(catalogue: Catalogue, own_regions: Path) -> None:
    findings = flow.run(Project(boundaries=own_regions), catalogue)
    assert any(say(boundaries.APPROXIMATE) in say(caution) for caution in findings.cautions)
    assert any("2 of 12 ITL1 regions" in say(note) for note in findings.notes)
    assert len(draw_map(findings).axes) == 1


def test_a_file_is_read_again_only_when_it_has_changed(catalogue: Catalogue, tmp_path: Path) -> None:
    path = written(area_table(["E08000025"]), tmp_path / "own.gpkg")
    first = catalogue.files.ground(path)
    assert catalogue.files.ground(path) is first
    written(area_table(["E08000025", "E08000026"]), path)
    assert len(catalogue.files.ground(path).shapes) == 2


def test_every_name_is_written_inside_its_district(catalogue: Catalogue) -> None:
    ground = catalogue.ground
    points = shapely.points(ground.label_points[:, :2])
    assert shapely.contains(ground.shapes.to_geometry(), points).all()
    assert np.all(ground.label_points[:, 2] > 0)
