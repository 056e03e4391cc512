"""Weights of districts held against what is known of them: people, workers, jobs or land, as their header says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_doubts import totals_against_known
from explorer.catalogue.tables.table_kinds import COUNT
from explorer.catalogue.tables.unit_doubts import units_against_known
from explorer.errors import ReadError
from explorer.said import Said, sentences

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.places.area_keys import AreaKeys
    from explorer.readers.divisions import Weights


def weight_problems(path: Path, weights: Weights, keys: AreaKeys, *, believed: bool) -> tuple[Said, ...]:
    """Return in what weights contradict what is known, where the user has decided to use them: one sentence each.

    Raises
    ------
    ReadError
        They contradict it, and the user has not decided.
    """
    import pandas as pd

    matches = keys.match(weights.frame["zone"].tolist())
    frame = pd.DataFrame(
        {
            "key": weights.frame["zone"], "value": weights.frame["weight"], "row": weights.frame["line"],
            "series": weights.column, "year": 0, "unit": "",
        }
    )  # fmt: skip
    asked, of_units = units_against_known(frame, matches, keys.lookup, {})
    _, totals, _ = totals_against_known(frame, {} if asked else {weights.column: COUNT}, matches, keys.lookup, {})
    problems = (*of_units, *totals)
    said = tuple(Said("flow-weights", file=path.name, what=problem.what) for problem in problems)
    if said and not believed:
        remedies = dict.fromkeys(problem.remedy for problem in problems)
        raise ReadError(sentences(*said), sentences(*remedies, Said("flow-believe-weights")))
    return said
