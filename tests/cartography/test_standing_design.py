from datetime import date
from itertools import combinations

import pandas as pd
import pytest

from explorer.cartography.colour_vision import VISIONS, seen
from explorer.cartography.standing_design import (
    ANSWER_COLOURS,
    HATCHED,
    IN_NONE,
    IN_SEVERAL,
    MOST_COUNTS,
    answer_design,
    answers_of_districts,
    count_design,
)
from explorer.flags.sides.answers import answer_said
from explorer.said import Said
from explorer.words import say
from tests.support import difference

JUST_SEEN = 2.3
TITLE, NOTE = Said("standing-complexity"), Said("standing-map-note", day=date(2026, 12, 1))
NAMES = {
    IN_NONE: Said("standing-in-none", kind="combined authority"),
    IN_SEVERAL: Said("standing-in-several"),
    "cannot_tell": answer_said("cannot_tell"),
    "does_not_fit": answer_said("does_not_fit"),
    "fits": answer_said("fits"),
}


@pytest.mark.parametrize("vision", VISIONS)
def test_answers_are_told_apart_by_every_reader(vision: str) -> None:
    plain = [answer for answer in ANSWER_COLOURS if answer not in HATCHED]
    for pair in combinations(plain, 2):
        one, other = seen([ANSWER_COLOURS[answer] for answer in pair], vision)
        assert difference(one, other) >= 4 * JUST_SEEN, pair


def test_footprints_that_overlap_with_the_same_answer_keep_it() -> None:
    held = {"a": ["E1", "E2"], "b": ["E2"]}
    assert answers_of_districts(held, {"a": "fits", "b": "fits"}, ["E1", "E2"]).tolist() == ["fits", "fits"]


def test_every_district_gets_a_fill_and_is_counted_once() -> None:
    answers = pd.Series(["fits", IN_NONE, IN_SEVERAL, "fits"], index=["E1", "E2", "E3", "E4"])
    design = answer_design(TITLE, answers, NAMES, NOTE)
    assert sum(key.count for key in design.keys) == 4
    assert design.colours.to_dict() == {code: ANSWER_COLOURS[answer] for code, answer in answers.items()}
    assert [code for code, mark in design.marks.items() if mark] == ["E3"]
    assert design.notes == (NOTE,)


def test_what_does_not_occur_is_listed_only_where_it_is_an_answer() -> None:
    design = answer_design(TITLE, pd.Series(["fits"], index=["E1"]), NAMES, NOTE)
    assert [key.label for key in design.keys] == [NAMES[answer] for answer in ("cannot_tell", "does_not_fit", "fits")]


def test_many_numbers_share_the_last_fill_and_no_district_is_lost() -> None:
    counts = pd.Series(range(12), index=[f"E{number}" for number in range(12)])
    design = count_design(TITLE, counts, None)
    assert len(design.keys) == MOST_COUNTS
    assert say(design.keys[-1].label) == "6 to 11"
    assert sum(key.count for key in design.keys) == 12
    assert design.colours.notna().all()


def test_a_single_number_is_one_class() -> None:
    design = count_design(TITLE, pd.Series([2, 2], index=["E1", "E2"]), None)
    assert [(key.label, key.count) for key in design.keys] == [("2", 2)]
