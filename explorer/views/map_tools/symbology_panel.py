"""View → Colours and classes: how values become colours, changed while the map is watched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from explorer.cartography.colour_vision import VISIONS
from explorer.cartography.symbology import RAMPS
from explorer.catalogue.indicators import period_said
from explorer.catalogue.known import Known
from explorer.project import Project
from explorer.project.map_style import ALL_YEARS, FEWEST, MOST, THIS_YEAR, USER, Classification, MapStyle
from explorer.qt.plain_text import PlainLabel
from explorer.said import Said, sentences
from explorer.views.choices.indicator_items import fill_indicators
from explorer.views.help.help_keys import help_key
from explorer.views.map.break_histogram import BreakHistogram
from explorer.views.map.own_breaks import MOVED, with_breaks
from explorer.views.map.ramp_strip import ICON, VisionStrips, ramp_icon
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import let_scroll, named, take_room_needed, words
from explorer.words import say, text
from explorer.words.order import order_key

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

KINDS = ("classes", "bivariate", "benchmark")
UNCERTAINTY = ("none", "hatch", "fade")
SCHEME_IDS = (
    "quantiles", "equal_interval", "fisher_jenks", "standard_deviation", "maximum_breaks", "pretty", "ratio", USER,
)  # fmt: skip
"""Ids of the schemes; the schemes themselves need pandas, which is not there before the window is up."""

LEAST_LETTERS = 22
"""Room for this many letters in each choice."""

_NUMBER = r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|-?\d*\.?\d+(?:[eE][-+]?\d+)?"


class SymbologyPanel(QDialog):
    """Shows and changes the map style of a project; stays open beside the map.

    Attributes
    ----------
    style_chosen : Signal(object, object)
        What the user did, to be said, and the :class:`MapStyle` wanted: one step that can be undone.
    style_tried : Signal(object)
        A style to show while a break is being moved.
    year_chosen : Signal(object)
        Year of the indicator; None for the latest.
    vision_chosen : Signal(str)
        Whose eyes to show the map as seen by.
    """

    style_chosen = Signal(object, object)
    style_tried = Signal(object)
    year_chosen = Signal(object)
    vision_chosen = Signal(str)

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("symbology")
        self.setWindowTitle(text("style-title"))
        help_key(self, "map", "colours-and-classes")
        self._known = known
        self._style = MapStyle()
        self._make_choices()
        self._make_texts()
        self._lay_out()
        self._connect()

    # Built once

    def _make_choices(self) -> None:
        regions = ((text("style-scope-region", region=name), code) for name, code in self._regions())
        years = (text("style-scope-this-year"), THIS_YEAR), (text("style-scope-all-years"), ALL_YEARS)
        self.kind = _box("style-kind", ((text(f"style-kind-{key}"), key) for key in KINDS))
        self.year = _box("style-year", ())
        self.scheme = _box("style-scheme", _schemes())
        self.scope = _box("style-scope", (*years, *regions))
        self.ramp = _box("style-ramp", ((_ramp_name(key), key) for key in RAMPS))
        self.ramp.setIconSize(ICON)
        for row, ramp in enumerate(RAMPS):
            self.ramp.setItemIcon(row, ramp_icon(ramp))
        self.second = _box("style-second", self._indicators())
        self.benchmark = _box("style-benchmark", self._benchmarks())
        _make_searchable(self.benchmark)
        self.uncertainty = _box("style-uncertainty", ((text(f"style-uncertainty-{key}"), key) for key in UNCERTAINTY))
        self.vision = _box("style-vision", ((say(name), key) for key, name in VISIONS.items()))

    def _make_texts(self) -> None:
        self.number = named(QSpinBox(), "number")
        self.number.setRange(FEWEST, MOST)
        _name(self.number, "style-number")
        self.number.setKeyboardTracking(False)
        self.histogram = BreakHistogram()
        self.breaks, self.middle = QLineEdit(), QLineEdit()
        _name(self.breaks, "style-breaks")
        _name(self.middle, "style-middle")
        self.middle.setPlaceholderText(text("style-middle-hint"))
        self.is_reversed = QCheckBox(text("style-reversed"))
        self.is_reversed.setToolTip(text("style-reversed-tip"))
        self.strips = VisionStrips()
        self.said = words("note")

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._colours = QHBoxLayout()
        self._colours.addWidget(self.ramp, 1)
        self._colours.addWidget(self.is_reversed)
        self._form.addRow(text("style-kind"), self.kind)
        self._form.addRow(text("style-year"), self.year)
        self._form.addRow(text("style-second"), self.second)
        self._form.addRow(text("style-benchmark"), self.benchmark)
        self._form.addRow(text("style-scheme"), self.scheme)
        self._form.addRow(text("style-number"), self.number)
        self._form.addRow(text("style-scope"), self.scope)
        self._form.addRow(self.histogram)
        self._form.addRow(text("style-breaks"), self.breaks)
        heading = PlainLabel(text("style-ramp"))
        heading.setBuddy(self.ramp)
        self._form.addRow(heading, self._colours)
        self._form.addRow(text("style-middle"), self.middle)
        self._form.addRow(text("style-uncertainty"), self.uncertainty)
        self._form.addRow(text("style-vision"), self.vision)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(self.strips)
        layout.addWidget(self.said)
        layout.addStretch(1)
        let_scroll(self)

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self._choose_kind(self.kind.currentData()))
        self.second.activated.connect(lambda _: self._choose("second", second=self.second.currentData()))
        self.benchmark.activated.connect(lambda _: self._choose("benchmark", benchmark=self.benchmark.currentData()))
        self.scheme.activated.connect(lambda _: self._choose_scheme(self.scheme.currentData()))
        self.scope.activated.connect(lambda _: self._classify("scope", scope=self.scope.currentData()))
        self.number.valueChanged.connect(self._choose_number)
        self.ramp.activated.connect(lambda _: self._choose("ramp", ramp=self.ramp.currentData()))
        self.is_reversed.clicked.connect(lambda on: self._choose("reversed", is_reversed=on))
        self.uncertainty.activated.connect(lambda _: self._choose("uncertainty", uncertainty=self.uncertainty.currentData()))
        self.middle.editingFinished.connect(self._choose_middle)
        self.breaks.editingFinished.connect(self._choose_typed_breaks)
        self.histogram.tried.connect(lambda breaks: self.style_tried.emit(with_breaks(self._style, breaks)))
        self.histogram.chosen.connect(lambda breaks: self._emit(MOVED, with_breaks(self._style, breaks)))
        self.year.activated.connect(lambda _: self.year_chosen.emit(self.year.currentData()))
        self.vision.activated.connect(lambda _: self.vision_chosen.emit(self.vision.currentData()))

    # What the session tells

    def show_project(self, project: Project, known: Known) -> None:
        """Show the choices as they now stand, without telling anybody."""
        self._known = known
        self._style = style = project.map_style
        self._show_years(project)
        fill_indicators(self.second, known.indicators)
        for box, value in (
            (self.kind, style.kind), (self.second, style.second), (self.benchmark, style.benchmark), (self.ramp, style.ramp),
            (self.scheme, style.classification.scheme), (self.scope, style.classification.scope),
            (self.uncertainty, style.uncertainty),
        ):  # fmt: skip
            box.setCurrentIndex(max(box.findData(value), 0))
        with QSignalBlocker(self.number):
            self.number.setValue(style.classification.number)
        self.is_reversed.setChecked(style.is_reversed)
        self.middle.setText("" if style.middle is None else f"{style.middle:g}")
        self._show_what_matters(style)

    def show_findings(self, findings: Findings) -> None:
        """Show the values and the classes they fall into."""
        from explorer.cartography.classification import SCHEMES, histogram

        for at in range(self.scheme.count()):
            self.scheme.setItemData(at, say(SCHEMES[self.scheme.itemData(at)].does), Qt.ItemDataRole.ToolTipRole)
        design = findings.design
        bars = histogram(findings.layer.shown)
        self.histogram.show_values(bars.edges, bars.counts)
        colours = [key.colour for key in design.keys] if self._style.kind == "classes" else []
        self.histogram.show_breaks(design.classes.breaks, colours)
        if not self.breaks.hasFocus():
            self.breaks.setText("; ".join(f"{each:.6g}" for each in design.classes.breaks))
        used = [key.colour for key in design.keys] or [
            colour for row in (design.square.colours if design.square else ()) for colour in row
        ]
        self.strips.show_colours(used)
        self.said.setText(say(sentences(*design.notes)))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.histogram.set_theme(theme)

    def hideEvent(self, event: QHideEvent) -> None:
        """End the preview of another's colour vision: a map that lasts shows its own colours."""
        super().hideEvent(event)
        self.vision.setCurrentIndex(0)
        self.vision_chosen.emit(self.vision.currentData())

    # What the user does

    def _choose(self, what: str, **changes: Any) -> None:  # noqa: ANN401 (fields of MapStyle)
        self._emit(Said(f"style-step-{what}"), replace(self._style, **changes))

    def _choose_kind(self, kind: Any) -> None:  # noqa: ANN401 (a combo box holds anything)
        second = self._style.second or self.second.currentData()
        self._choose("kind", kind=kind, second=second if kind == "bivariate" else self._style.second)

    def _choose_scheme(self, scheme: str) -> None:
        breaks = self.histogram.breaks if scheme == USER else ()
        self._classify("scheme", scheme=scheme, breaks=breaks)

    def _choose_number(self, number: int) -> None:
        own = self._style.classification.scheme == USER
        scheme = Classification.scheme if own else self._style.classification.scheme
        self._classify("number", scheme=scheme, number=number, breaks=())

    def _choose_middle(self) -> None:
        typed = self.middle.text().strip()
        wanted = _numbers(typed)[:1]
        if bool(wanted) == bool(typed):
            self._choose("middle", middle=wanted[0] if wanted else None)

    def _choose_typed_breaks(self) -> None:
        breaks = _numbers(self.breaks.text())
        shown = tuple(float(f"{each:.6g}") for each in self.histogram.breaks)
        if breaks and breaks != shown:
            self._emit(Said("style-step-breaks"), with_breaks(self._style, breaks))

    def _classify(self, what: str, **changes: Any) -> None:  # noqa: ANN401 (fields of Classification)
        self._choose(what, classification=replace(self._style.classification, **changes))

    def _emit(self, label: Said, style: MapStyle) -> None:
        if style != self._style:
            self.style_chosen.emit(label, style)

    # Details

    def _show_years(self, project: Project) -> None:
        latest, *earlier = self._known.indicators[project.indicator].periods
        self.year.clear()
        self.year.addItem(text("style-latest-year", year=period_said(latest)), None)
        for period in earlier:
            self.year.addItem(say(period_said(period)), period)
        self.year.setCurrentIndex(max(self.year.findData(project.period), 0))

    def _show_what_matters(self, style: MapStyle) -> None:
        """Hide what has no effect on this kind of map."""
        classes, diverging = style.kind == "classes", RAMPS[style.ramp].kind == "diverging"
        for part, matters in (
            (self.second, style.kind == "bivariate"), (self.benchmark, style.kind == "benchmark"),
            (self.scheme, style.kind != "benchmark"), (self.number, classes), (self.scope, style.kind != "benchmark"),
            (self.histogram, classes), (self.breaks, classes), (self.middle, classes and diverging),
            (self.uncertainty, classes),
        ):  # fmt: skip
            self._form.setRowVisible(part, matters)
        self._form.setRowVisible(self._colours, style.kind != "bivariate")
        self.ramp.setVisible(classes)
        take_room_needed(self)

    def _indicators(self) -> Iterable[tuple[str, str]]:
        return ((say(indicator.title), key) for key, indicator in self._known.indicators.items())

    def _benchmarks(self) -> Iterable[tuple[str, str]]:
        lookup = self._known.districts
        districts = _in_order((say(lookup.named(code)), code) for code in lookup.codes)
        return [(text("style-benchmark-country"), ""), *self._regions(), *districts]

    def _regions(self) -> list[tuple[str, str]]:
        lookup = self._known.districts
        return _in_order((say(lookup.region(code)), code) for code in lookup.regions)


def _in_order(named: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return names with their codes in the order of the alphabet."""
    return sorted(named, key=lambda one: order_key(one[0]))


def _name(part: QWidget, key: str) -> None:
    """Let a field be called as its row is, and say what it is for."""
    part.setAccessibleName(text(key).replace("&", ""))
    part.setToolTip(text(f"{key}-tip"))


def _box(name: str, items: Iterable[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    _name(box, name)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LEAST_LETTERS)
    for item, key in items:
        box.addItem(item, key)
    return box


def _make_searchable(box: QComboBox) -> None:
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = QCompleter(box.model(), box)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)


def _ramp_name(ramp: str) -> str:
    return text("style-ramp-name", ramp=RAMPS[ramp].label, kind=RAMPS[ramp].kind)


def _schemes() -> Iterable[tuple[str, str]]:
    return ((text("panel-cell", cell=Said(f"map-scheme-{key}")), key) for key in SCHEME_IDS)


def _numbers(typed: str) -> tuple[float, ...]:
    """Read numbers out of a text; a comma before three digits belongs to the number, any other parts two numbers."""
    return tuple(float(found.replace(",", "")) for found in re.findall(_NUMBER, typed.replace("−", "-")))
