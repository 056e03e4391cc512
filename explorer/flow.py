"""The whole journey, in order: a project and the catalogue in, findings out. Start reading here."""

from __future__ import annotations

from dataclasses import replace

from explorer.catalogue import Catalogue
from explorer.flags import look
from explorer.flags.alternatives import alternatives
from explorer.flags.case import Case
from explorer.flags.findings import Findings
from explorer.flags.verdict import Verdict
from explorer.layers import indicator_layer
from explorer.progress import SILENT, Progress
from explorer.project import Project


def run(project: Project, catalogue: Catalogue, progress: Progress = SILENT) -> Findings:
    """Hold a partnership's footprint against its functional areas and name every misfit.

    Raises
    ------
    ExplorerError
        A file of the project cannot be read or joined, or the work was cancelled.
    """
    progress.step("Reading boundaries", 0.0)
    ground = catalogue.own_ground(project.boundaries) if project.boundaries else catalogue.ground
    progress.step("Joining the indicator", 0.2)
    for table in project.tables:
        catalogue.hold_table(table)
    layer = indicator_layer(catalogue, project.indicator, project.year, project.layers)
    progress.step("Reading commuting flows", 0.3)
    flows = catalogue.own_flows(project.flows, project.flow_reading) if project.flows else catalogue.flows
    progress.step("Comparing footprint and functional areas", 0.6)
    areas = catalogue.own_areas(project.areas) if project.areas else catalogue.functional_areas
    case = Case.of(project, catalogue, flows, areas, layer)
    progress.step("Looking for misfits", 0.7)
    looks = look(case)
    progress.step("Comparing with groups of its size", 0.8)
    verdict = Verdict.of(case, progress)
    findings = Findings.of(project, case, looks, layer, ground, lambda: alternatives(project, catalogue, case), verdict)
    problems = (*flows.problems, *catalogue.problems_of(project.tables, project.indicator, project.boundaries))
    return restyled(replace(findings, problems=problems), project, catalogue)


def restyled(findings: Findings, project: Project, catalogue: Catalogue) -> Findings:
    """Return the same findings with their values turned into colours as this project says."""
    wanted = project.map_style.second if project.map_style.kind == "bivariate" else ""
    second = indicator_layer(catalogue, wanted, layers=project.layers) if wanted in catalogue.indicators else None
    return replace(findings, project=project, second=second)
