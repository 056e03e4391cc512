"""What the code on a table's sheet says: whose sheet it is, and by which numbers it was printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SheetCode:
    """What the code of a sheet says.

    Attributes
    ----------
    session, table : str
    round : int
    asked : str
        Digest of what its numbers stand for: :attr:`explorer.workshop.candidates.Candidates.digest`.
    """

    session: str
    table: str
    round: int
    asked: str

    def __str__(self) -> str:
        return f"SUBREGION/{self.session}/{self.table}/{self.round}/{self.asked}"

    @classmethod
    def of(cls, read: str) -> SheetCode | None:
        """Return what a code says; None where it is of no sheet.

        Examples
        --------
        >>> SheetCode.of("SUBREGION/meeting-1/3/2/1a2b"), SheetCode.of("https://example.org")
        (SheetCode(session='meeting-1', table='3', round=2, asked='1a2b'), None)
        """
        parts = read.strip().split("/")
        if len(parts) != 5 or parts[0] != "SUBREGION" or not (parts[3].isascii() and parts[3].isdigit()):
            return None
        return cls(parts[1], parts[2], int(parts[3]), parts[4])
