"""What a room is shown, one picture at a time: each with one sentence of at most eighteen words, and notes for the operator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from explorer.flags.findings import Findings
from explorer.flags.model import Flag
from explorer.plans.card import Card
from explorer.project import Project
from explorer.project.workshop import Log, Meeting, current
from explorer.said import Area, Listing, Said, Share, Value, sentences
from explorer.words import say
from explorer.workshop.agreement import LEVELS, DistrictAgreement, agreement
from explorer.workshop.capture import closed_rounds

MOST_WORDS = 18
"""In the sentence below a picture: more is not read from the last row."""

MOST_NAMED = 3
"""Areas that the sentence names."""

TOLD_LEVELS = ("red", "amber", "cannot_tell")
"""Levels of the flags that a room is shown unless somebody chose others."""

SHORT = {
    "area_split": ("share", "area"), "district_split": ("district", "area", "share"), "scale": ("residents",),
    "weak_member": ("district", "here", "there", "other"), "demand_containment": ("share",), "supply_containment": ("share",),
}  # fmt: skip
"""Kinds of flag whose own values make a short sentence, and which of them it needs."""


@dataclass(frozen=True)
class ShownPicture:
    """One picture.

    Attributes
    ----------
    id : str
        As in :attr:`explorer.project.workshop.Meeting.pictures`.
    title, sentence : Said, Area or str
        What stands above and below the map.
    districts : tuple of str
        Districts that are lined out.
    notes : Said or Listing
        What only the operator sees: the whole finding, and what it rests on.
    plan : str
        Id of the plan that is shown; empty for the footprint.
    lines : tuple of Said, date or str
        What stands beside the map, a line each.
    levels : tuple of DistrictAgreement
        How far the tables agree on districts, where the picture is about that.
    """

    id: str
    title: Said | Area | str
    sentence: Said | str
    districts: tuple[str, ...] = ()
    notes: Said | Listing | str = ""
    plan: str = ""
    lines: tuple[Value, ...] = ()
    levels: tuple[DistrictAgreement, ...] = ()


def keyed(flags: Iterable[Flag]) -> Iterator[tuple[str, Flag]]:
    """Yield each flag with the id under which it is shown and talked about, such as ``core_excluded/E30000288``.

    A flag that is about no area has its kind alone; the second of one kind and area ends with ``#2``.
    """
    met = Counter[str]()
    for flag in flags:
        key = "/".join((flag.kind, *flag.areas[:1]))
        met[key] += 1
        yield key if met[key] == 1 else f"{key}#{met[key]}", flag


def pictures_of(findings: Findings, project: Project, log: Log) -> tuple[ShownPicture, ...]:
    """Return the pictures in their order: welcome, overview, each misfit, plans, and where the tables agree.

    Those that *Prepare* chose come in its order; one that is no longer there is left out, and the agreement comes last as soon
    as there is one.
    """
    meeting = current(log.meetings)[0] if log.meetings else Meeting(of="")
    every = {one.id: one for one in _every(findings, project, log, meeting)}
    if meeting.pictures:
        return tuple(every[key] for key in dict.fromkeys((*meeting.pictures, "agreement")) if key in every)
    shown = {"arrival", "overview", "agreement"}
    shown |= {f"flag {key}" for key, flag in keyed(findings.flags) if flag.level in TOLD_LEVELS}
    return tuple(one for key, one in every.items() if key in shown or one.plan)


def every_picture(findings: Findings, project: Project, log: Log) -> tuple[ShownPicture, ...]:
    """Return every picture that can be shown, for *Prepare* to choose from."""
    meeting = current(log.meetings)[0] if log.meetings else Meeting(of="")
    return tuple(_every(findings, project, log, meeting))


def _every(findings: Findings, project: Project, log: Log, meeting: Meeting) -> Iterator[ShownPicture]:
    yield _arrival(findings, meeting)
    yield _overview(findings)
    flags = list(keyed(findings.flags))
    told = [each for each in flags if each[1].level in TOLD_LEVELS]
    others = [each for each in flags if each[1].level == "info"]
    for number, (key, flag) in enumerate((*told, *others), 1):
        is_told = number <= len(told)
        title = Said("workshop-misfit-title", number=number, flags=len(told), flag=flag.title) if is_told else flag.title
        notes = sentences(flag.sentence, flag.basis, flag.why)
        areas = tuple(code for code in flag.areas if code in findings.lookup.districts)
        yield ShownPicture(f"flag {key}", title, flag_sentence(flag, findings), areas, notes)
    for plan in project.plans:
        footprints = Listing(tuple(one.named for one in plan.footprints), MOST_NAMED)
        title, sentence = Said("workshop-picture-plan", plan=plan.name), Said("workshop-plan-sentence", footprints=footprints)
        why = plan.why or Said("workshop-plan-notes")
        yield ShownPicture(f"plan {plan.id}", title, sentence, notes=why, plan=plan.id)
    found = agreement(log, closed_rounds(log))
    if found:
        districts = tuple(one.district for one in found if one.level == "split")
        heading, rule = Said("workshop-picture-agreement"), Said("workshop-agreement-notes")
        yield ShownPicture("agreement", heading, _agreed(found, findings), districts, rule, levels=tuple(found))


def _arrival(findings: Findings, meeting: Meeting) -> ShownPicture:
    title = meeting.title or Said("workshop-picture-arrival")
    lines = (*((meeting.day,) if meeting.day else ()), *((meeting.place,) if meeting.place else ()), *meeting.house_rules)
    sentence, notes = Said("workshop-arrival", body=findings.name), Said("workshop-arrival-notes")
    return ShownPicture("arrival", title, sentence, notes=notes, lines=lines)


def _overview(findings: Findings) -> ShownPicture:
    verdict = findings.verdict
    answers = {"economy": verdict.economy.verdict.answer, "institutions": verdict.institutions.verdict.answer}
    notes = sentences(verdict.economy.verdict.sentence, verdict.institutions.verdict.sentence)
    return ShownPicture("overview", findings.footprint.partnership.named, Said("workshop-overview", **answers), notes=notes)


def flag_sentence(flag: Flag, findings: Findings) -> Said:
    """Return what a room reads of a flag: its kind, where, and how much of it; never more than it can read."""
    values = flag.sentence.values
    wanted = SHORT.get(flag.kind, ())
    if wanted and all(name in values for name in wanted):
        short = Said(f"workshop-flag-{flag.kind}", **{name: values[name] for name in wanted})
        if len(say(short).split()) <= MOST_WORDS:
            return short
    share = values.get("share")
    for most in range(MOST_NAMED, 0, -1):
        named = _where(flag, findings, values.get("districts"), most)
        where = "none" if not named.count else "some"
        if isinstance(share, Share) and named.count == 1:
            told = Said("workshop-flag-share", flag=flag.title, areas=named, share=share)
        else:
            told = Said("workshop-flag-areas", flag=flag.title, areas=named, where=where)
        if len(say(told).split()) <= MOST_WORDS:
            return told
    return Said("workshop-flag-areas", flag=flag.title, areas=Listing(()), where="none")


def _where(flag: Flag, findings: Findings, told: Value | None, most: int) -> Listing:
    """Return the areas of a flag, with their shares where its own sentence has them."""
    if isinstance(told, Listing) and told.count == len(flag.areas):
        return Listing(told.items, most, told.joint, told.more)
    names = (findings.lookup.area(code) if code in findings.lookup.districts else _area(code, findings) for code in flag.areas)
    return Listing(tuple(one for one in names if one is not None), most)


def _area(code: str, findings: Findings) -> Area | None:
    name = findings.area_names.get(code)
    return None if name is None else Area(code, str(name))


def _agreed(found: Sequence[DistrictAgreement], findings: Findings) -> Said:
    """Say where the tables agree, and name what divides them."""
    counts = {level: sum(one.level == level for one in found) for level in LEVELS}
    split = [findings.lookup.area(one.district) for one in found if one.level == "split"]
    counted = {"together": counts["all_in"] + counts["mostly_in"], "split": len(split)}
    return _shortest(lambda most: Said("workshop-agreement-sentence", districts=Listing(tuple(split), most), **counted))


def _shortest(made: Callable[[int], Said]) -> Said:
    """Return what names as many as a room can read."""
    return next((told for most in (3, 2, 1) if len(say(told := made(most)).split()) <= MOST_WORDS), made(1))


def what_if_sentence(card: Card) -> Said:
    """Return what adding or dropping districts does, in the words of a room: both shares before and after."""
    case, one, two = card.after.case, card.before.numbers, card.after.numbers
    came = [case.lookup.area(code) for code in card.moved if code in card.after.codes]
    went = [case.lookup.area(code) for code in card.moved if code not in card.after.codes]
    way = "swap" if came and went else "add" if came else "drop"
    shares = {
        "supply_before": Share(one.supply, 1), "supply": Share(two.supply, 1),
        "demand_before": Share(one.demand, 1), "demand": Share(two.demand, 1),
    }  # fmt: skip
    return _shortest(lambda most: Said("workshop-what-if", way=way, districts=Listing((*came, *went), most), **shares))
