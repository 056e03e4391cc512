"""Official sets in place of what is bundled: new projects begin with them, and every caution they answer is gone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.exports import findings_json, write_report
from explorer.flags.survey import elsewhere_said, survey
from explorer.official.changes import what_changed
from explorer.official.getting import Place, get_sets, take_file
from explorer.official.keeping import held, official_folder
from explorer.official.recognising import recognised
from explorer.official.using import use, use_bundled
from explorer.packs.laying import let_go
from explorer.project import Project
from explorer.project.base_data import BaseData, base_data, keep_base, with_base
from explorer.words import say
from tests.feature_stub import Stub, serving
from tests.official.conftest import HASTE, SETS, at, zipped
from tests.web_stub import WebFile


@pytest.fixture(scope="module")
def official(
    catalogue: Catalogue, features: list[dict[str, Any]], census: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, BaseData]]:
    """A data folder with official districts and the census, in use."""
    with pytest.MonkeyPatch.context() as patch, ExitStack() as servers:
        folder = tmp_path_factory.mktemp("official")
        patch.setenv("SUBREGION_EXPLORER_DATA", str(folder))
        sets = [
            replace(SETS["lad-2025-bgc"], address=servers.enter_context(serving(Stub(features, cap=200)))),
            at(servers, SETS["census-2021"], WebFile(zipped(census))),
        ]
        place = Place(official_folder(), HASTE)
        assert all(each.held for each in get_sets(sets, catalogue, place))
        yield folder, use(sets)


@pytest.fixture
def at_hand(official: tuple[Path, BaseData], monkeypatch: pytest.MonkeyPatch) -> BaseData:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(official[0]))
    return official[1]


def test_estimated_and_approximate_are_gone_and_the_change_is_told(catalogue: Catalogue, at_hand: BaseData) -> None:
    assert base_data() == at_hand
    before = flow.run(Project(), catalogue)
    after = flow.run(with_base(Project()), catalogue)
    assert not after.flows.source.estimated
    assert not after.ground.approximate
    said = {say(caution) for caution in after.cautions}
    assert not any("estimated" in one or "pproximate" in one for one in said), said
    written = findings_json(after)
    assert '"estimated": true' not in written
    assert '"approximate": true' not in written
    told = [say(sentence) for sentence in what_changed(before, after)]
    assert told[:2] == ["Commuting is counted now, not estimated.", "Boundaries are official now, not approximate."]
    assert told[2].startswith("Economy: ")
    assert told[3].startswith("Institutions: ")


def test_a_set_of_boundaries_that_is_removed_is_not_rested_on_any_more(
    catalogue: Catalogue, at_hand: BaseData, tmp_path: Path
) -> None:
    wanted, folder = SETS["lad-2025-bgc"], official_folder() / "lad-2025-bgc"
    shutil.copytree(folder, tmp_path / "kept")
    try:
        assert let_go([wanted], list(SETS.values()), catalogue) == base_data() == BaseData(None, at_hand.flows)
        # The clean copy that was made of it is still there for projects that rest on it.
        assert at_hand.boundaries is not None
        assert at_hand.boundaries.is_file()
    finally:
        shutil.copytree(tmp_path / "kept", folder, dirs_exist_ok=True)
        keep_base(at_hand)


def test_where_a_census_counts_nobody_the_estimate_stands_and_says_so(catalogue: Catalogue, at_hand: BaseData) -> None:
    glasgow = next(each.id for each in catalogue.partnerships.partnerships.values() if "Glasgow" in each.name)
    findings = flow.run(with_base(Project(partnership=glasgow)), catalogue)
    assert findings.flows.source.estimated
    assert any("counts nobody here" in say(note) for note in findings.flows.notes)


def test_in_a_list_of_a_kind_each_footprint_has_the_commuting_that_counts_it(catalogue: Catalogue, at_hand: BaseData) -> None:
    bodies = catalogue.partnerships.partnerships
    glasgow = next(each for each in bodies.values() if "Glasgow" in each.name)
    known = Known.of(catalogue, with_base(Project()))
    found = list(survey(with_base(Project()), known, glasgow.kind))
    by_estimate = {one.case.footprint.partnership.id for one in found if one.case.flows.source.estimated}
    assert glasgow.id in by_estimate
    assert all(one.case.containment is not None for one in found)
    counted = {one.case.codes[0][0] for one in found if one.case.footprint.partnership.id not in by_estimate}
    assert counted <= {"E", "W"}
    (told,) = map(say, elsewhere_said(known, found))
    assert glasgow.name in told
    assert "counts nobody in" in told


def test_a_users_own_boundaries_are_measured_on_where_they_are_whole_and_meet(
    catalogue: Catalogue, features: list[dict[str, Any]], tmp_path: Path
) -> None:
    whole, part = tmp_path / "whole.geojson", tmp_path / "part.geojson"
    whole.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    part.write_text(json.dumps({"type": "FeatureCollection", "features": features[:200]}))
    known = Known.of(catalogue, Project(boundaries=whole))
    assert known.measured_ground is known.own_ground
    findings = flow.run(Project(boundaries=whole), catalogue)
    assert say(findings.sources["boundaries"].title) == "Boundaries from whole.geojson (GeoJSON)"
    assert {link.source for flag in findings.flags for link in flag.evidence} <= set(findings.sources)
    assert write_report(findings, tmp_path / "report")
    assert Known.of(catalogue, Project(boundaries=part)).measured_ground is catalogue.ground


def test_a_users_own_files_stay_and_the_bundled_data_come_back(catalogue: Catalogue, at_hand: BaseData, tmp_path: Path) -> None:
    own = Project(flows=tmp_path / "own.csv")
    assert with_base(own).flows == tmp_path / "own.csv"
    assert with_base(own).boundaries == at_hand.boundaries
    use_bundled()
    assert with_base(Project()) == Project()
    assert at_hand.flows is not None
    use([SETS["lad-2025-bgc"], SETS["census-2021"]])
    assert base_data() == at_hand


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"flows": "/gone.csv"}', '{"flows": 3}'])
def test_a_damaged_choice_of_base_data_is_as_good_as_none(own_data: Path, content: str) -> None:
    (own_data / "official").mkdir(parents=True)
    (own_data / "official" / "base.json").write_text(content)
    assert with_base(Project()) == Project()


# --- files that a person brought ------------------------------------------------------------------------------------


def test_files_that_were_dropped_are_recognised_by_what_is_in_them(
    catalogue: Catalogue, census: dict[str, bytes], regions: list[dict[str, Any]], place: Place, tmp_path: Path
) -> None:
    (tmp_path / "download.zip").write_bytes(zipped(census))
    (tmp_path / "renamed.csv").write_bytes(census["ODWP01EW_LTLA.csv"])
    (tmp_path / "layer (3).geojson").write_text(json.dumps({"type": "FeatureCollection", "features": regions}))
    (tmp_path / "nomis.csv").write_text('"DATE_NAME","GEOGRAPHY_CODE","C_AGE","OBS_VALUE"\n"2024","E06000001",200,9\n')
    (tmp_path / "data.csv").write_text("USUAL_RESIDENCE_CODE,PLACE_OF_WORK_CODE,OBS_VALUE\nE06000001,E06000001,5\n")
    (tmp_path / "notes.txt").write_text("nothing to see")
    sets = list(SETS.values())
    found = {path.name: recognised(path, sets, catalogue) for path in tmp_path.iterdir() if path.is_file()}
    assert {name: each.id if each else None for name, each in found.items()} == {
        "download.zip": "census-2021", "renamed.csv": "census-2021", "layer (3).geojson": "itl1-2025-bgc",
        "nomis.csv": "population", "data.csv": "census-2011", "notes.txt": None,
    }  # fmt: skip
    kept = take_file(tmp_path / "renamed.csv", SETS["census-2021"], catalogue, place)
    assert held(SETS["census-2021"], place.folder) == kept
    assert say(kept.sentences()[0]).startswith("Brought by hand on ")


def test_figures_of_an_indicator_are_recognised_by_what_they_bear_out(
    catalogue: Catalogue, tmp_path: Path, figures: Callable[[str], str]
) -> None:
    (tmp_path / "download.csv").write_text(figures("median_weekly_pay"))
    found = recognised(tmp_path / "download.csv", list(SETS.values()), catalogue)
    assert found is not None
    assert found.id == "indicator-median_weekly_pay"


@pytest.fixture
def figures(catalogue: Catalogue) -> Callable[[str], str]:
    def of(indicator: str) -> str:
        latest = catalogue.indicators[indicator].latest_period
        values = catalogue.indicator_values.of(indicator, latest)["value"].dropna()
        return "\n".join(
            ["areacd,areanm,period,value", *(f"{code},x,{latest}-01-01/P1Y,{value}" for code, value in values.items())]
        )

    return of
