"""The record of a workshop: who was there, what was shown, said, voted and decided, and what is still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from explorer.project.workshop import STANCES, WAYS, Comment, Log, Meeting, Vote, current
from explorer.project.workshop import Table as Seat
from explorer.said import Area, Listing, Number, Said, Value
from explorer.statement.model import Table
from explorer.workshop.agreement import LEVELS, DistrictAgreement, agreed_districts, agreement, sheets_in
from explorer.workshop.capture import closed_rounds, disputes, meeting_of

Seated = TypeVar("Seated", Seat, Vote)


@dataclass(frozen=True)
class RecordPart:
    """One part of the record.

    Attributes
    ----------
    id : str
    sentences : tuple of Said
    table : Table, optional
    """

    id: str
    sentences: tuple[Said, ...] = ()
    table: Table | None = None

    @property
    def title(self) -> Said:
        """Its heading."""
        return Said(f"workshop-part-{self.id}")


@dataclass(frozen=True)
class Record:
    """All that is handed on of a session.

    Attributes
    ----------
    meeting : Meeting
    parts : tuple of RecordPart
    agreed : tuple of str
        Codes of the districts that all or most tables want in.
    digest : str
        Digest of the log that it was made from: equal where the same entries were put together.
    """

    meeting: Meeting
    parts: tuple[RecordPart, ...]
    agreed: tuple[str, ...]
    digest: str


@dataclass(frozen=True)
class Titles:
    """How a record names things.

    Attributes
    ----------
    names : mapping of str to str
        Names of districts and plans by code and id.
    partnership : Area or str
        The partnership that was talked of; empty where none is known.
    """

    names: Mapping[str, str]
    partnership: Area | str = ""

    def area(self, code: str) -> Area:
        """Return a district or a labour market as a sentence names it."""
        return Area(code, self.name(code))

    def name(self, key: str) -> str:
        """Return the name of a district or plan; what is not known is named as it stands."""
        return self.names.get(key, key)


def record_of(log: Log, titles: Titles) -> Record:
    """Return the record of a session.

    Raises
    ------
    ChoiceError
        No session was begun, or logs of several were put together by hand.
    """
    meeting, closed = meeting_of(log), closed_rounds(log)
    found = agreement(log, closed)
    parts = (
        _session(log, meeting, titles),
        _shown(log, titles),
        *_said(log, titles),
        _votes(log, closed, titles),
        _agreement(found, titles, sheets_in(log, closed), len(current(log.tables))),
        _decisions(log, titles),
        _open(log, closed, meeting),
        RecordPart("kept", (Said("workshop-kept-digest", digest=log.digest), Said("workshop-kept-how"))),
    )
    kept = tuple(part for part in parts if part.sentences or part.table is not None)
    return Record(meeting, kept, agreed_districts(found, sheets_in(log, closed)), log.digest)


def _session(log: Log, meeting: Meeting, titles: Titles) -> RecordPart:
    seats = by_table(current(log.tables))
    people = sum(seat.people for seat in seats)
    told = [
        Said("workshop-held", day=meeting.day, place=meeting.place or "none") if meeting.day else None,
        Said("workshop-about-body", body=titles.partnership, day=meeting.as_at or "none") if titles.partnership else None,
        Said("workshop-present", people=Number(people, unit="people"), tables=len(seats)) if seats else Said("workshop-nobody"),
        Said("workshop-data", digest=meeting.data[:12]) if meeting.data else None,
        Said("workshop-names-kept", consent=meeting.consent)
        if meeting.keeps_names and log.speakers
        else Said("workshop-roles-only"),
    ]
    rows = tuple((seat.table, seat.host, Number(seat.people), Listing(seat.sectors, 12, "commas")) for seat in seats)
    table = _table("tables", ("table", "host", "people", "sectors"), rows, {2}) if rows else None
    return RecordPart("session", tuple(one for one in told if one is not None), table)


def _shown(log: Log, titles: Titles) -> RecordPart:
    # What was shown again a moment later is told once; a room goes back and forth.
    told: dict[tuple[str, str], str] = {}
    for one in sorted(current(log.shown), key=lambda entry: entry.made):
        told.setdefault((one.picture, one.sentence), one.made)
    rows = tuple((time_of(made), picture_said(picture, titles), sentence) for (picture, sentence), made in told.items())
    return RecordPart("shown", (), _table("shown", ("time", "picture", "sentence"), rows) if rows else None)


def picture_said(picture: str, titles: Titles) -> Value:
    """Return what a picture is called: see :attr:`explorer.project.workshop.Meeting.pictures`."""
    kind, _, key = picture.partition(" ")
    match kind:
        case "flag":
            rule, _, area = key.partition("#")[0].partition("/")
            return Said("workshop-picture-flag", flag=Said(f"flag-{rule}-title"), area=titles.area(area) if area else "none")
        case "plan":
            return Said("workshop-picture-plan", plan=titles.name(key))
        case "what-if":
            return Said("workshop-picture-what-if", districts=Listing(tuple(map(titles.area, key.split())), 12))
        case _:
            return Said(f"workshop-picture-{kind}")


def _said(log: Log, titles: Titles) -> Iterator[RecordPart]:
    comments = current(log.comments)
    speakers = {speaker.comment: speaker.name for speaker in current(log.speakers)}
    stances = Counter(said.stance for said in comments)
    if not comments:
        return
    counts = Listing(tuple(Said(f"workshop-stances-{stance}", count=stances[stance]) for stance in STANCES if stances[stance]))
    heads = ("about", "said", "stance", "role", "from")
    ordered = sorted(comments, key=lambda said: (_subject_order(said, titles), said.round, _natural(said.table), said.made))
    rows = tuple(
        (_about(said, titles), said.text, Said(f"workshop-stance-{said.stance}"), _who(said, speakers.get(said.of, "")),
         Said("workshop-from", table=said.table, round=str(said.round)))
        for said in ordered
    )  # fmt: skip
    yield RecordPart("said", (Said("workshop-comments", count=len(comments), stances=counts),), _table("said", heads, rows))


def _subject_order(said: Comment, titles: Titles) -> tuple[int, str]:
    return ("nothing", "plan", "flag", "district").index(said.target_kind), titles.name(said.target)


def _about(said: Comment, titles: Titles) -> Value:
    match said.target_kind:
        case "nothing":
            return Said("workshop-about-whole")
        case "flag":
            return picture_said(f"flag {said.target}", titles)
        case "district":
            return titles.area(said.target)
        case _:
            return titles.name(said.target)


def _who(said: Comment, name: str) -> Value:
    if name and said.role:
        return Said("workshop-name-role", name=name, role=said.role)
    return name or said.role or Said("workshop-no-role")


def _votes(log: Log, closed: frozenset[int], titles: Titles) -> RecordPart:
    seated = sum(seat.people for seat in current(log.tables))
    held: dict[tuple[int, str], list[Vote]] = {}
    for cast in current(log.votes):
        if cast.round in closed:
            held.setdefault((cast.round, cast.subject), []).append(cast)
    rows: list[tuple[Value, ...]] = []
    told = []
    for (number, subject), votes in sorted(held.items()):
        name = titles.name(subject) if votes[0].is_plan else subject
        sums = {way: Number(sum(getattr(cast, way) for cast in votes)) for way in WAYS}
        counted = Number(sum(cast.people for cast in votes))
        people = Number(seated, unit="people")
        told.append(Said("workshop-vote-result", subject=name, round=str(number), counted=counted, people=people, **sums))
        for cast in by_table(votes):
            counts = (Number(getattr(cast, way)) for way in WAYS)
            rows.append((name, str(number), cast.table, *counts, Said(f"workshop-by-{cast.method}")))
    heads = ("subject", "round", "table", "yes", "no", "unsure", "abstain", "method")
    return RecordPart("votes", tuple(told), _table("votes", heads, tuple(rows), {3, 4, 5, 6}) if rows else None)


def _agreement(found: list[DistrictAgreement], titles: Titles, sheets: int, tables: int) -> RecordPart:
    if not found:
        return RecordPart("agreement")
    told = [Said("workshop-sheets-in", sheets=sheets, tables=tables)]
    for level in LEVELS:
        districts = [titles.area(one.district) for one in found if one.level == level]
        if districts:
            told.append(Said(f"workshop-districts-{level}", districts=Listing(tuple(districts), 20)))
    rows: list[tuple[Value, ...]] = []
    for one in found:
        counts = (Number(len(tables)) for tables in (one.inside, one.outside, one.unsure))
        share = Said("workshop-of-tables", inside=len(one.inside), tables=one.tables)
        rows.append((titles.area(one.district), Said(f"workshop-level-{one.level}"), *counts, share))
    agreed = [titles.area(code) for code in agreed_districts(found, sheets)]
    told.append(Said("workshop-agreed", districts=Listing(tuple(agreed), 40)) if agreed else Said("workshop-nothing-agreed"))
    heads = ("district", "level", "inside", "outside", "unsure", "tables")
    return RecordPart("agreement", tuple(told), _table("agreement", heads, tuple(rows), {2, 3, 4}))


def _decisions(log: Log, titles: Titles) -> RecordPart:
    told = []
    for one in sorted(current(log.decisions), key=lambda entry: entry.made):
        told.append(
            Said(f"workshop-decided-{one.status}", plan=titles.name(one.plan), who=one.who or "none", when=one.when or "none")
        )
        told.append(Said("workshop-dissent", dissent=one.dissent) if one.dissent else Said("workshop-no-dissent"))
    return RecordPart("decisions", tuple(told))


def _open(log: Log, closed: frozenset[int], meeting: Meeting) -> RecordPart:
    """Say what is still open, so that nothing that is not shown is lost without a word."""
    rounds = [*(cast.round for cast in current(log.votes)), *(sheet.round for sheet in current(log.sheets))]
    hidden = Counter(number for number in rounds if number not in closed)
    told = [Said("workshop-round-open", round=str(number), entries=count) for number, count in sorted(hidden.items())]
    told += [
        Said(
            "workshop-disputed", what=Said(f"workshop-entry-{type(each.heads[0]).__name__.casefold()}"), versions=len(each.heads)
        )
        for each in disputes(log)
    ]
    corrections = sum(bool(entry.replaces) and not entry.is_withdrawn for entry in log.entries())
    taken_back = sum(entry.is_withdrawn for entry in log.entries())
    if corrections:
        told.append(Said("workshop-corrections", count=corrections))
    if taken_back:
        told.append(Said("workshop-taken-back", count=taken_back))
    if meeting.rounds and not closed and not hidden:
        told.append(Said("workshop-no-votes"))
    return RecordPart("open", tuple(told))


def _table(key: str, heads: tuple[str, ...], rows: tuple[tuple[Value, ...], ...], numeric: set[int] | None = None) -> Table:
    return Table(
        Said(f"workshop-table-of-{key}"), Said(f"workshop-table-about-{key}", rows=len(rows)),
        tuple(Said(f"workshop-head-{head}") for head in heads), rows, frozenset(numeric or ()),
    )  # fmt: skip


def time_of(made: str) -> str:
    """Return the time of day at which an entry was made; empty where it is not known."""
    try:
        return f"{datetime.fromisoformat(made):%H:%M}"
    except ValueError:
        return ""


def by_table(entries: Iterable[Seated]) -> list[Seated]:
    """Return tables, votes or sheets in the order of their tables: 2 before 10."""
    return sorted(entries, key=lambda entry: _natural(entry.table))


def _natural(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isascii() and name.isdigit() else (10**9, name.casefold())
