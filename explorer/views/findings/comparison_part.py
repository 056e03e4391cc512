"""The indicator on the footprint, its functional areas and its regions, as a part of a page and as a table to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.csv_text import copied_text
from explorer.views.parts.page_parts import link, muted, paragraph, table
from explorer.views.parts.theme import Theme

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.indicator_comparison import IndicatorComparison, MeasuredOn

COPY_COMPARISON = "copy:comparison"
"""Where the link for copying the table leads."""

HEADS = ("Measured on", "Value", "95% interval", "Outside the footprint")
NOTE = (
    "Only parts that do not overlap can be told apart, so it is the part outside the footprint that is compared with the "
    "footprint: higher or lower beyond its uncertainty, or cannot tell."
)


def comparison_part(findings: Findings, theme: Theme) -> str:
    """Return the comparison as HTML; nothing where there is no district."""
    compared = findings.indicator_comparison
    if compared is None:
        return ""
    rows = _rows(compared)
    refused = {row.figure.refused for row in compared.rows if row.figure.refused}
    why = f" Not combined where {' or '.join(sorted(refused))}." if refused else ""
    notes = muted(f"{compared.title}. {NOTE}{why}", theme)
    return paragraph(compared.sentence) + table([HEADS, *rows], theme) + notes + _copy_link()


def comparison_as_table(findings: Findings) -> str:
    """Return the comparison as tab-separated text, with how each figure came about and its source."""
    compared = findings.indicator_comparison
    if compared is None:
        return ""
    source = compared.layer.source
    cells = zip(_rows(compared), compared.rows, strict=True)
    rows = [(*row, one.figure.refused or one.figure.method, _coverage(one), source.cited) for row, one in cells]
    heads = (*HEADS, "How", "Coverage", "Source")
    return copied_text([(compared.title, *[""] * (len(heads) - 1)), heads, *rows])


def _rows(compared: IndicatorComparison) -> list[tuple[str, ...]]:
    return [
        (row.name[:1].upper() + row.name[1:], compared.written(row.figure.value), compared.interval(row.figure), row.outside)
        for row in compared.rows
    ]


def _coverage(row: MeasuredOn) -> str:
    return "" if row.figure.coverage != row.figure.coverage else f"{row.figure.coverage:.3f}"


def _copy_link() -> str:
    return f"<p>{link(COPY_COMPARISON, 'Copy this table')}</p>"
