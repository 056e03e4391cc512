"""Random values of any frozen type, made from its fields: a field that is new is tried without a word here."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from explorer.project.areas_asked import LARGEST_SEED, METHODS, MOST_RESAMPLES, AreasAsked
from explorer.project.codec import Part
from explorer.project.layer_choice import MOST_FLOWS, LayerChoice
from explorer.project.look import View
from explorer.project.map_style import FEWEST, MOST, SCHEMES, Classification
from explorer.readers.flows.model import BASE_KINDS

texts = st.text(st.characters(), max_size=12) | st.sampled_from(
    ["", "../..", "C:\\a\\nul", "café", "\udce9", "\u2028", "İ", "a'\"b"]
)
"""Any text, halves of characters (surrogates) with it: a name of a file may hold one."""

_NARROWER: Mapping[tuple[type, str], st.SearchStrategy[Any]] = {
    (AreasAsked, "method"): st.sampled_from(METHODS),
    (AreasAsked, "bases_tried"): st.lists(st.sampled_from(sorted(BASE_KINDS)), max_size=2).map(tuple),
    (AreasAsked, "resampled"): st.integers(0, MOST_RESAMPLES),
    (AreasAsked, "seed"): st.integers(0, LARGEST_SEED),
    (Classification, "scheme"): st.sampled_from(SCHEMES),
    (Classification, "number"): st.integers(FEWEST, MOST),
    (LayerChoice, "top"): st.integers(1, MOST_FLOWS),
    (Part, "size"): st.integers(0, 2**53),
    **{(View, side): st.floats(-1e8, 1e8) for side in ("east", "north")},
    (View, "metres_per_pixel"): st.floats(0.01, 1e5),
}
"""Fields that do not take every value of their type."""

_PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    Path: texts.map(lambda text: Path(text.replace("\0", ""))),
    type(None): st.none(),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Return random values of a type: a frozen value, or what one may hold."""
    parts, origin = get_args(kind), get_origin(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind, include_extras=True)
        return st.builds(kind, **{each.name: _field(kind, each.name, hints) for each in fields(kind)})
    if origin is Annotated:
        return values_of(parts[0])
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, parts))
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is tuple and parts[-1] is not Ellipsis:
        return st.tuples(*map(values_of, parts))
    if origin is tuple:
        return st.lists(values_of(parts[0]), max_size=2).map(tuple)
    if origin is frozenset:
        return st.frozensets(values_of(parts[0]), max_size=2)
    if origin is dict:
        return st.dictionaries(values_of(parts[0]), values_of(parts[1]), max_size=2)
    raise TypeError(f"{kind} has no values here: say which it has")


def _field(kind: type, name: str, hints: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    narrower = _NARROWER.get((kind, name))
    return values_of(hints[name]) if narrower is None else narrower
