"""What many footprints share is worked out once, and never handed to the wrong one."""

from __future__ import annotations

import pandas as pd

from explorer.memory import Memory


def test_the_same_frame_is_measured_once_and_an_equal_one_anew() -> None:
    calls: list[float] = []

    def total(frame: pd.DataFrame, name: str) -> float:
        calls.append(float(frame[name].sum()))
        return calls[-1]

    memory, frame = Memory(), pd.DataFrame({"people": [1.0, 2.0]})
    assert memory.of(total, frame, "people") == memory.of(total, frame, "".join(["peo", "ple"])) == 3.0
    assert memory.of(total, frame.copy(), "people") == 3.0
    assert len(calls) == 2


def test_the_oldest_result_goes_first() -> None:
    memory = Memory(most=2)
    frames = [pd.DataFrame({"people": [float(number)]}) for number in range(3)]
    first = memory.of(pd.DataFrame.copy, frames[0])
    memory.of(pd.DataFrame.copy, frames[1])
    memory.of(pd.DataFrame.copy, frames[2])
    assert memory.of(pd.DataFrame.copy, frames[0]) is not first
