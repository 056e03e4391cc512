"""One name, four ways into the program: a table, flows, a pasted list, boundaries. All take it for the same district."""

import pytest

from explorer.places.area_levels import KnownCodes
from explorer.places.districts import DistrictLookup
from explorer.places.names.area_keys import MATCHED, AreaKeys
from explorer.places.names.codes_by_name import NamedAreas, codes_by_name, named_otherwise
from explorer.places.names.district_names import OLD_NORTHERN_IRELAND, district_names
from explorer.places.names.naming import districts_named
from explorer.places.names.written_areas import DISTRICT
from explorer.places.names.zone_matching import match_zones
from explorer.words import say

OTHERS = (
    "Birmingham", "Coventry", "Walsall", "Leeds", "Bradford", "Wolverhampton", "Sandwell", "Solihull", "Kirklees", "Wakefield",
    "Calderdale", "Trafford", "Salford", "Wigan", "Bolton", "Bury", "Oldham", "Rochdale", "Stockport", "Tameside",
)  # fmt: skip
"""Districts that stand beside a name, so that a column is seen to be of districts."""

SPELLINGS = {
    # What kind of council it is
    "London Borough of Camden": "E09000007",
    "Camden London Borough Council": "E09000007",
    "LB Camden": "E09000007",
    "LB of Camden": "E09000007",
    "Royal Borough of Greenwich": "E09000011",
    "The Royal Borough of Kensington and Chelsea": "E09000020",
    "Royal Borough of Windsor & Maidenhead": "E06000040",
    "Derby UA": "E06000015",
    "Derby (UA)": "E06000015",
    "Derby City Council": "E06000015",
    "Derby Unitary Authority": "E06000015",
    "Dudley MBC": "E08000027",
    "Dudley Metropolitan Borough Council": "E08000027",
    "City of Bradford Metropolitan District Council": "E08000032",
    "Lichfield District (B)": "E07000194",
    "Lichfield DC": "E07000194",
    "Boston Borough": "E07000136",
    "City of York": "E06000014",
    "City of Westminster": "E09000033",
    "City of London": "E09000001",
    "The City of Edinburgh Council": "S12000036",
    "City of Edinburgh": "S12000036",
    "Aberdeen City": "S12000033",
    "The Highland Council": "S12000017",
    "Moray council area": "S12000020",
    "City and County of Swansea": "W06000011",
    "Caerphilly County Borough Council": "W06000018",
    "Powys County Council": "W06000023",
    "Durham County Council": "E06000047",
    "County Durham UA": "E06000047",
    "Durham": "E06000047",
    "Stratford-on-Avon District Council": "E07000221",
    # English and Welsh
    "Newport / Casnewydd": "W06000022",
    "Caerffili - Caerphilly": "W06000018",
    "Bro Morgannwg - the Vale of Glamorgan": "W06000014",
    "Rhondda Cynon Taf - Rhondda Cynon Taf": "W06000016",
    "Rhondda, Cynon, Taff": "W06000016",
    "Caerdydd": "W06000015",
    "Ynys Mon": "W06000001",
    "Anglesey": "W06000001",
    # Ways of writing
    "Saint Albans": "E07000240",
    "St. Albans": "E07000240",
    "ST ALBANS": "E07000240",
    "Saint Helens": "E08000013",
    "Kings Lynn & West Norfolk": "E07000146",
    "King’s Lynn and West Norfolk": "E07000146",
    "Bath & NE Somerset": "E06000022",
    "Bristol City of": "E06000023",
    "City of Bristol": "E06000023",
    "Bristol, City of UA": "E06000023",
    "Hull": "E06000010",
    "Hull City Council": "E06000010",
    "Kingston-upon-Hull": "E06000010",
    "City of Kingston upon Hull (B)": "E06000010",
    "County of Herefordshire": "E06000019",
    "Westminster, City of": "E09000033",
    "Armagh City Banbridge and Craigavon": "N09000002",
    "Armagh, Banbridge & Craigavon": "N09000002",
    "Na h-Eileanan Siar": "S12000013",
    "Na h-Eileanan an Iar": "S12000013",
    "Western Isles": "S12000013",
    "Comhairle nan Eilean Siar": "S12000013",
    # Of earlier years
    "Shepway": "E07000112",
    "Aylesbury Vale": "E06000060",
    "Barrow-in-Furness Borough Council": "E06000064",
    "Saint Edmundsbury": "E07000245",
    "Antrim": "N09000001",
    "Derry": "N09000005",
    "Newry & Mourne": "N09000010",
}

NO_DISTRICTS = (
    "Newcastle", "Newcastle City Council", "Kingston", "Richmond", "London", "Kent", "Lincolnshire County Council",
    "Dorset County Council", "Dorset CC", "Somerset CC", "County of Dorset", "County Antrim", "County of Down",
    "County Fermanagh", "City of Durham", "Durham City Council", "Derby - Allestree", "Leeds / Armley", "Birmingham 001A",
    "Camden Town", "Newport Town Council", "Lake District", "Newport / Shropshire", "Greater Manchester", "Dudly",
    "Derby and Nottingham",
    "Bedfordshire UA", "City", "Borough of", "Durham Police",
)  # fmt: skip


@pytest.fixture(scope="module")
def keys(lookup: DistrictLookup) -> AreaKeys:
    return AreaKeys(lookup)


def _in_a_table(name: str, keys: AreaKeys) -> str:
    match = keys.match([*OTHERS, name])[name]
    return match.code if match.status == MATCHED and match.level == DISTRICT else ""


def _in_flows(name: str, lookup: DistrictLookup) -> str:
    return match_zones([name], lookup).mapped.get(name, "")


def _in_a_list(name: str, lookup: DistrictLookup) -> str:
    found = districts_named(name, lookup)
    return "" if found.unmatched else " ".join(found.codes)


def _in_boundaries(name: str, lookup: DistrictLookup) -> str:
    """The district of today: boundaries keep the code of earlier years, whose ground is theirs."""
    named = codes_by_name({"NAME": [*OTHERS, name]}, lookup, [])
    assert named is not None
    code = named.codes[-1] or ""
    older = {alias.old_code: alias.code for alias in (*OLD_NORTHERN_IRELAND.values(), *lookup.aliases.values())}
    return older.get(code, code)


def _everywhere(name: str, keys: AreaKeys, lookup: DistrictLookup) -> dict[str, str]:
    return {
        "table": _in_a_table(name, keys),
        "flows": _in_flows(name, lookup),
        "list": _in_a_list(name, lookup),
        "boundaries": _in_boundaries(name, lookup),
    }


@pytest.mark.parametrize(("name", "code"), SPELLINGS.items())
def test_a_name_is_the_same_district_wherever_it_stands(name: str, code: str, keys: AreaKeys, lookup: DistrictLookup) -> None:
    assert _everywhere(name, keys, lookup) == dict.fromkeys(("table", "flows", "list", "boundaries"), code)


@pytest.mark.parametrize("name", NO_DISTRICTS)
def test_a_name_of_two_places_or_of_another_kind_is_no_district_anywhere(
    name: str, keys: AreaKeys, lookup: DistrictLookup
) -> None:
    assert _everywhere(name, keys, lookup) == dict.fromkeys(("table", "flows", "list", "boundaries"), "")


def test_every_name_of_every_district_is_the_same_everywhere(keys: AreaKeys, lookup: DistrictLookup) -> None:
    names = {name: code for code in lookup.codes for name in lookup.districts[code].names}
    table, flows = keys.match(names), match_zones(names, lookup).mapped
    boundaries = codes_by_name({"NAME": list(names)}, lookup, [])
    assert boundaries is not None
    assert {name: (table[name].code, flows[name]) for name in names} == {name: (code, code) for name, code in names.items()}
    assert dict(zip(names, boundaries.codes, strict=True)) == names
    assert all(districts_named(name, lookup).codes == (code,) for name, code in names.items())


def test_a_district_of_an_earlier_year_is_told_by_its_name_in_a_list(lookup: DistrictLookup) -> None:
    told = [say(one) for one in districts_named("Antrim\nAylesbury Vale", lookup).sentences()]
    assert told[1:] == [
        "95AA Antrim is now N09000001 (mostly in).",
        "E07000004 Aylesbury Vale is now E06000060 (merged into).",
    ]


def test_belfast_beside_the_districts_of_then_is_the_belfast_of_then_in_a_table(keys: AreaKeys) -> None:
    then, now = keys.match(["Antrim", "Ards", "Down", "Belfast"])["Belfast"], keys.match([*OTHERS, "Belfast"])["Belfast"]
    assert then.alias is not None
    assert (then.alias.old_code, then.code, now.alias) == ("95GG", now.code, None)


def test_the_old_districts_of_northern_ireland_are_all_there(lookup: DistrictLookup) -> None:
    assert len({alias.old_code for alias in OLD_NORTHERN_IRELAND.values()}) == 26
    assert {alias.code for alias in OLD_NORTHERN_IRELAND.values()} == {code for code in lookup.codes if code.startswith("N")}
    assert OLD_NORTHERN_IRELAND["strabane"].old_code == "95ZZ"


def test_the_belfast_of_then_keeps_its_own_code_among_the_districts_of_then(lookup: DistrictLookup) -> None:
    then = codes_by_name({"NAME": ["Antrim", "Ards", "Down", "Belfast"]}, lookup, [])
    now = codes_by_name({"NAME": ["Mid Ulster", "Fermanagh and Omagh", "Mid and East Antrim", "Belfast"]}, lookup, [])
    assert then is not None
    assert now is not None
    assert (then.codes[-1], now.codes[-1]) == ("95GG", "N09000003")


def test_a_name_that_may_be_two_districts_is_offered_with_both(lookup: DistrictLookup) -> None:
    found = district_names(lookup).could_be("Newcastle City Council")
    assert lookup.all_said(found) == ["Newcastle upon Tyne", "Newcastle-under-Lyme"]


# --- names in boundary files ------------------------------------------------------------------------------------------------

PARTS = KnownCodes("CAUTH", 2024, {"E47000006": "Tees Valley", "E47000014": "North East (mayoral)", "E47000007": "West Midlands"})


def test_names_of_a_list_stand_for_its_codes_whatever_it_adds_in_brackets(lookup: DistrictLookup) -> None:
    found = codes_by_name({"NAME": ["North East", "Tees Valley", "West Midlands"]}, lookup, [PARTS])
    assert found is not None
    assert found.codes == ("E47000014", "E47000006", "E47000007")


@pytest.mark.parametrize("column", ["NAME", "PoliceForce"])
def test_names_that_are_held_nowhere_or_of_another_kind_get_no_codes(column: str, lookup: DistrictLookup) -> None:
    names = ["Narnia", "Atlantis", "Lyonesse"] if column == "NAME" else ["Dudley", "Walsall", "Solihull"]
    assert codes_by_name({column: names}, lookup, [PARTS]) is None


def test_rows_without_a_code_by_their_name_are_named() -> None:
    some, none = (
        NamedAreas("NAME", codes, ["Dudley", "Narnia", None, *"abcd"]).problem()
        for codes in (("E08000027", *[None] * 6), ("E08000027",))
    )
    assert say(some.what) == "It holds no area codes; they were found by the names in NAME: 1 of 7."
    assert say(some.where) == "row 2 (Narnia), row 3, row 4 (a), row 5 (b), row 6 (c), 1 other"
    assert none.where == "NAME"


def test_a_name_that_is_of_another_code_of_its_list_is_told_and_one_of_no_list_is_not(lookup: DistrictLookup) -> None:
    codes, names = list(PARTS.names), ["West Midlands", "North East", "Narnia"]
    found, of = named_otherwise("CAUTH", codes, names, lookup, [PARTS])
    assert ({place: say(said) for place, said in found.items()}, of) == ({0: "is called “West Midlands”, which is E47000007"}, 2)


def test_a_code_is_called_as_its_district_was_in_its_own_year(lookup: DistrictLookup) -> None:
    names = district_names(lookup)
    assert [names.called(code) for code in ("E07000028", "E06000063", "95AA", "X1")] == ["Carlisle", "Cumberland", "Antrim", "X1"]


def test_a_name_with_a_code_or_a_note_behind_it_is_held_against_the_code_in_another_column(lookup: DistrictLookup) -> None:
    found, of = named_otherwise("LAD", ["E08000026", "E08000027"], ["Dudley (E08000027)", "Walsall [note 1]"], lookup, [])
    assert (sorted(found), of) == ([0, 1], 2)


def test_a_cell_whose_code_and_name_contradict_gets_no_shape_and_is_named_by_its_row(lookup: DistrictLookup) -> None:
    named = codes_by_name({"NAME": [*OTHERS, "Leeds (E08000025)", "Dudley (E08000027)"]}, lookup, [])
    assert named is not None
    assert named.codes[-2:] == (None, "E08000027")
    assert say(named.problem().where) == "row 21 (Leeds (E08000025))"
