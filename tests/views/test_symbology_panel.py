"""Colours and classes are changed by mouse and by keyboard, each change one step that can be undone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from explorer.cartography.classification import SCHEMES
from explorer.cartography.colour_vision import VISIONS, seen
from explorer.cartography.symbology import BENCHMARK, BIVARIATE, class_colours
from explorer.project.map_style import USER, Classification, MapStyle
from explorer.qt import notices
from explorer.said import Said
from explorer.views.map.break_histogram import BreakHistogram
from explorer.views.map.legend import Legend, LegendContent
from explorer.views.map.sheet import SHEET, MapSheet
from explorer.views.map_tools.symbology_panel import SCHEME_IDS, SymbologyPanel, _numbers
from explorer.views.parts.theme import DARK, LIGHT, rgb_of
from explorer.words import say
from tests.views.conftest import Desk


@pytest.fixture
def panel(desk: Desk) -> Iterator[SymbologyPanel]:
    desk.window.actions_by_name["symbology"].trigger()
    desk.settle()
    yield desk.window.map_tools.panel
    desk.window.map_tools.panel.close()


def pick(box: QComboBox, key: object) -> None:
    """Choose from a box by keyboard, as far as there is something to choose."""
    box.setFocus()
    way = box.findData(key) - box.currentIndex()
    for _ in range(abs(way)):
        QTest.keyClick(box, Qt.Key.Key_Down if way > 0 else Qt.Key.Key_Up)


def choose(desk: Desk, box: QComboBox, key: object) -> None:
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())
    desk.settle()


def style(desk: Desk) -> MapStyle:
    return desk.session.project.map_style


def drawn_colours(desk: Desk) -> set[int]:
    """Colours of the legend as numbers: those of the map, as another test shows."""
    return {key.colour for key in desk.window.map.legend.content.classes}


def packed(colours: object) -> set[int]:
    return {rgb_of(colour) for colour in colours}  # type: ignore[attr-defined]


def test_the_panel_offers_every_scheme() -> None:
    assert set(SCHEME_IDS) == set(SCHEMES)


def test_the_panel_opens_beside_the_map_and_leaves_the_window_usable(panel: SymbologyPanel) -> None:
    assert panel.isVisible()
    assert not panel.isModal()


def test_every_choice_has_a_name_and_a_tip(panel: SymbologyPanel) -> None:
    unnamed = [
        part for part in panel.findChildren(QWidget)
        if isinstance(part, QComboBox | BreakHistogram) or (isinstance(part, QLineEdit) and part.parent() is panel)
        if not part.accessibleName() or not part.toolTip()
    ]  # fmt: skip
    assert unnamed == []


def test_a_scheme_chosen_by_key_changes_map_and_legend_and_is_one_step(desk: Desk, panel: SymbologyPanel) -> None:
    before = desk.window.map.legend.content
    pick(panel.scheme, "equal_interval")
    desk.settle()
    assert style(desk).classification.scheme == "equal_interval"
    assert "equal intervals" in desk.window.map.legend.content.note
    desk.session.undo()
    desk.settle()
    assert desk.window.map.legend.content == before
    assert panel.scheme.currentData() == "quantiles"


@pytest.mark.parametrize("number", [2, 9])
def test_the_number_of_classes_follows_the_box(desk: Desk, panel: SymbologyPanel, number: int) -> None:
    panel.number.setValue(number)
    desk.settle()
    assert len(desk.window.map.legend.content.classes) == number
    assert desk.session.history.undo_label == Said("style-step-number")


def test_another_ramp_recolours_and_reversing_turns_it_round(desk: Desk, panel: SymbologyPanel) -> None:
    choose(desk, panel.ramp, "ember")
    assert drawn_colours(desk) == packed(class_colours(5, "ember"))
    lowest = desk.window.map.legend.content.classes[0].colour
    QTest.mouseClick(panel.is_reversed, Qt.MouseButton.LeftButton, pos=QPoint(8, panel.is_reversed.height() // 2))
    desk.settle()
    assert desk.window.map.legend.content.classes[-1].colour == lowest


def test_another_year_is_shown_and_taken_back(desk: Desk, panel: SymbologyPanel) -> None:
    choose(desk, panel.year, 2018)
    assert desk.window.map.legend.content.unit == "%, 2018"
    desk.session.undo()
    desk.settle()
    assert desk.window.map.legend.content.unit == "%, 2023"


def test_changing_colours_does_not_look_for_misfits_again(desk: Desk, panel: SymbologyPanel) -> None:
    flags = desk.outcome.findings.flags
    choose(desk, panel.ramp, "moss")
    assert desk.outcome.findings.flags is flags


def test_a_break_dragged_with_the_mouse_recolours_at_once_and_is_one_step(desk: Desk, panel: SymbologyPanel) -> None:
    bars, steps = panel.histogram, len(desk.session.history.steps)
    start = QPoint(round(bars.position_of(bars.breaks[1])), bars.height() // 2)
    before = desk.window.map.canvas.grab().toImage()
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=start)
    for way in (10, 20, 30):
        QTest.mouseMove(bars, start + QPoint(way, 0))
    assert desk.window.map.canvas.grab().toImage() != before
    assert len(desk.session.history.steps) == steps
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    desk.settle()
    assert len(desk.session.history.steps) == steps + 1
    assert style(desk).classification.scheme == USER
    assert style(desk).classification.breaks[1] == pytest.approx(bars.value_at(start.x() + 30), abs=0.3)
    assert "own breaks" in desk.window.map.legend.content.note


def test_a_break_moved_with_the_arrows_is_one_step_when_the_key_is_let_go(desk: Desk, panel: SymbologyPanel) -> None:
    bars, steps = panel.histogram, len(desk.session.history.steps)
    was = bars.breaks
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Up)
    QTest.keyPress(bars, Qt.Key.Key_Right)
    QTest.keyPress(bars, Qt.Key.Key_Right)
    QTest.keyRelease(bars, Qt.Key.Key_Right)
    desk.settle()
    assert bars.breaks[1] > was[1]
    assert (bars.breaks[0], bars.breaks[2]) == pytest.approx((was[0], was[2]))
    assert len(desk.session.history.steps) == steps + 1


def test_breaks_are_typed_exactly(desk: Desk, panel: SymbologyPanel) -> None:
    panel.breaks.setText("70; 75.5; 80")
    QTest.keyClick(panel.breaks, Qt.Key.Key_Return)
    desk.settle()
    assert style(desk).classification == Classification(USER, 4, (70.0, 75.5, 80.0))
    assert desk.window.map.legend.content.classes[1].label == "over 70.0 to 75.5"


def test_words_in_place_of_breaks_change_nothing(desk: Desk, panel: SymbologyPanel) -> None:
    panel.breaks.setText("about seventy")
    QTest.keyClick(panel.breaks, Qt.Key.Key_Return)
    desk.settle()
    assert style(desk) == MapStyle()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("70, 75", (70, 75)), ("1,000; 25,000.5", (1000, 25000.5)), ("-3 2e3 .5", (-3, 2000, 0.5)), ("−4", (-4,)), ("none", ())],
)
def test_numbers_are_read_as_people_write_them(text: str, numbers: tuple[float, ...]) -> None:
    assert _numbers(text) == numbers


def test_own_breaks_do_not_outlive_their_indicator(desk: Desk, panel: SymbologyPanel) -> None:
    panel.histogram.chosen.emit((70.0, 80.0))
    desk.session.edits.choose_indicator("gdhi_per_head")
    desk.settle()
    assert style(desk).classification.scheme == "quantiles"
    assert len(desk.window.map.legend.content.classes) > 1


def test_two_indicators_are_shown_with_a_square_legend(desk: Desk, panel: SymbologyPanel) -> None:
    choose(desk, panel.kind, "bivariate")
    choose(desk, panel.second, "gdhi_per_head")
    square = desk.window.map.legend.content.square
    assert square is not None
    assert "Gross disposable household income" in say(square.up)
    fills = desk.outcome.content.fills()
    assert set(fills.tolist()) - {0} <= packed(colour for row in BIVARIATE for colour in row)
    assert "Three classes of" in desk.window.map.legend.accessibleDescription()


def test_a_benchmark_is_chosen_and_what_cannot_be_told_is_hatched(desk: Desk, panel: SymbologyPanel) -> None:
    choose(desk, panel.kind, "benchmark")
    choose(desk, panel.benchmark, "TLG")
    content = desk.window.map.legend.content
    assert [key.label for key in content.classes] == ["Below", "Cannot tell", "Above"]
    assert "West Midlands" in content.unit
    marks, fills = desk.outcome.content.marks(), desk.outcome.content.fills()
    assert ((marks != 0) == (fills == rgb_of(BENCHMARK[1]))).all()
    image = desk.window.map.canvas.grab().toImage()
    doubtful = {QColor(BENCHMARK[1]).rgb(), int(marks[marks != 0][0])}
    assert doubtful <= {image.pixel(x, y) for x in range(0, image.width(), 1) for y in range(0, image.height(), 7)}


def test_a_middle_is_typed_for_diverging_colours_and_emptied_again(desk: Desk, panel: SymbologyPanel) -> None:
    choose(desk, panel.ramp, "tide")
    assert panel.middle.isVisible()
    panel.middle.setText("70")
    QTest.keyClick(panel.middle, Qt.Key.Key_Return)
    desk.settle()
    assert "Colours part at 70." in desk.window.map.legend.content.note
    panel.middle.clear()
    QTest.keyClick(panel.middle, Qt.Key.Key_Return)
    desk.settle()
    assert "the United Kingdom" in desk.window.map.legend.content.note


@pytest.mark.parametrize("vision", [vision for vision in VISIONS if vision != "normal"])
def test_the_map_is_shown_as_others_see_it_until_the_panel_is_closed(desk: Desk, panel: SymbologyPanel, vision: str) -> None:
    own = drawn_colours(desk)
    choose(desk, panel.vision, vision)
    assert drawn_colours(desk) == packed(seen(class_colours(5), vision))
    assert "Colours simulated" in desk.window.map.legend.content.note
    panel.close()
    desk.settle()
    assert drawn_colours(desk) == own


def test_what_has_no_effect_is_hidden(desk: Desk, panel: SymbologyPanel) -> None:
    assert (panel.second.isVisible(), panel.benchmark.isVisible(), panel.middle.isVisible()) == (False, False, False)
    choose(desk, panel.kind, "benchmark")
    assert (panel.benchmark.isVisible(), panel.histogram.isVisible()) == (True, False)


# The histogram alone


@pytest.fixture
def bars(qtbot: QtBot) -> BreakHistogram:
    bars = BreakHistogram()
    qtbot.addWidget(bars)
    bars.resize(420, 120)
    bars.show_values(np.linspace(0.0, 100.0, 11), np.arange(10))
    bars.show_breaks((20.0, 60.0), class_colours(3))
    bars.show()
    return bars


def test_a_double_click_adds_a_break_and_delete_takes_it_away(bars: BreakHistogram) -> None:
    taken: list[tuple[float, ...]] = []
    bars.chosen.connect(taken.append)
    QTest.mouseDClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(round(bars.position_of(40.0)), 50))
    assert taken[-1] == pytest.approx((20.0, 40.0, 60.0), abs=0.3)
    QTest.keyClick(bars, Qt.Key.Key_Delete)
    assert taken[-1] == pytest.approx((40.0, 60.0), abs=0.3)
    QTest.keyClick(bars, Qt.Key.Key_Insert)
    assert len(taken[-1]) == 3


def test_a_break_stays_between_its_neighbours_and_within_the_values(bars: BreakHistogram) -> None:
    bars.setFocus()
    for _ in range(40):
        QTest.keyClick(bars, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert bars.breaks == (60.0, 60.0)
    for _ in range(40):
        QTest.keyClick(bars, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert bars.breaks == (0.0, 60.0)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_bars_have_the_colours_of_their_classes(bars: BreakHistogram, theme: object) -> None:
    bars.set_theme(DARK if theme is DARK else LIGHT)
    image = bars.grab().toImage()
    at = round(bars.position_of(95.0) * image.devicePixelRatio())
    assert image.pixelColor(at, image.height() - 40).name() == class_colours(3)[2]


def test_no_values_and_no_breaks_are_drawn_without_complaint(bars: BreakHistogram) -> None:
    bars.show_values(np.array([0.0, 1.0]), np.zeros(1, dtype=np.intp))
    bars.show_breaks((), ())
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Delete):
        QTest.keyClick(bars, key)
    assert bars.grab().width() > 0
    assert bars.breaks == ()


# Copy and export


def map_sheet(desk: Desk, ratio: float) -> QImage:
    sheet = MapSheet(desk.window.map, desk.outcome.findings, ratio)
    image = sheet.finished(sheet.drawn())
    sheet.put_away()
    return image


@pytest.mark.parametrize(("action", "scale"), [("copy_map", 1), ("copy_map_large", 2)])
def test_the_map_is_copied_with_its_legend(desk: Desk, action: str, scale: int) -> None:
    desk.window.actions_by_name[action].trigger()
    desk.settle()
    image = QGuiApplication.clipboard().image()
    ratio = desk.window.map.devicePixelRatioF() * scale
    assert image.size() == SHEET * ratio
    assert SHEET.width() / SHEET.height() == pytest.approx(297 / 210, abs=0.001)
    small = image.scaled(SHEET)
    colours = {small.pixelColor(x, y).name() for x in range(820, 1180, 6) for y in range(300, 830, 6)}
    assert set(class_colours(5)) <= colours


def test_a_copied_map_is_framed_on_the_footprint_wherever_the_window_looks(desk: Desk) -> None:
    before = map_sheet(desk, 1.0)
    desk.window.map.canvas.fit()
    desk.settle()
    # Lines may be drawn from another level of detail, which turns a pixel here and there a shade.
    after = map_sheet(desk, 1.0)
    pixels = [np.frombuffer(image.constBits(), dtype=np.uint32) for image in (before, after)]
    assert np.mean(pixels[0] != pixels[1]) < 0.001
    assert desk.window.finder.box.isVisible()


def test_a_picture_at_double_size_is_drawn_finer_and_not_only_larger(desk: Desk) -> None:
    once, twice = (map_sheet(desk, ratio) for ratio in (1.0, 2.0))
    enlarged = once.scaled(twice.size())
    enlarged.setDevicePixelRatio(2.0)
    assert enlarged != twice
    assert desk.window.map.canvas.drawn_ratio is None


@pytest.mark.parametrize("name", ["west midlands.png", "map.svg", "map.pdf"])
def test_the_map_is_exported_by_the_ending_of_the_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    desk.window.actions_by_name["export_map"].trigger()
    desk.settle()
    assert (tmp_path / name).stat().st_size > 10_000
    (notice,) = notices.open_notices()
    assert name in notice.text()
    assert {button.text().replace("&", "") for button in notice.buttons()} == {"Open", "Open folder", "Close"}


def test_a_map_is_offered_under_a_name_that_says_whose_it_is_and_takes_no_other_files_place(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_: object, title: str, path: str, *kinds: str) -> tuple[str, str]:
        offered.append(Path(path).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    desk.session.edits.choose_day(date(2018, 6, 1))
    desk.settle()
    desk.session.remember(map_folder=str(tmp_path))
    desk.window.actions_by_name["export_map"].trigger()
    (tmp_path / offered[0]).touch()
    desk.window.actions_by_name["export_view"].trigger()
    assert offered == ["wmca-2018-06-01-employment-rate-16-to-64.png", "wmca-2018-06-01-employment-rate-16-to-64-2.png"]


def test_the_report_is_shown_page_by_page_before_it_is_printed(desk: Desk) -> None:
    desk.window.actions_by_name["print"].trigger()
    desk.settle()
    dialog = desk.window.findChild(QPrintPreviewDialog)
    assert isinstance(dialog, QPrintPreviewDialog)
    shown = dialog.findChild(QPrintPreviewWidget)
    assert isinstance(shown, QPrintPreviewWidget)
    assert shown.pageCount() > 2
    dialog.close()


def test_a_name_without_an_ending_takes_that_of_the_kind_chosen(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "map"), "Picture (*.png)"))
    desk.window.map_tools.ask_where_to_export()
    desk.settle()
    with Image.open(tmp_path / "map.png") as picture:
        assert picture.size == pytest.approx((3508, 2480), abs=2)


def test_a_map_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.window.map_tools.export_map(tmp_path / "map.bmp")
    desk.settle()
    assert "A map cannot be saved as" in notices.open_notices()[-1].text()


# The legend


def test_a_long_note_has_the_room_it_needs(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_content(LegendContent("Pay", "£", note="A sentence that goes on. " * 12), LIGHT)
    note = legend.findChildren(QWidget, "legend_note")[-1]
    legend.show()
    assert note.height() >= note.heightForWidth(note.width())


# Beside the pointer


def test_the_pointer_tells_the_confidence_interval_where_one_is_published(desk: Desk) -> None:
    row = desk.outcome.findings.layer.values.loc["E08000025"]
    told = desk.outcome.content.descriptions["E08000025"][1]
    assert f"(95% interval {row['lower95']:.4g} to {row['upper95']:.4g})" in told
    desk.session.edits.choose_indicator("gdhi_per_head")
    desk.settle()
    assert "interval" not in desk.outcome.content.descriptions["E08000025"][1]
