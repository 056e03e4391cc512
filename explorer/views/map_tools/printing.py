"""File → Print: the report on A4 pages, with a preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPicture, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from explorer.views.help.help_keys import help_key
from explorer.views.parts.pages import fit_pictures
from explorer.views.parts.widgets import give_room, named
from explorer.words import say

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

MARGINS = QMarginsF(16.0, 15.0, 16.0, 15.0)
"""Millimetres of white around each page."""

UNITS_PER_INCH = 128.0
"""In which the report is laid out: its type, sixteen units high, comes to nine points."""

ON_PAPER = (
    "body { margin: 0px; padding: 0px; } p { margin: 5px 0px 5px 0px; } .flag p, .side p { margin: 4px 0px 4px 0px; } "
    "h2 { margin: 16px 0px 6px 0px; } th, td { padding: 2px 10px 2px 0px; }"
)
"""What this kind of page makes of sizes that only browsers know."""

FOOT = 26.0
"""Height of the line with the page's number, in the same units."""


@dataclass(frozen=True)
class Pages:
    """The pages of a report, recorded: a printer may be drawn on by the main thread only, which has but to play them.

    Attributes
    ----------
    html : str
        The report.
    title : str
        At the foot of each page.
    width, height : float
        Room that they were laid out for, foot left out, in :data:`UNITS_PER_INCH`.
    pictures : tuple of QPicture
    """

    html: str
    title: str
    width: float
    height: float
    pictures: tuple[QPicture, ...]

    @classmethod
    def of(cls, findings: Findings, html: str) -> Pages:
        """Lay a report out on A4; any thread may."""
        # WORKAROUND: Qt's text layout starts a timer, and warns on a thread of Python's until something gave it a dispatcher.
        QEventLoop()
        room = _paper().paintRect(QPageLayout.Unit.Inch)
        title = f"{findings.footprint.partnership.name}, {say(findings.footprint.as_at)}"
        return cls.laid_out(html, title, room.width() * UNITS_PER_INCH, room.height() * UNITS_PER_INCH - FOOT)

    @classmethod
    def laid_out(cls, html: str, title: str, width: float, height: float) -> Pages:
        """Lay a report out and draw each page with its title and number."""
        document = _laid_out(html, width, height)
        count = document.pageCount()
        return cls(html, title, width, height, tuple(_page(document, title, number, count) for number in range(count)))

    def on(self, printer: QPrinter) -> Pages:
        """Return the pages as they go on the paper of a printer."""
        room = printer.pageRect(QPrinter.Unit.Inch)
        width, height = room.width() * UNITS_PER_INCH, room.height() * UNITS_PER_INCH - FOOT
        if max(abs(width - self.width), abs(height - self.height)) < 1:
            return self
        return Pages.laid_out(self.html, self.title, width, height)


def preview(pages: Pages, window: QWidget) -> QPrintPreviewDialog:
    """Show the pages as they will be printed, over a window."""
    # The dialog makes a printer of its own, and keeps it as long as itself.
    dialog = named(QPrintPreviewDialog(window), "print_preview")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Print")
    help_key(dialog, "report", "Print")
    set_up(dialog.printer(), pages.title)

    shown = [replace(pages, pictures=pages.pictures[:1])]

    def draw(printer: QPrinter) -> None:
        # Other paper than A4 is laid out here and now, which takes some tenths of a second.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        draw_pages(printer, shown[-1])
        QGuiApplication.restoreOverrideCursor()

    def show_all() -> None:
        shown.append(pages)
        dialog.findChildren(QPrintPreviewWidget)[0].updatePreview()

    dialog.paintRequested.connect(draw)
    give_room(dialog, 120, 48)
    dialog.open()
    # The first page comes with the dialog, the others in a turn of their own, so that the window goes on answering.
    QTimer.singleShot(0, dialog, show_all)
    return dialog


def set_up(printer: QPrinter, title: str) -> None:
    """Take A4 pages; the user may choose others in the preview."""
    printer.setPageLayout(_paper())
    printer.setDocName(title)


def draw_pages(printer: QPrinter, pages: Pages) -> int:
    """Draw a report page by page and return how many there are."""
    pictures = pages.on(printer).pictures
    painter = QPainter(printer)
    scale = printer.resolution() / UNITS_PER_INCH
    painter.scale(scale, scale)
    for number, picture in enumerate(pictures):
        if number:
            printer.newPage()
        painter.drawPicture(0, 0, picture)
    painter.end()
    return len(pictures)


def _paper() -> QPageLayout:
    size, way = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, MARGINS, QPageLayout.Unit.Millimeter)


def _page(document: QTextDocument, title: str, number: int, count: int) -> QPicture:
    picture, size = QPicture(), document.pageSize()
    painter = QPainter(picture)
    painter.save()
    painter.translate(0, -number * size.height())
    document.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
    painter.restore()
    foot = QRectF(0, size.height(), size.width(), FOOT)
    painter.setFont(document.defaultFont())
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, f"{number + 1} of {count}")
    painter.end()
    return picture


def _laid_out(page: str, width: float, height: float) -> QTextDocument:
    document = QTextDocument()
    font = document.defaultFont()
    font.setPixelSize(13)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(page.replace("</style>", f"{ON_PAPER}</style>"))
    fit_pictures(document, width)
    document.setPageSize(QRectF(0, 0, width, height).size())
    return document
