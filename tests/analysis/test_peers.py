"""How a figure stands among those of its peers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from explorer.analysis.combining import Combined
from explorer.analysis.peers import distance_beyond_chance, standing
from explorer.said import Said


def figure(value: float, error: float = 0.0) -> Combined:
    return Combined(value, error, 1, 0, 0, Said("combined-as-published"))


PEERS = {name: figure(value) for name, value in zip("abcde", (48.0, 49.0, 50.0, 51.0, 52.0), strict=True)}


@pytest.mark.parametrize(("value", "answer"), [(60.0, "higher"), (40.0, "lower"), (50.0, "cannot_tell")])
def test_it_stands_higher_or_lower_where_most_peers_say_so(value: float, answer: str) -> None:
    assert standing(figure(value), PEERS).answer == answer


def test_fewer_than_five_peers_tell_nothing() -> None:
    few = dict(list(PEERS.items())[:4])
    assert standing(figure(60.0), few).answer == "cannot_tell"
    assert distance_beyond_chance(figure(60.0), few) == 0.0


@pytest.mark.parametrize(("own", "peers"), [(math.nan, PEERS), (60.0, {"a": figure(math.nan)}), (60.0, {})])
def test_without_a_figure_or_without_peers_there_is_no_middle(own: float, peers: dict[str, Combined]) -> None:
    found = standing(figure(own), peers)
    assert (dict(found.ways), found.answer) == ({}, "cannot_tell")
    assert np.isnan(found.middle)
