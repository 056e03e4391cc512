import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def layers() -> dict[str, Any]:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    found: dict[str, Any] = next(contract for contract in contracts if contract["id"] == "layers")
    return found


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, to break things in."""
    shutil.copytree(ROOT / "explorer", tmp_path / "explorer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, timeout=60, check=False)


def test_the_contract_names_exactly_the_rooms_that_exist(layers: dict[str, Any]) -> None:
    named = {room.strip() for layer in layers["layers"] for room in layer.replace(":", "|").split("|")}
    inside = (ROOT / "explorer").iterdir()
    rooms = {path.stem for path in inside if path.suffix == ".py" or (path / "__init__.py").exists()} - {"__init__", "__main__"}
    assert named == rooms
    assert layers["exhaustive"]


def test_a_module_without_a_place_breaks_the_contract(house: Path) -> None:
    (house / "explorer" / "odds_and_ends.py").write_text('"""Nowhere to go."""\n', encoding="utf-8")
    outcome = lint(house)
    assert outcome.returncode == 1
    assert "odds_and_ends" in outcome.stdout


def test_a_core_that_imports_qt_breaks_the_contract(house: Path) -> None:
    errors = house / "explorer" / "errors.py"
    errors.write_text(errors.read_text(encoding="utf-8") + "\nfrom PySide6 import QtCore\n", encoding="utf-8")
    outcome = lint(house)
    assert outcome.returncode == 1
    assert "explorer.errors -> PySide6" in outcome.stdout
