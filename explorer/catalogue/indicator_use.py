"""What the figures of an indicator cover, and what each may be used for, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.catalogue.indicators import NATIONS, Indicator
from explorer.places.districts import COUNTRY_CODES
from explorer.said import Area, Listing, Said


def coverage_said(indicator: Indicator) -> Said:
    """Say which areas of which nations have figures.

    Examples
    --------
    >>> from explorer.words import say
    >>> from explorer.catalogue.indicators import load_indicators
    >>> say(coverage_said(load_indicators()["travel_time_car"]))
    'districts of England'
    """
    nations = [Area(COUNTRY_CODES[NATIONS[letter]], NATIONS[letter]) for letter in indicator.nations]
    if len(nations) == len(NATIONS):
        return Said("catalogue-coverage-all", areas=indicator.areas_said)
    return Said("catalogue-coverage", areas=indicator.areas_said, nations=Listing.of(list(nations)))


def uses_said(indicator: Indicator, indicators: Mapping[str, Indicator]) -> tuple[Said, ...]:
    """Say what figures of an indicator may be used for: between places, through time, for several districts together.

    Parameters
    ----------
    indicator : Indicator
    indicators : mapping of id to Indicator
        All that are known, among them the one that continues a series.
    """
    told = [Said(f"catalogue-use-{indicator.use}")]
    if indicator.trend == "yes":
        told.append(Said("catalogue-trend-yes"))
    elif indicator.trend != "unknown":
        told.append(Said(f"catalogue-trend-{indicator.trend}", told=indicator.trend_said))
    told.append(Said("catalogue-together" if indicator.is_combinable else "catalogue-never-together", how=indicator.combine))
    told.append(Said(f"catalogue-chance-{indicator.error}"))
    following = indicators.get(indicator.continues_as)
    if following is not None:
        told.append(Said("catalogue-continues", indicator=following.title))
    return tuple(told)
