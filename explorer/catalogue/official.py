"""Official boundary sets that can be downloaded: which there are, where they are kept, how to get them by hand."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from explorer import resources
from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers import tables
from explorer.readers.feature_service import download
from explorer.readers.moved_services import where_it_went
from explorer.readers.web import USUAL, Patience, RefusedError
from explorer.said import Listing, Said
from explorer.settings import data_folder

PORTAL = "https://geoportal.statistics.gov.uk"


@dataclass(frozen=True)
class OfficialSet:
    """A set of boundaries that the Office for National Statistics publishes.

    Attributes
    ----------
    id : str
    level, vintage : str
        As the report of a boundary file has them.
    title, detail : str
        What it is, and how far its lines are simplified.
    service : str
        Address of its layer; kept in ``resources/data/official_boundaries.csv``, because addresses move.
    expected : int
        How many areas it should hold.
    licence, confirmed : str
        Licence, and how the address is known.
    """

    id: str
    level: str
    vintage: str
    title: str
    detail: str
    service: str
    expected: int
    licence: str
    confirmed: str

    @property
    def folder(self) -> Path:
        """Where it is kept once it was downloaded."""
        return data_folder() / "official" / self.id

    @property
    def file(self) -> Path:
        """The downloaded file, under a name that tells level and year."""
        return self.folder / f"{self.level}_{self.vintage}_{self.id.rsplit('-', 1)[-1].upper()}.geojson"

    def by_hand(self) -> list[Said]:
        """Return the steps to get it without this application's help."""
        return [
            Said("official-by-hand-open", portal=PORTAL),
            Said("official-by-hand-search", title=self.title, set=self.id.rsplit("-", 1)[-1].upper(), detail=self.detail),
            Said("official-by-hand-download"),
            Said("official-by-hand-bring"),
        ]


@dataclass(frozen=True)
class Held:
    """A set that was downloaded: when, from where, how much, and on which terms."""

    id: str
    title: str
    service: str
    downloaded: str
    edited: str
    count: int
    expected: int
    licence: str

    def sentences(self) -> list[Said]:
        """Return what to know about it, one sentence each."""
        told = [Said("official-held", areas=self.count, day=date.fromisoformat(self.downloaded), licence=self.licence)]
        if self.edited:
            told.append(Said("official-edited", day=self.edited))
        if self.count != self.expected:
            told.append(Said("official-expected", areas=self.expected))
        return told


def official_sets(table: Path | None = None) -> list[OfficialSet]:
    """Read the table of sets and addresses.

    Raises
    ------
    ReadError
        The table is damaged.

    Examples
    --------
    >>> [each.expected for each in official_sets() if each.id == "ttwa-2011-bgc"]
    [228]
    """
    columns: dict[str, tables.Check] = dict.fromkeys(
        ("id", "level", "vintage", "title", "detail", "service", "expected", "licence", "confirmed"), tables.named
    )
    rows = tables.read_rows(table or resources.facts("official_boundaries.csv"), columns | {"expected": _whole})
    return [OfficialSet(**row) for row in rows]


def _whole(cell: str) -> int:
    if not cell.isdecimal():
        raise ValueError(Said("readers-cell-whole-number"))
    return int(cell)


def held(wanted: OfficialSet) -> Held | None:
    """Return what is known of a set that was downloaded; None where it was not, or is no longer there."""
    try:
        told = json.loads((wanted.folder / "source.json").read_text(encoding="utf-8"))
        return Held(**told) if wanted.file.is_file() else None
    except (OSError, ValueError, TypeError):
        return None


def get_official(wanted: OfficialSet, progress: Progress = SILENT, patience: Patience = USUAL) -> Held:
    """Download a set and keep it with its licence and date; one that was stopped goes on where it ended.

    A layer that is no longer at its address is looked for on its server; the address at which it was found is kept with it.

    Raises
    ------
    ReadError
        It has moved, and no other name is surely that of the same set: the nearest are named. Else
        See :func:`explorer.readers.feature_service.download`.
    CancelledError
        ``progress`` said so.
    """
    wanted.folder.mkdir(parents=True, exist_ok=True)
    service = wanted.service
    try:
        found = download(service, wanted.file, progress, patience)
    except RefusedError as refused:
        service = _moved_to(wanted, refused, progress, patience)
        found = download(service, wanted.file, progress, patience)
    today = date.today().isoformat()
    told = Held(wanted.id, wanted.title, service, today, found.edited, found.count, wanted.expected, wanted.licence)
    draft = wanted.folder / "source.new"
    draft.write_text(json.dumps(asdict(told), indent=1), encoding="utf-8")
    draft.replace(wanted.folder / "source.json")
    return told


def _moved_to(wanted: OfficialSet, refused: RefusedError, progress: Progress, patience: Patience) -> str:
    """Return where a set is now that is no longer at its address; ReadError names the nearest where that is not sure."""
    try:
        moved = where_it_went(wanted.service, patience, progress)
    except ReadError:
        # The server that refused a moment ago is gone: what it said first tells more.
        raise refused from None
    if moved.address:
        return moved.address
    if not moved.near:
        raise refused
    raise ReadError(
        Said("official-moved", title=wanted.title, address=wanted.service),
        Said("official-moved-remedy", nearest=Listing(tuple(moved.near), 1000, "commas")),
        detail=str(refused),
    )
