import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer import words
from explorer.app import tell_of_words
from explorer.qt import notices
from explorer.words.language import Language


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    screenless = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "explorer", *arguments],
        capture_output=True, text=True, check=False, timeout=180, env=screenless,
    )  # fmt: skip


def test_a_screenshot_has_real_pixels_at_twice_the_scale(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    done = start("--screenshot", str(file), "--partnership", "wmca", "--size", "1200x800", "--scale", "2")
    assert done.returncode == 0, done.stderr
    image = QImage(str(file))
    assert (image.width(), image.height()) == (2400, 1600)
    blocks = [
        len({image.pixel(x, y), image.pixel(x + 1, y), image.pixel(x, y + 1), image.pixel(x + 1, y + 1)}) > 1
        for x in range(900, 1500, 2)
        for y in range(400, 1000, 2)
    ]
    # Were the picture only stretched, every block of 2 by 2 pixels would have one colour.
    assert any(blocks)


def test_an_unknown_partnership_exits_with_2_and_names_the_nearest(tmp_path: Path) -> None:
    done = start("--screenshot", str(tmp_path / "a.png"), "--partnership", "West Midland Combined Autority")
    assert done.returncode == 2
    assert "West Midlands Combined Authority" in done.stderr
    assert not (tmp_path / "a.png").exists()


def test_a_screenshot_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    done = start("--screenshot", str(tmp_path / "absent" / "a.png"))
    assert done.returncode == 2
    assert "could not be written" in done.stderr


def test_the_window_opens_before_pandas_is_needed() -> None:
    program = (
        "import sys; from explorer.app import Application; from explorer.settings import Settings;"
        "app = Application(Settings()); app.window.resize(900, 600); app.window.show(); app.window.grab();"
        "print(sorted({'pandas', 'shapely', 'geopandas', 'matplotlib', 'pyqtgraph', 'scipy'} & set(sys.modules)));"
        "app.close()"
    )
    screenless = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60, env=screenless
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_words_that_are_missing_are_told_in_one_notice(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_speaking", [Language("en")])
    tell_of_words(None)
    assert notices.open_notices() == []

    words.text("panel-of-nobody")
    tell_of_words(None)
    tell_of_words(None)

    (notice,) = notices.open_notices()
    assert "words" in notice.text()
    assert "panel-of-nobody" in notice.detailedText()
    notice.close()
