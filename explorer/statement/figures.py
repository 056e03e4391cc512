"""Figures with the ids under which ``findings.json`` holds them."""

from __future__ import annotations

import math

from explorer.flags.model import percent
from explorer.said import Figure, Listing, Number, Said, Share, Value

ECONOMY = "verdict.economy"
HOLDS = f"{ECONOMY}.holds_together"
WHOLE = f"{ECONOMY}.whole"
BODIES = "verdict.institutions.bodies"
COUNTS = "verdict.institutions.counts"


def share(value: float, key: str) -> Figure:
    """Return a share with its id."""
    return Figure(percent(value), key)


def people(value: float, key: str) -> Figure:
    """Return a number of people with its id, to the hundred."""
    return Figure(Number(round(value, -2), unit="people"), key)


def count(value: int, key: str) -> Figure:
    """Return a count with its id."""
    return Figure(value, key)


def in_hundred(value: float, key: str) -> Figure:
    """Return a share as so many in 100, with its id; never none or all where it is neither.

    Examples
    --------
    >>> in_hundred(0.996, "x").value, in_hundred(1.0, "x").value
    (99, 100)
    """
    number = round(value * 100)
    return Figure(min(max(number, 0 if value == 0 else 1), 100 if value == 1 else 99), key)


def points(value: float, key: str) -> Figure:
    """Return a difference of shares in percentage points, with its id."""
    return Figure(Number(value * 100, 1, "points"), key)


def cited(value: Value, key: str) -> Value:
    """Return what the findings say with an id for every figure in it: its place among the values of the message.

    Examples
    --------
    >>> cited(Said("x-a", share=Share(0.5)), "headline").values["share"].id
    'headline.values.share'
    """
    match value:
        case Share() | Number():
            return Figure(value, key)
        case Said():
            return Said(value.id, **{name: cited(one, f"{key}.values.{name}") for name, one in value.values.items()})
        case Listing():
            items = tuple(cited(one, f"{key}.list.{place}") for place, one in enumerate(value.items))
            return Listing(items, value.most, value.joint, value.more)
    return value


def is_known(*values: float) -> bool:
    """Whether every number is known."""
    return all(map(math.isfinite, values))
