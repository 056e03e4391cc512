from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.flows import Flows
from explorer.catalogue.known import Known
from explorer.errors import CancelledError
from explorer.exports.tables.district_text import COLUMNS, standing_as_table, standing_as_text
from explorer.flags.district_standing import DistrictStanding, district_standing
from explorer.project import Project
from explorer.said import Said
from explorer.words import say

BROMSGROVE, CORNWALL, BELFAST = "E07000234", "E06000052", "N09000003"


def standing(catalogue: Catalogue, code: str, day: date = date(2019, 12, 31), flows: Flows | None = None) -> DistrictStanding:
    return district_standing(replace(Known.of(catalogue, Project()), own_flows=flows), code, day)


@pytest.fixture(scope="module")
def bromsgrove(catalogue: Catalogue) -> DistrictStanding:
    return standing(catalogue, BROMSGROVE)


def test_at_the_end_of_2019_bromsgrove_is_in_two_enterprise_partnerships_and_no_combined_authority(
    bromsgrove: DistrictStanding,
) -> None:
    kinds = [one.kind for one in bromsgrove.belongings]
    assert kinds.count("local_enterprise_partnership") == 2
    assert "combined_authority" not in kinds
    assert "in no combined authority, and would fit the West Midlands Combined Authority best" in say(bromsgrove.headline)


def test_memberships_are_dated_as_exactly_as_they_are_recorded(bromsgrove: DistrictStanding) -> None:
    dated = {one.partnership: (one.since, one.until) for one in bromsgrove.belongings}
    assert dated["lep-greater-birmingham-solihull"] == (date(2010, 10, 28), "2023")
    assert dated["pfa-west-mercia"] == (None, None)


def test_bodies_of_other_days_are_named_apart(bromsgrove: DistrictStanding) -> None:
    assert "icb-herefordshire-worcestershire" in {one.partnership for one in bromsgrove.others}
    assert not {one.partnership for one in bromsgrove.others} & {one.partnership for one in bromsgrove.belongings}


def test_every_kind_with_footprints_on_the_day_is_answered_once(bromsgrove: DistrictStanding) -> None:
    kinds = [kind for fit in bromsgrove.fits for kind in fit.kinds]
    assert len(kinds) == len(set(kinds))
    assert "local_enterprise_partnership" in kinds
    assert "integrated_care_board" not in kinds


def test_flows_out_and_in_are_shares_of_its_own_people_and_jobs(bromsgrove: DistrictStanding) -> None:
    assert bromsgrove.work_in[0].name == "Birmingham"
    assert bromsgrove.kept is not None
    for partner in bromsgrove.work_in:
        assert partner.share == pytest.approx(partner.people / bromsgrove.kept.employed_residents)
    assert sum(partner.share for partner in bromsgrove.work_in) + bromsgrove.kept.supply <= 1


def test_the_estimate_is_called_estimated(bromsgrove: DistrictStanding) -> None:
    assert say(bromsgrove.flows_said).startswith("estimated commuting")
    assert "estimated" in standing_as_text(bromsgrove)


def test_a_county_that_is_most_of_its_footprint_is_not_sent_elsewhere(catalogue: Catalogue) -> None:
    fits = {fit.kinds[0]: fit for fit in standing(catalogue, CORNWALL).fits}
    assert fits["local_enterprise_partnership"].answer == "fits"


def test_the_text_holds_every_sentence_and_every_source(bromsgrove: DistrictStanding) -> None:
    text = standing_as_text(bromsgrove)
    for fit in bromsgrove.fits:
        assert all(say(sentence) in text for sentence in fit.sentences)
    assert all(say(source.title) in text and say(source.licence) in text for source in bromsgrove.used)
    assert bromsgrove.code in text


def test_the_table_has_one_width_and_keeps_missing_numbers_empty(bromsgrove: DistrictStanding) -> None:
    head, *rows = [line.split("\t") for line in standing_as_table(bromsgrove).split("\n")]
    assert tuple(head) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert "nan" not in standing_as_table(bromsgrove)


def test_with_a_census_file_the_share_of_bromsgrove_is_the_published_one(catalogue: Catalogue, shared_data: Path) -> None:
    file = shared_data / "flows" / "ODWP01EW_LTLA.csv.gz"
    if not file.is_file():
        pytest.skip(f"the census flows are not at {file}")
    found = standing(catalogue, BROMSGROVE, flows=catalogue.files.flows(file))
    authority = next(fit for fit in found.fits if fit.kinds[0] == "combined_authority")
    assert authority.ties[0].share_out == pytest.approx(0.411, abs=0.001)


def test_a_district_that_the_flows_do_not_cover_cannot_be_told(catalogue: Catalogue) -> None:
    flows = replace(catalogue.flows, covered=catalogue.flows.covered & (catalogue.flows.matrix.index != BELFAST))
    found = standing(catalogue, BELFAST, flows=flows)
    assert found.kept is None
    assert say(found.kept_said).startswith("Cannot tell")
    assert {fit.answer for fit in found.fits} == {"cannot_tell"}
    assert "Cannot tell" in standing_as_text(found)


def test_the_work_can_be_stopped(catalogue: Catalogue) -> None:
    class Stopping:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if fraction and fraction > 0.5:
                raise CancelledError

    with pytest.raises(CancelledError):
        district_standing(Known.of(catalogue, Project()), BROMSGROVE, date(2020, 1, 1), Stopping())


def test_a_district_that_belongs_in_part_says_how_much_of_it(catalogue: Catalogue) -> None:
    roles = {one.partnership: say(one.role) for one in standing(catalogue, "E07000085").belongings}
    assert roles["lep-enterprise-m3"].endswith(", 96% of it")
    assert roles["lep-solent"].endswith(", 4% of it")
