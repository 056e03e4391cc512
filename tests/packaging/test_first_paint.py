import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "pandas",
    "shapely",
    "matplotlib",
    "geopandas",
    "scipy",
    "jenkspy",
    "pyogrio",
    "pyproj",
    "jinja2",
    "pyqtgraph",
    "openpyxl",
    "docx",
    "lxml",
    "fluent",
}
WAITING = {
    "explorer.views.map_tools.layers_panel",
    "explorer.views.charts.chart",
    "explorer.views.charts.table",
    "explorer.flow",
    "explorer.exports",
    "explorer.views.own_data.flows_dialog",
    "explorer.views.labour_markets.analysis_map",
    "explorer.views.labour_markets.areas_panel",
    "explorer.views.findings.institutions_window",
    "explorer.views.findings.district_card",
    "explorer.views.findings.standing_window",
    "explorer.views.findings.thresholds",
    "explorer.views.own_data.own_boundaries",
    "explorer.views.projects.statement_window",
    "explorer.views.map_tools.symbology_panel",
    "explorer.views.help.about",
    "explorer.views.help.help_window",
    "explorer.catalogue.own_tables",
    "explorer.cli.report",
    "explorer.catalogue.flow_preview",
}
"""Modules that only a later step or a click needs."""

FIRST_PAINT = """
import json, linecache, sys
from explorer import cli
assert cli.parser(["--project=some.subregion"]).parse_args(["--project=some.subregion"]).command is None
from explorer import qt
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from explorer.app import Application
from explorer.settings import Settings

class FirstPaint(QObject):
    found = None

    def eventFilter(self, watched, event):
        if self.found is None and event.type() == QEvent.Type.Paint:
            self.found = sorted(sys.modules)
        return False

application = Application(Settings())
watcher = FirstPaint()
application.window.map.canvas.installEventFilter(watcher)
application.window.show()
while watcher.found is None:
    QApplication.processEvents()
held = "_held" in vars(application.session.catalogue.partnerships.members)
sources = [name for name in linecache.cache if "explorer" in name]
print(json.dumps({"modules": watcher.found, "members_are_read": held, "sources": sources}))
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.fixture(scope="module")
def first_paint() -> dict[str, object]:
    """What a process that has just painted its first map has imported and read."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def modules(first_paint: dict[str, object]) -> set[str]:
    found = first_paint["modules"]
    assert isinstance(found, list)
    return set(found)


def test_the_first_map_is_painted_before_any_heavy_library_is_imported(first_paint: dict[str, object]) -> None:
    assert not {name.partition(".")[0] for name in modules(first_paint)} & HEAVY


def test_the_first_map_does_not_wait_for_panels_that_nobody_has_opened(first_paint: dict[str, object]) -> None:
    assert not modules(first_paint) & WAITING


def test_the_first_map_does_not_wait_for_the_members_of_partnerships(first_paint: dict[str, object]) -> None:
    assert first_paint["members_are_read"] is False


def test_no_source_is_read_to_learn_which_features_of_qt_it_asks_for(first_paint: dict[str, object]) -> None:
    assert first_paint["sources"] == []


def test_the_first_map_is_not_slowed_by_threads_for_linear_algebra() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import explorer, os; print(os.environ['OPENBLAS_NUM_THREADS'])"],
        cwd=ROOT, env={name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == "1"
