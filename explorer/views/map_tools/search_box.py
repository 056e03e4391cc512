"""The field over the map in which a place is found by name, code or postcode."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.qt.announcer import announce
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.views.parts.widgets import named
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.catalogue.search import Match, Place

ROWS = 10
KIND = Qt.ItemDataRole.UserRole + 1
"""Where a row keeps what kind of place it names, in words."""


class SearchBox(QWidget):
    """A search field with its list of results.

    Parameters
    ----------
    find : callable
        Text → places that it names, the likeliest first.

    Attributes
    ----------
    place_chosen : Signal(object)
        The :class:`Place` that the user chose.
    place_asked : Signal(object)
        The user wants to know more about the place chosen last.
    cleared : Signal()
        The user put the search aside.
    left : Signal()
        The user wants the keyboard back on the map.
    resized : Signal()
        The list opened, closed or changed, or the keyboard came or left, so the box needs other room.
    """

    place_chosen = Signal(object)
    place_asked = Signal(object)
    cleared = Signal()
    left = Signal()
    resized = Signal()

    def __init__(self, find: Callable[[str], Sequence[Match]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._place: Place | None = None
        self.field = named(QLineEdit(placeholderText=text("tools-search-hint")), "map_search")
        self.field.setAccessibleName(text("tools-search"))
        self.field.setToolTip(text("tools-search-tip"))
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(lambda _: self._search())
        self.field.textChanged.connect(lambda typed: None if typed else self._put_aside())
        self.field.installEventFilter(self)
        self.results = QListWidget()
        self.results.setAccessibleName(text("tools-search-found"))
        self.results.setUniformItemSizes(True)
        self.results.setFrameShape(QFrame.Shape.NoFrame)
        self.results.setItemDelegate(_KindAtTheRight(self.results))
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.itemClicked.connect(self._choose)
        self.told = named(PlainLabel(), "search_told")
        self.told.setWordWrap(True)
        self.told.linkActivated.connect(lambda _: self._ask())
        self._lay_out()

    @property
    def matches(self) -> list[Match]:
        """What is listed."""
        rows = (self.results.item(row) for row in range(self.results.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in rows]

    @property
    def is_wanted(self) -> bool:
        """Whether somebody is looking for something."""
        return self.field.hasFocus() or bool(self.field.text())

    def start(self) -> None:
        """Bring the keyboard here."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def tell(self, sentence: str, html: str = "") -> None:
        """Say something of the place that was chosen, as HTML where a link is in it; an empty sentence ends it."""
        self.told.setTextFormat(Qt.TextFormat.RichText if html else Qt.TextFormat.PlainText)
        self.told.setText(html or sentence)
        self.told.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self._show_list(shown=False)

    def sizeHint(self) -> QSize:
        """Ask for a width in keeping with the type, and the height of what shows."""
        return QSize(self.fontMetrics().averageCharWidth() * 58, super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk the list, Enter choose and Escape close while the field has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.resized.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
        if key in steps and self.results.count():
            self.results.setCurrentRow(min(max(self.results.currentRow() + steps[key], 0), self.results.count() - 1))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.results.isVisible():
                self._choose(self.results.currentItem())
            else:
                self._ask()
            return True
        if key == Qt.Key.Key_Escape:
            self._escape()
            return True
        return False

    def _escape(self) -> None:
        """Close the list, or, where it is closed, empty the field and leave."""
        if self._list.isVisible():
            self._show_list(shown=False)
        else:
            self.field.clear()
            self._put_aside()
            self.left.emit()

    def _ask(self) -> None:
        if self._place is not None:
            self.place_asked.emit(self._place)

    def _search(self) -> None:
        self._place = None
        self.told.hide()
        self.results.clear()
        for match in self._find(self.field.text()):
            item = QListWidgetItem(_named(match), self.results)
            item.setData(Qt.ItemDataRole.UserRole, match)
            kind, place = say(match.place.kind_name), match.place
            item.setData(KIND, kind)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text("tools-search-place", place=_named(match), kind=kind))
            item.setToolTip(as_tip(text("tools-search-place-tip", place=place.named, kind=kind, code=place.key)))
        self.results.setCurrentRow(0)
        asked = bool(self.field.text().strip())
        if asked:
            self._announce_found()
        if asked and not self.results.count():
            self.tell(text("tools-search-nothing"))
            return
        self._show_list(shown=asked)

    def _announce_found(self) -> None:
        """Let those who do not see the list know what typing made of it, and what Enter would take."""
        first = self.results.item(0)
        told = first.data(Qt.ItemDataRole.AccessibleTextRole) if first is not None else ""
        announce(self.field, text("spoken-found", found=self.results.count(), first=told), "found")

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        place: Place = item.data(Qt.ItemDataRole.UserRole).place
        self.field.setText(say(place.named))
        self.tell("")
        self._place = place
        self.place_chosen.emit(place)

    def _put_aside(self) -> None:
        self._place = None
        self.results.clear()
        self.tell("")
        self.cleared.emit()

    def _show_list(self, *, shown: bool) -> None:
        self.results.setVisible(shown)
        row = self.results.sizeHintForRow(0) if self.results.count() else 0
        self.results.setFixedHeight(max(min(self.results.count(), ROWS) * row + 6, 1))
        self._list.setVisible(shown or not self.told.isHidden())
        self.adjustSize()
        self.resized.emit()

    def _lay_out(self) -> None:
        self._list = named(QFrame(), "legend")
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(4, 4, 4, 4)
        inner.addWidget(self.results)
        inner.addWidget(self.told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self._list)
        layout.addStretch(1)
        self.told.hide()
        self._list.hide()


class _KindAtTheRight(QStyledItemDelegate):
    """Draws a place with its kind at the right, so that a long name never pushes the kind out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave some air between the rows."""
        return super().sizeHint(option, index) + QSize(0, 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw the name as far as it has room, then the kind."""
        whole = QStyleOptionViewItem(option)
        kind: str = index.data(KIND)
        metrics = whole.fontMetrics
        room = whole.rect.adjusted(6, 0, -6, 0)
        colours = whole.palette
        if whole.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole.rect, colours.highlight())
        painter.setFont(whole.font)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, kind)
        left = room.width() - metrics.horizontalAdvance(kind) - 12
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        shown = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _named(match: Match) -> str:
    """Name a place, and how it was found where that is another name than the one shown."""
    shown, by = say(match.place.named), match.by or match.place.name
    return shown if by == shown else f"{shown} ({by})"
