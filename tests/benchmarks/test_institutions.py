"""How long the institutions' side takes: for one footprint, how firm it is, and for all of them."""

from __future__ import annotations

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.member_search import MemberSearch
from explorer.flags.case import Case
from explorer.flags.sides.institution_side import institution_firmness, institution_side
from explorer.project import Project
from explorer.words import say
from tests.benchmarks.conftest import Meter


def test_institution_side_warm(meter: Meter) -> None:
    known = Known.of(Catalogue.load(), Project())
    case = Case.of(Project(), known)
    meter.call(lambda: institution_side(case))
    assert meter.last.bodies


def test_institution_firmness_warm(meter: Meter) -> None:
    known = Known.of(Catalogue.load(), Project())
    case = Case.of(Project(), known)
    meter.call(lambda: institution_firmness(case, case.institution_side))
    assert meter.last is not None


def test_institution_sides_of_all_partnerships(meter: Meter) -> None:
    catalogue = Catalogue.load()
    known = Known.of(catalogue, Project())
    cases = [Case.of(Project(partnership), known) for partnership in catalogue.partnerships.partnerships]
    meter.call(lambda: [institution_side(case) for case in cases], rounds=5)
    assert len(meter.last) == len(cases)


def test_search_for_an_institution(meter: Meter) -> None:
    search = MemberSearch(Known.of(Catalogue.load(), Project()), say)
    meter.call(lambda: search.find("university"))
    assert meter.last
