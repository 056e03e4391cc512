"""Data → Catalogue: every dataset that is known, and which of them tell of which footprint."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.availability import AT_ITL, BUILT, NONE, PUBLISHED, Availability, matrix
from explorer.catalogue.dataset_facts import DatasetFacts, old_said
from explorer.catalogue.indicators import period_said
from explorer.catalogue.known import Known
from explorer.catalogue.known_datasets import NOT_HELD, Dataset, known_datasets
from explorer.catalogue.partnerships import KINDS, kind_said
from explorer.csv_text import copied_text
from explorer.project import Project
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import as_tip
from explorer.said import Number, Said, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import give_room, named, words
from explorer.words import say, text

COLUMNS = (
    "dataset", "theme", "held", "level", "periods", "uncertainty", "licence", "access", "cost", "proxy", "publisher",
)  # fmt: skip
FACTS = (
    "dataset", "held", "released", "age", "rows", "level", "periods", "licence", "publisher", "file", "from", "hash",
)  # fmt: skip
THEMES = ("economy", "community", "environment")


class CatalogueWindow(QDialog):
    """Shows what is known, to filter and to copy.

    Parameters
    ----------
    known : Known
        What is known for the project: its own tables stand among the datasets.
    project : Project
        Its kind of partnership is shown first, on its day.
    theme : Theme
    """

    def __init__(self, known: Known, project: Project, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("catalogue-title"))
        help_key(self, "data", "the-catalogue-of-data")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known, self._theme = known, theme
        body = known.partnerships.partnerships[project.partnership]
        self._day = project.as_at or body.day_to_show(date.today())
        self.datasets = known_datasets(known.indicators, known.own_indicators, known.census_from)
        self.search = named(QLineEdit(), "catalogue_search")
        self.theme_box, self.kind = QComboBox(), QComboBox()
        self.list = _table("datasets", text("catalogue-datasets"))
        self.matrix = _table("availability", text("catalogue-availability"))
        self.held = _table("held", text("catalogue-held"))
        self.facts: tuple[DatasetFacts, ...] | None = None
        self.pages = QTabWidget()
        self.told = words("note")
        self._lay_out(project)
        self.show_matching()

    def _lay_out(self, project: Project) -> None:
        self.search.setPlaceholderText(text("catalogue-search-hint"))
        self.search.setAccessibleName(text("catalogue-search"))
        self.search.textChanged.connect(self.show_matching)
        self.theme_box.addItem(text("catalogue-any-theme"), "")
        for theme in THEMES:
            self.theme_box.addItem(text(f"catalogue-theme-{theme}"), theme)
        self.theme_box.setAccessibleName(text("catalogue-theme"))
        self.theme_box.currentIndexChanged.connect(self.show_matching)
        for kind in KINDS:
            if self._known.partnerships.of_kind(kind):
                self.kind.addItem(say(kind_said(kind, "title")), kind)
        own = self._known.partnerships.partnerships[project.partnership].kind
        self.kind.setCurrentIndex(self.kind.findData(own))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(22)
        self.kind.setAccessibleName(text("catalogue-kind"))
        self.kind.setToolTip(text("catalogue-kind-tip"))
        self.kind.currentIndexChanged.connect(self.show_matching)
        self.pages.addTab(self.list, text("catalogue-tab-datasets"))
        self.pages.addTab(self.matrix, text("catalogue-tab-availability"))
        self.pages.addTab(self.held, text("catalogue-tab-held"))
        self.pages.currentChanged.connect(lambda _: self.show_matching())
        top = QHBoxLayout()
        for field, share in ((self.search, 1), (self.theme_box, 0), (self.kind, 0)):
            top.addWidget(field, share)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._buttons())
        give_room(self, 150, 42)

    def _buttons(self) -> QDialogButtonBox:
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        copy: QPushButton = buttons.addButton(text("catalogue-copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(text("catalogue-copy-tip"))
        copy.clicked.connect(self.copy_shown)
        buttons.rejected.connect(self.reject)
        return buttons

    # What is shown

    def show_matching(self) -> None:
        """Show the datasets that the filter leaves, and their availability."""
        shown = [dataset for dataset in self.datasets if self._matches(dataset)]
        is_matrix = self.pages.currentWidget() is self.matrix
        self.kind.setEnabled(is_matrix)
        self.theme_box.setEnabled(self.pages.currentWidget() is not self.held)
        if self.pages.currentWidget() is self.held:
            self._show_facts()
            return
        if is_matrix:
            self._show_matrix(shown)
        else:
            _fill(self.list, [text(f"catalogue-column-{column}") for column in COLUMNS], [_row(dataset) for dataset in shown])
            for column, share in enumerate((34, 14, 12, 16, 18, 30, 24, 26, 20, 30, 26)):
                self.list.setColumnWidth(column, self.fontMetrics().averageCharWidth() * share)
        held = sum(dataset.held != NOT_HELD for dataset in shown)
        counts = Said("catalogue-shown", shown=len(shown), datasets=len(self.datasets), held=held)
        self.told.setText(say(sentences(counts, self._day_said() if is_matrix else None)))

    def show_held(self, facts: tuple[DatasetFacts, ...]) -> None:
        """Show what is held: it is there after the window, since own files are read to their end for their hash."""
        self.facts = facts
        self.show_matching()

    def _show_facts(self) -> None:
        """List what is held that the filter leaves, the old first."""
        words_ = self.search.text().casefold().split()
        rows = [(one, _facts_row(one)) for one in sorted(self.facts or (), key=lambda one: not one.age.is_old)]
        shown = [(one, row) for one, row in rows if all(word in " ".join(row).casefold() for word in words_)]
        _fill(self.held, [text(f"catalogue-column-{column}") for column in FACTS], [row for _, row in shown])
        for column, share in enumerate((36, 12, 17, 46, 12, 20, 12, 26, 30, 24, 30, 22)):
            self.held.setColumnWidth(column, self.fontMetrics().averageCharWidth() * share)
        for place, (one, _) in enumerate(shown):
            item = self.held.item(place, FACTS.index("age"))
            if item is not None and one.age.is_old:
                item.setForeground(QColor(self._theme.amber))
        self.told.setText(say(old_said(self.facts)) if self.facts is not None else text("catalogue-held-reading"))

    def copy_shown(self) -> None:
        """Put the page that is shown on the clipboard as tab-separated text."""
        page = self.pages.currentWidget()
        shown = page if isinstance(page, QTableWidget) else self.list
        headings = (shown.horizontalHeaderItem(at) for at in range(shown.columnCount()))
        lines = [[heading.text() if heading is not None else "" for heading in headings]]
        lines += [[_text(shown, row, at) for at in range(shown.columnCount())] for row in range(shown.rowCount())]
        QGuiApplication.clipboard().setText(copied_text(lines))

    def _matches(self, dataset: Dataset) -> bool:
        theme = self.theme_box.currentData()
        told = " ".join([*_row(dataset), say(dataset.note)]).casefold()
        return theme in ("", dataset.theme) and all(word in told for word in self.search.text().casefold().split())

    def _show_matrix(self, shown: Sequence[Dataset]) -> None:
        kind = str(self.kind.currentData())
        day = self._known.partnerships.day_of_kind(kind, self._day)
        bodies = self._known.partnerships.footprints(kind, day) if day else {}
        footprints = {name: sorted(m.district for m in body.memberships) for name, body in bodies.items()}
        found = matrix(shown, footprints, kind, self._known.districts)
        titles = [self._known.partnerships.partnerships[name].bare_name for name in footprints]
        _fill(
            self.matrix,
            (text("catalogue-column-dataset"), *titles),
            [(say(d.title), *(text(f"dataset-status-{found[d.id, name].status}") for name in footprints)) for d in shown],
        )
        for row, dataset in enumerate(shown):
            for column, name in enumerate(footprints, start=1):
                self._mark(self.matrix.item(row, column), found[dataset.id, name])
        for column in range(1, self.matrix.columnCount()):
            self.matrix.setColumnWidth(column, self.fontMetrics().averageCharWidth() * 17)
        self.matrix.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 40)

    def _day_said(self) -> Said:
        """Say on which day the footprints are looked at, and why not on the one chosen."""
        from explorer.flags.footprint_day import kind_moved_said

        kind = str(self.kind.currentData())
        day = self._known.partnerships.day_of_kind(kind, self._day) or self._day
        moved = kind_moved_said(kind, self._day, day)
        return moved or Said("catalogue-day", day=day)

    def _mark(self, item: QTableWidgetItem | None, found: Availability) -> None:
        """Colour what there is; the words say it too."""
        if item is None:
            return
        colours = {PUBLISHED: self._theme.info, BUILT: self._theme.text, AT_ITL: self._theme.amber, NONE: self._theme.muted}
        item.setForeground(QColor(colours[found.status]))
        item.setToolTip(as_tip(say(found.why)))


def _row(dataset: Dataset) -> tuple[str, ...]:
    return (
        say(dataset.title), text(f"catalogue-theme-{dataset.theme}"), text(f"dataset-{dataset.held}"),
        text(f"areas-{dataset.finest_level}"),
        *map(say, (dataset.period, dataset.uncertainty, dataset.licence, dataset.access_said, dataset.cost, dataset.proxy)),
        say(dataset.publisher),
    )  # fmt: skip


def _facts_row(one: DatasetFacts) -> tuple[str, ...]:
    ends = one.periods if len(one.periods) < 2 else (one.periods[-1], one.periods[0])
    periods = " – ".join(say(period_said(period)) for period in ends)
    rows = "" if one.rows is None else say(Number(one.rows))
    return (
        say(one.title), text(f"dataset-{one.held}"), one.day, say(one.age.said), rows, say(one.level_said), periods,
        say(one.licence), say(one.publisher), one.file, one.address, one.digest,
    )  # fmt: skip


def _table(name: str, accessible: str) -> QTableWidget:
    table = named(QTableWidget(), name)
    table.setAccessibleName(accessible)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    return table


def _fill(table: QTableWidget, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table.clear()
    table.setColumnCount(len(headings))
    table.setRowCount(len(rows))
    table.setHorizontalHeaderLabels(list(headings))
    for at, heading in enumerate(headings):
        item = table.horizontalHeaderItem(at)
        if item is not None:
            item.setToolTip(as_tip(heading))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for row, texts in enumerate(rows):
        for column, cell in enumerate(texts):
            item = QTableWidgetItem(cell)
            item.setToolTip(as_tip(cell))
            table.setItem(row, column, item)


def _text(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text() if item is not None else ""
