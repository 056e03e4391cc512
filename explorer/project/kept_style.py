"""The map style as short texts, so that it is remembered from one session to the next."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import cast, get_args

from explorer.project.map_style import FEWEST, MOST, SCHEMES, USER, Classification, Kind, MapStyle, Uncertainty


def to_texts(style: MapStyle) -> tuple[str, ...]:
    """Return a style as ``key=value``, for the settings.

    Examples
    --------
    >>> to_texts(MapStyle(ramp="heather"))[1]
    'ramp=heather'
    """
    classes = style.classification
    told = {
        "kind": style.kind, "ramp": style.ramp, "reversed": "yes" if style.is_reversed else "no",
        "middle": "" if style.middle is None else repr(style.middle), "second": style.second, "uncertainty": style.uncertainty,
        "benchmark": style.benchmark, "scheme": classes.scheme, "number": str(classes.number),
        "breaks": ";".join(map(repr, classes.breaks)), "scope": classes.scope,
    }  # fmt: skip
    return tuple(f"{key}={value}" for key, value in told.items())


def of_texts(texts: Iterable[str]) -> MapStyle:
    """Read a remembered style; what is missing or not understood has its default.

    Examples
    --------
    >>> of_texts(to_texts(MapStyle(kind="benchmark", benchmark="TLG"))).benchmark
    'TLG'
    >>> of_texts(["scheme=by_mood", "number=400"]).classification.number
    9
    """
    told = {key: value for key, _, value in (text.partition("=") for text in texts)}
    usual, classes = MapStyle(), Classification()
    breaks = tuple(number for number in map(_number, told.get("breaks", "").split(";")) if number is not None)
    scheme = told.get("scheme") if told.get("scheme") in SCHEMES else classes.scheme
    if scheme == USER and not breaks:
        scheme = classes.scheme
    number = _number(told.get("number", ""))
    return MapStyle(
        kind=cast("Kind", _one_of(told.get("kind"), get_args(Kind))),
        classification=Classification(
            scheme=str(scheme),
            number=classes.number if number is None else min(max(int(number), FEWEST), MOST),
            breaks=tuple(sorted(breaks)) if scheme == USER else (),
            scope=told.get("scope") or classes.scope,
        ),
        ramp=told.get("ramp") or usual.ramp,
        is_reversed=told.get("reversed") == "yes",
        middle=_number(told.get("middle", "")),
        second=told.get("second", ""),
        uncertainty=cast("Uncertainty", _one_of(told.get("uncertainty"), get_args(Uncertainty))),
        benchmark=told.get("benchmark", ""),
    )


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _one_of(value: str | None, allowed: tuple[str, ...]) -> str:
    return value if value in allowed else allowed[0]
