"""Partnerships by kind: a tree that narrows while one types."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from explorer.catalogue.partnerships import KINDS, Partnership, kind_said
from explorer.catalogue.published_words import published
from explorer.places.names.plain_names import folded
from explorer.qt.announcer import announce
from explorer.words import PSEUDO, say, spoken, text
from explorer.words.order import order_key

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 2

PAINTED_AFTER = 100
"""Milliseconds after which a window that was shown has painted itself."""


class PartnershipFilter(QSortFilterProxyModel):
    """Lets through the partnerships that hold every word typed and meet the region chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._allowed: Collection[str] | None = None
        self.setRecursiveFilteringEnabled(True)

    def narrow(self, text: str, allowed: Collection[str] | None) -> None:
        """Let through what holds every word of ``text``; ``allowed`` are ids, None for all."""
        self._words = folded(text).split()
        self._allowed = allowed
        # Its narrower sisters came late (Qt 6.10) or are on their way out; over some hundred rows this costs nothing.
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether a partnership is let through; a kind follows its partnerships."""
        index = self.sourceModel().index(row, 0, parent)
        partnership, searched = index.data(ID_ROLE), index.data(SEARCH_ROLE)
        if partnership is None:
            # One whose partnerships are still to come is let through.
            return not self.sourceModel().hasChildren(index)
        allowed = self._allowed is None or partnership in self._allowed
        return allowed and all(word in searched for word in self._words)


class PartnershipTree(QWidget):
    """A search field above the tree of partnerships.

    Each kind gets its partnerships when one of them is to be shown, and soon after the window has come up: the first map is not
    kept waiting by some hundred lines that nobody has opened.

    Attributes
    ----------
    partnership_chosen : Signal(str)
        The id of the partnership that the user picked.
    """

    partnership_chosen = Signal(str)

    def __init__(self, partnerships: Iterable[Partnership], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowed: Collection[str] | None = None
        self._chosen = ""
        self._rows: dict[str, QStandardItem] = {}
        self._waiting: dict[str, list[Partnership]] = {}
        self._headings: dict[str, QStandardItem] = {}
        self._filter = PartnershipFilter(self)
        self._filter.setSourceModel(self._headed(partnerships))
        self.search = self._search_field()
        self.tree = self._tree_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree)

    def start(self) -> None:
        """Bring the keyboard to the search; what is typed takes the place of what was."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def offer(self, partnerships: Iterable[Partnership]) -> None:
        """Offer another list of partnerships: the user's own have come to it."""
        self._rows.clear()
        self._filter.setSourceModel(self._headed(partnerships))
        self._narrow()

    def show_chosen(self, partnership: str) -> None:
        """Mark the partnership that is being looked at; a search that would hide another one than before ends."""
        is_another = partnership != self._chosen
        self._chosen = partnership
        self._fill([kind for kind, members in self._waiting.items() if any(one.id == partnership for one in members)])
        if is_another and self.search.text() and not self._index_of(partnership).isValid():
            self.search.clear()  # which marks it
            return
        index = self._index_of(partnership)
        if index.isValid():
            self.tree.expand(index.parent())
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _index_of(self, partnership: str) -> QModelIndex:
        item = self._rows.get(partnership)
        return self._filter.mapFromSource(item.index()) if item else QModelIndex()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search field into the list with Down; Escape empties the field."""
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        is_press = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            if is_press:
                self.search.clear()
            event.accept()
            return True
        if event.key() == Qt.Key.Key_Down and is_press:
            self._enter_list()
            return True
        return False

    def _enter_list(self) -> None:
        """Bring the keyboard to the partnership looked at, or else to the first that is offered."""
        self._fill()
        index = self._index_of(self._chosen)
        kind = self._filter.index(0, 0)
        self.tree.setCurrentIndex(index if index.isValid() else self._filter.index(0, 0, kind))
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def allow(self, partnerships: Collection[str] | None) -> None:
        """Offer these partnerships only; None for all."""
        if partnerships != self._allowed:
            self._allowed = partnerships
            self._narrow()

    def offered(self) -> list[str]:
        """Return the ids of the partnerships now offered."""
        self._fill()
        kinds = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        return [self._filter.index(row, 0, kind).data(ID_ROLE) for kind in kinds for row in range(self._filter.rowCount(kind))]

    def _headed(self, partnerships: Iterable[Partnership]) -> QStandardItemModel:
        """Return a model with a heading for each kind, whose partnerships wait."""
        waiting: dict[str, list[Partnership]] = {kind: [] for kind in KINDS}
        for partnership in partnerships:
            waiting[partnership.kind].append(partnership)
        self._waiting = {kind: members for kind, members in waiting.items() if members}
        model = QStandardItemModel(self)
        self._headings = {kind: self._heading(kind, len(members)) for kind, members in self._waiting.items()}
        for heading in self._headings.values():
            model.appendRow(heading)
        return model

    def _fill(self, kinds: Iterable[str] | None = None) -> None:
        """Bring the partnerships of these kinds, or all, that still wait."""
        for kind in list(self._waiting) if kinds is None else kinds:
            for partnership in sorted(self._waiting.pop(kind, ()), key=lambda one: order_key(say(one.named))):
                item = self._rows[partnership.id] = _item(partnership)
                self._headings[kind].appendRow(item)

    @staticmethod
    def _heading(kind: str, number: int) -> QStandardItem:
        heading = QStandardItem(text("choices-kind", kind=say(kind_said(kind, "title")), n=number))
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return heading

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("partnership_search")
        field.setPlaceholderText(text("choices-find-hint"))
        field.setAccessibleName(text("choices-find"))
        field.setToolTip(text("choices-find-tip"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._narrow)
        field.textEdited.connect(lambda typed: self._tell_found() if typed.strip() else None)
        field.returnPressed.connect(self._choose_first)
        field.installEventFilter(self)
        return field

    def _tree_view(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self._filter)
        tree.setHeaderHidden(True)
        tree.setAccessibleName(text("choices-partnerships"))
        tree.setUniformRowHeights(True)
        # Names that are not English hold their kind, in Welsh in front: what tells them apart is their end.
        is_english = spoken().name in ("en", PSEUDO)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight if is_english else Qt.TextElideMode.ElideMiddle)
        tree.setIndentation(14)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.clicked.connect(self._pick)
        tree.activated.connect(self._pick)
        return tree

    def showEvent(self, event: QShowEvent) -> None:
        """Bring all partnerships once the window has been painted."""
        super().showEvent(event)
        QTimer.singleShot(PAINTED_AFTER, self, self._fill)

    def _narrow(self) -> None:
        if self.search.text() or self._allowed is not None:
            self._fill()
        self._filter.narrow(self.search.text(), self._allowed)
        if self.search.text() or self._allowed is not None:
            # Not all at once, which would call partnerships expanded, too, to those who hear them.
            for row in range(self._filter.rowCount()):
                self.tree.expand(self._filter.index(row, 0))
        else:
            self.tree.collapseAll()
        self.show_chosen(self._chosen)

    def _pick(self, index: QModelIndex) -> None:
        partnership = index.data(ID_ROLE)
        if partnership is not None:
            self.partnership_chosen.emit(partnership)
        else:
            self._fill()
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _choose_first(self) -> None:
        offered = self.offered()
        if offered:
            self.partnership_chosen.emit(offered[0])
        else:
            self._tell_found()

    def _tell_found(self) -> None:
        """Let those who do not see the list know what typing made of it."""
        offered = self.offered()
        first = self._rows[offered[0]].data(Qt.ItemDataRole.AccessibleTextRole) if offered else ""
        announce(self.search, text("spoken-found", found=len(offered), first=first), "found")


def _item(partnership: Partnership) -> QStandardItem:
    over = partnership.end is not None and partnership.end.latest < date.today()
    shown, spoken_text, searched, tip = _words_of(partnership, over, spoken().name)
    item = QStandardItem(shown)
    item.setData(partnership.id, ID_ROLE)
    item.setData(spoken_text, Qt.ItemDataRole.AccessibleTextRole)
    item.setData(searched, SEARCH_ROLE)
    item.setToolTip(tip)
    return item


@lru_cache(maxsize=2000)
def _words_of(partnership: Partnership, over: bool, language: str) -> tuple[str, str, str, str]:  # noqa: ARG001 - tells two apart
    """Return what is shown, spoken, searched and told of a partnership, in the language: lists are made anew again and again."""
    # The heading above names the kind already.
    name = partnership.bare
    shown = text("choices-ended", name=name) if over else say(name)
    names = (partnership.id, partnership.name, partnership.short_name, partnership.welsh_name, say(partnership.kind_name))
    called = dict.fromkeys((say(partnership.named), partnership.name, partnership.welsh_name))
    told = (*called, say(published(partnership.description)), say(partnership.doubt or ""))
    tip = "\n".join(filter(None, told))
    return shown, text("spoken-partnership", name=shown, kind=kind_said(partnership.kind)), folded(" ".join(names)), tip
