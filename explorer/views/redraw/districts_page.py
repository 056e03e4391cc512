"""The list way: every district with its state and what it would do, found by its name, taken and locked by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from explorer.places.names.plain_names import folded
from explorer.qt import single_keys
from explorer.qt.announcer import announce
from explorer.views.parts.rows_table import RowsTable
from explorer.views.parts.widgets import named
from explorer.words import called, say, text

if TYPE_CHECKING:
    from explorer.plans.district_rows import DistrictRow

COLUMNS = ("district", "state", "points", "sent", "filled", "residents")


class DistrictsPage(QWidget):
    """Lists districts.

    Attributes
    ----------
    district_pointed : Signal(str)
        This district is chosen; empty for none.
    take_asked, lock_asked : Signal(str)
        A district is to be taken or given up, or locked.
    """

    district_pointed = Signal(str)
    take_asked = Signal(str)
    lock_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = named(QLineEdit(placeholderText=text("plan-window-find"), clearButtonEnabled=True), "redraw_find")
        self.field.setAccessibleName(text("plan-window-find"))
        titles = [text(f"plan-column-{column}") for column in COLUMNS]
        tips = [text(f"plan-column-{column}-tip") for column in COLUMNS]
        self.list = RowsTable(
            "redraw_list", text("plan-window-list"), titles, (0, 1), tips, text("plan-window-take").replace("&", "")
        )
        self.list.give_rest_to(0)
        self._rows: Sequence[DistrictRow] = ()
        self._is_quiet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._go_to_list)
        self.list.opened.connect(self.take_asked.emit)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        for part in (self.field, self.list):
            part.installEventFilter(self)

    @property
    def chosen(self) -> str:
        """The district chosen; empty for none."""
        rows = self.list.chosen
        return self.list.rows.keys[rows[0]] if len(rows) == 1 else ""

    def show_rows(self, rows: Sequence[DistrictRow]) -> None:
        """Show other rows; the district chosen stays chosen."""
        chosen, self._rows = self.chosen, rows
        self._is_quiet = True
        self._list()
        self.list.choose([chosen] if chosen else [])
        if (row := self.list.rows.row_of(chosen)) is not None:
            # Or the keyboard would stand on no row, which is what a reader would hear.
            stays = QItemSelectionModel.SelectionFlag.NoUpdate
            self.list.selectionModel().setCurrentIndex(self.list.rows.index(row, 0), stays)
        self._is_quiet = False

    def choose(self, code: str) -> None:
        """Choose a district without telling anybody."""
        self._is_quiet = True
        self.list.choose([code] if code else [])
        self._is_quiet = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space and L in the list, which would search its names for them; go from the field into the list with Down."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.field and event.key() == Qt.Key.Key_Down:
            self._go_to_list()
            return True
        if watched is self.list:
            key, held = single_keys.pressed(event)
            asked = {Qt.Key.Key_Space: self.take_asked, Qt.Key.Key_L: self.lock_asked}.get(key)
            if asked is not None and not held:
                asked.emit(self.chosen)
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        """Show the districts whose names hold what is typed, and choose the one that it fits best."""
        self._is_quiet = True
        best = self._list()
        self.list.choose([best] if best else [])
        self._is_quiet = False
        if self.field.text().strip():
            self._announce_found()
        self._tell()

    def _announce_found(self) -> None:
        """Let those who do not see the list know what typing made of it."""
        keys, chosen = self.list.rows.keys, self.chosen
        first = next((say(row.named) for row in self._rows if row.code == chosen), "")
        announce(self.field, text("spoken-found", found=len(keys), first=first), "found")

    def _tell(self) -> None:
        if not self._is_quiet:
            self.district_pointed.emit(self.chosen)

    def _list(self) -> str:
        """List the districts that are wanted; return the one that fits best what is typed, empty where nothing is."""
        wanted = folded(self.field.text())
        rows = [row for row in self._rows if wanted in called(row.named)] if wanted else self._rows
        if wanted:
            # Those that begin with it, the shortest name first, and then as they are: "staf" means Stafford.
            rows = sorted(rows, key=lambda row: _rest(say(row.named), row.name, wanted))
        self.list.show_rows([tuple(map(say, row.cells)) for row in rows], [row.code for row in rows])
        return rows[0].code if wanted and rows else ""

    def _go_to_list(self) -> None:
        if self.list.rows.keys:
            if not self.chosen:
                self.list.choose(self.list.rows.keys[:1])
            row = self.list.rows.row_of(self.chosen)
            self.list.setCurrentIndex(self.list.rows.index(row or 0, 0))
        self.list.setFocus()


def _rest(said: str, name: str, wanted: str) -> tuple[bool, int]:
    rest = min((len(one) for one in (said, name) if folded(one).startswith(wanted)), default=0)
    return not rest, rest
