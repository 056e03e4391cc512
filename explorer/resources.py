"""Where the bundled files are: in a source checkout, an installed wheel or a frozen application."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_laid_over: dict[str, Path] = {}


def lay_over(files: Mapping[str, Path]) -> None:
    """Let files of a pack stand for bundled ones, each under ``boundaries/NAME`` or ``resources/data/NAME``."""
    _laid_over.clear()
    _laid_over.update(files)


def home() -> Path:
    """Folder in which the bundled folders are."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    installed = _PACKAGE / "_bundled"
    return installed if installed.is_dir() else _PACKAGE.parent


def boundaries(name: str = "") -> Path:
    """Path of a bundled boundary file or geographic lookup."""
    return _laid_over.get(f"boundaries/{name}") or home() / "boundaries" / name


def facts(name: str = "") -> Path:
    """Path of a bundled table of facts: partnerships, indicators, commuting totals."""
    return _laid_over.get(f"resources/data/{name}") or home() / "resources" / "data" / name


def resource(name: str) -> Path:
    """Path of any other bundled resource: icons, styles, templates, help."""
    return home() / "resources" / name


def typefaces() -> list[Path]:
    """Paths of the typeface that comes with the application, in its weights; matplotlib brings it for printed maps."""
    found = find_spec("matplotlib")
    inside = [Path(folder) / "mpl-data" / "fonts" / "ttf" for folder in (found and found.submodule_search_locations) or []]
    names = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf")
    return [folder / name for folder in inside for name in names if (folder / name).is_file()]


def build() -> dict[str, str]:
    """What was written down when the application was packaged: ``version``, ``commit``, ``day``; empty in a source checkout."""
    try:
        return dict(json.loads((home() / "build.json").read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def is_packaged() -> bool:
    """Whether this is an installed application with a Python of its own, to which pip adds nothing."""
    return bool(getattr(sys, "frozen", False)) or (home() / "build.json").is_file()


def program_folder() -> Path:
    """Folder of the program that was started."""
    return Path(sys.executable).resolve().parent


def own_command() -> list[str]:
    """What starts this application anew, as another process."""
    if is_packaged():
        return [sys.executable]
    return [sys.executable, "-m", "explorer"]
