"""The bar over the flags: which levels, sides and kinds are listed, in what order, and whether under their districts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from explorer.project.flag_choice import LEVELS, ORDERS, FlagChoice
from explorer.views.map.level_marks import draw_mark
from explorer.views.parts.flow_layout import FlowLayout
from explorer.views.parts.page_parts import link
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.model import Flag


class FlagBar(QWidget):
    """Narrows and orders the list of flags.

    Attributes
    ----------
    changed : Signal(object)
        The :class:`~explorer.project.flag_choice.FlagChoice` that the user now wants.
    overview_asked : Signal()
        The user wants to read about the footprint as a whole.
    """

    changed = Signal(object)
    overview_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flag_bar")
        self.choice = FlagChoice()
        self._theme: Theme = LIGHT
        self._flags: tuple[Flag, ...] = ()
        self._marked: dict[str, tuple[Theme, int]] = {}
        self.levels = {level: self._level_button(level) for level in LEVELS}
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.button = named(QToolButton(), "flat")
        self.button.setText(text("panel-arrange"))
        self.button.setToolTip(text("panel-arrange-tip"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.overview = named(QToolButton(), "flat_plain")
        self.overview.setText(text("panel-overview"))
        self.overview.setToolTip(text("panel-overview-tip"))
        self.overview.clicked.connect(self.overview_asked)
        self.left_out = words("note")
        self.left_out.setTextFormat(Qt.TextFormat.RichText)
        self.left_out.linkActivated.connect(lambda _: self._choose(self.choice.with_all()))
        self._lay_out()
        self._show()

    def show_flags(self, flags: Iterable[Flag], listed: int) -> None:
        """Count other flags; ``listed`` of them are in the list."""
        self._flags = tuple(flags)
        hidden = len(self._flags) - listed
        self.left_out.setText(_left_out(hidden, len(self._flags)) if hidden else "")
        self.left_out.setVisible(hidden > 0)
        self._show()

    def set_choice(self, choice: FlagChoice) -> None:
        """Show a choice without telling anybody."""
        self.choice = choice
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show()

    def _choose(self, choice: FlagChoice) -> None:
        self.choice = choice
        self._show()
        self.changed.emit(choice)

    def _show(self) -> None:
        for level, button in self.levels.items():
            number = sum(flag.level == level for flag in self._flags)
            is_listed, is_narrowed = level not in self.choice.levels, bool(self.choice.levels)
            chip = text(f"panel-chip-{level}", number=number)
            button.setText(chip)
            button.setChecked(is_listed and is_narrowed)
            size = round(button.fontMetrics().height() * 0.85)
            if self._marked.get(level) != (self._theme, size):
                self._marked[level] = (self._theme, size)
                button.setIconSize(QSize(size, size))
                button.setIcon(_icon(level, self._theme, size))
            button.setVisible(number > 0 or button.isChecked())
            is_alone = self.choice.only(level).levels == frozenset()
            button.setToolTip(text("panel-every-level") if is_alone else text("panel-level-alone", chip=chip))
            # Whether a level is listed is worth a word only where another is not.
            told = text("panel-chip-listed" if is_listed else "panel-chip-not-listed", chip=chip)
            button.setAccessibleName(told if is_narrowed else chip)

    def _fill_menu(self) -> None:
        """Write the menu anew: kinds and sides are those of the flags raised."""
        self.menu.clear()
        self._add_orders()
        self._add(text("panel-by-district"), text("panel-by-district-tip"), self.choice.by_district,
                  lambda on: self._choose(replace(self.choice, by_district=on)))  # fmt: skip
        self._add_part("sides", self._sides())
        self._add_part("kinds", {flag.kind: say(flag.title) for flag in self._flags})
        self.menu.addSeparator()
        every = self.menu.addAction(text("panel-list-every"), partial(self._choose, self.choice.with_all()))
        every.setEnabled(self.choice.leaves_out)

    def _add_orders(self) -> None:
        self.menu.addSection(text("panel-order"))
        together = QActionGroup(self.menu)
        for key in ORDERS:
            name, tip = text(f"panel-order-{key}"), text(f"panel-order-{key}-tip")
            together.addAction(self._add(name, tip, self.choice.order == key, lambda _, order=key: self._order(order)))

    def _order(self, order: str) -> None:
        self._choose(replace(self.choice, order=order))

    def _add_part(self, part: str, keys: Mapping[str, str]) -> None:
        if not keys:
            return
        self.menu.addSection(text(f"panel-part-{part}"))
        left_out: frozenset[str] = getattr(self.choice, part)
        for key, name in keys.items():
            self._add(name, text("panel-part-tip", name=name), key not in left_out,
                      lambda _, wanted=key: self._choose(self.choice.switched(part, wanted)))  # fmt: skip

    def _add(self, name: str, tip: str, is_on: bool, act: object) -> QAction:
        action = self.menu.addAction(name)
        action.setToolTip(tip)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(act)
        return action

    def _sides(self) -> dict[str, str]:
        from explorer.flags.model import SIDES

        met = {flag.side for flag in self._flags}
        return {side: text(f"flag-side-{side}") for side in SIDES if side in met}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Insist on all lines that the buttons take at this width: a splitter asks for no more than the least height."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _level_button(self, level: str) -> QToolButton:
        button = named(QToolButton(), "level")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self._choose(self.choice.only(level)))
        return button

    def _lay_out(self) -> None:
        row = FlowLayout()
        for button in (*self.levels.values(), self.overview, self.button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.left_out)
        self.left_out.hide()


def _left_out(hidden: int, every: int) -> str:
    told = escape(text("panel-left-out", hidden=hidden, every=every))
    return f"{told} {link('all', text('panel-left-out-link'))}"


def _icon(level: str, theme: Theme, size: int, ratio: int = 3) -> QIcon:
    """Draw the mark of a level."""
    picture = QPixmap(size * ratio, size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_mark(painter, QRectF(1, 1, size - 2.5, size - 2.5), level, theme)
    painter.end()
    return QIcon(picture)
