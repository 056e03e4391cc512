"""Data → Connect to PostGIS: where the database is, what is in it, and what to load."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.errors import ExplorerError
from explorer.progress import Progress
from explorer.qt import notices
from explorer.qt.buttons import button_row
from explorer.qt.jobs import JobRunner
from explorer.readers import passwords, postgis
from explorer.readers.postgis import Place, Relation
from explorer.said import Said, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.widgets import give_room, let_scroll, named, words
from explorer.words import error_said, say, text

_RELATION = Qt.ItemDataRole.UserRole


class PostgisDialog(QDialog):
    """Connects to a database for reading, shows its layers and tables, and copies one.

    Parameters
    ----------
    jobs : JobRunner
    folder : Path
        Where copies go.
    last : str
        The place that was asked last, as it writes itself; may be empty.

    Attributes
    ----------
    connected_to : Signal(str)
        A place answered.
    copied : Signal(object, bool)
        The file that a layer (True) or a table (False) was copied into.
    """

    connected_to = Signal(str)
    copied = Signal(object, bool)

    def __init__(self, jobs: JobRunner, folder: Path, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("own-postgis"))
        help_key(self, "own_data", "a-postgis-database")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs, self._folder = jobs, folder
        self.host, self.database, self.user = (_line(f"own-postgis-{name}") for name in ("host", "database", "user"))
        self.password = _line("own-postgis-password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.port = QSpinBox()
        self.port.setRange(1, 65_535)
        self.port.setAccessibleName(text("own-postgis-port"))
        self.keep = QCheckBox(text("own-postgis-keep"))
        self.connect_button = QPushButton(text("own-postgis-connect"))
        self.tree, self.rows = _tree(), _rows()
        self.told = words("note")
        self.missing = words("headline")
        self._show_place(Place.parse(last) or Place("localhost", "", ""))
        self._lay_out()
        self._connect()

    @property
    def place(self) -> Place:
        """The database that the fields name."""
        return Place(self.host.text().strip(), self.database.text().strip(), self.user.text().strip(), self.port.value())

    # Laid out once

    def _show_place(self, place: Place) -> None:
        for field, value in ((self.host, place.host), (self.database, place.database), (self.user, place.user)):
            field.setText(value)
        self.port.setValue(place.port)
        self.keep.setEnabled(passwords.can_remember())
        self.keep.setToolTip("" if self.keep.isEnabled() else text("own-postgis-no-keyring"))
        self.password.setText(passwords.remembered(str(place)) if place.database else "")

    def _lay_out(self) -> None:
        form = QFormLayout()
        server = QHBoxLayout()
        server.addWidget(self.host, 1)
        server.addWidget(self.port)
        form.addRow(text("own-postgis-server"), server)
        for label, field in (
            (text("own-postgis-database-label"), self.database),
            (text("own-postgis-user-label"), self.user),
            (text("own-postgis-password-label"), self.password),
        ):
            form.addRow(label, field)
        form.addRow("", self.keep)
        form.addRow("", self.connect_button)
        parts = GripSplitter(Qt.Orientation.Vertical, text("pane-half-height"))
        parts.addWidget(self.tree)
        parts.addWidget(self.rows)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        self.buttons = button_row(QDialogButtonBox.StandardButton.Close)
        self.load = self.buttons.addButton(text("own-postgis-load"), QDialogButtonBox.ButtonRole.ActionRole)
        self.load.setToolTip(text("own-postgis-load-tip"))
        self.load.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(parts, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
        self.told.setText(text("own-postgis-only-read"))
        if not postgis.is_installed():
            self._say_what_is_missing(layout)
        let_scroll(self)
        give_room(self, 100, 42)

    def _say_what_is_missing(self, layout: QVBoxLayout) -> None:
        """Say before anything is filled in that nothing can be read, and what to install."""
        self.missing.setText(say(sentences(postgis.NOT_INSTALLED, postgis.how_to_install())))
        self.missing.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout.insertWidget(0, self.missing)
        fields = (self.host, self.port, self.database, self.user, self.password, self.keep, self.connect_button)
        for field in (*fields, self.tree, self.rows):
            field.setEnabled(False)

    def _connect(self) -> None:
        self.connect_button.clicked.connect(self.browse)
        self.password.returnPressed.connect(self.browse)
        self.connect_button.setDefault(True)
        self.tree.currentItemChanged.connect(lambda *_: self._preview())
        self.tree.itemActivated.connect(lambda *_: self.load_chosen())
        self.load.clicked.connect(self.load_chosen)
        self.buttons.rejected.connect(self.reject)

    # What the user does

    def browse(self) -> None:
        """Connect, and list what may be read."""
        place, password = self.place, self.password.text()
        if not (place.host and place.database and place.user):
            self.told.setText(text("own-postgis-fill-in"))
            return
        self._run(
            text("own-postgis-connecting", place=str(place)), lambda _: postgis.relations(place, password), self._show_relations
        )

    def load_chosen(self) -> None:
        """Copy the layer or table that is chosen."""
        relation, place, password, folder = self._chosen, self.place, self.password.text(), self._folder
        if relation is None:
            return
        self._run(
            text("own-postgis-copying", relation=f"{relation.schema}.{relation.name}"),
            lambda progress: postgis.copy_to_file(place, password, relation, folder, progress),
            lambda file: self._tell_copied(file, relation),
        )

    @property
    def _chosen(self) -> Relation | None:
        item = self.tree.currentItem()
        found = item.data(0, _RELATION) if item is not None else None
        return found if isinstance(found, Relation) else None

    def _preview(self) -> None:
        relation, place, password = self._chosen, self.place, self.password.text()
        self.load.setEnabled(relation is not None)
        self.rows.setRowCount(0)
        if relation is not None:
            self._run(text("own-postgis-looking"), lambda _: postgis.first_rows(place, password, relation), self._show_rows)

    # What is found

    def _run(self, label: str, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        self.told.setText(text("pane-doing", what=label))
        job = self._jobs.run(work, topic="postgis", label=label)
        job.then(then).otherwise(self._tell_refused)
        job.cancelled.connect(lambda: self.told.setText(text("own-postgis-stopped")))

    def _show_relations(self, found: Sequence[Relation]) -> None:
        self.connected_to.emit(str(self.place))
        kept = not self.keep.isChecked() or passwords.remember(str(self.place), self.password.text())
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for relation in found:
            if relation.schema not in groups:
                groups[relation.schema] = QTreeWidgetItem(self.tree, [relation.schema])
                groups[relation.schema].setExpanded(True)
            kind = text("own-postgis-kind", shape=(relation.shape.lower() or "shapes") if relation.is_layer else "table")
            rows = text("own-postgis-about", rows=Said("unit-rows", n=relation.rows)) if relation.rows >= 0 else ""
            item = QTreeWidgetItem(groups[relation.schema], [relation.name, kind, rows])
            item.setData(0, _RELATION, relation)
        self.tree.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 44)
        refused = None if kept else Said("own-postgis-not-kept")
        self.told.setText(say(sentences(Said("own-postgis-found", number=len(found)), refused)))
        self.tree.setFocus()

    def _show_rows(self, found: tuple[tuple[str, ...], list[tuple[str, ...]]]) -> None:
        headings, rows = found
        self.rows.setColumnCount(len(headings))
        self.rows.setHorizontalHeaderLabels(list(headings))
        self.rows.setRowCount(len(rows))
        for at, texts in enumerate(rows):
            for column, cell in enumerate(texts):
                self.rows.setItem(at, column, QTableWidgetItem(cell))
        self.told.setText(text("own-postgis-first", rows=len(rows)))

    def _tell_copied(self, file: Path, relation: Relation) -> None:
        self.told.setText(text("own-postgis-copied", file=file.name))
        self.accept()
        self.copied.emit(file, relation.is_layer)

    def _tell_refused(self, error: Exception) -> None:
        if isinstance(error, ExplorerError):
            self.told.setText(error_said(error))
        else:
            self.told.setText(str(error))
            notices.report(self, error)

    def reject(self) -> None:
        """Leave without a trace."""
        self._jobs.cancel("postgis")
        super().reject()


def _line(key: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(text(key))
    return field


def _tree() -> QTreeWidget:
    tree = named(QTreeWidget(), "relations")
    tree.setAccessibleName(text("own-postgis-relations"))
    tree.setHeaderLabels([text(f"own-postgis-column-{column}") for column in ("name", "kind", "size")])
    return tree


def _rows() -> QTableWidget:
    rows = named(QTableWidget(), "first_rows")
    rows.setAccessibleName(text("own-postgis-rows"))
    rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    rows.setTabKeyNavigation(False)
    return rows
