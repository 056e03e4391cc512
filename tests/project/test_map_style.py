from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from explorer.project import Project
from explorer.project.history import History
from explorer.project.map_style import USER, Classification, MapStyle

classifications = st.builds(
    Classification, st.sampled_from(["quantiles", "pretty", USER]), st.integers(2, 9), st.lists(st.floats(0, 9)).map(tuple)
)
styles = st.builds(MapStyle, classification=classifications, middle=st.none() | st.floats(0, 9))


@given(styles, styles)
def test_changing_the_style_and_undoing_it_leads_back(first: MapStyle, second: MapStyle) -> None:
    history = History.of(Project(map_style=first))
    history.take(history.done("Choose colours", replace(history.project, map_style=second)))
    history.take(history.undone())
    assert history.project.map_style == first


@given(styles)
def test_a_style_is_a_value(style: MapStyle) -> None:
    assert hash(style) == hash(replace(style))


@given(styles)
def test_only_what_is_in_the_unit_of_an_indicator_is_left_behind_with_it(style: MapStyle) -> None:
    taken = style.for_another_indicator()
    assert taken.middle is None
    assert taken.classification.scheme != USER
    assert taken.classification.number == style.classification.number
    if style.classification.scheme != USER:
        assert taken.classification == style.classification
