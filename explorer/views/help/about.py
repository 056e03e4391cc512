"""Help → About: what this is, and to whom the data and the software belong."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from explorer import __version__
from explorer.catalogue import sources
from explorer.catalogue.sources import Source
from explorer.said import Said, Value
from explorer.views.help.help_keys import help_key
from explorer.views.parts.widgets import give_room
from explorer.words import say

QUESTION = "Does this partnership’s boundary fit the economy it says it serves?"

DATA = (
    sources.BOUNDARIES, sources.DISTRICTS, sources.FUNCTIONAL_AREAS, sources.PARTNERSHIPS, sources.POPULATION,
    sources.COMMUTING_TOTALS, sources.COMMUTING_ESTIMATE, sources.LINKS,
)  # fmt: skip

SOFTWARE = (
    ("Qt and PySide6", "GNU LGPL v3"), ("NumPy, pandas, SciPy", "BSD 3-Clause"),
    ("Shapely, GeoPandas", "BSD 3-Clause"), ("pyogrio, pyproj, GDAL, PROJ, GEOS", "MIT and GNU LGPL v2.1"),
    ("Apache Arrow (pyarrow)", "Apache 2.0"),
    ("Matplotlib", "Matplotlib licence (PSF based)"), ("Jinja2", "BSD 3-Clause"), ("pyqtgraph, jenkspy", "MIT"),
)  # fmt: skip

ATTRIBUTION = (
    "Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right. "
    "Contains National Statistics data © Crown copyright and database right. Source: Office for National Statistics, licensed "
    "under the Open Government Licence v3.0. Coastline: GSHHG (P. Wessel and W. H. F. Smith), GNU LGPL."
)


class AboutDialog(QDialog):
    """Version, licences and attributions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Sub-region Explorer")
        help_key(self, "start")
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.setHtml(about_page())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        give_room(self, 90, 32)


def about_page() -> str:
    """Return the text as HTML."""
    software = "".join(f"<p>{escape(name)}: {escape(licence)}</p>" for name, licence in SOFTWARE)
    return (
        f"<h2>Sub-region Explorer {escape(__version__)}</h2><p>{escape(QUESTION)}</p>"
        "<p>The application is free software under the MIT licence. It works offline and sends nothing anywhere.</p>"
        f"<h3>Data</h3>{_cited(DATA)}<p>Every indicator names its own source beside its values.</p>"
        f"<h3>Attribution</h3><p>{escape(ATTRIBUTION)}</p><h3>Software</h3>{software}"
    )


def _cited(data: Iterable[Source]) -> str:
    return "".join(
        f"<p><b>{_html(source.title)}</b>, {_html(source.vintage)}. {_html(source.publisher)}. {_html(source.licence)}."
        f"{_caution(source)}</p>"
        for source in data
    )


def _caution(source: Source) -> str:
    return f" <i>{_html(Said('source-caution-sentence', caution=source.caution))}</i>" if source.caution else ""


def _html(told: Value) -> str:
    return escape(say(told))
