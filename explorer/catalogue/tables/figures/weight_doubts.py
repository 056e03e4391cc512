"""Weights of districts held against what is known of them: people, workers, jobs or land, as their header says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from explorer.catalogue.areas.division_doubts import names_against_codes
from explorer.catalogue.tables.figures.known_totals import totals_against_known
from explorer.catalogue.tables.figures.unit_doubts import units_against_known
from explorer.catalogue.tables.table_kinds import COUNT
from explorer.errors import ReadError
from explorer.said import Said, sentences

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.places.names.area_keys import AreaKeys
    from explorer.readers.divisions import Weights


_RATE = re.compile(
    r"\b(?:rates?|densit(?:y|ies)|ranks?|ranking|index|indices|scores?|per(?! ?cent)|average|mean|median|deciles?|ratio)\b",
    re.IGNORECASE,
)
"""Words of figures that do not add up, so that they weigh nothing; shares of a whole do."""


def weight_problems(
    path: Path, weights: Weights, keys: AreaKeys, *, believed: bool, codes_believed: bool = False
) -> tuple[Said, ...]:
    """Return in what weights contradict what is known, where the user has decided to use them: one sentence each.

    Parameters
    ----------
    path : Path
    weights : Weights
    keys : AreaKeys
    believed : bool
        Whether the user has decided to use them.
    codes_believed : bool
        Whether the user has decided to use codes that the names beside them contradict.

    Raises
    ------
    ReadError
        They contradict it, and the user has not decided.
    """
    import pandas as pd

    named = names_against_codes(path, weights.called, weights.frame["zone"].tolist(), keys, believed=codes_believed)
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
    remedies = dict.fromkeys(problem.remedy for problem in problems)
    if _RATE.search(weights.column.replace("_", " ")):
        said = (*said, Said("flow-weights", file=path.name, what=Said("flow-weights-rate", column=weights.column)))
        remedies[Said("flow-weights-rate-remedy")] = None
    if said and not believed:
        raise ReadError(sentences(*said), sentences(*remedies, Said("flow-believe-weights")))
    return (*named, *said)
