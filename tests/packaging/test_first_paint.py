import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer import first_sight

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
    "explorer.catalogue.tables.own_tables",
    "explorer.cli.report",
    "explorer.catalogue.flow_preview",
}
"""Modules that only a later step or a click needs."""

FIRST_PAINT = """
import json, linecache, os, sys
from explorer import cli, resources
from pathlib import Path
resources.home = lambda: Path(os.environ["BROUGHT"])
assert cli.parser(["--project=some.subregion"]).parse_args(["--project=some.subregion"]).command is None
from explorer import qt
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from explorer.app import Application
from explorer.opening import first_document
from explorer.settings import Settings
from explorer.views.findings.last_sight import LastSight

class FirstPaint(QObject):
    found = None

    def eventFilter(self, watched, event):
        if self.found is None and event.type() == QEvent.Type.Paint:
            self.found = sorted(sys.modules)
        return False

application = Application(Settings(), first_document)
watcher = FirstPaint()
application.window.map.canvas.installEventFilter(watcher)
last = LastSight(application.session, application.window.map, application.window.findings)
is_brought = last.show()
application.window.show()
while watcher.found is None:
    QApplication.processEvents()
held = "_held" in vars(application.session.catalogue.partnerships.members)
sources = [name for name in linecache.cache if "explorer" in name]
print(json.dumps({"modules": watcher.found, "members_are_read": held, "sources": sources, "is_brought": is_brought}))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="module")
def first_paint(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a process that has just painted its first map has imported and read, with a first sight as packages bring it."""
    home = tmp_path_factory.mktemp("home")
    (home / "brought/resources").mkdir(parents=True)
    for name in ("boundaries", "resources"):
        for path in (ROOT / name).iterdir():
            (home / "brought" / name).mkdir(exist_ok=True)
            (home / "brought" / name / path.name).symlink_to(path)
    first_sight.written(home / "brought/resources/first_sight", ["en"])
    folders = {f"SUBREGION_EXPLORER_{name}": str(home) for name in ("CACHE", "CONFIG", "DATA")}
    environment = {
        **os.environ,
        **folders,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "BROUGHT": str(home / "brought"),
    }
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


def test_the_very_first_map_has_the_colours_and_answers_that_a_package_brings(first_paint: dict[str, object]) -> None:
    assert first_paint["is_brought"] is True


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
