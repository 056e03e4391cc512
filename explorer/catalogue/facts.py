"""Tables of districts that every analysis weighs with: people, workers, functional areas, links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from explorer import resources
from explorer.catalogue.sources import FUNCTIONAL_AREAS, Source
from explorer.errors import ReadError
from explorer.places.districts import CodeReport, DistrictLookup
from explorer.readers import bundled
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class FunctionalAreas:
    """A set of functional economic areas, as shares of districts.

    Attributes
    ----------
    shares : DataFrame, shape (districts, functional areas)
        Share of each district in each area; rows sum to 1, or to 0 where the set does not cover the district.
    names : Series
        Name of each area, by code.
    source : Source
        Where the set comes from.
    said : str
        The set as a sentence names it, with its vintage.
    notes : tuple of str
        What was converted, shared out or left uncovered, one sentence each.
    codes : CodeReport
        What became of the codes of its file.
    problems : tuple of Said
        In what the file contradicts itself or what is known, though it is used: one sentence each.
    changes : Series, optional
        Share of runs with other settings in which each area changed, by code; areas without a figure are absent.
    """

    shares: pd.DataFrame
    names: pd.Series[str]
    source: Source = FUNCTIONAL_AREAS
    said: Said = Said("division-ttwa")
    notes: tuple[Said | str, ...] = ()
    codes: CodeReport = field(default_factory=lambda: CodeReport({}))
    changes: pd.Series[float] | None = None
    problems: tuple[Said, ...] = ()

    @cached_property
    def covered(self) -> pd.Series[bool]:
        """Whether the set says where each district belongs."""
        return self.shares.sum(axis="columns") > 0

    def unknown(self, codes: Iterable[str]) -> list[str]:
        """Return which of the districts the set leaves uncovered."""
        known = self.covered
        return [code for code in codes if not known[code]]


def load_population(lookup: DistrictLookup) -> pd.Series[float]:
    """Residents of each district, in the order of the lookup; NaN where not known."""
    return _frame("population.csv", {"lad25_code": bundled.code, "population": bundled.count}, lookup)["population"]


def load_working_age(lookup: DistrictLookup) -> pd.Series[float]:
    """Residents of 16 to 64 of each district, in the order of the lookup; NaN where not known."""
    return _frame("population.csv", {"lad25_code": bundled.code, "age_16_64": bundled.count}, lookup)["age_16_64"]


def load_commuting_totals(lookup: DistrictLookup) -> pd.DataFrame:
    """Census totals of each district.

    ``employed_residents`` and ``jobs`` with a fixed workplace; ``home``, people who work at home or have no fixed place;
    ``abroad``, people who work abroad or offshore.
    """
    columns = {
        "employed_residents_fixed_workplace": "employed_residents",
        "jobs_fixed_workplace": "jobs",
        "home_or_no_fixed_place": "home",
        "offshore_or_abroad": "abroad",
    }
    checks: Mapping[str, bundled.Check] = {"lad25_code": bundled.code} | dict.fromkeys(columns, bundled.count)
    return _frame("commuting_totals.csv", checks, lookup).rename(columns=columns)


def load_functional_areas(lookup: DistrictLookup) -> FunctionalAreas:
    """Travel-to-work areas 2011 as shares of districts.

    Raises
    ------
    ReadError
        The table is damaged, names an unknown district, or leaves a district whose shares do not add up to 1.
    """
    import pandas as pd

    rows = bundled.read_rows(resources.boundaries("lad_ttwa_2011.csv"), _SHARE_COLUMNS)
    _require_known("lad_ttwa_2011.csv", (row["lad25_code"] for row in rows), lookup)
    long = pd.DataFrame(rows)
    shares = long.pivot_table(
        index="lad25_code", columns="ttwa11_code", values="share_of_district", aggfunc="sum", fill_value=0.0
    )
    shares = shares.reindex(list(lookup.codes), fill_value=0.0)
    odd = (shares.sum(axis="columns") - 1).abs() > 0.01
    if odd.any():
        raise ReadError(Said("fact-shares", file="lad_ttwa_2011.csv", district=str(shares.index[odd][0])), Said("body-correct"))
    return FunctionalAreas(shares, long.drop_duplicates("ttwa11_code").set_index("ttwa11_code")["ttwa11_name"])


def load_links(lookup: DistrictLookup) -> list[tuple[str, str]]:
    """Pairs of districts joined by a bridge, tunnel, causeway or ferry."""
    rows = bundled.read_rows(resources.boundaries("links.csv"), {"from_code": bundled.code, "to_code": bundled.code})
    _require_known("links.csv", (code for row in rows for code in row.values()), lookup)
    return [(row["from_code"], row["to_code"]) for row in rows]


def _frame(name: str, columns: Mapping[str, bundled.Check], lookup: DistrictLookup) -> pd.DataFrame:
    import pandas as pd

    rows: list[dict[str, Any]] = bundled.read_rows(resources.facts(name), columns)
    _require_known(name, (row["lad25_code"] for row in rows), lookup)
    return pd.DataFrame(rows).set_index("lad25_code").reindex(list(lookup.codes))


def _require_known(name: str, codes: Iterable[str], lookup: DistrictLookup) -> None:
    unknown = sorted(set(codes) - set(lookup.districts))
    if unknown:
        raise ReadError(Said("fact-district", file=name, code=unknown[0]), Said("body-correct"))


_SHARE_COLUMNS = {
    "lad25_code": bundled.code,
    "ttwa11_code": bundled.code,
    "ttwa11_name": bundled.named,
    "share_of_district": bundled.share,
}
