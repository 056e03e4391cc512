"""File → Print: the report on A4 pages, with a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from explorer.days import day_said
from explorer.views.help.help_keys import help_key
from explorer.views.parts.pages import fit_pictures
from explorer.views.parts.widgets import give_room, named

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


def preview(findings: Findings, page: str, window: QWidget) -> QPrintPreviewDialog:
    """Show the pages as they will be printed.

    Parameters
    ----------
    findings : Findings
    page : str
        Their report, as HTML.
    window : QWidget
        Over which the preview stands.
    """
    # The dialog makes a printer of its own, and keeps it as long as itself.
    dialog = named(QPrintPreviewDialog(window), "print_preview")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Print")
    help_key(dialog, "report", "Print")
    title = f"{findings.footprint.partnership.name}, {day_said(findings.footprint.as_at)}"
    set_up(dialog.printer(), title)

    def draw(printer: QPrinter) -> None:
        # Only the main thread may draw on a printer, and ten pages take it some tenths of a second.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        draw_pages(printer, page, title)
        QGuiApplication.restoreOverrideCursor()

    dialog.paintRequested.connect(draw)
    give_room(dialog, 120, 48)
    dialog.open()
    return dialog


def set_up(printer: QPrinter, title: str) -> None:
    """Take A4 pages; the user may choose others in the preview."""
    size, way = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, way, MARGINS, QPageLayout.Unit.Millimeter))
    printer.setDocName(title)


def draw_pages(printer: QPrinter, page: str, title: str) -> int:
    """Draw a report page by page, each with its title and number, and return how many there are."""
    painter = QPainter(printer)
    scale = printer.resolution() / UNITS_PER_INCH
    room = QRectF(painter.viewport())
    width, height = room.width() / scale, room.height() / scale - FOOT
    document = _laid_out(page, width, height)
    painter.scale(scale, scale)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        painter.save()
        painter.translate(0, -number * height)
        document.drawContents(painter, QRectF(0, number * height, width, height))
        painter.restore()
        foot = QRectF(0, height, width, FOOT)
        painter.setFont(document.defaultFont())
        painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, f"{number + 1} of {document.pageCount()}"
        )
    painter.end()
    return document.pageCount()


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
