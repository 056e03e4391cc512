import csv
from pathlib import Path

from explorer.places.districts import DistrictLookup
from explorer.places.names.counties import COUNTIES, county_of


def test_every_district_of_two_tiers_is_in_a_county_and_no_other(lookup: DistrictLookup) -> None:
    found = county_of(lookup.codes)
    assert set(found) == {code for code in lookup.codes if code.startswith("E07")}
    assert set(found.values()) == set(COUNTIES)


def test_the_counties_of_districts_are_those_that_are_published(lookup: DistrictLookup, shared_data: Path) -> None:
    with (shared_data / "lookups" / "drkane" / "la_all_codes.csv").open(encoding="utf-8-sig") as stream:
        published = {row["LADCD"]: row["UTLACD"] for row in csv.DictReader(stream) if row["LADCD"] in lookup.districts}
    found = county_of(lookup.codes)
    assert len(published) > 350
    assert {code: found.get(code, code) for code in published} == published
