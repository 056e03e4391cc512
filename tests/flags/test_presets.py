"""Thresholds are settings: presets, a user's own, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ChoiceError
from explorer.flags import raise_flags
from explorer.flags.limits import DEFAULT_LIMITS
from explorer.flags.meanings import MEANINGS, THRESHOLD_MEANINGS
from explorer.flags.model import OURS, SIDES, YOURS, Limit
from explorer.flags.presets import PRESETS, changed_said, limit_lines, limits_of, own_limit, preset, read_thresholds
from explorer.flags.registry import RULES
from explorer.project import Project, Threshold
from explorer.words import say
from tests.flags.toy import FOUR, ONE, a_case, some_flows


def test_every_kind_has_a_limit_a_rule_and_a_meaning() -> None:
    assert set(DEFAULT_LIMITS) == set(THRESHOLD_MEANINGS)
    assert set(RULES) == set(MEANINGS) == {kind for kind in DEFAULT_LIMITS if not kind.startswith("verdict_")}


@pytest.mark.parametrize("kind", MEANINGS)
def test_every_meaning_is_complete_and_speaks_in_sentences(kind: str) -> None:
    meaning = MEANINGS[kind]
    assert meaning.side in SIDES
    assert all(say(text).endswith(".") for text in (meaning.rule, meaning.why, meaning.clears_when))
    assert (RULES[kind].kind, RULES[kind].title, RULES[kind].text) == (kind, meaning.title, meaning.rule)


@pytest.mark.parametrize("kind", DEFAULT_LIMITS)
def test_a_limit_that_is_not_published_says_so(kind: str) -> None:
    limit = DEFAULT_LIMITS[kind]
    assert limit.is_published == (limit.origin != OURS)


def test_without_a_choice_the_default_limits_hold() -> None:
    assert limits_of(Project()) is DEFAULT_LIMITS


@pytest.mark.parametrize("text", ["white-paper-2024", "White Paper 2024", " WHITE-PAPER 2024 "])
def test_a_preset_is_found_by_id_however_it_is_written(text: str) -> None:
    assert preset(text).id == "white-paper-2024"


def test_an_unknown_preset_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(ChoiceError) as problem:
        preset("ttwas")
    assert "own, ttwa, lep-review-2018, white-paper-2024" in say(problem.value.remedy)


@pytest.mark.parametrize("key", PRESETS)
def test_every_preset_names_its_source_and_changes_known_kinds_alone(key: str) -> None:
    assert say(PRESETS[key].title) != say(PRESETS[key].source)
    assert set(PRESETS[key].limits) <= set(DEFAULT_LIMITS)
    assert all(limit.origin != OURS for limit in PRESETS[key].limits.values())


def test_the_travel_to_work_area_preset_asks_for_two_thirds_alone() -> None:
    limits = limits_of(Project(preset="ttwa"))
    assert limits["supply_containment"].level(0.70) is None
    assert limits["supply_containment"].level(0.66) == "red"


def test_own_thresholds_lie_over_the_preset() -> None:
    limits = limits_of(Project(preset="ttwa", limits=(Threshold("supply_containment", (0.9,)),)))
    assert limits["supply_containment"].level(0.85) == "red"
    assert limits["supply_containment"].origin == YOURS
    assert not limits["supply_containment"].is_published


def test_a_threshold_brings_flags_and_takes_them_away() -> None:
    flows = some_flows({(FOUR, ONE): 20})
    for bounds, expected in (((0.15, 0.25), ["amber"]), ((0.05, 0.1), ["red"]), ((0.3, 0.4), [])):
        case = a_case(flows=flows, limits=limits_of(Project(limits=(Threshold("hinterland_excluded", bounds),))))
        assert [flag.level for flag in raise_flags(case).flags if flag.kind == "hinterland_excluded"] == expected


def test_the_default_bounds_stay_a_published_criterion() -> None:
    assert own_limit(Threshold("supply_containment", (0.75, 0.667))) == DEFAULT_LIMITS["supply_containment"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (
            ["hinterland=0.1,0.2"],
            "There is no threshold called “hinterland”. The nearest: verdict_hinterland, hinterland_excluded",
        ),
        (["qqqqqq=1"], "There is no threshold called “qqqqqq”. Kinds are: verdict_containment"),
        (["hinterland_excluded"], "is not a threshold. Write it as hinterland_excluded=0.15,0.25."),
        (["hinterland_excluded=a,b"], "is not a threshold"),
        (["hinterland_excluded=0.2"], "takes 2 bounds: amber, red; one bound given. Write hinterland_excluded=0.15,0.25"),
        (["core_excluded=0.1,0.2"], "takes one bound: red; 2 bounds given"),
        (["hinterland_excluded=0.3,0.2"], "amber must be reached before red. Give amber first, and higher numbers after it."),
        (["supply_containment=0.6,0.7"], "and lower numbers after it."),
        (["supply_containment=1.2,0.7"], "supply_containment takes shares from 0 to 1, such as 0.75."),
        (["supply_containment=nan,0.7"], "takes shares from 0 to 1"),
        (["scale=-1,-2"], "scale takes numbers of people, zero or more."),
        (["scale=2e6,1e6", "scale=2e6,1e6"], "The threshold of scale is given twice."),
    ],
)
def test_a_bad_threshold_is_refused_in_a_sentence(texts: list[str], told: str) -> None:
    with pytest.raises(ChoiceError) as problem:
        read_thresholds(texts)
    assert told in f"{say(problem.value.message)} {say(problem.value.remedy)}"


def test_thresholds_are_read_in_per_cent_and_with_hyphens() -> None:
    assert read_thresholds(["hinterland-excluded = 20%, 0.3"]) == (Threshold("hinterland_excluded", (0.2, 0.3)),)


def test_a_preset_says_how_many_bounds_a_kind_takes() -> None:
    assert read_thresholds(["supply_containment=0.7"], preset("ttwa")) == (Threshold("supply_containment", (0.7,)),)


def test_changed_bounds_are_told_and_default_ones_are_not() -> None:
    limits = limits_of(Project(limits=(Threshold("scale", (2e6, 1e6)),)))
    assert [say(line) for line in limit_lines(limits)] == [
        "Threshold of “Scale”: red below 1,000,000 people, amber below 2,000,000 people; the threshold is your own. "
        "By default red below 500,000 people, amber below 1,500,000 people."
    ]
    assert limit_lines(DEFAULT_LIMITS) == []


@given(value=st.floats(0, 1), share=st.sampled_from([0.05, 0.10]), worse=st.sampled_from(["below", "above", "from"]))
def test_a_stricter_limit_never_lets_a_number_go(value: float, share: float, worse: str) -> None:
    steps = (("red", 0.4), ("amber", 0.6)) if worse == "below" else (("red", 0.6), ("amber", 0.4))
    limit = Limit(steps, worse)  # type: ignore[arg-type]
    order = [None, "amber", "red"]
    assert order.index(limit.stricter(share).level(value)) >= order.index(limit.level(value))
    assert order.index(limit.stricter(-share).level(value)) <= order.index(limit.level(value))


def test_whole_things_have_no_tenth_more_or_less() -> None:
    assert DEFAULT_LIMITS["not_contiguous"].stricter(0.1) == DEFAULT_LIMITS["not_contiguous"]
    assert DEFAULT_LIMITS["scale"].lowest == 500_000


def test_a_project_with_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ChoiceError) as problem:
        limits_of(Project(limits=(Threshold("overlapp", (0.1,)),)))
    assert say(problem.value.message) == "There is no threshold called “overlapp”."


def test_what_a_project_changes_of_the_thresholds_is_said_in_short() -> None:
    said = changed_said(Project(preset="ttwa", limits=(Threshold("gap", (0.1,)),)))
    assert said is not None
    assert say(said) == "Thresholds changed: ONS’s travel-to-work rule, 1 of your own"
    assert changed_said(Project()) is None
