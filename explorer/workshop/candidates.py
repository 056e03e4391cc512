"""The districts that a table is asked about on its sheet: those over which a room can be of two minds, numbered."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from explorer.flags.findings import Findings
from explorer.plans.district_rows import DistrictRow, district_rows
from explorer.plans.drawing import Drawing
from explorer.plans.starts import from_partnership
from explorer.project.workshop import Entry, Log
from explorer.said import Area
from explorer.workshop.capture import corrected, meeting_of

MOST = 20
"""Districts on a sheet; more are not marked in a round of ten minutes."""


@dataclass(frozen=True)
class Candidate:
    """A district on the sheet.

    Attributes
    ----------
    number : int
        Its number on the map of the sheet, and the key that marks it.
    code, name : str
    is_member : bool
    """

    number: int
    code: str
    name: str
    is_member: bool

    @property
    def named(self) -> Area:
        """The district as a sentence names it."""
        return Area(self.code, self.name)


@dataclass(frozen=True)
class Candidates:
    """The districts of a sheet.

    Attributes
    ----------
    chosen : tuple of Candidate
        In the order of their numbers: members first, then those outside, each by name.
    left_out : int
        Districts beside the footprint, or in it, that are not on the sheet.
    """

    chosen: tuple[Candidate, ...]
    left_out: int

    @property
    def digest(self) -> str:
        """Digest of what each number stands for: a sheet that was printed with other numbers must not be read by these."""
        return hashlib.sha256(repr([one.code for one in self.chosen]).encode()).hexdigest()[:8]


def numbered(log: Log, findings: Findings) -> tuple[Candidates, tuple[Entry, ...]]:
    """Return the districts by the numbers of this session, and what keeps them where they are given for the first time.

    A what-if changes what one would ask about. The paper on the tables does not change with it, and is typed in by its numbers.
    """
    meeting = meeting_of(log) if log else None
    if meeting is not None and meeting.asked:
        return candidates(findings, asked=meeting.asked), ()
    asked = candidates(findings)
    if meeting is None:
        return asked, ()
    codes = tuple(one.code for one in asked.chosen)
    # At the time of the session, so that two laptops which number the same districts make the same entry.
    return asked, (corrected(log, replace(meeting, asked=codes, replaces=())),)


def candidates(findings: Findings, most: int = MOST, asked: Sequence[str] = ()) -> Candidates:
    """Return the districts to ask about: those that a flag names, then those whose coming or going changes most.

    Parameters
    ----------
    findings : Findings
    most : int
    asked : sequence of str
        Codes in the order of numbers that were given already.
    """
    if asked:
        members, lookup = set(findings.footprint.districts), findings.lookup
        kept = (Candidate(number, code, lookup.said(code), code in members) for number, code in enumerate(asked, 1))
        return Candidates(tuple(kept), 0)
    known, body = findings.known, findings.footprint.partnership.id
    plan = from_partnership(known.partnerships, body, findings.footprint.as_at)
    drawing = Drawing.of(findings.project, known, plan, plan.footprints[0].name)
    rows = {row.code: row for row in district_rows(drawing)}
    flagged = [code for flag in findings.flags for code in flag.areas if code in rows]

    def weight(row: DistrictRow) -> tuple[bool, float, str]:
        change = 0.0 if np.isnan(row.points) else abs(row.points)
        return row.code not in flagged, -change, row.name

    chosen = sorted(rows.values(), key=weight)[:most]
    ordered = sorted(chosen, key=lambda row: (row.state != "in", row.name))
    given = tuple(Candidate(number, row.code, row.name, row.state == "in") for number, row in enumerate(ordered, 1))
    return Candidates(given, len(rows) - len(chosen))
