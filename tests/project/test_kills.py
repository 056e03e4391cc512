"""Fifty of what ``make kills`` does ten thousand times, in a process apart, since it is copied for each window."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="windows are killed in another way here")
def test_no_committed_step_is_lost_when_windows_are_killed_at_any_moment() -> None:
    environment = {**os.environ, "KILLS": "50", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.project.kills"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    counts = re.fullmatch(r"kills 50, committed steps (\d+), lost 0, unreadable 0", ended.stdout.splitlines()[-1])
    assert counts is not None, ended.stdout + ended.stderr
    assert int(counts[1]) > 0
