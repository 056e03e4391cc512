"""What QGIS needs for the same maps; run by Debian's Python, where ``python3-qgis`` is installed, never by ours.

    /usr/bin/python3 qgis_map.py measure FULL.gpkg FULL.fgb MSOA.fgb LSOA.fgb    -> figures as JSON
    /usr/bin/python3 qgis_map.py start LAYER    -> draws one map and ends, to be timed from outside

CPU time counts all threads. The map has the fills and borders of 1 px that ours has, and nothing else.
"""

import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (  # type: ignore[import-not-found]
    QgsApplication,
    QgsFeature,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # type: ignore[import-not-found]
from qgis.PyQt.QtGui import QColor, QImage, QPainter  # type: ignore[import-not-found]

SIZE = (1600, 1000)
RAMP = ["#f3f0d7", "#83c0bd", "#4297af", "#1b3f6e"]
VIEWS = {
    "uk": (5500, 5300, 655700, 1220300),
    "england": (82600, 5300, 655700, 657600),
    "west_midlands": (360000, 260000, 460000, 320000),
}


def renderer(turn: int = 0) -> Any:
    bounds = [(0, 25), (25, 50), (50, 75), (75, 100)]
    ranges = []
    for place, (low, high) in enumerate(bounds):
        symbol = QgsFillSymbol.createSimple(
            {
                "color": RAMP[(place + turn) % 4],
                "outline_color": "24,34,43,100",
                "outline_width": "1",
                "outline_width_unit": "Pixel",
            }
        )
        ranges.append(QgsRendererRange(low, high, symbol, str(place)))
    return QgsGraduatedSymbolRenderer("value", ranges)


def opened(path: str) -> Any:
    layer = QgsVectorLayer(path, "layer", "ogr")
    if not layer.isValid():
        raise SystemExit(f"QGIS cannot open {path}")
    layer.setRenderer(renderer())
    return layer


def in_memory(path: str) -> Any:
    source = opened(path)
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:27700&field=value:double", "memory", "memory")
    features = []
    for found in source.getFeatures():
        feature = QgsFeature(layer.fields())
        feature.setGeometry(found.geometry())
        feature.setAttributes([float(found["value"])])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(renderer())
    return layer


def draw(layer: Any, west: float, south: float, east: float, north: float) -> Any:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(*SIZE))
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(west, south, east, north))
    settings.setBackgroundColor(QColor("#e8eef2"))
    settings.setFlag(QgsMapSettings.Antialiasing, True)
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    image = QImage(QSize(*SIZE), QImage.Format_ARGB32_Premultiplied)
    image.fill(settings.backgroundColor())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.Antialiasing)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    return image


def measured(work: Callable[[int], Any], rounds: int = 9) -> dict[str, float]:
    work(0)
    walls, cpus = [], []
    for turn in range(1, rounds + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        work(turn)
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "wall_ms": round(statistics.median(walls), 2),
        "cpu_ms": round(statistics.median(cpus), 2),
        "peak_mb": round(peak, 1),
        "rounds": rounds,
    }


def panned(layer: Any, view: str) -> Callable[[int], Any]:
    west, south, east, north = VIEWS[view]
    step = (east - west) / 500

    def work(turn: int) -> Any:
        return draw(layer, west + turn * step, south, east + turn * step, north)

    return work


def recoloured(layer: Any, view: str) -> Callable[[int], Any]:
    def work(turn: int) -> Any:
        layer.setRenderer(renderer(turn))
        return draw(layer, *VIEWS[view])

    return work


def measure(full: str, flat: str, small: dict[str, str]) -> dict[str, dict[str, float]]:
    figures = {}

    def first_frame(_: int) -> Any:
        layer = opened(full)
        return draw(layer, *VIEWS["uk"])

    figures["first_frame"] = measured(first_frame, 5)
    kept = {"memory": in_memory(full), "flatgeobuf": opened(flat)}
    for kind, layer in kept.items():
        for view in VIEWS:
            figures[f"pan_{view}_{kind}"] = measured(panned(layer, view))
    for view in VIEWS:
        figures[f"recolour_{view}"] = measured(recoloured(kept["memory"], view))
    for name, path in small.items():
        figures[f"pan_england_{name}"] = measured(panned(opened(path), "england"), 5)
    return figures


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    if sys.argv[1] == "start":
        draw(opened(sys.argv[2]), *VIEWS["uk"])
    else:
        small = dict(zip(("msoa", "lsoa"), sys.argv[4:], strict=True))
        sys.stdout.write(json.dumps(measure(sys.argv[2], sys.argv[3], small)))
        sys.stdout.flush()
    # QGIS may crash on its way out; all has been said.
    os._exit(0)


if __name__ == "__main__":
    main()
