"""How long a person waits for the map."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from explorer.places import boundaries
from explorer.places.shapes import Shapes
from tests.benchmarks.conftest import Meter, fills_in

pytest.importorskip("PySide6")
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.views.map.canvas import MapCanvas

HERE = Path(__file__).parent
SIZE = (1600, 1000)
FILL = 0xFF4297AF
RAMP = np.array([0xFFF3F0D7, 0xFF83C0BD, FILL, 0xFF1B3F6E], dtype=np.uint32)


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    return boundaries.bundled("districts", 100).shapes


def _canvas(shapes: Shapes) -> MapCanvas:
    canvas = MapCanvas()
    canvas.resize(*SIZE)
    canvas.set_levels([(100.0, shapes)])
    canvas.set_fills(np.full(len(shapes), FILL, dtype=np.uint32))
    canvas.fit()
    canvas.settle()
    return canvas


def _frame(canvas: MapCanvas) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    canvas.render(image)
    return image


def _geopandas_figure(shapes: Shapes) -> None:
    import geopandas as gpd
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    frame = gpd.GeoDataFrame({"value": np.arange(len(shapes))}, geometry=list(shapes.to_geometry()), crs="EPSG:27700")
    figure = Figure(figsize=(16, 10), dpi=100)
    frame.plot(column="value", ax=figure.add_subplot(), edgecolor="grey", linewidth=0.4)
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]


def test_start_to_first_map(meter: Meter) -> None:
    # The process fails, and so does this, where no map is painted.
    assert meter.process(str(HERE / "start_to_first_map.py")) > 0
    meter.figures["no_peer"] = "QGIS is measured beside it in test_map_speed.py"


def test_first_frame(meter: Meter, qapp: QApplication, shapes: Shapes) -> None:
    meter.call(lambda: _frame(_canvas(shapes)))
    assert fills_in(meter.last, RAMP) == {FILL}
    meter.peer("GeoPandas plot", lambda other: other.call(lambda: _geopandas_figure(shapes), rounds=3))


def test_recolour(meter: Meter, qapp: QApplication, shapes: Shapes) -> None:
    canvas = _canvas(shapes)
    turn = iter(range(1000))

    def recolour() -> QImage:
        canvas.set_fills(RAMP[(np.arange(len(shapes)) + next(turn)) % len(RAMP)])
        return _frame(canvas)

    meter.call(recolour)
    assert fills_in(meter.last, RAMP) == set(RAMP.tolist())
    meter.peer("GeoPandas plot", lambda other: other.call(lambda: _geopandas_figure(shapes), rounds=3))


def test_pan_frame(meter: Meter, qapp: QApplication, shapes: Shapes) -> None:
    canvas = _canvas(shapes)
    codes = shapes.codes
    groups = [[code for code in codes if code.startswith(prefix)] for prefix in ("E08", "W06", "S12", "E09")]
    turn = iter(range(1000))

    def look_elsewhere() -> QImage:
        canvas.zoom_to_areas(groups[next(turn) % len(groups)])
        canvas.settle()
        return _frame(canvas)

    before = _frame(canvas)
    meter.call(look_elsewhere)
    assert meter.last != before
