"""What became of every line of a file: rows in are rows read, or left out for a reason."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.said import Listing, Said


@dataclass(frozen=True)
class RowCount:
    """What became of every line of a file.

    Attributes
    ----------
    read : int
        Lines that hold pairs, zones or names, or a row of a matrix.
    above : int
        Titles, blank lines above the table, and the header.
    totals, notes, blank : int
        Lines of sums, notes under the table, and lines without a word.
    continued : int
        Lines that only go on with a cell of the line before.
    repeated : int
        Lines that say again what another says.
    held : int
        Lines with a mark in place of a count.
    """

    read: int
    above: int
    totals: int = 0
    notes: int = 0
    blank: int = 0
    continued: int = 0
    repeated: int = 0
    held: int = 0

    @property
    def lines(self) -> int:
        """Lines of the file."""
        return self.read + self.above + self.totals + self.notes + self.blank + self.continued + self.repeated + self.held

    @property
    def sentence(self) -> Said:
        """What became of the lines."""
        return Said("readers-lines", lines=self.lines, parts=self._parts())

    def said_of(self, file: str) -> Said:
        """Say what became of the lines of a file.

        Examples
        --------
        >>> RowCount(4, 1).said_of("zones.csv").values["parts"].items[1]
        Said('readers-lines-part', kind='above', lines=1)
        """
        return Said("readers-lines-of", file=file, lines=self.lines, parts=self._parts())

    def _parts(self) -> Listing:
        parts = {
            "read": self.read, "above": self.above, "totals": self.totals, "repeated": self.repeated,
            "held": self.held, "notes": self.notes,
            "blank": self.blank, "continued": self.continued,
        }  # fmt: skip
        told = [Said("readers-lines-part", kind=kind, lines=lines) for kind, lines in parts.items() if lines or kind == "read"]
        return Listing(tuple(told), len(told), "commas")


NOTHING = RowCount(0, 0)
