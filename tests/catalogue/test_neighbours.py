from explorer.catalogue import Catalogue
from explorer.catalogue.areas.neighbours import ALIKE
from explorer.catalogue.indicator_use import coverage_said, uses_said
from explorer.words import say


def test_every_district_has_ten_neighbours_in_each_way(catalogue: Catalogue) -> None:
    for kind in ALIKE:
        nearest = catalogue.neighbours.nearest[kind]
        assert set(nearest) == set(catalogue.districts.codes)
        assert all(len(set(found)) == 10 and code not in found for code, found in nearest.items())


def test_places_are_of_four_kinds(catalogue: Catalogue) -> None:
    known = {kind for kind in catalogue.neighbours.place_type.values() if kind}
    assert known == set(catalogue.neighbours.type_names) == set("ABCD")


def test_every_indicator_says_what_it_covers_and_may_be_used_for(catalogue: Catalogue) -> None:
    for indicator in catalogue.indicators.values():
        assert say(coverage_said(indicator))
        assert all(say(sentence).endswith(".") for sentence in uses_said(indicator, catalogue.indicators))


def test_series_of_one_nation_are_not_to_be_compared_across_nations(catalogue: Catalogue) -> None:
    indicators = catalogue.indicators
    for key in ("net_additions_england", "net_additions_wales", "net_additions_ni", "apprenticeship_starts_scotland"):
        assert "Nations count differently." in " ".join(map(say, uses_said(indicators[key], indicators)))
