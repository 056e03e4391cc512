import json

import pytest
from PySide6.QtGui import QGuiApplication

from explorer.installation.checks import CHECKS, Result
from explorer.views.help import installation_window
from explorer.views.help.installation_window import InstallationWindow
from tests.views.conftest import Desk


def test_what_is_wrong_stands_first_with_what_to_do_and_can_be_copied(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def checked(name: str) -> Result:
        if name == "geos":
            return Result(name, "fault", "It reckons <otherwise>.", "Install it again.", "undefined symbol")
        return Result(name, "well", "As it should be.")

    monkeypatch.setattr(installation_window, "checked", checked)
    desk.window.actions_by_name["installation"].trigger()
    desk.settle()
    (window,) = desk.window.findChildren(InstallationWindow)
    shown = window.page.toPlainText()
    assert window.headline.text().startswith("One thing is wrong.")
    assert shown.startswith("Shapes: wrong\nIt reckons <otherwise>.\nInstall it again.")
    assert shown.count("As it should be.") == len(CHECKS) - 1

    window.copier.click()
    copied = json.loads(QGuiApplication.clipboard().text())
    assert {"version", "checks"} <= set(copied)
    assert "undefined symbol" in {each["detail"] for each in copied["checks"]}
    window.close()
