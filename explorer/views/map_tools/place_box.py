"""A choice of which district a name of a file means: the likely ones, any other, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QInputDialog

from explorer.places.districts import DistrictLookup
from explorer.said import Said
from explorer.words import say, text

ANOTHER = "another"
"""Stands for any other district, where a code would."""


class PlaceBox(QComboBox):
    """Asks which district is meant.

    Parameters
    ----------
    written : str
        As the file writes it.
    options : sequence of (str, Said or str)
        Codes and names of the likely ones.
    lookup : DistrictLookup
    aside : str
        What choosing no district is called.

    Attributes
    ----------
    decided : Signal(object)
        The code chosen; empty for no district, None where the choice is taken back.
    """

    decided = Signal(object)

    def __init__(self, written: str, options: Sequence[tuple[str, Said | str]], lookup: DistrictLookup, aside: str) -> None:
        super().__init__()
        self._written, self._lookup = written, lookup
        self.setAccessibleName(text("tools-place-which", written=written))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem(text("tools-place-choose"), None)
        for code, name in options:
            self.addItem(f"{say(name)} ({code})" if code else say(name), code)
        self.addItem(aside, "")
        # Last, so that no arrow key passes over it: it opens a dialog.
        self.addItem(text("tools-place-another"), ANOTHER)
        self._code: str | None = None
        self.activated.connect(lambda _: self._decide())

    def show_choice(self, code: str | None) -> None:
        """Show what has been chosen, without telling anybody."""
        self._code = code
        with QSignalBlocker(self):
            self.setItemText(0, text("tools-place-choose" if code is None else "tools-place-not-chosen"))
            if code and self.findData(code) < 0:
                self.insertItem(1, f"{say(self._lookup.named(code))} ({code})", code)
            self.setCurrentIndex(max(self.findData(code), 0))

    def _decide(self) -> None:
        code = self.currentData()
        if code == ANOTHER:
            code = self._another() or self._code
        self.show_choice(code)
        self.decided.emit(code)

    def _another(self) -> str:
        """Ask for any district by its name; empty where none was chosen."""
        codes = {f"{say(self._lookup.named(code))} ({code})": code for code in self._lookup.codes}
        title, asked = text("tools-place-another-title"), text("tools-place-stands-for", written=self._written)
        said, sure = QInputDialog.getItem(self, title, asked, sorted(codes), 0, True)
        return codes.get(said, "") if sure else ""
