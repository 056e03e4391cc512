"""How far areas hold, in words: what was varied, what stayed the same with it, and what moved."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from explorer.analysis.stability import (
    BASE,
    CONTAINMENT_STEP,
    CRITERIA,
    FLOWS,
    GIVEN,
    RESAMPLED,
    SIZE_STEP,
    VARIED,
    Stability,
)  # fmt: skip
from explorer.exports.delineation_words import tenths
from explorer.flags.model import percent
from explorer.flags.wording import listed

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

LEAST_STABLE = 5
"""Districts named in the sentence."""

RUN_TITLES = ("Run with", "Areas", "Missed", "Same area")

_ALL_OF = {CRITERIA: "all other criteria", BASE: "every base", RESAMPLED: "all resampled counts"}
_WITH = {
    CRITERIA: "with other criteria", BASE: "with other bases", FLOWS: "with other flows", RESAMPLED: "on resampled counts",
}  # fmt: skip


def runs_said(held: Stability, *kinds: str) -> str:
    """Say how many runs of some kinds there were, and with what; of all kinds without any given."""
    present = [kind for kind in kinds or (*VARIED, RESAMPLED) if held.of_kind(kind)]
    number = len(held.of_kind(*present))
    runs = "1 run" if number == 1 else f"{number} runs"
    if len(present) == 1:
        return f"{runs} {_kind_said(held, present[0])}"
    return f"{runs}: {_joined([f'{len(held.of_kind(kind))} {_kind_said(held, kind)}' for kind in present])}"


def _kind_said(held: Stability, kind: str) -> str:
    names = "; ".join(held.runs.loc[held.of_kind(kind), "flows"].astype(str))
    said = {
        CRITERIA: f"with other criteria (self-containment ± {100 * CONTAINMENT_STEP:.0f} points, sizes ± {percent(SIZE_STEP)})",
        BASE: f"with {'another base' if len(held.of_kind(kind)) == 1 else 'other bases'} ({names})",
        FLOWS: f"with other flows ({names})",
        RESAMPLED: f"on resampled counts (seed {held.seed})",
    }
    return said[kind]


def _joined(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def map_note(held: Stability) -> str:
    """Say below the legend what the colours of districts count."""
    runs = runs_said(held, *(VARIED if held.has_varied else (RESAMPLED,)))
    return f"In how many runs a district stays with the core of its area. {runs}."


def changes_sentence(held: Stability) -> str:
    """Say how many areas change in more than half of the runs with other criteria, bases and flows."""
    changing = int((held.areas["changes"] > 0.5).sum())
    areas = "1 area" if changing == 1 else f"{changing:,} areas"
    return f"{areas} changed in more than half of the runs. {runs_said(held, *VARIED)}."


def stability_sentences(held: Stability, lookup: DistrictLookup) -> list[str]:
    """Say what was varied, how many districts always stay with the core of their area, and which do least."""
    told = [f"{runs_said(held)}.", *_always(held)]
    known = held.shown.dropna()
    least = known[known < 1].sort_values(kind="stable").head(LEAST_STABLE)
    if not least.empty:
        named = listed([f"{lookup.said(str(code))} ({percent(share)})" for code, share in least.items()])
        told.append(f"The least stable: {named}.")
    problems = held.runs["problem"][held.runs["problem"] != ""]
    if len(problems):
        told.append(f"{len(problems)} of the runs found no area. {problems.iloc[0]}")
    return told


def _always(held: Stability) -> list[str]:
    """Say how many districts always stay, in all that was varied and by kind; resampled counts apart."""
    kinds = [kind for kind in (*VARIED, RESAMPLED) if held.of_kind(kind)]
    varied = [kind for kind in kinds if kind != RESAMPLED] or kinds
    told = f"{_staying(held, *varied)} districts always stay with the core of their area"
    whatever = ", whatever of criteria, base and flows is varied" if len(varied) > 1 else ""
    parts = [f"{_staying(held, kind)} {_WITH[kind]}" for kind in kinds]
    return [f"{told}{whatever}.", *([f"{_joined(parts)} alone."] if len(kinds) > 1 else [])]


def _staying(held: Stability, *kinds: str) -> str:
    kept = held.kept[held.of_kind(*kinds)].mean(axis=1).dropna()
    return f"{int((kept == 1).sum())} of {len(kept)}"


def zone_sentence(held: Stability, zone: str, name: str) -> str:
    """Say in how many runs a zone stays with the core of its area, what changes nothing for it, and what moves it."""
    moved = 1 - held.kept.T[zone]
    stays = f"{name} stays with the core of its area in {int((moved == 0).sum())}"
    return _told(held, moved, stays, "it moves") if moved.notna().any() else f"None of the runs knows {name}."


def area_sentence(held: Stability, area: str, name: str) -> str:
    """Say in how many runs an area changes, and what changes it: see :func:`zone_sentence`."""
    changed = held.changed.T[area]
    changes = f"The {name} area changes in {int((changed == 1).sum())}"
    return _told(held, changed, changes, "it changes") if changed.notna().any() else f"None of the runs knows the {name} area."


def _told(held: Stability, moved: pd.Series[float], counted: str, verb: str) -> str:
    """Tell by kind what leaves something as it is and what moves it, given by run: 1 moved, 0 not, NaN not known."""
    known = moved.dropna()
    told = f"{counted} of {len(known)} {'run' if len(known) == 1 else 'runs'}"
    kinds = [kind for kind in (*VARIED, RESAMPLED) if held.of_kind(kind)]
    same = [part for kind in kinds if (part := _part(held, known, kind, moved=False))]
    moving = [part for kind in kinds if (part := _part(held, known, kind, moved=True))]
    parts = ([f"the same with {_joined(same)}"] if same else []) + ([f"{verb} with {_joined(moving)}"] if moving else [])
    unknown = [_flows_said(name, kind) for kind in (BASE, FLOWS) for name in _those(held, moved[moved.isna()], kind)]
    parts += [f"unknown to {_joined(unknown)}"] if unknown else []
    return f"{told}: {'; '.join(parts)}."


def _part(held: Stability, known: pd.Series[float], kind: str, *, moved: bool) -> str:
    """Say with which runs of a kind something moves, or does not; empty where with none."""
    of_kind = known[known.index.isin(held.of_kind(kind))]
    those = of_kind[of_kind == float(moved)]
    if those.empty:
        return ""
    if kind == FLOWS or (kind == BASE and (moved or len(those) < len(of_kind))):
        return _joined([_flows_said(name, kind) for name in _those(held, those, kind)])
    if len(those) == len(of_kind):
        return _ALL_OF[kind]
    return f"{'other criteria' if kind == CRITERIA else 'resampled counts'} in {len(those)} of {len(of_kind)}" if moved else ""


def _flows_said(name: str, kind: str) -> str:
    return f"the base “{name}”" if kind == BASE else f"the flows of {name}" if name.startswith("Census") else f"“{name}”"


def _those(held: Stability, runs: pd.Series[float], kind: str) -> list[str]:
    return [str(name) for name in held.runs.loc[runs.index.intersection(held.of_kind(kind)), "flows"]]


def run_rows(held: Stability) -> list[tuple[str, ...]]:
    """Return a row for each run: see :data:`RUN_TITLES`."""
    return [
        (
            _run_said(run), "no result" if run["problem"] else str(run["areas"]), str(run["areas_not_valid"]),
            tenths(run["same_area"]),
        )
        for run in held.runs.to_dict("records")
    ]  # fmt: skip


def _run_said(run: dict[Hashable, Any]) -> str:
    if run["kind"] == RESAMPLED:
        return f"resampled counts, seed {run['seed']}"
    if run["flows"] != GIVEN:
        return str(run["flows"])
    shares = f"{100 * run['min_containment']:.0f}–{percent(round(run['target_containment'], 2))}"
    return f"{run['min_size']:,.0f}–{run['target_size']:,.0f}, {shares}"
