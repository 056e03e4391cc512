"""What several rules say in the same way: people, shares held against a bound, and the data that a finding rests on."""

from __future__ import annotations

from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.flows import Flows
from explorer.flags.model import Level, Limit, percent, plain
from explorer.layers.figure_words import figure_said
from explorer.memory import SHARED
from explorer.readers.flows.model import whom_said
from explorer.said import Number, Said, Share


def people(number: float, limit: Limit) -> Said | Number:
    """Round a number of people as it is said, not at all where that would carry it across a bound of the limit.

    Examples
    --------
    >>> limit = Limit((("red", 500_000.0),), "below", "people")
    >>> [people(residents, limit) for residents in (480_300, 499_800)]
    [Number(value=480000, digits=0, unit='people'), Number(value=499800, digits=0, unit='people')]
    >>> people(2_921_400, limit)
    Said('unit-million', n=Number(value=2.92, digits=2, unit='million people'))
    """
    said = round(number, -4) if number >= 1e6 else round(number, -3)
    if limit.level(said) != limit.level(number):
        return Number(number, unit="people")
    return Said("unit-million", n=Number(said / 1e6, 2, "million people")) if number >= 1e6 else Number(said, unit="people")


def held_against(value: float, bound: float) -> tuple[Share, Share]:
    """Round a share and the bound it is held against, with as many decimals as keep rounding from carrying it across.

    Examples
    --------
    >>> [held_against(*pair)[0].digits for pair in ((0.73, 0.75), (0.749, 0.75), (0.8149, 0.8137))]
    [0, 1, 0]
    """
    reaches = value >= bound
    digits = next((d for d in range(4) if (round(value, d + 2) >= round(bound, d + 2)) == reaches), 4)
    return (Share(value, digits), Share(bound, digits)) if digits else (percent(value), percent(bound))


def flows_said(flows: Flows) -> Said:
    """Name the flows, with their vintage, whether they are estimated, and whom they count."""
    return SHARED.of(_flows_said, flows)


def _flows_said(flows: Flows) -> Said:
    source = flows.source
    return Said("flag-flows-estimated" if source.estimated else "flag-flows", vintage=source.vintage, base=whom_said(flows.base))


def areas_said(areas: FunctionalAreas) -> Said:
    """Name the set of functional areas, with its vintage and whether it is estimated or approximate."""
    source = areas.source
    kind = "-".join(word for word, true in (("estimated", source.estimated), ("approximate", source.approximate)) if true)
    return Said("flag-areas", areas=areas.said, caution=kind or "none")


def basis(data: Said | str, limit: Limit, level: Level) -> Said:
    """Say what a finding rests on."""
    bounds = limit.said(level)
    return Said("flag-basis", data=data, bounds=bounds) if bounds else Said("flag-basis-data", data=data)


def figure(value: float, unit: str, digits: int = 6) -> Said | Share | Number:
    """Round a figure of an indicator to so many significant digits, with its unit.

    Examples
    --------
    >>> figure(75.1, "%").digits, figure(12.0, "number"), figure(612.5, "£")
    (1, Number(value=12.0, digits=0, unit=''), Said('unit-pounds', n=Number(value=612.5, digits=1, unit='£')))
    """
    number = plain(float(f"{value:.{digits}g}"), "" if unit == "number" else unit)
    if unit == "%":
        return Share(value / 100, number.digits)
    if unit == "£":
        return Said("unit-pounds", n=number)
    return figure_said(number, unit) if number.unit else number
