from datetime import date

import pandas as pd
import pytest

from explorer.analysis.comparing import compared, containment_split, district_values
from explorer.analysis.zone_flows import ZoneFlows
from explorer.cartography.value_maps import inhomogeneity_design, value_design
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import JoinError
from explorer.exports.tables.agreement_words import MEASURES, measure_rows, overlap_rows, summary
from explorer.places.districts import DistrictLookup
from explorer.readers.divisions import Division
from explorer.said import Said
from explorer.words import say

DAY = date(2022, 6, 1)


def test_nested_divisions_are_said_to_be_nested(known: Known) -> None:
    told = summary(compared(known, "itl1", "itl2", "population", DAY))
    assert told[0] == "The regions (ITL1) cut 0 of 46 ITL2 areas."
    assert "ITL2 areas that lie wholly in one of the regions (ITL1) hold 100% of residents." in told


def test_the_same_division_agrees_wholly(known: Known) -> None:
    found = compared(known, "ttwa", "itl3", "districts", DAY).found
    same = compared(known, "itl3", "itl3", "districts", DAY).found
    assert found.v_measure < same.v_measure == 1


def test_the_leps_cut_travel_to_work_areas(known: Known) -> None:
    told = summary(compared(known, "kind:local_enterprise_partnership", "ttwa", "population", DAY))
    assert told[0].startswith("The local enterprise partnerships cut ")
    assert told[0].endswith(" travel-to-work areas 2011.")
    assert told[-1] == "296 districts are compared. 65 are in one division only and take no part."


def test_every_measure_has_a_meaning(known: Known) -> None:
    found = compared(known, "itl2", "itl1", "population", DAY).found
    assert set(MEASURES) == set(found.measures())
    assert all(gloss for _, _, gloss in measure_rows(found))


def test_a_measure_that_cannot_be_had_is_a_dash(known: Known) -> None:
    rows = measure_rows(compared(known, "ttwa", "itl1", "population", DAY).found)
    assert {title: value for title, value, _ in rows}["Adjusted Rand index"] == "–"


def test_overlaps_are_told_by_name_the_largest_first(known: Known) -> None:
    rows = [row for row in overlap_rows(compared(known, "itl1", "country", "population", DAY)) if row[0] == "Wales"]
    assert rows == [("Wales", "Wales", rows[0][2], "100.0%", "100.0%", "1.00")]


def test_divisions_without_a_common_district_are_refused(known: Known) -> None:
    with pytest.raises(JoinError) as refusal:
        compared(known, "kind:local_enterprise_partnership", "kind:city_region_deal", "population", DAY)
    assert say(refusal.value.message).endswith("have no district in common on 1 June 2022.")


def test_areas_that_are_whole_in_the_other_division_are_not_mixed(catalogue: Catalogue, known: Known) -> None:
    comparison = compared(known, "itl1", "country", "population", DAY)
    design = inhomogeneity_design(comparison, catalogue.districts)
    assert [key.count for key in design.keys] == [361, 0, 0, 0, 0]
    assert "seen by the nations" in say(design.title)


def test_a_district_outside_of_a_division_has_no_data(lookup: DistrictLookup) -> None:
    title, unit, note = Said("map-stability"), Said("map-stability-unit"), Said("map-no-value")
    design = value_design(pd.Series({"E08000025": 20.0}), title, unit, (10.0, 50.0), lookup, note)
    assert (design.no_data, design.title, design.unit, design.notes) == (360, title, unit, (note,))


def test_a_split_district_keeps_its_commuters_in_the_area_that_holds_most_of_it() -> None:
    table = pd.DataFrame({"residence": list("aab"), "workplace": list("abb"), "people": [60.0, 40.0, 100.0]})
    split = pd.DataFrame({"zone": ["a", "a", "b"], "area": ["T", "U", "U"], "share": [0.4, 0.6, 1.0]})
    found = containment_split(Division("Toy areas", split, {}), ZoneFlows.of(table), [("a", "b")])
    assert found is not None
    assert (found.observed, found.areas) == (1.0, 1)


def test_a_split_district_takes_the_value_of_the_area_that_holds_most_of_it() -> None:
    division = pd.DataFrame({"zone": ["a", "a"], "area": ["T", "U"], "share": [0.4, 0.6]})
    assert district_values(division, pd.Series({"T": 1.0, "U": 2.0})).to_dict() == {"a": 2.0}
