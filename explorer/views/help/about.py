"""Help → About: what this is, and to whom the data and the software belong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from explorer import __version__, resources
from explorer.catalogue import sources
from explorer.catalogue.sources import Source
from explorer.qt.buttons import button_row
from explorer.said import Said, Value, sentences
from explorer.views.help.help_keys import help_key
from explorer.views.parts.pages import LinkedBrowser
from explorer.views.parts.widgets import give_room
from explorer.words import is_draft, languages, say, text

DATA = (
    sources.BOUNDARIES, sources.DISTRICTS, sources.FUNCTIONAL_AREAS, sources.PARTNERSHIPS, sources.POPULATION,
    sources.COMMUTING_TOTALS, sources.COMMUTING_ESTIMATE, sources.LINKS,
)  # fmt: skip

SOFTWARE = ("qt", "numpy", "shapely", "gdal", "arrow", "matplotlib", "jinja", "pyqtgraph")


class AboutDialog(QDialog):
    """Version, licences and attributions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("help-about"))
        help_key(self, "start")
        self.text = LinkedBrowser()
        self.text.setAccessibleName(text("help-about"))
        self.text.setOpenExternalLinks(True)
        self.text.setHtml(about_page())
        buttons = button_row(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        give_room(self, 90, 32)


def about_page() -> str:
    """Return the text as HTML."""
    software = "".join(_part("p", Said(f"help-software-{name}")) for name in SOFTWARE)
    return "".join(
        (
            _part("h2", Said("print-program", version=__version__)), _packaged(), _part("p", Said("report-question")),
            _part("p", Said("help-about-free")), *map(_draft, filter(is_draft, languages())),
            _part("h3", Said("help-about-data")), _cited(DATA), _part("p", Said("help-about-sources")),
            _part("h3", Said("help-about-attribution")), _part("p", Said("help-attribution")),
            _part("h3", Said("help-about-software")), software,
        )
    )  # fmt: skip


def _draft(language: str) -> str:
    """Say that the words of a language are a draft, and how far they are."""
    from explorer.words.handover import progress

    far, name = progress(language), Said("help-about-draft-language", language=language)
    said = Said("help-about-progress", translated=far.translated, every=far.every, checked=far.checked)
    return _part("p", sentences(Said("help-about-draft", language=name), said))


def _packaged() -> str:
    """Say of which state of the source a package was made."""
    made = resources.build()
    return _part("p", Said("help-about-build", commit=made["commit"], day=date.fromisoformat(made["day"]))) if made else ""


def _part(tag: str, told: Value) -> str:
    return f"<{tag}>{_html(told)}</{tag}>"


def _cited(data: Iterable[Source]) -> str:
    return "".join(f"<p><b>{_html(source.cited)}</b><br>{_html(source.about())}</p>" for source in data)


def _html(told: Value) -> str:
    return escape(say(told))
