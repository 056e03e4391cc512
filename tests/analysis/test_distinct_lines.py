from explorer.analysis.distinct_lines import line_numbers

CHAIN = [("a", "b"), ("b", "c"), ("c", "d")]


def test_footprints_that_touch_get_different_lines() -> None:
    numbers = line_numbers({"one": ["a"], "two": ["b"], "three": ["c"]}, CHAIN, 6)
    assert numbers["one"] != numbers["two"] != numbers["three"]


def test_footprints_that_overlap_get_different_lines() -> None:
    assert len(set(line_numbers({"one": ["a", "z"], "two": ["z"]}, [], 6).values())) == 2


def test_footprints_apart_share_the_first_line() -> None:
    assert set(line_numbers({"one": ["a"], "two": ["d"]}, CHAIN, 6).values()) == {0}


def test_with_too_few_lines_the_rarest_is_used_again() -> None:
    same = {name: ["a"] for name in ("one", "two", "three", "four")}
    assert sorted(line_numbers(same, [], 2).values()) == [0, 0, 1, 1]


def test_an_empty_footprint_touches_nothing() -> None:
    assert line_numbers({"one": ["a"], "none": []}, CHAIN, 2) == {"one": 0, "none": 0}


def test_no_footprint_needs_no_line() -> None:
    assert line_numbers({}, CHAIN, 3) == {}
