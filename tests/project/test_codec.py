"""What is kept comes back as it was; what was not written by us is refused in a sentence."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.project import Project, Threshold, codec
from explorer.project.codec import DataRef, NewerProjectError, Part, Saved, StepDecoder, decode, encode
from explorer.project.look import Look, MapBeside, View
from tests.project.test_areas_asked import ASKED, TEXTS
from tests.project.values import values_of
from tests.support import says

NOW = f'"version": {codec.VERSION}'
_YEAR = '"period": null', '"year": null'
projects: st.SearchStrategy[Project] = values_of(Project)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(projects)
def test_a_project_comes_back_as_it_was(project: Project) -> None:
    assert decode(encode(project), Project) == StepDecoder().decode(encode(project)) == project


@given(values_of(Look))
def test_a_look_comes_back_as_it_was(look: Look) -> None:
    assert decode(encode(look), Look) == look


@settings(max_examples=25)
@given(values_of(Saved))
def test_a_saved_version_comes_back_as_it_was(saved: Saved) -> None:
    assert decode(encode(saved), Saved) == saved


@settings(max_examples=25)
@given(projects)
def test_the_same_project_is_always_the_same_text(project: Project) -> None:
    assert encode(decode(encode(project), Project)) == encode(project)


@pytest.mark.parametrize(
    "project",
    [
        Project(as_at=date.min),
        Project(as_at=date.max),
        Project(period="2021-2023" * 1000),
        Project(partnership=""),
        Project(limits=(Threshold("gap", (5e-324, 1.7976931348623157e308)),)),
        Project(limits=tuple(Threshold(str(number), (number / 7,) * 3) for number in range(20_000))),
        Project(layers=tuple(Path(f"/data/{number}.gpkg") for number in range(20_000))),
        Project(flows=Path("/home/caf\udce9/1984.csv")),
        Project(partnership="x" * 1_000_000),
    ],
    ids=["first day", "last day", "period", "empty", "extremes", "many thresholds", "many layers", "bytes in a name", "long"],
)
def test_extremes_come_back_as_they_were(project: Project) -> None:
    assert decode(encode(project), Project) == project


def test_a_path_of_windows_can_be_taken_apart_elsewhere() -> None:
    told = json.loads(codec._json({"path": PureWindowsPath("C:\\Users\\a\\flows.csv")}))["path"]
    assert PurePosixPath(told).name == PureWindowsPath(told).name == "flows.csv"


def test_a_project_with_a_path_spelt_in_another_way_is_read() -> None:
    told = json.loads(encode(Project(flows=Path("/data/flows.csv"))))
    told["project"]["flows"] = "/data//flows.csv"
    assert decode(json.dumps(told), Project).flows == Path("/data/flows.csv")


# Versions


def renamed(told: dict[str, Any]) -> dict[str, Any]:
    project = dict(told["project"])
    project["partnership"] = project.pop("sub_region")
    return {"project": project}


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> str:
    """A project as an older version wrote it, where a written step makes it a project of this one."""
    told = json.loads(encode(Project(partnership="lep-black-country", region="TLG")))
    told["project"]["sub_region"] = told["project"].pop("partnership")
    monkeypatch.setattr(codec, "STEPS", {codec.VERSION: renamed})
    monkeypatch.setattr(codec, "VERSION", codec.VERSION + 1)
    return json.dumps(told)


def test_what_an_older_version_wrote_is_read_by_a_written_step(older: str) -> None:
    assert decode(older, Project) == Project(partnership="lep-black-country", region="TLG")


def test_a_damaged_project_of_an_older_version_is_refused(older: str) -> None:
    for told in (older.replace("sub_region", "place"), older.replace('"TLG"', "7"), '{"version": 1, "project": 3}'):
        with pytest.raises(ReadError, check=says("damaged")):
            decode(told, Project)


def test_a_version_that_never_was_is_refused(older: str) -> None:
    with pytest.raises(ReadError, check=says("damaged")):
        decode(older.replace(f'"version": {codec.VERSION - 1}', '"version": -3'), Project)


def test_what_a_newer_version_wrote_is_refused_as_newer_whatever_it_holds() -> None:
    for told in ({"version": codec.VERSION + 1}, {"version": 10**30, "project": {"partnership": 3}, "people": []}):
        with pytest.raises(NewerProjectError, check=says("saved by a newer version")):
            decode(json.dumps(told), Project)


@pytest.mark.parametrize(
    "value", [Project(areas_asked=ASKED), Look(areas_asked=ASKED), Saved(Project(areas_asked=ASKED), Look(areas_asked=ASKED))]
)
def test_what_version_1_kept_as_texts_is_read(value: Project | Look | Saved) -> None:
    texts = json.dumps(TEXTS)
    told = encode(value).replace(json.dumps(msgspec.to_builtins(ASKED)), texts).replace(NOW, '"version": 1').replace(*_YEAR)
    assert texts in told
    assert decode(told, type(value)) == value


@pytest.mark.parametrize("texts", ["7", "[7]", "null", '{"method": "curds"}'])
def test_what_version_1_cannot_have_kept_is_refused_or_forgotten(texts: str) -> None:
    told = (
        encode(Project()).replace('"areas_asked": null', f'"areas_asked": {texts}').replace(NOW, '"version": 1').replace(*_YEAR)
    )
    with suppress(ReadError):
        assert decode(told, Project) == Project()


@pytest.mark.parametrize(("year", "period"), [("2018", '"2018"'), ("null", "null")])
def test_the_year_of_version_3_is_read_as_a_period(year: str, period: str) -> None:
    saved = encode(Saved(Project(), Look(further=(MapBeside("gdhi_per_head"),)))).replace('"period": null', f'"period": {period}')
    told = saved.replace(f'"period": {period}', f'"year": {year}').replace(NOW, '"version": 3')
    assert decode(told, Saved) == decode(saved, Saved)


@pytest.mark.parametrize("year", ["2018.5", '"2018"', "true", "[2018]"])
def test_a_year_of_version_3_that_is_none_is_damage(year: str) -> None:
    for value in (Project(), Saved(Project())):
        told = encode(value).replace('"period": null', f'"year": {year}').replace(NOW, '"version": 3')
        with pytest.raises(ReadError, check=says("damaged")):
            decode(told, type(value))


def test_a_project_of_version_3_by_itself_is_read() -> None:
    told = encode(Project()).replace('"period": null', '"year": 2018').replace(NOW, '"version": 3')
    assert decode(told, Project) == Project(period="2018")


# Steps, which have much in common


def test_what_two_steps_have_in_common_is_one_value() -> None:
    decoder = StepDecoder()
    limits = tuple(Threshold(str(number), (0.5,)) for number in range(3))
    one, other = (decoder.decode(encode(Project(period=year, limits=limits))) for year in ("2001", "2002"))
    assert (one.period, other.period, one.limits) == ("2001", "2002", limits)
    assert one.limits is other.limits


@pytest.mark.parametrize(
    ("was", "told"),
    [
        ('"period": null', '"period": 7'),
        ('"period": null', '"period": NaN'),
        ('"period": null, ', ""),
        ('"period": null', '"period": null, "mood": "good"'),
        ('"period": null', '"period": null, "period'),
    ],
)
def test_a_damaged_step_is_refused(was: str, told: str) -> None:
    text = encode(Project())
    with pytest.raises(ReadError, check=says("damaged")):
        StepDecoder().decode(text.replace(was, told))


# What was not written by us


@settings(max_examples=25)
@given(projects, st.data())
def test_a_field_with_something_else_in_it_is_refused_or_read(project: Project, data: st.DataObject) -> None:
    told = json.loads(encode(project))
    told["project"][data.draw(st.sampled_from(sorted(told["project"])))] = data.draw(anything)
    with suppress(ReadError):
        read = decode(json.dumps(told), Project)
        assert decode(encode(read), Project) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '"project"',
        "\udce9",
        '{"version": 1}',
        '{"version": true, "project": {}}',
        '{"version": "1", "project": {}}',
        '{"version": 1, "look": {}}',
        '{"version": 1, "project": {}, "more": 1}',
        '{"version": 1, "project": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"version": 1, "project": ' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "}",
        '{"version": ' + "9" * 100_000 + ', "project": {}}',
        " " * (codec.LARGEST + 1),
    ],
    ids=lambda text: f"{text[:40]!r} {len(text)}",
)
def test_a_text_that_is_no_project_is_refused(text: str) -> None:
    with pytest.raises(ReadError, check=says("damaged")):
        decode(text, Project)


@pytest.mark.parametrize("told", ["NaN", "Infinity", "1e999", "1" + "0" * 400, "-1e999", '"1"', "true", "null", "[1]"])
def test_a_bound_that_is_no_number_is_refused(told: str) -> None:
    text = encode(Project(limits=(Threshold("gap", (0.125,)),)))
    with pytest.raises(ReadError, check=says("damaged")):
        decode(text.replace("0.125", told), Project)


@pytest.mark.parametrize(("was", "told"), [("777.5", "0.0"), ("777.5", "-3.0"), ("400000.5", "1e300")])
def test_a_place_that_no_map_shows_is_refused(was: str, told: str) -> None:
    text = encode(Look(view=View(400000.5, 300000.5, 777.5)))
    with pytest.raises(ReadError, check=says("damaged")):
        decode(text.replace(was, told), Look)


def test_a_field_that_is_not_known_is_refused_and_not_dropped() -> None:
    told = json.loads(encode(Project()))
    told["project"]["mood"] = "good"
    with pytest.raises(ReadError, check=says("damaged")):
        decode(json.dumps(told), Project)


def test_a_field_that_is_missing_is_refused_and_not_made_up() -> None:
    told = json.loads(encode(Project()))
    del told["project"]["preset"]
    with pytest.raises(ReadError, check=says("damaged")):
        decode(json.dumps(told), Project)


def test_a_size_below_nothing_is_refused() -> None:
    saved = Saved(Project(), data=(DataRef(Path("a.csv"), (Part("a.csv", 777, "0"),)),))
    with pytest.raises(ReadError, check=says("damaged")):
        decode(encode(saved).replace("777", "-777"), Saved)


def test_what_is_no_value_of_ours_cannot_be_kept() -> None:
    with pytest.raises(TypeError, match="cannot be kept"):
        encode(replace(Project(), partnership=object()))  # type: ignore[arg-type]
