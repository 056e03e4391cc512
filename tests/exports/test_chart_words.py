"""What a chart shows, for those who do not see it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from explorer.exports.tables.chart_words import change_said, ranking_said, spread_said
from explorer.words import say

NOTHING = pd.Series({"a": np.nan, "b": np.inf})


def per_cent(value: float) -> str:
    return f"{value:.4g}%"


def test_a_histogram_tells_the_middle_half_and_where_the_footprint_lies() -> None:
    values = pd.Series({"a": 10.0, "b": 20.0, "c": 30.0, "d": 40.0, "e": 50.0, "f": np.nan})
    said = spread_said(values, ["b", "d", "f"], "WMCA", per_cent)
    assert said is not None
    assert say(said) == (
        "Half of all districts lie between 20% and 40%; the middle one is at 30%. The districts of WMCA lie between 20% and 40%."
    )
    without = spread_said(values, ["f"], "WMCA", per_cent)
    assert without is not None
    assert say(without).endswith("No district of WMCA has a value.")


def test_bars_tell_the_highest_and_the_lowest() -> None:
    said = ranking_said(pd.Series({"a": 10.0, "b": 20.0, "c": np.nan}), str.upper, per_cent)
    assert said is not None
    assert say(said) == "2 bars from B at 20% down to A at 10%."


def test_a_trend_tells_how_many_went_up_and_down() -> None:
    earlier, later = pd.Series({"a": 1.0, "b": 2.0, "c": 3.0}), pd.Series({"a": 2.0, "b": 1.0, "c": np.nan})
    said = change_said(earlier, later, ("2019", "2023"))
    assert said is not None
    assert say(said) == "From 2019 to 2023, 1 of 2 districts went up and 1 went down."


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert spread_said(NOTHING, ["a"], "WMCA", per_cent) is None
    assert ranking_said(NOTHING, str.upper, per_cent) is None
    assert change_said(NOTHING, NOTHING, ("2019", "2023")) is None
