"""Rules about the functional areas as a division: agreement with the footprint, and how sure the areas themselves are."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.flags.case import Case
from explorer.flags.model import Unchecked
from explorer.flags.registry import Look, rule


@rule("low_agreement")
def low_agreement(case: Case) -> Iterator[Look]:
    """Agreement of footprints and functional areas against that of random contiguous groups."""
    yield Unchecked("not yet")


@rule("unstable_area")
def unstable_area(case: Case) -> Iterator[Look]:
    """Share of runs in which a functional area changes."""
    yield Unchecked("not yet")


@rule("area_invalid")
def area_invalid(case: Case) -> Iterator[Look]:
    """Functional areas that miss the criteria."""
    yield Unchecked("not yet")
