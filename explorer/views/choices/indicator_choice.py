"""Which indicator is shown, and of which period: by theme, by words, among favourites, and along its periods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QAccessible, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.indicator_use import coverage_said, uses_said
from explorer.catalogue.indicators import THEMES, Indicator, period_said
from explorer.catalogue.staleness import indicator_age
from explorer.project import Project
from explorer.qt.plain_text import as_tip
from explorer.qt.reader_roles import give_role
from explorer.views.choices.indicator_items import with_level
from explorer.views.parts.widgets import breakable, named, words
from explorer.words import say, text


class IndicatorChoice(QWidget):
    """Offers the indicators and their periods.

    Attributes
    ----------
    indicator_chosen : Signal(str)
        The id that the user picked.
    period_chosen : Signal(object)
        The period that the user picked; None for the latest.
    favourites_changed : Signal(tuple)
        Ids of the indicators that the user marked, in the order in which that was done.
    """

    indicator_chosen = Signal(str)
    period_chosen = Signal(object)
    favourites_changed = Signal(tuple)

    def __init__(self, indicators: Mapping[str, Indicator], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicators = indicators
        self._offered: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._favourites: tuple[str, ...] = ()
        self._by_title: dict[str, str] = {}
        self.box = self._indicator_box()
        self.star = self._star_button()
        self.search = self._search_field()
        self.period = self._period_slider()
        self.shown_period = named(words("period_shown"), "period_shown")
        self.about = words("note")
        # As a mere label it would be read, all of it, whenever the keyboard comes to any of the choices.
        give_role(self.about, QAccessible.Role.Paragraph)
        self._lay_out()

    def show_project(self, project: Project, indicators: Mapping[str, Indicator], favourites: Iterable[str]) -> None:
        """Show the indicator and the period as they now stand, without telling anybody."""
        self._indicators, self._favourites = indicators, tuple(key for key in favourites if key in indicators)
        self._offer()
        indicator = indicators[project.indicator]
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self.box.findData(project.indicator))
        with QSignalBlocker(self.star):
            self.star.setChecked(project.indicator in self._favourites)
            self.star.setText("★" if self.star.isChecked() else "☆")
        with QSignalBlocker(self.period):
            periods = indicator.periods[::-1]
            self.period.setRange(0, len(periods) - 1)
            self.period.setValue(periods.index(indicator.held_period(project.period)))
        self.period.setVisible(len(periods) > 1)
        self._say_period(self.period.value())
        self.about.setText(breakable(about_indicator(indicator, indicators)))
        self.about.setToolTip(as_tip("\n".join(map(say, uses_said(indicator, indicators)))))

    def found(self, typed: str) -> list[str]:
        """Return the ids of the indicators whose title, theme or publisher hold every word typed."""
        wanted = typed.casefold().split()
        return [key for key, one in self._indicators.items() if wanted and all(word in _searched(one) for word in wanted)]

    # Parts

    def _indicator_box(self) -> QComboBox:
        box = named(QComboBox(), "indicator")
        box.setAccessibleName(text("choices-indicator"))
        box.setToolTip(text("choices-indicator-tip"))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setMaxVisibleItems(24)
        box.currentIndexChanged.connect(lambda _: self._pick(box.currentData()))
        return box

    def _star_button(self) -> QToolButton:
        button = named(QToolButton(), "favourite")
        button.setCheckable(True)
        button.setAccessibleName(text("choices-favourite"))
        button.setToolTip(text("choices-favourite-tip"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self._mark)
        return button

    def _search_field(self) -> QLineEdit:
        field = named(QLineEdit(), "indicator_search")
        field.setPlaceholderText(text("choices-find-indicator-hint"))
        field.setAccessibleName(text("choices-find-indicator"))
        field.setToolTip(text("choices-find-indicator-tip"))
        field.setClearButtonEnabled(True)
        completer = QCompleter(self)
        completer.setModel(QStringListModel(self))
        # What is typed may stand anywhere, and in any order: the list is made anew, and shown as it is.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        field.setCompleter(completer)
        field.textEdited.connect(self._list_found)
        field.returnPressed.connect(self._take_first)
        return field

    def _period_slider(self) -> QSlider:
        slider = named(QSlider(Qt.Orientation.Horizontal), "period")
        slider.setAccessibleName(text("choices-period"))
        slider.setToolTip(text("choices-period-tip"))
        slider.setPageStep(1)
        slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        # While it is dragged only the words follow; the map does when it is let go.
        slider.setTracking(False)
        slider.sliderMoved.connect(self._say_period)
        slider.valueChanged.connect(self._take_period)
        return slider

    def _lay_out(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.box, 1)
        first.addWidget(self.star)
        last.setSpacing(8)
        last.addWidget(self.shown_period)
        last.addWidget(self.period, 1)
        self.shown_period.setWordWrap(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.search)
        column.addLayout(last)
        column.addWidget(self.about)

    # What is offered

    def _offer(self) -> None:
        """List favourites, then the others by theme, then the user's own; nothing where that is what stands there."""
        now = tuple(self._indicators), self._favourites
        if now == self._offered:
            return
        self._offered = now
        model = QStandardItemModel(self)
        rest = {key: one for key, one in self._indicators.items() if key not in self._favourites}
        # An own indicator has no day of release: its file has.
        own = [key for key, one in rest.items() if not one.vintage]
        groups = {"favourites": list(self._favourites)}
        # Series of one nation, and of wider areas alone, are never held against the others.
        apart = {use: [key for key, one in rest.items() if one.use == use and key not in own] for use in ("nation", "wider")}
        left = [key for key in rest if key not in {*own, *apart["nation"], *apart["wider"]}]
        groups |= {theme: [key for key in left if rest[key].theme == theme] for theme in THEMES}
        for group, keys in {**groups, **apart, "own": own}.items():
            if keys:
                model.appendRow(_heading(text(f"choices-group-{group}")))
            for key in keys:
                model.appendRow(self._item(key))
        with QSignalBlocker(self.box):
            self.box.setModel(model)
        self._by_title = {with_level(one, one.title): key for key, one in self._indicators.items()}

    def _item(self, key: str) -> QStandardItem:
        indicator = self._indicators[key]
        item = QStandardItem(with_level(indicator, indicator.title))
        item.setData(key, Qt.ItemDataRole.UserRole)
        source = text("choices-source", publisher=indicator.publisher, dataset=indicator.dataset)
        told = [item.text(), source, say(coverage_said(indicator))]
        item.setToolTip(as_tip("\n".join(told)))
        return item

    def _list_found(self, typed: str) -> None:
        model = self.search.completer().model()
        if isinstance(model, QStringListModel):
            model.setStringList([with_level(self._indicators[key], self._indicators[key].title) for key in self.found(typed)])

    # What the user does

    def _pick(self, indicator: object) -> None:
        if isinstance(indicator, str):
            self.indicator_chosen.emit(indicator)

    def _take(self, title: str) -> None:
        self.search.clear()
        self._pick(self._by_title.get(title))

    def _take_first(self) -> None:
        found = self.found(self.search.text())
        if found:
            self.search.clear()
            self._pick(found[0])

    def _take_period(self, place: int) -> None:
        self._say_period(place)
        indicator = self._indicators[self.box.currentData()]
        period = indicator.periods[::-1][place]
        self.period_chosen.emit(None if period == indicator.latest_period else period)

    def _say_period(self, place: int) -> None:
        indicator = self._indicators[self.box.currentData()]
        period = indicator.periods[::-1][place]
        said = period_said(period)
        self.shown_period.setText(text("choices-period-latest", period=said) if period == indicator.latest_period else say(said))

    def _mark(self, is_favourite: bool) -> None:
        key = self.box.currentData()
        others = tuple(one for one in self._favourites if one != key)
        self.favourites_changed.emit((*others, key) if is_favourite else others)


def about_indicator(indicator: Indicator, indicators: Mapping[str, Indicator]) -> str:
    """Say where an indicator is from, and what a careful reader must know of it."""
    period = period_said(indicator.latest_period)
    told = [text("choices-about-indicator", publisher=indicator.publisher, dataset=indicator.dataset, year=period)]
    use, *others = uses_said(indicator, indicators)
    if indicator.use != "places":
        told.append(say(use))
    if indicator.trend in ("break", "none") and others:
        told.append(say(others[0]))
    # A series of the user's own has no release that could be due.
    if indicator.vintage and (age := indicator_age(indicator, date.today())).is_old:
        told.append(say(age.said))
    if say(indicator.note):
        told.append(text("choices-note", note=indicator.note))
    return " ".join(told)


def _heading(name: str) -> QStandardItem:
    heading = QStandardItem(name)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    return heading


def _searched(indicator: Indicator) -> str:
    theme = text(f"choices-group-{indicator.theme}")
    words_of = (indicator.id, say(indicator.title), theme, say(indicator.publisher), say(indicator.dataset))
    return " ".join(words_of).casefold()
