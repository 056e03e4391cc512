"""What changed since findings were issued, why, and what that does to the answers: two records of findings are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.flags.model import LEVELS, percent
from explorer.flags.sides.answers import ANSWERS
from explorer.said import Area, Listing, Said, Value
from explorer.words import say

Record = Mapping[str, Any]

FIGURES = (
    ("supply", ("verdict", "economy", "holds_together", "supply")),
    ("demand", ("verdict", "economy", "holds_together", "demand")),
    ("fewer", ("verdict", "economy", "holds_together", "percentile", "value")),
    ("whole", ("verdict", "economy", "whole", "share_in_whole_areas")),
    ("hinterland", ("verdict", "economy", "whole", "hinterland_share")),
)
"""The figures that answers rest on, each with its place in a record."""

SIDES = ("economy", "institutions")


@dataclass(frozen=True)
class Change:
    """A figure then and now; NaN of a record is None and stays so."""

    name: str
    before: float | None
    after: float | None

    @property
    def shown(self) -> tuple[Value, Value]:
        """Both as a reader sees them."""
        before, after = (Said("monitor-not-known") if value is None else percent(value) for value in (self.before, self.after))
        return before, after

    @property
    def moved(self) -> bool:
        """Whether a reader would see another figure."""
        before, after = map(say, self.shown)
        return before != after


@dataclass(frozen=True)
class Changes:
    """What changed between two records of findings.

    Attributes
    ----------
    answers : tuple of Said
        What it does to the answers, one sentence a side, changed or not.
    figures : tuple of Change
        Every figure that answers rest on.
    findings : tuple of Said
        Findings that are new, gone, worse or better.
    why : tuple of Said
        What else is another than before: members, data, thresholds, the program.
    """

    answers: tuple[Said, ...]
    figures: tuple[Change, ...]
    findings: tuple[Said, ...]
    why: tuple[Said, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing that a reader sees is another."""
        return not self.findings and not any(one.moved for one in self.figures)


def changes(before: Record, after: Record) -> Changes:
    """Compare findings as they were issued with those of now."""
    figures = tuple(Change(name, _at(before, path), _at(after, path)) for name, path in FIGURES)
    return Changes(
        tuple(_answer(before, after, side) for side in SIDES),
        figures,
        tuple(_findings(before["flags"], after["flags"])),
        tuple(_why(before, after)),
    )


def not_of_findings(record: Record) -> str:
    """Return where a record holds what findings never do: a figure that is no share, an answer or a level that there is none of.

    Empty where it is sound. A figure that is not known is none, or is not there.
    """
    shares = ((".".join(path), _held(record, path)) for _, path in FIGURES)
    wrong = [place for place, held in shares if held is not None and not _is_share(held)]
    wrong += [f"verdict.{side}.answer" for side in SIDES if record["verdict"][side]["answer"] not in ANSWERS]
    wrong += [f"flags.{flag['kind']}.level" for flag in record["flags"] if flag["level"] not in LEVELS]
    return ", ".join(wrong[:_NAMED])


_NAMED = 5


def _is_share(held: object) -> bool:
    return isinstance(held, int | float) and not isinstance(held, bool) and 0 <= held <= 1


def _held(record: Record, path: Sequence[str]) -> Any:  # noqa: ANN401 - a record is of any type
    at: Any = record
    for name in path:
        at = at.get(name) if isinstance(at, Mapping) else None
    return at


def _at(record: Record, path: Sequence[str]) -> float | None:
    held = _held(record, path)
    return float(held) if _is_share(held) else None


def _answer(before: Record, after: Record, side: str) -> Said:
    then, now = (str(record["verdict"][side]["answer"]) for record in (before, after))
    if then == now:
        return Said("monitor-answer-same", side=Said(f"flag-side-{side}"), answer=Said("verdict-answer-inside", answer=now))
    return Said(
        "monitor-answer-changed", side=Said(f"flag-side-{side}"), before=Said("verdict-answer-inside", answer=then),
        after=Said("verdict-answer-inside", answer=now),
    )  # fmt: skip


def _findings(before: Sequence[Record], after: Sequence[Record]) -> Iterator[Said]:
    """Yield what is new, gone or another; a finding is the same where its rule and its areas are."""
    then, now = ({(flag["kind"], tuple(sorted(flag["areas"]))): flag for flag in flags} for flags in (before, after))
    for key, flag in now.items():
        if key in then and then[key]["level"] != flag["level"]:
            yield Said("monitor-finding-level", before=then[key]["level"], after=flag["level"], sentence=_sentence(flag))
    new = {key: flag for key, flag in now.items() if key not in then}
    gone = {key: flag for key, flag in then.items() if key not in now}
    for kind in dict.fromkeys(key[0] for key in (*new, *gone)):
        came, went = ([flag for key, flag in flags.items() if key[0] == kind] for flags in (new, gone))
        if len(came) == len(went) == 1:
            yield Said("monitor-finding-other", before=_sentence(went[0]), after=_sentence(came[0]), level=came[0]["level"])
            continue
        yield from (Said("monitor-finding-new", level=flag["level"], sentence=_sentence(flag)) for flag in came)
        yield from (Said("monitor-finding-gone", sentence=_sentence(flag)) for flag in went)


def _sentence(flag: Record) -> str:
    return str(flag["message"]["text"])


def _why(before: Record, after: Record) -> Iterator[Said]:
    yield from _members(before["partnership"]["districts"], after["partnership"]["districts"])
    for name in ("flows", "boundaries", "areas"):
        then, now = (record["project"].get(name) or "" for record in (before, after))
        if then != now:
            yield Said(
                "monitor-why-file", what=name, before=then or Said("monitor-bundled"), after=now or Said("monitor-bundled")
            )
    then, now = ({source["id"]: source for source in record["sources"]} for record in (before, after))
    for key, source in now.items():
        if key in then and then[key]["vintage"] != source["vintage"]:
            yield Said("monitor-why-source", title=source["title"], before=then[key]["vintage"], after=source["vintage"])
    if (before["project"].get("thresholds"), before["project"].get("preset")) != (
        after["project"].get("thresholds"), after["project"].get("preset"),
    ):  # fmt: skip
        yield Said("monitor-why-thresholds")
    versions = [str(record["project"]["version"]) for record in (before, after)]
    if versions[0] != versions[1]:
        yield Said("monitor-why-version", before=versions[0], after=versions[1])


def _members(before: Sequence[Record], after: Sequence[Record]) -> Iterator[Said]:
    then, now = ({row["code"]: Area(row["code"], row["name"]) for row in rows if row["counted"]} for rows in (before, after))
    for name, one, other in (("joined", now, then), ("left", then, now)):
        districts = tuple(area for code, area in one.items() if code not in other)
        if districts:
            yield Said(f"monitor-why-{name}", districts=Listing(districts, 12))
