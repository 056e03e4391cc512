"""The panel on the right: the verdict, the answer in a sentence, the flags, and the evidence for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from explorer.catalogue.partnerships import Partnership
from explorer.project.flag_choice import FlagChoice
from explorer.qt.reader_roles import give_role
from explorer.views.findings import evidence
from explorer.views.findings.chance_part import GROUP_LINK, group_codes, group_said
from explorer.views.findings.evidence_part import EvidencePart
from explorer.views.findings.flag_bar import FlagBar
from explorer.views.findings.flag_list import FlagList
from explorer.views.findings.verdict_page import FLAG_LINK, QUESTION_LINK, VERDICT_LINK
from explorer.views.findings.verdict_view import VerdictView
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.page_parts import link
from explorer.views.parts.status import SHOWN_AFTER
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag, Side
    from explorer.flags.sides.answers import Firmness

LEAST_LINES = 16
"""Lines of type below which the panel scrolls as a whole."""

ROOMY_LINES = 50
"""Lines of type from which verdict, flags and evidence stand below one another; with fewer, evidence opens in place of them."""

FEW_LINES, WORDY_LINES = 34, 75
"""Lines of type below which the verdict tells its answers alone, and from which it tells more than what decides them."""

HEAD_SHARE, LIST_SHARE = 0.5, 0.55
"""Shares of the panel that the verdict takes at most, and of what is left below it that the list takes beside the evidence."""


class FindingsPanel(QWidget):
    """Shows findings; what they say comes from the core.

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
        give_role(self, QAccessible.Role.Grouping, text("spoken-panel"))
        self._theme: Theme = LIGHT
        self._findings: Findings | None = None
        self.title = words("title")
        self.kind = words("note")
        self.thresholds = words("note")
        self.thresholds.setTextFormat(Qt.TextFormat.RichText)
        self.thresholds.hide()
        self.verdict = VerdictView()
        self._firmness: Mapping[Side, Firmness] | None = None
        self._judged: object = None
        self.headline = words("headline")
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = FlagBar()
        self.flags = FlagList()
        self.empty = words("note")
        self.empty.setMargin(14)
        self.reader = EvidencePart()
        self.evidence = self.reader.page
        self._head = named(QWidget(), "findings_head")
        self._parts = GripSplitter(Qt.Orientation.Vertical, text("panel-verdict-height"), text("panel-flags-height"))
        self._book = QStackedWidget()
        self._is_roomy: bool | None = None
        # Moved in a turn of its own: in the midst of a change of style, Qt does not survive that a part finds another place.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._arrange)
        self._expected: Partnership | None = None
        self.is_of_last_time = False
        self._waiting = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._waiting.timeout.connect(self._show_waiting)
        self._shares: list[int] = []
        self._connect()
        self._lay_out()

    @property
    def chosen(self) -> Flag | None:
        """The flag now chosen."""
        return self.flags.chosen

    @property
    def is_waiting(self) -> bool:
        """Whether findings are on their way, and none show."""
        return self._findings is None

    def expect(self, partnership: Partnership | None) -> None:
        """Name the partnership whose findings are on their way, unless they are there at once; None where none are."""
        self._expected = partnership
        if partnership is None:
            self._waiting.stop()
        elif self._findings is None:
            if not self.is_of_last_time:
                self._show_waiting()
        else:
            # Until then the panel stays as it is, whole: emptied and filled again within a blink, it would flicker.
            self._waiting.start()

    def _show_waiting(self) -> None:
        if self._expected is None:
            return
        self._findings = None
        self.verdict.show_verdicts(())
        self.title.setText(say(self._expected.named))
        self.kind.setText(say(self._expected.kind_name))
        self.headline.setText(text("panel-working"))
        self.headline.show()
        self._list()
        self.reader.clear()
        self._say_if_empty("")

    def show_stopped(self) -> None:
        """Say that no findings are on their way any more."""
        self.headline.setText(text("panel-stopped"))
        self.headline.show()

    def show_findings(self, findings: Findings, *, keeps_answers: bool = False) -> None:
        """Show other findings; how far their verdict can be trusted follows, where it is not known already or keeps."""
        self._waiting.stop()
        self.is_of_last_time = False
        if self._judged is not findings.case and not keeps_answers:
            self._firmness = None
        self._judged = findings.case
        self._findings = findings
        self.verdict.show_verdicts(findings.verdicts if findings.footprint.districts else (), self._firmness)
        self.title.setText(say(findings.footprint.partnership.named))
        self.kind.setText(kind_of(findings))
        self.headline.setText(headline_of(findings))
        self._say_as_much_as_fits()
        self._mark_thresholds(findings)
        self._list()

    def _mark_thresholds(self, findings: Findings) -> None:
        """Say that the footprint is held against other thresholds than the default ones, and lead to them."""
        from explorer.flags.presets import changed_said

        said = changed_said(findings.project)
        self.thresholds.setText(link(evidence.THRESHOLD_LINK, say(said)) if said else "")
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
                self.reader.show_overview(self._findings, firmness)

    def choose_flag(self, flag: Flag) -> None:
        """Choose a flag, or one that says the same; a filter that leaves it out is put aside."""
        if self._findings is None or self.flags.choose_flag(flag):
            return
        same = next((other for other in self._findings.flags if other.message == flag.message), None)
        if same is not None:
            self.set_choice(self.bar.choice.with_all())
            self.choice_changed.emit(self.bar.choice)
            self.flags.choose_flag(same)

    @property
    def is_reading(self) -> bool:
        """Whether evidence stands in place of the flags."""
        return not self._is_roomy and self._book.currentWidget() is self.reader

    def open_evidence(self) -> None:
        """Bring the evidence of the flag chosen, or the overview, in place of the flags; where there is room it shows anyway."""
        if not self._is_roomy:
            self._book.setCurrentWidget(self.reader)
        self.evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_evidence(self) -> bool:
        """Go back from the evidence to the flags; False where they show."""
        if not self.is_reading:
            return False
        self._book.setCurrentWidget(self._parts)
        self.flags.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_overview(self) -> None:
        """Bring what there is to read about the footprint as a whole."""
        self.flags.clearSelection()
        self.open_evidence()
        self.reader.write_overview()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.bar.set_theme(theme)
        self.verdict.set_theme(theme)
        self.flags.set_theme(theme)
        self.reader.set_theme(theme)
        self._write_page(self.chosen)

    def sizeHint(self) -> QSize:
        """Ask for a width at which sentences read well."""
        return QSize(self.fontMetrics().averageCharWidth() * 62, 800)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few lines: verdict, flags and evidence scroll, each by itself."""
        return QSize(0, self.fontMetrics().lineSpacing() * LEAST_LINES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the evidence below the flags where there is room, else in their place."""
        super().resizeEvent(event)
        self._share_height()
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """Judge the room anew in larger type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the verdict the height that its words ask for."""
        if watched is self._head and event.type() == QEvent.Type.LayoutRequest:
            self._share_height()
        return False

    def _arrange(self) -> None:
        is_roomy = self.height() >= ROOMY_LINES * self.fontMetrics().lineSpacing()
        if is_roomy != self._is_roomy:
            self._is_roomy = is_roomy
            if is_roomy:
                self._parts.addWidget(self.reader)
                self.reader.show()
            else:
                self._book.addWidget(self.reader)
            self._book.setCurrentWidget(self._parts)
            self.reader.head.setVisible(not is_roomy)
        self._share_height()
        self._say_as_much_as_fits()

    def _say_as_much_as_fits(self) -> None:
        """Say of the verdict only what decides it where more would push the flags out of sight, unless the user makes room."""
        dragged = self._shares[0] if self._shares else 0
        lines = self.height() / self.fontMetrics().lineSpacing()
        is_whole = lines >= WORDY_LINES or dragged >= HEAD_SHARE * self.height()
        self.verdict.set_detail("whole" if is_whole else "answers" if lines < FEW_LINES else "deciding")
        self.headline.setVisible(is_whole or self.verdict.isHidden())

    def _share_height(self) -> None:
        """Give verdict, flags and evidence what they ask for, until the user has dragged a grip."""
        height = self.height() - (self._parts.count() - 1) * self._parts.handleWidth()
        head = min(self._head.heightForWidth(self._head.width()) + 2, round(HEAD_SHARE * height))
        shares = self._shares if len(self._shares) == self._parts.count() else [head]
        if len(shares) == 1 and self._is_roomy:
            shares = [head, round(LIST_SHARE * (height - head))]
        rest = height - sum(shares[: self._parts.count() - 1])
        self._parts.setSizes([*shares[: self._parts.count() - 1], max(rest, 1)])

    def _take_shares(self) -> None:
        self._shares = self._parts.sizes()
        self._say_as_much_as_fits()

    def _show_flag(self, flag: Flag | None) -> None:
        self._write_page(flag)
        self.flag_chosen.emit(flag)

    def _write_page(self, flag: Flag | None) -> None:
        if self._findings is None:
            self.reader.clear()
        elif flag is None:
            self.reader.show_overview(self._findings, self._firmness)
        else:
            listed = self.flags.flags
            at = next((place for place, other in enumerate(listed, start=1) if other is flag), 0)
            self.reader.show_flag(flag, self._findings, at, len(listed))

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
        listed = [(say(one.heading) if one.heading else "", one.flags) for one in sections(findings, self.bar.choice)]
        self.flags.show_sections(listed, self.chosen)
        if findings.flags:
            self._say_if_empty("" if kept else text("panel-all-left-out"))
        else:
            self._say_if_empty(text("panel-no-flags" if findings.footprint.districts else "panel-no-districts"))

    def _take_choice(self, choice: FlagChoice) -> None:
        self._list()
        self.choice_changed.emit(choice)

    def _connect(self) -> None:
        self.flags.flag_chosen.connect(self._show_flag)
        self.flags.copied.connect(self.copy_asked)
        self.flags.clicked.connect(self._open_if_flag)
        # Enter brings the keyboard to the evidence, where it stands below the list already, too.
        self.flags.activated.connect(lambda _: self.open_evidence() if self.flags.chosen is not None else None)
        self.bar.overview_asked.connect(self.show_overview)
        self.evidence.copied.connect(self.copy_asked)
        self.evidence.anchorClicked.connect(lambda link: self._follow(link.toString()))
        self.thresholds.linkActivated.connect(self._follow)
        self.verdict.link_followed.connect(self._follow)
        self.bar.changed.connect(self._take_choice)
        self.reader.back_asked.connect(self.close_evidence)
        self.reader.step_asked.connect(self._step)

    def _follow(self, link: str) -> None:
        if link == evidence.COPY_LINK:
            self.copy_asked.emit()
        elif link.startswith((VERDICT_LINK, QUESTION_LINK)):
            self.show_overview()
            self.evidence.scrollToAnchor(link.partition(":")[2])
        elif link.startswith(GROUP_LINK) and self._findings is not None:
            group = int(link.removeprefix(GROUP_LINK))
            self.group_chosen.emit(group_codes(self._findings, group), group_said(self._findings, group))
        elif link.startswith(FLAG_LINK) and self._findings is not None:
            self.choose_flag(self._findings.flags[int(link.removeprefix(FLAG_LINK))])
            self.open_evidence()
        else:
            self.link_followed.emit(link)

    def _open_if_flag(self, at: QModelIndex) -> None:
        if self.flags.chosen is not None and at.isValid() and not self._is_roomy:
            self.open_evidence()

    def _step(self, way: int) -> None:
        """Go to the next flag of the list, or the one before."""
        listed, chosen = self.flags.flags, self.chosen
        at = next((place for place, flag in enumerate(listed) if flag is chosen), -1 if way > 0 else 0)
        if listed:
            self.flags.choose_flag(listed[(at + way) % len(listed)])

    def _say_if_empty(self, why: str) -> None:
        self.empty.setText(why)
        self.empty.setVisible(bool(why))
        self.flags.setVisible(not why)

    def _lay_out(self) -> None:
        head = self._head
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        for label in (self.title, self.verdict, self.kind, self.thresholds, self.headline):
            column.addWidget(label)
        column.addStretch(1)
        # Else the area would make it as high as its words are in the narrowest panel.
        head.setMinimumHeight(1)
        column.insertSpacing(1, 4)
        listing = QWidget()
        upper = QVBoxLayout(listing)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.bar)
        upper.addWidget(self.flags)
        upper.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(head)
        head.installEventFilter(self)
        self._parts.addWidget(self._area)
        self._parts.addWidget(listing)
        self._parts.setChildrenCollapsible(False)
        self._parts.splitterMoved.connect(lambda *_: self._take_shares())
        self._book.addWidget(self._parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._book)


def headline_of(findings: Findings) -> str:
    """Say which markets the footprint meets, or else what was found."""
    from explorer.flags.sides.economy_side import markets_said

    return say(markets_said(findings.verdict.economy.numbers) or findings.headline)


def kind_of(findings: Findings) -> str:
    """Say what kind of body it is, where its name does not, how large, and on which day."""
    footprint = findings.footprint
    partnership, districts, day = footprint.partnership, len(footprint.districts), footprint.as_at
    # Names of bodies are English, as the ids of kinds are.
    if partnership.kind.replace("_", " ") in partnership.name.casefold().replace("-", " "):
        return text("panel-about", districts=districts, day=day)
    return text("panel-about-kind", kind=partnership.kind_name, districts=districts, day=day)
