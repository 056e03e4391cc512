"""The pages of the help: read from their files, found by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QTextDocument

from explorer import resources
from explorer.places.names.plain_names import folded
from explorer.words import text

GUIDE = (
    "start", "window", "verdict", "flags", "map", "listening", "table", "districts", "redraw", "own_data", "data", "areas",
    "projects", "report", "workshop",
)  # fmt: skip
"""Pages of the guide, in the order in which they are read; each window opens the help at its own."""

REFERENCE = ("shortcuts", "glossary", "accessibility")
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
    pages["shortcuts"] = shortcuts
    pages |= {key: resources.resource(f"help/guide/{key}.md").read_text(encoding="utf-8") for key in REFERENCE[1:]}
    for key in METHODS:
        pages[key] = resources.resource(f"help/{key.removeprefix(METHOD)}.md").read_text(encoding="utf-8")
    return {key: HelpPage(key, written, _plain(written)) for key, written in pages.items()}


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


def heading_name(heading: str) -> str:
    """Return the name of a heading, as links have it.

    Examples
    --------
    >>> heading_name("Institutions: three questions")
    'institutions-three-questions'
    """
    return re.sub("[^a-z0-9]+", "-", heading.casefold()).strip("-")


def find(pages: Iterable[HelpPage], typed: str) -> list[Hit]:
    """Return the pages that hold every word typed, those with one in their title first."""
    words = folded(typed).split()
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
    parts = [f"# {text('help-keys')}", text("help-keys-about")]
    for title, lines in menus:
        rows = (
            f"| {keys.replace('|', '&#124;')} | {text('help-keys-line', action=action, tip=tip)} |" for action, keys, tip in lines
        )
        parts.append("\n".join((f"## {title}", "", _head(), "| --- | --- |", *rows)))
    for part, keys_of in _OTHER_KEYS.items():
        rows = (f"| {text(f'help-keys-{key}')} | {text(f'help-keys-{key}-does')} |" for key in keys_of)
        parts.append("\n".join((f"## {text(f'help-keys-{part}')}", "", _head(), "| --- | --- |", *rows)))
    return "\n\n".join(parts) + "\n"


def _head() -> str:
    return f"| {text('help-keys-key')} | {text('help-keys-does')} |"


_OTHER_KEYS = {
    "map": ("go", "move", "where", "closer", "all", "pick", "points", "box", "double"),
    "redraw": ("walk", "where", "take", "lock", "number", "drop", "pan"),
    "present": ("on", "back", "name", "before", "plan", "capture", "agree", "record", "blank", "undo", "leave"),
    "sheet": ("in", "out", "unsure", "none", "keep"),
    "classes": ("choose", "shift", "steps", "add", "delete"),
    "divider": ("small", "leap", "ends"),
    "front": ("point",),
    "page": ("heading", "link"),
    "lists": ("tab", "enter", "copy", "down", "escape", "help"),
}
"""Keys that belong to a part of a window, not to its menus."""
