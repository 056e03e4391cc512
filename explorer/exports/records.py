"""Findings as plain records: the contract of ``findings.json`` and the columns of ``flags.csv``.

The contract is written down in ``resources/help/findings.schema.json``. Missing numbers are null, never zero. A sentence is an
object with the id of its message, which is stable, the values in it, and its text, which is not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from explorer import __version__, data_pack
from explorer.analysis.combining import Combined
from explorer.catalogue.institutions import Institution
from explorer.catalogue.partnerships import Footprint, Membership, kind_said
from explorer.catalogue.sources import Source
from explorer.flags.findings import Findings
from explorer.flags.model import Evidence, Flag, Limit
from explorer.flags.rules.commuting import CONTAINMENT_MEAN_ERROR, CONTAINMENT_WORST_ERROR
from explorer.flags.sides.answers import Firmness, SideVerdict
from explorer.flags.sides.economy import Economy, taking_part
from explorer.flags.sides.institution_side import InstitutionSide
from explorer.project.own_words import words_for
from explorer.readers.flows import whom_said
from explorer.said import Listing, Said, Value, record
from explorer.statement.alternatives import Alternative, alternatives, alternatives_record
from explorer.words import say

CONTRACT = 3
"""Version of the contract; raised when a key changes its meaning or goes."""

Record = dict[str, Any]


def sentence(value: Value) -> Record:
    """Return something said: the id of its message and the values in it, and both as text.

    Several sentences have no id of their own; nor has what no message file holds.

    Examples
    --------
    >>> sentence(Said("verdict-whole-title"))
    {'id': 'verdict-whole-title', 'values': {}, 'text': 'Is whole'}
    >>> sentence("Kept as it was written.")
    {'id': None, 'values': {}, 'text': 'Kept as it was written.'}
    """
    if isinstance(value, Said):
        return {**record(value), "text": say(value)}
    return {"id": None, "values": {} if isinstance(value, str) else {"parts": record(value)}, "text": say(value)}


def _if_any(value: Value | None) -> Record | None:
    """Return something said; None where there is nothing."""
    return sentence(value) if value else None


def _sentences(values: Iterable[Value]) -> list[Record]:
    return [sentence(value) for value in values]


def findings_record(findings: Findings) -> Record:
    """Return the whole of the findings as JSON-ready values."""
    return {
        "contract": CONTRACT,
        "project": _project(findings),
        "pack": pack.record() if (pack := data_pack.current()) is not None else None,
        "partnership": _partnership(findings),
        "headline": sentence(findings.headline),
        "verdict": verdict_record(findings),
        "cautions": _sentences(findings.cautions),
        "sources": [_source(source) for source in findings.sources.values()],
        "overlaps": _overlaps(findings),
        "containment": _containment(findings),
        "indicator": _indicator(findings),
        "peers": _peers(findings),
        "profile": _profile(findings),
        "institutions": [_institution(findings, institution) for institution in findings.institutions],
        "flags": [flag_record(flag) for flag in findings.flags],
        "clear": list(findings.clear),
        "not_checked": _unchecked(findings.not_checked),
        "alternatives": alternatives_record(_alternatives(findings)),
        "problems": _sentences(findings.problems),
        "notes": _sentences(findings.notes),
    }


def _alternatives(findings: Findings) -> tuple[Alternative, ...]:
    if not findings.footprint.districts:
        return ()
    return alternatives(findings, words_for(findings.project.words, findings.footprint.partnership.id))


def _project(findings: Findings) -> Record:
    project = findings.project
    return {
        "version": __version__,
        "partnership": project.partnership,
        "indicator": project.indicator,
        "year": findings.layer.year,
        "period": findings.layer.period,
        "region": project.region or None,
        "as_at": findings.footprint.as_at.isoformat(),
        "flows": project.flows.name if project.flows else None,
        "boundaries": project.boundaries.name if project.boundaries else None,
        "areas": project.areas.name if project.areas else None,
        "preset": project.preset or None,
        "thresholds": {own.kind: list(own.bounds) for own in project.limits},
        "written": date.today().isoformat(),
    }


def verdict_record(findings: Findings) -> Record:
    """Return the answers on both sides as JSON-ready values."""
    verdict, firm = findings.verdict, findings.firmness
    return {
        "economy": _side(verdict.economy.verdict)
        | _economy(findings, verdict.economy.numbers, verdict.economy.verdict)
        | {"firmness": _firmness(firm.get("economy"))},
        "institutions": _side(verdict.institutions.verdict)
        | _institutions(verdict.institutions)
        | {"firmness": _firmness(firm.get("institutions"))},
    }


def _side(verdict: SideVerdict) -> Record:
    return {
        "title": sentence(verdict.title),
        "answer": verdict.answer,
        "sentence": sentence(verdict.sentence),
        "decided_by": list(verdict.decided_by),
        "questions": [
            {
                "id": one.id,
                "title": sentence(one.title),
                "answer": one.grade,
                "sentence": sentence(one.sentence),
                "rule": _if_any(one.rule),
            }
            for one in verdict.questions
        ],
    }


def _economy(findings: Findings, numbers: Economy, verdict: SideVerdict) -> Record:
    found = numbers.comparison
    percentile = None if found is None else {
        "value": number(found.percentile),
        "anywhere": _band(found.anywhere),
        "same_core": _band(found.same_core),
        "groups": found.count,
        "seeds": list(found.groups.seeds),
        "size": number(found.groups.size),
    }  # fmt: skip
    return {
        "holds_together": {
            "answer": verdict.question("holds_together").grade,
            "supply": number(numbers.supply),
            "demand": number(numbers.demand),
            "base": sentence(whom_said(findings.flows.base)),
            "counted_share": number(numbers.counted),
            "percentile": percentile,
            "no_percentile_because": _if_any(numbers.no_comparison),
        },
        "whole": {
            "answer": verdict.question("whole").grade,
            "share_in_whole_areas": number(numbers.whole),
            "hinterland_share": number(numbers.hinterland),
            "left_out": [
                {"code": code, "name": findings.lookup.name(code), "share": number(share), "people": number(people)}
                for code, (share, people) in numbers.left_out.items()
            ],
            "taking_part": [
                {
                    "code": one.code,
                    "name": findings.lookup.name(one.code),
                    "role": one.role,
                    "share": number(one.share),
                    "people": number(one.people),
                }
                for one in taking_part(findings.case)
            ],
            "enough": findings.case.limits["area_split"].steps[-1][1],
            "sends_many": findings.case.limits["hinterland_excluded"].lowest,
            "cores_left_out": [
                {
                    "area": one.area,
                    "area_name": findings.area_name(one.area),
                    "core": one.core,
                    "core_name": findings.lookup.name(one.core),
                    "share_of_residents": number(one.share),
                }
                for one in numbers.cores
            ],
        },
        "integration": number(numbers.integration),
        "integration_percentile": _band(numbers.integration_rank),
        "labour_markets": numbers.markets,
        "effective_areas": number(numbers.effective),
    }


def _band(band: tuple[float, float] | None) -> list[float | None] | None:
    return None if band is None else [number(band[0]), number(band[1])]


def _institutions(side: InstitutionSide) -> Record:
    bodies = ("id", "name", "family", "relation", "share_inside", "people")
    partners = ("id", "name", "kind", "role", "place", "relation", "district", "source", "confidence")
    return {
        "councils": [_row(one, "id", "name", "kind", "relation", "share_inside", "people", "role") for one in side.councils],
        "bodies": [_row(one, *bodies) | {"doubt": _if_any(one.doubt)} for one in side.bodies],
        "cuts": {family: number(cut) for family, cut in (side.cuts or {}).items()},
        "national": dict(side.national),
        "counts": {
            "districts": sum(one.kind == "district" for one in side.councils),
            "partners": len(side.counted),
            "outside": sum(one.place == "outside" for one in side.counted),
            "not_known": sum(one.place == "not_known" for one in side.counted),
        },
        "partners": [_row(one, *partners) | {"why": sentence(one.why)} for one in side.partners],
    }


def _row(row: object, *names: str) -> Record:
    """Return attributes of a row as JSON-ready values; what is empty is null."""
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: Value | float | None) -> float | str | None:
    return number(value) if isinstance(value, float) else (say(value) if value is not None else "") or None


def _firmness(found: Firmness | None) -> Record | None:
    if found is None:
        return None
    return {
        "answer": found.answer,
        "margin": number(found.margin),
        "changes_if": _if_any(found.changes_if),
        "same_under": _sentences(found.same_under),
        "not_same_under": _sentences(found.not_same_under),
        "probability": None if found.probability is None else {key: number(share) for key, share in found.probability.items()},
        "sentence": sentence(found.sentence),
    }


def _unchecked(kinds: Mapping[str, Value]) -> list[Record]:
    return [{"kind": kind, "because": sentence(why)} for kind, why in kinds.items()]


def _partnership(findings: Findings) -> Record:
    partnership = findings.footprint.partnership
    return {
        "id": partnership.id,
        "name": partnership.name,
        "kind": partnership.kind,
        "kind_name": say(kind_said(partnership.kind, "title")),
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
        "left_out_because": _if_any(membership.left_out_because),
    }


def _source(source: Source) -> Record:
    return {
        "id": source.id,
        "title": say(source.title),
        "publisher": say(source.publisher),
        "vintage": say(source.vintage),
        "licence": say(source.licence),
        "estimated": source.estimated,
        "approximate": source.approximate,
        "note": _if_any(source.note),
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
        "base": sentence(whom_said(flows.base)),
        "source": flows.source.id,
        "estimated": flows.source.estimated,
        "not_covered": flows.unknown(findings.footprint.districts),
        "measured_error": {"mean": CONTAINMENT_MEAN_ERROR, "worst": CONTAINMENT_WORST_ERROR} if flows.source.estimated else None,
    }


def _indicator(findings: Findings) -> Record:
    layer = findings.layer
    values = layer.values.loc[list(findings.footprint.districts)]
    rows = zip(values.index, values["value"], values["lower95"], values["upper95"], strict=True)
    return {
        "id": layer.indicator.id,
        "title": say(layer.indicator.title),
        "unit": say(layer.indicator.unit),
        "year": layer.year,
        "period": layer.period,
        "source": layer.source.id,
        "combine": sentence(layer.indicator.combine),
        "footprint": None if findings.combined is None else _combined(findings.combined),
        "districts": [
            {
                "code": str(code),
                "name": findings.lookup.name(str(code)),
                "value": number(value),
                "lower95": number(low),
                "upper95": number(high),
                "status": layer.status.get(str(code)),
            }
            for code, value, low, high in rows
        ],
    }


def _peers(findings: Findings) -> Record | None:
    compared = findings.peer_comparison
    if compared is None:
        return None
    found = compared.standing
    return {
        "sentence": sentence(compared.sentence),
        "chosen": sentence(compared.peers.said),
        "answer": found.answer,
        "middle": number(found.middle),
        "own": _figure(compared.own),
        "peers": [
            {"id": key, "name": compared.peers.names[key].name, **_figure(figure), "against": found.ways.get(key)}
            for key, figure in compared.figures.items()
        ],
        "wider": [{"name": say(name), **_figure(figure), "against": way} for name, figure, way in compared.wider],
    }


def _figure(figure: Combined) -> Record:
    low, high = figure.interval
    return {"value": number(figure.value), "lower95": number(low), "upper95": number(high)}


def _profile(findings: Findings) -> list[Record]:
    return [
        {
            "indicator": one.layer.indicator.id,
            "period": one.layer.period,
            "sentence": sentence(one.sentence),
            **_figure(one.own),
            "middle": number(one.standing.middle),
            "distance": number(one.distance),
        }
        for one in findings.profile
    ]


def _combined(combined: Combined) -> Record:
    low, high = combined.interval
    return {
        "value": number(combined.value),
        "lower95": number(low),
        "upper95": number(high),
        "coverage": number(combined.coverage),
        "lowest": number(combined.lowest),
        "highest": number(combined.highest),
        "method": _if_any(combined.method),
        "caution": combined.is_uncertain,
        "refused": _if_any(combined.refused),
    }


def _institution(findings: Findings, institution: Institution) -> Record:
    return {
        "id": institution.id,
        "name": institution.name,
        "kind": say(institution.kind_name),
        "district": institution.district or None,
        "district_name": findings.lookup.name(institution.district) if institution.district else None,
        "inside": institution.district in findings.footprint.districts if institution.district else None,
    }


def flag_record(flag: Flag) -> Record:
    """Return a flag as JSON-ready values."""
    return {
        "kind": flag.kind,
        "title": sentence(flag.title),
        "level": flag.level,
        "people": number(flag.people),
        "probable": flag.is_probable,
        "probability": number(flag.probability),
        "areas": list(flag.areas),
        "message": sentence(flag.message),
        "rule": sentence(flag.rule),
        "threshold": _threshold(flag.limit),
        "side": flag.side,
        "criterion": {"published": flag.limit.is_published, "source": sentence(flag.criterion)},
        "why": sentence(flag.why),
        "clears_when": sentence(flag.clears_when),
        "evidence": [_evidence(link) for link in flag.evidence],
    }


def _threshold(limit: Limit) -> Record:
    bounds = {str(level): bound for level, bound in limit.steps}
    return {**bounds, "worse": limit.worse, "unit": limit.unit, "origin": sentence(limit.origin)}


def _evidence(link: Evidence) -> Record:
    return {"claim": sentence(link.claim), "value": number(link.value), "unit": link.unit, "source": link.source}


def number(value: float | None) -> float | None:
    """Return a number with at most six decimals, or None where it is missing."""
    return None if value is None or not math.isfinite(value) else round(float(value), 6)


def _amount(link: Evidence) -> Said:
    """Say what a link of the evidence claims: shares and rates with four decimals at most, people as whole numbers."""
    value = link.value
    digits = f"{round(value, 0 if abs(value) >= 1000 else 4):.10g}" if math.isfinite(value) else Said("evidence-not-known")
    return Said("export-flag-number", claim=link.claim, number=digits)


OWNER_COLUMNS = ("partnership", "partnership_name", "partnership_kind", "as_at")
"""Columns that say whose a row is, and of which day."""


def owner_cells(footprint: Footprint) -> dict[str, str]:
    """Return whose a row is, and of which day."""
    body = footprint.partnership
    return dict(zip(OWNER_COLUMNS, (body.id, body.name, body.kind, footprint.as_at.isoformat()), strict=True))


FLAG_COLUMNS = (
    "kind",
    "level",
    "people",
    "probable",
    "areas",
    "area_names",
    "message_id",
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
        "people": f"{flag.people:.0f}" if math.isfinite(flag.people) else "",
        "probable": "yes" if flag.is_probable else "no",
        "areas": ";".join(flag.areas),
        "area_names": ";".join(area_name(code) for code in flag.areas),
        "message_id": flag.sentence.id,
        "message": say(flag.message),
        "numbers": say(Listing(tuple(map(_amount, flag.evidence)), len(flag.evidence), "clauses")),
        "rule": say(flag.rule),
        "threshold": say(flag.limit.said() or ""),
        "sources": ";".join(dict.fromkeys(link.source for link in flag.evidence)),
        "side": flag.side,
        "criterion": say(flag.criterion),
        "why": say(flag.why),
        "clears_when": say(flag.clears_when),
    }
