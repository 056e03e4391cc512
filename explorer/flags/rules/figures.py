"""Rules about the figures themselves: other years' codes, gaps, wide intervals and broken series."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from explorer.analysis.certainty import coefficients_of_variation
from explorer.catalogue.indicators import period_said
from explorer.flags.case import Case
from explorer.flags.measures import FloatArray
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked
from explorer.flags.names import districts_said
from explorer.flags.registry import Look, rule
from explorer.flags.rules.standing import combining_of
from explorer.flags.wording import figure, flows_said
from explorer.layers import Layer
from explorer.layers.combinable import Combinable
from explorer.memory import SHARED
from explorer.places.districts import Alias, CodeReport
from explorer.said import Area, Listing, Said

_WITHOUT = Unchecked(Said("unchecked-no-indicator"))


@rule("vintage", reads_figures=True)
def vintage(case: Case) -> Iterator[Look]:
    """Codes of the flows, the functional areas and the indicator that are not those of the districts of today.

    Older codes are converted by dated lookups, exact for merged districts and information here where they concern the
    footprint; codes that no lookup knows are red, since what they stand for is missing.
    """
    yield from _codes(case, Said("flag-vintage-flows"), case.flows.codes, "commuting", flows_said(case.flows))
    areas = case.functional_areas
    yield from _codes(case, Said("flag-vintage-areas"), areas.codes, "functional_areas", areas.said)
    if case.figures is not None:
        layer = case.figures.layer
        what = Said("flag-vintage-indicator", indicator=layer.indicator.title)
        yield from _codes(case, what, CodeReport({}, (), layer.unmatched), layer.source.id, layer.source.title)


def _codes(case: Case, what: Said, report: CodeReport, source: str, rests_on: Said | str) -> Iterator[Look]:
    unmatched = report.unmatched

    def tell_unmatched(_: Level) -> Told:
        claim = Said("evidence-vintage-unmatched", what=what)
        return Told(
            Said("flag-vintage", what=what, codes=Listing(unmatched)), (Evidence(claim, len(unmatched), "codes", source),)
        )

    yield Reading(float(len(unmatched)), case.residents_in(case.codes) if unmatched else 0.0, (), rests_on, tell_unmatched)
    older = tuple(alias for alias in report.converted if case.chosen[case.position[alias.code]])
    if older:
        yield _converted(case, what, older, source, rests_on)


def _converted(case: Case, what: Said, older: tuple[Alias, ...], source: str, rests_on: Said | str) -> Reading:
    codes = tuple(dict.fromkeys(alias.code for alias in older))

    def tell(_: Level) -> Told:
        recoded = any(alias.relation == "recoded" for alias in older)
        named = Listing.of(
            [Said("flag-vintage-older-code", district=Area(one.old_code, one.old_name), code=one.old_code) for one in older]
        )
        sentence = Said("flag-vintage-converted", what=what, districts=named, recoded="yes" if recoded else "no")
        return Told(sentence, (Evidence(Said("evidence-vintage-older", what=what), len(older), "codes", source),))

    return Reading(float(len(older)), case.residents_in(codes), codes, rests_on, tell, at_most="info")


@rule("data_gap", reads_figures=True)
def data_gap(case: Case) -> Iterator[Look]:
    """Share of the indicator's denominator in the footprint that has a value; below 90% no figure is given (ours).

    Where the denominator is not known, the share of residents stands in.
    """
    if case.figures is None:
        yield _WITHOUT
        return
    areas = case.figures.layer.areas
    if areas is not None and case.figures.layer.built is None and not case.figures.values["value"].notna().any():
        yield Unchecked(Said("unchecked-other-areas", indicator=case.figures.layer.indicator.title, areas=areas.said))
        return
    ready = SHARED.of(combining_of, case.figures)
    combined, has_value = ready.over(case.chosen.astype(np.float64)), np.isfinite(ready.value)
    missing = tuple(case.all_codes[place] for place in np.flatnonzero(case.chosen & ~has_value))
    people = case.population.to_numpy(dtype=np.float64)
    whole = float(np.nansum(people[case.chosen]))
    by_people = float(np.nansum(people[case.chosen & has_value])) / whole if whole else math.nan
    is_measured = math.isfinite(combined.coverage) and case.figures.kind in ("rate", "ratio")
    share = combined.coverage if is_measured else by_people
    layer = case.figures.layer
    whom: Said | str = layer.indicator.denominator if is_measured else Said("flag-data_gap-residents")

    def tell(level: Level) -> Told:
        title, year = layer.indicator.title, layer.period_said
        if level == "cannot_tell":
            sentence = Said("flag-data_gap-cannot-tell", footprint=case.name, indicator=title)
        elif not share:
            sentence = Said("flag-data_gap-none", indicator=title, year=year)
        else:
            sentence = Said(
                "flag-data_gap", indicator=title, year=year, share=case.limits["data_gap"].shown(share), whom=whom,
                districts=districts_said(case.lookup, missing),
            )  # fmt: skip
        return Told(sentence, (Evidence(Said("evidence-with-value", whom=whom), share, "share", layer.source.id),))

    yield Reading(share, case.residents_in(missing), missing, layer.source.title, tell)


@rule("uncertain", reads_figures=True)
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
        yield Unchecked(Said("unchecked-no-intervals", indicator=layer.indicator.title))
        return
    limit = case.limits["uncertain"]
    codes = tuple(code for code, one in zip(case.codes, doubt, strict=True) if limit.level(float(one)))
    worst = int(np.nanargmax(doubt))

    def tell(_: Level) -> Told:
        worst_code = case.codes[worst]
        low, high = values.loc[[worst_code], ["lower95", "upper95"]].to_numpy(dtype=np.float64)[0].tolist()
        unit = layer.indicator.unit
        sentence = Said(
            "flag-uncertain", indicator=layer.indicator.title, year=layer.period_said,
            districts=districts_said(case.lookup, codes or (worst_code,)), worst=case.lookup.area(worst_code),
            low=figure(low, unit), high=figure(high, unit),
        )  # fmt: skip
        return Told(
            sentence,
            (
                Evidence(Said("evidence-widest"), float(doubt[worst]), "share", layer.source.id),
                Evidence(Said("evidence-too-uncertain"), len(codes), "districts", layer.source.id),
            ),
        )

    yield Reading(float(doubt[worst]), case.residents_in(codes), codes, layer.source.title, tell)


def doubts(figures: Combinable) -> FloatArray:
    """Return how uncertain each district's value is: relative error or width of the interval, whichever is larger."""
    values = figures.values
    relative = np.asarray(coefficients_of_variation(values).replace(np.inf, np.nan), dtype=np.float64)
    width = np.asarray(values["upper95"] - values["lower95"], dtype=np.float64) / 100
    return np.fmax(relative, width) if figures.layer.indicator.unit == "%" else relative


@rule("series_break", reads_figures=True)
def series_break(case: Case) -> Iterator[Look]:
    """Whether the years of the indicator that are held lie on both sides of a known break in how it is measured.

    Years that the publisher compares only with care are information.
    """
    if case.figures is None:
        yield _WITHOUT
        return
    layer, broken = case.figures.layer, case.figures.is_broken
    if not broken and (care := case.figures.with_care):
        yield _with_care(case, layer, care)
        return

    def tell(_: Level) -> Told:
        sentence = _years("flag-series_break", layer, layer.indicator.trend_said)
        return Told(sentence, (Evidence(Said("evidence-breaks"), 1, "breaks", layer.source.id),))

    yield Reading(1.0 if broken else 0.0, case.residents_in(case.codes), case.codes, layer.source.title, tell)


def _with_care(case: Case, layer: Layer, care: Said | str) -> Reading:
    def tell(_: Level) -> Told:
        sentence = _years("flag-series_break-with-care", layer, care)
        return Told(sentence, (Evidence(Said("evidence-years-with-care"), 2, "years", layer.source.id),))

    return Reading(1.0, case.residents_in(case.codes), case.codes, layer.source.title, tell, at_most="info")


def _years(key: str, layer: Layer, why: Said | str) -> Said:
    earlier, later = period_said(layer.indicator.first_period), period_said(layer.indicator.latest_period)
    return Said(key, indicator=layer.indicator.title, earlier=earlier, later=later, why=why)
