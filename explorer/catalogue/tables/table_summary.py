"""What a report tells of a table: its columns, periods, units, marks and indicators, and what became of its areas."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from explorer.catalogue.tables.areas.table_conversion import SUPERSEDED, Converted
from explorer.catalogue.tables.table_kinds import COUNT, KINDS, kind_told, may_be_count
from explorer.catalogue.tables.table_notes import notes_of
from explorer.catalogue.tables.table_report import IndicatorFound, Suppressed, TableReport
from explorer.places.districts import DistrictLookup
from explorer.places.names import area_keys
from explorer.places.names.area_keys import AreaMatch
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES
from explorer.readers.flows.special import is_total
from explorer.readers.tables.layout.table_layout import Layout
from explorer.readers.tables.meaning import roles
from explorer.readers.tables.meaning.roles import Column
from explorer.readers.tables.meaning.tidy import TidyTable
from explorer.readers.tables.sheets import Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices
from explorer.readers.tables.written.cells import meaning, symbol
from explorer.readers.tables.written.periods import day_of
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd


def kinds_of(frame: pd.DataFrame, chosen: TableChoices) -> dict[str, tuple[str, bool]]:
    """Kind of each indicator, and whether it is only assumed, from whole numbers."""
    found = {}
    for series, rows in frame.groupby("series", sort=False):
        unit = unit_of(rows, chosen.of(str(series)).unit)
        kind = chosen.of(str(series)).kind
        kind = kind if kind in KINDS and kind else kind_told(str(series), unit)
        assumed = not kind and not unit and may_be_count(str(series)) and _whole_numbers(rows["value"])
        found[str(series)] = (COUNT if assumed else kind, assumed)
    return found


def unit_of(rows: pd.DataFrame, chosen: str) -> str:
    """Return the unit of an indicator: as chosen, or the only one that its figures tell."""
    told = [unit for unit in rows["unit"].unique() if unit]
    return chosen or (told[0] if len(told) == 1 else "")


def _whole_numbers(values: pd.Series[float]) -> bool:
    figures = values.dropna()
    return bool(len(figures) and (figures >= 0).all() and (figures % 1 == 0).all() and figures.max() >= 100)


def report_of(
    file: SheetFile, sheet: Sheet, layout: Layout, table: TidyTable, chosen: TableChoices, kinds: Mapping[str, tuple[str, bool]]
) -> TableReport:
    """What was found of the table itself, before its areas."""
    block, headers = layout.blocks[0], layout.headers(layout.blocks[0])
    footnotes = tuple(dict.fromkeys(line for each in layout.blocks for line in each.footnotes))
    return TableReport(
        file=file.path.name,
        format=file.format,
        sheets=tuple(name for name in file.names if name),
        sheet=sheet.name,
        header_row=block.name_row + 1,
        key_column=headers[layout.key_column] or f"column {layout.key_column + 1}",
        key_column_number=layout.key_column + 1,
        key_kind={"code": "codes", "name": "names"}.get(layout.key_kind, ""),
        period_source=table.period_source or ("chosen" if chosen.period else ""),
        periods=_labels_of(_with_days(table.frame)),
        value_columns=_headers(table.columns, roles.VALUE),
        ci_columns=_headers(table.columns, *roles.INTERVAL),
        units=_units(table),
        suppressed=_suppressed(table.frame, footnotes, chosen),
        indicators=_indicators(table.frame, kinds, chosen),
        titles=block.titles,
        footnotes=footnotes,
        notes=(layout.account.said, *file.notes, *sheet.notes, *notes_of(file, sheet, layout, table, kinds)),
        rows=layout.account.read,
        account=layout.account,
    )


def with_areas(
    report: TableReport, matches: Mapping[str, AreaMatch], converted: Converted, lookup: DistrictLookup
) -> TableReport:
    """Add what became of the areas of the table."""
    by_status: dict[str, list[AreaMatch]] = defaultdict(list)
    for match in matches.values():
        by_status[match.status].append(match)
    matched = {match.code: match.level for match in by_status[area_keys.MATCHED]}
    levels = Counter(matched.values()) + Counter(match.level for match in by_status[area_keys.OTHER_LEVEL])
    level = _main_level(levels)
    unknown = by_status[area_keys.UNMATCHED]
    totals = [match.key for match in unknown if is_total(match.key)]
    told = [Said("tables-sums", sums=Listing(tuple(totals), len(totals), "clauses"))] if totals else []
    others = [match for match in by_status[area_keys.OTHER_LEVEL] if match.kind != "code" or not match.level.startswith("itl")]
    if others and DISTRICT in matched.values():
        areas = (Said("tables-of-level", area=match.key, level=LEVEL_NAMES.get(match.level, match.level)) for match in others)
        told.append(Said("tables-counties", counties=Listing(tuple(areas), 6, "clauses")))
    if older := sorted({f"{c.alias.old_name} ({c.alias.old_code})" for c in converted.conversions if c.how == SUPERSEDED}):
        told.append(Said("tables-superseded", districts=Listing(tuple(older), 6, "clauses")))
    return replace(
        report,
        notes=(*report.notes, *told),
        level=level,
        levels=dict(levels.most_common()),
        vintage=area_keys.vintage_of(matches.values(), lookup),
        matched=len(matched),
        unmatched=tuple(match for match in unknown if match.key not in totals),
        ambiguous=tuple(by_status[area_keys.AMBIGUOUS]),
        other_level=tuple(by_status[area_keys.OTHER_LEVEL]),
        without_values=_without_values(converted.frame, level, lookup),
        many_to_one=many_to_one(matches.values()),
        converted=converted.conversions,
    )


def _main_level(levels: Counter[str]) -> str:
    return next((level for level, _ in levels.most_common() if level != "country"), next(iter(levels), ""))


def _headers(columns: Sequence[Column], *wanted: str) -> tuple[str, ...]:
    return tuple(column.header or f"column {column.at + 1}" for column in columns if column.role in wanted)


def _units(table: TidyTable) -> dict[str, str]:
    """Unit of each column of figures that tells one."""
    told: dict[int, set[str]] = defaultdict(set)
    for at, unit in table.frame[["column", "unit"]].drop_duplicates().itertuples(index=False):
        told[int(at)].add(str(unit))
    of_column = {at: next(iter(found)) for at, found in told.items() if len(found) == 1 and found != {""}}
    return {c.header or f"column {c.at + 1}": of_column[c.at] for c in table.columns if c.at in of_column}


def _with_days(frame: pd.DataFrame) -> pd.DataFrame:
    """Return each period of each indicator once, in the order of time."""
    if frame.empty:
        return frame
    known = frame.loc[frame["year"] > 0, ["series", "year", "month", "period"]].drop_duplicates(["series", "period"])
    return known.assign(day=known["period"].map(day_of)).sort_values(["year", "month", "day", "period"])


def _labels_of(known: pd.DataFrame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, known["period"]))) if len(known) else ()


def _suppressed(frame: pd.DataFrame, footnotes: Sequence[str], chosen: TableChoices) -> dict[str, Suppressed]:
    if frame.empty:
        return {}
    meanings = {**_meanings(footnotes), **dict(chosen.meanings)}
    told: dict[str, Suppressed] = {}
    for flag, rows in frame[frame["flag"] != ""].groupby("flag", sort=True):
        mark = str(flag)
        missing = int(rows["value"].isna().sum())
        told[mark] = Suppressed(meanings.get(mark) or meaning(mark) or Said("tables-not-explained"), len(rows), missing)
    return told


_EXPLAINED = re.compile(r"(?P<mark>\[[a-z]{1,4}\]|[*!~#^:-]|\.\.)\s*(?:[=–:-]\s*)?(?P<meaning>[A-Z].{4,})")


def _meanings(footnotes: Sequence[str]) -> dict[str, str]:
    """What the footnotes say of the codes: ``! Estimate and confidence interval not available …``."""
    found: dict[str, str] = {}
    for line, after in pairwise((*footnotes, "")):
        told = _EXPLAINED.fullmatch(line)
        if told:
            # Older exports of Nomis break the sentence over two rows.
            more = f" {after}" if after[:1].islower() else ""
            found.setdefault(symbol(told["mark"]) or told["mark"], f"{told['meaning']}{more}")
    return found


def _without_values(frame: pd.DataFrame, level: str, lookup: DistrictLookup) -> tuple[str, ...]:
    if level != DISTRICT or frame.empty:
        return ()
    with_values = set(frame.loc[frame["value"].notna(), "code"])
    return tuple(code for code in lookup.codes if code not in with_values)


def many_to_one(matches: Iterable[AreaMatch]) -> dict[str, tuple[str, ...]]:
    """Return the areas for which several keys stand, with these."""
    keys_of_code: dict[str, list[str]] = defaultdict(list)
    for match in matches:
        if match.status == area_keys.MATCHED:
            keys_of_code[match.code].append(match.key)
    return {code: tuple(keys) for code, keys in keys_of_code.items() if len(keys) > 1}


def _indicators(frame: pd.DataFrame, kinds: Mapping[str, tuple[str, bool]], chosen: TableChoices) -> tuple[IndicatorFound, ...]:
    found = []
    labels = {series: _labels_of(rows) for series, rows in _with_days(frame).groupby("series", sort=False)}
    for series, rows in frame.groupby("series", sort=False):
        kind, assumed = kinds[str(series)]
        values = rows["value"]
        found.append(
            IndicatorFound(
                str(series),
                unit_of(rows, chosen.of(str(series)).unit),
                kind,
                assumed,
                labels.get(series, ()),
                int(values.notna().sum()),
                int(values.isna().sum()),
                int((rows["lower"].notna() & rows["upper"].notna()).sum()),
            )
        )
    return tuple(found)
