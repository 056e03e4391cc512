"""Functional areas in words: what came of a delineation, its areas in rows, why a district is where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.flags.model import percent
from explorer.flags.wording import counted, listed

if TYPE_CHECKING:
    from explorer.analysis.chance_containment import ContainmentNull
    from explorer.analysis.delineation import Criteria, Delineation
    from explorer.catalogue.flows import Flows
    from explorer.places.districts import DistrictLookup

AREA_TIPS = (
    "Named after its district with most jobs",
    "Whether it is large and self-contained enough",
    "Districts in it",
    "Residents in work: employed residents of the area",
    "People who work in the area, wherever they live",
    "Share of its residents in work who work inside (supply-side self-containment)",
    "Share of its jobs that are filled from inside (demand-side self-containment)",
    "How far it meets the criteria, size and self-containment together: 1 or more is met",
)
LINK_TIPS = (
    "The area that the district belongs to, and those it is linked to most",
    "Strength of the commuting in both directions, against the size of both",
    "Share of the district's residents in work who work there",
    "Share of the district's jobs that are filled from there",
)
AREA_TITLES = ("Area", "Criteria", "Districts", "In work", "Jobs", "Supply", "Demand", "Validity")
LINK_TITLES = ("Area", "Linkage", "Of its residents in work", "Of its jobs")
MEETS, MISSES = "met", "missed"
UNTOLD = "as in the file"
"""What a flows file that does not tell its base or its year is said to be."""


def tenths(share: float) -> str:
    """Write a share in per cent with one decimal; a dash where it is not known.

    Examples
    --------
    >>> tenths(0.6667), tenths(float("nan"))
    ('66.7%', '–')
    """
    return "–" if share != share else f"{100 * share:.1f}%"


def vintage_of(flows: Flows) -> str:
    """Say of when the commuting data are: *estimated*, or the census; of a file that does not tell, its name."""
    if flows.source.estimated:
        return "estimated"
    return file_of(flows) if flows.source.vintage == UNTOLD else flows.source.vintage


def file_of(flows: Flows) -> str:
    """Return the name of the user's file."""
    return flows.source.title.removeprefix("Commuting flows from ")


def counted_in(flows: Flows) -> str:
    """Say whom the commuting data count and of when they are; of a file that tells neither, its name."""
    return vintage_of(flows) if flows.base == UNTOLD else f"{flows.base} ({vintage_of(flows)})"


def area_rows(found: Delineation) -> list[tuple[str, ...]]:
    """Return a row for each area, in the order of :attr:`Delineation.statistics`."""
    table = found.statistics
    columns = (
        found.area_names.astype(str),
        table["valid"].map({True: MEETS, False: MISSES}),
        table["zones"].map(str),
        *(table[column].map("{:,.0f}".format) for column in ("employed_residents", "jobs")),
        *(table[column].map(tenths) for column in ("supply", "demand")),
        table["validity"].map("{:.3f}".format),
    )
    return list(zip(*(column.tolist() for column in columns), strict=True))


def outcome_sentences(found: Delineation, flows: Flows, lookup: DistrictLookup) -> list[str]:
    """Say what came of a delineation, on which data, and what a reader must not miss."""
    statistics = found.statistics
    count = len(statistics)
    areas = "1 functional area" if count == 1 else f"{count} functional areas"
    told = [f"{len(found.zones)} districts in {areas}, from {counted_in(flows)}."]
    missed = int((~statistics["valid"]).sum())
    if missed:
        told.append(f"{missed} of them {'misses the criteria, and is' if missed == 1 else 'miss the criteria, and are'} marked.")
    zero = [str(zone) for zone in found.zero["zone"]]
    if zero:
        told.append(f"{_some(zero, lookup)} could not take part: the commuting data do not cover them on both sides.")
    if found.unassigned:
        told.append(f"{_some(found.unassigned, lookup)} found no area.")
    return told


def _some(codes: list[str] | tuple[str, ...], lookup: DistrictLookup) -> str:
    if len(codes) > 3:
        return counted(len(codes), "district")
    return " and ".join(lookup.all_said(codes))


def link_rows(found: Delineation, zone: str) -> list[tuple[str, ...]]:
    """Return a row for each area that a district is linked to, its own among them, the strongest first."""
    links = found.why(zone)
    columns = (
        links["area_name"] + links["own"].map({True: " (its area)", False: ""}),
        links["linkage"].map("{:.4f}".format),
        links["share_of_residents"].map(tenths),
        links["share_of_jobs"].map(tenths),
    )
    return list(zip(*(column.tolist() for column in columns), strict=True))


def why_sentences(found: Delineation, zone: str, lookup: DistrictLookup) -> list[str]:
    """Say in words why a district is in its area.

    The strongest links first, then what happened to it on the way: whether it was refused and waited on the reserve list.
    """
    name, area = lookup.said(zone), found.areas.get(zone, "")
    listed = found.zero.set_index("zone")["reason"]
    if zone in listed.index:
        return [f"{name} is in no area: it has {listed[zone]} in the commuting data."]
    if zone not in found.areas.index:
        return [f"{name} is not in the commuting data."]
    if not area:
        return [f"{name} is in no area: it has no commuting with any."]
    return [_placed(found, zone, name, str(area)), *_reserved(found, zone, name)]


def _placed(found: Delineation, zone: str, name: str, area: str) -> str:
    links = found.why(zone)
    own, rivals = links[links["own"]], links[~links["own"]]
    called = found.area_names[area]
    if int(found.statistics["zones"].to_dict()[area]) == 1:
        rival = f" Its strongest link is to {rivals['area_name'].iloc[0]}." if len(rivals) else ""
        return f"{name} is an area of its own.{rival}"
    sent = float(own["share_of_residents"].iloc[0]) if len(own) else 0.0
    told = f"{name} is in the {called} area: {percent(sent)} of its residents in work go to its other districts"
    if not len(rivals):
        return f"{told}, and it is linked to no other."
    rival, strength = rivals["area_name"].iloc[0], float(rivals["linkage"].iloc[0])
    mine = float(own["linkage"].iloc[0]) if len(own) else 0.0
    if mine >= strength:
        return f"{told}. Its next link, to {rival}, is weaker ({strength:.4f} against {mine:.4f})."
    why = "it was placed while the areas were others, or the other would have become less valid with it"
    return f"{told}. Its link to {rival} is stronger now ({strength:.4f} against {mine:.4f}): {why}."


def area_sentences(found: Delineation, area: str, lookup: DistrictLookup) -> list[str]:
    """Say in words what an area is: its size, whether and why it meets the criteria, and who had to wait for a place."""
    row = found.statistics.to_dict("index")[area]
    size, supply, demand = (float(row[column]) for column in ("employed_residents", "supply", "demand"))
    waited = found.reserve.loc[found.reserve["area"] == area, "zone"].astype(str)
    names = lookup.all_said(dict.fromkeys(waited))
    after = [f"{listed(names)} waited on the reserve list before joining it."] if names else []
    return [
        f"The {found.area_names[area]} area: {counted(int(row['zones']), 'district')} with {size:,.0f} residents in work and "
        f"{float(row['jobs']):,.0f} jobs; {tenths(supply)} of those residents work inside, and {tenths(demand)} of the jobs are "
        "filled from inside.",
        _judged(found.criteria, size, min(supply, demand), is_valid=bool(row["valid"])),
        *after,
    ]


def _judged(criteria: Criteria, size: float, kept: float, *, is_valid: bool) -> str:
    asked = criteria.required(size)
    if is_valid:
        return f"It meets the criteria, which ask {tenths(asked)} on both sides of an area of its size."
    lacks = [
        *([f"{criteria.min_size:,.0f} residents in work are the least"] if size < criteria.min_size else []),
        *([f"{tenths(asked)} is asked on both sides, and it reaches {tenths(kept)}"] if kept < asked else []),
    ]
    return f"It misses the criteria: {'; '.join(lacks) or 'size and self-containment together fall short'}."


def _reserved(found: Delineation, zone: str, name: str) -> list[str]:
    history = found.reserve[found.reserve["zone"] == zone]
    if history.empty:
        return []
    last = history.iloc[-1]
    times = "once" if len(history) == 1 else f"{len(history)} times"
    return [f"{name} went to the reserve list {times}, last in step {last['iteration']}: {last['reason']}."]


def null_sentence(found: Delineation, area: str, null: ContainmentNull) -> str:
    """Say how an area's self-containment stands among random groups of its size."""
    supply, demand = null.supply, null.demand
    kept = f"{found.area_names[area]} keeps {percent(supply.observed)} of its residents in work"
    filled = f"fills {percent(demand.observed)} of its jobs from inside"
    groups = f"{len(supply.values)} random groups of neighbouring districts of the same size (seed {supply.seed})"
    return f"{kept} and {filled}: more than {percent(supply.percentile)} and {percent(demand.percentile)} of {groups}."


def title_of(criteria: Criteria, method: str, flows: Flows) -> str:
    """Suggest a name for a set of areas: what was asked, by which method, of which year."""
    shares = " to ".join(f"{100 * share:.4g}" for share in (criteria.min_containment, criteria.target_containment)) + " per cent"
    return f"Functional areas {vintage_of(flows)} ({method}, {criteria.min_size:,.0f}–{criteria.target_size:,.0f}, {shares})"
