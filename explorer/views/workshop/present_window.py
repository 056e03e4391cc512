"""Workshop → Present: the room's screen and the operator's panel, on one screen or two, led by single keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QScreen
from PySide6.QtWidgets import QWidget

from explorer.qt import single_keys
from explorer.views.map.map_areas import Level
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import bring_up
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.views.workshop.audience import Audience
from explorer.views.workshop.operator_panel import OperatorPanel
from explorer.views.workshop.presenting import Presenting

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

CORNER = (0.34, 0.52)
"""Width and height of the operator's panel where there is one screen only, as shares of it."""


class PresentWindow(QObject):
    """Shows a room its pictures.

    Attributes
    ----------
    ended : Signal()
        The room was left.
    record_asked : Signal()
        The record is to be written.
    """

    ended = Signal()
    record_asked = Signal()

    def __init__(self, session: Session, levels: Callable[[], Sequence[Level]], window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.presenting = Presenting(session, self)
        self.audience = Audience(self.presenting, levels, window)
        self.operator = OperatorPanel(self.presenting, window)
        for screen in (self.audience, self.operator):
            screen.key_pressed.connect(self.take_key)
        self.audience.district_clicked.connect(self.presenting.what_if)
        self.audience.district_named.connect(self.presenting.what_if_named)
        self.operator.ticked.connect(self.audience.clock.setText)
        self.audience.district_hovered.connect(self.presenting.point_at)
        for told in (self.presenting.refused, self.presenting.previewed):
            told.connect(self.audience.tell)
        session.outcome_ready.connect(self._follow)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(lambda _: self.arrange())
            application.screenRemoved.connect(lambda _: self.arrange())

    @property
    def is_open(self) -> bool:
        """Whether the room sees something."""
        return self.audience.isVisible()

    def begin(self, findings: Findings) -> None:
        """Begin with the first picture."""
        self.arrange(begins=True)
        self.presenting.begin()
        self.audience.take_findings(findings)
        self.operator.take_findings(findings)
        self.operator.show_now()
        self.audience.setFocus()

    def leave(self) -> None:
        """Leave the room; nothing of what was kept is lost by it."""
        self.presenting.end()
        self.audience.hide()
        self.operator.hide()
        self.ended.emit()

    def arrange(self, *, begins: bool = False) -> None:
        """Put the room's picture on the second screen, or on the only one; the operator keeps the other, or a corner."""
        if not (begins or self.is_open):
            return
        here = self._window.screen()
        room = room_screen(QGuiApplication.screens(), here)
        is_alone = room is not here
        self.audience.setScreen(room)
        self.audience.setGeometry(room.geometry())
        self.audience.showFullScreen()
        self.operator.show_alone(is_alone=is_alone)
        ground = here.availableGeometry()
        if is_alone:
            self.operator.setGeometry(
                ground.adjusted(ground.width() // 4, ground.height() // 8, -ground.width() // 4, -ground.height() // 8)
            )
            self.operator.show()
        else:
            self.operator.hide()
            width, height = int(ground.width() * CORNER[0]), int(ground.height() * CORNER[1])
            self.operator.setGeometry(ground.right() - width, ground.bottom() - height, width, height)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.audience.set_theme(theme)

    def _follow(self, outcome: Outcome) -> None:
        if self.is_open and outcome.touches_findings:
            self.audience.take_findings(outcome.findings)

    # Keys

    def take_key(self, event: QKeyEvent) -> None:
        """Do what a key does to the room."""
        key, held = single_keys.pressed(event)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.presenting.undo()
        if held & Qt.KeyboardModifier.ControlModifier:
            return
        act = self._acts().get(key)
        if act is not None:
            act()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.presenting.show_plan(key - Qt.Key.Key_0)

    def _acts(self) -> dict[Qt.Key, Callable[[], object]]:
        show = self.presenting
        return {
            **dict.fromkeys((Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Right), lambda: show.go(1)),
            **dict.fromkeys((Qt.Key.Key_Backspace, Qt.Key.Key_PageUp, Qt.Key.Key_Left), lambda: show.go(-1)),
            Qt.Key.Key_D: self.audience.ask_what_if, Qt.Key.Key_B: show.before_after, Qt.Key.Key_Period: show.blank,
            Qt.Key.Key_C: lambda: self.capture("comment"), Qt.Key.Key_V: lambda: self.capture("vote"),
            Qt.Key.Key_S: lambda: self.capture("sheet"), Qt.Key.Key_A: lambda: show.show_kind("agreement"),
            Qt.Key.Key_R: self.record_asked.emit, Qt.Key.Key_Escape: self.leave, Qt.Key.Key_F5: self.leave,
        }  # fmt: skip

    def capture(self, page: str) -> None:
        """Open a page of the capture, over the room's picture where there is one screen."""
        bring_up(self.operator)
        self.operator.show_page(page)


def room_screen(screens: Sequence[QScreen], here: QScreen) -> QScreen:
    """Return the screen of the room: another than the operator's, where there is one."""
    return next((one for one in screens if one is not here), here)
