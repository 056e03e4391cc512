"""Other data at hand that a verdict could as well rest on."""

from __future__ import annotations

from dataclasses import replace

from explorer.catalogue.known import Known
from explorer.flags.case import Case
from explorer.project import Project
from explorer.readers.flows import whom_said
from explorer.said import Said


def alternatives(project: Project, known: Known, case: Case) -> dict[Said, Case]:
    """Return the same footprint with other data at hand, by what is other about them.

    Other choices of whom the user's flows file counts; and where the user gave functional areas, the bundled ones. Once a
    census file covers the footprint, the bundled estimate is no alternative to it.

    Raises
    ------
    ReadError
        The flows file cannot be read any more.
    """
    found: dict[Said, Case] = {}
    if project.flows and known.flows_for(case.codes) is known.own_flows:
        for base in case.flows.bases:
            if base.name != project.flow_reading.base:
                flows = known.files.flows(project.flows, replace(project.flow_reading, base=base.name))
                found[Said("verdict-tried-base", base=whom_said(base.base))] = replace(case, flows=flows)
    if project.areas:
        areas = known.catalogue.functional_areas
        found[Said("verdict-tried-areas", areas=areas.said)] = replace(case, functional_areas=areas)
    return found
