"""Each fault of an installation is found, and told with what to do."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from explorer import resources
from explorer.__main__ import main
from explorer.installation import checks, reckoning
from explorer.installation.checks import Result, checked
from explorer.readers import apart, parquet_addon
from explorer.words import say, text


def told(result: Result) -> str:
    return f"{say(result.told)} {say(result.remedy)}"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one file, as it was when it was made."""
    (tmp_path / "library.so").write_bytes(b"whole")
    listed = {"library.so": hashlib.sha256(b"whole").hexdigest()}
    (tmp_path / "files.json").write_text(json.dumps(listed))
    monkeypatch.setattr(checks, "packaged_files", lambda: tmp_path)
    return tmp_path


def test_files_as_they_were_packaged_are_well(package: Path) -> None:
    assert checked("files").status == "well"


@pytest.mark.parametrize("damage", [lambda file: file.write_bytes(b"other"), Path.unlink], ids=["other", "gone"])
def test_a_damaged_file_is_named(package: Path, damage: object) -> None:
    assert callable(damage)
    damage(package / "library.so")
    result = checked("files")
    assert result.status == "fault"
    assert "library.so. Install the program again" in told(result)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path / "file"))
    result = checked("write")
    assert result.status == "fault"
    assert str(tmp_path / "file") in told(result)


@pytest.mark.parametrize("kind", ["apart", "gdal", "proj", "geos"])
def test_libraries_give_the_results_that_are_known(kind: str) -> None:
    assert checked(kind).status == "well"


def test_libraries_are_tried_in_one_process_and_told_in_the_order_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, worker = list[apart.Worker](), apart.Worker

    def counted(limits: apart.Limits) -> apart.Worker:
        begun.append(worker(limits))
        return begun[-1]

    apart.dismiss()
    monkeypatch.setattr(apart, "Worker", counted)
    asked = ["geos", "write", "apart", "proj"]
    assert [(result.id, result.status) for result in checks.made(asked)] == [(name, "well") for name in asked]
    assert len(begun) == 1
    assert apart._spare == []


def test_a_process_that_ended_under_one_library_is_not_asked_for_the_next() -> None:
    assert checked("apart").status == "well"
    (kept,) = apart._spare
    kept._process.kill()
    kept._process.wait()
    assert checked("proj").status == "well"
    apart.dismiss()


def test_a_library_that_ends_the_process_is_told_as_such_and_findings_are_tried_apart_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = list[list[str]]()

    def ends(arguments: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(arguments)
        return subprocess.CompletedProcess(arguments, -7, "", "")

    worker = apart.take()
    apart.give_back(worker)
    call = type(worker).call

    def dies(dying: apart.Worker, *given: Any, **more: Any) -> Any:
        dying._process.terminate()  # not as the system ends one for want of memory
        return call(dying, *given, **more)

    monkeypatch.setattr(type(worker), "call", dies)
    monkeypatch.setattr(checks, "_own_program", ends)
    geos, findings = checks.made(["geos", "findings"])
    for result in (geos, findings):
        assert (result.status, say(result.told), say(result.remedy)) == (
            "fault", text("check-ended"), text("check-install-again")
        )  # fmt: skip
    assert asked == [["self-test", "--only", "findings"]]


def test_a_library_that_reckons_otherwise_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reckoning, "LONGITUDE", 2.0)
    assert not reckoning.proj(tmp_path)["as_stored"]


def test_parquet_without_its_add_on_is_a_note_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_addon, "is_there", lambda: False)
    result = checked("parquet")
    assert (result.status, bool(result.remedy)) == ("note", True)


def own_program_says(monkeypatch: pytest.MonkeyPatch, output: str, errors: str = "") -> None:
    done = subprocess.CompletedProcess([], 0 if output else 1, output, errors)
    monkeypatch.setattr(checks, "_own_program", lambda *_, **__: done)
    monkeypatch.setattr(checks, "_loads", lambda _: True)


def test_a_missing_library_of_the_screen_is_told_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    own_program_says(monkeypatch, "", "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "libegl1" in told(checked("screen"))


def test_a_screen_without_typefaces_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"qt": "6.11", "platform": "xcb", "typefaces": 0, "width": 800, "height": 600}
    own_program_says(monkeypatch, json.dumps(found))
    result = checked("screen")
    assert result.status == "fault"
    assert "fonts-dejavu-core" in told(result)


def test_a_window_that_cannot_be_drawn_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    own_program_says(monkeypatch, "", "could not load the Qt platform plugin")
    result = checked("window")
    assert (result.status, result.detail) == ("fault", "could not load the Qt platform plugin")


def test_a_window_that_lacks_a_library_of_the_system_is_told_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    own_program_says(monkeypatch, "", "no libGL.so.1")
    monkeypatch.setattr(checks, "_loads", lambda name: name != "libGL.so.1")
    assert "libgl1" in told(checked("window"))


LASTING = """
import pathlib, sys, time
flag, late = map(pathlib.Path, sys.argv[1:])
for _ in range(600):
    if flag.exists():
        sys.exit()
    time.sleep(0.1)
late.touch()
"""


def test_a_program_that_leaves_another_one_behind_is_not_waited_for_longer_than_itself(tmp_path: Path) -> None:
    flag, late = tmp_path / "flag", tmp_path / "late"
    leaving = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', *sys.argv[1:]]); print('done')"
    done = checks.ended([sys.executable, "-c", leaving, LASTING, str(flag), str(late)], dict(os.environ), 60.0)
    assert (done.returncode, done.stdout.strip()) == (0, "done")
    assert not late.exists()
    flag.touch()


def test_a_program_that_does_not_end_is_ended() -> None:
    done = checks.ended([sys.executable, "-c", "import time; time.sleep(60)"], dict(os.environ), 1.0)
    assert done.returncode == -1
    assert "TimeoutExpired" in done.stderr


def test_other_findings_than_those_stored_are_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "build", lambda: {"findings": "0" * 64})
    assert checked("findings").status == "fault"


def test_a_check_that_stops_half_way_is_a_fault_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Result:
        raise RuntimeError("undefined symbol")

    monkeypatch.setitem(checks.CHECKS, "geos", broken)
    result = checked("geos")
    assert result.status == "fault"
    assert "undefined symbol" in result.detail


def test_the_command_ends_with_one_where_something_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["self-test", "--only", "geos"]) == 0
    monkeypatch.setitem(checks.CHECKS, "geos", lambda: Result("geos", "fault", "Bad.", "Mend it."))
    assert main(["self-test", "--only", "geos", "--json"]) == 1
    record = json.loads(capsys.readouterr().out.partition("{")[2].join(["{", ""]))
    assert (record["faults"], record["checks"][0]["remedy"]) == (1, "Mend it.")


def test_a_check_that_is_none_is_answered_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test", "--only", "weather"]) == 2
    assert "gdal" in capsys.readouterr().err
