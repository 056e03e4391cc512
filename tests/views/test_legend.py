from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from explorer.views.map.legend import ClassKey, Legend, LegendContent, LineKey, Swatch
from explorer.views.parts.theme import DARK, LIGHT

CONTENT = LegendContent(
    "Employment rate", "%, 2023", (ClassKey("50 to 70", 12, 0xFFF3F0D7), ClassKey("over 70 to 90", 8, 0xFF1B3F6E)), 3,
    (LineKey("footprint", "Footprint: WMCA"),), "Classes: equal counts.",
)  # fmt: skip


def shown(legend: Legend) -> list[str]:
    return [label.text() for label in legend.findChildren(QLabel) if label.isVisibleTo(legend)]


def test_the_legend_says_title_unit_ranges_counts_and_lines(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_content(CONTENT, LIGHT)
    for text in ("Employment rate", "%, 2023", "50 to 70", "12", "over 70 to 90", "8", "Footprint: WMCA"):
        assert text in shown(legend)


def test_no_data_has_its_own_class_even_when_nothing_is_missing(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_content(LegendContent("Pay", "£", (ClassKey("1", 1, 0xFFFFFFFF),), 0), LIGHT)
    assert "No data" in shown(legend)
    assert "0" in shown(legend)


def test_new_content_replaces_the_old(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_content(CONTENT, LIGHT)
    legend.show_content(LegendContent("Pay", "£"), DARK)
    assert "Employment rate" not in shown(legend)
    assert "Pay" in shown(legend)


def test_a_screen_reader_hears_the_whole_legend(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_content(CONTENT, LIGHT)
    assert legend.accessibleDescription() == (
        "Employment rate %, 2023; 50 to 70: 12 areas; over 70 to 90: 8 areas; No data: 3 areas; Footprint: WMCA (line)"
    )


def test_the_no_data_sample_is_hatched_and_a_class_is_plain(qtbot: QtBot) -> None:
    for swatch, plain in ((Swatch(LIGHT, colour=0xFF1B3F6E), True), (Swatch(LIGHT), False)):
        qtbot.addWidget(swatch)
        swatch.resize(40, 20)
        image = swatch.grab().toImage()
        seen = {image.pixel(column, 10) for column in range(5, 35)}
        assert (len(seen) == 1) == plain
