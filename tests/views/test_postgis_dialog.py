from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from explorer.errors import ReadError
from explorer.qt.jobs import JobRunner
from explorer.readers import passwords, postgis
from explorer.readers.postgis import Place, Relation
from explorer.views.own_data.postgis_dialog import PostgisDialog

LAYER = Relation("public", "districts", "shape", "MULTIPOLYGON", 27700, 361)
TABLE = Relation("figures", "rates")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PostgisDialog]:
    """A dialog over a database that answers at once."""
    monkeypatch.setattr(postgis, "is_installed", lambda: True)
    monkeypatch.setattr(passwords, "can_remember", lambda: True)
    monkeypatch.setattr(passwords, "remembered", lambda place: "word" if place == "ann@gis:5432/data" else "")
    monkeypatch.setattr(postgis, "relations", lambda *_: (LAYER, TABLE))
    monkeypatch.setattr(postgis, "first_rows", lambda *_: (("code", "rate"), [("E08000027", "1.5")]))
    monkeypatch.setattr(postgis, "copy_to_file", lambda *_: tmp_path / "copy.gpkg")
    jobs = JobRunner()
    shown = PostgisDialog(jobs, tmp_path, str(Place("gis", "data", "ann")))
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    jobs.shut_down()


def _settle(dialog: PostgisDialog) -> None:
    assert dialog._jobs.wait_until_idle(20)


def test_the_last_place_and_its_kept_password_stand_ready(dialog: PostgisDialog) -> None:
    assert dialog.place == Place("gis", "data", "ann", 5432)
    assert dialog.password.text() == "word"


def test_what_may_be_read_is_listed_by_schema_with_first_rows(dialog: PostgisDialog) -> None:
    dialog.browse()
    _settle(dialog)
    schema = dialog.tree.topLevelItem(0)
    assert schema is not None
    layer = schema.child(0)
    assert layer is not None
    assert [layer.text(at) for at in range(3)] == ["districts", "layer of multipolygon", "about 361 rows"]
    dialog.tree.setCurrentItem(layer)
    _settle(dialog)
    item = dialog.rows.item(0, 0)
    assert item is not None
    assert item.text() == "E08000027"
    assert dialog.load.isEnabled()


def test_a_layer_is_copied_and_handed_on(dialog: PostgisDialog, tmp_path: Path) -> None:
    copied: list[tuple[Path, bool]] = []
    dialog.copied.connect(lambda file, is_layer: copied.append((file, is_layer)))
    dialog.browse()
    _settle(dialog)
    schema = dialog.tree.topLevelItem(0)
    assert schema is not None
    layer = schema.child(0)
    assert layer is not None
    dialog.tree.setCurrentItem(layer)
    dialog.load_chosen()
    _settle(dialog)
    assert copied == [(tmp_path / "copy.gpkg", True)]


def test_a_password_is_kept_only_when_that_is_ticked(dialog: PostgisDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[tuple[str, str]] = []

    def keep(place: str, word: str) -> bool:
        kept.append((place, word))
        return True

    monkeypatch.setattr(passwords, "remember", keep)
    dialog.browse()
    _settle(dialog)
    assert kept == []
    dialog.keep.setChecked(True)
    dialog.browse()
    _settle(dialog)
    assert kept == [("ann@gis:5432/data", "word")]


def test_what_the_server_refuses_is_told_in_the_dialog(dialog: PostgisDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ReadError("ann@gis:5432/data did not answer as it should: no route to host.", "Check host and port.")

    monkeypatch.setattr(postgis, "relations", refuse)
    dialog.browse()
    _settle(dialog)
    assert dialog.told.text().endswith("no route to host. Check host and port.")


def test_an_empty_field_is_told_before_anything_is_asked(dialog: PostgisDialog) -> None:
    dialog.database.setText(" ")
    dialog.browse()
    assert dialog.told.text() == "Fill in host, database and user."


def test_what_is_missing_is_said_before_the_form_is_filled(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgis, "is_installed", lambda: False)
    jobs = JobRunner()
    dialog = PostgisDialog(jobs, tmp_path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.missing.isVisible()
    assert "'.[postgis]'" in dialog.missing.text()
    assert not dialog.host.isEnabled()
    assert not dialog.connect_button.isEnabled()
    jobs.shut_down()
