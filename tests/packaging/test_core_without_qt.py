import json
import pkgutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import explorer

ROOT = Path(__file__).resolve().parents[2]
WITH_A_SCREEN = {"app", "views", "qt"}
HEAVY = {"pandas", "shapely", "matplotlib", "geopandas", "scipy", "jenkspy", "pyogrio", "pyproj", "jinja2"}
REFUSE_QT = """
import sys

class Refusing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}:
            raise ImportError(f"{name} is refused here")

sys.meta_path.insert(0, Refusing())
"""


def core_modules() -> list[str]:
    """Every module of the package that stands below the line where Qt begins."""
    every = (module.name for module in pkgutil.walk_packages(explorer.__path__, "explorer."))
    return [name for name in every if name.split(".")[1] not in WITH_A_SCREEN]


def run_python(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def modules_after(statement: str) -> set[str]:
    loaded = json.loads(run_python(f"{statement}\nimport json, sys\nprint(json.dumps(list(sys.modules)))"))
    return {name.partition(".")[0] for name in loaded}


def test_the_whole_core_imports_where_there_is_no_qt() -> None:
    modules = core_modules()
    assert {"explorer.cli", "explorer.flow", "explorer.exports", "explorer.readers.boundaries"} <= set(modules)
    run_python(REFUSE_QT + "\n".join(f"import {name}" for name in modules))


def test_a_report_is_written_where_there_is_no_qt(tmp_path: Path) -> None:
    arguments = ["report", "ca-west-midlands", "--out", str(tmp_path)]
    run_python(REFUSE_QT + f"from explorer.__main__ import main\nsys.exit(main({arguments!r}))")
    assert {path.name for path in tmp_path.iterdir()} >= {"findings.json", "flags.csv", "map.png", "report.html"}


def test_the_contract_keeps_qt_out_of_every_room_of_the_core() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    guarded = next(contract["source_modules"] for contract in contracts if contract["id"] == "core-without-qt")
    rooms = {".".join(name.split(".")[:2]) for name in core_modules()} - {"explorer.__main__"}
    assert rooms == set(guarded)


@pytest.mark.parametrize("module", ["explorer.cli", "explorer.places.shapes"])
def test_starting_does_not_wait_for_heavy_libraries(module: str) -> None:
    assert not modules_after(f"import {module}") & HEAVY
