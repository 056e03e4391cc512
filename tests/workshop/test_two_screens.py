"""The room's picture is on the second screen, and comes to the only one when that is pulled out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

SCREEN = ":97"


@pytest.fixture
def two_monitors() -> Iterator[dict[str, str]]:
    """A screen of 2,560 pixels, parted into two monitors by RandR."""
    if not (shutil.which("Xvfb") and shutil.which("xrandr")):
        pytest.skip("Xvfb or xrandr is not installed (Debian: xvfb, x11-xserver-utils): two screens are not tried")
    server = subprocess.Popen(["Xvfb", SCREEN, "-noreset", "-screen", "0", "2560x720x24"], stderr=subprocess.DEVNULL)
    try:
        settings = {**os.environ, "DISPLAY": SCREEN, "QT_QPA_PLATFORM": "xcb"}
        for _ in range(50):
            time.sleep(0.1)
            if subprocess.run(["xrandr"], env=settings, capture_output=True, check=False).returncode == 0:
                break
        for name, at, output in (("A", 0, "screen"), ("B", 1280, "none")):
            part = f"1280/338x720/190+{at}+0"
            subprocess.run(["xrandr", "--setmonitor", name, part, output], env=settings, capture_output=True, check=True)
        yield settings
    finally:
        server.terminate()
        server.wait()


def test_a_second_screen_shows_the_room_its_picture_and_notes_never_reach_it(two_monitors: dict[str, str]) -> None:
    script = [sys.executable, "-m", "tests.workshop.two_screens"]
    done = subprocess.run(script, env=two_monitors, capture_output=True, text=True, check=False, timeout=300)
    if "could not connect to display" in done.stderr or ("xcb" in done.stderr.casefold() and done.returncode):
        pytest.skip("Qt cannot use a screen here: libraries of X are missing")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])

    assert told["two"]["screens"] == ["A", "B"]
    assert (told["two"]["room_on"], told["two"]["room_at"]) == ("B", [1280, 0, 1280, 720])
    assert told["two"]["notes"]
    assert told["two"]["operator_at"][0] < 1280

    # Pulled out in the middle: the picture is on the only screen, the notes are not, and nothing that was kept is lost.
    assert told["one"]["room_on"] == "A"
    assert told["one"]["room_at"] == [0, 0, 1280, 720]
    assert not told["one"]["notes"]
    assert told["one"]["sentence"] == told["two"]["sentence"] != ""
    assert told["entries"] >= 8
