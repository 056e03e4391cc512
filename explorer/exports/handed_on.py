"""What is handed on beside report and statement: profile, atlas, monitor, summary card, and the map of who commutes in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from explorer.exports.file_names import subject_name
from explorer.exports.whole_file import write_beside
from explorer.progress import SILENT, Progress

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

Kind = Literal["profile", "atlas", "monitor", "card", "map"]

Chosen = Mapping[str, str]
"""What was chosen, by name: see :data:`CHOICES`; ``since`` and ``notes`` of a monitor are paths, empty for none."""

CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "profile": {},
    "atlas": {"pages": ("districts", "region", "kind", "all")},
    "monitor": {},
    "card": {"card": ("svg", "pptx")},
    "map": {"paper": ("a4", "a3"), "way": ("landscape", "portrait"), "format": ("pdf", "png", "svg")},
}
"""Of each kind what may be chosen, and the values; the first is the usual one."""


def handed_on_files(kind: Kind, findings: Findings, chosen: Chosen) -> tuple[str, ...]:
    """Return the names of the files, the one to open first."""
    name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
    tails = {
        "profile": ("profile.html", "profile.csv"),
        "monitor": ("monitor.html", "monitor.json"),
        "card": (f"card.{chosen.get('card', 'svg')}",),
        "map": (f"commuting-{chosen.get('paper')}-{chosen.get('way')}.{chosen.get('format')}",),
    }
    if kind == "atlas":
        from explorer.exports.atlas_page import FILE

        return (FILE,)
    return tuple(f"{name}-{tail}" for tail in tails[kind])


def write_handed_on(kind: Kind, findings: Findings, chosen: Chosen, folder: Path, progress: Progress = SILENT) -> list[Path]:
    """Write the files into a folder, all of them or none.

    Raises
    ------
    WriteError
        The folder cannot be made or written to, or an add-on is not there.
    ReadError, ChoiceError
        The issue before or the notes are none, or of another body.
    CancelledError
        The work was stopped; nothing is left behind.
    """
    writers: dict[str, Callable[[Findings, Chosen, Path, Progress], list[Path]]] = {
        "profile": _profile, "atlas": _atlas, "monitor": _monitor, "card": _card, "map": _map,
    }  # fmt: skip
    written = writers[kind](findings, chosen, folder, progress)
    # Tables and pictures have no room for all of it.
    told = (*findings.problems, *findings.known.file_notes) if findings.problems else ()
    beside = [write_beside(path, told) for path in written if path.suffix not in (".html", ".json")]
    return [*written, *filter(None, beside)]


def _profile(findings: Findings, _: Chosen, folder: Path, progress: Progress) -> list[Path]:
    from explorer.exports.profile_page import write_profile

    return write_profile(findings, folder, progress)


def _atlas(findings: Findings, chosen: Chosen, folder: Path, progress: Progress) -> list[Path]:
    from explorer.exports.atlas_page import write_atlas
    from explorer.statement.atlas import districts_atlas, kind_atlas

    known, footprint, lookup = findings.known, findings.footprint, findings.known.districts
    wanted = chosen.get("pages", "districts")
    if wanted == "kind":
        title, pages = kind_atlas(replace(findings.project, as_at=footprint.as_at), known, footprint.partnership.kind, progress)
    else:
        inside = findings.case.codes
        codes = {"region": lookup.in_regions(lookup.regions_of(inside)), "all": lookup.codes}.get(wanted, tuple(inside))
        title, pages = districts_atlas(known, codes, footprint.as_at)
    return write_atlas(known, title, footprint.as_at, pages, folder, progress)


def _monitor(findings: Findings, chosen: Chosen, folder: Path, progress: Progress) -> list[Path]:
    from explorer.exports.monitor_files import need_same_body, write_monitor
    from explorer.readers import apart

    reader = "explorer.readers.monitor_files"
    since, written = (Path(path) if (path := chosen.get(key, "")) else None for key in ("since", "notes"))
    before = apart.read(f"{reader}:read_issue", since, progress=progress) if since else None
    notes = apart.read(f"{reader}:read_notes", written, progress=progress) if written else []
    if before and since:
        need_same_body(before, since.name, findings.footprint.partnership.id, findings.footprint.partnership.name)
    return write_monitor(findings, before, notes, folder, progress)


def _card(findings: Findings, chosen: Chosen, folder: Path, progress: Progress) -> list[Path]:
    from explorer.exports import card_files
    from explorer.exports.maps.commuting_map import map_png
    from explorer.exports.whole_folder import write_together
    from explorer.statement.card import card_of
    from explorer.statement.making import statement_of

    if chosen.get("card") == "pptx":
        card_files.need()

    def write(path: Path) -> None:
        card = card_of(findings, statement_of(findings))
        picture = map_png(findings) if card.picture else b""
        if path.suffix == ".pptx":
            path.write_bytes(card_files.card_pptx(card, picture))
        else:
            path.write_text(card_files.card_svg(card, picture), encoding="utf-8")

    return write_together(folder, dict.fromkeys(handed_on_files("card", findings, chosen), write), progress)


def _map(findings: Findings, chosen: Chosen, folder: Path, progress: Progress) -> list[Path]:
    from explorer.exports.maps.commuting_map import save_sheet
    from explorer.exports.whole_folder import write_together

    write = partial(save_sheet, findings, chosen["paper"], chosen["way"])
    return write_together(folder, dict.fromkeys(handed_on_files("map", findings, chosen), write), progress)
