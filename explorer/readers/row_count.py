"""What became of every line of a file: rows in are rows read, or left out for a reason."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.said import Said


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
    """

    read: int
    above: int
    totals: int = 0
    notes: int = 0
    blank: int = 0
    continued: int = 0
    repeated: int = 0

    @property
    def lines(self) -> int:
        """Lines of the file."""
        return self.read + self.above + self.totals + self.notes + self.blank + self.continued + self.repeated

    @property
    def sentence(self) -> str:
        """What became of the lines."""
        return self.said_of(Said("readers-lines-in-file"))

    def said_of(self, subject: str) -> str:
        """Say what became of the lines of a subject.

        Examples
        --------
        >>> RowCount(4, 1, blank=2).said_of("Lines of zones.csv")
        'Lines of zones.csv: 7 = 4 read + 1 titles and header + 2 blank.'
        """
        parts = (
            (self.read, "read"), (self.above, Said("readers-titles-header")), (self.totals, Said("readers-totals-left-out")),
            (self.repeated, Said("readers-repeated-left-out")), (self.notes, Said("readers-notes-under-table")), (self.blank, "blank"),
            (self.continued, "within a cell"),
        )  # fmt: skip
        said = " + ".join(f"{number:,} {what}" for number, what in parts if number or what == "read")
        return f"{subject}: {self.lines:,} = {said}."


NOTHING = RowCount(0, 0)
