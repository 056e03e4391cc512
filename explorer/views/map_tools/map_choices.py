"""The strip above each of several maps: which partnership, indicator and year it shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from explorer.catalogue.indicators import period_said
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import PartnershipList
from explorer.project import Project
from explorer.qt.plain_text import as_tip
from explorer.views.choices.indicator_items import fill_indicators
from explorer.views.parts.widgets import named
from explorer.words import say, text
from explorer.words.order import order_key


class MapChoices(QFrame):
    """Shows and changes what one of several maps shows.

    Parameters
    ----------
    known : Known
    number : int
        Which map this is, from 1.

    Attributes
    ----------
    chosen : Signal(str, object)
        Name of the choice (``partnership``, ``indicator``, ``year`` or ``shares``) and what the user picked.
    folded : Signal()
        The choices were opened, or put away.
    """

    chosen = Signal(str, object)
    folded = Signal()

    def __init__(self, known: Known, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(text("tools-strip", number=number))
        self._number = number
        self._offered: PartnershipList | None = None
        self.indicator, self.year, self.partnership = map(self._combo, ("indicator", "year", "partnership"))
        self._offer(known)
        self.head = named(QToolButton(), "strip_head")
        self.head.setCheckable(True)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head.toggled.connect(lambda _: self._fold())
        self._body, self._is_tight, self._shown = QWidget(), False, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 5, 6, 5)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self._body)
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.indicator, 0, 0)
        grid.addWidget(self.year, 0, 1)
        grid.addWidget(self.partnership, 1, 0, 1, 2)
        self.shares = named(QCheckBox(text("tools-strip-shares")), "map_shares")
        self.shares.setAccessibleName(text("tools-strip-shares-name", number=number))
        self.shares.setToolTip(text("tools-strip-shares-tip"))
        self.shares.toggled.connect(lambda on: self.chosen.emit("shares", on))
        self.shares.hide()
        grid.addWidget(self.shares, 2, 0, 1, 2)
        self._fold()

    def least_width(self) -> int:
        """Return the width below which the choices could not be read."""
        return self.fontMetrics().averageCharWidth() * (12 if self._is_tight else 26)

    def set_tight(self, *, tight: bool) -> None:
        """Show a line that says what the map shows, and opens the choices, where they would hide the map."""
        if tight != self._is_tight:
            self._is_tight = tight
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say()

    def _fold(self) -> None:
        self.head.setVisible(self._is_tight)
        self._body.setVisible(not self._is_tight or self.head.isChecked())
        self._say()
        self.folded.emit()

    def _say(self) -> None:
        # The year comes first: often it is all that tells two maps apart, and the end is what is cut short.
        shown = " · ".join(filter(None, (self.year.currentText(), self.indicator.currentText())))
        letters = self.head.fontMetrics()  # they are bold
        room = self.width() - 6 * letters.averageCharWidth()
        self.head.setText(letters.elidedText(shown, Qt.TextElideMode.ElideRight, room))
        if shown != self._shown:
            self._shown = shown
            self.head.setAccessibleName(text("tools-strip-shown", number=self._number, shown=shown))
            self.head.setToolTip(as_tip(text("tools-strip-shown-tip", shown=shown)))

    def _offer(self, known: Known) -> None:
        fill_indicators(self.indicator, known.indicators)
        if known.partnerships is self._offered:
            return
        self._offered = known.partnerships
        self.partnership.clear()
        if self._number > 1:
            self.partnership.addItem(text("tools-strip-same"), "")
        for body in sorted(known.partnerships.partnerships.values(), key=lambda body: order_key(say(body.named))):
            self.partnership.addItem(say(body.named), body.id)

    def show_project(self, project: Project, known: Known, *, follows: bool = False) -> None:
        """Show the choices as they stand, without telling anybody; ``follows``: the partnership is that of the first map."""
        indicator = known.indicators[project.indicator]
        for box in (self.indicator, self.year, self.partnership):
            box.blockSignals(True)
        self._offer(known)
        self.year.clear()
        for period in indicator.periods:
            self.year.addItem(say(period_said(period)), period)
        self.indicator.setCurrentIndex(self.indicator.findData(project.indicator))
        self.year.setCurrentIndex(max(self.year.findData(project.period or indicator.latest_period), 0))
        self.partnership.setCurrentIndex(self.partnership.findData("" if follows else project.partnership))
        for box in (self.indicator, self.year, self.partnership):
            box.blockSignals(False)
        self._say()

    def show_sharing(self, *, is_possible: bool, shares: bool) -> None:
        """Offer the classes of the first map where its indicator has the same unit, without telling anybody."""
        self.shares.setVisible(is_possible)
        self.shares.blockSignals(True)
        self.shares.setChecked(shares)
        self.shares.blockSignals(False)

    def _combo(self, choice: str) -> QComboBox:
        box = named(QComboBox(), f"map_{choice}")
        box.setAccessibleName(text(f"tools-strip-{choice}", number=self._number))
        box.setToolTip(text(f"tools-strip-{choice}-tip"))
        if choice == "year":
            box.setMinimumContentsLength(5)
        else:
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            # Or the box would measure each of its hundreds of lines, for a width that the strip then gives it.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(lambda _: self.chosen.emit(choice, box.currentData()))
        return box
