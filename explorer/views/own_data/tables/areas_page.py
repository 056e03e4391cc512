"""The join report: which areas of a table are known, which are not, and what a person takes them for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_report import JOIN_HEADINGS, TableReport, join_rows
from explorer.csv_text import copied_text
from explorer.places.districts import DistrictLookup
from explorer.places.names.area_keys import MIXED, UNMATCHED, AreaMatch
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES
from explorer.said import Said, sentences
from explorer.views.map_tools.place_box import PlaceBox
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

MOST_ASKED = 300
"""Areas that are asked one by one; a table with more is of another kind."""


class AreasPage(QWidget):
    """Shows the join report, and asks what is not certain.

    Attributes
    ----------
    accepted : Signal(dict)
        Areas as the table names them → code; an empty code puts the area aside, None takes back what was chosen.
    level_said : Signal(str)
        The level that the user says the rows are of.
    """

    accepted = Signal(dict)
    level_said = Signal(str)

    def __init__(self, lookup: DistrictLookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._report: TableReport | None = None
        self.told = words("note")
        self.tree = named(QTreeWidget(), "join_report")
        self.tree.setAccessibleName(text("own-table-join"))
        self.tree.setHeaderLabels([text("tables-join-entry"), text("tables-join-became"), text("own-table-column-role")])
        self.tree.setUniformRowHeights(False)
        self.tree.setRootIsDecorated(True)
        self.take_nearest = QPushButton(text("own-table-nearest"))
        self.take_nearest.setToolTip(text("own-table-nearest-tip"))
        self.take_nearest.clicked.connect(self._accept_nearest)
        self.are_districts = QPushButton(text("own-table-districts"))
        self.are_districts.setToolTip(text("own-table-districts-tip"))
        self.are_districts.clicked.connect(lambda: self.level_said.emit(DISTRICT))
        self.copy = QPushButton(text("own-table-copy"))
        self.copy.setToolTip(text("own-table-copy-tip"))
        self.copy.clicked.connect(self.copy_report)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take_nearest)
        buttons.addWidget(self.are_districts)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)

    def show_table(self, table: OwnTable) -> None:
        """Show the join report of a table."""
        self._report = report = table.report
        self.told.setText(_summary(report))
        self.tree.clear()
        self._add_asked("not_known", report.not_known)
        self._add_asked("ambiguous", report.ambiguous)
        self._add_chosen(report.chosen)
        name = self._lookup.name
        self._add(
            "converted",
            [
                (
                    text("own-table-area", code=c.alias.old_code, area=c.alias.old_name),
                    text("tables-join-converted", how=c.how, figures=c.figures),
                    text("own-table-area", code=c.alias.code, area=name(c.alias.code)),
                )
                for c in report.converted
            ],
        )
        self._add("without", [("", "", text("own-table-area", code=code, area=name(code))) for code in report.without_values])
        others = [(m.key, say(LEVEL_NAMES.get(m.level, m.level)), "") for m in report.other_level[:MOST_ASKED]]
        self._add("other", others, report.number("other_level"))
        self.are_districts.setVisible(report.level_asked)
        self.take_nearest.setEnabled(any(match.options for match in report.not_known))
        for column, share in enumerate((30, 34, 34)):
            self.tree.setColumnWidth(column, self.fontMetrics().averageCharWidth() * share)

    def copy_report(self) -> None:
        """Put the join report on the clipboard as tab-separated text."""
        if self._report is not None:
            rows = [
                [text(heading) for heading in JOIN_HEADINGS],
                *([say(cell) for cell in row] for row in join_rows(self._report, self._lookup)),
            ]
            QGuiApplication.clipboard().setText(copied_text(rows))

    def _add(self, group: str, rows: list[tuple[str, str, str]], number: int | None = None) -> QTreeWidgetItem | None:
        if not rows:
            return None
        item = QTreeWidgetItem(self.tree, [text(f"own-table-group-{group}", number=len(rows) if number is None else number)])
        item.setFirstColumnSpanned(True)
        for row in rows:
            QTreeWidgetItem(item, list(row))
        return item

    def _add_asked(self, name: str, matches: tuple[AreaMatch, ...]) -> None:
        asked = matches[:MOST_ASKED]
        group = self._add(name, [(m.key, _like(m), "") for m in asked], len(matches))
        if group is not None:
            group.setExpanded(True)
            self._ask(group, [self._box(match) for match in asked])

    def _add_chosen(self, matches: tuple[AreaMatch, ...]) -> None:
        group = self._add(
            "chosen",
            [(m.key, text("own-table-stands-for" if m.code else "own-table-left-out"), "") for m in matches[:MOST_ASKED]],
        )
        if group is not None:
            group.setExpanded(True)
            self._ask(group, [self._box(match, match.code) for match in matches[:MOST_ASKED]])

    def _ask(self, group: QTreeWidgetItem, boxes: list[QComboBox]) -> None:
        for at, box in enumerate(boxes):
            child = group.child(at)
            if child is not None:
                self.tree.setItemWidget(child, 2, box)

    def _box(self, match: AreaMatch, code: str | None = None) -> QComboBox:
        box = PlaceBox(match.key, match.options, self._lookup, text("own-table-aside"))
        box.show_choice(code)
        box.decided.connect(lambda chosen: self.accepted.emit({match.key: chosen}))
        return box

    def _accept_nearest(self) -> None:
        if self._report is not None:
            self.accepted.emit({match.key: match.options[0][0] for match in self._report.not_known if match.options})


def _like(match: AreaMatch) -> str:
    if not match.options:
        return text("own-table-no-similar")
    return text("own-table-like", area=match.options[0][1]) if match.status == UNMATCHED else text("own-table-choose")


def _summary(report: TableReport) -> str:
    level = LEVEL_NAMES.get(report.level, report.level) or "none"
    vintage = "mixed" if report.vintage == MIXED else report.vintage
    known = Said("own-table-known", areas=report.matched)
    return say(
        sentences(
            known if level == "none" else Said("own-table-known-level", known=known, level=level),
            Said("own-table-vintage", vintage=vintage) if vintage else None,
        )
    )
