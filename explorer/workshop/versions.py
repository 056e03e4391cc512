"""An entry in a line, for whoever must say which of several versions counts."""

from __future__ import annotations

from explorer.project.workshop import Comment, Decision, Entry, Meeting, RoundEnd, Sheet, Speaker, Table, Vote
from explorer.said import Said
from explorer.workshop.record import Titles, time_of


def version_said(entry: Entry, titles: Titles) -> Said:
    """Return what a version says, and when it was made."""
    said = Said("workshop-version-withdrawn") if entry.is_withdrawn else _said(entry, titles)
    return Said("workshop-version-made", version=said, made=time_of(entry.made))


def _said(entry: Entry, titles: Titles) -> Said:
    match entry:
        case Meeting():
            return Said("workshop-version-meeting", title=entry.title, rounds=str(entry.rounds))
        case Table():
            return Said("workshop-version-table", table=entry.table, people=entry.people, host=entry.host)
        case Comment():
            stance = Said(f"workshop-stance-{entry.stance}")
            return Said("workshop-version-comment", table=entry.table, stance=stance, text=entry.text)
        case Speaker():
            return Said("workshop-version-speaker", name=entry.name)
        case Vote():
            counts = {"yes": entry.yes, "no": entry.no, "unsure": entry.unsure, "abstain": entry.abstain}
            return Said("workshop-version-vote", table=entry.table, subject=titles.name(entry.subject), **counts)
        case Sheet():
            return Said("workshop-version-sheet", table=entry.table, round=str(entry.round), marks=len(entry.marks))
        case Decision():
            status = Said(f"workshop-status-{entry.status}")
            return Said("workshop-version-decision", plan=titles.name(entry.plan), status=status)
        case RoundEnd():
            return Said("workshop-version-roundend", round=str(entry.round), closed="yes" if entry.is_closed else "no")
        case _:
            return Said("workshop-entry-shown")
