"""What areas are, told from codes, columns and names: level, vintage, completeness."""

from __future__ import annotations

import re

import pytest

from explorer.places.area_levels import KnownCodes, area_levels, level_counts
from explorer.places.checks.recognition import Recognised, recognise
from explorer.places.districts import DistrictLookup
from explorer.places.names.district_names import OLD_NORTHERN_IRELAND
from explorer.places.vintages import Vintage, district_lives, standing
from explorer.words import say


def how_much(found: Recognised) -> str:
    return say(found.completeness.said or "")


@pytest.mark.parametrize(
    ("codes", "field", "level"),
    [
        (["E08000025", "W06000001"], "AREACD", "LAD"),
        (["E10000002", "E06000001"], "AREACD", "UTLA"),
        (["E06000001", "W06000001"], "CTYUA23CD", "UTLA"),
        (["E10000002"], "AREACD", "CTY"),
        (["TLG", "TLC"], "AREACD", "ITL1"),
        (["TLG3", "TLC3"], "AREACD", "ITL2"),
        (["TLG31", "TLC31"], "AREACD", "ITL3"),
        (["UKG31", "UKC31"], "AREACD", "NUTS3"),
        (["E30000169", "K01000005"], "AREACD", "TTWA"),
        (["E37000001"], "AREACD", "LEP"),
        (["E47000007"], "AREACD", "CAUTH"),
        (["E02000001"], "AREACD", "MSOA"),
        (["E01000001", "W01000001"], "AREACD", "LSOA"),
        (["E54000008"], "AREACD", "ICB"),
        (["E23000001", "W15000001"], "AREACD", "PFA"),
        (["E92000001", "S92000003"], "AREACD", "CTRY"),
        (["E12000001", "S92000003"], "AREACD", "RGN"),
        (["E69000001"], "AREACD", "LSIP"),
        (["00EB", "00EC"], "AREACD", "LAD"),
        (["1", "2"], "AREACD", "unknown"),
    ],
)
def test_the_level_is_told_by_the_codes(lookup: DistrictLookup, codes: list[str], field: str, level: str) -> None:
    assert recognise({field: codes}, [], lookup).level == level


def test_an_areas_own_code_is_told_from_the_code_of_what_it_lies_in(lookup: DistrictLookup) -> None:
    columns = {
        "LADCD": ["E08000025"] * 4,
        "MSOA21CD": [f"E0200000{number}" for number in range(4)],
        "MSOA21NM": ["a", "b", "c", "d"],
    }
    found = recognise(columns, [], lookup)
    assert (found.level, found.code_field, found.name_field, found.vintage) == ("MSOA", "MSOA21CD", "MSOA21NM", "2021")


@pytest.mark.parametrize(
    ("field", "called", "codes", "vintage", "told_by"),
    [
        ("LAD23CD", "", ["E08000025"], "2023", "field names"),
        ("ITL321CD", "", ["TLC11"], "2021", "field names"),
        ("lad18cd", "x", ["E08000025"], "2018", "field names"),
        ("AREACD", "Local_Authority_Districts_April_2019_UK_BGC_2022.json", ["E08000025"], "2019", "the file’s name"),
        ("AREACD", "lsoa21_west.gpkg", ["E01000001"], "2021", "the file’s name"),
        ("AREACD", "LAD_2012_GB.json", ["00EB"], "2012", "the file’s name"),
        ("AREACD", "districts.json", ["E06000066", "E08000016"], "2023–2024", "codes"),
        ("AREACD", "LAD_Dec_2024.json", ["E06000066", "E08000016"], "2024", "codes and the file’s name"),
        ("AREACD", "districts.json", ["E08000038"], "2025–now", "codes"),
        ("AREACD", "districts.json", ["E08000025"], "", ""),
    ],
)
def test_the_vintage_is_told_by_columns_codes_and_names(
    lookup: DistrictLookup, field: str, called: str, codes: list[str], vintage: str, told_by: str
) -> None:
    found = recognise({field: codes}, [called], lookup)
    assert (say(found.vintage), say(found.vintage_from)) == (vintage, told_by)


def test_a_name_that_contradicts_the_columns_is_reported(lookup: DistrictLookup) -> None:
    found = recognise({"CAUTH24CD": ["E47000001"]}, ["Combined_Authorities_May_2023.geojson"], lookup)
    assert found.vintage == "2024"
    assert say(found.disagreement or "") == "The file’s name says 2023, but its column CAUTH24CD says 2024."


def test_a_name_that_contradicts_the_codes_is_reported(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": ["E06000066", "E08000016"]}, ["Districts_May_2019.json"], lookup)
    assert "says 2019, but its codes are those of 2023–2024" in say(found.disagreement or "")


def test_codes_that_never_stood_side_by_side_are_mixed(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": ["E07000187", "E06000066"]}, [], lookup)
    assert say(found.vintage) == "mixed"
    assert "several years are mixed" in say(found.disagreement or "")


def test_old_codes_are_matched_and_what_they_became_is_told(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": ["E08000016", "E08000025", "E06999999"]}, [], lookup)
    assert (found.matched, found.unmatched) == (("E08000016", "E08000025"), ("E06999999",))
    assert found.converted == {"E08000016": "E08000038"}


def test_codes_that_stand_twice_and_rows_without_one_are_told(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": ["E08000025", "E08000025", None, " ", "E08000026"]}, [], lookup)
    assert (found.duplicates, found.missing) == (("E08000025",), (3, 4))


def test_the_whole_set_of_its_year_is_complete(lookup: DistrictLookup) -> None:
    assert how_much(recognise({"AREACD": list(lookup.codes)}, [], lookup)) == "All 361 districts of the United Kingdom."


@pytest.mark.parametrize(("year", "count"), [(2018, 391), (2019, 382), (2020, 379), (2021, 374), (2023, 361)])
def test_the_number_of_districts_of_each_year_is_the_published_one(lookup: DistrictLookup, year: int, count: int) -> None:
    found = recognise({f"LAD{year - 2000}CD": list(lookup.codes)[:50]}, [], lookup)
    assert f"of {count} districts" in how_much(found)


def test_the_first_fifty_districts_look_cut_off(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": sorted(lookup.codes)[:50]}, [], lookup)
    assert how_much(found) == "50 of 361 districts: this file looks cut off. Services give so many at a time."
    assert found.completeness.incomplete


def test_a_whole_region_is_a_part_but_not_cut_off(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": list(lookup.in_regions(["TLG"]))}, [], lookup)
    assert (how_much(found), found.completeness.incomplete) == ("30 of 361 districts: all of West Midlands (England).", False)


def test_a_whole_nation_is_a_part_but_not_cut_off(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": [code for code in lookup.codes if code[0] == "W"]}, [], lookup)
    assert (how_much(found), found.completeness.incomplete) == ("All 22 districts of Wales; 22 of 361 in all.", False)


def test_a_district_that_is_not_there_is_named_among_those_of_its_nation(lookup: DistrictLookup) -> None:
    english = [code for code in lookup.codes if code[0] == "E" and code != "E08000025"]
    found = recognise({"AREACD": english}, [], lookup)
    assert how_much(found) == "295 of 296 districts of England; not there: Birmingham."
    assert found.completeness.incomplete


def test_a_district_that_is_not_there_is_named(lookup: DistrictLookup) -> None:
    found = recognise({"AREACD": [code for code in lookup.codes if code != "E08000025"]}, [], lookup)
    assert how_much(found) == "360 of 361 districts; not there: Birmingham."
    assert found.completeness.incomplete


@pytest.mark.parametrize(("count", "incomplete"), [(2000, True), (736, False), (7264, False), (8000, True)])
def test_small_areas_that_end_where_services_stop_look_cut_off(lookup: DistrictLookup, count: int, incomplete: bool) -> None:
    found = recognise({"MSOA21CD": [f"E02{number:06d}" for number in range(count)]}, [], lookup)
    assert found.completeness.incomplete is incomplete


def test_a_list_of_another_year_is_not_held_against_the_codes(lookup: DistrictLookup) -> None:
    known = [KnownCodes("ITL2", 2025, {"TLC3": "Tees Valley"})]
    found = recognise({"ITL221CD": ["TLC1", "TLC3"]}, [], lookup, known)
    assert (found.matched, found.unmatched) == (("TLC1", "TLC3"), ())
    assert "1 of 2 codes are in both" in say(found.unlisted or "")


def test_the_user_may_choose_the_columns(lookup: DistrictLookup) -> None:
    columns = {"A": ["E08000025", "E08000026"], "B": ["TLG", "TLC"], "C": ["x", "y"]}
    found = recognise(columns, [], lookup, code_field="B", name_field="C")
    assert (found.level, found.code_field, found.name_field) == ("ITL1", "B", "C")


def test_lives_of_codes_follow_two_steps_of_reorganisation(lookup: DistrictLookup) -> None:
    start, end = district_lives(lookup)["E07000246"]
    assert start is not None
    assert end is not None
    assert (start.year, end.year) == (2019, 2023)


def test_every_count_belongs_to_a_level() -> None:
    assert set(level_counts()) <= set(area_levels())


def test_a_list_of_its_own_year_is_held_against_the_codes(lookup: DistrictLookup) -> None:
    known = [KnownCodes("CAUTH", 2023, {"E47000010": "Old"}), KnownCodes("CAUTH", 2024, {"E47000014": "New"})]
    found = recognise({"CAUTH24CD": ["E47000014", "E47000099"]}, [], lookup, known)
    assert (found.matched, found.unmatched) == (("E47000014",), ("E47000099",))


def test_codes_that_stand_in_the_list_of_one_year_only_tell_it(lookup: DistrictLookup) -> None:
    known = [KnownCodes("CAUTH", 2023, {"E47000010": "Old"}), KnownCodes("CAUTH", 2024, {"E47000014": "New"})]
    assert recognise({"AREACD": ["E47000014"]}, [], lookup, known).vintage == "2024"


def test_codes_that_stand_in_the_only_list_tell_no_year(lookup: DistrictLookup) -> None:
    known = [KnownCodes("TTWA", 2011, {"E30000169": "Birmingham"})]
    assert recognise({"AREACD": ["E30000169"]}, [], lookup, known).vintage == ""


def test_the_only_year_in_a_name_is_taken_for_the_vintage(lookup: DistrictLookup) -> None:
    assert recognise({"AREACD": ["E54000008"]}, ["boards of 2023.json"], lookup).vintage == "2023"
    assert recognise({"AREACD": ["E54000008"]}, ["boards 2022 to 2023.json"], lookup).vintage == ""


def test_districts_with_codes_that_merged_make_up_no_region(lookup: DistrictLookup) -> None:
    codes = [*lookup.in_regions(["TLG"]), "E07999999"]
    found = recognise({"AREACD": codes}, [], lookup)
    assert how_much(found) == "30 of 361 districts: all of West Midlands (England)."
    assert found.unmatched == ("E07999999",)


def test_no_level_asks_which_figures_stand_after_the_third_character() -> None:
    for level in area_levels().values():
        for alternative in level.codes.pattern.split("|"):
            within = re.sub(r"\[[^\]]*\](?:\{\d+\})?|\\d(?:\{\d+\})?", "", alternative)
            assert not re.search(r"\d", within[3:]), level.level


# --- false alarms ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "codes", "called", "vintage"),
    [
        # The same 361 codes stood in both years.
        ("LAD23CD", "2024", "LAD_DEC_2024_UK_BGC", "2023"),
        ("LAD24CD", "2023", "LAD_MAY_2023_UK_BUC", "2024"),
        # ITL1 codes have been the same since 2021.
        ("ITL121CD", [f"TL{letter}" for letter in "CDEFGHIJKLMN"], "ITL1_2021", "2021"),
        ("ITL125CD", [f"TL{letter}" for letter in "CDEFGHIJKLMN"], "ITL1_2021", "2025"),
        ("ITL121CD", [f"TL{letter}" for letter in "CDEFGHIJKLM"], "ITL1_2021_GB", "2021"),
        (
            "LRF20CD",
            [*(f"E480000{n:02}" for n in range(1, 39)), *(f"W4100000{n}" for n in range(1, 5))],
            "LRF_DEC_2020_EW",
            "2020",
        ),
    ],
)
def test_a_set_whose_codes_stood_in_both_years_is_no_contradiction(
    lookup: DistrictLookup, field: str, codes: str | list[str], called: str, vintage: str
) -> None:
    chosen = sorted(standing(Vintage(int(codes), int(codes)), lookup)) if isinstance(codes, str) else codes
    itl1 = KnownCodes("ITL1", 2025, {district.itl1: district.itl1_name for district in lookup.districts.values()})
    found = recognise({field: chosen}, [called], lookup, [itl1])
    assert (found.vintage, found.disagreement, found.unmatched) == (vintage, None, ())
    assert not found.completeness.incomplete
    assert "are in both" not in say(found.unlisted or "")


def test_a_set_whose_codes_did_not_stand_in_the_year_is_still_a_contradiction(lookup: DistrictLookup) -> None:
    found = recognise({"LAD22CD": sorted(standing(Vintage(2023, 2023), lookup))}, ["LAD_DEC_2023_UK_BUC"], lookup)
    assert say(found.disagreement or "") == "The column LAD22CD says 2022, but its codes are those of 2023–2024."


@pytest.mark.parametrize(("number", "nations"), [(40, "EWS"), (41, "EWSN"), (33, "E")])
def test_areas_of_great_britain_are_not_taken_for_those_of_the_kingdom_in_another_year(
    lookup: DistrictLookup, number: int, nations: str
) -> None:
    """Great Britain had 40 NUTS2 areas in 2018, as many as the whole kingdom in 2013."""
    areas = {"E": ("CDEFGHIJK", 33), "W": ("L", 2), "S": ("M", 5), "N": ("N", 1)}
    chosen = [areas[nation] for nation in nations]
    codes = [f"UK{letters[at % len(letters)]}{at // len(letters)}" for letters, count in chosen for at in range(count)]
    assert len(codes) == number
    found = recognise({"NUTS_ID": codes}, ["NUTS_Level_2_(January_2018)_GB.shp"], lookup)
    assert (found.level, found.vintage, found.disagreement) == ("NUTS2", "2018", None)
    assert not found.completeness.incomplete


def test_the_codes_of_northern_ireland_in_nuts_have_a_letter_at_the_end(lookup: DistrictLookup) -> None:
    found = recognise({"NUTS318CD": ["UKN06", "UKN0A", "UKN0G"]}, [], lookup)
    assert (found.level, found.unmatched) == ("NUTS3", ())


def test_small_areas_among_others_of_another_form_are_told_apart(lookup: DistrictLookup) -> None:
    codes = [*(f"E0200000{number}" for number in range(8)), "E01000001", "E01000002"]
    found = recognise({"MSOA21CD": codes}, [], lookup)
    assert (len(found.matched), found.of_other_levels) == (8, {"LSOA": 2})


def test_more_areas_than_any_year_had_are_of_several(lookup: DistrictLookup) -> None:
    codes = [f"E3700{number:04d}" for number in range(1, 60)]
    found = recognise({"LEP20CD": codes}, [], lookup)
    assert how_much(found) == "59 local enterprise partnerships, more than the 38 of 2020: several years may be mixed."
    assert found.completeness.incomplete


def test_the_26_older_districts_of_northern_ireland_complete_the_set_of_their_day(lookup: DistrictLookup) -> None:
    older = [alias.old_code for alias in OLD_NORTHERN_IRELAND.values()]
    great_britain = [code for code in standing(Vintage(2012, 2012), lookup) if not code.startswith("N")]
    found = recognise({"LAD12CD": [*great_britain, *older]}, [], lookup)
    assert how_much(found).startswith("All ")
    assert how_much(found).endswith(" districts of the United Kingdom.")
    assert found.vintage == "2012"


def test_a_region_is_whole_only_with_all_districts_that_one_was_made_of(lookup: DistrictLookup) -> None:
    others = [code for code in lookup.in_regions(["TLK"]) if code != "E06000066"]
    somerset = ["E07000187", "E07000188", "E07000189", "E07000246"]
    for there, whole in ((somerset, True), (somerset[:3], False)):
        found = recognise({"LAD22CD": [*others, *there]}, [], lookup)
        assert ("all of South West (England)" in how_much(found)) == whole
