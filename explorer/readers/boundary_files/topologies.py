"""TopoJSON: shapes are made of arcs that they share, so that one damaged arc damages all shapes along it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np

from explorer.readers.boundary_files.raw_layer import LeftOut, Problem, RawLayer, named_rows
from explorer.said import Said


def with_all_counted(raw: RawLayer, content: bytes) -> RawLayer:
    """Compare what the text holds with what was read: shapes with arcs that are missing or damaged are left out and named."""
    try:
        topology = json.loads(content.removeprefix(b"\xef\xbb\xbf"))
        members = _members(topology["objects"][raw.layer])
    except (ValueError, KeyError, TypeError, RecursionError):
        said = Said("readers-json-damaged-shapes", shapes=len(raw))
        return replace(raw, problems=(*raw.problems, Problem(said, raw.layer, Said("readers-download-or-save"))))
    if len(members) > len(raw):
        return replace(raw, left_out=(*raw.left_out, LeftOut(len(members) - len(raw), Said("readers-why-unreadable"))))
    arcs = topology.get("arcs")
    whole = [_is_whole(arc) for arc in arcs] if isinstance(arcs, list) else []
    bad = np.array([not all(_holds(whole, arc) for arc in _arcs(member)) for member in members], dtype=np.bool_)
    if len(members) != len(raw) or not bad.any():
        return raw
    rows = (np.flatnonzero(bad) + 1).tolist()
    if bad.all():
        # Nothing is left to be used: the report says so of a layer without shapes.
        return replace(raw, geometry=np.full(len(raw), None, dtype=object))
    return raw.taken(~bad, LeftOut(len(rows), Said("readers-why-no-arcs"), named_rows(rows)))


def _members(shape: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON holds
    found = shape["geometries"] if shape.get("type") == "GeometryCollection" else [shape]
    return list(found)


def _arcs(member: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever JSON holds
    """Yield the numbers of all arcs of a shape, however deep they stand."""
    waiting = [member.get("arcs", [])] if isinstance(member, dict) else [None]
    if isinstance(member, dict):
        waiting += [inner.get("arcs", []) for inner in member.get("geometries") or [] if isinstance(inner, dict)]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += found
        else:
            yield found


def _holds(whole: list[bool], arc: object) -> bool:
    if not isinstance(arc, int):
        return False
    place = ~arc if arc < 0 else arc
    return place < len(whole) and whole[place]


def _is_whole(arc: object) -> bool:
    """Whether an arc is two points or more, each of two numbers or more."""
    if not isinstance(arc, list) or len(arc) < 2:
        return False
    # Millions of points, nearly all of them whole: these are looked at together.
    if set(map(type, arc)) == {list} and set(map(len, arc)) == {2}:
        numbers = list(chain.from_iterable(arc))
        return set(map(type, numbers)) <= {int, float} and all(map(math.isfinite, numbers))
    return all(isinstance(point, list) and len(point) >= 2 and _is_number(point[0]) and _is_number(point[1]) for point in arc)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
