"""Plans without a window: what is asked for on the command line, and what comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer import cli
from explorer.__main__ import main
from explorer.errors import ChoiceError, ExplorerError
from explorer.project.document import Document
from tests.support import says


def run(*arguments: str) -> int:
    return cli.run(cli.parser().parse_args(["plan", *arguments]))


def test_options_are_listed_with_status_and_confidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "--json") == 0
    plans = {plan["id"]: plan for plan in json.loads(capsys.readouterr().out)["plans"]}

    assert plans["surrey-2u"]["status"] == "order made"
    assert plans["leics-2u-city"]["confidence"] == "low"
    assert plans["fund-west-midlands"]["status"] == "earmarked"


def test_an_edit_tells_before_and_after_and_is_kept_in_a_project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "wm.subregion"
    edit = (
        "edit",
        "ca-west-midlands",
        "--add",
        "Stafford",
        "--remove",
        "E08000026",
        "--lock",
        "Stafford",
        "--as",
        "With Stafford",
    )
    assert run(*edit, "--why", "What the room asked", "--json", "--save", str(file)) == 0
    told = json.loads(capsys.readouterr().out)
    before, after = told["plans"]

    assert set(before["footprints"][0]["districts"]) ^ set(after["footprints"][0]["districts"]) == {"E07000197", "E08000026"}
    assert (after["id"], after["parent"], after["why"]) == ("with-stafford", "ca-west-midlands", "What the room asked")
    assert after["people_moved"] > 400_000
    assert told["differences"][1]["text"] == "Add Stafford to West Midlands Combined Authority"
    (kept,) = Document.read(file, tmp_path / "unpacked").project.plans
    assert (kept.id, kept.locks) == ("with-stafford", ("E07000197",))

    with pytest.raises(ChoiceError, check=says("Stafford is locked")):
        run("edit", "with-stafford", "--project", str(file), "--remove", "Stafford")


def test_a_plan_is_begun_from_nothing_and_drawn_from_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = str(tmp_path / "surrey.subregion")
    assert run("new", "--footprint", "East", "--footprint", "West", "--within", "surrey-2u", "--as", "Ours", "--save", file) == 0
    assert "its id is ours" in capsys.readouterr().out
    begun = ("--project", file, "--save", file)
    assert (
        run("edit", "ours", "--add", "Elmbridge", "--footprint", "East", "--drop-footprint", "West", "--as", "One", *begun) == 0
    )
    capsys.readouterr()
    assert run("show", "one", "--project", file, "--json") == 0

    (plan,) = json.loads(capsys.readouterr().out)["plans"]
    assert [(one["name"], one["districts"]) for one in plan["footprints"]] == [("East", ["E07000207"])]


def test_a_plan_is_begun_from_a_table_of_districts_and_footprints(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "ours.csv"
    table.write_text("district,footprint\nElmbridge,North\nE07000213,North\nWoking,South\n", encoding="utf-8")
    assert run("new", "--groups", str(table), "--json") == 0

    (plan,) = json.loads(capsys.readouterr().out)["plans"]
    assert plan["id"] == "ours"
    assert [(one["name"], one["districts"]) for one in plan["footprints"]] == [
        ("North", ["E07000207", "E07000213"]),
        ("South", ["E07000217"]),
    ]


def test_the_front_is_handed_over_as_records(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("suggest", "ca-west-midlands", "--front", "--changes", "1", "--json") == 0
    points = json.loads(capsys.readouterr().out)["front"]

    assert points[0]["changes"] == []
    assert {axis for point in points for axis in point["unbeaten_on"]} == {"residents", "members", "moved"}


def test_a_comparison_is_written_as_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run("compare", "cambs-a", "cambs-e", "--out", str(tmp_path)) == 0

    assert {path.name for path in tmp_path.iterdir()} == {"comparison.json", "comparison.csv", "comparison.html", "maps.png"}
    assert "The swing is" in capsys.readouterr().err


def test_an_option_that_divides_districts_is_shown_with_its_range(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "hants-5u-1a") == 0
    told = capsys.readouterr().out

    assert "Clanfield, Horndean, Rowlands Castle parishes (22,693 people, Census 2021)" in told
    assert "wholly in or wholly out" in told


def test_suggestions_are_records_with_proof_reason_and_costs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("suggest", "ca-west-midlands", "--keep", "Coventry", "--never", "Lichfield", "--changes", "2", "--json") == 0
    (one,) = json.loads(capsys.readouterr().out)["suggestions"]

    assert (one["proved"], one["gap"], one["measure"]) == (True, 0.0, "gain")
    assert one["after"] > one["before"]
    assert len(one["changes"]) <= 2
    assert "Proved" not in one["reason"]["text"]
    assert "residents would change body" in one["costs"]["text"]

    assert run("suggest", "surrey-2u", "--parts", "2") == 0
    assert "Proved: all" in capsys.readouterr().out


def test_where_no_single_change_does_good_that_is_said_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("suggest", "crd-aberdeen") == 0
    told = capsys.readouterr().out

    assert told.startswith("No single change betters the Aberdeen City Region Deal; these cost it least.")
    assert "points less of self-containment" in told


def test_a_flag_is_cleared_by_the_change_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("suggest", "ca-west-midlands", "--clear", "hinterland_excluded") == 0
    assert "Try it: Add " in capsys.readouterr().out
    with pytest.raises(ChoiceError, check=says("raises no flag of the kind nosuch")):
        run("suggest", "ca-west-midlands", "--clear", "nosuch")


def test_plans_compared_without_a_folder_are_told_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", "surrey-2u", "surrey-3u") == 0
    told = capsys.readouterr().out
    assert "“Two unitaries: East and West Surrey” keeps" in told
    assert "Commuting between districts is estimated." in told


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("show", "surrey-9u"), "no plan called"),
        (("edit", "surrey-2u"), "No edit is named"),
        (("new", "surrey-2u", "--from-areas"), "A plan begins from one thing, and ID and --from-areas are given"),
        (("edit", "surrey-2u", "--move", "Elmbridge"), "does not say where"),
        (("edit", "surrey-2u", "--add", "Elmbrige"), "The nearest: Elmbridge"),
        (("compare", "surrey-2u", "--json"), "a comparison takes 2 to 4"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(ChoiceError, check=says(sentence)):
        run(*arguments)


# ---- What cannot be done is a sentence, and status 2 ----------------------------------------------------------------------


@pytest.fixture(scope="module")
def odd_plans(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A project with plans that nothing can be done with."""
    file = str(tmp_path_factory.mktemp("odd") / "odd.subregion")
    keep, begun = ("--save", file), ("--project", file, "--save", file)
    assert run("new", "--footprint", "Nowhere", "--as", "Empty", *keep) == 0
    assert run("new", "--district", "Coventry", "--as", "One", *begun) == 0
    assert run("new", "--district", "Isles of Scilly", "--district", "Coventry", "--as", "Islands", *begun) == 0
    assert run("new", "--district", "Coventry", "--within", "Warwick", "--as", "Small", *begun) == 0
    assert run("edit", "small", "--lock", "Coventry", "--lock", "Warwick", "--as", "Locked", *begun) == 0
    return file


ODD = {
    "an empty plan shown": (("show", "empty"), "Empty has no district in any footprint. Add a district first."),
    "an empty plan bettered": (("suggest", "empty"), "Nowhere has no district in any footprint"),
    "an empty plan divided": (("suggest", "empty", "--parts", "2"), "Empty has no district in any footprint"),
    "an empty plan compared": (("compare", "empty", "one", "--json"), "Empty has no district in any footprint"),
    "a footprint emptied": (("edit", "one", "--remove", "Coventry"), "One would be left without a district"),
    "all locked": (("suggest", "locked"), "No district of Small may go, and none that is tied to it may come"),
    "a locked district moved": (("edit", "locked", "--add", "Warwick"), "Warwick is locked and stays where it is"),
    "keep and never": (("suggest", "one", "--keep", "Rugby", "--never", "Rugby"), "Rugby is both to keep and never to come in"),
    "keep and a lock": (("suggest", "locked", "--keep", "Warwick"), "What is to be kept contradicts a lock: Warwick"),
    "low and high": (("suggest", "one", "--population", "9,5"), "The lowest number of residents, 9, is above the highest, 5"),
    "more parts than districts": (("suggest", "surrey-2u", "--parts", "12"), "11 districts cannot be divided into 12 footprints"),
    "islands": (("suggest", "islands", "--parts", "1"), "The extent does not hang together: Isles of Scilly lies apart"),
    "residents out of reach": (
        ("suggest", "one", "--population", "9000000,"),
        "With one change, One would have ",
    ),
    "kept far away": (("suggest", "one", "--keep", "Cornwall"), "Cornwall is to be kept, and neither One nor what may come in"),
    "parts and keep": (("suggest", "surrey-2u", "--parts", "2", "--keep", "Woking"), "--keep says nothing to --parts"),
    "a district that was": (("edit", "one", "--add", "E07000026"), "E07000026 (Allerdale) is no district of April 2025"),
    "a code near another": (("edit", "one", "--add", "E08000099"), "nor of any year since 2011. Give the code of a"),
    "no such district": (("new", "--district", "E07099999", "--as", "X"), "E07099999"),
    "no such measure of residents": (("suggest", "one", "--population", "many"), "--population"),
}


@pytest.mark.parametrize("what", ODD)
def test_what_cannot_be_done_ends_with_a_sentence_and_status_2(
    odd_plans: str, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    arguments, sentence = ODD[what]
    with pytest.raises(ExplorerError) as found:
        run(*arguments, "--project", odd_plans)

    assert cli.complain(found.value) == 2
    assert sentence in capsys.readouterr().err


def test_an_option_with_codes_that_nobody_knows_names_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "ours.csv"
    table.write_text("district,footprint\nE07099999,North\nWoking,South\n", encoding="utf-8")
    with pytest.raises(ChoiceError) as found:
        run("new", "--groups", str(table))

    assert cli.complain(found.value) == 2
    assert "ours.csv: “E07099999” is not a district of April 2025" in capsys.readouterr().err


def test_flows_that_do_not_cover_a_plan_are_told_and_nothing_is_guessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "flows.csv"
    table.write_text("residence,workplace,people\nE08000026,E08000026,90000\nE08000029,E08000029,80000\n", encoding="utf-8")
    flows = ("--flows", str(table))
    assert run("show", "surrey-2u", *flows) == 1
    assert "The flows do not cover Elmbridge, " in capsys.readouterr().out
    with pytest.raises(ChoiceError, check=says("Choose flows that cover it, or take those districts out")):
        run("suggest", "surrey-2u", "--footprint", "East Surrey", *flows)


def test_an_extent_across_nations_is_measured_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "--district", "Cumberland", "--district", "Scottish Borders", "--as", "Borders") == 0
    assert "lies in England and Scotland: figures of two nations are seldom made alike." in capsys.readouterr().out


def test_a_plan_from_groups_of_earlier_districts_is_of_those_of_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    groups = tmp_path / "groups.csv"
    cumbria = {"West": ("E07000026", "E07000028", "E07000029"), "South": ("E07000027", "E07000030", "E07000031")}
    rows = [(code, group) for group, codes in cumbria.items() for code in codes]
    for wanted, changed in ((0, {}), (1, {"E07000029": ""}), (2, {"E07000029": "South"})):
        kept = ((code, changed.get(code, group)) for code, group in rows)
        groups.write_text("code,group\n" + "".join(f"{code},{group}\n" for code, group in kept if group), encoding="utf-8")
        status = main(["plan", "new", "--groups", str(groups), "--as", "Ours", "--save", str(tmp_path / f"{wanted}.subregion")])
        said = capsys.readouterr().err
        assert status == wanted, said
        assert ("Cumberland is whole in the plan, though its group lacks Copeland." in said) == (wanted == 1)
        assert ("What Cumberland was made of lies in several groups: West and South." in said) == (wanted == 2)


def test_own_areas_without_a_district_of_a_plan_are_told_in_every_way_of_looking_at_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    areas = tmp_path / "areas.csv"
    areas.write_text("district,area\nE07000207,Elmbridge\n")
    told = "Your functional areas leave out"
    own = ("--areas", str(areas))

    assert run("show", "surrey-2u", *own) == 1
    assert told in capsys.readouterr().err
    assert run("show", "surrey-2u", "--json", *own) == 1
    assert told in json.loads(capsys.readouterr().out)["problems"][0]["text"]
    assert run("compare", "surrey-2u", "surrey-3u", *own, "--out", str(tmp_path / "out")) == 1
    assert told in (tmp_path / "out" / "comparison.html").read_text("utf-8").replace("\u00a0", " ")
