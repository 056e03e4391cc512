"""Other lines for the same footprint: plans of the document, measured as they are drawn, beside the line as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from explorer.catalogue.drawn_footprints import partnerships_of
from explorer.flags.findings import Findings
from explorer.flags.sides.answers import Answer, answer_inside
from explorer.plans.drawing import Drawing
from explorer.project.own_words import OwnWords
from explorer.project.plan import Plan
from explorer.said import Said, Value
from explorer.statement.figures import HOLDS, is_known, share
from explorer.statement.model import Table

MOST = 4
"""Plans that a statement shows: those that the author speaks of first."""


@dataclass(frozen=True)
class Alternative:
    """A plan's footprint in place of the present one.

    Attributes
    ----------
    id, name : str
        Of the plan.
    supply, demand : float
        Share of employed residents who work inside, and of jobs filled from inside; NaN where they cannot be told.
    economy, institutions : str
        The answers.
    """

    id: str
    name: str
    supply: float
    demand: float
    economy: Answer
    institutions: Answer


def alternatives(findings: Findings, own: OwnWords) -> tuple[Alternative, ...]:
    """Measure the plans of the document that redraw the footprint; the one in hand is the line as it is."""
    project, body = findings.project, findings.footprint.partnership.id
    spoken = [one.plan for one in own.considered]
    redrawing = [plan for plan in project.plans if plan.id != project.plan and _name_in(plan, body)]
    ranked = sorted(redrawing, key=lambda plan: spoken.index(plan.id) if plan.id in spoken else len(spoken))
    if not ranked:
        return ()
    bare = replace(project, plan="")
    catalogue = findings.known.catalogue
    known = replace(findings.known, partnerships=partnerships_of(catalogue.partnerships, bare), plan=None)
    found = []
    for plan in ranked[:MOST]:
        measured = Drawing.of(bare, known, plan, _name_in(plan, body)).measured
        numbers = measured.numbers
        found.append(Alternative(plan.id, plan.name, numbers.supply, numbers.demand, measured.economy, measured.institutions))
    return tuple(found)


def _name_in(plan: Plan, body: str) -> str:
    """Return the name of the footprint of a plan that redraws a body; empty where none does."""
    return next((one.name for one in plan.footprints if plan.body(one) == body), "")


def alternatives_table(findings: Findings, own: OwnWords) -> Table | None:
    """Return the lines that were considered, with what is measured of those that a plan draws; None without any."""
    drawn = alternatives(findings, own)
    if not drawn:
        return _without_figures(own)
    why = {one.plan: one.why for one in own.considered}
    numbers, answer = findings.verdict.economy.numbers, findings.verdict.economy.verdict.answer
    rows: list[tuple[Value, ...]] = [
        (
            Said("statement-line-now"), _share(numbers.supply, f"{HOLDS}.supply"), _share(numbers.demand, f"{HOLDS}.demand"),
            answer_inside(answer), "",
        ),
        *(
            (
                one.name,
                _share(one.supply, f"alternatives.{one.id}.supply"),
                _share(one.demand, f"alternatives.{one.id}.demand"),
                answer_inside(one.economy), why.get(one.id, ""),
            )
            for one in drawn
        ),
        *((one.name, "–", "–", "–", one.why) for one in own.considered if one.plan not in {each.id for each in drawn}),
    ]  # fmt: skip
    heads = tuple(Said(f"statement-head-{name}") for name in ("alternative", "supply", "demand", "economy", "became"))
    about = Said("statement-alternatives-about", n=len(rows) - 1)
    sources = (findings.flows.source.id, "partnerships")
    return Table(Said("statement-alternatives-measured"), about, heads, tuple(rows), frozenset({1, 2}), sources)


def _without_figures(own: OwnWords) -> Table | None:
    rows: tuple[tuple[Value, ...], ...] = tuple((one.name, one.why) for one in own.considered)
    if not rows:
        return None
    heads = (Said("statement-head-alternative"), Said("statement-head-became"))
    return Table(Said("statement-alternatives-caption"), Said("statement-alternatives-about", n=len(rows)), heads, rows)


def _share(value: float, key: str) -> Value:
    return share(value, key) if is_known(value) else "–"


def alternatives_record(found: tuple[Alternative, ...]) -> list[Mapping[str, float | str | None]]:
    """Return what is measured as JSON-ready values; a number that cannot be told is null."""
    return [
        {
            "id": one.id,
            "name": one.name,
            "supply": round(one.supply, 6) if is_known(one.supply) else None,
            "demand": round(one.demand, 6) if is_known(one.demand) else None,
            "economy": one.economy,
            "institutions": one.institutions,
        }
        for one in found
    ]
