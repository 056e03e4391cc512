"""Where all that a screen reader should say by itself is said: short, one thing after the other, nothing twice.

What has the keyboard is read anyway. Announced is only what changes elsewhere: a partnership chosen, findings that are ready,
what was undone, what the foot of the window tells. Some changes follow at once upon another; what is announced waits a moment,
and the last word on a subject is the one that is said.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

WAIT = 250
"""Milliseconds for which an announcement waits for a later one on the same subject."""


class Announcer(QObject):
    """Announces, once for the whole application.

    Attributes
    ----------
    announced : Signal(str)
        These words went to the screen reader.
    """

    announced = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, tuple[QWidget, str]] = {}
        self._soon = QTimer(self, singleShot=True, interval=WAIT)
        self._soon.timeout.connect(self.speak)

    def announce(self, source: QWidget, words: str, subject: str, *, at_once: bool = False) -> None:
        """Announce something.

        Parameters
        ----------
        source : QWidget
            What it is about, in the window that tells it.
        words : str
            A sentence or a few, as plain text.
        subject : str
            What later words on the same subject replace.
        at_once : bool
            Whether it answers a key: it neither waits nor lets the reader finish what it was saying.
        """
        self._waiting.pop(subject, None)
        if at_once and words:
            self._speak(source, words, QAccessible.AnnouncementPoliteness.Assertive)
        elif words:
            self._waiting[subject] = (source, words)
            self._soon.start()

    def speak(self) -> None:
        """Say at once what waits."""
        waiting, self._waiting = self._waiting, {}
        self._soon.stop()
        words = list(dict.fromkeys(words for _, words in waiting.values()))
        source = next((source for source, _ in waiting.values() if isValid(source)), None)
        if source is not None:
            self._speak(source, " ".join(words), QAccessible.AnnouncementPoliteness.Polite)

    def _speak(self, source: QWidget, words: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(source, words)
            event.setPoliteness(politeness)
            QAccessible.updateAccessibility(event)
        self.announced.emit(words)


def announcer() -> Announcer:
    """Return the one announcer; it lives as long as the application."""
    application = QApplication.instance()
    found = application.findChild(Announcer) if application is not None else None
    return found if isinstance(found, Announcer) else Announcer(application)


def announce(source: QWidget, words: str, subject: str, *, at_once: bool = False) -> None:
    """Let a screen reader say something, see :meth:`Announcer.announce`."""
    announcer().announce(source, words, subject, at_once=at_once)
