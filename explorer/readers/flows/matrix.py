"""Flows as a matrix: workplaces down and residences across (WU03 of Census 2011), or the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.errors import ReadError
from explorer.readers.flows.columns import end_of_rows, sides_in_line
from explorer.readers.flows.marks import held_back, said_of_held, said_of_powers
from explorer.readers.flows.model import OddTotal, OrientationError
from explorer.readers.flows.rows import without_commas
from explorer.readers.flows.special import is_total, kind_of
from explorer.readers.flows.totals import compare_totals
from explorer.readers.row_count import RowCount
from explorer.readers.tables.files.text_tables import TextTable, line_of
from explorer.readers.tables.written.cells import symbol
from explorer.said import Listing, Said, Value

if TYPE_CHECKING:
    import pandas as pd

_LABELS_KNOWN = 0.5
"""Share of the row labels (or of the column labels) that must be on both sides of a matrix."""

_TITLE_LENGTH = 80
"""Characters beyond which a line above the header is a title and no label of the columns."""


@dataclass(frozen=True)
class MatrixRows:
    """A matrix taken apart.

    Attributes
    ----------
    rows : DataFrame
        ``residence``, ``workplace`` and ``people``; the index is that of the file's rows.
    orientation : str
        Which way round it is.
    told : Value
        By what that was told.
    notes : tuple of Said
        What was left out of it.
    count : RowCount
        What became of its lines.
    odd_totals : tuple of OddTotal
        Its totals that contradict its counts.
    """

    rows: pd.DataFrame
    orientation: str
    told: Value
    notes: tuple[Said, ...]
    count: RowCount
    odd_totals: tuple[OddTotal, ...] = ()


def label_column(table: TextTable) -> int | None:
    """Return which of the first two columns holds the row labels of a matrix; None where the table is no matrix."""
    names = [str(name) for name in table.cells.columns]
    zones = [name for name in names[1:] if _is_zone(name)]
    across = set(zones)
    if len(zones) < 2 or len(across) < len(zones):
        return None
    for place in (0, 1):
        labels = [cell for cell in table.cells.iloc[:, place].dropna().str.strip() if cell]
        found = set(labels) & (across - {names[place]})
        alike = len(found) >= _LABELS_KNOWN * min(len(set(labels)), len(across)) and len(found) >= min(2, len(across))
        if found and alike and len(set(labels)) == len(labels):
            return place
    return None


def _is_zone(name: str) -> bool:
    """Tell the column of a zone from a blank one and from the flags that Nomis puts beside each figure."""
    return bool(name) and name.casefold() not in {"flag", "flags"}


def take_apart(table: TextTable, labels: int, orientation: str = "") -> MatrixRows:
    """Turn a matrix into rows of residence, workplace and people.

    Parameters
    ----------
    table : TextTable
    labels : int
        From :func:`label_column`.
    orientation : str
        Where the user has said it; otherwise it is told by the special workplaces, or by the header.

    Raises
    ------
    OrientationError
        Nothing tells which side is which.
    ReadError
        A cell is no count of people.
    """
    import pandas as pd

    down, across, counts, notes, count = _parts(table, labels)
    orientation, told = _orientation(table, labels, down, across, orientation)
    people, commas = _numbers(table, counts, down, across)
    told_rows = np.repeat(counts.index.to_numpy(), len(across))
    ends = {
        "down": np.repeat(np.asarray(down, dtype=object), len(across)),
        "across": np.tile(np.asarray(across, dtype=object), len(down)),
    }
    turned = orientation == "workplace-rows"
    residence, workplace = (ends["across"], ends["down"]) if turned else (ends["down"], ends["across"])
    rows = pd.DataFrame({"residence": residence, "workplace": workplace, "people": people.ravel()}, index=told_rows)
    blank = (counts.to_numpy(dtype=object).ravel() == "") & (people.ravel() == 0)
    compared = compare_totals(rows.assign(blank=blank), _totals(table, labels, down, across, turned=turned))
    # Zones with nobody stay known by their place on the diagonal; the rest of a matrix's zeros says nothing.
    kept = rows[(rows["people"] > 0) | (residence == workplace)].dropna()
    return MatrixRows(kept, orientation, told, (*notes, *compared.notes, *commas), count, compared.odd)


def _totals(table: TextTable, labels: int, down: list[str], across: list[str], *, turned: bool) -> pd.DataFrame:
    """Return the totals of a matrix as rows of residence, workplace and people; NaN where a cell is no number."""
    import pandas as pd

    first, names = table.cells.iloc[:, labels].fillna("").str.strip(), [str(name) for name in table.cells.columns]
    lines = np.flatnonzero(first.map(is_total) | first.isin(down))
    places = [place for place in range(labels + 1, len(names)) if is_total(names[place]) or names[place] in across]
    cells = table.cells.iloc[lines, places].fillna("")
    lower, upper = first.iloc[lines].to_numpy(dtype=object), np.asarray([names[place] for place in places], dtype=object)
    written, _ = without_commas(pd.Series(cells.to_numpy(dtype=object).ravel(), dtype=str).str.strip(), table.separator)
    ends = np.repeat(lower, len(upper)), np.tile(upper, len(lower))
    residence, workplace = ends[::-1] if turned else ends
    frame = pd.DataFrame({"residence": residence, "workplace": workplace, "people": pd.to_numeric(written, errors="coerce")})
    return frame[frame["residence"].map(is_total) | frame["workplace"].map(is_total)]


def _parts(table: TextTable, labels: int) -> tuple[list[str], list[str], pd.DataFrame, tuple[Said, ...], RowCount]:
    """Return row labels, column labels and cells, without totals, footnotes and a second column of labels."""
    names = [str(name) for name in table.cells.columns]
    first = table.cells.iloc[:, labels].fillna("").str.strip()
    body = table.cells.iloc[:, labels + 1 :].fillna("")
    is_note = _footnotes(body, first.isin([name for name in names if name]))
    summed = first.map(is_total).to_numpy(dtype=bool)
    worded = _second_labels(table, labels)
    across = [name for name in names[labels + 1 :] if _is_zone(name) and not is_total(name) and name != worded]
    notes = []
    footnotes = int((is_note & (first != "").to_numpy()).sum())
    if footnotes:
        notes.append(Said("readers-footnotes", lines=footnotes))
    if summed.any() or any(map(is_total, names[labels + 1 :])):
        notes.append(Said("readers-matrix-totals"))
    kept = ~is_note & ~summed
    places = [place for place, name in enumerate(names[labels + 1 :]) if name in across]
    counts = body.loc[kept].iloc[:, places]
    down = first[kept].tolist()
    if "" in down:
        line = line_of(int(counts.index[down.index("")]))
        raise ReadError(Said("readers-matrix-row-no-name", file=table.path.name, line=str(line)), Said("readers-give-row-name"))
    if not down:
        raise ReadError(Said("readers-no-rows", file=table.path.name), Said("readers-export-again"))
    blank = int((is_note & (first == "").to_numpy()).sum())
    count = RowCount(len(down), table.above, int((summed & ~is_note).sum()), footnotes, blank, table.continued)
    return down, across, counts, tuple(notes), count


def _second_labels(table: TextTable, labels: int) -> str:
    """Return the header of a column behind the labels that calls the rows by other words, such as names beside codes."""
    if table.cells.shape[1] <= labels + 1:
        return ""
    header, cells = str(table.cells.columns[labels + 1]), table.cells.iloc[:, labels + 1].fillna("").str.strip()
    filled = cells[cells != ""]
    is_row = table.cells.iloc[:, labels].fillna("").str.strip().eq(header).any()
    words = ~filled.str.fullmatch(r"[-+]?[\d., ]+")
    return header if len(filled) and not is_row and words.all() and not filled.map(symbol).all() else ""


def _footnotes(body: pd.DataFrame, is_zone: pd.Series[bool]) -> npt.NDArray[np.bool_]:
    """Tell rows that are none: blank ones, and those at the end without any figure, whose commas may have cut them up."""
    no_zone = ~is_zone.to_numpy()
    blank = body.apply(lambda column: column.str.strip() == "").all(axis="columns").to_numpy()
    below = np.logical_and.accumulate(no_zone[::-1])[::-1]
    has_figure = body[below].apply(lambda column: column.str.contains(r"^\s*\d", regex=True)).any(axis="columns").to_numpy(bool)
    words = np.zeros(len(body), dtype=bool)
    words[below] = np.logical_and.accumulate(~has_figure[::-1])[::-1]
    words |= blank & no_zone
    return words


def _numbers(
    table: TextTable, counts: pd.DataFrame, down: list[str], across: list[str]
) -> tuple[npt.NDArray[np.float64], tuple[Said, ...]]:
    """Return the cells as numbers, NaN where they are held back, and how they were taken.

    A blank cell is a pair that is not given, as in a list of pairs: nobody is counted there, and that is said.
    """
    import pandas as pd

    written = pd.Series(counts.to_numpy(dtype=object).ravel(), dtype=str).str.strip()
    flat, commas = without_commas(written, table.separator)
    held, blank = held_back(flat), int((flat == "").sum())
    people = pd.to_numeric(flat.where(flat != "", "0"), errors="coerce").to_numpy(dtype=float, copy=True)
    wrong = np.flatnonzero((~np.isfinite(people) | (people < 0)) & ~held)
    if len(wrong):
        row, column = divmod(int(wrong[0]), len(across))
        cell, line = written.iloc[wrong[0]], line_of(int(counts.index[row]))
        problem = "readers-matrix-below-zero" if np.isfinite(people[wrong[0]]) else "readers-matrix-no-number"
        where = {"file": table.path.name, "line": str(line), "row": down[row], "column": across[column]}
        raise ReadError(Said(problem, **where, cell=str(cell)), Said("readers-write-plain-cells"))
    people[held] = np.nan
    left = Said("readers-matrix-blank", cells=blank) if blank else None
    notes = tuple(filter(None, (commas, said_of_held(flat[held]), said_of_powers(flat[~held]), left)))
    return people.reshape(len(down), len(across)), notes


def _orientation(table: TextTable, labels: int, down: list[str], across: list[str], wanted: str) -> tuple[str, Value]:
    """Tell which side of a matrix is which, and by what."""
    if wanted:
        return wanted, Said("readers-by-you")
    votes = _by_specials(down, across) | _by_words(table, labels)
    found = set(votes.values())
    if len(found) != 1:
        raise OrientationError(table.path.name)
    orientation = found.pop()
    return orientation, Listing(tuple(votes))


def _by_specials(down: list[str], across: list[str]) -> dict[Said, str]:
    lower, upper = ([label for label in side if kind_of(label)] for side in (down, across))
    if bool(lower) == bool(upper):
        return {}
    if lower:
        return {Said("readers-by-rows", example=lower[0]): "workplace-rows"}
    return {Said("readers-by-columns", example=upper[0]): "residence-rows"}


def _by_words(table: TextTable, labels: int) -> dict[Said, str]:
    """Tell the sides by what the corner says of the rows, and by what stands above the columns."""
    first = labels + 1 + bool(_second_labels(table, labels))
    corners = (str(table.cells.columns[labels]), *(cell for cell in table.over[:first] if any(table.over[first:])))
    title = table.titles[-1] if table.titles and len(table.titles[-1]) < _TITLE_LENGTH else ""
    votes: dict[Said, str] = {}
    if corner := next(filter(end_of_rows, corners), ""):
        votes[Said("readers-by-header", header=corner)] = f"{end_of_rows(corner)}-rows"
    for line in (*table.over[first:], title):
        for side, end in sides_in_line(line).items():
            other = "workplace" if end == "residence" else "residence"
            votes.setdefault(Said("readers-by-title", title=line), f"{end if side == 'rows' else other}-rows")
    return votes
