import tempfile
from pathlib import Path

import pytest

from explorer.errors import WriteError
from explorer.scratch import passing_folder
from explorer.settings import cache_folder
from tests.support import says


@pytest.fixture
def no_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system has no folder for temporary files that can be written to."""

    def nowhere() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", nowhere)


def test_a_passing_folder_is_gone_after_the_work_even_where_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(KeyboardInterrupt), passing_folder() as folder:  # noqa: PT012 - the work inside is what fails
        (folder / "half").write_text("done")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("no_temporary_files")
def test_without_a_folder_for_temporary_files_the_users_cache_is_used() -> None:
    with passing_folder() as folder:
        assert folder.is_dir()
        assert cache_folder() in folder.parents
    assert not folder.exists()


@pytest.mark.usefixtures("no_temporary_files")
def test_where_nothing_can_be_written_to_a_sentence_names_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path / "file"))
    with pytest.raises(WriteError, check=says("TMPDIR")), passing_folder():
        pass
