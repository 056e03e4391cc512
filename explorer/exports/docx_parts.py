"""Word documents: the page, its styles, its properties, and tables whose heads repeat.

What python-docx has no words for is written in the terms of the format (ECMA-376, part 1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from explorer.exports.runs import printed
from explorer.said import Value
from explorer.statement.model import Table
from explorer.words import say, spoken

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

FIRST = 36
"""Of 100, the width of the column that names the rows."""

FONT, INK = "Calibri", "1B2530"


def prepare(document: Document, title: str, author: str, subject: str) -> None:
    """Set an A4 page with its margins, styles, language, properties, and the number of each page at its foot."""
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin, page.bottom_margin, page.footer_distance = Mm(15), Mm(16), Mm(8)
    language = spoken().tag
    _styles(document, language)
    about = document.core_properties
    about.title, about.author, about.language = title, author, language
    about.subject, about.comments, about.created = subject, "", datetime.now(UTC).replace(tzinfo=None)
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
    field = element("w:fldSimple", {"w:instr": code})
    field.append(text_run("1"))
    paragraph._p.append(field)


def add_table(document: Document, table: Table, write: Callable[[Paragraph, Value], None], widths: Sequence[float] = ()) -> None:
    """Add a table with a head that repeats, a description, and rows that stay on one page.

    Parameters
    ----------
    document : Document
    table : Table
    write : callable
        Writes the words of a cell into a paragraph.
    widths : sequence of float
        Width of each column of 100; empty for a wide first one.
    """
    from docx.shared import Mm, Pt

    made = document.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    widths = widths or [FIRST, *[(100 - FIRST) / max(len(table.heads) - 1, 1)] * (len(table.heads) - 1)]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(170 * width / 100)
    about = made._tbl.tblPr
    about.append(element("w:tblCaption", {"w:val": printed(say(table.caption))}))
    about.append(element("w:tblDescription", {"w:val": printed(say(table.about))}))
    for _ in table.rows:
        made.add_row()
    made.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for place, row in enumerate((table.heads, *table.rows)):
        made.rows[place]._tr.get_or_add_trPr().append(element("w:cantSplit"))
        for column, cell in enumerate(row):
            held = made.cell(place, column)
            held.width = Mm(170 * widths[column] / 100)
            paragraph = held.paragraphs[0]
            write(paragraph, cell)
            paragraph.paragraph_format.space_after = Pt(0)
            if column in table.numeric:
                paragraph.alignment = 2
            for run in paragraph.runs:
                run.font.bold = True if not place else None
    # What follows a table must not stick to it.
    document.add_paragraph().paragraph_format.line_spacing = Pt(3)


def element(name: str, attributes: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - lxml says nothing of its types
    """Return an element with its attributes, both named with their prefix, such as ``w:tag``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made


def text_run(words: str) -> Any:  # noqa: ANN401 - lxml says nothing of its types
    """Return a run of text."""
    run, told = element("w:r"), element("w:t", {"xml:space": "preserve"})
    told.text = words
    run.append(told)
    return run
