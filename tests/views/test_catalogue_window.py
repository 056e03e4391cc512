from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.catalogue.known import Known
from explorer.project import Project
from explorer.views.own_data.catalogue_window import CatalogueWindow
from explorer.views.parts.theme import LIGHT
from explorer.words import problems


def _window(qtbot: QtBot, known: Known) -> CatalogueWindow:
    window = CatalogueWindow(known, Project(), LIGHT)
    qtbot.addWidget(window)
    window.show()
    return window


def test_every_dataset_is_listed_and_words_filter_them(qtbot: QtBot, known: Known) -> None:
    window = _window(qtbot, known)
    assert window.list.rowCount() == len(window.datasets) > 30
    window.search.setText("secure research")
    assert 0 < window.list.rowCount() < 10
    assert window.told.text().startswith(f"{window.list.rowCount()} of")


def test_a_theme_filters_too(qtbot: QtBot, known: Known) -> None:
    window = _window(qtbot, known)
    window.theme_box.setCurrentText("environment")
    themes = {window.list.item(row, 1).text() for row in range(window.list.rowCount())}  # type: ignore[union-attr]
    assert themes == {"environment"}


def test_the_matrix_tells_for_each_body_what_there_is_and_why(qtbot: QtBot, known: Known) -> None:
    window = _window(qtbot, known)
    window.pages.setCurrentWidget(window.matrix)
    assert window.matrix.columnCount() > 10
    item = window.matrix.item(0, 1)
    assert item is not None
    assert item.text() in ("published", "can be built", "only at ITL", "not at all")
    assert item.toolTip().endswith(".")


def test_no_word_of_the_matrix_is_missing(qtbot: QtBot, known: Known) -> None:
    before = problems()
    window = _window(qtbot, known)
    window.pages.setCurrentWidget(window.matrix)
    window.kind.setCurrentIndex(window.kind.findData("local_enterprise_partnership"))

    assert problems() == before


def test_bodies_that_have_ended_are_shown_on_their_last_day_which_is_told(qtbot: QtBot, known: Known) -> None:
    window = _window(qtbot, known)
    window.pages.setCurrentWidget(window.matrix)
    window.kind.setCurrentIndex(window.kind.findData("local_enterprise_partnership"))
    assert window.matrix.columnCount() > 30
    assert window.told.text().endswith("The nearest day with any is shown instead: 31 March 2024.")


def test_what_is_shown_is_copied(qtbot: QtBot, known: Known) -> None:
    window = _window(qtbot, known)
    window.search.setText("Inter-Departmental")
    window.copy_shown()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Dataset\tTheme\tHeld")
    assert len(lines) == 2
