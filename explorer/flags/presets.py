"""Sets of thresholds that others have published, and how a project's own thresholds are laid over them."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.errors import ChoiceError
from explorer.flags.limits import DEFAULT_LIMITS, LEP_REVIEW, WHITE_PAPER
from explorer.flags.meanings import THRESHOLD_MEANINGS
from explorer.flags.model import TWO_THIRDS, YOURS, Level, Limit
from explorer.project import Project, Threshold
from explorer.said import Listing, Said


@dataclass(frozen=True)
class Preset:
    """A named set of thresholds.

    Attributes
    ----------
    id : str
    limits : mapping of kind to Limit
        The kinds whose limits differ from the defaults.
    """

    id: str
    limits: Mapping[str, Limit]

    @property
    def title(self) -> Said:
        """Its name."""
        return Said(f"preset-title-{self.id.replace('-', '_')}")

    @property
    def source(self) -> Said:
        """Where the thresholds were published, or that they are ours."""
        return Said(f"preset-source-{self.id.replace('-', '_')}")


def _published(kind: str, origin: Said, *steps: tuple[Level, float]) -> Limit:
    default = DEFAULT_LIMITS[kind]
    return replace(default, steps=steps or default.steps, origin=origin)


PRESETS: Mapping[str, Preset] = {
    preset.id: preset
    for preset in (
        Preset("own", {}),
        Preset(
            "ttwa",
            {
                kind: _published(kind, Said("limit-ttwa-large"), ("red", TWO_THIRDS))
                for kind in ("supply_containment", "demand_containment")
            },
        ),
        Preset(
            "lep-review-2018",
            {"overlap": _published("overlap", LEP_REVIEW, ("red", 0.0)), "gap": _published("gap", LEP_REVIEW, ("red", 0.0))},
        ),
        Preset(
            "white-paper-2024",
            {
                "scale": _published("scale", WHITE_PAPER, ("amber", 1_500_000.0)),
                "gap": _published("gap", WHITE_PAPER),
                "island": _published("island", WHITE_PAPER),
                "not_contiguous": _published("not_contiguous", WHITE_PAPER),
                "institution_misfit": _published("institution_misfit", Said("limit-white-paper-share")),
            },
        ),
    )
}
"""Presets by id; the first is the default."""


def limits_of(project: Project) -> Mapping[str, Limit]:
    """Return the limits that a project asks for: the defaults, its preset over them, its own thresholds over both.

    Raises
    ------
    ChoiceError
        The preset or a kind is not known, or a threshold does not fit its kind.
    """
    if not project.limits and not project.preset:
        return DEFAULT_LIMITS
    limits = {**DEFAULT_LIMITS, **preset(project.preset).limits}
    return limits | {own.kind: own_limit(own, limits) for own in project.limits}


def preset(text: str) -> Preset:
    """Return the preset with this id, written with hyphens or spaces; empty text means the default ones.

    Raises
    ------
    ChoiceError
        There is none.

    Examples
    --------
    >>> preset("white paper 2024").id
    'white-paper-2024'
    """
    found = PRESETS.get("-".join(text.casefold().split()) or "own")
    if found is None:
        raise ChoiceError(Said("preset-unknown", name=text), Said("preset-unknown-remedy", presets=_commas(PRESETS)))
    return found


def own_limit(own: Threshold, limits: Mapping[str, Limit] = DEFAULT_LIMITS) -> Limit:
    """Return a kind's limit with the bounds of a user's own threshold.

    Raises
    ------
    ChoiceError
        The kind is not known, it has no such levels, or a bound is no number that can be a bound there.
    """
    limit = limits.get(own.kind)
    if limit is None:
        raise _no_kind(own.kind)
    levels = [level for level, _ in reversed(limit.steps)]
    if len(own.bounds) != len(levels):
        wanted = Listing.of([Said("preset-level", level=level) for level in levels], joint="commas")
        raise ChoiceError(
            Said("preset-bounds", kind=own.kind, levels=wanted, given=len(own.bounds)),
            Said("preset-bounds-remedy", written=_written(own.kind, limit)),
        )
    _check_bounds(own, limit, levels)
    steps = tuple(zip(reversed(levels), reversed(own.bounds), strict=True))
    return limit if steps == limit.steps else replace(limit, steps=steps, origin=YOURS)


def _check_bounds(own: Threshold, limit: Limit, levels: Sequence[str]) -> None:
    if not all(math.isfinite(bound) and bound >= 0 and (limit.unit != "%" or bound <= 1) for bound in own.bounds):
        unit = "share" if limit.unit == "%" else limit.unit.replace(" ", "_")
        raise ChoiceError(Said("preset-numbers", kind=own.kind, unit=unit), Said("preset-numbers-remedy", bounds=limit.bounds))
    ordered = sorted(own.bounds, reverse=limit.worse == "below")
    if list(own.bounds) != ordered:
        raise ChoiceError(
            Said("preset-order", kind=own.kind, first=levels[0], last=levels[-1]),
            Said("preset-order-remedy", first=levels[0], worse=limit.worse),
        )


def _no_kind(kind: str) -> ChoiceError:
    near = difflib.get_close_matches(kind, THRESHOLD_MEANINGS, n=3, cutoff=0.5)
    remedy = "preset-kind-nearest" if near else "preset-kinds"
    return ChoiceError(Said("preset-kind-unknown", name=kind), Said(remedy, kinds=_commas(near or THRESHOLD_MEANINGS)))


def _commas(keys: Iterable[str]) -> Listing:
    every = tuple(keys)
    return Listing(every, len(every), joint="commas")


def _written(kind: str, limit: Limit) -> str:
    """Write the bounds of a kind as they are typed."""
    return f"{kind}={','.join(f'{bound:.10g}' for _, bound in reversed(limit.steps))}"


def read_thresholds(texts: Iterable[str], over: Preset = PRESETS["own"]) -> tuple[Threshold, ...]:
    """Read thresholds as they are written on a command line: ``supply_containment=0.75,0.667``, or in per cent.

    The bound of the milder level comes first. ``over`` is the preset they are laid over, which says how many bounds a kind
    takes.

    Raises
    ------
    ChoiceError
        A text is not of that form, a kind is not known or given twice, or a bound does not fit it.

    Examples
    --------
    >>> read_thresholds(["hinterland_excluded=20%,30%"])
    (Threshold(kind='hinterland_excluded', bounds=(0.2, 0.3)),)
    """
    read = tuple(_threshold(text) for text in texts)
    twice = next((one.kind for place, one in enumerate(read) if one.kind in {other.kind for other in read[:place]}), None)
    if twice:
        raise ChoiceError(Said("preset-twice", kind=twice), Said("preset-twice-remedy"))
    for one in read:
        own_limit(one, {**DEFAULT_LIMITS, **over.limits})
    return read


def changed_said(project: Project) -> Said | None:
    """Say which thresholds a project compares footprints with, where they are not the default ones."""
    chosen = preset(project.preset).title if project.preset else None
    own = Said("preset-own-number", n=len(project.limits)) if project.limits else None
    changes = Listing.of([chosen, own], joint="commas")
    return Said("preset-changed", changes=changes) if changes else None


def _threshold(text: str) -> Threshold:
    kind, _, bounds = text.partition("=")
    kind = kind.strip().casefold().replace("-", "_")
    if kind not in THRESHOLD_MEANINGS:
        raise _no_kind(kind)
    try:
        return Threshold(kind, tuple(_bound(part) for part in bounds.split(",")))
    except ValueError as problem:
        example = _written(kind, DEFAULT_LIMITS[kind])
        raise ChoiceError(
            Said("preset-no-threshold", text=text), Said("preset-no-threshold-remedy", written=example)
        ) from problem


def _bound(text: str) -> float:
    plain = text.strip()
    return float(plain.removesuffix("%")) / 100 if plain.endswith("%") else float(plain)


def limit_lines(limits: Mapping[str, Limit]) -> list[Said]:
    """Say the bounds that differ from the defaults, one sentence each."""
    changed = {kind: limit for kind, limit in limits.items() if limit.steps != DEFAULT_LIMITS[kind].steps}
    return [
        Said(
            "preset-limit", title=THRESHOLD_MEANINGS[kind].title, bounds=limit.bounds, origin=limit.origin,
            default=DEFAULT_LIMITS[kind].bounds,
        )
        for kind, limit in changed.items()
    ]  # fmt: skip
