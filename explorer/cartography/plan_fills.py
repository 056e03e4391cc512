"""Colours and patterns of the footprints of a plan: up to twelve are told apart by every reader, and in grey."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
"""Okabe and Ito's, in an order that keeps apart those that share a pattern; their yellow is too near to the paper."""

PATTERNS = ("", "dots", "rising", "columns", "falling", "rows", "lattice", "grid")
"""Laid over the colour. Only the last four of twelve footprints share one with another, of a colour far from theirs."""

MOST = 12
"""Footprints that are told apart."""


@dataclass(frozen=True)
class PlanFill:
    """How a footprint is filled: a colour, and one of :data:`PATTERNS` over it."""

    colour: str
    pattern: str


def plan_fill(number: int) -> PlanFill:
    """Return the fill of a footprint by its number in the plan, from 0; after twelve they begin anew.

    Examples
    --------
    >>> plan_fill(0), plan_fill(8) == plan_fill(20)
    (PlanFill(colour='#0072b2', pattern=''), True)
    """
    number %= MOST
    return PlanFill(COLOURS[number % len(COLOURS)], PATTERNS[number % len(PATTERNS)])
