"""The indicator on the footprint, its functional areas and its regions, as a part of a page and as a table to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.csv_text import copied_text
from explorer.said import Listing, Said, sentences
from explorer.views.parts.page_parts import link, muted, paragraph, table
from explorer.views.parts.theme import Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.indicator_comparison import IndicatorComparison, MeasuredOn

COPY_COMPARISON = "copy:comparison"
"""Where the link for copying the table leads."""

PEERS_LINK = "peers:"
"""Where the link to the footprint's peers leads."""

HEADS = ("panel-comparison-on", "panel-comparison-value", "panel-comparison-interval", "panel-comparison-outside")


def comparison_part(findings: Findings, theme: Theme) -> str:
    """Return the comparison as HTML; nothing where there is no district."""
    compared = findings.indicator_comparison
    if compared is None:
        return ""
    refused = dict.fromkeys(row.figure.refused for row in compared.rows if row.figure.refused)
    notes = sentences(
        Said("panel-comparison-note", indicator=compared.title),
        Said("panel-comparison-refused", why=Listing(tuple(refused), len(refused), "or")) if refused else None,
    )
    rows = [tuple(map(text, HEADS)), *_rows(compared)]
    links = link(PEERS_LINK, text("panel-comparison-peers")), link(COPY_COMPARISON, text("panel-comparison-copy"))
    copy = f"<p>{' · '.join(links)}</p>"
    return paragraph(say(compared.sentence)) + table(rows, theme) + muted(say(notes), theme) + copy


def comparison_as_table(findings: Findings) -> str:
    """Return the comparison as tab-separated text, with how each figure came about and its source."""
    compared = findings.indicator_comparison
    if compared is None:
        return ""
    source = compared.layer.source
    cells = zip(_rows(compared), compared.rows, strict=True)
    rows = [(*row, say(one.figure.refused or one.figure.method), _coverage(one), say(source.cited)) for row, one in cells]
    heads = tuple(map(text, (*HEADS, "panel-comparison-how", "panel-comparison-coverage", "panel-comparison-source")))
    return copied_text([(say(compared.title), *[""] * (len(heads) - 1)), heads, *rows])


def _rows(compared: IndicatorComparison) -> list[tuple[str, ...]]:
    return [
        (
            text("panel-cell", cell=row.name),
            say(compared.written(row.figure.value)),
            say(compared.interval(row.figure)),
            say(row.outside_said) if row.outside_said else "",
        )
        for row in compared.rows
    ]


def _coverage(row: MeasuredOn) -> str:
    return "" if row.figure.coverage != row.figure.coverage else f"{row.figure.coverage:.3f}"
