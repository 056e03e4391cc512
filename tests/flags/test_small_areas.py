"""The same measures on published small areas instead of the bundled shares of districts: an independent check."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from explorer.analysis.overlap import overlap_shares, part_shares
from explorer.places.districts import DistrictLookup

NATIONS = {"E": "England", "W": "Wales", "S": "Scotland", "9": "Northern Ireland"}
WEST_MIDLANDS = [f"E080000{number}" for number in range(25, 32)]


@pytest.fixture(scope="module")
def small_areas(shared_data: Path, lookup: DistrictLookup) -> pd.DataFrame:
    """One row a small area of 2011: its travel-to-work area, nation and (England and Wales) district of 2025."""
    folder = shared_data / "lookups" / "ttwa"
    areas = pd.read_csv(folder / "LSOA11_TTWA11_UK_LU.csv", encoding="utf-8-sig", dtype=str)
    districts = pd.read_csv(folder / "LSOA01_LSOA11_LAD11_EW_LU.csv", encoding="cp1252", dtype=str)
    old = districts.drop_duplicates("LSOA11CD").set_index("LSOA11CD")["LAD11CD"]
    mapped = lookup.to_current(set(old)).mapped
    return areas.assign(nation=areas["LSOA11CD"].str[0].map(NATIONS), district=areas["LSOA11CD"].map(old).map(mapped))


def counts(small_areas: pd.DataFrame, by: str) -> pd.DataFrame:
    return pd.crosstab(small_areas[by], small_areas["TTWA11CD"]).astype(float)


def area_code(small_areas: pd.DataFrame, name: str) -> str:
    return str(small_areas.loc[small_areas["TTWA11NM"] == name, "TTWA11CD"].iloc[0])


def test_by_small_areas_the_west_midlands_holds_55_percent_of_coventry(small_areas: pd.DataFrame) -> None:
    weights = counts(small_areas, "district")
    inside = pd.Series(weights.index.isin(WEST_MIDLANDS), index=weights.index)
    share = overlap_shares(weights, inside)["share_of_area"]
    assert share[area_code(small_areas, "Coventry")] == pytest.approx(0.55, abs=0.005)


@pytest.mark.parametrize(("name", "largest"), [("Berwick", 0.605), ("Chester", 0.641), ("Newport", 0.980)])
def test_areas_across_a_national_border_by_small_areas(small_areas: pd.DataFrame, name: str, largest: float) -> None:
    weights = counts(small_areas, "nation")
    shares = part_shares(weights, pd.Series(weights.index, index=weights.index))
    assert shares.loc[area_code(small_areas, name)].max() == pytest.approx(largest, abs=0.0006)
