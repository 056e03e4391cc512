"""A monitor: the answers issued again with what changed, why, and officers' notes, as a page and as a file for the next issue."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from explorer import __version__
from explorer.errors import ChoiceError, ReadError
from explorer.exports.file_names import subject_name
from explorer.exports.page import environment, filled
from explorer.exports.records import findings_record
from explorer.exports.whole_folder import write_together
from explorer.flags.findings import Findings
from explorer.places.districts import load_districts
from explorer.places.names.district_names import district_names
from explorer.places.names.naming import contradiction, may_be_called
from explorer.progress import SILENT, Progress
from explorer.readers.monitor_files import FORM
from explorer.said import Said
from explorer.statement.monitoring import Changes, changes, not_of_findings
from explorer.words import say

Row = Mapping[str, str]


def write_monitor(
    findings: Findings, before: Mapping[str, Any] | None, notes: Sequence[Row], folder: Path, progress: Progress = SILENT
) -> list[Path]:
    """Write the page of an issue, and what the next issue goes on from.

    Parameters
    ----------
    findings : Findings
    before : mapping, optional
        The issue before, as :func:`explorer.readers.monitor_files.read_issue` returns it; None for the first.
    notes : sequence of row
        Officers' new notes; those of earlier issues are carried over.
    folder : Path
    progress : Progress

    Raises
    ------
    WriteError
        The folder cannot be made or written to; then nothing is left in it.
    """
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    issue = monitor_record(findings, before, notes)
    found = changes(before["findings"], issue["findings"]) if before else None
    writers: dict[str, Callable[[Path], None]] = {
        f"{name}-monitor.html": partial(_write_page, findings, issue, before, found),
        f"{name}-monitor.json": partial(_write_json, issue),
    }
    return write_together(folder, writers, progress)


def need_same_body(before: Mapping[str, Any], file: str, partnership: str, name: str) -> None:
    """Refuse an issue before that is of another body, or holds figures or answers that this program never wrote.

    Raises
    ------
    ChoiceError, ReadError
    """
    wrong = ", ".join(filter(None, (not_of_findings(before["findings"]), _names_of_others(before["findings"]))))
    if wrong:
        raise ReadError(Said("monitor-never-written", file=file, places=wrong), Said("monitor-not-ours-remedy"))
    found = before["findings"]["partnership"]
    if found["id"] != partnership:
        said = Said("monitor-other-body", file=file, other=found["name"], body=name)
        raise ChoiceError(said, Said("monitor-other-body-remedy"))


def _names_of_others(record: Mapping[str, Any]) -> str:
    """Return the districts whose names are not those of their codes: what was compared would be of another place."""
    lookup = load_districts()
    names = district_names(lookup)
    rows = [(row["code"], row["name"]) for row in record["partnership"]["districts"]]
    wrong = [
        f"{code} ({name})"
        for code, name in rows
        if names.of_code(code) is None or contradiction(f"{code} {name}", lookup) or not may_be_called(code, name, lookup)
    ]
    return ", ".join(wrong[:_MOST_NAMED])


_MOST_NAMED = 5


def monitor_record(findings: Findings, before: Mapping[str, Any] | None, notes: Sequence[Row]) -> dict[str, Any]:
    """Return an issue: its number, the log of all issues, all notes, and the findings."""
    number = int(before["issue"]) + 1 if before else 1
    kept = [dict(row) for row in before["notes"]] if before else []
    held = {tuple(row[key] for key in ("date", "place", "source", "text")) for row in kept}
    new = [
        {**row, "issue": str(number)}
        for row in notes
        if tuple(row[key] for key in ("date", "place", "source", "text")) not in held
    ]
    record = findings_record(findings)
    line = {
        "issue": str(number),
        "as_at": findings.footprint.as_at.isoformat(),
        "written": date.today().isoformat(),
        **{side: str(record["verdict"][side]["answer"]) for side in ("economy", "institutions")},
    }
    log = [*(before["log"] if before else []), line]
    return {"monitor": FORM, "issue": number, "log": log, "notes": [*kept, *new], "findings": record}


def _write_json(issue: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(issue, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


def _write_page(
    findings: Findings, issue: Mapping[str, Any], before: Mapping[str, Any] | None, found: Changes | None, path: Path
) -> None:
    path.write_text(monitor_html(findings, issue, before, found), encoding="utf-8", errors="backslashreplace")


def monitor_html(findings: Findings, issue: Mapping[str, Any], before: Mapping[str, Any] | None, found: Changes | None) -> str:
    """Return the page of an issue."""
    return filled(
        environment(),
        "monitor.html",
        name=findings.name,
        day=findings.footprint.as_at,
        issue=issue,
        since=_day(before["findings"]["project"].get("as_at")) if before else None,
        found=found,
        labels={one.name: Said(f"monitor-figure-{one.name}") for one in found.figures} if found else {},
        verdicts=[verdict.sentence for verdict in findings.verdicts],
        headline=findings.headline,
        cautions=" ".join(map(say, findings.cautions)),
        day_of=_day,
        answer=lambda name: Said("verdict-answer-inside", answer=name),
        written_on=date.today(),
        version=__version__,
    )


def _day(text: object) -> date | str:
    """Return a day of a record; what is none stays as it was written."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return str(text or "")
