"""The dialog for official boundary sets, against a service on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.catalogue.official import OfficialSet, held, official_sets
from explorer.places.districts import DistrictLookup
from explorer.qt.jobs import JobRunner
from explorer.readers import web
from explorer.views.own_data.official_boundaries import OfficialBoundaries
from tests.feature_stub import Stub, districts, serving
from tests.views.conftest import Desk

Opened = Callable[[Stub], OfficialBoundaries]


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(web.Patience, "__init__", _hasty)


def _hasty(self: web.Patience, seconds: float = 2, attempts: int = 2, pause: float = 0.01) -> None:
    for name, value in (("seconds", seconds), ("attempts", attempts), ("pause", pause)):
        object.__setattr__(self, name, value)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def opened(jobs: JobRunner, qtbot: QtBot) -> Iterator[Opened]:
    with ExitStack() as services:

        def open_with(stub: Stub) -> OfficialBoundaries:
            address = services.enter_context(serving(stub))
            sets = [replace(each, service=address) for each in official_sets()]
            dialog = OfficialBoundaries(jobs, None, sets)
            dialog.show()
            return dialog

        yield open_with


def pressed(dialog: OfficialBoundaries, jobs: JobRunner) -> str:
    QTest.mouseClick(dialog.download_button, Qt.MouseButton.LeftButton)
    assert jobs.wait_until_idle(30)
    return dialog.words.toPlainText()


def first(dialog: OfficialBoundaries) -> OfficialSet:
    return dialog.chosen


def test_a_set_is_downloaded_and_marked_as_here(opened: Opened, jobs: JobRunner, lookup: DistrictLookup) -> None:
    dialog = opened(Stub(districts(list(lookup.codes)), cap=100))
    assert not dialog.use_button.isEnabled()
    assert "361 areas, downloaded on" in pressed(dialog, jobs)
    assert held(first(dialog)) is not None
    assert dialog.sets.item(0).text().startswith("✓ ")
    dialog.reject()


def test_without_a_connection_the_steps_by_hand_are_told(opened: Opened, jobs: JobRunner) -> None:
    dialog = opened(Stub(failures=99))
    said = pressed(dialog, jobs)
    assert "could not be downloaded" in said
    assert "geoportal.statistics.gov.uk" in said
    assert dialog.download_button.isEnabled()
    dialog.reject()


def test_a_download_can_be_stopped(opened: Opened, jobs: JobRunner, lookup: DistrictLookup) -> None:
    dialog = opened(Stub(districts(list(lookup.codes)), cap=10, wait=0.05))
    QTest.mouseClick(dialog.download_button, Qt.MouseButton.LeftButton)
    QTest.qWait(200)
    assert dialog.bar.isVisible()
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert jobs.wait_until_idle(30)
    assert "You stopped the download" in dialog.words.toPlainText()
    assert held(first(dialog)) is None
    dialog.reject()


def test_the_list_can_be_walked_by_key(opened: Opened) -> None:
    dialog = opened(Stub())
    QTest.keyClick(dialog.sets, Qt.Key.Key_Down)
    assert dialog.chosen.id == "lad-2025-buc"
    assert "generalised to 500 m" in dialog.words.toPlainText()
    dialog.reject()


def test_a_downloaded_set_is_previewed_from_the_menu(desk: Desk, lookup: DistrictLookup, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Stub(districts(list(lookup.codes)))) as address:
        sets = [replace(each, service=address) for each in official_sets()]
        monkeypatch.setattr("explorer.views.own_data.official_boundaries.official_sets", lambda: sets)
        desk.window.actions_by_name["official"].trigger()
        (dialog,) = desk.window.findChildren(OfficialBoundaries)
        dialog.download()
        desk.settle()
        QTest.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
        for _ in range(4):
            desk.settle()
    preview = desk.window.files.own_boundaries.preview
    assert preview is not None
    assert preview.title.text() == "361 shapes with codes of districts, 2025 (GeoJSON)"
    preview.reject()
