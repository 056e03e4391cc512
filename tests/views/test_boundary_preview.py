"""The preview of a boundary file: what it tells, what can be chosen, what becomes of the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox

from explorer.exports.gis.own_layers import layers_folder
from explorer.places.checks.boundary_report import LEAVE_OUT
from explorer.qt import notices
from explorer.views.own_data.boundary_picture import BoundaryPicture
from explorer.views.own_data.boundary_preview import (
    AREAS,
    DISTRICTS,
    FOOTPRINT,
    FOOTPRINTS,
    LAYER,
    BoundaryPreview,
    possible_uses,
)
from explorer.views.parts.theme import DARK, LIGHT
from tests.conftest import KeptWorker
from tests.support import area_table, square, true_shapes, true_table, written
from tests.views.conftest import Desk

BIRMINGHAM, DUDLEY, WALSALL = "E08000025", "E08000027", "E08000030"


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    return written(true_table([DUDLEY, WALSALL], column="LAD24CD"), tmp_path / "towns.gpkg")


@pytest.fixture
def around_birmingham(tmp_path: Path, desk: Desk) -> Path:
    """The bundled shape of Birmingham with a strip beyond it, in a file that names nothing."""
    shapes = desk.session.catalogue.ground.shapes
    birmingham = shapes.to_geometry()[shapes.codes.tolist().index(BIRMINGHAM)]
    return written(area_table(["project"], [birmingham.buffer(1500)], column="title"), tmp_path / "city_region.gpkg")


def opened(desk: Desk, path: Path) -> BoundaryPreview:
    preview = desk.window.files.own_boundaries.open(path)
    settle(desk)
    return preview


def settle(desk: Desk) -> None:
    for _ in range(4):
        desk.settle()


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def accept(desk: Desk, preview: BoundaryPreview, use: str) -> None:
    choose(preview.uses, use)
    QTest.mouseClick(preview.use_button, Qt.MouseButton.LeftButton)
    settle(desk)


def test_the_preview_tells_what_the_file_is_before_anything_is_loaded(desk: Desk, own_data: Path, towns: Path) -> None:
    before = desk.session.project
    preview = opened(desk, towns)
    assert preview.title.text() == "2 districts, 2024 (GeoPackage)"
    assert "Codes in LAD24CD: 2 matched" in preview.report.toPlainText()
    assert "2 of 361 districts" in preview.report.toPlainText()
    assert preview.use_button.isEnabled()
    assert desk.session.project is before


def test_cancel_leaves_no_trace(desk: Desk, own_data: Path, towns: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KeptWorker, "CALLS", 0)
    before, steps = desk.session.project, desk.session.history.undo_label
    preview = opened(desk, towns)
    worker = preview.reading._worker
    QTest.mouseClick(preview.buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    settle(desk)
    assert (desk.session.project, desk.session.history.undo_label) == (before, steps)
    assert not own_data.exists()
    assert worker is not None
    assert not worker.is_alive
    assert desk.session.settings.recent_boundaries == ()


def test_districts_are_replaced_everywhere(desk: Desk, own_data: Path, towns: Path) -> None:
    accept(desk, opened(desk, towns), DISTRICTS)
    kept = desk.session.project.boundaries
    assert kept is not None
    assert layers_folder() in kept.parents
    assert sorted(desk.window.map.canvas.codes) == [DUDLEY, WALSALL]
    assert json.loads((kept.parent / "report.json").read_text())["source"] == str(towns)


def test_the_step_can_be_taken_back(desk: Desk, own_data: Path, towns: Path) -> None:
    accept(desk, opened(desk, towns), DISTRICTS)
    desk.session.undo()
    settle(desk)
    assert len(desk.window.map.canvas.codes) == 361


def test_a_polygon_becomes_a_footprint_of_whole_and_part_districts(desk: Desk, own_data: Path, around_birmingham: Path) -> None:
    preview = opened(desk, around_birmingham)
    assert preview.use == FOOTPRINT
    preview.name.setText("City region")
    accept(desk, preview, FOOTPRINT)
    assert desk.session.project.partnership == "own-city-region"
    footprint = desk.outcome.findings.footprint
    assert BIRMINGHAM in footprint.districts
    part = {m.district: m.share for m in footprint.memberships if m.left_out_because}
    assert part
    assert all(0 < share < 0.5 for share in part.values())
    (notice,) = notices.open_notices()
    assert "In part, not counted" in notice.informativeText()
    assert [each.name for each in desk.session.project.footprints] == ["City region"]
    assert "own-city-region" in desk.window.choices.partnerships.offered()


def test_each_shape_of_a_file_can_become_a_footprint(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    shapes = desk.session.catalogue.ground.shapes
    codes = shapes.codes.tolist()
    wanted = [shapes.to_geometry()[codes.index(code)] for code in (DUDLEY, WALSALL)]
    path = written(area_table(["West", "East"], wanted, column="name"), tmp_path / "bodies.gpkg")
    preview = opened(desk, path)
    assert preview.use == FOOTPRINTS
    accept(desk, preview, FOOTPRINTS)
    assert desk.session.project.partnership == "own-west"
    assert desk.outcome.findings.footprint.districts == (DUDLEY,)
    assert {"own-west", "own-east"} <= set(desk.window.choices.partnerships.offered())


@pytest.mark.parametrize("use", [FOOTPRINTS, AREAS])
def test_a_shape_in_the_sea_is_named_and_not_dropped_without_a_word(use: str, desk: Desk, own_data: Path, tmp_path: Path) -> None:
    shapes = desk.session.catalogue.ground.shapes
    codes = shapes.codes.tolist()
    wanted = [*(shapes.to_geometry()[codes.index(code)] for code in (DUDLEY, WALSALL)), shapely.box(9e4, 2e5, 1e5, 2.1e5)]
    path = written(area_table(["West", "East", "Atlantis"], wanted, column="name"), tmp_path / "bodies.gpkg")
    accept(desk, opened(desk, path), use)
    told = [box.text() for box in notices.open_notices()]
    assert any("left out: Atlantis" in each for each in told)
    assert not any("left out" in each and "West" in each for each in told)


def test_areas_are_taken_as_functional_areas_by_best_fit(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    ground, members = desk.session.catalogue.ground, set(desk.outcome.findings.footprint.districts)
    whole = dict(zip(ground.shapes.codes.tolist(), ground.shapes.to_geometry(), strict=True))
    halves = [shapely.union_all([whole[code] for code in group]) for group in (members - {WALSALL}, [WALSALL])]
    path = written(area_table(["west", "east"], halves, column="name"), tmp_path / "economies.gpkg")
    accept(desk, opened(desk, path), AREAS)
    found = desk.outcome.findings.area_of_district
    assert found[DUDLEY] != found[WALSALL]
    assert desk.session.project.areas is not None


def test_an_extra_layer_is_drawn_over_the_map_and_named_in_its_key(desk: Desk, own_data: Path, towns: Path) -> None:
    accept(desk, opened(desk, towns), LAYER)
    assert desk.session.project.boundaries is None
    assert desk.window.layers.choice.shows("own_layers")
    (path,) = desk.session.project.layers
    assert path.is_file()
    assert desk.session.document.project.layers == (path,)


def test_a_file_that_cannot_be_read_says_so_in_the_preview(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.gpkg").write_bytes(b"SQLite format 3\0")
    preview = opened(desk, tmp_path / "bad.gpkg")
    assert preview.title.text() == "bad.gpkg cannot be used"
    assert "could not be read as GeoPackage" in preview.report.toPlainText()
    assert not preview.use_button.isEnabled()


def test_another_layer_can_be_looked_at(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "two.gpkg"
    true_table([DUDLEY]).to_file(path, layer="districts")
    true_table(["TLG", "TLF"], level="itl1").to_file(path, layer="regions")
    preview = opened(desk, path)
    assert [preview.layer.itemText(row) for row in range(preview.layer.count())] == ["districts", "regions"]
    choose(preview.layer, "regions")
    settle(desk)
    assert preview.title.text() == "2 ITL1 regions (GeoPackage)"


def test_the_coordinate_system_is_asked_for_where_it_cannot_be_told(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    far = area_table([DUDLEY], [square(0, 0)], crs=None)
    far.geometry = far.geometry.scale(1000, 1000, origin=(0, 0))
    preview = opened(desk, written(far, tmp_path / "far.gpkg"))
    assert "Choose it" in preview.report.toPlainText()
    assert not preview.use_button.isEnabled()


def test_a_system_that_the_user_names_is_used(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    preview = opened(desk, written(area_table([DUDLEY], crs=None), tmp_path / "bare.gpkg"))
    assert "guessed from the coordinates" in preview.report.toPlainText()
    choose(preview.system, "EPSG:27700")
    settle(desk)
    assert "as you said" in preview.report.toPlainText()


def test_another_column_of_codes_can_be_chosen(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    table = area_table([DUDLEY, WALSALL]).assign(region=["TLG", "TLF"])
    preview = opened(desk, written(table, tmp_path / "both.gpkg"))
    choose(preview.codes, "region")
    settle(desk)
    assert "ITL1" in preview.title.text()
    assert preview.codes.currentData() == "region"


def test_the_column_that_was_chosen_is_the_one_that_is_used(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    """Regions with the code of one of their districts: not usable by the first column, and usable by the second."""
    table = true_table(["TLG", "TLF"], "region", "itl1").assign(code=[DUDLEY, "E06000016"])
    preview = opened(desk, written(table[["code", "region", "geometry"]], tmp_path / "both.gpkg"))
    assert preview.title.text() == "2 shapes with codes of districts (GeoPackage)"
    assert not preview.use_button.isEnabled()
    choose(preview.codes, "region")
    settle(desk)
    accept(desk, preview, DISTRICTS)
    assert desk.outcome.findings.ground.newest.level == "itl1"


def test_rows_that_contradict_their_codes_are_named_and_wait_for_a_decision(desk: Desk, own_data: Path, tmp_path: Path) -> None:
    codes = [DUDLEY, WALSALL, *(f"E080000{number}" for number in (26, 28, 29, 31))]
    path = written(area_table(codes, true_shapes([WALSALL, DUDLEY, *codes[2:]])), tmp_path / "swapped.gpkg")
    preview = opened(desk, path)
    assert "row 1 (E08000027) lies in Walsall, not in Dudley" in preview.report.toPlainText()
    assert preview.decision.isVisibleTo(preview)
    assert not preview.use_button.isEnabled()
    choose(preview.decision, LEAVE_OUT)
    settle(desk)
    assert preview.use_button.isEnabled()
    accept(desk, preview, DISTRICTS)
    assert sorted(desk.window.map.canvas.codes) == sorted(codes[2:])


def test_a_set_that_holds_what_it_says_asks_for_no_decision(desk: Desk, own_data: Path, towns: Path) -> None:
    preview = opened(desk, towns)
    assert not preview.decision.isVisibleTo(preview)
    assert "of their ground in common" in preview.report.toPlainText()


@pytest.mark.parametrize(
    ("level", "features", "first"),
    [("LAD", 361, DISTRICTS), ("TTWA", 228, AREAS), ("unknown", 1, FOOTPRINT), ("ITL1", 12, DISTRICTS), ("ITL3", 179, LAYER)],
)
def test_the_likeliest_use_comes_first(level: str, features: int, first: str) -> None:
    assert possible_uses({"level": level, "features": features, "codes_matched": features})[0] == first


def test_one_shape_is_no_set_of_functional_areas() -> None:
    assert AREAS not in possible_uses({"level": "unknown", "features": 1, "codes_matched": 0})


def painted(picture: BoundaryPicture) -> set[str]:
    picture.resize(200, 200)
    pixmap = QPixmap(picture.size())
    picture.render(pixmap)
    image = pixmap.toImage().copy(QRect(20, 20, 160, 160))
    return {QColor(image.pixel(x, y)).name() for x in range(0, 160, 4) for y in range(0, 160, 4)}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_outlines_are_painted_in_the_colours_of_the_theme(qapp: Any, theme: Any) -> None:
    picture = BoundaryPicture()
    picture.set_theme(theme)
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]])
    picture.show_found({"bounds": [0, 0, 1, 1], "coordinates": corners, "ring_offsets": np.array([0, 5])})
    assert QColor(theme.land).name() in painted(picture)


def test_marks_of_many_vertices_are_painted(qapp: Any) -> None:
    picture = BoundaryPicture()
    picture.set_theme(LIGHT)
    marks = np.zeros((64, 64), dtype=np.bool_)
    marks[10:50, 10:50] = True
    picture.show_found({"bounds": [0, 0, 1, 1], "marks": marks})
    assert QColor(LIGHT.muted).name() in painted(picture)


def test_a_layer_without_shapes_says_so(qapp: Any) -> None:
    picture = BoundaryPicture()
    picture.show_found({"bounds": []})
    assert picture._words == "No shapes to draw"
