"""Rules about footprints of the same kind: districts in two of them, and districts in none."""

from __future__ import annotations

import math
from collections.abc import Iterator

from explorer.catalogue.partnerships import COUNTED_ROLES
from explorer.flags.case import Case
from explorer.flags.model import Evidence, Flag, percent
from explorer.flags.names import body_said, region_said, several
from explorer.flags.registry import flag, rule
from explorer.flags.wording import basis, capital, counted, day_said, listed

WHOLE = 1.01
"""Shares in footprints of one kind may add up to this before a district counts as lying in two (rounding)."""


@rule("overlap", "Overlap", "A district lies in more than one footprint of the same kind on the same day.")
def overlap(case: Case) -> Iterator[Flag]:
    """Districts of the footprint whose shares in footprints of the kind add up to more than the whole district.

    Someone there answers to two bodies with the same task. Parts of a district that is divided between two footprints
    do not overlap. The level follows the share of the footprint's employed residents who live in such districts.
    """
    others = {code: _others(case, code) for code in case.codes}
    doubled = [code for code, names in others.items() if names and _membership_sum(case, code) > WHOLE]
    share = case.residents_share(doubled)
    level = case.limits["overlap"].level(share) if doubled else None
    if level is None:
        return
    also_in = sorted({name for code in doubled for name in others[code]})
    another = f"another {case.kind_name}" if len(also_in) == 1 else f"other {several(case.kind_name)}"
    named = listed(case.lookup.all_said(doubled))
    sentence = (
        f"{counted(len(doubled), 'district')} of {case.name} ({named}), home to {percent(share)} of its employed residents, "
        f"also {'lies' if len(doubled) == 1 else 'lie'} in {another}: {listed(also_in)}."
    )
    yield flag(
        case,
        "overlap",
        level,
        share,
        doubled,
        sentence,
        basis(_day(case), case.limits["overlap"], level),
        [
            Evidence("districts in more than one footprint", len(doubled), "districts", "partnerships"),
            Evidence("districts of the footprint", len(case.codes), "districts", "partnerships"),
            Evidence("share of employed residents in them", share, "share", "commuting_totals"),
        ],
    )


def _others(case: Case, code: str) -> list[str]:
    own = case.footprint.partnership.id
    return [
        body_said(peer.partnership.name)
        for key, peer in case.peers.items()
        if key != own and any(m.district == code and m.role in COUNTED_ROLES for m in peer.memberships)
    ]


def _membership_sum(case: Case, code: str) -> float:
    """Sum of a district's known shares in all footprints of the kind."""
    held = (m for peer in case.peers.values() for m in peer.memberships if m.district == code and m.role in COUNTED_ROLES)
    return sum(m.share for m in held if not math.isnan(m.share))


@rule("gap", "Gap", "A district of the chosen extent lies in no footprint of the kind on that day.")
def gap(case: Case) -> Iterator[Flag]:
    """Districts of the extent (the chosen region, or the regions the footprint lies in) that no footprint of the kind covers.

    Nobody there has the task that the partnership has next door.
    """
    covered = {code for peer in case.peers.values() for code in peer.districts}
    left = [code for code in case.extent if code not in covered]
    limit = case.limits["gap"]
    level = limit.level(len(left))
    if level is None:
        return
    regions = listed(sorted({region_said(case.lookup.districts[code].itl1_name) for code in case.extent}))
    sentence = (
        f"{counted(len(left), 'district')} of {regions} {'is' if len(left) == 1 else 'are'} in no {case.peer_kinds}: "
        f"{listed(case.lookup.all_said(left))}."
    )
    yield flag(
        case,
        "gap",
        level,
        case.commuters_share(left),
        left,
        capital(sentence),
        basis(_day(case), limit, level),
        [
            Evidence("districts in no footprint of the kind", len(left), "districts", "partnerships"),
            Evidence("districts of the extent", len(case.extent), "districts", "districts"),
            Evidence(
                "commuters from them into the footprint, against its employed residents",
                case.commuters_share(left),
                "share",
                "commuting",
            ),
        ],
    )


def _day(case: Case) -> str:
    return f"members as at {day_said(case.footprint.as_at)}"
