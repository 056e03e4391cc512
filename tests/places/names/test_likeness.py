import difflib

import pytest

from explorer.places.districts import DistrictLookup
from explorer.places.names.likeness import Likeness


@pytest.mark.parametrize("wanted", ["birmingam", "st mary s hall", "newcastle", "ŵrecsam", "x", ""])
def test_the_nearest_names_are_those_of_a_comparison_with_every_name(wanted: str, lookup: DistrictLookup) -> None:
    names = [lookup.name(code).casefold() for code in lookup.codes]
    assert Likeness(names).nearest(wanted, 3, 0.6) == difflib.get_close_matches(wanted, names, 3, 0.6)


def test_among_no_names_none_is_near() -> None:
    assert Likeness([]).nearest("dudley", 3, 0.6) == []
