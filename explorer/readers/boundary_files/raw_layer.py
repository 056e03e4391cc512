"""One layer of a boundary file as it stands in the file, and what there is to remark on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

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
    what, where, remedy : str
        What is the matter, which shapes or codes, and what to do; each a sentence or a few words.
    fatal : bool
        Whether the layer cannot be used for it.
    """

    what: str
    where: str = ""
    remedy: str = ""
    fatal: bool = False

    def record(self) -> dict[str, str]:
        """Return it under the names of the JSON report."""
        return {"what": self.what, "where": self.where, "what_to_do": self.remedy}


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
    encoding : str
        Encoding of the text, and how it was told.
    closed_rings : int
        Shapes whose outline was left open by the file and was closed.
    problems : tuple of Problem
    elsewhere : int
        Features of the file that lie outside the United Kingdom and are not among these.
    """

    format: str
    layer: str
    layers: tuple[str, ...]
    geometry: Geometry
    columns: Mapping[str, Column]
    crs: str = ""
    crs_source: str = ""
    encoding: str = "UTF-8"
    closed_rings: int = 0
    problems: tuple[Problem, ...] = field(default=())
    elsewhere: int = 0

    def __len__(self) -> int:
        return len(self.geometry)

    @property
    def features(self) -> int:
        """Features that the file holds."""
        return len(self) + self.elsewhere
