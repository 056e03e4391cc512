"""The files of a statement, in a folder, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from explorer.exports.file_names import subject_name
from explorer.exports.whole_folder import write_together
from explorer.flags.findings import Findings
from explorer.progress import SILENT, Progress
from explorer.statement.making import statement_of

FORMATS = ("docx", "html")
"""Formats of the statement itself."""


def write_statement(
    findings: Findings, folder: Path, formats: Iterable[str] = FORMATS, progress: Progress = SILENT
) -> list[Path]:
    """Write the statement, its map, its annex and the findings; names carry the partnership and the day.

    Raises
    ------
    WriteError
        The folder cannot be made or written to; then nothing is left in it.
    """
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    wanted = [form for form in FORMATS if form in set(formats)]
    writers: dict[str, Callable[[Path], None]] = {f"{name}-map.png": partial(_write_map, findings)}
    makers = {"docx": _write_docx, "html": _write_html}
    for form in wanted:
        writers[f"{name}-statement.{form}"] = partial(makers[form], findings, f"{name}-map.png")
    writers[f"{name}-annex.html"] = partial(_write_annex, findings)
    writers[f"{name}-findings.json"] = partial(_write_findings, findings)
    return write_together(folder, writers, progress)


def statement_files(findings: Findings) -> tuple[str, ...]:
    """Return the names of all files that a statement is written as, the one to read first."""
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    tails = (*(f"statement.{form}" for form in reversed(FORMATS)), "annex.html", "findings.json", "map.png")
    return tuple(f"{name}-{tail}" for tail in tails)


def _write_map(findings: Findings, path: Path) -> None:
    from explorer.exports.commuting_map import map_png

    path.write_bytes(map_png(findings))


def _write_docx(findings: Findings, picture: str, path: Path) -> None:
    from explorer.exports.statement_docx import statement_docx

    path.write_bytes(statement_docx(findings, statement_of(findings), path.with_name(picture).read_bytes()))


def _write_html(findings: Findings, picture: str, path: Path) -> None:
    from explorer.exports.statement_html import statement_html

    page = statement_html(findings, statement_of(findings), path.with_name(picture).read_bytes())
    path.write_text(page, encoding="utf-8")


def _write_annex(findings: Findings, path: Path) -> None:
    from explorer.exports.html import report_html

    path.write_text(report_html(findings), encoding="utf-8", errors="backslashreplace")


def _write_findings(findings: Findings, path: Path) -> None:
    from explorer.exports import findings_json

    path.write_text(findings_json(findings), encoding="utf-8", errors="backslashreplace")
