"""How far areas hold, in words: what was varied, what stayed the same with it, and what moved."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from explorer.analysis.stability import (
    BASE,
    CONTAINMENT_STEP,
    FLOWS,
    GIVEN,
    RESAMPLED,
    SIZE_STEP,
    VARIED,
    Stability,
)  # fmt: skip
from explorer.exports.tables.delineation_words import tenths
from explorer.exports.tables.frame_rows import titles
from explorer.flags.model import percent
from explorer.said import Listing, Number, Said, Value
from explorer.words import say, text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

LEAST_STABLE = 5
"""Districts named in the sentence."""

RUN_COLUMNS = ("run", "areas", "missed", "same")


def run_titles() -> tuple[str, ...]:
    """Return the headings of :func:`run_rows`."""
    return titles("run", RUN_COLUMNS)


def _listed(items: list[Value]) -> Listing:
    return Listing(tuple(items), len(items))


def _present(held: Stability, *kinds: str) -> list[str]:
    return [kind for kind in kinds or (*VARIED, RESAMPLED) if held.of_kind(kind)]


def runs_said(held: Stability, *kinds: str) -> Said:
    """Say how many runs of some kinds there were, and with what; of all kinds without any given."""
    present = _present(held, *kinds)
    if len(present) == 1:
        return _sort_said("runs-one-sort", held, present[0])
    sorts = _listed([_sort_said("runs-sort", held, kind) for kind in present])
    return Said("runs-sorts", n=len(held.of_kind(*present)), sorts=sorts)


def _sort_said(key: str, held: Stability, kind: str) -> Said:
    names = [_flows_said(name, kind) for name in held.runs.loc[held.of_kind(kind), "flows"]]
    return Said(
        key, kind=kind, n=len(held.of_kind(kind)), points=Number(100 * CONTAINMENT_STEP), sizes=percent(SIZE_STEP),
        flows=Listing(tuple(names), len(names), "clauses"), seed=str(held.seed),
    )  # fmt: skip


def map_note(held: Stability) -> Said:
    """Say below the legend what the colours of districts count."""
    return Said("runs-map-note", runs=runs_said(held, *(VARIED if held.has_varied else (RESAMPLED,))))


def changes_sentence(held: Stability) -> str:
    """Say how many areas change in more than half of the runs with other criteria, bases and flows."""
    changing = int((held.areas["changes"] > 0.5).sum())
    return text("runs-changes", areas=changing, runs=runs_said(held, *VARIED))


def stability_sentences(held: Stability, lookup: DistrictLookup) -> list[str]:
    """Say what was varied, how many districts always stay with the core of their area, and which do least."""
    told = [text("runs-sentence", runs=runs_said(held)), *_always(held)]
    known = held.shown.dropna()
    least = known[known < 1].sort_values(kind="stable").head(LEAST_STABLE)
    if not least.empty:
        named = [Said("runs-district", district=lookup.area(str(code)), share=percent(share)) for code, share in least.items()]
        told.append(text("runs-least", districts=_listed([*named])))
    problems = [problem for problem in held.runs["problem"] if problem]
    if problems:
        told.append(text("runs-no-area", n=len(problems), problem=problems[0]))
    return told


def _always(held: Stability) -> list[str]:
    """Say how many districts always stay, in all that was varied and by kind; resampled counts apart."""
    kinds = _present(held)
    varied = [kind for kind in kinds if kind != RESAMPLED] or kinds
    kept, known = _staying(held, *varied)
    told = [text("runs-always-varied" if len(varied) > 1 else "runs-always", kept=kept, known=known)]
    if len(kinds) > 1:
        sorts: list[Value] = []
        for kind in kinds:
            kept, known = _staying(held, kind)
            sorts.append(Said("runs-always-sort", kind=kind, kept=kept, known=known))
        told.append(text("runs-always-sorts", sorts=_listed(sorts)))
    return told


def _staying(held: Stability, *kinds: str) -> tuple[int, int]:
    """Return how many districts always stay, and of how many that is known."""
    kept = held.kept[held.of_kind(*kinds)].mean(axis=1).dropna()
    return int((kept == 1).sum()), len(kept)


def zone_sentence(held: Stability, zone: str, name: str) -> str:
    """Say in how many runs a zone stays with the core of its area, what changes nothing for it, and what moves it."""
    moved = 1 - held.kept.T[zone]
    if not moved.notna().any():
        return text("runs-zone-unknown", district=name)
    runs, kept = len(moved.dropna()), int((moved == 0).sum())
    return text("runs-zone", district=name, kept=kept, runs=runs, clauses=_clauses(held, moved, "runs-zone-moves"))


def area_sentence(held: Stability, area: str, name: str) -> str:
    """Say in how many runs an area changes, and what changes it: see :func:`zone_sentence`."""
    changed = held.changed.T[area]
    if not changed.notna().any():
        return text("runs-area-unknown", area=name)
    runs, number = len(changed.dropna()), int((changed == 1).sum())
    return text("runs-area", area=name, changed=number, runs=runs, clauses=_clauses(held, changed, "runs-area-changes"))


def _clauses(held: Stability, moved: pd.Series[float], moving: str) -> Listing:
    """Tell by kind what leaves something as it is and what moves it, given by run: 1 moved, 0 not, NaN not known."""
    same, other = (
        _listed([part for kind in _present(held) for part in _parts(held, moved.dropna(), kind, moved=moves)])
        for moves in (False, True)
    )
    unknown = _listed([name for kind in (BASE, FLOWS) for name in _those(held, moved[moved.isna()], kind)])
    return Listing.of(
        [
            Said("runs-same", sorts=same) if same else None,
            Said(moving, sorts=other) if other else None,
            Said("runs-unknown", flows=unknown) if unknown else None,
        ],
        joint="clauses",
    )


def _parts(held: Stability, known: pd.Series[float], kind: str, *, moved: bool) -> list[Value]:
    """Say with which runs of a kind something moves, or does not; nothing where with none."""
    of_kind = known[known.index.isin(held.of_kind(kind))]
    those = of_kind[of_kind == float(moved)]
    if those.empty:
        return []
    if kind == FLOWS or (kind == BASE and (moved or len(those) < len(of_kind))):
        return _those(held, those, kind)
    if len(those) == len(of_kind):
        return [Said("runs-all-of", kind=kind)]
    return [Said("runs-some-of", kind=kind, n=len(those), all=len(of_kind))] if moved else []


def _those(held: Stability, runs: pd.Series[float], kind: str) -> list[Value]:
    """Name the bases or flows of some runs."""
    names = held.runs.loc[runs.index.intersection(held.of_kind(kind)), "flows"]
    return [Said("runs-base" if kind == BASE else "runs-flows", name=_flows_said(name, kind)) for name in names]


def _flows_said(name: Said | str, kind: str) -> Said | str:
    return Said("runs-base-name", base=name) if kind == BASE else name


def run_rows(held: Stability) -> list[tuple[str, ...]]:
    """Return a row for each run: see :data:`RUN_COLUMNS`."""
    return [
        (
            _run_said(run), text("runs-row-none") if run["problem"] else str(run["areas"]), str(run["areas_not_valid"]),
            tenths(run["same_area"]),
        )
        for run in held.runs.to_dict("records")
    ]  # fmt: skip


def _run_said(run: dict[Hashable, Any]) -> str:
    if run["kind"] == RESAMPLED:
        return text("runs-row-resampled", seed=str(run["seed"]))
    if run["flows"] != GIVEN:
        return say(_flows_said(run["flows"], run["kind"]))
    return text(
        "runs-row-criteria", least=Number(run["min_size"]), target=Number(run["target_size"]),
        low=Number(100 * run["min_containment"]), high=percent(round(run["target_containment"], 2)),
    )  # fmt: skip
