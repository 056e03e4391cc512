"""What findings of footprints come to, without their words: ids, rounded numbers and areas, each as a digest.

An editor may change words freely: as long as no digest moves, nothing but words has changed. ``make findings`` looks at every
footprint that is known and writes each one's digests into ``out/``, to compare between two states of the code;
``make findings RENEW=yes`` keeps what it finds as what is expected.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.published_words import ROOM
from explorer.exports.records import findings_record
from explorer.project import Project

KEPT = Path(__file__).with_name("findings_digest.json")
OUT = Path("out/findings-digest.json")
DAY = date(2026, 6, 1)
"""The day looked at; for a body that had ended by then, its last."""

PARTS = ("ids", "numbers", "areas")
HELD = (
    "headline", "verdict", "cautions", "overlaps", "containment", "indicator", "institutions", "flags", "clear", "not_checked",
    "problems", "notes",
)  # fmt: skip
"""Parts of the findings that are looked at: what is raised and answered, and the numbers that it rests on."""

_CODE = re.compile(r"[A-Z]\d{8}")
_ID = re.compile(r"[a-z][a-z0-9_-]*")
_WORDS = {"text", "name", "joint", "most", "digits", "version", "written", "source"}
"""Keys of words, of how they are put together, and of what is another with every release."""

Digests = dict[str, str]


def sample(catalogue: Catalogue) -> list[str]:
    """Return one footprint of every kind in every nation that has it, by id."""
    first: dict[tuple[str, str], str] = {}
    for key, body in sorted(catalogue.partnerships.partnerships.items()):
        first.setdefault((body.kind, body.country), key)
    return sorted(first.values())


def digests(catalogue: Catalogue, partnership: str) -> Digests:
    """Return the digest of each part of a footprint's findings."""
    day = catalogue.partnerships.day_of(partnership, DAY)
    findings = findings_record(flow.run(Project(partnership=partnership, as_at=day), catalogue))
    record = {name: findings[name] for name in HELD}
    told: dict[str, list[str]] = {part: [] for part in PARTS}
    for part, value in _parts(record):
        told[part].append(value)
    return {part: _digest(values) for part, values in told.items()}


def by_kind(catalogue: Catalogue, found: Mapping[str, Digests]) -> Digests:
    """Return one digest for all footprints of each kind."""
    kinds: dict[str, list[str]] = {}
    for key, parts in sorted(found.items()):
        kinds.setdefault(catalogue.partnerships.partnerships[key].kind, []).extend((key, *parts.values()))
    return {kind: _digest(values) for kind, values in sorted(kinds.items())}


def expected() -> dict[str, Any]:
    """Return what is kept: the digests of the sample by footprint, and those of all footprints by kind."""
    kept: dict[str, Any] = json.loads(KEPT.read_text("utf-8"))
    return kept


def _parts(value: Any) -> Iterator[tuple[str, str]]:  # a record is of any type
    if isinstance(value, Mapping):
        if str(value.get("id")).startswith(ROOM):
            # What a table says is words, whatever says it.
            value = value["values"]
        for key, one in value.items():
            if key not in _WORDS:
                yield from _parts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, bool):
        yield "ids", str(value)
    elif isinstance(value, int | float):
        yield "numbers", f"{value:.4g}"
    elif isinstance(value, str) and _CODE.fullmatch(value):
        yield "areas", value
    elif isinstance(value, str) and _ID.fullmatch(value):
        yield "ids", value


def _digest(values: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(values).encode()).hexdigest()[:10]


def _written(footprints: Mapping[str, Digests], kinds: Mapping[str, str]) -> str:
    """Return digests as JSON with a line for each footprint and each kind."""
    parts = (("footprints", footprints), ("kinds", kinds))
    lines = (
        f' "{name}": {{\n' + ",\n".join(f"  {json.dumps(key)}: {json.dumps(one)}" for key, one in part.items()) + "\n }"
        for name, part in parts
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main(*, renew: bool) -> int:
    """Look at every footprint; return 1 where their findings are not those that are kept."""
    catalogue = Catalogue.load()
    found = {key: digests(catalogue, key) for key in sorted(catalogue.partnerships.partnerships)}
    kinds = by_kind(catalogue, found)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(_written(found, kinds), "utf-8")
    if renew:
        KEPT.write_text(_written({key: found[key] for key in sample(catalogue)}, kinds), "utf-8")
    moved = [kind for kind, digest in kinds.items() if expected()["kinds"].get(kind) != digest]
    sys.stdout.write(f"{len(found)} footprints of {len(kinds)} kinds; each one's digests are in {OUT}.\n")
    if moved:
        sys.stdout.write(f"Not as kept: {', '.join(moved)}. Renew with RENEW=yes where that is meant.\n")
    return int(bool(moved))


if __name__ == "__main__":
    sys.exit(main(renew="--renew" in sys.argv))
