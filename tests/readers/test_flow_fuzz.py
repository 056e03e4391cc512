"""Damaged files of flows and of groups: each is read or refused in a sentence, in time, and no line of it is lost in silence.

``FUZZ=10000 pytest tests/readers/test_flow_fuzz.py -s`` runs the long search and prints what came of it; ``FUZZ_SEED`` begins
it elsewhere.
"""

from __future__ import annotations

import gzip
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from explorer.errors import ReadError
from explorer.readers import apart
from explorer.words import say
from tests.readers.mutations import mutated, mutated_inside
from tests.readers.workbook_maker import make_xlsx

RUNS, SEED = int(os.environ.get("FUZZ", "160")), int(os.environ.get("FUZZ_SEED", "20261202"))
LIMITS = apart.Limits(seconds=20, memory=3_000_000_000, unpacked=50_000_000)
FLOWS = "explorer.readers.flows.reading:preview_flows"
DIVISION, WEIGHTS, NAMES = (f"explorer.readers.divisions:read_{what}" for what in ("division", "weights", "names"))

_ZONES = ("E08000025", "E08000029", "E08000027", "E07000237", "W06000015", "Ynys Môn")
_PAIRS = [[home, work, str(100 * at + 10 * to + 7)] for at, home in enumerate(_ZONES, 1) for to, work in enumerate(_ZONES, 1)]
_COLUMNS = [["residence", "workplace", "people"], *_PAIRS]
_MATRIX = [["workplace", *_ZONES]] + [
    [work, *(people for _, to, people in _PAIRS if to == work)] for work in _ZONES
]  # fmt: skip
_ODWP = [
    [
        "Lower tier local authorities code", "Lower tier local authorities label", "LTLA of workplace code",
        "LTLA of workplace label", "Place of work indicator (4 categories) code",
        "Place of work indicator (4 categories) label", "Count",
    ],
    *([home, "Lived", work, "Worked", str(1 + 2 * (people[-2] != "1")), "x", people] for home, work, people in _PAIRS),
]  # fmt: skip
_DIVISION = [["zone", "area"], *([zone, f"Area {at // 2}"] for at, zone in enumerate(_ZONES))]
_WEIGHTS = [["zone", "population"], *([zone, f"{at}234"] for at, zone in enumerate(_ZONES, 1))]
_NAMES = [["name", "code"], *([f"Town {at}", zone] for at, zone in enumerate(_ZONES[:-1]))]

Rows = Sequence[Sequence[str]]


def _text(rows: Rows, separator: str = ",") -> str:
    return "".join(separator.join(row) + "\n" for row in rows)


def _as_text(separator: str = ",", encoding: str = "utf-8") -> Callable[[Path, Rows], None]:
    def write(path: Path, rows: Rows) -> None:
        path.write_bytes(_text(rows, separator).encode(encoding))

    return write


def _as_workbook(path: Path, rows: Rows) -> None:
    make_xlsx(path, {"Data": [[int(cell) if cell.isdecimal() else cell for cell in row] for row in rows]})


def _as_parquet(path: Path, rows: Rows) -> None:
    pd.DataFrame(list(rows[1:]), columns=list(rows[0])).to_parquet(path)


def _as_gzip(path: Path, rows: Rows) -> None:
    path.write_bytes(gzip.compress(_text(rows).encode(), mtime=0))


_KINDS: Mapping[str, tuple[str, Rows, Callable[[Path, Rows], None]]] = {
    "columns.csv": (FLOWS, _COLUMNS, _as_text()),
    "columns.tsv": (FLOWS, _COLUMNS, _as_text("\t", "utf-16")),
    "windows.csv": (FLOWS, _COLUMNS, _as_text(";", "cp1252")),
    "matrix.csv": (FLOWS, _MATRIX, _as_text()),
    "census.csv": (FLOWS, _ODWP, _as_text()),
    "columns.xlsx": (FLOWS, _COLUMNS, _as_workbook),
    "matrix.xlsx": (FLOWS, _MATRIX, _as_workbook),
    "columns.parquet": (FLOWS, _COLUMNS, _as_parquet),
    "columns.csv.gz": (FLOWS, _COLUMNS, _as_gzip),
    "groups.csv": (DIVISION, _DIVISION, _as_text()),
    "groups.tsv": (DIVISION, _DIVISION, _as_text("\t", "cp1252")),
    "groups.xlsx": (DIVISION, _DIVISION, _as_workbook),
    "weights.csv": (WEIGHTS, _WEIGHTS, _as_text()),
    "weights.xlsx": (WEIGHTS, _WEIGHTS, _as_workbook),
    "names.csv": (NAMES, _NAMES, _as_text()),
}

SILENT_LOSS = "lost lines in silence"


class Readers:
    """A process that reads, made anew when a file has ended it."""

    def __init__(self, folder: Path) -> None:
        self.worker = apart.Worker(LIMITS, ("pandas", "explorer.readers.flows.reading", "explorer.readers.divisions"))
        self.whole: dict[str, bytes] = {}
        self.usual: dict[str, set[str]] = {}
        for name, (function, rows, write) in _KINDS.items():
            write(folder / name, rows)
            self.whole[name] = (folder / name).read_bytes()
            self.usual[name], lines = _said(self._read(function, folder / name))
            assert lines == len(rows)

    def _read(self, function: str, path: Path) -> Any:
        if not self.worker.is_alive:
            self.worker.close()
            self.worker = apart.Worker(LIMITS)
        return self.worker.read(function, path)

    def outcome(self, path: Path) -> str:
        """Read a damaged file, and tell what came of it."""
        function, rows, _ = _KINDS[path.name]
        try:
            found = self._read(function, path)
        except ReadError as error:
            if not (say(error.message).strip() and say(error.remedy).strip()) or "Traceback" in str(error):
                return "refused without a sentence"
            if "took longer" in say(error.message):
                return "took too long"
            return "refused in a sentence" if self.worker.is_alive else "ended the process"
        told, lines = _said(found)
        text = _text_of(path)
        if text and not set(text) & set('"\r\0') and lines != len(text.removesuffix("\n").split("\n")):
            return "counted lines wrong"
        lost = [row for row in _intact(rows, path) if not _is_in(found, row, rows)]
        return SILENT_LOSS if lost and told <= self.usual[path.name] else "read"


def _said(found: Any) -> tuple[set[str], int]:
    """Return what is said of a file, with the kinds of lines that are not read, and of how many lines the account is."""
    if hasattr(found, "recognised"):
        notes = [*found.recognised, *found.table.notes, *found.doubtful, found.rows.sentence]
    else:
        notes = list(found.notes)
    account = next(note for note in notes if note.id.startswith("readers-lines"))
    notes.remove(account)
    told = account.values  # noqa: PD011 - of a sentence
    kinds = {str(dict(part.values)["kind"]) for part in told["parts"].items}
    return {*map(say, notes), *(kinds - {"read", "above"})}, told["lines"]


def _text_of(path: Path) -> str:
    """Return the text of a file; empty for a workbook, and where it is none."""
    content = path.read_bytes()
    if path.suffix == ".gz":
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, ValueError):
            return ""
    elif path.suffix not in (".csv", ".tsv"):
        return ""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8" if b"\xc3\xb4" in content else "cp1252"
    return content.decode(encoding, errors="replace")


def _intact(rows: Rows, path: Path) -> list[Sequence[str]]:
    """Return the rows of a text that stand in its damaged copy as they were."""
    lines = set(_text_of(path).splitlines())
    separator = "\t" if path.suffix == ".tsv" else ";" if path.name == "windows.csv" else ","
    return [row for row in rows[1:] if separator.join(row) in lines]


def _is_in(found: Any, row: Sequence[str], rows: Rows) -> bool:
    if hasattr(found, "pairs") and isinstance(found.pairs, tuple):
        return tuple(row) in found.pairs
    if not hasattr(found, "recognised"):
        cells = found.frame.astype(str)
        return bool((cells["zone"] == row[0]).any())
    frame = found.table.frame.astype({"residence": str, "workplace": str})
    if rows is _MATRIX:
        return bool((frame["workplace"] == row[0]).any())
    home, work = (row[0], row[2]) if rows is _ODWP else row[:2]
    if rows is _ODWP and row[4] == "1":
        return bool(found.people_in_file >= float(row[-1]))
    here = frame[(frame["residence"] == home) & (frame["workplace"] == work)]
    return bool(here["people"].sum() >= float(row[-1]))


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Readers]:
    made = Readers(tmp_path_factory.mktemp("whole"))
    yield made
    made.worker.close()


def test_no_damage_makes_a_reader_of_flows_or_groups_fail_or_lose_lines(
    readers: Readers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: dict[str, Counter[str]] = {name: Counter() for name in _KINDS}
    names = list(_KINDS)
    for number in range(SEED, SEED + RUNS):
        name = names[number % len(names)]
        is_archive = name.endswith(".xlsx") and number // len(names) % 4
        damaged = (mutated_inside if is_archive else mutated)(readers.whole[name], number)
        (tmp_path / name).write_bytes(damaged)
        counts[name][outcome := readers.outcome(tmp_path / name)] += 1
        if outcome not in ("read", "refused in a sentence") and (kept := os.environ.get("FUZZ_KEEP")):
            (Path(kept) / f"{number}-{name}").write_bytes(damaged)
    whole = sum(counts.values(), Counter())
    with capsys.disabled():
        print(f"\n{RUNS} damaged files of flows and groups: {dict(whole)}")  # noqa: T201
        for name, count in counts.items():
            print(f"  {name}: {dict(count)}")  # noqa: T201
    assert sum(whole.values()) == RUNS
    assert set(whole) <= {"read", "refused in a sentence"}
