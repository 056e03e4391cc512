"""How much commuting a division keeps, split into scale, contiguity and placement: in sentences, as a row, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from explorer.exports.tables.delineation_words import tenths
from explorer.exports.tables.frame_rows import titles
from explorer.said import Number, Said, Value
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.analysis.division_containment import DivisionContainment

SPLIT_COLUMNS = ("division", "kept", "scale", "contiguity", "placement", "random", "areas")


def split_titles() -> tuple[str, ...]:
    """Return the headings of :func:`split_row`."""
    return titles("split", SPLIT_COLUMNS)


def split_tips() -> tuple[str, ...]:
    """Return what the columns of :func:`split_row` mean."""
    return titles("split", SPLIT_COLUMNS, "-tip")


def split_sentences(name: Value, split: DivisionContainment | None, zones: Literal["zones", "districts"] = "zones") -> list[str]:
    """Say what a division keeps, what chance alone would keep, and what is left for its lines.

    Parameters
    ----------
    name : value
        What the division is called, plural, as a sentence names it.
    split : DivisionContainment or None
        None where it is not known.
    zones : str
        What the zones are.
    """
    if split is None:
        return [text("split-unknown")]
    mean, (low, high) = float(split.random.mean()), split.band
    told = [
        Said(
            "split-kept", division=name, kept=tenths(split.observed), people=Number(split.people), zones=zones,
            scale=_points(split.scale), contiguity=_points(split.contiguity), placement=_points(split.placement),
        ),
        Said(
            "split-random", draws=len(split.random), zones=zones, n=split.zones, areas=split.areas, mean=tenths(mean),
            low=tenths(low), high=tenths(high), seed=str(split.seed), missed=tenths(split.off_size),
        ),
    ]  # fmt: skip
    if split.observed <= high:
        told.append(Said("split-no-better"))
    if split.left_out:
        told.append(Said("split-left-out", zones=zones, n=len(split.left_out)))
    return [say(one) for one in told]


def split_row(name: str, split: DivisionContainment) -> tuple[str, ...]:
    """Return the cells of :data:`SPLIT_COLUMNS`."""
    low, high = split.band
    parts = (split.observed, split.scale, split.contiguity, split.placement)
    return (name, *map(tenths, parts), text("table-range", low=tenths(low), high=tenths(high)), f"{split.areas:,}")


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


def _points(share: float) -> Said:
    """Say a part in points of a per cent."""
    return Said("split-points", n=Number(100 * share, 1))
