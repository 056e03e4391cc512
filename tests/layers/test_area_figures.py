from pathlib import Path

import numpy as np
import pytest

from explorer import flow
from explorer.cartography.map_design import design_map
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.layers import Layer, indicator_layer
from explorer.project import Project
from explorer.project.map_style import Classification, MapStyle
from explorer.readers.tables.table_choices import IndicatorChoices, OwnTableFile, TableChoices
from explorer.words import say
from tests.layers.small_areas import kept, quarters

AS_FOUND = TableChoices()


def layer_of(
    catalogue: Catalogue, folder: Path, text: str, choices: TableChoices = AS_FOUND, layers: tuple[Path, ...] = ()
) -> Layer:
    """The first indicator of a table, where these extra layers are in use."""
    (folder / "table.csv").write_text(text)
    known = Known.of(catalogue, Project(tables=(OwnTableFile(folder / "table.csv", choices),), layers=layers))
    return indicator_layer(known, next(iter(known.own_indicators)))


@pytest.fixture
def itl3(catalogue: Catalogue, tmp_path: Path) -> Layer:
    text = "Code,Productivity index 2020,Productivity index 2021\nTLG31,90,100\nTLG36,80,\nTLG99,1,2\nTLG,70,77\nUK,100,100\n"
    return layer_of(catalogue, tmp_path, text)


def test_the_figure_of_a_wider_area_is_given_to_no_district(itl3: Layer) -> None:
    assert not itl3.values.notna().any(axis=None)
    assert itl3.areas is not None
    assert itl3.areas.values["value"].dropna().to_dict() == {"TLG31": 100.0}
    assert itl3.on_map.shown.notna().sum() == 1
    assert "no district has a figure of its own" in " ".join(map(say, itl3.sentences()))


def test_areas_without_a_place_on_the_map_are_told(itl3: Layer) -> None:
    assert itl3.areas is not None
    assert itl3.areas.unplaced == ("TLG99",)
    assert "TLG99" in " ".join(map(say, itl3.sentences()))


def test_regions_stand_beside_areas_to_compare_with(itl3: Layer) -> None:
    assert itl3.comparators["value"]["TLG"] == 77.0
    assert itl3.unmatched == ()


def test_every_district_of_an_area_has_the_colour_of_that_area(itl3: Layer, catalogue: Catalogue) -> None:
    design = design_map(itl3, MapStyle(), catalogue.districts)
    coloured = {code for code, colour in design.colours.items() if colour}
    assert coloured == {code for code, district in catalogue.districts.districts.items() if district.itl3 == "TLG31"}
    assert (design.keys[0].count, say(design.said)) == (1, "ITL3 areas")
    assert "ITL3 areas" in say(design.in_words())


@pytest.mark.parametrize("kind", ["classes", "benchmark", "bivariate"])
def test_every_kind_of_map_can_be_made_of_areas(itl3: Layer, catalogue: Catalogue, known: Known, kind: str) -> None:
    style = MapStyle(kind=kind, second="employment_rate", classification=Classification(scope="TLG"))  # type: ignore[arg-type]
    second = indicator_layer(known, "employment_rate")
    design = design_map(itl3, style, catalogue.districts, second)
    assert set(design.colours.index) == set(catalogue.districts.codes)
    assert design.square is None


def test_findings_can_be_made_with_figures_of_areas(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("Code,Visits 2021\nTLG31,100\nTLG36,80\n")
    table = OwnTableFile(tmp_path / "table.csv")
    (held,) = catalogue.files.indicators(table)
    findings = flow.run(Project(indicator=held.indicator.id, tables=(table,)), catalogue)
    assert findings.combined is None or not np.isfinite(findings.combined.value)
    assert any("ITL3 areas" in say(sentence) for sentence in findings.notes)
    assert say(findings.not_checked["data_gap"]) == "figures of Visits are published for ITL3 areas, not for districts"


def test_bodies_are_drawn_as_they_were_at_the_end_of_the_year(catalogue: Catalogue, tmp_path: Path) -> None:
    text = "Code,Jobs 2016\nE37000001,5\nE37000011,7\n"
    areas = layer_of(catalogue, tmp_path, text).areas
    assert areas is not None
    assert areas.how is not None
    assert {"E08000027", "E08000028"} <= {code for code, found in areas.members.items() if found == ("E37000001",)}
    assert say(areas.how).endswith("as at the end of 2016")


def test_a_district_in_two_bodies_is_in_none_of_them_alone(catalogue: Catalogue, tmp_path: Path) -> None:
    codes = [code for code in catalogue.partnerships.codes if code.startswith("E37")]
    text = "Code,Jobs 2016\n" + "".join(f"{code},{number + 1}\n" for number, code in enumerate(codes))
    layer = layer_of(catalogue, tmp_path, text)
    assert layer.areas is not None
    twice = [code for code, found in layer.areas.members.items() if len(found) > 1]
    assert twice
    assert not design_map(layer, MapStyle(), catalogue.districts).colours[twice].any()


def test_a_unitary_authority_keeps_its_own_figure_in_a_table_of_upper_tiers(catalogue: Catalogue, tmp_path: Path) -> None:
    layer = layer_of(catalogue, tmp_path, "Code,Jobs 2021\nE10000028,5\nE08000025,7\n")
    assert layer.shown.dropna().to_dict() == {"E08000025": 7.0}
    assert layer.areas is not None
    assert layer.areas.area_of("E07000192") == "E10000028"
    assert layer.areas.name("E10000028") == "Staffordshire"


def test_an_area_under_its_old_and_its_new_code_has_no_figure(catalogue: Catalogue, tmp_path: Path) -> None:
    layer = layer_of(catalogue, tmp_path, "Code,Jobs 2021\nTLC11,1\nUKC11,2\nTLG31,3\n")
    assert layer.on_map.shown.dropna().to_dict() == {"TLG31": 3.0}


def test_a_table_of_several_levels_has_an_indicator_for_each(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("Code,Jobs 2021\nTLG31,1\nTLG36,2\nTLG3,3\nE37000001,4\nTLG,10\n")
    known = Known.of(catalogue, Project(tables=(OwnTableFile(tmp_path / "table.csv"),)))
    ids = list(known.own_indicators)
    assert len(set(ids)) == 3
    assert known.indicators[ids[0]].level == "itl3"
    assert {known.indicators[name].level for name in ids[1:]} == {"itl2", "lep"}
    filled = {name: indicator_layer(known, name).on_map.shown.dropna().tolist() for name in ids}
    assert sorted(filled.values()) == [[1.0, 2.0], [3.0], [4.0]]


def test_small_areas_without_boundaries_ask_for_them(catalogue: Catalogue, tmp_path: Path) -> None:
    layer = layer_of(catalogue, tmp_path, "Code,Jobs 2021\nE01000001,5\nE01000002,7\n")
    assert layer.areas is not None
    assert not len(layer.areas.values)
    assert any("open boundaries of small areas (LSOAs, data zones)" in say(sentence) for sentence in layer.sentences())
    design = design_map(layer, MapStyle(), catalogue.districts)
    assert not design.colours.any()
    assert (design.no_data, say(design.said)) == (len(catalogue.districts.codes), "districts")


@pytest.mark.parametrize("figures", [[0, 0, 0, 0], [1, 20, 300, 1_500]])
def test_counts_of_small_areas_are_added_up_for_their_district(catalogue: Catalogue, tmp_path: Path, figures: list[int]) -> None:
    path = kept(quarters("E08000027", catalogue), tmp_path)
    text = "Code,Jobs 2021\n" + "".join(f"E0100000{at},{value}\n" for at, value in enumerate(figures, start=1))
    kind = TableChoices(indicators=(IndicatorChoices("Jobs", kind="count", unit="jobs"),))
    layer = layer_of(catalogue, tmp_path, text, kind, layers=(path,))
    assert layer.shown.dropna().to_dict() == {"E08000027": sum(figures)}
    assert layer.areas is not None
    assert layer.areas.values["value"].sum() == sum(figures)


def test_a_district_with_a_small_area_without_a_figure_has_none(catalogue: Catalogue, tmp_path: Path) -> None:
    path = kept(quarters("E08000027", catalogue), tmp_path)
    text = "Code,Jobs 2021\nE01000001,5\nE01000002,7\nE01000003,1\n"
    layer = layer_of(catalogue, tmp_path, text, layers=(path,))
    assert not layer.shown.notna().any()
    assert layer.areas is not None
    assert layer.areas.values["value"].notna().sum() == 3


def test_a_district_that_the_layer_holds_only_a_part_of_has_no_figure(catalogue: Catalogue, tmp_path: Path) -> None:
    path = kept(quarters("E08000027", catalogue).iloc[:2], tmp_path)
    layer = layer_of(catalogue, tmp_path, "Code,Jobs 2021\nE01000001,5\nE01000002,7\n", layers=(path,))
    assert not layer.shown.notna().any()


def test_medians_of_small_areas_are_not_brought_up_to_districts(catalogue: Catalogue, tmp_path: Path) -> None:
    path = kept(quarters("E08000027", catalogue), tmp_path)
    text = "Code,Median pay 2021\n" + "".join(f"E0100000{at},{at}\n" for at in range(1, 5))
    layer = layer_of(catalogue, tmp_path, text, layers=(path,))
    assert layer.built is None
    assert not layer.shown.notna().any()


def test_rates_of_small_areas_are_combined_through_their_parts(catalogue: Catalogue, tmp_path: Path) -> None:
    path = kept(quarters("E08000027", catalogue), tmp_path)
    rows = [(10, 100), (0, 50), (30, 100), (5, 150)]
    text = "Code,Year,Employment rate (%),Numerator,Denominator\n"
    text += "".join(f"E0100000{at},2021,{100 * n / d},{n},{d}\n" for at, (n, d) in enumerate(rows, start=1))
    choices = TableChoices(roles=((4, "numerator"), (5, "denominator")))
    layer = layer_of(catalogue, tmp_path, text, choices, layers=(path,))
    assert layer.shown.dropna().to_dict() == {"E08000027": pytest.approx(100 * 45 / 400)}


def test_the_layer_that_holds_most_of_the_areas_is_drawn_on(catalogue: Catalogue, tmp_path: Path) -> None:
    frame = quarters("E08000027", catalogue).assign(code=["TLG31", "TLG36", "X", "Y"])
    path = kept(frame, tmp_path)
    text = "Code,Jobs 2021\nTLG31,5\nTLG36,7\n"
    with_layer = layer_of(catalogue, tmp_path, text, layers=(path,)).areas
    assert with_layer is not None
    assert with_layer.own is not None
    assert with_layer.statement is not None
    assert "your own layer" in say(with_layer.statement)
    without = layer_of(catalogue, tmp_path, text).areas
    assert without is not None
    assert without.own is None
