"""Choosing a partnership, an indicator and a period: from the click to the new picture and sentences."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from explorer.catalogue import Catalogue
from explorer.views.session.outcome import first_shapes
from tests.benchmarks.conftest import Meter
from tests.views.conftest import Desk, opened_desk

CHOSEN = ("ca-greater-manchester", "ca-west-yorkshire", "ca-west-midlands")

SWITCHES = 40


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with opened_desk(Catalogue.load(), first_shapes()) as desk:
        yield desk


def test_a_partnership_is_chosen(meter: Meter, desk: Desk) -> None:
    """CPU is that of all threads; of it, ``window_ms`` is on the main thread: how long the window stands still."""
    session, loop, window = desk.session, QEventLoop(), []
    session.outcome_ready.connect(lambda _: loop.quit())
    partnerships = itertools.cycle(CHOSEN)

    def choose() -> None:
        began = time.thread_time()
        session.edits.choose_partnership(next(partnerships))
        loop.exec()
        QApplication.processEvents()
        window.append((time.thread_time() - began) * 1000)

    meter.figures["goal"] = "120 ms"
    meter.call(choose, before=desk.settle)
    meter.figures["window_ms"] = round(statistics.median(window), 2)
    assert desk.outcome.findings.project.partnership in CHOSEN


@pytest.mark.parametrize("what", ["indicator", "period"])
def test_other_figures_are_shown(meter: Meter, desk: Desk, what: str) -> None:
    """The map, its legend and the flags. The page to read follows when the switching rests: ``page_ms`` on the main thread."""
    session, loop, window, page = desk.session, QEventLoop(), [], []
    session.outcome_ready.connect(lambda _: loop.quit())
    session.edits.choose_partnership(CHOSEN[0])
    loop.exec()
    session.edits.choose_indicator("claimant_count")
    loop.exec()
    desk.settle()
    periods = itertools.cycle(session.known.indicators["claimant_count"].periods)
    indicators = itertools.cycle(session.known.indicators)

    def switch() -> None:
        began = time.thread_time()
        if what == "period":
            session.edits.choose_period(next(periods))
        else:
            session.edits.choose_indicator(next(indicators))
        loop.exec()
        QApplication.processEvents()
        window.append((time.thread_time() - began) * 1000)

    def rest() -> None:
        began = time.thread_time()
        desk.window.findings.reader.write_overview()
        page.append((time.thread_time() - began) * 1000)
        desk.settle()

    meter.figures["goal"] = "30 ms"
    meter.call(switch, rounds=SWITCHES, before=rest)
    meter.figures["window_ms"] = round(statistics.median(window), 2)
    meter.figures["page_ms"] = round(statistics.median(page[1:]), 2)
    assert desk.outcome.findings.layer.indicator.id == session.project.indicator
    assert desk.window.findings.evidence.toPlainText()
