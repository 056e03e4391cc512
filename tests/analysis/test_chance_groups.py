"""Random contiguous groups: in one piece, of the size asked for, the same for the same seed, and kept whole in their file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.analysis.chance_groups import WITHIN, GroupTable, SizedGroups, draw_groups, size_of, step_of, write_groups
from explorer.errors import CancelledError, ChoiceError, ReadError
from explorer.said import Said
from tests.support import says

SIDE = 7
STEP = step_of(200_000)


def grid(side: int = SIDE) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Squares of a chessboard, touching along edges."""
    touching = np.zeros((side * side, side * side), dtype=np.bool_)
    for place in range(side * side):
        if place % side < side - 1:
            touching[place, place + 1] = touching[place + 1, place] = True
        if place < side * (side - 1):
            touching[place, place + side] = touching[place + side, place] = True
    return touching


RESIDENTS = np.random.default_rng(7).uniform(20_000, 60_000, SIDE * SIDE)


def drawn(seed: int = 1, draws: int = 40) -> SizedGroups:
    return dict(draw_groups(grid(), RESIDENTS, [STEP], draws, [seed]))[STEP]


def is_in_one_piece(districts: list[int]) -> bool:
    touching, reached, edge = grid(), {districts[0]}, [districts[0]]
    while edge:
        beside = {int(other) for other in np.flatnonzero(touching[edge.pop()])} & set(districts) - reached
        reached |= beside
        edge += beside
    return reached == set(districts)


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 1000))
def test_every_group_is_in_one_piece_and_of_about_its_size(seed: int) -> None:
    groups = drawn(seed)
    assert groups.counts.shape == (2, 1)
    assert (groups.counts > 0).all()
    for group in range(len(groups)):
        districts = groups.districts(group)
        assert len(set(districts)) == len(districts)
        assert is_in_one_piece(districts)
        assert abs(RESIDENTS[districts].sum() - groups.size) <= WITHIN * groups.size


def test_the_same_seed_draws_the_same_groups_and_another_seed_others() -> None:
    assert drawn(1).members.tolist() == drawn(1).members.tolist()
    assert drawn(1).members.tolist() != drawn(2).members.tolist()


def test_sums_and_flows_within_equal_a_plain_count() -> None:
    groups, flows = drawn(), np.random.default_rng(3).uniform(0, 10, (SIDE * SIDE, SIDE * SIDE))
    sums, within = groups.sums(RESIDENTS), groups.within(flows)
    for group in range(len(groups)):
        districts = groups.districts(group)
        assert sums[group] == pytest.approx(RESIDENTS[districts].sum())
        assert within[group] == pytest.approx(flows[np.ix_(districts, districts)].sum())


def test_groups_are_told_apart_by_what_they_hold() -> None:
    groups = drawn()
    sets = {frozenset(groups.districts(group)) for group in range(len(groups))}
    assert groups.distinct(np.ones(len(groups), dtype=np.bool_)) == len(sets)
    assert groups.holding(24).tolist() == [24 in groups.districts(group) for group in range(len(groups))]
    allowed = np.arange(SIDE * SIDE) < 30
    assert groups.all_in(allowed).tolist() == [max(groups.districts(group)) < 30 for group in range(len(groups))]


def test_a_table_gives_back_what_was_written(tmp_path: Path) -> None:
    groups, codes = drawn(), [f"E{place:08d}" for place in range(SIDE * SIDE)]
    groups.shares["fixed containment"] = np.linspace(0, 1, len(groups))
    write_groups(tmp_path / "groups.npz", codes, {STEP: groups}, "digest")
    table = GroupTable(tmp_path / "groups.npz", codes)
    back = table.of_step(STEP)
    assert back is not None
    assert table.made_from == "digest"
    assert back.members.tolist() == groups.members.tolist()
    assert back.counts.tolist() == groups.counts.tolist()
    assert back.shares["fixed containment"] == pytest.approx(groups.shares["fixed containment"], abs=1e-5)
    assert table.of_step(STEP + 1) is None


def test_a_table_of_other_districts_or_a_damaged_one_is_refused(tmp_path: Path) -> None:
    write_groups(tmp_path / "groups.npz", ["a", "b"], {STEP: drawn()}, "digest")
    with pytest.raises(ReadError, check=says("made for other districts")):
        GroupTable(tmp_path / "groups.npz", ["a", "c"])
    (tmp_path / "broken.npz").write_bytes(b"no table")
    with pytest.raises(ReadError, check=says("cannot be read")):
        GroupTable(tmp_path / "broken.npz", ["a"])


def test_no_draws_are_refused_and_drawing_can_be_stopped() -> None:
    with pytest.raises(ChoiceError, check=says("random draws is 0")):
        list(draw_groups(grid(), RESIDENTS, [STEP], 0))

    class Stopping:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(draw_groups(grid(), RESIDENTS, [STEP], 5, progress=Stopping()))


def test_sizes_go_up_by_a_tenth() -> None:
    assert size_of(STEP + 1) / size_of(STEP) == pytest.approx(1.1)
    assert step_of(size_of(STEP) * 1.02) == STEP
