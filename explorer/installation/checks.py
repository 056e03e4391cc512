"""What is checked of an installation, one function a check: each says that all is well, or what is wrong and what to do.

Results are held against stored ones, since a library that loads may still reckon wrongly: a damaged file, an exchanged
library, a grid of coordinates that is missing.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from explorer import resources, settings
from explorer.errors import ExplorerError, ReadError
from explorer.installation.system_libraries import NEEDED, PACKAGES, missing_library
from explorer.readers import apart, parquet_addon
from explorer.said import Listing, Number, Said, Value, record
from explorer.scratch import passing_folder

if TYPE_CHECKING:
    from explorer.flags.findings import Findings

Status = Literal["well", "note", "fault"]

PARTNERSHIP = "ca-west-midlands"
"""Whose findings are made and held against those that were stored when the application was packaged."""

_HERE = "explorer.installation.reckoning"
_SECONDS = 120.0
_REST = 2.0
_SMALLEST_PICTURE = 20_000
_INSTALL_AGAIN = Said("check-install-again")


@dataclass(frozen=True)
class Result:
    """What came of a check.

    Attributes
    ----------
    id : str
        By which programs know the check.
    status : str
        ``well``; ``note``, where something is worth knowing and nothing wrong; or ``fault``.
    told : Said, Listing or str
        What was seen, in a sentence.
    remedy : Said, Listing or str
        What to do about a fault.
    detail : str
        Technical text; may be empty.
    """

    id: str
    status: Status
    told: Value
    remedy: Value = ""
    detail: str = ""

    @property
    def title(self) -> Said:
        """What was checked."""
        return Said(f"check-{self.id}")

    def record(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        from explorer.words import say

        return {
            "check": self.id,
            "status": self.status,
            "told": say(self.told),
            "remedy": say(self.remedy) if self.remedy else "",
            "said": record(self.told),
            "detail": self.detail,
        }


def packaged_files() -> Path:
    """Folder of the files that were packaged."""
    return resources.home()


def bundled_files() -> Result:
    """Hold each file of the package against the list that was written when it was made."""
    home = packaged_files()
    try:
        listed: dict[str, str] = json.loads((home / "files.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Result("files", "note", Said("check-files-no-list"))
    other = [name for name, digest in listed.items() if _digest(home / name) != digest]
    if not other:
        return Result("files", "well", Said("check-files-well", files=len(listed)))
    return Result("files", "fault", Said("check-files-other", files=len(other), names=Listing(tuple(other))), _INSTALL_AGAIN)


_PIECE = 1 << 16
"""Bytes: most files are smaller."""


def _digest(path: Path) -> str:
    """Return the sum of a file.

    By the system's own calls: a file object asks the disk four times more, and there are thousands of files.
    """
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return ""
    digest = hashlib.sha256()
    try:
        while piece := os.read(file, _PIECE):
            digest.update(piece)
    except OSError:
        return ""
    finally:
        os.close(file)
    return digest.hexdigest()


def write_access() -> Result:
    """Write into each folder that the application keeps something in."""
    folders = [settings.settings_file().parent, settings.data_folder(), settings.cache_folder()]
    closed = [folder for folder in folders if not _takes_a_file(folder)]
    if closed:
        named = Listing(tuple(map(str, closed)))
        return Result("write", "fault", Said("check-write-closed", folders=named), Said("check-write-open"))
    with passing_folder() as passing:
        return Result("write", "well", Said("check-write-well", folders=Listing((*map(str, folders), str(passing.parent)))))


def _takes_a_file(folder: Path) -> bool:
    probe = folder / ".check"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_text("", encoding="utf-8")
        probe.unlink()
    except OSError:
        return False
    return True


def reckoning(kind: Literal["apart", "gdal", "proj", "geos", "parquet"]) -> Callable[[], Result]:
    """Return what lets a library work in the process apart, where it works for files from outside, and looks at its result."""

    def check() -> Result:
        if kind == "parquet" and not parquet_addon.is_there():
            return Result("parquet", "note", Said("check-parquet-absent"), parquet_addon.how_to_add())
        worker = apart.take()
        try:
            with passing_folder() as folder:
                answer = worker.call(f"{_HERE}:{kind}", {"folder": folder})
        except ReadError as error:
            if record(error.message).get("id") != "readers-apart-died":
                raise
            # It says that a file is damaged, and there is none: the library is.
            return Result(kind, "fault", Said("check-ended"), _INSTALL_AGAIN, error.detail)
        finally:
            apart.give_back(worker)
        if answer["as_stored"]:
            return Result(kind, "well", Said("check-reckoned", what=answer["version"]))
        told = Said("check-reckoned-otherwise", what=answer["version"], result=str(answer["result"]))
        return Result(kind, "fault", told, _INSTALL_AGAIN)

    return check


def findings() -> Result:
    """Make a whole report and hold its findings against those that were stored when the application was packaged."""
    made = _findings()
    digest, stored = _digest_of(made), resources.build().get("findings")
    if stored and stored != digest:
        return Result("findings", "fault", Said("check-findings-other"), _INSTALL_AGAIN, f"{digest}, not {stored}")
    from explorer import exports

    with passing_folder() as folder:
        written = exports.write_report(made, folder / "report")
    told = Said("check-findings-well", files=len(written), flags=len(made.flags), stored="yes" if stored else "no")
    return Result("findings", "well", told)


def _findings_apart() -> Result | None:
    """Try in a process of its own what a damaged library could end this one with, and say so if it does."""
    done = _own_program(["self-test", "--only", "findings"])
    if done.returncode in {0, 1}:
        return None
    return Result("findings", "fault", Said("check-ended"), _INSTALL_AGAIN, done.stderr[-2000:])


def findings_digest() -> str:
    """Return what tells the findings that are made here from any others, to be stored with a package."""
    return _digest_of(_findings())


def _findings() -> Findings:
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.project import Project

    return flow.run(Project(partnership=PARTNERSHIP), Catalogue.load())


def _digest_of(made: Findings) -> str:
    from explorer.exports import findings_json

    return hashlib.sha256(findings_json(made).encode()).hexdigest()


def screen() -> Result:
    """Ask a process of its own what screen Qt finds, and which typefaces."""
    if absent := _absent():
        told = Said("check-screen-no-library", libraries=Listing(tuple(absent)))
        return Result("screen", "fault", told, _install(absent))
    done = _own_program(["--screen-apart"])
    try:
        found = json.loads(done.stdout.splitlines()[-1])
    except (ValueError, IndexError):
        lacking = missing_library(RuntimeError(done.stderr))
        if lacking:
            return Result("screen", "fault", lacking.message, lacking.remedy, done.stderr[-2000:])
        return Result("screen", "fault", Said("check-screen-none"), Said("check-screen-reports"), done.stderr[-2000:])
    if not found["typefaces"]:
        return Result(
            "screen", "fault", Said("check-screen-no-typeface"), Said("error-install-package", package="fonts-dejavu-core")
        )
    if found["platform"] == "offscreen":
        return Result("screen", "note", Said("check-screen-offscreen", qt=found["qt"]), Said("check-screen-reports"))
    size = Said("check-screen-size", width=str(found["width"]), height=str(found["height"]))
    told = Said("check-screen-well", qt=found["qt"], platform=found["platform"], size=size, typefaces=Number(found["typefaces"]))
    return Result("screen", "well", told)


def _absent() -> list[str]:
    return [name for name in NEEDED if sys.platform == "linux" and not _loads(name)]


def _install(absent: list[str]) -> Said:
    return Said("check-screen-install", packages=Listing(tuple(PACKAGES[name] for name in absent), joint="and"))


def _loads(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def window() -> Result:
    """Let a process of its own draw the window into a picture, and build a chart of each kind; look whether it did."""
    with passing_folder() as folder:
        picture = folder / "window.png"
        asked = ["--screenshot", str(picture), "--size", "1100x700", "--partnership", PARTNERSHIP, "--with-charts"]
        done = _own_program(asked, offscreen=True)
        drawn = picture.read_bytes() if picture.is_file() else b""
    if not done.returncode and drawn.startswith(b"\x89PNG") and len(drawn) > _SMALLEST_PICTURE:
        return Result("window", "well", Said("check-window-well"))
    absent = _absent()
    return Result(
        "window", "fault", Said("check-window-none"), _install(absent) if absent else _INSTALL_AGAIN, done.stderr[-2000:]
    )


def certificates() -> Result:
    """See whether certificates are there for downloads; nothing is downloaded."""
    from explorer.readers.downloads.certificates import trusting

    known = trusting().cert_store_stats()["x509_ca"]
    if known:
        return Result("certificates", "well", Said("check-certificates-well", certificates=Number(known)))
    return Result("certificates", "note", Said("check-certificates-none"), Said("readers-name-certificates"))


def _own_program(arguments: list[str], *, offscreen: bool = False) -> subprocess.CompletedProcess[str]:
    """Run this application as a process of its own."""
    environment = {**os.environ, **({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {})}
    return ended([*resources.own_command(), *arguments], environment, _SECONDS)


def ended(command: list[str], environment: dict[str, str], seconds: float) -> subprocess.CompletedProcess[str]:
    """Run a command until it ends and return what it wrote.

    Its end is waited for, not that of its output: what it started may live on and hold that open, such as a desktop or a service
    of printers.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - our own program
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except OSError as problem:
        return subprocess.CompletedProcess(command, -1, "", repr(problem))
    texts: list[list[bytes]] = [[], []]
    readers = [
        threading.Thread(target=_read_into, args=(stream, text), daemon=True)
        for stream, text in zip((process.stdout, process.stderr), texts, strict=True)
    ]
    for reader in readers:
        reader.start()
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired as problem:
        process.kill()
        process.wait()
        texts[1].append(repr(problem).encode())
        status = -1
    for reader in readers:
        reader.join(_REST)
    told, wrong = (b"".join(text).decode("utf-8", errors="replace") for text in texts)
    return subprocess.CompletedProcess(command, status, told, wrong)


def _read_into(stream: IO[bytes], text: list[bytes]) -> None:
    with stream:
        while piece := os.read(stream.fileno(), 65536):
            text.append(piece)


CHECKS: dict[str, Callable[[], Result]] = {
    "files": bundled_files,
    "write": write_access,
    "apart": reckoning("apart"),
    "gdal": reckoning("gdal"),
    "proj": reckoning("proj"),
    "geos": reckoning("geos"),
    "parquet": reckoning("parquet"),
    "findings": findings,
    "screen": screen,
    "window": window,
    "certificates": certificates,
}
"""All checks by their ids, in the order in which they are made."""

_BESIDE = (("files",), ("screen",), ("window",), ("apart", "gdal", "proj", "geos", "parquet"))
"""Checks that wait for a disk or for other processes, so that the rest can go on meanwhile; each row one after the other."""

_OF_LIBRARIES = {"files", "apart", "gdal", "proj", "geos"}
"""Checks after whose faults the findings may end the process that makes them."""


def made(names: Iterable[str]) -> Iterator[Result]:
    """Make checks, some beside the others, and return what came of each in the order asked for."""
    asked = list(names)
    begun: dict[str, Future[Result]] = {}
    with ExitStack() as beside:
        beside.callback(apart.dismiss)
        for row in _BESIDE:
            one_by_one = beside.enter_context(ThreadPoolExecutor(1))
            begun |= {name: one_by_one.submit(checked, name) for name in row if name in asked}
        is_shaken = False
        for name in asked:
            ended = _findings_apart() if is_shaken and name == "findings" else None
            result = ended or (begun[name].result() if name in begun else checked(name))
            is_shaken |= result.status == "fault" and name in _OF_LIBRARIES
            yield result


def checked(name: str) -> Result:
    """Make one check; what goes wrong on the way is a fault like any other."""
    try:
        return CHECKS[name]()
    except ExplorerError as error:
        return Result(name, "fault", error.message, error.remedy or _INSTALL_AGAIN, error.detail)
    except Exception as problem:  # a damaged library raises whatever it likes
        return Result(name, "fault", Said("check-stopped"), _INSTALL_AGAIN, repr(problem))
