import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def wanted() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups: dict[str, list[str]] = settings["dependency-groups"]
    named: list[str] = [*settings["project"]["dependencies"], *settings["build-system"]["requires"]]
    return named + [requirement for group in groups.values() for requirement in group]


@pytest.mark.parametrize("line", wanted())
def test_every_requirement_is_pinned_within_its_limits(line: str) -> None:
    requirement = Requirement(line)
    version = pinned().get(canonicalize_name(requirement.name))
    assert version is not None
    assert requirement.specifier.contains(version)


def test_qt_and_its_bridge_are_pinned_to_the_same_release() -> None:
    assert pinned()["pyside6-essentials"] == pinned()["shiboken6"]


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_on_a_page_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    typed = set(re.findall(r"^make ([a-z-]+)|`make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert typed
    assert {first or second for first, second in typed} <= targets


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_file_that_a_page_links_to_exists(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)[)#]", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_a_python_that_does_not_work_is_answered_with_a_sentence() -> None:
    nowhere = {"PYTHON": "no-such-python", "PATH": "/usr/bin:/bin"}
    search = subprocess.run([ROOT / ".ci" / "find-python"], env=nowhere, capture_output=True, text=True, check=False)
    assert search.returncode == 1
    assert "No Python 3.11 or newer" in search.stderr
