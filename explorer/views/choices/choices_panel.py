"""The panel on the left: which region, which partnership on which day, held against what, and which indicator."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from explorer.catalogue.known import Known
from explorer.project import Project
from explorer.qt.reader_roles import give_role
from explorer.views.choices.data_choice import DataChoice
from explorer.views.choices.day_choice import DayChoice
from explorer.views.choices.indicator_choice import IndicatorChoice
from explorer.views.choices.partnership_tree import PartnershipTree
from explorer.views.parts.widgets import named, words
from explorer.words import say, text
from explorer.words.order import order_key


class ChoicesPanel(QWidget):
    """Shows and changes the choices of a project.

    Parameters
    ----------
    known : Known
    recent : callable
        Name of a setting → the files opened last of that kind, or the favourite indicators.

    Attributes
    ----------
    region_chosen, partnership_chosen, indicator_chosen : Signal(str)
        The code or id that the user picked; an empty region means every region.
    """

    region_chosen = Signal(str)
    partnership_chosen = Signal(str)
    indicator_chosen = Signal(str)

    def __init__(
        self, known: Known, recent: Callable[[str], tuple[str, ...]] = lambda _: (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        give_role(self, QAccessible.Role.Grouping, text("spoken-choices"))
        self._known, self._recent = known, recent
        self.day = DayChoice(known.partnerships, known.districts)
        self.data = DataChoice(recent)
        self.region = self._region_box()
        self.partnerships = PartnershipTree(known.partnerships.partnerships.values())
        self.partnerships.partnership_chosen.connect(self.partnership_chosen)
        self.picker = IndicatorChoice(known.indicators)
        self.picker.indicator_chosen.connect(self.indicator_chosen)
        self.indicator = self.picker.box
        self._lay_out()

    def show_project(self, project: Project, known: Known) -> None:
        """Show the choices as they now stand, and what there is to choose from, without telling anybody."""
        is_offered, self._known = known.partnerships is self._known.partnerships, known
        self.picker.show_project(project, known.indicators, self._recent("favourite_indicators"))
        with QSignalBlocker(self.region):
            self.region.setCurrentIndex(self.region.findData(project.region))
        if not is_offered:
            self.partnerships.offer(known.partnerships.partnerships.values())
        self.partnerships.allow(self._in_region(project.region))
        self.partnerships.show_chosen(project.partnership)
        self.day.show_project(project, known.partnerships)
        self.data.show_project(project)

    def sizeHint(self) -> QSize:
        """Ask for as much as most names need."""
        return QSize(self.fontMetrics().averageCharWidth() * 44, 600)

    def _region_box(self) -> QComboBox:
        box = named(QComboBox(), "region")
        box.setAccessibleName(text("choices-region"))
        box.setToolTip(text("choices-region-tip"))
        box.addItem(text("choices-every-region"), "")
        named_regions = ((say(self._known.districts.region(code)), code) for code in self._known.districts.regions)
        for name, code in sorted(named_regions, key=lambda one: order_key(one[0])):
            box.addItem(name, code)
        box.currentIndexChanged.connect(lambda _: self.region_chosen.emit(box.currentData()))
        return box

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        # The letters are those that no menu has.
        for key, widget, field in (
            ("choices-region-label", self.region, self.region),
            ("choices-partnership-label", self.partnerships, self.partnerships.search),
            ("choices-day-label", self.day, self.day.field),
            ("choices-data-label", self.data, self.data.flows),
            ("choices-indicator-label", self.picker, self.indicator),
        ):
            heading = words("heading", text(key))
            heading.setBuddy(field)
            layout.addWidget(heading)
            layout.addWidget(widget, 1 if widget is self.partnerships else 0)
            layout.addSpacing(8)

    def _in_region(self, region: str) -> set[str] | None:
        """Return the partnerships with a district in the region; None for every partnership."""
        if not region:
            return None
        districts = set(self._known.districts.in_regions([region]))
        members = self._known.partnerships.members
        return {key for key, held in members.items() if any(m.district in districts for m in held)}
