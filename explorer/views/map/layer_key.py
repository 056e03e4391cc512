"""The key to the layers: marks, several footprints and flow lines, with what must be said beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from explorer.qt.plain_text import PlainLabel
from explorer.views.map.layer_content import KeyRow, LayerContent
from explorer.views.map.overlays import FLOW_COLOURS, draw_symbol, footprint_style
from explorer.views.parts.theme import LIGHT, Theme
from explorer.words import text

MOST_ROWS = 9
"""Rows of footprints that are listed; the others are counted."""


class LayerKey(QFrame):
    """A card that explains a :class:`LayerContent`; hidden while there is nothing to explain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(text("legend-key"))
        self._theme = LIGHT
        self._content = LayerContent()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        self._body: QWidget | None = None
        self.hide()

    @property
    def rows(self) -> list[str]:
        """The words of the key, row by row."""
        return [row.text for row in _shortened(self._content.key)]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said below the rows."""
        return self._content.sentences

    def show_content(self, content: LayerContent, theme: Theme) -> None:
        """Explain these layers."""
        self._content, self._theme = content, theme
        self.setAccessibleDescription("; ".join([*self.rows, *content.sentences]))
        layout = self.layout()
        if self._body is not None and layout is not None:
            layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        self.setVisible(bool(content.key or content.sentences))
        if layout is not None and not self.isHidden():
            self._body = self._built()
            layout.addWidget(self._body)
            self._body.show()
            self.adjustSize()

    def _built(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row in _shortened(self._content.key):
            at = grid.rowCount()
            if row.sample:
                grid.addWidget(KeySample(row, self._theme), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._words(row.text, ""), at, 1)
        for sentence in self._content.sentences:
            grid.addWidget(self._words(sentence, "legend_note"), grid.rowCount(), 0, 1, 2)
        return body

    def _words(self, line: str, name: str) -> QLabel:
        label = PlainLabel(line)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setMinimumWidth(self.fontMetrics().averageCharWidth() * (40 if name else 34))
        return label


class KeySample(QWidget):
    """A small sample of a mark or a line."""

    def __init__(self, row: KeyRow, theme: Theme) -> None:
        super().__init__()
        self._row, self._theme = row, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Follow the size of the type."""
        height = self.fontMetrics().height()
        return QSize(round(height * 2.0), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._row.sample == "symbol":
            draw_symbol(painter, box.center(), self._row.which, self._theme)
        elif self._row.sample == "flow":
            self._draw_arrow(painter, box)
        else:
            painter.setPen(footprint_style(int(self._row.which), self._theme).pen())
            painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
        painter.end()

    def _draw_arrow(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(FLOW_COLOURS[self._theme.is_dark]))
        middle, neck = box.center().y(), box.right() - 9
        corners = (
            (box.left(), middle - 1.5), (neck, middle - 2.5), (neck, middle - 6), (box.right(), middle),
            (neck, middle + 6), (neck, middle + 2.5), (box.left(), middle + 1.5),
        )  # fmt: skip
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _shortened(rows: Sequence[KeyRow]) -> list[KeyRow]:
    """Leave out footprints beyond the first few and count them."""
    lines = [row for row in rows if row.sample == "footprint"]
    others = [row for row in rows if row.sample != "footprint"]
    if len(lines) > MOST_ROWS:
        more = KeyRow("", "", text("legend-more-footprints", footprints=len(lines) - MOST_ROWS + 1))
        lines = [*lines[: MOST_ROWS - 1], more]
    return [*lines, *others]
