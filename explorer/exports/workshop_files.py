"""The record of a workshop as files: a page, a Word document, and tables that can be added elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from explorer import resources
from explorer.csv_text import rows_text
from explorer.exports.runs import printed
from explorer.project.workshop import Log
from explorer.said import Said, Value
from explorer.words import say, spoken
from explorer.workshop.record import Record, Titles
from explorer.workshop.rows import COLUMNS, LOG_COLUMNS, SORTS, log_rows, rows_of


def record_writers(record: Record, log: Log, titles: Titles) -> dict[str, Callable[[Path], None]]:
    """Return file name → what writes it, for :func:`~explorer.exports.whole_folder.write_together`."""
    writers: dict[str, Callable[[Path], None]] = {
        "record.html": partial(_write_page, record),
        "record.docx": partial(_write_docx, record),
    }
    for sort in SORTS:
        if rows := rows_of(log, sort, titles.names):
            writers[f"{sort}.csv"] = partial(_write_rows, COLUMNS[sort], rows)
    writers["log.csv"] = partial(_write_rows, LOG_COLUMNS, log_rows(log))
    return writers


def record_html(record: Record) -> str:
    """Return the record as one page that needs no other file and no network."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.globals |= {"say": _words, "css": Markup(resources.resource("templates/page.css").read_text(encoding="utf-8"))}  # noqa: S704 - ours
    template = page.from_string(resources.resource("templates/record.html").read_text(encoding="utf-8"))
    return template.render(language=spoken().tag, record=record, title=record_title(record))


def record_title(record: Record) -> Said:
    """Return the title of the record."""
    return Said("workshop-record-title", title=record.meeting.title)


def _words(value: Value) -> str:
    return printed(say(value))


def _write_page(record: Record, path: Path) -> None:
    path.write_text(record_html(record), encoding="utf-8", errors="backslashreplace")


def _write_docx(record: Record, path: Path) -> None:
    from explorer.exports.record_docx import record_docx

    path.write_bytes(record_docx(record, record_title(record)))


def _write_rows(columns: tuple[str, ...], rows: Sequence[Sequence[str | int]], path: Path) -> None:
    path.write_text(rows_text(columns, rows), encoding="utf-8-sig", errors="backslashreplace", newline="")
