"""Files about a monitor: an issue or findings from before, and officers' notes.

Called in a process apart, as every reader of files from outside.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from explorer.errors import ReadError
from explorer.readers.statement_files import read_toml
from explorer.said import Listing, Said

LARGEST_ISSUE = 40_000_000
LARGEST_NOTES = 1_000_000
"""Bytes; more is none of ours."""

FORM = 1
"""Version of what an issue holds."""

CONTRACT = 3
"""Version of the contract of findings that can be compared."""

_ALLOWED: Mapping[str, tuple[type, ...]] = {"date": (str, date), "place": (str,), "source": (str,), "text": (str,)}
"""Keys of a note, and what each may be; TOML has days of its own."""

NOTE_KEYS = tuple(_ALLOWED)


def read_issue(path: Path) -> dict[str, Any]:
    """Return an issue of a monitor; plain findings are one that nothing was noted on.

    Returns
    -------
    dict
        ``issue`` (number), ``log`` and ``notes`` (lists of rows of text), ``findings`` (a record).

    Raises
    ------
    ReadError
        It is neither, or of another version.
    """
    if path.stat().st_size > LARGEST_ISSUE:
        raise _not_ours(path, f"over {LARGEST_ISSUE}")
    try:
        told: Any = json.loads(path.read_text(encoding="utf-8-sig"))
        is_issue = isinstance(told, dict) and "monitor" in told
        if is_issue and told["monitor"] != FORM:
            raise _not_ours(path, f"form {told['monitor']!r}")
        issue: Any = told if is_issue else {"issue": 0, "log": [], "notes": [], "findings": told}
        found: dict[str, Any] = {
            "issue": _number(issue["issue"]),
            "log": [{str(key): _text(value) for key, value in row.items()} for row in issue["log"]],
            "notes": [{key: _text(row[key]) for key in (*NOTE_KEYS, "issue")} for row in issue["notes"]],
            "findings": _findings(issue["findings"]),
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise _not_ours(path, repr(problem)) from problem
    if found["findings"]["contract"] != CONTRACT:
        raise ReadError(Said("monitor-other-contract", file=path.name), Said("monitor-other-contract-remedy"))
    return found


def _number(value: Any) -> int:  # noqa: ANN401 - JSON is of any type
    """Return the number of an issue, which counts them from 1; 0 is that of plain findings."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MOST_ISSUES:
        raise TypeError(f"{value!r} is no number of an issue")
    return value


_MOST_ISSUES = 10_000


def _text(value: Any) -> str:  # noqa: ANN401 - JSON is of any type
    """Return a value of a row as text; nothing, a list or a mapping is none that was ever written."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"{value!r} is no text")
    return str(value)


def _findings(record: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON is of any type
    """Return of a record what is compared, each part of the type that it must be."""
    return {
        "contract": record["contract"],
        "project": {str(key): value for key, value in record["project"].items()} | {"version": str(record["project"]["version"])},
        "partnership": {
            "id": str(record["partnership"]["id"]),
            "name": str(record["partnership"]["name"]),
            "districts": [
                {"code": str(row["code"]), "name": str(row["name"]), "counted": bool(row["counted"])}
                for row in record["partnership"]["districts"]
            ],
        },
        "verdict": {
            side: dict(record["verdict"][side].items()) | {"answer": str(record["verdict"][side]["answer"])}
            for side in ("economy", "institutions")
        },
        "sources": [{key: str(row[key]) for key in ("id", "title", "vintage")} for row in record["sources"]],
        "flags": [
            {
                "kind": str(row["kind"]),
                "level": str(row["level"]),
                "areas": [str(code) for code in row["areas"]],
                "message": {"text": str(row["message"]["text"])},
            }
            for row in record["flags"]
        ],
    }


def _not_ours(path: Path, detail: str) -> ReadError:
    return ReadError(Said("monitor-not-ours", file=path.name), Said("monitor-not-ours-remedy"), detail=detail)


def read_notes(path: Path) -> list[dict[str, str]]:
    """Return officers' notes from a TOML file, each with its day, place, source and text.

    Raises
    ------
    ReadError
        It is no TOML, or a note lacks its text or holds what is not known.
    """
    remedy = Said("monitor-notes-remedy")
    told = read_toml(path, LARGEST_NOTES, remedy)
    rows = told.get("note")
    wrong = [key for key in told if key != "note"]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        wrong.append("note")
        rows = []
    for row in rows:
        wrong += [f"note.{key}" for key, value in row.items() if key not in NOTE_KEYS or not isinstance(value, _ALLOWED[key])]
        if not str(row.get("text", "")).strip():
            wrong.append("note.text")
    if wrong:
        raise ReadError(Said("statement-words-wrong", file=path.name, keys=Listing(tuple(dict.fromkeys(wrong)))), remedy)
    return [{key: str(row.get(key, "")).strip() for key in NOTE_KEYS} for row in rows]
