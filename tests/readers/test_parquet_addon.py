"""Without the add-on for Parquet: what needs it says so, and all else works."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.errors import ExplorerError
from explorer.exports.tables.clean_table import _write_parquet
from explorer.readers import parquet_addon
from explorer.readers.boundary_files.tables_with_shapes import read_parquet
from explorer.readers.flows import large
from explorer.readers.tables.files.parquet_sheets import open_parquet
from explorer.readers.tables.files.text_tables import read_text_table
from tests.support import says


@pytest.fixture
def without_arrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_addon, "is_there", lambda: False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "rates.parquet"
    made.write_bytes(b"PAR1" + bytes(60) + b"PAR1")
    return made


READERS: list[Callable[[Path], object]] = [
    open_parquet,
    read_parquet,
    lambda path: read_text_table(path, ""),
    lambda path: _write_parquet(None, path),  # type: ignore[arg-type]
]


@pytest.mark.usefixtures("without_arrow")
@pytest.mark.parametrize("use", READERS, ids=["sheet", "shapes", "flows", "write"])
def test_what_needs_the_add_on_says_how_to_add_it(file: Path, use: Callable[[Path], object]) -> None:
    with pytest.raises(ExplorerError, check=says("rates.parquet.*add-on .* is not installed.*pip")):
        use(file)


@pytest.mark.usefixtures("without_arrow")
def test_a_packaged_application_names_the_folders_for_add_ons(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(ExplorerError, check=says("Unpack the add-on “parquet” into .*add-ons or .*add-ons")):
        open_parquet(file)


@pytest.mark.usefixtures("without_arrow")
def test_a_parquet_file_is_no_large_table_without_the_add_on(file: Path) -> None:
    assert large.head_of_parquet(file, 0) is None


@pytest.mark.parametrize("odd", ["E1,E2,1,x,more\n", "E1,E2,1\n", "E1,E2,many,x\n", "E1,,1,x\n"])
def test_a_line_that_breaks_the_form_sends_a_large_table_to_the_careful_reader(tmp_path: Path, odd: str) -> None:
    from explorer.readers.flows.columns import column_roles

    path = tmp_path / "flows.csv"
    path.write_text("home,work,people,note\n" + "E1,E2,1,x\n" * 30_000 + odd)
    head = large.head_of(path, least=0)
    assert head is not None
    roles = column_roles(path.name, list(head[0].cells.columns), head[0].cells.head(10), ())
    assert large.load(path, head[1], roles) is None
