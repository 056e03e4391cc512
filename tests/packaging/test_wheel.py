import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from explorer import resources

ROOT = Path(__file__).resolve().parents[2]
NOT_SHIPPED = {"recipe", "screenshots", "installer", "__pycache__", "__init__.py"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed, so no wheel can be built without the network")
    place = tmp_path_factory.mktemp("wheel")
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    command = [sys.executable, "-m", "pip", "wheel", str(ROOT), *offline, "--wheel-dir", str(place)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return next(place.glob("*.whl"))


def shipped(folder: str) -> set[str]:
    """Names of the bundled files below a folder of the source, as the wheel should hold them."""
    found = (path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {f"explorer/_bundled/{path.as_posix()}" for path in found if not NOT_SHIPPED & set(path.parts)}


def test_the_wheel_holds_every_bundled_file_and_not_the_recipe(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    bundled = {name for name in held if name.startswith("explorer/_bundled/")}
    assert bundled == shipped("boundaries") | shipped("resources")
    for name in ("boundaries/districts_100m.npz", "resources/data/members.csv", "resources/templates/report.html"):
        assert f"explorer/_bundled/{name}" in held


def test_the_wheel_carries_the_licence_and_the_command(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel)
    entry_points = next(name for name in held.namelist() if name.endswith("entry_points.txt"))
    assert "subregion-explorer = explorer.__main__:main" in held.read(entry_points).decode()
    assert any(name.endswith("licenses/LICENSE") for name in held.namelist())


def test_an_installed_wheel_finds_its_own_files(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from explorer import resources\n"
        "from explorer.catalogue import Catalogue\n"
        "Catalogue.load()\n"
        "print(resources.boundaries('districts_100m.npz'), resources.resource('templates/report.html'), sep='\\n')"
    )
    command = [sys.executable, "-I", "-c", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    for line in done.stdout.split():
        assert Path(line).is_file()
        assert Path(line).is_relative_to(tmp_path / "explorer" / "_bundled")


def test_a_frozen_application_looks_beside_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.boundaries("districts_100m.npz") == tmp_path / "boundaries" / "districts_100m.npz"
    assert resources.facts("members.csv") == tmp_path / "resources" / "data" / "members.csv"
