"""The dialog in which a table is looked at, corrected and taken, or left without a trace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.indicators import LEVELS_DRAWN
from explorer.catalogue.tables.held_tables import UPPER_TIER, levels_of
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_reading import TableReader
from explorer.catalogue.tables.table_report import TableReport
from explorer.errors import ExplorerError
from explorer.layers.area_figures import SMALL
from explorer.places.districts import DistrictLookup
from explorer.places.names.written_areas import DISTRICT
from explorer.qt import notices
from explorer.qt.buttons import button_row
from explorer.qt.jobs import JobRunner
from explorer.qt.plain_text import PlainLabel
from explorer.readers.tables.table_choices import (
    IndicatorChoices,
    OwnTableFile,
    TableChoices,
    for_another_file,
    from_json,
)
from explorer.said import Said
from explorer.views.help.help_keys import help_key
from explorer.views.own_data.tables.areas_page import AreasPage
from explorer.views.own_data.tables.columns_page import ColumnsPage
from explorer.views.own_data.tables.found import found_in_words, refused_in_words, span
from explorer.views.own_data.tables.indicators_page import IndicatorsPage
from explorer.views.own_data.tables.preview import Preview
from explorer.views.parts.flow_layout import FlowLayout
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import give_room, let_scroll, named, said_button, words
from explorer.words import say, text

_MOST_SHEETS = 500


class TableDialog(QDialog):
    """Shows what was found in a table and takes corrections; nothing is changed before *Use*.

    Parameters
    ----------
    reader : TableReader
        Of the file to look at.
    jobs : JobRunner
    lookup : DistrictLookup
    theme : Theme
    remembered : mapping of str to str
        Choices for tables of known shapes: see :class:`~explorer.settings.Settings`.
    choices : TableChoices, optional
        With which to begin, where the table is in use already.

    Attributes
    ----------
    used : Signal(object, object)
        The :class:`~explorer.readers.tables.table_choices.OwnTableFile` and the
        :class:`~explorer.catalogue.tables.own_tables.OwnTable`.
    boundaries_asked : Signal()
        The user wants to open the boundaries that the table is drawn on.
    """

    used = Signal(object, object)
    boundaries_asked = Signal()

    def __init__(
        self,
        reader: TableReader,
        jobs: JobRunner,
        lookup: DistrictLookup,
        theme: Theme,
        remembered: Mapping[str, str],
        choices: TableChoices | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("own-table-title", file=reader.path.name))
        help_key(self, "own_data", "a-table-of-indicators")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table: OwnTable | None = None
        self.choices = choices or TableChoices()
        self._reader, self._jobs, self._remembered = reader, jobs, remembered
        self._may_recall = choices is None
        self.sheet = _box("own-table-sheet")
        self.header_row = _row_box()
        self.key_column = _box("own-table-key")
        self.period = _period_field()
        self.preview = Preview(theme)
        self.found = named(QTextBrowser(), "table_found")
        self.found.setAccessibleName(text("own-table-tab-found").replace("&", ""))
        self.areas, self.columns, self.indicators = AreasPage(lookup), ColumnsPage(), IndicatorsPage()
        self.verdict = words("headline")
        self.recalled = words("caution")
        self.recalled.hide()
        self.level = words("note")
        self.boundaries = said_button("boundaries", "own-table-boundaries", self.boundaries_asked.emit)
        self._lay_out()
        self._connect()
        self.finished.connect(lambda _: reader.close())
        self._read()

    # Laid out once

    def _lay_out(self) -> None:
        self.pages = QTabWidget()
        pages = {"found": self.found, "areas": self.areas, "columns": self.columns, "indicators": self.indicators}
        for name, page in pages.items():
            self.pages.addTab(page, text(f"own-table-tab-{name}"))
        parts = GripSplitter(Qt.Orientation.Vertical, text("pane-half-height"))
        parts.addWidget(self.preview)
        parts.addWidget(self.pages)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        parts.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addLayout(self._choices_row())
        layout.addWidget(self.recalled)
        layout.addWidget(parts, 1)
        layout.addWidget(self.verdict)
        level = QHBoxLayout()
        level.addWidget(self.level, 1)
        level.addWidget(self.boundaries)
        layout.addLayout(level)
        layout.addWidget(self._buttons())
        let_scroll(self)
        give_room(self, 150, 50)
        self.pages.setFocus()

    def _choices_row(self) -> FlowLayout:
        row = FlowLayout(10)
        fields = {"sheet": self.sheet, "header": self.header_row, "key": self.key_column, "period": self.period}
        for name, field in fields.items():
            label = PlainLabel(text(f"own-table-{name}-label"))
            label.setBuddy(field)
            # A name stays with its field, whatever goes into the next line.
            choice = QWidget()
            side_by_side = QHBoxLayout(choice)
            side_by_side.setContentsMargins(0, 0, 0, 0)
            side_by_side.addWidget(label)
            side_by_side.addWidget(field)
            row.addWidget(choice)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = button_row(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(text("own-table-use"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setToolTip(text("own-table-use-tip"))
        self.use.setDefault(True)
        self.afresh: QPushButton = buttons.addButton(text("own-table-afresh"), QDialogButtonBox.ButtonRole.ResetRole)
        self.afresh.setToolTip(text("own-table-afresh-tip"))
        self.afresh.clicked.connect(self.read_afresh)
        buttons.accepted.connect(self._use)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.sheet.activated.connect(lambda _: self.choose(sheet=self.sheet.currentText(), header_row=0, key_column=0, roles=()))
        self.header_row.editingFinished.connect(self._choose_header_row)
        self.key_column.activated.connect(lambda _: self.choose(key_column=self.key_column.currentData(), roles=()))
        self.period.editingFinished.connect(lambda: self.choose(period=self.period.text().strip()))
        self.preview.header_row_chosen.connect(lambda row: self.choose(header_row=row))
        self.preview.key_column_chosen.connect(lambda column: self.choose(key_column=column, roles=()))
        self.areas.accepted.connect(lambda pairs: self.choose(accepted=_with(self.choices.accepted, pairs)))
        self.areas.level_said.connect(lambda level: self.choose(level=level))
        self.columns.role_chosen.connect(lambda number, role: self.choose(roles=_with(self.choices.roles, {number: role})))
        self.columns.meaning_chosen.connect(
            lambda code, meaning: self.choose(meanings=_with(self.choices.meanings, {code: meaning}))
        )
        self.indicators.described.connect(self._describe)
        self.indicators.wanted_changed.connect(self._leave_out)

    # What the user does

    def choose(self, **changes: object) -> None:
        """Correct how the table is read; everything else that was chosen stays."""
        changed = replace(self.choices, **changes)  # type: ignore[arg-type]
        if changed != self.choices:
            self.choices = changed
            self._read()

    def _choose_header_row(self) -> None:
        found = self.table.report.header_row if self.table is not None else 0
        if self.header_row.value() != found:
            self.choose(header_row=self.header_row.value())

    def read_afresh(self) -> None:
        """Put all corrections aside, remembered ones too."""
        self._may_recall = False
        self.recalled.hide()
        self.choose(**{name: getattr(TableChoices(), name) for name in TableChoices.__dataclass_fields__})

    def _describe(self, described: IndicatorChoices) -> None:
        before = self.choices.of(described.series)
        others = tuple(each for each in self.choices.indicators if each.series != described.series)
        self.choices = replace(self.choices, indicators=(*others, described))
        if any(getattr(described, what) != getattr(before, what) for what in ("kind", "unit", "believed")):
            # Whether earlier districts can be put together depends on it, and whether the figures count at all.
            self._read()

    def _leave_out(self, series: tuple[str, ...]) -> None:
        self.choices = replace(self.choices, left_out=series)
        self._show_verdict()

    def _use(self) -> None:
        if self.table is not None:
            self.used.emit(OwnTableFile(self._reader.path, self.choices), self.table)
            self.accept()

    # What is found

    def _read(self) -> None:
        self.verdict.setText(text("own-picture-reading"))
        self.use.setEnabled(False)
        choices, reader = self.choices, self._reader
        job = self._jobs.run(
            lambda progress: reader.read(choices, progress), topic="table", label=text("own-job-read", file=reader.path.name)
        )
        job.then(self._show).otherwise(self._tell_refused)
        job.cancelled.connect(self._tell_stopped)

    def _show(self, table: OwnTable) -> None:
        if self._recall(table):
            return
        self.table = table
        report = table.report
        self._show_choices(report)
        self.preview.show_table(table)
        self.preview.show()
        self.found.setHtml(found_in_words(report))
        for page in (self.areas, self.columns, self.indicators):
            page.show_table(table)
        self._show_verdict()

    def _recall(self, table: OwnTable) -> bool:
        """Begin with what was chosen for the last table of this shape, once."""
        kept = from_json(self._remembered.get(table.shape, "")) if self._may_recall and table.shape else None
        self._may_recall = False
        if kept is None or for_another_file(kept, table.report.sheets) == self.choices:
            return False
        self.recalled.setText(text("own-table-recalled"))
        self.recalled.show()
        self.choices = for_another_file(kept, table.report.sheets)
        self._read()
        return True

    def _show_choices(self, report: TableReport) -> None:
        with (
            QSignalBlocker(self.sheet),
            QSignalBlocker(self.header_row),
            QSignalBlocker(self.key_column),
            QSignalBlocker(self.period),
        ):
            self.sheet.clear()
            self.sheet.addItems(list(report.sheets[:_MOST_SHEETS]) or [text("own-table-whole-file")])
            self.sheet.setCurrentText(report.sheet)
            self.sheet.setEnabled(len(report.sheets) > 1)
            self.header_row.setValue(report.header_row)
            self._show_columns(report)
            asks = report.period_source in ("", "chosen", "title")
            self.period.setEnabled(asks)
            self.period.setText(self.choices.period)
            self.period.setPlaceholderText(span(report) if report.periods else text("own-table-period-hint"))

    def _show_columns(self, report: TableReport) -> None:
        self.key_column.clear()
        width = max((len(row) for row in self.table.preview), default=0) if self.table else 0
        headers = {column.at: column.header for column in self.table.columns} if self.table else {}
        for at in range(min(width, _MOST_SHEETS)):
            self.key_column.addItem(headers.get(at) or text("own-table-nameless", number=str(at + 1)), at + 1)
        self.key_column.setCurrentIndex(report.key_column_number - 1)

    def _show_verdict(self) -> None:
        if self.table is None:
            return
        report = self.table.report
        reason = _why_not(report, self.choices)
        self.use.setEnabled(not reason)
        self.verdict.setText(reason or say(report.verdict))
        levels = levels_of(self.table.frame[self.table.frame["value"].notna()]) if report.usable and report.indicators else []
        self.level.setText(" ".join(map(level_in_words, levels)))
        self.level.setVisible(bool(self.level.text()))
        self.boundaries.setVisible(bool(set(levels) & set(SMALL)))

    def _tell_refused(self, error: Exception) -> None:
        self.table = None
        self.use.setEnabled(False)
        self.verdict.setText(text("own-table-refused"))
        self.preview.setHidden(self.preview.model().rowCount() == 0)
        self.level.hide()
        self.boundaries.hide()
        if isinstance(error, ExplorerError):
            self.found.setHtml(refused_in_words(error))
            self.pages.setCurrentWidget(self.found)
        else:
            notices.report(self, error)

    def _tell_stopped(self) -> None:
        self.verdict.setText(text("own-table-stopped"))

    def reject(self) -> None:
        """Leave without a trace; what is being read is let go."""
        self._jobs.cancel("table")
        super().reject()


def _with(pairs: tuple[tuple[object, str], ...], changes: Mapping[object, str | None]) -> tuple[tuple[object, str], ...]:
    """Return the pairs with changes; None takes one back."""
    return tuple((first, second) for first, second in {**dict(pairs), **changes}.items() if second is not None)


def _box(key: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(text(key))
    box.setToolTip(text(f"{key}-tip"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
    return box


def _row_box() -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, 1_000_000)
    box.setSpecialValueText(text("own-table-find-header"))
    box.setAccessibleName(text("own-table-header"))
    box.setToolTip(text("own-table-header-tip"))
    return box


def _period_field() -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(text("own-table-period"))
    field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 16)
    field.setToolTip(text("own-table-period-tip"))
    return field


def level_in_words(level: str) -> str:
    """Say how figures that are not of districts are shown.

    Examples
    --------
    >>> level_in_words("itl3")
    'Figures of ITL3 areas are drawn on ITL3 areas built from districts. No district gets a figure of its own.'
    """
    if level == DISTRICT:
        return ""
    drawn = "own" if level in SMALL else "some" if level == UPPER_TIER else "none"
    return text("own-table-level", drawn=drawn, areas=Said(f"areas-{level}"))


def _why_not(report: TableReport, choices: TableChoices) -> str:
    """Say why the table cannot be used on the map; empty where it can."""
    if not report.usable:
        return say(report.verdict)
    if not {*LEVELS_DRAWN, "county"} & set(dict(report.levels)):
        return text("own-table-no-level")
    if not report.periods:
        return text("own-table-no-period")
    if len(choices.left_out) >= len(report.indicators):
        return text("own-table-none-ticked")
    return ""
