"""A choice draws what depends on it once, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from explorer.errors import ReadError
from explorer.project import Project, Threshold
from explorer.project.layer_choice import LayerChoice
from explorer.project.map_style import MapStyle
from explorer.views import session as session_module
from explorer.views.map.picture import MapPicture
from explorer.views.map_tools.linked_maps import SWIPE, TWO
from explorer.views.session import outcome
from tests.views.conftest import Desk


class Drawn:
    """Counts what is drawn while something is chosen."""

    def __init__(self, desk: Desk, patch: pytest.MonkeyPatch) -> None:
        self._desk, self.counts = desk, Counter[str]()
        for method, name in (
            ("set_levels", "shapes"), ("set_fills", "fills"), ("set_outlines", "lines"), ("set_highlight", "highlight"),
            ("set_theme", "theme"),
        ):  # fmt: skip
            patch.setattr(MapPicture, method, self._counted(getattr(MapPicture, method), name))
        # Of each view, a function that it calls once whenever it is filled.
        for module, function, name in (
            ("map.placed_legend", "shorter_legends", "legend"), ("findings.findings_panel", "kind_of", "findings"),
            ("choices.indicator_choice", "about_indicator", "choices"), ("charts.table", "area_table", "table"),
            ("map_tools.map_layers", "layer_content", "layers"),
        ):  # fmt: skip
            held = import_module(f"explorer.views.{module}")
            patch.setattr(held, function, self._counted(getattr(held, function), name))
        patch.setattr(session_module, "journey", self._counted(outcome.journey, "journeys"))

    def _counted(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def counted(*arguments: object) -> Any:
            self.counts[name] += 1
            return function(*arguments)

        return counted

    def by(self, **choices: object) -> Counter[str]:
        """Return how often each view was drawn for a choice."""
        self.counts.clear()
        self._desk.session.choose("Choose", **choices)
        self._desk.settle()
        return Counter(self.counts)


@pytest.fixture
def drawn(desk: Desk) -> Iterator[Drawn]:
    # A legend that stands clear of every footprint is not moved off one: that would be a change of its own.
    desk.window.resize(1600, 1000)
    desk.settle()
    with pytest.MonkeyPatch.context() as patch:
        yield Drawn(desk, patch)


def test_a_partnership_draws_lines_legend_findings_and_choices_once_and_keeps_the_colours(drawn: Drawn) -> None:
    assert drawn.by(partnership="ca-greater-manchester") == Counter(journeys=1, lines=1, legend=1, findings=1, choices=1)


def test_the_table_under_the_map_is_filled_once(desk: Desk, drawn: Drawn) -> None:
    desk.window.drawer.open_page("table")
    desk.settle()
    assert drawn.by(partnership="ca-greater-manchester")["table"] == 1


def test_an_indicator_is_coloured_and_leaves_the_lines(drawn: Drawn) -> None:
    counts = drawn.by(indicator="gva_per_hour")
    assert (counts["fills"], counts["legend"], counts["lines"], counts["shapes"]) == (1, 1, 0, 0)


def test_another_ramp_is_coloured_and_nothing_else_is_drawn(drawn: Drawn) -> None:
    counts = drawn.by(map_style=replace(MapStyle(), ramp="viridis"))
    assert counts == Counter(journeys=1, fills=1, legend=1, choices=1)


def test_a_threshold_changes_findings_and_leaves_the_map(drawn: Drawn) -> None:
    counts = drawn.by(limits=(Threshold("hinterland_excluded", (0.2, 0.3)),))
    assert (counts["findings"], counts["fills"], counts["lines"], counts["shapes"]) == (1, 0, 0, 0)


def test_layers_that_are_off_are_not_made(desk: Desk, drawn: Drawn) -> None:
    assert drawn.by(partnership="ca-greater-manchester")["layers"] == 0


def test_layers_of_another_partnership_are_made_once(desk: Desk, drawn: Drawn) -> None:
    desk.window.layers.choose(LayerChoice(shown=LayerChoice().shown | {"institutions"}))
    desk.settle()
    assert drawn.by(partnership="ca-greater-manchester")["layers"] == 1


def test_colours_leave_the_layers(desk: Desk, drawn: Drawn) -> None:
    desk.window.layers.choose(LayerChoice(shown=LayerChoice().shown | {"institutions"}))
    desk.settle()
    assert drawn.by(map_style=replace(MapStyle(), ramp="viridis"))["layers"] == 0


def test_a_further_map_does_not_follow_thresholds_which_it_does_not_show(desk: Desk, drawn: Drawn) -> None:
    desk.window.maps.arrange(TWO)
    desk.settle()
    assert drawn.by(limits=(Threshold("hinterland_excluded", (0.2, 0.3)),))["journeys"] == 1


def test_a_further_map_follows_another_partnership_once(desk: Desk, drawn: Drawn) -> None:
    desk.window.maps.arrange(SWIPE)
    desk.settle()
    assert drawn.by(partnership="ca-greater-manchester")["journeys"] == 2


def test_a_choice_that_is_refused_draws_nothing_anew(desk: Desk, drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise ReadError("It cannot be read.", "Choose another.")

    monkeypatch.setattr(session_module, "journey", refused)
    told: list[object] = []
    desk.session.choice_refused.connect(told.append)
    counts = drawn.by(limits=(Threshold("hinterland_excluded", (0.2, 0.3)),))
    assert told
    assert desk.session.project == Project()
    assert counts == Counter(choices=2)


def test_findings_stay_where_another_partnership_is_refused(desk: Desk, drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise ReadError("It cannot be read.", "Choose another.")

    monkeypatch.setattr(session_module, "journey", refused)
    counts = drawn.by(partnership="ca-greater-manchester")
    assert counts == Counter(choices=2)
    assert desk.window.findings.title.text() == "West Midlands Combined Authority"
