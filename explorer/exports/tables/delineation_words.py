"""Functional areas in words: what came of a delineation, its areas in rows, why a district is where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.catalogue.sources import OWN_VINTAGE
from explorer.exports.tables.frame_rows import NO_VALUE, titles
from explorer.flags.model import percent, plain
from explorer.readers.flows.model import UNTOLD, whom_said
from explorer.said import Listing, Number, Said, Share, Value
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.analysis.chance_containment import ContainmentNull
    from explorer.analysis.delineation import Criteria, Delineation
    from explorer.catalogue.flows import Flows
    from explorer.places.districts import DistrictLookup

AREA_COLUMNS = ("area", "criteria", "districts", "residents", "jobs", "supply", "demand", "validity")
LINK_COLUMNS = ("area", "linkage", "residents", "jobs")

MOST_NAMED = 3
"""Districts that a sentence names; more are counted."""


def area_titles() -> tuple[str, ...]:
    """Return the headings of :func:`area_rows`."""
    return titles("area", AREA_COLUMNS)


def area_tips() -> tuple[str, ...]:
    """Return what the columns of :func:`area_rows` mean."""
    return titles("area", AREA_COLUMNS, "-tip")


def link_titles() -> tuple[str, ...]:
    """Return the headings of :func:`link_rows`."""
    return titles("link", LINK_COLUMNS)


def link_tips() -> tuple[str, ...]:
    """Return what the columns of :func:`link_rows` mean."""
    return titles("link", LINK_COLUMNS, "-tip")


def tenths(share: float) -> str:
    """Write a share in per cent with one decimal; a dash where it is not known.

    Examples
    --------
    >>> tenths(0.6667), tenths(float("nan"))
    ('66.7%', '–')
    """
    return NO_VALUE if share != share else say(Share(share, 1))


def vintage_of(flows: Flows) -> str:
    """Say of when the commuting data are: *estimated*, or the census; of a file that does not tell, its name."""
    if flows.source.estimated:
        return text("area-estimated")
    return file_of(flows) if flows.source.vintage == OWN_VINTAGE else say(flows.source.vintage)


def file_of(flows: Flows) -> str:
    """Return the name of the user's file; of a census the title."""
    title = flows.source.title
    return say(title.values.get("file", title) if isinstance(title, Said) else title)


def counted_in(flows: Flows) -> str:
    """Say whom the commuting data count and of when they are; of a file that tells neither, its name."""
    vintage = vintage_of(flows)
    return vintage if flows.base == UNTOLD else text("area-counted", base=whom_said(flows.base), vintage=vintage)


def area_rows(found: Delineation) -> list[tuple[str, ...]]:
    """Return a row for each area, in the order of :attr:`Delineation.statistics`."""
    table = found.statistics
    columns = (
        found.area_names.astype(str),
        table["valid"].map({True: text("area-met"), False: text("area-missed")}),
        table["zones"].map(str),
        *(table[column].map("{:,.0f}".format) for column in ("employed_residents", "jobs")),
        *(table[column].map(tenths) for column in ("supply", "demand")),
        table["validity"].map("{:.3f}".format),
    )
    return list(zip(*(column.tolist() for column in columns), strict=True))


def outcome_sentences(found: Delineation, flows: Flows, lookup: DistrictLookup) -> list[str]:
    """Say what came of a delineation, on which data, and what a reader must not miss."""
    statistics = found.statistics
    told = [text("area-outcome", areas=len(statistics), districts=len(found.zones), flows=counted_in(flows))]
    missed = int((~statistics["valid"]).sum())
    if missed:
        told.append(text("area-outcome-missed", areas=missed))
    zero = [str(zone) for zone in found.zero["zone"]]
    if zero:
        told.append(text("area-outcome-zero", n=len(zero), districts=_some(zero, lookup)))
    if found.unassigned:
        told.append(text("area-outcome-unassigned", districts=_some(found.unassigned, lookup)))
    return told


def _some(codes: list[str] | tuple[str, ...], lookup: DistrictLookup) -> Value:
    if len(codes) > MOST_NAMED:
        return Said("unit-districts", n=len(codes))
    return Listing(tuple(lookup.area(code) for code in codes))


def zero_said(reason: str) -> Said:
    """Say why a zone could not take part."""
    return Said("area-zero-reason", reason=reason)


def reserve_said(case: str) -> Said:
    """Say why a zone went to the reserve list."""
    return Said(f"analysis-reserve-{case.lower()}")


def link_rows(found: Delineation, zone: str) -> list[tuple[str, ...]]:
    """Return a row for each area that a district is linked to, its own among them, the strongest first."""
    links = found.why(zone)
    names = [
        text("area-link-own", area=str(name)) if own else str(name)
        for name, own in zip(links["area_name"], links["own"], strict=True)
    ]
    columns = (
        links["linkage"].map("{:.4f}".format),
        links["share_of_residents"].map(tenths),
        links["share_of_jobs"].map(tenths),
    )
    return list(zip(names, *(column.tolist() for column in columns), strict=True))


def why_sentences(found: Delineation, zone: str, lookup: DistrictLookup) -> list[str]:
    """Say in words why a district is in its area.

    The strongest links first, then what happened to it on the way: whether it was refused and waited on the reserve list.
    """
    district, area = lookup.area(zone), found.areas.get(zone, "")
    zero = found.zero.set_index("zone")["reason"]
    if zone in zero.index:
        return [text("area-zero", district=district, reason=zero_said(zero[zone]))]
    if zone not in found.areas.index:
        return [text("area-unknown", district=district)]
    if not area:
        return [text("area-none", district=district)]
    return [say(one) for one in (*_placed(found, zone, district, str(area)), *_reserved(found, zone, district))]


def _placed(found: Delineation, zone: str, district: Value, area: str) -> list[Said]:
    links = found.why(zone)
    own, rivals = links[links["own"]], links[~links["own"]]
    rival = str(rivals["area_name"].iloc[0]) if len(rivals) else ""
    if int(found.statistics["zones"].to_dict()[area]) == 1:
        return [Said("area-alone-link", district=district, rival=rival) if rival else Said("area-alone", district=district)]
    share = percent(float(own["share_of_residents"].iloc[0]) if len(own) else 0.0)
    placed = Said("area-placed" if rival else "area-placed-only", district=district, area=found.area_names[area], share=share)
    if not rival:
        return [placed]
    strength = float(rivals["linkage"].iloc[0])
    mine = float(own["linkage"].iloc[0]) if len(own) else 0.0
    key = "area-next-weaker" if mine >= strength else "area-next-stronger"
    return [placed, Said(key, rival=rival, strength=Number(strength, 4), own=Number(mine, 4))]


def _reserved(found: Delineation, zone: str, district: Value) -> list[Said]:
    history = found.reserve[found.reserve["zone"] == zone]
    if history.empty:
        return []
    last, times = history.iloc[-1], len(history)
    reason = reserve_said(str(last["case"]))
    return [Said("area-reserved", district=district, times=times, step=int(last["iteration"]), reason=reason)]


def area_sentences(found: Delineation, area: str, lookup: DistrictLookup) -> list[str]:
    """Say in words what an area is: its size, whether and why it meets the criteria, and who had to wait for a place."""
    row = found.statistics.to_dict("index")[area]
    size, supply, demand = (float(row[column]) for column in ("employed_residents", "supply", "demand"))
    size_said = Said(
        "area-size", area=found.area_names[area], districts=int(row["zones"]), residents=Number(size),
        jobs=Number(float(row["jobs"])), supply=tenths(supply), demand=tenths(demand),
    )  # fmt: skip
    waited = found.reserve.loc[found.reserve["area"] == area, "zone"].astype(str)
    names = Listing(tuple(lookup.area(code) for code in dict.fromkeys(waited)))
    after = [Said("area-waited", districts=names)] if names else []
    judged = _judged(found.criteria, size, min(supply, demand), is_valid=bool(row["valid"]))
    return [say(one) for one in (size_said, judged, *after)]


def _judged(criteria: Criteria, size: float, kept: float, *, is_valid: bool) -> Said:
    asked = criteria.required(size)
    if is_valid:
        return Said("area-meets", asked=tenths(asked))
    lacks = Listing.of(
        [
            Said("area-lack-size", least=Number(criteria.min_size)) if size < criteria.min_size else None,
            Said("area-lack-kept", asked=tenths(asked), kept=tenths(kept)) if kept < asked else None,
        ],
        joint="clauses",
    )
    return Said("area-misses", lacks=lacks or Said("area-lack-together"))


def null_sentence(found: Delineation, area: str, null: ContainmentNull) -> str:
    """Say where the self-containment of an area stands among random groups of its size."""
    supply, demand = null.supply, null.demand
    return text(
        "area-chance", area=found.area_names[area], supply=percent(supply.observed), demand=percent(demand.observed),
        supply_rank=percent(supply.percentile), demand_rank=percent(demand.percentile), groups=len(supply.values),
        seed=str(supply.seed),
    )  # fmt: skip


def title_of(criteria: Criteria, method: str, flows: Flows) -> str:
    """Suggest a name for a set of areas: what was asked, by which method, of which year."""
    low, high = (
        Share(share, plain(float(f"{100 * share:.4g}")).digits)
        for share in (criteria.min_containment, criteria.target_containment)
    )
    least, most = Number(criteria.min_size), Number(criteria.target_size)
    return text("area-set-title", vintage=vintage_of(flows), method=method, least=least, most=most, low=low, high=high)
