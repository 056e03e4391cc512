"""Damaged tables: whatever is done to a file, a report or one sentence comes of it, in time.

``FUZZ=10000 pytest tests/readers/test_table_fuzz.py -s`` runs the long search and prints what came of it;
``FUZZ_SEED`` begins it elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.own_tables import read_table, table_of
from explorer.errors import ReadError
from explorer.readers.sheet_files import open_sheets
from explorer.readers.table_choices import TableChoices
from explorer.readers.table_layout import find_layout
from tests.readers.workbook_maker import make_ods, make_xlsx

RUNS = int(os.environ.get("FUZZ", "300"))
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
    make_ods(folder / "nomis.ods", _NOMIS)
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
    import io
    import zipfile

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


def _outcome(path: Path, catalogue: Catalogue) -> str:
    """Read a file here, as the other process does, and then its table as the application does."""
    try:
        file = open_sheets(path)
        for name in file.names[:3]:
            sheet = file.sheet(name)
            layout = find_layout(sheet.rows, catalogue.area_keys.recognise)
            if layout is not None:
                report = table_of(file, sheet, layout, catalogue.area_keys, TableChoices()).report
                report.as_record()
                assert report.verdict
    except ReadError as refused:
        is_sentence = refused.message.rstrip().endswith((".", "…")) and "Traceback" not in str(refused)
        return "refused in a sentence" if is_sentence else f"refused badly: {refused}"
    return "read"


def test_no_damage_makes_a_table_reader_fail_or_hang(tmp_path: Path, catalogue: Catalogue) -> None:
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    seeds = _seeds(tmp_path / "seeds")
    counts: Counter[tuple[str, str]] = Counter()
    longest = 0.0
    for _ in range(RUNS):
        seed = chance.choice(seeds)
        damaged = _mutated(seed, chance, tmp_path)
        start = time.process_time()
        counts[seed.name, _outcome(damaged, catalogue)] += 1
        longest = max(longest, time.process_time() - start)
    print(f"\n{RUNS} damaged tables, none failed; the longest took {longest:.2f} s of processor time")  # noqa: T201
    for (name, outcome), number in sorted(counts.items()):
        print(f"  {name:12} {outcome:22} {number:6}")  # noqa: T201
    assert {outcome for _, outcome in counts} <= {"read", "refused in a sentence"}
    assert sum(counts.values()) == RUNS
    assert longest < LONGEST


@pytest.mark.parametrize("number", range(6))
def test_damaged_tables_are_read_or_refused_from_another_process_too(tmp_path: Path, catalogue: Catalogue, number: int) -> None:
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    damaged = _mutated(_seeds(tmp_path / "seeds")[number], chance, tmp_path)
    with contextlib.suppress(ReadError):
        assert read_table(damaged, catalogue.area_keys).report.verdict
