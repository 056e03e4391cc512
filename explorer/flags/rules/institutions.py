"""Rules about the boundaries of institutions: partners outside the footprint, and public bodies that it cuts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from explorer.flags.case import Case
from explorer.flags.model import Evidence, Level, Reading, Told, Unchecked
from explorer.flags.names import districts_said
from explorer.flags.registry import Look, rule
from explorer.flags.sides.answers import weight_said
from explorer.flags.sides.institution_places import BodyRow, PartnerRow, family_cuts, family_said
from explorer.flags.sides.institution_side import InstitutionSide
from explorer.said import Listing, Said, sentences

_SITES = Said("flag-sites")


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
        yield Unchecked(Said("unchecked-no-partner"))
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
        named = [
            Said("flag-partner-district", partner=row.named, district=case.lookup.area(row.district))
            if row.district
            else row.named
            for row in outside
        ]
        sentence = Said("flag-institution_outside", footprint=case.name, outside=Listing.of(named), partners=len(counting))
        chain = [Evidence(Said("evidence-outside", partner=row.named), 1.0, "partners", "institutions") for row in outside]
        return Told(sentence, (Evidence(Said("evidence-placed"), len(counting), "partners", "institutions"), *chain))

    return Reading(len(outside) / len(counting), case.commuters_from(districts), districts, _SITES, tell)


def _unknown_sites(case: Case, unknown: Sequence[PartnerRow]) -> Reading:
    partners, why = Listing(tuple(row.named for row in unknown)), sentences(*(row.why for row in unknown))
    told = Told(
        Said("flag-institution_outside-cannot-tell", footprint=case.name, partners=partners, why=why),
        (Evidence(Said("evidence-not-placed"), len(unknown), "partners", "institutions"),),
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
    if side.answer == "cannot_tell" and side.cuts is None:
        missing = [code for code in case.codes if math.isnan(case.markets.weight[code])]
        districts, weight = districts_said(case.lookup, missing), weight_said(case.weighed_by)
        yield Unchecked(
            Said("unchecked-no-figure", weight=weight, districts=districts) if missing else Said("unchecked-no-district")
        )
        return
    cuts = family_cuts(case, side.bodies)
    if not cuts:
        yield Unchecked(Said("unchecked-no-body"))
    for family, cut in cuts.items():
        yield _cut(case, family, cut, side)


def _cut(case: Case, family: str, cut: float, side: InstitutionSide) -> Reading:
    rows = side.of_family(family)
    is_cut = sorted((row for row in rows if row.relation == "cut"), key=_weight, reverse=True)
    districts = tuple(dict.fromkeys(code for row in is_cut for code in row.districts))

    def tell(_: Level) -> Told:
        how = "one" if len(rows) == 1 else "all" if len(is_cut) == len(rows) else "some"
        finding = Said(
            f"flag-institution_misfit-{how}", footprint=case.name, family=family, cut=len(is_cut), bodies=len(rows),
            parts=Listing(tuple(row.part for row in is_cut), 4),
        )  # fmt: skip
        whole = Listing(tuple(row.named for row in rows if row.relation != "cut"), 3)
        sentence = Said("flag-institution_misfit-beside", finding=finding, bodies=whole) if whole else finding
        chain = [Evidence(Said("evidence-body-inside", body=row.named), row.share_inside, "share", "partnerships")
                 for row in is_cut]  # fmt: skip
        cut_said = Evidence(Said("evidence-family-cut", family=family_said(family)), cut, "share", "partnerships")
        return Told(sentence, (cut_said, *chain))

    rests_on = Said("flag-members-on-weighted", day=case.footprint.as_at, weight=weight_said(case.weighed_by))
    return Reading(cut, case.residents_in(districts), districts, rests_on, tell)


def _weight(row: BodyRow) -> float:
    return row.people * row.share_inside * (1 - row.share_inside)
