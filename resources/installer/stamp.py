"""Which version of the source a package was made of, for Help → About and for whoever reports a fault."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]


def version() -> str:
    """Return the version that the source says it is."""
    written = (HERE / "explorer" / "__init__.py").read_text(encoding="utf-8")
    return re.findall(r'^__version__ = "([^"]+)"', written, flags=re.MULTILINE)[0]


def moment() -> int:
    """Return the second of the last change, which stands in all files of a package, so that two builds are equal."""
    chosen = os.environ.get("SOURCE_DATE_EPOCH")
    return int(chosen or _git("log", "-1", "--format=%ct") or 0)


def day() -> str:
    """Return the day of the last change."""
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()


def written(folder: Path) -> Path:
    """Write ``build.json`` into a folder and return it."""
    changed = "+" if _git("status", "--porcelain", "--untracked-files=no") else ""
    made = {
        "version": version(),
        "commit": (_git("rev-parse", "--short=12", "HEAD") or "unknown") + changed,
        "day": day(),
        "findings": _findings(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "build.json"
    target.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    return target


def _findings() -> str:
    """Return what the check of an installation holds its findings against."""
    command = [sys.executable, "-c", "from explorer.installation.checks import findings_digest; print(findings_digest())"]
    return subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True).stdout.strip()


def _git(*command: str) -> str:
    try:
        done = subprocess.run(["git", *command], cwd=HERE, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip()
