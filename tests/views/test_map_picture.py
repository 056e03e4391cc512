"""What is drawn by moving, refining or recolouring is what would be drawn anew."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.cartography import symbology
from explorer.places import boundaries
from explorer.places.shapes import Shapes
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.fills import FilledAreas
from explorer.views.map.lines import Outline
from explorer.views.map.paths import DrawingLevel
from explorer.views.map.picture import MapPicture
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import LIGHT, rgb_of
from tests.views.conftest import chess_board
from tests.views.references import draw

Pixels = npt.NDArray[np.int64]


def _class_colours(number: int) -> npt.NDArray[np.uint32]:
    return np.array([rgb_of(colour) for colour in symbology.class_colours(number)], dtype=np.uint32)


def pixels(image: QImage) -> Pixels:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.width(), 4)
    return raw[..., :3].astype(np.int64)


def share_apart(one: QImage, other: QImage, by: int = 24) -> float:
    """Share of the pixels that differ so much that an eye could tell."""
    return float(np.mean(np.abs(pixels(one) - pixels(other)).max(axis=2) > by))


@pytest.fixture(scope="module")
def districts() -> Shapes:
    return boundaries.bundled("districts", 200).shapes


def painted(shapes: Shapes) -> MapPicture:
    picture = MapPicture(LIGHT)
    picture.set_levels([(200.0, shapes)])
    count = len(shapes)
    picture.set_fills(_class_colours(5)[np.arange(count) % 5], np.arange(count) % 7 == 0)
    some = [code for code in shapes.codes.tolist() if code.startswith("E08")]
    picture.set_outlines([Outline(role, picture.areas.outline_of(some), role) for role in ("region", "footprint")])
    return picture


def prepare(picture: MapPicture, view: Viewport, pixel_ratio: float = 1.0) -> None:
    while picture.prepare_recolouring(view, pixel_ratio):
        pass


VIEW = Viewport(east=410_000, north=300_000, metres_per_pixel=400, width=300, height=200)


@pytest.mark.parametrize("pixel_ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("right", "down"), [(40, 0), (-40, 0), (0, 30), (0, -30), (24, -36), (-7.5, 3)])
def test_a_panned_picture_is_the_one_painted_anew(
    qapp: QApplication, districts: Shapes, right: float, down: float, pixel_ratio: float
) -> None:
    picture, view = painted(districts), VIEW.panned(right, down)
    picture.image(VIEW, pixel_ratio)
    assert share_apart(picture.image(view, pixel_ratio), painted(districts).image(view, pixel_ratio)) < 0.002


def test_panning_by_whole_pixels_moves_the_picture(qapp: QApplication, districts: Shapes) -> None:
    picture = painted(districts)
    picture.image(VIEW, 1.0)
    assert picture.can_move_to(VIEW.panned(12, -5), 1.0)
    assert not picture.can_move_to(VIEW.panned(12.4, 0), 1.0)
    assert not picture.can_move_to(VIEW.panned(290, 0), 1.0)
    assert not picture.can_move_to(VIEW.zoomed(1.1), 1.0)


def test_a_hundred_small_pans_leave_no_seams(qapp: QApplication, districts: Shapes) -> None:
    picture, view = painted(districts), VIEW
    for _ in range(100):
        view = view.panned(2, 1)
        moved = picture.image(view, 1.0)
    assert share_apart(moved, painted(districts).image(view, 1.0)) < 0.005


@pytest.mark.parametrize("pixel_ratio", [1.0, 2.0])
def test_the_picture_put_together_from_stages_is_the_one_painted_in_one_go(
    qapp: QApplication, districts: Shapes, pixel_ratio: float
) -> None:
    picture = painted(districts)
    prepare(picture, VIEW, pixel_ratio)
    assert picture.is_prepared(VIEW, pixel_ratio)
    assert share_apart(picture.image(VIEW, pixel_ratio), painted(districts).image(VIEW, pixel_ratio)) == 0


def test_a_prepared_picture_takes_new_colours_without_new_lines(qapp: QApplication, districts: Shapes) -> None:
    picture, other = painted(districts), painted(districts)
    prepare(picture, VIEW)
    lines = picture._drawn_lines.image.cacheKey()
    colours = _class_colours(3)[np.arange(len(districts)) % 3]
    for one in (picture, other):
        one.set_fills(colours)
    assert share_apart(picture.image(VIEW, 1.0), other.image(VIEW, 1.0)) == 0
    assert picture._drawn_lines.image.cacheKey() == lines


def test_a_draft_gives_way_to_the_finished_picture(qapp: QApplication, districts: Shapes) -> None:
    picture = painted(districts)
    draft = picture.image(VIEW, 1.0, draft=True)
    assert share_apart(picture.image(VIEW, 1.0), draft) > 0
    assert share_apart(picture.image(VIEW, 1.0, draft=True), picture.image(VIEW, 1.0)) == 0


def test_new_colours_are_shown_at_once(qapp: QApplication, districts: Shapes) -> None:
    picture = painted(districts)
    before = picture.image(VIEW, 1.0)
    picture.set_fills(np.full(len(districts), 0xFF123456, dtype=np.uint32))
    assert share_apart(picture.image(VIEW, 1.0), before) > 0.2


def test_the_map_looks_as_it_should(qapp: QApplication) -> None:
    reference = QImage(str(draw.PICTURE))
    drawn = draw.west_midlands()
    assert (drawn.width(), drawn.height()) == (reference.width(), reference.height())
    # Other versions of Qt may round the edges of a line otherwise.
    assert share_apart(drawn, reference, by=40) < 0.01


def test_ten_thousand_areas_are_drawn_and_told_apart(qapp: QApplication) -> None:
    board = chess_board(100, 100)
    picture = MapPicture(LIGHT)
    picture.set_levels([(0.0, board)])
    picture.set_fills(np.arange(10_000, dtype=np.uint32) | np.uint32(0xFF000000))
    view = replace(VIEW, width=400, height=400).framing((0, 0, 1_000_000, 1_000_000), (0, 0, 0, 0))
    prepare(picture, view)
    assert len(np.unique(pixels(picture.image(view, 1.0)).reshape(-1, 3), axis=0)) > 9_000


def test_one_area_fills_its_ground(qapp: QApplication) -> None:
    picture = MapPicture(LIGHT)
    picture.set_levels([(0.0, chess_board(1, 1))])
    picture.set_fills(np.array([0xFF102030], dtype=np.uint32))
    view = replace(VIEW, width=100, height=100).framing((0, 0, 10_000, 10_000), (0, 0, 0, 0))
    assert pixels(picture.image(view, 1.0))[20, 20].tolist() == [0x30, 0x20, 0x10]


def test_an_empty_layer_is_a_calm_sea(qapp: QApplication) -> None:
    none = np.empty(0, dtype=np.int64)
    empty = Shapes(np.array([], dtype=np.str_), np.empty((0, 2)), np.r_[0, none], np.r_[0, none], np.r_[0, none])
    picture = MapPicture(LIGHT)
    picture.set_levels([(0.0, empty)])
    picture.set_outlines([Outline("nothing", picture.areas.outline_of([]), "footprint")])
    assert len(np.unique(pixels(picture.image(VIEW, 1.0)).reshape(-1, 3), axis=0)) == 1
    assert not picture.prepare_recolouring(VIEW, 1.0)
    assert picture.areas.bounds() is None


def test_the_finished_picture_follows_by_itself(canvas: MapCanvas, qtbot: QtBot) -> None:
    picture = canvas.picture
    canvas.camera.zoom(1.3)
    canvas.repaint()
    assert not picture.is_prepared(canvas.camera.view, 1.0)
    qtbot.waitUntil(lambda: picture.is_prepared(canvas.camera.view, 1.0))


def test_what_changed_while_the_map_was_hidden_is_finished_when_it_shows(canvas: MapCanvas, qtbot: QtBot) -> None:
    picture = canvas.picture
    canvas.hide()
    canvas.set_highlight(["A11"])
    QApplication.processEvents()
    assert not picture.is_prepared(canvas.camera.view, 1.0)
    canvas.show()
    qtbot.waitUntil(lambda: picture.is_prepared(canvas.camera.view, 1.0))


@pytest.mark.parametrize("is_prepared", [False, True])
def test_other_areas_are_coloured_in_place_of_the_maps_own(is_prepared: bool) -> None:
    picture = MapPicture(replace(LIGHT, border="#00000000", coast="#00000000"))
    picture.set_levels([(100.0, chess_board(2, 1))])
    shifted = chess_board(1, 1)
    other = Shapes(shifted.codes, shifted.coordinates * 0.5, shifted.ring_offsets, shifted.polygon_offsets, shifted.area_offsets)
    red = np.array([rgb_of("#ff0000")], dtype=np.uint32)
    nothing = np.zeros(1, dtype=np.uint32)
    picture.set_filled_areas(FilledAreas([DrawingLevel(100.0, other)], red, np.array([False]), nothing))
    view = Viewport(east=10_000, north=5_000, metres_per_pixel=100, width=240, height=140)
    if is_prepared:
        prepare(picture, view)
    image = picture.image(view, 1.0)

    def colour_at(east: float, north: float) -> str:
        place = view.to_screen(east, north)
        return image.pixelColor(round(place.x()), round(place.y())).name()

    assert colour_at(1_000, 1_000) == "#ff0000"
    assert colour_at(15_000, 5_000) == LIGHT.land
    assert colour_at(-1_000, 5_000) == LIGHT.sea
    picture.set_filled_areas(None)
    assert picture.areas.indices(["A10"]) == [1]
