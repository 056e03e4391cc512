"""Functional areas from the command line: the whole task of an analyst, and what can go wrong with it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from explorer.__main__ import main

TOWNS = """residence,workplace,people
1,1,900
1,2,100
2,1,600
2,2,400
2,3,50
3,2,50
3,3,400
3,4,600
4,3,100
4,4,900
9,9,70
"""
SMALL = ("--min-size", "500", "--target-size", "5000")


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    path = tmp_path / "towns.csv"
    path.write_text(TOWNS, encoding="utf-8")
    return path


def refused(capsys: pytest.CaptureFixture[str], out: Path, *arguments: str) -> str:
    assert main(["areas", *arguments, "--out", str(out)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Traceback" not in captured.err
    assert not out.exists()
    return captured.err.splitlines()[-1]


def table(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(folder / name, dtype={"zone": str, "area": str, "area_name": str}, keep_default_na=False)


def test_all_files_of_the_contract_are_written(towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "areas"
    assert main(["areas", "--flows", str(towns), *SMALL, "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "area_statistics.csv",
        "areas.csv",
        "reserve.csv",
        "run.json",
        "zero.csv",
    ]
    assert table(out, "areas.csv").to_dict("list") == {
        "zone": ["1", "2", "3", "4"],
        "area": ["1", "1", "4", "4"],
        "area_name": ["1", "1", "4", "4"],
    }
    statistics = table(out, "area_statistics.csv")
    assert list(statistics) == [
        *("area", "zones", "employed_residents", "jobs", "within", "supply", "demand", "validity", "valid"),
    ]
    assert statistics["employed_residents"].tolist() == [2050, 2050]
    assert statistics["supply"].round(6).tolist() == [round(2000 / 2050, 6)] * 2
    assert table(out, "zero.csv").to_dict("list") == {
        "zone": ["9"],
        "reason": ["only a flow to itself"],
        "round": [1],
        "people": [70],
    }
    assert "4 zones in 2 areas" in capsys.readouterr().err


def test_the_run_can_be_done_again_from_its_record(towns: Path, tmp_path: Path) -> None:
    assert main(["areas", "--flows", str(towns), *SMALL, "--out", str(tmp_path / "out")]) == 0
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["parameters"]["method"] == "documented"
    assert [record["parameters"][name] for name in ("min_size", "target_size", "min_containment")] == [500, 5000, 0.6667]
    counts = record["counts"]
    assert counts["people_given"] == counts["people"] + counts["people_dropped"] == 4170
    assert (counts["areas"], counts["zones"], counts["zones_zero"]) == (2, 4, 1)
    assert record["iterations"] > 0
    assert set(record["versions"]) == {"subregion-explorer", "python", "numpy", "scipy", "pandas"}


def test_sensitivity_adds_two_files(towns: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ("--sensitivity", "--resamples", "3", "--seed", "7", *SMALL)
    assert main(["areas", "--flows", str(towns), *asked, "--out", str(out)]) == 0
    assert table(out, "stability.csv")["zone"].tolist() == ["1", "2", "3", "4"]
    runs = table(out, "sensitivity.csv")
    assert runs["kind"].tolist() == ["parameters"] * 8 + ["resample"] * 3
    assert runs["seed"].tolist()[-3:] == ["7", "8", "9"]
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["sensitivity"] == {"runs": 11, "seed": 7}


def test_sensitivity_runs_on_other_flows_and_bases_too(towns: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.csv"
    later.write_text(TOWNS.replace("1,2,100", "1,2,800"), encoding="utf-8")
    asked = ("--sensitivity", "--resamples", "1", *SMALL, "--other-flows", str(later))
    assert main(["areas", "--flows", str(towns), *asked, "--out", str(tmp_path / "out")]) == 0
    runs = table(tmp_path / "out", "sensitivity.csv")
    assert runs["flows"].tolist()[-1] == "later.csv"
    assert runs["kind"].tolist() == ["parameters"] * 8 + ["resample", "flows"]


def test_flows_of_other_zones_say_nothing_about_these_and_are_refused(
    towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    apart = tmp_path / "apart.csv"
    apart.write_text("residence,workplace,people\nx,x,900\nx,y,100\ny,x,300\ny,y,700\n", encoding="utf-8")
    arguments = ("--flows", str(towns), *SMALL, "--other-flows", str(apart))
    assert "no zone in common" in refused(capsys, tmp_path / "out", *arguments, "--sensitivity")
    assert "Add --sensitivity" in refused(capsys, tmp_path / "out", *arguments)
    assert not (tmp_path / "out").exists()


def test_a_scheduler_without_runs_for_it_is_told_not_ignored_in_silence(
    towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("--flows", str(towns), *SMALL, "--scheduler", "tcp://127.0.0.1:9", "--out", str(tmp_path / "out"))
    assert main(["areas", *arguments]) == 0
    assert "--scheduler is for the runs of --sensitivity" in capsys.readouterr().err


def test_areas_are_called_by_the_names_of_districts(tmp_path: Path) -> None:
    flows = tmp_path / "flows.csv"
    flows.write_text(TOWNS.replace("1,", "E07000234,").replace("2,", "E08000025,"), encoding="utf-8")
    assert main(["areas", "--flows", str(flows), *SMALL, "--out", str(tmp_path / "out")]) == 0
    assert "Bromsgrove" in set(table(tmp_path / "out", "areas.csv")["area_name"])


def test_areas_stay_in_one_piece_where_boundaries_are_given(towns: Path, tmp_path: Path) -> None:
    # 2 lies beside 3, apart from 1.
    squares = {"1": 0, "2": 5, "3": 6, "4": 7, "9": 20}
    shapes = gpd.GeoDataFrame(
        {"zone": list(squares)}, geometry=[shapely.box(west, 0, west + 1, 1) for west in squares.values()], crs="EPSG:27700"
    )
    shapes.to_file(tmp_path / "zones.gpkg")
    out = tmp_path / "out"
    assert main(["areas", "--flows", str(towns), *SMALL, "--contiguous", str(tmp_path / "zones.gpkg"), "--out", str(out)]) == 0
    division = table(out, "areas.csv").set_index("zone")["area"]
    assert division["1"] != division["2"]
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["parameters"]["contiguous"] == "zones.gpkg"


def test_a_zone_without_a_shape_is_a_problem_of_the_file(towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    squares = gpd.GeoDataFrame(
        {"zone": list("1249")}, geometry=[shapely.box(at, 0, at + 1, 1) for at in range(4)], crs="EPSG:27700"
    )
    squares.to_file(tmp_path / "zones.gpkg")
    given = ("--contiguous", str(tmp_path / "zones.gpkg"), "--out", str(tmp_path / "out"))
    assert main(["areas", "--flows", str(towns), *SMALL, *given]) == 1
    assert "1 zone has no shape there and so no neighbours: 3." in capsys.readouterr().err


@pytest.fixture
def shapes(tmp_path: Path) -> Path:
    """1 to 4 side by side, 9 beside 4."""
    squares = gpd.GeoDataFrame(
        {"zone": list("12349")}, geometry=[shapely.box(west, 0, west + 1, 1) for west in range(5)], crs="EPSG:27700"
    )
    squares.to_file(tmp_path / "zones.gpkg")
    return tmp_path / "zones.gpkg"


def test_areas_are_held_against_random_groups_of_their_size(
    towns: Path, shapes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    asked = ("--random", "50", "--seed", "3", "--boundaries", str(shapes))
    assert main(["areas", "--flows", str(towns), *SMALL, *asked, "--out", str(out)]) == 0
    chance = table(out, "chance.csv")
    assert chance["area"].tolist() == ["1", "4"]
    assert chance["random_groups"].tolist() == [50, 50]
    assert chance["supply"].round(6).tolist() == [round(2000 / 2050, 6)] * 2
    # Of two neighbours in a row of four, those in the middle are in no town.
    assert (chance["supply_above"] > 0.5).all()
    assert (chance["supply_random_p05"] < chance["supply_random_p95"]).all()
    parameters = json.loads((out / "run.json").read_text(encoding="utf-8"))["parameters"]
    assert (parameters["random_groups"], parameters["seed"], parameters["contiguous"]) == (50, 3, None)
    together = json.loads((out / "run.json").read_text(encoding="utf-8"))["by_chance"]
    assert (together["random_divisions"]["draws"], together["random_divisions"]["seed"]) == (50, 3)
    assert together["scale"] + together["contiguity"] + together["placement"] == pytest.approx(together["self_containment"])
    told = capsys.readouterr().err
    assert "50 contiguous groups of the same size (seed 3): see chance.csv." in told
    assert "All areas together keep" in told


def test_the_same_seed_draws_the_same_random_groups(towns: Path, shapes: Path, tmp_path: Path) -> None:
    written = []
    for number, seed in enumerate(("3", "3", "4")):
        asked = ("--random", "20", "--seed", seed, "--contiguous", str(shapes), "--out", str(tmp_path / f"{number}"))
        assert main(["areas", "--flows", str(towns), *SMALL, *asked]) == 0
        written.append((tmp_path / f"{number}" / "chance.csv").read_bytes())
    assert written[0] == written[1] != written[2]


def test_districts_need_no_boundaries_to_be_held_against_chance(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flows = tmp_path / "flows.csv"
    # Birmingham, Bromsgrove, Solihull, and Allerdale, which has been part of Cumberland since 2023.
    codes = {"1": "E08000025", "2": "E07000234", "3": "E08000029", "4": "E07000026"}
    rows = [[codes.get(cell, cell) for cell in row.split(",")] for row in TOWNS.splitlines()]
    flows.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    asked = ("--random", "20", "--out", str(tmp_path / "out"))
    # Zone 9 is none, which is something to look at.
    assert main(["areas", "--flows", str(flows), *SMALL, *asked]) == 1
    told = capsys.readouterr().err
    assert "1 zone is a district of an earlier year" in told
    assert "One zone among the districts is no district, and stands for itself: 9." in told
    assert set(table(tmp_path / "out", "chance.csv")["random_groups"]) == {20}


def test_chance_needs_to_know_who_touches_whom(towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--flows", str(towns), *SMALL)
    out = tmp_path / "out"
    assert "Give their shapes with --boundaries FILE." in refused(capsys, out, *arguments, "--random", "20")
    assert "Add --random 200." in refused(capsys, out, *arguments, "--boundaries", str(towns))
    assert "0 random groups are too few" in refused(capsys, out, *arguments, "--random", "0")


def test_the_same_rows_in_another_order_write_the_same_files(towns: Path, tmp_path: Path) -> None:
    header, *rows = TOWNS.splitlines()
    shuffled = tmp_path / "shuffled.csv"
    shuffled.write_text("\n".join([header, *reversed(rows)]) + "\n", encoding="utf-8")
    for flows, out in ((towns, "one"), (shuffled, "other")):
        assert main(["areas", "--flows", str(flows), *SMALL, "--out", str(tmp_path / out)]) == 0
    for name in ("areas.csv", "area_statistics.csv", "reserve.csv", "zero.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--min-size", "9000", "--target-size", "500"), "minimum size (9000) is above the target (500)"),
        (("--min-containment", "0.9"), "minimum self-containment (0.9) is above the target (0.75)"),
        (("--target-containment", "75"), "target self-containment (75) must be above 0 and at most 1"),
        (("--min-size", "-1"), "minimum size (-1) must be a number above zero"),
        (("--min-size", "nan"), "minimum size (nan) must be a number above zero"),
        (("--min-size", "many"), "give a number"),
        (("--method", "best"), "invalid choice: 'best'"),
        (("--seed", "-1"), "give a whole number such as 20"),
        (("--method", "r-compatible", "--contiguous", "z.gpkg"), "z.gpkg does not exist"),
        (("--contiguous", "absent.gpkg"), "absent.gpkg does not exist"),
        (("--sensitivity", "--scheduler", "nowhere", *SMALL), "No Dask scheduler answers at nowhere"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert said in refused(capsys, tmp_path / "out", "--flows", str(towns), *arguments)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("1,1,50\n2,2,60\n", "no zone exchanges people with another"),
        ("1,2,50\n1,3,60\n", "no zone exchanges people with another"),
        ("1,2,0\n2,1,0\n", ""),
        ("1,2,-5\n2,1,7\n", "below zero"),
        ("1,2,many\n2,1,7\n", "is not a number"),
        ("", ""),
    ],
    ids=["self only", "one margin only", "no people", "negative", "no number", "no rows"],
)
def test_flows_that_say_nothing_are_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, said: str
) -> None:
    flows = tmp_path / "flows.csv"
    flows.write_text(f"residence,workplace,people\n{rows}", encoding="utf-8")
    assert said in refused(capsys, tmp_path / "out", "--flows", str(flows))


def test_fractions_of_people_are_weights_like_any_other(tmp_path: Path) -> None:
    flows = tmp_path / "flows.csv"
    table_of = pd.read_csv(io.StringIO(TOWNS), dtype={"residence": str, "workplace": str})
    table_of.assign(people=table_of["people"] / 7).to_csv(flows, index=False)
    sizes = ("--min-size", "71", "--target-size", "714")
    assert main(["areas", "--flows", str(flows), *sizes, "--out", str(tmp_path / "out")]) == 0
    assert table(tmp_path / "out", "areas.csv")["area"].tolist() == ["1", "1", "4", "4"]


def test_a_folder_that_cannot_be_written_to_is_told(towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["areas", "--flows", str(towns), *SMALL, "--out", str(tmp_path / "file")]) == 2
    assert "cannot be written: it is a file, not a folder" in capsys.readouterr().err


def test_criteria_that_no_area_meets_are_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flows = tmp_path / "flows.csv"
    rows = ("a,c,17", "a,e,18", "b,a,5", "b,b,4", "b,c,1", "c,c,8", "e,b,7", "e,e,11")
    flows.write_text("\n".join(["residence,workplace,people", *rows]), encoding="utf-8")
    criteria = ("--min-size", "20", "--target-size", "60", "--min-containment", "0.9", "--target-containment", "0.95")
    told = refused(capsys, tmp_path / "out", "--flows", str(flows), *criteria)
    assert "meets these criteria" in told


def test_what_is_to_look_at_in_flows_stands_beside_the_areas_too(towns: Path, tmp_path: Path) -> None:
    towns.write_text(f"{TOWNS}9,9,5\n", encoding="utf-8")
    assert main(["areas", "--flows", str(towns), *SMALL, "--out", str(tmp_path / "out")]) == 1
    assert "repeated pair" in (tmp_path / "out" / "areas.csv.problems.txt").read_text("utf-8")
