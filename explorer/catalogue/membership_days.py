"""Days on which footprints changed: what to look at when memory of who was a member is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from explorer.catalogue.partnerships import PartnershipList, same_task
from explorer.readers.bundled import Day

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Change:
    """What became of a footprint on a day.

    Attributes
    ----------
    day : date
        The first day on which the new footprint can hold.
    partnership : str
        Id of the body.
    joined, left : tuple of str
        Districts that were not counted the day before, and that no longer are.
    exact : bool
        Whether the day itself is recorded; else only its month or year.
    """

    day: date
    partnership: str
    joined: tuple[str, ...]
    left: tuple[str, ...]
    exact: bool = True


def changes_around(known: PartnershipList, partnership: str) -> tuple[Change, ...]:
    """Return when a footprint changed, and when one of the same task took in or gave up a district of it, in order of time.

    A footprint that another one of its kind cuts into changes its flags without changing itself, so both matter.
    """
    own = changes_of(known, partnership)
    ever = {m.district for m in known.members.get(partnership, ())}
    kinds = same_task(known.partnerships[partnership].kind)
    others = (p.id for kind in kinds for p in known.of_kind(kind) if p.id != partnership)
    met = (key for key in others if any(m.district in ever for m in known.members.get(key, ())))
    theirs = (change for key in met for change in changes_of(known, key))
    return tuple(sorted([*own, *(one for one in theirs if ever.intersection((*one.joined, *one.left)))]))


def changes_of(known: PartnershipList, partnership: str) -> list[Change]:
    """Return the days on which the districts that count to a footprint changed."""
    exact = dict(_days(known, partnership))
    found = []
    for day in sorted(exact):
        before, after = (set(known.footprint(partnership, at).districts) for at in (day - _ONE_DAY, day))
        if before != after:
            found.append(Change(day, partnership, tuple(sorted(after - before)), tuple(sorted(before - after)), exact[day]))
    return found


def day_before(changes: Iterable[Change], day: date) -> date | None:
    """Return the last day before this one on which something changed."""
    return max((change.day for change in changes if change.day < day), default=None)


def day_after(changes: Iterable[Change], day: date) -> date | None:
    """Return the first day after this one on which something changed."""
    return min((change.day for change in changes if change.day > day), default=None)


def _days(known: PartnershipList, partnership: str) -> Iterator[tuple[date, bool]]:
    """Every day on which something can have changed, and whether it is recorded to the day."""
    body = known.partnerships[partnership]
    members = known.members.get(partnership, ())
    for start, end in ((body.start, body.end), *((m.start, m.end) for m in members)):
        if start is not None:
            yield start.earliest, _is_exact(start)
        if end is not None and end.latest < date.max:
            yield end.latest + _ONE_DAY, _is_exact(end)


def _is_exact(day: Day) -> bool:
    return day.earliest == day.latest
