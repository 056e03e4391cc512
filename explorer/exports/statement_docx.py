"""The statement as a Word document: real styles, heads that repeat, alternative texts, language, A4, page numbers.

What python-docx has no words for is written here in the terms of the format (ECMA-376, part 1): descriptions of pictures and
tables, content controls that name each figure, fields, and a part of its own for what the statement carries.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from explorer.exports.statement_record import carried
from explorer.exports.statement_runs import printed, runs
from explorer.flags.findings import Findings
from explorer.said import Value
from explorer.statement.model import Part, Picture, Statement, Table
from explorer.words import say, spoken, text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

NAMESPACE = "urn:subregion-explorer:statement"
"""Of the part that holds what the statement carries."""

MOST_TAG = 64
"""Characters that Word keeps of the name of a content control."""

FIRST = 36
"""Of 100, the width of the column that names the rows."""

FONT, INK = "Calibri", "1B2530"
LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}


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
    _prepare(document, statement)
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


# ---- The page, its styles and properties ----------------------------------------------------------------------------------


def _prepare(document: Document, statement: Statement) -> None:
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin, page.bottom_margin, page.footer_distance = Mm(15), Mm(16), Mm(8)
    language = LANGUAGES.get(spoken().name, "en-GB")
    _styles(document, language)
    about = document.core_properties
    about.title, about.author, about.language = _plain(statement.title), printed(statement.own.author), language
    about.subject, about.comments, about.created = _plain(statement.byline), "", datetime.now(UTC).replace(tzinfo=None)
    foot = page.footer.paragraphs[0]
    foot.alignment = 2
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")


def _styles(document: Document, language: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    looks = {
        "Normal": (11, False, 0, 2), "Title": (17, True, 0, 2), "Subtitle": (11, False, 0, 4), "Heading 1": (12.5, True, 7, 1),
        "Caption": (10, True, 3, 2), "List Number": (9.5, False, 0, 0), "Footer": (9, False, 0, 0),
    }  # fmt: skip
    for name, (size, bold, before, after) in looks.items():
        style: Any = document.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = RGBColor.from_string(INK)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        # A font of the theme would be taken before one that is named.
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{kind}"), FONT)
        for wide in style.element.xpath("./w:rPr/w:spacing"):
            wide.getparent().remove(wide)
        spacing = style.paragraph_format
        spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), 1.0
        for border in style.element.xpath("./w:pPr/w:pBdr"):
            border.getparent().remove(border)
    document.styles["Caption"].paragraph_format.keep_with_next = True
    for lang in document.styles.element.xpath("./w:docDefaults//w:lang"):
        lang.set(qn("w:val"), language)


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a field that the word processor works out, such as the number of the page."""
    field = _element("w:fldSimple", {"w:instr": code})
    field.append(_run("1"))
    paragraph._p.append(field)


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
    from docx.shared import Mm, Pt

    caption = document.add_paragraph(_plain(table.caption), style="Caption")
    _cite(caption, statement, table.sources)
    made = document.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    widths = [FIRST, *[(100 - FIRST) / max(len(table.heads) - 1, 1)] * (len(table.heads) - 1)]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(170 * width / 100)
    about = made._tbl.tblPr
    about.append(_element("w:tblCaption", {"w:val": _plain(table.caption)}))
    about.append(_element("w:tblDescription", {"w:val": _plain(table.about)}))
    for _ in table.rows:
        made.add_row()
    made.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    for place, row in enumerate((table.heads, *table.rows)):
        made.rows[place]._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        for column, cell in enumerate(row):
            held = made.cell(place, column)
            held.width = Mm(170 * widths[column] / 100)
            paragraph = held.paragraphs[0]
            _say(paragraph, cell)
            paragraph.paragraph_format.space_after = Pt(0)
            if column in table.numeric:
                paragraph.alignment = 2
            for run in paragraph.runs:
                run.font.bold = True if not place else None
    # What follows a table must not stick to it.
    document.add_paragraph().paragraph_format.line_spacing = Pt(3)


# ---- In the terms of the format --------------------------------------------------------------------------------------------


def _element(name: str, attributes: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - lxml says nothing of its types
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made


def _run(words: str) -> Any:  # noqa: ANN401 - lxml says nothing of its types
    run, told = _element("w:r"), _element("w:t", {"xml:space": "preserve"})
    told.text = words
    run.append(told)
    return run


def _control(figure: str, words: str) -> Any:  # noqa: ANN401 - lxml says nothing of its types
    """Return a content control around a figure."""
    control, about, content = _element("w:sdt"), _element("w:sdtPr"), _element("w:sdtContent")
    about.append(_element("w:tag", {"w:val": tag(figure)}))
    content.append(_run(words))
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
