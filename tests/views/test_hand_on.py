"""Findings → Hand on: what is sent to others is saved from the window, each where the user says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from explorer.qt import notices
from explorer.views.projects.hand_on import KINDS
from explorer.views.projects.hand_on_choices import HandOnChoices
from explorer.views.projects.save_report import SaveReport
from explorer.views.session import Session
from tests.views.conftest import Desk


def asked(desk: Desk, kind: str) -> tuple[SaveReport, HandOnChoices]:
    desk.window.actions_by_name[f"hand_on_{kind}"].trigger()
    dialog = desk.window.findChildren(SaveReport)[-1]
    choices = dialog.findChild(HandOnChoices)
    assert isinstance(choices, HandOnChoices)
    return dialog, choices


def pick(choices: HandOnChoices, name: str, value: str) -> None:
    combo = choices.combos[name]
    place = combo.findData(value)
    assert place >= 0
    combo.setCurrentIndex(place)


def saved(desk: Desk, dialog: SaveReport) -> list[str]:
    folder = dialog.path
    dialog.write.click()
    desk.settle()
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_each_is_saved_by_its_line_and_opened(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.session.edits.choose_partnership("lep-greater-birmingham-solihull")
    desk.settle()
    desk.session.remember(report_folder=str(tmp_path))

    dialog, _ = asked(desk, "profile")
    assert dialog.path.parent == tmp_path
    assert [name.split("31-")[1] for name in saved(desk, dialog)] == ["profile.csv", "profile.html"]
    (notice,) = notices.open_notices()
    assert notice.text().startswith("The profile is in")
    for button in notice.buttons():
        if button.text().replace("&", "").startswith("Open"):
            button.click()
    assert [Path(url.toLocalFile()).name for url in opened] == ["gbslep-2023-12-31-profile.html", "gbslep-2023-12-31-profile"]
    notice.close()

    # Stopped, an atlas leaves nothing; left alone, it has a sheet for each district of the footprint.
    dialog, choices = asked(desk, "atlas")
    pick(choices, "pages", "all")
    folder = dialog.path
    dialog.write.click()
    QApplication.processEvents()
    desk.window.foot.work.stop.click()
    desk.settle()
    assert not folder.exists()
    dialog, choices = asked(desk, "atlas")
    assert saved(desk, dialog) == ["atlas.html"]
    articles = (folder / "atlas.html").read_text(encoding="utf-8").count("<article")
    assert desk.session.findings is not None
    # The last tells the sources.
    assert articles - 1 == len(desk.session.findings.case.codes)

    dialog, choices = asked(desk, "card")
    pick(choices, "card", "pptx")
    assert "card.pptx" in dialog.told.text()
    assert saved(desk, dialog) == ["gbslep-2023-12-31-card.pptx"]

    dialog, choices = asked(desk, "map")
    pick(choices, "paper", "a3")
    pick(choices, "format", "svg")
    assert saved(desk, dialog) == ["gbslep-2023-12-31-commuting-a3-landscape.svg"]
    assert len(notices.open_notices()) >= 1


def test_a_monitor_goes_on_from_the_issue_before_and_refuses_that_of_another_body(desk: Desk, tmp_path: Path) -> None:
    desk.session.remember(report_folder=str(tmp_path))
    notes = tmp_path / "notes.toml"
    notes.write_text('[[note]]\ntext = "A works is to close."\ndate = "1 May 2026"\n', encoding="utf-8")
    dialog, choices = asked(desk, "monitor")
    choices.files["notes"].setText(str(notes))
    folder = dialog.path
    page, issue = saved(desk, dialog)
    assert "A works is to close." in (folder / page).read_text(encoding="utf-8")

    dialog, choices = asked(desk, "monitor")
    choices.files["since"].setText(str(folder / issue))
    assert not dialog.write.isVisible()
    dialog.beside.click()
    desk.settle()
    second = folder.with_name(f"{folder.name}-2")
    assert "A works is to close." in (second / page).read_text(encoding="utf-8")
    assert '"issue": 2' in (second / issue).read_text(encoding="utf-8")
    for notice in notices.open_notices():
        notice.close()

    desk.session.edits.choose_partnership("lep-greater-birmingham-solihull")
    desk.settle()
    dialog, choices = asked(desk, "monitor")
    choices.files["since"].setText(str(folder / issue))
    assert saved(desk, dialog) == []
    (refused,) = notices.open_notices()
    assert "West Midlands" in refused.text()


def test_what_is_asked_for_before_there_is_an_answer_waits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "findings", None)
    for kind in KINDS:
        desk.window.actions_by_name[f"hand_on_{kind}"].trigger()
    assert desk.window.findChildren(SaveReport) == []
    assert desk.window.statusBar().currentMessage()
