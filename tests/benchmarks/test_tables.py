"""Tables of the user's own: how long they take, in processor time. Run with ``pytest --benchmark-only -s``."""

from __future__ import annotations

import resource
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.table_reading import read_table
from tests.readers.workbook_maker import make_xlsx

AREAS, COLUMNS = 35_672, 20


def _all_processor_time() -> float:
    """Seconds of this process and of the ones it started and ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


@pytest.fixture(scope="module")
def nomis_20_mb(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    """Blocks of dates one under the other, as Nomis stacks them, about 20 MB."""
    chance = np.random.default_rng(1)
    names = [catalogue.districts.name(code) for code in catalogue.districts.codes]
    rows: list[list[object]] = []
    for year in range(2004, 2024):
        rows += [["survey"], [], ["date", f"Jan {year}-Dec {year}"], [], ["Area", *(f"T{number}" for number in range(330))], []]
        figures = chance.integers(100, 1_000_000, (len(names), 330))
        rows += [[f"ladu:{name}", *map(int, line)] for name, line in zip(names, figures, strict=True)]
    path = make_xlsx(tmp_path_factory.mktemp("nomis") / "big.xlsx", {"Data": rows})
    print(f"\n{path.stat().st_size / 1e6:.1f} MB")  # noqa: T201
    return path


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
@pytest.mark.benchmark(group="tables")
def test_a_workbook_of_20_mb_against_openpyxls_own_read(
    benchmark: BenchmarkFixture, nomis_20_mb: Path, catalogue: Catalogue
) -> None:
    import openpyxl

    start = _all_processor_time()
    book = openpyxl.load_workbook(nomis_20_mb)
    rows = sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True))
    of_openpyxl = _all_processor_time() - start
    start = _all_processor_time()
    report = benchmark.pedantic(lambda: read_table(nomis_20_mb).report, rounds=1)  # type: ignore[no-untyped-call]
    ours = _all_processor_time() - start
    print(f"{rows:,} rows: openpyxl {of_openpyxl:.1f} s, report {ours:.1f} s, ratio {ours / of_openpyxl:.2f}")  # noqa: T201
    assert report.matched == 361


@pytest.mark.benchmark(group="tables")
def test_a_join_of_small_areas(benchmark: BenchmarkFixture) -> None:
    codes = [f"E01{number:06}" for number in range(AREAS)]
    values = np.random.default_rng(1).random((AREAS, COLUMNS))
    shuffled = np.random.default_rng(2).permutation(AREAS)
    table = pd.DataFrame(values[shuffled], index=[codes[at] for at in shuffled])
    joined = benchmark(lambda: table.reindex(codes))
    assert np.array_equal(joined.to_numpy(), values)
