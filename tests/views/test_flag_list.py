from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.flags.meanings import MEANINGS
from explorer.flags.model import LEVELS, Evidence, Flag, Level, Limit
from explorer.said import Said
from explorer.views.findings.flag_list import FlagList, captions
from explorer.views.map.level_marks import draw_mark
from explorer.views.parts.theme import DARK, LIGHT, Theme


def flag(level: Level = "red", sentence: str = "Too few work here.", people: float = 400) -> Flag:
    meaning, limit = MEANINGS["supply_containment"], Limit((("red", 0.667),), "below")
    return Flag(
        meaning.kind, meaning.title, level, people, ("E1",), as_written(sentence), as_written("Census"), meaning.rule, limit,
        (Evidence(Said("evidence-supply"), 0.6, "share", "commuting"),), meaning.side, meaning.why, meaning.clears_when,
    )  # fmt: skip


def as_written(sentence: str) -> Said:
    return Said("panel-cell", cell=sentence)


def grey_mark(level: str, theme: Theme) -> bytes:
    """Return a mark as a colour-blind reader sees it: without its colour."""
    image = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    draw_mark(painter, QRectF(1, 1, 30, 30), level, theme)
    painter.end()
    return bytes(image.convertToFormat(QImage.Format.Format_Alpha8).constBits())


def test_levels_differ_in_shape_and_not_only_in_colour(qapp: QApplication) -> None:
    for theme in (LIGHT, DARK):
        marks = {grey_mark(level, theme) for level in LEVELS}
        assert len(marks) == len(LEVELS)


def test_each_flag_says_whom_it_touches_in_words() -> None:
    assert captions(flag(people=38_000)) == ["Workers leave · 38,000 people", "Workers leave"]
    assert captions(flag(people=float("nan"))) == ["Workers leave"]


def test_a_screen_reader_hears_level_and_sentence_and_what_is_about_the_selection(qtbot: QtBot) -> None:
    listing = FlagList()
    qtbot.addWidget(listing)
    flags = (flag(), flag("cannot_tell", "Who knows."))
    listing.show_flags(flags)
    listing.mark(flags[1:])
    heard = [listing.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert heard == ["Red: Too few work here.", "Cannot tell: Who knows. About your selection."]


def test_arrow_keys_go_from_flag_to_flag(qtbot: QtBot) -> None:
    listing = FlagList()
    qtbot.addWidget(listing)
    flags = (flag(sentence="One."), flag("amber", "Two."))
    listing.show_flags(flags)
    listing.choose(0)
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert listing.chosen is flags[1]


def test_long_sentences_get_the_height_they_need(qtbot: QtBot) -> None:
    listing = FlagList()
    qtbot.addWidget(listing)
    listing.resize(400, 600)
    listing.show_flags((flag(), flag(sentence="A very long sentence indeed. " * 12)))
    listing.show()
    heights = [listing.sizeHintForRow(row) for row in range(2)]
    assert heights[1] > heights[0] * 2


def test_other_findings_start_without_a_choice(qtbot: QtBot) -> None:
    listing = FlagList()
    qtbot.addWidget(listing)
    told: list[object] = []
    listing.flag_chosen.connect(told.append)
    listing.show_flags((flag(),))
    listing.choose(0)
    listing.show_flags((flag(sentence="Other."),))
    assert listing.chosen is None
    assert told[-1] is None
