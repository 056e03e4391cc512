"""A pack of data as it lies on disk: what it says of itself, and which one is in use.

A pack is a Data Package (https://specs.frictionlessdata.io/data-package/): ``datapackage.json`` lists every file with its
publisher, licence, day and SHA-256. The bundled data have such a file too, so that all data have the same facts. How packs are
made, checked and installed stands in :mod:`explorer.packs`.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from explorer import resources
from explorer.errors import ReadError
from explorer.said import Said
from explorer.settings import data_folder, keep_text

DESCRIPTOR = "datapackage.json"
FORM = 1
"""Of packs: it grows when a program of today could no longer read what is written."""

ROLES = ("table", "lookup", "shapes", "districts", "boundaries", "commuting", "flows", "indicators", "document")
"""What a file of a pack is for.

``table`` and ``lookup`` stand for the bundled file that they name, ``shapes`` are bundled boundaries in a form that others read,
``districts`` and ``commuting`` take the place of the approximate lines and of the estimate, ``boundaries``, ``flows`` and
``indicators`` can be opened, ``document`` is to be read.
"""

BUNDLED_NAME = "bundled"
IN_USE = "in_use.json"
CHOSEN = "SUBREGION_EXPLORER_PACK"
"""Names the folder of the pack to use in place of the one that was installed; :data:`NO_PACK` for the bundled data alone."""

NO_PACK = "none"

_OF_INDICATORS = "resources/data/indicators"
"""How the names of the list of indicators, and of the table of each, begin."""

LAID_OVER = "over.json"
"""Beside newer figures: the hash of the pack whose tables they were laid over."""

_LARGEST = 8_000_000
_SAFE_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.() -]*(?<![. ])")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"\d{1,9}(?:\.\d{1,9}){0,5}")
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
"""What packs may be called."""


@dataclass(frozen=True)
class PackFile:
    """One file of a pack, and what is known of it.

    Attributes
    ----------
    path : str
        Inside the pack, with ``/``.
    role : str
        One of :data:`ROLES`.
    size : int
        Bytes.
    digest : str
        SHA-256.
    id, title, publisher, licence, licence_url, attribution, source_url : str
        As its publisher has them.
    level, periods : str, tuple of str
        Of which areas it tells, and when.
    rows : int or None
        Rows of a table, areas of a layer; None where it has none.
    day : str
        When its publisher released it, as far as that is known: ``2024-04-16``, ``2024-04``, ``2024``; empty where it is not.
    stands_for : str
        Bundled file that it takes the place of.
    columns : tuple of str
    """

    path: str
    role: str
    size: int
    digest: str
    id: str = ""
    title: str = ""
    publisher: str = ""
    licence: str = ""
    licence_url: str = ""
    attribution: str = ""
    source_url: str = ""
    level: str = ""
    periods: tuple[str, ...] = ()
    rows: int | None = None
    day: str = ""
    stands_for: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pack:
    """What a pack says of itself.

    Attributes
    ----------
    name, version, title, made, maker : str
        ``made`` is a day, ``maker`` whoever signs it.
    program : str
        Version of the program that made it.
    bundled : str
        Version of the bundled data of that program.
    digest : str
        SHA-256 of its description, which holds that of every file.
    files : tuple of PackFile
    folder : Path or None
        Where it lies; None while it is in its archive.
    """

    name: str
    version: str
    title: str
    made: str
    maker: str
    program: str
    bundled: str
    digest: str
    files: tuple[PackFile, ...]
    folder: Path | None = field(default=None, compare=False)

    @property
    def said(self) -> Said:
        """The pack as it is named: name, version and the beginning of its hash."""
        return Said("pack-named", name=self.name, version=self.version, digest=self.digest[:12])

    @property
    def of_role(self) -> Mapping[str, tuple[PackFile, ...]]:
        """The files by role."""
        return {role: tuple(one for one in self.files if one.role == role) for role in ROLES}

    def place(self, file: PackFile) -> Path:
        """Return where a file of an installed pack is."""
        assert self.folder is not None  # noqa: S101 - only what is installed is asked
        return self.folder.joinpath(*file.path.split("/"))

    def record(self) -> dict[str, str]:
        """Return what names it, for programs."""
        return {"name": self.name, "version": self.version, "sha256": self.digest}


class PackError(ReadError):
    """A pack is damaged, foreign, or must not be used."""


def version_order(version: str) -> tuple[int, ...]:
    """Return what versions are compared by.

    Examples
    --------
    >>> version_order("2026.12.1") < version_order("2026.12.1.1") < version_order("2027")
    True
    """
    return tuple(int(part) for part in version.split("."))


def is_version(version: str) -> bool:
    """Whether a text can be a version: whole numbers with dots between them."""
    return _VERSION.fullmatch(version) is not None


def is_safe(path: str) -> bool:
    """Whether a path of a pack stays inside its folder on every system.

    Examples
    --------
    >>> [is_safe(path) for path in ("data/population.csv", "../settings.json", "/etc/passwd", "C:/x", "data/nul.csv")]
    [True, False, False, False, False]
    """
    parts = path.split("/")
    fits = len(path) <= 200 and len(parts) <= 6
    return fits and all(_SAFE_PART.fullmatch(part) and not _DEVICES.fullmatch(part) for part in parts)


def read_pack(text: bytes, folder: Path | None = None) -> Pack:
    """Read what a pack says of itself.

    Raises
    ------
    PackError
        It is damaged, no pack of ours, or written by a newer version of the program.
    """
    try:
        told = json.loads(text.decode("utf-8"))
        ours = told["subregion_pack"]
        form = ours["form"]
        if type(form) is not int:
            raise TypeError("no form")  # noqa: TRY301 - told as any other damage
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise PackError(Said("pack-foreign"), Said("pack-foreign-remedy"), detail=repr(problem)) from problem
    if form > FORM:
        raise PackError(Said("pack-newer-form", program=str(ours.get("program", ""))), Said("pack-newer-form-remedy"))
    try:
        files = tuple(_file(one) for one in told["resources"])
        texts = {name: _text(told.get(name, "")) for name in ("name", "version", "title")}
        texts |= {name: _text(ours.get(name, "")) for name in ("made", "maker", "program", "bundled")}
        if not NAME.fullmatch(texts["name"]) or not is_version(texts["version"]):
            raise ValueError("name or version")  # noqa: TRY301
        if texts["bundled"] and not is_version(texts["bundled"]):
            raise ValueError("version of the bundled data")  # noqa: TRY301
        if len({one.path.casefold() for one in files}) != len(files):
            raise ValueError("a file twice")  # noqa: TRY301
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise PackError(Said("pack-damaged-description"), Said("pack-ask-again"), detail=repr(problem)) from problem
    return Pack(**texts, digest=hashlib.sha256(text).hexdigest(), files=files, folder=folder)


def installed_pack(folder: Path) -> Pack:
    """Read the description of a pack that lies in a folder.

    Raises
    ------
    PackError
        It is not there, damaged, or not all of its files are.
    """
    try:
        text = (folder / DESCRIPTOR).read_bytes()
        if len(text) > _LARGEST:
            raise ValueError("too long")  # noqa: TRY301
        pack = read_pack(text, folder)
        lacking = [one.path for one in pack.files if pack.place(one).stat().st_size != one.size]
    except (OSError, ValueError) as problem:
        raise PackError(Said("pack-gone", folder=folder.name), Said("pack-install-again"), detail=repr(problem)) from problem
    if lacking:
        raise PackError(Said("pack-file-other", file=lacking[0]), Said("pack-install-again"))
    return pack


def packs_folder() -> Path:
    """Where packs are installed."""
    return data_folder() / "packs"


@lru_cache(maxsize=1)
def bundled_pack() -> Pack:
    """Return what is known of the bundled data, in the form of a pack.

    Raises
    ------
    PackError
        Their description is missing or damaged.
    """
    try:
        text = resources.home().joinpath("resources", "data", DESCRIPTOR).read_bytes()
    except OSError as problem:
        raise PackError(Said("pack-gone", folder=BUNDLED_NAME), Said("error-install-again"), detail=repr(problem)) from problem
    return read_pack(text, resources.home())


# Which pack is in use


@dataclass(frozen=True)
class InUse:
    """What a process works with.

    Attributes
    ----------
    pack : Pack or None
        None for the bundled data alone.
    told : tuple of Said
        Why a pack that was chosen is not used.
    notes : tuple of Said
        What of it is not used.
    laid : Pack or None
        Newer figures from their publishers, laid over all that.
    """

    pack: Pack | None = None
    told: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    laid: Pack | None = None


_state: list[InUse] = []


def in_use() -> InUse:
    """Return what this process works with: found out when it is first asked, and the same to its end."""
    if not _state:
        chosen = _chosen()
        use(chosen if os.environ.get(CHOSEN, "") == NO_PACK else _with_figures(chosen))
    return _state[0]


def current() -> Pack | None:
    """Return the pack that this process works with, or what is known of the bundled data; None where even that is damaged."""
    try:
        return in_use().pack or bundled_pack()
    except PackError:
        return None


def use(chosen: InUse) -> None:
    """Work with a pack from now on: its tables stand for the bundled ones, unless those are newer."""
    laid, older = _tables(chosen.pack) if chosen.pack is not None else ({}, False)
    newest = chosen.laid
    resources.lay_over(laid | {one.stands_for: newest.place(one) for one in newest.files} if newest is not None else laid)
    notes = (Said("pack-tables-older", pack=chosen.pack.said),) if older and chosen.pack else ()
    _state[:] = [InUse(chosen.pack, chosen.told, (*chosen.notes, *notes), newest)]


def underneath(stands_for: str) -> Path:
    """Return the file that is read for a bundled one where no newer figures are laid over: the pack's, else its own."""
    pack = in_use().pack
    laid = _tables(pack)[0].get(stands_for) if pack is not None else None
    return laid or resources.home().joinpath(*stands_for.split("/"))


def laid_folder() -> Path:
    """Where newer figures lie that were got from their publishers: each time in a folder of its own, since one may be in use."""
    return data_folder() / "official" / "laid"


def newest_laid() -> Path | None:
    """Return the folder of the newer figures that are read from the next start; None where there are none."""
    try:
        name = json.loads((laid_folder() / IN_USE).read_text(encoding="utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return laid_folder() / name if isinstance(name, str) and is_safe(name) else None


def _with_figures(chosen: InUse) -> InUse:
    """Lay newer figures over a pack, unless they were made from other tables than those that are here."""
    folder = newest_laid()
    if folder is None:
        return chosen
    try:
        laid = installed_pack(folder)
        over = json.loads((folder / LAID_OVER).read_text(encoding="utf-8"))["pack"]
        same = over == (chosen.pack.digest if chosen.pack else "") and laid.bundled == bundled_pack().version
    except (PackError, OSError, ValueError, KeyError, TypeError):
        same = False
    return replace(chosen, laid=laid) if same else replace(chosen, notes=(*chosen.notes, Said("pack-figures-other")))


def forget() -> None:
    """Find out anew what is in use when that is next asked."""
    _state.clear()
    resources.lay_over({})


def choose(folder: str) -> None:
    """Write down which installed pack is used from the next start; empty for none.

    Raises
    ------
    OSError
        It cannot be written.
    """
    keep_text(packs_folder() / IN_USE, json.dumps({"folder": folder}))


def chosen_folder() -> str:
    """Return the name of the folder of the pack that was chosen; empty for none."""
    try:
        folder = json.loads((packs_folder() / IN_USE).read_text(encoding="utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return folder if isinstance(folder, str) and is_safe(folder) else ""


def _chosen() -> InUse:
    asked = os.environ.get(CHOSEN, "")
    if asked == NO_PACK:
        return InUse()
    folder = Path(asked) if asked else packs_folder() / name if (name := chosen_folder()) else None
    if folder is None:
        return InUse()
    try:
        pack = installed_pack(folder)
        if day := _revoked_on(folder):
            raise PackError(Said("pack-key-revoked", name=pack.maker, day=day), Said("pack-key-revoked-remedy"))  # noqa: TRY301
        return InUse(pack)
    except PackError as problem:
        why = problem.message if isinstance(problem.message, Said) else Said("pack-gone", folder=folder.name)
        return InUse(told=(Said("pack-not-used", why=why), Said("pack-bundled-used")))


def _revoked_on(folder: Path) -> date | None:
    """Return the day on which the key that a pack was signed with was revoked; None while it is trusted."""
    try:
        armoured = (folder / "key.pem").read_text(encoding="utf-8").partition("-----BEGIN PUBLIC KEY-----")[2]
        public = base64.b64decode("".join(armoured.partition("-----END")[0].split()))[-32:].hex()
        keys = json.loads((data_folder() / "keys" / "trusted.json").read_text(encoding="utf-8"))
        told = next((key["revoked"] for key in keys if key["public"] == public), "")
        return date.fromisoformat(told) if told else None
    except (OSError, ValueError, KeyError, TypeError):
        # It was trusted when the pack was installed.
        return None


def _tables(pack: Pack) -> tuple[dict[str, Path], bool]:
    """Return the tables of a pack that stand for bundled ones, and whether the bundled ones are newer and stay."""
    try:
        ours = {one.stands_for: one.digest for one in bundled_pack().files}
        here = version_order(bundled_pack().version)
    except PackError:
        return {}, False
    other = {one.stands_for: one for one in pack.files if one.stands_for and ours.get(one.stands_for) != one.digest}
    if not other or not pack.bundled:
        return {}, False
    there = version_order(pack.bundled)
    if there < here:
        return {}, True
    days = {one.stands_for: one.day for one in bundled_pack().files}
    # Made from the same tables: what was released since, and was got from its publisher.
    newer = {name: one for name, one in other.items() if there > here or one.day > days.get(name, "")}
    if any(name.startswith(_OF_INDICATORS) for name in newer):
        # The list names the periods of each table: they come together or not at all, whichever is of which day.
        newer |= {name: one for name, one in other.items() if name.startswith(_OF_INDICATORS)}
    return {name: pack.place(one) for name, one in newer.items()}, False


def _file(told: Any) -> PackFile:  # noqa: ANN401 - whatever JSON holds
    ours = told.get("subregion", {})
    path, size, digest = told["path"], told["bytes"], str(told["hash"]).removeprefix("sha256:")
    if not is_safe(path) or type(size) is not int or size < 0 or not _DIGEST.fullmatch(digest):
        raise ValueError(f"file {path!r}")
    rows = ours.get("rows")
    if ours["role"] not in ROLES or not (rows is None or type(rows) is int):
        raise ValueError(f"role or rows of {path!r}")
    stands_for = _text(ours.get("stands_for", ""))
    if stands_for and not (is_safe(stands_for) and stands_for.endswith((".csv", ".csv.gz"))):
        # Nothing but tables stands for what is bundled.
        raise ValueError(f"{path!r} stands for {stands_for!r}")
    licence = (told.get("licenses") or [{}])[0]
    source = (told.get("sources") or [{}])[0]
    return PackFile(
        path, ours["role"], size, digest, _text(ours.get("id", "")), _text(told.get("title", "")),
        _text(source.get("title", "")), _text(licence.get("title", "")), _text(licence.get("path", "")),
        _text(ours.get("attribution", "")), _text(source.get("path", "")), _text(ours.get("level", "")),
        tuple(map(_text, ours.get("periods", ()))), rows, _text(ours.get("day", "")), stands_for,
        tuple(_text(column["name"]) for column in told.get("schema", {}).get("fields", ())),
    )  # fmt: skip


def _text(told: Any) -> str:  # noqa: ANN401
    if not isinstance(told, str) or len(told) > 20_000:
        raise TypeError(f"{told!r:.100} is no text")
    return told
