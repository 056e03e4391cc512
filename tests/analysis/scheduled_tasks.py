"""Tasks that worker processes find by name."""

from __future__ import annotations

import os
from pathlib import Path

from explorer.errors import ChoiceError


def add(setting: int, job: int) -> int:
    return setting + job


def die_once(folder: str, job: int) -> int:
    """Kill the process that runs job 3 the first time, as a machine that goes down would."""
    mark = Path(folder) / "died"
    if job == 3 and not mark.exists():
        mark.touch()
        os._exit(1)
    return job * job


def die(setting: int, job: int) -> int:
    """Kill the process that runs job 3, always; not the first process, which is the one of the tests."""
    if job == 3 and os.getpid() != setting:
        os._exit(1)
    return job


def refuse(setting: int, job: int) -> int:
    raise ChoiceError(f"Job {job} cannot be done.")


def own_process(setting: int, job: int) -> int:
    return os.getpid()
