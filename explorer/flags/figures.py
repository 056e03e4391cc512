"""Rules about the figures themselves: other years' codes, gaps, wide intervals and broken series."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from explorer.analysis.certainty import coefficients_of_variation
from explorer.flags.case import Case
from explorer.flags.measures import FloatArray
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.registry import Look, rule
from explorer.flags.standing import combining_of
from explorer.flags.wording import capital, counted, flows_said, listed
from explorer.layers import Layer
from explorer.layers.combinable import Combinable
from explorer.layers.figure_words import with_unit
from explorer.memory import SHARED
from explorer.places.districts import VINTAGE, Alias, CodeReport

_WITHOUT = Unchecked("no indicator is looked at")


@rule("vintage")
def vintage(case: Case) -> Iterator[Look]:
    """Codes of the flows, the functional areas and the indicator that are not those of the districts of today.

    Older codes are converted by dated lookups, exact for merged districts and information here where they concern the
    footprint; codes that no lookup knows are red, since what they stand for is missing.
    """
    yield from _codes(case, "commuting flows", case.flows.codes, "commuting", flows_said(case.flows))
    areas = case.functional_areas
    yield from _codes(case, "functional areas", areas.codes, "functional_areas", areas.said)
    if case.figures is not None:
        layer = case.figures.layer
        yield from _codes(case, layer.indicator.title, CodeReport({}, (), layer.unmatched), layer.source.id, layer.source.title)


def _codes(case: Case, what: str, report: CodeReport, source: str, rests_on: str) -> Iterator[Look]:
    unmatched = report.unmatched

    def tell_unmatched(_: Level) -> Told:
        codes = f"{counted(len(unmatched), 'code')} of the {what} {'stands' if len(unmatched) == 1 else 'stand'}"
        sentence = f"{codes} for no district of any year since 2011, so what {'it holds' if len(unmatched) == 1 else 'they hold'}"
        return Told(
            f"{sentence} is missing: {listed(unmatched)}.",
            (Evidence(f"codes of the {what} that match no district", len(unmatched), "codes", source),),
        )

    yield Reading(float(len(unmatched)), case.residents_in(case.codes) if unmatched else 0.0, (), rests_on, tell_unmatched)
    older = tuple(alias for alias in report.converted if case.chosen[case.position[alias.code]])
    if older:
        yield _converted(case, what, older, source, rests_on)


def _converted(case: Case, what: str, older: tuple[Alias, ...], source: str, rests_on: str) -> Reading:
    codes = tuple(dict.fromkeys(alias.code for alias in older))

    def tell(_: Level) -> Told:
        recoded = any(alias.relation == "recoded" for alias in older)
        pairs = listed([f"{alias.old_name} ({alias.old_code})" for alias in older])
        sentence = (
            f"The {what} use {counted(len(older), 'older code')} of the footprint, brought to districts of {VINTAGE}: {pairs}."
        )
        sentence += " Recoded districts had their boundary changed, so they do not cover quite the same land." if recoded else ""
        return Told(sentence, (Evidence(f"older codes of the {what} in the footprint", len(older), "codes", source),))

    return Reading(float(len(older)), case.residents_in(codes), codes, rests_on, tell, at_most="info")


@rule("data_gap")
def data_gap(case: Case) -> Iterator[Look]:
    """Share of the indicator's denominator in the footprint that has a value; below 90% no figure is given (ours).

    Where the denominator is not known, the share of residents stands in.
    """
    if case.figures is None:
        yield _WITHOUT
        return
    areas = case.figures.layer.areas
    if areas is not None and case.figures.layer.built is None and not case.figures.values["value"].notna().any():
        yield Unchecked(f"{case.figures.layer.indicator.title} is published for {areas.said}, not for districts")
        return
    ready = SHARED.of(combining_of, case.figures)
    combined, has_value = ready.over(case.chosen.astype(np.float64)), np.isfinite(ready.value)
    missing = tuple(case.all_codes[place] for place in np.flatnonzero(case.chosen & ~has_value))
    people = case.population.to_numpy(dtype=np.float64)
    whole = float(np.nansum(people[case.chosen]))
    by_people = float(np.nansum(people[case.chosen & has_value])) / whole if whole else math.nan
    is_measured = math.isfinite(combined.coverage) and case.figures.kind in ("rate", "ratio")
    share = combined.coverage if is_measured else by_people
    layer, of_what = case.figures.layer, case.figures.layer.indicator.denominator if is_measured else "residents"

    def tell(level: Level) -> Told:
        sentence = (
            f"Cannot tell for what share of {case.name} {layer.indicator.title} is published."
            if level == "cannot_tell"
            else f"{layer.indicator.title}, {layer.year}, is published for no district of the footprint."
            if not share
            else f"{layer.indicator.title}, {layer.year}, is published for {percent(share)} of the footprint ({of_what}), "
            f"not for {listed(case.lookup.all_said(missing))}, so no figure for the whole can be given."
        )
        return Told(sentence, (Evidence(f"share of {of_what} with a value", share, "share", layer.source.id),))

    yield Reading(share, case.residents_in(missing), missing, layer.source.title, tell)


@rule("uncertain")
def uncertain(case: Case) -> Iterator[Look]:
    """Members whose value is too uncertain to be placed: bounds 20 points or more apart, or an error of 20% or more.

    Value: the larger of the coefficient of variation and, for percentages, the width of the 95% interval as a share.
    """
    if case.figures is None:
        yield _WITHOUT
        return
    layer, values = case.figures.layer, case.figures.values
    doubt = SHARED.of(doubts, case.figures)[case.places(case.codes)]
    if not np.isfinite(doubt).any():
        yield Unchecked(f"no confidence intervals are published for {layer.indicator.title.lower()}")
        return
    limit = case.limits["uncertain"]
    codes = tuple(code for code, one in zip(case.codes, doubt, strict=True) if limit.level(float(one)))
    worst = int(np.nanargmax(doubt))

    def tell(_: Level) -> Told:
        worst_code = case.codes[worst]
        low, high = values.loc[[worst_code], ["lower95", "upper95"]].to_numpy(dtype=np.float64)[0].tolist()
        districts = listed(case.lookup.all_said(codes or (worst_code,)))
        sentence = (
            f"{layer.indicator.title}, {layer.year}, is too uncertain to say where these districts stand: {districts}. In "
            f"{case.lookup.said(worst_code)} it lies anywhere from {low:g} to {with_unit(high, layer.indicator.unit)}."
        )
        return Told(
            sentence,
            (
                Evidence("largest relative error or width of interval", float(doubt[worst]), "share", layer.source.id),
                Evidence("members too uncertain to be placed", len(codes), "districts", layer.source.id),
            ),
        )

    yield Reading(float(doubt[worst]), case.residents_in(codes), codes, layer.source.title, tell)


def doubts(figures: Combinable) -> FloatArray:
    """Return how uncertain each district's value is: relative error or width of the interval, whichever is larger."""
    values = figures.values
    relative = np.asarray(coefficients_of_variation(values).replace(np.inf, np.nan), dtype=np.float64)
    width = np.asarray(values["upper95"] - values["lower95"], dtype=np.float64) / 100
    return np.fmax(relative, width) if figures.layer.indicator.unit == "%" else relative


@rule("series_break")
def series_break(case: Case) -> Iterator[Look]:
    """Whether the years of the indicator that are held lie on both sides of a known break in how it is measured.

    Years that the publisher compares only with care are information.
    """
    if case.figures is None:
        yield _WITHOUT
        return
    layer, broken = case.figures.layer, case.figures.broken_between
    if broken is None and (care := case.figures.with_care):
        yield _with_care(case, layer, care)
        return

    def tell(_: Level) -> Told:
        earlier, later = min(layer.indicator.years), max(layer.indicator.years)
        how = layer.indicator.comparable_over_time
        sentence = f"{layer.indicator.title}: {earlier} and {later} cannot be compared without care ({how})."
        return Told(capital(sentence), (Evidence("breaks between the two years", 1, "breaks", layer.source.id),))

    yield Reading(1.0 if broken else 0.0, case.residents_in(case.codes), case.codes, layer.source.title, tell)


def _with_care(case: Case, layer: Layer, care: str) -> Reading:
    def tell(_: Level) -> Told:
        earlier, later = min(layer.indicator.years), max(layer.indicator.years)
        sentence = f"{layer.indicator.title}: its publisher compares {earlier} and {later} with care ({care})."
        return Told(capital(sentence), (Evidence("years that are compared with care", 2, "years", layer.source.id),))

    return Reading(1.0, case.residents_in(case.codes), case.codes, layer.source.title, tell, at_most="info")
