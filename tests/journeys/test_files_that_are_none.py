"""Every option that takes a file, given what is no file: a sentence and status 2, soon, in little memory.

The options are taken from the parsers themselves, so that a new one cannot be forgotten.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from explorer.__main__ import main
from explorer.cli import parser
from explorer.cli.arguments import boundary_file, file
from explorer.packs.keys import make_key, own_key

WRITTEN = {"out", "screenshot", "to"}
"""Options that name a file or folder to write."""

NOT_READ = {("pack make", "file")}
"""Places of an argument that name a file to write."""

NAMED_BESIDE = [("data", "sets")]
"""Places of an argument that name files for one use of a command, and something else for another."""

USUAL = {
    "list": ["partnerships"],
    "report": ["ca-west-midlands", "--json"],
    "flags": ["--kind", "combined_authority", "--out", "OUT"],
    "areas": ["--flows", "FLOWS", "--out", "OUT"],
    "containment": ["--flows", "FLOWS", "--groups", "GROUPS"],
    "compare": ["GROUPS", "GROUPS"],
    "check": ["GROUPS"],
    "check-table": ["GROUPS"],
    "convert": ["GROUPS", "--out", "OUT/x.csv"],
    "statement": ["ca-west-midlands", "--out", "OUT"],
    "verify": ["GROUPS"],
    "map": ["ca-west-midlands", "--out", "OUT"],
    "monitor": ["ca-west-midlands", "--out", "OUT"],
    "profile": ["ca-west-midlands", "--out", "OUT"],
    "atlas": ["--district", "Dudley", "--out", "OUT"],
    "data": ["list"],
    "plan list": [],
    "plan new": ["ca-west-midlands", "--as", "Another"],
    "plan show": ["ca-west-midlands"],
    "plan edit": ["ca-west-midlands", "--add", "Dudley"],
    "plan compare": ["ca-west-midlands", "ca-greater-manchester"],
    "plan suggest": ["ca-west-midlands"],
    "workshop add": ["GROUPS", "GROUPS"],
    "workshop close": ["GROUPS", "1"],
    "workshop sheets": ["GROUPS", "--out", "OUT/x.pdf"],
    "workshop scan": ["GROUPS", "GROUPS"],
    "workshop merge": ["GROUPS", "--out", "OUT/x.subregion"],
    "workshop record": ["GROUPS", "--out", "OUT"],
    "pack make": ["OUT/x.zip", "--name", "a", "--title", "A"],
    "pack check": ["GROUPS"],
    "pack install": ["GROUPS"],
    "pack keys trust": ["GROUPS"],
    "words import": ["GROUPS"],
}
"""What a command needs beside the option that is tried."""

WITH = {"--other-flows": ["--sensitivity"], "--boundaries": ["--random", "200"], "--contiguous": []}
"""What an option of ``areas`` and ``containment`` is given for."""


def options_that_read() -> list[tuple[str, str]]:
    """Each command with each of its options (or the place of an argument) that names a file to read."""
    read = [
        (name, action.option_strings[0] if action.option_strings else action.dest)
        for name, command in commands_of(parser())
        for action in command._actions
        if action.type in {Path, file, boundary_file} and action.dest not in WRITTEN
    ]
    return [each for each in read + NAMED_BESIDE if each not in NOT_READ]


def commands_of(whole: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Each command that does something, those of commands among them, by the words that call it."""
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, command in action.choices.items():
                called = f"{name} {word}".strip()
                yield called, command
                yield from commands_of(command, called)


def no_files(folder: Path) -> dict[str, Path]:
    """What is no file that can be read, by what it is called here."""
    (folder / "folder.csv").mkdir()
    (folder / "empty.csv").write_bytes(b"")
    found = {"a folder": folder / "folder.csv", "a missing file": folder / "missing.csv", "an empty file": folder / "empty.csv"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.csv")
        (folder / "link.csv").symlink_to(folder / "pipe.csv")
        (folder / "zero.csv").symlink_to("/dev/zero")
        (folder / "zero.gpkg").symlink_to("/dev/zero")
        names = {"a pipe": "pipe.csv", "a link to a pipe": "link.csv", "an endless device": "zero.csv", "another": "zero.gpkg"}
        found |= {kind: folder / name for kind, name in names.items()}
    return found


def command_line(command: str, option: str, path: Path, folder: Path) -> list[str]:
    """Write a command line on which only the option tried is out of order."""
    (folder / "flows.csv").write_text("residence,workplace,people\na,a,9\na,b,2\nb,b,9\n", encoding="utf-8")
    (folder / "groups.csv").write_text("zone,area\na,A\nb,B\n", encoding="utf-8")
    places = {"FLOWS": str(folder / "flows.csv"), "GROUPS": str(folder / "groups.csv"), "OUT": str(folder / "out")}
    usual = [places.get(word, word.replace("OUT/", f"{folder}/")) for word in USUAL[command]]
    called = command.split()
    if command == "pack make" and own_key() is None:
        # Without one, nothing is made of any file.
        make_key("Ours")
    if option == "sets":
        return [*called, "add", str(path)]
    if not option.startswith("--"):
        at = {"second": 1, "tables": 1, "pictures": 1}.get(option, 0)
        return [*called, *usual[:at], str(path), *usual[at + 1 :]]
    if option in usual:
        usual[usual.index(option) + 1] = str(path)
        return [*called, *usual]
    more = ["--flows", places["FLOWS"]] if option in {"--names", "--boundaries"} and command == "compare" else []
    more += ["--flows", places["FLOWS"]] if option == "--names" and command in {"report", "flags"} else []
    beside = WITH.get(option, []) if command in {"areas", "containment", "compare"} else []
    return [*called, *usual, *more, option, str(path), *beside]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Fail rather than wait for ever: who opens a pipe never comes back."""

    def late(_: int, __: FrameType | None) -> None:
        raise TimeoutError("it took more than 30 seconds")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(("command", "option"), options_that_read())
def test_what_is_no_file_is_refused_in_a_sentence(
    command: str, option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, path in no_files(tmp_path).items():
        assert main(command_line(command, option, path, tmp_path)) == 2, kind
        told = capsys.readouterr().err.splitlines()[-1]
        assert told.startswith("subregion-explorer: "), kind
        assert path.name.split(".")[0] in told, kind
        assert told.endswith("."), kind
        assert "Traceback" not in told, kind
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(("command", "option"), options_that_read())
def test_a_file_that_may_not_be_read_is_called_so(
    command: str, option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "locked.csv"
    locked.write_text("residence,workplace,people\na,a,9\n", encoding="utf-8")
    opened = Path.open

    def may_not(path: Path, *arguments: object, **named: object) -> object:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **named)  # type: ignore[call-overload]

    # Whoever runs the tests may read everything, so that the rights of the file would not stop them.
    monkeypatch.setattr(Path, "open", may_not)
    assert main(command_line(command, option, locked, tmp_path)) == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert "locked.csv cannot be read: you are not allowed to." in told


@pytest.mark.skipif(sys.platform != "linux", reason="only there the memory of a process can be read, and a device never ends")
@pytest.mark.parametrize(("command", "option"), [("areas", "--flows"), ("report", "--areas"), ("compare", "second")])
def test_an_endless_device_takes_no_memory(command: str, option: str, tmp_path: Path) -> None:
    words = command_line(command, option, no_files(tmp_path)["an endless device"], tmp_path)
    # What resource.getrusage tells includes the process that started it; the system's own record does not.
    held = (
        "import sys; from pathlib import Path; from explorer.__main__ import main; status = main(sys.argv[1:]);"
        "print(next(line.split()[1] for line in Path('/proc/self/status').read_text().splitlines() if 'VmHWM' in line));"
        "sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", held, *words], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert int(done.stdout.split()[-1]) * 1024 < 800_000_000
