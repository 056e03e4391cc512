"""How values travel between processes: JSON, with numpy arrays as files beside it. Nothing is ever unpickled.

Beside plain values, frames and frozen records travel, those of :mod:`explorer.readers` and of what is found in a table: a
record arrives as its class, made anew from its parts. No other class can be named by a parcel.
"""

from __future__ import annotations

import importlib
import math
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.said import Area, Listing, Number, Said, Share, bounded, of_record, record

if TYPE_CHECKING:
    import pandas as pd

Plain = Any
"""What JSON holds, and inside it arrays of numbers or text, frames of them, paths, what is said, and records of our readers."""

_ARRAY, _ODD, _SAID = "__array__", "__number__", "__said__"
_FRAME, _RECORD, _TUPLE, _PATH, _PAIRS = "__frame__", "__record__", "__tuple__", "__path__", "__pairs__"
_ROOMS = (
    "explorer.readers.", "explorer.catalogue.tables.own_tables:OwnTable", "explorer.catalogue.tables.table_report:",
    "explorer.places.names.area_keys:AreaMatch", "explorer.places.districts:Alias",
)  # fmt: skip
"""Where the records live that may travel: how their modules and names begin."""


def packed(value: Plain, folder: Path) -> Plain:
    """Return a value as JSON holds it; arrays are written into the folder and named in their place.

    Numbers that JSON has no word for (NaN, infinities) arrive as they were.

    Raises
    ------
    TypeError
        The value is neither plain nor an array of numbers or text, nor a frame or record of such.

    Examples
    --------
    >>> packed({"codes": ("E06000001", None), "share": 0.5}, Path())
    {'codes': ['E06000001', None], 'share': 0.5}
    """
    if isinstance(value, np.ndarray):
        return {_ARRAY: _written(value, folder)}
    if isinstance(value, Path):
        return {_PATH: str(value)}
    if isinstance(value, Said | Share | Number | Area | Listing):
        return {_SAID: record(bounded(value))}
    if is_dataclass(value) and not isinstance(value, type):
        return {_RECORD: _name_of(type(value)), "parts": {f.name: _part(getattr(value, f.name), folder) for f in fields(value)}}
    if "pandas" in sys.modules and isinstance(value, sys.modules["pandas"].DataFrame):
        return {_FRAME: _packed_frame(value, folder)}
    if isinstance(value, np.generic):
        return packed(value.item(), folder)
    if isinstance(value, Mapping):
        return _mapping({_key(name): packed(part, folder) for name, part in value.items()}, folder)
    if isinstance(value, list | tuple):
        return _plain_list(value, folder)
    if isinstance(value, float) and not math.isfinite(value):
        return {_ODD: str(value)}
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} cannot travel between processes")


def unpacked(value: Plain, folder: Path) -> Plain:
    """Return what :func:`packed` was given; tuples come back as lists, but for those in records.

    Raises
    ------
    OSError, ValueError, EOFError
        An array is missing or damaged, or a parcel names what no parcel may.
    """
    if isinstance(value, list):
        return value if _all_text(value) else [unpacked(part, folder) for part in value]
    if not isinstance(value, dict):
        return value
    if _ODD in value:
        return float(value[_ODD])
    if _ARRAY in value:
        return np.load(folder / Path(str(value[_ARRAY])).name, allow_pickle=False)
    if _PATH in value:
        return Path(value[_PATH])
    if _SAID in value:
        return of_record(value[_SAID])
    if _PAIRS in value:
        return {unpacked(name, folder): unpacked(part, folder) for name, part in value[_PAIRS]}
    if _TUPLE in value:
        return tuple(unpacked(value[_TUPLE], folder))
    if _RECORD in value:
        return _class_named(value[_RECORD])(**{name: unpacked(part, folder) for name, part in value["parts"].items()})
    if _FRAME in value:
        return _unpacked_frame(value[_FRAME], folder)
    return {name: unpacked(part, folder) for name, part in value.items()}


def _key(name: object) -> Said | str:
    return name if isinstance(name, Said) else str(name)


def _mapping(parts: dict[Said | str, Plain], folder: Path) -> Plain:
    """Keep apart what a file may call its columns from the words of a parcel, and names that are not said yet from text."""
    if any(isinstance(name, Said) or name.startswith("__") for name in parts):
        return {_PAIRS: [[packed(name, folder), part] for name, part in parts.items()]}
    return parts


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


# Records and frames


def _name_of(kind: type) -> str:
    name = f"{kind.__module__}:{kind.__qualname__}"
    if not name.startswith(_ROOMS):
        raise TypeError(f"{kind.__name__} cannot travel between processes")
    return name


def _class_named(name: str) -> type[Any]:
    module, _, kind = name.partition(":")
    if not name.startswith(_ROOMS):
        raise ValueError(f"{name} cannot travel between processes")
    found = getattr(importlib.import_module(module), kind, None)
    if not (isinstance(found, type) and is_dataclass(found)):
        raise ValueError(f"{name} cannot travel between processes")
    return found


def _part(value: Plain, folder: Path) -> Plain:
    """Pack a part of a record: there, tuples stay tuples, in mappings too."""
    if isinstance(value, tuple):
        return {_TUPLE: [_part(each, folder) for each in value]}
    if isinstance(value, Mapping):
        return _mapping({_key(name): _part(each, folder) for name, each in value.items()}, folder)
    return packed(value, folder)


def _packed_frame(frame: pd.DataFrame, folder: Path) -> dict[str, Any]:
    columns = [[str(name), _packed_column(frame.iloc[:, place], folder)] for place, name in enumerate(frame.columns)]
    return {"columns": columns, "index": _packed_column(frame.index.to_series(), folder)}


def _packed_column(column: pd.Series[Any], folder: Path) -> Plain:
    if column.dtype == "category":
        kinds = [str(kind) for kind in column.cat.categories]
        return {"codes": packed(column.cat.codes.to_numpy(), folder), "kinds": kinds}
    if column.dtype.kind in "biuf":
        return {"numbers": packed(column.to_numpy(), folder)}
    return _packed_texts(column, folder)


_FEW_TEXTS = 1000
"""Cells up to which a column of text travels cell by cell; a longer one travels as its different texts and their places."""


def _packed_texts(column: pd.Series[Any], folder: Path) -> Plain:
    """Pack a column of text; what is missing arrives as None."""
    if len(column) > _FEW_TEXTS:
        places, texts = column.factorize()
        return {"places": packed(places.astype("int32"), folder), "texts": [*map(str, texts), None]}
    return {"texts": [None if cell is None or cell != cell else str(cell) for cell in column.tolist()]}


def _unpacked_frame(parcel: dict[str, Any], folder: Path) -> pd.DataFrame:
    import pandas as pd

    index = _unpacked_column(parcel["index"], folder)
    columns = {place: _unpacked_column(column, folder) for place, (_, column) in enumerate(parcel["columns"])}
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(index)))
    frame.columns = pd.Index([name for name, _ in parcel["columns"]])
    return frame if _is_range(index) else frame.set_axis(pd.Index(index))


def _is_range(index: Any) -> bool:  # noqa: ANN401 - an array or a list of text
    return isinstance(index, np.ndarray) and index.dtype.kind in "iu" and bool((index == np.arange(len(index))).all())


def _unpacked_column(parcel: dict[str, Any], folder: Path) -> Any:  # noqa: ANN401 - whatever pandas takes for a column
    import pandas as pd

    if "codes" in parcel:
        return pd.Categorical.from_codes(unpacked(parcel["codes"], folder), categories=pd.Index(parcel["kinds"]))
    if "places" in parcel:
        return np.array(parcel["texts"], dtype=object)[unpacked(parcel["places"], folder)]
    return unpacked(parcel["numbers"], folder) if "numbers" in parcel else parcel["texts"]
