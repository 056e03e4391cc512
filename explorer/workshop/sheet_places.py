"""Where things stand on a table's sheet, in shares of the page from its lower left: for who prints it, and who reads it."""

from __future__ import annotations

from explorer.project.workshop import PLACES, Place

SIZE = (420 / 25.4, 297 / 25.4)
"""A3 on its side, in inches."""

LIST_AT, LIST_WIDTH = 0.60, 0.385
TOP, ROW = 0.855, 0.0245
"""Where the middle of the first row stands, and the height of a row."""

BOX = 0.012
"""Side of a box, as a share of the width."""

COLUMN = 0.062
"""From box to box in a row, as a share of the width."""

_SIDE = 0.085
CODE = (LIST_AT + LIST_WIDTH - _SIDE, 0.045, _SIDE, _SIDE * SIZE[0] / SIZE[1])
"""Left, bottom, width and height of the code with the white around it."""

QUIET = 4
"""Modules of white around the code."""


def box_at(row: int, place: Place) -> tuple[float, float]:
    """Return the middle of a box.

    Examples
    --------
    >>> [round(box_at(0, place)[0], 3) for place in PLACES]
    [0.825, 0.887, 0.949]
    """
    number = PLACES.index(place)
    return LIST_AT + LIST_WIDTH - COLUMN * (len(PLACES) - number) + 0.02 + BOX / 2, TOP - row * ROW


def code_modules(told: str) -> list[list[int]]:
    """Return the modules of a code, with the white around it; 1 is black."""
    import segno

    return [list(row) for row in segno.make(told, error="m", micro=False).matrix_iter(border=QUIET)]


def code_corners(told: str) -> list[tuple[float, float]]:
    """Return where the corners of a code stand, without its white: upper left, upper right, lower right, lower left."""
    modules = len(code_modules(told))
    left, bottom, width, height = CODE
    low, high = QUIET / modules, 1 - QUIET / modules
    across, up = (left + low * width, left + high * width), (bottom + low * height, bottom + high * height)
    return [(across[0], up[1]), (across[1], up[1]), (across[1], up[0]), (across[0], up[0])]
