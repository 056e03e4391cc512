"""Postcode districts (outward codes such as B15 and SY16) of Great Britain: where each is and what it lies in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explorer import resources
from explorer.readers import bundled


@dataclass(frozen=True)
class PostcodeDistrict:
    """The part of a postcode before the space.

    Attributes
    ----------
    code : str
        The outward code.
    east, north : float
        Middle of its postcodes (medians), metres, EPSG:27700.
    bounds : tuple of float
        West, south, east and north of the box around 98% of them each way, in metres.
    shares : mapping of district code to share
        Where its postcodes (not its people) lie, the largest part first; parts under 2% are left out.
    """

    code: str
    east: float
    north: float
    bounds: tuple[float, float, float, float]
    shares: Mapping[str, float]

    def surroundings(self, least: float) -> tuple[float, float, float, float]:
        """Return the box with half its size around it again, ``least`` metres each way at least."""
        west, south, east, north = self.bounds
        wide, high = max((east - west) * 1.5, least) / 2, max((north - south) * 1.5, least) / 2
        middle_east, middle_north = (west + east) / 2, (south + north) / 2
        return middle_east - wide, middle_north - high, middle_east + wide, middle_north + high


def load_postcode_districts() -> dict[str, PostcodeDistrict]:
    """Read the bundled outward codes.

    Raises
    ------
    ReadError
        The table is missing or damaged.

    Examples
    --------
    >>> load_postcode_districts()["SY16"].shares
    {'W06000023': 1.0}
    """
    rows = bundled.read_rows(resources.boundaries("outward_codes.csv"), _COLUMNS)
    return {row["outward_code"]: _built(**row) for row in rows}


def _built(
    outward_code: str, easting: float, northing: float, west: float, south: float, east: float, north: float,
    districts: dict[str, float],
) -> PostcodeDistrict:  # fmt: skip
    return PostcodeDistrict(outward_code, easting, northing, (west, south, east, north), districts)


def _shares(cell: str) -> dict[str, float]:
    parts = (part.partition(" ") for part in cell.split(";"))
    return {bundled.code(code): bundled.share(share) for code, _, share in parts}


_COLUMNS: dict[str, bundled.Check] = {
    "outward_code": bundled.named,
    "easting": bundled.number,
    "northing": bundled.number,
    "west": bundled.number,
    "south": bundled.number,
    "east": bundled.number,
    "north": bundled.number,
    "districts": _shares,
}
