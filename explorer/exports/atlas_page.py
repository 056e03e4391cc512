"""An atlas as one page of HTML: a sheet of A4 for each district or partnership, its map and charts drawn without pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from markupsafe import Markup

from explorer import __version__
from explorer.catalogue.known import Known
from explorer.catalogue.sources import Source
from explorer.exports.maps.commuting_map import LOWEST
from explorer.exports.maps.svg_map import Place, svg_map
from explorer.exports.page import environment, filled
from explorer.exports.whole_folder import write_together
from explorer.flags.findings import uncovered
from explorer.flags.model import percent
from explorer.progress import SILENT, Progress
from explorer.readers.flows import whom_said
from explorer.said import Listing, Said, Value
from explorer.statement.atlas import MANY, AtlasPage, Pages
from explorer.words import say

FILE = "atlas.html"


@dataclass(frozen=True)
class _Sheet:
    page: AtlasPage
    map: Markup
    caption: Said


def write_atlas(known: Known, title: Said, day: date, pages: Pages, folder: Path, progress: Progress = SILENT) -> list[Path]:
    """Write an atlas, page by page, all of it or nothing.

    Parameters
    ----------
    known : Known
    title : Said
    day : date
    pages : Pages
        One is worked out after the other, so that a stop is heard between them.
    folder : Path
    progress : Progress

    Raises
    ------
    WriteError
        The folder cannot be made or written to.
    CancelledError
        The work was stopped; nothing is left behind.
    """
    sheets = []
    for number, (name, _, make) in enumerate(pages):
        progress.step(Said("atlas-step", place=name, number=number + 1, all=len(pages)), number / len(pages))
        sheets.append(_sheet(known, make()))
    return write_together(folder, {FILE: partial(_write, known, title, day, sheets)}, progress)


def _write(known: Known, title: Said, day: date, sheets: Sequence[_Sheet], path: Path) -> None:
    path.write_text(atlas_html(known, title, day, sheets), encoding="utf-8", errors="backslashreplace")


def atlas_html(known: Known, title: Said, day: date, sheets: Sequence[_Sheet]) -> str:
    """Return the page."""
    flows = [known.flows_for(tuple(sheet.page.codes)).source for sheet in sheets] or [known.flows.source]
    used: list[Source] = [source for at, source in enumerate(flows) if source not in flows[:at]]
    used.append(known.functional_areas.source)
    return filled(
        environment(),
        "atlas.html",
        title=title,
        day=day,
        sheets=sheets,
        ground=known.ground.statement,
        sources=used,
        base=whom_said(known.flows.base),
        problems=(*known.problems(""), *uncovered(known, [sheet.page.codes for sheet in sheets])),
        notes=known.file_notes,
        written_on=date.today(),
        version=__version__,
    )


def _sheet(known: Known, page: AtlasPage) -> _Sheet:
    lookup = known.districts
    largest = sorted(((share, code) for code, share in page.shares.items() if share >= MANY), reverse=True)[:5]
    sending = tuple(Said("statement-sends", district=lookup.area(code), share=percent(share)) for share, code in largest)
    about: Value = (
        Said("atlas-map", place=page.title, districts=Listing(sending)) if sending else Said("atlas-map-nobody", place=page.title)
    )
    names = {code: say(lookup.area(code)) for code in page.named}
    drawn = svg_map(known.ground, Place(frozenset(page.codes), page.shares, names, MANY), say(about))
    caption = Said("atlas-map-caption", place=page.title, low=percent(LOWEST), many=percent(MANY))
    return _Sheet(page, Markup(drawn), caption)  # noqa: S704 - every name in it is escaped
