"""Entries as rows of a table and back: what tables wrote is typed into a spreadsheet as often as into the window."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from explorer.errors import ChoiceError, ExplorerError
from explorer.project.workshop import (
    METHODS,
    PLACES,
    STANCES,
    STATUSES,
    Comment,
    Decision,
    Entry,
    Log,
    Mark,
    TargetKind,
    Vote,
    current,
)
from explorer.said import Listing, Said, sentences
from explorer.workshop import capture

Sort = Literal["tables", "comments", "votes", "sheets", "decisions"]
SORTS: tuple[Sort, ...] = get_args(Sort)

COLUMNS: Mapping[Sort, tuple[str, ...]] = {
    "tables": ("table", "people", "host", "sectors"),
    "comments": ("table", "round", "about", "text", "stance", "role", "name"),
    "votes": ("table", "round", "subject", "yes", "no", "unsure", "abstain", "method"),
    "sheets": ("table", "round", "district", "mark"),
    "decisions": ("plan", "status", "dissent", "who", "when"),
}
"""Columns of each sort, as they are written; which of them must be there stands in :data:`NEEDED`."""

NEEDED: Mapping[Sort, frozenset[str]] = {
    "comments": frozenset({"table", "text"}),
    "votes": frozenset({"table", "subject"}),
    "sheets": frozenset({"table", "district", "mark"}),
    "decisions": frozenset({"plan", "status"}),
    "tables": frozenset({"table", "people"}),
}

MOST_TOLD = 10
"""Rows named of those that are wrong."""


@dataclass(frozen=True)
class Target:
    """What a comment is about."""

    kind: TargetKind = "nothing"
    id: str = ""


@dataclass(frozen=True)
class Names:
    """Finds what a row names.

    Attributes
    ----------
    district, plan : callable
        Return the code or id of a name; raise :class:`~explorer.errors.ChoiceError` where there is none.
    target : callable
        Returns the :class:`Target` of a name.
    """

    district: Callable[[str], str]
    plan: Callable[[str], str]
    target: Callable[[str], Target]


@dataclass(frozen=True)
class Rows:
    """Rows of a table from outside: see :func:`explorer.readers.workshop_files.read_rows`."""

    file: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]

    @property
    def sort(self) -> Sort:
        """What the rows are, by their columns.

        Raises
        ------
        ChoiceError
            The columns are of nothing that is kept.
        """
        found = next((sort for sort, needed in NEEDED.items() if needed <= set(self.columns)), None)
        if found is None:
            kinds = (Said(f"workshop-columns-{sort}", columns=Listing(COLUMNS[sort], 20)) for sort in SORTS)
            raise ChoiceError(Said("workshop-no-sort", file=self.file), sentences(*kinds))
        unknown = [name for name in self.columns if name and name not in COLUMNS[found]]
        if unknown:
            columns = Said(f"workshop-columns-{found}", columns=Listing(COLUMNS[found], 20))
            raise ChoiceError(Said("workshop-unknown-columns", file=self.file, columns=Listing(tuple(unknown))), columns)
        return found


@dataclass(frozen=True)
class Taken:
    """What became of rows.

    Attributes
    ----------
    entries : tuple of Entry
    rows : int
        Rows in the file that hold anything.
    held : int
        Of them, those that say what is kept already.
    """

    entries: tuple[Entry, ...]
    rows: int
    held: int


def entries_of(table: Rows, log: Log, made: str, names: Names, *, corrects: bool = False) -> Taken:
    """Return the entries that rows tell of; all of them, or none where one is wrong.

    A file added twice adds nothing the second time: a comment is known by what it says, a vote by table, round and subject.

    Raises
    ------
    ChoiceError
        A row is wrong; each is named with its reason.
    """
    sort = table.sort
    told = [
        (line, dict(zip(table.columns, (cell.strip() for cell in cells), strict=True)))
        for line, cells in zip(table.lines, table.rows, strict=True)
        if any(cell.strip() for cell in cells)
    ]
    if sort == "sheets":
        return _sheets(told, log, made, names, table.file)
    taker, wrong = _Taker(log, made, names, corrects), []
    entries: list[Entry] = []
    held = 0
    for line, row in told:
        try:
            new = taker.take(sort, row)
        except ExplorerError as problem:
            wrong.append(Said("workshop-row-wrong", line=str(line), reason=problem.message))
            continue
        grown = taker.log.with_entries(new)
        held += grown is taker.log
        entries += new
        taker.log = grown
    _refuse(wrong, table.file)
    return Taken(tuple(entries), len(told), held)


def _refuse(wrong: Sequence[Said], file: str) -> None:
    if wrong:
        more = Said("workshop-rows-more", rows=len(wrong) - MOST_TOLD) if len(wrong) > MOST_TOLD else None
        told = sentences(*wrong[:MOST_TOLD], more, Said("workshop-none-taken"))
        raise ChoiceError(Said("workshop-rows-wrong", file=file, rows=len(wrong)), told)


Row = Mapping[str, str]


@dataclass
class _Taker:
    """Takes rows one after the other; each is checked against the log with those before it."""

    log: Log
    made: str
    names: Names
    corrects: bool
    seen: Counter[str] = field(default_factory=Counter)

    def take(self, sort: Sort, row: Row) -> list[Entry]:
        match sort:
            case "tables":
                return [self._table(row)]
            case "votes":
                return [self._vote(row)]
            case "decisions":
                return [self._decision(row)]
            case _:
                return self._comment(row)

    def _table(self, row: Row) -> Entry:
        sectors = tuple(part.strip() for part in row.get("sectors", "").split(";") if part.strip())
        return capture.table(self.log, self.made, row["table"], _count(row, "people"), row.get("host", ""), sectors)

    def _comment(self, row: Row) -> list[Entry]:
        target, stance = self.names.target(row.get("about", "")), _one_of(row, "stance", STANCES, "unsure")
        text, role, number = row["text"], row.get("role", ""), _round(row)
        # The same words twice in one file were said twice; the same file twice was added twice.
        key = repr((self.log.session, capture.table_id(row["table"]), number, target, text, stance, role))
        self.seen[key] += 1
        of = f"comment-{hashlib.sha256(f'{key} {self.seen[key]}'.encode('utf-8', 'backslashreplace')).hexdigest()[:24]}"
        about = Comment(of=of, table=row["table"], round=number, target_kind=target.kind, target=target.id)
        return list(
            capture.comment(self.log, self.made, replace(about, text=text, stance=stance, role=role), row.get("name", ""))
        )

    def _vote(self, row: Row) -> Entry:
        if not any(row.get(name) for name in ("yes", "no", "unsure", "abstain")):
            raise ChoiceError(Said("workshop-vote-uncounted"), Said("workshop-count-again"))
        subject, is_plan = row["subject"], False
        # What is no plan is a question in words.
        with suppress(ChoiceError):
            subject, is_plan = self.names.plan(subject), True
        cast = Vote(
            of="", table=row["table"], subject=subject, is_plan=is_plan, round=_round(row),
            yes=_count(row, "yes"), no=_count(row, "no"), unsure=_count(row, "unsure"), abstain=_count(row, "abstain"),
            method=_one_of(row, "method", METHODS, "hands"),
        )  # fmt: skip
        return capture.vote(self.log, self.made, cast, corrects=self.corrects)

    def _decision(self, row: Row) -> Entry:
        decided = Decision(
            of="", plan=self.names.plan(row["plan"]), status=_one_of(row, "status", STATUSES, ""), dissent=row.get("dissent", ""),
            who=row.get("who", ""), when=row.get("when", ""),
        )  # fmt: skip
        return capture.decision(self.log, self.made, decided)


def _sheets(told: Iterable[tuple[int, Row]], log: Log, made: str, names: Names, file: str) -> Taken:
    """Gather the marks of each table and round: one sheet is many rows."""
    marks: dict[tuple[str, int], list[Mark]] = {}
    wrong, rows = [], 0
    for line, row in told:
        rows += 1
        try:
            mark = Mark(names.district(row["district"]), _one_of(row, "mark", PLACES, ""))
            marks.setdefault((row["table"], _round(row)), []).append(mark)
        except ExplorerError as problem:
            wrong.append(Said("workshop-row-wrong", line=str(line), reason=problem.message))
    _refuse(wrong, file)
    sheets = [capture.sheet(log, made, table, round_, tuple(held)) for (table, round_), held in marks.items()]
    known = {sheet.id for sheet in log.sheets}
    held = sum(len(sheet.marks) for sheet in sheets if sheet.id in known)
    return Taken(tuple(sheets), rows, held)


def _count(row: Row, name: str) -> int:
    return capture.counted(row.get(name, ""), name)


def _round(row: Row) -> int:
    return capture.counted(row.get("round", "") or "1", "round")


def _one_of(row: Row, name: str, allowed: Sequence[str], usual: str) -> Any:  # noqa: ANN401 - one of the words of a Literal
    told = row.get(name, "").casefold().replace(" ", "_").replace("-", "_") or usual
    if told not in allowed:
        raise ChoiceError(
            Said("workshop-no-word", column=name, cell=told, words=Listing(tuple(allowed), len(allowed), "or")),
            Said("workshop-count-again"),
        )
    return told


# ---- Back again: what is handed on as tables ------------------------------------------------------------------------------


def rows_of(log: Log, sort: Sort, names: Mapping[str, str]) -> list[list[str | int]]:
    """Return what counts of one sort as rows under :data:`COLUMNS`, ready to be added elsewhere.

    Parameters
    ----------
    log : Log
    sort : str
    names : mapping of str to str
        Names of districts and plans by code and id.
    """
    return sorted(_WRITERS[sort](log, names), key=repr)


def _named(names: Mapping[str, str], key: str) -> str:
    return names.get(key, key)


def _table_rows(log: Log, _: Mapping[str, str]) -> list[list[str | int]]:
    return [[seat.table, seat.people, seat.host, "; ".join(seat.sectors)] for seat in current(log.tables)]


def _comment_rows(log: Log, names: Mapping[str, str]) -> list[list[str | int]]:
    speakers = {speaker.comment: speaker.name for speaker in current(log.speakers)}
    return [
        [said.table, said.round, _named(names, said.target), said.text, said.stance, said.role, speakers.get(said.of, "")]
        for said in current(log.comments)
    ]


def _vote_rows(log: Log, names: Mapping[str, str]) -> list[list[str | int]]:
    return [
        [cast.table, cast.round, _named(names, cast.subject), cast.yes, cast.no, cast.unsure, cast.abstain, cast.method]
        for cast in current(log.votes)
    ]


def _sheet_rows(log: Log, names: Mapping[str, str]) -> list[list[str | int]]:
    marks = ((sheet, mark) for sheet in current(log.sheets) for mark in sheet.marks)
    return [[sheet.table, sheet.round, _named(names, mark.district), mark.place] for sheet, mark in marks]


def _decision_rows(log: Log, names: Mapping[str, str]) -> list[list[str | int]]:
    return [[_named(names, one.plan), one.status, one.dissent, one.who, one.when] for one in current(log.decisions)]


_WRITERS: Mapping[Sort, Callable[[Log, Mapping[str, str]], list[list[str | int]]]] = {
    "tables": _table_rows,
    "comments": _comment_rows,
    "votes": _vote_rows,
    "sheets": _sheet_rows,
    "decisions": _decision_rows,
}


def log_rows(log: Log) -> list[list[str]]:
    """Return every entry, corrected and withdrawn ones with it, as rows: sort, id, what it tells of, what it replaces, body."""
    import msgspec

    return [
        [type(entry).__name__, entry.id, entry.of, entry.made, " ".join(entry.replaces),
         "withdrawn" if entry.is_withdrawn else "", msgspec.json.encode(_body(entry)).decode()]
        for entry in log.entries()
    ]  # fmt: skip


LOG_COLUMNS = ("sort", "id", "of", "made", "replaces", "withdrawn", "body")


def _body(entry: Entry) -> dict[str, Any]:
    import msgspec

    told: dict[str, Any] = msgspec.to_builtins(entry)
    return {name: value for name, value in told.items() if name not in ("of", "made", "replaces", "is_withdrawn")}
