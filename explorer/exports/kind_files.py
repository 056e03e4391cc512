"""All footprints of a kind as tables: their flags, their verdicts, and the ledger of who is in what."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from explorer.catalogue.partnerships import COUNTED_ROLES, Membership, PartnershipList, kind_said
from explorer.csv_text import rows_text
from explorer.exports.records import FLAG_COLUMNS, OWNER_COLUMNS, flag_row, owner_cells
from explorer.flags.survey import Surveyed
from explorer.places.districts import DistrictLookup
from explorer.words import say, text

VERDICT_COLUMNS = (
    *OWNER_COLUMNS, "districts", "side", "answer", "sentence", "decided_by", "questions", "red", "amber", "firm", "margin",
    "changes_if", "not_same_under", "percentile_low", "percentile_high", "share_in_whole_areas", "hinterland_share",
)  # fmt: skip
LEDGER_COLUMNS = (
    "district", "district_name", "partnership", "partnership_name", "kind", "role", "share", "counted", "footprints",
    "footprints_of_kind", "remark",
)  # fmt: skip

Row = Mapping[str, str]


def kind_writers(
    surveyed: Sequence[Surveyed], ledger: Sequence[Row], names: Callable[[Surveyed, str], str]
) -> dict[str, Callable[[Path], None]]:
    """Return file name → what writes it, for :func:`~explorer.exports.whole_folder.write_together`.

    Parameters
    ----------
    surveyed : sequence of Surveyed
        The footprints of the kind.
    ledger : sequence of row
        From :func:`ledger_rows`.
    names : callable
        Name of a district or functional area by code.
    """
    flags = [row for one in surveyed for row in _flag_rows(one, names)]
    verdicts = [row for one in surveyed for row in _verdict_rows(one)]
    return {
        "flags.csv": partial(write_rows, (*OWNER_COLUMNS, *FLAG_COLUMNS), flags),
        "verdicts.csv": partial(write_rows, VERDICT_COLUMNS, verdicts),
        "ledger.csv": partial(write_rows, LEDGER_COLUMNS, ledger),
    }


def write_rows(columns: Sequence[str], rows: Iterable[Row], path: Path) -> None:
    """Write rows as CSV, with the byte order mark that lets Excel read the file as UTF-8."""
    text = rows_text(columns, ([row[column] for column in columns] for row in rows))
    path.write_text(text, encoding="utf-8-sig", errors="backslashreplace", newline="")


def _flag_rows(one: Surveyed, names: Callable[[Surveyed, str], str]) -> list[Row]:
    return [owner_cells(one.case.footprint) | flag_row(flag, partial(names, one)) for flag in one.flagged.flags]


def _verdict_rows(one: Surveyed) -> list[Row]:
    flags = one.flagged.flags
    rows: list[Row] = []
    for verdict in one.verdicts:
        own, firm = [flag for flag in flags if flag.side == verdict.side], one.firmness.get(verdict.side)
        cells = {
            "districts": str(len(one.case.codes)),
            "side": verdict.side,
            "answer": verdict.answer,
            "sentence": say(verdict.sentence),
            "decided_by": ";".join(verdict.decided_by),
            "questions": "; ".join(f"{question.id}: {question.grade}" for question in verdict.questions),
            "red": str(sum(flag.level == "red" for flag in own)),
            "amber": str(sum(flag.level == "amber" for flag in own)),
            "firm": firm.answer if firm else "",
            "margin": _share(firm.margin) if firm else "",
            "changes_if": say(firm.changes_if or "") if firm else "",
            "not_same_under": "; ".join(map(say, firm.not_same_under)) if firm else "",
        }
        if verdict.side == "economy":
            numbers = one.verdict.economy.numbers
            band = numbers.comparison.anywhere if numbers.comparison else (math.nan, math.nan)
            cells |= {
                "percentile_low": _share(band[0]),
                "percentile_high": _share(band[1]),
                "share_in_whole_areas": _share(numbers.whole),
                "hinterland_share": _share(numbers.hinterland),
            }
        # What is measured of the economy alone is an empty cell in the row of the institutions.
        rows.append(dict.fromkeys(VERDICT_COLUMNS, "") | owner_cells(one.case.footprint) | cells)
    return rows


def _share(value: float) -> str:
    return f"{value:.4f}" if math.isfinite(value) else ""


def ledger_rows(known: PartnershipList, lookup: DistrictLookup, day: date, kind: str = "") -> list[Row]:
    """Return every district in every partnership on a day; for a kind, districts in none or several of its footprints too.

    Parameters
    ----------
    known : PartnershipList
    lookup : DistrictLookup
    day : date
    kind : str
        Kind of partnership whose gaps are told: one row, without a partnership, for each district in none of them.

    Returns
    -------
    list of rows
        ``footprints`` counts those of all kinds that the district is counted in, ``footprints_of_kind`` those of the row's
        kind; ``remark`` says where there is none, or more than one.
    """
    held = [m for key, body in known.partnerships.items() if body.holds_on(day) for m in known.footprint(key, day).memberships]
    counted = [m for m in held if m.role in COUNTED_ROLES]
    every = Counter(m.district for m in counted)
    of_kind = Counter((m.district, known.partnerships[m.partnership].kind) for m in counted)
    order = {code: place for place, code in enumerate(lookup.codes)}
    rows = [(order[m.district], _ledger_row(known, lookup, m, every, of_kind)) for m in held]
    gaps = [code for code in lookup.codes if kind and not of_kind[code, kind]]
    rows += [(order[code], _gap_row(lookup, code, kind, every[code])) for code in gaps]
    return [row for _, row in sorted(rows, key=lambda each: (each[0], each[1]["kind"], each[1]["partnership"]))]


def _ledger_row(
    known: PartnershipList, lookup: DistrictLookup, m: Membership, every: Counter[str], of_kind: Counter[tuple[str, str]]
) -> Row:
    body = known.partnerships[m.partnership]
    number = of_kind[m.district, body.kind]
    return {
        "district": m.district,
        "district_name": lookup.name(m.district),
        "partnership": body.id,
        "partnership_name": body.name,
        "kind": body.kind,
        "role": m.role,
        "share": "" if math.isnan(m.share) else f"{m.share:.10g}",
        "counted": "no" if m.left_out_because else "yes",
        "footprints": str(every[m.district]),
        "footprints_of_kind": str(number),
        "remark": _remark(m, number),
    }


def _remark(m: Membership, number: int) -> str:
    if m.left_out_because:
        return say(m.left_out_because)
    return text("table-ledger-several", n=number) if number > 1 else ""


def _gap_row(lookup: DistrictLookup, code: str, kind: str, every: int) -> Row:
    blank = dict.fromkeys(LEDGER_COLUMNS, "")
    told = {"district": code, "district_name": lookup.name(code), "kind": kind, "counted": "no", "footprints": str(every)}
    return blank | told | {"footprints_of_kind": "0", "remark": text("table-ledger-none", kind=kind_said(kind))}
