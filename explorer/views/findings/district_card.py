"""The window about one district: everything it belongs to, where its people work, which footprints it would fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from explorer.progress import Progress
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.views.findings.district_page import DISTRICT_LINK, PARTNERSHIP_LINK, district_page
from explorer.views.help.help_keys import help_key
from explorer.views.parts.pages import Page
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import bring_up, give_room, named, said_button, stand_beside
from explorer.views.session import Session
from explorer.words import text

if TYPE_CHECKING:
    from explorer.flags.district_standing import DistrictStanding

TOPIC = "district"


class DistrictCard(QDialog):
    """Tells where one district stands, on the day and with the data that the session looks at.

    Attributes
    ----------
    shown_on_map : Signal(str)
        The user wants to see this district on the map.
    told : Signal(str)
        Something done, for the status bar.
    """

    shown_on_map = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "district_card")
        help_key(self, "districts", "where-a-district-stands")
        self._session = session
        self._theme: Theme = LIGHT
        self._code = ""
        self._past: list[str] = []
        self._case: object = None
        self.standing: DistrictStanding | None = None
        self.page = named(Page(text("panel-district")), "district_page")
        self.page.copied.connect(self.copy_text)
        self.page.anchorClicked.connect(self._follow)
        self.note = named(PlainLabel(), "note")
        self._lay_out()
        session.outcome_ready.connect(lambda outcome: self._look_again(outcome.findings.case))

    def show_district(self, code: str) -> None:
        """Open the window at a district; the way back leads to the one before."""
        if self.isVisible() and self._code not in ("", code):
            self._past.append(self._code)
        elif not self.isVisible():
            self._past.clear()
        self._go_to(code)

    def go_back(self) -> None:
        """Go back to the district looked at before."""
        if self._past:
            self._go_to(self._past.pop())

    def _go_to(self, code: str) -> None:
        self._code = code
        names = self._session.catalogue.districts
        self.back.setEnabled(bool(self._past))
        back = text("panel-back-to", district=names.area(self._past[-1])) if self._past else text("panel-district-back-tip")
        self.back.setToolTip(as_tip(back))
        self.setWindowTitle(text("panel-district-title", district=names.area(code)))
        bring_up(self)
        self._look()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._write()

    def copy_text(self) -> None:
        """Put the whole page on the clipboard as text."""
        if self.standing is not None:
            from explorer.exports.tables.district_text import standing_as_text

            QGuiApplication.clipboard().setText(standing_as_text(self.standing))
            self._tell(text("panel-district-copied", district=self.standing.area))

    def copy_table(self) -> None:
        """Put the numbers on the clipboard as a table."""
        if self.standing is not None:
            from explorer.exports.tables.district_text import standing_as_table

            QGuiApplication.clipboard().setText(standing_as_table(self.standing))
            self._tell(text("panel-district-numbers-copied", district=self.standing.area))

    # Details

    def _look(self) -> None:
        session, code = self._session, self._code
        outcome = session.outcome
        if outcome is None or not code:
            return
        findings = outcome.findings
        known = findings.known
        self._case, self.standing = findings.case, None
        self._write()

        def work(progress: Progress) -> DistrictStanding:
            from explorer.flags.district_standing import district_standing

            return district_standing(known, code, findings.footprint.as_at, progress)

        label = text("panel-district-job", district=known.districts.area(code))
        session.jobs.run(work, topic=TOPIC, label=label).then(self._take)

    def _look_again(self, case: object) -> None:
        """Look again where more than the colours of the map have changed."""
        if self.isVisible() and case is not self._case:
            self._look()

    def _take(self, standing: DistrictStanding) -> None:
        self.standing = standing
        self._write()

    def _write(self) -> None:
        for button in (self.copy_as_text, self.copy_as_table):
            button.setEnabled(self.standing is not None)
        if self.standing is not None:
            self.page.setHtml(district_page(self.standing, self._theme))
        elif self._code:
            self.page.setPlainText(text("panel-district-waiting", district=self._session.catalogue.districts.area(self._code)))

    def _tell(self, told: str) -> None:
        self.note.setText(told)
        self.told.emit(told)

    def _follow(self, link: QUrl) -> None:
        kind, _, key = link.toString().partition(":")
        if f"{kind}:" == PARTNERSHIP_LINK:
            self._session.edits.choose_partnership(key)
        elif f"{kind}:" == DISTRICT_LINK:
            self.show_district(key)

    def _show_on_map(self) -> None:
        self.shown_on_map.emit(self._code)

    def _lay_out(self) -> None:
        self.back = said_button("back", "panel-district-back", self.go_back)
        self.back.setShortcut("Alt+Left")
        self.back.setEnabled(False)
        self.copy_as_text = said_button("copy_text", "panel-district-text", self.copy_text)
        self.copy_as_table = said_button("copy_table", "panel-district-table", self.copy_table)
        on_map = said_button("on_map", "panel-district-map", self._show_on_map)
        close = said_button("close", "panel-close", self.reject)
        row = QHBoxLayout()
        for button in (self.back, self.copy_as_text, self.copy_as_table, on_map):
            row.addWidget(button)
        row.addWidget(self.note, 1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        row.setContentsMargins(14, 10, 14, 10)
        column.addLayout(row)
        give_room(self, 104, 42)
        self.page.setFocus()
