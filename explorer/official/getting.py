"""Getting official sets from their publishers, and taking those that a person brought: checked before they are kept.

What comes lies in a folder of its own until it has passed: a set that was here stays until a better one is.
"""

from __future__ import annotations

import shutil
import urllib.parse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from explorer.catalogue import Catalogue
from explorer.catalogue.published_words import published
from explorer.errors import CancelledError, ExplorerError, ReadError, WriteError
from explorer.official.checking import check
from explorer.official.keeping import Held, digest_of, keep_note, official_folder
from explorer.official.table import FEATURES, FILE, PAGE, ROWS, OfficialSet
from explorer.progress import SILENT, Progress
from explorer.readers.archive_member import members_apart
from explorer.readers.downloads.feature_service import download
from explorer.readers.downloads.moved_services import where_it_went
from explorer.readers.downloads.page_links import linked_file
from explorer.readers.downloads.paged_table import download_table
from explorer.readers.downloads.service_search import CATALOGUE, search
from explorer.readers.downloads.web import USUAL, OutOfReachError, Patience, RefusedError
from explorer.readers.downloads.web_file import download_file
from explorer.said import Listing, Said

COMING = "coming"
"""Folder of what has come of a set, and was not checked yet."""

OWNER = "ONSGeography_data"
"""Account under which the Office for National Statistics publishes boundaries."""

_SHARE_OF_DOWNLOAD = 0.9


@dataclass(frozen=True)
class Place:
    """Where sets are kept, and how patiently they are asked for.

    Attributes
    ----------
    folder : Path
    patience : Patience
    services : str
        Address of the catalogue that services are looked for in.
    """

    folder: Path
    patience: Patience = USUAL
    services: str = CATALOGUE

    @classmethod
    def usual(cls) -> Place:
        """Return the user's own folder."""
        return cls(official_folder())


@dataclass(frozen=True)
class Outcome:
    """What came of one set: it is here, or why not."""

    wanted: OfficialSet
    held: Held | None = None
    error: ExplorerError | None = None


class _Part:
    """Progress of one set among several: what it says goes on under its name, and its share of the whole is told.

    Parameters
    ----------
    whole : Progress
    wanted : OfficialSet
    start, share : float
        Where it stands in the whole.
    """

    def __init__(self, whole: Progress, wanted: OfficialSet, start: float, share: float) -> None:
        self._whole, self._wanted, self._start, self._share = whole, wanted, start, share

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        said = Said("official-doing", set=published(self._wanted.title), what=message) if message else ""
        self._whole.step(said, None if fraction is None else self._start + self._share * fraction)


def get_sets(
    wanted: Sequence[OfficialSet], catalogue: Catalogue, place: Place | None = None, progress: Progress = SILENT
) -> list[Outcome]:
    """Get one set after the other; one that fails leaves the others, and what it had before.

    Raises
    ------
    CancelledError
        ``progress`` said so; what is whole stays, what is not goes on from there next time.
    """
    place = place or Place.usual()
    weight = sum(each.megabytes + 1 for each in wanted)
    outcomes: list[Outcome] = []
    silent: dict[str, ExplorerError] = {}
    done = 0
    for each in wanted:
        part = _Part(progress, each, done / weight, (each.megabytes + 1) / weight)
        done += each.megabytes + 1
        host = urllib.parse.urlsplit(each.address).netloc
        try:
            if host in silent:
                # A server that did not answer a moment ago would make the user wait once more.
                raise silent[host]
            outcomes.append(Outcome(each, get_set(each, catalogue, place, part)))
        except CancelledError:
            raise
        except ExplorerError as error:
            if isinstance(error, OutOfReachError):
                silent[host] = error
            outcomes.append(Outcome(each, error=error))
    return outcomes


def get_set(wanted: OfficialSet, catalogue: Catalogue, place: Place | None = None, progress: Progress = SILENT) -> Held:
    """Get a set, check it and keep it; one that was stopped goes on where it ended.

    Raises
    ------
    ReadError
        It cannot be got, or is not what it should be.
    WriteError
        There is no room, or the folder cannot be written to.
    CancelledError
        ``progress`` said so.
    """
    place = place or Place.usual()
    if not wanted.can_be_got:
        raise ReadError(
            Said("official-by-hand-only", title=published(wanted.title)), Said("official-by-hand-remedy", page=wanted.page)
        )
    coming = _made(place.folder / wanted.id / COMING)
    target = coming / wanted.file_name
    try:
        address, edited = _got(wanted, target, place, progress)
    except OSError as problem:
        raise WriteError.of(coming, problem) from problem
    return _kept(wanted, target, catalogue, progress, (address, edited, False))


def take_file(
    path: Path, wanted: OfficialSet, catalogue: Catalogue, place: Place | None = None, progress: Progress = SILENT
) -> Held:
    """Take a file that a person brought for a set, once it has been checked like one that was got.

    Raises
    ------
    ReadError, WriteError, CancelledError
        As :func:`get_set`.
    """
    place = place or Place.usual()
    coming = _made(place.folder / wanted.id / COMING)
    target = coming / path.name
    try:
        shutil.copyfile(path, target)
    except OSError as problem:
        raise WriteError.of(target, problem) from problem
    return _kept(wanted, target, catalogue, progress, (str(path), "", True))


def has_come(wanted: OfficialSet, place: Place | None = None) -> bool:
    """Whether a set is here, or a part of it."""
    return ((place or Place.usual()).folder / wanted.id).is_dir()


def forget_set(wanted: OfficialSet, place: Place | None = None) -> None:
    """Remove a set and what has come of it."""
    folder = (place or Place.usual()).folder / wanted.id
    shutil.rmtree(folder, ignore_errors=True)


def _got(wanted: OfficialSet, target: Path, place: Place, progress: Progress) -> tuple[str, str]:
    """Download a set; return where it was found, and when it was last changed."""
    if wanted.form == FEATURES:
        return _features(wanted, target, place, progress)
    if wanted.form == ROWS:
        download_table(wanted.address, target, progress, place.patience)
        return wanted.address, ""
    address = wanted.address
    if wanted.form == PAGE:
        address = linked_file(wanted.address, wanted.find, ".zip" if wanted.members else ".csv", place.patience, progress)
    try:
        found = download_file(address, target, progress, place.patience, wanted.most_bytes)
    except RefusedError as refused:
        if wanted.form != FILE or not wanted.find:
            raise
        address = _linked_elsewhere(wanted, refused, place, progress)
        found = download_file(address, target, progress, place.patience, wanted.most_bytes)
    return address, found.edited


def _linked_elsewhere(wanted: OfficialSet, refused: RefusedError, place: Place, progress: Progress) -> str:
    """Look on the publisher's page for a file that is no longer at its address."""
    try:
        return linked_file(wanted.page, wanted.find, ".zip" if wanted.members else ".csv", place.patience, progress)
    except ReadError:
        raise refused from None


def _features(wanted: OfficialSet, target: Path, place: Place, progress: Progress) -> tuple[str, str]:
    try:
        return wanted.address, download(wanted.address, target, progress, place.patience).edited
    except RefusedError as refused:
        address = _moved_to(wanted, refused, place, progress)
    return address, download(address, target, progress, place.patience).edited


def _moved_to(wanted: OfficialSet, refused: RefusedError, place: Place, progress: Progress) -> str:
    """Return where a set is now: elsewhere on its server, or under its title in the catalogue of services.

    Raises
    ------
    ReadError
        No other is surely the same set: the nearest are named.
    """
    near: list[str] = []
    try:
        moved = where_it_went(wanted.address, place.patience, progress)
        if moved.address:
            return moved.address
        near += moved.near
    except ReadError:
        pass
    server = "{0.scheme}://{0.netloc}".format(urllib.parse.urlsplit(wanted.address))
    try:
        offered = search(wanted.find or wanted.title, OWNER, server, place.patience, progress, place.services)
        if offered.address:
            return offered.address
        near += offered.near
    except ReadError:
        pass
    if not near:
        # What the server said first tells more than that nothing was found.
        raise refused
    raise ReadError(
        Said("official-moved", title=published(wanted.title), address=wanted.address),
        Said("official-moved-remedy", nearest=Listing(tuple(dict.fromkeys(near)), 1000, "commas")),
        detail=str(refused),
    )


def _kept(wanted: OfficialSet, target: Path, catalogue: Catalogue, progress: Progress, how: tuple[str, str, bool]) -> Held:
    """Unpack and check what has come, then put it in the place of what was there."""
    coming, folder = target.parent, target.parent.parent
    address, edited, by_hand = how
    files = [target]
    try:
        if wanted.members and _is_archive(target):
            progress.step(Said("official-step-unpack", set=wanted.said), _SHARE_OF_DOWNLOAD)
            files = [coming / name for name in members_apart(target, wanted.members, coming, progress)]
        checked = check(wanted, files, catalogue, progress)
    except ReadError:
        # What has not passed is not gone on with either.
        shutil.rmtree(coming, ignore_errors=True)
        raise
    digests = {file.name: digest_of(file) for file in files}
    kept = Held(
        wanted.id, wanted.title, wanted.detail, wanted.publisher, wanted.licence, address, date.today().isoformat(), edited,
        by_hand, checked.count, wanted.expected, digests, checked.told, checked.problems,
    )  # fmt: skip
    try:
        for file in files:
            file.replace(folder / file.name)
        keep_note(folder, kept)
    except OSError as problem:
        raise WriteError.of(folder, problem) from problem
    shutil.rmtree(coming, ignore_errors=True)
    return kept


def _is_archive(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(2) == b"PK"


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise WriteError.of(folder, problem) from problem
    return folder
