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
from explorer.said import Said

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
            Said("catalogue-most-rows-more-cells", file=report.file),
            "",
            Said("catalogue-write-numbers-without-commas"),
            fatal=True,
        )
    if not report.matched and not report.other_level and not report.ambiguous:
        column = Said("catalogue-column-4", key_column=report.key_column) if report.key_column else ""
        yield TableProblem(
            Said("catalogue-no-column-holds-codes", file=report.file),
            column,
            Said("catalogue-add-column-with-ons"),
            fatal=True,
        )


def _of_rows(layout: Layout) -> Iterator[TableProblem]:
    left = [row for row in layout.account.left_out if row.why != NO_AREA]
    if left:
        yield TableProblem(
            Said(
                "catalogue-row-left-out",
                left=len(left),
                value=_listed(f"row {row.row} ({row.text}), because {row.why}" for row in left),
            ),
            "",
            Said("catalogue-look-at-these-rows"),
        )
    if layout.short and not layout.misaligned:
        yield TableProblem(
            Said("catalogue-row-fewer-cells-than", short=len(layout.short), value=_listed(f"row {row}" for row in layout.short)),
            "",
            Said("catalogue-look-whether-cell-left"),
        )


def _of_areas(report: TableReport, told: Collection[str]) -> Iterator[TableProblem]:
    unknown = report.not_known
    if unknown:
        number = len(unknown)
        yield TableProblem(
            Said("catalogue-area-not-known", number=number, value=_listed(_with_nearest(m) for m in unknown)),
            _column(report),
            Said("catalogue-accept-area-meant-each"),
        )
    several = [match.key for match in report.ambiguous if match.key not in told]
    if several:
        number = len(several)
        yield TableProblem(
            Said("catalogue-name-several-areas", number=number, several=_listed(several)),
            _column(report),
            Said("catalogue-choose-meant"),
        )
    if report.level and report.level not in (area_keys.DISTRICT, PLACE):
        yield TableProblem(
            Said("catalogue-most-areas-this-table", level=LEVEL_NAMES.get(report.level, report.level)),
            _column(report),
            Said("catalogue-they-drawn-as-whole"),
        )
    elif report.other_level:
        yield from _old_itl(report.other_level, report)


def _old_itl(matches: Sequence[AreaMatch], report: TableReport) -> Iterator[TableProblem]:
    old = [match.key for match in matches if match.level.startswith("itl")]
    if old:
        yield TableProblem(
            Said("catalogue-itl-or-nuts-codes", old=len(old), old_2=_listed(old)),
            _column(report),
            Said("catalogue-they-kept-but-cannot"),
        )


def _named_twice(report: TableReport, doubled: Mapping[str, tuple[str, ...]]) -> Iterator[TableProblem]:
    if doubled:
        told = (f"{code} ({'; '.join(keys[:3])})" for code, keys in doubled.items())
        yield TableProblem(
            Said("catalogue-area-in-table-more", doubled=len(doubled), told=_listed(told)),
            _column(report),
            Said("catalogue-keep-one-row-each"),
        )


def _of_layout(report: TableReport, table: TidyTable) -> Iterator[TableProblem]:
    if not report.header_row:
        yield TableProblem(
            Said("catalogue-no-row-names-columns"), Said("catalogue-above-first-area"), Said("catalogue-say-row-header-or")
        )
    if not report.value_columns:
        yield TableProblem(
            Said("catalogue-table-holds-areas-but"),
            "",
            Said("catalogue-choose-column-figures-if"),
        )
    elif not report.periods:
        yield TableProblem(Said("catalogue-no-period-given"), "", Said("catalogue-say-year-figures"))
    elif len(table.frame) and (table.frame["year"] == 0).any():
        odd = table.frame.loc[table.frame["year"] == 0]
        rows = _listed(Said("catalogue-row-4", row=row, text=text) for row, text in zip(odd["row"], odd["period"], strict=True))
        yield TableProblem(Said("catalogue-odd-one-1-figure", odd=len(odd)), rows, Said("catalogue-correct-period"))


_ERRORS_ONLY = re.compile(r"\bCVs?\b|\bcoefficients? of variation\b|\bstandard errors?\b", re.I)


def _of_sheet(report: TableReport, layout: Layout) -> Iterator[TableProblem]:
    if layout.second_from:
        yield TableProblem(
            Said("catalogue-second-table-stands-beside"),
            Said("catalogue-from-column-on", second_from=layout.second_from + 1),
            Said("catalogue-put-it-into-sheet"),
        )
    if report.value_columns and any(_ERRORS_ONLY.search(title) for title in report.titles[:2]):
        yield TableProblem(
            Said("catalogue-title-says-these-numbers"),
            report.titles[0],
            Said("catalogue-choose-sheet-or-file"),
        )


def _of_figures(table: TidyTable) -> Iterator[TableProblem]:
    for header, cells in table.unreadable.items():
        yield TableProblem(
            Said("catalogue-cell-neither-figure-nor", cells=len(cells)),
            Said("catalogue-column-5", header=header, cells=_listed(cells)),
            Said("catalogue-correct-them-or-say"),
        )
    for header, cells in table.odd_formats.items():
        several = len(cells) > 1
        yield TableProblem(
            Said(
                "catalogue-cell-another-format-than",
                cells=len(cells),
                value="s" * several,
                header=header,
                is_several="yes" if several else "no",
            ),
            Said("catalogue-column-5", header=header, cells=_listed(cells)),
            Said("catalogue-look-per-cents-those"),
        )
    frame = table.frame
    if len(frame):
        twice = frame.duplicated(["key", "period", "series"], keep=False)
        if twice.any():
            keys = _listed(
                Said("catalogue-row-2", the_key=key, row=row)
                for key, row in zip(frame["key"][twice], frame["row"][twice], strict=True)
            )
            figures = counted(int(twice.sum()), Said("catalogue-figure-stands"), Said("catalogue-figures-stand"))
            yield TableProblem(
                Said("catalogue-more-than-once-same", figures=figures),
                keys,
                Said("catalogue-choose-column-tells-them"),
            )
        outside = (frame["lower"] > frame["value"]) | (frame["upper"] < frame["value"]) | (frame["lower"] > frame["upper"])
        if outside.any():
            rows = _listed(Said("catalogue-row-3", row=row) for row in frame["row"][outside])
            yield TableProblem(
                Said("catalogue-sum-one-1-figure", sum=int(outside.sum())),
                rows,
                Said("catalogue-look-at-columns-interval"),
            )


def _refused(converted: Converted) -> Iterator[TableProblem]:
    refused = [c for c in converted.conversions if c.how.startswith("refused")]
    if refused:
        old = sorted({f"{c.alias.old_name} ({c.alias.old_code})" for c in refused})
        moved = all(c.alias.relation == MOSTLY_IN for c in refused)
        remedy = Said("catalogue-give-numerators-denominators-or")
        yield TableProblem(
            Said(
                "catalogue-figures-earlier-districts-could",
                value=sum(c.figures for c in refused),
                old=len(old),
                old_2=_listed(old),
            ),
            "",
            Said("catalogue-they-left-out-map", remedy=remedy, is_moved="yes" if moved else "no"),
        )


def _column(report: TableReport) -> str:
    return Said("catalogue-column-4", key_column=report.key_column)


def _with_nearest(match: AreaMatch) -> str:
    return Said("catalogue-nearest-2", the_key=match.key, options=match.options[0][1]) if match.options else match.key


def _listed(texts: Iterable[str]) -> str:
    """Name the first few of a list, and how many more there are."""
    every = list(texts)
    more = f" and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return "; ".join(every[:_NAMED]) + more
