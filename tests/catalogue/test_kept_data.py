import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.catalogue.kept_data import Reopened, flows_text, reopened, table_text
from explorer.errors import CancelledError
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.table_choices import OwnTableFile, TableChoices

FIGURES = "Code,Jobs 2021\nE08000027,1\nE08000030,3\n"


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture
def table(tmp_path: Path) -> OwnTableFile:
    (tmp_path / "jobs.csv").write_text(FIGURES)
    return OwnTableFile(tmp_path / "jobs.csv", TableChoices(header_row=1))


def test_a_table_is_opened_again_with_its_choices(catalogue: Catalogue, table: OwnTableFile) -> None:
    assert reopened([table_text(table)], "", catalogue) == Reopened(tables=(table,))
    assert catalogue.files.indicators_at_hand(table)


def test_a_table_that_is_gone_is_told_in_a_sentence(catalogue: Catalogue, table: OwnTableFile) -> None:
    text = table_text(table)
    table.path.unlink()
    found = reopened([text], "", catalogue)
    assert found.tables == ()
    assert found.told == (f"jobs.csv was not opened again: it is no longer in {table.path.parent}.",)


def test_a_table_that_has_changed_is_read_again_and_said_to_have(catalogue: Catalogue, table: OwnTableFile) -> None:
    text = table_text(table)
    table.path.write_text(FIGURES + "E08000031,4\n")
    found = reopened([text], "", catalogue)
    assert found.tables == (table,)
    assert "has changed since last time" in found.told[0]


def test_a_table_that_cannot_be_read_any_more_is_not_in_the_way_of_others(
    catalogue: Catalogue, table: OwnTableFile, tmp_path: Path
) -> None:
    other = OwnTableFile(tmp_path / "other.csv")
    other.path.write_text("nothing\n")
    found = reopened([table_text(other), "{", table_text(table)], "", catalogue)
    assert found.tables == (table,)
    assert found.told[0].startswith("other.csv was not opened again:")


def test_flows_are_opened_again_as_they_were_read(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    reading = FlowReading(columns=("home", "work", "people"), names=(("Hull", "E06000010"),))
    path.write_text("home,work,people\nE08000027,E08000030,12\nE08000030,E08000027,7\n")
    found = reopened([], flows_text(path, reading), catalogue)
    assert (found.flows, found.flow_reading, found.told) == (path, reading, ())


def test_flows_that_are_no_more_leave_the_bundled_ones(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text("nothing")
    found = reopened([], flows_text(path, USUAL_READING), catalogue)
    assert (found.flows, len(found.told)) == (None, 1)


def test_no_flows_of_ones_own_are_nothing_to_open() -> None:
    assert flows_text(None, USUAL_READING) == ""


def test_other_files_that_are_gone_are_told(catalogue: Catalogue, tmp_path: Path) -> None:
    assert len(reopened([], "", catalogue, [tmp_path / "layer.gpkg"]).told) == 1


def test_stopping_is_no_failure_of_a_file(catalogue: Catalogue, table: OwnTableFile) -> None:
    class Stopped:
        def step(self, message: str = "", fraction: float | None = None) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        reopened([table_text(table)], "", catalogue, progress=Stopped())


DAMAGED = st.text() | st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(
    st.sampled_from(["path", "choices", "reading", "state"]) | st.text(), inner)).map(json.dumps)  # fmt: skip


@given(st.lists(DAMAGED, max_size=3), DAMAGED)
def test_damaged_memories_open_nothing_and_stop_nothing(tables: list[str], flows: str) -> None:
    catalogue = Catalogue.load()
    found = reopened(tables, flows, catalogue)
    assert found.tables == ()
    assert found.flows is None
