"""Sentences shared by the rules: what a finding rests on, lists of names, numbers of people."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.flows import Flows
from explorer.flags.model import Level, Limit, percent
from explorer.plurals import counted as counted


def listed(names: Sequence[str], most: int = 6) -> str:
    """Join names as a sentence does, the rest as a number; names that hold *and* or a comma stay apart.

    Examples
    --------
    >>> listed(["Dudley", "Walsall", "Sandwell"])
    'Dudley, Walsall and Sandwell'
    >>> listed(["a", "b", "c", "d"], most=2)
    'a, b and 2 others'
    >>> listed(["Dudley", "Wolverhampton and Walsall"])
    'Dudley, and Wolverhampton and Walsall'
    >>> listed(["Belfast", "Newry, Mourne and Down", "Mid Ulster"])
    'Belfast; Newry, Mourne and Down; and Mid Ulster'
    """
    rest = len(names) - most
    parts = [*names[:most], f"{rest} other{'s' if rest > 1 else ''}"] if rest > 0 else list(names)
    if len(parts) < 2:
        return "".join(parts)
    comma = "; " if any("," in name for name in parts) else ", "
    joined_name = any("," in name or " and " in name for name in parts)
    return f"{comma.join(parts[:-1])}{comma.rstrip() if joined_name else ''} and {parts[-1]}"


def possessive(name: str) -> str:
    """Write whose: ``Bromsgrove's``, ``St Albans'``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def people(number: float, limit: Limit) -> str:
    """Write a number of people as it is said, in full where rounding would carry it across a bound of the limit.

    Examples
    --------
    >>> limit = Limit((("red", 500_000.0),), "below", "people")
    >>> people(2_921_400, limit), people(480_300, limit), people(499_800, limit)
    ('2.92 million', '480,000', '499,800')
    """
    said = round(number, -4) if number >= 1e6 else round(number, -3)
    if limit.level(said) != limit.level(number):
        return f"{number:,.0f}"
    return f"{number / 1e6:.2f} million" if number >= 1e6 else f"{said:,.0f}"


def held_against(value: float, bound: float) -> tuple[str, str]:
    """Write a share and the bound it is held against, with as many decimals as keep rounding from carrying it across.

    Examples
    --------
    >>> held_against(0.73, 0.75), held_against(0.749, 0.75), held_against(0.8149, 0.8137)
    (('73%', '75%'), ('74.9%', '75.0%'), ('81%', '81%'))
    """
    reaches = value >= bound
    decimals = next((d for d in range(4) if (round(value, d + 2) >= round(bound, d + 2)) == reaches), 4)
    if not decimals:
        return percent(value), percent(bound)
    return f"{value * 100:.{decimals}f}%", f"{bound * 100:.{decimals}f}%"


def capital(sentence: str) -> str:
    """Start a sentence with a capital."""
    return sentence[:1].upper() + sentence[1:]


def flows_said(flows: Flows) -> str:
    """Name the flows, with their vintage, whether they are estimated, and whom they count."""
    source = flows.source
    return f"{f'estimated commuting, {source.vintage}' if source.estimated else source.vintage}, {flows.base}"


def areas_said(areas: FunctionalAreas) -> str:
    """Name the set of functional areas, with its vintage and whether it is estimated or approximate."""
    return ", ".join(filter(None, (areas.said, areas.source.caution)))


def a(noun: str) -> str:
    """Put the article before a noun.

    Examples
    --------
    >>> a("observer"), a("non-constituent member")
    ('an observer', 'a non-constituent member')
    """
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def basis(data: str, limit: Limit, level: Level) -> str:
    """Say what a finding rests on."""
    return ". ".join(filter(None, (capital(data), limit.text(level))))
