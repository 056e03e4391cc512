"""What a package for Linux takes from the system that it is built on: of which package, in which version, under which licence.

Debian and Ubuntu say both of each library. Elsewhere nothing is said, and the libraries are told by their names alone.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

LISTED = Path("LICENSES/system/packages.json")
"""Where an application keeps the list."""

SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
PAPERS = Path("/usr/share/doc")


@dataclass(frozen=True)
class Part:
    """A package of the system.

    Attributes
    ----------
    name, source, version : str
        Its name, that of its source, and its version.
    system : str
        Which system it is of, as that calls itself: ``debian`` or ``ubuntu``.
    """

    name: str
    source: str
    version: str
    system: str = "debian"


def this_system(told: Path = Path("/etc/os-release")) -> str:
    """Return how the system calls itself, which is how scanners know its packages."""
    try:
        lines = told.read_text(encoding="utf-8").splitlines()
    except OSError:
        return "debian"
    named = [line.removeprefix("ID=").strip("\"'") for line in lines if line.startswith("ID=")]
    return named[0] if named and named[0] else "debian"


def parts(libraries: Mapping[str, Path]) -> dict[str, Part]:
    """Return the package of each library that is the system's own.

    Parameters
    ----------
    libraries : mapping of str to Path
        Files by their names in the application.
    """
    of_system = {name: path.resolve() for name, path in libraries.items() if str(path).startswith(SYSTEM)}
    if not of_system or shutil.which("dpkg-query") is None:
        return {}
    # By names alone: Debian lists some below /lib that lie below /usr/lib now.
    owners = _owners({path.name for path in of_system.values()})
    versions = _versions(set(owners.values()))
    return {name: versions[owners[path.name]] for name, path in sorted(of_system.items()) if path.name in owners}


def _owners(names: Iterable[str]) -> dict[str, str]:
    owners = {}
    for line in _said("--search", *(f"*/{name}" for name in sorted(names))).splitlines():
        packages, _, place = line.partition(": ")
        owners[place.rpartition("/")[2]] = packages.split(",")[0]
    return owners


def _versions(packages: Iterable[str]) -> dict[str, Part]:
    said = _said("--show", "--showformat", "${binary:Package} ${Package} ${source:Package} ${Version}\n", *sorted(packages))
    rows = [line.split() for line in said.splitlines()]
    system = this_system()
    return {row[0]: Part(*row[1:], system) for row in rows if len(row) == 4}


def _said(*asked: str) -> str:
    return subprocess.run(["dpkg-query", *asked], capture_output=True, text=True, check=False).stdout


def papers(found: Mapping[str, Part], build: Path, shelf: Path = PAPERS) -> list[tuple[str, str]]:
    """Return the licences of packages and their list, each with the folder of the application that it goes to.

    Parameters
    ----------
    found : mapping of str to Part
        What :func:`parts` returned.
    build : Path
        Where the copies and the list are written.
    shelf : Path
        Where the system keeps a folder for each package.
    """
    folder = build / LISTED.parent
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name in sorted({part.name for part in found.values()}):
        if (told := shelf / name / "copyright").is_file():
            kept = folder / f"{name}.txt"
            kept.write_bytes(told.read_bytes())
            made.append(kept)
    listed = build / LISTED
    rows = {library: asdict(part) for library, part in found.items()}
    listed.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return [(str(path), LISTED.parent.as_posix()) for path in (*made, listed)]


def listed(home: Path) -> dict[str, Part]:
    """Return the list that an application keeps; empty where it has none."""
    if not (home / LISTED).is_file():
        return {}
    return {library: Part(**row) for library, row in json.loads((home / LISTED).read_text(encoding="utf-8")).items()}
