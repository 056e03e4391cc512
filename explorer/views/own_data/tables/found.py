"""What was found in a table, as a short page."""

from __future__ import annotations

import html
from collections.abc import Iterable

from explorer.catalogue.table_report import TableReport
from explorer.errors import ExplorerError
from explorer.plurals import counted
from explorer.said import Value
from explorer.words import say

_MOST_NOTES = 40


def found_in_words(report: TableReport) -> str:
    """Return what was found as HTML: facts, what to look at, and the notes of the table."""
    cells = "".join(f"<tr><td><b>{_safe(k)}</b>&nbsp;&nbsp;</td><td>{_safe(v)}</td></tr>" for k, v in _facts(report))
    problems = [f"{_safe(p.what)} <i>{_safe(p.remedy)}</i>{f'<br>{_safe(p.where)}' if p.where else ''}" for p in report.problems]
    notes = [_safe(line) for line in (*report.notes, *report.footnotes[:_MOST_NOTES])]
    return f"<table cellspacing=4>{cells}</table>{_list('To look at', problems)}{_list('Notes', notes)}"


def refused_in_words(error: ExplorerError) -> str:
    """Return as HTML why a table cannot be read, and what to do."""
    return f"<p><b>{_safe(error.message)}</b></p><p>{_safe(error.remedy)}</p>"


def span(report: TableReport) -> str:
    """Return the periods of a table in a few words."""
    return report.periods[0] if len(report.periods) == 1 else f"{report.periods[0]} to {report.periods[-1]}"


def _facts(report: TableReport) -> list[tuple[str, str]]:
    sheet = f", sheet “{report.sheet}”" if report.sheet else ""
    areas = (
        f"{report.key_kind or 'not known'} in “{report.key_column}”; {report.matched:,} known" if report.key_column else "none"
    )
    if report.other_level:
        areas += f", {report.number('other_level'):,} of which no list is held"
    periods = (
        f"{span(report)} ({len(report.periods)}), from {_SOURCES.get(report.period_source, '')}" if report.periods else "not told"
    )
    codes = (f"{code} = {say(found.meaning)} ({found.count:,})" for code, found in dict(report.suppressed).items())
    named = list(dict.fromkeys(report.ci_columns))
    intervals = f"{'; '.join(named[:4])} ({counted(len(report.ci_columns), 'column')})" if named else "none"
    return [
        ("Format", f"{say(report.format)}{sheet}"),
        ("Areas", areas),
        ("Rows", f"{report.rows:,}"),
        ("Periods", periods),
        ("Figures", f"{counted(len(report.value_columns), 'column')}, {counted(len(report.indicators), 'indicator')}"),
        ("Confidence intervals", intervals),
        ("Codes", "; ".join(codes) or "none"),
    ]


_SOURCES = {
    "column": "a column",
    "header": "the header",
    "above the table": "what stands above the table",
    "title": "the title",
    "chosen": "your choice",
}


def _list(title: str, entries: Iterable[str]) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<h4>{title}</h4><ul>{items}</ul>" if items else ""


def _safe(told: Value) -> str:
    return html.escape(say(told))
