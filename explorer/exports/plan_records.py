"""Plans and their comparison as records for programs, rows for a spreadsheet, and a page to read."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from explorer import __version__, resources
from explorer.catalogue.known import Known
from explorer.csv_text import rows_text
from explorer.exports.maps.printed_plans import plans_png
from explorer.exports.records import sentence
from explorer.plans.comparison import Comparison, Row, cautions
from explorer.plans.divide import Division
from explorer.plans.drawing import Measured, Raised
from explorer.plans.front import FrontPoint
from explorer.plans.measured_plan import MeasuredPlan
from explorer.plans.remedies import Remedy
from explorer.plans.suggest import Suggestion
from explorer.project.plan import Plan
from explorer.said import Said, Value
from explorer.words import say, spoken, text

CONTRACT = 1
"""Version of the contract; raised when a key changes its meaning or goes."""

Record = dict[str, Any]


def plan_record(one: MeasuredPlan, known: Known, origin: Plan | None = None) -> Record:
    """Return a plan with its footprints measured.

    Parameters
    ----------
    one : MeasuredPlan
    known : Known
        Where what is recorded of an option stands.
    origin : Plan, optional
        The state that people are said to have moved from; the plan itself where nothing is given.
    """
    plan = one.plan
    return {
        **head_record(plan, known),
        "footprints": [footprint_record(drawing.name, drawing.measured) for drawing in one.drawings],
        "kept_inside": number(one.kept),
        "weakest": number(one.weakest),
        "labour_markets_cut": list(one.markets_cut),
        "institutions_cut": list(one.bodies_cut),
        "people_moved": number(one.moved_people(origin)) if origin is not None and one.drawings else 0.0,
        "split_districts": [
            {"district": split.district, "footprints": list(split.footprints), "notes": list(split.notes)}
            for split in plan.splits
        ],
        "bounds": _bounds(one) if plan.splits else {},
    }


def head_record(plan: Plan, known: Known) -> Record:
    """Return what a plan is, before anything is measured."""
    option = known.catalogue.options.get(plan.start.id) if plan.start.kind == "option" and not plan.parent else None
    own = "plan" if plan.parent else plan.start.kind
    return {
        "id": plan.id,
        "name": plan.name,
        "status": option.status if option is not None else own,
        "status_date": option.status_date if option is not None else None,
        "area": option.area if option is not None else None,
        "proposer": option.proposer if option is not None else None,
        "source": option.source if option is not None else None,
        "confidence": option.confidence if option is not None else None,
        "start": {"kind": plan.start.kind, "id": plan.start.id, "day": plan.start.day.isoformat() if plan.start.day else None},
        "parent": plan.parent or None,
        "who": plan.who or None,
        "when": plan.when or None,
        "why": plan.why or None,
        "locks": list(plan.locks),
    }


def footprint_record(name: str, one: Measured) -> Record:
    """Return a footprint with its numbers, answers and flags."""
    numbers = one.numbers
    low, high = one.band
    return {
        "name": name,
        "districts": list(one.codes),
        "residents": number(one.residents) if one.codes else 0.0,
        "employed_residents": number(numbers.employed),
        "jobs": number(numbers.jobs),
        "supply": number(numbers.supply),
        "demand": number(numbers.demand),
        "percentile": number(one.percentile),
        "percentile_band": [number(low), number(high)],
        "whole": number(numbers.whole),
        "hinterland_share": number(numbers.hinterland),
        "labour_markets_cut": list(one.markets_cut) if one.codes else [],
        "institutions_cut": list(one.bodies_cut) if one.codes else [],
        "contiguous": one.is_contiguous if one.codes else None,
        "verdict": {"economy": one.economy, "institutions": one.institutions},
        "flags": [
            {"kind": each.kind, "level": each.level, "areas": list(each.areas), "sentence": sentence(each.flag.sentence)}
            for each in one.raised
        ],
    }


def _bounds(one: MeasuredPlan) -> Record:
    low, high = one.kept_bounds
    return {
        "kept_inside": [number(low), number(high)],
        "footprints": {
            name: {key: [number(end) for end in ends] for key, ends in found.items()} for name, found in one.bounds.items()
        },
    }


def comparison_record(comparison: Comparison, known: Known) -> Record:
    """Return a comparison: every plan, the table, and what decides."""
    first = comparison.plans[0].plan
    return {
        "contract": CONTRACT,
        "version": __version__,
        "plans": [{**plan_record(one, known), "people_moved": number(comparison.moved_people(one))} for one in comparison.plans],
        "compared_with": first.id,
        "table": [
            {"row": row.key, "unit": row.unit, "values": [_plain(value) for value in row.values], "marks": list(row.marks)}
            for row in comparison.rows
        ],
        "differences": [sentence(told) for told in comparison.differences],
        "cautions": [sentence(told) for told in cautions(comparison, known)],
    }


def suggestion_record(one: Suggestion) -> Record:
    """Return a suggestion with what it changes, the measure before and after, its proof or gap, its reason and its costs."""
    return {
        "title": sentence(one.title),
        "changes": _changes(one.added, one.dropped),
        "measure": one.measure,
        "before": number(one.scores[0]),
        "after": number(one.scores[1]),
        "footprint_before": footprint_record(one.drawing.name, one.drawing.measured),
        "footprint_after": footprint_record(one.drawing.name, one.after),
        "people_moved": number(one.card.moved_people),
        "proved": one.proved,
        "gap": number(one.gap),
        "tried": one.tried,
        "seed": one.seed,
        "reason": sentence(one.reason),
        "costs": sentence(one.costs),
    }


def front_record(one: FrontPoint) -> Record:
    """Return a point of the front: what it changes, what it keeps and what that takes."""
    return {
        "title": sentence(one.title),
        "changes": _changes(one.added, one.dropped),
        "kept": number(one.kept),
        "residents": number(one.residents),
        "members": one.members,
        "people_moved": number(one.moved),
        "unbeaten_on": list(one.axes),
    }


def _changes(added: Iterable[str], dropped: Iterable[str]) -> list[Record]:
    both = (("add", added), ("drop", dropped))
    return [{"district": code, "change": change} for change, codes in both for code in codes]


def remedy_record(flag: Raised, found: Remedy | Said) -> Record:
    """Return what clears a flag, as a suggestion; or why nothing does."""
    head = {"flag": {"kind": flag.kind, "level": flag.level, "areas": list(flag.areas), "sentence": sentence(flag.flag.sentence)}}
    if isinstance(found, Said):
        return {**head, "changes": [], "reason": sentence(found)}
    return {
        **head,
        "title": sentence(found.title),
        "changes": [{"district": code, "change": "add" if code in found.after.codes else "drop"} for code in found.codes],
        "footprint_after": footprint_record(found.drawing.name, found.after),
        "people_moved": number(found.card.moved_people),
        "reason": sentence(found.card.sentences()),
    }


def division_record(division: Division, measured: MeasuredPlan, known: Known) -> Record:
    """Return a division into footprints, measured, with its proof or bound."""
    return {
        "contract": CONTRACT,
        "plans": [plan_record(measured, known)],
        "suggestions": [
            {
                "changes": [
                    {"district": code, "footprint": one.name} for one in division.plan.footprints for code in one.districts
                ],
                "measure": "containment",
                "before": None,
                "after": number(division.kept),
                "proved": division.proved,
                "gap": number(division.gap),
                "bound": number(division.bound),
                "tried": division.tried,
                "seed": division.seed,
                "population": [number(end) for end in division.population],
                "reason": sentence(division.told),
                "costs": None,
            }
        ],
    }


def comparison_writers(comparison: Comparison, known: Known) -> dict[str, Callable[[Path], None]]:
    """Return file name → what writes it, for :func:`~explorer.exports.whole_folder.write_together`."""
    picture = plans_png(comparison)
    return {
        "comparison.json": partial(_write, as_json(comparison_record(comparison, known))),
        "comparison.csv": partial(_write, comparison_csv(comparison), encoding="utf-8-sig"),
        "comparison.html": partial(_write, comparison_html(comparison, known, picture)),
        "maps.png": lambda path: _write_bytes(picture, path),
    }


def _write(content: str, path: Path, encoding: str = "utf-8") -> None:
    path.write_text(content, encoding=encoding, errors="backslashreplace", newline="")


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)


_FIGURES = ("residents", "employed_residents", "jobs", "supply", "demand", "percentile", "whole", "hinterland_share")


def comparison_csv(comparison: Comparison) -> str:
    """Return the table for a spreadsheet: a line for every figure, plan by plan and footprint by footprint."""
    rows = [
        [one.plan.id, "", row.key, _cell(row.values[place]), row.marks[place]]
        for place, one in enumerate(comparison.plans)
        for row in comparison.rows
    ]
    for one in comparison.plans:
        for drawing in one.drawings:
            record = footprint_record(drawing.name, drawing.measured)
            cells = {key: _cell(record[key]) for key in _FIGURES}
            cells |= {key: " ".join(record[key]) for key in ("labour_markets_cut", "institutions_cut", "districts")}
            rows += [[one.plan.id, drawing.name, key, cell, ""] for key, cell in {**cells, **record["verdict"]}.items()]
    return rows_text(("plan", "footprint", "figure", "value", "mark"), rows)


def comparison_html(comparison: Comparison, known: Known, picture: bytes) -> str:
    """Return the page, which needs no other file."""
    from jinja2 import Environment, StrictUndefined

    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.globals |= {"say": say, "text": text}
    template = page.from_string(resources.resource("templates/comparison.html").read_text(encoding="utf-8"))
    return template.render(
        language=spoken().tag,
        plans=[(one, _about(one.plan, known)) for one in comparison.plans],
        rows=comparison.rows,
        mark=_mark_said,
        differences=comparison.differences,
        cautions=cautions(comparison, known),
        footprints=[(one.plan.name, drawing.name, drawing.measured) for one in comparison.plans for drawing in one.drawings],
        figures=_figures,
        map_data=base64.b64encode(picture).decode("ascii"),
        version=__version__,
    )


def _figures(measured: Measured) -> list[Value]:
    from explorer.plans.card import shown

    numbers = measured.numbers
    return [
        shown(measured.residents, "people"), shown(numbers.supply, "share"), shown(numbers.demand, "share"),
        shown(measured.band, "band"), shown(numbers.whole, "share"), shown(measured.economy, "answer"),
        shown(measured.institutions, "answer"),
    ]  # fmt: skip


def _about(plan: Plan, known: Known) -> list[Value]:
    option = known.catalogue.options.get(plan.start.id) if plan.start.kind == "option" and not plan.parent else None
    if option is None:
        return [Said("plan-own", why=plan.why)] if plan.why else []
    about = Said("plan-option-about", area=option.area, proposer=option.proposer or "?", status=option.status_said)
    return [about, Said("plan-option-source", source=option.source, confidence=option.confidence)]


def _mark_said(row: Row, place: int) -> str:
    return text("plan-mark", mark=row.marks[place]) if row.marks[place] else ""


def as_json(record: Mapping[str, Any]) -> str:
    """Return a record as JSON."""
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def number(value: float) -> float | None:
    """Return a number; None where it is missing: never zero."""
    return None if math.isnan(value) or math.isinf(value) else float(value)


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON is of any type
    if isinstance(value, tuple):
        return [number(float(end)) for end in value]
    return number(float(value))  # type: ignore[arg-type]


def _cell(value: object) -> str:
    found = _plain(value) if value is not None else None
    if isinstance(found, list):
        return " ".join("" if end is None else f"{end:.6g}" for end in found)
    return "" if found is None else f"{found:.10g}"
