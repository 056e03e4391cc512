"""The interval of each figure: from the columns beside it, or from rows of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.header_words import end_of_interval
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.table_part import Part
from explorer.readers.tables.written.cells import bounds_in, figures, symbol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Texts = npt.NDArray[np.object_]


def interval_of(
    part: Part, column: Column, values: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], Texts]:
    """Return lower and upper bound of each figure, and the codes that stand in the columns beside it.

    The bounds are those within which the true figure lies with 95 %; NaN where the file gives none.
    """
    import numpy as np

    lower, upper = np.full(len(values), np.nan), np.full(len(values), np.nan)
    marks = np.full(len(values), "", dtype=object)
    for other in part.beside.get(column.at, ()):
        if other.role == roles.FLAG:
            texts = part.texts(other.at)
            codes = np.array(["" if text.casefold() in _NORMAL else symbol(text) or text for text in texts], dtype=object)
            marks = np.where(codes != "", codes, marks)
        elif other.role in roles.INTERVAL:
            cells = part.cells(other.at)
            found = figures(cells, comma_is_decimal=part.comma)
            # A variation is told in percent; formatted as a percentage it is stored as a share.
            scale = np.where(part.shown_as_percent(other.at), 100.0, 1.0) if other.role == roles.VARIATION else 1.0
            lower, upper = (
                bounds_in(cells) if other.role == roles.BOTH else _bounds(other.role, values, scale * found.numbers, lower, upper)
            )
            marks = np.where((marks == "") & (found.marks != ""), found.marks, marks)
    return lower, upper, marks


def _bounds(
    role: str,
    values: npt.NDArray[np.float64],
    found: npt.NDArray[np.float64],
    lower: npt.NDArray[np.float64],
    upper: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """A margin stands for the figure less and plus itself: Nomis writes ± 1.96 standard errors.

    Where a file gives bounds and a standard error as well, the bounds are taken.
    """
    import numpy as np

    if role == roles.LOWER:
        return found, upper
    if role == roles.UPPER:
        return lower, found
    if np.isfinite(lower).any() or np.isfinite(upper).any():
        return lower, upper
    half = {roles.ERROR: _ERRORS * found, roles.VARIATION: _ERRORS * found / 100 * np.abs(values)}.get(role, found)
    return values - half, values + half


_ERRORS = 1.96
"""Standard errors on each side of an estimate within which 95 % of all samples would bring it."""


_NORMAL = frozenset({"a", "normal", "normal value"})
"""What SDMX and Nomis write beside a figure that needs no flag."""

_FIGURES = (" – Variable", " – Value", " – Rate", " – Percent")
_BESIDE: Mapping[str, Mapping[str, float]] = {
    " – Confidence": {"lower": -1.0, "upper": 1.0},
    " – Numerator": {"numerator": 0.0},
    " – Denominator": {"denominator": 0.0},
}
"""What Nomis gives in rows of their own of a figure, and to which of its columns it goes: as it is, or added so many times."""


def with_margins(frame: pd.DataFrame) -> pd.DataFrame:
    """Take rows of Nomis that hold the margin of a figure, ± 1.96 standard errors, or its parts, to the rows of the figure."""
    names = set(frame["series"])
    for base in sorted({name.rpartition(" – ")[0] for name in names if name.endswith(tuple(_BESIDE))}):
        own = next((base + ending for ending in _FIGURES if base + ending in names), None)
        if own is not None:
            found = {base + ending: sides for ending, sides in _BESIDE.items() if base + ending in names}
            told = {side: (name, sign) for name, sides in found.items() for side, sign in sides.items()}
            frame = _beside_own(frame, told, own, base)
    return _with_bounds_in_rows(frame)


def _with_bounds_in_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """Take rows named *95% Lower Confidence Limit* to the rows of their figure, as statistics.gov.scot has them.

    Of intervals of several widths that of 95 % is taken, as it is of columns; others stay indicators of their own.
    """
    names = list(dict.fromkeys(frame["series"]))
    found: dict[str, dict[str, str]] = {}
    plain = []
    for name in names:
        parts = name.split(" – ")
        sides = [side for part in parts if (side := end_of_interval(part))]
        if sides:
            rest = " – ".join(part for part in parts if not end_of_interval(part))
            ends = found.setdefault(rest, {})
            if "95" in name or "95" not in ends.get(sides[0], ""):
                ends[sides[0]] = name
        else:
            plain.append(name)
    for rest, ends in found.items():
        own = [name for name in plain if _without_one(rest, name)]
        if len(own) == 1 and len(ends) == 2:
            frame = _beside_own(frame, {side: (name, 0.0) for side, name in ends.items()}, own[0], own[0])
    return frame


def _without_one(rest: str, name: str) -> bool:
    """Whether a name is that of the rest with one part more, which says what the figure is."""
    parts = name.split(" – ")
    return rest in {name, *(" – ".join(parts[:at] + parts[at + 1 :]) for at in range(len(parts)))}


def _beside_own(frame: pd.DataFrame, sides: Mapping[str, tuple[str, float]], own: str, called: str) -> pd.DataFrame:
    """Take the rows of margins or bounds to those of their figure: what a side adds to it, or, with 0, what it is itself.

    Those of an area and period without a figure stay what they are, an indicator of their own.
    """
    import pandas as pd

    rows = frame["series"] == own
    pairs = list(zip(frame.loc[rows, "key"], frame.loc[rows, "period"], strict=True))
    told = {}
    for side, (name, sign) in sides.items():
        found = frame[frame["series"] == name].drop_duplicates(["key", "period"]).set_index(["key", "period"])["value"]
        ends = pd.Series(found.reindex(pairs).to_numpy(), index=rows.index[rows]).reindex(rows.index)
        told[side] = frame[side].mask(rows, ends if sign == 0 else frame["value"] + sign * ends)
    frame = frame.assign(**told, series=frame["series"].mask(rows, called))
    of_sides = frame["series"].isin([name for name, _ in sides.values()])
    with_figure = pd.MultiIndex.from_frame(frame[["key", "period"]]).isin(pairs)
    return frame[~(of_sides & with_figure)].reset_index(drop=True)
