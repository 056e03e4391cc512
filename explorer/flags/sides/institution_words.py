"""The institutions side in sentences: what of its councils, public bodies and partners is whole, cut or outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from explorer.catalogue.partnerships import same_task
from explorer.flags.model import Limit, percent
from explorer.flags.sides.answers import Grade, weight_said
from explorer.flags.sides.body_families import FAMILIES
from explorer.flags.sides.institution_places import DECIDING, BodyRow, CouncilRow, InstitutionNumbers, PartnerRow, family_said
from explorer.said import Listing, Said, Share

if TYPE_CHECKING:
    from explorer.flags.case import Case


def councils_said(case: Case, councils: Sequence[CouncilRow]) -> Iterator[Said]:
    """Say which councils are inside as a whole, and which are cut."""
    districts = [row for row in councils if row.kind == "district"]
    counties = [row for row in councils if row.kind == "county_council"]
    parts = [row.named for row in districts if row.relation == "cut"]
    count = len(districts)
    if parts:
        names, whole = Listing(tuple(parts)), count - len(parts)
        yield Said("verdict-councils-parts", whole=whole, councils=count, footprint=case.name, parts=names)
    else:
        yield Said("verdict-councils", councils=count, footprint=case.name)
    lined = [row.named for row in counties if row.relation != "cut"]
    if lined:
        yield Said("verdict-councils-lined-up", councils=Listing(tuple(lined)))
    for row in counties:
        if row.relation == "cut":
            weight = weight_said(case.weighed_by)
            yield Said("verdict-councils-cut", council=row.named, share=percent(row.share_inside), weight=weight)
    in_england = any(case.lookup.districts[row.id].country == "England" for row in districts)
    if in_england and not counties and case.footprint.partnership.kind != "county_council":
        yield Said("verdict-councils-no-county")


def councils_short(councils: Sequence[CouncilRow]) -> Said:
    """Say how many councils are inside as a whole, in a clause."""
    districts = [row for row in councils if row.kind == "district"]
    parts, count = sum(row.relation == "cut" for row in districts), len(districts)
    cut = tuple(row.named for row in councils if row.kind == "county_council" and row.relation == "cut")
    whole = (
        Said("verdict-short-councils-parts", whole=count - parts, councils=count)
        if parts
        else Said("verdict-short-councils", councils=count)
    )
    beside = Said("verdict-short-councils-cut", councils=Listing(cut, 2)) if cut else None
    return Said("verdict-short", clauses=Listing.of((whole, beside), joint="clauses"))


def bodies_said(
    case: Case, numbers: InstitutionNumbers, bodies: Sequence[BodyRow], national: Mapping[str, str]
) -> Iterator[Said]:
    """Say which families of public bodies line up with the footprint, which it cuts, and what is left out."""
    if numbers.is_whole_nation:
        yield Said("verdict-bodies-nation", footprint=case.name)
        return
    limit = case.limits["institution_misfit"]
    clear = [family for family, cut in numbers.cuts.items() if limit.level(cut) is None]
    if clear:
        aligned = Listing(tuple(_aligned(bodies, family) for family in clear), joint="clauses")
        yield Said("verdict-bodies-lined-up", families=_families_said(clear), bodies=aligned)
    for family, cut in numbers.cuts.items():
        if family not in clear:
            parts = Listing(_cut_parts(bodies, family), 4)
            yield Said("verdict-bodies-cut", family=family_said(family), bodies=parts, cut=limit.shown(cut))
    if len(clear) < len(numbers.cuts):
        yield Said("verdict-bodies-scale")
    if national:
        yield Said("verdict-bodies-national", bodies=Listing(tuple(national.values())))
    own = [family for family, kinds in FAMILIES.items() if set(kinds).intersection(same_task(case.footprint.partnership.kind))]
    if set(own).intersection(DECIDING):
        yield Said("verdict-bodies-own-kind", family=family_said(own[0]))
    absent = [family for family in DECIDING if family not in (*numbers.cuts, *national, *own, "county")]
    if absent:
        yield Said("verdict-bodies-absent", families=_families_said(absent, "or"))


def _families_said(families: Iterable[str], joint: Literal["and", "or"] = "and") -> Listing:
    return Listing(tuple(map(family_said, families)), joint=joint)


def _aligned(bodies: Sequence[BodyRow], family: str) -> Said:
    """Say what lines up in a family, and what little of it does not."""
    rows = [row for row in bodies if row.family == family]
    same = next((row for row in rows if row.relation in ("same", "contains")), None)
    inside = Listing(tuple(row.named for row in rows if row.relation == "inside"), 3)
    cut = Listing(_cut_parts(bodies, family), 3)
    little = Said("family-cut-little", bodies=cut)
    if same is None and not inside:
        return little
    aligned = Said(f"family-{same.relation}", body=same.named) if same is not None else Said("family-inside", bodies=inside)
    return Said("family-aligned-but-little", aligned=aligned, little=little) if cut else aligned


def _cut_parts(bodies: Sequence[BodyRow], family: str) -> tuple[Said, ...]:
    return tuple(row.part for row in bodies if row.family == family and row.relation == "cut")


def bodies_short(case: Case, numbers: InstitutionNumbers, grade: Grade) -> Said:
    """Say how many families are hardly cut, or cut through, against the bound of that, and by how much each is cut."""
    if numbers.is_whole_nation:
        return Said("verdict-short-nation")
    if not numbers.cuts:
        return Said("verdict-short-no-bodies")
    limit = case.limits["institution_misfit"]
    low, high = _bounds(limit)
    levels = [limit.level(cut) for cut in numbers.cuts.values()]
    cut = Listing(tuple(_family_share(family, limit.shown(cut)) for family, cut in numbers.cuts.items() if limit.level(cut)))
    families = len(levels)
    if grade == "no":
        number = levels.count("red")
        return Said("verdict-short-cut-through", number=number, families=families, bound=percent(high), cut=cut)
    number, at = levels.count(None), percent(low)
    if cut:
        return Said("verdict-short-cut-little", number=number, families=families, bound=at, cut=cut)
    return Said("verdict-short-not-cut", number=number, families=families, bound=at)


def _family_share(family: str, share: Share) -> Said:
    return Said("family-share", family=family_said(family), share=share)


def partners_said(case: Case, numbers: InstitutionNumbers, partners: Sequence[PartnerRow]) -> Iterator[Said]:
    """Say which documented partners lie outside, in part inside, or nobody knows where."""
    if not numbers.partners:
        yield Said("verdict-no-partners", footprint=case.name)
        if partners:
            yield Said("verdict-partners-beside", partners=len(partners))
        return
    outside = Listing(tuple(row.named for row in partners if row.place == "outside"))
    unknown = Listing(tuple(row.named for row in partners if row.place == "not_known"))
    doubtful = Listing(tuple(row.named for row in partners if row.confidence == "low"))
    if outside:
        yield Said("verdict-partners-outside", outside=outside, partners=numbers.partners)
    elif unknown:
        yield Said("verdict-partners-inside", inside=numbers.placed, partners=numbers.partners)
    else:
        yield Said("verdict-partners-all-inside", partners=numbers.partners)
    yield from [row.why for row in partners if row.place in ("in_part", "further_site", "cut")][:3]
    if unknown:
        yield Said("verdict-partners-not-known", partners=unknown)
    if doubtful:
        yield Said("verdict-partners-doubtful", partners=doubtful)


def partners_short(numbers: InstitutionNumbers, grade: Grade, limits: Mapping[str, Limit]) -> Said:
    """Say how many partners lie outside, against the bound of that."""
    if not numbers.partners:
        return Said("verdict-short-no-partners")
    _, high = _bounds(limits["institution_outside"])
    outside = Said("verdict-short-partners", outside=numbers.outside, partners=numbers.partners, grade=grade, bound=percent(high))
    unplaced = Said("verdict-short-not-placed", partners=numbers.unknown) if numbers.unknown else None
    return Said("verdict-short", clauses=Listing.of((outside, unplaced), joint="clauses"))


def body_rule(limits: Mapping[str, Limit]) -> Said:
    """Say when public bodies line up, and when they do not."""
    low, high = _bounds(limits["institution_misfit"])
    return Said("verdict-bodies-rule", low=percent(low), high=percent(high))


def partner_rule(limits: Mapping[str, Limit]) -> Said:
    """Say when partners lie outside too often."""
    _, high = _bounds(limits["institution_outside"])
    return Said("verdict-partners-rule", high=percent(high))


def _bounds(limit: Limit) -> tuple[float, float]:
    bounds = [bound for _, bound in limit.steps]
    return min(bounds), max(bounds)
