import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from explorer.views.map.viewport import COARSEST, FINEST, Viewport, round_distance

views = st.builds(
    Viewport,
    st.floats(-1e5, 7e5), st.floats(-1e5, 1.3e6), st.floats(5, 5000), st.floats(50, 4000), st.floats(50, 3000),
)  # fmt: skip
points = st.builds(QPointF, st.floats(0, 3000), st.floats(0, 2000))


@given(views, points)
def test_a_point_on_the_map_and_back_is_the_same_point(view: Viewport, point: QPointF) -> None:
    there = view.to_screen(*view.to_map(point))
    assert (there.x(), there.y()) == pytest.approx((point.x(), point.y()), abs=1e-3)


@given(views, points, st.floats(0.2, 5))
def test_the_ground_under_the_anchor_stays_when_zooming(view: Viewport, anchor: QPointF, factor: float) -> None:
    assert view.zoomed(factor, anchor).to_map(anchor) == pytest.approx(view.to_map(anchor), abs=1e-2)


@given(views, st.floats(1e-9, 1e9))
def test_zooming_stays_within_its_limits(view: Viewport, factor: float) -> None:
    assert FINEST <= view.zoomed(factor).metres_per_pixel <= COARSEST


@given(views, st.floats(0, 5e5), st.floats(0, 1e6), st.floats(100, 2e5), st.floats(100, 2e5))
def test_framing_shows_the_whole_of_what_was_asked_for(
    view: Viewport, west: float, south: float, width: float, height: float
) -> None:
    seen = view.framing((west, south, west + width, south + height)).bounds
    assert seen[0] <= west + 1e-3
    assert seen[1] <= south + 1e-3
    assert seen[2] >= west + width - 1e-3
    assert seen[3] >= south + height - 1e-3


@given(views, views)
def test_a_flight_starts_and_ends_where_it_should(start: Viewport, end: Viewport) -> None:
    first, last = start.between(end, 0.0), start.between(end, 1.0)
    assert (first.east, first.north) == pytest.approx((start.east, start.north), abs=1e-2)
    assert (last.east, last.north, last.metres_per_pixel) == pytest.approx((end.east, end.north, end.metres_per_pixel), abs=1e-2)


def test_a_box_on_the_screen_is_ground_with_north_up() -> None:
    view = Viewport(1000, 1000, 10, 100, 100)
    assert view.box(QRectF(0, 0, 50, 50)) == (500, 1000, 1000, 1500)


@given(st.floats(1, 1e6))
def test_scale_bars_have_round_lengths(longest: float) -> None:
    length = round_distance(longest)
    assert length <= longest < length * 2.5 * 1.001
    assert f"{length:g}".lstrip("0.").rstrip("0").replace("e+0", "")[0] in "125"
