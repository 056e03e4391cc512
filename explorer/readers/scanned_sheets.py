"""A scan or photograph of a table's sheet: its code, and how much ink stands in each box.

Called in a process apart, as every reader of files from outside. Reading the code needs the add-on zxing-cpp.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from explorer.errors import ReadError
from explorer.said import Said

FloatArray = npt.NDArray[np.float64]

MOST_PIXELS = 150_000_000
"""Of a picture; more is no scan of a sheet."""

SKEWED = 0.02
"""How far the code's corners may lie from where a flat sheet has them, as a share of its side."""

INNER, OUTER = 0.62, 1.5
"""What is looked at inside a box, and around it for the paper, as shares of its side."""

DARK = 0.62
"""Of the paper's brightness, below which a point is ink."""


def read_code(path: Path) -> dict[str, Any]:
    """Return the codes in a picture, each with its corners in pixels.

    Returns
    -------
    dict
        ``codes``: pairs of what a code says and four corners (upper left, upper right, lower right, lower left).

    Raises
    ------
    ReadError
        It is no picture, too large, or the add-on that reads codes is not installed.
    """
    try:
        import zxingcpp
    except ImportError as problem:
        raise ReadError(Said("workshop-scan-no-add-on"), Said("workshop-scan-add-on")) from problem
    grey = _grey(path)
    found = zxingcpp.read_barcodes(grey.astype(np.uint8))
    return {"codes": [[one.text, _corners(one.position)] for one in found]}


def _corners(position: Any) -> list[list[float]]:  # noqa: ANN401 - of a library without types
    return [
        [float(point.x), float(point.y)]
        for point in (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    ]


def read_ink(path: Path, corners: Sequence[Sequence[float]], known: Sequence[Sequence[float]], boxes: Any, side: float) -> Any:  # noqa: ANN401
    """Return the share of ink inside each box.

    Parameters
    ----------
    path : Path
    corners, known : sequence of (float, float)
        The code's corners in pixels, and in shares of the page's width and height from its lower left.
    boxes : array, shape (boxes, 2)
        Middles of the boxes, in the same shares.
    side : float
        Of a box, in shares of the width.

    Returns
    -------
    dict
        ``ink`` (a share for each box; NaN where it lies outside the picture).

    Raises
    ------
    ReadError
        The sheet does not lie flat in the picture, so that boxes cannot be found.
    """
    grey = _grey(path)
    pixels = np.asarray(corners, dtype=np.float64)
    shares = np.c_[np.asarray(known, dtype=np.float64), np.ones(len(known))]
    fitted, *_ = np.linalg.lstsq(shares, pixels, rcond=None)
    off = np.hypot(*(shares @ fitted - pixels).T).max()
    if off > SKEWED * np.hypot(*(pixels[0] - pixels[1])):
        raise ReadError(Said("workshop-scan-skewed", file=path.name), Said("workshop-scan-flat"))
    places = np.c_[np.asarray(boxes, dtype=np.float64), np.ones(len(boxes))] @ fitted
    length = float(np.hypot(*(np.array([side, 0.0, 0.0]) @ fitted)))
    return {"ink": np.array([_ink(grey, across, down, length) for across, down in places])}


def _ink(grey: FloatArray, across: float, down: float, side: float) -> float:
    inner, outer = side * INNER / 2, side * OUTER / 2
    if not (outer <= across < grey.shape[1] - outer and outer <= down < grey.shape[0] - outer):
        return float("nan")
    paper = float(np.percentile(_part(grey, across, down, outer), 90))
    return float((_part(grey, across, down, inner) < DARK * paper).mean())


def _part(grey: FloatArray, across: float, down: float, half: float) -> FloatArray:
    return grey[round(down - half) : round(down + half) + 1, round(across - half) : round(across + half) + 1]


def _grey(path: Path) -> FloatArray:
    from PIL import Image, ImageOps

    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ReadError(Said("workshop-scan-too-large", file=path.name), Said("workshop-scan-flat"))
            # A camera says by a mark which way up a picture is.
            return np.asarray(ImageOps.exif_transpose(picture).convert("L"), dtype=np.float64)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        told = Said("workshop-scan-no-picture", file=path.name)
        raise ReadError(told, Said("workshop-scan-flat"), detail=repr(problem)) from problem
