"""How functional areas were asked for, and what was tried with them: frozen, and kept with the project."""

from __future__ import annotations

import math
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from explorer.readers.flows.model import BASE_KINDS

METHODS = ("documented", "r-compatible", "curds")
"""Keys of :data:`explorer.analysis.delineation.METHODS`, which needs pandas."""

MOST_RESAMPLES = 1000
"""Resampled runs that can be asked for in the window (ours)."""

LARGEST_SEED = 999_999_999


@dataclass(frozen=True)
class AreasAsked:
    """How functional areas were asked for.

    Attributes
    ----------
    min_size, min_containment, target_size, target_containment : float
        See :class:`~explorer.analysis.delineation.Criteria`.
    method : str
        One of :data:`METHODS`.
    contiguous : bool
        Whether areas must be in one piece.
    criteria_tried : bool
        Whether other criteria were tried.
    bases_tried : tuple of str
        Other bases of the same flows that were tried.
    resampled : int
        Runs on resampled counts, 0 to :data:`MOST_RESAMPLES`.
    seed : int
        What chance began with, 0 to :data:`LARGEST_SEED`.

    Raises
    ------
    ValueError
        It cannot have been asked for.
    """

    min_size: float
    min_containment: float
    target_size: float
    target_containment: float
    method: str
    contiguous: bool
    criteria_tried: bool
    bases_tried: tuple[str, ...]
    resampled: int
    seed: int

    def __post_init__(self) -> None:
        is_known = self.method in METHODS and all(base in BASE_KINDS for base in self.bases_tried)
        if not (is_known and 0 <= self.resampled <= MOST_RESAMPLES and 0 <= self.seed <= LARGEST_SEED):
            raise ValueError(f"nobody can ask for {self}")


def of_texts(texts: Iterable[str]) -> AreasAsked | None:
    """Read the ``key=value`` texts that older versions kept; None where they do not tell how areas were asked for.

    Examples
    --------
    >>> sizes = ["min_size=3500.0", "min_containment=0.6667", "target_size=25000.0", "target_containment=0.75"]
    >>> tried = ["try_criteria=yes", "try_bases=home;all", "resampled=5", "seed=7"]
    >>> of_texts([*sizes, "method=curds", "contiguous=no", *tried]).bases_tried
    ('home', 'all')
    >>> of_texts(["method=curds"])
    """
    told = {key: value for key, _, value in (text.partition("=") for text in texts)}
    with suppress(KeyError, ValueError):
        return AreasAsked(
            min_size=_number(told["min_size"]),
            min_containment=_number(told["min_containment"]),
            target_size=_number(told["target_size"]),
            target_containment=_number(told["target_containment"]),
            method=told["method"],
            contiguous=told["contiguous"] == "yes",
            criteria_tried=told["try_criteria"] == "yes",
            bases_tried=tuple(filter(None, told["try_bases"].split(";"))),
            resampled=int(told["resampled"]),
            seed=int(told["seed"]),
        )
    return None


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number
