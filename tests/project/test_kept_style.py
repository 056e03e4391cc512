from hypothesis import given
from hypothesis import strategies as st

from explorer.analysis import classification
from explorer.project.kept_style import of_texts, to_texts
from explorer.project.map_style import FEWEST, MOST, SCHEMES, THIS_YEAR, USER, Classification, MapStyle

numbers = st.floats(allow_nan=False, allow_infinity=False)
schemes = st.builds(Classification, st.sampled_from([s for s in SCHEMES if s != USER]), st.integers(FEWEST, MOST),
                    scope=st.sampled_from([THIS_YEAR, "TLG"]))  # fmt: skip
own = st.builds(
    lambda breaks, number: Classification(USER, number, tuple(sorted(breaks))),
    st.lists(numbers, min_size=1),
    st.integers(FEWEST, MOST),
)
styles = st.builds(
    MapStyle, st.sampled_from(["classes", "bivariate", "benchmark"]), schemes | own, st.sampled_from(["lagoon", "heather"]),
    st.booleans(), st.none() | numbers, st.sampled_from(["", "gdhi_per_head"]), st.sampled_from(["none", "hatch", "fade"]),
    st.sampled_from(["", "E08000025"]),
)  # fmt: skip


@given(styles)
def test_a_style_is_remembered_as_it_was(style: MapStyle) -> None:
    assert of_texts(to_texts(style)) == style


@given(st.lists(st.text() | st.sampled_from(["number=nan", "breaks=1;x", "scheme=user", "kind=", "middle=inf", "number=1e9"])))
def test_whatever_is_found_in_the_settings_gives_a_style_that_can_be_drawn(texts: list[str]) -> None:
    classes = of_texts(texts).classification
    assert classes.scheme in SCHEMES
    assert FEWEST <= classes.number <= MOST
    assert bool(classes.breaks) == (classes.scheme == USER)


def test_nothing_remembered_is_the_usual_style() -> None:
    assert of_texts(()) == MapStyle()


def test_every_scheme_that_can_be_remembered_can_be_used() -> None:
    assert set(SCHEMES) == set(classification.SCHEMES)
