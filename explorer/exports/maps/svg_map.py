"""A small map as inline SVG: one place and who commutes into it, drawn with as few points as paper needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape

import numpy as np

from explorer.exports.maps.commuting_map import INK, LOWEST, SHADES
from explorer.places.ground import Ground
from explorer.places.shapes import FloatArray

WIDTH, HEIGHT = 720.0, 440.0
"""Of the drawing, in its own units; a page sets it as wide as its text."""

LETTER = 6.2
"""Width of an average letter of a name, in the same units."""

LINE = 13.0


@dataclass(frozen=True)
class Place:
    """What a map shows.

    Attributes
    ----------
    codes : collection of str
        The districts that it is about: white, within a heavy line.
    shares : mapping of district to float
        Share of each other district's employed residents who work inside; one that is absent or NaN is not known.
    names : mapping of district to str
        Names to write, the most important first; one that would lie on another is left out.
    many : float
        From which share on the darkest shade is used.
    """

    codes: Collection[str]
    shares: Mapping[str, float]
    names: Mapping[str, str]
    many: float


def svg_map(ground: Ground, place: Place, title: str) -> str:
    """Return the map as an element of a page; its title is what it says for those who do not see it."""
    shapes = ground.shapes
    west, south, scale = _frame(shapes.area_bounds[np.isin(shapes.codes, sorted(place.codes))])
    bounds = (shapes.area_bounds - [west, south, west, south]) * scale
    shown = (bounds[:, 0] < WIDTH) & (bounds[:, 2] > 0) & (bounds[:, 1] < HEIGHT) & (bounds[:, 3] > 0)
    starts = shapes.ring_offsets[shapes.polygon_offsets[shapes.area_offsets]]
    inside, around = list[str](), list[str]()
    for area in np.flatnonzero(shown):
        first, last = np.searchsorted(shapes.ring_offsets, starts[area : area + 2])
        whole = (shapes.coordinates[starts[area] : starts[area + 1]] - [west, south]) * [scale, -scale] + [0.0, HEIGHT]
        places = shapes.ring_offsets[first : last + 1] - starts[area]
        rings = [whole[start:end] for start, end in pairwise(places)]
        path = "".join(filter(None, map(_ring, rings)))
        code = str(shapes.codes[area])
        (inside if code in place.codes else around).append(f'<path d="{path}" fill="{_fill(place, code)}"/>')
    names = "".join(_names(ground, place, west, south, scale))
    return (
        f'<svg viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="img" aria-label="{escape(title, {chr(34): "&quot;"})}">'
        f'<g stroke="#39434d" stroke-width=".6">{"".join(around)}</g>'
        f'<g stroke="{INK}" stroke-width="2.4" stroke-linejoin="round">{"".join(inside)}</g>'
        f'<g font-size="12" text-anchor="middle" fill="{INK}" stroke="#fff" stroke-width="3" paint-order="stroke">{names}</g>'
        "</svg>"
    )


def _frame(bounds: FloatArray) -> tuple[float, float, float]:
    """Return the south-western corner and the scale that show a place with some land around it."""
    if not len(bounds):
        bounds = np.array([[0.0, 0.0, 700_000.0, 1_200_000.0]])
    (west, south), (east, north) = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    scale = 0.62 * min(WIDTH / max(east - west, 1.0), HEIGHT / max(north - south, 1.0))
    return (west + east - WIDTH / scale) / 2, (south + north - HEIGHT / scale) / 2, scale


def _ring(ring: FloatArray) -> str:
    """Return a ring in whole units, without the points that fall together; empty where nothing is left to see."""
    # What lies far off the page needs no detail.
    whole = np.clip(np.rint(ring), -40, [WIDTH + 40, HEIGHT + 40]).astype(np.int64)
    kept = whole[np.r_[True, np.any(np.diff(whole, axis=0), axis=1)]]
    if len(kept) < 4:
        return ""
    return "M" + "L".join(f"{x} {y}" for x, y in kept.tolist()) + "Z"


def _fill(place: Place, code: str) -> str:
    if code in place.codes:
        return "#fff"
    share = place.shares.get(code, float("nan"))
    if np.isnan(share):
        return "#d9d9d9"
    return SHADES[int(share >= LOWEST) + int(share >= place.many)]


def _names(ground: Ground, place: Place, west: float, south: float, scale: float) -> Iterator[str]:
    points = dict(zip(ground.shapes.codes.tolist(), ground.label_points[:, :2].tolist(), strict=True))
    taken: list[tuple[float, float, float, float]] = []
    for code, name in place.names.items():
        if code not in points:
            continue
        x, y = (points[code][0] - west) * scale, HEIGHT - (points[code][1] - south) * scale
        half = len(name) * LETTER / 2
        box = (x - half, y - LINE, x + half, y + 4)
        is_off = box[0] < 0 or box[2] > WIDTH or box[1] < 0 or box[3] > HEIGHT
        if is_off or any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            continue
        taken.append(box)
        yield f'<text x="{x:.0f}" y="{y:.0f}">{escape(name)}</text>'
