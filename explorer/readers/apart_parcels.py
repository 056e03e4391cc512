"""How results travel between processes: JSON, with numpy arrays as files beside it. Nothing is ever unpickled."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

Plain = Any
"""Whatever JSON holds, and arrays of numbers or text inside it."""

_ARRAY, _ODD = "__array__", "__number__"


def packed(value: Plain, folder: Path) -> Plain:
    """Return a value as JSON holds it; arrays are written into the folder and named in their place.

    Numbers that JSON has no word for (NaN, infinities) arrive as they were.

    Raises
    ------
    TypeError
        The value is neither plain nor an array of numbers or text.

    Examples
    --------
    >>> packed({"codes": ("E06000001", None), "share": 0.5}, Path())
    {'codes': ['E06000001', None], 'share': 0.5}
    """
    if isinstance(value, np.ndarray):
        return {_ARRAY: _written(value, folder)}
    if isinstance(value, np.generic):
        return packed(value.item(), folder)
    if isinstance(value, Mapping):
        return {str(name): packed(part, folder) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return _plain_list(value, folder)
    if isinstance(value, float) and not math.isfinite(value):
        return {_ODD: str(value)}
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} cannot travel between processes")


def unpacked(value: Plain, folder: Path) -> Plain:
    """Return what :func:`packed` was given; tuples come back as lists.

    Raises
    ------
    OSError, ValueError, EOFError
        An array is missing or damaged.
    """
    if isinstance(value, list):
        return value if _all_text(value) else [unpacked(part, folder) for part in value]
    if not isinstance(value, dict):
        return value
    if _ODD in value:
        return float(value[_ODD])
    if _ARRAY in value:
        return np.load(folder / Path(str(value[_ARRAY])).name, allow_pickle=False)
    return {name: unpacked(part, folder) for name, part in value.items()}


def _plain_list(values: list[Any] | tuple[Any, ...], folder: Path) -> list[Any]:
    return list(values) if _all_text(values) else [packed(part, folder) for part in values]


def _all_text(values: list[Any] | tuple[Any, ...]) -> bool:
    """Whether nothing in a list needs a second look: columns of text are long."""
    return set(map(type, values)) <= {str, type(None), bool, int}


def _written(array: np.ndarray[Any, Any], folder: Path) -> str:
    if array.dtype.hasobject:
        raise TypeError("an array of objects cannot travel between processes")
    name = f"{sum(1 for _ in folder.iterdir())}.npy"
    np.save(folder / name, array, allow_pickle=False)
    return name
