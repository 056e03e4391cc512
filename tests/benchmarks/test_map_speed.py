"""The map against QGIS: the same layers, views and size, measured in the same run.

QGIS draws fills and borders of 1 px and nothing else; so do we here, with scale bar, north arrow and attribution. Where
QGIS is not installed (``tests/benchmarks/peers/install_qgis.sh``), our own figures stand alone, with the reason.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer.places import boundaries, opened_boundaries
from explorer.places.districts import DistrictLookup
from explorer.places.first_look import Screen, first_look
from explorer.places.shapes import Shapes
from tests.benchmarks import full_resolution
from tests.benchmarks.conftest import Meter, fills_in

pytest.importorskip("PySide6")
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.views.map.canvas import MapCanvas
from explorer.views.map.lines import Outline
from explorer.views.map.paths import DrawingLevel, pyramid
from explorer.views.map.viewport import Viewport

HERE = Path(__file__).parent
SIZE = (1600, 1000)
DEBIAN_PYTHON = "/usr/bin/python3"
PEER = str(HERE / "peers" / "qgis_map.py")
VIEWS = {
    "uk": (5500.0, 5300.0, 655700.0, 1220300.0),
    "england": (82600.0, 5300.0, 655700.0, 657600.0),
    "west_midlands": (360000.0, 260000.0, 460000.0, 320000.0),
}
"""West, south, east, north: the same in ``peers/qgis_map.py``."""

RAMP = np.array([0xFFF3F0D7, 0xFF83C0BD, 0xFF4297AF, 0xFF1B3F6E], dtype=np.uint32)

SCREEN = ":87"

Figures = dict[str, dict[str, Any]]


@pytest.fixture(scope="session")
def full(shared_data: Path) -> Path:
    return full_resolution.full_resolution(shared_data)


@pytest.fixture(scope="session")
def small_areas(shared_data: Path) -> dict[str, Path]:
    return full_resolution.small_areas(shared_data)


@pytest.fixture(scope="session")
def qgis(full: Path, small_areas: dict[str, Path]) -> Figures | str:
    """What QGIS needed, or why that is not known."""
    if not has_qgis():
        return "QGIS is not installed: tests/benchmarks/peers/install_qgis.sh"
    command = [DEBIAN_PYTHON, PEER, "measure", *map(str, (full, full.with_suffix(".fgb"), *small_areas.values()))]
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/tmp"), "QT_QPA_PLATFORM": "offscreen"}  # noqa: S108
    told = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    return json.loads(told.stdout) if told.returncode == 0 else f"QGIS failed: {told.stderr[-200:]}"


def has_qgis() -> bool:
    if not Path(DEBIAN_PYTHON).exists():
        return False
    return subprocess.run([DEBIAN_PYTHON, "-c", "import qgis.core"], capture_output=True, check=False).returncode == 0


def against(meter: Meter, qgis: Figures | str, what: str, goal: str) -> None:
    meter.figures["goal"] = goal
    if isinstance(qgis, str):
        meter.figures["no_peer"] = qgis
    else:
        meter.peer(f"QGIS {what}", lambda other: other.told(qgis[what]))


@pytest.fixture(scope="session")
def read_set(full: Path, lookup: DistrictLookup) -> boundaries.BoundarySet:
    return opened_boundaries.read(full, lookup)


@pytest.fixture(scope="session")
def full_levels(read_set: boundaries.BoundarySet) -> list[DrawingLevel]:
    return pyramid([(0.0, read_set.shapes), *read_set.coarser])


@pytest.fixture(scope="session")
def bundled_levels() -> list[DrawingLevel]:
    return pyramid([(float(metres), boundaries.bundled("districts", metres).shapes) for metres in boundaries.TOLERANCES])


@pytest.fixture
def full_map(qapp: QApplication, full_levels: list[DrawingLevel]) -> Iterator[MapCanvas]:
    canvas = drawn(full_levels)
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def bundled_map(qapp: QApplication, bundled_levels: list[DrawingLevel]) -> Iterator[MapCanvas]:
    """The bundled districts with the lines that the window draws: a footprint, a region and a functional area."""
    canvas = drawn(bundled_levels)
    starts = {"region": "E07", "functional_area": "E08", "footprint": "E0800002"}
    of_role = {role: [code for code in canvas.codes if code.startswith(start)] for role, start in starts.items()}
    canvas.set_outlines([Outline(role, canvas.picture.areas.outline_of(codes), role) for role, codes in of_role.items()])
    yield canvas
    canvas.deleteLater()


def drawn(levels: list[DrawingLevel]) -> MapCanvas:
    canvas = MapCanvas()
    canvas.resize(*SIZE)
    canvas.set_levels(levels)
    canvas.set_fills(RAMP[np.arange(len(canvas.codes)) * 37 % 100 // 25])
    canvas.settle()
    return canvas


def look_at(canvas: MapCanvas, view: str) -> None:
    # A widget that was never shown learns its size with its first frame.
    frame(canvas)
    west, south, east, north = VIEWS[view]
    metres = max((east - west) / SIZE[0], (north - south) / SIZE[1])
    now = Viewport((west + east) / 2, (south + north) / 2, metres, *SIZE)
    before = canvas.camera.view
    canvas.camera.zoom(before.metres_per_pixel / now.metres_per_pixel)
    canvas.camera.pan((before.east - now.east) / metres, (now.north - before.north) / metres)
    canvas.settle()
    frame(canvas)


def is_drawn(image: QImage) -> bool:
    """Whether fills of several classes are seen."""
    return len(fills_in(image, RAMP)) > 1


def frame(canvas: MapCanvas) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    canvas.render(image)
    return image


def panning(canvas: MapCanvas) -> Callable[[], QImage]:
    def step() -> QImage:
        canvas.camera.pan(3, 0)
        return frame(canvas)

    return step


def zooming(canvas: MapCanvas) -> Callable[[], QImage]:
    """A frame while the view moves, painted anew: never the last one scaled, as a slow layer is shown while it moves."""

    def step() -> QImage:
        canvas._frames._cost = 0.0
        # Always closer, because a view that was seen before might be at hand.
        canvas.camera.zoom(1.01)
        return frame(canvas)

    return step


def moving(canvas: MapCanvas) -> Callable[[], QImage]:
    """A frame as it is seen while the view moves: of a slow layer the last one, scaled."""

    def step() -> QImage:
        canvas.camera.zoom(1.01)
        return frame(canvas)

    return step


def refined(canvas: MapCanvas) -> Callable[[], QImage]:
    """A frame of a new view as it is when the view has come to rest."""

    def step() -> QImage:
        canvas.camera.zoom(1.01)
        canvas.camera.is_moving = False
        canvas.picture.image(canvas.camera.view, canvas.devicePixelRatioF(), draft=False)
        return frame(canvas)

    return step


def anew(canvas: MapCanvas) -> Callable[[], QImage]:
    def step() -> QImage:
        canvas.camera.zoom(1.01)
        canvas.settle()
        return frame(canvas)

    return step


def recolouring(canvas: MapCanvas) -> Callable[[], QImage]:
    turns = count()

    def step() -> QImage:
        canvas.set_fills(RAMP[(np.arange(len(canvas.codes)) * 37 % 100 // 25 + next(turns)) % len(RAMP)])
        return frame(canvas)

    return step


@pytest.mark.parametrize("view", VIEWS)
def test_full_resolution_pan(meter: Meter, full_map: MapCanvas, qgis: Figures | str, view: str) -> None:
    look_at(full_map, view)
    meter.call(panning(full_map))
    assert is_drawn(meter.last)
    against(meter, qgis, f"pan_{view}_memory", "ratio 0.4")


@pytest.mark.parametrize("view", VIEWS)
def test_full_resolution_zoom(meter: Meter, full_map: MapCanvas, qgis: Figures | str, view: str) -> None:
    look_at(full_map, view)
    meter.call(zooming(full_map))
    assert is_drawn(meter.last)
    against(meter, qgis, f"pan_{view}_memory", "ratio 0.4")


@pytest.mark.parametrize("view", VIEWS)
def test_full_resolution_refined(meter: Meter, full_map: MapCanvas, qgis: Figures | str, view: str) -> None:
    look_at(full_map, view)
    meter.call(refined(full_map))
    assert is_drawn(meter.last)
    against(meter, qgis, f"pan_{view}_memory", "ratio 0.4")


@pytest.mark.parametrize("view", VIEWS)
def test_full_resolution_recolour(meter: Meter, full_map: MapCanvas, qgis: Figures | str, view: str) -> None:
    look_at(full_map, view)
    meter.call(recolouring(full_map))
    assert is_drawn(meter.last)
    against(meter, qgis, f"recolour_{view}", "ratio 0.12, 6 ms")


@pytest.mark.parametrize("view", VIEWS)
def test_full_resolution_drawn_anew(meter: Meter, full_map: MapCanvas, qgis: Figures | str, view: str) -> None:
    """A zoom with all that follows while the window is idle: the finished picture and what recolouring needs."""
    look_at(full_map, view)
    meter.call(anew(full_map))
    assert is_drawn(meter.last)
    against(meter, qgis, f"pan_{view}_flatgeobuf", "none")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("act", [panning, zooming, recolouring])
def test_bundled(meter: Meter, bundled_map: MapCanvas, view: str, act: Callable[[MapCanvas], Callable[[], QImage]]) -> None:
    look_at(bundled_map, view)
    meter.call(act(bundled_map))
    assert is_drawn(meter.last)
    meter.figures["goal"] = "16 ms"


@pytest.mark.parametrize("layer", ["bundled", "msoa", "lsoa"])
def test_slowest_step_of_refining(meter: Meter, qapp: QApplication, bundled_levels: list[DrawingLevel],
                                  request: pytest.FixtureRequest, layer: str) -> None:  # fmt: skip
    """Between two frames of the idle window lies one step of the finished picture: none may be felt."""
    is_bundled = layer == "bundled"
    canvas = drawn(bundled_levels if is_bundled else small_area_levels(request.getfixturevalue("small_areas")[layer]))
    look_at(canvas, "england")
    took: dict[int, list[float]] = {}
    for _ in range(7):
        canvas.camera.zoom(1.001)
        steps, is_left = count(), True
        while is_left:
            began = time.process_time()
            is_left = canvas.picture.prepare_recolouring(canvas.camera.view, 1.0)
            took.setdefault(next(steps), []).append(1000 * (time.process_time() - began))
    medians = [float(np.median(one)) for one in took.values()]
    meter.call(lambda: frame(canvas), rounds=3)
    meter.figures |= {"cpu_ms": round(max(medians), 2), "all_steps_ms": round(sum(medians), 2)}
    meter.figures["goal"] = f"16 ms; all {len(medians)} steps {sum(medians):.0f} ms"


def test_hover_and_click(meter: Meter, full_map: MapCanvas) -> None:
    look_at(full_map, "west_midlands")
    places = iter(np.random.default_rng(1).uniform((200, 100), (1400, 900), (1000, 2)).tolist())
    meter.call(lambda: full_map.area_at(QPointF(*next(places))), rounds=200)
    assert meter.last
    meter.figures["goal"] = "2 ms"


def test_first_frame_of_a_new_file(
    meter: Meter, qapp: QApplication, full: Path, lookup: DistrictLookup, qgis: Figures | str
) -> None:
    """From the GeoPackage to the picture, as QGIS does it: neither checks the shapes, both thin them to the screen."""
    west, south, east, north = VIEWS["uk"]
    screen = Screen(max((east - west) / SIZE[0], (north - south) / SIZE[1]))

    def first_time() -> None:
        look = first_look(full, lookup, screen)
        assert look is not None
        canvas = MapCanvas()
        canvas.resize(*SIZE)
        canvas.set_levels([(look.tolerance, look.shapes)])
        frame(canvas)

    meter.call(first_time, rounds=9)
    against(meter, qgis, "first_frame", "ratio 1.0")


def test_new_file_checked_and_drawn(meter: Meter, qapp: QApplication, full: Path, lookup: DistrictLookup, qgis: Figures | str,
                                    monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # fmt: skip
    """What follows the first frame beside the window: validity, codes, levels of detail. QGIS does none of it."""
    places = count()

    def first_time() -> MapCanvas:
        monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path / str(next(places))))
        canvas = opened(full, lookup)
        frame(canvas)
        return canvas

    meter.call(first_time, rounds=3)
    assert len(meter.last.codes) > 300
    against(meter, qgis, "first_frame", "none")


def test_first_frame_of_a_known_file(
    meter: Meter, qapp: QApplication, full: Path, lookup: DistrictLookup, qgis: Figures | str
) -> None:
    blank = frame(MapCanvas())
    meter.call(lambda: frame(opened(full, lookup)), rounds=7)
    assert meter.last != blank
    against(meter, qgis, "first_frame", "ratio 1.0")


def opened(path: Path, lookup: DistrictLookup) -> MapCanvas:
    found = opened_boundaries.read(path, lookup)
    canvas = MapCanvas()
    canvas.resize(*SIZE)
    canvas.set_levels([(0.0, found.shapes), *found.coarser])
    canvas.fit()
    return canvas


def test_process_that_opens_a_new_file(meter: Meter, full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", os.devnull)
    meter.process(str(HERE / "open_full_layer.py"), str(full), "prepared", rounds=3)
    meter.figures["goal"] = "400 MB"
    start_of_qgis(meter, full)


def test_process_that_opens_a_known_file(meter: Meter, full: Path, read_set: boundaries.BoundarySet) -> None:
    meter.process(str(HERE / "open_full_layer.py"), str(full), "prepared", rounds=3)
    meter.figures["goal"] = "400 MB"
    start_of_qgis(meter, full)


def test_process_to_the_first_frame_of_a_known_file(meter: Meter, full: Path, read_set: boundaries.BoundarySet) -> None:
    meter.process(str(HERE / "open_full_layer.py"), str(full), rounds=3)
    meter.figures["goal"] = "ratio 1.0"
    start_of_qgis(meter, full)


def start_of_qgis(meter: Meter, layer: Path) -> None:
    if has_qgis():
        meter.peer("QGIS library only", lambda other: other.process(PEER, "start", str(layer), rounds=3, program=DEBIAN_PYTHON))
    else:
        meter.figures["no_peer"] = "QGIS is not installed: tests/benchmarks/peers/install_qgis.sh"


def test_start_against_qgis(meter: Meter, full: Path, tmp_path: Path) -> None:
    """From the start of the process to the first map drawn; QGIS's window needs a screen, so it is given one."""
    meter.process(str(HERE / "start_to_first_map.py"))
    meter.figures["goal"] = "ratio 0.35"
    if not (shutil.which("qgis") and shutil.which("Xvfb")):
        meter.figures["no_peer"] = "QGIS or Xvfb is not installed: tests/benchmarks/peers/install_qgis.sh"
        return
    # Nothing of our environment: its Python would be taken for Debian's.
    plain = ["-i", "PATH=/usr/bin:/bin", f"HOME={tmp_path}", f"DISPLAY={SCREEN}"]
    options = f"--nologo --noversioncheck --noplugins --profiles-path {tmp_path} --snapshot {tmp_path}/map.png"
    # WORKAROUND: QGIS ends with status 1 after a snapshot, so the picture tells whether it was made.
    command = ["sh", "-c", f"qgis {options} '{full}'; test -s {tmp_path}/map.png"]
    with screen():
        meter.peer("QGIS", lambda other: other.process(*plain, *command, rounds=3, program="/usr/bin/env"))


@contextmanager
def screen() -> Iterator[None]:
    server = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1600x1000x24"], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if Path(f"/tmp/.X11-unix/X{SCREEN[1:]}").exists():  # noqa: S108
                break
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait(10)


@pytest.mark.parametrize("name", ["msoa", "lsoa"])
@pytest.mark.parametrize("act", [panning, moving, zooming, refined, anew, recolouring])
def test_small_areas(meter: Meter, qapp: QApplication, small_areas: dict[str, Path], qgis: Figures | str, name: str,
                     act: Callable[[MapCanvas], Callable[[], QImage]]) -> None:  # fmt: skip
    canvas = drawn(small_area_levels(small_areas[name]))
    look_at(canvas, "england")
    meter.call(act(canvas), rounds=7)
    assert is_drawn(meter.last)
    against(meter, qgis, f"pan_england_{name}", "16 ms" if act is moving else "usable")


def test_hover_over_small_areas(meter: Meter, qapp: QApplication, small_areas: dict[str, Path]) -> None:
    canvas = drawn(small_area_levels(small_areas["lsoa"]))
    look_at(canvas, "england")
    places = iter(np.random.default_rng(1).uniform((500, 100), (1100, 900), (1000, 2)).tolist())
    found: list[str | None] = []
    meter.call(lambda: found.append(canvas.area_at(QPointF(*next(places)))), rounds=200)
    assert any(found)
    meter.figures["goal"] = "2 ms"


def small_area_levels(path: Path) -> list[DrawingLevel]:
    if path not in _LEVELS:
        import geopandas as gpd

        frame = gpd.read_file(path, engine="pyogrio")
        column = next(name for name in frame.columns if name.endswith("21CD"))
        _LEVELS[path] = pyramid([(0.0, Shapes.from_geometry(frame[column].to_numpy(dtype=np.str_), frame.geometry.to_numpy()))])
    return _LEVELS[path]


_LEVELS: dict[Path, list[DrawingLevel]] = {}
