"""Flags as an item model: what a list view shows, with the headings that flags stand under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.model import Flag

AnyIndex = QModelIndex | QPersistentModelIndex

FLAG_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role under which a row gives its :class:`~explorer.flags.model.Flag`; None for a heading."""

HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
"""Role under which a row gives the words of its heading; empty for a flag."""


ABOUT_ROLE = Qt.ItemDataRole.UserRole + 3
"""Role under which a row tells whether its flag is about the districts selected."""


class FlagModel(QAbstractListModel):
    """Flags in sections, each under its heading where it has one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Flag | str, ...] = ()
        self._about: tuple[Flag, ...] = ()

    @property
    def listed(self) -> tuple[Flag, ...]:
        """The flags listed, each once, in order."""
        flags = {id(row): row for row in self._rows if not isinstance(row, str)}
        return tuple(flags.values())

    def set_sections(self, sections: Sequence[tuple[str, Sequence[Flag]]]) -> None:
        """List other flags: pairs of heading (or nothing) and the flags under it."""
        self.beginResetModel()
        rows: list[Flag | str] = []
        for heading, flags in sections:
            rows += [heading, *flags] if heading else flags
        self._rows = tuple(rows)
        self.endResetModel()

    def mark(self, about: tuple[Flag, ...]) -> None:
        """Take these flags for those about the districts selected."""
        self._about = about
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row_of(self, flag: Flag) -> int | None:
        """Return the first row of a flag, or of one that says the same; None where there is none."""
        same = (at for at, row in enumerate(self._rows) if not isinstance(row, str) and row.message == flag.message)
        return next(same, None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let flags be chosen, and headings only be read."""
        if index.isValid() and isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the flag's sentence, its text for screen readers, or the flag itself; of a heading its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return _of_heading(row, role) if isinstance(row, str) else _of_flag(row, role, row in self._about)


def _of_heading(words: str, role: int) -> str | None:
    return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, HEADING_ROLE) else None


def _of_flag(flag: Flag, role: int, is_about: bool) -> str | bool | Flag | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return say(flag.sentence)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return text("panel-flag-about", flag=in_words(flag)) if is_about else in_words(flag)
    if role == ABOUT_ROLE:
        return is_about
    return flag if role == FLAG_ROLE else None


def in_words(flag: Flag) -> str:
    """Return the level and the sentence, for a reader who does not see colours."""
    return text("panel-flag", level=text("flag-level", level=flag.level), sentence=flag.sentence)
