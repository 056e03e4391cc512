"""What the user of a table should know and can mend, found from its report."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import LEVELS_DRAWN
from explorer.catalogue.tables.areas.table_conversion import Converted
from explorer.catalogue.tables.figures.figure_problems import of_figures
from explorer.catalogue.tables.figures.mistaken_dates import groups_for_days
from explorer.catalogue.tables.table_report import Conversion, TableProblem, TableReport, first_few
from explorer.places.names.area_keys import AreaMatch
from explorer.places.names.area_words import PLACE
from explorer.places.names.district_names import MOSTLY_IN
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES
from explorer.readers.tables.layout.row_account import NO_AREA
from explorer.readers.tables.layout.table_layout import Layout, column_samples
from explorer.readers.tables.layout.table_rows import text_at
from explorer.readers.tables.meaning.column_titles import repeated_headers
from explorer.readers.tables.meaning.header_words import last_part
from explorer.readers.tables.meaning.roles import INTERVAL, KEY, VALUE
from explorer.readers.tables.meaning.unread_columns import figures_with_words, points_of_rows, times_not_read
from explorer.said import Listing, Said

if TYPE_CHECKING:
    from explorer.readers.tables.meaning.tidy import TidyTable

_NAMED = 5


def find_problems(
    report: TableReport,
    layout: Layout,
    table: TidyTable,
    converted: Converted,
    doubled: Mapping[str, tuple[str, ...]],
    told: Collection[str] = (),
    units: Collection[str] = (),
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
    units : collection of str
        Indicators whose unit is asked for elsewhere.
    """
    return (
        *_fatal(report, layout), *_of_rows(report, layout), *_of_areas(report, told), *_named_twice(report, doubled),
        *_of_layout(report, layout, table), *_of_parts(layout, table), *_days_in_groups(layout, table),
        *_of_sheet(report, layout), *_of_figures(table, units), *_refused(converted),
    )  # fmt: skip


def _fatal(report: TableReport, layout: Layout) -> Iterator[TableProblem]:
    if layout.misaligned:
        yield TableProblem(
            Said("tables-misaligned", file=report.file),
            "",
            Said("tables-misaligned-remedy"),
            fatal=True,
        )
    if not report.matched and not report.other_level and not report.ambiguous:
        none = "tables-only-totals" if report.rows and report.key_column and not report.unmatched else "tables-no-areas"
        yield TableProblem(
            Said(none, file=report.file),
            _column(report) if report.key_column else "",
            Said("tables-no-areas-remedy"),
            fatal=True,
        )


def _of_rows(report: TableReport, layout: Layout) -> Iterator[TableProblem]:
    bare = [row for row in layout.account.left_out if row.why == NO_AREA]
    if report.matched > 1 and len(bare) >= layout.account.read:
        what = Said("tables-mostly-bare", rows=len(bare), row=str(bare[0].row))
        yield TableProblem(what, "", Said("tables-mostly-bare-remedy"), fatal=True)
    left = [row for row in layout.account.left_out if row.why != NO_AREA]
    if left:
        yield TableProblem(
            Said(
                "tables-left-out",
                rows=first_few(Said("tables-left-out-row", row=str(row.row), text=row.text, why=row.why) for row in left),
            ),
            "",
            Said("tables-left-out-remedy"),
        )
    if layout.short and not layout.misaligned:
        yield TableProblem(
            Said("tables-short", rows=first_few(_row(row) for row in layout.short)),
            "",
            Said("tables-short-remedy"),
        )


def _of_areas(report: TableReport, told: Collection[str]) -> Iterator[TableProblem]:
    unknown = report.not_known
    if unknown:
        yield TableProblem(
            Said("tables-unknown", areas=first_few(_with_nearest(m) for m in unknown)),
            _column(report),
            Said("tables-unknown-remedy"),
        )
    several = [match.key for match in report.ambiguous if match.key not in told]
    if several:
        yield TableProblem(Said("tables-several", names=first_few(several)), _column(report), Said("tables-several-remedy"))
    if report.levels and not can_be_drawn(report.levels):
        yield TableProblem(none_drawn(report.levels), _column(report), Said("tables-none-drawn-remedy"))
    elif report.level and report.level not in (DISTRICT, PLACE):
        yield TableProblem(
            Said("tables-level", level=LEVEL_NAMES.get(report.level, report.level)),
            _column(report),
            Said("tables-level-remedy"),
        )
    elif report.other_level:
        yield from _old_itl(report.other_level, report)


def can_be_drawn(levels: Collection[str]) -> bool:
    """Whether figures of areas of one of these levels can be drawn."""
    return bool({*LEVELS_DRAWN, "county", PLACE} & set(levels))


def none_drawn(levels: Iterable[str]) -> Said:
    """Say that no area of a table can be drawn, and what its areas are."""
    return Said("tables-none-drawn", levels=first_few(LEVEL_NAMES.get(level, level) for level in levels))


def _old_itl(matches: Sequence[AreaMatch], report: TableReport) -> Iterator[TableProblem]:
    old = [match.key for match in matches if match.level.startswith("itl") and match.kind == "code"]
    if old:
        yield TableProblem(
            Said("tables-old-itl", codes=first_few(old)),
            _column(report),
            Said("tables-old-itl-remedy"),
        )


def _named_twice(report: TableReport, doubled: Mapping[str, tuple[str, ...]]) -> Iterator[TableProblem]:
    if doubled:
        told = (
            Said("tables-twice-row", code=code, keys=Listing(tuple(keys[:3]), 3, "clauses")) for code, keys in doubled.items()
        )
        yield TableProblem(
            Said("tables-twice", areas=first_few(told)),
            _column(report),
            Said("tables-twice-remedy"),
        )


def _of_layout(report: TableReport, layout: Layout, table: TidyTable) -> Iterator[TableProblem]:
    if not report.header_row:
        yield TableProblem(Said("tables-no-header"), Said("tables-no-header-where"), Said("tables-no-header-remedy"))
    for header, places in repeated_headers(table.columns).items():
        yield TableProblem(
            Said("tables-same-header", header=header, columns=len(places)),
            Said("tables-columns", columns=Listing(tuple(str(at + 1) for at in places), _NAMED)),
            Said("tables-same-header-remedy"),
        )
    for header, cells in times_not_read(table.columns, column_samples(layout)).items():
        yield TableProblem(Said("tables-time-not-read", column=header), first_few(cells), Said("tables-time-not-read-remedy"))
    addresses, points = points_of_rows(table.columns, column_samples(layout))
    if addresses:
        yield TableProblem(
            Said("tables-addresses", columns=first_few((*addresses, *points))), "", Said("tables-addresses-remedy")
        )
    without = not report.value_columns or table.frame.empty
    worded = {
        header: cell
        for header, cell in figures_with_words(table.columns, column_samples(layout)).items()
        if header not in table.split_by
    }
    if worded:
        columns = first_few(Said("tables-with-words-one", column=header, cell=cell) for header, cell in worded.items())
        yield TableProblem(Said("tables-with-words", columns=columns), "", Said("tables-with-words-remedy"), fatal=without)
    if without and not worded:
        yield TableProblem(Said("tables-no-figures"), "", Said("tables-no-figures-remedy"), fatal=True)
    elif not report.periods and not without:
        yield TableProblem(Said("tables-no-period"), "", Said("tables-no-period-remedy"))
    elif len(table.frame) and (table.frame["year"] == 0).any():
        odd = table.frame.loc[table.frame["year"] == 0]
        undated, odd = odd[odd["period"] == ""], odd[odd["period"] != ""]
        if len(undated):
            named = first_few(Said("tables-quoted", text=str(name)) for name in undated["series"].unique())
            yield TableProblem(Said("tables-undated", columns=named), "", Said("tables-no-period-remedy"))
        rows = first_few(
            Said("tables-odd-period-row", row=str(row), text=str(text))
            for row, text in zip(odd["row"], odd["period"], strict=True)
        )
        if len(odd):
            yield TableProblem(Said("tables-odd-period", figures=len(odd)), rows, Said("tables-odd-period-remedy"))


_PARTS = re.compile(
    r"(?:(?:broad |main |detailed )?(?:sex|gender|ages?|age (?:group|band)s?|ethnic(?:ity| groups?| background)?|industry"
    r"|sectors?|occupations?|tenure|disability|religion|qualifications?|mode|method of travel.*|transport mode|household types?"
    r"|property types?|dwelling types?|crime types?|offence(?: groups?| types?)?|causes?(?: of death)?|fuel|benefits?|nationality"
    r"|country of birth|economic activity|employment status|marital status|year group|phase))",
    re.IGNORECASE,
)
"""Headers of columns that say of whom or what a row is a part."""


def _of_parts(layout: Layout, table: TidyTable) -> Iterator[TableProblem]:
    """Name columns that say of whom each row is, where rows of different areas are of different people and nothing parts them."""
    parting = [column.at for column in table.columns if column.header in table.split_by]
    for column in table.columns:
        if (
            column.header in table.split_by
            or column.role in (VALUE, KEY, *INTERVAL)
            or not _PARTS.fullmatch(_plain(column.header))
        ):
            continue
        kinds = _kinds(layout, column.at)
        if len(kinds) > 1 and not _follows_from(layout, column.at, parting):
            yield TableProblem(
                Said("tables-parts", column=column.header, kinds=first_few(kinds)), "", Said("tables-parts-remedy")
            )


def _follows_from(layout: Layout, at: int, parting: Sequence[int]) -> bool:
    """Whether a column says no more than those that part the rows: a group beside each offence, a code beside a sex."""
    if not parting:
        return False
    told: dict[tuple[str, ...], str] = {}
    texts = ((tuple(text_at(row, part) for part in parting), text_at(row, at)) for row in layout.body_rows)
    return all(told.setdefault(parts, own) == own for parts, own in texts)


def _kinds(layout: Layout, at: int) -> list[str]:
    """What stands in a column, each text once."""
    return list(dict.fromkeys(text for row in layout.body_rows if (text := text_at(row, at))))


def _days_in_groups(layout: Layout, table: TidyTable) -> Iterator[TableProblem]:
    parting = ((column.header, _kinds(layout, column.at)) for column in table.columns if column.header in table.split_by)
    yield from groups_for_days(table, parting)


def _plain(header: str) -> str:
    return " ".join(last_part(header).replace("_", " ").split())


_ERRORS_ONLY = re.compile(r"\bCVs?\b|\bcoefficients? of variation\b|\bstandard errors?\b", re.I)


def _of_sheet(report: TableReport, layout: Layout) -> Iterator[TableProblem]:
    if layout.second_from:
        yield TableProblem(
            Said("tables-second"),
            Said("tables-second-where", column=str(layout.second_from + 1)),
            Said("tables-second-remedy"),
        )
    if report.value_columns and any(_ERRORS_ONLY.search(title) for title in report.titles[:2]):
        yield TableProblem(
            Said("tables-errors-only"),
            report.titles[0],
            Said("tables-errors-only-remedy"),
        )


def _of_figures(table: TidyTable, units: Collection[str]) -> Iterator[TableProblem]:
    for header, cells in table.unreadable.items():
        yield TableProblem(
            Said("tables-unreadable", cells=len(cells)),
            Said("tables-column-cells", column=header, cells=first_few(cells)),
            Said("tables-unreadable-remedy"),
        )
    for header, cells in table.merged.items():
        yield TableProblem(
            Said("tables-merged", cells=len(cells)),
            Said("tables-column-cells", column=header, cells=first_few(cells)),
            Said("tables-merged-remedy"),
        )
    for header, cells in table.one_or_two.items():
        yield TableProblem(
            Said("tables-one-or-two", cells=len(cells), column=header),
            Said("tables-column-cells", column=header, cells=first_few(cells)),
            Said("tables-one-or-two-remedy"),
            fatal=not table.frame["value"].notna().any(),
        )
    for header, cells in table.otherwise.items():
        yield TableProblem(
            Said("tables-otherwise", cells=len(cells), column=header, short="yes" if header in table.in_short else "no"),
            Said("tables-column-cells", column=header, cells=first_few(cells)),
            Said("tables-otherwise-remedy"),
        )
    for header, cell in table.in_powers.items():
        yield TableProblem(Said("tables-in-powers", column=header, figure=cell), "", Said("tables-in-powers-remedy"))
    for header, cells in table.odd_formats.items():
        yield TableProblem(
            Said("tables-odd-format", cells=len(cells), column=header),
            Said("tables-column-cells", column=header, cells=first_few(cells)),
            Said("tables-odd-format-remedy"),
        )
    for series, units in table.in_units.items():
        yield TableProblem(Said("tables-in-units", series=series, units=first_few(units)), "", Said("tables-in-units-remedy"))
    frame = table.frame
    if len(frame):
        twice = frame.duplicated(["key", "period", "series"], keep=False)
        if twice.any():
            keys = first_few(
                Said("tables-same-row", entry=str(key), row=str(row))
                for key, row in zip(frame["key"][twice], frame["row"][twice], strict=True)
            )
            yield TableProblem(
                Said("tables-same", figures=int(twice.sum())),
                keys,
                Said("tables-same-remedy"),
            )
        yield from of_figures(frame, units)
        outside = (frame["lower"] > frame["value"]) | (frame["upper"] < frame["value"]) | (frame["lower"] > frame["upper"])
        if outside.any():
            rows = first_few(_row(row) for row in frame["row"][outside])
            yield TableProblem(
                Said("tables-outside", figures=int(outside.sum())),
                rows,
                Said("tables-outside-remedy"),
            )


def _refused(converted: Converted) -> Iterator[TableProblem]:
    refused = [c for c in converted.conversions if c.is_refused]
    moved = [c for c in refused if c.alias.relation == MOSTLY_IN]
    incomplete = [c for c in refused if c.how.id == "tables-became-refused_parts"]
    others = [c for c in refused if c.alias.relation != MOSTLY_IN and c not in incomplete]
    if moved:
        # Where all areas are of then, nothing of the table can be drawn.
        nothing_left = not (converted.frame["code"] != "").any()
        what, remedy = _of_districts("tables-borders-moved", moved), Said("tables-refused-moved")
        yield TableProblem(what, "", remedy, fatal=nothing_left)
    if incomplete:
        yield TableProblem(_of_districts("tables-incomplete", incomplete), "", Said("tables-incomplete-remedy"))
    if others:
        yield TableProblem(_of_districts("tables-refused", others), "", Said("tables-refused-remedy"))


def _of_districts(message: str, conversions: Sequence[Conversion]) -> Said:
    old = sorted({f"{c.alias.old_name} ({c.alias.old_code})" for c in conversions})
    return Said(message, figures=sum(c.figures for c in conversions), districts=first_few(old))


def _column(report: TableReport) -> Said:
    return Said("tables-column", column=report.key_column)


def _row(number: object) -> Said:
    return Said("tables-row", row=str(number))


def _with_nearest(match: AreaMatch) -> Said | str:
    return Said("tables-nearest", entry=match.key, nearest=match.options[0][1]) if match.options else match.key
