"""What the map's colours, hatching and legend are: one description that the screen and the printed map both draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from explorer.analysis import certainty
from explorer.cartography import colour_vision, symbology
from explorer.cartography.classification import NO_DATA, Classes, classify
from explorer.catalogue.indicators import period_said, time_of
from explorer.layers import Layer
from explorer.layers.area_figures import AreaFigures
from explorer.layers.figure_words import with_unit
from explorer.memory import Memory
from explorer.places.districts import COUNTRY_CODES, DistrictLookup
from explorer.project.map_style import ALL_YEARS, THIS_YEAR, USER, Classification, MapStyle
from explorer.said import Area, Listing, Said

_COUNTRIES: Mapping[str, Said] = {
    "K02000001": Said("map-united-kingdom"),
    "K03000001": Said("map-great-britain"),
    "K04000001": Said("map-england-wales"),
}
"""Whole countries, the widest first."""

_TOO_WIDE = Said("map-uncertain-note")


@dataclass(frozen=True)
class FillKey:
    """One fill of the legend: what it means, its colour, how many districts have it, and the colour of its hatching if any."""

    label: Said | str
    colour: str
    count: int
    mark: str = ""


@dataclass(frozen=True)
class Square:
    """Legend of a 3 × 3 map.

    Attributes
    ----------
    across, up : Said
        The first and the second indicator.
    counts : tuple of tuple of int
        Districts in each field, rows from low to high by the second indicator.
    colours : tuple of tuple of str
        Fills, in the same order.
    """

    across: Said
    up: Said
    counts: tuple[tuple[int, ...], ...]
    colours: tuple[tuple[str, ...], ...] = symbology.BIVARIATE


@dataclass(frozen=True)
class Benchmark:
    """A value to compare with: whose it is, and its standard error (NaN where not published)."""

    name: Said | str
    value: float
    error: float = 0.0


@dataclass(frozen=True, eq=False)
class MapDesign:
    """Everything that a drawing of the map needs to know about fills.

    Attributes
    ----------
    title, unit : Said or str
        What the colours mean, for the legend.
    keys : tuple of FillKey
        Classes from low to high; empty where nothing is known, or where ``square`` explains the colours.
    extras : tuple of FillKey
        Further kinds of fill, such as uncertain values.
    no_data : int
        Districts without a value; always listed.
    colours, marks : Series of str, indexed by district
        Fill of each district, and the colour of the hatching over it; empty for no data, and for no hatching.
    notes : tuple of Said
        Sentences below the legend.
    classes : Classes
        Classes of the first indicator, for editing.
    square : Square, optional
        Legend of a 3 × 3 map.
    said : Said or str
        What the areas are called whose numbers stand in the legend.
    """

    title: Said | str
    unit: Said | str
    keys: tuple[FillKey, ...]
    extras: tuple[FillKey, ...]
    no_data: int
    colours: pd.Series[str]
    marks: pd.Series[str]
    notes: tuple[Said, ...]
    classes: Classes
    square: Square | None = None
    said: Said | str = Said("map-districts")

    @property
    def shows_classes(self) -> bool:
        """Whether the colours are classes of one indicator, whose breaks can be moved."""
        return bool(self.keys) and [key.label for key in self.keys] == self.classes.labels()

    def in_words(self) -> Said:
        """Describe the legend for someone who does not see it."""
        fields = [
            Said("map-legend-class", label=key.label, count=key.count, areas=self.said) for key in (*self.keys, *self.extras)
        ]
        if self.square:
            fields = [Said("map-legend-square", across=self.square.across, up=self.square.up)]
        told = Listing.of(fields, len(fields), "clauses")
        return Said("map-legend", title=self.title, unit=self.unit, classes=told, missing=self.no_data, areas=self.said)

    def seen(self, vision: str) -> MapDesign:
        """Return the design in the colours that a reader with this vision sees."""
        if vision == colour_vision.NORMAL:
            return self
        square = self.square and replace(
            self.square, colours=tuple(tuple(colour_vision.seen(row, vision)) for row in self.square.colours)
        )
        keys, extras = (tuple(_seen_key(key, vision) for key in keys) for keys in (self.keys, self.extras))
        colours = self.colours.map({known: _seen(known, vision) for known in self.colours.unique()})
        notes = (*self.notes, Said("map-colours-simulated", vision=colour_vision.VISIONS[vision]))
        return replace(self, keys=keys, extras=extras, colours=colours, square=square, notes=notes)


def design_map(layer: Layer, style: MapStyle, lookup: DistrictLookup, second: Layer | None = None) -> MapDesign:
    """Turn values into colours.

    Parameters
    ----------
    layer : Layer
        The indicator shown.
    style : MapStyle
        The user's choices.
    lookup : DistrictLookup
    second : Layer, optional
        The second indicator of a bivariate map; without it the map shows classes of the first.
    """
    if layer.areas is not None:
        return _of_areas(layer, layer.areas, style, lookup)
    if style.kind == "bivariate" and second is not None and second.areas is None:
        return _bivariate(layer, second, style, lookup)
    if style.kind == "benchmark":
        return _against_benchmark(layer, style, lookup)
    return _in_classes(layer, style, lookup)


def kept_design(layer: Layer, style: MapStyle, lookup: DistrictLookup, second: Layer | None = None) -> MapDesign:
    """Return the same from what was worked out before, of the last layers and styles: people go back and forth between a few.

    Layers of other areas are made anew each time, and hold the shapes of a user's own.
    """
    if layer.areas is not None:
        return design_map(layer, style, lookup, second)
    return _DESIGNS.of(_designed, layer, (style,), lookup, second)


_DESIGNS = Memory(most=24)


def _designed(layer: Layer, style: tuple[MapStyle], lookup: DistrictLookup, second: Layer | None) -> MapDesign:
    return design_map(layer, *style, lookup, second)


def _of_areas(layer: Layer, areas: AreaFigures, style: MapStyle, lookup: DistrictLookup) -> MapDesign:
    """Design the map of figures that are not of districts: classes of the areas, and no value for a district in one."""
    choice = style.classification
    scope = choice.scope if choice.scope == ALL_YEARS else THIS_YEAR
    plain = replace(
        style, kind="classes" if style.kind == "bivariate" else style.kind, classification=replace(choice, scope=scope)
    )
    design = replace(design_map(layer.on_map, plain, lookup), said=areas.said)
    if not len(areas.values):
        return replace(_without_figures(design, lookup), notes=areas.cautions)
    design = replace(design, notes=(*areas.cautions, *design.notes))
    if areas.own is not None:
        return design
    area_of = [areas.area_of(code) for code in lookup.codes]
    colours, marks = (
        pd.Series([of_area.get(area, "") for area in area_of], index=list(lookup.codes), name=kind.name, dtype=object)
        for kind in (design.colours, design.marks)
        for of_area in [kind.to_dict()]
    )
    return replace(design, colours=colours, marks=marks)


def _without_figures(design: MapDesign, lookup: DistrictLookup) -> MapDesign:
    """Return a design in which no district has a figure."""
    empty = pd.Series("", index=list(lookup.codes), dtype=object)
    return replace(design, said=Said("map-districts"), no_data=len(empty), colours=empty, marks=empty)


def country(layer: Layer) -> Benchmark | None:
    """Return the value of the widest country that is published: the United Kingdom, else Great Britain."""
    for code, name in _COUNTRIES.items():
        found = _published(layer.comparators, code, name)
        if found is not None:
            return found
    return None


def benchmark(layer: Layer, code: str, lookup: DistrictLookup) -> Benchmark | None:
    """Return what to compare with: a region, a nation, a district, or the country where the code is empty."""
    if not code:
        return country(layer)
    nations = {code: name for name, code in COUNTRY_CODES.items()}
    name = _COUNTRIES.get(code) or nations.get(code) or lookup.regions.get(code) or lookup.name(code)
    return _published(layer.comparators, code, name) or _published(layer.values, code, name)


# One indicator


def _in_classes(layer: Layer, style: MapStyle, lookup: DistrictLookup) -> MapDesign:
    classes = _classes(layer, style.classification, lookup)
    colours, told = _colours(classes, layer, style)
    keys = tuple(
        FillKey(label, colour, classes.count(number))
        for number, (label, colour) in enumerate(zip(classes.labels(), colours, strict=True))
    )
    indicator = layer.indicator
    notes = (_scheme_said(classes, layer, style.classification.scope, lookup), *classes.notes, *told)
    fills = _by_member(classes.members, colours)
    unit = Said("map-unit-year", unit=indicator.unit_said, year=layer.period_said)
    design = MapDesign(
        indicator.title, unit, keys, (), classes.count(NO_DATA), fills, _unmarked(fills), notes,
        classes,
    )  # fmt: skip
    return design if style.uncertainty == "none" else _with_uncertainty(design, layer, fade=style.uncertainty == "fade")


def _classes(layer: Layer, choice: Classification, lookup: DistrictLookup) -> Classes:
    return classify(layer.shown, choice, _over(layer, choice.scope, lookup))


def _over(layer: Layer, scope: str, lookup: DistrictLookup) -> pd.Series[float] | None:
    """Return the values that breaks are made from, where they are others than those shown."""
    if scope == ALL_YEARS and layer.held:
        return pd.concat(list(layer.held.values()), ignore_index=True)
    if scope in lookup.regions:
        return layer.shown.reindex(list(lookup.in_regions((scope,))))
    return None


def _scheme_said(classes: Classes, layer: Layer, scope: str, lookup: DistrictLookup) -> Said:
    """Say how breaks were chosen, and from which values."""
    if scope == THIS_YEAR:
        return Said("map-scheme", scheme=classes.scheme)
    if scope != ALL_YEARS:
        region = Area(scope, lookup.regions[scope]) if scope in lookup.regions else Said("map-whole-country")
        return Said("map-scheme-region", scheme=classes.scheme, region=region)
    first, *_, last = sorted(layer.held, key=time_of) * 2
    years: Said | str = first if first == last else Said("map-periods", first=period_said(first), last=period_said(last))
    careful = layer.indicator.trend_said
    if layer.indicator.trend == "yes":
        return Said("map-scheme-years", scheme=classes.scheme, years=years)
    return Said("map-scheme-years-care", scheme=classes.scheme, years=years, care=careful)


def _colours(classes: Classes, layer: Layer, style: MapStyle) -> tuple[list[str], tuple[Said, ...]]:
    """Return a colour for each class, and a sentence on the middle of a diverging ramp."""
    ramp, number = symbology.RAMPS.get(style.ramp, symbology.RAMPS["lagoon"]), len(classes.upper)
    name = style.ramp if style.ramp in symbology.RAMPS else "lagoon"
    if ramp.kind != "diverging" or not number:
        return symbology.class_colours(number, name, is_reversed=style.is_reversed), ()
    middle, told = _middle(classes, layer, style)
    ranges = classes.ranges
    below = sum(high <= middle for _, high in ranges)
    above = sum(low >= middle for low, _ in ranges[below:])
    holds = below + above < number
    colours = symbology.diverging_colours(below, above, name, holds_middle=holds, is_reversed=style.is_reversed)
    return colours, (told,)


def _middle(classes: Classes, layer: Layer, style: MapStyle) -> tuple[float, Said]:
    if style.middle is not None and np.isfinite(style.middle):
        return style.middle, Said("map-middle", middle=f"{style.middle:,.6g}")
    whole = country(layer)
    if whole is not None:
        return whole.value, Said("map-middle-of", middle=f"{whole.value:,.6g}", whole=whole.name)
    known = layer.shown[classes.members != NO_DATA]
    median = float(known.median())
    return median, Said("map-middle-median", median=f"{median:,.6g}")


def _with_uncertainty(design: MapDesign, layer: Layer, *, fade: bool) -> MapDesign:
    """Hatch or fade what is too uncertain, and say so in the legend."""
    known = design.classes.members != NO_DATA
    uncertain = known & certainty.too_uncertain(layer.values)
    unknown = int((known & certainty.standard_errors(layer.values).isna()).sum())
    told: tuple[Said, ...] = ()
    if unknown and layer.indicator.is_of_districts:
        told = (Said("map-no-interval", districts=unknown),)
    elif unknown:
        told = (Said("map-no-interval-areas", number=unknown, areas=layer.indicator.areas_said),)
    sample, count = symbology.SAMPLE, int(uncertain.sum())
    if fade:
        pale = design.colours.map({c: colour_vision.mixed(c, "#ffffff", symbology.FADED) for c in design.colours.unique() if c})
        key = FillKey(Said("map-uncertain-faded"), colour_vision.mixed(sample, "#ffffff", symbology.FADED), count)
        colours, marks = design.colours.where(~uncertain, pale), design.marks
    else:
        key = FillKey(Said("map-uncertain-hatched"), sample, count, symbology.mark_on(sample))
        colours, marks = design.colours, _marked(design.colours, uncertain)
    return replace(design, colours=colours, marks=marks, extras=(key,), notes=(*design.notes, _TOO_WIDE, *told))


# Against a benchmark


def _against_benchmark(layer: Layer, style: MapStyle, lookup: DistrictLookup) -> MapDesign:
    against = benchmark(layer, style.benchmark, lookup)
    classes = _classes(layer, style.classification, lookup)
    if against is None:
        plain = _in_classes(layer, replace(style, kind="classes"), lookup)
        sentence = Said("map-no-benchmark")
        return replace(plain, notes=(sentence, *plain.notes))
    found = certainty.compared(layer.values, against.value, against.error)
    low, doubtful, high = symbology.BENCHMARK[:: -1 if style.is_reversed else 1]
    fills = _by_member(found, (low, doubtful, high))
    keys = (
        FillKey(Said("map-below"), low, int((found == certainty.BELOW).sum())),
        FillKey(Said("map-cannot-tell"), doubtful, int((found == certainty.CANNOT_TELL).sum()), symbology.mark_on(doubtful)),
        FillKey(Said("map-above"), high, int((found == certainty.ABOVE).sum())),
    )
    unit = Said(
        "map-against", year=layer.period_said, benchmark=against.name, value=with_unit(against.value, layer.indicator.unit)
    )
    return MapDesign(
        layer.indicator.title, unit, keys, (), int((found == certainty.MISSING).sum()), fills,
        _marked(fills, found == certainty.CANNOT_TELL), _about_comparison(layer, against), classes,
    )  # fmt: skip


def _about_comparison(layer: Layer, against: Benchmark) -> tuple[Said, ...]:
    rule = Said("map-benchmark-rule")
    if np.isnan(against.error) or certainty.standard_errors(layer.values).isna().all():
        return (rule, Said("map-benchmark-no-intervals"))
    return (rule,)


def _published(values: pd.DataFrame, code: str, name: Said | str) -> Benchmark | None:
    row = values[values.index == code]
    if row.empty or not np.isfinite(row["value"].iloc[0]):
        return None
    return Benchmark(name, float(row["value"].iloc[0]), float(certainty.standard_errors(row).iloc[0]))


# Two indicators


def _bivariate(layer: Layer, second: Layer, style: MapStyle, lookup: DistrictLookup) -> MapDesign:
    scheme = "quantiles" if style.classification.scheme == USER else style.classification.scheme
    choice = replace(style.classification, scheme=scheme, number=3)
    across, up = _classes(layer, choice, lookup), _classes(second, choice, lookup)
    columns, rows = _third(across), _third(up)
    known = (columns >= 0) & (rows >= 0)
    members = (rows * 3 + columns).where(known, NO_DATA).astype(np.int64)
    fills = _by_member(members, [colour for row in symbology.BIVARIATE for colour in row])
    counts = tuple(tuple(int((members == row * 3 + column).sum()) for column in range(3)) for row in range(3))
    first_name, second_name = (
        Said("map-indicator", indicator=each.indicator.title, unit=each.indicator.unit_said, year=each.period_said)
        for each in (layer, second)
    )
    notes = (
        Said("map-three-classes"),
        _scheme_said(across, layer, choice.scope, lookup),
        Said("map-classes-across", indicator=layer.indicator.title, classes=Listing.of(across.labels(), joint="clauses")),
        Said("map-classes-up", indicator=second.indicator.title, classes=Listing.of(up.labels(), joint="clauses")),
    )
    units = Said("map-two-units", one=layer.indicator.unit_said, other=second.indicator.unit_said)
    return MapDesign(
        Said("map-two-indicators"), units, (), (), int((~known).sum()), fills,
        _unmarked(fills), notes, across, Square(first_name, second_name, counts),
    )  # fmt: skip


def _third(classes: Classes) -> pd.Series[int]:
    """Return each area's class as low, middle or high, also where repeated values left fewer classes or pretty ones more."""
    highest = max(len(classes.upper) - 1, 1)
    spread = np.rint(classes.members.to_numpy() * 2 / highest)
    return pd.Series(np.where(classes.members == NO_DATA, NO_DATA, spread), index=classes.members.index, dtype=np.int64)


# Fills


def _by_member(members: pd.Series[int], colours: Sequence[str]) -> pd.Series[str]:
    table = np.array([*colours, ""], dtype=object)
    return pd.Series(table[members.to_numpy()], index=members.index, name="colour", dtype=object)


def _unmarked(fills: pd.Series[str]) -> pd.Series[str]:
    return pd.Series("", index=fills.index, name="mark", dtype=object)


def _marked(fills: pd.Series[str], where: pd.Series[bool]) -> pd.Series[str]:
    marks = fills.map({colour: symbology.mark_on(colour) for colour in fills.unique() if colour})
    return marks.where(where, "").rename("mark")


def _seen(colour: str, vision: str) -> str:
    return colour_vision.seen([colour], vision)[0] if colour else ""


def _seen_key(key: FillKey, vision: str) -> FillKey:
    return replace(key, colour=_seen(key.colour, vision))
