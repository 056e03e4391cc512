"""A report folder is whole, or as it was before."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import WriteError
from explorer.exports.whole_file import write_whole
from explorer.exports.whole_folder import write_together
from tests.support import says

NAMES = ("findings.json", "flags.csv", "map.png", "report.html")


def writers(text: str) -> dict[str, Callable[[Path], Any]]:
    return {name: partial(_write, f"{text} {name}") for name in NAMES}


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def held_open(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Refuse to replace a file of this name, as Windows does while another program has it open."""
    replace = os.replace

    def refuse(source: Any, target: Any, **options: Any) -> None:
        if Path(target).name == name:
            raise PermissionError(errno.EACCES, "Access is denied", str(target))
        replace(source, target, **options)

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(os, "rename", refuse)


@pytest.mark.parametrize("name", NAMES)
def test_where_one_file_is_held_open_every_file_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write_together(tmp_path, writers("old"))
    before = content(tmp_path)
    held_open(monkeypatch, name)
    with pytest.raises(WriteError, check=says(rf"{name} cannot be written: you are not allowed to\. Close it in other programs")):
        write_together(tmp_path, writers("new"))
    assert content(tmp_path) == before


@pytest.mark.parametrize("name", NAMES)
def test_where_one_file_cannot_be_placed_no_new_one_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "own.txt").write_text("mine", encoding="utf-8")
    held_open(monkeypatch, name)
    with pytest.raises(WriteError):
        write_together(tmp_path, writers("new"))
    assert content(tmp_path) == {"own.txt": "mine"}


def test_a_new_report_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    write_together(tmp_path, writers("old"))
    write_together(tmp_path, writers("new"))
    assert content(tmp_path) == {name: f"new {name}" for name in NAMES}


def test_a_full_disk_is_called_so_and_leaves_the_old_report(tmp_path: Path) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    write_together(tmp_path, writers("old"))
    before = content(tmp_path)
    with pytest.raises(WriteError, check=says(r"the disk is full\. Make room")):
        write_together(tmp_path, writers("new") | {"map.png": full})
    assert content(tmp_path) == before


def test_a_full_disk_is_called_so_for_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(os, "rename", full)
    with pytest.raises(WriteError, check=says("the disk is full")):
        write_whole(tmp_path / "a.csv", "x")
    assert list(tmp_path.iterdir()) == []
