"""The report on paper."""

import base64
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from explorer.views.map_tools.printing import Pages, lay_out

WIDTH, HEIGHT = 600.0, 400.0


@pytest.mark.parametrize("lines", range(14, 26))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(qapp: QApplication, lines: int) -> None:
    before, table = "<p>A line.</p>" * lines, "<table><tr><td>Name</td></tr></table>"
    document = QTextDocument()
    lay_out(document, f"<style></style>{before}<h2>Institutions</h2><h3>Councils</h3>{table}", WIDTH, HEIGHT)
    pages = {}
    block = document.begin()
    while block.isValid():
        pages[block.text()] = document.documentLayout().blockBoundingRect(block).center().y() // HEIGHT
        block = block.next()
    assert pages["Institutions"] == pages["Councils"] == pages["Name"]


def test_pictures_are_drawn_on_other_paper_than_the_one_first_laid_out(qapp: QApplication, tmp_path: Path) -> None:
    red = QImage(40, 20, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    red.save(str(tmp_path / "red.png"))
    source = base64.b64encode((tmp_path / "red.png").read_bytes()).decode()
    pages = Pages.laid_out(f'<style></style><p><img src="data:image/png;base64,{source}"></p>', "A title", WIDTH, HEIGHT)
    drawn = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    pages.pages[0].draw(painter)
    painter.end()
    assert drawn.pixelColor(20, 10) == QColor("red")
