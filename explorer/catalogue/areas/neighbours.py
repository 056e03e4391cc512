"""Districts that are alike: statistical neighbours, and kinds of place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explorer import resources
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers import bundled
from explorer.said import Said

ALIKE = ("global", "economic", "demographic")
"""What neighbours are alike in: all measures, the economy, or their people."""

DOUBTFUL = frozenset({"E09000001", "E06000053", "S12000023"})
"""City of London, Isles of Scilly, Orkney: too unlike all others for their neighbours to mean much."""

_MOST = 10


@dataclass(frozen=True)
class Neighbours:
    """Districts that are alike.

    Attributes
    ----------
    nearest : mapping of str to mapping of district code to tuple of str
        By what they are alike in, the ten nearest neighbours of each district, the nearest first.
    place_type : mapping of district code to str
        The kind of place that each district is, by all measures; a letter of its publisher's.
    type_names : mapping of str to str
        What each kind is called.
    """

    nearest: Mapping[str, Mapping[str, tuple[str, ...]]]
    place_type: Mapping[str, str]
    type_names: Mapping[str, str]


def load_neighbours(lookup: DistrictLookup) -> Neighbours:
    """Read who is like whom.

    Raises
    ------
    ReadError
        A table is damaged, or names a district that is not known.
    """
    name = "statistical_neighbours.csv.gz"
    frame = bundled.read_frame(resources.facts(name), _NEIGHBOURS).sort_values("rank", kind="stable")
    unknown = sorted({*frame["lad25_code"], *frame["neighbour"]} - set(lookup.districts))
    if unknown:
        raise ReadError(Said("fact-district", file=name, code=unknown[0]), Said("body-correct"))
    nearest: dict[str, dict[str, tuple[str, ...]]] = {kind: {} for kind in ALIKE}
    for (kind, code), rows in frame.groupby(["type", "lad25_code"], sort=False):
        nearest[str(kind)][str(code)] = tuple(map(str, rows["neighbour"]))[:_MOST]
    types = bundled.read_rows(
        resources.facts("place_types_by_district.csv"), {"lad25_code": bundled.code, "global": bundled.text}
    )
    names = bundled.read_rows(
        resources.facts("place_types.csv"),
        {"type": bundled.one_of(*ALIKE), "cluster": bundled.named, "short": bundled.named},
    )
    return Neighbours(
        nearest,
        {row["lad25_code"]: row["global"] for row in types},
        {row["cluster"]: row["short"] for row in names if row["type"] == ALIKE[0]},
    )


_NEIGHBOURS = {
    "lad25_code": bundled.code,
    "type": bundled.one_of(*ALIKE),
    "rank": bundled.count,
    "neighbour": bundled.code,
}
