"""How long a person waits from a selection until every view shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.benchmarks.conftest import Meter

pytest.importorskip("PySide6")
from PySide6.QtWidgets import QApplication

from explorer.catalogue import Catalogue
from explorer.places.picking import AreaPicker
from explorer.project import Project
from explorer.project.document import Document
from explorer.settings import Settings
from explorer.views.charts.drawer import PAGES
from explorer.views.main_window import MainWindow
from explorer.views.session import Session
from explorer.views.session.outcome import first_shapes


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    session = Session(Catalogue.load(), Document.of(Project()), Settings())
    window = MainWindow(session, first_shapes())
    window.resize(1600, 1000)
    window.show()
    session.start()
    session.jobs.wait_until_idle(60)
    qapp.processEvents()
    yield window
    session.jobs.shut_down()
    window.close()
    window.deleteLater()


def _brush(window: MainWindow, application: QApplication) -> None:
    """Select another region, and wait until map and page in front are painted."""
    lookup, selection = window.session.catalogue.districts, window.session.selection
    regions = sorted(lookup.regions)
    now = next(iter(lookup.regions_of(selection.codes)), regions[0])
    selection.replace(lookup.in_regions([regions[(regions.index(now) + 1) % len(regions)]]))
    window.repaint()
    application.processEvents()


@pytest.mark.parametrize("page", ["map", *PAGES])
def test_brush(meter: Meter, qapp: QApplication, window: MainWindow, page: str) -> None:
    if page != "map":
        window.drawer.open_page(page)
    window.map.canvas.settle()
    qapp.processEvents()
    meter.call(lambda: _brush(window, qapp))
    assert window.session.selection.codes


def test_lasso_question(meter: Meter) -> None:
    picker = AreaPicker(first_shapes())
    meter.call(lambda: picker.in_circle(400_000, 300_000, 60_000))
    assert "E08000025" in meter.last
