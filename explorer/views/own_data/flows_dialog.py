"""A flows file before it is used: what was recognised, whom to count, which zones have no place. Then use it, or not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.catalogue.published_words import published
from explorer.errors import CancelledError, ExplorerError
from explorer.qt.buttons import button_row
from explorer.readers.flows.model import ORIENTATIONS, FlowReading, OrientationError, people_said, whom_said
from explorer.said import Said, Value
from explorer.views.help.help_keys import help_key
from explorer.views.map_tools.places_asked import PlacesAsked
from explorer.views.parts.widgets import give_room, let_scroll, named, words
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.catalogue.flow_preview import JoinPreview

TOPIC = "flows_preview"


class FlowsDialog(QDialog):
    """Previews a flows file.

    Attributes
    ----------
    accepted_flows : Signal(object, object)
        The user wants to use the file at this path, read in this way (:class:`~explorer.readers.flows.FlowReading`).
    """

    accepted_flows = Signal(object, object)

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "flows_dialog")
        self.setWindowTitle(text("own-flows-title", file=path.name))
        help_key(self, "own_data", "commuting-flows")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._path = session, path
        same = session.project.flows == path
        self.reading = session.project.flow_reading if same else FlowReading(names=session.settings.names_chosen)
        self.preview: JoinPreview | None = None
        self.bases: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.headline = words("headline", self._doing)
        self.told = named(QTextBrowser(), "flows_told")
        self.told.setAccessibleName(text("own-flows-told"))
        self.told.setTabChangesFocus(True)
        self.orientation = self._orientation_box()
        self.columns = named(QLineEdit(), "flow_columns")
        self.columns.setPlaceholderText(text("own-flows-columns-hint"))
        self.columns.setToolTip(text("own-flows-columns-tip"))
        self.columns.setAccessibleName(text("own-flows-columns"))
        self.columns.editingFinished.connect(self._take_columns)
        self.zones = PlacesAsked(session.catalogue.districts)
        self.zones.chosen.connect(self._choose_places)
        self.believe = named(QCheckBox(text("own-flows-believe")), "flows_believed")
        self.believe.setToolTip(text("own-flows-believe-tip"))
        self.believe.clicked.connect(self._decide)
        self.believe.hide()
        self._lay_out()
        self.read()

    @property
    def _doing(self) -> str:
        return text("pane-doing", what=Said("own-job-read", file=self._path.name))

    def read(self) -> None:
        """Read the file as it is now to be read, beside the window."""
        self.headline.setText(self._doing)
        self._use.setEnabled(False)
        catalogue, path, reading = self._session.catalogue, self._path, self.reading
        self._job = self._session.jobs.run(
            lambda _: catalogue.files.preview_flows(path, reading), TOPIC, text("own-job-read", file=path.name)
        )
        self._job.then(self._show).otherwise(self._refuse)
        self._job.cancelled.connect(lambda: self._refuse(CancelledError()))

    def done(self, result: int) -> None:
        """Close; what is still being read is given up."""
        if isValid(self._job):
            self._job.silence()
        super().done(result)

    # What came of it

    def _show(self, preview: JoinPreview) -> None:
        self.preview = preview
        found = preview.reading
        headline = "readers-headline-of" if found.table.vintage else "readers-headline"
        counts: dict[str, Value] = {"people": people_said(found.people), "zones": len(found.zones)}
        self.headline.setText(text(headline, **counts, vintage=published(found.table.vintage)))
        self.told.setPlainText("\n".join(text("own-flows-line", line=sentence) for sentence in preview.sentences()))
        self.believe.setVisible(bool(preview.doubts))
        self.believe.setChecked(self.reading.believed)
        self._show_bases(preview)
        self._form.setRowVisible(self.orientation, found.layout == "matrix")
        self._form.setRowVisible(self.columns, found.layout == "columns")
        self._set_orientation(found.orientation)
        self.zones.ask(preview.questions)
        self._use.setEnabled(preview.can_be_used)
        self._use.setToolTip(
            text("own-flows-use-state", state="ready" if preview.can_be_used else "contradicts" if preview.waits else "zones")
        )

    def _refuse(self, error: Exception) -> None:
        self.preview = None
        self.believe.hide()
        is_told = isinstance(error, ExplorerError)
        self.headline.setText(say(error.message) if is_told else text("own-flows-unreadable"))  # type: ignore[attr-defined]
        self.told.setPlainText(say(error.remedy) if is_told else repr(error))  # type: ignore[attr-defined]
        needs_side = isinstance(error, OrientationError)
        if needs_side:
            self.told.setPlainText(text("own-flows-say-rows"))
        self._form.setRowVisible(self.orientation, needs_side)
        self._form.setRowVisible(self.columns, not needs_side)
        self._show_bases(None)
        self.zones.hide()

    def _show_bases(self, preview: JoinPreview | None) -> None:
        for button in self.bases.values():
            self._group.removeButton(button)
            button.deleteLater()
        self.bases = {}
        choices = preview.reading.bases if preview else ()
        self._whom.setVisible(len(choices) > 1)
        for choice in choices if len(choices) > 1 else ():
            said = text("readers-base-choice", base=whom_said(choice.base), people=people_said(choice.people))
            button = named(QRadioButton(said), f"base_{choice.name}")
            button.setChecked(choice.name == self.reading.base)
            button.clicked.connect(partial(self._choose_base, choice.name))
            self.bases[choice.name] = button
            self._group.addButton(button)
            self._choices.addWidget(button)

    # What the user does

    def _choose_base(self, base: str) -> None:
        self._read_with(replace(self.reading, base=base))

    def _choose_orientation(self, _: int) -> None:
        self._read_with(replace(self.reading, orientation=self.orientation.currentData()))

    def _take_columns(self) -> None:
        named_columns = tuple(filter(None, (part.strip() for part in self.columns.text().split(","))))
        if len(named_columns) in (0, 3):
            self._read_with(replace(self.reading, columns=named_columns))

    def _choose_places(self, places: dict[str, str | None]) -> None:
        chosen = dict(self.reading.names) | places
        self._read_with(replace(self.reading, names=tuple((zone, code) for zone, code in chosen.items() if code is not None)))

    def _read_with(self, reading: FlowReading) -> None:
        if reading != self.reading:
            self.reading = reading
            self.read()

    def _accept_flows(self) -> None:
        if self.preview is not None and self.preview.can_be_used:
            self.accepted_flows.emit(self._path, replace(self.preview.how, names=self.preview.reading.named))
            self.accept()

    def _decide(self, believed: bool) -> None:
        self._read_with(replace(self.reading, believed=believed))

    # Built once

    def _orientation_box(self) -> QComboBox:
        box = named(QComboBox(), "flow_orientation")
        box.setAccessibleName(text("own-flows-orientation"))
        box.addItem(text("own-flows-orientation-file"), "")
        for key in ORIENTATIONS:
            box.addItem(text("readers-orientation", orientation=key), key)
        box.activated.connect(self._choose_orientation)
        return box

    def _set_orientation(self, orientation: str) -> None:
        self.orientation.blockSignals(True)
        self.orientation.setCurrentIndex(max(self.orientation.findData(orientation), 0))
        self.orientation.blockSignals(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        self._whom = words("heading", text("own-flows-whom"))
        self._choices = QVBoxLayout()
        self._form = QFormLayout()
        self._form.addRow(text("own-flows-orientation-label"), self.orientation)
        self._form.addRow(text("own-flows-columns-label"), self.columns)
        self._form.setRowVisible(self.orientation, False)
        self._form.setRowVisible(self.columns, False)
        self._whom.hide()
        self.zones.hide()
        self.buttons = button_row(QDialogButtonBox.StandardButton.Cancel)
        self._use = self.buttons.addButton(text("own-flows-use"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setDefault(True)
        self.buttons.accepted.connect(self._accept_flows)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.headline)
        column.addWidget(self._whom)
        column.addLayout(self._choices)
        column.addLayout(self._form)
        column.addWidget(self.told, 2)
        column.addWidget(self.believe)
        column.addWidget(self.zones, 1)
        column.addWidget(self.buttons)
        let_scroll(self)
        give_room(self, 112, 30)
