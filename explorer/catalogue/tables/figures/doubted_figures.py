"""Figures held against what is known of their districts, and which of several doubts comes first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from explorer.catalogue.tables.figures.column_relations import columns_against_each_other
from explorer.catalogue.tables.figures.comma_doubts import commas_against_known
from explorer.catalogue.tables.figures.far_figures import far_from_others, far_in_time
from explorer.catalogue.tables.figures.known_totals import totals_against_known
from explorer.catalogue.tables.figures.published_figures import figures_of_published, shares_of_one
from explorer.catalogue.tables.figures.table_order import figures_in_order
from explorer.catalogue.tables.figures.table_shift import moved_figures
from explorer.catalogue.tables.figures.thousandfold import thousandfold_figures
from explorer.catalogue.tables.figures.unit_doubts import units_against_known
from explorer.catalogue.tables.figures.wider_figures import wider_figures
from explorer.catalogue.tables.figures.year_doubts import years_against_each_other
from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.districts import DistrictLookup
from explorer.places.names.area_keys import AreaMatch
from explorer.readers.tables.meaning.tidy import TidyTable
from explorer.readers.tables.table_choices import TableChoices


@dataclass(frozen=True)
class FigureDoubts:
    """What figures say against themselves: areas to ask for, units that do not fit, and indicators that wait for a person."""

    asked: Mapping[str, AreaMatch]
    units: tuple[str, ...]
    waiting: frozenset[str]
    problems: tuple[TableProblem, ...]


def figure_doubts(
    table: TidyTable,
    kinds: Mapping[str, tuple[str, bool]],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    chosen: TableChoices,
    titles: Sequence[str],
) -> FigureDoubts:
    """Hold figures against what is known of their districts; what waits for one reason is not doubted for another."""
    frame, accepted = table.frame, dict(chosen.accepted)
    said = {each.series: each.unit for each in chosen.indicators if each.unit}
    believed = [each.series for each in chosen.indicators if each.believed]

    def left(*waiting: Collection[str]) -> dict[str, str]:
        return {series: kind for series, (kind, _) in kinds.items() if not any(series in each for each in waiting)}

    units, of_units = units_against_known(frame, matches, lookup, said, titles)
    of_one, shares = shares_of_one(frame, left(units), matches, said)
    units, of_units = (*units, *of_one), (*of_units, *shares)
    of_commas, with_commas = commas_against_known(table, matches, lookup, believed)
    of_moved, moved = moved_figures(frame, left(), matches, lookup, believed)
    of_kind = left(units, with_commas, moved)
    of_wider, wider = wider_figures(frame, of_kind, matches, lookup, believed)
    asked, totals, shuffled = totals_against_known(frame, of_kind, matches, lookup, accepted, said, believed)
    waiting = shuffled | moved | wider | with_commas
    of_published, differing, of_others, as_published = figures_of_published(
        frame, left(units, waiting), {**matches, **asked}, lookup, accepted, believed
    )
    asked, waiting = {**asked, **of_published}, waiting | of_others
    of_time, far, of_periods = far_in_time(
        frame, left(units, waiting), {**matches, **asked}, lookup, {*accepted, *asked}, believed
    )
    asked, waiting = {**asked, **of_time}, waiting | of_periods
    far = (*far, *far_from_others(frame, left(units, waiting), {**matches, **asked}, lookup, as_published))
    far = (*far, *columns_against_each_other(frame, left(units, waiting)))
    in_order = figures_in_order(frame, {**matches, **asked}, lookup.name, waiting)
    of_two_units = () if units else thousandfold_figures(frame, matches, lookup)
    of_years = years_against_each_other(frame, matches)
    problems = (*of_units, *of_commas, *of_moved, *of_wider, *totals, *differing, *far, *of_two_units, *in_order, *of_years)
    return FigureDoubts(asked, units, waiting, problems)
