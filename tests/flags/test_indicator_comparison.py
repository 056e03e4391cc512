from dataclasses import replace

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.flags.indicator_comparison import (
    AREA,
    BODY,
    OWN,
    REGION,
    TOGETHER,
    WIDER,
    IndicatorComparison,
    indicator_comparison,
)
from explorer.project import Project
from explorer.views.findings.comparison_part import HEADS, comparison_as_table, comparison_part
from explorer.views.parts.theme import LIGHT
from explorer.words import say, text
from tests.flags.toy import a_case, some_figures


def compared(catalogue: Catalogue, indicator: str, partnership: str = "ca-west-midlands") -> IndicatorComparison:
    found = indicator_comparison(flow.run(Project(partnership=partnership, indicator=indicator), catalogue).case)
    assert found is not None
    return found


def test_the_footprint_its_areas_its_regions_and_the_country_are_measured(catalogue: Catalogue) -> None:
    kinds = [row.on for row in compared(catalogue, "employment_rate").rows]
    assert kinds == [OWN, BODY, TOGETHER, AREA, AREA, AREA, AREA, REGION, WIDER]


def test_a_part_that_differs_beyond_its_uncertainty_is_told_higher_or_lower(catalogue: Catalogue) -> None:
    found = compared(catalogue, "employment_rate")
    region = next(row for row in found.rows if row.on == REGION)
    assert region.outside == "higher"
    assert "the West Midlands, by more than its uncertainty" in say(found.sentence)


def test_without_errors_nothing_can_be_told_apart(catalogue: Catalogue) -> None:
    found = compared(catalogue, "gdhi_per_head")
    assert {row.outside for row in found.rows if row.on in (AREA, TOGETHER, REGION)} == {"cannot_tell"}
    assert "Cannot tell whether it differs in" in say(found.sentence)


def test_medians_are_refused_with_the_range_of_the_members(catalogue: Catalogue) -> None:
    indicator = next(key for key, one in catalogue.indicators.items() if one.kind == "median")
    found = compared(catalogue, indicator)
    assert found.rows[0].figure.refused is not None
    assert say(found.rows[0].figure.refused) == "medians are never combined"
    assert say(found.interval(found.rows[0].figure)).startswith("members: £")
    assert say(found.written(found.rows[0].figure.value)) == "–"
    assert "cannot be given for the footprint: medians are never combined" in say(found.sentence)


def test_an_area_that_lies_wholly_inside_is_not_held_against_itself(catalogue: Catalogue) -> None:
    case = flow.run(Project(), catalogue).case
    shares = case.functional_areas.shares * 0.0
    shares.loc[list(case.codes), shares.columns[0]] = 1.0
    inside = replace(case, functional_areas=replace(case.functional_areas, shares=shares))
    found = indicator_comparison(inside)
    assert found is not None
    assert [row.outside for row in found.rows if row.on == AREA] == [""]


def test_an_indicator_without_a_figure_for_the_country_is_not_held_against_it() -> None:
    found = indicator_comparison(a_case(figures=some_figures([50.0, 60.0, 70.0, 50.0, 50.0, 50.0])))
    assert found is not None
    assert [(row.on, row.figure.value) for row in found.rows] == [(OWN, 60.0), (AREA, 60.0), (REGION, 56.0)]


def test_without_an_indicator_or_a_district_there_is_nothing_to_compare(catalogue: Catalogue) -> None:
    case = flow.run(Project(), catalogue).case
    assert indicator_comparison(replace(case, figures=None)) is None
    assert indicator_comparison(replace(case, footprint=replace(case.footprint, memberships=()))) is None


@pytest.mark.parametrize("indicator", ["employment_rate", "gdhi_per_head"])
def test_the_page_and_the_table_hold_every_row(catalogue: Catalogue, indicator: str) -> None:
    findings = flow.run(Project(indicator=indicator), catalogue)
    found = indicator_comparison(findings.case)
    assert found is not None
    page, (title, heads, *rows) = comparison_part(findings, LIGHT), comparison_as_table(findings).split("\n")
    assert title.split("\t")[0] == say(found.title)
    assert heads.split("\t")[: len(HEADS)] == list(map(text, HEADS))
    assert len(rows) == len(found.rows)
    for row in found.rows:
        assert say(row.name)[1:] in page
