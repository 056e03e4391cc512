"""Suggestions: the next best district, the best footprint within limits, a division into parts, and the front.

Each comes with its reason, what it costs, and its proof or how much better another one could be. One press takes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from explorer.errors import ChoiceError, ExplorerError
from explorer.progress import Progress
from explorer.qt.announcer import announce
from explorer.qt.jobs import Job
from explorer.said import Said, sentences
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import named, said_button, words
from explorer.views.redraw.drawing_hand import DrawingHand
from explorer.views.redraw.front_view import FrontView
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.divide import Division
    from explorer.plans.front import FrontPoint
    from explorer.plans.suggest import Limits, Suggestion

TOPIC = "suggest"
WAYS = ("next", "within", "divide", "front")
AXES = ("moved", "residents", "members")
MOST_CHANGES, MOST_PARTS = 12, 30

MOST_ON_FRONT = 3
"""Changes of which the front tries every set."""


@dataclass(frozen=True, eq=False)
class Offer:
    """Something suggested: what it is called, all that is to be said of it, and what it would do to which districts."""

    title: str
    told: str
    label: Said | None
    codes: tuple[str, ...] = ()
    division: Division | None = None

    @property
    def heard(self) -> str:
        """All of it, its title first, which what is said of it may begin with already."""
        return self.told if self.told.startswith(self.title) else text("spoken-offer", offer=self.title, told=self.told)


class SuggestPage(QWidget):
    """Asks for suggestions about the footprint in hand, and shows them.

    Attributes
    ----------
    looked_at : Signal(list)
        These districts would come or go: show what that would do.
    """

    looked_at = Signal(list)

    def __init__(self, session: Session, hand: DrawingHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._hand = session, hand
        self._job: Job | None = None
        self._is_stopped = False
        self._offers: list[Offer] = []
        self.way = _box("suggest_way", "redraw-suggest-way", [(way, text(f"redraw-suggest-{way}")) for way in WAYS])
        self.measure = _box(
            "suggest_measure", "redraw-suggest-measure",
            [(name, text(f"redraw-measure-{name}")) for name in ("gain", "containment")],
        )  # fmt: skip
        self.changes = _spin("suggest_changes", "redraw-suggest-changes", 1, MOST_CHANGES, 3)
        self.axis = _box("suggest_axis", "redraw-suggest-axis", [(name, text("redraw-front-axis", axis=name)) for name in AXES])
        self.parts = _spin("suggest_parts", "redraw-suggest-parts", 1, MOST_PARTS, 2)
        self.keep = _field("suggest_keep", "redraw-suggest-keep")
        self.never = _field("suggest_never", "redraw-suggest-never")
        self.low = _field("suggest_low", "redraw-suggest-low")
        self.high = _field("suggest_high", "redraw-suggest-high")
        self.ask = said_button("ask_suggestions", "redraw-suggest-ask", self.look)
        self.stop = said_button("stop_suggestions", "redraw-suggest-stop", self._stop)
        self.take = said_button("take_suggestion", "redraw-suggest-take", self.take_chosen)
        self.progress = QProgressBar()
        self.offers = named(QListWidget(), "suggest_offers")
        self.offers.setAccessibleName(text("redraw-suggest-offers"))
        self.offers.setWordWrap(True)
        self.front = FrontView()
        self.told = words("note")
        self._lay_out()
        self.way.currentIndexChanged.connect(lambda _: self._show_way())
        self.offers.currentRowChanged.connect(self._show_offer)
        self.offers.itemActivated.connect(lambda _: self.take_chosen())
        self.front.point_chosen.connect(self.offers.setCurrentRow)
        self._show_way()
        self._show_busy(busy=False)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.front.set_theme(theme)

    def forget(self) -> None:
        """Put suggestions away that were made for another state of the footprint."""
        self._show_offers([])
        self.told.clear()

    # What the user does

    def look(self) -> None:
        """Look for suggestions of the kind that is chosen, within the limits given."""
        drawing, drawn = self._hand.drawing, self._hand.drawn
        if drawing is None or drawn is None:
            return
        try:
            limits = self._limits()
        except ExplorerError as error:
            self.refuse(error)
            return
        way, parts, axis = self.way.currentData(), self.parts.value(), self.axis.currentData()
        self.forget()

        def work(progress: Progress) -> tuple[list[Offer], tuple[FrontPoint, ...]]:
            from explorer.plans import front, suggest
            from explorer.plans.divide import divide

            if way == "next":
                return [_offered(one) for one in suggest.next_best(drawing, limits)], ()
            if way == "within":
                return [_offered(suggest.best_within(drawing, limits, progress))], ()
            if way == "front":
                points = tuple(one for one in front.front(drawing, limits) if one.codes and axis in one.axes)
                return [Offer(say(one.title), say(one.said), one.title, one.codes) for one in points], points
            people = limits.population if any(map(_is_given, (self.low, self.high))) else None
            found = divide(drawn.known, drawing.plan, parts, people, progress=progress)
            return [_divided(found, parts)], ()

        self._is_stopped = False
        self._job = self._session.jobs.run(work, topic=TOPIC, label=text("redraw-suggest-job"), keeps_best=True)
        self._job.then(self._take_found)
        self._job.progressed.connect(lambda _, share: self.progress.setValue(round(100 * (share or 0.0))))
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._tell_stopped)
        self._show_busy(busy=True)

    def take_chosen(self) -> None:
        """Take what is suggested, as one step."""
        row = self.offers.currentRow()
        if not 0 <= row < len(self._offers):
            return
        offer = self._offers[row]
        if offer.division is not None:
            from explorer.plans.tree import begun
            from explorer.project.document import now

            plan, plans = offer.division.plan, self._session.project.plans
            self._session.plans.arrange(begun(plans, plan, say(plan.named), (), now()))
        elif offer.label is not None and offer.codes:
            self._hand.change(offer.label, offer.codes)

    def refuse(self, error: object) -> None:
        """Say why nothing is suggested."""
        if isinstance(error, ExplorerError):
            self._tell(say(sentences(error.message, error.remedy)))

    # Details

    def _limits(self) -> Limits:
        from explorer.plans.suggest import Limits

        way = self.way.currentData()
        return Limits(
            keep=self._districts(self.keep),
            never=self._districts(self.never),
            population=(_people(self.low, 0.0), _people(self.high, float("inf"))),
            changes=self.changes.value() if way in ("within", "front") else 1,
            measure=self.measure.currentData(),
        )

    def _districts(self, field: QLineEdit) -> tuple[str, ...]:
        """Return the districts that a field names, with commas between."""
        from explorer.catalogue.named import district_named

        lookup = self._session.catalogue.districts
        return tuple(district_named(lookup, name.strip()) for name in field.text().split(",") if name.strip())

    def _stop(self) -> None:
        """Stop looking: what was found until then is shown, as the best so far."""
        self._is_stopped = True
        self._session.jobs.cancel(TOPIC)

    def _tell_stopped(self) -> None:
        self._show_busy(busy=False)
        self._tell(text("redraw-suggest-stopped"))

    def _take_found(self, found: tuple[list[Offer], tuple[FrontPoint, ...]]) -> None:
        offers, points = found
        if self._is_stopped:
            offers = [replace(one, told=text("redraw-suggest-best-so-far", told=one.told)) for one in offers]
        waits = self.stop.hasFocus()
        self._show_busy(busy=False)
        self._show_offers(offers)
        if waits:
            # Where what was asked for is read, and can be asked for anew.
            (self.offers if offers else self.ask).setFocus()
        self.front.show_points(points, self.axis.currentData())
        self.front.setVisible(bool(points))
        if not offers:
            self._tell(text("redraw-suggest-nothing"))

    def _tell(self, words: str) -> None:
        """Say what stands in place of suggestions, to those who do not see it as well."""
        self.told.setText(words)
        announce(self, words, "suggest")

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        self._offers = list(offers)
        self.offers.clear()
        for offer in offers:
            item = QListWidgetItem(offer.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, offer.heard)
            self.offers.addItem(item)
        self.front.setVisible(False)
        self.take.setEnabled(False)
        if offers:
            self.offers.setCurrentRow(0)

    def _show_offer(self, row: int) -> None:
        if 0 <= row < len(self._offers):
            offer = self._offers[row]
            self.told.setText(offer.told)
            self.take.setEnabled(bool(offer.codes) or offer.division is not None)
            self.front.choose(row)
            self.looked_at.emit(list(offer.codes))

    def _fail(self, error: object) -> None:
        self._show_busy(busy=False)
        self.refuse(error)

    def _show_busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.stop.setEnabled(busy)
        self.ask.setEnabled(not busy)
        if busy:
            self.progress.setValue(0)

    def _show_way(self) -> None:
        way = self.way.currentData()
        self.changes.setMaximum(MOST_ON_FRONT if way == "front" else MOST_CHANGES)
        for part, ways in (
            (self.changes, ("within", "front")), (self.parts, ("divide",)), (self.measure, ("next", "within")),
            (self.axis, ("front",)),
            (self.keep, ("next", "within", "front")), (self.never, ("next", "within", "front")),
        ):  # fmt: skip
            self._form.setRowVisible(part, way in ways)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        for part, key in (
            (self.way, "way"), (self.measure, "measure"), (self.changes, "changes"), (self.axis, "axis"),
            (self.parts, "parts"), (self.keep, "keep"),
            (self.never, "never"), (self.low, "low"), (self.high, "high"),
        ):  # fmt: skip
            self._form.addRow(text(f"redraw-suggest-{key}"), part)
        line = QHBoxLayout()
        for button in (self.ask, self.stop, self.take):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(self._form)
        column.addLayout(line)
        column.addWidget(self.progress)
        column.addWidget(self.offers, 2)
        column.addWidget(self.front, 3)
        column.addWidget(self.told)


def _offered(one: Suggestion) -> Offer:
    return Offer(say(one.title), say(one.told), one.title if isinstance(one.title, Said) else None, one.codes)


def _divided(found: Division, parts: int) -> Offer:
    return Offer(text("redraw-suggest-division", parts=parts), say(found.told), None, (), found)


def _is_given(field: QLineEdit) -> bool:
    return bool(field.text().strip())


def _people(field: QLineEdit, usual: float) -> float:
    """Return a number of residents as it was typed, with or without commas."""
    typed = field.text().strip().replace(",", "").replace(" ", "")
    if not typed:
        return usual
    if not typed.isdigit():
        raise ChoiceError(Said("redraw-not-a-number", typed=field.text().strip()), Said("redraw-write-a-number"))
    return float(typed)


def _box(name: str, key: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
    box = named(QComboBox(), name)
    box.setAccessibleName(text(key))
    for value, title in choices:
        box.addItem(title, value)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _spin(name: str, key: str, low: int, high: int, value: int) -> QSpinBox:
    spin = named(QSpinBox(), name)
    spin.setAccessibleName(text(key))
    spin.setRange(low, high)
    spin.setValue(value)
    return spin


def _field(name: str, key: str) -> QLineEdit:
    field = named(QLineEdit(placeholderText=text(f"{key}-tip")), name)
    field.setAccessibleName(text(key))
    field.setToolTip(text(f"{key}-tip"))
    return field
