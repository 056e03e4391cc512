"""The panels at every size: what folds, what is remembered, and that nothing is cut off or lies on something else."""

import json
import time
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from explorer import words
from explorer.project import Project
from explorer.project.document import Document
from explorer.settings import Settings
from explorer.views.findings.findings_panel import ROOMY_LINES
from explorer.views.main_window import MainWindow
from explorer.views.map.legend_place import CORNERS, footprint_of
from explorer.views.map.pane import MapPane
from explorer.views.parts.day_field import DayField
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.widgets import keep_on_screen
from explorer.views.session import Session
from explorer.words import say
from tests.views.conftest import Desk, Scale

SIZES = [(800, 600), (1280, 720), (1366, 768), (1920, 1080)]
MAGNIFIED = [(1366, 768, 1.5), (1920, 1080, 1.5), (1920, 1080, 2.0), (1366, 768, 2.0)]
"""The same with larger type, as on a screen set to 150 and 200 %."""

STATES = ("as_opened", "evidence", "drawer", "four_maps")


@pytest.fixture(autouse=True)
def dressed(type_size: Scale) -> None:
    """Dress the window as it is dressed for a user."""


def bring(desk: Desk, state: str) -> None:
    if state == "evidence":
        desk.window.findings.flags.choose(0)
        desk.window.findings.open_evidence()
    elif state == "drawer":
        desk.window.drawer.open_page("table")
    elif state == "four_maps":
        desk.window.actions_by_name["four_maps"].trigger()
    desk.settle()


def resize(desk: Desk, width: int, height: int) -> None:
    desk.window.resize(width, height)
    desk.settle()
    assert (desk.window.width(), desk.window.height()) == (width, height), "the window does not become so small"


def box(desk: Desk, part: QWidget) -> QRect:
    return QRect(part.mapTo(desk.window, QPoint()), part.size())


def cut_off(desk: Desk) -> list[str]:
    """Name what shows and does not lie within what holds it, or has less room than its words need."""
    wrong = []
    for part in desk.window.findChildren(QWidget):
        if not part.isVisible() or part.visibleRegion().isEmpty():
            continue
        if isinstance(part, QAbstractButton | QComboBox | QLineEdit | QLabel):
            seen, whole = part.visibleRegion().boundingRect(), part.rect()
            scrolls = any(type(parent).__name__ in ("QScrollArea", "QTabBar") for parent in parents(part))
            if seen != whole and not scrolls:
                wrong.append(f"{name(part)} shows {seen.width()} × {seen.height()} of {whole.width()} × {whole.height()}")
            if isinstance(part, DayField) and part.fontMetrics().horizontalAdvance(part.text()) > day_room(part):
                wrong.append(f"{name(part)} has no room for its day")
            # A rail's name is written upwards.
            room = part.height() if part.objectName() == "rail" else part.width()
            if isinstance(part, QAbstractButton) and room < part.fontMetrics().horizontalAdvance(part.text().replace("&", "")):
                wrong.append(f"{name(part)} has no room for its words")
    return wrong


def day_room(field: DayField) -> int:
    """How much of a day a field shows: all but the arrow, and the edges of the style sheet."""
    return field.width() - field.textMargins().right() - 20


def parents(part: QWidget) -> list[QWidget]:
    found = []
    while (part := part.parentWidget()) is not None:  # type: ignore[assignment]
        found.append(part)
    return found


def name(part: QWidget) -> str:
    text = part.text() if isinstance(part, QAbstractButton | QLabel) else part.accessibleName()
    return f"{type(part).__name__} {part.objectName()!r} {text!r}"


def overlapping(desk: Desk) -> list[str]:
    """Name what floats on a map and lies on something else that does."""
    wrong = []
    for pane in desk.window.maps.panes:
        floats = [part for part in pane.floats.parts if part.isVisible()]
        for one, other in combinations(floats, 2):
            if box(desk, one).intersects(box(desk, other)):
                wrong.append(f"{name(one)} and {name(other)}")
        if covers_footprint(pane):
            wrong.append(f"legend and footprint on {pane.canvas.accessibleName()}")
    return wrong


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_or_overlaps_at_any_size(desk: Desk, state: str) -> None:
    bring(desk, state)
    for width, height in SIZES:
        resize(desk, width, height)
        assert not cut_off(desk), (width, height)
        assert not overlapping(desk), (width, height)


@pytest.fixture
def longer_words() -> Iterator[None]:
    """Words two fifths longer than the English, as they may be in another language."""
    words.speak(words.PSEUDO)
    yield
    words.speak("en")


@pytest.mark.usefixtures("longer_words")
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_or_overlaps_in_longer_words(request: pytest.FixtureRequest, state: str) -> None:
    desk: Desk = request.getfixturevalue("desk")
    bring(desk, state)
    for width, height in SIZES:
        resize(desk, width, height)
        assert not cut_off(desk), (width, height)
        assert not overlapping(desk), (width, height)


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_or_overlaps_in_larger_type(desk: Desk, state: str, type_size: Scale) -> None:
    bring(desk, state)
    for width, height, factor in MAGNIFIED:
        type_size(factor)
        resize(desk, width, height)
        assert not cut_off(desk), (width, height, factor)
        assert not overlapping(desk), (width, height, factor)


def test_nothing_that_floats_on_four_maps_covers_the_footprint_in_larger_type(desk: Desk, type_size: Scale) -> None:
    bring(desk, "four_maps")
    for width, height, factor in MAGNIFIED:
        type_size(factor)
        resize(desk, width, height)
        desk.window.show_footprint()
        desk.settle()
        for pane in desk.window.maps.panes:
            assert not covered(pane, pane.floats.parts), (width, height, factor)


def test_the_legend_makes_room_for_the_panel_of_layers_and_takes_it_again(desk: Desk) -> None:
    resize(desk, 1366, 768)
    layers, legend = desk.window.actions_by_name["layers"], desk.window.map.legend
    whole = legend.content
    layers.trigger()
    desk.settle()
    assert not overlapping(desk)
    layers.trigger()
    desk.settle()
    assert legend.content == whole


def test_the_search_field_steps_aside_on_crowded_maps_and_comes_when_it_is_wanted(desk: Desk, type_size: Scale) -> None:
    bring(desk, "four_maps")
    type_size(2.0)
    resize(desk, 1366, 768)
    assert not desk.window.finder.box.isVisible()
    desk.window.actions_by_name["find_place"].trigger()
    desk.settle()
    assert desk.window.finder.box.field.hasFocus()
    desk.window.map.canvas.setFocus()
    desk.settle()
    assert not desk.window.finder.box.isVisible()


def test_what_decides_each_answer_stands_next_to_it_above_two_red_flags_on_a_small_screen(desk: Desk) -> None:
    desk.session.edits.choose_partnership("lep-coast-to-capital")
    resize(desk, 1366, 768)
    findings = desk.window.findings
    for label, verdict in zip(findings.verdict.labels, desk.outcome.findings.verdicts, strict=True):
        assert label.visibleRegion().boundingRect() == label.rect()
        for question in verdict.questions:
            assert (say(question.short or "") in label.text()) == (question.id in verdict.decided_by)
    for row in range(2):
        assert findings.flags.flags[row].level == "red"
        assert findings.flags.viewport().rect().contains(findings.flags.visualRect(findings.flags.model().index(row, 0)))


def test_a_verdict_that_is_given_more_room_tells_what_makes_every_question(desk: Desk) -> None:
    resize(desk, 1366, 768)
    findings, verdict = desk.window.findings, desk.outcome.findings.verdicts[0]
    number = next(say(one.short or "") for one in verdict.questions if one.id not in verdict.decided_by)
    assert number not in findings.verdict.labels[0].text()
    assert number in findings.verdict.labels[0].toolTip()
    splitter = findings.findChild(GripSplitter)
    assert splitter is not None
    grip = splitter.handle(1)
    for _ in range(20):
        QTest.keyClick(grip, Qt.Key.Key_Down)
    assert number in findings.verdict.labels[0].text()


def test_on_a_small_screen_the_choices_fold_and_the_findings_keep_their_room(desk: Desk) -> None:
    resize(desk, 800, 600)
    assert not desk.window.choices.isVisible()
    assert desk.window.findings.isVisible()
    assert not desk.window.actions_by_name["show_choices"].isChecked()
    resize(desk, 1366, 768)
    assert desk.window.choices.isVisible()
    assert desk.window.actions_by_name["show_choices"].isChecked()


def test_on_a_small_screen_a_panel_that_is_opened_takes_the_place_of_the_other(desk: Desk) -> None:
    resize(desk, 800, 600)
    rail = next(each for each in desk.window.panes.findChildren(QAbstractButton, "rail") if each.text() == "Choices")
    QTest.mouseClick(rail, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.choices.isVisible()
    assert not desk.window.findings.isVisible()
    desk.window.actions_by_name["show_findings"].trigger()
    desk.settle()
    assert desk.window.findings.isVisible()
    assert not desk.window.choices.isVisible()


def test_evidence_opens_in_place_of_the_flags_where_both_would_be_cramped(desk: Desk) -> None:
    resize(desk, 1366, 768)
    findings = desk.window.findings
    findings.flags.setFocus()
    findings.flags.choose(1)
    QTest.keyClick(findings.flags, Qt.Key.Key_Return)
    desk.settle()
    assert findings.is_reading
    assert findings.evidence.height() > 0.8 * findings.height()
    chosen = findings.chosen
    desk.window.actions_by_name["no_flag"].trigger()
    assert not findings.is_reading
    assert findings.chosen is chosen
    desk.window.actions_by_name["no_flag"].trigger()
    assert findings.chosen is None


def test_from_the_evidence_one_goes_on_to_the_next_flag(desk: Desk) -> None:
    resize(desk, 1366, 768)
    findings = desk.window.findings
    bring(desk, "evidence")
    findings.reader.after.click()
    assert findings.chosen is findings.flags.flags[1]
    assert findings.reader.place.text() == f"2 of {len(findings.flags.flags)}"
    findings.reader.before.click()
    findings.reader.before.click()
    assert findings.chosen is findings.flags.flags[-1]


def test_on_a_large_screen_evidence_stands_below_the_flags(desk: Desk) -> None:
    line = desk.window.findings.fontMetrics().lineSpacing()
    resize(desk, 1920, max(1080, ROOMY_LINES * line + 120))
    bring(desk, "evidence")
    assert desk.window.findings.flags.isVisible()
    assert desk.window.findings.evidence.isVisible()
    assert not desk.window.findings.is_reading


def test_a_grip_is_moved_with_the_arrow_keys_and_the_width_is_remembered(desk: Desk) -> None:
    resize(desk, 1600, 900)
    before = desk.window.findings.width()
    grip = desk.window.panes.handle(2)
    for _ in range(4):
        QTest.keyClick(grip, Qt.Key.Key_Left)
    wider = desk.window.findings.width()
    assert wider > before + 40
    resize(desk, 1800, 900)
    assert desk.window.findings.width() == pytest.approx(wider, abs=2)
    desk.window.close()
    kept = json.loads(desk.session.settings.window["panes"])
    assert kept["right"] == pytest.approx(wider, abs=20)


def test_panels_that_were_folded_stay_so_at_the_next_start(desk: Desk) -> None:
    desk.window.actions_by_name["show_choices"].trigger()
    desk.window.close()
    session = Session(desk.session.catalogue, Document.of(Project()), Settings(window=desk.session.settings.window))
    window = MainWindow(session, desk.outcome.findings.ground.shapes)
    assert window.choices.isHidden()
    assert not window.findings.isHidden()
    session.jobs.shut_down()
    window.deleteLater()


# The legend


def covers_footprint(pane: MapPane) -> bool:
    return bool(covered(pane, [pane.legend]))


def covered(pane: MapPane, parts: list[QWidget]) -> list[str]:
    """Name those parts under which some of the footprint lies."""
    assert pane._content is not None
    points = footprint_of(pane._content.outlines).reshape(-1, 2).tolist()
    seen = [pane.canvas.camera.view.to_screen(east, north).toPoint() for east, north in points]
    boxes = {name(part): QRect(part.mapTo(pane, QPoint()), part.size()) for part in parts if part.isVisible()}
    return [part for part, box in boxes.items() if any(map(box.contains, seen))]


@pytest.mark.parametrize("way", [(0, -150), (-120, 0), (120, 160), (0, 260)])
def test_wherever_the_map_is_moved_the_legend_never_covers_the_footprint(desk: Desk, way: tuple[int, int]) -> None:
    desk.window.show_footprint()
    desk.settle()
    assert not covers_footprint(desk.window.map)
    desk.window.map.canvas.camera.pan(*map(float, way))
    desk.settle()
    assert not covers_footprint(desk.window.map)


def test_the_legend_is_dragged_and_lies_there_at_the_next_start(desk: Desk) -> None:
    legend = desk.window.map.legend
    start, before = QPoint(20, 15), legend.pos()
    QTest.mousePress(legend, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(legend, start - QPoint(0, 80))
    QTest.mouseRelease(legend, Qt.MouseButton.LeftButton, pos=start)
    assert legend.y() < before.y() - 40
    assert not legend.content.is_folded
    kept = desk.window.map.placed.place.kept()
    desk.window.map.placed.place.spot = CORNERS[0]
    desk.window.map.placed.place.restore(kept)
    assert desk.window.map.placed.place.spot != CORNERS[0]


def test_the_legend_is_hidden_and_brought_back(desk: Desk) -> None:
    pane = desk.window.map
    pane.legend.put_away.emit()
    assert not pane.legend.isVisible()
    pane.floats.buttons.legend.click()
    assert pane.legend.isVisible()


def test_show_the_footprint_uses_the_part_of_the_map_that_nothing_lies_on(desk: Desk) -> None:
    for width, height in ((1366, 768), (800, 600)):
        resize(desk, width, height)
        desk.window.show_footprint()
        desk.settle()
        pane = desk.window.map
        assert pane._content is not None
        points = footprint_of(pane._content.outlines).reshape(-1, 2).tolist()
        seen = [pane.canvas.camera.view.to_screen(east, north).toPoint() for east, north in points]
        floats = [pane.legend, pane.floats.buttons, *pane.floats.heads]
        boxes = [QRect(part.mapTo(pane, QPoint()), part.size()) for part in floats if part.isVisible()]
        assert all(pane.rect().contains(point) for point in seen)
        assert not any(each.contains(point) for each in boxes for point in seen)


# The first start


def test_the_first_window_fits_the_screen_with_its_title_bar(desk: Desk) -> None:
    session = Session(desk.session.catalogue, Document.of(Project()), Settings())
    window = MainWindow(session, desk.outcome.findings.ground.shapes)
    room = window.screen().availableSize()
    assert window.width() < room.width()
    assert window.height() <= room.height() - 2 * window.fontMetrics().height()
    session.jobs.shut_down()
    window.deleteLater()


def test_work_under_way_does_not_widen_a_small_window(desk: Desk, qtbot: QtBot) -> None:
    resize(desk, 640, 400)
    job = desk.session.jobs.run(lambda _: time.sleep(1), label="Looking at a file of a very long and winding name.geojson")
    desk.window.foot.watch(job)
    qtbot.waitUntil(desk.window.foot.work.isVisible)
    assert desk.window.width() == 640


def test_a_window_that_reaches_beyond_the_screen_is_brought_back(desk: Desk) -> None:
    room = desk.window.screen().availableGeometry()
    desk.window.resize(room.width() + 300, room.height() + 200)
    desk.window.move(room.left() + 50, room.top() - 30)
    keep_on_screen(desk.window)
    QApplication.processEvents()
    assert room.contains(desk.window.frameGeometry())
