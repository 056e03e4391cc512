"""Maps side by side share their classes where they can, until the user separates them."""

from __future__ import annotations

from explorer.views.map_tools.linked_maps import TWO, FurtherMap
from tests.views.conftest import Desk


def second_map(desk: Desk) -> FurtherMap:
    desk.window.maps.arrange(TWO)
    desk.settle()
    return desk.window.maps.further[0]


def labels(desk: Desk, further: FurtherMap | None = None) -> list[str]:
    pane = further.pane if further else desk.window.map
    return [key.label for key in pane.legend.content.classes]


def inner(label: str) -> str:
    """The break that a class starts at."""
    return label.removeprefix("over ").partition(" to ")[0]


def test_two_years_of_one_indicator_have_the_same_breaks(desk: Desk) -> None:
    further = second_map(desk)
    assert further.strip.shares.isVisible()
    assert further.strip.shares.isChecked()
    assert [inner(label) for label in labels(desk, further)[1:]] == [inner(label) for label in labels(desk)[1:]]


def test_the_user_separates_the_classes_and_brings_them_together_again(desk: Desk) -> None:
    further = second_map(desk)
    together = labels(desk, further)
    further.strip.shares.click()
    desk.settle()
    assert labels(desk, further) != together
    further.strip.shares.click()
    desk.settle()
    assert labels(desk, further) == together


def test_a_moved_break_moves_on_every_map_that_shares_it(desk: Desk) -> None:
    further = second_map(desk)
    before = labels(desk, further)
    from explorer.views.map.own_breaks import MOVED, with_breaks

    desk.session.choose(MOVED, map_style=with_breaks(desk.session.project.map_style, (60.0, 80.0)))
    desk.settle()
    assert labels(desk, further) != before
    assert len(labels(desk, further)) == 3


def test_maps_in_different_units_have_classes_of_their_own(desk: Desk) -> None:
    further = second_map(desk)
    further.strip.indicator.setCurrentIndex(further.strip.indicator.findData("gdhi_per_head"))
    desk.settle()
    assert not further.strip.shares.isVisible()
    assert inner(labels(desk, further)[1]) != inner(labels(desk)[1])
