"""A table whose cells are typed in, and that Tab leaves at its last cell."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableWidget, QWidget

from explorer.views.parts.heard_cells import HeardEditor
from explorer.views.parts.widgets import named

_TRIGGERS = QAbstractItemView.EditTrigger


class TypedTable(QTableWidget):
    """Arrows go from cell to cell; typing, F2 or a double click begins; Tab goes on, and from the last cell out of the table.

    Parameters
    ----------
    name : str
        By which tests and the style sheet find it.
    columns : int
    """

    def __init__(self, name: str, columns: int) -> None:
        super().__init__(0, columns)
        named(self, name)
        # Qt's own way is for ever round within the table.
        self.setTabKeyNavigation(False)
        self.setItemDelegate(HeardEditor(self))
        self.setEditTriggers(
            _TRIGGERS.DoubleClicked | _TRIGGERS.SelectedClicked | _TRIGGERS.EditKeyPressed | _TRIGGERS.AnyKeyPressed
        )

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next cell that is typed in, or out of the table."""
        step = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1, QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }.get(hint, 0)  # fmt: skip
        if not step:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        columns = self.columnCount()
        at = self.currentRow() * columns + self.currentColumn() + step
        while 0 <= at < self.rowCount() * columns:
            item = self.item(at // columns, at % columns)
            if item is not None and item.flags() & item.flags().ItemIsEditable:
                self.setCurrentItem(item)
                self.editItem(item)
                return
            at += step
        self.focusNextPrevChild(step > 0)
