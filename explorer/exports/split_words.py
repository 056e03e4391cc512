"""How much commuting a division keeps, split into scale, contiguity and placement: in sentences, as a row, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.exports.delineation_words import tenths

if TYPE_CHECKING:
    from explorer.analysis.division_containment import DivisionContainment

SPLIT_TITLES = ("Division", "Kept inside", "Scale", "Contiguity", "Placement", "Random divisions keep", "Areas")
SPLIT_TIPS = (
    "The division, and on which commuting it is judged",
    "Share of commuters who work in the area where they live",
    "What areas of these sizes keep if they are dealt out over the land at random",
    "What areas in one piece keep beyond that: random contiguous divisions with areas of the same sizes",
    "What these areas keep beyond random contiguous ones: the only part that is the merit of where the lines run",
    "What nine in ten random contiguous divisions keep",
    "How many areas take part",
)
UNKNOWN = "No division can be told: the commuting data have no employed residents in its districts."


def split_sentences(name: str, split: DivisionContainment, zones: str = "zones") -> list[str]:
    """Say what a division keeps, what chance alone would keep, and what is left for its lines.

    Parameters
    ----------
    name : str
        What the division is called, plural, as a sentence begins with it.
    split : DivisionContainment
    zones : str
        What the zones are called.
    """
    mean, (low, high) = float(split.random.mean()), split.band
    told = [
        f"{name} keep {tenths(split.observed)} of {split.people:,.0f} commuters in the area where they live. Of that, "
        f"{_points(split.scale)} come with the sizes of areas and {zones} alone, {_points(split.contiguity)} with each area "
        f"being in one piece, and {_points(split.placement)} with where the lines run.",
        f"{len(split.random):,} random divisions of the same {split.zones:,} {zones} into {split.areas:,} contiguous areas of "
        f"the same sizes (seed {split.seed}; sizes are missed by {tenths(split.off_size)}) keep {tenths(mean)} on average, "
        f"nine in ten of them {tenths(low)} to {tenths(high)}.",
    ]
    if split.observed <= high:
        told.append("Lines drawn at random do as well in more than one case of twenty.")
    if split.left_out:
        told.append(f"The commuting data do not cover {len(split.left_out):,} of its {zones}, which take no part.")
    return told


def split_row(name: str, split: DivisionContainment) -> tuple[str, ...]:
    """Return the cells of :data:`SPLIT_TITLES`."""
    low, high = split.band
    parts = (split.observed, split.scale, split.contiguity, split.placement)
    return (name, *map(tenths, parts), f"{tenths(low)} to {tenths(high)}", f"{split.areas:,}")


def split_record(split: DivisionContainment | None) -> dict[str, Any] | None:
    """Return the split for JSON; None where it is not known."""
    if split is None:
        return None
    low, high = split.band
    return {
        "self_containment": split.observed,
        "scale": split.scale,
        "contiguity": split.contiguity,
        "contiguity_band": [low - split.scale, high - split.scale],
        "placement": split.placement,
        "placement_band": [split.observed - high, split.observed - low],
        "random_divisions": {
            "draws": len(split.random),
            "seed": split.seed,
            "mean": float(split.random.mean()),
            "p05": low,
            "p95": high,
            "sizes_missed_by": split.off_size,
        },
        "zones": split.zones,
        "areas": split.areas,
        "employed_residents": split.people,
        "zones_left_out": list(split.left_out),
    }


def _points(share: float) -> str:
    """Write a part in points of a per cent."""
    number = f"{100 * share:.1f}"
    return f"{number} {'point' if number == '1.0' else 'points'}"
