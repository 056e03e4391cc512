"""The window as a screen reader hears it on Linux: through AT-SPI, on a screen that nobody sees, from a process of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that has the library of AT-SPI, where Debian's package is installed; a virtual environment has not."""

LISTENER = Path(__file__).with_name("listen.py")
ASKS_FOR = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"

UNTOLD = frozenset({"unknown", "invalid", "redundant object", "layered pane", ""})
"""Roles that say nothing of what a thing is for."""

NAMELESS = frozenset({"table cell", "tree item", "list item", "filler", "application"})
"""Roles of what may be empty, and of a book of pages, which hands its keys on to its tabs."""


@dataclass
class Heard:
    """What a listener found, and what it heard."""

    things: list[dict[str, Any]]
    said: list[list[str]]
    lines: list[str]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Open the window with the listener beside it, on a bus and a screen of their own."""
    missing = [name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} are not installed (Debian: xvfb, dbus): nothing is heard through AT-SPI")
    library = subprocess.run([SYSTEM_PYTHON, "-c", ASKS_FOR], capture_output=True, check=False)
    if library.returncode or not Path("/usr/libexec/at-spi-bus-launcher").exists():
        pytest.skip("AT-SPI is not there (Debian: at-spi2-core, gir1.2-atspi-2.0, python3-gi): nothing is heard through it")
    folder = tmp_path_factory.mktemp("heard")
    window = f"{sys.executable} -m tests.accessibility.spoken_window {folder}"
    both = f"{SYSTEM_PYTHON} {LISTENER} {folder} & {window}; code=$?; wait; exit $code"
    settings = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", "dbus-run-session", "--", "sh", "-c", both]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False, timeout=300)
    if "could not connect to display" in done.stderr or "no Qt platform plugin" in done.stderr:
        pytest.skip("Qt cannot use a screen here: libraries of X are missing")
    assert done.returncode == 0, done.stderr[-4000:]
    found = json.loads((folder / "heard.json").read_text(encoding="utf-8"))
    return Heard(found["things"], found["said"], (folder / "lines.txt").read_text(encoding="utf-8").splitlines())


def told(thing: dict[str, Any]) -> str:
    return f"{thing['path']} › {thing['role']} {thing['name'][:60]!r}"


def test_every_control_of_the_principal_windows_has_a_name_and_a_role(heard: Heard) -> None:
    windows = {thing["name"] for thing in heard.things if thing["role"] in ("frame", "dialog", "window")}
    assert len(windows) >= 7, windows
    controls = [
        thing for thing in heard.things if thing["focusable"] and thing["enabled"] and thing["role"] not in ("frame", "dialog")
    ]
    assert len(controls) > 120
    assert [
        told(one) for one in controls if not one["name"].strip() and not one["labelled"] and one["role"] not in NAMELESS
    ] == []
    assert [told(one) for one in controls if one["role"] in UNTOLD] == []


def test_the_districts_are_items_of_the_map(heard: Heard) -> None:
    items = [thing for thing in heard.things if thing["path"].endswith("/Map") and thing["role"] == "list item"]
    assert items
    assert all(re.fullmatch(r".+: .+, (inside|outside)", item["name"]) for item in items), [item["name"] for item in items]


def test_the_keyboard_is_heard_on_the_map_and_so_is_what_is_announced(heard: Heard) -> None:
    walked = [name for kind, role, name in heard.said if kind == "focus" and role == "list item"]
    assert "Coventry: 71.9%, inside" in walked
    assert "Solihull: 77.6%, inside" in walked
    announced = " ".join(name for kind, _, name in heard.said if kind == "announced")
    assert "West Midlands Combined Authority. The economy: Fits in part. Institutions: Fits. 9 flags." in announced
    assert "5 districts lie beside Coventry." in announced
