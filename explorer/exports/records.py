"""Findings as plain records: the contract of ``findings.json`` and the columns of ``flags.csv``.

The contract is written down in ``resources/help/findings.schema.json``. Missing numbers are null, never zero.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from explorer import __version__
from explorer.analysis.combining import Combined
from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import Footprint, Membership
from explorer.catalogue.sources import Source
from explorer.flags.findings import Findings
from explorer.flags.model import Evidence, Flag, Limit
from explorer.flags.robustness import Robustness
from explorer.flags.verdict import SideVerdict

CONTRACT = 1
"""Version of the contract; raised when a key changes its meaning or goes."""

Record = dict[str, Any]


def findings_record(findings: Findings) -> Record:
    """Return the whole of the findings as JSON-ready values."""
    return {
        "contract": CONTRACT,
        "project": _project(findings),
        "partnership": _partnership(findings),
        "headline": findings.headline,
        "verdict": {verdict.side: _verdict(findings, verdict) for verdict in findings.verdicts},
        "cautions": list(findings.cautions),
        "sources": [_source(source) for source in findings.sources.values()],
        "overlaps": _overlaps(findings),
        "containment": _containment(findings),
        "indicator": _indicator(findings),
        "institutions": [_institution(findings, institution) for institution in findings.institutions],
        "flags": [flag_record(flag) for flag in findings.flags],
        "clear": list(findings.clear),
        "not_checked": _unchecked(findings.not_checked),
        "problems": list(findings.problems),
        "notes": list(findings.notes),
    }


def _project(findings: Findings) -> Record:
    project = findings.project
    return {
        "version": __version__,
        "partnership": project.partnership,
        "indicator": project.indicator,
        "year": findings.layer.year,
        "region": project.region or None,
        "as_at": findings.footprint.as_at.isoformat(),
        "flows": project.flows.name if project.flows else None,
        "boundaries": project.boundaries.name if project.boundaries else None,
        "areas": project.areas.name if project.areas else None,
        "preset": project.preset or None,
        "thresholds": {own.kind: list(own.bounds) for own in project.limits},
        "written": date.today().isoformat(),
    }


def _verdict(findings: Findings, verdict: SideVerdict) -> Record:
    found = findings.robustness.get(verdict.side)
    return {
        "answer": verdict.answer,
        "sentence": verdict.sentence,
        "deciding": [_named(findings, flag) for flag in verdict.deciding],
        "considered": [_named(findings, flag) for flag in verdict.considered],
        "clear": list(verdict.clear),
        "not_checked": _unchecked(verdict.not_checked),
        "robustness": None if found is None else _robustness(found),
    }


def _named(findings: Findings, flag: Flag) -> Record:
    return {"flag": findings.flags.index(flag), "kind": flag.kind, "level": flag.level}


def _unchecked(kinds: Mapping[str, str]) -> list[Record]:
    return [{"kind": kind, "because": why} for kind, why in kinds.items()]


def _robustness(found: Robustness) -> Record:
    return {
        "settings": found.settings,
        "same": found.same,
        "share": number(found.share),
        "answers": dict(found.answers),
        "changes": list(found.changes),
        "sentence": found.sentence,
    }


def _partnership(findings: Findings) -> Record:
    partnership = findings.footprint.partnership
    return {
        "id": partnership.id,
        "name": partnership.name,
        "kind": partnership.kind,
        "kind_name": partnership.kind_name,
        "source": partnership.source,
        "confidence": partnership.confidence,
        "districts": [_member(findings, membership) for membership in findings.footprint.memberships],
    }


def _member(findings: Findings, membership: Membership) -> Record:
    return {
        "code": membership.district,
        "name": findings.lookup.name(membership.district),
        "role": membership.role,
        "share": number(membership.share),
        "counted": not membership.left_out_because,
        "left_out_because": membership.left_out_because or None,
    }


def _source(source: Source) -> Record:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "vintage": source.vintage,
        "licence": source.licence,
        "estimated": source.estimated,
        "approximate": source.approximate,
        "note": source.note or None,
    }


def _overlaps(findings: Findings) -> list[Record]:
    return [
        {
            "code": row["code"],
            "name": row["name"],
            "share_of_area_in_footprint": number(row["share_of_area"]),
            "share_of_footprint_in_area": number(row["share_of_footprint"]),
            "weight": number(row["weight"]),
            "weight_unit": "residents",
            "source": "functional_areas",
        }
        for row in findings.overlaps.reset_index(names="code").to_dict("records")
    ]


def _containment(findings: Findings) -> Record:
    kept, flows = findings.containment, findings.flows
    return {
        "supply": number(kept.supply) if kept else None,
        "demand": number(kept.demand) if kept else None,
        "employed_residents": number(kept.employed_residents) if kept else None,
        "jobs": number(kept.jobs) if kept else None,
        "within": number(kept.within) if kept else None,
        "base": flows.base,
        "source": flows.source.id,
        "estimated": flows.source.estimated,
        "not_covered": flows.unknown(findings.footprint.districts),
    }


def _indicator(findings: Findings) -> Record:
    layer = findings.layer
    values = layer.values.loc[list(findings.footprint.districts)]
    rows = zip(values.index, values["value"], values["lower95"], values["upper95"], strict=True)
    return {
        "id": layer.indicator.id,
        "title": layer.indicator.title,
        "unit": layer.indicator.unit,
        "year": layer.year,
        "source": layer.source.id,
        "combine": layer.indicator.combine,
        "footprint": None if findings.combined is None else _combined(findings.combined),
        "districts": [
            {
                "code": str(code),
                "name": findings.lookup.name(str(code)),
                "value": number(value),
                "lower95": number(low),
                "upper95": number(high),
            }
            for code, value, low, high in rows
        ],
    }


def _combined(combined: Combined) -> Record:
    low, high = combined.interval
    return {
        "value": number(combined.value),
        "lower95": number(low),
        "upper95": number(high),
        "coverage": number(combined.coverage),
        "lowest": number(combined.lowest),
        "highest": number(combined.highest),
        "method": combined.method,
        "caution": combined.is_uncertain,
        "refused": combined.refused or None,
    }


def _institution(findings: Findings, institution: Institution) -> Record:
    return {
        "id": institution.id,
        "name": institution.name,
        "kind": institution.kind_name,
        "district": institution.district or None,
        "district_name": findings.lookup.name(institution.district) if institution.district else None,
        "inside": institution.district in findings.footprint.districts if institution.district else None,
    }


def flag_record(flag: Flag) -> Record:
    """Return a flag as JSON-ready values."""
    return {
        "kind": flag.kind,
        "title": flag.title,
        "level": flag.level,
        "severity": number(flag.severity),
        "touched": number(flag.touched),
        "areas": list(flag.areas),
        "message": flag.message,
        "numbers": {name: number(value) for name, value in flag.numbers.items()},
        "rule": flag.rule,
        "threshold": _threshold(flag.limit),
        "side": flag.side,
        "criterion": {"published": flag.limit.is_published, "source": flag.criterion},
        "why": flag.why,
        "clears_when": flag.clears_when,
        "evidence": [_evidence(link) for link in flag.evidence],
    }


def _threshold(limit: Limit) -> Record:
    bounds = {str(level): bound for level, bound in limit.steps}
    return {**bounds, "worse": limit.worse, "unit": limit.unit, "origin": limit.origin}


def _evidence(link: Evidence) -> Record:
    return {"claim": link.claim, "value": number(link.value), "unit": link.unit, "source": link.source}


def number(value: float | None) -> float | None:
    """Return a number with at most six decimals, or None where it is missing."""
    return None if value is None or not math.isfinite(value) else round(float(value), 6)


def _cell(value: float) -> str:
    """Write a number: a share or a rate with four decimals at most, people as whole numbers.

    Examples
    --------
    >>> _cell(0.123456789), _cell(61234.5678), _cell(float("nan"))
    ('0.1235', '61235', 'not known')
    """
    return f"{round(value, 0 if abs(value) >= 1000 else 4):.10g}" if math.isfinite(value) else "not known"


OWNER_COLUMNS = ("partnership", "partnership_name", "partnership_kind", "as_at")
"""Columns that say whose a row is, and of which day."""


def owner_cells(footprint: Footprint) -> dict[str, str]:
    """Return whose a row is, and of which day."""
    body = footprint.partnership
    return dict(zip(OWNER_COLUMNS, (body.id, body.name, body.kind, footprint.as_at.isoformat()), strict=True))


FLAG_COLUMNS = (
    "kind",
    "level",
    "severity",
    "touched",
    "areas",
    "area_names",
    "message",
    "numbers",
    "rule",
    "threshold",
    "sources",
    "side",
    "criterion",
    "why",
    "clears_when",
)


def flag_rows(findings: Findings) -> list[dict[str, str]]:
    """Return one row a flag for a table, with whose it is, codes and names."""
    return [owner_cells(findings.footprint) | flag_row(flag, findings.area_name) for flag in findings.flags]


def flag_row(flag: Flag, area_name: Callable[[str], str]) -> dict[str, str]:
    """Return a flag as a row of a table; ``area_name`` gives the name of a district or functional area."""
    return {
        "kind": flag.kind,
        "level": flag.level,
        "severity": f"{flag.severity:.4f}",
        "touched": f"{flag.touched:.4f}",
        "areas": ";".join(flag.areas),
        "area_names": ";".join(area_name(code) for code in flag.areas),
        "message": flag.message,
        "numbers": "; ".join(f"{name}: {_cell(value)}" for name, value in flag.numbers.items()),
        "rule": flag.rule,
        "threshold": flag.limit.text(),
        "sources": ";".join(dict.fromkeys(link.source for link in flag.evidence)),
        "side": flag.side,
        "criterion": flag.criterion,
        "why": flag.why,
        "clears_when": flag.clears_when,
    }
