"""The parts on the economy: the map, the labour markets, and the places that are tied to the footprint but outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer.catalogue.partnerships import role_said
from explorer.flags.findings import OLDER_TOTALS, Findings
from explorer.flags.limits import MATERIAL
from explorer.flags.names import districts_said
from explorer.flags.sides.economy import HALF, CoreOut, Economy, TakingPart, taking_part
from explorer.readers.flows import whom_said
from explorer.said import Area, Listing, Said, Value
from explorer.statement.figures import ECONOMY, HOLDS, WHOLE, count, in_hundred, is_known, people, share
from explorer.statement.model import Part, Picture, Sentence, Table
from explorer.statement.reading import fitted

NAMED = 5
"""Names that a sentence lists at most; the others are counted."""


def census_said(findings: Findings) -> Said | str:
    """Say which census the commuting of the footprint rests on; the vintage of flows that are counted."""
    source = findings.flows.source
    if not source.estimated:
        return source.vintage
    nations = {findings.lookup.districts[code].country for code in findings.footprint.districts}
    older = nations & OLDER_TOTALS
    return Said("statement-census", which="both" if older and older != nations else "older" if older else "newer")


def how_known(findings: Findings) -> str:
    """Whether commuting is ``estimated`` or ``counted``: a variant of messages."""
    return "estimated" if findings.flows.source.estimated else "counted"


def commuting(findings: Findings) -> tuple[str, ...]:
    """Return what figures of commuting come from."""
    return (findings.flows.source.id,)


def kept_sentences(findings: Findings) -> Iterator[Sentence]:
    """Say how many work inside, how many jobs are filled from inside, whom that counts, and how few others keep as many."""
    numbers = findings.verdict.economy.numbers
    if not is_known(numbers.supply, numbers.demand):
        missing = findings.flows.unknown(findings.footprint.districts)
        districts = districts_said(findings.lookup, missing)
        yield Sentence(Said("statement-kept-unknown", districts=districts) if missing else Said("statement-kept-nobody"))
        return
    known, source = how_known(findings), commuting(findings)
    yield Sentence(Said("statement-supply", known=known, share=share(numbers.supply, f"{HOLDS}.supply")), source)
    yield Sentence(Said("statement-demand", known=known, share=share(numbers.demand, f"{HOLDS}.demand")), source)
    yield Sentence(Said("statement-whom", base=whom_said(findings.flows.base), census=census_said(findings)), source)
    compared = numbers.comparison
    if compared is not None:
        key = f"{HOLDS}.percentile"
        groups, below = count(compared.count, f"{key}.groups"), in_hundred(compared.percentile, f"{key}.value")
        yield Sentence(Said("statement-groups", groups=groups, below=below), source)
    elif numbers.no_comparison is not None:
        yield Sentence(Said("statement-no-groups", why=numbers.no_comparison))


def map_part(findings: Findings) -> Part:
    """Say what the map shows: who is inside, who is tied to it but outside, and where the line cuts."""
    caption = Said("statement-map-caption", known=how_known(findings), census=census_said(findings))
    sent = {code: ("left_out", sent) for code, (sent, _) in findings.verdict.economy.numbers.left_out.items()}
    sent |= {one.code: ("taking_part", one.share) for one in taking_part(findings.case)}
    ranked = sorted(sent.items(), key=lambda item: -item[1][1])
    outside = tuple(_sending(findings, code, share, where) for code, (where, share) in ranked)
    enough = findings.case.limits["area_split"].steps[-1][1]
    markets = findings.case.markets
    cut = tuple(markets.area(area) for area in _taken_in(findings) if markets.share(area) < enough)
    about = Said(
        "statement-map-about",
        members=districts_said(findings.lookup, list(findings.footprint.districts), 12),
        outside=Said("statement-map-outside", districts=Listing(outside, 8)) if outside else Said("statement-map-none"),
        cut=Said("statement-map-cut", areas=Listing(cut, 6)) if cut else Said("statement-map-uncut"),
    )
    return Part("map", Said("statement-part-map"), picture=Picture(caption, about, commuting(findings)))


def economy_part(findings: Findings, rows: int) -> Part:
    """Say how far labour markets lie inside, the largest first, in so many rows at most."""
    sources = (findings.case.functional_areas.source.id, "population")
    told = tuple(Sentence(said, sources) for said in _markets_said(findings))
    return Part("economy", Said("statement-part-economy"), told, _markets_table(findings, rows, sources))


def _markets_said(findings: Findings) -> Iterator[Said]:
    numbers, markets = findings.verdict.economy.numbers, findings.case.markets
    if not is_known(numbers.whole):
        missing = districts_said(findings.lookup, markets.unplaced)
        yield Said("statement-markets-unknown", districts=missing) if missing else Said("statement-markets-nobody")
        return
    enough_bound = findings.case.limits["area_split"].steps[-1][1]
    enough = share(enough_bound, f"{WHOLE}.enough")
    yield Said("statement-markets", n=count(numbers.markets, f"{ECONOMY}.labour_markets"))
    taken_in = _taken_in(findings)
    held = [markets.area(area) for area in taken_in if markets.share(area) >= enough_bound]
    if not held:
        yield Said("statement-none-held", enough=enough)
    else:
        yield Said("statement-whole", share=share(numbers.whole, f"{WHOLE}.share_in_whole_areas"), enough=enough)
        yield fitted(lambda most: Said("statement-held", areas=Listing(tuple(held), most)), NAMED)
    divided = [area for area in taken_in if markets.share(area) < enough_bound]
    if divided:
        least = min(divided, key=markets.share)
        inside = share(markets.share(least), f"overlaps.{least}.share_of_area_in_footprint")
        named, last = tuple(map(markets.area, divided)), markets.area(least)
        yield fitted(lambda most: Said("statement-divided", areas=Listing(named, most), least=last, share=inside), NAMED)
    yield _cores_said(findings, numbers.cores)


def _taken_in(findings: Findings) -> list[str]:
    """Return the labour markets that the findings count: many of its residents live there, or most of it lies inside."""
    parts, shares = findings.case.markets.parts, findings.case.markets.shares
    return [area for area, share in shares.items() if parts[area] >= MATERIAL or share >= HALF]


def _cores_said(findings: Findings, cores: Sequence[CoreOut]) -> Said:
    if not cores:
        return Said("statement-no-core")
    named = tuple(
        Said("statement-core", core=findings.lookup.area(one.core), area=findings.case.markets.area(one.area)) for one in cores
    )
    return fitted(lambda most: Said("statement-cores", cores=Listing(named, most)), NAMED)


def _markets_table(findings: Findings, rows: int, sources: tuple[str, ...]) -> Table | None:
    markets = findings.case.markets
    ranked = sorted(_taken_in(findings), key=markets.residents, reverse=True)
    if not ranked:
        return None
    told: list[tuple[Value, ...]] = []
    weights = findings.overlaps["weight"]
    for area in ranked[:rows]:
        key = f"overlaps.{area}"
        weight = float(weights[area])
        told.append(
            (
                Area(area, markets.name(area)),
                share(markets.share(area), f"{key}.share_of_area_in_footprint"),
                people(weight, f"{key}.weight"),
            )
        )
    caption = Said("statement-markets-caption", shown=len(told), all=len(ranked), areas=findings.areas_said)
    heads = (
        Said("statement-head-market"), Said("statement-head-inside"), Said("statement-head-people"),
    )  # fmt: skip
    about = Said("statement-markets-about", largest=told[0][0], share=told[0][1])
    return Table(caption, about, heads, tuple(told), frozenset({1, 2}), sources)


def outside_part(findings: Findings) -> Part:
    """Say which places send many of their employed residents without being inside, and that there are none where that is so."""
    numbers = findings.verdict.economy.numbers
    said = tuple(_outside_said(findings, numbers)) if is_known(numbers.hinterland) else (Said("statement-outside-unknown"),)
    return Part("outside", Said("statement-part-outside"), tuple(Sentence(one, commuting(findings)) for one in said))


def _outside_said(findings: Findings, numbers: Economy) -> Iterator[Said]:
    many = share(findings.case.limits["hinterland_excluded"].lowest, f"{WHOLE}.sends_many")
    beside = taking_part(findings.case)
    if not numbers.left_out:
        yield Said("statement-none-left-out", many=many, beside="some" if beside else "none")
    else:
        sending = tuple(_sending(findings, code, sent, "left_out") for code, (sent, _) in numbers.left_out.items())
        known = how_known(findings)
        yield Said("statement-left-out", known=known, n=count(len(sending), f"{WHOLE}.left_out"), many=many)
        yield fitted(lambda most: Said("statement-sending", districts=Listing(sending, most)), NAMED)
        yield Said("statement-filling", known=known, n=len(sending), share=share(numbers.hinterland, f"{WHOLE}.hinterland_share"))
    for role in dict.fromkeys(one.role for one in beside):
        yield _beside_said(findings, role, [one for one in beside if one.role == role])


def _beside_said(findings: Findings, role: str, beside: Sequence[TakingPart]) -> Said:
    sending = tuple(_sending(findings, one.code, one.share, "taking_part") for one in beside)
    return fitted(
        lambda most: Said("statement-taking-part", role=role_said(role), n=len(sending), districts=Listing(sending, most)), NAMED
    )


def _sending(findings: Findings, code: str, sent: float, where: str) -> Said:
    return Said("statement-sends", district=findings.lookup.area(code), share=share(sent, f"{WHOLE}.{where}.{code}.share"))
