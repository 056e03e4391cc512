"""The league table of a kind of partnership, and the ledger of districts, as frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from explorer.cartography.standing_design import ANSWER_COLOURS
from explorer.exports.frame_rows import Column
from explorer.exports.kind_files import ledger_rows
from explorer.flags.answers import ANSWER_NAMES
from explorer.flags.kind_standing import KindStanding
from explorer.flags.model import percent
from explorer.flags.survey import Surveyed

_COLOURS = {words: ANSWER_COLOURS[answer] for answer, words in ANSWER_NAMES.items()}
_FIRM = {"firm": "Firm", "close_call": "Close call"}

LEAGUE = (
    Column("partnership_name", "Partnership"),
    Column("economy", "Economy", tip="Does the boundary fit the economy?", colours=_COLOURS),
    Column("economy_firm", "How firm", tip="Whether the answer about the economy is firm or a close call"),
    Column("margin", "Margin", "share", "Smallest relative move of a number that would change the answer about the economy"),
    Column("percentile", "Keep fewer", "rough share", "Of contiguous groups of its size, the share that keep less commuting"),
    Column("percentile_band", "Band", tip="The same by the way the groups are drawn and their seeds"),
    Column("whole", "In whole areas", "share", "Residents in labour markets of which it holds at least three quarters"),
    Column("hinterland", "From outside", "share", "Jobs filled from districts left out that send it many workers"),
    Column("institutions", "Institutions", tip="Does it fit the boundaries of institutions?", colours=_COLOURS),
    Column("institutions_firm", "Institutions: how firm", tip="Whether the answer about institutions is firm or a close call"),
    Column("red", "Red", "count", "Red flags"),
    Column("amber", "Amber", "count", "Amber flags"),
    Column("cannot_tell", "Cannot tell", "count", "Questions that the data cannot answer"),
    Column("supply", "Residents kept", "share", "Supply side: share of employed residents who work inside"),
    Column("demand", "Jobs filled", "share", "Demand side: share of jobs filled from inside"),
    Column("population", "Residents", "count", "Residents of the footprint"),
    Column("districts", "Districts", "count", "Districts of the footprint"),
    Column("as_at", "As at", tip="Day of the footprint"),
    Column("partnership", "Id"),
)
"""Columns of the league table."""

LEDGER = (
    Column("district_name", "District"),
    Column("partnership_name", "Partnership"),
    Column("kind_name", "Kind"),
    Column("role", "Role"),
    Column("share", "Share of it", "share", "How much of the district belongs"),
    Column("counted", "Counted", tip="Whether the district counts to the footprint"),
    Column("footprints", "Of all kinds", "count", "Partnerships of all kinds that the district is in"),
    Column("footprints_of_kind", "Of this kind", "count", "Partnerships of the row's kind that the district is in"),
    Column("remark", "Remark", tip="Why it does not count, or that the district is in none or in several"),
    Column("as_at", "As at", tip="Day of the memberships"),
    Column("district", "Code"),
    Column("partnership", "Id"),
)
"""Columns of the ledger."""

GAPS, SEVERAL, EVERY = "gaps", "several", "every"
LEDGER_CHOICES = {
    EVERY: "Every membership",
    GAPS: "Districts in none of the kind",
    SEVERAL: "Districts in two or more of a kind",
}
"""What the ledger can be narrowed to."""


def league_table(standing: KindStanding) -> pd.DataFrame:
    """Return a row a footprint: answers on both sides, flags by level, self-containment, size.

    Returns
    -------
    DataFrame, indexed by partnership
        The columns of :data:`LEAGUE`; shares are NaN where the flows do not cover the footprint.
    """
    rows = [_league_row(one) for one in standing.surveyed]
    frame = pd.DataFrame(rows, columns=[column.key for column in LEAGUE])
    return frame.set_index(frame["partnership"].rename("key"))


def _league_row(one: Surveyed) -> dict[str, Any]:
    case, levels = one.case, [flag.level for flag in one.flagged.flags]
    answers = {str(verdict.side): verdict.answer_name for verdict in one.verdicts}
    firm = {f"{side}_firm": _FIRM[found.answer] for side, found in one.firmness.items()}
    numbers = one.verdict.economy.numbers
    found = numbers.comparison
    known = not case.flows.unknown(case.codes)
    people = case.population[case.inside]
    return {
        "partnership": case.footprint.partnership.id,
        "partnership_name": case.footprint.partnership.name,
        "as_at": case.footprint.as_at.isoformat(),
        **answers,
        **firm,
        "margin": one.firmness["economy"].margin if "economy" in one.firmness else np.nan,
        "percentile": found.percentile if found else np.nan,
        "percentile_band": "" if found is None else f"{percent(found.anywhere[0])} to {percent(found.anywhere[1])}",
        "whole": numbers.whole,
        "hinterland": numbers.hinterland,
        **{level: levels.count(level) for level in ("red", "amber", "cannot_tell")},
        "supply": case.containment.supply if known else np.nan,
        "demand": case.containment.demand if known else np.nan,
        "population": float(people.sum()) if people.notna().all() else np.nan,
        "districts": len(case.codes),
    }


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
        The columns of :data:`LEDGER`.
    """
    from explorer.catalogue.partnerships import KINDS, ROLES

    known = standing.known
    rows = ledger_rows(known.partnerships, known.districts, standing.as_at, standing.kind)
    frame = pd.DataFrame([dict(row) for row in _chosen(rows, choice)], columns=[*_RAW])
    frame["kind_name"] = frame["kind"].map(KINDS)
    frame["as_at"] = standing.as_at.isoformat()
    frame["role"] = frame["role"].map(lambda role: ROLES.get(role, "").capitalize())
    for column in ("share", "footprints", "footprints_of_kind"):
        frame[column] = pd.to_numeric(frame[column])
    return frame.set_index(frame["district"].rename("key"))[[column.key for column in LEDGER]]


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
