"""The record of a workshop as a Word document."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from explorer.exports.docx_parts import add_table, prepare
from explorer.exports.runs import printed
from explorer.said import Said, Value
from explorer.words import say
from explorer.workshop.record import Record

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

WIDTHS = {
    "session": (12, 32, 12, 44), "shown": (10, 34, 56), "said": (20, 42, 10, 16, 12), "votes": (32, 9, 9, 8, 8, 9, 12, 13),
    "agreement": (30, 18, 10, 10, 12, 20),
}  # fmt: skip
"""Of 100, the width of each column of each part's table."""


def record_docx(record: Record, title: Said) -> bytes:
    """Return the document."""
    import docx

    document = docx.Document()
    prepare(document, _plain(title), "", _plain(title))
    document.add_paragraph(_plain(title), style="Title")
    for part in record.parts:
        document.add_heading(_plain(part.title), level=1)
        for one in part.sentences:
            document.add_paragraph(_plain(one))
        if part.table is not None:
            document.add_paragraph(_plain(part.table.caption), style="Caption")
            add_table(document, part.table, _write, WIDTHS[part.id])
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _write(paragraph: Paragraph, value: Value) -> None:
    paragraph.add_run(_plain(value))


def _plain(value: Value) -> str:
    return printed(say(value))
