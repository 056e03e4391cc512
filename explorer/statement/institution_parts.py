"""The part on institutions: councils, public bodies and partners, what lines up as plainly as what does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.analysis.body_areas import Relation
from explorer.catalogue.known import Known
from explorer.flags.findings import Findings
from explorer.flags.sides.institution_places import DECIDING, BodyRow, PartnerRow
from explorer.flags.sides.institution_side import InstitutionSide
from explorer.project.own_words import OwnWords
from explorer.said import Listing, Said, Value
from explorer.statement.economy_parts import NAMED
from explorer.statement.figures import BODIES, COUNTS, count, is_known, share
from explorer.statement.model import Part, Sentence, Table
from explorer.statement.reading import fitted

SOURCES = ("partnerships", "population")


def institutions_part(findings: Findings, own: OwnWords, rows: int) -> Part:
    """Say how the areas of councils, public bodies and partners lie, in a table of so many rows at most."""
    side = findings.verdict.institutions
    told = [Sentence(said, SOURCES) for said in (*_councils_said(side), *_bodies_said(side, findings.known))]
    told += [Sentence(said, ("institutions",)) for said in _partners_said(side)]
    return Part("institutions", Said("statement-part-institutions"), tuple(told), _table(_rows(side, findings.known, own), rows))


def _councils_said(side: InstitutionSide) -> Iterator[Said]:
    districts = [one for one in side.councils if one.kind == "district"]
    parts, number = tuple(one.named for one in districts if one.relation == "cut"), count(len(districts), f"{COUNTS}.districts")
    if parts:
        yield fitted(lambda most: Said("statement-councils-parts", n=number, parts=Listing(parts, most)), NAMED)
    elif districts:
        yield Said("statement-councils", n=number)


def _bodies_said(side: InstitutionSide, known: Known) -> Iterator[Said]:
    bodies = _bodies(side, known)
    if not bodies:
        yield Said("statement-no-body")
    yield from _related(bodies, "same")
    yield from _related(bodies, "inside")
    yield from _related(bodies, "contains")
    cut = tuple(
        Said("statement-body-part", body=one.named, share=share(one.share_inside, f"{BODIES}.{one.id}.share_inside"))
        for one in bodies
        if one.relation == "cut" and is_known(one.share_inside)
    )
    if cut:
        yield fitted(lambda most: Said("statement-bodies-cut", bodies=Listing(cut, most)), 4)


def _bodies(side: InstitutionSide, known: Known) -> list[BodyRow]:
    """Return the public bodies that decide, those of the health service by the short names that people use."""
    partnerships = known.partnerships.partnerships
    found = []
    for one in side.bodies:
        body = partnerships.get(one.id)
        is_short = body is not None and body.kind == "integrated_care_board" and bool(body.short_name)
        if one.family in DECIDING:
            found.append(replace(one, name=body.short_name) if body is not None and is_short else one)
    return found


def _related(bodies: Sequence[BodyRow], how: Relation) -> Iterator[Said]:
    named = tuple(one.named for one in bodies if one.relation == how)
    if named:
        yield fitted(lambda most: Said(f"statement-bodies-{how}", bodies=Listing(named, most)), NAMED)


def _partners_said(side: InstitutionSide) -> Iterator[Said]:
    partners = side.counted
    unknown = sum(one.place == "not_known" for one in partners)
    number = count(len(partners), f"{COUNTS}.partners")
    outside = tuple(one.named for one in partners if one.place == "outside")
    if not partners:
        yield Said("statement-no-partner")
    elif outside:
        yield fitted(
            lambda most: Said(
                "statement-partners-outside",
                n=number,
                outside=count(len(outside), f"{COUNTS}.outside"),
                names=Listing(outside, most),
            ),
            NAMED,
        )
    elif unknown < len(partners):
        yield Said("statement-partners-inside", n=number)
    if unknown:
        yield Said("statement-partners-unknown", n=count(unknown, f"{COUNTS}.not_known"))


def _table(lines: Sequence[tuple[Value, ...]], rows: int) -> Table | None:
    if not lines:
        return None
    heads = tuple(Said(f"statement-head-{name}") for name in ("institution", "area", "share", "role", "letter"))
    caption = Said("statement-institutions-caption", shown=min(rows, len(lines)), all=len(lines))
    return Table(caption, Said("statement-institutions-about"), heads, tuple(lines[:rows]), frozenset({2}), SOURCES)


def _rows(side: InstitutionSide, known: Known, own: OwnWords) -> list[tuple[Value, ...]]:
    """Return the partners, those outside or cut first; the public bodies where no partner is on record."""
    if not side.counted:
        ranked = _ranked_bodies(side, known)
        return [_row(one.id, one.named, one.relation, "", Said("statement-public-body"), one, own) for one in ranked]
    bodies = {one.id: one for one in _bodies(side, known)}
    return [_row(one.id, one.named, one.relation, one.place, one.role, bodies.get(one.id), own) for one in _ranked_partners(side)]


def letter_writers(findings: Findings) -> tuple[tuple[str, Value], ...]:
    """Return the id and name of each institution whose letter of support a statement tells, in the order of its table."""
    side = findings.verdict.institutions
    if not side.counted:
        return tuple((one.id, one.named) for one in _ranked_bodies(side, findings.known))
    return tuple((one.id, one.named) for one in _ranked_partners(side))


def _ranked_bodies(side: InstitutionSide, known: Known) -> list[BodyRow]:
    return sorted(_bodies(side, known), key=lambda row: row.relation != "cut")


def _ranked_partners(side: InstitutionSide) -> list[PartnerRow]:
    order = ("outside", "cut", "in_part", "further_site", "not_known", "inside")
    return sorted(side.counted, key=lambda row: order.index(row.place))


def _row(key: str, named: Value, relation: str, place: str, role: Said, body: BodyRow | None, own: OwnWords) -> tuple[Value, ...]:
    area = Said("statement-relation", relation=relation) if relation else Said("statement-place", place=place)
    known = body is not None and is_known(body.share_inside)
    part: Value = share(body.share_inside, f"{BODIES}.{key}.share_inside") if known and body is not None else "–"
    return named, area, part, role, own.letter(key)
