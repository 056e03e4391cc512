"""Everything held stands in one list with the same facts, and says how old it is."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.catalogue.dataset_facts import BUNDLED, DATABASE, OWN, held_datasets, old_said
from explorer.catalogue.known import Known
from explorer.catalogue.staleness import Release, age_of, day_of, releases
from explorer.project import Project
from explorer.readers.postgis import Place, Relation, keep_origin
from explorer.readers.tables.table_choices import OwnTableFile
from explorer.words import problems, say

TODAY = date(2026, 12, 1)


def test_what_should_be_out_for_a_while_is_old_and_says_when_it_was_due() -> None:
    yearly = Release("usual", 12)

    age = age_of("2024-03-26", yearly, TODAY)
    assert age.is_old
    assert say(age.said) == "Old: due in March 2025 by its usual rhythm."
    assert not age_of("2025-11-20", yearly, TODAY).is_old
    assert say(age_of("2026-01-05", yearly, TODAY).said) == "Next one due in January 2027 by its usual rhythm."


def test_a_day_that_was_announced_counts_to_the_day() -> None:
    announced = Release("announced", 12, "2026-12-10")

    assert not age_of("2025-12-09", announced, date(2026, 12, 9)).is_old
    assert age_of("2025-12-09", announced, date(2026, 12, 10)).is_old
    assert say(age_of("2025-12-09", announced, TODAY).said) == "Next one announced for 10 December 2026."


@pytest.mark.parametrize("state", ["suspended", "ended", "once", "ours", "unknown"])
def test_where_no_next_release_is_known_that_is_said_and_nothing_is_old(state: str) -> None:
    age = age_of("2011", Release(state), TODAY)

    assert (age.state, age.is_old, age.next_day) == (state, False, None)
    assert say(age.said).endswith((".", "2031."))


def test_a_day_that_nobody_can_read_is_not_known() -> None:
    assert day_of("2024-13-45") is None
    assert age_of("soon", Release("usual", 12), TODAY).state == "unknown"


def test_every_indicator_has_a_rhythm_or_the_reason_why_it_has_none(catalogue: Catalogue) -> None:
    known = releases()

    assert [key for key in catalogue.indicators if key not in known] == []
    assert [key for key, one in known.items() if one.state == "usual" and not (one.months and one.source)] == []


def test_bundled_data_have_all_facts(known: Known) -> None:
    before = problems()
    held = held_datasets(known, Project(), TODAY)

    assert {one.held for one in held} == {BUNDLED}
    assert len({one.id for one in held}) == len(held) > 80
    assert [
        one.id for one in held if not (one.title and one.publisher and one.licence and one.day and len(one.digest) == 64)
    ] == []
    assert [one.file for one in held if one.rows is None] == ["districts_100m.npz"]
    for one in held:
        assert say(one.age.said)
        assert one.level == "" or say(one.level_said)
    assert "datasets are old" in say(old_said(held))
    assert problems() == before


def test_own_tables_and_copies_from_a_database_stand_beside_them_with_the_same_facts(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    own, copied = tmp_path / "jobs.csv", tmp_path / "town.jobs.csv"
    for number, path in enumerate((own, copied)):
        path.write_text(f"code,Jobs {number} 2024\nE08000025,1{number}\nE08000026,7\n", encoding="utf-8")
    keep_origin(copied, Place("gis.example.org", "town", "ann"), Relation("public", "jobs"))
    project = replace(Project(), tables=(OwnTableFile(own), OwnTableFile(copied)))
    held = held_datasets(Known.of(catalogue, project), project, TODAY)

    mine, theirs = (one for one in held if one.held in (OWN, DATABASE))
    assert (mine.held, mine.file, mine.rows, mine.level) == (OWN, "jobs.csv", 2, "district")
    assert (theirs.held, theirs.address) == (DATABASE, "gis.example.org:5432/town public.jobs")
    assert "ann" not in theirs.address
    assert all(len(one.digest) == 64 and one.day and one.periods == ("2024",) for one in (mine, theirs))
    assert mine.age.state == "unknown"


def test_the_list_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "datasets", "--json"]) == 0

    told = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert told["claimant_count"]["publisher"].startswith("Department for Work")
    assert told["claimant_count"]["age"]["state"] in ("old", "current")
    assert told["level3_qualified"]["age"] == {
        "state": "ended", "months": told["level3_qualified"]["age"]["months"], "next": None, "announced": False,
    }  # fmt: skip
