"""Making a pack: everything held, described, signed, in one file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from explorer.data_pack import DESCRIPTOR, NAME, Pack, bundled_pack, is_version, read_pack
from explorer.errors import ChoiceError, WriteError
from explorer.packs.archive import KEY, SIGNATURE, step_said
from explorer.packs.contents import Content, Tell, gather
from explorer.packs.description import described
from explorer.packs.keys import own_key, sign
from explorer.progress import SILENT, Progress
from explorer.said import Said
from explorer.scratch import passing_folder

ENDING = ".zip"
DEFAULT_NAME = "area-data"
_CHUNK = 1 << 20
_PACKED_ALREADY = (".gz", ".parquet", ".zip")


@dataclass(frozen=True)
class Wanted:
    """How a pack is to be called, and what else goes in.

    Attributes
    ----------
    name, version, title : str
        An empty version is the day: ``2026.12.1``.
    boundaries, flows : tuple of Path
        Further files of official boundaries and of commuting.
    """

    name: str = DEFAULT_NAME
    version: str = ""
    title: str = ""
    boundaries: tuple[Path, ...] = ()
    flows: tuple[Path, ...] = ()


def make(target: Path, wanted: Wanted, progress: Progress = SILENT, tell: Tell = lambda _: None) -> Pack:
    """Write everything held into one signed file.

    Parameters
    ----------
    target : Path
    wanted : Wanted
    progress : Progress
    tell : function
        Takes what is wrong with the boundaries that go in, one sentence each.

    Raises
    ------
    ChoiceError
        There is no key to sign with, or the pack cannot be called so.
    WriteError
        The file cannot be written.
    ExplorerError
        Something that goes in cannot be read.
    """
    today = date.today()
    version = wanted.version or f"{today.year}.{today.month}.{today.day}"
    if not NAME.fullmatch(wanted.name):
        raise ChoiceError(Said("pack-name-wrong", name=wanted.name), Said("pack-name-wrong-remedy"))
    if not is_version(version):
        raise ChoiceError(Said("pack-version-wrong", version=version), Said("pack-version-wrong-remedy"))
    maker = own_key()
    if maker is None:
        raise ChoiceError(Said("pack-no-key"), Said("pack-no-key-remedy"))
    with passing_folder() as folder:
        progress.step(Said("pack-step-gather"), 0.0)
        contents = gather(folder, wanted.boundaries, wanted.flows, progress, tell)
        description = described(
            wanted.name, version, wanted.title or wanted.name, [one.file for one in contents],
            made=today.isoformat(), maker=maker.name, bundled=bundled_pack().version,
        )  # fmt: skip
        key, signature = sign(description)
        head = {DESCRIPTOR: description, SIGNATURE: signature, KEY: key.pem().encode("utf-8")}
        _write(target, head, contents, progress)
    return read_pack(description)


def _write(target: Path, head: dict[str, bytes], contents: Sequence[Content], progress: Progress) -> None:
    draft = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        draft = Path(name)
        with os.fdopen(handle, "wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                for inside, content in head.items():
                    archive.writestr(inside, content)
                whole, done = sum(one.file.size for one in contents) or 1, 0
                for one in contents:
                    progress.step(step_said(one.file.path, one.file.size), 0.25 + 0.75 * done / whole)
                    _put(archive, one, progress)
                    done += one.file.size
            stream.flush()
            os.fsync(stream.fileno())
        draft.chmod(0o644)
        draft.replace(target)
    except OSError as problem:
        raise WriteError.of(target, problem) from problem
    finally:
        if draft is not None:
            with contextlib.suppress(OSError):
                draft.unlink()


def _put(archive: zipfile.ZipFile, one: Content, progress: Progress) -> None:
    entry = zipfile.ZipInfo(one.file.path)
    is_packed = one.file.path.endswith(_PACKED_ALREADY)
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    with one.source.open("rb") as content, archive.open(entry, "w", force_zip64=False) as inside:
        while chunk := content.read(_CHUNK):
            inside.write(chunk)
            progress.step()
