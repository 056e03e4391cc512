"""The one selection of districts that map, table, charts and flags share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Districts chosen by the user, in whichever view.

    Attributes
    ----------
    changed : Signal(object)
        The selection is now this frozenset of district codes.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: frozenset[str] = frozenset()

    @property
    def codes(self) -> frozenset[str]:
        """The districts selected."""
        return self._codes

    def replace(self, codes: Iterable[str]) -> None:
        """Select these districts and no others."""
        wanted = frozenset(codes)
        if wanted != self._codes:
            self._codes = wanted
            self.changed.emit(wanted)

    def add(self, codes: Iterable[str]) -> None:
        """Select these districts too."""
        self.replace(self._codes.union(codes))

    def subtract(self, codes: Iterable[str]) -> None:
        """Take these districts out of the selection."""
        self.replace(self._codes.difference(codes))

    def clear(self) -> None:
        """Select nothing."""
        self.replace(())
