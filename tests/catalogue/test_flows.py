from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis.containment import containment, share_into
from explorer.catalogue import Catalogue
from explorer.catalogue.flow_preview import JoinPreview
from explorer.catalogue.flows import Flows, flows_of_preview
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup, load_districts
from explorer.places.names.zone_matching import match_zones
from explorer.readers.flows.reading import preview_flows
from explorer.words import say
from tests.support import says

HEADER = "residence,workplace,people\n"
BIRMINGHAM, SOLIHULL, BROMSGROVE = "E08000025", "E08000029", "E07000234"
WEST_MIDLANDS = ["E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030", "E08000031"]
LOOKUP = load_districts()

Join = Callable[[str], Flows]


def joined_here(path: Path) -> Flows:
    """Read and join a file in this process, however much it contradicts."""
    found = preview_flows(path)
    return flows_of_preview(JoinPreview(found, match_zones(found.zones, LOOKUP), LOOKUP))


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Join:
    """Write rows of flows to a file, and open it."""
    path = tmp_path_factory.mktemp("flows") / "flows.csv"

    def join(rows: str) -> Flows:
        path.write_text(HEADER + rows, encoding="utf-8")
        return joined_here(path)

    return join


def group(flows: Flows, codes: list[str]) -> "pd.Series[bool]":
    return pd.Series(flows.matrix.index.isin(codes), index=flows.matrix.index)


def test_flows_stand_between_residence_and_workplace(joined: Join) -> None:
    flows = joined(f"{BIRMINGHAM},{SOLIHULL},12\n")
    assert flows.matrix.loc[BIRMINGHAM, SOLIHULL] == 12


def test_flows_stand_on_the_districts_of_the_lookup(joined: Join) -> None:
    matrix = joined(f"{BIRMINGHAM},{SOLIHULL},12\n").matrix
    assert (matrix.index.tolist(), matrix.columns.tolist()) == ([*LOOKUP.codes], [*LOOKUP.codes])


def test_an_older_code_is_brought_to_its_district_of_today(joined: Join) -> None:
    assert joined(f"E08000016,{BIRMINGHAM},12\n").matrix.loc["E08000038", BIRMINGHAM] == 12


def test_flows_of_districts_merged_since_are_added_up(joined: Join) -> None:
    flows = joined("E07000163,E07000165,5\nE07000165,E07000163,6\nE07000165,E06000065,7\n")
    assert flows.matrix.loc["E06000065", "E06000065"] == 18


@pytest.mark.parametrize(("craven", "harrogate"), [("E07000163", "E07000165"), ("Craven", "Harrogate")])
def test_flows_of_districts_merged_since_are_kept_apart_too(joined: Join, craven: str, harrogate: str) -> None:
    former = joined(f"{craven},{harrogate},5\n{harrogate},{BIRMINGHAM},6\n").former
    assert former is not None
    assert (former.matrix.loc["E07000163", "E07000165"], former.matrix.loc["E07000165", BIRMINGHAM]) == (5, 6)
    assert former.tells("E06000065", ("E07000163", "E07000165"))
    assert not former.tells("E06000065", ("E07000163", "E07000169"))


def test_a_file_that_mixes_a_district_and_its_parts_does_not_tell_the_parts(joined: Join) -> None:
    former = joined("E07000163,E07000165,5\nE07000165,E06000065,7\n").former
    assert former is not None
    assert not former.tells("E06000065", ("E07000163",))


def test_flows_of_todays_districts_have_none_apart(joined: Join) -> None:
    assert joined(f"E08000016,{BIRMINGHAM},12\n").former is None


def test_older_codes_are_reported(joined: Join) -> None:
    notes = tuple(map(say, joined(f"E08000016,{BIRMINGHAM},12\n{BIRMINGHAM},E08000016,3\n").notes))
    assert notes == ("1 older code was converted to districts of April 2025: E08000016 Barnsley → E08000038 (recoded).",)


def test_repeated_pairs_are_reported(joined: Join) -> None:
    rows = f"{BIRMINGHAM},{SOLIHULL},1\n{BIRMINGHAM},{SOLIHULL},2\n{SOLIHULL},{BIRMINGHAM},1\n"
    assert tuple(map(say, joined(rows).notes)) == ("1 repeated pair was added up.",)


def test_unknown_codes_are_refused_and_listed(joined: Join) -> None:
    with pytest.raises(ReadError, check=says(r"flows\.csv: 2 codes are no district of any year since 2011: X1 and X2\.")):
        joined(f"X2,{SOLIHULL},1\n{BIRMINGHAM},X1,2\n")


def test_a_long_list_of_unknown_codes_is_cut_short(joined: Join) -> None:
    with pytest.raises(ReadError, check=says(r"12 codes .* and 2 others\.")):
        joined("".join(f"X{number:02},{SOLIHULL},1\n" for number in range(12)))


def test_districts_without_residents_in_the_file_are_not_known(joined: Join) -> None:
    assert joined(f"{BIRMINGHAM},{SOLIHULL},12\n").unknown((BIRMINGHAM, SOLIHULL)) == [SOLIHULL]


def test_a_file_of_the_user_is_not_attributed_to_the_census_office(joined: Join) -> None:
    source = joined(f"{BIRMINGHAM},{SOLIHULL},12\n").source
    assert ("Office for National Statistics" in say(source.publisher), source.caution) == (False, None)


codes = st.sampled_from([*LOOKUP.codes[:40], *LOOKUP.aliases])
some_flows = st.lists(st.tuples(codes, codes, st.integers(0, 100_000)), min_size=1, max_size=30)


def rows_of(flows: list[tuple[str, str, int]]) -> str:
    return "".join(f"{residence},{workplace},{people}\n" for residence, workplace, people in flows)


@given(some_flows)
def test_nobody_is_lost_on_the_way_to_the_districts_of_today(joined: Join, flows: list[tuple[str, str, int]]) -> None:
    assert joined(rows_of(flows)).matrix.to_numpy().sum() == sum(people for *_, people in flows)


@given(some_flows)
def test_residents_and_jobs_of_a_district_are_those_of_all_its_codes(joined: Join, flows: list[tuple[str, str, int]]) -> None:
    matrix = joined(rows_of(flows)).matrix
    for end, totals in ((0, matrix.sum(axis="columns")), (1, matrix.sum(axis="index"))):
        counted = dict.fromkeys(LOOKUP.codes, 0)
        for flow in flows:
            code = str(flow[end])
            counted[LOOKUP.aliases[code].code if code in LOOKUP.aliases else code] += flow[2]
        assert totals.to_dict() == counted


# --- the census as published ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def census(shared_data: Path) -> Flows:
    return joined_here(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz")


def test_the_published_census_keeps_all_its_commuters(census: Flows) -> None:
    assert census.matrix.to_numpy().sum() == 15_094_828


def test_the_published_census_covers_england_and_wales_alone(census: Flows, lookup: DistrictLookup) -> None:
    known = {district.code for district in lookup.districts.values() if district.country in ("England", "Wales")}
    assert set(census.unknown(lookup.codes)) == set(lookup.codes) - known


def test_the_west_midlands_combined_authority_keeps_the_share_that_was_published(census: Flows) -> None:
    kept = containment(census.matrix, group(census, WEST_MIDLANDS))
    assert (round(kept.supply, 3), round(kept.demand, 3)) == (0.833, 0.841)


def test_birmingham_alone_keeps_two_thirds_of_its_residents(census: Flows) -> None:
    assert containment(census.matrix, group(census, [BIRMINGHAM])).supply == pytest.approx(0.677, abs=0.0005)


def test_two_in_five_of_bromsgrove_work_in_the_west_midlands(census: Flows) -> None:
    assert share_into(census.matrix, group(census, WEST_MIDLANDS))[BROMSGROVE] == pytest.approx(0.41, abs=0.005)


def test_the_published_census_is_attributed_to_its_publisher(census: Flows) -> None:
    assert (say(census.source.publisher), say(census.source.vintage)) == ("Office for National Statistics", "Census 2021")


def test_the_published_census_says_that_barnsley_and_sheffield_were_recoded(census: Flows) -> None:
    assert any("E08000016 Barnsley → E08000038" in note for note in map(say, census.notes))


# --- the bundled estimate ------------------------------------------------------------------------------------------------


def test_the_estimate_says_that_it_is_estimated(catalogue: Catalogue) -> None:
    assert say(catalogue.flows.source.caution or "") == "estimated"


def test_the_estimate_covers_every_district(catalogue: Catalogue) -> None:
    assert catalogue.flows.unknown(catalogue.districts.codes) == []


def test_the_estimate_counts_people_with_a_fixed_workplace(catalogue: Catalogue) -> None:
    assert catalogue.flows.base == "fixed"


def test_the_estimate_has_the_employed_residents_of_the_census(catalogue: Catalogue) -> None:
    residents = catalogue.flows.matrix.sum(axis="columns")
    assert np.allclose(residents, catalogue.commuting_totals["employed_residents"], atol=1)


def test_the_estimate_needs_no_telling(catalogue: Catalogue) -> None:
    assert catalogue.flows.notes == ()
