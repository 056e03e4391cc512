"""Up to four plans side by side: small maps with what differs outlined, one table, and what decides in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from explorer.errors import ExplorerError
from explorer.progress import Progress
from explorer.qt.announcer import announce
from explorer.qt.buttons import button_row
from explorer.qt.plain_text import as_tip
from explorer.qt.reader_roles import give_role
from explorer.said import sentences
from explorer.views.help.help_keys import help_key
from explorer.views.map.map_areas import Level
from explorer.views.map.surface import MapSurface
from explorer.views.parts.heard_cells import HeardCell
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import bring_up, give_room, let_scroll, named, said_button, stand_beside, words
from explorer.views.redraw.plan_picture import PlanPatterns, plan_colours, swatch
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.catalogue.known import Known
    from explorer.plans.comparison import Comparison
    from explorer.plans.measured_plan import MeasuredPlan

TOPIC = "compare_plans"


class SmallMap(MapSurface):
    """A map that asks for little room."""

    def sizeHint(self) -> QSize:
        """Ask for a thumbnail; it grows with the window."""
        return QSize(220, 200)


class PlanPicture(QWidget):
    """One plan as a small map under its name, with the fills of its footprints named below."""

    def __init__(self, comparison: Comparison, one: MeasuredPlan, levels: Sequence[Level], statement: str, theme: Theme) -> None:
        super().__init__()
        self._comparison, self._one = comparison, one
        self.map = SmallMap()
        self.map.is_one_of_many = True
        self.map.setMinimumSize(QSize(150, 150))
        self.map.setAccessibleName(text("redraw-picture", plan=one.plan.named))
        self.map.set_levels(levels)
        self.map.set_attribution(statement)
        title = words("heading", say(one.plan.named))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.map, 1)
        keys = QGridLayout()
        line = self.fontMetrics().height()
        for at, (each, number) in enumerate(zip(one.plan.footprints, comparison.fill_numbers(one), strict=True)):
            sign, label = words("note"), words("note", say(each.named))
            # Its name stands beside it: to a reader this is no picture of its own.
            give_role(sign, QAccessible.Role.StaticText)
            sign.setPixmap(swatch(number, QSize(2 * line, line - 2)).pixmap(QSize(2 * line, line - 2)))
            keys.addWidget(sign, at // 2, at % 2 * 2)
            keys.addWidget(label, at // 2, at % 2 * 2 + 1)
        keys.setColumnStretch(1, 1)
        keys.setColumnStretch(3, 1)
        column.addLayout(keys)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        plan, numbers = self._one.plan, self._comparison.fill_numbers(self._one)
        swing = self._comparison.swing(self._one) if self._one is not self._comparison.plans[0] else ()
        self.map.set_theme(theme)
        self.map.set_fills(plan_colours(self.map.codes, plan, theme, numbers))
        self.map.set_overlays([PlanPatterns(self.map.picture.areas, plan, numbers, outlined=swing)])

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the plan into view."""
        super().showEvent(event)
        plan = self._one.plan
        wanted = [*plan.extent, *(code for one in plan.footprints for code in one.districts)]
        self.map.camera.set_margins([(8.0, 8.0, 8.0, 46.0)])
        self.map.zoom_to_areas(wanted)


class CompareWindow(QDialog):
    """Sets plans side by side.

    Parameters
    ----------
    session : Session
    levels : callable
        Returns the districts at every level of detail, as the main map draws them.
    """

    def __init__(self, session: Session, levels: Callable[[], Sequence[Level]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "compare_plans", text("redraw-compare-window"))
        help_key(self, "redraw", "compare-plans")
        self._session, self._levels = session, levels
        self._theme: Theme = LIGHT
        self._known: Known | None = None
        self.comparison: Comparison | None = None
        self.pictures: list[PlanPicture] = []
        self.told, self.cautions = words("headline"), words("note")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = named(QTableWidget(), "redraw_comparison")
        self.table.setAccessibleName(text("plan-page-table"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.save = said_button("save_comparison", "redraw-compare-save", self._ask_where)
        self._maps = QGridLayout()
        self._said = QScrollArea()
        self._lay_out()

    def compare(self, keys: Sequence[str]) -> None:
        """Measure plans, named by their ids, and show them; bundled ones as well as the project's own."""
        project, catalogue = self._session.project, self._session.catalogue
        self.told.setText(text("plan-window-busy"))
        self.save.setEnabled(False)
        bring_up(self)

        def work(progress: Progress) -> tuple[Comparison, Known]:
            from dataclasses import replace

            from explorer.catalogue.known import Known
            from explorer.plans.comparison import Comparison
            from explorer.plans.measured_plan import MeasuredPlan
            from explorer.plans.starts import plan_of

            known = Known.of(catalogue, replace(project, plan=""), progress)
            plans = [MeasuredPlan.of(project, known, plan_of(known, project, key), progress) for key in keys]
            found = Comparison.of(plans)
            # Worked out here, they do not hold the window up.
            _ = found.rows, found.differences
            return found, known

        job = self._session.jobs.run(work, topic=TOPIC, label=text("redraw-compare-job"))
        job.then(self._show)
        job.failed.connect(self._refuse)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for picture in self.pictures:
            picture.set_theme(theme)

    # Details

    def _show(self, found: tuple[Comparison, Known]) -> None:
        from explorer.plans.comparison import cautions

        comparison, self._known = found
        self.comparison = comparison
        for picture in self.pictures:
            self._maps.removeWidget(picture)
            picture.deleteLater()
        outcome = self._session.outcome
        statement = outcome.content.statement if outcome is not None else ""
        self.pictures = [PlanPicture(comparison, one, self._levels(), statement, self._theme) for one in comparison.plans]
        for at, picture in enumerate(self.pictures):
            self._maps.addWidget(picture, 0, at)
        self._fill_table(comparison)
        self.told.setText("\n".join(map(say, comparison.differences)))
        self.cautions.setText(say(sentences(*cautions(comparison, self._known))))
        self._said.setAccessibleDescription(f"{self.told.text()}\n{self.cautions.text()}".strip())
        announce(self, self.told.text().partition("\n")[0], TOPIC)
        self.save.setEnabled(True)

    def _fill_table(self, comparison: Comparison) -> None:
        rows, plans = comparison.rows, comparison.plans
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(plans) + 1)
        self.table.setHorizontalHeaderLabels([text("redraw-compare-figure"), *(say(one.plan.named) for one in plans)])
        self.table.verticalHeader().hide()
        line = round(self.fontMetrics().height() * 1.4)
        for at, row in enumerate(rows):
            self.table.setRowHeight(at, line)
            self.table.setItem(at, 0, _cell(say(row.title)))
            for place, (value, mark) in enumerate(zip(row.shown, row.marks, strict=True), start=1):
                written = say(value)
                item = _cell(text("redraw-compare-cell", value=written, mark=mark) if mark else written)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if mark == "best":
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                elif mark == "cannot_tell":
                    item.setForeground(QColor(self._theme.muted))
                self.table.setItem(at, place, item)
        heads = self.table.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        heads.setMinimumHeight(round(self.fontMetrics().height() * 2.4))
        for place in range(len(plans) + 1):
            heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        # Or the keyboard would stand on no cell, which is what a reader would hear.
        self.table.setCurrentCell(0, 0)

    def _refuse(self, error: object) -> None:
        if isinstance(error, ExplorerError):
            self.told.setText(say(sentences(error.message, error.remedy)))
            announce(self, self.told.text(), TOPIC)

    def _ask_where(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, text("redraw-compare-where"))
        if folder:
            from pathlib import Path

            self.write(Path(folder))

    def write(self, folder: Path) -> None:
        """Write the comparison into a folder: page, table, maps, and what programs read."""
        comparison, known = self.comparison, self._known
        if comparison is None or known is None:
            return

        def work(_: Progress) -> list[Path]:
            from explorer.exports.plan_records import comparison_writers
            from explorer.exports.whole_folder import write_together

            return list(write_together(folder, comparison_writers(comparison, known)))

        job = self._session.jobs.run(work, topic="save_comparison", label=text("redraw-compare-saving"))
        job.then(lambda _: self._tell_saved(folder))
        job.failed.connect(self._refuse)

    def _tell_saved(self, folder: Path) -> None:
        self.cautions.setText(text("redraw-compare-saved", folder=folder.name))
        announce(self, self.cautions.text(), TOPIC)

    def _lay_out(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        for part in (self.told, self.cautions):
            inner.addWidget(part)
        inner.addStretch(1)
        self._said.setWidgetResizable(True)
        self._said.setFrameShape(QScrollArea.Shape.NoFrame)
        self._said.setWidget(body)
        give_role(self._said, QAccessible.Role.StaticText, text("redraw-compare-said"))
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        lower = QGridLayout()
        lower.addWidget(self.table, 0, 0)
        lower.addWidget(self._said, 0, 1)
        lower.setColumnStretch(0, 3)
        lower.setColumnStretch(1, 2)
        layout = QVBoxLayout(self)
        layout.addLayout(self._maps, 5)
        layout.addLayout(lower, 5)
        layout.addWidget(buttons)
        let_scroll(self)
        give_room(self, 210, 50)


def _cell(written: str) -> HeardCell:
    item = HeardCell(written)
    item.setToolTip(as_tip(written))
    return item
