"""The join report: which areas of a table are known, which are not, and what a person takes them for."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
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

from explorer.catalogue.own_tables import OwnTable
from explorer.catalogue.table_report import JOIN_HEADINGS, TableReport, join_rows
from explorer.csv_text import copied_text
from explorer.places.area_keys import DISTRICT, LEVEL_NAMES, MIXED, UNMATCHED, AreaMatch
from explorer.places.districts import DistrictLookup
from explorer.plurals import counted
from explorer.views.map_tools.place_box import PlaceBox
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

MOST_ASKED = 300
"""Areas that are asked one by one; a table with more is of another kind."""

_ASIDE = "Put aside"


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
        self.tree.setAccessibleName("Join report")
        self.tree.setHeaderLabels(["In the table", "What became of it", "Taken for"])
        self.tree.setUniformRowHeights(False)
        self.tree.setRootIsDecorated(True)
        self.take_nearest = QPushButton("Accept the &nearest of each")
        self.take_nearest.setToolTip("Take each area that is not known for the one whose name or code is most like it")
        self.take_nearest.clicked.connect(self._accept_nearest)
        self.are_districts = QPushButton("The rows are of &districts")
        self.are_districts.setToolTip("Take the rows for districts although the table lets doubt it")
        self.are_districts.clicked.connect(lambda: self.level_said.emit(DISTRICT))
        self.copy = QPushButton("&Copy as table")
        self.copy.setToolTip("Copy the whole join report, to paste into a spreadsheet")
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
        self._add_asked("Not known", report.not_known)
        self._add_asked("Names of several areas, or doubtful", report.ambiguous)
        self._add_chosen(report.chosen)
        name = self._lookup.name
        self._add(
            "Earlier districts",
            [
                (
                    f"{c.alias.old_code} {c.alias.old_name}",
                    text("tables-join-converted", how=c.how, figures=c.figures),
                    f"{c.alias.code} {name(c.alias.code)}",
                )
                for c in report.converted
            ],
        )
        self._add("Districts without a figure", [("", "", f"{code} {name(code)}") for code in report.without_values])
        others = [(m.key, say(LEVEL_NAMES.get(m.level, m.level)), "") for m in report.other_level[:MOST_ASKED]]
        self._add("Areas of other levels", others, report.number("other_level"))
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
            table = QMimeData()
            table.setText(copied_text(rows))
            QGuiApplication.clipboard().setMimeData(table)

    def _add(self, title: str, rows: list[tuple[str, str, str]], number: int | None = None) -> QTreeWidgetItem | None:
        if not rows:
            return None
        group = QTreeWidgetItem(self.tree, [f"{title} ({len(rows) if number is None else number:,})"])
        group.setFirstColumnSpanned(True)
        for row in rows:
            QTreeWidgetItem(group, list(row))
        return group

    def _add_asked(self, title: str, matches: tuple[AreaMatch, ...]) -> None:
        asked = matches[:MOST_ASKED]
        group = self._add(title, [(m.key, _like(m), "") for m in asked], len(matches))
        if group is not None:
            group.setExpanded(True)
            self._ask(group, [self._box(match) for match in asked])

    def _add_chosen(self, matches: tuple[AreaMatch, ...]) -> None:
        group = self._add("Chosen by you", [(m.key, "stands for" if m.code else "left out", "") for m in matches[:MOST_ASKED]])
        if group is not None:
            group.setExpanded(True)
            self._ask(group, [self._box(match, match.code) for match in matches[:MOST_ASKED]])

    def _ask(self, group: QTreeWidgetItem, boxes: list[QComboBox]) -> None:
        for at, box in enumerate(boxes):
            child = group.child(at)
            if child is not None:
                self.tree.setItemWidget(child, 2, box)

    def _box(self, match: AreaMatch, code: str | None = None) -> QComboBox:
        box = PlaceBox(match.key, match.options, self._lookup, _ASIDE)
        box.show_choice(code)
        box.decided.connect(lambda chosen: self.accepted.emit({match.key: chosen}))
        return box

    def _accept_nearest(self) -> None:
        if self._report is not None:
            self.accepted.emit({match.key: match.options[0][0] for match in self._report.not_known if match.options})


def _like(match: AreaMatch) -> str:
    if not match.options:
        return "no similar name"
    return f"like {say(match.options[0][1])}" if match.status == UNMATCHED else "choose which is meant"


def _summary(report: TableReport) -> str:
    level = f"; most are of the level: {say(LEVEL_NAMES.get(report.level, report.level))}" if report.level else ""
    told = [f"{counted(report.matched, 'area is', 'areas are')} known{level}."]
    if report.vintage:
        told.append(f"Their codes or names are of {'several years at once' if report.vintage == MIXED else say(report.vintage)}.")
    return " ".join(told)
