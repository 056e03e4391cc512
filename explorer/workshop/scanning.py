"""Marks out of the picture of a sheet: what is plain is taken, what is not goes to a person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from explorer.errors import ChoiceError
from explorer.project.workshop import PLACES, Log, Mark
from explorer.readers import apart
from explorer.said import Listing, Said
from explorer.workshop.candidates import Candidates
from explorer.workshop.capture import meeting_of
from explorer.workshop.sheet_code import SheetCode
from explorer.workshop.sheet_places import BOX, box_at, code_corners

MARKED, CLEAN = 0.10, 0.025
"""Shares of ink from which a box is marked, and below which it is not; what lies between goes to a person (ours)."""


@dataclass(frozen=True)
class ScannedSheet:
    """What was read of a sheet.

    Attributes
    ----------
    code : SheetCode
    marks : tuple of Mark
        What is plain.
    unsure : tuple of str
        Districts whose boxes a person must look at: two marked, or one hardly so.
    """

    code: SheetCode
    marks: tuple[Mark, ...]
    unsure: tuple[str, ...]


def scanned(path: Path, log: Log, asked: Candidates) -> ScannedSheet:
    """Read a scan or photograph of a sheet of this session.

    Raises
    ------
    ReadError
        It is no picture, does not lie flat, or the add-on is not installed.
    ChoiceError
        No code of a sheet is in it, it is of another session, or it was printed with other numbers.
    """
    found = apart.read("explorer.readers.scanned_sheets:read_code", path)["codes"]
    codes = [(code, corners) for told, corners in found if (code := SheetCode.of(told)) is not None]
    if not codes:
        raise ChoiceError(Said("workshop-scan-no-code", file=path.name), Said("workshop-scan-flat"))
    code, corners = codes[0]
    if code.session != meeting_of(log).of:
        raise ChoiceError(Said("workshop-scan-other", file=path.name), Said("workshop-merge-same"))
    if code.asked != asked.digest:
        raise ChoiceError(Said("workshop-scan-numbers", file=path.name), Said("workshop-scan-type"))
    boxes = np.array([box_at(row, place) for row in range(len(asked.chosen)) for place in PLACES])
    known = code_corners(str(code))
    arguments = {"corners": corners, "known": [list(one) for one in known], "boxes": boxes, "side": BOX}
    ink = np.asarray(apart.read("explorer.readers.scanned_sheets:read_ink", path, arguments)["ink"]).reshape(-1, len(PLACES))
    marks, unsure = [], []
    for one, row in zip(asked.chosen, ink, strict=True):
        dark, clean = row >= MARKED, row < CLEAN
        if dark.sum() == 1 and clean.sum() == len(PLACES) - 1:
            marks.append(Mark(one.code, PLACES[int(np.argmax(dark))]))
        elif not clean.all():
            unsure.append(one.code)
    return ScannedSheet(code, tuple(marks), tuple(unsure))


def unsure_said(sheet: ScannedSheet, asked: Candidates) -> Said | None:
    """Say which rows a person must look at; None where all are plain."""
    rows = [
        Said("workshop-scan-row", number=str(one.number), district=one.named) for one in asked.chosen if one.code in sheet.unsure
    ]
    return Said("workshop-scan-unsure", table=sheet.code.table, rows=Listing(tuple(rows), len(rows))) if rows else None
