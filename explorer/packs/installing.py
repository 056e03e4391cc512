"""Putting a pack in use: checked, held against what is there, unpacked beside it, tried, and only then moved to its place."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from explorer import data_pack
from explorer.data_pack import DESCRIPTOR, Pack, PackError, installed_pack, packs_folder, version_order
from explorer.errors import ChoiceError, ExplorerError, WriteError
from explorer.packs.archive import KEY, SIGNATURE
from explorer.packs.checking import Offer, compare, inspect, unpacked
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.said import Listing, Number, Said

KEPT = 3
"""Versions of a pack that are kept: to compare, and to go back."""

SPARE = 50_000_000
"""Bytes that must be left on the disk when a pack is unpacked (ours)."""


@dataclass(frozen=True)
class Installed:
    """A pack that was put in use.

    Attributes
    ----------
    pack : Pack
    before : Pack or None
        What was in use until then.
    told : tuple of Said
        What a careful reader should know, one sentence each.
    """

    pack: Pack
    before: Pack | None
    told: tuple[Said, ...]


def folder_name(pack: Pack) -> str:
    """Return the name of the folder in which a pack is installed."""
    return f"{pack.name}-{pack.version}-{pack.digest[:12]}"


def chosen_pack() -> Pack | None:
    """Return the pack that is used from the next start; None for the bundled data alone."""
    name = data_pack.chosen_folder()
    try:
        return installed_pack(packs_folder() / name) if name else None
    except PackError:
        return None


def installed_packs() -> tuple[Pack, ...]:
    """Return all packs that are installed whole, the newest first."""
    found = []
    with contextlib.suppress(OSError):
        for folder in packs_folder().iterdir():
            if folder.is_dir() and not folder.name.startswith("."):
                with contextlib.suppress(PackError):
                    found.append(installed_pack(folder))
    return tuple(sorted(found, key=lambda pack: (pack.name, version_order(pack.version)), reverse=True))


def named_pack(named: str) -> Pack | None:
    """Return the installed pack of a name, a name and version, or a folder, the newest of several; None for the bundled data.

    Raises
    ------
    ChoiceError
        None is called so.
    """
    if named == data_pack.BUNDLED_NAME:
        return None
    for pack in installed_packs():
        if named in (pack.name, f"{pack.name} {pack.version}", f"{pack.name}-{pack.version}", folder_name(pack)):
            return pack
    names = tuple(f"{pack.name}-{pack.version}" for pack in installed_packs())
    raise ChoiceError(
        Said("pack-none-named", name=named), Said("pack-choose", packs=Listing((*names, data_pack.BUNDLED_NAME), joint="or"))
    )


def install(file: Path, progress: Progress = SILENT, *, step_back: bool = False) -> Installed:
    """Check a pack, unpack it and put it in use from the next start. Whatever goes wrong, what was in use stays so.

    Parameters
    ----------
    file : Path
    progress : Progress
    step_back : bool
        Whether an older version may take the place of a newer one.

    Raises
    ------
    PackError
        See :func:`~explorer.packs.checking.inspect`; or it is older than what is in use, or cannot be used here.
    WriteError
        There is no room, or the folder is locked.
    CancelledError
        ``progress`` said so.
    """
    progress.step(Said("pack-step-signature"), 0.0)
    offer = inspect(file)
    before = chosen_pack()
    _require_forward(offer.pack, before, step_back=step_back)
    target = packs_folder() / folder_name(offer.pack)
    told: tuple[Said, ...] = ()
    if not _is_there(target, offer.pack):
        with _draft(offer) as draft:
            compare(offer.pack, unpacked(offer, draft, progress))
            progress.step(Said("pack-step-trial"), None)
            told = _tried(draft)
            _move(draft, target)
    _put_in_use(target)
    _forget_oldest(offer.pack)
    return Installed(installed_pack(target), before, (*_about(offer.pack), *told))


def go_back(pack: Pack | None) -> None:
    """Use another installed pack, or none, from the next start.

    Raises
    ------
    WriteError
        That cannot be written down.
    """
    if pack is None:
        _put_in_use(None)
    else:
        assert pack.folder is not None  # noqa: S101 - it is installed
        _put_in_use(pack.folder)


def _require_forward(pack: Pack, before: Pack | None, *, step_back: bool) -> None:
    """Refuse an older version unless that is wanted, and another pack that calls itself by the same version."""
    if before is None or before.name != pack.name or before.digest == pack.digest:
        return
    new, old = version_order(pack.version), version_order(before.version)
    if new == old:
        raise PackError(Said("pack-same-version", version=pack.version, name=pack.name), Said("pack-same-version-remedy"))
    if new < old and not step_back:
        raise StepBackError(pack, before)


class StepBackError(PackError):
    """A pack is older than the one that is in use."""

    def __init__(self, pack: Pack, before: Pack) -> None:
        super().__init__(Said("pack-older", name=pack.name, version=pack.version, used=before.version), Said("pack-older-remedy"))


def _is_there(target: Path, pack: Pack) -> bool:
    try:
        return installed_pack(target).digest == pack.digest
    except PackError:
        return False


@contextmanager
def _draft(offer: Offer) -> Iterator[Path]:
    """Make a folder beside the place of a pack, on the same disk, with room enough; it is gone afterwards."""
    place = packs_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(place).free
        if free < offer.size + SPARE:
            needed, left = (Number(round(size / 1_000_000)) for size in (offer.size + SPARE, free))
            raise PackError(Said("pack-no-room", folder=str(place), needed=needed, free=left), Said("error-make-room"))
        draft = Path(tempfile.mkdtemp(prefix=".new-", dir=place))
    except OSError as problem:
        raise WriteError.of(place, problem) from problem
    try:
        inside = draft / "pack"
        try:
            inside.mkdir()
            (inside / DESCRIPTOR).write_bytes(offer.description)
            (inside / SIGNATURE).write_bytes(offer.signature)
            (inside / KEY).write_text(offer.key, encoding="utf-8")
        except OSError as problem:
            raise WriteError.of(place, problem) from problem
        yield inside
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _tried(draft: Path) -> tuple[Said, ...]:
    """Read all that a pack puts in place of bundled data, in a process apart; return what is worth knowing."""
    with apart.take() as worker:
        return tuple(worker.call("explorer.packs.trial:trial", {"folder": draft}))


def _move(draft: Path, target: Path) -> None:
    try:
        if target.exists():
            # One that is not whole: it was looked at before.
            shutil.rmtree(target)
        draft.rename(target)
    except OSError as problem:
        raise WriteError.of(target, problem) from problem


def _put_in_use(folder: Path | None) -> None:
    try:
        data_pack.choose(folder.name if folder is not None else "")
    except OSError as problem:
        raise WriteError.of(packs_folder() / data_pack.IN_USE, problem) from problem


def _about(pack: Pack) -> tuple[Said, ...]:
    return (Said("pack-installed", pack=pack.said, maker=pack.maker, files=len(pack.files)),)


def _forget_oldest(pack: Pack) -> None:
    """Remove all but the last versions of a pack; what cannot be removed stays."""
    used = data_pack.in_use().pack
    for old in [one for one in installed_packs() if one.name == pack.name][KEPT:]:
        if old.folder is not None and old.digest not in (pack.digest, used.digest if used else ""):
            with contextlib.suppress(ExplorerError, OSError):
                shutil.rmtree(old.folder)
