"""A small pack, made once: the bundled shapes as if official, the estimate of two nations as if counted in a census."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer import data_pack
from explorer.catalogue import Catalogue
from explorer.data_pack import Pack
from explorer.packs.keys import make_key
from explorer.packs.making import Wanted, make
from tests.support import true_table, written

HEADER = (
    "Lower tier local authorities code", "Lower tier local authorities label", "LTLA of workplace code",
    "LTLA of workplace label", "Place of work indicator (4 categories) code", "Place of work indicator (4 categories) label",
    "Count",
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_whole: Catalogue) -> Iterator[Path]:
    """Work with data folders of this test alone, in which nothing is installed."""
    with monkeypatch.context() as patch:
        patch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "home"))
        patch.delenv(data_pack.CHOSEN, raising=False)
        data_pack.forget()
        yield tmp_path / "home"
    data_pack.forget()


@pytest.fixture(scope="session")
def official(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> tuple[Path, Path]:
    """Files as a publisher gives them: districts with their codes, and commuting as Census 2021 has it."""
    folder = tmp_path_factory.mktemp("official")
    lines = written(true_table(catalogue.districts.codes, "LAD24CD"), folder / "LAD_DEC_2024_UK_BGC.gpkg")
    flows, matrix = folder / "ODWP01EW_LTLA.csv.gz", catalogue.estimate.matrix
    with gzip.open(flows, "wt", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(HEADER)
        for home, row in zip(matrix.index, matrix.to_numpy(), strict=True):
            if not str(home).startswith(("E", "W")):
                continue
            for work, people in zip(matrix.columns, row, strict=True):
                if people >= 1:
                    label = "Working in the UK but not working at or from home"
                    table.writerow(
                        [home, catalogue.districts.name(home), work, catalogue.districts.name(work), 3, label, round(people)]
                    )
    return lines, flows


@pytest.fixture(scope="session")
def maker(tmp_path_factory: pytest.TempPathFactory, official: tuple[Path, Path]) -> tuple[Path, Path, Pack]:
    """The home of a council that has made its key and a pack with it, and the pack."""
    place = tmp_path_factory.mktemp("maker")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUBREGION_EXPLORER_DATA", str(place / "home"))
        data_pack.forget()
        key = make_key("Borsetshire Council")
        (place / "borsetshire.pem").write_text(key.pem(), encoding="utf-8")
        made = make(place / "pack.zip", Wanted("borset", "2026.12.1", boundaries=official[:1], flows=official[1:]))
    data_pack.forget()
    return place, place / "pack.zip", made


@pytest.fixture
def trusting(home: Path, maker: tuple[Path, Path, Pack]) -> Path:
    """A laptop that trusts the council's key, and the pack to install on it."""
    from explorer.packs.keys import key_from_file, trust

    trust(key_from_file(maker[0] / "borsetshire.pem"))
    return maker[1]
