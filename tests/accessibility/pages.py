"""Pages that are handed on, held against axe-core in a browser: ``make axe`` says what it finds, and a test does, too.

Node runs ``check.mjs``; axe-core and Puppeteer are installed into ``build/axe``, or where ``MODULES`` says.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from explorer import flow
from explorer.__main__ import main as command
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.exports.atlas_page import write_atlas
from explorer.exports.html import report_html
from explorer.exports.maps.commuting_map import map_png
from explorer.exports.monitor_files import monitor_html, monitor_record
from explorer.exports.profile_page import profile_html
from explorer.exports.statements.page import statement_html
from explorer.exports.workshop_files import record_html
from explorer.flags.findings import Findings
from explorer.flags.peer_comparison import whole_profile
from explorer.project import Project
from explorer.project.workshop import Comment, Decision, Log, Mark, Vote
from explorer.said import Said
from explorer.statement.atlas import district_atlas_page
from explorer.statement.making import statement_of
from explorer.statement.monitoring import changes
from explorer.workshop import capture
from explorer.workshop.record import Titles, record_of

HERE = Path(__file__).parent
MODULES = Path(os.environ.get("MODULES", "build/axe/node_modules")).absolute()
DAY = date(2026, 12, 1)
PARTNERSHIPS = ("ca-west-midlands", "crd-cardiff-capital-region", "crd-derry-strabane", "lep-worcestershire")


@dataclass(frozen=True)
class Checked:
    """What axe-core found on one page, with its words of one length."""

    page: str
    length: str
    violations: list[dict[str, Any]]
    incomplete: list[dict[str, Any]]
    overflow: int


def browser() -> str | None:
    """Return the browser that is here, if one is, and all that is needed to drive it."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found if shutil.which("node") and (MODULES / "axe-core").is_dir() else None


def write_pages(folder: Path, partnerships: tuple[str, ...] = PARTNERSHIPS) -> list[Path]:
    """Write every kind of page that is handed on, of some partnerships."""
    catalogue, written = Catalogue.load(), []
    for key in partnerships:
        findings = flow.run(Project(partnership=key), catalogue)
        picture = map_png(findings)
        pages = {
            "statement": statement_html(findings, statement_of(findings), picture),
            "annex": report_html(findings),
            "report": report_html(findings, picture, picture),
            "profile": profile_html(findings, whole_profile(findings.case, findings.known)),
            "monitor": monitor_page(findings),
        }
        for name, page in pages.items():
            written.append(folder / f"{key}-{name}.html")
            written[-1].write_text(page, encoding="utf-8")
    command(["plan", "compare", "surrey-2u", "surrey-3u", "--out", str(folder / "plans")])
    written.append(folder / "plans" / "comparison.html")
    written.append(folder / "record.html")
    written[-1].write_text(record_page(), encoding="utf-8")
    known = Known.of(catalogue, Project())
    places = [(code, (code,), partial(district_atlas_page, known, code, DAY)) for code in ("E07000234", "N09000005")]
    return [*written, *write_atlas(known, Said("atlas-title-districts", n=len(places)), DAY, places, folder)]


def monitor_page(findings: Findings) -> str:
    """Return the second issue of a monitor, with a note."""
    note = {"date": "3 November 2026", "place": "Bromsgrove", "source": "Letter", "text": "Asked again"}
    first = monitor_record(findings, None, [note])
    second = monitor_record(findings, first, [])
    return monitor_html(findings, second, first, changes(first["findings"], second["findings"]))


def record_page() -> str:
    """Return the record of a workshop in which there was something of every kind."""
    log = Log().with_entries([capture.begun("2026-11-20T09:00", "Wye", day=DAY, questions=("Is the line right?",))])
    log = log.with_entries([capture.table(log, "2026-11-20T09:01", name, 5, "Host") for name in ("1", "2")])
    said = Comment(of="", table="1", text="Stafford looks north.\nIt always has.", role="transport planner")
    cast = Vote(of="", table="1", subject="Is the line right?", yes=3, no=2)
    decided = Decision(of="", plan="north", status="reservations", dissent="the district council", who="the board")
    log = log.with_entries([
        *capture.comment(log, "2026-11-20T10:00", said), capture.vote(log, "2026-11-20T10:05", cast),
        capture.sheet(log, "2026-11-20T10:10", "1", 1, (Mark("E07000197", "in"), Mark("E08000026", "out"))),
        capture.shown("2026-11-20T10:12", "overview", "The economy fits in part."),
        capture.decision(log, "2026-11-20T10:15", decided), capture.round_end(log, "2026-11-20T10:20", 1),
    ])  # fmt: skip
    return record_html(record_of(log, Titles({"E07000197": "Stafford", "E08000026": "Coventry", "north": "North plan"}, "WMCA")))


def check(pages: list[Path]) -> list[Checked]:
    """Hold pages against axe-core, as they are and with longer words."""
    chromium = browser()
    assert chromium is not None
    told = subprocess.run(
        ["node", str(HERE / "check.mjs"), chromium, *map(str, pages)],
        capture_output=True, text=True, check=True, env=os.environ | {"MODULES": str(MODULES)},
    ).stdout  # fmt: skip
    rows = [json.loads(line) for line in told.splitlines()]
    return [Checked(*(row[name] for name in ("page", "length", "violations", "incomplete", "overflow"))) for row in rows]


def main() -> int:
    """Check all pages and say what was found; 1 where something was."""
    with tempfile.TemporaryDirectory() as folder:
        found = check(write_pages(Path(folder)))
    wrong = [one for one in found if one.violations or one.overflow]
    for one in wrong:
        sys.stdout.write(
            f"{Path(one.page).name} ({one.length}): {json.dumps(one.violations, indent=1)} {one.overflow} px too wide\n"
        )
    unsure = sum(len(one.incomplete) for one in found)
    sys.stdout.write(f"{len(found)} pages and lengths, {len(wrong)} with violations, {unsure} rules to be looked at by hand\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
