"""What the window remembers from one session to the next, beyond its layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from explorer.app import first_project
from explorer.catalogue import Catalogue
from explorer.places.shapes import Shapes
from explorer.project import Project, Threshold
from explorer.project.map_style import USER, Classification
from explorer.settings import Settings
from explorer.views.charts.scatter import ScatterChart
from explorer.views.linked_maps import FOUR, ONE, SWIPE, TWO, Arrangement
from explorer.views.main_window import MainWindow
from explorer.views.session import Session
from explorer.views.theme import LIGHT
from tests.views.conftest import Desk


def kept(desk: Desk) -> Settings:
    desk.window.close()
    return desk.session.settings


@pytest.fixture
def again(qapp: QApplication, catalogue: Catalogue, first_map: Shapes) -> Iterator[list[Desk]]:
    """Desks opened in a test, closed at its end."""
    opened: list[Desk] = []
    yield opened
    for desk in opened:
        desk.session.jobs.shut_down()
        desk.window.close()
        desk.window.deleteLater()


def reopened(again: list[Desk], settings: Settings, catalogue: Catalogue, first_map: Shapes) -> Desk:
    session = Session(catalogue, first_project(catalogue, settings, "", ""), settings)
    window = MainWindow(session, first_map)
    window.set_theme(LIGHT)
    window.resize(1400, 900)
    window.show()
    again.append(Desk(session, window))
    return again[-1]


def test_the_style_of_the_map_is_remembered(desk: Desk, catalogue: Catalogue) -> None:
    own = Classification(USER, 3, (60.0, 75.0))
    style = replace(desk.session.project.map_style, ramp="heather", classification=own)
    desk.session.choose("Choose colours", map_style=style)
    desk.settle()
    assert first_project(catalogue, kept(desk), "", "").map_style == style


def test_breaks_in_the_unit_of_one_indicator_are_not_taken_to_another(catalogue: Catalogue) -> None:
    settings = Settings(indicator="employment_rate", map_style=("scheme=user", "breaks=60;75", "ramp=heather"))
    style = first_project(catalogue, settings, "", "gdhi_per_head").map_style
    assert (style.ramp, style.classification.breaks) == ("heather", ())


@pytest.mark.parametrize("arrangement", [TWO, FOUR, SWIPE])
def test_the_maps_are_arranged_as_they_were_left(
    desk: Desk, again: list[Desk], catalogue: Catalogue, first_map: Shapes, arrangement: Arrangement
) -> None:
    desk.window.maps.arrange(arrangement)
    desk.window.maps.further[0].strip.chosen.emit("indicator", "gdhi_per_head")
    desk.window.maps.further[0].strip.chosen.emit("partnership", "lep-worcestershire")
    desk.window.maps.further[0].strip.chosen.emit("shares", False)
    desk.settle()
    other = reopened(again, kept(desk), catalogue, first_map)
    assert other.window.maps.arrangement is arrangement
    assert len(other.window.maps.panes) == arrangement.maps
    assert other.window.actions_by_name[arrangement.name].isChecked()
    other.session.start()
    other.settle()
    further = other.window.maps.further[0]
    assert further.differs == desk.window.maps.further[0].differs
    assert not further.shares
    assert further.pane.legend.content.title == catalogue.indicators["gdhi_per_head"].title


def test_maps_remembered_do_not_start_the_analysis_before_the_first_map_is_drawn(
    again: list[Desk], catalogue: Catalogue, first_map: Shapes
) -> None:
    desk = reopened(again, Settings(window={"maps": "four_maps"}), catalogue, first_map)
    assert not desk.session.jobs.is_busy


@pytest.mark.parametrize(
    "further", ["", "no json", "[1]", "{}", '[{"indicator": "none", "year": 1, "shares": true}]', "[" * 9999]
)
def test_maps_that_cannot_be_understood_are_made_anew(
    again: list[Desk], catalogue: Catalogue, first_map: Shapes, further: str
) -> None:
    desk = reopened(again, Settings(window={"maps": "two_maps", "further_maps": further}), catalogue, first_map)
    assert len(desk.window.maps.panes) == 2
    assert desk.window.maps.further[0].differs["indicator"] == Project().indicator


def test_an_unknown_arrangement_is_one_map(again: list[Desk], catalogue: Catalogue, first_map: Shapes) -> None:
    desk = reopened(again, Settings(window={"maps": "nine_maps"}), catalogue, first_map)
    assert desk.window.maps.arrangement is ONE


def scatter(desk: Desk) -> ScatterChart:
    desk.window.drawer.open_page("scatter")
    desk.settle()
    return cast("ScatterChart", desk.window.drawer.page_widget("scatter"))


def test_the_indicator_across_the_scatter_is_remembered(
    desk: Desk, again: list[Desk], catalogue: Catalogue, first_map: Shapes
) -> None:
    box = scatter(desk).across
    wanted = box.itemData(box.count() - 1)
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    settings = kept(desk)
    other = reopened(again, settings, catalogue, first_map)
    assert other.window.drawer.to_keep()["scatter"] == wanted
    other.session.start()
    other.settle()
    assert scatter(other).across.currentData() == wanted


def test_day_year_preset_and_thresholds_survive_a_restart(desk: Desk, catalogue: Catalogue) -> None:
    own = (Threshold("hinterland_excluded", (0.2, 0.3)),)
    desk.session.choose("Choose", as_at=date(2019, 12, 31), year=2018, preset="white-paper-2024", limits=own)
    desk.settle()
    project = first_project(catalogue, kept(desk), "", "")
    assert (project.as_at, project.year, project.preset, project.limits) == (date(2019, 12, 31), 2018, "white-paper-2024", own)


def test_what_is_remembered_and_cannot_be_any_more_is_left_out(catalogue: Catalogue) -> None:
    settings = Settings(day="31 February 2019", year="1066", preset="gone", thresholds=("gone=0.2", "gap=0.2,0.3,0.4"))
    project = first_project(catalogue, settings, "", "")
    assert (project.as_at, project.year, project.preset, project.limits) == (None, None, "", ())


def test_a_remembered_day_is_not_taken_to_a_body_that_did_not_exist_on_it(catalogue: Catalogue) -> None:
    assert first_project(catalogue, Settings(day="2012-06-01"), "ca-west-midlands", "").as_at == date(2016, 6, 17)
