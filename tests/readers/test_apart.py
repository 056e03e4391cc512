"""Functions of this module are called in another process, by their names."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer.errors import CancelledError, JoinError, ReadError
from explorer.progress import Progress
from explorer.readers import apart, apart_limits, apart_worker
from explorer.said import Listing, Said
from explorer.words import say
from tests.support import says

HERE = "tests.readers.test_apart"
QUICK = apart.Limits(seconds=20, memory=2_000_000_000)


def echoed(**arguments: Any) -> Any:
    return {"said": arguments, "process": os.getpid()}


def arrays() -> Any:
    return {"numbers": np.arange(3.0), "nested": [np.array(["a", "bc"]), {"odd": [math.nan, math.inf]}], "none": None}


def objects() -> Any:
    return {"bad": np.array([object()])}


def refused() -> None:
    raise JoinError("The codes do not fit.", "Give others.", detail="why")


def failed() -> None:
    raise RuntimeError("inside")


def crashed() -> None:
    os.abort()


def slept(seconds: float) -> None:
    time.sleep(seconds)


def hoarded() -> int:
    return len(bytearray(8_000_000_000))


def arrow_set_aside() -> int:
    import pyarrow

    before = apart_limits._address_space()
    pyarrow.array(["a"] * 1000)
    return apart_limits._address_space() - before


def chattered(progress: Progress) -> str:
    os.write(1, b"a library that prints\n")
    progress.step("Half way", 0.5)
    return "done"


def long_list() -> Said:
    return Said("readers-give-one-of", choices=Listing(tuple(map(str, range(5000))), 3))


def refused_with_many() -> None:
    raise ReadError(Said("readers-give-one-of", choices=Listing(tuple(f"n{at}" for at in range(500)), 500)))


def long_text() -> str:
    return "x" * 1_100


def with_short_answers() -> None:
    apart_worker.LONGEST_ANSWER = 1000


def hoarded_for(path: Path) -> int:
    assert path.is_file()
    return len(bytearray(1_700_000_000))


def worked_for_ever(path: Path) -> None:
    while path.is_file():
        pass


def hoarded_a_gigabyte(path: Path) -> int:
    assert path.is_file()
    return len(bytearray(1_000_000_000))


_KEPT: list[bytearray] = []


def kept(size: int) -> None:
    _KEPT.append(bytearray(size))


def hidden_by_a_library() -> None:
    raise RuntimeError("KML: libstdc++ exception : std::bad_alloc")


def hidden_behind_a_sentence() -> None:
    try:
        bytearray(8_000_000_000)
    except MemoryError as problem:
        raise ReadError("The file is damaged.") from problem


def crashed_with_much() -> None:
    _KEPT.append(bytearray(1_300_000_000))
    time.sleep(1)
    os.abort()


def killed() -> None:
    os.kill(os.getpid(), 9)


def process_of(path: Path) -> int:
    assert path.is_file()
    return os.getpid()


@pytest.fixture(autouse=True)
def workers_are_kept() -> None:
    """Each test here starts a process of its own."""


@pytest.fixture
def worker() -> Iterator[apart.Worker]:
    with apart.Worker(QUICK) as made:
        yield made


def test_a_function_is_called_in_another_process(worker: apart.Worker) -> None:
    result = worker.call(f"{HERE}:echoed", {"name": "Ynys Môn", "codes": [1, None]})
    assert result["said"] == {"name": "Ynys Môn", "codes": [1, None]}
    assert result["process"] != os.getpid()


def test_one_process_answers_several_calls(worker: apart.Worker) -> None:
    assert worker.call(f"{HERE}:echoed", {})["process"] == worker.call(f"{HERE}:echoed", {})["process"]


def test_arrays_and_odd_numbers_arrive_as_they_were(worker: apart.Worker) -> None:
    result = worker.call(f"{HERE}:arrays", {})
    assert result["numbers"].tolist() == [0, 1, 2]
    assert result["nested"][0].tolist() == ["a", "bc"]
    assert math.isnan(result["nested"][1]["odd"][0])
    assert result["nested"][1]["odd"][1] == math.inf
    assert result["none"] is None


def test_objects_do_not_travel(worker: apart.Worker) -> None:
    with pytest.raises(ReadError) as caught:
        worker.call(f"{HERE}:objects", {})
    assert "objects" in caught.value.detail


def test_a_long_list_of_what_is_said_arrives_cut_and_still_says_how_long_it_is(worker: apart.Worker) -> None:
    listing = worker.call(f"{HERE}:long_list", {}).values["choices"]
    assert (len(listing.items), say(listing)) == (200, "0, 1, 2 and 4,997 others")


def test_a_sentence_about_a_file_names_some_thirty_things_and_counts_the_rest(worker: apart.Worker) -> None:
    with pytest.raises(ReadError) as caught:
        worker.call(f"{HERE}:refused_with_many", {})
    told = say(caught.value.message)
    assert ("n29" in told, "n30" in told, "470" in told) == (True, False, True), told


def test_an_answer_that_would_fill_the_memory_is_a_sentence(worker: apart.Worker) -> None:
    worker.call(f"{HERE}:with_short_answers", {})
    with pytest.raises(ReadError, check=says("The file holds too many different words")):
        worker.call(f"{HERE}:long_text", {})
    assert worker.is_alive


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds both limits for a while")
def test_a_small_file_may_take_less_memory_and_time_than_a_large_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "small.csv"
    path.write_text("zone,group")
    monkeypatch.setattr(apart_limits, "_SECONDS", 1.0)
    with apart.Worker(apart.Limits(seconds=60, memory=4_000_000_000)) as worker:
        with pytest.raises(ReadError, check=says(r"small\.csv needs more memory to read than is allowed")):
            worker.read(f"{HERE}:hoarded_for", path)
        assert worker.call(f"{HERE}:hoarded_for", {"path": path}) == 1_700_000_000
        with pytest.raises(ReadError, check=says(r"small\.csv took longer than 1 seconds? of computing to read")):
            worker.read(f"{HERE}:worked_for_ever", path)


def test_an_error_in_plain_words_arrives_as_it_was(worker: apart.Worker) -> None:
    with pytest.raises(JoinError) as caught:
        worker.call(f"{HERE}:refused", {})
    assert (say(caught.value.message), say(caught.value.remedy), caught.value.detail) == (
        "The codes do not fit.",
        "Give others.",
        "why",
    )


def test_any_other_failure_becomes_a_sentence_about_the_file(worker: apart.Worker) -> None:
    with pytest.raises(ReadError, check=says(r"towns\.shp could not be read")) as caught:
        worker.call(f"{HERE}:failed", {}, subject="towns.shp")
    assert "inside" in caught.value.detail
    assert worker.call(f"{HERE}:echoed", {})["said"] == {}


def test_a_crash_becomes_a_sentence_about_the_file(worker: apart.Worker) -> None:
    with pytest.raises(ReadError, check=says(r"towns\.shp is damaged in a way")):
        worker.call(f"{HERE}:crashed", {}, subject="towns.shp")
    assert not worker.is_alive


def test_a_dead_process_says_so_again(worker: apart.Worker) -> None:
    worker.close()
    with pytest.raises(ReadError):
        worker.call(f"{HERE}:echoed", {})


def test_a_call_that_does_nothing_for_too_long_is_ended() -> None:
    with (
        apart.Worker(apart.Limits(seconds=0.3 if sys.platform == "darwin" else 60, waiting=0.3)) as worker,
        pytest.raises(ReadError, check=says(r"(gave nothing to read for|took longer than) 0\.3 seconds")),
    ):
        worker.call(f"{HERE}:slept", {"seconds": 60})


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not tell how long another process has worked")
def test_only_working_time_counts_so_that_a_busy_computer_makes_no_file_too_large() -> None:
    with apart.Worker(apart.Limits(seconds=1, waiting=60)) as worker:
        assert worker.call(f"{HERE}:slept", {"seconds": 2}) is None
        with pytest.raises(ReadError, check=says("took longer than 1 seconds? of computing")):
            worker.call(f"{HERE}:worked_for_ever", {"path": Path(__file__)})


def test_signs_of_life_are_no_waiting(worker: apart.Worker) -> None:
    watch = apart_limits.Watch(worker._process, apart.Limits(waiting=5))
    watch._moved -= 10
    watch.heard()
    assert watch.look() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses the memory at once")
@pytest.mark.parametrize("function", ["hidden_by_a_library", "hidden_behind_a_sentence"])
def test_a_sound_file_that_a_library_has_no_memory_for_is_not_called_damaged(function: str, worker: apart.Worker) -> None:
    with pytest.raises(ReadError, check=says(r"towns\.kml needs more memory to read than is allowed")):
        worker.call(f"{HERE}:{function}", {}, subject="towns.kml")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how many addresses another process has")
def test_a_crash_after_much_memory_was_taken_is_told_as_too_large_or_damaged(worker: apart.Worker) -> None:
    with pytest.raises(ReadError, check=says(r"Reading towns\.shp failed after it had taken 1\.\d GB of memory")):
        worker.call(f"{HERE}:crashed_with_much", {}, subject="towns.shp")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_process_that_the_system_kills_makes_no_file_damaged(worker: apart.Worker) -> None:
    with pytest.raises(ReadError, check=says(r"The system ended the reading of towns\.shp")):
        worker.call(f"{HERE}:killed", {}, subject="towns.shp")


def test_what_a_file_may_take_grows_with_it_up_to_what_a_process_may() -> None:
    small, large, huge = (apart_limits.for_size(apart.USUAL, size) for size in (0, 5_000_000, 4_000_000_000))
    assert small.seconds < large.seconds < huge.seconds == apart.USUAL.seconds
    assert small.memory < large.memory < huge.memory == apart.USUAL.memory
    assert small.waiting == huge.waiting == apart.USUAL.waiting


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a limit for a while")
def test_what_the_file_before_took_is_not_taken_from_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("zone,group")
    with apart.Worker(apart.Limits(memory=4_000_000_000)) as worker:
        worker.call(f"{HERE}:kept", {"size": 1_100_000_000})
        assert worker.read(f"{HERE}:hoarded_a_gigabyte", tmp_path / "a.csv") == 1_000_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses the memory at once")
def test_a_call_that_takes_too_much_memory_is_refused(worker: apart.Worker) -> None:
    with pytest.raises(ReadError, check=says("needs more memory")):
        worker.call(f"{HERE}:hoarded", {})


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how many addresses a process has")
def test_a_library_of_tables_does_not_use_up_what_a_small_file_may_take(worker: apart.Worker) -> None:
    pytest.importorskip("pyarrow")
    assert worker.call(f"{HERE}:arrow_set_aside", {}) < 200_000_000


def test_what_libraries_print_does_not_disturb_and_steps_are_passed_on(worker: apart.Worker) -> None:
    steps = []

    class Listening:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if message:
                steps.append((message, fraction))

    assert worker.call(f"{HERE}:chattered", {}, progress=Listening()) == "done"
    assert steps == [("Half way", 0.5)]


def test_a_cancel_ends_the_process(worker: apart.Worker) -> None:
    class Cancelling:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        worker.call(f"{HERE}:slept", {"seconds": 60}, progress=Cancelling())
    assert not worker.is_alive


def test_a_process_made_ready_is_the_one_that_is_taken() -> None:
    apart.prepare(limits=QUICK)
    apart.prepare(limits=QUICK)
    waiting = apart._spare[0]
    with apart.take(QUICK) as taken:
        assert taken is waiting
    assert not apart._spare


@pytest.mark.parametrize("is_large", [False, True])
def test_the_process_that_has_looked_at_a_small_file_is_the_one_that_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: bool
) -> None:
    (tmp_path / "a.txt").write_text("words")
    monkeypatch.setattr(apart, "_SMALL", 3 if is_large else 5)
    process = apart.look(f"{HERE}:process_of", tmp_path / "a.txt")
    with apart.take() as taken:
        assert (taken.call(f"{HERE}:echoed", {})["process"] == process) != is_large


def test_a_process_with_other_limits_is_not_taken() -> None:
    apart.prepare(limits=QUICK)
    waiting = apart._spare[0]
    with apart.take(apart.Limits(seconds=1)) as taken:
        assert taken is not waiting
    assert not waiting.is_alive


def test_the_hidden_argument_of_a_frozen_application_starts_a_worker() -> None:
    message = '{"limits": {"memory": 4000000000}, "imports": []}\n'
    call = f'{{"function": "{HERE}:chattered", "arguments": {{}}, "folder": ".", "allowed": [4000000000, 60]}}\n'
    done = subprocess.run(
        [sys.executable, "-m", "explorer", apart.HIDDEN_ARGUMENT],
        input=message + call,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1] == '{"result": "done"}'
