"""One description of fills for screen and print, for every kind of map and every kind of column."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from explorer.cartography import symbology
from explorer.cartography.colour_vision import VISIONS, lightness
from explorer.cartography.map_design import benchmark, country, design_map
from explorer.catalogue.known import Known
from explorer.layers import Layer, indicator_layer
from explorer.places.districts import DistrictLookup
from explorer.project.map_style import ALL_YEARS, Classification, MapStyle
from explorer.words import say

BIRMINGHAM, SOLIHULL, COVENTRY = "E08000025", "E08000029", "E08000026"
WEST_MIDLANDS = "TLG"


@pytest.fixture(scope="module")
def layer(known: Known) -> Layer:
    return indicator_layer(known, "employment_rate")


@pytest.fixture(scope="module")
def second(known: Known) -> Layer:
    return indicator_layer(known, "gdhi_per_head")


def with_values(layer: Layer, **values: tuple[float, float, float]) -> Layer:
    """The layer with these districts only: value and interval each; the others missing."""
    table = pd.DataFrame(np.nan, index=layer.shown.index, columns=["value", "lower95", "upper95"])
    for code, row in values.items():
        table.loc[code] = row
    return replace(layer, values=table, held={layer.period: table["value"]})


STYLES = [
    MapStyle(),
    MapStyle(uncertainty="hatch"),
    MapStyle(uncertainty="fade", ramp="ember"),
    MapStyle(ramp="tide"),
    MapStyle(ramp="signs", is_reversed=True),
    MapStyle(kind="bivariate", second="gdhi_per_head"),
    MapStyle(kind="benchmark"),
    MapStyle(kind="benchmark", benchmark=BIRMINGHAM),
    MapStyle(classification=Classification("pretty", 9, scope=ALL_YEARS)),
    MapStyle(classification=Classification("standard_deviation", 4, scope=WEST_MIDLANDS)),
]


@pytest.mark.parametrize("style", STYLES, ids=repr)
def test_every_fill_on_the_map_is_in_the_legend_with_its_count(
    layer: Layer, second: Layer, lookup: DistrictLookup, style: MapStyle
) -> None:
    design = design_map(layer, style, lookup, second)
    drawn = design.colours.value_counts().to_dict()
    assert drawn.pop("", 0) == design.no_data
    if design.square:
        listed = {
            c: n
            for row, ns in zip(design.square.colours, design.square.counts, strict=True)
            for c, n in zip(row, ns, strict=True)
        }
    else:
        listed = {key.colour: key.count for key in design.keys}
    faded = set(drawn) - set(listed)
    assert bool(faded) <= (style.uncertainty == "fade")
    assert sum(drawn.values()) == sum(listed.values())
    assert design.colours.index.equals(layer.shown.index)


@pytest.mark.parametrize("style", STYLES, ids=repr)
def test_missing_values_have_no_colour_and_no_hatching_of_their_own(
    layer: Layer, second: Layer, lookup: DistrictLookup, style: MapStyle
) -> None:
    design = design_map(layer, style, lookup, second)
    without = ~np.isfinite(layer.shown)
    assert without.any()
    assert (design.colours[without] == "").all()
    assert (design.marks[without] == "").all()


@pytest.mark.parametrize("style", STYLES, ids=repr)
@pytest.mark.parametrize(
    "values",
    [
        {},
        {BIRMINGHAM: (3, 2, 4)},
        {BIRMINGHAM: (3, 2, 4), SOLIHULL: (3, 2, 4)},
        {BIRMINGHAM: (np.inf, 1, 2), SOLIHULL: (-1, -2, 0)},
    ],
    ids=["all missing", "one value", "all equal", "infinite and negative"],
)
def test_bad_columns_give_a_design_and_a_sentence(
    layer: Layer, second: Layer, lookup: DistrictLookup, style: MapStyle, values: dict[str, tuple[float, float, float]]
) -> None:
    design = design_map(with_values(layer, **values), style, lookup, second)
    known = sum(np.isfinite(value) for value, *_ in values.values())
    assert int((design.colours == "").sum()) == design.no_data >= len(layer.values) - known
    assert design.notes
    assert "no data" in say(design.in_words())


def test_the_legend_of_all_years_is_the_same_in_each_year(known: Known, lookup: DistrictLookup) -> None:
    style = MapStyle(classification=Classification(scope=ALL_YEARS))
    legends = [
        [(key.label, key.colour) for key in design_map(indicator_layer(known, "employment_rate", year), style, lookup).keys]
        for year in ("2018", "2023")
    ]
    assert legends[0] == legends[1]


def test_breaks_over_all_years_say_how_far_years_can_be_compared(layer: Layer, lookup: DistrictLookup) -> None:
    design = design_map(layer, MapStyle(classification=Classification(scope=ALL_YEARS)), lookup)
    assert "over 2004 to 2023 (comparable over time: yes with care" in say(design.notes[0])


def test_breaks_over_a_region_hold_the_country_against_it(layer: Layer, lookup: DistrictLookup) -> None:
    design = design_map(layer, MapStyle(classification=Classification("equal_interval", 4, scope=WEST_MIDLANDS)), lookup)
    inside = layer.shown[list(lookup.in_regions((WEST_MIDLANDS,)))]
    assert inside.min() < min(design.classes.breaks) < max(design.classes.breaks) < inside.max()
    assert say(design.keys[0].label).startswith("up to")


def test_a_diverging_map_parts_at_the_value_of_the_country(layer: Layer, lookup: DistrictLookup) -> None:
    choice = Classification("user", 3, (70.0, 80.0))
    design = design_map(layer, MapStyle(classification=choice, ramp="tide"), lookup)
    assert [key.colour for key in design.keys] == [symbology.RAMPS["tide"].stops[place] for place in (0, 3, 6)]
    assert "Colours part at 75.7 (the United Kingdom)." in map(say, design.notes)


def test_a_diverging_map_parts_at_a_number_of_the_user(layer: Layer, lookup: DistrictLookup) -> None:
    choice = Classification("user", 3, (70.0, 80.0))
    design = design_map(layer, MapStyle(classification=choice, ramp="tide", middle=80.0), lookup)
    assert design.keys[0].colour == symbology.RAMPS["tide"].stops[0]
    assert lightness([design.keys[1].colour])[0] > lightness([design.keys[0].colour])[0]
    assert "Colours part at 80." in map(say, design.notes)


def test_without_a_value_for_the_country_colours_part_at_the_median(known: Known, lookup: DistrictLookup) -> None:
    bare = indicator_layer(known, "gva_per_hour")
    bare = replace(bare, comparators=bare.comparators.iloc[:0])
    assert country(bare) is None
    design = design_map(bare, MapStyle(ramp="dusk"), lookup)
    assert any("colours part at the median district" in say(note) for note in design.notes)


def test_uncertain_values_are_hatched_or_faded_and_counted(layer: Layer, lookup: DistrictLookup) -> None:
    shaky = with_values(layer, **{BIRMINGHAM: (10, 2, 18), SOLIHULL: (20, 19.9, 20.1), COVENTRY: (30, np.nan, np.nan)})
    hatched = design_map(shaky, MapStyle(uncertainty="hatch"), lookup)
    assert hatched.marks[hatched.marks != ""].index.tolist() == [BIRMINGHAM]
    assert (hatched.extras[0].count, bool(hatched.extras[0].mark)) == (1, True)
    assert "No confidence interval is published for 1 district." in map(say, hatched.notes)
    plain, faded = (design_map(shaky, MapStyle(uncertainty=kind), lookup).colours for kind in ("none", "fade"))
    assert plain.index[plain != faded].tolist() == [BIRMINGHAM]


def test_a_comparison_tells_below_cannot_tell_and_above(layer: Layer, lookup: DistrictLookup) -> None:
    near = with_values(layer, **{BIRMINGHAM: (60, 58, 62), SOLIHULL: (75, 73, 77), COVENTRY: (90, 88, 92)})
    design = design_map(near, MapStyle(kind="benchmark"), lookup)
    low, doubtful, high = symbology.BENCHMARK
    assert design.colours[[BIRMINGHAM, SOLIHULL, COVENTRY]].tolist() == [low, doubtful, high]
    assert [(say(key.label), key.count) for key in design.keys] == [("Below", 1), ("Cannot tell", 1), ("Above", 1)]
    assert design.marks[design.marks != ""].index.tolist() == [SOLIHULL]


def test_without_intervals_a_comparison_says_that_it_cannot_tell(known: Known, lookup: DistrictLookup) -> None:
    design = design_map(indicator_layer(known, "gdhi_per_head"), MapStyle(kind="benchmark"), lookup)
    assert design.keys[0].count == design.keys[2].count == 0
    assert any("nothing can be told apart" in say(note) for note in design.notes)


def test_a_benchmark_is_a_country_a_region_or_a_district(layer: Layer, lookup: DistrictLookup) -> None:
    names = [say(found.name) for code in ("", WEST_MIDLANDS, BIRMINGHAM) if (found := benchmark(layer, code, lookup))]
    assert names == ["the United Kingdom", "West Midlands (England)", "Birmingham"]
    assert benchmark(layer, "nowhere", lookup) is None


def test_a_benchmark_without_a_value_becomes_classes_and_says_so(layer: Layer, lookup: DistrictLookup) -> None:
    design = design_map(layer, MapStyle(kind="benchmark", benchmark="nowhere"), lookup)
    assert say(design.notes[0]) == "No value is published for the benchmark, so the map shows classes."
    assert len(design.keys) == 5


def test_two_indicators_make_nine_fields(layer: Layer, second: Layer, lookup: DistrictLookup) -> None:
    design = design_map(layer, MapStyle(kind="bivariate"), lookup, second)
    assert design.square is not None
    both = np.isfinite(layer.shown) & np.isfinite(second.shown)
    assert sum(map(sum, design.square.counts)) == both.sum() == len(both) - design.no_data
    richest = str(second.shown[both].idxmax())
    assert design.colours[richest] in symbology.BIVARIATE[2]


@pytest.mark.parametrize("vision", VISIONS)
def test_a_simulation_recolours_map_and_legend_alike(layer: Layer, second: Layer, lookup: DistrictLookup, vision: str) -> None:
    design = design_map(layer, MapStyle(), lookup).seen(vision)
    assert set(design.colours) - {""} == {key.colour for key in design.keys}
    square = design_map(layer, MapStyle(kind="bivariate"), lookup, second).seen(vision).square
    assert square is not None
    assert len({colour for row in square.colours for colour in row}) == 9
