"""The statement as a Word document: real styles, heads that repeat, alternative texts, language, A4, page numbers.

What python-docx has no words for is written here in the terms of the format (ECMA-376, part 1): descriptions of pictures and
tables, content controls that name each figure, fields, and a part of its own for what the statement carries.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from explorer.exports.docx_parts import add_table, element, prepare, text_run
from explorer.exports.runs import printed, runs
from explorer.exports.statements.record import carried
from explorer.flags.findings import Findings
from explorer.said import Value
from explorer.statement.model import Part, Picture, Statement, Table
from explorer.words import say, text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

NAMESPACE = "urn:subregion-explorer:statement"
"""Of the part that holds what the statement carries."""

MOST_TAG = 64
"""Characters that Word keeps of the name of a content control."""


def tag(figure: str) -> str:
    """Return the name of a figure's content control: its id, or where that is too long for Word, its end and a digest.

    Examples
    --------
    >>> tag("containment.supply"), len(tag("x" * 80))
    ('containment.supply', 64)
    """
    if len(figure) <= MOST_TAG:
        return figure
    digest = hashlib.sha256(figure.encode()).hexdigest()[:12]
    return f"{figure[-(MOST_TAG - 13) :]}~{digest}"


def statement_docx(findings: Findings, statement: Statement, map_picture: bytes) -> bytes:
    """Return the document; every figure stands in a content control with its id."""
    import docx

    document = docx.Document()
    prepare(document, _plain(statement.title), printed(statement.own.author), _plain(statement.byline))
    document.add_paragraph(_plain(statement.title), style="Title")
    document.add_paragraph(_plain(statement.byline), style="Subtitle")
    for part in statement.parts:
        _write_part(document, statement, part, map_picture)
    _carry(document, carried(findings, statement))
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _plain(value: Value) -> str:
    return printed(say(value))


# ---- The parts ------------------------------------------------------------------------------------------------------------


def _write_part(document: Document, statement: Statement, part: Part, map_picture: bytes) -> None:
    document.add_heading(_plain(part.title), level=1)
    for words in part.own:
        document.add_paragraph(printed(words))
    if part.sentences:
        paragraph = document.add_paragraph()
        for place, one in enumerate(part.sentences):
            if place:
                paragraph.add_run(" ")
            _say(paragraph, one.said)
            _cite(paragraph, statement, one.sources)
    if part.picture is not None:
        _picture(document, statement, part.picture, map_picture)
    if part.table is not None:
        _table(document, statement, part.table)
    if part.id == "sources":
        for source in statement.sources:
            document.add_paragraph(_plain(source.said), style="List Number")
        document.add_paragraph(text("statement-annex-note"))


def _say(paragraph: Paragraph, value: Value) -> None:
    for run in runs(value):
        if run.figure:
            paragraph._p.append(_control(run.figure, run.text))
        else:
            paragraph.add_run(run.text)


def _cite(paragraph: Paragraph, statement: Statement, sources: Sequence[str]) -> None:
    if sources:
        numbers = paragraph.add_run(",\u202f".join(str(statement.number(source)) for source in sources))
        numbers.font.superscript = True


def _picture(document: Document, statement: Statement, picture: Picture, png: bytes) -> None:
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    drawn = paragraph.add_run().add_picture(BytesIO(png), width=Mm(158))
    about = drawn._inline.docPr
    about.set("descr", _plain(picture.about))
    about.set("title", text("statement-map-title"))
    caption = document.add_paragraph(_plain(picture.caption), style="Caption")
    caption.paragraph_format.keep_with_next = False
    _cite(caption, statement, picture.sources)


def _table(document: Document, statement: Statement, table: Table) -> None:
    caption = document.add_paragraph(_plain(table.caption), style="Caption")
    _cite(caption, statement, table.sources)
    add_table(document, table, _say)


# ---- In the terms of the format --------------------------------------------------------------------------------------------


def _control(figure: str, words: str) -> Any:  # noqa: ANN401 - lxml says nothing of its types
    """Return a content control around a figure."""
    control, about, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
    about.append(element("w:tag", {"w:val": tag(figure)}))
    content.append(text_run(words))
    control.append(about)
    control.append(content)
    return control


def _carry(document: Document, told: str) -> None:
    """Put what the statement carries into a part that word processors keep and do not show."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as PackagePart

    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<statement xmlns="{NAMESPACE}">{escape(told)}</statement>'
    name = PackURI("/customXml/item2.xml")
    part = PackagePart(name, "application/xml", whole.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
