"""File → Print: the report on A4 pages, with a preview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMarginsF, QRect, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPicture,
    QPixmap,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from explorer.views.help.help_keys import help_key
from explorer.views.parts.pages import fit_pictures
from explorer.views.parts.widgets import give_room, named
from explorer.words import text

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
class Page:
    """One page: its words recorded, its images apart.

    A recording would keep images packed, and unpack them each time that it is played.
    """

    words: QPicture
    images: tuple[tuple[QRectF, QImage], ...]

    def draw(self, painter: QPainter) -> None:
        """Draw the page."""
        for rect, image in self.images:
            painter.drawImage(rect, image)
        painter.drawPicture(0, 0, self.words)


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
    pages : tuple of Page
    """

    html: str
    title: str
    width: float
    height: float
    pages: tuple[Page, ...]

    @classmethod
    def of(cls, findings: Findings, html: str) -> Pages:
        """Lay a report out on A4; any thread may."""
        # WORKAROUND: Qt's text layout starts a timer, and warns on a thread of Python's until something gave it a dispatcher.
        QEventLoop()
        room = _paper().paintRect(QPageLayout.Unit.Inch)
        title = text("tools-print-foot", body=findings.footprint.partnership.named, day=findings.footprint.as_at)
        return cls.laid_out(html, title, room.width() * UNITS_PER_INCH, room.height() * UNITS_PER_INCH - FOOT)

    @classmethod
    def laid_out(cls, html: str, title: str, width: float, height: float) -> Pages:
        """Lay a report out and draw each page with its title and number."""
        document, images = QTextDocument(), _Images()
        document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject, images)
        lay_out(document, html, width, height)
        count = document.pageCount()
        pages = tuple(_page(document, images, title, number, count) for number in range(count))
        return cls(html, title, width, height, pages)

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
    dialog.setWindowTitle(text("tools-print-title"))
    help_key(dialog, "report", "print")
    set_up(dialog.printer(), pages.title)

    def draw(printer: QPrinter) -> None:
        # Other paper than A4 is laid out here and now, which takes some tenths of a second.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        draw_pages(printer, pages)
        QGuiApplication.restoreOverrideCursor()

    dialog.paintRequested.connect(draw)
    give_room(dialog, 120, 48)
    dialog.open()
    return dialog


def set_up(printer: QPrinter, title: str) -> None:
    """Take A4 pages; the user may choose others in the preview."""
    printer.setPageLayout(_paper())
    printer.setDocName(title)


def draw_pages(printer: QPrinter, pages: Pages) -> int:
    """Draw a report page by page and return how many there are."""
    drawn = pages.on(printer).pages
    painter = QPainter(printer)
    scale = printer.resolution() / UNITS_PER_INCH
    painter.scale(scale, scale)
    for number, page in enumerate(drawn):
        if number:
            printer.newPage()
        page.draw(painter)
    painter.end()
    return len(drawn)


def _paper() -> QPageLayout:
    size, way = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, MARGINS, QPageLayout.Unit.Millimeter)


class _Images(QPyTextObject):
    """Keeps the room of each image of a document, and notes which is drawn where instead of drawing it."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[tuple[QRectF, QImage]] = []

    def intrinsicSize(self, document: QTextDocument, _: int, form: QTextFormat) -> QSizeF:
        """Return how large an image is drawn: as wide as its format says."""
        image = self._image(document, form)
        width = form.toImageFormat().width()
        return QSizeF(width, width * image.height() / max(image.width(), 1))

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, _: int, form: QTextFormat) -> None:
        """Note an image and its place on the page."""
        self.drawn.append((painter.worldTransform().mapRect(QRectF(rect)), self._image(document, form)))

    @staticmethod
    def _image(document: QTextDocument, form: QTextFormat) -> QImage:
        name = QUrl(form.toImageFormat().name())
        held = document.resource(QTextDocument.ResourceType.ImageResource, name)
        # On the main thread Qt holds them as pixmaps, on others as images.
        return held.toImage() if isinstance(held, QPixmap) else QImage(held)


def _page(document: QTextDocument, images: _Images, title: str, number: int, count: int) -> Page:
    picture, size = QPicture(), document.pageSize()
    images.drawn.clear()
    painter = QPainter(picture)
    painter.save()
    painter.translate(0, -number * size.height())
    document.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
    painter.restore()
    foot = QRectF(0, size.height(), size.width(), FOOT)
    painter.setFont(document.defaultFont())
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)
    place = text("tools-print-page", page=number + 1, pages=count)
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, place)
    painter.end()
    return Page(picture, tuple(images.drawn))


def lay_out(document: QTextDocument, page: str, width: float, height: float) -> None:
    """Lay a report out on pages of some width and height."""
    font = document.defaultFont()
    font.setPixelSize(13)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    on_paper = page.replace("</style>", f"{ON_PAPER}</style>").replace("<summary>", "<h5>").replace("</summary>", "</h5>")
    document.setHtml(on_paper)
    fit_pictures(document, width)
    document.setPageSize(QSizeF(width, height))
    _keep_headings(document)


def _keep_headings(document: QTextDocument) -> None:
    """Begin a page with each heading that would stand at the foot of the one before, away from what it heads."""

    def page_of(block: QTextBlock) -> int:
        # Asked first: a document is laid out only as far as somebody has asked.
        top, layout = document.documentLayout().blockBoundingRect(block).top(), block.layout()
        # A block may have no line, such as one that is hidden: to ask for its first would end the program.
        bottom = layout.lineAt(0).rect().bottom() if layout.lineCount() else 1.0
        return int((top + bottom - 1) // document.pageSize().height())

    new_page = QTextBlockFormat()
    new_page.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    first, block = QTextBlock(), document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            # Headings that follow on from one another stay together.
            first = first if first.isValid() else block
        elif block.text():
            if first.isValid() and page_of(first) < page_of(block):
                QTextCursor(first).mergeBlockFormat(new_page)
            first = QTextBlock()
        block = block.next()
