"""Sentences shared by the rules: what a finding rests on, lists of names, numbers of people."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.catalogue.sources import Source
from explorer.flags.case import Case
from explorer.flags.model import Level, Limit

FUNCTIONAL = "travel-to-work areas 2011, approximate, weighted by residents"


def listed(names: Sequence[str], most: int = 6) -> str:
    """Join names as a sentence does, the rest as a number.

    Examples
    --------
    >>> listed(["Dudley", "Walsall", "Sandwell"])
    'Dudley, Walsall and Sandwell'
    >>> listed(["a", "b", "c", "d"], most=2)
    'a, b and 2 others'
    """
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} other{'s' if len(names) - most > 1 else ''}"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else list(names))


def counted(number: int, what: str) -> str:
    """Write a number with its noun: ``1 district``, ``3 districts``."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def possessive(name: str) -> str:
    """Write whose: ``Bromsgrove's``, ``St Albans'``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def people(number: float) -> str:
    """Write a number of people as it is said: ``2.92 million``, ``480,000``."""
    return f"{number / 1e6:.2f} million" if number >= 1e6 else f"{round(number, -3):,.0f}"


def capital(sentence: str) -> str:
    """Start a sentence with a capital."""
    return sentence[:1].upper() + sentence[1:]


def flows_basis(case: Case, limit: Limit, level: Level) -> str:
    """Say what a finding about commuting rests on."""
    source: Source = case.flows.source
    data = f"Estimated commuting, {source.vintage}" if source.estimated else source.vintage
    return f"{capital(data)}, {case.flows.base}. {limit.text(level)}"


def basis(data: str, limit: Limit, level: Level) -> str:
    """Say what a finding rests on."""
    return f"{capital(data)}. {limit.text(level)}"
