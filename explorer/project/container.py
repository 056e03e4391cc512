"""The file of a project (``.subregion``): its last versions, and the user's own data where they were put inside.

It is an SQLite database of four plain tables, because what has been kept for twenty years that way can still be read. Nothing
in it is ever run: a schema that is not exactly ours is refused before anything is read. Saving writes a draft beside the file
and puts it in its place, so that there is always a whole file, the old one or the new one.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import stat
import uuid
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import quote

from explorer.errors import ReadError, WriteError, is_full
from explorer.project.codec import LARGEST, DataRef, NewerProjectError, Part, Saved, damaged, decode, encode
from explorer.project.own_files import parts_of
from explorer.project.step_label import Label, label_of, label_text
from explorer.said import Said

SUFFIX = ".subregion"
MARK = 0x53524558
"""SQLite's application id of these files."""

LAYOUT = 1
"""Version of the tables."""

VERSIONS = 5
"""Saved versions that a file keeps."""

CHUNK = 4_000_000
"""Bytes of a file of the user's own in one row, before they are packed."""

_PROBE = 32_000
"""Bytes that tell whether the rest is packed already."""

MOST_BYTES = 2_000_000_000
"""Size of a project's file; more is no project."""

MOST_STEPS = 20_000_000
"""Steps of SQLite's machine while a file is open; more is a trap."""

_ID = re.compile(r"[0-9a-f]{32}")

_SCHEMA = (
    "CREATE TABLE project (id TEXT NOT NULL)",
    "CREATE TABLE version (saving INTEGER PRIMARY KEY, saved TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE TABLE data (digest TEXT NOT NULL, place INTEGER NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (digest, place))",
    "CREATE TABLE picture (png BLOB NOT NULL)",
)

_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    "conin$",
    "conout$",
    *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)),
}


@dataclass(frozen=True)
class Version:
    """One saved version.

    Attributes
    ----------
    saving : int
        Its number; the first is 1.
    saved : str
        When (ISO 8601), for people to read.
    label : Said or str
        The last step before it was saved.
    body : str
        The project as text: see :mod:`explorer.project.codec`.
    """

    saving: int
    saved: str
    label: Label
    body: str


@dataclass(frozen=True)
class Contents:
    """What a project's file holds.

    Attributes
    ----------
    id : str
        The same in every version of one project, and in no other.
    versions : tuple of Version
        The newest first.
    """

    id: str
    versions: tuple[Version, ...]

    @property
    def saving(self) -> int:
        """Number of the newest version."""
        return self.versions[0].saving

    def newest(self, where: str) -> tuple[Saved, Version]:
        """Return the newest version that can be read.

        Raises
        ------
        NewerProjectError
            A newer version of the program saved it.
        ReadError
            None can be read.
        """
        problem: ReadError | None = None
        for version in self.versions:
            try:
                return decode(version.body, Saved, where), version
            except NewerProjectError:
                raise
            except ReadError as error:
                # A new one: the old one holds on to all that was read.
                problem = problem or ReadError(error.message, error.remedy, detail=error.detail)
        raise problem or damaged(where, "it has no version")


def read(path: Path) -> Contents:
    """Read a project's file, whoever made it.

    Raises
    ------
    NewerProjectError
        A newer version of the program saved it.
    ReadError
        It is missing, foreign, damaged, or cannot be opened.
    """
    with _opened(path) as file:
        identity = file.execute("SELECT id FROM project LIMIT 2").fetchall()
        rows = file.execute("SELECT saving, saved, label, body FROM version ORDER BY saving DESC LIMIT ?", (VERSIONS,)).fetchall()
    savings = [row[0] for row in rows]
    is_ours = (
        len(identity) == 1
        and _ID.fullmatch(str(identity[0][0]))  # it names a journal, and must be no path
        and rows
        and all(map(_is_version, rows))
        and len(set(savings)) == len(savings)
    )
    if not is_ours:
        raise damaged(path.name, "its tables do not hold what they should")
    return Contents(str(identity[0][0]), tuple(Version(row[0], row[1], label_of(row[2]), row[3]) for row in rows))


def picture(path: Path) -> bytes:
    """Return the picture of a project (PNG); empty where it has none."""
    with _opened(path) as file:
        found = file.execute("SELECT png FROM picture").fetchone()
    return found[0] if found and isinstance(found[0], bytes) else b""


def write(
    target: Path, saved: Saved, version: tuple[str, Label], base: Path | None = None, png: bytes = b"", key: str = ""
) -> Contents:
    """Write a project as the newest version of its file; there is always a whole file, the old one or the new one.

    Parameters
    ----------
    target : Path
    saved : Saved
        Data that are ``is_inside`` are put into the file, unless they are there already.
    version : tuple of (str, Said or str)
        When it is saved, and the last step.
    base : Path, optional
        The file that it was opened from: its versions, and the data inside, are kept.
    png : bytes
        A picture for the file manager.
    key : str
        Id of a project that has no file yet; empty for a new one.

    Raises
    ------
    WriteError
        The disk is full, the folder cannot be written to, or a file that should go inside is gone.
    """
    draft = _draft(target)
    try:
        kept = _kept(base, key)
        try:
            contents = _drafted(draft, saved, version, png, base if kept.is_whole else None, kept)
        except (sqlite3.DatabaseError, ReadError) as problem:
            # A full disk is no damage: to try again without the versions before would lose them for nothing.
            if not kept.is_whole or isinstance(problem, sqlite3.OperationalError) or not draft.exists():
                raise
            # The file before is damaged where nothing looked so far.
            contents = _drafted(draft, saved, version, png, None, kept)
        _settle(draft, target)
    except OSError as problem:
        _clear(draft)
        raise WriteError.of(target, problem) from problem
    except (sqlite3.Error, ReadError) as problem:
        _clear(draft)
        raise _unwritten(target, problem) from problem
    except BaseException:
        _clear(draft)
        raise
    return contents


def clear_up(target: Path) -> None:
    """Remove what a window that was killed while it saved has left beside a file; only for whoever holds the file."""
    _clear(_draft(target))


def unpack(path: Path, ref: DataRef, folder: Path) -> Path:
    """Write data that lie inside a project into a folder of their own, and return the file that names them.

    Names are taken from the project, places are not: whatever a name says, its file lands in ``folder``.

    Raises
    ------
    ReadError
        The data inside are damaged.
    WriteError
        The folder cannot be written to.
    """
    key = hashlib.sha256(repr(ref.parts).encode("utf-8", "backslashreplace")).hexdigest()[:20]
    names = [_safe_name(part.name) for part in ref.parts]
    # A folder (an Esri geodatabase) bears the name that none of its parts has.
    is_folder = all(part.name != ref.path.name for part in ref.parts)
    home = folder / key / (_safe_name(ref.path.name) if is_folder else "")
    if not names or len({name.casefold() for name in names}) < len(names):
        raise damaged(path.name, f"the parts of {ref.path} have no names of their own")
    whole = home if is_folder else home / names[0]
    pairs = list(zip((home / name for name in names), ref.parts, strict=True))
    if all(target.is_file() and target.stat().st_size == part.size for target, part in pairs):
        return whole
    try:
        home.mkdir(parents=True, exist_ok=True)
        with _opened(path) as file:
            for target, part in pairs:
                _unpack_part(file, part, target, path)
    except OSError as problem:
        raise WriteError.of(home, problem) from problem
    return whole


def _unpack_part(file: sqlite3.Connection, part: Part, target: Path, path: Path) -> None:
    draft, digest, size = target.with_name(f"{target.name}.new"), hashlib.sha256(), 0
    if not part.digest.isascii():
        # SQLite would not even look for text that is none (half a character), which no digest holds.
        raise damaged(path.name, f"{part.name} inside it is not what was put there")
    try:
        with draft.open("wb") as out:
            for (packed,) in file.execute("SELECT packed FROM data WHERE digest = ? ORDER BY place", (part.digest,)):
                chunk = _unpacked(packed)
                digest.update(chunk)
                size += len(chunk)
                if size > part.size:
                    break
                out.write(chunk)
        if size != part.size or digest.hexdigest() != part.digest:
            raise damaged(path.name, f"{part.name} inside it is not what was put there")
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _unpacked(packed: object) -> bytes:
    if not isinstance(packed, bytes):
        return b""
    try:
        return zlib.decompressobj().decompress(packed, CHUNK)
    except zlib.error:
        return b""


def _safe_name(name: str) -> str:
    r"""Return the name of a file alone, as any system allows it.

    Examples
    --------
    >>> _safe_name("../../etc/passwd"), _safe_name("C:\\\\a\\\\nul.csv"), _safe_name("..")
    ('passwd', '_nul.csv', '_')
    """
    bare = PureWindowsPath(PurePosixPath(name).name).name
    kept = "".join(char if char.isprintable() and char not in '<>:"/\\|?*' else "_" for char in bare).strip(" .")[-60:]
    return f"_{kept}" if not kept or kept.split(".")[0].strip().casefold() in _DEVICES else kept


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that anybody may have made, to read: nothing in it is run, and nothing beside it is touched."""
    _look(path)
    place = quote(os.fsencode(path.resolve().as_posix()))
    prefix = "file://" if place.startswith("//") else "file:" if place.startswith("/") else "file:/"
    try:
        # Immutable: a journal beside it, which anybody may have put there, is not looked at.
        with closing(sqlite3.connect(f"{prefix}{place}?mode=ro&immutable=1", uri=True, isolation_level=None)) as file:
            file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
            # A file can be built so that the plainest query never ends.
            steps = iter(range(MOST_STEPS // 100_000))
            file.set_progress_handler(lambda: next(steps, None) is None, 100_000)
            for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON", "mmap_size=0", "cache_size=-8000"):
                file.execute(f"PRAGMA {pragma}")
            layout = file.execute("PRAGMA user_version").fetchone()[0]
            if layout > LAYOUT:
                raise NewerProjectError(
                    Said("project-newer", project=path.name),
                    Said("project-newer-remedy"),
                )
            found = [row[0] for row in file.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid LIMIT 9")]
            if found != list(_SCHEMA):
                raise damaged(path.name, f"its tables are {found}")
            yield file
    except (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError) as problem:
        raise damaged(path.name, repr(problem)) from problem


def _look(path: Path) -> None:
    """Refuse what is plainly no project, before SQLite sees it."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            key = "project-is-folder" if stat.S_ISDIR(state.st_mode) else "project-is-device"
            raise ReadError(Said(key, file=path.name), Said("project-choose-ending"))
        size = state.st_size
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as problem:
        raise ReadError.of(path, problem) from problem
    if size > MOST_BYTES:
        raise ReadError(Said("project-too-large", file=path.name), Said("project-choose-saved"))
    if not head.startswith(b"SQLite format 3\0") or int.from_bytes(head[68:72], "big") != MARK:
        key = "project-foreign" if size else "project-empty"
        raise ReadError(Said(key, file=path.name), Said("project-choose-saved"))


@dataclass(frozen=True)
class _Kept:
    """What is kept of the file before: all of it where it is whole, else the versions that can still be read.

    Saving must work then as well: a whole new file is better than none.
    """

    key: str
    versions: Sequence[Version] = ()
    is_whole: bool = False


def _kept(base: Path | None, key: str) -> _Kept:
    anew = _Kept(key or uuid.uuid4().hex)
    if base is None:
        return anew
    try:
        contents = read(base)
    except ReadError:
        return anew
    if key not in ("", contents.id):
        # Another project was saved there meanwhile: its versions are none of this one's.
        return anew
    return _Kept(contents.id, contents.versions, _is_whole(base))


def _drafted(draft: Path, saved: Saved, version: tuple[str, Label], png: bytes, base: Path | None, kept: _Kept) -> Contents:
    """Write a draft, on top of a copy of the file before or anew."""
    draft.unlink(missing_ok=True)
    draft.touch()
    if base is not None:
        shutil.copyfile(base, draft)
    with closing(sqlite3.connect(draft, isolation_level=None)) as file:
        # The draft is nobody's yet: it is synced once, when it is whole, and thrown away where that fails.
        file.execute("PRAGMA journal_mode=OFF")
        file.execute("PRAGMA synchronous=OFF")
        if base is None:
            _lay_out(file, kept)
        _fill(file, saved, version, png)
    # Read again as the next start will: only what can be opened takes the place of the file before.
    return read(draft)


def _is_whole(path: Path) -> bool:
    try:
        with path.open("rb") as head:
            # SQLite reads a file that calls itself of a later format for writing, and never writes it.
            if head.read(20)[18:19] not in (b"\x01", b"\x02"):
                return False
        with _opened(path) as file:
            return bool(file.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except (OSError, ReadError):
        return False


def _lay_out(file: sqlite3.Connection, kept: _Kept) -> None:
    file.execute(f"PRAGMA application_id={MARK}")
    file.execute(f"PRAGMA user_version={LAYOUT}")
    for statement in _SCHEMA:
        file.execute(statement)
    file.execute("INSERT INTO project VALUES (?)", (kept.key,))
    rows = [(version.saving, version.saved, label_text(version.label), version.body) for version in kept.versions]
    file.executemany("INSERT INTO version VALUES (?, ?, ?, ?)", rows)


def _fill(file: sqlite3.Connection, saved: Saved, version: tuple[str, Label], png: bytes) -> None:
    file.execute("BEGIN")
    saving = file.execute("SELECT coalesce(max(saving), 0) + 1 FROM version").fetchone()[0]
    body = encode(saved)
    if len(body) > LARGEST:
        raise OSError("its choices are longer than can be read again")
    when, label = version
    file.execute("INSERT INTO version VALUES (?, ?, ?, ?)", (saving, when, label_text(label), body))
    file.execute("DELETE FROM version WHERE saving <= ?", (saving - VERSIONS,))
    bodies = [body for (body,) in file.execute("SELECT body FROM version")]
    wanted = {part.digest for body in bodies for ref in _refs(body) if ref.is_inside for part in ref.parts}
    there = {digest for (digest,) in file.execute("SELECT DISTINCT digest FROM data")}
    file.executemany("DELETE FROM data WHERE digest = ?", [(digest,) for digest in there - wanted])
    for ref in saved.data:
        if ref.is_inside:
            _put_in(file, ref, there)
    if png:
        file.execute("DELETE FROM picture")
        file.execute("INSERT INTO picture VALUES (?)", (png,))
    file.execute("COMMIT")
    if there - wanted:
        file.execute("VACUUM")


def _refs(body: str) -> Sequence[DataRef]:
    try:
        return decode(body, Saved).data
    except ReadError:
        return ()


def _put_in(file: sqlite3.Connection, ref: DataRef, there: set[str]) -> None:
    files = {each.name: each for each in parts_of(ref.path)} if any(part.digest not in there for part in ref.parts) else {}
    for part in ref.parts:
        if part.digest in there:
            continue
        there.add(part.digest)
        digest = hashlib.sha256()
        with files.get(part.name, ref.path / part.name).open("rb") as source:
            for place, chunk in enumerate(iter(lambda: source.read(CHUNK), b"")):
                digest.update(chunk)
                level = 1 if len(zlib.compress(chunk[:_PROBE], 1)) < 0.9 * len(chunk[:_PROBE]) else 0
                file.execute("INSERT INTO data VALUES (?, ?, ?)", (part.digest, place, zlib.compress(chunk, level)))
        if digest.hexdigest() != part.digest:
            raise OSError(f"{part.name} was changed while it was saved")


def _settle(draft: Path, target: Path) -> None:
    """Put a draft in the place of the file, after all of it has reached the disk."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(target)
    if hasattr(os, "O_DIRECTORY"):  # pragma: no branch - Windows has none
        with suppress(OSError):  # a share may not know folders; the file itself is there
            folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _draft(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _clear(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink(missing_ok=True)


def _is_version(row: Sequence[object]) -> bool:
    return isinstance(row[0], int) and 0 < row[0] < 2**53 and all(isinstance(text, str) for text in row[1:])


def _unwritten(target: Path, problem: Exception) -> WriteError:
    full = "full" in str(problem) or is_full(OSError(0, str(problem)))
    what, remedy = "project-unwritten", Said("project-unwritten-remedy")
    if full:
        what, remedy = "project-unwritten-full", Said("error-make-room-or-elsewhere")
    return WriteError(Said(what, file=str(target)), remedy, detail=repr(problem))
