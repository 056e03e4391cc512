"""The drawer under the map: table, histogram, scatter, ranked bars and trend, each built when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from explorer.progress import Progress
from explorer.project.look import Look
from explorer.qt import picks
from explorer.qt.plain_text import as_tip
from explorer.said import Said
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named, words
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import text

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from explorer.views.charts.subject import Subject

PAGES = ("table", "histogram", "scatter", "bars", "trend")
"""Pages by name, in order."""

HEIGHT = 300


class Page(Protocol):
    """What the drawer asks of a page."""

    picked: SignalInstance

    def show_subject(self, subject: Subject, selected: frozenset[str]) -> None:
        """Show other findings."""

    def show_selection(self, selected: frozenset[str]) -> None:
        """Show another selection."""

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""


class Drawer(QWidget):
    """Shows one page at a time; pages out of sight wait with their work until they are looked at.

    Attributes
    ----------
    told : Signal(str)
        Something done, for the status bar.
    district_opened : Signal(str)
        The user wants to know more about this district.
    closed : Signal()
        The user closed the drawer by its button.
    """

    told = Signal(str)
    district_opened = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._session = session
        self._theme: Theme = LIGHT
        self._is_restored = False
        self._subject: Subject | None = None
        self._pages: dict[str, QWidget] = {}
        self._fresh: dict[str, tuple[object, object]] = {}
        self._themes: dict[str, Theme] = {}
        self.tabs = named(QTabBar(), "drawer_tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(text("chart-drawer"))
        for at, page in enumerate(PAGES):
            self.tabs.addTab(text(f"chart-{page}"))
            self.tabs.setTabToolTip(at, as_tip(text("chart-tab", tip=Said(f"chart-{page}-tip"), keys=f"Alt+{at + 1}")))
        self.stack = QStackedWidget()
        self._waiting = words("note", text("chart-waiting"))
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self._waiting)
        self._has_charts = self._asks_for_charts = False
        self.tabs.currentChanged.connect(lambda _: self._refresh())
        self.tabs.currentChanged.connect(lambda _: self._keep())
        session.document_opened.connect(self.restore)
        session.outcome_ready.connect(self._take_outcome)
        session.selection.changed.connect(lambda _: self._refresh())
        self._lay_out()
        self.hide()

    @property
    def page(self) -> str:
        """Name of the page in front."""
        return PAGES[self.tabs.currentIndex()]

    def page_widget(self, name: str) -> QWidget:
        """Return a page, built if need be."""
        if name not in self._pages:
            self._pages[name] = self._build(name)
        return self._pages[name]

    def open_page(self, name: str) -> None:
        """Open the drawer at a page."""
        self.tabs.setCurrentIndex(PAGES.index(name))
        self.show()
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        # In a turn of its own: a chart takes as long to draw anew as all else that changes its colours.
        QTimer.singleShot(0, self, self._refresh)

    def setVisible(self, visible: bool) -> None:
        """Bring the page in front up to date when the drawer opens."""
        super().setVisible(visible)
        self._keep()
        if visible:
            self._refresh()

    def restore(self, look: Look) -> None:
        """Open the page that a project was left with."""
        self._is_restored = True
        if "scatter" in self._pages:
            self._pages["scatter"].chosen = look.across  # type: ignore[attr-defined]
        if look.page in PAGES:
            self.open_page(look.page)
        else:
            self.hide()

    def sizeHint(self) -> QSize:
        """Ask for a third of a usual window."""
        return QSize(700, HEIGHT)

    # Details

    def _keep(self) -> None:
        """Keep which page is open with the project."""
        if self._is_restored:
            self._session.look_with(page="" if self.isHidden() else self.page)

    def _take_outcome(self, outcome: Outcome) -> None:
        from explorer.views.charts.subject import Subject

        if self._subject is None or outcome.touches_findings or outcome.touches("map_style", "layers"):
            self._subject = Subject(outcome.findings, outcome.content)
            self._refresh()

    def _refresh(self) -> None:
        """Bring the page in front up to date, if it can be seen."""
        if self._subject is None or self.isHidden():
            return
        if self.page != "table" and not self._has_charts:
            self._get_charts()
            return
        page, name, selected = self.page_widget(self.page), self.page, self._session.selection.codes
        self.stack.setCurrentWidget(page)
        if self._themes[name] is not self._theme:
            self._themes[name] = self._theme
            cast("Page", page).set_theme(self._theme)
        subject, chosen = self._fresh.get(name, (None, None))
        self._fresh[name] = (self._subject, selected)
        if subject is not self._subject:
            cast("Page", page).show_subject(self._subject, selected)
        elif chosen != selected:
            cast("Page", page).show_selection(selected)

    def _get_charts(self) -> None:
        """Import what draws charts beside the window."""
        self.stack.setCurrentWidget(self._waiting)
        if not self._asks_for_charts:
            self._asks_for_charts = True
            self._session.jobs.run(_import_charts, "charts", text("chart-job")).then(self._take_charts)

    def _take_charts(self, _: None) -> None:
        self._has_charts = True
        self._refresh()

    def _build(self, name: str) -> QWidget:
        page = _BUILDERS[name]()
        face = cast("Page", page)
        face.set_theme(self._theme)
        self._themes[name] = self._theme
        face.picked.connect(lambda codes, keys: picks.pick(self._session.selection, codes, keys))
        if name == "table":
            page.told.connect(self.told)  # type: ignore[attr-defined]
            page.opened.connect(self.district_opened)  # type: ignore[attr-defined]
        elif name == "scatter":
            page.chosen = self._session.look.across  # type: ignore[attr-defined]
            page.across.activated.connect(lambda _: self._session.look_with(across=page.chosen))  # type: ignore[attr-defined]
        self.stack.addWidget(page)
        return page

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        close = named(QToolButton(), "drawer_close")
        close.setText("×")
        close.setToolTip(text("chart-close-tip"))
        close.setAccessibleName(text("chart-close"))
        close.clicked.connect(self.closed)
        head.addWidget(close)


def _import_charts(_: Progress) -> None:
    from explorer.views.charts import bars, histogram, scatter, trend  # noqa: F401 (imported here so that nobody waits)


def _table() -> QWidget:
    from explorer.views.charts.table import AreaTable

    return AreaTable()


def _histogram() -> QWidget:
    from explorer.views.charts.histogram import HistogramChart

    return HistogramChart()


def _scatter() -> QWidget:
    from explorer.views.charts.scatter import ScatterChart

    return ScatterChart()


def _bars() -> QWidget:
    from explorer.views.charts.bars import BarsChart

    return BarsChart()


def _trend() -> QWidget:
    from explorer.views.charts.trend import TrendChart

    return TrendChart()


def built_of_each_kind() -> int:
    """Build a page of each kind, to see whether the libraries of all are there; return how many they are."""
    return len([build() for build in _BUILDERS.values()])


# Each import waits until its page is opened: pyqtgraph costs half a second, and most sessions open no chart.
_BUILDERS: dict[str, Callable[[], QWidget]] = {
    "table": _table,
    "histogram": _histogram,
    "scatter": _scatter,
    "bars": _bars,
    "trend": _trend,
}
