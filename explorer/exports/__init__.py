"""Findings written for other programs and readers."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from explorer.exports.kind_files import write_rows
from explorer.exports.records import FLAG_COLUMNS, OWNER_COLUMNS, findings_record, flag_rows
from explorer.exports.whole_folder import write_together
from explorer.flags.findings import Findings
from explorer.progress import SILENT, Progress
from explorer.scratch import passing_folder


def findings_json(findings: Findings) -> str:
    """Return the findings as JSON text: see ``resources/help/findings.schema.json``."""
    return json.dumps(findings_record(findings), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_report(findings: Findings, folder: Path, progress: Progress = SILENT) -> list[Path]:
    """Write ``findings.json``, ``flags.csv``, ``map.png`` and ``report.html`` into a folder.

    A failure or a cancel leaves no half of a report behind.

    Raises
    ------
    WriteError
        The folder cannot be made or written to.
    """
    writers = {name: partial(write, findings) for name, write in _WRITERS.items()}
    return write_together(folder, writers, progress)


def report_page(findings: Findings, progress: Progress = SILENT) -> str:
    """Return the page of the report, with its map in it."""
    with passing_folder() as folder:
        writers = {name: partial(_WRITERS[name], findings) for name in ("map.png", "report.html")}
        *_, page = write_together(folder, writers, progress)
        return page.read_text(encoding="utf-8")


def _write_json(findings: Findings, path: Path) -> None:
    # The same bytes on every system, so that reports can be compared.
    path.write_text(findings_json(findings), encoding="utf-8", errors="backslashreplace", newline="\n")


def _write_flags(findings: Findings, path: Path) -> None:
    write_rows((*OWNER_COLUMNS, *FLAG_COLUMNS), flag_rows(findings), path)


def _write_map(findings: Findings, path: Path) -> None:
    from explorer.exports.maps.printed_map import save_map

    save_map(findings, path)


def _write_html(findings: Findings, path: Path) -> None:
    from explorer.exports.html import report_html
    from explorer.exports.maps.commuting_map import map_png

    page = report_html(findings, path.with_name("map.png").read_bytes(), map_png(findings))
    path.write_text(page, encoding="utf-8", errors="backslashreplace")


_WRITERS: dict[str, Callable[[Findings, Path], None]] = {
    "findings.json": _write_json,
    "flags.csv": _write_flags,
    "map.png": _write_map,
    "report.html": _write_html,
}

REPORT_FILES = tuple(_WRITERS)
"""Names of the files of a report."""
