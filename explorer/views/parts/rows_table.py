"""A table of rows of text, written by the core already: sorts by its headings, copies, tells which rows are chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from explorer.exports.tables.frame_rows import Column
from explorer.qt.plain_text import as_tip
from explorer.qt.table_model import TableModel
from explorer.views.parts.table_view import TableView
from explorer.views.parts.widgets import named
from explorer.words import text


class RowsTable(TableView):
    """Shows rows that were written where they were computed, each in its own unit.

    Parameters
    ----------
    name, title : str
    titles : sequence of str
        Headings.
    words : collection of int
        Columns of words, aligned left; the others hold numbers.
    tips : sequence of str
        What each column means.
    opens : str
        What Enter or a double-click on a row does, as a line of its menu; empty where it does nothing.
    """

    def __init__(
        self,
        name: str,
        title: str,
        titles: Sequence[str],
        words: Collection[int] = (0,),
        tips: Sequence[str] = (),
        opens: str = "",
    ) -> None:
        told = tips or [""] * len(titles)
        columns = [
            Column(str(at), head, "text" if at in words else "written", tip)
            for at, (head, tip) in enumerate(zip(titles, told, strict=True))
        ]
        self.rows = TableModel(columns)
        super().__init__(self.rows, title, opens)
        named(self, name)
        self.setToolTip(as_tip(text("pane-rows", table=title)))

    def show_rows(self, rows: Sequence[tuple[str, ...]], keys: Sequence[str] = (), marked: Collection[str] = ()) -> None:
        """Show other rows.

        Parameters
        ----------
        rows : sequence of tuple of str
        keys : sequence of str
            What each row is about; its number where not given.
        marked : collection of str
            Keys of the rows written in the colour of a warning.
        """
        import pandas as pd

        names = [column.key for column in self.rows.columns]
        index = list(keys) or [str(number) for number in range(len(rows))]
        self.rows.set_table(pd.DataFrame(rows, index, names, dtype=object), self.rows.columns, marked)
        self.fit()
