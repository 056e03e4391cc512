"""The pages of the help: read from their files, found by their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QTextDocument

from explorer import resources
from explorer.places.plain_names import folded

GUIDE = (
    "start", "window", "verdict", "flags", "map", "table", "districts", "own_data", "areas", "projects", "report",
)  # fmt: skip
"""Pages of the guide, in the order in which they are read; each window opens the help at its own."""

REFERENCE = ("shortcuts", "glossary")
METHODS = ("methods_flags", "methods_methods", "methods_functional_areas", "methods_commuting_flows", "methods_findings")
METHOD = "methods_"

AROUND = 60
"""Characters shown on both sides of a word that was searched for."""


@dataclass(frozen=True)
class HelpPage:
    """A page.

    Attributes
    ----------
    key : str
    text : str
        As it is written, in Markdown.
    plain : str
        As it is read.
    """

    key: str
    text: str
    plain: str

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.text.partition("\n")[0].strip("#` ").replace("`", "")


@dataclass(frozen=True)
class Hit:
    """A place where all words searched for are on a page: the page, and the words around the first of them."""

    page: HelpPage
    around: str


def read_pages(shortcuts: str) -> dict[str, HelpPage]:
    """Read every page, in order; ``shortcuts`` is the page that is written from the menus."""
    pages = {key: resources.resource(f"help/guide/{key}.md").read_text(encoding="utf-8") for key in GUIDE}
    pages |= {"shortcuts": shortcuts, "glossary": resources.resource("help/guide/glossary.md").read_text(encoding="utf-8")}
    for key in METHODS:
        pages[key] = resources.resource(f"help/{key.removeprefix(METHOD)}.md").read_text(encoding="utf-8")
    return {key: HelpPage(key, text, _plain(text)) for key, text in pages.items()}


def pictures_folder() -> Path:
    """Where pages look for their pictures."""
    return resources.resource("help/guide")


def key_of(link: str) -> str:
    """Return the page that a link leads to; empty for a link elsewhere.

    Examples
    --------
    >>> key_of("verdict.md"), key_of("../flags.md"), key_of("https://example.org")
    ('verdict', 'methods_flags', '')
    """
    if "://" in link or not link.partition("#")[0].endswith(".md"):
        return ""
    name = Path(link.partition("#")[0]).stem
    return f"{METHOD}{name}" if link.startswith("../") or name not in (*GUIDE, *REFERENCE) else name


def find(pages: Iterable[HelpPage], text: str) -> list[Hit]:
    """Return the pages that hold every word of a text, those with one in their title first."""
    words = folded(text).split()
    if not words:
        return []
    hits = [page for page in pages if all(word in folded(page.plain) for word in words)]
    hits.sort(key=lambda page: not any(word in folded(page.title) for word in words))
    return [Hit(page, _around(page.plain, words[0])) for page in hits]


def _around(plain: str, word: str) -> str:
    one_line = " ".join(plain.split())
    at = max(folded(one_line).find(word), 0)
    start, end = max(at - AROUND, 0), at + len(word) + AROUND
    return f"{'… ' if start else ''}{one_line[start:end].strip()}{' …' if end < len(one_line) else ''}"


def _plain(markdown: str) -> str:
    document = QTextDocument()
    document.setMarkdown(markdown)
    return document.toPlainText()


def shortcuts_page(menus: Sequence[tuple[str, Sequence[tuple[str, str, str]]]]) -> str:
    """Write the page of shortcuts.

    Parameters
    ----------
    menus : sequence of (str, sequence of (str, str, str))
        Title of each menu, and text, keys and tip of each of its lines.
    """
    parts = ["# Keys", "", "Every key of the menus, as this version has them, and those of map, lists and fields.", ""]
    for title, lines in menus:
        parts += [f"## {title}", "", "| key | what it does |", "| --- | --- |"]
        parts += [f"| {keys.replace('|', '&#124;')} | {text}: {tip} |" for text, keys, tip in lines]
        parts.append("")
    return "\n".join([*parts, _ELSEWHERE])


_ELSEWHERE = """## On the map

| key | what it does |
| --- | --- |
| ← → ↑ ↓ | move the map |
| + − | come closer, go further away |
| 0, Home | show everything |
| Enter | where the district stands that is selected or pointed at |
| N, P | the next and the previous point or flow line |
| Shift and drag | come closer to a box |
| double click | where a district stands |

## In lists, tables and fields

| key | what it does |
| --- | --- |
| Tab, Shift+Tab | the next and the previous control |
| Enter | open the row; choose the first partnership found |
| Ctrl+C | copy the rows, the flag or the words selected |
| ↓ | in the field of a day: the calendar |
| Esc | close what is open, take back what is typed |
| F1 | the help page of this window |
"""
