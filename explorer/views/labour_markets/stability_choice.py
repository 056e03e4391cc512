"""What functional areas are tried again with: other criteria, bases, flows of other years, resampled counts; and the seed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.analysis.district_stability import RESAMPLES, Trial, base_said
from explorer.project.areas_asked import LARGEST_SEED, MOST_RESAMPLES
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.readers.flows.model import whom_said
from explorer.views.parts.widgets import named, said_button
from explorer.words import text

if TYPE_CHECKING:
    from explorer.readers.flows.model import BaseChoice, FlowReading


class StabilityChoice(QGroupBox):
    """Asks what to vary.

    Attributes
    ----------
    flows_wanted : Signal()
        The user wants to add flows of another year.
    """

    flows_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(text("markets-try"), parent)
        named(self, "stability_choice")
        self.criteria = QCheckBox(text("markets-try-criteria"))
        self.criteria.setToolTip(text("markets-try-criteria-tip"))
        self.bases: dict[str, QCheckBox] = {}
        self.files: dict[tuple[Path, FlowReading], QCheckBox] = {}
        self._wanted_bases: frozenset[str] = frozenset()
        self.add = said_button("add_other_flows", "markets-add-flows", self.flows_wanted.emit)
        self._make_chance()
        self._lay_out()
        self.set_trial(Trial())

    @property
    def trial(self) -> Trial:
        """What is asked for now."""
        return Trial(
            criteria=self.criteria.isChecked(),
            bases=tuple(name for name, box in self.bases.items() if box.isChecked()),
            files=tuple(file for file, box in self.files.items() if box.isChecked()),
            resampled=self.runs.value() if self.resampled.isChecked() else 0,
            seed=self.seed.value(),
        )

    @property
    def to_keep(self) -> Trial:
        """What is asked for now, with bases that these flows do not have."""
        trial = self.trial
        elsewhere = self._wanted_bases - set(self.bases)
        return Trial(trial.criteria, (*trial.bases, *sorted(elsewhere)), (), trial.resampled, trial.seed)

    def set_trial(self, trial: Trial) -> None:
        """Ask for this; the list of flows stays as it is."""
        self.criteria.setChecked(trial.criteria)
        self._wanted_bases = frozenset(trial.bases)
        for name, box in self.bases.items():
            box.setChecked(name in trial.bases)
        self.resampled.setChecked(trial.resampled > 0)
        self.runs.setValue(trial.resampled or RESAMPLES)
        self.seed.setValue(trial.seed)

    def show_bases(self, choices: Sequence[BaseChoice]) -> None:
        """Offer these other bases of the flows."""
        if [choice.name for choice in choices] == list(self.bases):
            return
        self._wanted_bases = frozenset(self.to_keep.bases)
        for box in self.bases.values():
            self._bases.removeWidget(box)
            box.deleteLater()
        self.bases = {choice.name: self._base_box(choice) for choice in choices}

    def _base_box(self, choice: BaseChoice) -> QCheckBox:
        box = named(QCheckBox(text("panel-cell", cell=base_said(choice))), f"try_base_{choice.name}")
        box.setToolTip(as_tip(text("markets-try-base", base=whom_said(choice.base), people=f"{choice.people:,.10g}")))
        box.setChecked(choice.name in self._wanted_bases)
        self._bases.addWidget(box)
        return box

    def add_flows(self, path: Path, reading: FlowReading, said: str, about: str) -> None:
        """Offer other flows, and try them."""
        if (path, reading) in self.files:
            self.files[path, reading].setChecked(True)
            return
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        box = QCheckBox(self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, self.add.sizeHint().width()))
        box.setChecked(True)
        box.setToolTip(as_tip(about))
        remove = named(QToolButton(), "remove_other_flows")
        remove.setText("×")
        remove.setToolTip(as_tip(text("markets-remove-flows-tip", flows=said)))
        remove.setAccessibleName(text("markets-remove-flows", flows=said))
        remove.clicked.connect(partial(self._remove, (path, reading), line))
        row.addWidget(box, 1)
        row.addWidget(remove)
        self._files.addWidget(line)
        self.files[path, reading] = box

    def _remove(self, file: tuple[Path, FlowReading], line: QWidget, *_: object) -> None:
        del self.files[file]
        self._files.removeWidget(line)
        line.deleteLater()

    # Built once

    def _make_chance(self) -> None:
        self.resampled = QCheckBox(text("markets-resampled"))
        self.resampled.setToolTip(text("markets-resampled-tip"))
        self.runs = _whole("markets-resamples", 1, MOST_RESAMPLES)
        self.runs.setSuffix(text("markets-runs-suffix"))
        self.seed = _whole("markets-seed", 0, LARGEST_SEED)
        self.resampled.toggled.connect(self.runs.setEnabled)
        self.runs.setEnabled(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        self._bases, self._files = QVBoxLayout(), QVBoxLayout()
        grid = QGridLayout()
        label = PlainLabel(text("markets-seed-label"))
        label.setBuddy(self.seed)
        label.setToolTip(self.seed.toolTip())
        grid.addWidget(self.resampled, 0, 0)
        grid.addWidget(self.runs, 0, 1)
        grid.addWidget(label, 1, 0)
        grid.addWidget(self.seed, 1, 1)
        grid.setColumnStretch(1, 1)
        column.addWidget(self.criteria)
        column.addLayout(self._bases)
        column.addLayout(self._files)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(grid)


def _whole(key: str, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setAccessibleName(text(key))
    box.setToolTip(text(f"{key}-tip"))
    box.setKeyboardTracking(False)
    return box
