import errno
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.settings import RECENT_LIMIT, Settings, keep_text, load_settings, save_settings, settings_file

names = st.lists(st.text(max_size=20), max_size=RECENT_LIMIT).map(tuple)
chosen_settings = st.builds(
    Settings,
    report_folder=st.text(max_size=20),
    journal=st.text(max_size=20),
    text_scale=st.floats(0.8, 2.5),
    recent_boundaries=names,
    recent_flows=names,
    window=st.dictionaries(st.text(max_size=10), st.text(max_size=20), max_size=3),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=6,
)
wrong_settings = st.dictionaries(st.sampled_from(list(Settings.__dataclass_fields__)), anything, max_size=7)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A configuration folder of the tests' own."""
    chosen = tmp_path_factory.mktemp("config")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUBREGION_EXPLORER_CONFIG", str(chosen))
        yield chosen


@given(chosen_settings)
def test_what_is_saved_comes_back(folder: Path, settings: Settings) -> None:
    save_settings(settings)
    assert load_settings() == settings


def test_a_full_disk_leaves_the_file_as_it_was_and_no_draft_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    keep_text(tmp_path / "a.json", "before")
    monkeypatch.setattr(Path, "replace", fill)
    with pytest.raises(OSError, match="No space"):
        keep_text(tmp_path / "a.json", "after")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.json": "before"}


@given(anything)
def test_any_json_in_the_settings_file_gives_settings_of_the_right_types(folder: Path, content: Any) -> None:
    (folder / "settings.json").write_text(json.dumps(content), encoding="utf-8")
    assert of_the_right_types(load_settings())


@given(wrong_settings)
def test_any_value_under_a_setting_gives_settings_of_the_right_types(folder: Path, content: Any) -> None:
    (folder / "settings.json").write_text(json.dumps(content), encoding="utf-8")
    assert of_the_right_types(load_settings())


def of_the_right_types(settings: Settings) -> bool:
    lists = (settings.recent_boundaries, settings.recent_flows)
    return (
        all(isinstance(text, str) for text in (settings.appearance, settings.report_folder, settings.journal))
        and 0.5 <= settings.text_scale <= 3
        and not isinstance(settings.text_scale, bool)
        and all(isinstance(files, tuple) and all(isinstance(name, str) for name in files) for files in lists)
        and all(isinstance(key, str) and isinstance(value, str) for key, value in settings.window.items())
    )


@given(st.binary(max_size=60))
def test_any_bytes_in_the_settings_file_give_settings(folder: Path, content: bytes) -> None:
    (folder / "settings.json").write_bytes(content)
    assert of_the_right_types(load_settings())


def test_a_settings_file_nested_too_deep_gives_the_defaults(folder: Path) -> None:
    (folder / "settings.json").write_text("[" * 100_000, encoding="utf-8")
    assert load_settings() == Settings()


def test_a_missing_settings_file_gives_the_defaults(folder: Path) -> None:
    (folder / "settings.json").unlink(missing_ok=True)
    assert load_settings() == Settings()


def test_one_wrong_value_does_not_lose_the_others(folder: Path) -> None:
    (folder / "settings.json").write_text('{"appearance": "dark", "text_scale": "large"}', encoding="utf-8")
    assert load_settings() == Settings(appearance="dark")


def test_a_text_scale_that_would_hide_the_window_is_not_taken(folder: Path) -> None:
    (folder / "settings.json").write_text('{"text_scale": 40}', encoding="utf-8")
    assert load_settings().text_scale == 1


def test_settings_are_saved_in_a_folder_that_did_not_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path / "new" / "folder"))
    save_settings(Settings(appearance="dark"))
    assert load_settings().appearance == "dark"


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path / "file"))
    save_settings(Settings(appearance="dark"))
    assert load_settings() == Settings()


def test_a_failed_save_leaves_no_draft_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "settings.json").mkdir()
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path))
    save_settings(Settings(appearance="dark"))
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_settings_are_kept_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUBREGION_EXPLORER_CONFIG", raising=False)
    assert settings_file().parent.name == "subregion-explorer"


def test_the_file_opened_last_heads_the_recent_files() -> None:
    settings = Settings(recent_flows=("a.csv", "b.csv")).with_recent("recent_flows", Path("c.csv"))
    assert settings.recent_flows == ("c.csv", "a.csv", "b.csv")


def test_a_file_opened_again_is_listed_once() -> None:
    settings = Settings(recent_boundaries=("a.gpkg", "b.gpkg")).with_recent("recent_boundaries", Path("b.gpkg"))
    assert settings.recent_boundaries == ("b.gpkg", "a.gpkg")


def test_the_oldest_recent_files_are_forgotten() -> None:
    settings = Settings()
    for number in range(RECENT_LIMIT + 3):
        settings = settings.with_recent("recent_flows", Path(f"{number}.csv"))
    assert settings.recent_flows[-1] == "3.csv"
