from dataclasses import replace
from datetime import date

import pytest

from explorer import flow
from explorer.analysis.combining import Combined
from explorer.analysis.peers import MOST_OUT, distance_beyond_chance, standing
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags.case import Case
from explorer.flags.peer_comparison import (
    PeerComparison,
    district_figures,
    footprint_figures,
    peer_comparison,
    peers_of,
    profile,
    whole_profile,
    written,
)
from explorer.layers import indicator_layer
from explorer.project import Project
from explorer.said import Said
from explorer.words import say

DAY, METHOD = date(2026, 11, 1), Said("analysis-combined-mean")


def case_of(known: Known, partnership: str, indicator: str = "employment_rate") -> Case:
    """The case of a partnership as it stands."""
    project = Project(partnership=partnership, indicator=indicator, as_at=DAY)
    return Case.of(project, known, indicator_layer(known, indicator))


def compared(known: Known, partnership: str, indicator: str) -> PeerComparison:
    found = peer_comparison(case_of(known, partnership, indicator), known)
    assert found is not None
    return found


def alone(case: Case, code: str) -> Case:
    """The case of one district by itself."""
    member = next(one for one in case.footprint.memberships if one.district == code)
    return replace(case, footprint=replace(case.footprint, memberships=(member,)))


@pytest.fixture(scope="module")
def west_midlands(known: Known) -> Case:
    return case_of(known, "ca-west-midlands")


def test_peers_are_of_a_like_size_and_share_no_district(known: Known, west_midlands: Case) -> None:
    peers = peers_of(west_midlands, known)
    assert next(iter(peers.names)) == "ca-greater-manchester"
    own = known.population[list(west_midlands.codes)].sum()
    for body in peers.bodies.values():
        assert not set(body.districts) & set(west_midlands.codes)
        assert 1 / 3 <= known.population[list(body.districts)].sum() / own <= 3


def test_a_kind_with_few_bodies_finds_peers_among_others(known: Known) -> None:
    kinds = {body.partnership.kind for body in peers_of(case_of(known, "ca-west-midlands"), known).bodies.values()}
    assert len(kinds) > 1


def test_peers_of_a_single_district_are_its_statistical_neighbours(known: Known, west_midlands: Case) -> None:
    found = peer_comparison(alone(west_midlands, "E08000025"), known)
    assert found is not None
    assert tuple(found.peers.names) == known.catalogue.neighbours.nearest["global"]["E08000025"]
    assert len(found.peers.names) == 10
    assert say(found.peers.said).startswith("Statistical neighbours: ")


def test_a_single_district_has_its_own_median(known: Known) -> None:
    found = peer_comparison(alone(case_of(known, "ca-west-midlands", "median_weekly_pay"), "E08000025"), known)
    assert found is not None
    assert found.own.value > 0
    assert sum(figure.value > 0 for figure in found.figures.values()) >= 8


def test_what_intervals_do_not_part_cannot_be_told(known: Known) -> None:
    found = compared(known, "ca-west-midlands", "employment_rate")
    assert found.standing.count("cannot_tell") > 0
    assert "cannot be told" in say(found.sentence)


def test_figures_without_published_uncertainty_are_told_from_nobodys(known: Known) -> None:
    found = compared(known, "ca-west-midlands", "gdhi_per_head")
    assert set(found.standing.ways.values()) == {"cannot_tell"}


def test_figures_counted_in_full_are_told_apart(known: Known) -> None:
    found = compared(known, "ca-west-midlands", "claimant_count")
    assert found.standing.answer == "higher"
    assert [way for _, _, way in found.wider] == ["higher", "higher"]


def test_a_footprint_is_held_against_the_rest_of_its_region_and_nation(known: Known) -> None:
    names = [say(name) for name, _, _ in compared(known, "ca-west-midlands", "employment_rate").wider]
    assert names == ["the West Midlands", "England"]


def test_medians_of_bodies_are_as_their_publisher_gives_them(known: Known) -> None:
    found = compared(known, "ca-west-midlands", "median_weekly_pay")
    assert found.own.value == 607.5
    assert say(found.own.method) == "published"


def test_a_profile_names_five_at_most_the_furthest_first(known: Known, west_midlands: Case) -> None:
    found = profile(west_midlands, known)
    distances = [abs(one.distance) for one in found]
    assert 0 < len(found) <= MOST_OUT
    assert distances == sorted(distances, reverse=True)
    assert min(distances) >= 1
    assert "claimant_count" in {one.layer.indicator.id for one in found}


def test_a_profile_takes_no_totals_and_no_series_that_have_ended(catalogue: Catalogue, known: Known) -> None:
    for body in ("ca-west-midlands", "county-devon"):
        for one in profile(case_of(known, body), known):
            assert one.layer.indicator.use in ("places", "nation")
            assert not one.layer.indicator.continues_as


def test_an_uncertain_figure_stands_out_less_than_a_sure_one() -> None:
    peers = {str(value): Combined(value, 1.0, 1, 0, 0, METHOD) for value in (48.0, 49.0, 50.0, 51.0, 52.0)}
    sure, unsure = (distance_beyond_chance(Combined(60.0, error, 1, 0, 0, METHOD), peers) for error in (0.5, 3.0))
    assert sure > unsure > 0


def test_four_peers_are_too_few_to_say_anything() -> None:
    peers = {str(value): Combined(value, 0.0, 1, 0, 0, METHOD) for value in (48.0, 49.0, 50.0, 51.0)}
    own = Combined(90.0, 0.0, 1, 0, 0, METHOD)
    assert distance_beyond_chance(own, peers) == 0
    assert standing(own, peers).answer == "cannot_tell"


def test_the_findings_hold_both(catalogue: Catalogue) -> None:
    found = flow.run(Project(partnership="county-devon"), catalogue)
    assert found.peer_comparison is not None
    assert say(found.peer_comparison.sentence)


def test_a_few_indicators_of_a_district_and_of_a_footprint_stand_among_its_peers(known: Known, west_midlands: Case) -> None:
    asked = ("employment_rate", "gdhi_per_head")
    for rows in (district_figures(known, "E08000025", asked), footprint_figures(west_midlands, known, asked)):
        assert [row.layer.indicator.id for row in rows] == list(asked)
        rate, income = (written(row.layer, row.own.value) for row in rows)
        assert 50 < float(say(rate)) < 90
        assert say(income).startswith("£")
    nothing = replace(west_midlands, footprint=replace(west_midlands.footprint, memberships=()))
    assert footprint_figures(nothing, known, asked) == ()


def test_a_figure_that_is_not_known_is_said_to_be_none(known: Known) -> None:
    assert say(compared(known, "ca-west-midlands", "employment_rate").written(float("nan"))) == "–"


def test_the_whole_profile_leaves_no_indicator_of_districts_out(known: Known, west_midlands: Case) -> None:
    rows = whole_profile(west_midlands, known)
    told = {row.layer.indicator.id for row in rows}
    assert told >= {"employment_rate", "gdhi_per_head"}
    assert len(told) == len(rows) > len(profile(west_midlands, known))


def test_a_region_without_a_published_figure_is_left_out(known: Known) -> None:
    case = case_of(known, "ca-west-midlands", "employment_rate_ni")
    found = peer_comparison(case, known)
    assert found is None or not found.wider
