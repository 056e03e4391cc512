"""How far functional areas of districts hold when criteria, base, year or the luck of a count are others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.analysis.district_areas import district_flows
from explorer.analysis.random_groups import SEED
from explorer.analysis.stability import BASE, OtherFlows, Stability, sensitivity
from explorer.errors import ChoiceError
from explorer.progress import SILENT, Progress
from explorer.readers.flows import FlowReading
from explorer.readers.flows.model import BASE_KINDS, KINDS, NO_PLACE, BaseChoice

if TYPE_CHECKING:
    from explorer.analysis.delineation import Delineation
    from explorer.catalogue.flows import Flows
    from explorer.catalogue.known import Known
    from explorer.project import Project

RESAMPLES = 20
"""Resampled runs that are offered (ours)."""


@dataclass(frozen=True)
class Trial:
    """What areas are tried again with.

    Attributes
    ----------
    criteria : bool
        Other criteria: self-containment ± 0.05 and sizes ± 25% (methods §2).
    bases : tuple of str
        Other bases of the same flows, by name.
    files : tuple of (Path, FlowReading)
        Other flows, and how each is read.
    resampled : int
        Runs on resampled counts.
    seed : int
        What chance begins with.
    """

    criteria: bool = True
    bases: tuple[str, ...] = ()
    files: tuple[tuple[Path, FlowReading], ...] = ()
    resampled: int = 0
    seed: int = SEED


def other_bases(flows: Flows, reading: FlowReading) -> tuple[BaseChoice, ...]:
    """Return the bases of a flows file that count other people than it is read with.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> other_bases(Catalogue.load().flows, FlowReading())
    ()
    """
    # A base that the file does not part from a smaller one counts whom that counts.
    order = list(BASE_KINDS)
    same = [choice for choice in flows.bases if order.index(choice.name) <= order.index(reading.base)][-1:]
    return tuple(choice for choice in flows.bases if choice not in same)


def base_said(choice: BaseChoice) -> str:
    """Say shortly whom a base counts.

    Examples
    --------
    >>> base_said(BaseChoice("home", "people with a fixed workplace, and people who work mainly at home", 90.0))
    'also at home'
    >>> base_said(BaseChoice("fixed", "people with a fixed workplace", 80.0))
    'fixed workplaces only'
    """
    if choice.name == "fixed":
        return "fixed workplaces only"
    has_no_place = "no fixed place" in choice.words or KINDS[NO_PLACE] in choice.words
    return "also at home or in no fixed place" if has_no_place else "also at home"


def flows_said(flows: Flows, path: Path) -> str:
    """Say shortly which flows these are: the census, or the file."""
    return flows.source.vintage if flows.source.vintage.startswith("Census") else path.name


def about_other_flows(other: Flows, in_use: Flows, path: Path) -> tuple[str, str]:
    """Say shortly which flows these are, and in full what they count, before areas are tried with them.

    Raises
    ------
    ChoiceError
        They have no district in common with the flows in use.
    """
    common = set(district_flows(other).zones) & set(district_flows(in_use).zones)
    if not common:
        raise ChoiceError(
            f"{path.name} has no district in common with the commuting data in use.", "Give flows between the same districts."
        )
    # What the file does not tell is left out.
    told = [part for part in (other.source.title, other.source.vintage, other.base) if part != "as in the file"]
    about = f"{', '.join(told)}; {len(common)} districts in common with the flows in use ({path.name})"
    return flows_said(other, path), about


def tried_again(
    found: Delineation,
    flows: Flows,
    project: Project,
    trial: Trial,
    known: Known,
    *,
    touching: Iterable[tuple[str, str]] | None = None,
    progress: Progress = SILENT,
) -> Stability:
    """Delineate again with what a person wants varied: see :func:`~explorer.analysis.stability.sensitivity`.

    Parameters
    ----------
    found : Delineation
        The areas in question.
    flows : Flows
        Commuting between districts that they were made from.
    project : Project
        Says which file that was, and how it was read.
    trial : Trial
    known : Known
        Reads other flows, or knows them.
    touching : iterable of (str, str), optional
        Districts that touch, where the areas are in one piece.

    Raises
    ------
    ChoiceError
        Nothing is varied, or flows have no district in common with the areas.
    ReadError
        A flows file cannot be read.
    """
    others = [*_with_bases(flows, project, trial, known), *_with_files(trial, known, progress)]
    return sensitivity(
        found, district_flows(flows), others, criteria=trial.criteria, resampled_runs=trial.resampled, seed=trial.seed,
        touching=touching, progress=progress,
    )  # fmt: skip


def _with_bases(flows: Flows, project: Project, trial: Trial, known: Known) -> Iterator[OtherFlows]:
    for choice in other_bases(flows, project.flow_reading):
        if choice.name in trial.bases and project.flows is not None:
            read = known.files.flows(project.flows, replace(project.flow_reading, base=choice.name))
            yield OtherFlows(base_said(choice), district_flows(read), BASE)


def _with_files(trial: Trial, known: Known, progress: Progress) -> Iterator[OtherFlows]:
    for path, reading in trial.files:
        progress.step(f"Reading {path.name}", 0.0)
        read = known.files.flows(path, reading)
        yield OtherFlows(flows_said(read, path), district_flows(read))
