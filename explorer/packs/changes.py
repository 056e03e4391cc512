"""What another pack would change: verdicts and flags of footprints, with the one and with the other.

Each pack is looked at in a process of its own, since a process works with one; what was found is kept, so that a second look
costs nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer import __version__, data_pack
from explorer.data_pack import NO_PACK, Pack, bundled_pack
from explorer.errors import ReadError
from explorer.packs.answers import SIDES, Answers, FlagAnswer
from explorer.progress import SILENT, Progress
from explorer.resources import is_packaged, own_command
from explorer.said import Area, Listing, Said, sentences
from explorer.settings import cache_folder

MOST_NAMED = 6
_LOOK = 0.1


@dataclass(frozen=True)
class Changed:
    """How the findings of one footprint differ between two packs.

    Attributes
    ----------
    before, after : Answers
    """

    before: Answers
    after: Answers

    @property
    def verdicts(self) -> tuple[tuple[str, str, str], ...]:
        """Sides whose answer is another: side, then, now."""
        pairs = ((side, str(getattr(self.before, side)), str(getattr(self.after, side))) for side in SIDES)
        return tuple(one for one in pairs if one[1] != one[2])

    @property
    def gained(self) -> tuple[FlagAnswer, ...]:
        """Flags that come, or come with another level."""
        return _less(self.after.flags, self.before.flags)

    @property
    def lost(self) -> tuple[FlagAnswer, ...]:
        """Flags that go, or had another level."""
        return _less(self.before.flags, self.after.flags)

    @property
    def is_other(self) -> bool:
        """Whether anything is another."""
        return bool(self.verdicts or self.gained or self.lost)

    def sentences(self) -> tuple[Said, ...]:
        """Say what differs, one sentence for each verdict and one for flags that come or go."""
        told = [Said(f"pack-changed-{side}", then=_answer(then), now=_answer(now)) for side, then, now in self.verdicts]
        for move, flags in (("gained", self.gained), ("lost", self.lost)):
            if flags:
                names = Listing(tuple(one.said for one in flags), MOST_NAMED, "clauses")
                told.append(Said(f"pack-changed-{move}", flags=names, n=len(flags)))
        return tuple(told)

    def record(self) -> dict[str, object]:
        """Return it as JSON has it."""
        return {
            "id": self.after.id, "name": self.after.name, "kind": self.after.kind,
            "verdicts": [{"side": side, "then": then, "now": now} for side, then, now in self.verdicts],
            "gained": [vars(one) for one in self.gained], "lost": [vars(one) for one in self.lost],
            "estimated": {"then": self.before.estimated, "now": self.after.estimated},
        }  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """What differs between two packs.

    Attributes
    ----------
    before, after : Pack
    footprints : int
        How many were looked at with both.
    changed : tuple of Changed
        Those whose findings differ.
    only_before, only_after : tuple of str
        Names of partnerships that only one of them knows.
    counted : int
        Footprints whose commuting was estimated and is counted now.
    """

    before: Pack
    after: Pack
    footprints: int
    changed: tuple[Changed, ...]
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    counted: int = 0

    @property
    def said(self) -> Listing:
        """What differs, in a sentence or two."""
        counts = Said(
            "pack-compared", before=self.before.said, after=self.after.said, footprints=self.footprints, n=len(self.changed),
            verdicts=sum(bool(one.verdicts) for one in self.changed),
        )  # fmt: skip
        return sentences(counts, Said("pack-compared-counted", n=self.counted) if self.counted else None)

    def record(self) -> dict[str, object]:
        """Return it as JSON has it."""
        return {
            "before": self.before.record(), "after": self.after.record(), "footprints": self.footprints,
            "no_longer_estimated": self.counted, "changed": [one.record() for one in self.changed],
            "only_before": list(self.only_before), "only_after": list(self.only_after),
        }  # fmt: skip


def compare_packs(before: Pack | None, after: Pack | None, partnership: str = "", progress: Progress = SILENT) -> Comparison:
    """Look at footprints with two packs, and say what differs.

    Parameters
    ----------
    before, after : Pack or None
        Installed packs; None for the bundled data alone.
    partnership : str
        Id of the one footprint to look at; empty for all.
    progress : Progress
        May cancel.

    Raises
    ------
    ReadError
        A pack cannot be looked at.
    CancelledError
        ``progress`` said so.
    """
    old = found_with(before, partnership, progress, 0.0)
    new = found_with(after, partnership, progress, 0.5)
    both = [key for key in old if key in new]
    pairs = [Changed(old[key], new[key]) for key in both]
    # Where a verdict changes stands first.
    changed = sorted((one for one in pairs if one.is_other), key=lambda one: not one.verdicts)
    return Comparison(
        before or bundled_pack(), after or bundled_pack(), len(both), tuple(changed),
        tuple(old[key].name for key in old if key not in new), tuple(new[key].name for key in new if key not in old),
        sum(one.before.estimated and not one.after.estimated for one in pairs),
    )  # fmt: skip


def found_with(
    pack: Pack | None, partnership: str = "", progress: Progress = SILENT, share: float = 0.0
) -> Mapping[str, Answers]:
    """Return what is found with a pack, by footprint: as it was kept, or from a process that works with it.

    Raises
    ------
    ReadError
        The process ended before its time.
    CancelledError
        ``progress`` said so; the process is ended.
    """
    kept = _kept_as(pack, partnership)
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
        return _by_id(json.loads(kept.read_text(encoding="utf-8")))
    named = (pack or bundled_pack()).said
    command = [*own_command(), "pack", "answers", *(["--partnership", partnership] if partnership else [])]
    process = subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(pack), text=True,
        encoding="utf-8", creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def listen() -> None:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        for line in process.stdout:
            lines.put(line)
        lines.put(None)

    listener = threading.Thread(target=listen, name="answers", daemon=True)
    listener.start()
    told: list[dict[str, object]] = []
    whole = 1
    try:
        while True:
            try:
                line = lines.get(timeout=_LOOK)
            except queue.Empty:
                progress.step()
                continue
            if line is None:
                break
            record = json.loads(line)
            if "footprints" in record:
                whole = max(1, int(record["footprints"]))
                continue
            told.append(record)
            name = Area(str(record["id"]), str(record["name"]))
            progress.step(Said("pack-step-answers", pack=named, footprint=name), share + 0.5 * len(told) / whole)
    except ValueError as problem:
        raise ReadError(Said("pack-answers-ended", pack=named), Said("pack-install-again"), detail=repr(problem)) from problem
    finally:
        process.kill()
        process.wait()
        listener.join()
        if process.stdout is not None:
            process.stdout.close()
    if len(told) < whole:
        raise ReadError(Said("pack-answers-ended", pack=named), Said("pack-install-again"))
    _keep(kept, told)
    return _by_id(told)


def _by_id(told: list[dict[str, object]]) -> dict[str, Answers]:
    return {found.id: found for found in map(Answers.of_record, told)}


def _kept_as(pack: Pack | None, partnership: str) -> Path:
    from datetime import date

    digest = (pack or bundled_pack()).digest[:16]
    # What is found depends on the day, too: bodies end.
    return cache_folder() / "answers" / f"{digest}-{__version__}-{date.today().isoformat()}-{partnership or 'all'}.json"


def _keep(place: Path, told: list[dict[str, object]]) -> None:
    # A cache that cannot be written to costs only time.
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        for old in sorted(place.parent.glob("*.json"), key=lambda path: path.stat().st_mtime)[:-20]:
            old.unlink()
        draft = place.with_suffix(".new")
        draft.write_text(json.dumps(told), encoding="utf-8")
        draft.replace(place)


def _environment(pack: Pack | None) -> dict[str, str]:
    chosen = {data_pack.CHOSEN: NO_PACK if pack is None else str(pack.folder)}
    if is_packaged():
        return {**os.environ, **chosen}
    home = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, **chosen, "PYTHONPATH": path}


def _answer(answer: str) -> Said:
    return Said("verdict-answer-inside", answer=answer) if answer else Said("opening-no-answer")


def _less(flags: tuple[FlagAnswer, ...], others: tuple[FlagAnswer, ...]) -> tuple[FlagAnswer, ...]:
    left = list(others)
    found = []
    for flag in flags:
        if flag in left:
            left.remove(flag)
        else:
            found.append(flag)
    return tuple(found)
