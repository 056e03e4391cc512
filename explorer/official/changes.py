"""What other data change: the answers, the flags that come and go, and which cautions are gone."""

from __future__ import annotations

from explorer.flags.findings import Findings
from explorer.flags.flag_changes import FlagChanges
from explorer.said import Said


def what_changed(before: Findings, after: Findings) -> list[Said]:
    """Say what the findings of a partnership say otherwise with other data, one sentence each.

    Parameters
    ----------
    before, after : Findings
        Of the same partnership.
    """
    told: list[Said] = []
    if _is_estimated(before) and not _is_estimated(after):
        told.append(Said("official-no-longer-estimated"))
    if before.ground.approximate and not after.ground.approximate:
        told.append(Said("official-no-longer-approximate"))
    for was, now in zip(before.verdicts, after.verdicts, strict=True):
        then, here = (Said("verdict-answer-inside", answer=side.answer) for side in (was, now))
        told.append(Said(f"official-{now.side}", same="yes" if was.answer == now.answer else "no", then=then, here=here))
    changes = FlagChanges.between(before.flags, after.flags)
    return [*told, changes.sentence(after.area_name)]


def _is_estimated(findings: Findings) -> bool:
    return findings.flows.source.estimated
