"""PySide6 6.12.0 on Python 3.11 lost a reference to None in every void call and died after some thousand of them."""

import subprocess
import sys
import textwrap
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CALLS = 100_000
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.mark.parametrize("call", ["setObjectName('a')", "deleteLater()", "setProperty('a', 1)"])
def test_the_interpreter_survives_a_hundred_thousand_void_calls(call: str) -> None:
    program = f"""
        import sys
        from PySide6.QtCore import QObject
        thing = QObject()
        before = sys.getrefcount(None)
        for _ in range({CALLS}):
            thing.{call}
        print(before - sys.getrefcount(None))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < CALLS / 100, "references to None are being lost"


def test_the_installed_pyside_is_one_that_the_project_allows() -> None:
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    pins = {wanted.name: wanted.specifier for wanted in map(Requirement, project["dependencies"])}
    assert pins["PySide6-Essentials"].contains(version("PySide6-Essentials"))
    assert not pins["PySide6-Essentials"].contains("6.12.0")
