"""How the application looks: palette, style sheet and type size, light or dark as the system is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from explorer import resources
from explorer.views.parts.theme import Theme

SMALLEST_TYPE = 10.5
"""Points: below this nothing is readable from the back of a room."""

TYPE_STEP = 1.15
LARGEST_SCALE, SMALLEST_SCALE = 2.5, 0.8

_COLOURS = {
    QPalette.ColorRole.Window: "window", QPalette.ColorRole.WindowText: "text", QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "window", QPalette.ColorRole.Text: "text", QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text", QPalette.ColorRole.ToolTipBase: "card", QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selection", QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.PlaceholderText: "muted", QPalette.ColorRole.Link: "focus", QPalette.ColorRole.LinkVisited: "focus",
}  # fmt: skip


def dress(application: QApplication, theme: Theme, scale: float, system_size: float) -> None:
    """Give the whole application its colours and its type size.

    Parameters
    ----------
    application : QApplication
    theme : Theme
        Light or dark.
    scale : float
        Size of all type against the system's.
    system_size : float
        The system's type size in points.
    """
    for step in dressing(application, theme, scale, system_size):
        step()


def dressing(application: QApplication, theme: Theme, scale: float, system_size: float) -> list[Callable[[], None]]:
    """Return what :func:`dress` does as steps, for a window that goes on answering in between."""
    size = max(system_size, SMALLEST_TYPE) * scale
    font = QFont(application.font())
    font.setPointSizeF(size)
    # WORKAROUND: Qt takes five times as long to exchange one style sheet for another as to drop it and set the other.
    return [
        partial(application.setStyleSheet, ""),
        partial(application.setFont, font),
        partial(application.setPalette, _palette(theme)),
        # The style sheet would take the marks below a slider away: its handle takes its colour here.
        # WORKAROUND: PySide6's types ask for bytes, which it then refuses.
        partial(application.setPalette, _palette(theme, button=theme.text), "QSlider"),  # type: ignore[arg-type]
        partial(application.setStyleSheet, _style_sheet(theme, size)),
    ]


_ONLY_NAMES = {"Monospace", "Sans Serif", "Serif"}
"""What Linux calls its usual typefaces, even where there are none."""


def bring_a_typeface() -> None:
    """Use the typeface that comes with the application where the system has none: each letter would be an empty box."""
    if set(QFontDatabase.families()) <= _ONLY_NAMES:
        for file in resources.typefaces():
            QFontDatabase.addApplicationFont(str(file))


def application_icon() -> QIcon:
    """Return the application's icon."""
    return QIcon(str(resources.resource("icons/app.svg")))


def _palette(theme: Theme, button: str = "") -> QPalette:
    palette = QPalette()
    for role, name in _COLOURS.items():
        palette.setColor(role, QColor(getattr(theme, name)))
    if button:
        palette.setColor(QPalette.ColorRole.Button, QColor(button))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def _style_sheet(theme: Theme, size: float) -> str:
    tokens = {field.name: str(getattr(theme, field.name)) for field in fields(theme)}
    tokens["down_arrow"] = resources.resource("icons/down.svg").as_posix()
    tokens["tick"] = resources.resource(f"icons/tick_{'dark' if theme.is_dark else 'light'}.svg").as_posix()
    tokens |= {"title_size": f"{size * 1.35:.1f}pt", "headline_size": f"{size * 1.12:.1f}pt"}
    return Template(resources.resource("styles/window.qss").read_text(encoding="utf-8")).substitute(tokens)
