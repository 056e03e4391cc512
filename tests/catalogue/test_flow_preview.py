from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.errors import ReadError
from explorer.readers.flows import FlowReading, OrientationError
from explorer.words import say
from tests.support import says

Write = Callable[[pd.DataFrame, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_matrix(table: pd.DataFrame, corner: str) -> Path:
        path = tmp_path / "matrix.csv"
        table.to_csv(path, index_label=corner)
        return path

    return write_matrix


@pytest.fixture(scope="module")
def estimate(catalogue: Catalogue) -> pd.DataFrame:
    """The bundled flows between thirty districts of Greater London and around, whose balance differs much."""
    codes = [code for code in catalogue.districts.codes if code.startswith("E09")]
    return catalogue.flows.matrix.loc[codes, codes].round()


def test_a_matrix_of_districts_that_does_not_say_its_way_round_is_told_by_known_totals(
    catalogue: Catalogue, estimate: pd.DataFrame, write: Write
) -> None:
    for table, orientation in ((estimate, "residence-rows"), (estimate.T, "workplace-rows")):
        preview = catalogue.files.preview_flows(write(table, "district"))
        assert preview.how.orientation == preview.reading.orientation == orientation
        assert preview.told_by_totals is not None
        assert "their totals are close to the known ones" in say(preview.told_by_totals)


def test_a_matrix_that_no_total_tells_asks(catalogue: Catalogue, estimate: pd.DataFrame, write: Write) -> None:
    with pytest.raises(OrientationError):
        catalogue.files.preview_flows(write((estimate + estimate.T) / 2, "district"))


def test_a_matrix_of_other_places_asks(catalogue: Catalogue, write: Write) -> None:
    with pytest.raises(OrientationError):
        catalogue.files.preview_flows(write(pd.DataFrame(np.ones((3, 3)), list("abc"), list("abc")), "commune"))


def test_a_file_whose_ends_are_exchanged_is_doubted(catalogue: Catalogue, estimate: pd.DataFrame, write: Write) -> None:
    (doubt,) = catalogue.files.preview_flows(write(estimate, "place of work")).doubts
    assert doubt.kind == "orientation"
    assert "seem to be swapped" in say(doubt.sentence)
    assert catalogue.files.preview_flows(write(estimate, "usual residence")).doubts == ()


def test_names_are_matched_and_counted_as_districts(catalogue: Catalogue, estimate: pd.DataFrame, write: Write) -> None:
    named = estimate.rename(index=catalogue.districts.said, columns=catalogue.districts.said)
    path = write(named, "usual residence")
    assert catalogue.files.preview_flows(path).can_be_used
    joined = catalogue.files.flows(path).matrix.loc[estimate.index, estimate.columns]
    assert np.array_equal(joined.to_numpy(), estimate.to_numpy())


def test_places_that_are_no_districts_are_said_to_be_elsewhere(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "italy.csv"
    path.write_text("community_live,community_work,amount\n74001,74002,5\n", encoding="utf-8")
    preview = catalogue.files.preview_flows(path)
    assert not preview.is_of_districts
    compared, zones = map(say, preview.sentences()[-2:])
    assert compared == "The counts were compared with nothing: people are known here by districts only."
    assert zones == "Its zones are no districts of the United Kingdom."


def test_with_what_flows_were_compared_is_told_and_that_single_pairs_were_not(
    catalogue: Catalogue, estimate: pd.DataFrame, write: Write
) -> None:
    every = catalogue.files.preview_flows(write(estimate, "usual residence"))
    assert "the people of 33 districts, and where they work" in say(every.what_was_compared)
    assert say(every.what_was_compared).endswith("A wrong count of one pair may not show.")
    few = catalogue.files.preview_flows(write(estimate.iloc[:4, :4], "usual residence"))
    assert "Too few districts can be compared with the census: 4." in say(few.what_was_compared)


def test_a_name_of_two_places_is_refused_with_both(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text("home,work,people\nNewcastle,Leeds,5\nLeeds,Leeds,5\n", encoding="utf-8")
    assert not catalogue.files.preview_flows(path).can_be_used
    with pytest.raises(ReadError, check=says("Newcastle")) as refused:
        catalogue.files.flows(path)
    assert "Newcastle upon Tyne or Newcastle-under-Lyme" in say(refused.value.remedy)


def test_flows_read_on_another_base_are_read_anew(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text("home,work,people\nLeeds,Leeds,5\nLeeds,OD0000001,3\n", encoding="utf-8")
    assert [catalogue.files.flows(path, FlowReading(base)).matrix.to_numpy().sum() for base in ("fixed", "home")] == [5, 8]
