"""Flows that contradict the census: named, and used by nothing before the user decides."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers.flows import FlowReading
from explorer.readers.flows.reading import preview_flows
from explorer.said import Listing, Said
from explorer.words import say
from tests.support import says

DUDLEY, SANDWELL, WALSALL = "E08000027", "E08000028", "E08000030"

Write = Callable[[pd.DataFrame], Path]


@pytest.fixture(scope="module")
def pairs(catalogue: Catalogue) -> pd.DataFrame:
    """The bundled estimate as pairs, each of three people or more."""
    table = catalogue.flows.matrix.round().reset_index().melt("residence", var_name="workplace", value_name="people")
    return table[table["people"] >= 3]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(table: pd.DataFrame) -> Path:
        table.to_csv(tmp_path / "flows.csv", index=False)
        return tmp_path / "flows.csv"

    return written


def with_home(pairs: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    home = catalogue.commuting_totals["home"].dropna()
    own = pd.DataFrame({"residence": home.index, "workplace": home.index, "people": home.to_numpy()})
    return pd.concat([pairs, own]).groupby(["residence", "workplace"], as_index=False).agg({"people": "sum"})


def exchanged(table: pd.DataFrame, one: str, other: str, columns: tuple[str, ...] = ("residence", "workplace")) -> pd.DataFrame:
    return table.assign(**{column: table[column].replace({one: other, other: one}) for column in columns})


def test_flows_that_agree_with_the_census_are_not_doubted(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    assert catalogue.files.preview_flows(write(pairs)).doubts == ()


def test_that_small_pairs_were_left_out_is_told_and_the_codes_are_not_blamed(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    island, coast = "E06000046", "E07000091"
    # By the census the few who leave the island go where people of the coast go.
    ends = pairs["residence"].ne(island) & pairs["workplace"].ne(island) | pairs["residence"].eq(pairs["workplace"])
    alike = pairs[(pairs["residence"].eq(coast) | pairs["workplace"].eq(coast)) & pairs["residence"].ne(pairs["workplace"])]
    alike = alike.replace(coast, island).assign(people=(alike["people"] / 10).round())
    cut = pd.concat([pairs[ends], alike[alike["residence"] != alike["workplace"]]])
    preview = catalogue.files.preview_flows(write(cut[cut["people"] >= 50]))
    assert preview.doubts == ()
    assert "No pair counts fewer than 50. Smaller ones seem to be left out" in say(preview.strange[0])
    assert catalogue.files.preview_flows(write(pairs)).strange == ()


def test_codes_at_one_end_and_names_at_the_other_are_the_same_districts(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    lookup = catalogue.districts
    some = pairs[pairs["residence"].str.startswith("E08") & pairs["workplace"].str.startswith("E08")]
    # Sheffield under its code of before 2025.
    older = some.replace("E08000039", "E08000019")
    mixed = older.assign(workplace=some["workplace"].map(lookup.name))
    found, plain = (catalogue.files.preview_flows(write(table)) for table in (mixed, older))
    assert found.reading.zones == plain.reading.zones
    assert found.reading.people == plain.reading.people
    assert found.problems == plain.problems == ()


def test_a_file_with_those_who_work_at_home_is_questioned(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    path = write(with_home(pairs, catalogue))
    preview = catalogue.files.preview_flows(path)
    (doubt,) = preview.doubts
    assert doubt.kind == "base"
    assert "The file holds people who work at home or have no fixed place" in say(doubt.sentence)
    assert not preview.can_be_used
    assert catalogue.files.preview_flows(path, FlowReading(base="all")).doubts == ()


def test_two_years_one_under_the_other_are_not_taken_for_people_at_home(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    both = pd.concat([pairs, pairs.assign(people=(pairs["people"] * 0.9).round())])
    (doubt,) = catalogue.files.preview_flows(write(both)).doubts
    assert "The file seems to hold others as well" in say(doubt.sentence)
    assert "Check whether pairs or totals stand in it twice" in say(doubt.remedy)


def test_a_file_of_a_tenth_of_the_people_is_questioned(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    (doubt,) = catalogue.files.preview_flows(write(pairs.assign(people=pairs["people"] / 10))).doubts
    assert "0.10 times as many people" in say(doubt.sentence)
    assert "moves of home" in say(doubt.sentence)


@pytest.mark.parametrize("times", [0.6, 1.6])
@pytest.mark.parametrize(
    ("end", "place", "told"),
    [("residence", "E08000025", "live in Birmingham"), ("workplace", "E09000001", "work in City of London")],
)
def test_a_district_with_far_more_or_fewer_people_than_the_others_would_have_it_is_named(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write, end: str, place: str, told: str, times: float
) -> None:
    people = pairs["people"].where(pairs[end] != place, pairs["people"] * times).round()
    (doubt,) = catalogue.files.preview_flows(write(pairs.assign(people=people))).doubts
    assert doubt.kind == "far"
    assert f"{told} by the file, by the census about" in say(doubt.sentence)
    assert say(doubt.sentence).count("by the file") == 1


@pytest.mark.parametrize("columns", [("residence", "workplace"), ("residence",)])
def test_two_exchanged_codes_are_named(catalogue: Catalogue, pairs: pd.DataFrame, write: Write, columns: tuple[str, ...]) -> None:
    (doubt,) = catalogue.files.preview_flows(write(exchanged(pairs, "E06000052", "E08000025", columns))).doubts
    assert doubt.kind == "codes"
    assert "E06000052 (Cornwall)" in say(doubt.sentence)
    assert "E08000025 (Birmingham)" in say(doubt.sentence)


@pytest.mark.parametrize(
    ("columns", "as_another"), [(("residence", "workplace"), "has the people of"), (("workplace",), "commutes as")]
)
def test_exchanged_codes_of_neighbours_that_are_much_alike_are_named(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write, columns: tuple[str, ...], as_another: str
) -> None:
    (doubt,) = catalogue.files.preview_flows(write(exchanged(pairs, DUDLEY, SANDWELL, columns))).doubts
    assert f"{DUDLEY} (Dudley) {as_another} Sandwell" in say(doubt.sentence)
    assert f"{SANDWELL} (Sandwell) {as_another} Dudley" in say(doubt.sentence)


def test_of_two_exchanged_codes_the_neighbours_are_not_accused(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    (doubt,) = catalogue.files.preview_flows(write(exchanged(pairs, "E06000052", "E08000025"))).doubts
    assert say(doubt.sentence).count(" commutes as ") == 2


def test_a_cell_whose_code_and_name_contradict_waits(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    odd = pairs.replace({"E08000025": "Leeds (E08000025)"})
    (doubt,) = catalogue.files.preview_flows(write(odd)).doubts
    assert doubt.kind == "names"
    assert "“Leeds (E08000025)”: E08000025 is Birmingham, the name is Leeds" in say(doubt.sentence)


def test_a_name_that_nobody_knows_beside_a_code_of_flows_is_told_and_they_are_used(
    catalogue: Catalogue, few: pd.DataFrame, write: Write
) -> None:
    table = with_names(few, catalogue.districts).replace({"Dudley": "Nowhere"})
    preview = catalogue.files.preview_flows(write(table))
    assert preview.can_be_used
    assert [f"{DUDLEY} is Dudley, the name is Nowhere" in say(problem) for problem in preview.problems] == [True]
    of_body = with_names(few, catalogue.districts).replace({"Dudley": "Black Country LEP"})
    (doubt,) = catalogue.files.preview_flows(write(of_body)).doubts
    assert f"{DUDLEY} is Dudley, the name is Black Country LEP" in say(doubt.sentence)


@pytest.mark.parametrize(
    ("called", "told"), [("Cumbria", "a county that ended in April 2023"), ("Dudly", "The nearest: Dudley."), (None, "")]
)
def test_a_zone_among_districts_that_is_none_is_told(
    called: str | None, told: str, pairs: pd.DataFrame, write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flows = write(pairs.replace({DUDLEY: called}) if called else pairs)
    groups = tmp_path / "groups.csv"
    groups.write_text(f"zone,group\n{SANDWELL},G\nE08000025,G\n")
    status = main(["containment", "--flows", str(flows), "--groups", str(groups)])
    said = capsys.readouterr().err
    assert (status, f"and stands for itself: {called}." in said) == ((1, True) if called else (0, False))
    assert told in said


def test_exchanged_columns_are_questioned_row_by_row(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    turned = pairs.rename(columns={"residence": "workplace", "workplace": "residence"})
    (doubt,) = catalogue.files.preview_flows(write(turned)).doubts
    assert doubt.kind == "orientation"
    assert "in City of London" in say(doubt.sentence)


def test_every_command_refuses_what_waits_for_a_decision_and_says_so_once_it_is_taken(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flows = str(write(with_home(pairs, catalogue)))
    codes = sorted(set(pairs["residence"]))
    groups, other = tmp_path / "groups.csv", tmp_path / "other.csv"
    groups.write_text("zone,area\n" + "".join(f"{code},{code[:3]}\n" for code in codes), encoding="utf-8")
    other.write_text("zone,area\n" + "".join(f"{code},{code[:4]}\n" for code in codes), encoding="utf-8")
    out = tmp_path / "out"
    for command in (
        ["report", "ca-west-midlands", "--json", "--flows", flows],
        ["containment", "--groups", str(groups), "--flows", flows],
        ["compare", str(groups), str(other), "--random", "20", "--flows", flows],
        ["areas", "--flows", flows, "--out", str(out)],
    ):
        assert main(command) == 2, command
        refused = capsys.readouterr().err.splitlines()[-1]
        assert "times as many people as the census" in refused, command
        assert refused.endswith("--believe-flows."), command
    assert not out.exists()
    assert main(["containment", "--groups", str(groups), "--flows", flows, "--believe-flows"]) == 1
    assert "times as many people as the census" in capsys.readouterr().err
    assert main(["report", "ca-west-midlands", "--out", str(out), "--flows", flows, "--believe-flows"]) == 1
    assert "times as many people as the census" in capsys.readouterr().err
    record = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    assert "times as many people as the census" in record["problems"][0]["text"]
    assert record["problems"][0] in record["cautions"]
    assert record["problems"][0]["text"] in (out / "report.html").read_text(encoding="utf-8")


def test_the_census_as_published_is_not_doubted_on_any_base(catalogue: Catalogue, shared_data: Path) -> None:
    for base in ("fixed", "home"):
        reading = FlowReading(base=base)
        assert catalogue.files.preview_flows(shared_data / "flows" / "ODWP01EW_LTLA.csv.gz", reading).doubts == ()


def test_a_region_of_the_census_alone_is_not_doubted(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    inside = set(catalogue.districts.in_regions(("TLG",)))
    alone = pairs[pairs["residence"].isin(inside) & pairs["workplace"].isin(inside)]
    assert catalogue.files.preview_flows(write(alone)).doubts == ()


# --- names beside codes


def with_names(pairs: pd.DataFrame, lookup: DistrictLookup, wrong: dict[str, str] | None = None) -> pd.DataFrame:
    """The pairs with a name beside each code; ``wrong`` says of which other district the names of some are."""
    names = {code: lookup.name((wrong or {}).get(code, code)) for code in set(pairs["residence"]) | set(pairs["workplace"])}
    return pd.DataFrame(
        {
            "LTLA of residence code": pairs["residence"], "LTLA of residence label": pairs["residence"].map(names),
            "LTLA of workplace code": pairs["workplace"], "LTLA of workplace label": pairs["workplace"].map(names),
            "Count": pairs["people"],
        }
    )  # fmt: skip


@pytest.fixture
def few(pairs: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Pairs of one region: too few for a large file."""
    inside = set(catalogue.districts.in_regions(("TLG",)))
    return pairs[pairs["residence"].isin(inside) & pairs["workplace"].isin(inside)]


def test_names_that_are_those_of_the_codes_raise_no_doubt(catalogue: Catalogue, few: pd.DataFrame, write: Write) -> None:
    preview = catalogue.files.preview_flows(write(with_names(few, catalogue.districts)))
    assert len(preview.reading.called) > 50
    assert preview.doubts == ()


def test_names_of_other_districts_are_named_code_by_code_and_wait(catalogue: Catalogue, few: pd.DataFrame, write: Write) -> None:
    table = with_names(few, catalogue.districts, {DUDLEY: WALSALL, WALSALL: DUDLEY})
    preview = catalogue.files.preview_flows(write(table))
    (doubt,) = preview.doubts
    line = int((table["LTLA of residence code"] == DUDLEY).to_numpy().argmax()) + 2
    first = int((table["LTLA of workplace code"] == DUDLEY).to_numpy().argmax()) + 2
    assert say(doubt.sentence).startswith("2 codes contradict the names beside them: ")
    assert f"line {min(line, first)}: {DUDLEY} is Dudley, the name is Walsall" in say(doubt.sentence)
    assert not preview.can_be_used


def test_names_of_a_large_file_are_compared_too(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    table = with_names(pairs, catalogue.districts, {DUDLEY: WALSALL})
    path = write(pd.concat([table, table.assign(**{"LTLA of residence label": ""})] * 3))
    assert path.stat().st_size > 4_000_000
    sentences = [say(doubt.sentence) for doubt in catalogue.files.preview_flows(path, FlowReading(believed=True)).doubts]
    line = int((table["LTLA of residence code"] == DUDLEY).to_numpy().argmax()) + 2
    assert f"1 code contradicts the name beside it: line {line}: {DUDLEY} is Dudley, the name is Walsall." in sentences


def test_a_code_that_the_user_has_decided_about_is_not_asked_for_again(
    catalogue: Catalogue, few: pd.DataFrame, write: Write
) -> None:
    path = write(with_names(few, catalogue.districts, {DUDLEY: WALSALL, WALSALL: DUDLEY}))
    reading = FlowReading(names=((DUDLEY, DUDLEY), (WALSALL, WALSALL)))
    assert catalogue.files.preview_flows(path, reading).doubts == ()


def test_regions_beside_codes_are_no_names_of_districts(catalogue: Catalogue, few: pd.DataFrame, write: Write) -> None:
    table = with_names(few, catalogue.districts).rename(columns={"LTLA of residence label": "Region of residence"})
    assert catalogue.files.preview_flows(write(table.assign(**{"Region of residence": "West Midlands"}))).doubts == ()


def test_names_beside_codes_are_found_by_short_headers_too(catalogue: Catalogue, few: pd.DataFrame, write: Write) -> None:
    names = few["residence"].replace({DUDLEY: WALSALL}).map(catalogue.districts.name)
    table = few.rename(columns={"residence": "o", "workplace": "d"}).assign(o_name=names)
    (doubt,) = catalogue.files.preview_flows(write(table)).doubts
    assert f"{DUDLEY} is Dudley, the name is Walsall" in say(doubt.sentence)


@pytest.mark.parametrize("end", ["residence", "workplace"])
@pytest.mark.parametrize("header", ["name", "Area"])
def test_names_whose_header_says_neither_end_are_held_against_both(
    catalogue: Catalogue, few: pd.DataFrame, write: Write, end: str, header: str
) -> None:
    table = few.rename(columns={"residence": "origin", "workplace": "destination"})
    right, wrong = (zones.map(catalogue.districts.name) for zones in (few[end], few[end].replace({DUDLEY: WALSALL})))
    assert catalogue.files.preview_flows(write(table.assign(**{header: right}))).doubts == ()
    table.insert(0, header, wrong)
    (doubt,) = catalogue.files.preview_flows(write(table)).doubts
    assert f"{DUDLEY} is Dudley, the name is Walsall" in say(doubt.sentence)


def test_names_that_go_with_the_codes_of_neither_end_are_said_not_to_be_compared(
    catalogue: Catalogue, few: pd.DataFrame, write: Write
) -> None:
    both = few["residence"].map(catalogue.districts.name) + " to " + few["workplace"].map(catalogue.districts.name)
    preview = catalogue.files.preview_flows(write(few.assign(name=both)))
    columns = Listing((Said("readers-quoted", text="name"),), 1)
    assert Said("readers-names-not-compared", columns=columns) in preview.reading.table.notes


def test_a_matrix_with_codes_and_names_of_its_rows_is_compared_too(catalogue: Catalogue, few: pd.DataFrame, write: Write) -> None:
    matrix = few.pivot_table(index="workplace", columns="residence", values="people", fill_value=0)
    names = [catalogue.districts.name(DUDLEY if code == WALSALL else code) for code in matrix.index]
    table = matrix.reset_index(names="place of work")
    table.insert(0, "name", names)
    (doubt,) = catalogue.files.preview_flows(write(table)).doubts
    assert f"{WALSALL} is Walsall, the name is Dudley" in say(doubt.sentence)


def beside(names: dict[str, str]) -> pd.DataFrame:
    """One person between each two of some codes, with what a file calls them."""
    pairs = [(one, other) for one in names for other in names]
    return pd.DataFrame(
        [(one, names[one], other, 1) for one, other in pairs],
        columns=["residence code", "residence name", "workplace code", "people"],
    )


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("E07000028", "E07000026", ("Carlisle", "Allerdale")),  # both Cumberland now
        ("95AA", "95WW", ("Antrim", "Newtownabbey")),  # both Antrim and Newtownabbey now
        ("E07000040", "E07000047", ("East Devon", "West Devon")),  # names that differ in few letters
        ("E06000005", "E06000007", ("Darlington", "Warrington")),
    ],
)
def test_exchanged_names_are_told_by_the_codes_as_given(
    catalogue: Catalogue, write: Write, one: str, other: str, names: tuple[str, str]
) -> None:
    right = catalogue.files.preview_flows(write(beside({one: names[0], other: names[1]})))
    assert right.doubts == ()
    (doubt,) = catalogue.files.preview_flows(write(beside({one: names[1], other: names[0]}))).doubts
    assert f"{one} is {names[0]}, the name is {names[1]}; " in say(doubt.sentence)
    assert f"{other} is {names[1]}, the name is {names[0]}." in say(doubt.sentence)


def test_a_district_that_merged_is_not_the_whole_of_what_it_became(catalogue: Catalogue, write: Write) -> None:
    (doubt,) = catalogue.files.preview_flows(write(beside({"E06000063": "Carlisle", "E07000030": "Eden"}))).doubts
    assert "E06000063 is Cumberland, the name is Carlisle" in say(doubt.sentence)
    today = {"E07000028": "Cumberland", "E06000063": "Cumberland"}
    assert catalogue.files.preview_flows(write(beside(today))).doubts == ()


@pytest.fixture(scope="module")
def midlands(catalogue: Catalogue, pairs: pd.DataFrame) -> pd.DataFrame:
    """Flows between the seven districts of the West Midlands, and no others."""
    codes = [code for code in catalogue.districts.codes if "E08000025" <= code <= "E08000031"]
    return pairs[pairs["residence"].isin(codes) & pairs["workplace"].isin(codes)]


def test_flows_between_a_few_districts_that_agree_with_what_is_known_are_not_doubted(
    catalogue: Catalogue, midlands: pd.DataFrame, write: Write
) -> None:
    assert catalogue.files.preview_flows(write(midlands)).doubts == ()


@pytest.mark.parametrize(
    ("change", "kind", "said"),
    [
        (lambda flows: flows.assign(people=flows["people"] / 1000), "base", "0.00 times as many people"),
        (lambda flows: flows[flows["residence"] != flows["workplace"]], "base", "nobody works in the district where they live"),
        (lambda flows: flows.set_axis(["workplace", "residence", "people"], axis="columns"), "orientation", "seem to be swapped"),
    ],
)
def test_flows_between_a_few_districts_that_contradict_what_is_known_are_questioned(
    catalogue: Catalogue,
    midlands: pd.DataFrame,
    write: Write,
    change: Callable[[pd.DataFrame], pd.DataFrame],
    kind: str,
    said: str,
) -> None:
    (doubt,) = catalogue.files.preview_flows(write(change(midlands))).doubts
    assert doubt.kind == kind
    assert said in say(doubt.sentence)


def test_a_file_of_one_region_with_those_who_work_at_home_is_questioned(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    codes = catalogue.districts.in_regions(["TLG"])

    def within(table: pd.DataFrame) -> pd.DataFrame:
        return table[table["residence"].isin(codes) & table["workplace"].isin(codes)]

    assert catalogue.files.preview_flows(write(within(pairs))).doubts == ()
    (doubt,) = catalogue.files.preview_flows(write(within(with_home(pairs, catalogue)))).doubts
    assert "The file holds people who work at home or have no fixed place" in say(doubt.sentence)


def test_half_a_matrix_is_doubted(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    codes = catalogue.districts.in_regions(["TLG"])
    table = pairs[pairs["residence"].isin(codes) & pairs["workplace"].isin(codes) & (pairs["residence"] <= pairs["workplace"])]
    said = [say(problem) for problem in catalogue.files.preview_flows(write(table)).problems]
    assert any("hardly any two have people both ways" in sentence for sentence in said)


def test_regions_among_the_districts_are_questioned(catalogue: Catalogue, midlands: pd.DataFrame, write: Write) -> None:
    wide = [(DUDLEY, "E12000004", 500), ("E12000004", DUDLEY, 400), (SANDWELL, "E92000001", 30)]
    table = pd.concat([midlands, pd.DataFrame(wide, columns=list(midlands.columns))])
    (doubt,) = catalogue.files.preview_flows(write(table)).doubts
    assert "Other areas stand among the districts" in say(doubt.sentence)
    assert "E12000004" in say(doubt.sentence)
    assert "E92000001" not in say(doubt.sentence)


def test_many_districts_that_commute_as_others_are_not_put_down_to_codes_alone(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    sorted_apart = pairs.assign(people=[*pairs["people"][1:], *pairs["people"][:1]])
    doubts = catalogue.files.preview_flows(write(sorted_apart)).doubts
    assert [doubt.kind for doubt in doubts] == ["misplaced"]
    assert "Perhaps one column was moved without the others" in say(doubts[0].remedy)


@pytest.mark.parametrize("base", ["fixed", "all"])
@pytest.mark.parametrize("is_large", [False, True])
def test_a_file_whose_pairs_stand_beside_their_sums_or_in_several_years_is_refused(
    base: str, is_large: bool, pairs: pd.DataFrame, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_large:
        monkeypatch.setattr("explorer.readers.flows.large.LARGE", 1000)
    some = pairs.head(3000)
    men = some.assign(people=some["people"] // 2)
    parts = {"0": some, "1": men, "2": some.assign(people=some["people"] - men["people"])}
    coded = pd.concat([part.assign(C_SEX=kind) for kind, part in parts.items()])
    reading = FlowReading(base=base)
    with pytest.raises(ReadError, check=says("of which one is the sum of the others")):
        preview_flows(write(coded), reading=reading)
    named = coded.assign(C_SEX=coded["C_SEX"].map({"0": "All", "1": "Male", "2": "Female"})).rename(columns={"C_SEX": "Sex"})
    with pytest.raises(ReadError, check=says("told apart by “Sex”")):
        preview_flows(write(named), reading=reading)
    years = pd.concat([some.assign(Year="2011"), some.assign(Year="2021", people=some["people"] + 3)])
    with pytest.raises(ReadError, check=says("several rows for each pair, of different times: “Year”")):
        preview_flows(write(years), reading=reading)
    halves = preview_flows(write(coded[coded["C_SEX"] != "0"]), reading=reading)
    assert halves.people_in_file == some["people"].sum()


@pytest.mark.parametrize("total", ["K04000001", "E12000005", "West Midlands (England)"])
def test_a_wider_area_where_its_own_districts_work_is_questioned(
    total: str, catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    of_region = [code for code, district in catalogue.districts.districts.items() if district.itl1 == "TLG"]
    some = pairs[pairs["residence"].isin(of_region)]
    sums = some.groupby("residence", as_index=False)["people"].sum().assign(workplace=total)
    doubt = catalogue.files.preview_flows(write(pd.concat([some, sums]))).doubts[0]
    assert f"Other areas stand among the districts, so that people may count twice: {total}" in say(doubt.sentence)


def test_a_nation_where_people_of_another_one_work_is_no_total(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    welsh = pairs[pairs["residence"].str.startswith("W")]
    abroad = welsh["workplace"].str.startswith("E")
    told = welsh.assign(workplace=welsh["workplace"].mask(abroad, "E92000001"))
    told = told.groupby(["residence", "workplace"]).agg({"people": "sum"}).reset_index()
    assert not any("Other areas" in say(doubt.sentence) for doubt in catalogue.files.preview_flows(write(told)).doubts)


def test_itl_areas_beside_their_districts_are_questioned(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    itl3 = {code: district.itl3 for code, district in catalogue.districts.districts.items()}
    wider = pairs.assign(residence=pairs["residence"].map(itl3), workplace=pairs["workplace"].map(itl3))
    doubt = catalogue.files.preview_flows(write(pd.concat([pairs, wider]))).doubts[0]
    assert "TLC31 (ITL3 area)" in say(doubt.sentence)


def test_codes_are_the_zones_where_names_stand_under_the_bare_words(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    names = {code: catalogue.districts.name(code) for code in catalogue.districts.codes}
    named = pairs.assign(home=pairs["residence"].map(names), job=pairs["workplace"].map(names))
    named["home"] = named["home"].mask(named["residence"] == DUDLEY, "Leeds")
    table = named[["residence", "home", "workplace", "job", "people"]]
    table.columns = pd.Index(["Residence code", "Residence", "Workplace code", "Workplace", "People"])
    assert "the name is Leeds" in say(catalogue.files.preview_flows(write(table)).doubts[0].sentence)


def test_who_told_the_way_round_of_a_matrix_is_said(catalogue: Catalogue, pairs: pd.DataFrame, tmp_path: Path) -> None:
    matrix = pairs.pivot_table(index="residence", columns="workplace", values="people", fill_value=0).rename_axis(None)
    matrix.to_csv(tmp_path / "matrix.csv")
    preview = catalogue.files.preview_flows(tmp_path / "matrix.csv")
    assert "recognised by known totals" in " ".join(map(say, preview.reading.recognised))


def test_a_file_of_those_who_work_in_some_districts_is_used_as_it_is(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    lookup = catalogue.districts
    some = [code for code in lookup.codes if lookup.districts[code].itl1 == "TLG"]
    extract = pairs[pairs["workplace"].isin(some)]
    assert catalogue.files.preview_flows(write(extract)).doubts == ()
    (doubt,) = catalogue.files.preview_flows(write(extract.assign(people=extract["people"] / 10))).doubts
    assert f"In the median of {len(some)} districts" in say(doubt.sentence)
    assert "0.10 times as many people" in say(doubt.sentence)


def test_where_nobody_stays_no_code_and_no_base_is_accused(catalogue: Catalogue, pairs: pd.DataFrame, write: Write) -> None:
    (doubt,) = catalogue.files.preview_flows(write(pairs[pairs["residence"] != pairs["workplace"]])).doubts
    assert "nobody works in the district where they live, in any of 361 districts" in say(doubt.sentence)


def turned(table: pd.DataFrame, home: str, work: str) -> pd.DataFrame:
    at = (table["residence"] == home) & (table["workplace"] == work)
    return table.assign(residence=table["residence"].mask(at, work), workplace=table["workplace"].mask(at, home))


def test_a_row_that_was_turned_round_is_told_by_the_pair_that_stands_twice(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    preview = catalogue.files.preview_flows(write(turned(pairs, DUDLEY, SANDWELL)))
    (doubt,) = (doubt for doubt in preview.doubts if doubt.kind == "twice")
    assert "from E08000028 (Sandwell) to E08000027 (Dudley)" in say(doubt.sentence)
    assert preview.waits


def test_pairs_that_stand_twice_are_no_turned_rows_where_their_other_way_is_there(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    again = pairs[(pairs["residence"] == DUDLEY) & (pairs["workplace"] == SANDWELL)]
    preview = catalogue.files.preview_flows(write(pd.concat([pairs, again])))
    assert "twice" not in {doubt.kind for doubt in preview.doubts}


def test_pairs_in_parts_of_those_who_work_in_one_place_are_no_turned_rows(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    into = pairs[pairs["workplace"] == DUDLEY]
    preview = catalogue.files.preview_flows(write(pd.concat([into, into.iloc[:1]])))
    assert "twice" not in {doubt.kind for doubt in preview.doubts}


def london(catalogue: Catalogue, pairs: pd.DataFrame) -> pd.DataFrame:
    codes = [code for code in catalogue.districts.codes if code.startswith("E09")]
    inside = pairs["residence"].isin(codes) & pairs["workplace"].isin(codes)
    return pairs[inside].sort_values(["residence", "workplace"], ignore_index=True)


@pytest.mark.parametrize(("steps", "where"), [(1, "before"), (-1, "after")])
def test_people_of_thirty_rows_that_moved_by_one_are_told_and_wait(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write, steps: int, where: str
) -> None:
    table = london(catalogue, pairs)
    table.loc[200:229, "people"] = table.loc[200:229, "people"].to_numpy()[[(at - steps) % 30 for at in range(30)]]
    preview = catalogue.files.preview_flows(write(table))
    (doubt,) = (doubt for doubt in preview.doubts if doubt.kind == "moved")
    assert f"fit the pair {where} in order of the codes" in say(doubt.sentence)
    assert preview.waits


def test_counts_of_a_region_that_were_rounded_and_held_back_are_not_moved(
    catalogue: Catalogue, pairs: pd.DataFrame, write: Write
) -> None:
    table = london(catalogue, pairs)
    rounded = table.assign(people=(table["people"] / 10).round() * 10)
    assert catalogue.files.preview_flows(write(rounded[rounded["people"] >= 50])).doubts == ()
