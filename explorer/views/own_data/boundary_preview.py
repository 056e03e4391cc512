"""The preview of a boundary file: what it is, what is wrong with it, what to use it for; nothing is loaded before that."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.areas.boundary_reading import BoundaryReading, LayerOptions
from explorer.errors import CancelledError, ExplorerError
from explorer.places.checks.boundary_report import BELIEVE_SHAPES, DECISIONS, NOT_USABLE
from explorer.places.checks.boundary_words import headline
from explorer.places.checks.boundary_words import sentences as record_sentences
from explorer.qt.buttons import button_row
from explorer.qt.jobs import JobRunner
from explorer.views.help.help_keys import help_key
from explorer.views.own_data.boundary_picture import BoundaryPicture
from explorer.views.parts.theme import DARK, LIGHT, Theme
from explorer.views.parts.widgets import give_room, let_scroll, named, words
from explorer.words import say, text

DISTRICTS, FOOTPRINT, FOOTPRINTS, AREAS, LAYER = "districts", "footprint", "footprints", "areas", "layer"

SYSTEMS = ("EPSG:27700", "EPSG:4326", "EPSG:3857", "EPSG:29903", "EPSG:2157")
"""Coordinate systems that are offered where a file does not say, or says it wrong."""

TOPIC = "boundary_preview"

MIDDLE_GREY = 128

MOST_FOOTPRINTS = 100
"""Shapes of a file that may each become a footprint: more would bury the list of partnerships (ours)."""


class BoundaryPreview(QDialog):
    """Shows one file and asks what to do with it.

    Attributes
    ----------
    accepted_as : Signal(str, object, object, str)
        Use (``districts``, ``footprint``, ``footprints``, ``areas`` or ``layer``), the clean layer as
        :func:`explorer.catalogue.areas.boundary_check.clean_apart` gives it, the options it was read with, and the name for a
        footprint.
    """

    accepted_as = Signal(str, object, object, str)
    _is_built = False

    def __init__(self, path: Path, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("own-boundary-title", file=path.name))
        help_key(self, "own_data", "a-boundary-file")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.path, self._jobs = path, jobs
        self.reading = BoundaryReading(path)
        self.record: Mapping[str, Any] | None = None
        self._listed = False
        self._build()
        self._lay_out()
        self._is_built = True
        self.finished.connect(lambda _: self._end())
        self._take_palette()
        self.read()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.picture.set_theme(theme)
        if self.record is not None:
            self._show_report(self.record)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window from light to dark and back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._is_built:
            self._take_palette()

    def _take_palette(self) -> None:
        is_dark = self.palette().window().color().lightness() < MIDDLE_GREY
        self.set_theme(DARK if is_dark else LIGHT)

    def read(self) -> None:
        """Look at the file and then check it, with the options as they now stand."""
        self.record = None
        self._allow(False)
        options = self.options
        doing = text("own-job-read", file=self.path.name)
        self.title.setText(text("pane-doing", what=doing))
        job = self._jobs.run(lambda progress: self.reading.look(options.layer, progress), TOPIC, doing)
        job.then(partial(self._looked, options)).otherwise(self._refuse)

    @property
    def options(self) -> LayerOptions:
        """What the user says of the layer; empty where nothing was chosen."""
        chosen = (box.currentData() or "" for box in (self.layer, self.system, self.codes, self.names, self.decision))
        return LayerOptions(*chosen)

    @property
    def use(self) -> str:
        """What the file is to be used for."""
        return str(self.uses.currentData())

    def accept_use(self) -> None:
        """Clean the layer and hand it over."""
        self._allow(False)
        options, use, name = self.options, self.use, self.name.text().strip()
        self.title.setText(text("own-boundary-cleaning"))
        job = self._jobs.run(
            lambda progress: self.reading.clean(options, progress), TOPIC, text("own-job-clean", file=self.path.name)
        )

        def hand_over(parcel: Mapping[str, Any]) -> None:
            self.accepted_as.emit(use, parcel, options, name)
            self.accept()

        job.then(hand_over).otherwise(self._refuse)

    # What the reading tells

    def _looked(self, options: LayerOptions, found: Mapping[str, Any]) -> None:
        self.picture.show_found(found)
        self.title.setText(say(headline(found)))
        self.report.setHtml(f"<p>{escape(text('own-boundary-checking'))}</p>")
        self._list_choices(found)
        job = self._jobs.run(
            lambda progress: self.reading.check(options, progress), TOPIC, text("own-job-check", file=self.path.name)
        )
        job.then(self._checked).otherwise(self._refuse)

    def _checked(self, record: Mapping[str, Any]) -> None:
        self.record = record
        self.title.setText(say(headline(record)))
        self._offer_decisions(record)
        self._offer_uses(record)
        self._show_report(record)
        self._allow(record["status"] != NOT_USABLE)

    def _show_report(self, record: Mapping[str, Any]) -> None:
        # Problems of the file as a whole stand under the name of its layer, which says nothing to anybody.
        told = ({part: say(said) for part, said in each.items()} for each in record["problems"])
        told = ({**each, "where": ""} if each["where"] == record["layer"] else each for each in told)
        problems = "".join(_problem(each, self._theme) for each in told)
        facts = "".join(f"<p>{escape(say(sentence))}</p>" for sentence in record_sentences(record))
        self.report.setHtml(problems + facts)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            return
        told = (say(error.message), say(error.remedy)) if isinstance(error, ExplorerError) else (str(error), "")
        self.title.setText(text("own-boundary-refused", file=self.path.name))
        if self.record is None and not self._listed:
            self.picture.say(text("own-picture-none"))
        self.report.setHtml(_problem({"what": told[0], "where": "", "what_to_do": told[1]}, self._theme))
        self._allow(False)

    # Building

    def _build(self) -> None:
        self.picture = named(BoundaryPicture(), "boundary_picture")
        self.title = words("heading")
        self.report = named(QTextBrowser(), "boundary_report")
        self.report.setAccessibleName(text("own-boundary-report"))
        self.report.setTabChangesFocus(True)
        self.layer = _box("boundary_layer", text("own-boundary-layer-tip"))
        self.system = _box("boundary_system", text("own-boundary-system-tip"))
        for code in ("", *SYSTEMS):
            self.system.addItem(text("own-boundary-systems", code=code.replace(":", "-") or "file"), code)
        self.codes = _box("boundary_codes", text("own-boundary-codes-tip"))
        self.names = _box("boundary_names", text("own-boundary-names-tip"))
        self.decision = _box("boundary_decision", text("own-boundary-decision-tip"))
        self.uses = _box("boundary_use", text("own-boundary-use-tip"))
        self.name = named(QLineEdit(), "footprint_name")
        self.name.setPlaceholderText(text("own-boundary-name-hint"))
        self.name.setToolTip(text("own-boundary-name-tip"))
        for box in (self.layer, self.system, self.codes, self.names, self.decision):
            box.activated.connect(lambda _: self.read())
        self.uses.currentIndexChanged.connect(lambda _: self._use_changed())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = {
            "layer": self.layer, "system": self.system, "codes": self.codes, "names": self.names, "decision": self.decision,
            "use": self.uses, "name": self.name,
        }  # fmt: skip
        for name, field in fields.items():
            form.addRow(text(f"own-boundary-{name}"), field)
        self.form = form
        right = QVBoxLayout()
        right.addWidget(self.title)
        right.addWidget(self.report, 1)
        right.addLayout(form)
        middle = QHBoxLayout()
        middle.addWidget(self.picture, 1)
        middle.addLayout(right, 1)
        self.buttons = button_row(QDialogButtonBox.StandardButton.Cancel)
        self.use_button: QPushButton = self.buttons.addButton(text("own-boundary-accept"), QDialogButtonBox.ButtonRole.ActionRole)
        self.use_button.setDefault(True)
        self.use_button.clicked.connect(lambda _=False: self.accept_use())
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(middle, 1)
        layout.addWidget(self.buttons)
        self.form.setRowVisible(self.decision, False)
        self._use_changed()
        let_scroll(self)
        give_room(self, 130, 34)

    def _list_choices(self, found: Mapping[str, Any]) -> None:
        """Offer the layers and columns that there are; what the user chose stays chosen."""
        chosen = self.options
        _fill(self.layer, [(name, name) for name in found["layers"]], chosen.layer or found["layer"])
        self.form.setRowVisible(self.layer, len(found["layers"]) > 1)
        fields = [(name, name) for name in found["fields"]]
        for box, own, seen in (
            (self.codes, chosen.code_field, found["code_field"]), (self.names, chosen.name_field, found["name_field"])
        ):  # fmt: skip
            said = text("own-boundary-recognised", column=seen) if seen else text("own-boundary-not-recognised")
            _fill(box, [("", said), *fields], own if own in found["fields"] else "")
        self._listed = True

    def _offer_decisions(self, record: Mapping[str, Any]) -> None:
        """Ask what to do about rows that contradict their codes, if there are any; nothing is used before."""
        is_asked = bool(record["contradictions"] or record["names_of_others"]) or not record["boundary_set"]
        decisions = DECISIONS if record["boundary_set"] else {BELIEVE_SHAPES: DECISIONS[BELIEVE_SHAPES]}
        chosen = self.options.contradicted
        _fill(
            self.decision,
            [("", text("own-boundary-decide")), *((key, say(said)) for key, said in decisions.items())] if is_asked else [],
            chosen,
        )
        self.form.setRowVisible(self.decision, is_asked)

    def _offer_uses(self, record: Mapping[str, Any]) -> None:
        """Offer what the layer can be used for, the likeliest first."""
        before = self.use if self.uses.count() else ""
        possible = possible_uses(record)
        _fill(self.uses, [(use, text(f"own-use-{use}")) for use in possible], before if before in possible else possible[0])
        self._use_changed()

    def _use_changed(self) -> None:
        use = self.uses.currentData()
        self.form.setRowVisible(self.name, use == FOOTPRINT)
        if use:
            self.uses.setToolTip(text(f"own-use-{use}-tip"))
        if use == FOOTPRINT and not self.name.text():
            self.name.setText(self.path.name.split(".")[0].replace("_", " "))

    def _allow(self, usable: bool) -> None:
        self.use_button.setEnabled(usable)

    def _end(self) -> None:
        """Leave no trace: the process ends, and what it held with it."""
        self._jobs.cancel(TOPIC)
        self.reading.close()


def possible_uses(record: Mapping[str, Any]) -> list[str]:
    """Return what a layer can be used for, the likeliest first."""
    several = record["features"] > 1
    each = [FOOTPRINTS] if 1 < record["features"] <= MOST_FOOTPRINTS else []
    if record["level"] in {"LAD", "ITL1"} and record["codes_matched"]:
        return [DISTRICTS, LAYER, *([AREAS] if several else []), FOOTPRINT]
    if record["level"] in {"TTWA"} and several:
        return [AREAS, LAYER, FOOTPRINT]
    if record["features"] > MOST_FOOTPRINTS:
        # So many areas divide a country; hardly anybody wants them as one footprint.
        return [LAYER, AREAS, FOOTPRINT]
    return [*each, FOOTPRINT, LAYER, *([AREAS] if several else [])]


def _problem(problem: Mapping[str, str], theme: Theme) -> str:
    where = f" <span style='color:{theme.muted}'>{escape(problem['where'])}</span>" if problem["where"] else ""
    remedy = f"<br>{escape(problem['what_to_do'])}" if problem["what_to_do"] else ""
    return f"<p><b style='color:{theme.amber}'>{escape(problem['what'])}</b>{where}{remedy}</p>"


def _box(name: str, tip: str) -> QComboBox:
    box = named(QComboBox(), name)
    box.setToolTip(tip)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def _fill(box: QComboBox, items: list[tuple[str, str]], chosen: str) -> None:
    box.blockSignals(True)
    box.clear()
    for value, title in items:
        box.addItem(title, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
