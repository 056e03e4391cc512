from dataclasses import replace

from explorer.flags.flag_changes import FlagChanges
from explorer.flags.model import Flag, Level, Limit
from explorer.said import Said
from explorer.words import say

NAMES = {"E07000001": "Bromsgrove", "E07000002": "Warwick", "E30000195": "Coventry"}


def flag(kind: str = "hinterland_excluded", level: Level = "amber", areas: tuple[str, ...] = ("E07000001",)) -> Flag:
    limit = Limit((("amber", 0.15),), "from")
    title, words = Said(f"flag-{kind}-title"), Said("flag-flows", vintage="Census", base="all")
    return Flag(kind, title, level, 0.1, areas, words, words, words, limit, (), "economy", words, words)


def told(before: list[Flag], after: list[Flag]) -> str:
    return say(FlagChanges.between(before, after).sentence(NAMES.__getitem__))


def test_nothing_changed_is_said_so() -> None:
    assert told([flag()], [replace(flag(), sentence=Said("flag-overlap-why"))]) == "No flag came, went or changed its level."


def test_flags_that_went_and_came_are_counted_and_named_with_their_area() -> None:
    other = flag("area_split", "red", ("E30000195", "E07000001", "E07000002"))
    assert told([flag()], [other]) == (
        "1 flag went: amber “Hinterland left out” (Bromsgrove); 1 flag came: red “Labour market cut” (Coventry)."
    )


def test_a_flag_of_another_level_is_the_same_flag() -> None:
    changes = FlagChanges.between([flag()], [flag(level="red")])
    assert (changes.came, changes.went) == ((), ())
    assert say(changes.sentence(NAMES.__getitem__)) == (
        "1 flag changed level: red “Hinterland left out” (Bromsgrove) instead of amber."
    )


def test_a_flag_about_the_whole_footprint_names_no_district() -> None:
    whole = flag("scale", areas=("E07000001", "E07000002"))
    assert told([], [whole]) == "1 flag came: amber “Scale”."
    assert told([], [flag("scale", areas=())]) == "1 flag came: amber “Scale”."


def test_the_only_flag_of_its_kind_about_other_areas_is_the_same_flag() -> None:
    assert told([flag(areas=("E07000001", "E07000002"))], [flag(areas=("E07000001",))]) == (
        "1 flag changed areas: amber “Hinterland left out” (Bromsgrove) (1 instead of 2)."
    )
