import pytest

from explorer.places.districts import DistrictLookup
from explorer.places.names.zone_matching import match_zones
from explorer.words import say


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Bristol, City of", "E06000023"),
        ("Bristol", "E06000023"),
        ("Kingston upon Hull, City of", "E06000010"),
        ("Hull", "E06000010"),
        ("Herefordshire, County of", "E06000019"),
        ("Herefordshire", "E06000019"),
        ("St. Helens", "E08000013"),
        ("St Helens", "E08000013"),
        ("Westminster,City of London", "E09000033"),
        ("Westminster", "E09000033"),
        ("Cornwall,Isles of Scilly", "E06000052"),
        ("Isles of Scilly", "E06000053"),
        ("Ynys Môn", "W06000001"),
        ("Aylesbury Vale", "E06000060"),
        ("E07000004", "E06000060"),
        ("Newry and Mourne", "N09000010"),
        ("Shepway", "E07000112"),
        ("The Vale of Glamorgan", "W06000014"),
    ],
)
def test_a_zone_is_found_however_real_files_write_it(lookup: DistrictLookup, written: str, code: str) -> None:
    assert match_zones([written], lookup).mapped == {written: code}


@pytest.mark.parametrize("written", ["Newcastle", "Kingston"])
def test_a_name_of_two_places_is_listed_with_both_and_not_guessed(lookup: DistrictLookup, written: str) -> None:
    match = match_zones([written], lookup)
    assert not match.mapped
    assert len(match.unmatched[0].nearest) == 2
    assert not match.is_complete


def test_a_misspelt_name_is_listed_with_the_nearest(lookup: DistrictLookup) -> None:
    match = match_zones(["Dudly"], lookup)
    assert match.unmatched[0].nearest[0] == "Dudley"
    assert "“Dudly” is not a district of April 2025" in say(match.sentences(lookup)[0])


def test_two_districts_counted_together_are_told(lookup: DistrictLookup) -> None:
    match = match_zones(["Westminster,City of London"], lookup)
    told = "The census counts Westminster and City of London together (“Westminster,City of London”)"
    assert list(map(say, match.sentences(lookup))) == [f"{told}: its people are counted in Westminster."]


def test_a_district_beside_the_one_it_became_mixes_years(lookup: DistrictLookup) -> None:
    match = match_zones(["E07000004", "E06000060"], lookup)
    assert [alias.old_name for alias in match.mixed] == ["Aylesbury Vale"]
    assert any("mixes districts of different years" in say(told) for told in match.sentences(lookup))


def test_districts_of_one_year_mix_nothing(lookup: DistrictLookup) -> None:
    match = match_zones(["E07000004", "E07000005", "Leeds"], lookup)
    assert (match.mixed, match.mixed_years(lookup)) == ((), None)


def test_every_district_is_found_by_its_own_name(lookup: DistrictLookup) -> None:
    names = {lookup.name(code): code for code in lookup.codes}
    assert match_zones(names, lookup).mapped == names
