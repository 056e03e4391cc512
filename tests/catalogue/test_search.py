import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.search import Gazetteer, Place, districts_of, where_it_lies
from explorer.places.names.plain_names import folded
from explorer.words import say


@pytest.fixture(scope="module")
def gazetteer(known: Known) -> Gazetteer:
    return Gazetteer.of(known)


def first(gazetteer: Gazetteer, text: str) -> tuple[str, str]:
    place = gazetteer.find(text)[0].place
    return place.kind, place.key


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Birmingham", ("district", "E08000025")),
        ("E08000025", ("district", "E08000025")),
        ("Bristol, City of", ("district", "E06000023")),
        ("ynys mon", ("district", "W06000001")),
        ("E08000016", ("district", "E08000038")),
        ("Craven", ("district", "E06000065")),
        ("wmca", ("partnership", "ca-west-midlands")),
        ("E47000007", ("partnership", "ca-west-midlands")),
        ("TLG", ("region", "TLG")),
        ("b15", ("postcode_district", "B15")),
        ("sy16", ("postcode_district", "SY16")),
        ("SY16 2AB", ("postcode_district", "SY16")),
        ("sy162ab", ("postcode_district", "SY16")),
        ("E30000169", ("functional_area", "E30000169")),
    ],
)
def test_a_whole_name_or_code_finds_its_place_first(gazetteer: Gazetteer, text: str, found: tuple[str, str]) -> None:
    assert first(gazetteer, text) == found


def test_a_functional_area_of_the_same_name_follows_the_district(gazetteer: Gazetteer) -> None:
    kinds = [match.place.kind for match in gazetteer.find("leeds")[:2]]
    assert kinds == ["district", "functional_area"]


def test_a_start_comes_before_a_later_word_and_that_before_a_middle() -> None:
    places = tuple(Place("district", name, name) for name in ("Darlington", "East Lingfield", "Lingen"))
    found = [match.place.name for match in Gazetteer(places).find("ling")]
    assert found == ["Lingen", "East Lingfield", "Darlington"]


def test_the_shorter_of_two_equal_matches_comes_first() -> None:
    places = (Place("district", "1", "Newcastle-under-Lyme"), Place("district", "2", "Newcastle"))
    assert Gazetteer(places).find("newc")[0].place.name == "Newcastle"


def test_a_match_by_another_name_says_which(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Ynys Môn")[0].by == "Ynys Môn"
    assert gazetteer.find("Isle of Anglesey")[0].by == ""


def test_a_place_is_listed_once_however_many_of_its_names_match(gazetteer: Gazetteer) -> None:
    keys = [(match.place.kind, match.place.key) for match in gazetteer.find("bristol", most=100)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("text", ["", "   ", "?!", "zzzzzz", "☃", "B15 " * 300])
def test_what_names_nothing_finds_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []


def test_no_more_are_found_than_asked_for(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.find("a", most=5)) == 5


def test_an_ampersand_reads_as_and() -> None:
    assert folded("Bath & North East Somerset") == folded("bath and north-east somerset")


def test_each_kind_of_place_stands_for_its_districts(gazetteer: Gazetteer, catalogue: Catalogue) -> None:
    def of(text: str) -> set[str]:
        return set(districts_of(gazetteer.find(text)[0].place, gazetteer, catalogue, ["member"]))

    assert of("Birmingham") == {"E08000025"}
    assert of("TLG") == set(catalogue.districts.in_regions(["TLG"]))
    assert of("B15") == {"E08000025"}
    assert of("wmca") == {"member"}
    assert of("E30000169") >= {"E08000025"}


def test_a_postcode_district_in_two_districts_names_both_with_shares(gazetteer: Gazetteer, catalogue: Catalogue) -> None:
    several = next(place for place in gazetteer.postcode_districts.values() if len(place.shares) == 2)
    text = say(where_it_lies(several, catalogue.districts))
    assert all(catalogue.districts.said(code) in text for code in several.shares)
    assert "%" in text
