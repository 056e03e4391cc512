"""What the statement says: short, plain, with a source and an id for every figure, whatever the footprint."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.exports.figure_ids import value_at
from explorer.exports.records import findings_record
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.own_footprint import OwnFootprint
from explorer.project.own_words import Considered, Letter, OwnWords
from explorer.project.plan import Plan, PlanFootprint
from explorer.said import Figure
from explorer.statement.making import statement_of
from explorer.statement.model import Statement, figures_in
from explorer.statement.reading import EASE, LONGEST, MOST_WORDS, reading_of
from explorer.words import say

LONG_NAME = (
    "Committee for Growth, Skills, Housing and Transport of the Boroughs, Cities and Counties from Severn up to the Humber"
)


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(as_at=date(2026, 12, 1)), catalogue)


@pytest.fixture(scope="module")
def statement(findings: Findings) -> Statement:
    return statement_of(findings)


def own(catalogue: Catalogue, *codes: str, name: str = "Own", flows: Path | None = None) -> Findings:
    footprint = OwnFootprint(name, "own.csv", tuple((code, 1.0) for code in codes))
    return flow.run(Project(partnership=footprint.id, footprints=(footprint,), flows=flows), catalogue)


@pytest.fixture(scope="module")
def of_sixty(catalogue: Catalogue, findings: Findings) -> Statement:
    english = [code for code, one in sorted(findings.lookup.districts.items()) if one.country == "England"]
    return statement_of(own(catalogue, *english[:60], name=LONG_NAME))


def body(statement: Statement) -> str:
    return " ".join(say(one.said) for one in statement.sentences)


def stands_for(figure: Figure, held: float | None) -> bool:
    """Whether a figure is the number held: a share itself, or in points or in 100; people to the hundred."""
    if held is None:
        return False
    if isinstance(figure.value, int):
        return figure.value in (held, round(100 * held))
    number = figure.value.value
    return number == pytest.approx(held, abs=1e-6) or number in (pytest.approx(100 * held), round(held, -2))


def test_every_figure_is_what_the_findings_hold_under_its_id(findings: Findings, statement: Statement) -> None:
    record = findings_record(findings)

    assert {key: one for key, one in statement.figures.items() if not stands_for(one, value_at(record, key))} == {}
    assert len(statement.figures) > 25


def test_it_is_short_and_plain(statement: Statement, of_sixty: Statement) -> None:
    for one in (statement, of_sixty):
        reading = reading_of(one)

        assert reading.words <= MOST_WORDS
        assert reading.longest <= LONGEST
        assert reading.ease >= EASE


def test_no_sentence_has_a_figure_without_a_source(statement: Statement, of_sixty: Statement) -> None:
    for one in (statement, of_sixty):
        assert [say(told.said) for told in one.sentences if list(figures_in(told.said)) and not told.sources] == []
        assert {key for told in one.sentences for key in told.sources} <= {source.id for source in one.sources}


def test_what_lines_up_is_said_as_plainly_as_what_does_not(statement: Statement) -> None:
    assert "West Midlands Police" in say(statement.part("institutions").sentences[1].said)
    assert "serve the same area" in body(statement)
    assert "Coventry and Warwickshire ICB (39%)" in body(statement)


def test_places_outside_are_told_apart_from_those_that_take_part(statement: Statement) -> None:
    outside = [say(one.said) for one in statement.part("outside").sentences]

    assert any("South Staffordshire (48%)" in one and "North Warwickshire" not in one for one in outside)
    assert any("North Warwickshire (33%)" in one and "non-constituent member" in one for one in outside)


def test_estimates_are_said_to_be_estimates_in_the_same_breath(statement: Statement) -> None:
    kept = [say(one.said) for one in statement.part("brief").sentences if "%" in say(one.said)]

    assert kept
    assert all("estimated" in one for one in kept)


def test_the_authors_words_stand_as_they_were_written(findings: Findings) -> None:
    words = OwnWords(
        "ca-west-midlands", "A & B <b>Council</b>", "agreed", "=1+1 is <script>no</script> sum.\n\nSecond.",
        (Considered("With Bromsgrove", "It did not wish to join."),), (Letter("coventry-university", "3 November 2026"),),
    )  # fmt: skip
    told = statement_of(replace(findings, project=replace(findings.project, words=(words,))))

    assert say(told.byline) == "As at 1 December 2026. Prepared by A & B <b>Council</b>. Status: agreed."
    assert told.part("reasons").own == ("=1+1 is <script>no</script> sum.", "Second.")
    table, alternatives = told.part("institutions").table, told.part("reasons").table
    assert table is not None
    assert alternatives is not None
    assert [row[-1] for row in table.rows if say(row[0]) == "Coventry University"] == ["3 November 2026"]
    assert alternatives.rows == (("With Bromsgrove", "It did not wish to join."),)


def test_what_the_author_has_still_to_give_is_named(statement: Statement) -> None:
    assert [one.id for one in statement.missing] == [
        "statement-missing-author", "statement-missing-why", "statement-missing-considered", "statement-missing-letters",
    ]  # fmt: skip


def test_a_footprint_of_one_district_without_partners_has_a_statement(catalogue: Catalogue) -> None:
    told = statement_of(own(catalogue, "E08000026"))

    assert "The one council is inside as a whole." in body(told)
    assert "No partner institution is on record." in body(told)
    assert "statement-missing-partners" in [one.id for one in told.missing]


def test_a_name_of_120_characters_and_60_districts_leave_it_two_pages(of_sixty: Statement) -> None:
    assert LONG_NAME in say(of_sixty.title)
    table = of_sixty.part("economy").table
    assert table is not None
    assert len(table.rows) < len(say(table.caption))


def test_without_flows_it_says_that_nothing_can_be_told_of_them(catalogue: Catalogue, tmp_path: Path) -> None:
    flows = tmp_path / "flows.csv"
    flows.write_text("residence,workplace,people\nE06000001,E06000001,100\nE06000001,E06000002,20\nE06000002,E06000002,90\n")
    told = body(statement_of(own(catalogue, "E08000025", "E08000026", flows=flows)))

    assert "How many work inside cannot be told: no figures cover Birmingham and Coventry." in told
    assert "Who commutes in from outside cannot be told" in told
    assert "nan" not in told


def test_one_changed_cell_of_the_input_changes_the_sentence_that_rests_on_it_and_no_other(
    catalogue: Catalogue, findings: Findings, statement: Statement
) -> None:
    wyre_forest, birmingham = "E07000239", "E08000025"
    flows = catalogue.flows.matrix
    home, work = map(list(flows.index).index, (wyre_forest, birmingham))
    people = flows.to_numpy(copy=True)
    people[home, work] += 1500
    people[home, home] -= 1500
    other = copy(catalogue)
    # What a catalogue has read it keeps under the name of what it is.
    vars(other)["estimate"] = replace(catalogue.flows, matrix=pd.DataFrame(people, index=flows.index, columns=flows.columns))
    again = statement_of(flow.run(findings.project, other))
    before, now = ({say(one.said): one.said.id for one in told.sentences} for told in (statement, again))

    changed = {key: (say(one), say(again.figures[key])) for key, one in statement.figures.items()}
    assert {words: key for words, key in now.items() if words not in before} == {
        "They are South Staffordshire (48%), Bromsgrove (43%), Lichfield (25%), Wyre Forest (23%) and Warwick (19%).":
            "statement-sending"
    }  # fmt: skip
    assert [key for key, (was, becomes) in changed.items() if was != becomes] == [
        "verdict.economy.whole.left_out.E07000239.share"
    ]


def test_plans_of_the_document_stand_beside_the_line_as_it_is_with_their_figures(catalogue: Catalogue) -> None:
    now = catalogue.partnerships.footprint("ca-west-midlands", date(2026, 12, 1))
    codes = tuple(sorted({*now.districts, "E07000234"}))
    plan = Plan("wider", "With Bromsgrove", footprints=(PlanFootprint("West Midlands", codes, "ca-west-midlands"),))
    other = Plan("elsewhere", "Elsewhere", footprints=(PlanFootprint("Own", ("E06000001",)),))
    words = OwnWords(
        "ca-west-midlands",
        considered=(Considered("", "It did not wish to join.", "wider"), Considered("The three LEP areas", "Gone.")),
    )
    found = flow.run(Project(as_at=date(2026, 12, 1), plans=(plan, other), words=(words,)), catalogue)
    told, record = statement_of(found), findings_record(found)
    table = told.part("reasons").table

    assert table is not None
    assert [say(row[0]) for row in table.rows] == ["the line as it is", "With Bromsgrove", "The three LEP areas"]
    assert [say(cell) for cell in table.rows[2]] == ["The three LEP areas", "–", "–", "–", "Gone."]
    assert table.rows[1][-1] == "It did not wish to join."
    assert say(table.rows[1][1]) != say(table.rows[0][1]) or say(table.rows[1][2]) != say(table.rows[0][2])
    assert all(
        stands_for(one, value_at(record, key)) for key, one in told.figures.items() if key.startswith("alternatives.wider.")
    )
    assert "alternatives.wider.supply" in told.figures


def test_what_holding_together_means_is_said_with_its_bounds(statement: Statement) -> None:
    assert "“Holds together” means 66.7% or more on both counts, and a larger share than 75 in 100 groups." in body(statement)


def test_a_plan_is_said_to_be_one_before_anything_else(catalogue: Catalogue) -> None:
    plan = Plan("east", "East and west", footprints=(PlanFootprint("East", ("E07000211", "E07000215")),))
    told = statement_of(flow.run(Project(partnership=plan.body(plan.footprints[0]), plans=(plan,), plan="east"), catalogue))

    first = next(iter(told.sentences))
    assert say(first.said) == "This is what the plan “East and west” draws, and not what stands today."


def test_in_northern_ireland_the_border_that_the_figures_do_not_cross_is_named(catalogue: Catalogue) -> None:
    told = statement_of(flow.run(Project(partnership="crd-derry-strabane"), catalogue))
    assert "Commuting across the border with Ireland is not counted." in body(told)
