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
from explorer.flags.findings import Findings
from explorer.flags.peer_comparison import whole_profile
from explorer.project import Project
from explorer.said import Said
from explorer.statement.atlas import district_atlas_page
from explorer.statement.making import statement_of
from explorer.statement.monitoring import changes

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
    known = Known.of(catalogue, Project())
    places = [(code, partial(district_atlas_page, known, code, DAY)) for code in ("E07000234", "N09000005")]
    return [*written, *write_atlas(known, Said("atlas-title-districts", n=len(places)), DAY, places, folder)]


def monitor_page(findings: Findings) -> str:
    """Return the second issue of a monitor, with a note."""
    note = {"date": "3 November 2026", "place": "Bromsgrove", "source": "Letter", "text": "Asked again"}
    first = monitor_record(findings, None, [note])
    second = monitor_record(findings, first, [])
    return monitor_html(findings, second, first, changes(first["findings"], second["findings"]))


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
