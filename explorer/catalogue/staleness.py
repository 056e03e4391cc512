"""How old data are: when their publisher is expected to release the next, and whether that day has passed.

*Old* is told beside a dataset; it never keeps anybody from using it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from explorer import resources
from explorer.catalogue.indicators import Indicator
from explorer.readers import bundled
from explorer.said import Said

STATES = ("usual", "announced", "suspended", "ended", "once", "ours", "unknown")
"""How the next release is known: by the usual rhythm, by a day that was announced, or why there is none."""

GRACE = 45
"""Days after which a release that was expected counts as out (ours)."""

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True)
class Release:
    """How often a dataset is released.

    Attributes
    ----------
    state : str
        One of :data:`STATES`.
    months : int
        Between two releases; 0 where that is not known.
    next_release : str
        Day that the publisher has announced; empty where none is known.
    source : str
        How that is known.
    """

    state: str = "unknown"
    months: int = 0
    next_release: str = ""
    source: str = ""


@dataclass(frozen=True)
class Age:
    """How old a dataset is on a day.

    Attributes
    ----------
    state : str
        ``current``, ``old``, or one of ``suspended``, ``ended``, ``once``, ``ours``, ``unknown``.
    day : date or None
        Released then.
    next_day : date or None
        When the next is expected.
    is_announced : bool
        Whether the publisher has named that day.
    months : int or None
        Since it was released.
    """

    state: str
    day: date | None = None
    next_day: date | None = None
    is_announced: bool = False
    months: int | None = None

    @property
    def is_old(self) -> bool:
        """Whether a newer release should be out."""
        return self.state == "old"

    @property
    def said(self) -> Said:
        """How old it is, in a sentence."""
        if self.next_day is None:
            return Said(f"age-{self.state}")
        month = Said(f"form-month-{self.next_day.month}")
        when = Said("form-month", month=month, year=str(self.next_day.year))
        said = "age-old" if self.is_old else "age-current"
        return Said(said, next=self.next_day if self.is_announced else when, how="announced" if self.is_announced else "usual")


@lru_cache(maxsize=1)
def releases() -> Mapping[str, Release]:
    """Read when datasets are released, by dataset.

    Raises
    ------
    ReadError
        The table is damaged.
    """
    rows = bundled.read_rows(resources.facts("releases.csv"), _COLUMNS)
    return {row.pop("dataset"): Release(**row) for row in rows}


def indicator_age(indicator: Indicator, today: date) -> Age:
    """Return how old a bundled indicator is, or one of the pack in use."""
    return age_of(indicator.vintage, releases().get(indicator.id, Release()), today)


def day_of(text: str) -> date | None:
    """Return the last day that a text can mean; None where it names none.

    Examples
    --------
    >>> day_of("2024-05-22 (data file)"), day_of("2015"), day_of("")
    (datetime.date(2024, 5, 22), datetime.date(2015, 12, 31), None)
    """
    found = _DAY.match(text)
    try:
        return bundled.Day.parse(found[0]).latest if found else None
    except ValueError:
        return None


def age_of(day: str, release: Release, today: date) -> Age:
    """Return how old a dataset is.

    Parameters
    ----------
    day : str
        When it was released.
    release : Release
    today : date

    Examples
    --------
    >>> yearly = Release("usual", 12)
    >>> age_of("2024-03-26", yearly, date(2024, 9, 1)).state, age_of("2024-03-26", yearly, date(2026, 12, 1)).state
    ('current', 'old')
    """
    released = day_of(day)
    months = None if released is None else max(0, (today.year - released.year) * 12 + today.month - released.month)
    if release.state == "announced" and (announced := day_of(release.next_release)) is not None:
        return Age("old" if today >= announced else "current", released, announced, is_announced=True, months=months)
    if release.state not in ("usual", "announced") or released is None or not release.months:
        return Age(release.state if release.state not in ("usual", "announced") else "unknown", released, months=months)
    expected = _later(released, release.months)
    return Age("old" if (today - expected).days > GRACE else "current", released, expected, months=months)


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return bundled.Day.parse(f"{year:04}-{month + 1:02}").latest


def _months(cell: str) -> int:
    return int(bundled.count(cell)) if cell else 0


_COLUMNS = {
    "dataset": bundled.named,
    "state": bundled.one_of(*STATES),
    "months": _months,
    "next_release": bundled.text,
    "source": bundled.named,
}
