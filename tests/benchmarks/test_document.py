"""Projects: how long a step, a save and an opening take, after a thousand steps and with 15 MB of own files inside."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.project import Threshold
from explorer.project.document import Document
from explorer.project.history import UNDO_LIMIT
from explorer.project.look import Look
from explorer.readers.tables.table_choices import OwnTableFile, TableChoices
from tests.benchmarks.conftest import Meter
from tests.project.desk import Desk, choose, save, take

SIZE = 5_000_000


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def document(desk: Desk) -> Iterator[Document]:
    """A project as it is after a long time: every step that is kept, tables with their choices, and data inside."""
    chance = random.Random(1)  # noqa: S311
    packed = desk.own("towns.gpkg", chance.randbytes(SIZE))
    rows = "".join(f"E0{chance.randrange(10**7):07},{chance.random()}\n" for _ in range(SIZE // 30)).encode()
    accepted = tuple((f"Town {number}", f"E0{number:07}") for number in range(60))
    tables = tuple(OwnTableFile(desk.own(f"{name}.csv", rows), TableChoices(accepted=accepted)) for name in "ab")
    document = desk.new()
    document.copies = True
    limits = tuple(Threshold(f"kind {number}", (0.1, 0.2)) for number in range(20))
    choose(document, "Add", replace(document.project, layers=(packed,), tables=tables, limits=limits))
    take(document, *range(UNDO_LIMIT))
    save(document, desk.file, png=bytes(200_000))
    yield document
    document.close()


def test_a_step_is_in_the_journal(meter: Meter, document: Document) -> None:
    years = iter(range(10_000))
    meter.figures["goal"] = "5 ms"
    meter.call(lambda: take(document, next(years)), rounds=100)
    assert document.problem == ""


def test_a_look_is_in_the_journal(meter: Meter, document: Document) -> None:
    codes = iter(range(10_000))
    meter.figures["goal"] = "5 ms"
    meter.call(lambda: document.look_at(Look(selection=(f"E0{next(codes)}",))), rounds=100)
    assert document.problem == ""


def test_a_project_is_saved(meter: Meter, document: Document, desk: Desk) -> None:
    years = iter(range(10_000))

    def work() -> None:
        take(document, next(years))
        save(document, desk.file, png=bytes(200_000))

    meter.figures["goal"] = "200 ms"
    meter.call(work)
    assert document.is_saved


def test_a_project_is_saved_with_its_data_for_the_first_time(meter: Meter, document: Document, desk: Desk) -> None:
    places = (desk.place / f"{number}.subregion" for number in range(100))

    def work() -> None:
        document.file = None
        save(document, next(places))

    meter.figures["goal"] = "200 ms"
    meter.call(work, rounds=5)
    assert document.is_saved


def test_a_project_is_opened_with_its_thousand_steps(meter: Meter, document: Document, desk: Desk) -> None:
    document.close()
    meter.figures["goal"] = "300 ms"
    meter.call(lambda: desk.open().close())
    again = desk.open()
    assert len(again.history.steps) == UNDO_LIMIT
    again.close()


def test_a_project_is_opened_where_it_was_never_seen(meter: Meter, document: Document, desk: Desk) -> None:
    document.close()
    for path in (desk.place / "own").iterdir():
        path.unlink()
    places = iter(range(100))

    def work() -> Document:
        number = next(places)
        opened = Document.open(desk.file, desk.place / f"journals {number}", desk.place / f"unpacked {number}")
        opened.close()
        return opened

    meter.figures["goal"] = "300 ms"
    meter.call(work, rounds=5)
    assert len(meter.last.project.tables) == 2
