"""TopoJSON: shapes are made of arcs that they share, so that one damaged arc damages all shapes along it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import LeftOut, Problem, RawLayer, named_rows
from explorer.said import Number, Said

MOST_POINTS = 30_000_000
"""Corners that all shapes together may have, each counted as often as an arc with it is used."""

_LARGEST = 50_000_000
"""Bytes of a topology (ours): it is held whole while it is read, in seventy times as much memory. 40 MB take 2.9 GB, 76 MB more
than a file may; the finest published districts of the kingdom have 3.3 MB."""


def refuse_large(path: Path, size: int) -> None:
    """Refuse a topology of more bytes than any has.

    Raises
    ------
    ReadError
        It has.
    """
    if size > _LARGEST:
        sizes = {name: Said("unit-megabytes", n=Number(told / 1e6)) for name, told in (("size", size), ("most", _LARGEST))}
        raise ReadError(Said("readers-too-large", file=path.name, **sizes), Said("readers-give-smaller-or-generalised"))


def parsed(content: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return what the text holds; nothing where it is damaged."""
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None


def refuse_endless(path: Path, topology: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Refuse a topology whose shapes use long arcs so often that all of them written out fit no memory.

    Raises
    ------
    ReadError
        They would have more corners than any set of areas.
    """
    try:
        lengths = [len(arc) for arc in topology["arcs"]]
        of_layers = (arc for shape in topology["objects"].values() for member in _members(shape) for arc in _arcs(member))
        points = sum(lengths[arc] for arc in of_layers if isinstance(arc, int) and -len(lengths) <= arc < len(lengths))
    except (KeyError, TypeError, AttributeError):
        # What is no topology is told when it is read.
        return
    if points > MOST_POINTS:
        said = Said("readers-too-many-corners", file=path.name, corners=points, most=MOST_POINTS)
        raise ReadError(said, Said("readers-give-smaller-or-generalised"))


def with_all_counted(raw: RawLayer, topology: Any) -> RawLayer:  # noqa: ANN401 - whatever JSON holds
    """Compare what the text holds with what was read: shapes with arcs that are missing or damaged are left out and named."""
    try:
        members = _members(topology["objects"][raw.layer])
    except (KeyError, TypeError, AttributeError):
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
