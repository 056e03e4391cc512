"""What Orca says of the window while keys are pressed: ``make ear`` prints it, line by line, and fails where a line is not heard.

The window and Orca run on a screen and a bus of their own; keys come from xdotool, as from a keyboard. What Orca would hand to a
voice is written down. Orca before 45 knows no announcements: with it, lines that begin with ``[announced]`` are not heard.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NEEDS = {
    "orca": "orca", "xvfb-run": "xvfb", "dbus-run-session": "dbus", "xdotool": "xdotool", "openbox": "openbox",
    "gdbus": "libglib2.0-bin",
}  # fmt: skip
"""Programs, and Debian's packages that hold them."""

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
QUIET = 2.0
"""Seconds without a word after which a key is taken to be answered."""

MOST = 40.0

PATIENT = 10.0
"""Seconds in which a line must be heard: a busy machine takes its time."""

ECHOES = ("tab", "space", "left control", "left shift", "return", "f2", "f6", "down")
"""Keys that Orca says as they are pressed."""

KNOWS_ANNOUNCEMENTS = 45

WRITES_DOWN = """\
import json, os, sys
sys.modules["speechd"] = None  # no voice
import orca.debug as debug
name = "print_message" if hasattr(debug, "print_message") else "println"
log, said = getattr(debug, name), open(os.environ["SPOKEN"], "a")
def write_down(level, text="", *rest, **named):
    if text.startswith("SPEECH OUTPUT: '"):
        told = text[16:]
        ends = [told.find(end) for end in ("' {", "'{", "' None", "' voice=") if end in told]
        said.write(json.dumps(told[:min(ends, default=-1)]) + "\\n")
        said.flush()
    log(level, text, *rest, **named)
setattr(debug, name, write_down)
"""
"""What Orca runs as its user's own changes."""

WEST_MIDLANDS = (
    "[announced] West Midlands Combined Authority. The economy: Fits in part. Institutions: Fits. 9 flags.",
    "> ctrl+f", "Choices panel", "Find a partnership text.",
    "> types west midlands comb", "[announced] 1 found: West Midlands, combined authority.",
    "> Return", "> F6", "> ctrl+k", "> types Coventry", "[announced] 5 found. First: Coventry, District.",
    "> Return", "Coventry: 71.9%, inside.",
    "> Left", "Solihull: 77.6%, inside.",
    "> Right", "Coventry: 71.9%, inside.",
    "> F2", "[announced] Coventry. Employment rate, 16 to 64, 2023: 71.9% ",
    "> shift+F2", "[announced] 5 districts lie beside Coventry. North: Nuneaton and Bedworth.",
    "> Return", "[announced] 1 district selected; ",
    "> F6", "The economy: Fits in part. The boundary of the West Midlands Combined Authority fits its economy in part",
    *["> Tab"] * 12, "Flags List",
    "> Down", "Red: The West Midlands Combined Authority holds 58%",
    "> Return", "Evidence", "[announced] Red: The West Midlands Combined Authority holds 58%",
    "> Down", "> ctrl+r", "Save report", "Folder text.",
    "> Return", "The report is in ",
)  # fmt: skip
"""Keys pressed, and under them what must be heard, at least."""

CARDIFF = (
    "> ctrl+f", "Dod o hyd i bartneriaeth text.",
    "> types cardiff capital", "[announced] Cafwyd 2. Y cyntaf: Bargen Ddinesig Prifddinas-Ranbarth Caerdydd",
    "> Down", "Bargen Ddinesig Prifddinas-Ranbarth Caerdydd",
    "> Return", "[announced] Prifddinas-Ranbarth Caerdydd. Yr economi: ",
    "> F6", "> Right", "> F2", "[announced] ", "> F6", "Yr economi: ",
    "> ctrl+shift+t", "Datganiad: ",
    *["> Tab"] * 5, "Y datganiad fel y bydd", *["> Down"] * 8,
)  # fmt: skip

JOURNEYS = {"west-midlands": ("en", WEST_MIDLANDS), "cardiff": ("cy", CARDIFF)}


def main(journeys: list[str]) -> int:
    """Do the journeys named, or all; 0 where all is heard, or where Orca is not there, which is said."""
    missing = [package for program, package in NEEDS.items() if shutil.which(program) is None]
    if missing or not Path(LAUNCHER).exists():
        tell(" ".join(("Nothing is heard here. It needs: sudo apt-get install at-spi2-core", *missing)))
        return 0
    if subprocess.run(["pgrep", "-f", "bin/orca"], capture_output=True, check=False).returncode == 0:
        tell("Nothing is heard here: Orca runs already, and there can be only one for a user.")
        return 0
    lost = 0
    for name in journeys or JOURNEYS:
        with tempfile.TemporaryDirectory() as folder:
            tell(f"# {name}")
            inside = ["dbus-run-session", "--", sys.executable, "-m", "tests.accessibility.by_orca", "--inside", name, folder]
            screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -noreset", *inside]
            settings = alone(Path(folder))
            lost += subprocess.run(screen, env=settings, check=False, stderr=subprocess.DEVNULL).returncode
    return min(lost, 1)


def alone(folder: Path) -> dict[str, str]:
    """Return settings of somebody who has nothing but this folder, with what Orca is to run in it."""
    own = folder / ".local" / "share"
    (own / "orca").mkdir(parents=True)
    (own / "orca" / "orca-customizations.py").write_text(WRITES_DOWN, encoding="utf-8")
    return {
        **os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": str(folder / ".config"),
        "XDG_DATA_HOME": str(own), "SPOKEN": str(folder / "spoken"), "GSETTINGS_BACKEND": "memory", "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
    }  # fmt: skip


def tell(line: str) -> None:
    """Write a line out at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Ear:
    """Presses keys, and writes down what Orca says."""

    def __init__(self, spoken: Path, *, knows_announcements: bool) -> None:
        self._spoken, self._at, self._knows = spoken, 0, knows_announcements
        self.heard, self.lost = "", 0

    def do(self, step: str) -> None:
        """Press a key, type words, or hold what was said since against a line."""
        if step.startswith("> types "):
            self._press(step, ["type", "--delay", "60", step.removeprefix("> types ")])
        elif step.startswith("> "):
            self._press(step, ["key", "--clearmodifiers", step.removeprefix("> ")])
        elif self._knows or not step.startswith("[announced]"):
            self._hold(step.removeprefix("[announced] "))

    def _press(self, step: str, keys: list[str]) -> None:
        tell(step)
        self.heard = ""
        subprocess.run(["xdotool", *keys], check=True)
        self.rest()

    def _hold(self, line: str) -> None:
        began = time.monotonic()
        while line not in self.heard and time.monotonic() - began < PATIENT:
            self.rest(quiet=0.5)
        if line not in self.heard:
            self.lost += 1
            tell(f"    NOT HEARD: {line}")

    def rest(self, quiet: float = QUIET) -> None:
        """Listen until nothing more is said."""
        began = last = time.monotonic()
        while time.monotonic() - last < quiet and time.monotonic() - began < MOST:
            lines = self._spoken.read_text(encoding="utf-8").splitlines() if self._spoken.exists() else []
            for line in lines[self._at :]:
                told = json.loads(line)
                self.heard += told + "\n"
                last = time.monotonic()
                # Keys and letters that are echoed are no answer.
                if len(told.strip()) > 1 and told.strip().casefold() not in ECHOES:
                    tell(f"    {told}")
            self._at = len(lines)
            time.sleep(0.05)


def inside(name: str, folder: Path) -> int:
    """Start all that is needed, do the journey, and end what was started."""
    language, steps = JOURNEYS[name]
    spoken, home = Path(os.environ["SPOKEN"]), dict(os.environ)
    spoken.touch()
    orca = os.environ.get("ORCA", "orca").split()
    version = subprocess.run([*orca, "--version"], env=home, capture_output=True, text=True, check=False).stdout
    numbers = [word.strip(",") for word in version.split() if word[:1].isdigit()]
    knows = bool(numbers) and int(numbers[0].split(".")[0]) >= KNOWS_ANNOUNCEMENTS
    started = [start([LAUNCHER, "--launch-immediately"], home), start(["openbox"], home)]
    time.sleep(1.5)
    try:
        started.append(start([*orca, "--disable", "braille", "--debug-file", str(folder / "orca.log")], home))
        time.sleep(4)
        for status in ("ScreenReaderEnabled", "IsEnabled"):
            say_so(status, home)
        started.append(start([sys.executable, "-m", "explorer", "--language", language], home))
        ear = Ear(spoken, knows_announcements=knows)
        tell(f"Orca {numbers[0] if numbers else '?'}{'' if knows else ', which knows no announcements'}")
        ear.rest(quiet=8)
        for step in steps:
            ear.do(step)
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()
    return ear.lost


def start(command: list[str], settings: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a program that says nothing here."""
    return subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def say_so(status: str, settings: dict[str, str]) -> None:
    """Tell programs that a screen reader is there, as a desktop does."""
    call = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
    put = ["--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", status, "<true>"]
    subprocess.run([*call, *put], env=settings, capture_output=True, check=False)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        sys.exit(inside(sys.argv[2], Path(sys.argv[3])))
    sys.exit(main(sys.argv[1:]))
