"""The list of flags: plain sentences, each with its level in word, shape and colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.qt.flag_model import ABOUT_ROLE, FLAG_ROLE, HEADING_ROLE, AnyIndex, FlagModel
from explorer.said import Number
from explorer.views.map.level_marks import draw_mark
from explorer.views.parts.theme import LIGHT, Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.model import Flag

WRAP = int(Qt.TextFlag.TextWordWrap)
PADDING = 11


class FlagDelegate(QStyledItemDelegate):
    """Draws one flag: mark, level, how many people it touches, and its sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a row."""
        heading: str | None = index.data(HEADING_ROLE)
        if heading:
            self._draw_heading(painter, option, heading)
            return
        flag: Flag = index.data(FLAG_ROLE)
        box: QRect = option.rect
        painter.save()
        self._draw_ground(painter, box, option.state)
        mark = self._mark_size(option)
        draw_mark(painter, QRectF(box.left() + PADDING, box.top() + PADDING, mark, mark), flag.level, self.theme)
        is_about: bool = index.data(ABOUT_ROLE)
        self._draw_words(painter, option, flag, self._text_box(option, box), is_about)
        if is_about:
            painter.fillRect(QRect(box.right() - 3, box.top(), 4, box.height()), QColor(self.theme.lines["selection"].colour))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height that the sentence needs at the width of the list."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 400
        metrics = QFontMetrics(option.font)
        if index.data(HEADING_ROLE):
            return QSize(width, metrics.height() + PADDING)
        room = self._text_box(option, QRect(0, 0, width, 10_000))
        sentence = metrics.boundingRect(room, WRAP, index.data())
        return QSize(width, sentence.height() + metrics.height() + 2 * PADDING + 3)

    def _draw_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = QColor(self.theme.selection if chosen or hovered else self.theme.card)
        if hovered and not chosen:
            ground.setAlphaF(0.5)
        painter.fillRect(box, ground)
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(self.theme.focus))
        painter.setPen(QPen(QColor(self.theme.card_edge), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.focus), 2))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: str) -> None:
        box: QRect = option.rect
        painter.save()
        painter.fillRect(box, QColor(self.theme.window))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        room = box.adjusted(PADDING, 0, -PADDING, 0)
        shown = QFontMetrics(font).elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, flag: Flag, box: QRect, is_about: bool) -> None:
        metrics = QFontMetrics(option.font)
        bold = QFont(option.font)
        bold.setBold(True)
        level = text("flag-level", level=flag.level)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.level(flag.level)))
        painter.drawText(box, 0, level)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted))
        room = box.adjusted(QFontMetrics(bold).horizontalAdvance(level + "  "), 0, 0, 0)
        wordings = about_captions(flag) if is_about else captions(flag)
        painter.drawText(room, 0, _longest_that_fits(wordings, metrics, room.width()))
        painter.setPen(QColor(self.theme.text))
        painter.drawText(box.adjusted(0, metrics.height() + 3, 0, 0), WRAP, say(flag.sentence))

    def _text_box(self, option: QStyleOptionViewItem, box: QRect) -> QRect:
        left = PADDING + self._mark_size(option) + PADDING
        return box.adjusted(left, PADDING - 1, -PADDING, -PADDING)

    @staticmethod
    def _mark_size(option: QStyleOptionViewItem) -> int:
        return round(QFontMetrics(option.font).height() * 1.1)


def captions(flag: Flag) -> list[str]:
    """Return what a flag is about and how many people, the longest wording first, for as much room as there is."""
    caption = text("panel-caption-probable", title=flag.title) if flag.is_probable else say(flag.title)
    if flag.people != flag.people or not flag.people:
        return [caption]
    return [text("panel-caption-people", caption=caption, people=Number(flag.people, unit="people")), caption]


def about_captions(flag: Flag) -> list[str]:
    """Return that a flag is about the districts selected, and its title where there is room."""
    return [text("panel-caption-about", title=flag.title), text("panel-about-selection")]


def _longest_that_fits(wordings: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    fitting = (words for words in wordings if metrics.horizontalAdvance(words) <= width)
    return next(fitting, metrics.elidedText(wordings[-1], Qt.TextElideMode.ElideRight, width))


class FlagList(QListView):
    """The flags, to read and to choose from.

    Attributes
    ----------
    flag_chosen : Signal(object)
        The flag now chosen, or None.
    copied : Signal()
        The user wants the flag chosen on the clipboard.
    """

    flag_chosen = Signal(object)
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flag_list")
        self.setAccessibleName(text("panel-flags"))
        self.setModel(FlagModel(self))
        self._delegate = FlagDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip(text("panel-flags-tip"))

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags listed."""
        return self._flag_model.listed

    @property
    def chosen(self) -> Flag | None:
        """The flag now chosen."""
        at = self.currentIndex()
        return at.data(FLAG_ROLE) if at.isValid() and self.selectionModel().isSelected(at) else None

    def show_flags(self, flags: Sequence[Flag]) -> None:
        """List other flags, none of them chosen."""
        self.show_sections([("", flags)])

    def show_sections(self, sections: Sequence[tuple[str, Sequence[Flag]]], chosen: Flag | None = None) -> None:
        """List other flags under headings; the flag chosen stays so where it is listed."""
        self._flag_model.set_sections(sections)
        row = self._flag_model.row_of(chosen) if chosen is not None else None
        if row is None:
            self.flag_chosen.emit(None)
        else:
            self.choose(row)

    def choose_flag(self, flag: Flag) -> bool:
        """Choose a flag, or one that says the same; False where it is not listed."""
        row = self._flag_model.row_of(flag)
        if row is not None:
            self.choose(row)
        return row is not None

    def choose(self, row: int) -> None:
        """Choose the flag of a row."""
        self.setCurrentIndex(self._flag_model.index(row, 0))

    def mark(self, flags: tuple[Flag, ...]) -> None:
        """Mark the flags that are about the districts selected."""
        self._flag_model.mark(flags)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        # Asked for a viewport that Qt made, PySide makes all of its widgets' classes: a fortieth of the start.
        self.dataChanged(QModelIndex(), QModelIndex())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which flag is now chosen."""
        super().selectionChanged(selected, deselected)
        self.flag_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the system's key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the sentences out again at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @property
    def _flag_model(self) -> FlagModel:
        model = self.model()
        assert isinstance(model, FlagModel)  # noqa: S101 - set in the constructor
        return model
