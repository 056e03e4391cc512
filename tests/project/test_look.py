"""What is laid on the map and how it is coloured takes no value that could not be drawn."""

import pytest

from explorer.project.layer_choice import MOST_FLOWS, LayerChoice
from explorer.project.map_style import MOST, Classification


@pytest.mark.parametrize("top", [0, MOST_FLOWS + 1])
def test_as_many_flows_as_cannot_be_drawn_are_refused(top: int) -> None:
    with pytest.raises(ValueError, match=f"top: 1 to {MOST_FLOWS}"):
        LayerChoice(top=top)


@pytest.mark.parametrize("classes", [{"scheme": "mood"}, {"number": MOST + 1}, {"number": 1}])
def test_classes_that_cannot_be_made_are_refused(classes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="scheme: one of"):
        Classification(**classes)  # type: ignore[arg-type]


def test_a_layer_that_is_on_is_shown() -> None:
    choice = LayerChoice(shown=frozenset({"names"}))
    assert (choice.shows("names"), choice.shows("roads")) == (True, False)
