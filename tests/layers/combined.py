"""Figures combined from districts beside those that publishers give for counties and combined authorities as a whole.

``make combined`` prints how many are within rounding, and why the rest are not.
"""

import sys
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags.rules.standing import combining_of
from explorer.layers import indicator_layer
from explorer.layers.combinable import combinable
from explorer.project import Project
from explorer.words import say

DAY = date(2026, 11, 1)

EXACT = {
    "active_businesses", "business_births", "business_deaths", "business_survival_5yr", "population", "population_change",
    "share_16_64", "share_65_over",
}  # fmt: skip
"""Counts, and rates with numerators and denominators: within rounding everywhere."""

ROUNDED = {
    "employment_rate": 0.84, "economic_inactivity": 0.89, "claimant_count": 0.89, "level3_qualified": 0.85,
    "level3_qualified_rqf": 0.49, "life_satisfaction": 0.87,
}  # fmt: skip
"""Share within rounding where numerators, denominators or rates are published rounded: most of the rest is one unit away."""

NEAR = {
    "gdhi_per_head": 0.002, "gdp_per_head": 0.005, "ghg_per_head": 0.003, "child_poverty_ahc": 0.002, "child_poverty_bhc": 0.002,
    "ev_chargers": 0.003, "ev_devices": 0.006, "apprenticeship_starts_england": 0.011, "travel_time_car": 0.005,
    "gcse_english_maths": 0.011, "gigabit_broadband": 0.006, "adult_obesity": 0.025, "high_growth_businesses": 0.03,
}  # fmt: skip
"""Relative error that nine in ten stay below: residents lie between two years, or something stands in for the denominator."""

APART = {"unemployment_modelled", "net_additions_england", "no_qualifications", "travel_time_public"}
"""Figures of bodies that are made in another way, published in whole numbers, small, or lacking districts: further off."""

REFUSED = {
    "gdp_per_head_real": "chained volumes do not add up",
    "gva_per_hour": "the right denominator is not known for every area",
    "gva_per_job": "the right denominator is not known for every area",
    "healthy_life_female": "a life expectancy needs deaths and health by age, which are not held",
    "healthy_life_male": "a life expectancy needs deaths and health by age, which are not held",
    "housing_affordability": "medians are never combined",
    "median_age": "medians are never combined",
    "median_weekly_pay": "medians are never combined",
}


def _compared(catalogue: Catalogue, known: Known) -> Iterator[tuple[str, float, float, str]]:
    bodies, published = known.partnerships, catalogue.published_bodies
    index = pd.Index(catalogue.districts.codes)
    parts = {}
    for code in published.index.unique():
        body = bodies.partnerships[bodies.codes[code]]
        footprint = bodies.footprint(body.id, body.day_to_show(DAY))
        parts[code] = index.isin(footprint.districts).astype(np.float64)
    for (indicator, period), rows in published.groupby(["indicator", "period"]):
        layer = indicator_layer(known, str(indicator), str(period))
        ready = combining_of(combinable(known.indicator_values, catalogue, layer))
        for code, value in rows["value"].dropna().items():
            combined = ready.over(parts[code])
            yield str(indicator), float(value), combined.value, say(combined.refused) if combined.refused else ""


def compared(catalogue: Catalogue, known: Known) -> pd.DataFrame:
    """Return every published figure of a body beside what is combined from its districts.

    Returns
    -------
    DataFrame
        ``indicator``, ``published``, ``combined``, ``refused`` (why there is no figure), ``exact`` (within rounding),
        ``within_one`` (one unit of the last decimal), ``relative`` (how far off, as a share of the published).
    """
    found = pd.DataFrame(_compared(catalogue, known), columns=["indicator", "published", "combined", "refused"])
    decimals = found["published"].map(lambda value: len(f"{value:.10g}".partition(".")[2]))
    unit = 10.0 ** -decimals.groupby(found["indicator"]).transform("max")
    apart = (found["combined"] - found["published"]).abs()
    return found.assign(
        exact=apart <= unit / 2 * 1.0001, within_one=apart <= unit * 1.0001, relative=apart / found["published"].abs()
    )


REASONS = (
    ("counts and rates with their parts", EXACT),
    ("parts that are published rounded: most of the rest is a unit away", set(ROUNDED)),
    ("weighted means: residents lie between two years, or something stands in for the denominator", set(NEAR)),
    ("made in another way for bodies, in whole numbers, or small", APART),
)
"""Why figures of some indicators are off, as read from how they are made."""


def lines(found: pd.DataFrame) -> Iterator[str]:
    """Yield how many figures are within rounding, and why the rest are not, one line each."""
    given = found[found["refused"] == ""]
    near = int((given["relative"] <= 0.01).sum())
    for what, number in (("given", len(given)), ("within rounding", int(given["exact"].sum())), ("within 1%", near)):
        yield f"{number:6,} of {len(found):,} ({number / len(found):.0%}) {what}"
    yield "Given, by reason: within rounding, a unit away at most, further off and by more than 1%, all"
    for why, indicators in REASONS:
        of_reason = given[given["indicator"].isin(list(indicators))]
        near, far = int(of_reason["within_one"].sum()), int((~of_reason["within_one"] & (of_reason["relative"] > 0.01)).sum())
        yield f"  {int(of_reason['exact'].sum()):6,} {near:6,} {far:6,} {len(of_reason):6,}  {why}"
        for indicator, rows in of_reason.groupby("indicator"):
            near, far = int(rows["within_one"].sum()), int((~rows["within_one"] & (rows["relative"] > 0.01)).sum())
            yield f"  {int(rows['exact'].sum()):6,} {near:6,} {far:6,} {len(rows):6,}    {indicator}"
    yield "Not given"
    refused = found.loc[found["refused"] != "", "refused"].str.replace(r"\d+%", "a part", regex=True)
    for said, number in refused.value_counts().items():
        yield f"  {number:6,}  {said}"


def main() -> int:
    """Print it."""
    catalogue = Catalogue.load()
    found = compared(catalogue, Known.of(catalogue, Project()))
    sys.stdout.write("\n".join(lines(found)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
