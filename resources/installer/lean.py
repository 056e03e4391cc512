"""Libraries that are mostly ballast, made anew without it by the assembler and linker that building needs anyway.

ICU, which Qt links, carries the names, rules and encodings of seven hundred languages; the window speaks English and Welsh, and
Qt takes its own table for numbers and dates. PROJ links a whole library for downloads, which the application never lets it make.
"""

from __future__ import annotations

import platform
import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

ALIGNED = 16
_EMPTY = 100_000
_LOCALE = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9_]*)?")
_SPOKEN = re.compile(r"en(_001|_GB|_IE|_US|_US_POSIX)?|cy(_GB)?")

ASKED_OF_CURL = ("curl_easy_cleanup", "curl_easy_getinfo", "curl_easy_init", "curl_easy_perform", "curl_easy_setopt")
"""What PROJ asks the library for downloads for; a handle that is null is its sign that there is none."""


def made(library: Path, folder: Path) -> Path | None:
    """Return a lean library in place of one, made in a folder; None for those that stay, or where the tools are missing."""
    name = library.name
    if not name.startswith(("libicudata.so", "libcurl-")) or platform.machine() != "x86_64":
        return None
    if shutil.which("as") is None or shutil.which("ld") is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    if name.startswith("libcurl-"):
        _assembled(
            "".join(f".globl {each}\n.type {each},@function\n{each}: xor %eax,%eax\n ret\n" for each in ASKED_OF_CURL), target
        )
        return target
    content = library.read_bytes()
    table = without_languages(table_of(content))
    (symbol,) = set(re.findall(rb"icudt\d+_dat", content))
    data = folder / f"{name}.dat"
    data.write_bytes(table)
    own = symbol.decode()
    told = f".globl {own}\n.type {own},@object\n.size {own},{len(table)}\n{own}:"
    _assembled(f'.section .rodata\n.balign {ALIGNED}\n{told} .incbin "{data}"\n', target)
    return target


def is_empty(library: Path) -> bool:
    """Whether a library is the empty one that stands in for what is for downloads, and holds nothing of its authors."""
    return library.name.startswith("libcurl-") and library.read_bytes()[:4] == b"\x7fELF" and library.stat().st_size < _EMPTY


def table_of(library: bytes) -> bytes:
    """Return the table inside ICU's library of data, from its mark to the end.

    Raises
    ------
    ValueError
        There is none.
    """
    mark = library.find(b"\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD")
    if mark < 0:
        raise ValueError("This library holds no table of ICU.")
    return library[mark - 2 :]


def without_languages(table: bytes) -> bytes:
    """Return a table of ICU with what all languages share, English and Welsh.

    Encodings other than Unicode's, spelt-out numbers, transliterations and the dictionaries that part words are left out as well.
    """
    (head,) = struct.unpack_from("<H", table)
    parts = [(name, content) for name, content in _parts(table, head) if is_spoken(name)]
    names, places, start = b"", [], 4 + 8 * len(parts)
    for name, _ in parts:
        places.append(start + len(names))
        names += name.encode() + b"\0"
    body, entries, at = b"", b"", start + len(names)
    for (_, content), place in zip(parts, places, strict=True):
        gap = -(head + at + len(body)) % ALIGNED
        body += bytes(gap)
        entries += struct.pack("<II", place, at + len(body))
        body += content
    return table[:head] + struct.pack("<I", len(parts)) + entries + names + body


def _parts(table: bytes, head: int) -> Iterator[tuple[str, bytes]]:
    (number,) = struct.unpack_from("<I", table, head)
    entries = [struct.unpack_from("<II", table, head + 4 + 8 * place) for place in range(number)]
    ends = [begin for _, begin in entries[1:]]
    for (name, begin), end in zip(entries, [*ends, None], strict=True):
        told = table[head + name : table.index(0, head + name)].decode()
        yield told, table[head + begin : head + end if end is not None else len(table)]


def is_spoken(name: str) -> bool:
    """Whether a part of ICU's table is kept.

    Examples
    --------
    >>> [is_spoken(f"icudt73l/{name}") for name in ("coll/root.res", "coll/en.res", "cy.res", "coll/zh.res", "gb18030.cnv")]
    [True, True, True, False, False]
    """
    inside, _, last = name.partition("/")[2].rpartition("/")
    stem, _, ending = last.rpartition(".")
    if inside in {"translit", "rbnf"} or ending in {"cnv", "dict"}:
        return False
    locale = ending == "res" and _LOCALE.fullmatch(stem) and stem not in {"root", "pool"}
    return not locale or bool(_SPOKEN.fullmatch(stem))


def _assembled(text: str, target: Path) -> None:
    part = target.with_name(f"{target.name}.o")
    subprocess.run(["as", "-o", part, "-"], input=f"{text}.section .note.GNU-stack\n", text=True, check=True)
    subprocess.run(["ld", "-shared", "-s", "--build-id=none", "-soname", target.name, "-o", target, part], check=True)
    part.unlink()
    target.chmod(0o755)
