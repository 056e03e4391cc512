"""Findings written for other programs and readers."""

from __future__ import annotations

import contextlib
import csv
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from explorer.errors import WriteError
from explorer.exports.records import FLAG_COLUMNS, findings_record, flag_rows
from explorer.flags.findings import Findings
from explorer.progress import SILENT, Progress


def findings_json(findings: Findings) -> str:
    """Return the findings as JSON text: see ``resources/help/findings.schema.json``."""
    return json.dumps(findings_record(findings), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_report(findings: Findings, folder: Path, progress: Progress = SILENT) -> list[Path]:
    """Write ``findings.json``, ``flags.csv``, ``map.png`` and ``report.html`` into a folder.

    Everything is made beside the folder first and moved in at the end, so that a failure or a cancel leaves no half of
    a report behind.

    Raises
    ------
    WriteError
        The folder cannot be made or written to.
    """
    is_new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".report-", dir=folder))
    except OSError as problem:
        raise _unwritable(folder, problem) from problem
    try:
        for place, (name, write) in enumerate(_WRITERS.items()):
            progress.step(f"Writing {name}", place / len(_WRITERS))
            write(findings, made / name)
        for name in _WRITERS:
            (made / name).replace(folder / name)
    except OSError as problem:
        raise _unwritable(folder, problem) from problem
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if is_new:
            # An empty folder is half a report too; one that holds the report stays.
            with contextlib.suppress(OSError):
                folder.rmdir()
    return [folder / name for name in _WRITERS]


def _unwritable(folder: Path, problem: OSError) -> WriteError:
    reason = problem.strerror or str(problem)
    return WriteError(f"{folder} cannot be written to: {reason}.", "Choose another folder.", detail=repr(problem))


def _write_json(findings: Findings, path: Path) -> None:
    path.write_text(findings_json(findings), encoding="utf-8", errors="backslashreplace")


def _write_flags(findings: Findings, path: Path) -> None:
    # The byte order mark lets Excel read the file as UTF-8.
    with path.open("w", encoding="utf-8-sig", errors="backslashreplace", newline="") as stream:
        writer = csv.DictWriter(stream, FLAG_COLUMNS)
        writer.writeheader()
        writer.writerows(flag_rows(findings))


def _write_map(findings: Findings, path: Path) -> None:
    from explorer.exports.printed_map import save_map

    save_map(findings, path)


def _write_html(findings: Findings, path: Path) -> None:
    from explorer.exports.html import report_html

    page = report_html(findings, path.with_name("map.png").read_bytes())
    path.write_text(page, encoding="utf-8", errors="backslashreplace")


_WRITERS: dict[str, Callable[[Findings, Path], None]] = {
    "findings.json": _write_json,
    "flags.csv": _write_flags,
    "map.png": _write_map,
    "report.html": _write_html,
}

REPORT_FILES = tuple(_WRITERS)
"""What a report is made of."""
