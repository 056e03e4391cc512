"""Flags as an item model: what a list view shows, in the order the findings give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from explorer.flags.model import Flag

AnyIndex = QModelIndex | QPersistentModelIndex

FLAG_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role under which a row gives its :class:`~explorer.flags.model.Flag`."""


class FlagModel(QAbstractListModel):
    """The flags of some findings, worst first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flags: tuple[Flag, ...] = ()

    @property
    def listed(self) -> tuple[Flag, ...]:
        """The flags listed."""
        return self._flags

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """List other flags."""
        self.beginResetModel()
        self._flags = tuple(flags)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many flags there are."""
        return 0 if parent.isValid() else len(self._flags)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the flag's sentence, its text for screen readers, or the flag itself."""
        if not index.isValid():
            return None
        flag = self._flags[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return flag.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return in_words(flag)
        return flag if role == FLAG_ROLE else None


def in_words(flag: Flag) -> str:
    """Return the level and the sentence, for a reader who does not see colours."""
    from explorer.flags.model import LEVEL_NAMES

    return f"{LEVEL_NAMES[flag.level]}: {flag.sentence}"
