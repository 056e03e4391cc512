"""What an older version kept of a project in its settings is taken over, and what cannot be understood has its default."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.project import Project, Threshold
from explorer.project.codec import decode, encode
from explorer.project.look import Look, MapBeside
from explorer.project.old_settings import taken_over
from explorer.project.partner_choice import PartnerChoice
from explorer.readers.tables.table_choices import TableChoices, as_json
from tests.project.test_areas_asked import ASKED, TEXTS

OLD: dict[str, Any] = {
    "partnership": "lep-black-country",
    "indicator": "gva_per_hour",
    "region": "TLG",
    "year": "2019",
    "day": "2021-04-01",
    "boundaries": "/data/towns.gpkg",
    "areas": "/data/areas.csv",
    "preset": "strict",
    "thresholds": ["gap=0.1,0.2", "nothing", "nan=nan,1"],
    "flows": json.dumps({"path": "/data/flows.csv", "reading": {"base": "fixed"}}),
    "tables": [json.dumps({"path": "/data/table.csv", "choices": as_json(TableChoices(sheet="Data"))}), "nonsense", "[]"],
    "own_layers": ["/data/roads.gpkg"],
    "map_style": ["scheme=user", "breaks=3;1;x;2", "number=4", "reversed=yes", "middle=2.5", "ramp=lagoon"],
    "partners": ["a=added:b", "a=loved:c"],
    "layers": ["show=names", "footprint=lep-a", "top=7", "curved=no", "direction=from"],
    "flag_list": ["order=kind", "by_district=yes", "kinds=gap", "order=colour"],
    "areas_asked": list(TEXTS),
    "window": {
        "maps": "two_maps",
        "drawer": "table",
        "scatter": "gva_per_hour",
        "further_maps": json.dumps([{"indicator": "employment_rate", "year": 2018, "partnership": None, "shares": False}]),
    },
}


def test_everything_that_was_chosen_is_taken_over() -> None:
    project, look = taken_over(OLD)
    assert (project.partnership, project.region, project.period, project.as_at) == (
        "lep-black-country",
        "TLG",
        "2019",
        date(2021, 4, 1),
    )
    assert (project.flows, project.boundaries) == (Path("/data/flows.csv"), Path("/data/towns.gpkg"))
    assert project.limits == (Threshold("gap", (0.1, 0.2)),)
    assert [(table.path.name, table.choices.sheet) for table in project.tables] == [("table.csv", "Data")]
    assert project.partners == (PartnerChoice("a", "b", "added"),)
    style = project.map_style
    assert (style.classification.breaks, style.classification.number, style.is_reversed, style.middle) == (
        (1, 2, 3),
        4,
        True,
        2.5,
    )
    assert (look.layers.shown, look.layers.footprints, look.layers.top) == (frozenset({"names"}), ("lep-a",), 7)
    assert (look.layers.direction, look.layers.is_curved) == ("from", False)
    assert (look.flags.order, look.flags.by_district, look.flags.kinds) == ("kind", True, frozenset({"gap"}))
    assert (look.arrangement, look.page, look.across, look.areas_asked) == ("two_maps", "table", "gva_per_hour", ASKED)
    assert look.further == (MapBeside("employment_rate", "2018", "", shares_classes=False),)


def test_settings_that_tell_of_nothing_are_a_new_project() -> None:
    assert taken_over({}) == (Project(), Look())


@pytest.mark.parametrize(
    "flows",
    ["[]", "{", '{"path": 3}', '{"path": "/a.csv", "reading": {"base": 7}}', "[" * 100_000],
    ids=["list", "cut", "number", "reading", "deep"],
)
def test_flows_that_cannot_be_understood_are_left_out(flows: str) -> None:
    assert taken_over({"flows": flows})[0] == Project()


@settings(max_examples=30)
@given(
    st.dictionaries(
        st.sampled_from(sorted(OLD)),
        st.none()
        | st.integers()
        | st.text(max_size=6)
        | st.lists(
            st.sampled_from(["scheme=user", "number=99", "top=0", "=", "breaks=inf;1e999", "kind=x", "[]", "{}"]), max_size=3
        )
        | st.dictionaries(st.sampled_from(["maps", "further_maps"]), st.sampled_from(["", "{}", "[1]", "[{}]", "null"])),
    )
)
def test_whatever_stands_in_old_settings_makes_a_project_that_can_be_kept(told: dict[str, Any]) -> None:
    project, look = taken_over(told)
    assert decode(encode(project), Project) == project
    assert decode(encode(look), Look) == look
