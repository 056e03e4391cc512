from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from explorer.places.first_look import FirstLook
from explorer.qt import notices
from explorer.views.map.paths import DrawingLevel
from explorer.views.session.outcome import Outcome
from explorer.words import text
from tests.support import area_table, written
from tests.views.conftest import Desk

BIRMINGHAM, SOLIHULL, DUDLEY = "E08000025", "E08000029", "E08000027"
CODES = [SOLIHULL, BIRMINGHAM, DUDLEY]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return written(area_table(CODES), tmp_path / "own.gpkg")


@dataclass
class Seen:
    """What happened while a file was opened, and what the map said at its first look."""

    looks: list[tuple[FirstLook, list[DrawingLevel]]] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    statement: str = ""
    codes: list[str] = field(default_factory=list)


def opened(desk: Desk, path: Path) -> Seen:
    seen = Seen()

    def note(look: FirstLook, levels: list[DrawingLevel]) -> None:
        seen.looks.append((look, levels))
        seen.statement, seen.codes = desk.window.map.canvas._attribution, shown(desk)

    desk.session.looked_at.connect(note)
    desk.session.outcome_ready.connect(seen.outcomes.append)
    desk.session.edits.open_boundaries(path)
    desk.settle()
    for box in notices.open_notices():
        box.close()
    return seen


def shown(desk: Desk) -> list[str]:
    return desk.window.map.canvas.codes


def test_a_new_file_is_drawn_before_it_is_checked_and_said_to_be_unchecked(desk: Desk, own: Path) -> None:
    seen = opened(desk, own)
    assert (len(seen.looks), len(seen.outcomes)) == (1, 1)
    assert seen.codes == CODES
    assert seen.statement == text("tools-unchecked", file="own.gpkg")
    assert "checked" not in desk.window.map.canvas._attribution


def test_a_first_look_has_the_colours_of_the_districts(desk: Desk, own: Path) -> None:
    before = desk.outcome.content
    colours = dict(zip(before.codes, before.fills().tolist(), strict=True))
    fills: list[list[int]] = []
    picture = desk.window.map.canvas.picture
    desk.session.looked_at.connect(lambda _: fills.append(np.asarray(picture.fills.colours).tolist()))
    opened(desk, own)
    assert fills == [[colours[code] for code in CODES]]


def test_a_file_that_is_refused_after_a_first_look_leaves_the_map_as_it_was(
    desk: Desk, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, statement = shown(desk), desk.window.map.canvas._attribution

    def refuse(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("explorer.places.plain_file.read", refuse)
    assert opened(desk, own).looks
    assert shown(desk) == before
    assert desk.window.map.canvas._attribution == statement


def test_a_file_elsewhere_is_brought_into_view_at_once(desk: Desk, tmp_path: Path) -> None:
    table = area_table(CODES)
    table.geometry = table.geometry.translate(0, 600_000)
    desk.window.map.canvas.zoom_to_areas([BIRMINGHAM])
    desk.settle()
    north: list[float] = []
    desk.session.looked_at.connect(lambda _: desk.window.map.canvas.settle())
    desk.session.looked_at.connect(lambda _: north.append(desk.window.map.canvas.camera.view.north))
    opened(desk, written(table, tmp_path / "north.gpkg"))
    assert north
    assert north[0] > 800_000


def test_a_first_look_that_comes_too_late_is_not_shown(desk: Desk, own: Path) -> None:
    seen = opened(desk, own)
    desk.session.choose("Use the bundled data", boundaries=None)
    desk.settle()
    bundled = shown(desk)
    desk.session.looked_at.emit(*seen.looks[0])
    assert shown(desk) == bundled
