"""The files of a statement, in a folder, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from explorer.exports import card_files
from explorer.exports.file_names import subject_name
from explorer.exports.statements import pdf
from explorer.exports.whole_folder import write_together
from explorer.flags.findings import Findings
from explorer.progress import SILENT, Progress
from explorer.statement.card import card_of
from explorer.statement.making import statement_of
from explorer.words import speaking

FORMATS = ("docx", "html", "pdf", "svg", "pptx")
"""Formats of the statement itself, PDF where its add-on is there, and of its summary card."""


def usual_formats() -> tuple[str, ...]:
    """Return the formats of the statement itself that can be written here."""
    return ("docx", "html", "pdf") if pdf.is_there() else ("docx", "html")


def need_formats(formats: Iterable[str]) -> None:
    """Refuse formats whose add-on is not there.

    Raises
    ------
    WriteError
        The remedy says how to come by it.
    """
    needs = {"pdf": pdf.need, "pptx": card_files.need}
    for form in formats:
        if form in needs:
            needs[form]()


def write_statement(
    findings: Findings, folder: Path, formats: Iterable[str] | None = None, progress: Progress = SILENT
) -> list[Path]:
    """Write the statement, its map, its annex and the findings; names carry the partnership and the day.

    Raises
    ------
    WriteError
        The folder cannot be made or written to, or a PDF is asked for and cannot be written here; then nothing is left in it.
    """
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    asked = set(usual_formats() if formats is None else formats)
    wanted = [form for form in FORMATS if form in asked]
    need_formats(wanted)
    writers: dict[str, Callable[[Path], None]] = {f"{name}-map.png": partial(_write_map, findings)}
    makers = {"docx": _write_docx, "html": _write_html, "pdf": _write_pdf, "svg": _write_svg, "pptx": _write_pptx}
    for form in wanted:
        what = "card" if form in ("svg", "pptx") else "statement"
        writers[f"{name}-{what}.{form}"] = partial(makers[form], findings, f"{name}-map.png")
    writers[f"{name}-annex.html"] = partial(_write_annex, findings)
    writers[f"{name}-findings.json"] = partial(_write_findings, findings)
    return write_together(folder, writers, progress)


def write_in_languages(
    findings: Findings,
    folder: Path,
    languages: Sequence[str],
    formats: Iterable[str] | None = None,
    progress: Progress = SILENT,
) -> list[Path]:
    """Write the statement once in each language, from the same findings, each in a folder that is called by its code.

    Raises
    ------
    WriteError
        As :func:`write_statement`; languages before that one are there then, each whole.
    """
    wanted, written = None if formats is None else list(formats), []
    for one in languages:
        with speaking(one):
            written += write_statement(findings, folder / one, wanted, progress)
    return written


def statement_files(findings: Findings, languages: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names of all files that a statement is written as, the one to read first; by language where they are given."""
    if languages:
        return tuple(f"{one}/{name}" for one in languages for name in statement_files(findings))
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    tails = (
        "statement.html",
        "statement.docx",
        *(["statement.pdf"] if pdf.is_there() else []),
        "annex.html",
        "findings.json",
        "map.png",
    )
    return tuple(f"{name}-{tail}" for tail in tails)


def _write_map(findings: Findings, path: Path) -> None:
    from explorer.exports.maps.commuting_map import map_png

    path.write_bytes(map_png(findings))


def _write_docx(findings: Findings, picture: str, path: Path) -> None:
    from explorer.exports.statements.document import statement_docx

    path.write_bytes(statement_docx(findings, statement_of(findings), path.with_name(picture).read_bytes()))


def _write_html(findings: Findings, picture: str, path: Path) -> None:
    from explorer.exports.statements.page import statement_html

    page = statement_html(findings, statement_of(findings), path.with_name(picture).read_bytes())
    path.write_text(page, encoding="utf-8")


def _write_pdf(findings: Findings, picture: str, path: Path) -> None:
    path.write_bytes(pdf.statement_pdf(statement_of(findings), path.with_name(picture).read_bytes()))


def _write_svg(findings: Findings, picture: str, path: Path) -> None:
    card = card_of(findings, statement_of(findings))
    path.write_text(card_files.card_svg(card, path.with_name(picture).read_bytes()), encoding="utf-8")


def _write_pptx(findings: Findings, picture: str, path: Path) -> None:
    path.write_bytes(card_files.card_pptx(card_of(findings, statement_of(findings)), path.with_name(picture).read_bytes()))


def _write_annex(findings: Findings, path: Path) -> None:
    from explorer.exports.html import report_html

    path.write_text(report_html(findings), encoding="utf-8", errors="backslashreplace")


def _write_findings(findings: Findings, path: Path) -> None:
    from explorer.exports import findings_json

    path.write_text(findings_json(findings), encoding="utf-8", errors="backslashreplace")
