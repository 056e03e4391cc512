"""Damaged copies of files, for readers to refuse: the same ones on every machine for the same number."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_ODD_NUMBERS = (b"NaN", b"1e999", b"-1", b"99999999999999999999", b"0", b"null", b"")
_ODD_BYTES = (b"\x00", b"\xff" * 8, b"\x00" * 64, b"<!DOCTYPE x>", b'"', b"{", b"]", b"\xc3\x28", b"\r\n", b"A" * 5000)


def mutated(content: bytes, number: int) -> bytes:
    """Return a copy with one to four mistakes in it; the number decides which."""
    chance = random.Random(number)  # noqa: S311 - no secret is made
    for _ in range(chance.choice((1, 1, 2, 4))):
        content = chance.choice(_MISTAKES)(content, chance)
    return content


def mutated_inside(content: bytes, number: int) -> bytes:
    """Return a copy of an archive with mistakes in one of its parts, so that the archive around it stays whole."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as copy:
        parts = archive.namelist()
        damaged = parts[number % len(parts)]
        for part in parts:
            inside = archive.read(part)
            copy.writestr(part, mutated(inside, number) if part == damaged else inside)
    return changed.getvalue()


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 16)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _flipped_in_front(content: bytes, chance: random.Random) -> bytes:
    return _flipped(content[:256], chance) + content[256:]


def _inserted(content: bytes, chance: random.Random) -> bytes:
    place = chance.randint(0, len(content))
    return content[:place] + chance.choice(_ODD_BYTES) + content[place:]


def _repeated(content: bytes, chance: random.Random) -> bytes:
    start = chance.randint(0, len(content))
    piece = content[start : start + chance.randint(1, 400)]
    return content[:start] + piece * chance.randint(2, 20) + content[start:]


def _left_out(content: bytes, chance: random.Random) -> bytes:
    start = chance.randint(0, len(content))
    return content[:start] + content[start + chance.randint(1, 400) :]


def _number_changed(content: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(content))
    if not found:
        return content
    number = chance.choice(found)
    return content[: number.start()] + chance.choice(_ODD_NUMBERS) + content[number.end() :]


_MISTAKES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut,
    _flipped,
    _flipped_in_front,
    _inserted,
    _repeated,
    _left_out,
    _number_changed,
    _number_changed,
)
