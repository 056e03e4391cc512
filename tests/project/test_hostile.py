"""A hundred of what ``make hostile`` does five thousand times, and what each of some must come to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="pipes, sockets and devices are made as on Linux")
def test_hostile_files_are_read_or_refused_and_nothing_is_run_or_written_elsewhere() -> None:
    environment = {**os.environ, "HOSTILE": "100", "SEED": "1", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.project.hostile"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert re.fullmatch(r"hostile 100, read \d+, refused \d+, wrong 0, memory \d+ MB", ended.stdout.splitlines()[-1])
