"""What a statement carries with it, so that it can be verified: the question that it answers, and its figures as issued."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from explorer import __version__
from explorer.errors import ReadError
from explorer.exports.runs import runs
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.codec import decode, encode
from explorer.project.map_style import MapStyle
from explorer.said import Said, Value
from explorer.statement.model import Statement

FORM = 1
"""Version of what is carried."""


@dataclass(frozen=True)
class Carried:
    """What a statement carries.

    Attributes
    ----------
    project : Project
        The question, without files of the author's own.
    own_files : tuple of str
        Names of such files that the figures rest on: without them nothing can be verified.
    figures : mapping of id to str
        Every figure as it was written.
    """

    project: Project
    own_files: tuple[str, ...]
    figures: Mapping[str, str]


def carried(findings: Findings, statement: Statement) -> str:
    """Return what a statement carries, as JSON: no path of the author's machine is in it."""
    project = findings.project
    files = (project.flows, project.boundaries, project.areas)
    question = replace(
        project, as_at=findings.footprint.as_at, flows=None, boundaries=None, areas=None, areas_asked=None, tables=(), layers=(),
        map_style=MapStyle(), words=(), indicator=Project().indicator, period=None,
        footprints=tuple(replace(one, source="") for one in project.footprints),
    )  # fmt: skip
    told = {
        "statement": FORM,
        "version": __version__,
        "own_files": [file.name for file in files if file is not None],
        "figures": written_figures(statement),
        "project": encode(question),
    }
    return json.dumps(told, ensure_ascii=True)


def written_figures(statement: Statement) -> dict[str, str]:
    """Return the figures as they stand in sentences and tables, by id; one that merely chooses between words is not written."""
    values: list[Value] = [one.said for one in statement.sentences]
    values += [cell for part in statement.parts if part.table for row in part.table.rows for cell in row]
    return {run.figure: run.text for value in values for run in runs(value) if run.figure}


def read_carried(text: str, file: Path) -> Carried:
    """Read what a statement carries.

    Raises
    ------
    ReadError
        It is none of ours, or damaged.
    """
    try:
        told: Any = json.loads(text)
        form = told["statement"]
        figures = {str(key): str(shown) for key, shown in told["figures"].items()}
        own = tuple(map(str, told["own_files"]))
        question = str(told["project"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise not_ours(file, repr(problem)) from problem
    if form != FORM:
        raise not_ours(file, f"form {form!r}")
    return Carried(decode(question, Project, file.name), own, figures)


def not_ours(file: Path, detail: str = "") -> ReadError:
    """Return the error of a file that is no statement."""
    return ReadError(Said("statement-not-ours", file=file.name), Said("statement-not-ours-remedy"), detail=detail)
