"""What is kept of official sets: files, and beside them where they are from, of when, on which terms, and what was checked."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from explorer.official.table import OfficialSet
from explorer.project.base_data import NOTE as NOTE
from explorer.said import Number, Said, Value, of_record, record
from explorer.settings import data_folder, keep_text


@dataclass(frozen=True)
class Held:
    """A set that is here.

    Attributes
    ----------
    id, title, detail, publisher, licence, address : str
        As the table has them; ``address`` is where it was found.
    day : str
        When it was got, as ``2026-12-01``.
    edited : str
        When its publisher last changed it; empty where that is not told.
    by_hand : bool
        Whether a person brought the file.
    count, expected : int
        Areas or rows, and how many there should be (0: not known).
    files : mapping of name to SHA-256
        The first is the one that is used.
    told : tuple of Value
        What was found when it was checked, one sentence each.
    problems : tuple of Value
        What is wrong with it, though it can be used.
    """

    id: str
    title: str
    detail: str
    publisher: str
    licence: str
    address: str
    day: str
    edited: str = ""
    by_hand: bool = False
    count: int = 0
    expected: int = 0
    files: dict[str, str] = field(default_factory=dict)
    told: tuple[Value, ...] = ()
    problems: tuple[Value, ...] = ()

    def sentences(self) -> list[Value]:
        """Return what to know about it, one sentence each."""
        how = "brought" if self.by_hand else "got"
        told: list[Value] = [Said("official-held", how=how, day=date.fromisoformat(self.day), licence=self.licence)]
        if self.edited:
            told.append(Said("official-edited", day=date.fromisoformat(self.edited)))
        return [*told, *self.told, *self.problems]


def official_folder() -> Path:
    """Return where official sets are kept."""
    return data_folder() / "official"


def file_of(wanted: OfficialSet | Held, folder: Path | None = None) -> Path | None:
    """Return the file of a set that is used; None where the set is not held."""
    kept = wanted if isinstance(wanted, Held) else held(wanted, folder)
    return (folder or official_folder()) / kept.id / next(iter(kept.files)) if kept is not None and kept.files else None


def held(wanted: OfficialSet, folder: Path | None = None) -> Held | None:
    """Return what is known of a set that is here; None where it is not, or its file is gone."""
    return read_note((folder or official_folder()) / wanted.id)


def read_note(folder: Path) -> Held | None:
    """Return what stands beside the files of a folder; None where there is no whole set."""
    try:
        told: dict[str, Any] = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        for name in ("told", "problems"):
            told[name] = tuple(of_record(one) for one in told[name])
        kept = Held(**told)
        date.fromisoformat(kept.day)
        is_there = bool(kept.files) and all(Path(name).name == name and (folder / name).is_file() for name in kept.files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return kept if is_there else None


def keep_note(folder: Path, kept: Held) -> None:
    """Write down what is known of a set, whole or not at all."""
    told = asdict(kept) | {name: [record(one) for one in getattr(kept, name)] for name in ("told", "problems")}
    keep_text(folder / NOTE, json.dumps(told, ensure_ascii=False, indent=1))


def changed_since(kept: Held, folder: Path | None = None) -> list[str]:
    """Return the files of a set that are not as they were when it was checked."""
    place = (folder or official_folder()) / kept.id
    return [name for name, digest in kept.files.items() if digest_of(place / name) != digest]


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file; empty where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def size_said(path: Path) -> Number:
    """Return how large a file is, in megabytes."""
    size = path.stat().st_size / 1e6
    return Number(size, 1 if size < 10 else 0, "megabytes")
