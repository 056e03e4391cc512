"""The league table of a kind of partnership, and the ledger of districts, as frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from explorer.cartography.standing_design import ANSWER_COLOURS
from explorer.catalogue.partnerships import kind_said, role_said
from explorer.exports.kind_files import ledger_rows
from explorer.exports.tables.frame_rows import Column
from explorer.flags.kind_standing import KindStanding
from explorer.flags.model import percent
from explorer.flags.sides.answers import ANSWERS, answer_said
from explorer.flags.sides.chance import Comparison
from explorer.flags.survey import Surveyed
from explorer.said import Area, Said
from explorer.words import say, text

GAPS, SEVERAL, EVERY = "gaps", "several", "every"
LEDGER_CHOICES = {key: Said(f"table-ledger-choice-{key}") for key in (EVERY, GAPS, SEVERAL)}
"""What the ledger can be narrowed to."""


def league_columns() -> tuple[Column, ...]:
    """Return the columns of the league table."""
    colours = {say(answer_said(answer)): ANSWER_COLOURS[answer] for answer in ANSWERS}
    return (
        Column.of("league", "partnership_name"),
        Column.of("league", "economy", tip=True, colours=colours),
        Column.of("league", "economy_firm", tip=True),
        Column.of("league", "margin", "share", tip=True),
        Column.of("league", "percentile", "rough share", tip=True),
        Column.of("league", "percentile_band", tip=True),
        Column.of("league", "whole", "share", tip=True),
        Column.of("league", "hinterland", "share", tip=True),
        Column.of("league", "institutions", tip=True, colours=colours),
        Column.of("league", "institutions_firm", tip=True),
        Column.of("league", "red", "count", tip=True),
        Column.of("league", "amber", "count", tip=True),
        Column.of("league", "cannot_tell", "count", tip=True),
        Column.of("league", "supply", "share", tip=True),
        Column.of("league", "demand", "share", tip=True),
        Column.of("league", "population", "count", tip=True),
        Column.of("league", "districts", "count", tip=True),
        Column.of("league", "as_at", tip=True),
        Column.of("league", "partnership"),
    )


def ledger_columns() -> tuple[Column, ...]:
    """Return the columns of the ledger."""
    return (
        Column.of("ledger", "district_name"),
        Column.of("ledger", "partnership_name"),
        Column.of("ledger", "kind_name"),
        Column.of("ledger", "role"),
        Column.of("ledger", "share", "share", tip=True),
        Column.of("ledger", "counted", tip=True),
        Column.of("ledger", "footprints", "count", tip=True),
        Column.of("ledger", "footprints_of_kind", "count", tip=True),
        Column.of("ledger", "remark", tip=True),
        Column.of("ledger", "as_at", tip=True),
        Column.of("ledger", "district"),
        Column.of("ledger", "partnership"),
    )


def league_table(standing: KindStanding) -> pd.DataFrame:
    """Return a row a footprint: answers on both sides, flags by level, self-containment, size.

    Returns
    -------
    DataFrame, indexed by partnership
        The columns of :func:`league_columns`; shares are NaN where the flows do not cover the footprint.
    """
    rows = [_league_row(one) for one in standing.surveyed]
    frame = pd.DataFrame(rows, columns=[column.key for column in league_columns()])
    return frame.set_index(frame["partnership"].rename("key"))


def _league_row(one: Surveyed) -> dict[str, Any]:
    case, levels = one.case, [flag.level for flag in one.flagged.flags]
    answers = {str(verdict.side): say(verdict.answer_name) for verdict in one.verdicts}
    firm = {f"{side}_firm": text("table-firm", firm=found.answer) for side, found in one.firmness.items()}
    numbers = one.verdict.economy.numbers
    found = numbers.comparison
    known = not case.flows.unknown(case.codes)
    people = case.population[case.inside]
    return {
        "partnership": case.footprint.partnership.id,
        "partnership_name": say(case.footprint.partnership.named),
        "as_at": case.footprint.as_at.isoformat(),
        **answers,
        **firm,
        "margin": one.firmness["economy"].margin if "economy" in one.firmness else np.nan,
        "percentile": found.percentile if found else np.nan,
        "percentile_band": _band(found),
        "whole": numbers.whole,
        "hinterland": numbers.hinterland,
        **{level: levels.count(level) for level in ("red", "amber", "cannot_tell")},
        "supply": case.containment.supply if known else np.nan,
        "demand": case.containment.demand if known else np.nan,
        "population": float(people.sum()) if people.notna().all() else np.nan,
        "districts": len(case.codes),
    }


def _band(found: Comparison | None) -> str:
    if found is None:
        return ""
    low, high = found.anywhere
    return text("table-range", low=percent(low), high=percent(high))


def ledger_table(standing: KindStanding, choice: str = EVERY) -> pd.DataFrame:
    """Return every district in every partnership on the day, with gaps and double memberships told.

    Parameters
    ----------
    standing : KindStanding
        Gaps are told of its kind.
    choice : str
        A key of :data:`LEDGER_CHOICES`.

    Returns
    -------
    DataFrame, indexed by district
        The columns of :func:`ledger_columns`.
    """
    known = standing.known
    rows = ledger_rows(known.partnerships, known.districts, standing.as_at, standing.kind)
    frame = pd.DataFrame([dict(row) for row in _chosen(rows, choice)], columns=[*_RAW])
    frame["kind_name"] = frame["kind"].map(lambda kind: say(kind_said(kind, "title")))
    for named, code in (("district_name", "district"), ("partnership_name", "partnership")):
        frame[named] = [say(Area(key, name)) for key, name in zip(frame[code], frame[named], strict=True)]
    frame["as_at"] = standing.as_at.isoformat()
    frame["role"] = frame["role"].map(lambda role: say(role_said(role, "title")) if role else "")
    for column in ("share", "footprints", "footprints_of_kind"):
        frame[column] = pd.to_numeric(frame[column])
    return frame.set_index(frame["district"].rename("key"))[[column.key for column in ledger_columns()]]


_RAW = (
    "district", "district_name", "partnership", "partnership_name", "kind", "role", "share", "counted", "footprints",
    "footprints_of_kind", "remark",
)  # fmt: skip


def _chosen(rows: Iterable[Any], choice: str) -> list[Any]:
    if choice == GAPS:
        return [row for row in rows if not row["partnership"]]
    if choice == SEVERAL:
        return [row for row in rows if row["counted"] == "yes" and int(row["footprints_of_kind"]) > 1]
    return list(rows)
