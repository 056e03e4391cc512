"""The whole journey, in order: a project and the catalogue in, findings out. Start reading here."""

from __future__ import annotations

from dataclasses import replace

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.findings import Findings
from explorer.flags.sides.verdict import Verdict
from explorer.layers import indicator_layer
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.said import Said


def run(project: Project, catalogue: Catalogue, progress: Progress = SILENT, before: Findings | None = None) -> Findings:
    """Hold a partnership's footprint against its functional areas and name every misfit.

    Parameters
    ----------
    project : Project
    catalogue : Catalogue
    progress : Progress
    before : Findings, optional
        Earlier findings; where only the indicator or its period is another, what rests on neither is taken from them.

    Raises
    ------
    ExplorerError
        A file of the project cannot be read or joined, or the work was cancelled.
    """
    known = Known.of(catalogue, project, progress)
    progress.step(Said("findings-step-indicator"), 0.5)
    layer = indicator_layer(known, project.indicator, project.period)
    progress.step(Said("findings-step-areas"), 0.6)
    case = Case.of(project, known, layer)
    kept = before if before is not None and case.differs_in_figures_alone(before.case) else None
    if kept is not None:
        case.keep(kept.case)
    progress.step(Said("findings-step-flags"), 0.7)
    flagged = raise_flags(case)
    progress.step(Said("findings-step-groups"), 0.8)
    verdict = Verdict.of(case, progress) if kept is None else kept.verdict
    findings = Findings.of(project, known, case, flagged, layer, verdict)
    if kept is not None:
        findings.keep(kept)
    return restyled(findings, project, known)


def restyled(findings: Findings, project: Project, known: Known) -> Findings:
    """Return the same findings with their values turned into colours as this project says."""
    wanted = project.map_style.second if project.map_style.kind == "bivariate" else ""
    second = indicator_layer(known, wanted) if wanted in known.indicators else None
    found = replace(findings, project=project, known=known, second=second)
    found.keep(findings)
    return found
