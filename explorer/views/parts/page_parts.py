"""Parts of pages to read: sections, tables, links and cited sources as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from explorer.said import Said
from explorer.views.parts.theme import Theme
from explorer.words import say

if TYPE_CHECKING:
    from explorer.catalogue.sources import Source


TRY_LINK = "try:"
"""Links to what would clear a flag start so; its number among the flags follows."""

INSTITUTIONS_LINK = "institutions:"
"""The link that opens the window of institutions; ``partners`` may follow."""


def link(target: str, text: str) -> str:
    """Return a link."""
    return f"<a href='{escape(target)}'>{escape(text)}</a>"


def paragraph(text: str) -> str:
    """Return a paragraph; nothing for no text."""
    return f"<p>{escape(text)}</p>" if text else ""


def section(title: str, body: str) -> str:
    """Return a part of a page under its title; nothing for an empty one."""
    return f"<h4>{escape(title)}</h4>{body}" if body else ""


def listing(items: Iterable[str]) -> str:
    """Return lines with bullets."""
    return "".join(f"<p>• {escape(item)}</p>" for item in items)


def muted(text: str, theme: Theme) -> str:
    """Return a line in the quieter colour."""
    return f"<p style='color:{theme.muted}'>{escape(text)}</p>"


def table(rows: Iterable[tuple[str, ...]], theme: Theme) -> str:
    """Return a table; the first row holds the headings, empty for none, and the second column is bold."""
    head, *body = rows
    titles = "".join(f"<td style='color:{theme.muted}'>{escape(cell)}</td>" for cell in head)
    lines = [f"<tr>{titles}</tr>"] if any(head) else []
    lines += ["<tr>" + "".join(_cell(cell, at) for at, cell in enumerate(row)) + "</tr>" for row in body]
    return f"<table cellspacing='0' cellpadding='3' width='100%'>{''.join(lines)}</table>"


def _cell(text: str, column: int) -> str:
    return f"<td>{'<b>' if column == 1 else ''}{escape(text)}{'</b>' if column == 1 else ''}</td>"


def source_list(sources: Iterable[tuple[Source, str]], theme: Theme, bases: Mapping[str, Said | str]) -> str:
    """List sources, each behind the mark by which the numbers refer to it."""
    lines = [
        f"<p>{mark} {escape(say(source.cited))}<br><span style='color:{theme.muted}'>"
        f"{escape(say(source.about(bases.get(source.id, ''))))}</span></p>"
        for source, mark in sources
    ]
    return "".join(lines)
