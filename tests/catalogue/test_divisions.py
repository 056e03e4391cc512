from datetime import date
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.divisions import WEIGHTS, division, division_choices, weights
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import KINDS
from explorer.errors import ChoiceError
from explorer.words import say
from tests.support import says

DAY = date(2022, 6, 1)


TODAY = date(2026, 1, 1)


def test_every_kind_of_which_there_are_partnerships_can_be_compared(catalogue: Catalogue) -> None:
    offered = {choice.id for choice in division_choices(catalogue.partnerships)}
    assert {f"kind:{kind}" for kind in KINDS} - offered == {"kind:own_footprint"}


def test_every_kind_has_a_nearest_day_on_which_there_are_some(catalogue: Catalogue, known: Known) -> None:
    near = {kind: catalogue.partnerships.day_of_kind(kind, TODAY) for kind in KINDS}
    assert near["combined_authority"] == TODAY
    assert near["local_enterprise_partnership"] == date(2024, 3, 31)
    for kind, day in near.items():
        assert day is None or division(known, f"kind:{kind}", day).areas, kind


def test_a_day_without_any_is_refused_with_one_that_has_some(known: Known) -> None:
    with pytest.raises(ChoiceError, check=says("There are no local enterprise partnerships on 1 January 2026")) as refused:
        division(known, "kind:local_enterprise_partnership", TODAY)
    assert "such as 31 March 2024" in say(refused.value.remedy)


def test_a_set_of_ones_own_keeps_the_name_it_was_given(catalogue: Catalogue) -> None:
    offered = division_choices(catalogue.partnerships, {"my areas": Path("set.csv")})
    assert offered[-1].heading == "my areas"


@pytest.mark.parametrize("choice", ["ttwa", "itl1", "itl2", "itl3", "country"])
def test_a_division_of_the_whole_country_places_every_district_whole(catalogue: Catalogue, known: Known, choice: str) -> None:
    frame = division(known, choice, DAY).frame
    shares = frame.assign(share=frame.get("share", 1.0)).groupby("zone")["share"].sum()
    assert set(shares.index) == set(catalogue.districts.codes)
    assert shares.to_numpy() == pytest.approx(1)


def test_every_area_of_a_division_has_a_name(known: Known) -> None:
    for choice in ("ttwa", "itl2", "kind:combined_authority"):
        found = division(known, choice, DAY)
        assert set(found.frame["area"]) <= set(found.names)


def test_a_district_in_two_leps_counts_half_in_each_and_is_named(known: Known) -> None:
    found = division(known, "kind:local_enterprise_partnership", date(2019, 6, 1))
    twice = found.frame[found.frame["share"] < 1]
    assert twice.groupby("zone")["share"].sum().to_numpy() == pytest.approx(1)
    assert "In more than one of the local enterprise partnerships, so counted in equal parts" in say(found.notes[0])


def test_the_day_decides_which_partnerships_there_are(known: Known) -> None:
    before, after = (division(known, "kind:combined_authority", day).areas for day in (date(2015, 1, 1), date(2022, 1, 1)))
    assert before < after


def test_a_file_of_ones_own_is_a_division(known: Known, tmp_path: Path) -> None:
    path = tmp_path / "halves.csv"
    path.write_text("zone,area\nE08000025,West\nE08000016,North\n", encoding="utf-8")
    found = division(known, f"file:{path}", DAY)
    assert (say(found.name), found.frame["area"].tolist()) == ("areas of halves", ["West", "North"])


@pytest.mark.parametrize("choice", [choice for choice in WEIGHTS if choice != "address_points"])
def test_what_weighs_is_known_for_every_district(catalogue: Catalogue, choice: str) -> None:
    weight = weights(catalogue, choice)
    assert weight is None or (set(weight.index) == set(catalogue.districts.codes) and (weight > 0).all())


def test_the_land_weighs_about_what_the_country_measures(catalogue: Catalogue) -> None:
    land = weights(catalogue, "area")
    assert land is not None
    assert land.sum() == pytest.approx(244_000, rel=0.05)


def test_address_points_are_known_for_great_britain_only(catalogue: Catalogue) -> None:
    weight = weights(catalogue, "address_points")
    assert weight is not None
    assert (weight > 0).all()
    assert {code for code in catalogue.districts.codes if code not in weight.index} == {
        code for code in catalogue.districts.codes if code.startswith("N")
    }
