"""Districts only a part of which belongs to a footprint: what that leaves open."""

from __future__ import annotations

import pandas as pd

from explorer.analysis.containment import containment
from explorer.catalogue.flows import Flows
from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint
from explorer.flags.model import percent
from explorer.flags.wording import listed
from explorer.places.districts import DistrictLookup


def range_of_parts(footprint: Footprint, flows: Flows, lookup: DistrictLookup) -> list[str]:
    """Say between what self-containment lies where only a part of some districts belongs; nothing where all are whole.

    Commuting is known for whole districts of April 2025, not for the part: a later merger may have swallowed a member of
    the day. So it is measured without these districts and with all of them.
    """
    parts = [m.district for m in footprint.memberships if m.role in COUNTED_ROLES and not m.share >= 1]
    whole = [m.district for m in footprint.memberships if m.role in COUNTED_ROLES and m.share >= 1]
    if not parts or not whole or flows.unknown((*whole, *parts)):
        return []
    index = flows.matrix.index
    kept = [containment(flows.matrix, pd.Series(index.isin(codes), index)) for codes in (whole, [*whole, *parts])]
    without, with_all = (min(one.supply, one.demand) for one in kept)
    return [
        f"Of {listed(lookup.all_said(parts))} only a part belongs, and commuting of that part alone is not known: "
        f"self-containment is {percent(without)} without {'it' if len(parts) == 1 else 'them'} and {percent(with_all)} with "
        f"all of {'it' if len(parts) == 1 else 'them'}."
    ]
