"""Entries of a workshop as they are made: each is checked against the session before it is kept."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import replace
from typing import Any, TypeVar

from explorer.errors import ChoiceError
from explorer.project.plan import slug
from explorer.project.workshop import (
    PARTS,
    Comment,
    Decision,
    Entry,
    Log,
    Mark,
    Meeting,
    RoundEnd,
    Sheet,
    Shown,
    Speaker,
    Standing,
    Table,
    Vote,
    current,
    standings,
)
from explorer.said import Listing, Number, Said

LONGEST = 100_000
"""Characters of one comment; a longer one is a document, and goes beside the record."""

MEETING = "meeting"
"""Begins the id of a session."""

Kind = TypeVar("Kind", bound=Entry)


def new_id() -> str:
    """Return an id that no other laptop gives."""
    return uuid.uuid4().hex


def begun(made: str, title: str, **about: Any) -> Meeting:  # noqa: ANN401 - fields of Meeting
    """Begin a session.

    Raises
    ------
    ChoiceError
        It has no title.
    """
    if not title.strip():
        raise ChoiceError(Said("workshop-no-title"), Said("workshop-give-title"))
    return Meeting(of=f"{MEETING}-{new_id()}", made=made, title=title.strip(), **about)


def meeting_of(log: Log) -> Meeting:
    """Return the session of a log.

    Raises
    ------
    ChoiceError
        None was begun, or logs of several were put together by hand.
    """
    if not log.meetings:
        raise ChoiceError(Said("workshop-none"), Said("workshop-prepare-first"))
    if len(log.sessions) > 1:
        raise ChoiceError(Said("workshop-several"), Said("workshop-one-session"))
    return current(log.meetings)[0]


def table(log: Log, made: str, name: str, people: int, host: str = "", sectors: tuple[str, ...] = ()) -> Table:
    """Lay a table, or change how many sit at it.

    Raises
    ------
    ChoiceError
        It has no name, fewer than nobody sits there, or fewer than a vote of it counts.
    """
    if not name.strip():
        raise ChoiceError(Said("workshop-table-no-name"), Said("workshop-table-name"))
    if people < 0:
        raise ChoiceError(Said("workshop-fewer-than-none", count=Number(people)), Said("workshop-count-again"))
    of = table_id(name)
    for vote in current(log.votes):
        if table_id(vote.table) == of and vote.people > people:
            raise _too_many(vote, people)
    return corrected(log, Table(of=of, made=made, table=name.strip(), host=host.strip(), people=people, sectors=sectors))


def table_id(name: str) -> str:
    """Return the id of a table: the same on every laptop.

    Examples
    --------
    >>> table_id("1"), table_id(" Table A ")
    ('table-1', 'table-table-a')
    """
    return f"table-{slug(name)}"


def comment(log: Log, made: str, said: Comment, name: str = "") -> tuple[Entry, ...]:
    """Take a comment, and its speaker's name where names are kept.

    Raises
    ------
    ChoiceError
        It says nothing, is too long, its table or round is not known, or it names somebody without consent.
    """
    meeting = meeting_of(log)
    _table_of(log, said.table)
    _refuse_round(meeting, said.round)
    if not said.text.strip():
        raise ChoiceError(Said("workshop-says-nothing"), Said("workshop-write-comment"))
    if len(said.text) > LONGEST:
        counts = {"count": len(said.text), "most": LONGEST}
        raise ChoiceError(Said("workshop-too-long", **counts), Said("workshop-keep-beside"))
    if name.strip() and not meeting.keeps_names:
        raise ChoiceError(Said("workshop-no-consent"), Said("workshop-give-role"))
    kept = corrected(log, replace(said, of=said.of or new_id(), made=made, text=said.text.strip()))
    if not name.strip():
        return (kept,)
    return (kept, corrected(log, Speaker(of=f"speaker-{kept.of}", made=made, comment=kept.of, name=name.strip())))


def vote(log: Log, made: str, cast: Vote, *, corrects: bool = False) -> Vote:
    """Take a table's vote on a plan or a question in a round; a second one must say that it corrects the first.

    Raises
    ------
    ChoiceError
        More are counted than sit at the table, a count is below none, or the table has voted on it.
    """
    seated = _table_of(log, cast.table)
    _refuse_round(meeting_of(log), cast.round)
    if not cast.subject.strip():
        raise ChoiceError(Said("workshop-vote-on-nothing"), Said("workshop-name-subject"))
    lowest = min(cast.yes, cast.no, cast.unsure, cast.abstain)
    if lowest < 0:
        raise ChoiceError(Said("workshop-fewer-than-none", count=Number(lowest)), Said("workshop-count-again"))
    if cast.people > seated.people:
        raise _too_many(cast, seated.people)
    made_vote = replace(cast, of=vote_id(cast), made=made)
    before = standing_of(log, made_vote)
    if before is not None and not corrects and not same(before.heads[0], made_vote):
        raise ChoiceError(
            Said("workshop-voted", table=cast.table, round=str(cast.round), subject=cast.subject), Said("workshop-correct-it")
        )
    return corrected(log, made_vote)


def vote_id(cast: Vote) -> str:
    """Return the id of a vote: the same for one table, subject and round, whoever types it in."""
    return f"vote-{_digest(table_id(cast.table), cast.round, cast.is_plan, cast.subject.strip())}"


def sheet(log: Log, made: str, name: str, round_: int, marks: tuple[Mark, ...]) -> Sheet:
    """Take the marks of a table's sheet.

    Raises
    ------
    ChoiceError
        The table or round is not known, or a district is marked twice.
    """
    _table_of(log, name)
    _refuse_round(meeting_of(log), round_)
    twice = sorted({mark.district for mark in marks if sum(other.district == mark.district for other in marks) > 1})
    if twice:
        raise ChoiceError(Said("workshop-marked-twice", districts=Listing(tuple(twice))), Said("workshop-mark-once"))
    ordered = tuple(sorted(marks, key=lambda mark: mark.district))
    of = f"sheet-{_digest(table_id(name), round_)}"
    return corrected(log, Sheet(of=of, made=made, table=name, round=round_, marks=ordered))


def decision(log: Log, made: str, decided: Decision) -> Decision:
    """Take a decision on a plan; one on the same plan corrects it."""
    meeting_of(log)
    return corrected(log, replace(decided, of=f"decision-{decided.plan}", made=made))


def round_end(log: Log, made: str, number: int, *, is_closed: bool = True) -> RoundEnd:
    """Close a round, so that its votes may be shown, or open it again."""
    _refuse_round(meeting_of(log), number)
    return corrected(log, RoundEnd(of=f"round-{number}", made=made, round=number, is_closed=is_closed))


def shown(made: str, picture: str, sentence: str = "") -> Shown:
    """Note a picture that the room saw."""
    return Shown(of=f"shown-{new_id()}", made=made, picture=picture, sentence=sentence)


def closed_rounds(log: Log) -> frozenset[int]:
    """Return the rounds whose votes and marks may be shown."""
    return frozenset(end.round for end in current(log.rounds) if end.is_closed)


def counted(told: str, column: str) -> int:
    """Return how many a cell counts; an empty one counts nobody.

    Raises
    ------
    ChoiceError
        It is no whole number.
    """
    if told and not (told.isascii() and told.isdigit()):
        raise ChoiceError(Said("workshop-no-count", column=column, cell=told), Said("workshop-count-again"))
    return int(told or "0")


def corrected(log: Log, entry: Kind) -> Kind:
    """Return an entry that replaces all that stands of the same thing; the one that stands where it says no more."""
    before = standing_of(log, entry)
    if before is None:
        return entry
    if not before.is_disputed and same(before.heads[0], entry):
        return before.heads[0]
    return replace(entry, replaces=tuple(sorted(head.id for head in before.heads)))


def standing_of(log: Log, entry: Kind) -> Standing[Kind] | None:
    """Return what stands of the thing that an entry tells of; None where nothing does."""
    held: tuple[Kind, ...] = getattr(log, PARTS[type(entry)])
    return standings(one for one in held if one.of == entry.of).get(entry.of)


def same(one: Entry, other: Entry) -> bool:
    """Whether two entries say the same, whenever they were made."""
    return replace(one, made="", replaces=()) == replace(other, made="", replaces=())


def withdrawn(log: Log, made: str, entry: Kind) -> Kind:
    """Return the entry that takes something said back; both are kept."""
    return corrected(log, replace(entry, made=made, is_withdrawn=True))


def settled(made: str, standing: Standing[Kind], choice: Kind) -> Kind:
    """Return the entry that says which of several contradicting ones counts."""
    return replace(choice, made=made, replaces=tuple(sorted(head.id for head in standing.heads)))


def disputes(log: Log) -> list[Standing[Any]]:
    """Return what two laptops changed apart, so that somebody must say which counts."""
    return [standing for name in PARTS.values() for standing in standings(getattr(log, name)).values() if standing.is_disputed]


def _table_of(log: Log, name: str) -> Table:
    known = {seat.of: seat for seat in current(log.tables)}
    found = known.get(table_id(name))
    if found is None:
        names = Listing(tuple(sorted(seat.table for seat in known.values())), 12)
        remedy = Said("workshop-its-tables", tables=names) if names else Said("workshop-lay-tables")
        raise ChoiceError(Said("workshop-no-table", table=name), remedy)
    return found


def _refuse_round(meeting: Meeting, number: int) -> None:
    if not 1 <= number <= meeting.rounds:
        raise ChoiceError(Said("workshop-no-round", round=str(number)), Said("workshop-its-rounds", rounds=meeting.rounds))


def _too_many(cast: Vote, people: int) -> ChoiceError:
    counts = {"count": Number(cast.people, unit="people"), "people": Number(people, unit="people")}
    return ChoiceError(Said("workshop-too-many-votes", table=cast.table, **counts), Said("workshop-count-again"))


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:24]
