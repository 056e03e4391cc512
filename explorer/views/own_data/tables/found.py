"""What was found in a table, as a short page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from explorer.catalogue.tables.table_report import TableReport
from explorer.errors import ExplorerError
from explorer.said import Listing, Said, Value
from explorer.words import say, text

_MOST_NOTES = 40


def found_in_words(report: TableReport) -> str:
    """Return what was found as HTML: facts, what to look at, and the notes of the table."""
    cells = "".join(f"<tr><td><b>{_safe(k)}</b>&nbsp;&nbsp;</td><td>{_safe(v)}</td></tr>" for k, v in _facts(report))
    problems = [f"{_safe(p.what)} <i>{_safe(p.remedy)}</i>{f'<br>{_safe(p.where)}' if p.where else ''}" for p in report.problems]
    notes = [_safe(line) for line in (*report.notes, *report.footnotes[:_MOST_NOTES])]
    return f"<table cellspacing=4>{cells}</table>{_list('problems', problems)}{_list('notes', notes)}"


def refused_in_words(error: ExplorerError) -> str:
    """Return as HTML why a table cannot be read, and what to do."""
    return f"<p><b>{_safe(error.message)}</b></p><p>{_safe(error.remedy)}</p>"


def span(report: TableReport) -> str:
    """Return the periods of a table in a few words."""
    return periods_said(report.periods)


def periods_said(periods: Sequence[str]) -> str:
    """Return the first and the last of some periods."""
    if not periods:
        return text("own-table-no-periods")
    return periods[0] if len(periods) == 1 else text("table-range", low=periods[0], high=periods[-1])


def _facts(report: TableReport) -> list[tuple[Value, Value]]:
    named = tuple(dict.fromkeys(report.ci_columns))
    codes = tuple(
        Said("own-table-fact-code", code=code, meaning=found.meaning, cells=found.count)
        for code, found in dict(report.suppressed).items()
    )
    facts: dict[str, Value] = {
        "format": Said("tables-sheet-of", file=report.format, sheet=report.sheet) if report.sheet else report.format,
        "areas": _areas(report),
        "rows": report.rows,
        "periods": _periods(report),
        "figures": Said(
            "own-table-fact-columns",
            columns=Said("own-table-counted-columns", number=len(report.value_columns)),
            indicators=Said("own-table-counted-indicators", number=len(report.indicators)),
        ),
        "intervals": Said(
            "own-table-fact-named",
            named=Listing(named, 4, "clauses"),
            columns=Said("own-table-counted-columns", number=len(report.ci_columns)),
        ),
        "codes": Listing(codes, len(codes), "clauses") if codes else Said("own-table-none"),
    }
    if not named:
        facts["intervals"] = Said("own-table-none")
    return [(Said(f"own-table-fact-{name}"), told) for name, told in facts.items()]


def _areas(report: TableReport) -> Value:
    if not report.key_column:
        return Said("own-table-none")
    known = Said("own-table-fact-keys", kind=report.key_kind or "unknown", column=report.key_column, known=report.matched)
    return Said("own-table-fact-others", keys=known, others=report.number("other_level")) if report.other_level else known


def _periods(report: TableReport) -> Said:
    if not report.periods:
        return Said("own-table-periods-none")
    source = report.period_source.replace(" ", "-")
    return Said("own-table-periods", periods=span(report), number=len(report.periods), source=source)


def _list(name: str, entries: Iterable[str]) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<h4>{_safe(Said(f'own-table-list-{name}'))}</h4><ul>{items}</ul>" if items else ""


def _safe(told: Value) -> str:
    return html.escape(say(told))
