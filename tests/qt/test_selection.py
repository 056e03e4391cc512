from hypothesis import given
from hypothesis import strategies as st

from explorer.qt.selection import Selection

CODES = st.frozensets(st.sampled_from("abcdef"))


@given(CODES, CODES)
def test_adding_and_taking_away_are_set_operations(first: frozenset[str], second: frozenset[str]) -> None:
    selection = Selection()
    selection.replace(first)
    selection.add(second)
    assert selection.codes == first | second
    selection.subtract(first)
    assert selection.codes == second - first
    selection.clear()
    assert selection.codes == frozenset()


@given(CODES, CODES)
def test_views_are_told_once_of_every_change_and_of_nothing_else(first: frozenset[str], second: frozenset[str]) -> None:
    selection = Selection()
    told: list[frozenset[str]] = []
    selection.changed.connect(told.append)
    for codes in (first, first, second):
        selection.replace(codes)
    expected = [codes for before, codes in ((frozenset(), first), (first, second)) if codes != before]
    assert told == expected
