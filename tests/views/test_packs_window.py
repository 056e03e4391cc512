"""Data → Packs and keys: made, installed, compared and stopped by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from explorer import data_pack
from explorer.data_pack import Pack
from explorer.packs.answers import Answers
from explorer.packs.changes import Changed, Comparison
from explorer.packs.installing import chosen_pack
from explorer.packs.keys import key_from_file, own_key, trusted_keys
from explorer.packs.making import Wanted
from explorer.views.own_data.packs_window import PacksWindow
from tests.packs.conftest import home as home
from tests.packs.conftest import maker as maker
from tests.packs.conftest import official as official
from tests.views.conftest import Desk

Made = tuple[Path, Path, Pack]


@pytest.fixture
def window(home: Path, desk: Desk) -> Iterator[PacksWindow]:
    shown = desk.window.data.show_packs()
    yield shown
    shown.close()
    QApplication.processEvents()


def settled(desk: Desk, window: PacksWindow) -> str:
    assert desk.session.jobs.wait_until_idle(60)
    for _ in range(3):
        QApplication.processEvents()
    return window.told.text()


def test_a_pack_is_installed_trusted_and_given_up_by_hand(
    desk: Desk, window: PacksWindow, maker: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.list.item(0).text().startswith("bundled")
    assert not window.restart_button.isVisible()
    # A stranger's pack is refused; who does not trust the key leaves it.
    monkeypatch.setattr(PacksWindow, "_decides", lambda *_: False)
    window.install(maker[1])
    assert window.stop_button.isVisible()
    assert "whose key you do not trust yet" in settled(desk, window)
    assert chosen_pack() is None

    # The file of the key is trusted, and the pack installed.
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(maker[0] / "borsetshire.pem"), ""))
    window.keys.trust_button.click()
    assert "Borsetshire Council is trusted" in window.told.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(maker[1]), ""))
    window.install_button.click()
    assert "is installed" in settled(desk, window)
    assert window.list.item(0).text().endswith("used from the next start")
    assert "Counted commuting" in window.about.toPlainText()
    assert window.restart_button.isVisible()

    # Revoked, it is listed as such, and cannot be revoked again.
    window.keys.revoke_chosen()
    assert "revoked on" in window.keys.keys.item(0).text()
    assert not window.keys.revoke_button.isEnabled()
    # One press goes back to the bundled data.
    window.list.setCurrentRow(1)
    window.use_button.click()
    assert chosen_pack() is None
    assert not window.restart_button.isVisible()


def test_a_key_is_made_and_a_pack_signed_with_it(
    desk: Desk, window: PacksWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtWidgets.QInputDialog.getText", lambda *_: ("Felpersham", True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "pack.zip"), ""))
    window.ask_to_make()
    assert "pack.zip" in settled(desk, window)
    assert own_key() == trusted_keys()[0]

    window.keys.save(tmp_path / "key.pem")
    assert key_from_file(tmp_path / "key.pem").name == "Felpersham"
    window.make(tmp_path / "nowhere" / "pack.zip", Wanted())
    assert "nowhere" in settled(desk, window)
    window.make(tmp_path / "other.zip", Wanted())
    window.stop()
    assert settled(desk, window) == "Stopped. What was in use stays so."
    assert not (tmp_path / "other.zip").exists()


def test_what_would_change_is_listed_where_a_verdict_changes_first(window: PacksWindow) -> None:
    pack = data_pack.bundled_pack()
    then, now = (Answers("ca-x", "X Authority", "combined_authority", economy) for economy in ("fits", "does_not_fit"))
    window._is_compared(Comparison(pack, pack, 395, (Changed(then, now),), ("Old Body",), (), 12))

    told = window.changes.toPlainText()
    assert "X Authority\nEconomy: “fits” becomes “does not fit”." in told
    assert "Commuting of 12 footprints is counted" in told
    assert "Old Body is not in the chosen pack" in told
    window.copy_button.click()
    assert QApplication.clipboard().text() == told


def test_who_trusts_the_key_of_a_stranger_is_asked_once(
    desk: Desk, window: PacksWindow, maker: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(box: QMessageBox) -> int:
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", accept)
    window.install(maker[1])
    settled(desk, window)
    assert "by telephone" in window.question.informativeText()
    assert chosen_pack() == maker[2]
