from hypothesis import given
from hypothesis import strategies as st

from explorer.project.flag_choice import ORDERS, FlagChoice

KEYS = st.frozensets(st.sampled_from(["red", "amber", "economy", "gap", "scale"]))
CHOICES = st.builds(FlagChoice, st.sampled_from(list(ORDERS)), st.booleans(), KEYS, KEYS, KEYS)


@given(CHOICES, st.sampled_from(["levels", "sides", "kinds"]), st.sampled_from(["red", "gap"]))
def test_leaving_out_twice_changes_nothing(choice: FlagChoice, part: str, key: str) -> None:
    assert choice.switched(part, key).switched(part, key) == choice
    assert choice.switched(part, key) != choice


def test_listing_everything_again_keeps_the_order() -> None:
    narrow = FlagChoice("kind", True, frozenset({"red"}), frozenset({"economy"}), frozenset({"gap"}))
    assert narrow.leaves_out
    assert narrow.with_all() == FlagChoice("kind", True)
    assert not narrow.with_all().leaves_out


def test_a_new_choice_leaves_nothing_out() -> None:
    assert not FlagChoice().leaves_out
