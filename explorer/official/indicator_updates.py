"""New figures of an indicator that is held: brought to our form, and held against what is here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import Indicator
from explorer.errors import ReadError
from explorer.readers.tables.written.periods import period as read_period
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue import Catalogue

_SPAN = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[\d:]+)?(?:/P(\d+)([YM]))?")
_NAMES = {
    "areacd": "area_code", "period": "period", "value": "value", "observation": "value", "lci_95": "lower95",
    "uci_95": "upper95", "numerator": "numerator", "denominator": "denominator",
}  # fmt: skip
_REGIONS = re.compile(r"[EWSN]\d{8}|K0[234]000001")
_ROUNDING = 0.006
"""Share by which two figures may differ and are the same, rounded another way (ours)."""


@dataclass(frozen=True, eq=False)
class Update:
    """An indicator as its publisher has it now.

    Attributes
    ----------
    frame : DataFrame
        In the form of the bundled values: ``area_code``, ``period``, ``value``, ``lower95``, ``upper95``.
    alike : float
        Share of the figures held already that it has, too, and that are the same.
    new_periods : tuple of str
        Periods that are not held, latest first.
    """

    frame: pd.DataFrame
    alike: float
    new_periods: tuple[str, ...]


def update_of(path: Path, indicator: str, catalogue: Catalogue) -> Update:
    """Read what the service gave, and hold it against the bundled values.

    Raises
    ------
    ReadError
        It is no such table, or nothing in it can be compared.
    """
    import pandas as pd

    held = catalogue.indicators.get(indicator)
    if held is None:
        raise ReadError(Said("official-indicator-gone", indicator=indicator), Said("official-correct-table"))
    try:
        frame = pd.read_csv(path, dtype=str, encoding="utf-8-sig")
    except (OSError, ValueError) as problem:
        said = Said("official-no-table", file=path.name)
        raise ReadError(said, Said("official-other-remedy"), detail=repr(problem)) from problem
    frame = frame.rename(columns=str.casefold).rename(columns=_NAMES)
    if not {"area_code", "period", "value"} <= set(frame.columns):
        raise ReadError(Said("official-no-table", file=path.name), Said("official-other-remedy"))
    frame = frame[frame["area_code"].str.fullmatch(_REGIONS.pattern, na=False)]
    frame["period"] = frame["period"].map(lambda told: period_of(str(told), held))
    for name in ("value", "lower95", "upper95"):
        frame[name] = pd.to_numeric(frame[name], errors="coerce") if name in frame else float("nan")
    frame = frame.dropna(subset=["value"]).drop_duplicates(["area_code", "period"], keep=False)
    frame = frame[["area_code", "period", "value", "lower95", "upper95"]].reset_index(drop=True)
    known = _known(held, catalogue)
    both = frame.merge(known, on=["area_code", "period"], suffixes=("", "_held")).dropna(subset=["value_held"])
    if both.empty:
        raise ReadError(Said("official-nothing-alike"), Said("official-not-alike-remedy"))
    same = _is_same(both["value"], both["value_held"])
    new = sorted(set(frame["period"]) - set(held.periods), key=_order, reverse=True)
    return Update(frame, float(same.mean()), tuple(new))


def _known(held: Indicator, catalogue: Catalogue) -> pd.DataFrame:
    import pandas as pd

    table = catalogue.indicator_values
    frames = [table.of(held.id, one).reset_index()[["area_code", "period", "value"]] for one in held.periods]
    return pd.concat(frames)


def period_of(told: str, held: Indicator) -> str:
    """Return a period as the indicator writes it, from the service's form of a start and a length.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> years, pooled = SimpleNamespace(periods=("2023",)), SimpleNamespace(periods=("2021-2023",))
    >>> financial, months = SimpleNamespace(periods=("2022/23",)), SimpleNamespace(periods=("2026-01",))
    >>> period_of("2024-01-01/P1Y", years), period_of("2024-06-30", years), period_of("2022-01-01/P3Y", pooled)
    ('2024', '2024', '2022-2024')
    >>> period_of("2023-04-01/P1Y", financial), period_of("2026-02-01/P1M", months), period_of("2024", years)
    ('2023/24', '2026-02', '2024')
    """
    found = _SPAN.fullmatch(told)
    if found is None:
        return told
    year, month, length, unit = int(found[1]), int(found[2]), int(found[4] or 0), found[5]
    form = held.periods[0]
    if re.fullmatch(r"\d{4}-\d\d", form):
        return f"{year}-{month:02d}"
    if "/" in form:
        first = year if month >= 4 else year - 1
        return f"{first}/{(first + 1) % 100:02d}"
    if re.fullmatch(r"\d{4}-\d{4}", form) and unit == "Y" and length > 1:
        return f"{year}-{year + length - 1 + (month > 1)}"
    return str(year)


def _order(of_period: str) -> tuple[int, str]:
    read = read_period(of_period)
    return (read.year if read else 0, of_period)


def merged(update: Update, known: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the values of an indicator with the update laid over them: what the publisher revised replaces the old.

    The service gives values and intervals alone: where a value is still the same, what is held beside it (numerator,
    denominator, status) stays, and so does the reason for which there is none.
    """
    import pandas as pd

    new = update.frame.set_index(["area_code", "period"])
    if not known:
        return new.reset_index("period")
    old = pd.concat(list(known.values())).set_index("period", append=True)
    old.index = old.index.set_names(["area_code", "period"])
    same = _is_same(new["value"], old["value"].reindex(new.index))
    for name in [name for name in old if name != "value"]:
        beside = old[name].reindex(new.index).where(same)
        new[name] = new[name].fillna(beside) if name in new else beside
    of_revised = old.index.get_level_values("period").isin(new.index.get_level_values("period"))
    reasons = old["value"].isna() & ~old.index.isin(new.index)
    return pd.concat([new, old[~of_revised | reasons]]).reset_index("period")


def _is_same(value: pd.Series[float], held: pd.Series[float]) -> pd.Series[bool]:
    return (value - held).abs() <= _ROUNDING * held.abs().clip(lower=1.0)
