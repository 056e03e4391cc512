"""Sets of thresholds that others have published, and how a project's own thresholds are laid over them."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.errors import ChoiceError
from explorer.flags.limits import DEFAULT_LIMITS, LEP_REVIEW, TTWA, WHITE_PAPER
from explorer.flags.meanings import THRESHOLD_MEANINGS
from explorer.flags.model import TWO_THIRDS, YOURS, Level, Limit, percent
from explorer.project import Project, Threshold


@dataclass(frozen=True)
class Preset:
    """A named set of thresholds.

    Attributes
    ----------
    id, title : str
    source : str
        Where they were published, or that they are ours.
    limits : mapping of kind to Limit
        The kinds whose limits differ from the defaults.
    """

    id: str
    title: str
    source: str
    limits: Mapping[str, Limit]


def _published(kind: str, origin: str, *steps: tuple[Level, float]) -> Limit:
    default = DEFAULT_LIMITS[kind]
    return replace(default, steps=steps or default.steps, origin=origin)


PRESETS: Mapping[str, Preset] = {
    preset.id: preset
    for preset in (
        Preset("own", "Own thresholds", "the thresholds of this program: published criteria where there are any, else ours", {}),
        Preset(
            "ttwa",
            "ONS's travel-to-work rule",
            f"{TTWA}: from 25,000 workers on, 66.7% on both sides is enough",
            {
                kind: _published(kind, f"{TTWA} for areas of 25,000 workers and more", ("red", TWO_THIRDS))
                for kind in ("supply_containment", "demand_containment")
            },
        ),
        Preset(
            "lep-review-2018",
            "LEP review 2018",
            f"{LEP_REVIEW}, which asked that partnerships no longer overlap and that every place has one",
            {"overlap": _published("overlap", LEP_REVIEW, ("red", 0.0)), "gap": _published("gap", LEP_REVIEW, ("red", 0.0))},
        ),
        Preset(
            "white-paper-2024",
            "White Paper 2024",
            f"{WHITE_PAPER}: scale, contiguity, no places left between authorities, alignment with other public bodies",
            {
                "scale": _published("scale", WHITE_PAPER, ("amber", 1_500_000.0)),
                "gap": _published("gap", WHITE_PAPER),
                "island": _published("island", WHITE_PAPER),
                "not_contiguous": _published("not_contiguous", WHITE_PAPER),
                "institution_misfit": _published("institution_misfit", f"{WHITE_PAPER}; the share is ours"),
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
    """Return the preset with this id or title; empty text means the default ones.

    Raises
    ------
    ChoiceError
        There is none.

    Examples
    --------
    >>> preset("white paper 2024").id
    'white-paper-2024'
    """
    wanted = text.strip().casefold()
    for known in PRESETS.values():
        if wanted in ("", known.id, known.title.casefold()):
            return known
    raise ChoiceError(f"There is no preset called “{text}”.", f"Choose one of: {', '.join(PRESETS)}.")


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
        raise ChoiceError(
            f"{own.kind} takes {_number(len(levels))}: {', '.join(levels)}; {_number(len(own.bounds))} given.",
            f"Write {own.kind}={','.join(_plain(bound, limit) for _, bound in reversed(limit.steps))} for what it is now.",
        )
    _check_bounds(own, limit, levels)
    steps = tuple(zip(reversed(levels), reversed(own.bounds), strict=True))
    return limit if steps == limit.steps else replace(limit, steps=steps, origin=YOURS)


def _check_bounds(own: Threshold, limit: Limit, levels: Sequence[str]) -> None:
    if not all(math.isfinite(bound) and bound >= 0 and (limit.unit != "%" or bound <= 1) for bound in own.bounds):
        wanted = "shares from 0 to 1, such as 0.75" if limit.unit == "%" else f"numbers of {limit.unit}, zero or more"
        raise ChoiceError(f"{own.kind} takes {wanted}.", f"It is now {limit.text().split(';')[0].lower()}.")
    ordered = sorted(own.bounds, reverse=limit.worse == "below")
    if list(own.bounds) != ordered:
        raise ChoiceError(
            f"{own.kind}: {levels[0]} must be reached before {levels[-1]}.",
            f"Give {levels[0]} first, and {'lower' if limit.worse == 'below' else 'higher'} numbers after it.",
        )


def _no_kind(kind: str) -> ChoiceError:
    near = difflib.get_close_matches(kind, THRESHOLD_MEANINGS, n=3, cutoff=0.5)
    remedy = f"The nearest: {', '.join(near)}." if near else f"Kinds are: {', '.join(THRESHOLD_MEANINGS)}."
    return ChoiceError(f"There is no threshold called “{kind}”.", remedy)


def _number(count: int) -> str:
    return "one bound" if count == 1 else f"{count} bounds"


def _plain(bound: float, limit: Limit) -> str:
    return f"{bound:g}" if limit.unit == "%" else f"{bound:.10g}"


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
        raise ChoiceError(f"The threshold of {twice} is given twice.", "Give it once.")
    for one in read:
        own_limit(one, {**DEFAULT_LIMITS, **over.limits})
    return read


def changed_said(project: Project) -> str:
    """Say which thresholds a project holds footprints against, where they are not the default ones; else nothing.

    Examples
    --------
    >>> changed_said(Project(preset="ttwa", limits=(Threshold("gap", (0.1,)),)))
    "Thresholds changed: ONS's travel-to-work rule, 1 of your own"
    """
    own = f"{len(project.limits)} of your own" if project.limits else ""
    chosen = preset(project.preset).title if project.preset else ""
    said = ", ".join(filter(None, (chosen, own)))
    return f"Thresholds changed: {said}" if said else ""


def _threshold(text: str) -> Threshold:
    kind, _, bounds = text.partition("=")
    kind = kind.strip().casefold().replace("-", "_")
    if kind not in THRESHOLD_MEANINGS:
        raise _no_kind(kind)
    try:
        return Threshold(kind, tuple(_bound(part) for part in bounds.split(",")))
    except ValueError as problem:
        shown = DEFAULT_LIMITS[kind]
        example = ",".join(_plain(bound, shown) for _, bound in reversed(shown.steps))
        raise ChoiceError(f"“{text}” is no threshold.", f"Write it as {kind}={example}.") from problem


def _bound(text: str) -> float:
    plain = text.strip()
    return float(plain.removesuffix("%")) / 100 if plain.endswith("%") else float(plain)


def limit_lines(limits: Mapping[str, Limit]) -> list[str]:
    """Return the bounds that differ from the defaults, one sentence each."""
    return [
        f"Threshold of {THRESHOLD_MEANINGS[kind].title.lower()}: {limit.text()}; by default {_bounds(DEFAULT_LIMITS[kind])}."
        for kind, limit in limits.items()
        if limit.steps != DEFAULT_LIMITS[kind].steps
    ]


def _bounds(limit: Limit) -> str:
    shown = (f"{level} {percent(bound) if limit.unit == '%' else f'{bound:,.10g}'}" for level, bound in limit.steps)
    return ", ".join(shown)
