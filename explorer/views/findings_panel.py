"""The panel on the right: the verdict, the answer in a sentence, the flags, and the evidence for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from explorer.catalogue.partnerships import Partnership
from explorer.project.flag_choice import FlagChoice
from explorer.views import evidence
from explorer.views.chance_part import GROUP_LINK, IMAGE, chance_image, group_codes, group_said
from explorer.views.flag_bar import FlagBar
from explorer.views.flag_list import FlagList
from explorer.views.page_parts import link
from explorer.views.pages import Page
from explorer.views.theme import LIGHT, Theme
from explorer.views.verdict_page import FLAG_LINK, QUESTION_LINK, VERDICT_LINK
from explorer.views.verdict_view import VerdictView
from explorer.views.widgets import named, words

if TYPE_CHECKING:
    from explorer.flags.answers import Firmness
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag, Side

WORKING = "Looking for misfits …"
STOPPED = "There are no findings: the work was stopped or failed. Choose a partnership to start again."
ALL_LEFT_OUT = "Every flag is left out of the list by its filter."
NO_FLAGS = "No flag was raised. What was checked is listed below."
CANNOT_TELL = "Nothing can be checked without districts. The reason stands above."


LEAST_LINES = 14
"""Of the list of flags and the evidence together."""


class FindingsPanel(QWidget):
    """Shows findings; what the sentences say comes from the core, unchanged.

    Attributes
    ----------
    flag_chosen : Signal(object)
        The flag now chosen, or None.
    choice_changed : Signal(object)
        How the user now wants the flags listed: a :class:`~explorer.project.flag_choice.FlagChoice`.
    group_chosen : Signal(list, str)
        The user wants to see a group of districts (codes), and what it keeps.
    copy_asked : Signal()
        The user wants the chosen flag on the clipboard.
    link_followed : Signal(str)
        The user clicked a link on the page: ``district:CODE`` and the like.
    """

    flag_chosen = Signal(object)
    choice_changed = Signal(object)
    group_chosen = Signal(list, str)
    copy_asked = Signal()
    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self._theme: Theme = LIGHT
        self._findings: Findings | None = None
        self.title = words("title")
        self.kind = words("note")
        self.thresholds = words("note")
        self.thresholds.setTextFormat(Qt.TextFormat.RichText)
        self.thresholds.hide()
        self.verdict = VerdictView()
        self._firmness: Mapping[Side, Firmness] | None = None
        self.headline = words("headline")
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = FlagBar()
        self.flags = FlagList()
        self.empty = words("note")
        self.empty.setMargin(14)
        self.evidence = named(Page("Evidence"), "evidence")
        self._head, self._lists = named(QWidget(), "findings_head"), QSplitter(Qt.Orientation.Vertical)
        self._connect()
        self._lay_out()

    @property
    def chosen(self) -> Flag | None:
        """The flag now chosen."""
        return self.flags.chosen

    def show_waiting(self, partnership: Partnership) -> None:
        """Name the partnership whose findings are on their way."""
        self._findings = None
        self.verdict.show_verdicts(())
        self.title.setText(partnership.name)
        self.kind.setText(partnership.kind_name)
        self.headline.setText(WORKING)
        self._list()
        self.evidence.clear()
        self._say_if_empty("")

    def show_stopped(self) -> None:
        """Say that no findings are on their way any more."""
        self.headline.setText(STOPPED)

    def show_findings(self, findings: Findings) -> None:
        """Show other findings; how far their verdict can be trusted follows, where it is not known already."""
        if self._findings is None or self._findings.case is not findings.case:
            self._firmness = None
        self._findings = findings
        self.verdict.show_verdicts(findings.verdicts if findings.footprint.districts else (), self._firmness)
        self.title.setText(findings.footprint.partnership.name)
        self.kind.setText(_kind(findings))
        self.headline.setText(findings.headline)
        self._mark_thresholds(findings)
        self._list()

    def _mark_thresholds(self, findings: Findings) -> None:
        """Say that the footprint is held against other thresholds than the default ones, and lead to them."""
        from explorer.flags.presets import changed_said

        said = changed_said(findings.project)
        self.thresholds.setText(link(evidence.THRESHOLD_LINK, said) if said else "")
        self.thresholds.setVisible(bool(said))

    def set_choice(self, choice: FlagChoice) -> None:
        """List the flags as a choice says."""
        self.bar.set_choice(choice)
        self._list()

    def show_firmness(self, firmness: Mapping[Side, Firmness]) -> None:
        """Show how far the verdict can be trusted."""
        if self._findings is not None:
            self._firmness = firmness
            self.verdict.show_verdicts(self._findings.verdicts if self._findings.footprint.districts else (), firmness)
            if self.chosen is None:
                place = self.evidence.verticalScrollBar().value()
                self._write_page(None)
                self.evidence.verticalScrollBar().setValue(place)

    def choose_flag(self, flag: Flag) -> None:
        """Choose a flag, or one that says the same; a filter that leaves it out is put aside."""
        if self._findings is None or self.flags.choose_flag(flag):
            return
        same = next((other for other in self._findings.flags if other.message == flag.message), None)
        if same is not None:
            self.set_choice(self.bar.choice.with_all())
            self.choice_changed.emit(self.bar.choice)
            self.flags.choose_flag(same)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.verdict.set_theme(theme)
        self.flags.set_theme(theme)
        self._write_page(self.chosen)

    def sizeHint(self) -> QSize:
        """Ask for a width at which sentences read well."""
        return QSize(self.fontMetrics().averageCharWidth() * 62, 800)

    def heightForWidth(self, width: int) -> int:
        """Ask for all that stands above the lists, and for a few lines of them: they give way before the panel scrolls."""
        return self._head.heightForWidth(width) + self._lists.minimumHeight()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for as many lines in larger type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lists.setMinimumHeight(self.fontMetrics().lineSpacing() * LEAST_LINES)

    def _show_flag(self, flag: Flag | None) -> None:
        self._write_page(flag)
        self.flag_chosen.emit(flag)

    def _write_page(self, flag: Flag | None) -> None:
        if self._findings is None:
            self.evidence.clear()
        elif flag is None:
            self._add_picture(self._findings)
            self.evidence.setHtml(evidence.overview_page(self._findings, self._theme, self._firmness))
        else:
            self.evidence.setHtml(evidence.flag_page(flag, self._findings, self._theme))

    def _add_picture(self, findings: Findings) -> None:
        """Draw the footprint among groups of its size, for the page to show."""
        found = findings.verdict.economy.numbers.comparison
        if found is not None:
            wide = min(max(self.evidence.viewport().width() - 24, 240), 620)
            image = chance_image(found, self._theme, self.font(), wide, self.devicePixelRatioF())
            self.evidence.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(IMAGE), image)

    def _list(self) -> None:
        """Fill the list as the bar says, with the flag chosen before where it still is there."""
        findings = self._findings
        if findings is None:
            self.bar.show_flags((), 0)
            self.flags.show_flags(())
            return
        from explorer.flags.listing import sections, wanted

        kept = wanted(findings.flags, self.bar.choice)
        self.bar.show_flags(findings.flags, len(kept))
        listed = [(section.heading if section.title else "", section.flags) for section in sections(findings, self.bar.choice)]
        self.flags.show_sections(listed, self.chosen)
        left_out = ALL_LEFT_OUT if findings.flags and not kept else ""
        self._say_if_empty(left_out or ("" if findings.flags else NO_FLAGS if findings.footprint.districts else CANNOT_TELL))

    def _take_choice(self, choice: FlagChoice) -> None:
        self._list()
        self.choice_changed.emit(choice)

    def _connect(self) -> None:
        self.flags.flag_chosen.connect(self._show_flag)
        self.flags.copied.connect(self.copy_asked)
        self.evidence.copied.connect(self.copy_asked)
        self.evidence.anchorClicked.connect(lambda link: self._follow(link.toString()))
        self.thresholds.linkActivated.connect(self._follow)
        self.verdict.link_followed.connect(self._follow)
        self.bar.changed.connect(self._take_choice)

    def _follow(self, link: str) -> None:
        if link == evidence.COPY_LINK:
            self.copy_asked.emit()
        elif link.startswith((VERDICT_LINK, QUESTION_LINK)):
            self.flags.clearSelection()
            self.evidence.scrollToAnchor(link.partition(":")[2])
        elif link.startswith(GROUP_LINK) and self._findings is not None:
            group = int(link.removeprefix(GROUP_LINK))
            self.group_chosen.emit(group_codes(self._findings, group), group_said(self._findings, group))
        elif link.startswith(FLAG_LINK) and self._findings is not None:
            self.choose_flag(self._findings.flags[int(link.removeprefix(FLAG_LINK))])
        else:
            self.link_followed.emit(link)

    def _say_if_empty(self, text: str) -> None:
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        self.flags.setVisible(not text)

    def _lay_out(self) -> None:
        head, lower = self._head, self._lists
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for label in (self.title, self.kind, self.thresholds, self.verdict, self.headline):
            column.addWidget(label)
        column.insertSpacing(3, 6)
        listing = QWidget()
        upper = QVBoxLayout(listing)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.bar)
        upper.addWidget(self.flags)
        upper.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        lower.addWidget(listing)
        lower.addWidget(self.evidence)
        lower.setStretchFactor(0, 5)
        lower.setStretchFactor(1, 4)
        lower.setChildrenCollapsible(False)
        lower.setMinimumHeight(self.fontMetrics().lineSpacing() * LEAST_LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(lower, 1)


def _kind(findings: Findings) -> str:
    from explorer.days import day_said
    from explorer.flags.wording import counted

    districts = counted(len(findings.footprint.districts), "district")
    return f"{findings.footprint.partnership.kind_name} · {districts} · as at {day_said(findings.footprint.as_at)}"
