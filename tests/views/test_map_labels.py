from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from explorer.views.map.labels import FOREMOST, LabelLayer, MapLabel
from explorer.views.map.viewport import Viewport

VIEW = Viewport(10_000, 10_000, 20, 1000, 1000)


def names(labels: list[MapLabel], view: Viewport = VIEW, obstacles: tuple[QRectF, ...] = ()) -> list[str]:
    layer = LabelLayer()
    layer.set_labels(labels)
    return [label.text for label, _ in layer.placed(view, QFont("DejaVu Sans", 11), obstacles)]


def label(text: str, east: float = 10_000, north: float = 10_000, width: float = 20_000, rank: int = 1) -> MapLabel:
    return MapLabel(text, east, north, width, rank)


def test_names_that_would_touch_give_way_to_the_one_that_matters_more(qapp: QApplication) -> None:
    assert names([label("Outside"), label("Member", north=10_050, rank=FOREMOST)]) == ["Member"]


def test_names_apart_are_both_shown(qapp: QApplication) -> None:
    assert sorted(names([label("North", north=15_000), label("South", north=5_000)])) == ["North", "South"]


def test_a_name_too_long_for_its_area_is_left_out_unless_it_is_foremost(qapp: QApplication) -> None:
    assert names([label("Very long name", width=600)]) == []
    assert names([label("Very long name", width=600, rank=FOREMOST)]) == ["Very long name"]


def test_names_out_of_view_are_left_out(qapp: QApplication) -> None:
    assert names([label("Far", east=900_000)]) == []


def test_names_keep_clear_of_what_floats_over_the_map(qapp: QApplication) -> None:
    assert names([label("Hidden")], obstacles=(QRectF(400, 400, 200, 200),)) == []


def test_coming_closer_shows_more_names(qapp: QApplication) -> None:
    crowd = [label(f"Name {number}", east=9_000 + 500 * number, width=2_000) for number in range(5)]
    assert len(names(crowd, VIEW)) < len(names(crowd, VIEW.zoomed(5)))


def test_no_names_are_no_trouble(qapp: QApplication) -> None:
    assert names([]) == []


def test_the_name_of_a_member_steps_aside_rather_than_vanish(qapp: QApplication) -> None:
    members = [label(name, east=10_000 + 200 * at, rank=FOREMOST) for at, name in enumerate(("Walsall", "Dudley", "Sandwell"))]
    assert sorted(names(members)) == ["Dudley", "Sandwell", "Walsall"]
