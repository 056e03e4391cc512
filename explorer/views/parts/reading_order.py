"""The way of the Tab key through a window: every control once, in the order in which one reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def stops(panes: Iterable[QWidget]) -> list[QWidget]:
    """Return the controls that Tab stops at: pane by pane, in each from the top, and from the left within a line.

    It is asked afresh at every press: what floats on the map comes, goes and is moved.
    """
    return [control for pane in panes for control in _in_lines(pane)]


def neighbour(controls: Sequence[QWidget], now: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the control after the one that has the keyboard, or before it; None where there is none."""
    if not controls:
        return None
    step = 1 if forward else -1
    at = next((place for place, control in enumerate(controls) if control is now), -1 if forward else 0)
    return controls[(at + step) % len(controls)]


def _in_lines(pane: QWidget) -> list[QWidget]:
    corners = {control: control.mapTo(pane, QPoint()) for control in (pane, *pane.findChildren(QWidget)) if _takes_tab(control)}
    slack = pane.fontMetrics().height() // 2
    ordered: list[QWidget] = []
    line: list[QWidget] = []
    for control in sorted(corners, key=lambda each: corners[each].y()):
        if line and corners[control].y() - corners[line[0]].y() > slack:
            ordered += sorted(line, key=lambda each: corners[each].x())
            line = []
        line.append(control)
    return [*ordered, *sorted(line, key=lambda each: corners[each].x())]


def _takes_tab(control: QWidget) -> bool:
    # A field inside another control, as in a spin box, hands its keys to that one.
    is_part = control.focusProxy() is not None
    wants = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and not is_part and control.isVisible() and control.isEnabled()
