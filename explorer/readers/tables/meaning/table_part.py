"""One block of a table with its columns: what stands in its cells, and of whom its lines say all figures are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.readers.tables.layout.table_blocks import Block, part_in_name, part_in_title, says_a_part
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.header_words import label_of
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.sheets import Sheet
from explorer.readers.tables.written.cells import Cell, words
from explorer.readers.tables.written.periods import Period, periods
from explorer.readers.tables.written.written_dates import DateOrder
from explorer.said import Said

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class Part:
    """One block of a table, and what each of its columns of figures is read with.

    Attributes
    ----------
    layout : Layout
    block : Block
    columns : tuple of Column
        As the header of this block names them.
    sheet : Sheet
    stem : str
        Name of the file.
    comma : bool
        Whether a comma parts decimals.
    order : DateOrder or None
        Which number of its days is the month.
    period_above : Period or None
        Period that a row or title above the block tells.
    """

    layout: Layout
    block: Block
    columns: tuple[Column, ...]
    sheet: Sheet
    stem: str
    comma: bool
    order: DateOrder | None
    period_above: Period | None

    def cells(self, at: int) -> list[Cell]:
        """What stands in a column, row by row."""
        rows = self.layout.rows
        return [rows[row][at] if at < len(rows[row]) else "" for row in self.block.body]

    def texts(self, at: int) -> Texts:
        """The same as words."""
        import numpy as np

        known: dict[Cell, str] = {}
        found = np.empty(len(self.block.body), dtype=object)
        found[:] = [known[cell] if cell in known else known.setdefault(cell, words(cell)) for cell in self.cells(at)]
        return found

    def figures_in_rows(self, at: int, places: Iterable[int]) -> tuple[Said, ...]:
        """Name figures of a column (by their places in the block) with their rows in the sheet, as a person counts."""
        cells = self.cells(at)
        return tuple(
            Said("readers-row-figure", row=str(self.block.body[place] + 1), figure=words(cells[place])[:20]) for place in places
        )

    def shown_as_percent(self, at: int) -> npt.NDArray[np.bool_]:
        """Which cells of a column are formatted as percentages."""
        import numpy as np

        cells = self.sheet.percent
        if not cells:
            return np.zeros(len(self.block.body), dtype=bool)
        places = ((at, row) if self.layout.transposed else (row, at) for row in self.block.body)
        return np.array([cells.has(*place) for place in places], dtype=bool)

    @cached_property
    def keys(self) -> Texts:
        """The area of each row, as in the file."""
        return self.texts(self.layout.key_column)

    @cached_property
    def _by_role(self) -> Mapping[str, list[Column]]:
        found: dict[str, list[Column]] = {}
        for column in self.columns:
            found.setdefault(column.role, []).append(column)
        return found

    def of_role(self, role: str) -> list[Column]:
        """The columns that are periods, units, figures, ..."""
        return self._by_role.get(role, [])

    @cached_property
    def beside(self) -> Mapping[int, list[Column]]:
        """Intervals and flags by their column of figures."""
        found: dict[int, list[Column]] = {}
        for column in self.columns:
            found.setdefault(column.of, []).append(column)
        return found

    @cached_property
    def named_periods(self) -> Mapping[str, Period]:
        """Periods that the headers of figures name."""
        return periods((column.period for column in self.of_role(roles.VALUE) if column.period), self.order)

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """What lines above, columns that never change and the name of the sheet say of whom all figures of the block are."""
        found = list(self.block.of_whom)
        coded = with_names_beside(self.columns)
        for column in self.columns:
            if (
                column.role in (roles.OTHER, roles.SERIES)
                and column not in coded
                and len(kinds := set(self.texts(column.at))) == 1
            ):
                label = _NAME_OF.sub("", label_of(column.header))
                named = ((kind, kind if any(map(str.isalpha, kind)) else f"{label} {kind}") for kind in kinds)
                found += [name for kind, name in named if says_a_part(label, kind)]
        found += filter(None, [part_in_name(self.sheet.name)])
        named_already = " ".join((*found, *self.titles_of_figures))
        return tuple(dict.fromkeys((*found, *part_in_title(self.block.titles, named_already))))

    @cached_property
    def titles_of_figures(self) -> frozenset[str]:
        """What its columns of figures are called, without period and unit."""
        return frozenset(column.title for column in self.of_role(roles.VALUE))


_NAME_OF = re.compile(r" (?:name|label)$", re.IGNORECASE)


def with_names_beside(columns: Sequence[Column]) -> list[Column]:
    """Columns of codes beside which another one names what they stand for: Nomis has ``MEASURE`` and ``MEASURE_NAME``."""
    called = {column.at: label_of(column.header).casefold() for column in columns}
    named = {_NAME_OF.sub("", label) for label in called.values() if _NAME_OF.search(label)}
    return [column for column in columns if called[column.at] in named]
