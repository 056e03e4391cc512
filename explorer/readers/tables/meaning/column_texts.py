"""What stands in a sample of the cells of a column: figures, periods, codes for what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from explorer.readers.tables.written.cells import BESIDE, figure, is_spaced, symbol
from explorer.readers.tables.written.periods import Period, are_serial_days, periods


@dataclass(frozen=True)
class ColumnTexts:
    """What a sample of the rows holds in a column: ``cells`` one for each row, ``texts`` those that are filled."""

    at: int
    header: str
    cells: tuple[str, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The filled cells."""
        return tuple(text for text in self.cells if text)

    @cached_property
    def numeric(self) -> float:
        """Share of the filled cells that are figures, or codes in place of figures."""
        found = [figure(text, comma_is_decimal=True) is not None or is_spaced(text) for text in self.texts]
        codes = sum(bool(symbol(text)) for text in self.texts)
        return (sum(found) + codes) / len(found) if any(found) else 0.0

    @property
    def is_periods(self) -> bool:
        """Whether nearly all filled cells name periods."""
        return self.named_share >= NEARLY_ALL

    @property
    def named_share(self) -> float:
        """Share of the filled cells that name periods."""
        return sum(text in self.named for text in self.texts) / len(self.texts) if self.texts else 0.0

    @cached_property
    def named(self) -> Mapping[str, Period]:
        """The periods that stand in the column."""
        return periods(self.texts) if not are_serial_days(self.texts) else {}

    @property
    def is_codes(self) -> bool:
        """Whether nothing but codes for missing figures stands there, or nothing at all."""
        return all(symbol(text) and symbol(text) not in BESIDE for text in self.texts)

    @property
    def is_withheld(self) -> bool:
        """Whether a mark stands in place of nearly every figure."""
        filled = len(self.texts) > NEARLY_ALL * len(self.cells)
        return filled and self.is_codes and all(len(symbol(text)) < _LONG_MARK for text in self.texts)

    @property
    def counts_rows(self) -> bool:
        """Whether the numbers only go up by the same step, as those of rows do."""
        if len(self.texts) < FEW_ROWS or not all(text.isdecimal() and len(text) < _LONG for text in self.texts):
            return False
        numbers = [int(text) for text in self.texts]
        return len({after - before for before, after in pairwise(numbers)}) == 1 and numbers[0] < numbers[1]


FEW_ROWS, _LONG, _LONG_MARK = 3, 9, 4
NEARLY_ALL = 0.9
MOSTLY = 0.6
