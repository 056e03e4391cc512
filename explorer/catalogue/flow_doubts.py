"""What a flows file says held against what is known: whom it counts, which way round it is, whether codes are exchanged.

A file that contradicts the census is not used before the user has decided: a join that is wrong without a word is worse
than none. Everything here is told by totals of districts and by where their people are known to work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.areas.division_doubts import cells_contradicted, names_of_no_district, strange_names
from explorer.catalogue.flow_pairs import exchanged_at_one_end, odd_pairs, said_of_lost, said_of_misplaced, said_of_some_moved
from explorer.catalogue.tables.areas.name_judge import OTHER, SAME, Judge
from explorer.places.boundaries import REGION_CODES
from explorer.places.districts import COUNTRY_CODES, DistrictLookup
from explorer.places.names.district_names import district_names
from explorer.places.names.written_areas import DISTRICT, level_of_code
from explorer.readers.flows.columns import is_called_name
from explorer.readers.flows.model import people_said
from explorer.said import Listing, Number, Said, Share, Value

if TYPE_CHECKING:
    import pandas as pd

    from explorer.readers.flows import FlowPreview
    from explorer.readers.flows.model import CalledZone

CLEARLY = 0.6
"""One way round is clearly right if its totals differ from the known ones by less than this share of the other's (ours)."""

LEAST_ZONES = 10
"""Districts that must be compared, to tell anything from balance and pattern (ours)."""

TOO_MANY, TOO_FEW = 1.6, 0.5
"""Times as many people as the census counts in the median district, from which on a file counts others (ours). In 2011,
when fewer worked at home, 1.4 times as many had a fixed workplace as in 2021."""

_LEAST_FOR_TOTALS = 3
_MARGIN, _LIKE = 0.15, 0.6
"""By how much the commuting of a zone is more like that of another district than of its own, and how like at least (ours)."""

_LEAST_PEOPLE = 50
"""Commuters each way from which two districts can be told to be exchanged (ours)."""

_EXACT, _FAR_OFF, _NEAR_ENOUGH, _LOOSE = 0.005, 10.0, 2.0, 0.03
"""A district has the people of another if its totals are ten times as far from its own as most are, and twice at most from the
other's; half a per cent is as near as can be, and where most are off by three nothing is told (ours)."""

_NAMED = 8


@dataclass(frozen=True)
class Doubt:
    """One thing in which a file contradicts what is known.

    Attributes
    ----------
    kind : str
        ``totals``, ``twice``, ``base``, ``orientation``, ``codes``, ``lost``, ``misplaced``, ``moved``, ``far`` or ``names``.
    sentence, remedy : Said
    """

    kind: str
    sentence: Said
    remedy: Said


def doubts_of(
    preview: FlowPreview,
    mapped: Mapping[str, str],
    lookup: DistrictLookup,
    totals: pd.DataFrame,
    known: pd.DataFrame,
    judge: Judge,
) -> tuple[Doubt, ...]:
    """Return what contradicts the census, or the file itself.

    Parameters
    ----------
    preview : FlowPreview
        The file, as it was read.
    mapped : mapping of str to str
        District of today of each zone that is one.
    lookup : DistrictLookup
    totals : DataFrame, indexed by district
        Known ``employed_residents`` and ``jobs`` (of people with a fixed workplace) and, where known, ``home``.
    known : DataFrame, shape (districts, districts)
        Estimated people by residence and workplace: where each district's people work.
    judge : Judge
        Whether a name is of the district of a code.
    """
    named = (*name_doubt(preview, lookup, judge), *level_doubt(preview, mapped, lookup))
    inside = _inside(preview, mapped, known)
    if len(inside.codes) >= LEAST_ZONES and (alone := nobody_stays_doubt(preview, inside)):
        # Without those who stay, neither totals nor the pattern of a district are what they are known to be.
        return (*named, *alone)
    turned = orientation_doubt(preview, mapped, lookup, totals, inside)
    if turned:
        return (*named, *turned)
    codes = code_doubts(preview, mapped, lookup, totals, inside)
    if any(doubt.kind == "misplaced" for doubt in codes):
        # Whom people are that stand beside other pairs, their number does not tell.
        return (*named, *codes)
    base = base_doubt(preview, mapped, totals, inside) or few_doubt(preview, inside)
    return (*named, *(base or codes or far_doubt(inside, lookup)), *(codes if base else ()))


def total_doubt(preview: FlowPreview, mapped: Mapping[str, str], lookup: DistrictLookup) -> tuple[Doubt, ...]:
    """Tell totals of a file that contradict its own counts, whatever its zones are: which, by how much."""
    if not preview.odd_totals:
        return ()
    rows = tuple(
        Said(
            f"flow-total-{total.end or 'everyone'}", zone=_zone_said(total.zone, mapped, lookup),
            given=people_said(total.given), counted=people_said(total.counted),
            off=people_said(abs(total.given - total.counted)), more="yes" if total.given > total.counted else "no",
        )
        for total in preview.odd_totals
    )  # fmt: skip
    said = Said("flow-totals", file=preview.file, rows=Listing(rows, _NAMED, "clauses"))
    return (Doubt("totals", said, Said("flow-totals-remedy")),)


def twice_doubt(preview: FlowPreview, mapped: Mapping[str, str], lookup: DistrictLookup) -> tuple[Doubt, ...]:
    """Tell pairs that stand twice in a file that has no row the other way round, whatever its zones are."""
    if not preview.twice:
        return ()
    rows = tuple(
        Said(
            "flow-pair-twice", home=_zone_said(pair.residence, mapped, lookup), work=_zone_said(pair.workplace, mapped, lookup),
            counts=Listing(tuple(map(people_said, pair.people))),
        )
        for pair in preview.twice
    )  # fmt: skip
    said = Said("flow-pairs-twice", file=preview.file, rows=Listing(rows, _NAMED, "clauses"))
    return (Doubt("twice", said, Said("flow-pairs-twice-remedy")),)


def _zone_said(zone: str, mapped: Mapping[str, str], lookup: DistrictLookup) -> Value:
    """Name a zone as the file writes it; the code of a district of today with its name."""
    return Said("flow-zone-named", code=zone, district=lookup.area(zone)) if mapped.get(zone) == zone else zone


@dataclass(frozen=True, eq=False)
class _Inside:
    """People between the districts of a file by the file, and by the bundled estimate: shape (districts, districts)."""

    codes: tuple[str, ...]
    people: npt.NDArray[np.float64]
    usual: npt.NDArray[np.float64]


def _inside(preview: FlowPreview, mapped: Mapping[str, str], known: pd.DataFrame) -> _Inside:
    frame = preview.table.frame
    lived, worked = (
        {mapped[zone] for zone in map(str, frame[end].unique()) if zone in mapped} & set(known.index)
        for end in ("residence", "workplace")
    )
    # A file of those who work in a part of the country says nothing of who works elsewhere.
    codes = sorted(lived & worked if len(worked) * _PART_OF <= len(lived) else lived)
    place = {code: at for at, code in enumerate(codes)}
    ends = [frame[end].map(mapped).astype(object).map(place) for end in ("residence", "workplace")]
    held = (ends[0].notna() & ends[1].notna()).to_numpy()
    size = len(codes)
    cells = ends[0][held].to_numpy(dtype=np.int64) * size + ends[1][held].to_numpy(dtype=np.int64)
    people = np.bincount(cells, frame["people"].to_numpy(dtype=float)[held], size * size).astype(float).reshape(size, size)
    return _Inside(tuple(codes), people, known.loc[codes, codes].to_numpy(dtype=float))


_PART_OF = 2
"""Times as many districts where people live as where they work, from which on a file is one of those who work there (ours)."""


# Names beside codes


def level_doubt(preview: FlowPreview, mapped: Mapping[str, str], lookup: DistrictLookup) -> tuple[Doubt, ...]:
    """Tell areas of other levels among the districts, as whole regions or nations beside their districts.

    Those who live in one of the districts of a region may be counted twice, and an area worked out from both means nothing.
    An area at one end alone is told where it holds districts of the other end: their total.
    """
    frame = preview.table.frame
    lived, worked = set(map(str, frame["residence"].unique())), set(map(str, frame["workplace"].unique()))
    decided = {zone for zone, _ in preview.named}
    if len(lived & worked & mapped.keys()) < _LEAST_FOR_TOTALS:
        return ()
    held = _districts_held(lookup)
    others: dict[str, str] = {}
    for zone in sorted((lived | worked) - mapped.keys() - decided):
        level, inside = held.get(zone, (level_of_code(zone), frozenset()))
        # Who lives in Wales and works somewhere in England may be told so; who lives in England may not.
        other, its = ("workplace", "residence") if zone not in lived else ("residence", "workplace")
        is_total = bool(inside) and _shares_pairs(frame, zone, other, its, inside, mapped)
        if level not in ("", DISTRICT) and (zone in lived & worked or is_total):
            others[zone] = level
    if not others:
        return ()
    rows = tuple(Said("flow-other-area", code=code, level=Said(f"level-{level}")) for code, level in others.items())
    return (Doubt("names", Said("flow-other-areas", rows=Listing(rows, _NAMED)), Said("flow-other-areas-remedy")),)


def _shares_pairs(
    frame: pd.DataFrame, zone: str, end: str, other: str, inside: frozenset[str], mapped: Mapping[str, str]
) -> bool:
    """Whether several districts that lie in an area have pairs with it."""
    partners = frame.loc[frame[end].astype(str) == zone, other].astype(str).unique()
    return sum(mapped.get(partner, "") in inside for partner in partners) >= _LEAST_FOR_TOTALS


_NATIONS = {code: code[0] for code in COUNTRY_CODES.values()} | {"K02000001": "EWSN", "K03000001": "EWS", "K04000001": "EW"}
"""Codes of nations, and the letters with which the codes of their districts begin."""


def _districts_held(lookup: DistrictLookup) -> dict[str, tuple[str, frozenset[str]]]:
    """Return level and districts of the wider areas that flows may name, by code and name."""
    found: dict[str, tuple[str, set[str]]] = {}
    for code, district in lookup.districts.items():
        wider = {district.itl1: "itl1", district.itl2: "itl2", district.itl3: "itl3", district.itl1_name: "itl1"}
        wider |= {region: "itl1" for region, itl1 in REGION_CODES.items() if itl1 == district.itl1}
        wider |= {nation: "country" for nation, letters in _NATIONS.items() if code[0] in letters} | {district.country: "country"}
        for name, level in wider.items():
            found.setdefault(name, (level, set()))[1].add(code)
    return {name: (level, frozenset(codes)) for name, (level, codes) in found.items()}


def name_doubt(preview: FlowPreview, lookup: DistrictLookup, judge: Judge) -> tuple[Doubt, ...]:
    """Tell codes with the name of another district beside them or in one cell; those that the user has decided about are left."""
    decided = {zone for zone, _ in preview.named}
    names = district_names(lookup)
    known = {zone for zone in {each.zone for each in preview.called} if names.of_code(zone)}
    columns: dict[tuple[str, str], dict[str, CalledZone]] = {}
    agree: dict[tuple[str, str], int] = {}
    wider, _ = _of_no_district(preview, lookup, judge)
    for each in preview.called:
        if each.zone in decided or each.zone not in known:
            continue
        verdict = OTHER if each in wider else judge.of(each.zone, each.name)
        its = each.column, each.end
        agree[its] = agree.get(its, 0) + (verdict == SAME)
        zones = columns.setdefault(its, {})
        if verdict == OTHER:
            zones.setdefault(each.zone, each)
    wrong: dict[str, CalledZone] = {}
    # A column that may name either end names the one with whose codes it agrees more.
    of_end = {column: its for its in sorted(columns, key=lambda its: agree[its] - len(columns[its])) for column in its[:1]}
    for its in of_end.values():
        zones = columns[its]
        if agree[its] >= len(zones) or is_called_name(its[0]):
            wrong = zones | wrong
    rows = [
        Said("flow-name-row", line=str(each.line), code=each.zone, district=names.called(each.zone), name=each.name)
        for each in sorted(wrong.values(), key=lambda each: each.line)
    ]
    rows += cells_contradicted((zone for zone in preview.zones if zone not in decided), lookup)
    if not rows:
        return ()
    return (Doubt("names", Said("flow-names", rows=Listing(tuple(rows), _NAMED)), Said("flow-names-remedy")),)


def strange_in(preview: FlowPreview, lookup: DistrictLookup, judge: Judge) -> tuple[Said, ...]:
    """Say which names beside codes, or in one cell with them, are of no area that is known: one sentence, or none."""
    _, strange = _of_no_district(preview, lookup, judge)
    decided = {zone for zone, _ in preview.named}
    written = (zone for zone in preview.zones if zone not in decided)
    return strange_names({each.zone: each for each in strange}.values(), written, lookup)


def _of_no_district(
    preview: FlowPreview, lookup: DistrictLookup, judge: Judge
) -> tuple[frozenset[CalledZone], tuple[CalledZone, ...]]:
    """Return the names of wider areas, and those that nobody knows, in columns that name the districts of codes."""
    names, decided = district_names(lookup), {zone for zone, _ in preview.named}
    columns: dict[tuple[str, str], list[CalledZone]] = {}
    for each in preview.called:
        if each.zone not in decided and names.of_code(each.zone):
            columns.setdefault((each.column, each.end), []).append(each)
    found = [
        names_of_no_district(zones, [judge.of(each.zone, each.name) for each in zones], lookup) for zones in columns.values()
    ]
    wider, strange = ([each for part in parts for each in part] for parts in (zip(*found, strict=True) if found else ((), ())))
    return frozenset(wider), tuple(strange)


# Whom it counts


def base_doubt(preview: FlowPreview, mapped: Mapping[str, str], totals: pd.DataFrame, inside: _Inside) -> tuple[Doubt, ...]:
    """Tell a file that counts far more people, or far fewer, than live in its districts and work.

    A file of a part of the country leaves out those who work elsewhere: what it counts within its districts tells more.
    """
    lived, _ = ends_by_district(preview, mapped)
    if preview.base == "fixed" and len(inside.codes) * _PART_OF <= len(lived) and len(inside.codes) >= LEAST_ZONES:
        # Who lives elsewhere is counted only if they work here: only those who do both can be compared.
        return _of_workers(preview, inside)
    counts_home = preview.base != "fixed"
    expected = totals["employed_residents"] + (totals["home"] if counts_home and "home" in totals else 0.0)
    known = lived.index.intersection(expected[expected > 0].dropna().index)
    both = list(known[(lived[known] > 0).to_numpy()])
    if len(both) < _LEAST_FOR_TOTALS:
        return ()
    ratios = (lived[both] / expected[both]).to_numpy(dtype=float)
    times = float(np.median(ratios))
    if not counts_home and len(inside.codes) >= LEAST_ZONES and (usual := inside.usual.sum(axis=1)).all():
        within = inside.people.sum(axis=1) / usual
        if float(np.median(within)) > max(times, TOO_MANY):
            ratios, times, both = within, float(np.median(within)), list(inside.codes)
    number, whom = Number(times, 1 if times >= 1 else 2), "all" if counts_home else "fixed"
    if times > TOO_MANY:
        at_home = (1 + totals.loc[both, "home"] / totals.loc[both, "employed_residents"]).to_numpy(dtype=float)
        is_home = not counts_home and float(np.median(np.abs(np.log(ratios / at_home)))) < 0.15
        # Two years, one under the other, are about as many people as those at home come to.
        is_home &= 2 * _repeated(preview) < preview.pairs
        holds = "home" if is_home else "others"
        said = Said("flow-too-many", districts=len(both), file=preview.file, times=number, whom=whom, holds=holds)
        return (Doubt("base", said, Said("flow-count-them" if is_home else "flow-check-others")),)
    if times < TOO_FEW and len(both) >= LEAST_ZONES:
        said = Said("flow-too-few", districts=len(both), file=preview.file, times=number, whom=whom)
        return (Doubt("base", said, Said("flow-check-count")),)
    return ()


def _repeated(preview: FlowPreview) -> int:
    """How many pairs of a file stand in it more than once, and were added up."""
    added = (note.values.get("pairs") for note in preview.table.notes if note.id == "readers-pairs-added-up")  # noqa: PD011 - of a sentence
    return sum(pairs for pairs in added if isinstance(pairs, int))


def _of_workers(preview: FlowPreview, inside: _Inside) -> tuple[Doubt, ...]:
    """Tell a file of those who work in some districts that counts far more or fewer of those who live in them, too."""
    usual = inside.usual.sum(axis=1)
    times = float(np.median(inside.people.sum(axis=1)[usual > 0] / usual[usual > 0])) if usual.any() else 1.0
    if TOO_FEW <= times <= TOO_MANY:
        return ()
    number = Number(times, 1 if times >= 1 else 2)
    if times > TOO_MANY:
        many = Said("flow-too-many", districts=len(inside.codes), file=preview.file, times=number, whom="fixed", holds="others")
        return (Doubt("base", many, Said("flow-check-others")),)
    few = Said("flow-too-few", districts=len(inside.codes), file=preview.file, times=number, whom="fixed")
    return (Doubt("base", few, Said("flow-check-count")),)


def nobody_stays_doubt(preview: FlowPreview, inside: _Inside) -> tuple[Doubt, ...]:
    """Tell a file that counts nobody who lives and works in one district, where most people do."""
    own, usual = np.diag(inside.people), np.diag(inside.usual)
    if len(inside.codes) < _LEAST_FOR_TOTALS or own.any() or not (usual > 0).all():
        return ()
    said = Said("flow-nobody-stays", file=preview.file, districts=len(inside.codes))
    return (Doubt("base", said, Said("flow-give-everybody")),)


def few_doubt(preview: FlowPreview, inside: _Inside) -> tuple[Doubt, ...]:
    """Tell a file of a few districts that counts far fewer people between them than are known, or nobody who stays in one."""
    if alone := nobody_stays_doubt(preview, inside):
        return alone
    expected = inside.usual.sum(axis=1)
    if not _LEAST_FOR_FEW <= len(inside.codes) < LEAST_ZONES or not (expected > 0).all():
        return ()
    times = float(np.median(inside.people.sum(axis=1) / expected))
    if times >= TOO_FEW:
        return ()
    whom = "all" if preview.base != "fixed" else "fixed"
    said = Said("flow-too-few", districts=len(inside.codes), file=preview.file, times=Number(times, 2), whom=whom)
    return (Doubt("base", said, Said("flow-check-count")),)


_LEAST_FOR_FEW = 5
"""Districts from which on too few people between them are told (ours)."""


def far_doubt(inside: _Inside, lookup: DistrictLookup) -> tuple[Doubt, ...]:
    """Tell single districts that have far more people, or far fewer, than the others of a file would have it.

    Those who live in a district come first: if they are too many, more seem to work among its neighbours, too.
    """
    if len(inside.codes) < LEAST_ZONES:
        return ()
    for end, axis in (("live", 1), ("work", 0)):
        people, usual = inside.people.sum(axis=axis), inside.usual.sum(axis=axis)
        held = np.flatnonzero((people > 0) & (usual >= _LEAST_FOR_FAR))
        if len(held) < LEAST_ZONES:
            continue
        times = people[held] / usual[held]
        away = np.abs(np.log(times / np.median(times)))
        if np.median(away) <= _LOOSE and (far := held[away > np.log(_FAR)]).size:
            rows = tuple(
                Said(
                    "flow-far-row", end=end, district=lookup.area(inside.codes[at]),
                    found=people_said(float(people[at])), known=Number(float(usual[at]), unit="people"),
                )
                for at in far
            )  # fmt: skip
            return (Doubt("far", Said("flow-far", rows=Listing(rows, _NAMED, "clauses")), Said("flow-far-remedy")),)
    return ()


_FAR, _LEAST_FOR_FAR = 1.3, 2000
"""Times as many people as the median district of a file, or as few, from which a district of so many is told (ours). In 1,444
cuts of the census by region and by chance, the farthest that was not the Isles of Scilly is 1.15 times off."""


def floor_said(preview: FlowPreview, mapped: Mapping[str, str], known: pd.DataFrame) -> tuple[Said, ...]:
    """Say that a file has no pair below some number of people, where pairs that lack are known to have such."""
    inside = _inside(preview, mapped, known)
    people, usual = inside.people, inside.usual
    both = (people > 0) & (usual >= _LEAST_FOR_FLOOR)
    if len(inside.codes) < LEAST_ZONES or not both.any():
        return ()
    least, expected = float(people[people > 0].min()), usual * float(np.median(people[both] / usual[both]))
    share = float(expected[(people == 0) & (expected < least)].sum() / expected.sum())
    if least < _FLOOR or share < _SHARE_BELOW:
        return ()
    return (Said("flow-floor", least=people_said(least), share=Share(share, 1)),)


_FLOOR, _SHARE_BELOW, _LEAST_FOR_FLOOR = 5.0, 0.002, 500.0
"""People of the smallest pair, and share of all people who are known between pairs that lack and are smaller, from which on small
pairs were left out; pairs that tell the scale (ours). Of the census it is none, rounded to tens 0.06 %; without pairs below ten
0.5 %."""


def ends_by_district(preview: FlowPreview, mapped: Mapping[str, str]) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return the people who live, and who work, in each district of a file."""
    frame = preview.table.frame
    lived, worked = (
        frame["people"].groupby(frame[end].map(mapped).astype(object), observed=True).sum() for end in ("residence", "workplace")
    )
    return lived, worked


# Which way round


def misfit(preview: FlowPreview, mapped: Mapping[str, str], totals: pd.DataFrame) -> tuple[float, float]:
    """How far the totals of a file's districts are from known ones, as it was read and the other way round.

    Only the *balance* of each district is compared, its jobs for each employed resident: it does not depend on how many
    people a file counts. Mean absolute difference of log2(jobs / residents); NaN for fewer than ten districts.
    """
    balances = _balances(preview, mapped, totals)
    if len(balances) < LEAST_ZONES:
        return np.nan, np.nan
    found, known = balances["found"].to_numpy(), balances["known"].to_numpy()
    return float(np.abs(found - known).mean()), float(np.abs(-found - known).mean())


def _balances(preview: FlowPreview, mapped: Mapping[str, str], totals: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    lived, worked = ends_by_district(preview, mapped)
    ends = totals[["employed_residents", "jobs"]].dropna()
    both = lived.index.intersection(worked.index).intersection(ends.index)
    both = both[((lived[both] > 0) & (worked[both] > 0)).to_numpy()]
    known = np.log2((ends.loc[both, "jobs"] / ends.loc[both, "employed_residents"]).to_numpy(dtype=float))
    found = np.log2((worked[both] / lived[both]).to_numpy(dtype=float))
    return pd.DataFrame({"found": found, "known": known, "lived": lived[both], "worked": worked[both]}, index=both)


def orientation_doubt(
    preview: FlowPreview, mapped: Mapping[str, str], lookup: DistrictLookup, totals: pd.DataFrame, inside: _Inside
) -> tuple[Doubt, ...]:
    """Tell residences and workplaces that are exchanged: the other way round, the known totals fit far better.

    Of a few districts, the flows one way and the other between each two are compared with those that are known.
    """
    as_read, turned = misfit(preview, mapped, totals)
    if not (turned < CLEARLY * as_read or (np.isnan(as_read) and _leans_the_other_way(inside))):
        return ()
    balances = _balances(preview, mapped, totals)
    worst = (balances["found"] - balances["known"]).abs().sort_values(ascending=False).index[:3]
    shown = tuple(
        Said(
            "flow-exchanged-row", district=lookup.area(str(code)),
            live=Number(float(balances.loc[code, "lived"]), unit="people"),
            work=Number(float(balances.loc[code, "worked"]), unit="people"),
            known_live=Number(float(totals.loc[code, "employed_residents"]), unit="people"),
            known_work=Number(float(totals.loc[code, "jobs"]), unit="people"),
        )
        for code in worst
    )  # fmt: skip
    remedy = Said("flow-turn-matrix" if preview.orientation else "flow-turn-columns")
    return (Doubt("orientation", Said("flow-exchanged", rows=Listing(shown, joint="clauses")), remedy),)


def _leans_the_other_way(inside: _Inside) -> bool:
    """Whether more people of a file commute where fewer are known to, between most of its districts."""
    ours, theirs = inside.people - inside.people.T, inside.usual - inside.usual.T
    if len(inside.codes) < _LEAST_FOR_TOTALS or np.abs(ours).sum() < _LEAST_PEOPLE * len(inside.codes):
        return False
    likeness = float((ours * theirs).sum() / (np.linalg.norm(ours) * np.linalg.norm(theirs) or 1.0))
    return likeness < -_SURELY_TURNED


_SURELY_TURNED = 0.7
"""Cosine of the differences between both ways from which on a file of a few districts is surely the other way round (ours)."""


# Codes


def code_doubts(
    preview: FlowPreview, mapped: Mapping[str, str], lookup: DistrictLookup, totals: pd.DataFrame, inside: _Inside
) -> tuple[Doubt, ...]:
    """Tell codes that stand for other districts, by where their people work and by how many these are; and pairs that are odd.

    Codes are named where they only changed places among themselves. Where districts commute as others that are in their own
    place, it is pairs that are lost or moved: these are named instead.
    """
    codes, people = list(inside.codes), inside.people
    odd = odd_pairs(people, inside.usual) if len(codes) >= LEAST_ZONES else None
    one_end = exchanged_at_one_end(odd, people, inside.usual) if odd is not None and odd.misplaced else {}
    commuting = {codes[at]: codes[like] for at, like in one_end.items()} or _commuting_as(inside)
    told = {code: ("people", like) for code, like in _with_people_of(preview, mapped, totals).items()}
    told |= {code: ("commutes", like) for code, like in commuting.items()}
    is_exchange = {like for _, like in told.values()} == told.keys() and len(told) <= _MANY
    is_in_place = odd is not None and not odd.misplaced and not (told and is_exchange)
    # A few rows that moved make a code look like another, too, and pairs look lost: what happened to the file comes first.
    if is_in_place and (moved := said_of_some_moved(people, inside.usual, codes, lookup)):
        return (Doubt("moved", *moved),)
    doubts = []
    if odd is not None and odd.misplaced and not (told and is_exchange):
        said = said_of_misplaced(odd, people, inside.usual, codes, lookup, is_matrix=bool(preview.orientation))
        doubts.append(Doubt("misplaced", *said))
    elif odd is not None and odd.lost:
        doubts.append(Doubt("lost", *said_of_lost(odd, people, codes, lookup, preview.file)))
    if told and (is_exchange or not doubts):
        rows = tuple(
            Said("flow-code-row", code=code, district=lookup.area(code), how=how, other=lookup.area(like))
            for code, (how, like) in told.items()
        )
        remedy = "flow-codes-many" if len(rows) > _MANY else "flow-codes-remedy"
        doubts.insert(0, Doubt("codes", Said("flow-codes", rows=Listing(rows, _NAMED)), Said(remedy)))
    return tuple(doubts)


_MANY = 20
"""Districts that commute as others, from more than which pairs that are missing or were sorted are likelier than codes (ours)."""


def _commuting_as(inside: _Inside) -> dict[str, str]:
    """Return which districts commute as which others: each is held against where people of each district work."""
    codes, people, usual = inside.codes, inside.people, inside.usual
    if len(codes) < LEAST_ZONES:
        return {}
    wrong = _exchanged(people, usual) or _workplaces_exchanged(people)
    return {codes[at]: codes[like] for at, like in wrong.items()}


Matrix = npt.NDArray[np.float64]


def _exchanged(people: Matrix, usual: Matrix) -> dict[int, int]:
    """Return which districts of a file commute as which others: pairs that are exchanged first, largest first.

    Of two exchanged codes the neighbours look odd, too; so each pair is turned back before the others are judged.
    """
    told: dict[int, int] = {}
    turned = people.copy()
    while wrong := _unlike(turned, usual):
        mutual = {(one, other) for one, other in wrong.items() if wrong.get(other) == one}
        pairs = sorted(pair for pair in mutual if not told.keys() & set(pair))
        if not pairs:
            return told | {at: like for at, like in wrong.items() if at not in told}
        one, other = max(pairs, key=lambda pair: float(people[list(pair)].sum()))
        told |= {one: other, other: one}
        order = np.arange(len(turned))
        order[[one, other]] = order[[other, one]]
        turned = turned[np.ix_(order, order)]
    return told


def _workplaces_exchanged(people: Matrix) -> dict[int, int]:
    """Return pairs of which the people of each mostly work in the other: one end alone was exchanged."""
    own = np.diag(people)
    more = people > own[:, None]
    return {int(at): int(like) for at, like in np.argwhere(more & more.T & (np.minimum(people, people.T) >= _LEAST_PEOPLE))}


def _with_people_of(preview: FlowPreview, mapped: Mapping[str, str], totals: pd.DataFrame) -> dict[str, str]:
    """Return which districts have each other's people, where the totals of all others are those of the census.

    Neighbours commute alike, so their exchanged codes show only in a file of the census's own year.
    """
    lived, worked = ends_by_district(preview, mapped)
    ends = totals[["employed_residents", "jobs"]].dropna()
    codes = [code for code in ends.index.intersection(lived[lived > 0].index) if worked.get(code, 0) > 0]
    codes = [code for code in codes if (ends.loc[code] > 0).all()]
    if len(codes) < LEAST_ZONES:
        return {}
    found = np.log(np.column_stack([lived[codes], worked[codes]]).astype(float))
    known = np.log(ends.loc[codes].to_numpy(dtype=float))
    usual = np.median(found - known, axis=0)
    spread = np.median(np.abs(found - known - usual), axis=0)
    if (spread > _LOOSE).any():
        return {}
    # From how each district of the file would stand if it were each of the census, to the worse of its two ends.
    away = (np.abs(found[:, None] - known[None] - usual) / (spread + _EXACT)).max(axis=2)
    wrong = (np.diag(away) > _FAR_OFF)[:, None] & (away < _NEAR_ENOUGH)
    return {codes[at]: codes[like] for at, like in np.argwhere(wrong & wrong.T)}


def _unlike(people: Matrix, usual: Matrix) -> dict[int, int]:
    """Return the districts whose commuting is far more like that of another, and which.

    Where the other commutes as itself, codes were not exchanged at both ends: an island without its small pairs looks like the
    coast.
    """
    wrong: dict[int, int] = {}
    for is_alone in (True, False):
        # Without the diagonal, codes exchanged on both sides show; with it, those exchanged on one side.
        likeness = _likeness(people, usual, is_alone=is_alone)
        own, best = np.diag(likeness), likeness.argmax(axis=1)
        most = likeness[np.arange(len(people)), best]
        is_other = (most > own + _MARGIN) & (most > _LIKE)
        if is_alone:
            is_other &= best[best] != best
        for at in np.flatnonzero(is_other).tolist():
            wrong.setdefault(at, int(best[at]))
    return wrong


def _likeness(people: Matrix, usual: Matrix, *, is_alone: bool) -> Matrix:
    """Return how alike the commuting of each district of a file and each known one is, from 0 to 1 (cosine of roots)."""
    found, known = (_directions(matrix, is_alone=is_alone) for matrix in (people, usual))
    return np.asarray(found @ known.T, dtype=np.float64)


def _directions(matrix: Matrix, *, is_alone: bool) -> Matrix:
    roots = np.sqrt(matrix + matrix.T if is_alone else matrix)
    if is_alone:
        np.fill_diagonal(roots, 0.0)
    length = np.linalg.norm(roots, axis=1, keepdims=True)
    return np.asarray(np.divide(roots, length, out=np.zeros_like(roots), where=length > 0), dtype=np.float64)
