"""Self-containment of groups, and the agreement of two divisions, on the command line."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.places.districts import load_districts
from tests.journeys.test_command_line import refused

Write = Callable[[str, str], str]
FLOWS = "home,work,people\na,a,80\na,b,20\nb,b,50\nb,c,10\nc,c,5\n"
GROUPS = "zone,group\na,G\nb,G\nc,H\n"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_text(name: str, text: str) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write_text


def test_containment_prints_a_row_for_each_group(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    groups = write("groups.csv", "zone,group\na,G\nb,G\nx,H\n")
    assert main(["containment", "--flows", write("flows.csv", FLOWS), "--groups", groups]) == 1
    out, told = capsys.readouterr()
    rows = {row["group"]: row for row in csv.DictReader(io.StringIO(out))}
    assert (rows["G"]["zones"], float(rows["G"]["supply"]), float(rows["G"]["demand"])) == ("2", 150 / 160, 1.0)
    assert rows["H"]["size"] == ""
    assert "In no group, so outside of all: 1 zone (c)." in told
    assert "In the groups but not in the flows: 1 zone (x)." in told


def test_groups_that_leave_zones_out_end_as_divisions_that_do(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    groups, flows = write("groups.csv", "zone,group\na,G\nb,H\n"), write("flows.csv", FLOWS)
    one = write("one.csv", "zone,group\na,G\nb,G\n")
    for which, status in ((groups, 1), (one, 0)):
        assert main(["containment", "--flows", flows, "--groups", which]) == status
        assert "In no group, so outside of all: 1 zone (c)." in capsys.readouterr()[1]
    assert main(["compare", groups, write("all.csv", GROUPS)]) == 1


@pytest.mark.parametrize(
    ("flows", "groups", "said"),
    [
        (FLOWS + "a,b,20\n", GROUPS, "1 repeated pair was added up"),
        (FLOWS.replace("c,c,5\n", ""), GROUPS, "no one lives in 1 of 3 zones: c"),
        (FLOWS, GROUPS + "d,H\n", "1 group is counted without some of its zones: H (1 of 2 zones)"),
    ],
)
def test_what_should_be_looked_at_in_flows_and_groups_ends_every_command_with_one(
    capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path, squares_in_a_row: str, flows: str, groups: str, said: str
) -> None:
    file, division = write("f.csv", flows), write("g.csv", groups)
    assert main(["containment", "--flows", file, "--groups", division]) == 1
    assert said in capsys.readouterr().err
    if groups == GROUPS:
        assert main(["areas", "--flows", file, "--out", str(tmp_path / "out"), "--min-size", "1", "--target-size", "2"]) == 1
        assert said in capsys.readouterr().err
        recorded = json.loads((tmp_path / "out" / "run.json").read_text())["parameters"]["problems"]
        assert any(said in problem for problem in recorded)
        shapes = ["--boundaries", squares_in_a_row]
        assert main(["compare", division, division, "--flows", file, "--random", "5", *shapes]) == 1
        assert said in capsys.readouterr().err


def test_containment_writes_a_file(capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path) -> None:
    groups, out = write("groups.csv", "zone,group\na,G\n"), tmp_path / "out.csv"
    assert main(["containment", "--flows", write("flows.csv", FLOWS), "--groups", groups, "--out", str(out)]) == 0
    assert list(pd.read_csv(out)) == ["group", "zones", "supply", "demand", "size", "jobs", "within"]
    assert capsys.readouterr().out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["flows.csv", "groups.csv", "out.csv"]


def test_containment_tells_the_base(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    flows = write("flows.csv", FLOWS + "a,OD0000001,7\n")
    groups = write("groups.csv", "zone,group\na,G\n")
    assert main(["containment", "--flows", flows, "--groups", groups, "--base", "home"]) == 0
    out, told = capsys.readouterr()
    assert "people with a fixed workplace and people who work mainly at home" in told
    assert float(next(csv.DictReader(io.StringIO(out)))["size"]) == 107


def test_groups_of_other_zones_are_refused_with_examples(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    told = refused(capsys, "containment", "--flows", write("f.csv", FLOWS), "--groups", write("g.csv", "zone,group\nx,G\n"))
    assert "no zone in common" in told
    assert "such as x" in told


def test_a_matrix_without_a_way_round_asks_for_it(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    flows, groups = write("f.csv", "zone,a,b\na,1,2\nb,3,4\n"), write("g.csv", "zone,group\na,G\n")
    assert "--orientation" in refused(capsys, "containment", "--flows", flows, "--groups", groups)
    assert main(["containment", "--flows", flows, "--groups", groups, "--orientation", "workplace-rows"]) == 0


def test_columns_are_named_by_three_headers(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    flows, groups = write("f.csv", "u,v,w,x\n1,a,b,7\n1,b,a,5\n"), write("g.csv", "zone,group\na,G\n")
    assert "--columns" in refused(capsys, "containment", "--flows", flows, "--groups", groups)
    assert "three columns" in refused(capsys, "containment", "--flows", flows, "--groups", groups, "--columns", "v,w")
    assert main(["containment", "--flows", flows, "--groups", groups, "--columns", "v,w,x"]) == 0


def test_compare_prints_all_measures_as_json(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    first, second = write("a.csv", "zone,area\nz1,T\nz2,T\nz3,U\nz4,U\n"), write("b.csv", "zone,area\nz1,A\nz2,B\nz3,C\nz5,C\n")
    assert main(["compare", first, second]) == 1
    out, told = capsys.readouterr()
    found = json.loads(out)
    assert found["homogeneity"] == 1
    assert found["zones_compared"] == 3
    assert found["overlap"][0] == {
        "first": "T",
        "second": "A",
        "weight": 1,
        "share_of_first": 0.5,
        "share_of_second": 1,
        "jaccard": 0.5,
    }
    assert set(found) >= {"completeness", "v_measure", "adjusted_rand_index", "variation_of_information", "mapcurves_gof"}
    assert "Only in a.csv, so left out: 1 zone (z4)." in told


def test_compare_weighs_by_people(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    first, second = write("a.csv", "zone,area\nz1,T\nz2,T\n"), write("b.csv", "zone,area\nz1,A\nz2,B\n")
    assert main(["compare", first, second, "--weights", write("w.csv", "zone,population\nz1,30\nz2,10\n")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["weight"], found["overlap"][0]["share_of_first"]) == ("population", 0.75)


def test_an_area_without_weight_is_null_and_not_zero(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    first, second = write("a.csv", "zone,area\nz1,T\nz2,U\n"), write("b.csv", "zone,area\nz1,A\nz2,B\n")
    assert main(["compare", first, second, "--weights", write("w.csv", "zone,population\nz1,30\nz2,0\n")]) == 0
    assert json.loads(capsys.readouterr().out)["inhomogeneity_first"] == {"T": 0, "U": None}


@pytest.mark.parametrize(
    ("second", "options", "told"),
    [
        ("zone,area\ny1,A\n", [], "have no zone in common"),
        ("zone,area\nz1,A\n", ["--beta", "0"], "β must be a number above zero"),
        ("zone,area\nz1,A\nz1,B\n", [], "z1 is in two areas, A and B"),
        ("zone,area\nz2,A\n", ["--weights", "w.csv"], "No zone that both divisions have weighs anything"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    capsys: pytest.CaptureFixture[str], write: Write, second: str, options: list[str], told: str
) -> None:
    weights = write("w.csv", "zone,weight\nz1,3\nz2,0\n")
    options = [weights if option == "w.csv" else option for option in options]
    assert told in refused(capsys, "compare", write("a.csv", "zone,area\nz1,T\nz2,T\n"), write("b.csv", second), *options)


def test_a_folder_that_is_not_there_is_refused_and_nothing_written(
    capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path
) -> None:
    first = write("a.csv", "zone,area\nz1,T\n")
    assert "cannot be written" in refused(capsys, "compare", first, first, "--out", str(tmp_path / "no" / "out.json"))


def test_the_areas_of_the_reference_run_keep_the_shares_it_gives(capsys: pytest.CaptureFixture[str], shared_data: Path) -> None:
    folder = shared_data / "reference_runs"
    run = folder / "sardinia_1000_10000"
    flows, groups = str(folder / "input_sardinia_flows.csv"), str(run / "expected_clusters.csv")
    assert main(["containment", "--flows", flows, "--groups", groups]) == 0
    found = pd.read_csv(io.StringIO(capsys.readouterr().out), index_col="group")
    wanted = pd.read_csv(run / "expected_cluster_stats.csv", index_col="LMA").loc[found.index]
    assert found["size"].tolist() == wanted["EMP_live"].tolist()
    assert found["supply"].tolist() == pytest.approx(wanted["SC_supply_side"].tolist())
    assert found["demand"].tolist() == pytest.approx(wanted["SC_demand_side"].tolist())


def test_districts_of_different_years_side_by_side_are_told(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    flows = write("f.csv", "home,work,people\nE07000004,E06000060,5\nE06000060,E06000060,9\n")
    assert main(["containment", "--flows", flows, "--groups", write("g.csv", "zone,group\nE06000060,B\n")]) == 1
    assert "mixes districts of different years: Aylesbury Vale (E07000004)" in capsys.readouterr().err


def test_a_matrix_of_districts_is_turned_the_way_known_totals_fit(
    capsys: pytest.CaptureFixture[str], write: Write, catalogue: Catalogue
) -> None:
    codes = [code for code in catalogue.districts.codes if code.startswith("E09")]
    matrix = catalogue.flows.matrix.loc[codes, codes].round()
    upright = write("upright.csv", matrix.to_csv(index_label="district"))
    turned = write("turned.csv", matrix.T.to_csv(index_label="district"))
    groups = write("g.csv", "zone,group\n" + "".join(f"{code},{code}\n" for code in codes))
    found = []
    for flows in (upright, turned):
        assert main(["containment", "--flows", flows, "--groups", groups]) == 0
        out, told = capsys.readouterr()
        assert "their totals are close to the known ones" in told
        found.append(out)
    assert found[0] == found[1]


def test_weights_that_contradict_known_totals_wait_for_a_decision(
    capsys: pytest.CaptureFixture[str], write: Write, catalogue: Catalogue
) -> None:
    codes = catalogue.districts.in_regions(("TLG",))
    people = catalogue.population[list(codes)].astype(int).to_dict()
    division = write("a.csv", "zone,area\n" + "".join(f"{code},{code[:3]}\n" for code in codes))
    right = write("w.csv", "zone,population\n" + "".join(f"{code},{people[code]}\n" for code in codes))
    assert main(["compare", division, division, "--weights", right]) == 0
    assert f"Lines of w.csv: {len(codes) + 1} ({len(codes)} read, 1 header)." in capsys.readouterr().err
    people |= {"E08000025": people["E07000234"], "E07000234": people["E08000025"]}
    wrong = write("w.csv", "zone,population\n" + "".join(f"{code},{people[code]}\n" for code in codes))
    told = refused(capsys, "compare", division, division, "--weights", wrong)
    row = codes.index("E08000025") + 2
    assert f"row {row}: E08000025 has {people['E08000025']:,}, and Birmingham" in told
    assert "--believe-weights" in told
    assert main(["compare", division, division, "--weights", wrong, "--believe-weights"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert "2 areas have far more or fewer residents than known" in problem
    assert "is used" not in problem


UNSURE = "home,work,people\nLeeds,Leeds,80\nLeeds,Newcastle,20\nNewcastle,Leeds,10\nDudly,Leeds,7\n"


def test_names_are_placed_or_left_out_by_a_table_and_nobody_is_lost(
    capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path
) -> None:
    flows, names = write("f.csv", UNSURE), write("n.csv", "name,code\nNewcastle,E08000021\nDudly,\nNix,E1\n")
    sizes = ["--min-size", "1", "--target-size", "2"]
    assert main(["areas", "--flows", flows, "--names", names, "--out", str(tmp_path / "out"), *sizes]) == 0
    told = capsys.readouterr().err
    assert "Not counted: 7 people who live or work in places that you left out: Dudly." in told
    assert "These names are not in the flows, so they change nothing in n.csv: Nix." in told
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["parameters"]["names"] == {"Newcastle": "E08000021", "Dudly": ""}
    people = record["people"]
    assert (people["in_file"], people["kept"]) == (117, 110)
    assert people["in_file"] == people["kept"] + sum(one["people"] for one in people["dropped"])


def test_a_report_of_unsure_names_says_how_to_place_them(
    capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path
) -> None:
    flows, out = write("f.csv", UNSURE), str(tmp_path / "out")
    assert "--names CSV" in refused(capsys, "report", "ca-west-midlands", "--out", out, "--flows", flows)
    assert not (tmp_path / "out").exists()
    names = write("n.csv", "name,code\nNewcastle,E08000021\nDudly,E08000027\n")
    assert main(["report", "ca-west-midlands", "--out", out, "--flows", flows, "--names", names]) == 1
    told = capsys.readouterr().err
    assert "Your flows count no residents of Birmingham, Coventry" in told


def test_own_areas_that_leave_out_a_member_are_a_problem_of_the_report(
    capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path
) -> None:
    rows = [f"E080000{number},West" for number in range(26, 32)]
    areas = write("areas.csv", "\n".join(["zone,area", *rows, ""]))
    assert main(["report", "ca-west-midlands", "--areas", areas, "--out", str(tmp_path / "out")]) == 1
    told = "Your functional areas leave out Birmingham, which this is about"
    assert told in capsys.readouterr().err
    assert told in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "told"),
    [("name,code\na,E1\na,E2\n", "a has a code already"), ("", "is empty"), ("name,code\n,E1\n", "the name is missing")],
)
def test_a_table_of_names_that_cannot_be_followed_is_refused(
    capsys: pytest.CaptureFixture[str], write: Write, names: str, told: str
) -> None:
    groups = write("g.csv", "zone,group\na,G\n")
    command = ["containment", "--flows", write("f.csv", FLOWS), "--groups", groups, "--names", write("n.csv", names)]
    assert told in refused(capsys, *command)


def test_how_flows_are_read_needs_flows(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Add --flows" in refused(capsys, "report", "ca-west-midlands", "--base", "all", "--out", str(tmp_path / "out"))


TWO_TOWNS = "home,work,people\n" + "\n".join(
    f"{home},{work},{people}"
    for home, row in zip("abcd", ([60, 30, 5, 5], [30, 60, 5, 5], [5, 5, 60, 30], [5, 5, 30, 60]), strict=True)
    for work, people in zip("abcd", row, strict=True)
)


@pytest.fixture
def squares_in_a_row(tmp_path: Path) -> str:
    """Shapes of zones a, b, c and d side by side."""
    path = tmp_path / "zones.gpkg"
    gpd.GeoDataFrame({"zone": list("abcd")}, geometry=[shapely.box(n, 0, n + 1, 1) for n in range(4)], crs=27700).to_file(path)
    return str(path)


def test_compare_tells_how_much_commuting_each_division_keeps_and_why(
    capsys: pytest.CaptureFixture[str], write: Write, squares_in_a_row: str
) -> None:
    first, second = write("a.csv", "zone,area\na,A\nb,A\nc,C\nd,C\n"), write("b.csv", "zone,area\na,A\nb,B\nc,B\nd,B\n")
    options = ["--flows", write("f.csv", TWO_TOWNS), "--boundaries", squares_in_a_row, "--random", "20", "--seed", "3"]
    assert main(["compare", first, second, *options]) == 0
    out, told = capsys.readouterr()
    kept = json.loads(out)["self_containment"]
    one, other = kept["first"], kept["second"]
    assert one["self_containment"] == pytest.approx(0.9)
    assert one["scale"] + one["contiguity"] + one["placement"] == pytest.approx(0.9)
    assert one["placement"] == pytest.approx(0.0)
    assert other["placement"] == pytest.approx(0.0)
    assert (one["random_divisions"]["draws"], one["random_divisions"]["seed"]) == (20, 3)
    assert "The areas of a.csv keep 90.0" in told
    assert "20 random divisions of the same 4 zones into 2 contiguous areas" in told


def test_compare_without_flows_has_no_use_for_random_divisions(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    first = write("a.csv", "zone,area\nz1,T\nz2,T\n")
    assert "Add --flows FILE." in refused(capsys, "compare", first, first, "--random", "20")


def test_compare_with_flows_of_other_zones_says_so(
    capsys: pytest.CaptureFixture[str], write: Write, squares_in_a_row: str
) -> None:
    first = write("a.csv", "zone,area\nz1,T\nz2,T\n")
    assert main(["compare", first, first, "--flows", write("f.csv", TWO_TOWNS), "--boundaries", squares_in_a_row]) == 1
    out, told = capsys.readouterr()
    assert json.loads(out)["self_containment"]["first"] is None
    assert "a.csv and f.csv have no zone with employed residents in common." in told


def test_containment_by_chance_tells_what_all_groups_together_owe_to_their_lines(
    capsys: pytest.CaptureFixture[str], write: Write, squares_in_a_row: str
) -> None:
    groups = write("g.csv", "zone,group\na,A\nb,A\nc,C\nd,C\n")
    flows = write("f.csv", TWO_TOWNS)
    assert main(["containment", "--flows", flows, "--groups", groups, "--random", "20", "--boundaries", squares_in_a_row]) == 0
    assert "All groups together keep 90.0" in capsys.readouterr().err


def test_codes_that_the_names_beside_them_contradict_are_used_by_no_command_before_the_user_has_decided(
    capsys: pytest.CaptureFixture[str], write: Write, tmp_path: Path
) -> None:
    zones = ("E08000027", "E08000028", "E08000030")
    flows = write("f.csv", "home,work,people\n" + "".join(f"{one},{other},90000\n" for one in zones for other in zones))
    groups = write("g.csv", "zone,zone_name,group\nE08000027,Dudley,A\nE08000028,Walsall,A\nE08000030,Walsall,B\n")
    saved = str(tmp_path / "saved.subregion")
    commands = (
        ["containment", "--flows", flows, "--believe-flows", "--groups", groups],
        ["compare", groups, groups],
        ["plan", "new", "--groups", groups],
        ["report", "ca-west-midlands", "--save", saved, "--areas", groups.replace("g.csv", "a.csv")],
    )
    write("a.csv", "zone,zone_name,area\nE08000027,Dudley,A\nE08000028,Walsall,A\nE08000030,Walsall,B\n")
    for command in commands:
        assert "E08000028 is Sandwell, the name is Walsall" in (told := refused(capsys, *command))
        assert "add --believe-codes" in told
        assert main([*command, "--believe-codes"]) == 1
        assert "E08000028 is Sandwell, the name is Walsall" in capsys.readouterr().err
    # What was decided is kept with the project.
    assert main(["flags", "--project", saved, "--kind", "combined_authority", "--out", str(tmp_path / "flags")]) == 1
    assert "E08000028 is Sandwell" in capsys.readouterr().err
    assert "no" in refused(capsys, "report", "ca-west-midlands", "--save", str(tmp_path / "x.subregion"), "--believe-codes")


@pytest.fixture(scope="module")
def doubtful_areas(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One district in two areas, one in none, and a code that is of none."""
    codes = [*load_districts().codes]
    rows = [f"{code},{code[:5]}" for code in codes if code != "E06000003"]
    file = tmp_path_factory.mktemp("areas") / "a.csv"
    file.write_text("\n".join(["zone,area", *rows, "E06000004,Elsewhere", "E0999,Nowhere"]))
    return str(file)


@pytest.mark.parametrize(
    "command",
    [
        ["report", "ca-tees-valley"],
        ["statement", "ca-tees-valley", "--format", "html"],
        ["monitor", "ca-tees-valley"],
        ["map", "ca-tees-valley", "--format", "svg"],
        ["profile", "ca-tees-valley"],
        ["atlas", "--district", "Darlington"],
        ["flags", "--kind", "corporate_joint_committee"],
    ],
    ids=lambda command: str(command[0]),
)
def test_what_is_to_be_known_of_areas_reaches_every_command_and_what_it_hands_on(
    capsys: pytest.CaptureFixture[str], doubtful_areas: str, tmp_path: Path, command: list[str]
) -> None:
    assert main([*command, "--areas", doubtful_areas, "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    written = "\n".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir() if path.suffix != ".png")
    for sentence in (
        "1 code matches no district: E0999.",
        "shared out alike, because the file gives no shares or weights: Stockton-on-Tees",
        "leave 1 of 361 districts uncovered",
    ):
        assert sentence in told
        assert sentence in written


def test_a_sheet_of_commuting_says_what_there_is_to_look_at(doubtful_areas: str, tmp_path: Path) -> None:
    assert main(["map", "ca-tees-valley", "--format", "svg", "--areas", doubtful_areas, "--out", str(tmp_path)]) == 1
    [sheet] = tmp_path.glob("*.svg")
    assert "To look at, and 1 more: 1 code matches no district: E0999." in sheet.read_text(encoding="utf-8")


def test_districts_that_merged_are_compared_with_what_they_became(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    old = write("old.csv", "zone,group\nE07000026,X\nE07000028,X\nE07000029,X\nE08000027,Y\nE08000028,Y\n")
    new = write("new.csv", "zone,group\nE06000063,P\nE08000027,Q\nSandwell,Q\n")
    for first, second in ((old, new), (new, old)):
        assert main(["compare", first, second]) == 0
        out, told = capsys.readouterr()
        assert json.loads(out)["variation_of_information"] == 0
        assert "Districts that merged were brought to those of the other file: Cumberland." in told


def test_a_district_beside_the_one_that_it_merged_into_is_told(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    mixed = write("mixed.csv", "zone,group\nE06000063,P\nE07000026,P\nE08000027,Q\n")
    assert main(["compare", mixed, write("new.csv", "zone,group\nE06000063,P\nE08000027,Q\n")]) == 1
    assert "Allerdale (E07000026) beside Cumberland (E06000063)" in capsys.readouterr().err


def test_a_group_whose_code_and_name_contradict_waits(capsys: pytest.CaptureFixture[str], write: Write) -> None:
    odd = write("odd.csv", "zone,group\nLeeds (E08000025),P\nE08000027,Q\n")
    sound = write("sound.csv", "zone,group\nE08000025,P\nE08000027,Q\n")
    assert main(["compare", odd, sound]) == 2
    assert "E08000025 is Birmingham, the name is Leeds" in capsys.readouterr().err
    assert main(["compare", odd, sound, "--believe-codes"]) == 1
