"""The record of a workshop: an append-only log of what tables said, how they voted and what was decided.

An entry is never changed and never taken away: a correction is a further entry that names the one it replaces. The id of an
entry is a digest of what it says, so that logs of several laptops are put together as sets are, in any order and any number
of times, and two corrections of one entry, made apart, are seen to be two.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Generic, Literal, TypeVar, get_args

import msgspec

TargetKind = Literal["nothing", "flag", "district", "plan"]
Stance = Literal["for", "against", "unsure", "fact"]
Method = Literal["hands", "paper", "screen"]
Place = Literal["in", "out", "unsure"]
DecisionStatus = Literal["agreed", "reservations", "not_agreed"]
RoundKind = Literal["comments", "votes", "sheets"]

WAYS = ("yes", "no", "unsure", "abstain")
"""How people vote."""

STANCES: tuple[Stance, ...] = get_args(Stance)
METHODS: tuple[Method, ...] = get_args(Method)
PLACES: tuple[Place, ...] = get_args(Place)
TARGETS: tuple[TargetKind, ...] = get_args(TargetKind)
STATUSES: tuple[DecisionStatus, ...] = get_args(DecisionStatus)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What every entry has.

    Attributes
    ----------
    of : str
        Id of what it tells of: a comment, a table, the vote of a table on a question. A correction has the same.
    made : str
        When it was made (ISO 8601), for people to read: clocks of laptops differ, so nothing is put in order by it.
    replaces : tuple of str
        Ids of the entries that it corrects.
    is_withdrawn : bool
        Whether what it tells of no longer counts; it is kept all the same.
    """

    of: str
    made: str = ""
    replaces: tuple[str, ...] = ()
    is_withdrawn: bool = False

    @cached_property
    def id(self) -> str:
        """Digest of all that it says."""
        # What is as it is by default is left out: a field that a later version adds changes no id.
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        said = {name: told[name] for name, usual in _USUAL[type(self)].items() if told[name] != usual}
        text = json.dumps([type(self).__name__, msgspec.to_builtins(said)], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:32]


@dataclass(frozen=True, kw_only=True)
class Meeting(Entry):
    """The session itself.

    Attributes
    ----------
    title, place : str
    day : date, optional
    partnership : str
        Id of the partnership whose footprint is talked of.
    as_at : date, optional
        Day of the footprint.
    data : str
        Digest of the data that were shown.
    consent : str
        What people agreed to before their names were written down.
    keeps_names : bool
        Whether they agreed to it; without it, only roles are kept.
    rounds : int
        How many rounds are planned.
    house_rules : tuple of str
        Shown while people arrive.
    questions : tuple of str
        What is voted on beside plans.
    pictures : tuple of str
        What is shown, in this order: ``overview``, ``flag <id>``, ``plan <id>``, ``agreement``; empty for the usual order.
    asked : tuple of str
        Codes of the districts on the sheets, in the order of their numbers: what is printed must mean the same all day.
    """

    title: str = ""
    place: str = ""
    day: date | None = None
    partnership: str = ""
    as_at: date | None = None
    data: str = ""
    consent: str = ""
    keeps_names: bool = False
    rounds: int = 3
    house_rules: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Table(Entry):
    """One table of the room.

    Attributes
    ----------
    table : str
        What it is called on its sheet: ``1``, ``2`` …
    host : str
        Role of whoever keeps its sheet.
    people : int
        How many sit at it; nobody is named.
    sectors : tuple of str
        Where they come from: council, business, university …
    """

    table: str
    host: str = ""
    people: int = 0
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comment(Entry):
    """What somebody said.

    Attributes
    ----------
    table : str
    round : int
    target_kind, target : str
        What it is about: a flag, a district or a plan by its id; ``nothing`` for the question as a whole.
    text : str
    stance : str
        ``for``, ``against``, ``unsure``, or ``fact`` where it states one.
    role : str
        What the speaker is there as, such as "transport planner".
    """

    table: str
    round: int = 1
    target_kind: TargetKind = "nothing"
    target: str = ""
    text: str = ""
    stance: Stance = "unsure"
    role: str = ""


@dataclass(frozen=True, kw_only=True)
class Speaker(Entry):
    """Who said a comment, kept apart from it: a copy without names leaves these out, and nothing else changes.

    Attributes
    ----------
    comment : str
        :attr:`Entry.of` of the comment.
    name : str
    """

    comment: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Vote(Entry):
    """How one table voted on a plan or a question, in one round.

    Attributes
    ----------
    table : str
    round : int
    subject : str
        Id of the plan, or the question in words.
    is_plan : bool
    yes, no, unsure, abstain : int
        People.
    method : str
        ``hands``, ``paper`` or ``screen``.
    """

    table: str
    subject: str
    round: int = 1
    is_plan: bool = False
    yes: int = 0
    no: int = 0
    unsure: int = 0
    abstain: int = 0
    method: Method = "hands"

    @property
    def people(self) -> int:
        """How many are counted in it."""
        return self.yes + self.no + self.unsure + self.abstain


@dataclass(frozen=True)
class Mark:
    """Whether a table wants a district in or out, or does not know."""

    district: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class Sheet(Entry):
    """The marks of one table on its sheet, in one round; a district without a mark is missing here, which is not *out*."""

    table: str
    round: int = 1
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Decision(Entry):
    """What the room decided on a plan.

    Attributes
    ----------
    plan : str
        Its id.
    status : str
        ``agreed``, ``reservations`` or ``not_agreed``.
    dissent : str
        Who could not agree and why, by role.
    who : str
        Who decided, by role.
    when : str
    """

    plan: str
    status: DecisionStatus
    dissent: str = ""
    who: str = ""
    when: str = ""


@dataclass(frozen=True, kw_only=True)
class RoundEnd(Entry):
    """Whether a round is closed: until then nobody is shown how others voted, since first votes sway the rest."""

    round: int
    is_closed: bool = True


@dataclass(frozen=True, kw_only=True)
class Shown(Entry):
    """A picture that the room saw.

    Attributes
    ----------
    picture : str
        See :attr:`Meeting.pictures`; ``what-if <code> …`` for districts tried.
    sentence : str
        What stood below the map.
    """

    picture: str
    sentence: str = ""


Kind = TypeVar("Kind", bound=Entry)


@dataclass(frozen=True)
class Log:
    """All entries of a session, each sort in the order of its ids, so that equal logs are equal values.

    Attributes
    ----------
    meetings, tables, comments, speakers, votes, sheets, decisions, rounds, shown : tuple of Entry
    """

    meetings: tuple[Meeting, ...] = ()
    tables: tuple[Table, ...] = ()
    comments: tuple[Comment, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    votes: tuple[Vote, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    decisions: tuple[Decision, ...] = ()
    rounds: tuple[RoundEnd, ...] = ()
    shown: tuple[Shown, ...] = ()

    def __bool__(self) -> bool:
        return any(True for _ in self.entries())

    def entries(self) -> Iterator[Entry]:
        """Return every entry."""
        for each in fields(self):
            yield from getattr(self, each.name)

    def with_entries(self, entries: Iterable[Entry]) -> Log:
        """Return the log with more entries; those that it holds already stay one."""
        held = {entry.id for entry in self.entries()}
        new: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            if entry.id not in held:
                new.setdefault(PARTS[type(entry)], {})[entry.id] = entry
        parts = {name: tuple(sorted((*getattr(self, name), *more.values()), key=_id)) for name, more in new.items()}
        return replace(self, **parts) if parts else self

    def merged(self, other: Log) -> Log:
        """Return all that two logs hold: the same whichever comes first, and however often."""
        return self.with_entries(other.entries())

    def less(self, other: Log) -> Log:
        """Return what this log holds and another one does not."""
        held = {entry.id for entry in other.entries()}
        return Log().with_entries(entry for entry in self.entries() if entry.id not in held)

    def without_names(self) -> Log:
        """Return a copy in which nobody is named."""
        return replace(self, speakers=())

    @cached_property
    def digest(self) -> str:
        """Digest of the log: equal on two laptops where they hold the same entries."""
        ids = sorted(entry.id for entry in self.entries())
        return hashlib.sha256("\n".join(ids).encode()).hexdigest()

    @property
    def session(self) -> str:
        """Id of the session; empty where none was begun."""
        return self.meetings[0].of if self.meetings else ""

    @property
    def sessions(self) -> frozenset[str]:
        """Ids of the sessions in it: more than one where logs of different workshops were put together by hand."""
        return frozenset(entry.of for entry in self.meetings)


PARTS: Mapping[type[Entry], str] = {
    Meeting: "meetings", Table: "tables", Comment: "comments", Speaker: "speakers", Vote: "votes", Sheet: "sheets",
    Decision: "decisions", RoundEnd: "rounds", Shown: "shown",
}  # fmt: skip
"""Where a log keeps each sort of entry."""

KINDS: Mapping[str, type[Entry]] = {kind.__name__: kind for kind in PARTS}
"""Sorts of entries by name."""


_USUAL: Mapping[type[Entry], Mapping[str, object]] = {
    kind: {each.name: None if each.default is MISSING else each.default for each in fields(kind)} for kind in PARTS
}
"""What each sort of entry says where nothing is told."""


def _id(entry: Entry) -> str:
    return entry.id


@dataclass(frozen=True)
class Standing(Generic[Kind]):
    """What stands of one thing that was told: the entry that counts, or several that contradict each other.

    Attributes
    ----------
    of : str
    heads : tuple of Entry
        Entries that no other replaces, the one made last first.
    earlier : tuple of Entry
        Those that were corrected.
    """

    of: str
    heads: tuple[Kind, ...]
    earlier: tuple[Kind, ...] = ()

    @property
    def is_disputed(self) -> bool:
        """Whether two laptops changed it apart, so that somebody must say which counts."""
        return len(self.heads) > 1


def standings(entries: Iterable[Kind]) -> dict[str, Standing[Kind]]:
    """Return what stands of each thing told, by its id; what was withdrawn and is not disputed is left out.

    Examples
    --------
    >>> first = Table(of="table-1", table="1", people=5)
    >>> second = Table(of="table-1", table="1", people=6, replaces=(first.id,))
    >>> [head.people for head in standings([first, second])["table-1"].heads]
    [6]
    """
    told: dict[str, list[Kind]] = {}
    for entry in entries:
        told.setdefault(entry.of, []).append(entry)
    found = {}
    for of, entries_of in sorted(told.items()):
        replaced = {id_ for entry in entries_of for id_ in entry.replaces}
        ordered = sorted(entries_of, key=lambda entry: (entry.made, entry.id), reverse=True)
        heads = tuple(entry for entry in ordered if entry.id not in replaced)
        standing = Standing(of, heads, tuple(entry for entry in ordered if entry.id in replaced))
        if standing.is_disputed or not heads[0].is_withdrawn:
            found[of] = standing
    return found


def current(entries: Iterable[Kind]) -> list[Kind]:
    """Return the entry that counts of each thing told; of those in dispute the one made last."""
    return [standing.heads[0] for standing in standings(entries).values()]
