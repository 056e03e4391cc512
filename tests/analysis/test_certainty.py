import numpy as np
import pandas as pd
import pytest

from explorer.analysis.certainty import (
    ABOVE,
    BELOW,
    CANNOT_TELL,
    MISSING,
    coefficients_of_variation,
    compared,
    standard_errors,
    too_uncertain,
)
from tests.support import assert_keeps_index


def published(*rows: tuple[float, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["value", "lower95", "upper95"], index=[f"a{place}" for place in range(len(rows))])


def test_every_measure_keeps_the_areas() -> None:
    table = published((50, 48, 52), (np.nan, np.nan, np.nan))
    assert_keeps_index(standard_errors, table)
    assert_keeps_index(coefficients_of_variation, table)
    assert_keeps_index(too_uncertain, table)
    assert_keeps_index(lambda values: compared(values, 50.0), table)


def test_a_missing_interval_is_not_a_certain_value() -> None:
    table = published((50, np.nan, np.nan))
    assert standard_errors(table).isna().all()
    assert compared(table, 10.0).tolist() == [CANNOT_TELL]


def test_an_interval_that_is_upside_down_tells_nothing() -> None:
    assert standard_errors(published((50, 52, 48))).isna().all()


@pytest.mark.parametrize(("half_width", "uncertain"), [(19.59, False), (19.6, True), (30.0, True)])
def test_values_are_uncertain_from_a_coefficient_of_variation_of_a_fifth(half_width: float, uncertain: bool) -> None:
    assert too_uncertain(published((50, 50 - half_width, 50 + half_width))).tolist() == [uncertain]


def test_zero_with_an_interval_is_uncertain() -> None:
    assert too_uncertain(published((0, -1, 1))).tolist() == [True]


def test_missing_values_are_neither_certain_nor_uncertain() -> None:
    assert too_uncertain(published((np.nan, 1, 2))).tolist() == [False]


def test_places_differ_beyond_one_point_nine_six_standard_errors_of_both() -> None:
    # Standard errors 3 and 4: together 5, so 9.8 is the line.
    table = published((50, 50 - 5.88, 50 + 5.88))
    assert compared(table, 59.79, 4.0).tolist() == [CANNOT_TELL]
    assert compared(table, 59.81, 4.0).tolist() == [BELOW]
    assert compared(table, 40.19, 4.0).tolist() == [ABOVE]


def test_without_the_benchmark_s_interval_nothing_can_be_told() -> None:
    assert compared(published((50, 49, 51)), 90.0, np.nan).tolist() == [CANNOT_TELL]


def test_a_missing_value_is_not_compared() -> None:
    assert compared(published((np.nan, 1, 2), (np.inf, 1, 2)), 1.0).tolist() == [MISSING, MISSING]
