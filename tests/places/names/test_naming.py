import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.places.districts import DistrictLookup, load_districts
from explorer.places.names.naming import contradiction, district_meant, districts_named, no_district, strange_name
from explorer.said import sentences
from explorer.words import say

LOOKUP = load_districts()


@pytest.mark.parametrize("between", ["\n", "\r\n", "\t", ";", ", ", " | "])
def test_entries_may_stand_on_lines_or_between_marks(lookup: DistrictLookup, between: str) -> None:
    found = districts_named(between.join(["E08000027", "Walsall", "E08000025"]), lookup)
    assert found.codes == ("E08000027", "E08000030", "E08000025")


@pytest.mark.parametrize("written", ["Bristol, City of", "bristol", "BRISTOL CITY OF", " 'Bristol, City of' "])
def test_a_name_is_known_however_it_is_written(lookup: DistrictLookup, written: str) -> None:
    assert districts_named(written, lookup).codes == ("E06000023",)


def test_a_comma_within_a_name_does_not_split_a_list_between_commas(lookup: DistrictLookup) -> None:
    found = districts_named("Dudley, Bristol, City of, Walsall", lookup)
    assert found.codes == ("E08000027", "E06000023", "E08000030")


def test_names_are_known_in_welsh(lookup: DistrictLookup) -> None:
    assert districts_named("Caerdydd", lookup).codes == districts_named("Cardiff", lookup).codes


def test_a_code_of_an_earlier_year_is_brought_forward_and_told(lookup: DistrictLookup) -> None:
    found = districts_named("e08000016", lookup)
    assert found.codes == ("E08000038",)
    assert "is now E08000038" in say(found.sentences()[1])


def test_what_is_not_matched_is_named_with_the_nearest(lookup: DistrictLookup) -> None:
    found = districts_named("Dudly\nWalsall", lookup)
    assert found.codes == ("E08000030",)
    assert found.unmatched[0].text == "Dudly"
    assert found.unmatched[0].nearest[0] == "Dudley"


def test_part_of_a_name_leads_to_the_whole(lookup: DistrictLookup) -> None:
    assert "Stratford-on-Avon" in districts_named("stratford", lookup).unmatched[0].nearest


def test_what_is_like_nothing_is_told_without_a_guess(lookup: DistrictLookup) -> None:
    assert (
        say(districts_named("qqqqxx", lookup).sentences()[1])
        == "“qqqqxx” is not a district of April 2025, nor of any year since 2011."
    )


def test_a_district_named_twice_counts_once(lookup: DistrictLookup) -> None:
    assert districts_named("Dudley\nE08000027", lookup).codes == ("E08000027",)


@given(st.text(max_size=80))
def test_no_text_brings_the_list_down(text: str) -> None:
    found = districts_named(text, LOOKUP)
    assert set(found.codes) <= set(LOOKUP.codes)


@given(st.lists(st.sampled_from(LOOKUP.codes), max_size=20))
def test_every_code_pasted_is_found(codes: list[str]) -> None:
    found = districts_named("\n".join(codes), LOOKUP)
    assert found.codes == tuple(dict.fromkeys(codes))
    assert not found.unmatched


@given(st.sampled_from(LOOKUP.codes))
def test_every_name_leads_to_its_district(code: str) -> None:
    assert districts_named(LOOKUP.name(code), LOOKUP).codes == (code,)


@pytest.mark.parametrize(
    "written", ["e08000027", "\u00a0E08000027 ", "Dudley (E08000027)", "dudley (e08000027)", "E08000027 - Dudley", "ladu:Dudley"]
)
def test_a_code_and_a_name_that_agree_are_one_district(lookup: DistrictLookup, written: str) -> None:
    found = district_meant(written, lookup)
    assert found is not None
    assert found.code == "E08000027"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Leeds (E08000025)", "the code E08000025 is of Birmingham, and the name is of Leeds"),
        ("Cumbria", "a county that ended in April 2023: Cumbria. Its districts today: Cumberland, and Westmorland and Furness"),
        ("E10000006", "a county that ended in April 2023: Cumbria. Its districts today: Cumberland, and Westmorland and Furness"),
        ("E10000004", "a county that ended in April 2009: Cheshire"),
        ("Berkshire", "a county that ended in April 1998: Berkshire"),
        ("Inner London", "Inner London, county or metropolitan county. Its districts today: City of London, Camden, Hackney"),
        ("Greater Manchester", "Greater Manchester, county or metropolitan county"),
        ("Kent County Council", "Kent, county or metropolitan county"),
        ("TLG31", "Birmingham, ITL3 area. Its districts today: Birmingham"),
        ("UKG31", "Birmingham, ITL3 area"),
        ("E12000005", "West Midlands, region (ITL1)"),
        ("Black Country LEP", "Black Country Local Enterprise Partnership, local enterprise partnership. Its districts"),
        ("Thames Valley", "Thames Valley police force area, police or fire area"),
        ("E54000055", "another sort of area: health area"),
        ("E01009419", "another sort of area: lower layer super output area"),
        ("Newcastle", "could be Newcastle upon Tyne or Newcastle-under-Lyme"),
        ("Dudly", "The nearest: Dudley"),
    ],
)
def test_what_is_no_district_is_told_for_what_it_is(lookup: DistrictLookup, written: str, told: str) -> None:
    assert district_meant(written, lookup) is None
    other = no_district(written, lookup)
    assert told in say(sentences(other.sentence, other.hint))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("E08000025 Nowhere", "strange"),
        ("Sutton Coldfield (E08000025)", "strange"),
        ("E08000025 Birmingham and Solihull ICB", "other"),
        ("E08000025 West Midlands Fire and Rescue Service", "other"),
        ("E08000003 Greater Manchester", "other"),
        ("E08000035 Leeds City Region LEP", "other"),
        ("E08000025 Birmingham Airport", "strange"),
        ("Greater Birmingham (E08000025)", "strange"),
        ("E08000009 Old Trafford", "strange"),
        ("E08000001 Royal Bolton", "strange"),
        ("E09000011 Royal Borough of Greenwich", ""),
        ("E07000012 South Cambs", ""),
        ("E06000052 Cornwall and Scilly", ""),
        ("E08000025 Birmingham City Council", ""),
        ("E08000025 Birmingham (core city)", ""),
        ("E08000025 BIRMINGHA", ""),
        ("E06000013 North Linc", ""),
        ("E08000025 B'ham", ""),
        ("E08000025 Total", ""),
        ("W06000016 RCT", ""),
        ("S12000013 Western Isles", ""),
        ("E07000026 Allerdale", ""),
        ("E06000052 Cornwall and Isles of Scilly", ""),
        ("E09000033 Westminster and City of London", ""),
    ],
)
def test_a_name_beside_a_code_is_its_own_that_of_another_area_or_of_none_that_is_known(
    text: str, told: str, lookup: DistrictLookup
) -> None:
    found = "other" if contradiction(text, lookup) else "strange" if strange_name(text, lookup) else ""
    assert found == told


def test_a_pasted_code_beside_a_name_that_nobody_knows_is_named_and_left_out(lookup: DistrictLookup) -> None:
    found = districts_named("E08000025 Nowhere; E08000026 Coventry", lookup)
    assert found.codes == ("E08000026",)
    [left] = found.unmatched
    assert left.sentence.id == "places-strange-name"
