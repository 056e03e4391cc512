"""Marks in place of counts, as publishers write them where few people commute: held back is not zero."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.readers.tables.written.cells import rounded_in_powers, symbol
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

BELOW_ZERO = frozenset({"-1", "-8", "-9", "-99", "-999", "-9999"})
"""Numbers that stand for a count that is not given; no others below zero do."""

_BROKEN = re.compile(r"nan|#\S+", re.IGNORECASE)
"""What a program or a formula that went wrong leaves in place of a number: no publisher's mark."""

_SEVERAL, _NAMED = 2, 6


def held_back(counts: pd.Series[str]) -> npt.NDArray[np.bool_]:
    """Tell counts that are held back behind a mark; blank ones are none here.

    One number below zero stands for that only if it comes again, and no other does.

    Parameters
    ----------
    counts : Series of str
        As they are written, without spaces around.

    Examples
    --------
    >>> import pandas as pd
    >>> held_back(pd.Series(["5", "c", "[x]", "<5", "many", ""])).tolist()
    [False, True, True, True, False, False]
    >>> held_back(pd.Series(["-1", "5", "-1.0"])).tolist(), held_back(pd.Series(["-1", "5", "-4"])).tolist()
    ([True, False, True], [False, False, False])
    """
    distinct = {str(text): str(text).removesuffix(".0") for text in counts.unique()}
    below = {text for text, bare in distinct.items() if bare[:1] == "-" and bare[1:2].isdigit()}
    marks = {text for text in distinct if symbol(text) and not _BROKEN.fullmatch(text.strip())}
    is_below = counts.isin(list(below)).to_numpy(dtype=bool)
    values = {distinct[text] for text in below}
    if len(values) == 1 and values <= BELOW_ZERO and is_below.sum() >= _SEVERAL:
        marks |= below
    return counts.isin(list(marks)).to_numpy(dtype=bool)


def said_of_powers(counts: Iterable[str]) -> Said | None:
    """Say that a program rounded counts to powers of ten; None where it did not."""
    power = rounded_in_powers(counts)
    return Said("readers-in-powers", figure=power) if power else None


def said_of_held(counts: pd.Series[str]) -> Said | None:
    """Say which marks stand in place of counts, and how often; None for no counts."""
    if counts.empty:
        return None
    times = counts.value_counts()
    told = [
        Said("readers-held-mark", mark=str(mark)[:20], pairs=int(number))
        if mark
        else Said("readers-held-blank", pairs=int(number))
        for mark, number in times.items()
    ]
    return Said("readers-held-back", pairs=len(counts), marks=Listing(tuple(told), _NAMED))
