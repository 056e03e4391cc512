"""A system that is set to little motion is followed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPointF

from explorer.installation import motion
from explorer.views.map.canvas import MapCanvas


@pytest.mark.parametrize(
    ("file", "written"),
    [
        (".config/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n"),
        (".config/gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"),
        (".config/kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"),
    ],
)
def test_files_of_a_desktop_without_animations_are_read(tmp_path: Path, file: str, written: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(written, encoding="utf-8")
    assert motion._is_reduced_on_linux(tmp_path)


@pytest.mark.parametrize(("answer", "is_reduced"), [("false\n", True), ("true\n", False), ("", False)])
def test_gnome_is_asked_and_what_says_nothing_reduces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, is_reduced: bool
) -> None:
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config/kdeglobals").write_bytes(b"\xff\xfe[")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: SimpleNamespace(stdout=answer))
    assert motion._is_reduced_on_linux(tmp_path) == is_reduced


def test_a_mac_without_a_readable_choice_reduces_nothing(tmp_path: Path) -> None:
    assert not motion._is_reduced_on_a_mac(tmp_path)


@pytest.mark.parametrize("is_reduced", [True, False])
def test_the_map_jumps_where_motion_is_reduced_and_glides_elsewhere(
    canvas: MapCanvas, monkeypatch: pytest.MonkeyPatch, is_reduced: bool
) -> None:
    monkeypatch.setattr(motion, "is_reduced", lambda: is_reduced)
    canvas.grab()
    wanted = canvas.camera.view.zoomed(2.0, QPointF(100, 100))
    canvas.camera.fly_to(wanted)
    assert (canvas.camera.view == wanted) == is_reduced
