"""The panel on the right: the answer in a sentence, the flags, and the evidence for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from explorer.catalogue.partnerships import Partnership
from explorer.views import evidence
from explorer.views.flag_list import FlagList
from explorer.views.theme import LIGHT, Theme
from explorer.views.widgets import named, unbroken, words

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag

WORKING = "Looking for misfits …"
STOPPED = "There are no findings: the work was stopped or failed. Choose a partnership to start again."
NO_FLAGS = "No flag was raised. What was checked is listed below."
CANNOT_TELL = "Nothing can be checked without districts. The reason stands above."


class FindingsPanel(QWidget):
    """Shows findings; what the sentences say comes from the core, unchanged.

    Attributes
    ----------
    flag_chosen : Signal(object)
        The flag now chosen, or None.
    """

    flag_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self._theme: Theme = LIGHT
        self._findings: Findings | None = None
        self.title = words("title")
        self.kind = words("note")
        self.headline = words("headline")
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.flags = FlagList()
        self.empty = words("note")
        self.empty.setMargin(14)
        self.evidence = named(QTextBrowser(), "evidence")
        self.evidence.setAccessibleName("Evidence")
        self.evidence.setOpenLinks(False)
        self.flags.flag_chosen.connect(self._show_flag)
        self._lay_out()

    @property
    def chosen(self) -> Flag | None:
        """The flag now chosen."""
        return self.flags.chosen

    def show_waiting(self, partnership: Partnership) -> None:
        """Name the partnership whose findings are on their way."""
        self._findings = None
        self.title.setText(partnership.name)
        self.kind.setText(partnership.kind_name)
        self.headline.setText(WORKING)
        self.flags.show_flags(())
        self.evidence.clear()
        self._say_if_empty("")

    def show_stopped(self) -> None:
        """Say that no findings are on their way any more."""
        self.headline.setText(STOPPED)

    def show_findings(self, findings: Findings) -> None:
        """Show other findings."""
        self._findings = findings
        self.title.setText(findings.footprint.partnership.name)
        self.kind.setText(_kind(findings))
        self.headline.setText(unbroken(findings.headline))
        self.flags.show_flags(findings.flags)
        self._say_if_empty("" if findings.flags else NO_FLAGS if findings.footprint.districts else CANNOT_TELL)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.flags.set_theme(theme)
        self._show_flag(self.chosen)

    def sizeHint(self) -> QSize:
        """Ask for a width at which sentences read well."""
        return QSize(self.fontMetrics().averageCharWidth() * 62, 800)

    def _show_flag(self, flag: Flag | None) -> None:
        if self._findings is None:
            self.evidence.clear()
        elif flag is None:
            self.evidence.setHtml(evidence.overview_page(self._findings, self._theme))
        else:
            self.evidence.setHtml(evidence.flag_page(flag, self._findings, self._theme))
        self.flag_chosen.emit(flag)

    def _say_if_empty(self, text: str) -> None:
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        self.flags.setVisible(not text)

    def _lay_out(self) -> None:
        head, lower = named(QWidget(), "findings_head"), QSplitter(Qt.Orientation.Vertical)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for label in (self.title, self.kind, self.headline):
            column.addWidget(label)
        column.insertSpacing(2, 6)
        listing = QWidget()
        upper = QVBoxLayout(listing)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.flags)
        upper.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        lower.addWidget(listing)
        lower.addWidget(self.evidence)
        lower.setStretchFactor(0, 5)
        lower.setStretchFactor(1, 4)
        lower.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(lower, 1)


def _kind(findings: Findings) -> str:
    from explorer.flags.wording import counted, day_said

    districts = counted(len(findings.footprint.districts), "district")
    return f"{findings.footprint.partnership.kind_name} · {districts} · as at {day_said(findings.footprint.as_at)}"
