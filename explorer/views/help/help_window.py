"""Help: a guide, a glossary, the keys and the methods, to read and to search without a network."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDesktopServices, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.qt.plain_text import PlainLabel
from explorer.qt.reader_roles import give_role
from explorer.views.help import help_pages
from explorer.views.help.help_pages import GUIDE, METHODS, REFERENCE, HelpPage
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.pages import LinkedBrowser, fit_pictures
from explorer.views.parts.widgets import bring_up, give_room, named, said_button
from explorer.words import text

KEY = Qt.ItemDataRole.UserRole
PARTS = {"guide": GUIDE, "reference": REFERENCE, "methods": METHODS}
MARGIN = 18.0


class HelpWindow(QWidget):
    """Shows the pages, a list of them, and what a search brings."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help")
        give_role(self, QAccessible.Role.Window)
        self.setWindowTitle(text("help-title"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.pages = help_pages.read_pages(help_pages.shortcuts_page(_menus()))
        self.key = ""
        self._past: list[str] = []
        self.search = named(QLineEdit(), "help_search")
        self.list = named(QListWidget(), "help_list")
        self.page = named(LinkedBrowser(), "help_page")
        self.back: QPushButton
        self.note = PlainLabel()
        self._lay_out()
        self._list_all()

    # What the user does

    def show_page(self, key: str, heading: str = "") -> None:
        """Open a page, at a heading if the name of one is given."""
        if self.key and key != self.key:
            self._past.append(self.key)
        self._open(key)
        if heading:
            self._go_to(heading)

    def go_back(self) -> None:
        """Go back to the page read before."""
        if self._past:
            self._open(self._past.pop())

    def look_for(self, typed: str) -> None:
        """List the pages that hold every word typed, and open the first."""
        if not typed.strip():
            self._list_all()
            return
        hits = help_pages.find(self.pages.values(), typed)
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(f"{hit.page.title}\n{hit.around}")
            item.setData(KEY, hit.page.key)
            self.list.addItem(item)
        self.note.setText("" if hits else text("help-nothing"))
        self.note.setVisible(not hits)
        if hits:
            self.list.setCurrentRow(0)

    # Details

    def _list_all(self) -> None:
        self.list.clear()
        self.note.hide()
        for part, keys in PARTS.items():
            heading = QListWidgetItem(text(f"help-part-{part}"))
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            self.list.addItem(heading)
            for key in keys:
                item = QListWidgetItem(self.pages[key].title)
                item.setData(KEY, key)
                self.list.addItem(item)
        self._mark()

    def _open(self, key: str) -> None:
        page: HelpPage = self.pages[key]
        self.key = key
        self.page.setSearchPaths([str(help_pages.pictures_folder())])
        self.page.document().setMarkdown(page.text)
        self._fit()
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.back.setEnabled(bool(self._past))
        self._mark()
        words = self.search.text().split()
        if words and self.page.find(words[0]):
            self.page.ensureCursorVisible()

    def _mark(self) -> None:
        """Show in the list which page is open."""
        rows = (row for row in range(self.list.count()) if self.list.item(row).data(KEY) == self.key)
        self.list.blockSignals(True)
        self.list.setCurrentRow(next(rows, -1))
        self.list.blockSignals(False)

    def _take_row(self, item: QListWidgetItem | None) -> None:
        key = item.data(KEY) if item is not None else None
        if key and key != self.key:
            self.show_page(key)

    def _go_to(self, heading: str) -> None:
        """Bring a heading to the top."""
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and help_pages.heading_name(block.text()) == heading:
                top = self.page.document().documentLayout().blockBoundingRect(block).top()
                self.page.verticalScrollBar().setValue(round(top))
                return
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        key = help_pages.key_of(link.toString())
        if key:
            self.show_page(key)
        else:
            QDesktopServices.openUrl(link)

    def _fit(self) -> None:
        fit_pictures(self.page.document(), self.page.viewport().width() - 2 * MARGIN - 4.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the page."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(text("help-search"))
        self.search.setAccessibleName(text("help-search"))
        self.search.setToolTip(text("help-search-tip"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.look_for)
        self.list.setAccessibleName(text("help-pages"))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda item, _: self._take_row(item))
        self.page.setAccessibleName(text("help-page"))
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.document().setDocumentMargin(MARGIN)
        self.note.setObjectName("note")
        self.note.setWordWrap(True)
        self.back = said_button("help_back", "help-back", self.go_back)
        self.back.setEnabled(False)
        left, right = QWidget(), QWidget()
        column, reading, foot = QVBoxLayout(left), QVBoxLayout(right), QHBoxLayout()
        for widget in (self.search, self.note, self.list):
            column.addWidget(widget)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(said_button("help_close", "help-close", self.close))
        reading.addWidget(self.page, 1)
        reading.addLayout(foot)
        parts = GripSplitter(Qt.Orientation.Horizontal, text("pane-half-width"))
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
        give_room(self, 140, 46)
        parts.setSizes([self.width() // 4, self.width() * 3 // 4])
        for keys, act in (("Esc", self.close), ("Alt+Left", self.go_back), ("Ctrl+F", self.search.setFocus)):
            QShortcut(QKeySequence(keys), self, act)


@lru_cache(maxsize=1)
def _window() -> HelpWindow:
    return HelpWindow()


def open_help(key: str = "start", heading: str = "") -> HelpWindow:
    """Open the help at a page; there is one window for it."""
    window = _window()
    bring_up(window)
    window.show_page(key, heading)
    return window


def close_help() -> None:
    """Put the help away, with the application."""
    if _window.cache_info().currsize:
        _window().close()
        _window().deleteLater()
        _window.cache_clear()


def _menus() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return title, and text, keys and tip of the lines, of the menus of the main window."""
    found = []
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow):
            menus = (action.menu() for action in window.menuBar().actions())
            found += [(menu.title().replace("&", ""), list(_lines(menu))) for menu in menus if isinstance(menu, QMenu)]
    return found


def _lines(menu: QMenu) -> Iterator[tuple[str, str, str]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _lines(inner)
        elif action.shortcuts():
            yield _line(action)


def _line(action: QAction) -> tuple[str, str, str]:
    keys = ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
    return action.text().replace("&", "").removesuffix(" …"), keys, action.toolTip()
