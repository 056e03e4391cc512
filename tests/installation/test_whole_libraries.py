"""Libraries of the program that were cut off or damaged: a start that they would end without a word says which they are."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from explorer import __main__
from explorer.installation import whole_libraries
from explorer.installation.whole_libraries import SIZES, cut_short, damaged_library
from explorer.words import error_said


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A packaged program with two libraries, as its start sees it."""
    for name in ("libgeos.so.3", "numpy/core.so"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(bytes(1000))
    (tmp_path / SIZES).write_text(json.dumps({"libgeos.so.3": 1000, "numpy/core.so": 1000}))
    monkeypatch.setattr(whole_libraries, "cut_short", lambda _: cut_short(tmp_path))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return tmp_path


def test_libraries_of_the_size_that_they_were_packaged_with_are_well(packaged: Path) -> None:
    assert cut_short(packaged) is None
    (packaged / SIZES).write_text("{ cut off")
    assert cut_short(packaged) is None


def test_a_start_names_the_libraries_that_were_cut_off_or_are_gone_and_says_what_to_do(
    packaged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (packaged / "libgeos.so.3").write_bytes(bytes(400))
    assert __main__.main(["list", "partnerships"]) == 2
    told = capsys.readouterr().err
    assert "A library of the program cannot be loaded: libgeos.so.3." in told
    assert "Install" in told
    (packaged / "numpy" / "core.so").unlink()
    assert __main__.main([]) == 2
    assert "Libraries of the program cannot be loaded: libgeos.so.3 and core.so." in capsys.readouterr().err


def test_what_fails_as_it_is_loaded_is_told_where_the_program_is_packaged_and_raised_where_it_is_not(
    packaged: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(options: object) -> int:
        raise ImportError(f"{packaged}/numpy/core.so: invalid ELF header")

    monkeypatch.setattr(__main__, "_window", fail)
    assert __main__.main([]) == 2
    assert "cannot be loaded: core.so." in capsys.readouterr().err
    monkeypatch.delattr(sys, "frozen")
    with pytest.raises(ImportError):
        __main__.main([])


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (ImportError("/opt/a b/libproj.so.25.9: file too short"), "loaded: libproj.so.25.9."),
        (
            ImportError("IMPORTANT: read this\nOriginal error: '/x/_u.cpython-311.so': cannot read"),
            "_u.cpython-311.so.",
        ),
        (ImportError("DLL load failed while importing lib: %1 is not a valid Win32 application."), "loaded: lib."),
        (ImportError("no reason", path="/x/_ogr.so"), "loaded: _ogr.so."),
        (ModuleNotFoundError("No module named 'shapely'", name="shapely"), "loaded: shapely."),
        (ImportError("no reason"), "A library of the program cannot be loaded."),
    ],
)
def test_the_file_is_named_however_the_system_says_that_it_cannot_be_loaded(problem: ImportError, told: str) -> None:
    assert told in error_said(damaged_library(problem))
