"""Groups of ages or sizes, as 0-4 and 15-19, and what a spreadsheet makes of them: 5-9 becomes 5 September."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.readers.tables.written.period_words import MONTH_NAMES

BAND = re.compile(r"(?:aged? )?(?P<first>\d{1,3}) ?(?:-|–|to) ?(?P<last>\d{1,3})(?: years?)?|(?:aged? )?\d{1,3} ?\+", re.I)

_DAY = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[- ](?:{MONTH_NAMES})|(?:{MONTH_NAMES})[- ]\d\d",
    re.I,
)

_FEWEST_BANDS = 2


def are_bands(texts: Iterable[str]) -> bool:
    """Whether several texts are groups of ages or sizes; 19-20 and 20-21 may be years.

    Examples
    --------
    >>> are_bands(["0-4", "2024-09-05", "15 to 19", "90+"]), are_bands(["08-09", "09-10", "Nov-10"])
    (True, False)
    """
    found = [band for text in dict.fromkeys(texts) if (band := BAND.fullmatch(text))]
    are_wide = any(not band["first"] or int(band["last"]) > int(band["first"]) + 1 for band in found)
    return len(found) >= _FEWEST_BANDS and are_wide


def is_day(text: str) -> bool:
    """Whether a text is what a spreadsheet makes of 5-9 or 10-14.

    Examples
    --------
    >>> is_day("05-Sep"), is_day("Oct-14"), is_day("2014-10-01"), is_day("2014")
    (True, True, True, False)
    """
    return bool(_DAY.fullmatch(text))
