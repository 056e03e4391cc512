"""Whether a pack is what it says: whole, signed by somebody who is trusted, and readable here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer.data_pack import Pack, PackError, read_pack
from explorer.packs.archive import SIGNED_BY
from explorer.packs.keys import Key, is_signed, key_of, require_trusted
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.apart_limits import USUAL, Limits
from explorer.said import Said

_APART = "explorer.packs.archive"

_LARGE = 200_000_000
_LONG = Limits(seconds=1_200.0)
"""What a large pack may take: two gigabytes on a slow disk (ours)."""


@dataclass(frozen=True)
class Offer:
    """A pack in its archive, whose description is as it was signed.

    Attributes
    ----------
    file : Path
    pack : Pack
    signer : Key
        As it is trusted here.
    key : str
        The public key as it lies in the archive.
    signature : bytes
    description : bytes
    """

    file: Path
    pack: Pack
    signer: Key
    key: str
    signature: bytes
    description: bytes

    @property
    def size(self) -> int:
        """Bytes that it unpacks to."""
        return sum(one.size for one in self.pack.files) + len(self.description)


def inspect(file: Path) -> Offer:
    """Read what a pack says of itself, and hold it against its signature; its files are not read yet.

    Raises
    ------
    UnknownKeyError
        It is signed with a key that was never trusted here.
    PackError
        It is unsigned, badly signed, signed with a revoked key, damaged, foreign or of a newer form.
    ReadError
        It cannot be read.
    """
    told = apart.read(f"{_APART}:look", file)
    description, signature = told["descriptor"].encode("utf-8"), bytes.fromhex(told["signature"])
    if not signature or not told["key"]:
        raise PackError(Said("pack-unsigned", file=file.name), Said("pack-unsigned-remedy"))
    key = key_of(told["key"], file.name)
    if not is_signed(description, signature, key):
        raise PackError(Said("pack-badly-signed", file=file.name), Said("pack-badly-signed-remedy"))
    # Who signed comes before what is said: nothing that a stranger wrote is believed.
    signer = require_trusted(key)
    pack = read_pack(description)
    _require_the_same({one.path: one.size for one in pack.files}, told["files"])
    return Offer(file, pack, signer, told["key"], signature, description)


def check(file: Path, progress: Progress = SILENT) -> Offer:
    """Read a pack to its end and hold every file against what was signed.

    Raises
    ------
    PackError
        See :func:`inspect`; or a file is not the one that was signed.
    """
    progress.step(Said("pack-step-signature"), 0.0)
    offer = inspect(file)
    compare(offer.pack, unpacked(offer, None, progress))
    return offer


def unpacked(offer: Offer, to: Path | None, progress: Progress) -> Mapping[str, str]:
    """Unpack a pack into a folder, or only read it, in a process apart; return the SHA-256 of each file.

    Raises
    ------
    ExplorerError
        See :func:`explorer.packs.archive.unpack`.
    """
    limits = _LONG if offer.size > _LARGE else USUAL
    where = {} if to is None else {"to": to}
    digests: Mapping[str, str] = apart.read(f"{_APART}:unpack", offer.file, where, limits=limits, progress=progress)
    return digests


def compare(pack: Pack, digests: Mapping[str, str]) -> None:
    """Hold the files that were read against those that were signed.

    Raises
    ------
    PackError
        One is another.
    """
    for one in pack.files:
        if digests.get(one.path) != one.digest:
            raise PackError(Said("pack-file-other", file=one.path), Said("pack-copy-again"))


def _require_the_same(signed: Mapping[str, int], held: Mapping[str, int]) -> None:
    lacking = [name for name in signed if name not in held]
    if lacking:
        raise PackError(Said("pack-file-lacks", file=lacking[0]), Said("pack-copy-again"))
    added = [name for name in held if name not in signed and name not in SIGNED_BY]
    if added:
        raise PackError(Said("pack-file-added", file=added[0]), Said("pack-ask-again"))
    other = [name for name, size in signed.items() if held[name] != size]
    if other:
        raise PackError(Said("pack-file-other", file=other[0]), Said("pack-copy-again"))
