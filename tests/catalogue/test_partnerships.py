from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.catalogue.partnerships import (
    KINDS,
    ROLES,
    Membership,
    Partnership,
    PartnershipList,
    kind_said,
    load_partnerships,
)
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup, load_districts
from explorer.readers.bundled import day
from explorer.words import say
from tests.support import says

TODAY = date(2025, 6, 1)
BUNDLED = load_partnerships(load_districts())


@pytest.fixture(scope="module")
def partnerships(catalogue: Catalogue) -> PartnershipList:
    return catalogue.partnerships


def body(start: str = "", end: str = "") -> Partnership:
    return Partnership("p", "P", "", "", "growth_deal", "England", day(start), day(end), "", "", "made up", "high", "")


def membership(role: str = "member", share: float = 1.0, start: str = "", end: str = "", note: str = "") -> Membership:
    return Membership("p", "E08000025", role, share, day(start), day(end), note)


def footprint_of(*memberships: Membership) -> PartnershipList:
    return PartnershipList({"p": body()}, {"p": memberships})


# --- what is bundled ---------------------------------------------------------------------------------------------------


def test_every_partnership_is_of_a_known_kind(partnerships: PartnershipList) -> None:
    assert {p.kind for p in partnerships.partnerships.values()} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_partnership_and_a_name(partnerships: PartnershipList, kind: str) -> None:
    bundled = {say(p.kind_name) for p in partnerships.of_kind(kind) if not p.id.startswith("own-")}
    assert bundled == (set() if kind == "own_footprint" else {say(kind_said(kind, "title"))})


def test_every_member_is_a_district(partnerships: PartnershipList, lookup: DistrictLookup) -> None:
    members = {m.district for held in partnerships.members.values() for m in held}
    assert members <= set(lookup.codes)


def test_every_member_has_a_known_role(partnerships: PartnershipList) -> None:
    assert {m.role for held in partnerships.members.values() for m in held} <= set(ROLES)


def test_every_membership_ends_after_it_begins(partnerships: PartnershipList) -> None:
    dated = [m for held in partnerships.members.values() for m in held if m.start and m.end]
    assert [m for m in dated if m.start and m.end and m.end.latest < m.start.earliest] == []


def test_partnerships_without_any_district_are_these(partnerships: PartnershipList) -> None:
    empty = {
        p.id for p in partnerships.partnerships.values() if not partnerships.footprint(p.id, p.day_to_show(TODAY)).memberships
    }
    assert empty == {"lpip-hub", "lpip-south-west-coastal", "wcpp"}


def test_partnerships_of_a_kind_are_listed_by_name(partnerships: PartnershipList) -> None:
    names = [p.name for p in partnerships.of_kind("combined_authority")]
    assert names == sorted(names)


def test_in_2019_ten_combined_authorities_covered_53_districts(partnerships: PartnershipList) -> None:
    footprints = partnerships.footprints("combined_authority", date(2019, 12, 1))
    assert (len(footprints), sum(len(f.districts) for f in footprints.values())) == (10, 53)


def test_in_2019_no_district_was_in_two_combined_authorities(partnerships: PartnershipList) -> None:
    footprints = partnerships.footprints("combined_authority", date(2019, 12, 1)).values()
    districts = [code for footprint in footprints for code in footprint.districts]
    assert len(set(districts)) == len(districts)


def test_before_2011_there_were_no_combined_authorities(partnerships: PartnershipList) -> None:
    assert partnerships.footprints("combined_authority", date(2010, 1, 1)) == {}


def test_the_west_midlands_combined_authority_has_seven_districts(partnerships: PartnershipList, lookup: DistrictLookup) -> None:
    footprint = partnerships.footprint("ca-west-midlands", TODAY)
    assert sorted(lookup.name(code) for code in footprint.districts) == [
        "Birmingham",
        "Coventry",
        "Dudley",
        "Sandwell",
        "Solihull",
        "Walsall",
        "Wolverhampton",
    ]


def test_the_west_midlands_combined_authority_has_seventeen_districts_in_all_roles(partnerships: PartnershipList) -> None:
    assert len(partnerships.footprint("ca-west-midlands", TODAY).memberships) == 17


def test_a_non_constituent_member_does_not_count_and_says_why(partnerships: PartnershipList) -> None:
    roles = {m.district: say(m.left_out_because or "") for m in partnerships.footprint("ca-west-midlands", TODAY).memberships}
    assert (roles["E06000020"], roles["E06000019"], roles["E08000025"]) == ("non-constituent member", "observer", "")


def test_a_district_with_a_small_part_in_a_partnership_does_not_count(partnerships: PartnershipList) -> None:
    assert "E06000065" not in partnerships.footprint("lep-leeds-city-region", date(2019, 12, 1)).districts


def test_a_body_that_has_ended_is_shown_on_its_last_day(partnerships: PartnershipList) -> None:
    assert partnerships.partnerships["lep-leeds-city-region"].day_to_show(TODAY) == date(2024, 3, 31)


def test_every_body_is_shown_on_a_day_on_which_it_can_exist(partnerships: PartnershipList) -> None:
    assert [p.id for p in partnerships.partnerships.values() if not p.holds_on(p.day_to_show(TODAY))] == []


# --- the footprint on a day --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("", "", TODAY),
        ("2016-06-17", "", TODAY),
        ("2016", "2024-03-31", date(2024, 3, 31)),
        ("2016", "2024-03", date(2024, 3, 31)),
        ("2016", "2024", date(2024, 12, 31)),
        ("2023", "2023", date(2023, 12, 31)),
        ("", "2024", date(2024, 12, 31)),
        ("2026-04-01", "", date(2026, 4, 1)),
        ("2027", "", date(2027, 1, 1)),
        ("2016", "2025", TODAY),
    ],
)
def test_a_body_is_shown_on_the_nearest_day_on_which_it_can_exist(start: str, end: str, shown: date) -> None:
    assert body(start, end).day_to_show(TODAY) == shown


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        ("", "", True),
        ("2025", "", True),
        ("2025-06-01", "2025-06-01", True),
        ("2025-07", "", False),
        ("", "2025-05", False),
        ("", "2025", True),
    ],
)
def test_a_membership_holds_unless_its_dates_rule_it_out(start: str, end: str, holds: bool) -> None:
    assert membership(start=start, end=end).holds_on(TODAY) == holds


@pytest.mark.parametrize(
    ("role", "share", "why"),
    [
        ("member", 1.0, ""),
        ("constituent", 0.5, ""),
        ("member", 0.49, "only 49% of it belongs"),
        ("member", float("nan"), "only a part belongs, and its size is not documented"),
        ("observer", 1.0, "observer"),
        ("non_constituent", 0.2, "non-constituent member"),
    ],
)
def test_a_member_counts_or_says_why_not(role: str, share: float, why: str) -> None:
    assert say(membership(role, share).left_out_because or "") == why


def test_a_part_that_was_made_of_districts_of_then_names_them(partnerships: PartnershipList) -> None:
    held = partnerships.footprint("lep-leeds-city-region", date(2019, 12, 1)).memberships
    assert [m.former for m in held if m.district == "E06000065"] == [("E07000163", "E07000165", "E07000169")]


def test_every_part_made_of_districts_of_then_is_a_part_of_what_they_became(
    partnerships: PartnershipList, lookup: DistrictLookup
) -> None:
    parts = [m for held in partnerships.members.values() for m in held if m.former]
    assert {m.partnership for m in parts} > {"lep-leeds-city-region", "lep-south-east-midlands"}
    assert all(lookup.aliases[old].code == m.district and not m.share >= 1 for m in parts for old in m.former)


@given(st.permutations([membership("observer"), membership("member"), membership(share=0.3), membership(share=float("nan"))]))
def test_a_district_recorded_twice_keeps_its_fullest_membership(recorded: list[Membership]) -> None:
    held = footprint_of(*recorded).footprint("p", TODAY).memberships
    assert [(m.role, m.share) for m in held] == [("member", 1.0)]


def test_a_partnership_without_members_has_an_empty_footprint() -> None:
    assert PartnershipList({"p": body()}, {}).footprint("p", TODAY).districts == ()


def test_a_partnership_without_members_is_not_among_the_footprints_of_its_kind() -> None:
    assert PartnershipList({"p": body()}, {}).footprints("growth_deal", TODAY) == {}


def test_a_body_that_has_ended_is_not_among_the_footprints_of_its_kind() -> None:
    ended = PartnershipList({"p": body(end="2020")}, {"p": (membership(),)})
    assert ended.footprints("growth_deal", TODAY) == {}


@given(st.sampled_from(sorted(BUNDLED.partnerships)), st.dates(date(2010, 1, 1), date(2026, 12, 31)))
def test_a_footprint_holds_every_district_once_in_the_order_of_the_lookup(partnership: str, day: date) -> None:
    held = [m.district for m in BUNDLED.footprint(partnership, day).memberships]
    assert held == sorted(set(held))


# --- damaged tables ------------------------------------------------------------------------------------------------------


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundled tables in a folder where they can be damaged."""
    for name in (
        "partnerships.csv", "members.csv", "partnership_codes.csv", "bodies_with_areas.csv", "body_members.csv", "body_codes.csv",
        "member_parts.csv",
    ):  # fmt: skip
        (tmp_path / name).write_bytes(resources.facts(name).read_bytes())
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    return tmp_path


def spoil(table: Path, good: str, bad: str) -> None:
    table.write_text(table.read_text(encoding="utf-8").replace(good, bad, 1), encoding="utf-8")


def test_a_member_of_an_unknown_partnership_is_refused_with_its_line(copied: Path, lookup: DistrictLookup) -> None:
    spoil(copied / "members.csv", "lep-black-country,", "lep-somewhere,")
    with pytest.raises(ReadError, check=says(r"members\.csv, line 2: lep-somewhere is not known")):
        len(load_partnerships(lookup).members)


def test_a_member_that_is_no_district_is_refused_with_its_line(copied: Path, lookup: DistrictLookup) -> None:
    spoil(copied / "members.csv", "E08000027", "E08000016")
    with pytest.raises(ReadError, check=says(r"members\.csv, line 2: E08000016 is not known")):
        len(load_partnerships(lookup).members)


def test_a_partnership_of_an_unknown_kind_is_refused_with_its_line(copied: Path, lookup: DistrictLookup) -> None:
    spoil(copied / "partnerships.csv", "local_enterprise_partnership", "club")
    with pytest.raises(ReadError, check=says(r"partnerships\.csv, line 2, column kind: “club” is not one of")):
        load_partnerships(lookup)


def test_combined_authorities_and_combined_county_authorities_are_peers(partnerships: PartnershipList) -> None:
    peers = partnerships.peers("combined_authority", date(2025, 6, 1))
    assert {peer.partnership.kind for peer in peers.values()} == {"combined_authority", "combined_county_authority"}
    assert set(partnerships.peers("combined_county_authority", date(2025, 6, 1))) == set(peers)


def test_a_kind_of_its_own_has_only_its_own_peers(partnerships: PartnershipList) -> None:
    peers = partnerships.peers("police_force_area", date(2025, 6, 1))
    assert {peer.partnership.kind for peer in peers.values()} == {"police_force_area"}
