"""Systems on which something is missing: what a person reads there, and that nothing is left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

NO_OPENGL = """
import sys

class WithoutOpenGL:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtWidgets":
            raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

sys.meta_path.insert(0, WithoutOpenGL())
from explorer.__main__ import main
sys.exit(main([]))
"""

DRAWING = """
from argparse import Namespace
from explorer import cli

def drawn(_):
    import matplotlib
    return int(not matplotlib.get_cachedir())

raise SystemExit(cli.run(Namespace(run=drawn)))
"""

FAMILIES = """
from explorer.app import _qt_application
from PySide6.QtGui import QFontDatabase
application = _qt_application()
print(sorted(QFontDatabase.families()))
"""


def run(script: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **more}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_system_without_opengl_is_told_the_package_to_install() -> None:
    done = run(NO_OPENGL)
    assert done.returncode == 2
    assert "libGL.so.1" in done.stderr
    assert "apt-get install libgl1" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have typefaces")
def test_a_system_without_typefaces_gets_the_one_brought_along(tmp_path: Path) -> None:
    none = tmp_path / "fonts.conf"
    none.write_text("<fontconfig></fontconfig>")
    assert "DejaVu Sans" in run(FAMILIES, FONTCONFIG_FILE=str(none)).stdout


def test_a_command_that_can_keep_nothing_does_not_complain_in_the_words_of_a_library(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run(DRAWING, MPLCONFIGDIR=str(tmp_path / "file" / "matplotlib"))
    assert (done.returncode, done.stderr) == (0, "")


def started(arguments: list[str], temporary: Path, **more: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), **more}
    command = [sys.executable, "-m", "explorer", *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def test_check_leaves_no_temporary_folder(tmp_path: Path) -> None:
    file, temporary = tmp_path / "town.geojson", tmp_path / "temporary"
    file.write_text('{"type":"FeatureCollection","features":[]}')
    temporary.mkdir()
    process = started(["check", str(file)], temporary)
    process.communicate(timeout=60)
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGKILL])
def test_a_command_that_is_ended_while_it_reads_leaves_no_temporary_folder(tmp_path: Path, kind: signal.Signals) -> None:
    temporary, pipe = tmp_path / "temporary", tmp_path / "table.csv"
    temporary.mkdir()
    pipe.write_text("code,year,share\n" + "E06000001,2024,1\n" * 400_000)
    process = started(["check-table", str(pipe)], temporary)
    deadline = time.monotonic() + 60
    while not list(temporary.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.01)
    # The folder is made right before the call goes out: only then is there a process that outlives this one and removes it.
    time.sleep(0.3)
    process.send_signal(kind)
    process.communicate(timeout=60)
    while list(temporary.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_window_that_is_asked_to_end_closes_in_good_order(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    config = tmp_path / "config"
    process = started([], temporary, SUBREGION_EXPLORER_CONFIG=str(config))
    deadline = time.monotonic() + 60
    while not (config / "settings.json").exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    process.terminate()
    _, told = process.communicate(timeout=60)
    assert process.returncode == 0, told
    assert "Traceback" not in told
    assert list(temporary.iterdir()) == []
