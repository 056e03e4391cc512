from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.places.shapes import Shapes
from explorer.project import Project
from explorer.project.document import Document
from explorer.settings import Settings
from explorer.views.findings.last_sight import LastSight, brought_key, key_of
from explorer.views.main_window import MainWindow
from explorer.views.parts.theme import LIGHT
from explorer.views.session import Session
from explorer.words import text
from tests.views.conftest import Desk, dispose

LAST = text("panel-last-time", name="")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path))
    return tmp_path / "last_sight.npz"


@contextmanager
def started(catalogue: Catalogue, first_map: Shapes, project: Project) -> Iterator[tuple[Desk, LastSight, bool]]:
    """A window of the next start, whose findings are not there yet."""
    session = Session(catalogue, Document.of(project), Settings())
    window = MainWindow(session, first_map)
    window.set_theme(LIGHT)
    window.resize(1400, 900)
    last = LastSight(session, window.map, window.findings)
    is_shown = last.show()
    window.show()
    QApplication.processEvents()
    yield Desk(session, window), last, is_shown
    session.jobs.shut_down()
    window.close()
    dispose(window, session)


def keep(desk: Desk) -> None:
    LastSight(desk.session, desk.window.map, desk.window.findings).keep()


def test_map_and_answers_of_last_time_show_at_once_as_such_and_are_confirmed(
    desk: Desk, catalogue: Catalogue, first_map: Shapes
) -> None:
    keep(desk)
    was = desk.window
    with started(catalogue, first_map, desk.session.project) as (now, last, is_shown):
        window = now.window
        assert is_shown
        assert np.array_equal(window.map.canvas.picture.fills.colours, was.map.canvas.picture.fills.colours)  # type: ignore[arg-type]
        assert window.map.legend.isVisible()
        assert window.map.legend.content.classes == was.map.legend.content.classes
        assert window.findings.title.text().startswith(LAST)
        assert window.findings.title.text() == text("panel-last-time", name=desk.outcome.findings.footprint.partnership.name)
        assert window.findings.verdict.isVisible()
        now.session.start()
        assert window.findings.title.text().startswith(LAST)
        now.settle()
        assert not last.is_shown
        assert not window.findings.title.text().startswith(LAST)
        assert [one.text() for one in window.findings.verdict.labels] == [one.text() for one in was.findings.verdict.labels]


def test_what_was_seen_yesterday_shows_with_its_day_until_that_of_today_is_there(
    desk: Desk, catalogue: Catalogue, first_map: Shapes, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(desk)
    of_yesterday = desk.window.findings.kind.text()
    now_here = time.time
    monkeypatch.setattr(time, "time", lambda: now_here() + timedelta(days=1).total_seconds())
    with started(catalogue, first_map, desk.session.project) as (now, _, is_shown):
        panel = now.window.findings
        assert is_shown
        assert (panel.title.text().startswith(LAST), panel.kind.text()) == (True, of_yesterday)
        now.session.start()
        now.settle()
        assert not panel.title.text().startswith(LAST)


def test_what_comes_with_a_package_shows_at_the_very_first_start_and_is_said_to(
    desk: Desk, catalogue: Catalogue, first_map: Shapes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = tmp_path / "en.npz"
    monkeypatch.setattr(LastSight, "brought", staticmethod(lambda: brought))
    footprint = desk.outcome.findings.footprint
    LastSight(desk.session, desk.window.map, desk.window.findings).bring(brought, footprint.districts)
    with started(catalogue, first_map, desk.session.project) as (now, _, is_shown):
        assert is_shown
        assert now.window.findings.title.text() == text("panel-first-time", name=footprint.partnership.name)
        assert now.window.findings.kind.text() == ""
        bounds = now.window.map.canvas.picture.areas.bounds(footprint.districts)
        assert bounds is not None
        west, south, east, north = now.window.map.canvas.camera.view.bounds
        assert (west < bounds[0], south < bounds[1], east > bounds[2], north > bounds[3]) == (True, True, True, True)
    with started(catalogue, first_map, replace(desk.session.project, indicator="gva_per_hour")) as (_, __, is_shown):
        assert not is_shown


def test_what_comes_with_a_package_is_not_shown_where_other_tables_came_with_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = desk.session.project
    before = brought_key(project)
    described = tmp_path / "datapackage.json"
    described.write_text(resources.facts("datapackage.json").read_text("utf-8").replace("sha256:", "sha256:0"), "utf-8")
    monkeypatch.setattr(resources, "facts", lambda name="": tmp_path / name)
    assert brought_key(project) != before


def test_what_is_of_other_choices_is_not_shown(desk: Desk, catalogue: Catalogue, first_map: Shapes) -> None:
    keep(desk)
    with started(catalogue, first_map, replace(desk.session.project, indicator="gva_per_hour")) as (now, _, is_shown):
        assert not is_shown
        assert not now.window.map.legend.isVisible()


def test_what_is_of_last_time_goes_when_something_else_is_chosen(desk: Desk, catalogue: Catalogue, first_map: Shapes) -> None:
    keep(desk)
    with started(catalogue, first_map, desk.session.project) as (now, last, _):
        now.session.edits.choose_partnership("ca-greater-manchester")
        assert not last.is_shown
        assert now.window.findings.headline.text() == text("panel-working")
        assert not now.window.findings.verdict.isVisible()
        assert not now.window.map.legend.isVisible()


@pytest.mark.parametrize("kept", [b"", b"PK\x03\x04 damaged", b"\x93NUMPY\x01\x00"])
def test_a_damaged_memory_of_last_time_is_passed_over(
    desk: Desk, catalogue: Catalogue, first_map: Shapes, cache: Path, kept: bytes
) -> None:
    cache.write_bytes(kept)
    with started(catalogue, first_map, desk.session.project) as (now, _, is_shown):
        assert not is_shown
        assert not now.window.findings.title.text().startswith(LAST)


def test_a_half_written_memory_of_last_time_is_passed_over(
    desk: Desk, catalogue: Catalogue, first_map: Shapes, cache: Path
) -> None:
    keep(desk)
    cache.write_bytes(cache.read_bytes()[:-200])
    with started(catalogue, first_map, desk.session.project) as (_, __, is_shown):
        assert not is_shown


def test_another_file_of_the_users_own_is_another_sight(tmp_path: Path) -> None:
    flows = tmp_path / "flows.csv"
    flows.write_text("a,b,n")
    before = key_of(Project(flows=flows))
    assert key_of(Project(flows=flows)) == before
    flows.write_text("a,b,number")
    assert key_of(Project(flows=flows)) != before
    assert key_of(Project()) != before
