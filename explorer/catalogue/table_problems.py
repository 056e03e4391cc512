"""What the user of a table should know and can mend, found from its report."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from explorer.catalogue.table_conversion import Converted
from explorer.catalogue.table_report import TableProblem, TableReport
from explorer.places import area_keys
from explorer.places.area_keys import LEVEL_NAMES, AreaMatch
from explorer.places.area_words import PLACE
from explorer.places.district_names import MOSTLY_IN
from explorer.plurals import counted
from explorer.readers.table_layout import NO_AREA

if TYPE_CHECKING:
    from explorer.readers.table_layout import Layout
    from explorer.readers.tidy import TidyTable

_NAMED = 5


def find_problems(
    report: TableReport,
    layout: Layout,
    table: TidyTable,
    converted: Converted,
    doubled: Mapping[str, tuple[str, ...]],
    told: Collection[str] = (),
) -> tuple[TableProblem, ...]:
    """Return everything that the user of a table should look at, what is worst first.

    Parameters
    ----------
    report : TableReport
    layout : Layout
    table : TidyTable
    converted : Converted
    doubled : mapping of code to keys
        Areas that the table names in several ways, earlier districts aside.
    told : collection of str
        Keys of which it is said elsewhere why they are asked for.
    """
    return (
        *_fatal(report, layout), *_of_rows(layout), *_of_areas(report, told), *_named_twice(report, doubled),
        *_of_layout(report, table), *_of_sheet(report, layout), *_of_figures(table), *_refused(converted),
    )  # fmt: skip


def _fatal(report: TableReport, layout: Layout) -> Iterator[TableProblem]:
    if layout.misaligned:
        yield TableProblem(
            f"Most rows of {report.file} have more cells than its header names, as where thousands are separated by commas: no "
            "figure can be told from the next.",
            "",
            "Write numbers without commas or in quotation marks, and name every column.",
            fatal=True,
        )
    if not report.matched and not report.other_level and not report.ambiguous:
        column = f"column “{report.key_column}”" if report.key_column else ""
        yield TableProblem(
            f"{report.file}: no column holds codes or names of areas that are known.",
            column,
            "Add a column with ONS codes such as E08000025, or say which column holds the areas.",
            fatal=True,
        )


def _of_rows(layout: Layout) -> Iterator[TableProblem]:
    left = [row for row in layout.account.left_out if row.why != NO_AREA]
    if left:
        yield TableProblem(
            f"{len(left)} row{'s were' if len(left) > 1 else ' was'} left out: "
            f"{_listed(f'row {row.row} ({row.text}), because {row.why}' for row in left)}.",
            "",
            "Look at these rows, and correct the file or choose another header row or column of areas.",
        )
    if layout.short and not layout.misaligned:
        yield TableProblem(
            f"{len(layout.short)} row{'s have' if len(layout.short) > 1 else ' has'} fewer cells than the header: "
            f"{_listed(f'row {row}' for row in layout.short)}. What is not there is missing.",
            "",
            "Look whether a cell is left out within them, so that figures stand in the wrong column.",
        )


def _of_areas(report: TableReport, told: Collection[str]) -> Iterator[TableProblem]:
    unknown = report.not_known
    if unknown:
        number = len(unknown)
        yield TableProblem(
            f"{number} area{'s are' if number > 1 else ' is'} not known: {_listed(_with_nearest(m) for m in unknown)}.",
            _column(report),
            "Accept the area that is meant for each, or leave them out.",
        )
    several = [match.key for match in report.ambiguous if match.key not in told]
    if several:
        number = len(several)
        yield TableProblem(
            f"{number} name{'s mean' if number > 1 else ' means'} several areas: {_listed(several)}.",
            _column(report),
            "Choose which is meant.",
        )
    if report.level and report.level not in (area_keys.DISTRICT, PLACE):
        yield TableProblem(
            f"Most areas of this table are of another level than districts: {LEVEL_NAMES.get(report.level, report.level)}.",
            _column(report),
            "They are drawn as whole districts where districts make them up, else on boundaries of that level that you open; no "
            "district gets their figures.",
        )
    elif report.other_level:
        yield from _old_itl(report.other_level, report)


def _old_itl(matches: Sequence[AreaMatch], report: TableReport) -> Iterator[TableProblem]:
    old = [match.key for match in matches if match.level.startswith("itl")]
    if old:
        yield TableProblem(
            f"{len(old)} ITL or NUTS codes are not among those of 2025: {_listed(old)}.",
            _column(report),
            "They are kept, but cannot be shown until boundaries of their year are opened.",
        )


def _named_twice(report: TableReport, doubled: Mapping[str, tuple[str, ...]]) -> Iterator[TableProblem]:
    if doubled:
        told = (f"{code} ({'; '.join(keys[:3])})" for code, keys in doubled.items())
        yield TableProblem(
            f"{len(doubled)} area{'s stand' if len(doubled) > 1 else ' stands'} in the table more than once: {_listed(told)}.",
            _column(report),
            "Keep one row for each area.",
        )


def _of_layout(report: TableReport, table: TidyTable) -> Iterator[TableProblem]:
    if not report.header_row:
        yield TableProblem("No row names the columns.", "above the first area", "Say which row is the header, or add one.")
    if not report.value_columns:
        yield TableProblem(
            "The table holds areas but no figures: it can be written and looked up, not shown on the map.",
            "",
            "Choose the column of figures, if there is one.",
        )
    elif not report.periods:
        yield TableProblem("No period is given.", "", "Say of which year the figures are.")
    elif len(table.frame) and (table.frame["year"] == 0).any():
        odd = table.frame.loc[table.frame["year"] == 0]
        rows = _listed(f"row {row}: “{text}”" for row, text in zip(odd["row"], odd["period"], strict=True))
        yield TableProblem(
            f"{counted(len(odd), 'figure has', 'figures have')} no period that can be read.", rows, "Correct the period."
        )


_ERRORS_ONLY = re.compile(r"\bCVs?\b|\bcoefficients? of variation\b|\bstandard errors?\b", re.I)


def _of_sheet(report: TableReport, layout: Layout) -> Iterator[TableProblem]:
    if layout.second_from:
        yield TableProblem(
            "A second table stands beside this one; it was not read.",
            f"from column {layout.second_from + 1} on",
            "Put it into a sheet of its own.",
        )
    if report.value_columns and any(_ERRORS_ONLY.search(title) for title in report.titles[:2]):
        yield TableProblem(
            "The title says that these numbers tell how uncertain figures are; they are not the figures.",
            report.titles[0],
            "Choose the sheet or the file with the figures themselves.",
        )


def _of_figures(table: TidyTable) -> Iterator[TableProblem]:
    for header, cells in table.unreadable.items():
        yield TableProblem(
            f"{len(cells)} cell{'s hold' if len(cells) > 1 else ' holds'} neither a figure nor a known code: missing.",
            f"column “{header}”, {_listed(cells)}",
            "Correct them, or say what the code means.",
        )
    for header, cells in table.odd_formats.items():
        several = len(cells) > 1
        yield TableProblem(
            f"{len(cells)} cell{'s' * several} of “{header}” {'are' if several else 'is'} of another format than the others, or "
            "formatted as a per cent that it cannot be.",
            f"column “{header}”, {_listed(cells)}",
            "Look which are per cents: those that differ from the others are an indicator of their own.",
        )
    frame = table.frame
    if len(frame):
        twice = frame.duplicated(["key", "period", "series"], keep=False)
        if twice.any():
            keys = _listed(f"{key} (row {row})" for key, row in zip(frame["key"][twice], frame["row"][twice], strict=True))
            figures = counted(int(twice.sum()), "figure stands", "figures stand")
            yield TableProblem(
                f"{figures} more than once for the same area, period and indicator.",
                keys,
                "Choose the column that tells them apart, or keep one of each.",
            )
        outside = (frame["lower"] > frame["value"]) | (frame["upper"] < frame["value"]) | (frame["lower"] > frame["upper"])
        if outside.any():
            rows = _listed(f"row {row}" for row in frame["row"][outside])
            yield TableProblem(
                f"{counted(int(outside.sum()), 'figure lies', 'figures lie')} outside the confidence interval given with it.",
                rows,
                "Look at the columns of the interval.",
            )


def _refused(converted: Converted) -> Iterator[TableProblem]:
    refused = [c for c in converted.conversions if c.how.startswith("refused")]
    if refused:
        old = sorted({f"{c.alias.old_name} ({c.alias.old_code})" for c in refused})
        moved = all(c.alias.relation == MOSTLY_IN for c in refused)
        remedy = "Give numerators and denominators, or say that the figures are counts, if they are."
        yield TableProblem(
            f"{sum(c.figures for c in refused)} figures of {len(old)} earlier districts could not be brought to those of today: "
            f"{_listed(old)}.",
            "",
            f"They are left out of the map. {'Their borders were others: use figures of today.' if moved else remedy}",
        )


def _column(report: TableReport) -> str:
    return f"column “{report.key_column}”"


def _with_nearest(match: AreaMatch) -> str:
    return f"{match.key} (the nearest: {match.options[0][1]})" if match.options else match.key


def _listed(texts: Iterable[str]) -> str:
    """Name the first few of a list, and how many more there are."""
    every = list(texts)
    more = f" and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return "; ".join(every[:_NAMED]) + more
