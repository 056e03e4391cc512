"""One layer of a boundary file as it stands in the file, and what there is to remark on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from explorer.said import Listing, Said, Value

Geometry = npt.NDArray[np.object_]
Column = npt.NDArray[Any]

FROM_FILE, FROM_FORMAT = "file", "assumed by format"
GUESSED, FROM_USER = "guessed from coordinates", "user"
"""How the coordinate system of a layer was told."""


@dataclass(frozen=True)
class Problem:
    """Something in a file that its user should know before relying on it.

    Attributes
    ----------
    what : Said
        What is the matter.
    where : Value
        Which shapes or codes, rows or layer; empty for all.
    remedy : Said or str
        What to do; empty where nothing can be done.
    fatal : bool
        Whether the layer cannot be used for it.
    """

    what: Said
    where: Value = ""
    remedy: Said | str = ""
    fatal: bool = False

    def record(self) -> dict[str, Value]:
        """Return it under the names of the JSON report, not said yet."""
        return {"what": self.what, "where": self.where, "what_to_do": self.remedy}


@dataclass(frozen=True)
class LeftOut:
    """Features of a file that are not used, and why: rows in = used + left out.

    Attributes
    ----------
    count : int
    why : Said
        As it follows their number: “have no polygon”.
    where : Value
        Rows, lines or codes; empty where that is not known.
    remedy : Said or str
    """

    count: int
    why: Said
    where: Value = ""
    remedy: Said | str = Said("readers-check-left-out")

    def problem(self, features: int) -> Problem:
        """Return it as something that the user should know."""
        said = Said("readers-left-out", count=self.count, features=features, why=self.why)
        return Problem(said, self.where, self.remedy)

    def record(self) -> dict[str, Value | None]:
        """Return it under the names of the JSON report, not said yet."""
        return {"count": self.count, "why": self.why, "where": self.where or None}


MOST_NAMED = 12
"""Rows or lines that a sentence names; the number beside it is always of all."""


def named_rows(rows: Iterable[int], what: Literal["row", "line"] = "row") -> Said | str:
    """Name rows (from 1) or lines of what was left out; empty where there are none.

    Examples
    --------
    >>> named_rows([3, 5])
    Said('readers-where', what='row', numbers=Listing(items=('3', '5'), most=12, joint='and', more=0))
    """
    numbers = tuple(map(str, rows))
    return Said("readers-where", what=what, numbers=Listing(numbers, MOST_NAMED)) if numbers else ""


@dataclass(frozen=True, eq=False)
class RawLayer:
    """What a layer holds, before anything is placed, repaired or recognised.

    Attributes
    ----------
    format, layer : str
        Name of the format and of this layer.
    layers : tuple of str
        All layers of the file.
    geometry : ndarray of shapely geometry or None, shape (features,)
        Two-dimensional, in the file's own coordinates.
    columns : mapping of name to ndarray, each of shape (features,)
    crs : str
        Coordinate system as pyproj reads it; empty where the file names none.
    crs_source : str
        :data:`FROM_FILE` or :data:`FROM_FORMAT`; empty where ``crs`` is.
    encoding : Said or str
        Encoding of the text, and how it was told.
    closed_rings : int
        Shapes whose outline was left open by the file and was closed.
    problems : tuple of Problem
    left_out : tuple of LeftOut
        Features of the file that are not among these.
    numbers : ndarray of int, shape (features,), optional
        Row of each in the file, from 1; one after another without it.
    """

    format: str
    layer: str
    layers: tuple[str, ...]
    geometry: Geometry
    columns: Mapping[str, Column]
    crs: str = ""
    crs_source: str = ""
    encoding: Said | str = "UTF-8"
    closed_rings: int = 0
    problems: tuple[Problem, ...] = field(default=())
    left_out: tuple[LeftOut, ...] = field(default=())
    numbers: npt.NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return len(self.geometry)

    @property
    def features(self) -> int:
        """Features that the file holds."""
        return len(self) + sum(each.count for each in self.left_out)

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """Row of each feature in the file, from 1."""
        return np.arange(1, len(self) + 1) if self.numbers is None else self.numbers

    def taken(self, kept: npt.NDArray[np.bool_], *why: LeftOut) -> RawLayer:
        """Return the layer with some of its features, and why the others are not among them."""
        columns = {name: column[kept] for name, column in self.columns.items()}
        left_out = (*self.left_out, *why)
        return replace(self, geometry=self.geometry[kept], columns=columns, numbers=self.rows[kept], left_out=left_out)
