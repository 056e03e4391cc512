from datetime import date

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import CancelledError
from explorer.exports.tables.league_table import GAPS, SEVERAL, league_columns, league_table, ledger_columns, ledger_table
from explorer.flags.kind_standing import KindStanding, bodies_of_districts, kind_standing
from explorer.flags.sides.answers import VERDICT_SIDES
from explorer.project import Project
from explorer.said import Said
from explorer.words import say

DAY = date(2019, 12, 31)
LICHFIELD = "E07000194"


@pytest.fixture(scope="module")
def standing(known: Known) -> KindStanding:
    return kind_standing(Project(as_at=DAY), known, "combined_authority")


def test_every_footprint_of_the_kind_on_the_day_has_a_row(catalogue: Catalogue, standing: KindStanding) -> None:
    wanted = {key for key, one in catalogue.partnerships.footprints("combined_authority", DAY).items() if one.districts}
    table = league_table(standing)
    assert set(table.index) == wanted
    assert len(wanted) == 10
    assert list(table.columns) == [column.key for column in league_columns()]


def test_a_row_says_what_the_partnership_s_own_findings_say(standing: KindStanding) -> None:
    row = league_table(standing).loc["ca-west-midlands"]
    one = next(each for each in standing.surveyed if each.case.footprint.partnership.id == "ca-west-midlands")
    assert row["red"] == sum(flag.level == "red" for flag in one.flagged.flags)
    assert row["supply"] == pytest.approx(one.case.containment.supply)
    assert row["economy"] == say(one.verdicts[0].answer_name)
    assert row["population"] > 2_500_000


def test_the_headline_counts_every_footprint_on_both_sides(standing: KindStanding) -> None:
    assert say(standing.headline).startswith("10 footprints on 31 December 2019. The economy: ")
    for side in VERDICT_SIDES:
        assert len(standing.answers(side)) == 10


def test_the_maps_give_every_district_a_fill(catalogue: Catalogue, standing: KindStanding) -> None:
    for design in (*(standing.answer_map(side) for side in VERDICT_SIDES), standing.complexity_map()):
        assert list(design.colours.index) == list(catalogue.districts.codes)
        assert sum(key.count for key in design.keys) == len(catalogue.districts.codes)


def test_lichfield_was_in_two_enterprise_partnerships_and_that_is_complexity(catalogue: Catalogue, known: Known) -> None:
    bodies = bodies_of_districts(known, DAY)
    kinds = [catalogue.partnerships.partnerships[key].kind for key in bodies[LICHFIELD]]
    assert kinds.count("local_enterprise_partnership") == 2


def test_what_the_pointer_shows_names_the_footprints_of_the_kind(standing: KindStanding) -> None:
    name, own, every = map(say, standing.described("E08000025"))
    assert (name, own) == ("Birmingham", "West Midlands Combined Authority")
    assert every.endswith("partnerships of all kinds")
    assert say(standing.described(LICHFIELD)[1]) == "In no combined authority"


def test_the_ledger_tells_gaps_and_double_memberships(catalogue: Catalogue, standing: KindStanding) -> None:
    table = ledger_table(standing)
    assert list(table.columns) == [column.key for column in ledger_columns()]
    gaps = ledger_table(standing, GAPS)
    held = {code for one in standing.surveyed for code in one.case.codes}
    assert set(gaps.index) == set(catalogue.districts.codes) - held
    several = ledger_table(standing, SEVERAL)
    assert (several["footprints_of_kind"] > 1).all()
    assert LICHFIELD in set(several.index)
    assert len(table) > len(several)


def test_a_kind_without_footprints_on_the_day_says_so(catalogue: Catalogue, known: Known) -> None:
    nothing = kind_standing(Project(as_at=date(1995, 1, 1)), known, "combined_authority")
    assert say(nothing.headline) == "No combined authority with a district is recorded on 1 January 1995."
    assert league_table(nothing).empty
    assert len(ledger_table(nothing, GAPS)) == len(catalogue.districts.codes)


def test_the_work_can_be_stopped(known: Known) -> None:
    class Stopping:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        kind_standing(Project(as_at=DAY), known, "combined_authority", Stopping())


def test_every_body_of_a_district_is_named(standing: KindStanding) -> None:
    name, counted, *bodies = map(say, standing.bodies_described(LICHFIELD))
    assert (name, counted) == ("Lichfield", f"In {len(bodies)} partnerships of all kinds")
    assert len(bodies) == len(standing.bodies[LICHFIELD])
    assert any(body.startswith("Greater Birmingham and Solihull") for body in bodies)


def test_the_kind_is_named_as_a_title(standing: KindStanding) -> None:
    assert say(standing.kind_name) == "Combined authority"
