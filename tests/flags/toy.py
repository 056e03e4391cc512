"""A hand-made country of six districts, small enough to check every rule by head.

Districts 1 to 3 are the footprint; 4 and 5 lie beside it in the same region, 6 across a border. Functional area T1 is
centred on district 1, T2 on district 4, T3 on district 6. Every district has 100 employed residents and 200 people
unless a test says otherwise.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.flows import Flows
from explorer.catalogue.indicators import Indicator
from explorer.catalogue.institutions import Institution, Partner
from explorer.catalogue.partnerships import Footprint, Membership, Partnership
from explorer.catalogue.sources import Source
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.model import Flag
from explorer.flags.sides.partners import KnownPartner
from explorer.layers import Layer
from explorer.layers.combinable import Combinable
from explorer.places.districts import District, DistrictLookup

CODES = tuple(f"E0700000{number}" for number in range(1, 7))
ONE, TWO, THREE, FOUR, FIVE, SIX = CODES
DAY = date(2020, 1, 1)
CENSUS = Source("commuting", "Toy census", "Toy office", "Census 2021", "open", census="2021")


def lookup() -> DistrictLookup:
    """Districts One to Five in region North, Six in region South of another nation."""
    names = ("One", "Two", "Three", "Four", "Five", "Six")
    return DistrictLookup({code: _district(code, name, last=code == SIX) for code, name in zip(CODES, names, strict=True)})


def _district(code: str, name: str, *, last: bool) -> District:
    region = ("TLM", "South") if last else ("TLC", "North")
    country = "Scotland" if last else "England"
    return District(code, name, "", f"{region[0]}11", "Part", f"{region[0]}1", "Part", *region, country)


def a_footprint(
    *codes: str, key: str = "toy", name: str = "Toy Authority", share: float = 1.0, role: str = "member"
) -> Footprint:
    """A footprint of a combined authority."""
    partnership = Partnership(key, name, "", "", "combined_authority", "England", None, None, "", "", "toy", "high", "")
    members = tuple(Membership(key, code, role, share, None, None, "") for code in codes)
    return Footprint(partnership, DAY, members)


def some_flows(changes: dict[tuple[str, str], float] | None = None, covered: tuple[str, ...] = CODES) -> Flows:
    """Everyone works at home in their own district, but for the pairs given (taken from the own district)."""
    people = np.diag(np.full(6, 100.0))
    for (residence, workplace), number in (changes or {}).items():
        home, work = CODES.index(residence), CODES.index(workplace)
        people[home, work] += number
        people[home, home] -= number
    mask = np.isin(CODES, covered)
    matrix = pd.DataFrame(people * mask[:, None], index=list(CODES), columns=list(CODES))
    return Flows(matrix, mask, "fixed", CENSUS)


def some_areas(rows: dict[str, dict[str, float]] | None = None) -> FunctionalAreas:
    """T1 holds districts One to Three, T2 Four and Five, T3 Six; rows given replace a district's shares."""
    shares = pd.DataFrame(0.0, index=list(CODES), columns=["T1", "T2", "T3"])
    shares.loc[[ONE, TWO, THREE], "T1"] = 1.0
    shares.loc[[FOUR, FIVE], "T2"] = 1.0
    shares.loc[SIX, "T3"] = 1.0
    for code, row in (rows or {}).items():
        shares.loc[code] = [row.get(area, 0.0) for area in shares.columns]
    return FunctionalAreas(shares, pd.Series({"T1": "Onetown", "T2": "Fourtown", "T3": "Sixtown"}))


def an_indicator(**changes: Any) -> Indicator:
    """A rate of residents in per cent, published for 2018 and 2023."""
    rate = Indicator(
        "toy_rate", "Toy rate", "%", "economy", "rate", "residents", "residents", "sum", "95%", "yes", "open", "Toy office",
        "Toy survey",
        ("2023", "2018"), "2018", 1, "",
    )  # fmt: skip
    return replace(rate, **changes)


def some_figures(
    values: list[float], width: float = 2.0, weights: float = 100.0, unmatched: tuple[str, ...] = (), **changes: Any
) -> Combinable:
    """An indicator with a 95% interval that reaches ``width`` to both sides, weighted alike."""
    index = pd.Index(CODES)
    table = pd.DataFrame({"value": values}, index=index, dtype=float)
    table = table.assign(lower95=table["value"] - width, upper95=table["value"] + width, numerator=np.nan, denominator=np.nan)
    indicator = an_indicator(**changes)
    layer = Layer(indicator, indicator.latest_period, table, table.iloc[:0], unmatched, indicator.source("2023"))
    return Combinable(layer, table, pd.Series(weights, index=index))


def an_institution(name: str, district: str, kind: str = "university") -> Institution:
    """A partner of the toy authority."""
    return Institution(name.lower(), name, kind, district, math.nan, math.nan, ("toy",), "toy", "high", "")


def a_case(**changes: Any) -> Case:
    """The toy case in which no rule raises a flag, with some of its parts changed."""
    index = pd.Index(CODES)
    own = changes.get("footprint", a_footprint(ONE, TWO, THREE))
    clear = Case(
        footprint=own,
        lookup=lookup(),
        peers={own.partnership.id: own, "rest": a_footprint(FOUR, FIVE, SIX, key="rest", name="Rest Authority")},
        extent=(ONE, TWO, THREE, FOUR, FIVE),
        flows=some_flows(),
        totals=pd.DataFrame(
            {"employed_residents": 100.0, "jobs": [300.0, 100, 100, 200, 100, 100], "home": 0.0, "abroad": 0.0}, index=index
        ),
        population=pd.Series(1_000_000.0, index=index),
        functional_areas=some_areas(),
        joined=[(ONE, TWO), (TWO, THREE), (THREE, FOUR), (FOUR, FIVE), (THREE, SIX)],
    )
    partners = tuple(a_partner(institution) for institution in changes.pop("institutions", ()))
    return replace(clear, **({"partners": partners} | changes))


def a_partner(institution: Institution, role: str = "research partner", confidence: str = "high") -> KnownPartner:
    """A documented partner with a main site."""
    partner = Partner("toy", institution.id, institution.name, role, "toy paper", "2019", confidence, "")
    return KnownPartner(partner, institution)


def found(case: Case, kind: str) -> list[Flag]:
    """Return the flags of a kind that a case raises."""
    return [flag for flag in raise_flags(case).flags if flag.kind == kind]


def numbers(flag: Flag) -> dict[str, float]:
    """The numbers of a flag by the id of what each says."""
    return {link.claim.id: link.value for link in flag.evidence}


def levels(case: Case, kind: str) -> list[str]:
    """Return the levels of the flags of a kind that a case raises."""
    return [flag.level for flag in found(case, kind)]
