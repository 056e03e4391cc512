"""Rules about the boundaries of institutions: partners outside the footprint, and public bodies that it cuts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from explorer.days import day_said
from explorer.flags.case import Case
from explorer.flags.institution_side import (
    FAMILY_NAMES,
    BodyRow,
    InstitutionSide,
    PartnerRow,
    family_cuts,
)
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked, percent
from explorer.flags.registry import Look, rule
from explorer.flags.wording import capital, counted, listed

_SITES = "main sites and areas of partners as recorded"


@rule("institution_outside")
def institution_outside(case: Case) -> Iterator[Look]:
    """Partners that lie outside: one flag for all of them, red where most do.

    A funder asks whether a boundary reflects the boundaries of constituent partner institutions (local research
    partnerships review, 5.40). What pays for a partnership, or takes part from outside as a non-constituent member, is no
    partner left out.
    """
    side = case.institution_side
    counting = [row for row in side.partners if row.place != "not_counted"]
    if not counting:
        yield Unchecked("no partner is recorded for this partnership")
        return
    placed = [row for row in counting if row.place != "not_known"]
    if placed:
        yield _outside(case, [row for row in placed if row.place == "outside"], counting)
    unknown = [row for row in counting if row.place == "not_known"]
    if unknown:
        yield _unknown_sites(case, unknown)


def _outside(case: Case, outside: Sequence[PartnerRow], counting: Sequence[PartnerRow]) -> Reading:
    districts = tuple(dict.fromkeys(row.district for row in outside if row.district))

    def tell(_: Level) -> Told:
        named = [f"{row.name} ({case.lookup.said(row.district)})" if row.district else row.name for row in outside]
        lies = "lies" if len(outside) == 1 else "lie"
        sentence = f"{len(outside)} of {counted(len(counting), 'partner')} of {case.name} {lies} outside: {listed(named)}."
        chain = [Evidence(f"{row.name} lies outside", 1.0, "partners", "institutions") for row in outside]
        return Told(sentence, (Evidence("partners whose place is known", len(counting), "partners", "institutions"), *chain))

    return Reading(len(outside) / len(counting), case.commuters_from(districts), districts, _SITES, tell)


def _unknown_sites(case: Case, unknown: Sequence[PartnerRow]) -> Reading:
    told = Told(
        f"Cannot tell whether {listed([row.name for row in unknown])} {'is' if len(unknown) == 1 else 'are'} inside "
        f"{case.name}: {' '.join(row.why for row in unknown)}".removesuffix(".")
        + ".",
        (Evidence("partners whose place is not known", len(unknown), "partners", "institutions"),),
    )
    return Reading(math.nan, 0.0, (), _SITES, lambda _: told)


@rule("institution_misfit")
def institution_misfit(case: Case) -> Iterator[Look]:
    """Public bodies whose areas the footprint cuts: one flag for each family, with the bodies as rows.

    Value: the cut of the family, Σ p · 4 s (1 − s) ÷ P over the bodies that are cut (p their people inside, s the share of
    theirs that is, P the footprint's people). The same area, a body wholly inside and one that holds the whole footprint are
    no cut; a body that serves a nation is none either. Bodies of the footprint's own kind are left to *overlap*.
    """
    side = case.institution_side
    if side.verdict.answer == "cannot_tell" and side.cuts is None:
        yield Unchecked(side.verdict.question("bodies").sentence[:1].lower() + side.verdict.question("bodies").sentence[1:-1])
        return
    cuts = family_cuts(case, side.bodies)
    if not cuts:
        yield Unchecked("no public body with a local area of another kind meets it on the day")
    for family, cut in cuts.items():
        yield _cut(case, family, cut, side)


def _cut(case: Case, family: str, cut: float, side: InstitutionSide) -> Reading:
    rows = side.of_family(family)
    is_cut = sorted((row for row in rows if row.relation == "cut"), key=_weight, reverse=True)
    districts = tuple(dict.fromkeys(code for row in is_cut for code in row.districts))

    def tell(_: Level) -> Told:
        named = [f"{row.name} ({percent(row.share_inside)} of its people inside)" for row in is_cut]
        whole = [row.name for row in rows if row.relation != "cut"]
        beside = f" {capital(listed(whole, 3))} {'lines' if len(whole) == 1 else 'line'} up with it." if whole else ""
        sentence = f"{capital(case.name)} cuts {_bodies_named(family, len(is_cut), len(rows))}: {listed(named, 4)}.{beside}"
        chain = [Evidence(f"share of the people of {row.name} inside", row.share_inside, "share", "partnerships")
                 for row in is_cut]  # fmt: skip
        return Told(sentence, (Evidence(f"cut of {FAMILY_NAMES[family]}", cut, "share", "partnerships"), *chain))

    rests_on = f"members as at {day_said(case.footprint.as_at)}, weighted by {case.weighed_by}"
    return Reading(cut, case.residents_in(districts), districts, rests_on, tell)


def _weight(row: BodyRow) -> float:
    return row.people * row.share_inside * (1 - row.share_inside)


def _bodies_named(family: str, cut: int, rows: int) -> str:
    """Say how many bodies of a family are cut."""
    one, several = _BODIES[family]
    if rows == 1:
        return f"the one {one} that meets it"
    if cut == rows:
        return f"{'both' if rows == 2 else f'all {rows}'} {several} that meet it"
    return f"{cut} of the {rows} {several} that meet it"


_BODIES = {
    "police": ("police force", "police forces"),
    "health": ("health body", "health bodies"),
    "fire": ("fire service", "fire services"),
    "skills": ("skills area", "skills areas"),
    "county": ("county council", "county councils"),
    "authority": ("combined authority", "combined authorities"),
}
