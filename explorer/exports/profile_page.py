"""The profile of a footprint: every indicator in its theme, with its interval and how it stands among peers, or why it cannot."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from explorer import __version__
from explorer.catalogue.partnerships import kind_said
from explorer.catalogue.sources import Source
from explorer.exports.file_names import subject_name
from explorer.exports.kind_files import write_rows
from explorer.exports.page import environment, filled
from explorer.exports.records import OWNER_COLUMNS, owner_cells
from explorer.exports.whole_folder import write_together
from explorer.flags.findings import Findings
from explorer.flags.peer_comparison import ProfileRow, peers_of, whole_profile, written
from explorer.progress import SILENT, Progress
from explorer.said import Listing, Said, Value
from explorer.words import say

THEMES = ("economy", "community", "environment")
COLUMNS = (
    *OWNER_COLUMNS, "theme", "indicator", "title", "unit", "period", "value", "lower95", "upper95", "middle_of_peers", "peers",
    "higher_than", "lower_than", "among_peers", "refused", "publisher", "dataset",
)  # fmt: skip


@dataclass(frozen=True)
class _Line:
    """A line of a table, as it is read."""

    title: Value
    unit: Value
    period: Value
    figure: Value
    interval: Value
    middle: Value
    among: Value
    source: int


def write_profile(findings: Findings, folder: Path, progress: Progress = SILENT) -> list[Path]:
    """Write the profile as a page and as a table, both or none.

    Raises
    ------
    WriteError
        The folder cannot be made or written to.
    """
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    rows = whole_profile(findings.case, findings.known)
    writers: dict[str, Callable[[Path], None]] = {
        f"{name}-profile.html": lambda path: _write_page(findings, rows, path),
        f"{name}-profile.csv": partial(write_rows, COLUMNS, list(profile_rows(findings, rows))),
    }
    return write_together(folder, writers, progress)


def _write_page(findings: Findings, rows: tuple[ProfileRow, ...], path: Path) -> None:
    path.write_text(profile_html(findings, rows), encoding="utf-8", errors="backslashreplace")


def profile_html(findings: Findings, rows: tuple[ProfileRow, ...]) -> str:
    """Return the page."""
    held = [row for row in rows if not _is_elsewhere(row)]
    sources = _sources(held)
    themes = [(theme, [_line(row, sources) for row in held if row.layer.indicator.theme == theme]) for theme in THEMES]
    elsewhere = tuple(row.layer.indicator.title for row in rows if _is_elsewhere(row))
    return filled(
        environment(),
        "profile.html",
        name=findings.name,
        kind=kind_said(findings.footprint.partnership.kind, "title"),
        day=findings.footprint.as_at,
        peers=peers_of(findings.case, findings.known).said if rows else None,
        outstanding=[one.sentence for one in findings.profile],
        themes=[(theme, lines) for theme, lines in themes if lines],
        elsewhere=Listing(elsewhere, len(elsewhere), "clauses") if elsewhere else None,
        sources=sources,
        problems=findings.problems,
        notes=findings.known.file_notes,
        written_on=date.today(),
        version=__version__,
    )


def _is_elsewhere(row: ProfileRow) -> bool:
    """Whether an indicator has nothing at all for this footprint, as those of another nation."""
    return not math.isfinite(row.own.value) and not math.isfinite(row.own.lowest)


def _sources(rows: list[ProfileRow]) -> list[Source]:
    return [row.layer.source for row in rows]


def _line(row: ProfileRow, sources: list[Source]) -> _Line:
    layer, own = row.layer, row.own
    if math.isfinite(own.value):
        figure, interval = written(layer, own.value), _interval(row)
    else:
        spread = Said("profile-range", low=written(layer, own.lowest), high=written(layer, own.highest))
        figure, interval = Said("profile-refused", why=own.refused or Said("profile-no-figure")), spread
    return _Line(
        layer.indicator.title, layer.indicator.unit_said, layer.period_said, figure, interval,
        written(layer, row.standing.middle), _among(row), 1 + sources.index(layer.source),
    )  # fmt: skip


def _interval(row: ProfileRow) -> Said:
    low, high = row.own.interval
    if not math.isfinite(low):
        return Said("profile-no-interval")
    if low == high:
        return Said("profile-counted")
    return Said("profile-interval", low=written(row.layer, low), high=written(row.layer, high))


def _among(row: ProfileRow) -> Said:
    found = row.standing
    if not found.ways:
        return Said("profile-no-peer")
    return Said(
        "profile-among", answer=found.answer, n=len(found.ways), higher=found.count("higher"), lower=found.count("lower"),
    )  # fmt: skip


def profile_rows(findings: Findings, rows: tuple[ProfileRow, ...]) -> Iterator[dict[str, str]]:
    """Yield a row for each indicator; a missing number is an empty cell."""
    for row in rows:
        layer, own, found = row.layer, row.own, row.standing
        low, high = own.interval
        told = (
            layer.indicator.theme, layer.indicator.id, say(layer.indicator.title), layer.indicator.unit, layer.period,
            _cell(own.value), _cell(low), _cell(high), _cell(found.middle), str(len(found.ways)), str(found.count("higher")),
            str(found.count("lower")), found.answer if found.ways else "", say(own.refused or ""), say(layer.source.publisher),
            say(layer.indicator.dataset),
        )  # fmt: skip
        yield owner_cells(findings.footprint) | dict(zip(COLUMNS[len(OWNER_COLUMNS) :], told, strict=True))


def _cell(value: float) -> str:
    return f"{value:.6g}" if math.isfinite(value) else ""
