"""Logs and plans of several laptops put together: a union, the same in whatever order the files are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.errors import ChoiceError
from explorer.project.plan import Plan
from explorer.project.workshop import Log, current
from explorer.said import Said
from explorer.workshop.capture import meeting_of


def merged(logs: Sequence[tuple[str, Log]]) -> Log:
    """Return everything that the logs of one session hold.

    Parameters
    ----------
    logs : sequence of (str, Log)
        Names of the files, for what is refused, and what they hold.

    Raises
    ------
    ChoiceError
        A file holds no workshop, or another one than the first.
    """
    whole = Log()
    for file, log in logs:
        if not log:
            raise ChoiceError(Said("workshop-no-log", file=file), Said("workshop-merge-same"))
        # Before it is taken in: entries that were mixed could not be parted again.
        if whole and log.sessions != whole.sessions:
            meeting = current(log.meetings)[0] if log.meetings else None
            about = {"title": meeting.title if meeting else "", "day": meeting.day or "none" if meeting else "none"}
            raise ChoiceError(Said("workshop-other-session", file=file, **about), Said("workshop-merge-same"))
        whole = whole.merged(log)
    meeting_of(whole)
    return whole


def merged_plans(plans: Sequence[tuple[str, Sequence[Plan]]]) -> tuple[Plan, ...]:
    """Return the plans of several files: of two with one id and another content both are kept, the later with its file's name.

    Parameters
    ----------
    plans : sequence of (str, sequence of Plan)
        Names of the files, and their plans.
    """
    kept: dict[str, Plan] = {}
    for file, held in plans:
        for plan in held:
            if plan in kept.values():
                continue
            if plan.id not in kept:
                kept[plan.id] = plan
                continue
            key, number = f"{plan.id}-2", 2
            while key in kept:
                number += 1
                key = f"{plan.id}-{number}"
            kept[key] = replace(plan, id=key, name=f"{plan.name} ({file})")
    return tuple(kept.values())
