from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from explorer.views.map import paths as map_paths
from explorer.views.map.paths import LINE, LONG, MOVE, made_path


def elements(path: QPainterPath) -> list[tuple[float, float, bool]]:
    found = [path.elementAt(at) for at in range(path.elementCount())]
    return [(one.x, one.y, one.type == QPainterPath.ElementType.MoveToElement) for one in found]


@given(st.lists(st.integers(2, 3 * LONG), max_size=6))
def test_a_path_goes_through_its_points_however_long_its_lines_are(lengths: list[int]) -> None:
    count = sum(lengths)
    points = np.random.default_rng(count).uniform(-1e6, 1.4e6, (count, 2))
    is_start = np.zeros(count, dtype=np.bool_)
    is_start[np.cumsum([0, *lengths])[:-1]] = True
    told = [(x, y, start) for (x, y), start in zip(points.tolist(), is_start.tolist(), strict=True)]
    assert elements(made_path(points, is_start)) == told


@pytest.mark.parametrize("is_long", [True, False])
def test_both_ways_to_a_path_fill_the_same(is_long: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_paths, "LONG", 0 if is_long else 10**9)
    corners = np.array([[0, 0], [9, 0], [9, 9], [0, 9], [0, 0], [3, 3], [6, 3], [6, 6], [3, 6], [3, 3]], dtype=np.float64)
    path = made_path(corners, np.isin(np.arange(10), [0, 5]))
    assert [path.contains(QPointF(place, place)) for place in (1.0, 4.5)] == [True, False]


def test_points_in_single_precision_are_drawn_where_they_lie() -> None:
    points: Any = np.array([[50.0, 100.0]] * LONG, dtype=np.float32)
    path = made_path(points, np.arange(LONG) == 0)
    assert elements(path)[-1] == (50.0, 100.0, False)


def test_no_points_are_an_empty_path() -> None:
    assert made_path(np.empty((0, 2)), np.empty(0, dtype=np.bool_)).isEmpty()


def test_element_kinds_are_those_of_qt() -> None:
    kinds = (QPainterPath.ElementType.MoveToElement.value, QPainterPath.ElementType.LineToElement.value)
    assert kinds == (MOVE, LINE)
