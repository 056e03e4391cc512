import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import geopandas as gpd
import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.errors import WriteError
from explorer.exports.gis.qgis_copy import write_qgis_copy
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.words import say


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


@pytest.fixture(scope="module")
def copy(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("qgis") / "west midlands.gpkg"
    write_qgis_copy(findings, target)
    return target


def test_districts_carry_figure_class_and_footprint(copy: Path, findings: Findings) -> None:
    districts = gpd.read_file(copy, layer="districts").set_index("code")
    assert set(districts.index[districts["in_footprint"]]) == set(findings.footprint.districts)
    assert districts.loc["E08000025", "value"] == pytest.approx(findings.layer.values.loc["E08000025", "value"])
    labels = {say(key.label) for key in (*findings.design.keys, *findings.design.extras)}
    assert set(districts["class"]) <= labels | {"No data"}


def test_every_flag_has_its_sentence_and_its_districts(copy: Path, findings: Findings) -> None:
    flags = gpd.read_file(copy, layer="flags")
    assert list(flags["sentence"]) == [say(flag.sentence) for flag in findings.flags]
    assert not flags[[bool(flag.areas) for flag in findings.flags]].geometry.is_empty.any()


def test_footprint_and_functional_areas_are_whole(copy: Path, findings: Findings) -> None:
    (footprint,) = gpd.read_file(copy, layer="footprint").geometry
    districts = gpd.read_file(copy, layer="districts")
    assert footprint.area == pytest.approx(districts[districts["in_footprint"]].area.sum(), rel=1e-6)
    areas = gpd.read_file(copy, layer="functional_areas")
    assert set(areas["functional_area_code"]) <= set(findings.overlaps.index)


def test_every_value_of_a_layer_has_a_fill_in_its_style(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as file:
        styles = dict(file.execute("SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault = 1"))
    assert set(styles) == {"districts", "functional_areas", "footprint", "flags"}
    for layer, field in (("districts", "class"), ("flags", "level")):
        style = ET.fromstring(styles[layer])  # noqa: S314 - our own
        values = {each.get("value") for each in style.iter("category")}
        assert set(gpd.read_file(copy, layer=layer)[field]) <= values


def test_the_sources_stand_beside_the_layers(copy: Path, findings: Findings) -> None:
    sources = gpd.read_file(copy, layer="sources")
    assert list(sources["id"]) == [source.id for source in findings.used]


def test_a_copy_in_a_folder_that_is_not_there_is_refused(findings: Findings, tmp_path: Path) -> None:
    with pytest.raises(WriteError):
        write_qgis_copy(findings, tmp_path / "absent" / "a.gpkg")


def test_problems_of_own_files_stand_beside_the_copy(findings: Findings, tmp_path: Path) -> None:
    write_qgis_copy(replace(findings, problems=("The first.",)), tmp_path / "copy.gpkg")
    assert "- The first." in (tmp_path / "copy.gpkg.problems.txt").read_text("utf-8")
