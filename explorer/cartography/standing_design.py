"""Maps of where all partnerships stand: the answer for each district's footprint, and how many bodies each district has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from explorer.cartography.classification import NO_DATA, Classes
from explorer.cartography.map_design import FillKey, MapDesign
from explorer.cartography.symbology import class_colours, mark_on
from explorer.said import Said

IN_NONE, IN_SEVERAL = "none", "several"
"""What a district is where no footprint covers it, and where several with different answers do."""

ANSWER_COLOURS: Mapping[str, str] = {
    "fits": "#3f8fc4",
    "fits_in_part": "#f0cf85",
    "does_not_fit": "#8f2416",
    "cannot_tell": "#d9dee1",
    IN_SEVERAL: "#c3a6d3",
    IN_NONE: "#f4f4f1",
}
"""Fills of the map of answers, told apart by every reader and in grey; those with a hatching, by that."""

HATCHED = ("cannot_tell", IN_SEVERAL)

MOST_COUNTS = 7
"""Numbers of bodies that have a fill of their own; more than that share the last."""


def answers_of_districts(
    footprints: Mapping[str, Sequence[str]], answers: Mapping[str, str], codes: Sequence[str]
) -> pd.Series[str]:
    """Return the answer for the footprint that each district lies in.

    Parameters
    ----------
    footprints : mapping of partnership to district codes
    answers : mapping of partnership to answer
    codes : sequence of str
        Every district, in order.

    Returns
    -------
    Series, indexed by district
        The answer; :data:`IN_NONE` without a footprint, :data:`IN_SEVERAL` where footprints with different answers overlap.

    Examples
    --------
    >>> held = {"a": ["E1", "E2"], "b": ["E2", "E3"]}
    >>> answers_of_districts(held, {"a": "fits", "b": "does_not_fit"}, ["E1", "E2", "E3", "E4"]).tolist()
    ['fits', 'several', 'does_not_fit', 'none']
    """
    met: dict[str, set[str]] = {}
    for partnership, districts in footprints.items():
        for code in districts:
            met.setdefault(code, set()).add(answers[partnership])
    found = [IN_NONE if code not in met else IN_SEVERAL if len(met[code]) > 1 else next(iter(met[code])) for code in codes]
    return pd.Series(found, index=list(codes), name="answer", dtype=object)


def answer_design(title: Said, answers: pd.Series[str], names: Mapping[str, Said], note: Said) -> MapDesign:
    """Turn answers into fills.

    Parameters
    ----------
    title : Said
    answers : Series, indexed by district
        From :func:`answers_of_districts`.
    names : mapping of answer to Said
        For the legend, in its order.
    note : Said
        A sentence below the legend.
    """
    counts = answers.value_counts()
    kept = [answer for answer in names if counts.get(answer, 0) or answer not in (IN_NONE, IN_SEVERAL)]
    keys = [FillKey(names[answer], ANSWER_COLOURS[answer], int(counts.get(answer, 0)), _mark(answer)) for answer in kept]
    marks = answers.map({answer: _mark(answer) for answer in ANSWER_COLOURS})
    return _design(title, Said("map-by-district"), keys, answers.map(dict(ANSWER_COLOURS)), marks, note)


def _mark(answer: str) -> str:
    return mark_on(ANSWER_COLOURS[answer]) if answer in HATCHED else ""


def count_design(title: Said, counts: pd.Series[int], note: Said | None) -> MapDesign:
    """Turn the number of bodies of each district into fills: a fill for each number, the highest sharing the last.

    Examples
    --------
    >>> counts = pd.Series([0, 2, 2, 5], index=["E1", "E2", "E3", "E4"])
    >>> [(key.label, key.count) for key in count_design(Said("standing-complexity"), counts, None).keys]
    [('0', 1), ('2', 2), ('5', 1)]
    """
    numbers = sorted(int(number) for number in counts.unique())
    own, rest = numbers[:MOST_COUNTS], numbers[MOST_COUNTS:]
    ramp = class_colours(len(own))
    place = counts.map({number: min(at, len(own) - 1) for at, number in enumerate(numbers)})
    labels: list[Said | str] = [str(number) for number in own]
    if rest:
        labels[-1] = Said("map-class", low=str(own[-1]), high=str(rest[-1]))
    members = place.value_counts()
    keys = [FillKey(labels[at], ramp[at], int(members.get(at, 0))) for at in range(len(own))]
    return _design(title, Said("map-bodies"), keys, place.map(dict(enumerate(ramp))), counts.map(lambda _: ""), note)


def _design(
    title: Said, unit: Said, keys: Sequence[FillKey], colours: pd.Series[str], marks: pd.Series[str], note: Said | None
) -> MapDesign:
    nothing = Classes("", (), np.nan, pd.Series(NO_DATA, index=colours.index))
    return MapDesign(title, unit, tuple(keys), (), 0, colours, marks, (note,) if note else (), nothing)
