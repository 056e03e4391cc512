"""Tables of groups in the forms that publishers and colleagues write: every command reads them alike, and says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.named_zones import names_in, written_as
from explorer.catalogue.areas.own_areas import areas_from_file
from explorer.catalogue.tables.figures.weight_doubts import weight_problems
from explorer.errors import ReadError
from explorer.readers.divisions import read_division, read_weights
from explorer.words import say
from tests.support import says

CODES = {"E08000025": "North", "E08000026": "North", "E06000022": "South", "E06000023": "South"}
"""Birmingham, Coventry, Bath and North East Somerset, Bristol."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def written(folder: Path, text: str) -> Path:
    path = folder / "groups.csv"
    path.write_text(text, "utf-8")
    return path


FORMS = {
    "a published lookup of codes and names": "FID,LAD25CD,LAD25NM,RGN25CD,RGN25NM\n1,E08000025,Birmingham,E1,North\n"
    "2,E08000026,Coventry,E1,North\n3,E06000022,Bath and North East Somerset,E2,South\n4,E06000023,Bristol,E2,South\n",
    "a published lookup in small letters": "ltla25_name,ltla25_code,cauth25_name,cauth25_code\nBirmingham,E08000025,North,E1\n"
    "Coventry,E08000026,North,E1\nBath and North East Somerset,E06000022,South,E2\nBristol,E06000023,South,E2\n",
    "a lookup of names of areas alone": "LAD25CD,LAD25NM,LEP25NM\nE08000025,Birmingham,North\nE08000026,Coventry,North\n"
    "E06000022,Bath and North East Somerset,South\nE06000023,Bristol,South\n",
    "a code beside a name whose header is short": "LAD code,LAD,Partnership\nE08000025,Birmingham,North\n"
    "E08000026,Coventry,North\nE06000022,Bath and North East Somerset,South\nE06000023,Bristol,South\n",
    "names of districts": "District,Group\nBirmingham,North\nCoventry,North\nBath & North East Somerset,South\nBristol,South\n",
    "a list of names in each cell": "Group,Members\nNorth,Birmingham and Coventry\n"
    'South,"Bath and North East Somerset and Bristol, City of"\n',
    "groups beside figures of their districts": "zone,group,population\n"
    + "".join(f"{code},{group},5\n" for code, group in CODES.items()),
    "two columns with Welsh headers": "Ardal,Grŵp\n" + "".join(f"{code},{group}\n" for code, group in CODES.items()),
    "groups by code": "zone,group\n" + "".join(f"{code},{group}\n" for code, group in CODES.items()),
}


@pytest.mark.parametrize("form", FORMS)
def test_groups_are_the_same_for_flows_and_for_a_report_however_a_table_writes_them(
    catalogue: Catalogue, tmp_path: Path, form: str
) -> None:
    path = written(tmp_path, FORMS[form])
    division = written_as(read_division(path), list(CODES), catalogue.districts)
    named = {zone: division.names.get(area, area) for zone, area in division.frame[["zone", "area"]].itertuples(index=False)}
    assert named == CODES
    areas = areas_from_file(path, catalogue.area_keys)
    shares = areas.shares.loc[list(CODES)]
    assert (shares.max(axis="columns") == 1).all()
    assert {code: areas.names[area] for code, area in shares.idxmax(axis="columns").items()} == CODES


LISTS = {
    "Causeway Coast and Glens and Derry City and Strabane": ["Causeway Coast and Glens", "Derry City and Strabane"],
    "Armagh City, Banbridge and Craigavon and Newry, Mourne and Down": [
        "Armagh City, Banbridge and Craigavon", "Newry, Mourne and Down",
    ],
    "Bath & North East Somerset & Bristol, City of; North Somerset": [
        "Bath & North East Somerset", "Bristol, City of", "North Somerset",
    ],
    "Bournemouth, Christchurch and Poole and Dorset": ["Bournemouth, Christchurch and Poole", "Dorset"],
    "Leeds, Bradford, and Kirklees": ["Leeds", "Bradford", "Kirklees"],
    "Telford and Wrekin": [],
    "Leeds and somewhere else": [],
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_names_is_parted_however_many_ands_stand_in_it(catalogue: Catalogue, text: str) -> None:
    assert names_in(text, catalogue.districts) == LISTS[text]


def test_flows_with_names_go_with_groups_of_codes(catalogue: Catalogue, tmp_path: Path) -> None:
    division = read_division(written(tmp_path, FORMS["groups by code"]))
    flows = ["Birmingham", "Coventry", "Bath and North East Somerset", "Bristol, City of"]
    named = written_as(division, flows, catalogue.districts)
    assert list(named.zones) == flows
    assert "4 zones were matched by the names of their districts." in list(map(say, named.notes))


def test_a_further_column_that_groups_the_districts_otherwise_is_told(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = "Dudley,A,X,Metropolitan,3\nWalsall,A,X,Metropolitan,4\nSandwell,A,Y,Metropolitan,5\nRugby,B,Y,Two-tier,6\n"
    path = written(tmp_path, f"District,LEP,Combined authority,Tier,Members\n{rows}")
    told = "The areas of groups.csv are those of the column “LEP”. Not used: “Combined authority”."
    for notes in (read_division(path).notes, areas_from_file(path, catalogue.area_keys).notes):
        assert [say(note) for note in notes if say(note).startswith("The areas of")] == [told]


def test_areas_of_several_kinds_in_a_lookup_are_asked_about(tmp_path: Path) -> None:
    path = written(tmp_path, "LAD25CD,ITL325CD,ITL225CD\nE08000025,a,b\n")
    with pytest.raises(ReadError) as told:
        read_division(path)
    assert "several columns that may hold the areas: “ITL325CD” and “ITL225CD”" in say(told.value.message)


@pytest.mark.parametrize(
    ("header", "cell", "rows"),
    [
        ("To", "2019-03-31", 1),
        ("Status", "left in 2017", 1),
        ("Current member", "No", 1),
        ("To", "2099-01-01", 0),
        ("Role", "non-constituent", 0),
        ("Distance to work", "", 0),
        ("note", "left bank of the river", 0),
    ],
)
def test_rows_of_members_that_left_are_told_wherever_they_are_used(
    catalogue: Catalogue, tmp_path: Path, header: str, cell: str, rows: int
) -> None:
    path = written(tmp_path, f"zone,group,{header}\nE08000025,A,{cell}\nE08000026,A,\n")
    told = f"By the column “{header}” of groups.csv, 1 row is of a member that left. It counts all the same."
    for said in (read_division(path).doubtful, areas_from_file(path, catalogue.area_keys).problems):
        assert [say(each).startswith(told) for each in said] == [True] * rows


def test_areas_that_differ_in_how_and_is_written_are_told_to_a_report_too(catalogue: Catalogue, tmp_path: Path) -> None:
    for header in ("zone,group", "zone,area"):
        path = written(tmp_path, f"{header}\nE08000025,Bath & Wells\nE08000026,Bath and Wells\n")
        told = "Some areas differ only in how they are written: Bath & Wells, Bath and Wells. Each counts as its own."
        assert list(map(say, read_division(path).doubtful)) == [told]
        assert told in list(map(say, areas_from_file(path, catalogue.area_keys).problems))


WEIGHING = {
    "names of other districts": (
        "code,name,population\nE08000025,Coventry,1140525\nE08000026,Birmingham,379387\n",
        "the name is Coventry",
    ),
    "a density": ("zone,population density\nE08000025,42\nE08000026,38\n", "does not add up over districts"),
    "a rank": ("zone,rank of population\nE08000025,1\nE08000026,2\n", "does not add up over districts"),
    "people": ("code,name,population\nE08000025,Birmingham,1140525\nE08000026,Coventry,379387\n", ""),
    "a share of the whole": ("zone,weight\nE08000025,0.75\nE08000026,0.25\n", ""),
    "people over an age": ("zone,residents aged 16 to 64\nE08000025,700000\nE08000026,250000\n", ""),
}


@pytest.mark.parametrize("what", WEIGHING)
def test_weights_that_do_not_weigh_or_stand_beside_other_names_are_questioned(
    catalogue: Catalogue, tmp_path: Path, what: str
) -> None:
    text, told = WEIGHING[what]
    path = written(tmp_path, text)
    weights = read_weights(path)
    if not told:
        assert weight_problems(path, weights, catalogue.area_keys, believed=False) == ()
        return
    with pytest.raises(ReadError, check=says(told)):
        weight_problems(path, weights, catalogue.area_keys, believed=False)
    said = weight_problems(path, weights, catalogue.area_keys, believed=True, codes_believed=True)
    assert told in " ".join(map(say, said))


def test_a_zone_that_is_no_district_is_to_be_looked_at_in_a_report_as_elsewhere(catalogue: Catalogue, tmp_path: Path) -> None:
    path = written(tmp_path, "District,Group\nNewcastle,A\nBirmingham,A\nCoventry,B\n")
    assert any("Newcastle" in say(problem) for problem in areas_from_file(path, catalogue.area_keys).problems)
