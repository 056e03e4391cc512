"""What every window must do, each of its pages looked at: by keyboard alone, with large enough targets, on a small screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSlider,
    QSplitterHandle,
    QTabBar,
    QTabWidget,
    QWidget,
)

from explorer import words
from explorer.catalogue import Catalogue
from explorer.installation.checks import Result
from explorer.places.shapes import Shapes
from explorer.qt import notices
from explorer.views.help import installation_window
from explorer.views.parts.appearance import dress
from explorer.views.parts.theme import DARK, HIGH_CONTRAST_DARK, LIGHT, Theme
from tests.views.conftest import Desk, opened_desk, undressed_after
from tests.views.every_window import opened
from tests.views.test_contrast import contrast, pixels

TARGET = 24
"""Logical pixels, each way, of what is pressed (WCAG 2.2, 2.5.8)."""

MOST_PRESSES = 600
"""Of Tab, for once round a window: a page stops at each of its links."""

SEEN = 40
"""Pixels that change by 3 to 1 at least as a control takes the keyboard."""

SMALL_SCREEN = QSize(1366, 728)
"""A usual laptop's, without the bar of its desktop."""

SMALLEST_WIDTH = 940
"""Of a screen, on which words two fifths longer are not scrolled sideways in the usual type; English needs 800."""

BY_ANOTHER_KEY = {"day_calendar": "↓ in the field of the day", "qt_tableview_cornerbutton": "Ctrl+A"}
"""Buttons that Tab passes by, and which key does the same."""


@dataclass(frozen=True)
class Page:
    """A window with one of its pages open."""

    name: str
    window: QWidget
    tabs: tuple[tuple[QTabWidget, int], ...]

    def bring(self) -> QWidget:
        for tabs, at in self.tabs:
            tabs.setCurrentIndex(at)
        self.window.activateWindow()
        QApplication.processEvents()
        return self.window

    def parts(self) -> list[QWidget]:
        """Everything that shows in it."""
        inside = [self.window, *self.window.findChildren(QWidget)]
        return [one for one in inside if one.isVisible() and one.window() is self.window]


@pytest.fixture(scope="module")
def whole(
    qapp: QApplication, catalogue: Catalogue, first_map: Shapes, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, dict[str, QWidget]]]:
    """Every window, opened once; the one that checks the installation shows one fault, and starts no other programs."""
    fault = Result("geos", "fault", "A result is not the one that is known.", "Install the application again.")
    # Words two fifths longer: what has room for them has room for German, and for Welsh.
    words.speak(words.PSEUDO)
    with undressed_after(qapp) as size, pytest.MonkeyPatch.context() as patch, opened_desk(catalogue, first_map) as desk:
        patch.setattr(installation_window, "checked", lambda _: fault)
        dress(qapp, LIGHT, 1.0, size)
        yield desk, opened(desk, Path(tmp_path_factory.mktemp("windows")))
        for window in QApplication.topLevelWidgets():
            if window is not desk.window:
                window.close()
        for notice in notices.open_notices():
            notice.close()
    words.speak("en")


@pytest.fixture
def pages(whole: tuple[Desk, dict[str, QWidget]]) -> list[Page]:
    desk, windows = whole
    found = []
    for name, window in {"main": desk.window, **windows}.items():
        outer = [tabs for tabs in window.findChildren(QTabWidget) if tabs.isVisible() and tabs.window() is window]
        kinds: list[tuple[tuple[QTabWidget, int], ...]] = [((tabs, at),) for tabs in outer for at in range(tabs.count())] or [()]
        found += [Page(f"{name} {[tabs.tabText(at) for tabs, at in kind]}", window, kind) for kind in kinds]
    return found


def name_of(control: QWidget) -> str:
    told = control.text() if isinstance(control, QAbstractButton) else ""
    return f"{type(control).__name__} {control.objectName()!r} {control.accessibleName()!r} {told!r}"


def takes_tab(control: QWidget) -> bool:
    wants = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and control.isEnabled() and control.focusProxy() is None


def walked(page: Page) -> tuple[list[QWidget], str]:
    """Press Tab until the keyboard is back where it began: what it came to, and what went wrong."""
    wanted = [one for one in page.parts() if takes_tab(one)]
    start = next(one for one in wanted if one is not page.window or len(wanted) == 1)
    start.setFocus(Qt.FocusReason.TabFocusReason)
    way = [start]
    for _ in range(MOST_PRESSES):
        now = QApplication.focusWidget()
        if now is None or now.window() is not page.window:
            return way, f"the keyboard is lost after {name_of(way[-1])}"
        QTest.keyClick(now, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is start and way[1:]:
            return way, ""
        if after is not None and after is not way[-1]:
            if after in way:
                return way, f"Tab goes in circles: back at {name_of(after)}"
            way.append(after)
    return way, "" if len(wanted) == 1 else f"Tab does not leave {name_of(way[-1])}"


def test_tab_leads_to_every_control_of_every_window_and_out_of_each(pages: list[Page]) -> None:
    wrong = []
    for page in pages:
        page.bring()
        wanted = {one for one in page.parts() if takes_tab(one)} - {page.window}
        if wanted:
            way, fault = walked(page)
            wrong += [f"{page.name}: {fault}"] if fault else []
            wrong += [f"{page.name}: Tab never leads to {name_of(one)}" for one in wanted - set(way)]
    assert not wrong, "\n".join(wrong)


def test_no_button_is_for_the_pointer_alone(pages: list[Page]) -> None:
    wrong = []
    for page in pages:
        page.bring()
        buttons = [one for one in page.parts() if isinstance(one, QAbstractButton) and one.isEnabled()]
        wrong += [
            f"{page.name}: {name_of(one)}" for one in buttons
            if not takes_tab(one) and one.objectName() not in BY_ANOTHER_KEY
            and not isinstance(one.parentWidget(), QLineEdit | QTabBar)
        ]  # fmt: skip
    assert not wrong, "\n".join(wrong)


CLICKED = (
    QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider, QSplitterHandle, QTabBar, QAbstractItemView,
)  # fmt: skip


def targets(page: Page) -> Iterator[tuple[str, QSize]]:
    """Yield what is pressed with its size: controls, tabs, headings and rows."""
    for part in page.parts():
        inside = part.parentWidget()
        if not isinstance(part, CLICKED) or not part.isEnabled() or part.visibleRegion().isEmpty():
            continue
        if isinstance(part, QHeaderView):
            if part.sectionsClickable():
                sizes = [part.sectionSize(at) for at in range(min(part.count(), 30)) if not part.isSectionHidden(at)]
                across = part.orientation() == Qt.Orientation.Horizontal
                yield from (
                    (
                        f"heading of {name_of(part)}",
                        QSize(one, part.height()) if across else QSize(part.width(), one),
                    )
                    for one in sizes
                )
        elif isinstance(part, QAbstractItemView):
            model = part.model()
            if model is not None and model.rowCount():
                yield f"row of {name_of(part)}", part.visualRect(model.index(0, 0)).size()
        elif isinstance(part, QTabBar):
            yield from ((f"tab of {name_of(part)}", part.tabRect(at).size()) for at in range(part.count()))
        elif isinstance(part, QSplitterHandle):
            yield name_of(part), part.mask().boundingRect().size()
        elif not isinstance(inside, QAbstractSpinBox | QComboBox | QAbstractItemView) and not isinstance(
            part.parentWidget(), QLineEdit
        ):
            yield name_of(part), part.size()


def test_whatever_is_pressed_is_large_enough(pages: list[Page]) -> None:
    wrong = set()
    for page in pages:
        page.bring()
        wrong |= {
            f"{page.name}: {name} is {size.width()} × {size.height()}" for name, size in targets(page)
            if min(size.width(), size.height()) < TARGET and not size.isEmpty()
        }  # fmt: skip
    assert not wrong, "\n".join(sorted(wrong))


def test_every_control_of_every_window_shows_that_it_has_the_keyboard(pages: list[Page]) -> None:
    wrong, looked_at = [], set()
    for page in pages:
        window = page.bring()
        controls = [one for one in page.parts() if takes_tab(one) and one is not window and not one.visibleRegion().isEmpty()]
        for control in [one for one in controls if one not in looked_at] if len(controls) > 1 else []:
            looked_at.add(control)
            elsewhere = next(one for one in controls if one is not control)
            elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
            area = QRect(control.mapTo(window, QPoint()), control.size()).adjusted(-3, -3, 3, 3)
            QApplication.processEvents()
            without = pixels(window.grab(area).toImage())
            control.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            seen = int((contrast(without, pixels(window.grab(area).toImage())) >= 3.0).sum())
            wrong += [f"{page.name}: {name_of(control)} changes {seen} pixels"] if seen < SEEN else []
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST_DARK], ids=lambda theme: theme.name)
def test_words_on_every_window_stand_out_from_what_they_are_written_on(
    whole: tuple[Desk, dict[str, QWidget]], pages: list[Page], theme: Theme
) -> None:
    desk, _ = whole
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    wrong = set()
    try:
        dress(application, theme, 1.0, QApplication.font().pointSizeF())
        desk.window.set_theme(theme)
        for page in (page for page in pages if all(at == 0 for _, at in page.tabs)):
            window = page.bring()
            drawn = pixels(window.grab().toImage())
            for part in page.parts():
                if isinstance(part, QLabel | QAbstractButton) and part.isEnabled() and any(map(str.isalpha, part.text())):
                    corner, seen = part.mapTo(window, QPoint()), part.visibleRegion().boundingRect()
                    if seen == part.rect() and window.rect().contains(QRect(corner, part.size())):
                        box = drawn[corner.y() : corner.y() + part.height(), corner.x() : corner.x() + part.width()]
                        if (ratio := contrast_of_words(box.reshape(-1, 3))) < 4.5:
                            wrong.add(f"{page.name}: {name_of(part)} {part.text()[:40]!r} {ratio:.1f}")
    finally:
        dress(application, LIGHT, 1.0, QApplication.font().pointSizeF())
        desk.window.set_theme(LIGHT)
    assert not wrong, "\n".join(sorted(wrong))


def contrast_of_words(box: npt.NDArray[np.float64]) -> float:
    """Return by how much what stands out most does so from the colour that most pixels have."""
    colours, times = np.unique(box, axis=0, return_counts=True)
    return float(contrast(colours, colours[times.argmax()]).max())


def test_no_dialog_needs_more_than_a_small_screen(whole: tuple[Desk, dict[str, QWidget]]) -> None:
    desk, dialogs = whole
    size = QApplication.font().pointSizeF()
    too_large = {}
    too_wide = {name: needed for name, each in dialogs.items() if (needed := width_needed(each)) > SMALLEST_WIDTH}
    for scale in (1.0, 2.0):
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, LIGHT, scale, size)
        desk.settle()
        for name, dialog in dialogs.items():
            smallest = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
            if smallest.boundedTo(SMALL_SCREEN) != smallest:
                too_large[name, scale] = smallest.toTuple()
    assert not too_large
    assert not too_wide


def width_needed(dialog: QWidget) -> int:
    """Return the width below which a dialog that scrolls is scrolled sideways."""
    bodies = [area.widget() for area in dialog.findChildren(QScrollArea) if area.parentWidget() is dialog]
    layouts = [layout for body in bodies if body is not None and (layout := body.layout()) is not None]
    return max((layout.totalMinimumSize().width() for layout in layouts), default=0)


def underlined(page: Page) -> dict[str, list[str]]:
    """The words that show in a window, by the letter that is underlined in them."""
    shown: list[str] = []
    for part in page.parts():
        if isinstance(part, QAbstractButton) or (isinstance(part, QLabel) and part.buddy() is not None):
            shown.append(part.text())
        elif isinstance(part, QGroupBox):
            shown.append(part.title())
        elif isinstance(part, QTabBar):
            shown += [part.tabText(at) for at in range(part.count())]
    letters: dict[str, list[str]] = {}
    for said in shown:
        if marked := re.search(r"&([^&\s])", said.replace("&&", "")):
            letters.setdefault(marked[1].upper(), []).append(said)
    return letters


def test_no_two_underlined_letters_of_any_window_are_the_same(pages: list[Page]) -> None:
    twice = {}
    for page in pages:
        page.bring()
        same = {letter: said for letter, said in underlined(page).items() if len(said) > 1}
        if same:
            twice[page.name] = same
    assert not twice, "\n".join(f"{name}: {same}" for name, same in twice.items())
