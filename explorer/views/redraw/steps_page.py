"""The steps of the project in words: what was drawn, what was taken back, and where one stands; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from explorer.said import Said
from explorer.views.parts.widgets import named, words
from explorer.views.session import Session
from explorer.words import say, text

MOST = 200
"""Steps that are listed, the newest first."""


class StepsPage(QWidget):
    """Lists the steps that led here and those that were taken back, the newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.steps = named(QListWidget(), "redraw_steps")
        self.steps.setAccessibleName(text("redraw-steps"))
        self.steps.setWordWrap(True)
        self.about = words("note", text("redraw-steps-about"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.steps, 1)
        self.steps.itemActivated.connect(self._go)
        self.steps.itemClicked.connect(self._go)
        session.document_changed.connect(self.show_steps)
        self.show_steps()

    def show_steps(self) -> None:
        """List the steps as they are now."""
        history = self._session.history
        here, undone = history.place.at, list(history.place.undone)
        path: list[int] = []
        while here in history.steps and len(path) < MOST:
            path.append(here)
            here = history.steps[here].before if history.steps[here].before != here else -1
        with QSignalBlocker(self.steps):
            self.steps.clear()
            for number in (*undone, *path):
                label = history.steps[number].label
                written = say(label) if label else text("redraw-steps-begin")
                state = "back" if number in undone else "here" if number == history.place.at else "taken"
                item = QListWidgetItem(text("redraw-step", step=written, state=state))
                item.setData(Qt.ItemDataRole.UserRole, number)
                self.steps.addItem(item)
                if state == "here":
                    self.steps.setCurrentItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        """Go to a step: as far back, or forward, as it takes."""
        history, wanted = self._session.history, item.data(Qt.ItemDataRole.UserRole)
        if wanted not in history.steps or wanted == history.place.at:
            return
        step = history.steps[wanted]
        self._session.bring_back(Said("project-bring-back", step=step.label or text("redraw-steps-begin")), step.project)
