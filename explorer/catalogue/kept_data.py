"""The user's own tables and flows from one session to the next: where they are, how they are read, whether they have changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from explorer.catalogue import Catalogue
from explorer.errors import CancelledError, ExplorerError
from explorer.progress import SILENT, Progress
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.table_choices import OwnTableFile, as_json, from_json


@dataclass(frozen=True)
class Reopened:
    """What could be opened again.

    Attributes
    ----------
    tables : tuple of OwnTableFile
    flows : Path, optional
    flow_reading : FlowReading
    told : tuple of str
        What is gone, has changed or cannot be read, one sentence each.
    """

    tables: tuple[OwnTableFile, ...] = ()
    flows: Path | None = None
    flow_reading: FlowReading = USUAL_READING
    told: tuple[str, ...] = ()


def table_text(file: OwnTableFile) -> str:
    """Write down a table in use, with the choices made about it and the state of its file."""
    return json.dumps({"path": str(file.path), "choices": as_json(file.choices), "state": _state(file.path)}, ensure_ascii=False)


def flows_text(path: Path | None, reading: FlowReading) -> str:
    """Write down the flows in use and how they are read; empty for the bundled ones."""
    if path is None:
        return ""
    return json.dumps({"path": str(path), "reading": asdict(reading), "state": _state(path)}, ensure_ascii=False)


def reopened(
    tables: Sequence[str], flows: str, catalogue: Catalogue, others: Sequence[Path] = (), progress: Progress = SILENT
) -> Reopened:
    """Open again what was in use last time, as far as it can be; nothing that cannot is in the way of the rest.

    Parameters
    ----------
    tables : sequence of str
        From :func:`table_text`; what is damaged is passed over.
    flows : str
        From :func:`flows_text`.
    catalogue : Catalogue
        Keeps what was read of the files.
    others : sequence of Path
        Files that the window has opened already; those that are gone are told of.

    Raises
    ------
    CancelledError
        ``progress`` said so.
    """
    opened: list[OwnTableFile] = []
    told = [_gone(path) for path in others if not path.is_file()]
    for place, text in enumerate(tables):
        kept = _read(text)
        choices = from_json(str(kept.get("choices", "")))
        if not kept or choices is None:
            continue
        file = OwnTableFile(Path(kept["path"]), choices)
        progress.step(f"Opening {file.path.name} again", place / (len(tables) + 1))
        if _try(partial(catalogue.files.indicators, file), kept, told):
            opened.append(file)
    found, reading = _flows(_read(flows), catalogue, told)
    return Reopened(tuple(opened), found, reading, tuple(told))


def _flows(kept: dict[str, Any], catalogue: Catalogue, told: list[str]) -> tuple[Path | None, FlowReading]:
    try:
        stored = dict(kept.get("reading", {}))
        columns, names = tuple(stored.get("columns", ())), tuple((name, code) for name, code in stored.get("names", ()))
        reading = FlowReading(**{**stored, "columns": columns, "names": names})
    except (TypeError, ValueError):
        return None, USUAL_READING
    if kept and _try(partial(catalogue.files.flows, Path(kept["path"]), reading), kept, told):
        return Path(kept["path"]), reading
    return None, USUAL_READING


def _try(open_again: Callable[[], object], kept: dict[str, Any], told: list[str]) -> bool:
    """Open a file again and say what has become of it; whether it is open."""
    path = Path(kept["path"])
    if not path.is_file():
        told.append(_gone(path))
        return False
    try:
        open_again()
    except CancelledError:
        raise
    except ExplorerError as error:
        told.append(f"{path.name} was not opened again: {error.message}")
        return False
    if _state(path) != kept.get("state"):
        told.append(f"{path.name} has changed since last time; it was read again with the choices made then.")
    return True


def _gone(path: Path) -> str:
    return f"{path.name} was not opened again: it is no longer in {path.parent}."


def _read(text: str) -> dict[str, Any]:
    """Read what was written down; empty where it is damaged."""
    try:
        kept = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) and isinstance(kept.get("path"), str) else {}


def _state(path: Path) -> list[int]:
    """Size of a file and when it was last written; empty where it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]
