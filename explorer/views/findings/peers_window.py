"""The window on a footprint among its peers: who they are, how the indicator stands against them, and what stands out."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from explorer.analysis.combining import Combined
from explorer.progress import Progress
from explorer.qt.plain_text import PlainLabel
from explorer.said import Listing, Said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.page_parts import muted, paragraph, section, table
from explorer.views.parts.pages import Page
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import bring_up, give_room, named, said_button, stand_beside
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.flags.peer_comparison import PeerComparison, StandsOut

TOPIC = "peers"
HEADS = ("panel-peers-interval", "panel-peers-against")


class PeersWindow(QDialog):
    """Tells how the footprint that the session looks at stands among its peers.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "peers_window", text("panel-peers-title"))
        help_key(self, "districts", "among-its-peers")
        self._session = session
        self._theme: Theme = LIGHT
        self._findings: Findings | None = None
        self.page = named(Page(text("panel-peers-title")), "peers_page")
        self.page.copied.connect(self.copy_text)
        self.note = named(PlainLabel(), "note")
        self._lay_out()
        session.outcome_ready.connect(lambda _: self._look_again())

    def open_window(self) -> None:
        """Show the window for the footprint that is looked at."""
        bring_up(self)
        self._look()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self._findings is not None:
            self._write()

    def copy_text(self) -> None:
        """Put the whole page on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.page.toPlainText())
        self.note.setText(text("panel-peers-copied"))

    def _look(self) -> None:
        findings = self._session.findings
        if findings is None:
            return
        self._findings = None
        self.note.setText("")
        self.page.setPlainText(text("panel-peers-waiting", footprint=findings.name))

        def work(progress: Progress) -> Findings:
            # Fifty indicators are read the first time: not while the window waits.
            progress.step(Said("panel-peers-step"))
            _ = findings.peer_comparison, findings.profile
            return findings

        self._session.jobs.run(work, topic=TOPIC, label=text("panel-peers-step")).then(self._take)

    def _look_again(self) -> None:
        if self.isVisible():
            self._look()

    def _take(self, findings: Findings) -> None:
        self._findings = findings
        self._write()

    def _write(self) -> None:
        if self._findings is not None:
            self.page.setHtml(peers_page(self._findings, self._theme))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(said_button("copy_text", "panel-peers-copy", self.copy_text))
        row.addWidget(self.note, 1)
        row.addWidget(said_button("close", "panel-close", self.reject))
        row.setContentsMargins(14, 10, 14, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addLayout(row)
        give_room(self, 96, 40)
        self.page.setFocus()


def peers_page(findings: Findings, theme: Theme) -> str:
    """Return what is known of a footprint among its peers as HTML."""
    compared = findings.peer_comparison
    if compared is None:
        return paragraph(text("panel-peers-no-district"))
    return "".join(
        (
            f"<h2>{escape(text('panel-cell', cell=findings.name))}</h2>",
            section(text("report-profile-heading"), _profile(findings.profile, theme)),
            section(text("report-peers-heading"), _peers(compared, theme)),
        )
    )


def _profile(found: tuple[StandsOut, ...], theme: Theme) -> str:
    if not found:
        return paragraph(text("findings-profile-nothing"))
    lines = "".join(f"<li>{escape(say(one.sentence))}</li>" for one in found)
    return f"<ul>{lines}</ul>" + muted(text("report-profile-how"), theme)


def _peers(compared: PeerComparison, theme: Theme) -> str:
    ways = compared.standing.ways
    own = (text("panel-peers-own"), *_figure(compared, compared.own), "")
    peers = [
        (
            text("panel-cell", cell=compared.peers.names[key]),
            *_figure(compared, figure),
            text("report-against-way", way=ways.get(key, "none")),
        )
        for key, figure in compared.figures.items()
    ]
    wider = [
        (text("panel-cell", cell=name), *_figure(compared, figure), text("report-against-way", way=way))
        for name, figure, way in compared.wider
    ]
    layer = compared.layer
    figure = text("report-indicator", indicator=layer.indicator.title, year=layer.period_said, unit=layer.indicator.unit_said)
    heads = (text("panel-peers-who"), figure, *map(text, HEADS))
    refused = tuple(dict.fromkeys(one.refused for one in (compared.own, *compared.figures.values()) if one.refused))
    why = muted(text("panel-comparison-refused", why=Listing(refused, len(refused), "or")), theme) if refused else ""
    said = paragraph(say(compared.sentence)) + muted(say(compared.peers.said), theme)
    return said + table([heads, own, *peers, *wider], theme) + why


def _figure(compared: PeerComparison, figure: Combined) -> tuple[str, str]:
    low, high = figure.interval
    interval = text("report-interval", low=compared.written(low), high=compared.written(high)) if low < high else ""
    return say(compared.written(figure.value)), interval
