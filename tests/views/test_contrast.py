"""Words, edges and what shows the keyboard stand out enough (WCAG 2.2: 1.4.3, 1.4.11, 2.4.13), in the light and in the dark."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from explorer.cartography import symbology
from explorer.views.parts import theme as theme_module
from explorer.views.parts.reading_order import stops
from explorer.views.parts.theme import DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT, Theme, chosen_theme
from tests.views.conftest import Desk

THEMES = (LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK)
EACH = pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST_DARK], ids=["light", "dark", "contrast_dark"])
SEEN = 60
"""Pixels that change by 3 to 1 at least as a control takes the keyboard."""


def luminance(rgb: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    share = rgb / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    found: npt.NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return found


def contrast(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    first, second = luminance(one), luminance(other)
    ratio: npt.NDArray[np.float64] = (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)
    return ratio


def rgb(colour: str) -> npt.NDArray[np.float64]:
    parsed = QColor(colour)
    return np.array([parsed.red(), parsed.green(), parsed.blue()], dtype=np.float64)


def pixels(image: QImage) -> npt.NDArray[np.float64]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return raw[:, : plain.width(), 2::-1].astype(np.float64)


@EACH
@pytest.mark.parametrize("ground", ["card", "window", "selection"])
@pytest.mark.parametrize("words", ["text", "muted", "red", "amber", "info", "focus"])
def test_words_stand_out_from_what_they_are_written_on(theme: Theme, ground: str, words: str) -> None:
    assert contrast(rgb(getattr(theme, words)), rgb(getattr(theme, ground))) >= 4.5


@pytest.mark.parametrize("theme", [HIGH_CONTRAST, HIGH_CONTRAST_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("words", ["text", "muted", "red", "amber", "info", "focus"])
def test_in_high_contrast_words_stand_out_by_seven_to_one(theme: Theme, words: str) -> None:
    assert contrast(rgb(getattr(theme, words)), rgb(theme.card)) >= 7.0


@EACH
@pytest.mark.parametrize("ground", ["card", "window", "selection"])
@pytest.mark.parametrize("line", ["edge", "focus"])
def test_edges_of_controls_and_the_ring_round_them_are_seen(theme: Theme, ground: str, line: str) -> None:
    assert contrast(rgb(getattr(theme, line)), rgb(getattr(theme, ground))) >= 3.0


@EACH
def test_ring_and_cross_on_the_map_are_seen_on_every_fill(theme: Theme) -> None:
    fills = [colour for ramp in symbology.RAMPS.values() for colour in ramp.stops]
    for fill in (*fills, theme.sea, theme.no_data):
        assert max(contrast(rgb(theme.text), rgb(fill)), contrast(rgb(theme.halo), rgb(fill))) >= 3.0, fill


@BOTH
def test_every_control_shows_that_it_has_the_keyboard(desk: Desk, theme: Theme, dressed: Callable[[Theme], None]) -> None:
    dressed(theme)
    window = desk.window
    window.set_theme(theme)
    window.drawer.open_page("table")
    window.resize(1366, 768)
    desk.settle()
    window.activateWindow()
    for control in stops((*window.panes.in_reading_order, window.foot)):
        assert changed(desk, control) >= SEEN, f"{type(control).__name__} {control.objectName()!r} {control.accessibleName()!r}"


def changed(desk: Desk, control: QWidget) -> int:
    """Return how many pixels of a control and its edge change by 3 to 1 as Tab comes to it."""
    elsewhere = desk.window.choices.region if control is not desk.window.choices.region else desk.window.choices.indicator
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    without = picture_of(desk, control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    return int((contrast(without, picture_of(desk, control)) >= 3.0).sum())


def picture_of(desk: Desk, control: QWidget) -> npt.NDArray[np.float64]:
    QApplication.processEvents()
    whole = pixels(desk.window.grab().toImage())
    corner = control.mapTo(desk.window, QPoint())
    return whole[max(corner.y(), 0) : corner.y() + control.height(), max(corner.x(), 0) : corner.x() + control.width()]


@BOTH
def test_the_placeholder_of_a_field_is_as_readable_as_other_words(
    desk: Desk, theme: Theme, dressed: Callable[[Theme], None]
) -> None:
    dressed(theme)
    desk.window.set_theme(theme)
    desk.settle()
    drawn = pixels(desk.window.choices.partnerships.search.grab().toImage()).reshape(-1, 3)
    # Strokes of letters are softened at their edges; the darkest or lightest pixel has the colour itself.
    inside = contrast(drawn, rgb(theme.card))
    assert np.sort(inside)[-40:].mean() >= 4.0


def test_dark_light_and_high_contrast_are_chosen_in_the_menu(desk: Desk) -> None:
    asked: list[str] = []
    desk.window.looks.appearance_changed.connect(asked.append)
    names = ("dark", "contrast", "light", "system")
    for name in names:
        desk.window.actions_by_name[f"appearance_{name}"].trigger()
        ticked = [
            key for key in ("dark", "contrast", "light", "system") if desk.window.actions_by_name[f"appearance_{key}"].isChecked()
        ]
        assert ticked == [name]
    assert asked == ["dark", "contrast", "light", ""]


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_a_system_in_high_contrast_is_followed(monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme) -> None:
    monkeypatch.setattr(theme_module, "_is_contrast_asked", lambda: True)
    monkeypatch.setattr(theme_module, "_is_system_dark", lambda: scheme == Qt.ColorScheme.Dark)
    expected = HIGH_CONTRAST_DARK if scheme == Qt.ColorScheme.Dark else HIGH_CONTRAST
    assert chosen_theme("") is expected
    assert chosen_theme("contrast") is expected
    assert chosen_theme("dark") is DARK
