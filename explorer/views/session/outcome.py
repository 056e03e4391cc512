"""What one run of the journey brings to the window: the findings, and the map made ready from them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TYPE_CHECKING

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.places import boundaries, memory
from explorer.places.shapes import Shapes
from explorer.progress import Progress
from explorer.project import Project
from explorer.said import Said
from explorer.views.map.paths import DrawingLevel, pyramid

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.views.map.content import MapContent

LOOKS = frozenset({"map_style", "layers", "areas_asked", "words"})
"""Choices that no finding rests on."""

FIGURES = frozenset({"indicator", "period"})
"""Choices that no answer rests on: the verdict is of commuting and institutions, whatever the map shows."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """What one run of the journey brought.

    Attributes
    ----------
    findings : Findings
    content : MapContent
        The map made ready from them.
    changed : frozenset of str, optional
        Names of the choices that are not as in the outcome before; None where there was none.
    """

    findings: Findings
    content: MapContent
    changed: frozenset[str] | None = None

    def touches(self, *choices: str) -> bool:
        """Whether any of these choices changed."""
        return self.changed is None or not self.changed.isdisjoint(choices)

    @property
    def touches_findings(self) -> bool:
        """Whether more changed than what the map looks like: figures, answers and flags may be others."""
        return self.changed is None or not self.changed <= LOOKS

    @property
    def keeps_answers(self) -> bool:
        """Whether the answers, and how firm they are, must be those of the outcome before."""
        return self.changed is not None and self.changed <= LOOKS | FIGURES

    @property
    def known(self) -> Known:
        """The data that the findings were made from."""
        return self.findings.known


def first_shapes() -> Shapes:
    """Return the districts for the first picture (numpy alone)."""
    return boundaries.bundled("districts", boundaries.TOLERANCES[-1]).shapes


@cache
def bundled_levels() -> list[DrawingLevel]:
    """Return the bundled districts at every level of detail, ready to draw."""
    return pyramid([(float(metres), boundaries.bundled("districts", metres).shapes) for metres in boundaries.TOLERANCES])


def journey(project: Project, catalogue: Catalogue, before: Outcome | None, progress: Progress) -> Outcome:
    """Run the journey and prepare the map; on a worker's thread, where the heavy imports are welcome."""
    progress.step(Said("session-start"), 0.0)
    from explorer import flow
    from explorer.views.map.content import map_content

    changed = _changed(project, before)
    if before is not None and _only_restyled(project, before.findings):
        known = before.known if "layers" not in (changed or ()) else Known.of(catalogue, project, progress)
        findings = flow.restyled(before.findings, project, known)
        same = project.map_style == before.findings.project.map_style
        return Outcome(findings, before.content if same else replace(before.content, design=findings.design), changed)
    findings = flow.run(project, catalogue, progress, before.findings if before is not None else None)
    # The page about the footprint tells it: worked out here, it does not hold the window up.
    _ = findings.indicator_comparison
    progress.step(Said("tools-job-map"), 0.95)
    # Colours are the costliest part of the map: the very same design lets the canvas keep every pixel of them.
    same = before is not None and _is_coloured_as(findings, before.findings)
    design = before.content.design if before is not None and same else None
    content = map_content(findings, _own_levels(findings, before), _area_levels(findings, before), design)
    if before is not None:
        content = content.keeping(before.content)
    # Kept where the window asks for them: it need not stand still for them.
    _ = content.fills(), content.marks()
    # Reading a user's shapes takes far more than they keep, and Python holds on to it.
    if content.levels or content.areas:
        memory.give_back()
    return Outcome(findings, content, changed)


def _changed(project: Project, before: Outcome | None) -> frozenset[str] | None:
    """Return the names of the choices that are not as they were."""
    if before is None:
        return None
    was = before.findings.project
    return frozenset(each.name for each in fields(Project) if getattr(project, each.name) != getattr(was, each.name))


def _only_restyled(project: Project, before: Findings) -> bool:
    """Return whether only colours have changed, an author's words, or extra layers that no figure is drawn on."""
    layers = before.project.layers if before.layer.areas is None else project.layers
    return replace(project, map_style=before.project.map_style, layers=layers, words=before.project.words) == before.project


def _is_coloured_as(findings: Findings, before: Findings) -> bool:
    """Whether the same figures of districts become the same colours, whichever footprint is looked at."""
    layers = [(findings.layer, before.layer)]
    if findings.second is not None and before.second is not None:
        layers.append((findings.second, before.second))
    return (
        findings.project.map_style == before.project.map_style
        and (findings.second is None) == (before.second is None)
        and all(one.is_as(other) for one, other in layers)
    )


def _area_levels(findings: Findings, before: Outcome | None) -> tuple[DrawingLevel, ...]:
    """Return the loaded areas that the figures are drawn on, ready to draw; those of the last outcome where they are the same."""
    areas = findings.layer.areas
    if areas is None or areas.own is None:
        return ()
    old = before.findings.layer.areas if before is not None else None
    if before is not None and before.content.areas is not None and old is not None and old.own is areas.own:
        return before.content.areas.levels
    return tuple(pyramid([(0.0, areas.own.shapes)]))


def _own_levels(findings: Findings, before: Outcome | None) -> tuple[DrawingLevel, ...]:
    """Return a user's own districts ready to draw, from the last outcome where they are still the same."""
    if findings.ground.approximate:
        return ()
    if before is not None and before.findings.ground is findings.ground:
        return before.content.levels
    return tuple(pyramid([(0.0, findings.ground.shapes), *findings.ground.districts.coarser]))
