"""The window of official data, against servers on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from explorer.catalogue import Catalogue
from explorer.official.getting import Place
from explorer.official.keeping import held, official_folder
from explorer.official.table import OfficialSet
from explorer.project.base_data import base_data
from explorer.qt import notices
from explorer.qt.jobs import JobRunner
from explorer.views.own_data.official_data import OfficialData
from explorer.words import say
from tests.official.conftest import HASTE, SETS, at, census, residents, zipped
from tests.views.conftest import Desk
from tests.web_stub import WebFile, WebTable

__all__ = ["census"]
Opened = Callable[..., OfficialData]


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))


@pytest.fixture
def servers() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def opened(jobs: JobRunner, catalogue: Catalogue, qtbot: QtBot) -> Opened:
    def open_with(*sets: OfficialSet) -> OfficialData:
        dialog = OfficialData(jobs, catalogue, None, sets, Place(official_folder(), HASTE))
        dialog.show()
        return dialog

    return open_with


def settle(jobs: JobRunner) -> None:
    for _ in range(3):
        assert jobs.wait_until_idle(60)
        QApplication.processEvents()


def line(dialog: OfficialData, wanted: OfficialSet) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    (found,) = dialog.tree.findItems(say(wanted.said), flags, 0)
    return found


def press(dialog: OfficialData, jobs: JobRunner) -> str:
    QTest.mouseClick(dialog.get_button, Qt.MouseButton.LeftButton)
    settle(jobs)
    return dialog.words.toPlainText()


def test_one_press_gets_what_is_ticked_and_marks_it(
    opened: Opened, servers: ExitStack, catalogue: Catalogue, jobs: JobRunner
) -> None:
    people = at(servers, SETS["population"], residents(catalogue))
    dialog = opened(people, SETS["lep-2021-bgc"], SETS["census-2022-scotland"])
    assert [each.id for each in dialog.wanted] == ["lep-2021-bgc", "population"]
    assert dialog.get_button.text() == "&Get 2 sets (13 MB)"
    dialog.tree.setCurrentItem(line(dialog, SETS["lep-2021-bgc"]))
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert [each.id for each in dialog.wanted] == ["population"]
    said = press(dialog, jobs)
    assert "is here" in said
    assert "residents in 361 districts" in said
    assert held(people) is not None
    assert dialog.wanted == []
    assert not dialog.get_button.isEnabled()
    dialog.reject()


def test_what_did_not_come_says_why_and_how_to_get_it_by_hand(opened: Opened, servers: ExitStack, jobs: JobRunner) -> None:
    page = WebFile(b"<html>Please sign in</html>", kind="text/html")
    dialog = opened(at(servers, SETS["census-2021"], page), SETS["census-2022-scotland"])
    said = press(dialog, jobs)
    assert "did not come" in said
    assert "A proxy or a sign-in page of your network may stand between" in said
    assert "Without a connection" in said
    assert dialog.get_button.isEnabled()
    # What can only be got by hand cannot be ticked, and says so.
    dialog.tree.setCurrentItem(line(dialog, SETS["census-2022-scotland"]))
    assert "scotlandscensus.gov.uk" in dialog.words.toPlainText()
    dialog.reject()


def test_a_stop_is_said_and_the_next_press_goes_on(
    opened: Opened, servers: ExitStack, catalogue: Catalogue, jobs: JobRunner
) -> None:
    table: WebTable = residents(catalogue)
    table.cap = 20
    dialog = opened(at(servers, SETS["population"], table))
    QTest.mouseClick(dialog.get_button, Qt.MouseButton.LeftButton)
    assert dialog.stop_button.isVisible()
    assert not dialog.tree.isEnabled()
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    settle(jobs)
    assert "You stopped" in dialog.words.toPlainText()
    line(dialog, SETS["population"]).setCheckState(0, Qt.CheckState.Checked)
    assert "is here" in press(dialog, jobs)
    dialog.reject()


def test_files_that_are_dropped_are_taken_for_what_they_are(
    opened: Opened, jobs: JobRunner, census: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(census))
    (tmp_path / "b.txt").write_text("nothing")
    dialog = opened(*SETS.values())
    dialog.use_box.setChecked(False)
    dialog.add([tmp_path / "a.zip", tmp_path / "b.txt"])
    settle(jobs)
    said = dialog.words.toPlainText()
    assert "Commuting, Census 2021" in said
    assert "b.txt is none of the official sets." in said
    assert not base_data()
    dialog.reject()


def test_the_open_project_rests_on_the_census_and_what_changed_is_told(
    desk: Desk, servers: ExitStack, census: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = at(servers, SETS["census-2021"], WebFile(zipped(census)))
    monkeypatch.setattr("explorer.views.own_data.official_data.official_sets", lambda: [wanted])
    desk.window.actions_by_name["official"].trigger()
    dialog = desk.window.files.official.dialog
    assert dialog is not None
    dialog.get()
    for _ in range(5):
        desk.settle()
    assert desk.session.project.flows == base_data().flows
    assert not desk.outcome.findings.flows.source.estimated
    assert "Commuting estimated" not in [label.text() for label in desk.window.foot.cautions]
    told = [f"{box.text()} {box.informativeText()}" for box in notices.open_notices()]
    assert any("Official data are in use" in one and "Commuting is counted now, not estimated." in one for one in told), told
    dialog.reject()
    desk.session.undo()
    desk.settle()
    assert desk.session.project.flows is None
    desk.session.redo()
    desk.settle()
    # Once it is removed, the estimate is back, and says so.
    desk.window.actions_by_name["official"].trigger()
    dialog = desk.window.files.official.dialog
    assert dialog is not None
    dialog.tree.setCurrentItem(line(dialog, wanted))
    assert "takes the place of the estimate" in dialog.words.toPlainText()
    dialog.ask_to_remove()
    (question,) = (box for box in notices.open_notices() if box.text().startswith("Remove Commuting"))
    next(button for button in question.buttons() if button.text() == "Remove it").click()
    for _ in range(5):
        desk.settle()
    assert held(wanted) is None
    assert not dialog.remove_button.isEnabled()
    assert desk.session.project.flows is None
    assert desk.outcome.findings.flows.source.estimated
    assert not base_data()
    dialog.reject()
