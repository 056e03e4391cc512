"""The data that every new project begins with in place of the bundled ones: official sets, once they are here."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.errors import WriteError
from explorer.settings import data_folder, keep_text

if TYPE_CHECKING:
    from explorer.project import Project


@dataclass(frozen=True)
class BaseData:
    """What stands in place of the bundled boundaries and of the estimate of commuting; None for what is bundled."""

    boundaries: Path | None = None
    flows: Path | None = None

    def __bool__(self) -> bool:
        return self.boundaries is not None or self.flows is not None


BUNDLED = BaseData()

NOTE = "source.json"
"""Beside the files of an official set: where they are from."""


def base_file() -> Path:
    """Return where it is written down."""
    return data_folder() / "official" / "base.json"


def base_data() -> BaseData:
    """Return what new projects begin with; files that are gone are left out."""
    try:
        told = json.loads(base_file().read_text(encoding="utf-8"))
        paths = {name: Path(told[name]) for name in ("boundaries", "flows") if told.get(name)}
    except (OSError, ValueError, TypeError, AttributeError):
        return BUNDLED
    return BaseData(**{name: path for name, path in paths.items() if path.is_file()})


def is_official(path: Path | None) -> bool:
    """Whether a file is of an official set that was got, or brought, and checked."""
    if path is None:
        return False
    try:
        note = json.loads(path.with_name(NOTE).read_text(encoding="utf-8"))
        return path.name in note["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return False


def official_note(path: Path | None) -> dict[str, Any] | None:
    """Return what is known of the official set that a file is of, or is a clean copy of; None for any other file."""
    if path is None:
        return None
    try:
        if not is_official(path):
            path = Path(json.loads(path.with_name("report.json").read_text(encoding="utf-8"))["source"])
        note = json.loads(path.with_name(NOTE).read_text(encoding="utf-8")) if is_official(path) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return note if isinstance(note, dict) else None


def keep_base(base: BaseData) -> None:
    """Let new projects begin with these; with nothing, they begin with what is bundled.

    Raises
    ------
    WriteError
        It cannot be written down.
    """
    target = base_file()
    if not base:
        target.unlink(missing_ok=True)
        return
    try:
        keep_text(target, json.dumps({name: str(path) for name, path in vars(base).items() if path is not None}))
    except OSError as problem:
        raise WriteError.of(target, problem) from problem


def with_base(project: Project, base: BaseData | None = None) -> Project:
    """Return a project with these data where it has the bundled ones."""
    base = base_data() if base is None else base
    return replace(project, boundaries=project.boundaries or base.boundaries, flows=project.flows or base.flows)
