import os
import subprocess
import sys
from pathlib import Path

import pytest

from explorer import resources, settings
from explorer.readers import apart

ROOT = Path(__file__).resolve().parents[2]


def test_a_portable_program_keeps_everything_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"SUBREGION_EXPLORER_{name}", "elsewhere")
    monkeypatch.setenv("MPLCONFIGDIR", "elsewhere")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "subregion-explorer"))
    settings.keep_beside_the_program()
    kept = [settings.settings_file(), settings.data_folder(), settings.cache_folder(), Path(os.environ["MPLCONFIGDIR"])]
    assert all(tmp_path / "portable" in path.parents for path in kept)


def test_a_portable_command_is_understood_and_passed_no_further() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "explorer", "--portable", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("subregion-explorer ")


@pytest.mark.parametrize(("packaged", "begins"), [(True, 1), (False, 3)])
def test_a_packaged_program_starts_itself_and_a_source_checkout_its_python(
    monkeypatch: pytest.MonkeyPatch, packaged: bool, begins: int
) -> None:
    monkeypatch.setattr(resources, "is_packaged", lambda: packaged)
    monkeypatch.setattr(apart, "is_packaged", lambda: packaged)
    assert len(resources.own_command()) == begins
    assert (apart._command()[1:] == [apart.HIDDEN_ARGUMENT]) is packaged
