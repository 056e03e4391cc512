import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.places.districts import COUNTRY_CODES, CodeReport, DistrictLookup, load_districts
from explorer.words import say

LOOKUP = load_districts()
codes = st.lists(st.sampled_from([*LOOKUP.codes, *LOOKUP.aliases]) | st.text(max_size=9), max_size=12)


def said(report: CodeReport) -> list[str]:
    return list(map(say, report.sentences()))


def test_there_are_361_districts(lookup: DistrictLookup) -> None:
    assert len(lookup.codes) == 361


def test_there_are_twelve_regions(lookup: DistrictLookup) -> None:
    assert sorted(lookup.regions) == [f"TL{letter}" for letter in "CDEFGHIJKLMN"]


@pytest.mark.parametrize(("country", "number"), [("England", 296), ("Scotland", 32), ("Wales", 22), ("Northern Ireland", 11)])
def test_each_nation_has_its_districts(lookup: DistrictLookup, country: str, number: int) -> None:
    assert sum(district.country == country for district in lookup.districts.values()) == number


def test_itl_areas_nest(lookup: DistrictLookup) -> None:
    assert all(d.itl3.startswith(d.itl2) and d.itl2.startswith(d.itl1) for d in lookup.districts.values())


@pytest.mark.parametrize("country", COUNTRY_CODES)
def test_codes_begin_with_the_letter_of_their_nation(lookup: DistrictLookup, country: str) -> None:
    assert {d.code[0] for d in lookup.districts.values() if d.country == country} == {COUNTRY_CODES[country][0]}


def test_a_district_knows_the_code_of_its_nation(lookup: DistrictLookup) -> None:
    assert lookup.districts["W06000015"].country_code == "W92000004"


def test_a_district_has_its_official_name(lookup: DistrictLookup) -> None:
    assert lookup.name("E06000023") == "Bristol, City of"


def test_sentences_say_a_district_as_people_do(lookup: DistrictLookup) -> None:
    assert lookup.all_said(["E06000023", "E06000019", "E08000025"]) == ["Bristol", "Herefordshire", "Birmingham"]


def test_an_unknown_code_stands_for_itself(lookup: DistrictLookup) -> None:
    assert lookup.name("X1") == "X1"


def test_a_welsh_district_has_its_welsh_name(lookup: DistrictLookup) -> None:
    assert lookup.districts["W06000015"].welsh_name == "Caerdydd"


def test_a_region_has_its_districts(lookup: DistrictLookup) -> None:
    assert len(lookup.in_regions({"TLI"})) == 33


def test_districts_name_their_regions(lookup: DistrictLookup) -> None:
    assert lookup.regions_of(["E08000025", "W06000015", "E08000026"]) == ("TLG", "TLL")


@given(codes)
def test_every_code_is_either_matched_or_reported(chosen: list[str]) -> None:
    report = LOOKUP.to_current(chosen)
    assert sorted([*report.mapped, *report.unmatched]) == sorted(set(chosen))


@given(codes)
def test_matched_codes_are_districts_of_today(chosen: list[str]) -> None:
    assert set(LOOKUP.to_current(chosen).mapped.values()) <= set(LOOKUP.codes)


def test_every_older_code_leads_to_a_district_of_today(lookup: DistrictLookup) -> None:
    assert {alias.code for alias in lookup.aliases.values()} <= set(lookup.codes)


def test_no_code_of_today_is_an_older_code(lookup: DistrictLookup) -> None:
    assert not set(lookup.aliases) & set(lookup.codes)


def test_older_codes_are_told_with_their_names(lookup: DistrictLookup) -> None:
    assert said(lookup.to_current(["E08000016"])) == [
        "1 older code was converted to districts of April 2025: E08000016 Barnsley → E08000038 (recoded)."
    ]


def test_merged_districts_are_told_as_merged(lookup: DistrictLookup) -> None:
    assert "E07000165 Harrogate → E06000065 (merged into)" in said(lookup.to_current(["E07000165"]))[0]


def test_codes_without_a_match_are_listed(lookup: DistrictLookup) -> None:
    assert said(lookup.to_current(["X2", "X1", "E08000025"])) == ["2 codes match no district: X1, X2."]


def test_codes_without_a_match_are_told_by_what_they_should_be() -> None:
    assert list(map(say, CodeReport({}, unmatched=("X1",)).sentences("regions"))) == ["1 code matches no ITL1 region: X1."]


def test_codes_of_today_need_no_telling(lookup: DistrictLookup) -> None:
    assert lookup.to_current(lookup.codes).sentences() == []


def test_former_districts_are_named_as_they_were_called(lookup: DistrictLookup) -> None:
    assert lookup.former_said(["E07000026", "E07000028"]) == ["Allerdale", "Carlisle"]
