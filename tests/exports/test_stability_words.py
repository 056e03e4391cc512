from __future__ import annotations

import numpy as np
import pytest

from explorer.analysis.delineation import Criteria, delineate
from explorer.analysis.stability import BASE, OtherFlows, Stability, sensitivity
from explorer.analysis.zone_flows import ZoneFlows
from explorer.catalogue import Catalogue
from explorer.exports.tables.stability_words import (
    area_sentence,
    changes_sentence,
    map_note,
    run_rows,
    runs_said,
    stability_sentences,
    zone_sentence,
)
from explorer.words import say

DUDLEY, BIRMINGHAM, SOLIHULL, COVENTRY = "E08000027", "E08000025", "E08000029", "E08000026"
ZONES = (DUDLEY, BIRMINGHAM, SOLIHULL, COVENTRY)
TOWNS = Criteria(50, 0.6667, 500, 0.75)


def flows(matrix: list[list[float]], zones: tuple[str, ...] = ZONES) -> ZoneFlows:
    rows, columns = np.divmod(np.arange(len(zones) ** 2), len(zones))
    return ZoneFlows.of_indices(zones, rows, columns, np.array(matrix, dtype=float).ravel())


GIVEN = flows([[40, 60, 5, 0], [10, 90, 0, 0], [5, 0, 40, 60], [0, 0, 10, 90]])
"""Dudley works in Birmingham, Solihull in Coventry."""

EXCHANGED = flows([[40, 5, 0, 60], [0, 90, 10, 0], [0, 60, 40, 5], [10, 0, 5, 90]])
"""Dudley works in Coventry, Solihull in Birmingham."""


def held(*others: OtherFlows, criteria: bool = True, resampled: int = 0) -> Stability:
    base = delineate(GIVEN, TOWNS)
    return sensitivity(base, GIVEN, others, criteria=criteria, resampled_runs=resampled, seed=7)


@pytest.fixture(scope="module")
def all_sorts() -> Stability:
    return held(OtherFlows("home", GIVEN, BASE), OtherFlows("Census 2011", EXCHANGED), resampled=2)


def test_what_was_varied_is_said_each_sort_with_its_count(all_sorts: Stability) -> None:
    assert say(runs_said(all_sorts)) == (
        "12 runs: 8 with other criteria (self-containment ± 5 points, sizes ± 25%); 1 with another base (also at home); "
        "1 with other flows (Census 2011); and 2 on resampled counts (seed 7)"
    )
    assert say(map_note(all_sorts)).startswith("In how many runs a district stays with the core of its area. 10 runs: 8 with")
    assert "resampled" not in say(map_note(all_sorts))


def test_criteria_are_not_named_where_they_were_not_varied(catalogue: Catalogue) -> None:
    only_flows = held(OtherFlows("Census 2011", EXCHANGED), criteria=False)
    told = " ".join(stability_sentences(only_flows, catalogue.districts))
    assert told.startswith("1 run with other flows (Census 2011). ")
    assert "criteria" not in told


def test_districts_that_always_stay_are_counted_for_each_sort(all_sorts: Stability, catalogue: Catalogue) -> None:
    told = stability_sentences(all_sorts, catalogue.districts)
    assert told[1] == (
        "0 of 4 districts always stay with the core of their area, whatever of criteria, base and flows is varied."
    )
    assert told[2] == (
        "4 of 4 with other criteria, 4 of 4 with other bases, 0 of 4 with other flows and 4 of 4 on resampled counts alone."
    )
    assert told[3] == "The least stable: Dudley (90%), Birmingham (90%), Solihull (90%) and Coventry (90%)."


def test_a_district_is_told_what_leaves_it_where_it_is_and_what_moves_it(all_sorts: Stability) -> None:
    assert zone_sentence(all_sorts, DUDLEY, "Dudley") == (
        "Dudley stays with the core of its area in 11 of 12 runs: the same with all other criteria, every base and all "
        "resampled counts; it moves with the flows “Census 2011”."
    )


def test_an_area_is_told_what_changes_it(all_sorts: Stability) -> None:
    area = str(all_sorts.zones.loc[DUDLEY, "area"])
    assert area_sentence(all_sorts, area, "Birmingham").startswith("The Birmingham area changes in 1 of 12 runs: the same with")
    assert area_sentence(all_sorts, area, "Birmingham").endswith("it changes with the flows “Census 2011”.")


def test_flows_that_do_not_know_a_district_are_named() -> None:
    north = OtherFlows("north.csv", flows([[40, 60], [10, 90]], (DUDLEY, BIRMINGHAM)))
    tried = held(north, OtherFlows("Census 2011", GIVEN), criteria=False)
    assert zone_sentence(tried, SOLIHULL, "Solihull") == (
        "Solihull stays with the core of its area in 1 of 1 run: the same with the flows “Census 2011”; "
        "unknown to the flows “north.csv”."
    )
    alone = held(north, criteria=False)
    assert zone_sentence(alone, SOLIHULL, "Solihull") == "None of the runs knows Solihull."


def test_only_some_runs_of_a_sort_are_counted() -> None:
    bases = OtherFlows("home", GIVEN, BASE), OtherFlows("fixed", EXCHANGED, BASE)
    told = zone_sentence(held(*bases, criteria=False), DUDLEY, "Dudley")
    assert told.endswith("the same with the base “also at home”; it moves with the base “fixed workplaces only”.")


def test_each_run_has_a_row_that_says_what_was_different(all_sorts: Stability) -> None:
    rows = run_rows(all_sorts)
    assert [row[0] for row in rows][-4:] == [
        "resampled counts, seed 7", "resampled counts, seed 8", "also at home", "Census 2011",
    ]  # fmt: skip
    assert rows[0] == ("38–375, 62–70%", "2", "0", "100.0%")
    assert rows[-1][3] == "0.0%"


def test_a_run_without_areas_is_told(catalogue: Catalogue) -> None:
    nobody = OtherFlows("empty.csv", flows([[40, 0, 0, 0], [0, 90, 0, 0], [0, 0, 40, 0], [0, 0, 0, 9]]))
    tried = held(nobody, criteria=False)
    assert run_rows(tried)[0][1] == "no result"
    assert "1 run found no area." in " ".join(stability_sentences(tried, catalogue.districts))


def test_areas_that_change_in_most_runs_are_counted(all_sorts: Stability) -> None:
    assert changes_sentence(all_sorts).startswith("0 areas changed in more than half of the runs. 10 runs: 8 with other criteria")
    assert changes_sentence(held(OtherFlows("x.csv", EXCHANGED), criteria=False)).startswith("2 areas changed")
