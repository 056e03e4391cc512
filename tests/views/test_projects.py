"""What a person does with a project as a whole: leave it, lose the window, open it again, save it, hand it on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from explorer import settings
from explorer.app import Application
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.opening import first_document
from explorer.project import Project, Threshold
from explorer.project.container import read
from explorer.project.document import Document
from explorer.project.look import MapBeside
from explorer.project.map_style import USER, Classification
from explorer.qt import notices
from explorer.readers.tables.table_choices import OwnTableFile
from explorer.settings import Settings
from explorer.views.charts.scatter import ScatterChart
from explorer.views.map_tools.linked_maps import FOUR, Arrangement
from explorer.views.projects.history_window import HERE, PART, SAVED, TAKEN_BACK, HistoryWindow, choice_said
from explorer.words import say
from tests.views.conftest import dispose, undressed_after

WORCESTERSHIRE = "lep-worcestershire"


class Desks:
    """Windows of one person on one machine, one after another or side by side."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.open: list[Application] = []

    def start(self, file: Path | None = None, preferences: Settings | None = None) -> Application:
        """Start the application as the person does."""
        application = Application(
            preferences or settings.load_settings(), lambda catalogue, kept: first_document(catalogue, kept, file)
        )
        application.window.resize(1400, 900)
        application.window.show()
        application.session.start()
        application.settle()
        self.open.append(application)
        return application

    def kill(self, application: Application) -> None:
        """End a window without a word, as a power cut does: nothing is written any more."""
        document = application.session.document
        application.session._looking.stop()
        if document._journal is not None:
            document._journal.close()
        for lock in document._locks.values():
            lock.release()
        document._journal, document._journal_place, document._locks = None, None, {}
        self.close(application)

    def close(self, application: Application) -> None:
        """Close a window as a person does."""
        if application in self.open:
            self.open.remove(application)
            application.close()
            dispose(application.window, application.session)


@pytest.fixture
def desks(qapp: QApplication, tmp_path: Path, facts_are_kept: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desks]:
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    desks = Desks(tmp_path)
    with undressed_after(qapp):
        yield desks
        for box in notices.open_notices():
            box.close()
        for application in list(desks.open):
            desks.close(application)


def test_everything_chosen_comes_back_after_closing(desks: Desks) -> None:
    one = desks.start()
    own = (Threshold("hinterland_excluded", (0.2, 0.3)),)
    style = replace(one.session.project.map_style, ramp="heather", classification=Classification(USER, 3, (60.0, 75.0)))
    one.session.choose(
        "Choose", as_at=date(2019, 12, 31), period="2018", preset="white-paper-2024", limits=own, map_style=style, region="TLG"
    )
    one.settle()
    before = one.session.project
    desks.close(one)
    two = desks.start()
    assert two.session.project == before
    assert say(two.session.history.undo_label) == "Choose"
    assert notices.open_notices() == []


def test_after_a_crash_every_step_shown_is_there_and_told(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.settle()
    one.session.edits.choose_region("TLG")
    one.settle()
    before = one.session.project
    desks.kill(one)
    two = desks.start()
    assert two.session.project == before
    (told,) = map(say, two.session.document.told)
    assert "2 steps" in told
    assert "West Midlands" in told
    two.session.undo()
    two.settle()
    assert two.session.project.region == ""


def test_what_is_selected_laid_on_the_map_and_in_view_comes_back(desks: Desks) -> None:
    one = desks.start()
    window = one.window
    one.session.selection.replace(["E08000025"])
    window.layers.choose(replace(window.layers.choice, top=7, shown=window.layers.choice.shown | {"all_regions"}))
    window.findings.bar.levels["red"].click()
    window.drawer.open_page("bars")
    window.map.canvas.camera.look_at(400_000, 300_000, 150)
    one.settle()
    window.map.canvas.camera.rested.emit()
    desks.close(one)
    two = desks.start()
    window, view = two.window, two.window.map.canvas.camera.view
    assert two.session.selection.codes == {"E08000025"}
    assert window.layers.choice.top == 7
    assert {flag.level for flag in window.findings.flags.flags} == {"red"}
    assert (window.drawer.page, window.drawer.isVisible()) == ("bars", True)
    assert (view.east, view.north, view.metres_per_pixel) == (400_000, 300_000, 150)


@pytest.mark.parametrize("arrangement", [FOUR])
def test_further_maps_come_back_with_what_they_showed(desks: Desks, arrangement: Arrangement) -> None:
    one = desks.start()
    one.window.maps.arrange(arrangement)
    strip = one.window.maps.further[0].strip
    strip.chosen.emit("indicator", "gdhi_per_head")
    strip.chosen.emit("partnership", WORCESTERSHIRE)
    strip.chosen.emit("shares", False)
    one.settle()
    desks.close(one)
    two = desks.start()
    maps = two.window.maps
    assert maps.arrangement is arrangement
    assert two.window.actions_by_name[arrangement.name].isChecked()
    assert maps.further[0].shows == MapBeside("gdhi_per_head", None, WORCESTERSHIRE, shares_classes=False)
    assert maps.further[0].pane.legend.content.title == say(two.session.catalogue.indicators["gdhi_per_head"].title)


def test_further_maps_of_what_is_not_known_any_more_are_as_at_first(desks: Desks) -> None:
    one = desks.start()
    one.session.look_with(arrangement="two_maps", further=(MapBeside("gone", "1066"),))
    desks.close(one)
    two = desks.start()
    assert two.window.maps.further[0].shows.indicator == Project().indicator


def test_the_indicator_across_the_scatter_comes_back(desks: Desks) -> None:
    def scatter(application: Application) -> ScatterChart:
        application.window.drawer.open_page("scatter")
        application.settle()
        return cast("ScatterChart", application.window.drawer.page_widget("scatter"))

    one = desks.start()
    box = scatter(one).across
    wanted = box.itemData(box.count() - 1)
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    desks.close(one)
    assert scatter(desks.start()).across.currentData() == wanted


def with_table(desks: Desks) -> tuple[Application, Path]:
    """A window that shows an indicator of the user's own."""
    one = desks.start()
    path = desks.folder / "jobs.csv"
    codes = one.session.catalogue.districts.codes
    path.write_text("Area code,2021,2022\n" + "".join(f"{code},{at + 90},{at + 95}\n" for at, code in enumerate(codes)))
    file = OwnTableFile(path)
    known = Known.of(one.session.catalogue, Project(tables=(file,)))
    one.session.choose("Use jobs.csv", tables=(file,), indicator=next(iter(known.own_indicators)), period=None)
    one.settle()
    return one, path


def test_an_indicator_of_the_users_own_comes_back(desks: Desks) -> None:
    one, _ = with_table(desks)
    before = one.session.project
    desks.close(one)
    two = desks.start()
    assert two.session.project == before
    assert two.window.map.legend.content.title == "jobs"


def test_a_table_that_lost_its_indicator_is_done_without_and_told(desks: Desks) -> None:
    one, path = with_table(desks)
    desks.close(one)
    path.write_text("nothing,here\n")
    two = desks.start()
    assert two.session.project == Project()
    assert say(two.session.history.undo_label) == "Do without jobs.csv"
    assert len(notices.open_notices()) == 1


# Saved and opened


def saved(application: Application, file: Path) -> Path:
    application.window.projects.write(file)
    application.settle()
    return file


def test_a_saved_project_opens_on_a_machine_that_never_saw_it(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    one = desks.start()
    one.session.choose("As at", partnership="lep-black-country", as_at=date(2018, 6, 1), limits=(Threshold("gap", (0.5,)),))
    one.settle()
    file = saved(one, desks.folder / "bid.subregion")
    flags, project = one.session.findings.flags, one.session.project  # type: ignore[union-attr]
    desks.close(one)
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(desks.folder / "elsewhere"))
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(desks.folder / "elsewhere"))
    two = desks.start(file)
    assert two.session.project == project
    assert two.session.findings is not None
    assert [flag.sentence for flag in two.session.findings.flags] == [flag.sentence for flag in flags]
    assert two.window.windowTitle().startswith("bid[*] – Black Country")
    assert notices.open_notices() == []


def test_the_title_says_whether_the_file_holds_what_is_open(desks: Desks) -> None:
    one = desks.start()
    assert one.window.isWindowModified()
    saved(one, desks.folder / "a.subregion")
    assert not one.window.isWindowModified()
    one.session.edits.choose_region("TLG")
    one.settle()
    assert one.window.isWindowModified()
    one.session.undo()
    one.settle()
    assert not one.window.isWindowModified()


def test_steps_after_the_last_save_come_back_with_the_file(desks: Desks) -> None:
    one = desks.start()
    file = saved(one, desks.folder / "a.subregion")
    one.session.edits.choose_region("TLG")
    one.settle()
    desks.kill(one)
    two = desks.start(file)
    assert two.session.project.region == "TLG"
    assert two.window.isWindowModified()
    assert "1 step after the last save came back" in say(two.session.document.told[0])


def test_a_second_window_on_one_file_may_look_but_not_write(desks: Desks) -> None:
    one = desks.start()
    file = saved(one, desks.folder / "a.subregion")
    two = desks.start(file)
    assert "(read only)" in two.window.windowTitle()
    assert "open in another window" in say(two.session.document.told[0])
    two.window.projects.write(file)
    two.settle()
    (box,) = notices.open_notices()
    assert "open in another window" in box.text()
    assert len(read(file).versions) == 1


def test_what_was_open_is_kept_when_a_new_project_begins(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.settle()
    one.window.actions_by_name["new_project"].trigger()
    one.settle()
    assert one.session.project == Project()
    assert one.session.history.undo_label == ""
    one.window.projects.recent.aboutToShow.emit()
    (offered,) = [action for action in one.window.projects.recent.actions() if "not saved" in action.text()]
    offered.trigger()
    one.settle()
    assert one.session.project.partnership == WORCESTERSHIRE


def test_a_project_dropped_on_the_window_is_opened(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.settle()
    file = saved(one, desks.folder / "a.subregion")
    one.window.actions_by_name["new_project"].trigger()
    one.settle()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    one.window.dropEvent(drop)
    one.settle()
    assert one.session.project.partnership == WORCESTERSHIRE


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\3\4 a zip file", "is not a project"),
    ],
)
def test_a_file_that_is_no_project_leaves_what_is_open_as_it_is(desks: Desks, content: bytes, told: str) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.settle()
    file = desks.folder / "odd.subregion"
    file.write_bytes(content)
    one.window.projects.open(file)
    one.settle()
    (box,) = notices.open_notices()
    assert told in box.text()
    assert one.session.project.partnership == WORCESTERSHIRE


def test_own_files_go_inside_when_the_user_says_so_and_nobody_asks_again(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.informativeText())
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    layer = desks.folder / "layer.csv"
    layer.write_bytes(b"x" * 250_000)
    one = desks.start()
    one.session.document.commit([one.session.document.history.done("Add layer", replace(Project(), layers=(layer,)))])
    file = saved(one, desks.folder / "a.subregion")
    saved(one, file)
    assert len(asked) == 1
    assert "1 file of your own (0.2 MB)" in asked[0]
    contents, _ = read(file).newest(file.name)
    assert contents.data[0].is_inside


# Undo and redo never land elsewhere than they say


def test_undo_to_a_project_that_cannot_be_found_stays_where_it_is(desks: Desks) -> None:
    one = desks.start()
    flows = desks.folder / "flows.csv"
    history = one.session.document.history
    one.session.document.commit([history.done("Open flows.csv", replace(Project(), flows=flows))])
    one.session.document.commit([history.done("Use the bundled commuting", Project(region="TLG"))])
    one.session.undo()
    one.settle()
    assert one.session.project == Project(region="TLG")
    assert say(one.session.history.undo_label) == "Use the bundled commuting"
    assert one.session.history.redo_label == ""
    (box,) = notices.open_notices()
    assert "flows.csv" in box.text()


def test_a_choice_that_is_refused_is_no_step_and_cannot_be_redone(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_region("TLG")
    one.settle()
    one.session.choose("Open nothing.csv", flows=desks.folder / "nothing.csv")
    one.settle()
    assert say(one.session.history.undo_label) == "Choose West Midlands (England)"
    assert one.session.history.redo_label == ""


def test_a_stop_drops_the_step_and_no_other(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_region("TLG")
    one.settle()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.session.jobs.cancel("findings")
    one.settle()
    assert (one.session.project.partnership, one.session.project.region) == (Project().partnership, "TLG")
    assert one.window.windowTitle().startswith("West Midlands Combined Authority")


def test_choices_made_faster_than_answers_are_each_a_step(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.session.edits.choose_region("TLG")
    one.session.edits.choose_partnership("lep-black-country")
    one.settle()
    labels = [say(step.label) for step in one.session.document.history.listed()][:3]
    assert labels[1] == "Choose West Midlands (England)"
    assert all("Local Enterprise Partnership" in labels[place] for place in (0, 2))


def test_of_several_quick_choices_only_the_bad_one_is_refused(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.session.choose("Open nothing.csv", flows=desks.folder / "nothing.csv")
    one.settle()
    assert one.session.document.project == Project(partnership=WORCESTERSHIRE)


def test_breaks_in_the_unit_of_one_indicator_are_not_taken_to_another(catalogue: Catalogue) -> None:
    from explorer.app import _ask

    style = replace(Project().map_style, ramp="heather", classification=Classification(USER, 3, (60.0, 75.0)))
    document = Document.of(replace(Project(), map_style=style))
    _ask(document, catalogue, "", "gdhi_per_head")
    assert document.project.map_style.ramp == "heather"
    assert document.project.map_style.classification.breaks == ()


def test_a_day_is_not_taken_to_a_body_that_did_not_exist_on_it(catalogue: Catalogue) -> None:
    from explorer.app import _ask

    document = Document.of(Project(as_at=date(2012, 6, 1)))
    _ask(document, catalogue, "ca-greater-manchester", "")
    _ask(document, catalogue, "ca-west-midlands", "")
    assert document.project.as_at == date(2016, 6, 17)


# History


def history_of(application: Application) -> HistoryWindow:
    application.window.actions_by_name["history"].trigger()
    application.settle()
    return application.window.findChild(HistoryWindow)  # type: ignore[return-value]


def rows_of(window: HistoryWindow) -> list[tuple[str, str]]:
    return [(say(past.step), past.state) for past in window._past.values()]


def test_every_column_of_the_history_is_seen_whole(desks: Desks) -> None:
    window = history_of(desks.start())
    window.resize(800, 400)
    QApplication.processEvents()
    assert window.rows.horizontalScrollBar().maximum() == 0


def test_history_lists_steps_taken_back_and_versions_saved(desks: Desks) -> None:
    one = desks.start()
    one.session.edits.choose_region("TLG")
    one.settle()
    saved(one, desks.folder / "a.subregion")
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.settle()
    one.session.undo()
    one.settle()
    assert rows_of(history_of(one)) == [
        ("Choose West Midlands (England)", SAVED),
        ("Choose Worcestershire Local Enterprise Partnership", TAKEN_BACK),
        ("Choose West Midlands (England)", HERE),
        ("Beginning", PART),
    ]


def test_every_choice_of_a_project_has_a_name_in_the_history() -> None:
    names = {each.name: say(choice_said(each.name)) for each in fields(Project)}

    assert len(set(names.values())) == len(names)
    assert say(choice_said("")) not in names.values()


def test_a_step_is_looked_at_without_being_taken_and_brought_back_as_a_new_one(desks: Desks, qtbot: QtBot) -> None:
    one = desks.start()
    one.session.edits.choose_partnership(WORCESTERSHIRE)
    one.settle()
    window = history_of(one)
    window.rows.selectRow(1)
    qtbot.waitUntil(lambda: "Other than what is open: partnership" in window.told.text(), timeout=20_000)
    assert one.session.project.partnership == WORCESTERSHIRE
    window.bring_back.click()
    one.settle()
    assert one.session.project == Project()
    assert say(one.session.history.undo_label) == "Bring back: Beginning"
    one.session.undo()
    one.settle()
    assert one.session.project.partnership == WORCESTERSHIRE
