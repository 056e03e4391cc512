from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.support import pieces

districts = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)
joined = st.lists(st.tuples(st.sampled_from("abcdefghxy"), st.sampled_from("abcdefghxy")), max_size=10)


def by_hand(codes: list[str], pairs: list[tuple[str, str]]) -> list[list[str]]:
    """Merge groups one pair after the other: slow, and plainly right."""
    groups = [[code] for code in codes]
    for first, second in pairs:
        touched = [group for group in groups if first in group or second in group]
        if len(touched) == 2 and first in codes and second in codes:
            groups = [group for group in groups if group not in touched] + [touched[0] + touched[1]]
    in_order = [sorted(group, key=codes.index) for group in groups]
    return sorted(in_order, key=lambda group: (-len(group), codes.index(group[0])))


@given(districts, joined)
def test_pieces_are_those_found_by_hand(codes: list[str], pairs: list[tuple[str, str]]) -> None:
    found = pieces(codes, pairs)
    groups = [found.index[found == number].tolist() for number in range(found.nunique())]
    assert groups == by_hand(codes, pairs)


@given(districts, joined)
def test_the_piece_with_the_most_districts_comes_first(codes: list[str], pairs: list[tuple[str, str]]) -> None:
    sizes = pieces(codes, pairs).value_counts().sort_index().tolist()
    assert all(earlier >= later for earlier, later in pairwise(sizes))


@given(districts, joined)
def test_every_district_has_a_piece(codes: list[str], pairs: list[tuple[str, str]]) -> None:
    assert pieces(codes, pairs).index.tolist() == codes


def test_districts_in_a_chain_hang_together() -> None:
    assert pieces(["a", "b", "c"], [("a", "b"), ("b", "c")]).tolist() == [0, 0, 0]


def test_a_district_outside_does_not_join_those_inside() -> None:
    assert pieces(["a", "b"], [("a", "x"), ("x", "b")]).tolist() == [0, 1]


def test_districts_that_border_nothing_are_pieces_of_their_own() -> None:
    assert pieces(["a", "b", "c"], []).tolist() == [0, 1, 2]


def test_an_empty_footprint_has_no_pieces() -> None:
    assert pieces([], [("a", "b")]).tolist() == []


def test_pieces_of_one_size_stand_in_the_order_of_their_districts() -> None:
    assert pieces(["d", "c", "b", "a"], [("a", "d"), ("c", "b")]).to_dict() == {"d": 0, "c": 1, "b": 1, "a": 0}
