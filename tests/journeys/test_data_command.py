"""Official data on the command line; and that nothing but ``data get`` ever asks the network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explorer import resources
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.official.table import own_table
from explorer.project.base_data import base_data
from tests.official.conftest import census, residents, zipped
from tests.web_stub import Web, WebFile, on_the_web

__all__ = ["census"]

GUARD = """
import os, sys
def guard(event, _):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request", "http.client.connect"):
        os.write(2, f"asked the network: {event}".encode())
        os._exit(77)
sys.addaudithook(guard)
from explorer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))


def table_at(address: str, folder: Path) -> str:
    """Write a table whose census and residents are on this machine."""
    text = resources.facts("official_data.csv").read_text(encoding="utf-8")
    for host in ("https://www.nomisweb.co.uk/output/census/2021", "https://www.nomisweb.co.uk/api/v01/dataset"):
        text = text.replace(host, address)
    (folder / "table.csv").write_text(text, encoding="utf-8")
    return str(folder / "table.csv")


def test_sets_are_listed_got_checked_and_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], census: dict[str, bytes], catalogue: Catalogue
) -> None:
    web = Web({"/odwp01ew.zip": WebFile(zipped(census)), "/NM_2002_1.data.csv": residents(catalogue)})
    with on_the_web(web) as address:
        table = table_at(address, tmp_path)
        wanted = ["--table", table, "--to", str(tmp_path / "sets")]
        assert main(["data", "get", "census-2021", "population", *wanted, "--use", "--json"]) == 0
        got = capsys.readouterr()
    assert [(each["id"], each["held"], each["count"]) for each in json.loads(got.out)] == [
        ("census-2021", True, 318), ("population", True, 361),
    ]  # fmt: skip
    assert "The same people stand in ODWP01EW_MSOA.csv." in got.err
    assert base_data().flows == tmp_path / "sets" / "census-2021" / "ODWP01EW_LTLA.csv"
    assert main(["data", "list", "--json", *wanted]) == 0
    listed = {each["id"]: each for each in json.loads(capsys.readouterr().out)}
    assert [name for name, each in listed.items() if each["held"]] == ["census-2021", "population"]
    assert listed["lad-2025-bgc"]["note"].startswith("not tried")
    assert main(["data", "check", *wanted]) == 0
    (tmp_path / "sets" / "population" / "population.csv").write_text("x")
    assert main(["data", "check", *wanted]) == 2
    assert "population: changed since it was checked: population.csv" in capsys.readouterr().err
    assert main(["data", "use", "--bundled"]) == 0
    assert not base_data()


def test_what_did_not_come_is_said_with_the_steps_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with on_the_web(Web({"/odwp01ew.zip": WebFile(b"<html>Sign in", kind="text/html")})) as address:
        assert main(["data", "get", "census-2021", "--table", table_at(address, tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "did not come. A web page came from 127.0.0.1" in said
    assert "open https://www.nomisweb.co.uk/sources/census_2021_od" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["get"], "No set was named. Name one or more of lad-2025-bgc"),
        (["get", "everything"], "There is no set “everything”."),
        (["add"], "No file was named."),
        (["use"], "No official set that could be used is here."),
    ],
)
def test_what_is_asked_wrongly_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_was_brought_is_recognised_and_one_that_is_none_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], census: dict[str, bytes]
) -> None:
    (tmp_path / "download (1).zip").write_bytes(zipped(census))
    (tmp_path / "notes.txt").write_text("nothing")
    assert main(["data", "add", str(tmp_path / "download (1).zip")]) == 0
    assert "is taken for Commuting, Census 2021" in capsys.readouterr().err
    assert main(["data", "add", str(tmp_path / "notes.txt")]) == 2
    assert "notes.txt is none of the official sets." in capsys.readouterr().err


def test_the_table_of_addresses_is_copied_once_to_be_corrected(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "table"]) == 0
    assert own_table().read_bytes() == resources.facts("official_data.csv").read_bytes()
    assert main(["data", "table"]) == 0
    assert "Delete it to go back to the bundled one." in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["report", "ca-west-midlands", "--json"], ["data", "list"], ["--screenshot", "window.png", "--size", "800x600"]],
    ids=["a report", "the list of sets", "the window"],
)
def test_nothing_asks_the_network_unless_it_is_told_to(arguments: list[str], tmp_path: Path) -> None:
    guarded(arguments, tmp_path, 0)


def test_in_a_network_namespace_without_any_network_a_report_is_the_same(tmp_path: Path) -> None:
    alone = ["unshare", "--user", "--map-root-user", "--net"]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("This machine lets nobody make a network namespace.")
    command = [sys.executable, "-m", "explorer", "report", "ca-west-midlands", "--json"]
    inside = [
        *alone,
        "sh",
        "-c",
        'test "$(tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " ")" = lo && exec "$@"',
        "sh",
        *command,
    ]
    here, there = (run_in(folder, what) for folder, what in ((tmp_path / "here", command), (tmp_path / "there", inside)))
    assert here.returncode == there.returncode == 0, there.stderr[-2000:]
    assert here.stdout == there.stdout


def test_the_guard_would_see_a_download(tmp_path: Path) -> None:
    guarded(["data", "get", "population"], tmp_path, 77)


def guarded(arguments: list[str], folder: Path, status: int) -> None:
    done = run_in(folder, [sys.executable, "-c", GUARD, *arguments])
    assert done.returncode == status, done.stderr[-2000:]


def run_in(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of its own in a folder, with settings of its own."""
    folder.mkdir(exist_ok=True)
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "QT_QPA_PLATFORM": "offscreen",
        "SUBREGION_EXPLORER_CONFIG": str(folder),
    }
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=120, check=False)
