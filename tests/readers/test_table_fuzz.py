"""Damaged tables: whatever is done to a file, a report or one sentence comes of it, in time.

``FUZZ=10000 pytest tests/readers/test_table_fuzz.py -s`` runs the long search and prints what came of it;
``FUZZ_SEED`` begins it elsewhere.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import random
import re
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import table_of
from explorer.catalogue.tables.table_reading import read_table
from explorer.errors import ReadError
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.layout.table_layout import find_layout
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import error_said, say
from tests.readers.workbook_maker import make_ods, make_xlsx, write_xls, xls_row

RUNS = int(os.environ.get("FUZZ", "100"))
SEED = int(os.environ.get("FUZZ_SEED", "20250401"))
LONGEST = 20.0
"""Seconds of processor time that one small damaged file may take."""

_NOMIS: list[list[object]] = [
    ["survey"], ["ONS Crown Copyright Reserved"], [], ["date", "Jan 2020-Dec 2020"], [],
    ["Area", "Jobs", "", "Rate", ""], ["", "number", "conf", "%", "Flags"],
    ["ladu:Dudley", 10.0, 2.0, 0.5, "*"], ["ladu:Walsall", "!", "!", 0.25, ""], ["lep:Black Country", 30.0, 3.0, 0.1, ""], [],
    ["* unreliable"], ["! not available"],
]  # fmt: skip
_LONG = [["AREACD", "Period", "Value", "Lower", "Upper"]] + [
    [code, str(year), "1.5", "1", "2"] for code in ("E08000027", "E07000026", "E06000063") for year in range(2018, 2022)
]


def _seeds(folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    text = "\n".join(",".join(row) for row in _LONG)
    (folder / "long.csv").write_text(text)
    (folder / "long.tsv").write_text(text.replace(",", "\t"))
    (folder / "windows.csv").write_bytes("Area;2020\nYnys Môn;1,5\nDudley;2,5\n".encode("cp1252"))
    (folder / "utf16.csv").write_text(text, encoding="utf-16")
    make_xlsx(folder / "nomis.xlsx", {"Data": _NOMIS, "Notes": [["Nothing here"]]}, percent=[3])
    write_xls(folder / "nomis.xls", _NOMIS)
    make_ods(folder / "nomis.ods", _NOMIS)
    pd.DataFrame(_LONG[1:], columns=_LONG[0]).to_parquet(folder / "long.parquet")
    return sorted(folder.iterdir())


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randrange(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _repeat(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    piece = content[start : start + chance.randrange(1, 200)]
    return content[:start] + piece * chance.randrange(2, 50) + content[start:]


def _insert(content: bytes, chance: random.Random) -> bytes:
    pieces = [
        b"\x00",
        b'"',
        b",",
        b"\n",
        b"\r",
        b"=cmd|' /C calc'!A0",
        b"1e999",
        b"\xff\xfe",
        b"inf",
        b"-",
        b"2020",
        b"E08000027",
    ]
    at = chance.randrange(len(content))
    return content[:at] + chance.choice(pieces) * chance.randrange(1, 100) + content[at:]


def _shuffle(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _inside(content: bytes, chance: random.Random, folder: Path) -> bytes:
    """Change a part inside a workbook, so that the archive around it stays whole."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as copy:
        parts = archive.infolist()
        damaged = chance.choice(parts).filename
        for part in parts:
            inside = archive.read(part)
            if part.filename == damaged and inside:
                inside = chance.choice(_MUTATIONS)(inside, chance)
            copy.writestr(part.filename, inside)
    return changed.getvalue()


_MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [_cut, _flip, _repeat, _insert, _shuffle]


def _mutated(seed: Path, chance: random.Random, folder: Path) -> Path:
    content = seed.read_bytes()
    if seed.suffix in (".xlsx", ".ods") and chance.random() < 0.7:
        content = _inside(content, chance, folder)
    else:
        content = chance.choice(_MUTATIONS)(content, chance)
    target = folder / f"damaged{seed.suffix}"
    target.write_bytes(content)
    return target


class _Apart:
    """Reads in a process apart, as the application does: there, too, damage may take the reading program down with it."""

    def __init__(self) -> None:
        self._pool = self._begun()

    def outcome(self, path: Path, intact: Sequence[tuple[str, ...]]) -> tuple[str, float]:
        """Return what became of a file, and the seconds of processor time that it took."""
        try:
            return self._pool.submit(_timed, path, intact).result()
        except BrokenProcessPool:
            self.end()
            self._pool = self._begun()
        with pytest.raises(ReadError) as refused:
            read_table(path)
        return f"refused {_how(refused.value)}", 0.0

    def end(self) -> None:
        self._pool.shutdown()

    def _begun(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))


_catalogue = cache(Catalogue.load)


def _timed(path: Path, intact: Sequence[tuple[str, ...]]) -> tuple[str, float]:
    catalogue = _catalogue()
    start = time.process_time()
    return _outcome(path, catalogue, intact), time.process_time() - start


def _how(refused: ReadError) -> str:
    is_sentence = say(refused.message).rstrip().endswith((".", "…")) and "Traceback" not in error_said(refused)
    return "in a sentence" if is_sentence else f"badly: {refused}"


def _outcome(path: Path, catalogue: Catalogue, intact: Sequence[tuple[str, ...]]) -> str:
    """Read a file as the other process does, and then its table as the application does.

    ``intact`` are the rows of areas that the damage has left whole: each must be read, or be named as left out.
    """
    told: list[str] = []
    is_usable = False
    try:
        file = open_sheets(path)
        for name in file.names[:3]:
            sheet = file.sheet(name)
            layout = find_layout(sheet.rows, catalogue.area_keys.recognise, ends=sheet.ends)
            table = table_of(file, sheet, layout, catalogue.area_keys, TableChoices())
            report = table.report
            report.as_record()
            assert report.verdict
            account = report.account
            assert account.rows == account.read + account.titles + account.notes + len(account.left_out)
            told += [*map(str, table.frame["key"] if len(table.frame) else ()), *(row.text for row in account.left_out)]
            told += [match.key for match in (*report.unmatched, *report.ambiguous, *report.other_level)]
            told += [key for keys in dict(report.many_to_one).values() for key in keys] + list(map(say, report.notes))
            told += [f"{say(problem.what)} {say(problem.where)}" for problem in report.problems]
            is_usable |= report.usable and bool(report.value_columns)
    except ReadError as refused:
        return f"refused {_how(refused)}"
    if not is_usable:
        return "read, and not usable"
    whole = "\n".join(told)
    return "silent loss" if any(row[0] not in whole for row in intact) else "read"


def _intact(seed: Path, damaged: bytes) -> list[tuple[str, ...]]:
    """Rows of areas of a seed that stand in its damaged copy as they were."""
    if seed.suffix == ".parquet":
        # Its rows do not stand in the file as they are read, and it is refused where a page is damaged.
        return []
    if seed.suffix in (".xlsx", ".ods"):
        return _intact_in_archive(seed, damaged)
    if seed.suffix == ".xls":
        return [(str(row[0]),) for at, row in enumerate(_NOMIS) if len(row) > 4 and at > 6 and xls_row(at, row) in damaged]
    encoding = "utf-16" if "utf16" in seed.name else "cp1252"
    lines = set(damaged.decode(encoding, errors="replace").replace("\r", "\n").split("\n"))
    separator = {"long.tsv": "\t", "windows.csv": ";"}.get(seed.name, ",")
    found = [line for line in seed.read_bytes().decode(encoding).split("\n") if line in lines]
    return [tuple(line.split(separator)) for line in found if line.startswith(("E0", "Dudley", "Ynys"))]


_ROW = re.compile(rb"<(row|table:table-row)(?: [^>]*)?>.*?</\1>")
_AREA_KEY = re.compile(rb"ladu:\w+|lep:\w+ \w+")


def _intact_in_archive(seed: Path, damaged: bytes) -> list[tuple[str, ...]]:
    part = "content.xml" if seed.suffix == ".ods" else "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(seed) as archive:
        every = [found[0] for found in _ROW.finditer(archive.read(part))]
        rows = [(row, key[0].decode()) for row in every if (key := _AREA_KEY.search(row))]
    try:
        with zipfile.ZipFile(io.BytesIO(damaged)) as archive:
            content = archive.read(part)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        return []
    return [(key,) for row, key in rows if row in content]


def test_no_damage_makes_a_table_reader_fail_or_hang(tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    seeds = _seeds(tmp_path / "seeds")
    counts: Counter[tuple[str, str]] = Counter()
    longest, reader = 0.0, _Apart()
    for _ in range(RUNS):
        seed = chance.choice(seeds)
        damaged = _mutated(seed, chance, tmp_path)
        outcome, seconds = reader.outcome(damaged, _intact(seed, damaged.read_bytes()))
        counts[seed.name, outcome] += 1
        longest = max(longest, seconds)
    reader.end()
    lost = sum(number for (_, outcome), number in counts.items() if outcome == "silent loss")
    print(f"\n{RUNS} damaged tables, none failed; {lost} silent losses; the longest took {longest:.2f} s of processor time")  # noqa: T201
    for (name, outcome), number in sorted(counts.items()):
        print(f"  {name:12} {outcome:22} {number:6}")  # noqa: T201
    assert {outcome for _, outcome in counts} <= {"read", "read, and not usable", "refused in a sentence"}
    assert sum(counts.values()) == RUNS
    assert longest < LONGEST


@pytest.mark.parametrize("number", range(8))
def test_damaged_tables_are_read_or_refused_from_another_process_too(tmp_path: Path, catalogue: Catalogue, number: int) -> None:
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    damaged = _mutated(_seeds(tmp_path / "seeds")[number], chance, tmp_path)
    with contextlib.suppress(ReadError):
        assert read_table(damaged).report.verdict
