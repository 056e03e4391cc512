"""How long the window stands still while something long is asked of it: nobody should notice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from explorer.catalogue import Catalogue
from explorer.views.parts.appearance import dress, dressing
from explorer.views.parts.theme import DARK, LIGHT, Theme
from explorer.views.session.outcome import first_shapes
from tests.support import area_table, written
from tests.views.conftest import Desk, opened_desk

LONGEST = 0.1
"""Seconds of work in one turn of the window's event loop: what is longer is felt as a freeze."""

BRES = "indicators/nomis/nomis_2022_05_19_113110_BRES_LEP_nuts3.xlsx"
DISTRICTS = "boundaries/ons_topojson/Local_Authority_Districts_December_2024_Boundaries_UK_BGC.json"


class Heartbeat:
    """Beats as often as the event loop lets it, and notes how much work lay between two beats.

    Counted is the time of the processor on the main thread, so that other programs on the machine do not matter.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)

    def measure(self, act: Callable[[], object], desk: Desk) -> float:
        """Do something, with all that follows from it, and return the longest time between two beats in seconds."""
        self.longest, self._last = 0.0, time.thread_time()
        self._timer.start()
        act()
        QApplication.processEvents()
        assert desk.session.jobs.wait_until_idle(120)
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            QApplication.processEvents()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    dress(qapp, LIGHT, 1.0, 9.0)
    with opened_desk(Catalogue.load(), first_shapes()) as desk:
        yield desk


def beats(benchmark: BenchmarkFixture, desk: Desk, **acts: Callable[[], object]) -> None:
    """Note the longest time between two beats of each act, and hold it to what nobody notices."""
    heart = Heartbeat()
    longest = {name: heart.measure(act, desk) for name, act in acts.items()}
    benchmark.extra_info.update({name: f"{seconds * 1000:.0f} ms" for name, seconds in longest.items()})
    benchmark(QApplication.processEvents)
    assert max(longest.values()) < LONGEST, benchmark.extra_info


def test_the_league_of_every_partnership(benchmark: BenchmarkFixture, desk: Desk) -> None:
    standing = desk.window.standing
    standing.show_standing()
    desk.settle()
    assert standing.overview is not None
    beats(benchmark, desk, league=standing.overview.look)


def test_using_a_table_of_jobs_by_industry(benchmark: BenchmarkFixture, desk: Desk, shared_data: Path) -> None:
    desk.window.data.open_table(shared_data / BRES)
    desk.settle()
    dialog = desk.window.data.dialog
    assert dialog is not None
    beats(benchmark, desk, use=dialog.use.click)  # type: ignore[attr-defined]


def test_going_back_and_forth_between_boundaries(benchmark: BenchmarkFixture, desk: Desk, shared_data: Path) -> None:
    desk.session.edits.open_boundaries(shared_data / DISTRICTS)
    desk.settle()
    beats(benchmark, desk, undo=desk.session.undo, redo=desk.session.redo)


def test_going_back_from_own_boundaries_that_are_made_here(benchmark: BenchmarkFixture, desk: Desk, tmp_path: Path) -> None:
    desk.session.edits.open_boundaries(
        written(area_table(["E08000025", "E08000029"], column="LAD25CD"), tmp_path / "own.geojson")
    )
    desk.settle()
    beats(benchmark, desk, undo=desk.session.undo, redo=desk.session.redo)


def test_another_partnership_and_another_indicator(benchmark: BenchmarkFixture, desk: Desk) -> None:
    beats(
        benchmark, desk,
        partnership=lambda: desk.session.edits.choose_partnership("lep-worcestershire"),
        indicator=lambda: desk.session.edits.choose_indicator("gdhi_per_head"),
    )  # fmt: skip


def test_the_pages_to_print_and_four_maps(benchmark: BenchmarkFixture, desk: Desk) -> None:
    act = desk.window.actions_by_name
    beats(benchmark, desk, print=act["print"].trigger, maps=act["four_maps"].trigger)


def test_copying_the_map_the_first_chart_and_other_colours(benchmark: BenchmarkFixture, desk: Desk) -> None:
    act, window = desk.window.actions_by_name, desk.window

    def wear(theme: Theme, scale: float) -> None:
        window.dress_anew(dressing(QApplication.instance(), theme, scale, 9.0), theme)  # type: ignore[arg-type]

    beats(
        benchmark, desk,
        copy=act["copy_map"].trigger, copy_large=act["copy_map_large"].trigger, chart=act["show_histogram"].trigger,
        dark_with_chart=lambda: wear(DARK, 1.0), close=act["show_drawer"].trigger, light=lambda: wear(LIGHT, 1.0),
        larger=lambda: wear(LIGHT, 1.15), chart_again=act["show_histogram"].trigger, largest_with_chart=lambda: wear(LIGHT, 1.3),
    )  # fmt: skip
