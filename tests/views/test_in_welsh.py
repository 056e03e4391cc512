"""The window in Welsh: places and bodies have their Welsh names wherever they show, and are found by either name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer import words
from explorer.catalogue import Catalogue
from explorer.places.shapes import Shapes
from explorer.views.choices.partnership_tree import ID_ROLE
from explorer.words import say
from tests.views.conftest import Desk, opened_desk

CAPITAL_REGION, CARDIFF, SWANSEA = "crd-cardiff-capital-region", "W06000015", "W06000011"
DEAL = "Bargen Ddinesig Prifddinas-Ranbarth Caerdydd"


@pytest.fixture
def welsh_desk(qapp: QApplication, catalogue: Catalogue, first_map: Shapes) -> Iterator[Desk]:
    words.speak("cy")
    try:
        with opened_desk(catalogue, first_map) as desk:
            desk.session.edits.choose_partnership(CAPITAL_REGION)
            settled(desk)
            yield desk
    finally:
        words.speak("en")


def settled(desk: Desk) -> None:
    for _ in range(3):
        assert desk.session.jobs.wait_until_idle(60)
        for _ in range(3):
            QApplication.processEvents()


def window_names(desk: Desk) -> None:
    window = desk.window
    content, findings = desk.outcome.content, desk.outcome.findings

    assert window.findings.title.text() == DEAL
    assert window.windowTitle().startswith(DEAL)
    assert say(desk.session.history.undo_label).endswith(DEAL)
    tree = window.choices.partnerships
    assert tree.tree.currentIndex().data(ID_ROLE) == CAPITAL_REGION
    assert tree.tree.currentIndex().data(Qt.ItemDataRole.DisplayRole) == DEAL
    tree.search.setText("ynys mon")
    assert tree.offered() == []
    tree.search.setText("cyd-bwyllgor y gogledd")
    assert tree.offered() == ["cjc-north-wales"]
    tree.search.clear()
    assert window.choices.region.findText("Cymru") > 0
    assert {"Caerdydd", "Pen-y-bont ar Ogwr"} <= {label.text for label in content.labels_on_map}
    assert content.descriptions[CARDIFF][0] == "Caerdydd"
    assert any("Caerdydd" in line for line in content.descriptions[CARDIFF][2:])
    assert findings.footprint.partnership.name == "Cardiff Capital Region City Deal"


def search_finds_either(desk: Desk) -> None:
    field, box = desk.window.finder.box.field, desk.window.finder.box
    for typed, shown in (("Abertawe", "Abertawe"), ("Swansea", "Abertawe (Swansea)"), ("ynys mon", "Ynys Môn")):
        field.clear()
        QTest.keyClicks(field, typed)
        assert box.results.item(0).text() == shown
    field.clear()


def district_card_names(desk: Desk) -> None:
    window = desk.window
    window.standing.ask_about(CARDIFF)
    settled(desk)
    card = next(one for one in QApplication.topLevelWidgets() if one.windowTitle().startswith("Caerdydd"))
    told = card.page.toPlainText()  # type: ignore[attr-defined]
    card.close()
    assert {"Caerdydd", DEAL, "Bro Morgannwg"} <= set(told.split("\n"))
    assert "Cymru" in told.split("\n")[1]
    assert not {"Cardiff", "Vale of Glamorgan", "Newport", "Wales"} & set(told.split("\n"))


def drawing_table_names(desk: Desk) -> None:
    window = desk.window
    window.actions_by_name["redraw"].trigger()
    settled(desk)
    table = window.redraw.table
    assert table is not None
    QTest.keyClicks(table.districts.field, "abertawe")
    settled(desk)
    assert table.districts.list.rows.keys == [SWANSEA]
    table.card.write_sentences()
    assert DEAL in table.headline.text()
    assert "Abertawe" in table.card.changes.text()
    assert "Swansea" not in table.card.changes.text()
    table.close()


def workshop_names(desk: Desk) -> None:
    window = desk.window
    prepare = window.workshop.prepare()
    prepare.title.setText("Gweithdy")
    prepare.place.setText("Caerdydd")
    prepare.questions.setPlainText("?")
    prepare.count.setValue(3)
    prepare.seated.setValue(6)
    prepare.lay()
    assert prepare.keep()
    prepare.close()
    window.actions_by_name["present"].trigger()
    settled(desk)
    room = window.workshop.presenting
    assert room is not None
    QTest.keyClick(room.audience, Qt.Key.Key_Right)
    settled(desk)
    shown = [label.text for label in room.audience.map._labels._labels]
    assert {"Caerdydd", "Casnewydd"} <= set(shown)
    assert room.audience.title.text() == DEAL
    assert not {"Cardiff", "Bridgend", "Newport"} & {*shown, *room.audience.map.names_left_out()}


def words_have_room(desk: Desk) -> None:
    window = desk.window
    assert all(button.width() >= button.sizeHint().width() for button in window.map.floats.buttons._all)
    window.actions_by_name["layers"].trigger()
    settled(desk)
    panel = window.map.floats.floating[-1]
    boxes = [*panel.switches.values(), panel.flows_of, panel.direction, panel.top, panel.curved]  # type: ignore[attr-defined]
    assert [box for box in boxes if box.width() < box.minimumSizeHint().width()] == []


def test_places_and_bodies_have_their_welsh_names_wherever_they_show(welsh_desk: Desk) -> None:
    for part in (window_names, search_finds_either, words_have_room, district_card_names, drawing_table_names, workshop_names):
        part(welsh_desk)
