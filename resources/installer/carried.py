"""What a package carries of others: their licences, and a bill of materials that a security team can check."""

from __future__ import annotations

import json
import re
import sqlite3
import ssl
import struct
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions, packages_distributions
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from resources.installer import lean, stamp, static_parts, system_parts

DISTRIBUTIONS = (
    "certifi", "cffi", "colorama", "contourpy", "cycler", "et_xmlfile", "fluent.syntax", "fonttools", "geopandas", "Jinja2",
    "jenkspy", "kiwisolver", "lxml", "MarkupSafe", "matplotlib", "msgspec", "numpy", "openpyxl", "packaging", "pandas", "pillow",
    "platformdirs", "pycparser", "PyNaCl", "pyogrio", "pyparsing", "pyproj", "pyqtgraph", "PySide6_Essentials",
    "python-calamine", "python-dateutil", "python-docx", "scipy", "segno", "shapely", "shiboken6", "typing_extensions", "tzdata",
)  # fmt: skip
"""Packages of Python that are in the application; the add-on for Parquet is pyarrow."""

_LICENCE_FILE = re.compile(r"\.dist-info/(?:licenses/)?(.*(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|COPYRIGHT)[^/]*)$", re.IGNORECASE)
_SHELF = re.compile(r"\.dist-info/licenses/(.+)$")


def carried() -> list[Distribution]:
    """Return the packages of :data:`DISTRIBUTIONS` as they are installed here."""
    wanted = {plain(name) for name in DISTRIBUTIONS}
    there = {plain(one.metadata["Name"]): one for one in distributions() if plain(one.metadata["Name"]) in wanted}
    return [there[name] for name in sorted(there)]


def strangers(entries: Iterable[str]) -> set[str]:
    """Return the packages that entries of an application come from and that :data:`DISTRIBUTIONS` does not name.

    Parameters
    ----------
    entries : iterable of str
        Names of modules, or places of files inside the application.
    """
    tops = {re.split(r"[./\\\\]", entry, maxsplit=1)[0].removesuffix("-info") for entry in entries}
    named = {plain(name) for name in DISTRIBUTIONS}
    found = {plain(name) for top, names in packages_distributions().items() if top in tops for name in names}
    return found - named - {"subregion-explorer"}


def place_of_licence(file: str) -> PurePosixPath | None:
    """Return where a licence belongs below the folder of its package; None for a file that is none.

    What a package took from others it keeps in folders, where many have the same name.

    Examples
    --------
    >>> place_of_licence("numpy-2.4.6.dist-info/licenses/numpy/random/LICENSE.md")
    PurePosixPath('numpy/random/LICENSE.md')
    >>> place_of_licence("pandas-3.1.1.dist-info/licenses/LICENSES/HAVEN_MIT"), place_of_licence("certifi-26.dist-info/RECORD")
    (PurePosixPath('LICENSES/HAVEN_MIT'), None)
    """
    found = _SHELF.search(file) or _LICENCE_FILE.search(file)
    return PurePosixPath(found.group(1)) if found else None


def licence_files() -> list[tuple[str, str]]:
    """Return the licences that Python and its packages bring, each with the folder it goes to."""
    found = [
        (str(one.locate_file(file)), (PurePosixPath("LICENSES") / one.metadata["Name"] / place.parent).as_posix())
        for one in carried()
        for file in one.files or []
        if (place := place_of_licence(str(file)))
    ]
    return [*found, *((str(path), "LICENSES/CPython") for path in _of_python()[:1])]


def _of_python() -> list[Path]:
    """Return the licence of the Python that runs this, as it or the system keeps it."""
    release = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", system_parts.PAPERS / release / "copyright")
    return [place for place in places if place.is_file()]


def bill(folder: Path, python: str = "") -> dict[str, Any]:
    """Return a bill of materials in the form of CycloneDX 1.5: packages, and the native libraries inside them.

    Parameters
    ----------
    folder : Path
        The folder of the application.
    python : str
        The release of its Python, where that is not the one which runs this; its libraries are then told by their files.
    """
    known = [part for part in _known_libraries() if not python or part["name"] not in {"SQLite", "OpenSSL"}]
    for part in known:
        if python and part["name"] == "CPython":
            part["version"] = python
    components = [*_packages(), *known, *_libraries_in(folder)]
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"subregion-explorer {stamp.version()} {stamp.moment()} {sys.platform}")
    application = {"type": "application", "name": "subregion-explorer", "version": stamp.version(), "bom-ref": "application"}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{identity}",
        "version": 1,
        "metadata": {"component": application | {"licenses": [{"license": {"id": "MIT"}}]}},
        "components": components,
    }


def write_bill(folder: Path, target: Path) -> None:
    """Write the bill of materials of a folder."""
    target.write_text(json.dumps(bill(folder), indent=1) + "\n", encoding="utf-8")


def _packages() -> list[dict[str, Any]]:
    return [
        {
            "type": "library",
            "name": one.metadata["Name"],
            "version": one.version,
            "bom-ref": f"pypi-{plain(one.metadata['Name'])}",
            "purl": f"pkg:pypi/{plain(one.metadata['Name'])}@{one.version}",
            "licenses": [{"license": {"name": _licence_of(one)}}],
        }
        for one in carried()
    ]


def _licence_of(one: Distribution) -> str:
    told = one.metadata.get("License-Expression") or ""
    classes = [line.rpartition(" :: ")[2] for line in one.metadata.get_all("Classifier") or [] if line.startswith("License")]
    return told or " and ".join(classes) or (one.metadata.get("License") or "see LICENSES").splitlines()[0]


def _known_libraries() -> list[dict[str, Any]]:
    """Return the native libraries whose versions tell whether a fault of theirs is in the package."""
    import numpy as np
    import pyogrio
    import pyproj
    import PySide6
    import shapely

    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    versions = {
        "CPython": (sys.version.split()[0], "PSF-2.0"),
        "GDAL": (".".join(map(str, pyogrio.__gdal_version__)), "MIT"),
        "PROJ (of pyproj)": (pyproj.proj_version_str, "MIT"),
        "GEOS (of Shapely)": (shapely.geos_version_string, "LGPL-2.1-or-later"),
        "Qt": (PySide6.__version__, "LGPL-3.0-only"),
        "OpenBLAS": (str(blas.get("version", "")), "BSD-3-Clause"),
        "SQLite": (sqlite3.sqlite_version, "blessing"),
        "OpenSSL": (ssl.OPENSSL_VERSION.split()[1], "Apache-2.0"),
    }
    return [
        {
            "type": "library",
            "name": name,
            "version": version,
            "bom-ref": f"native-{name.split()[0].casefold()}",
            "licenses": [{"license": {"id": licence}}],
        }
        for name, (version, licence) in versions.items()
    ]


_NAMED = re.compile(r"^([\w+.-]+?)(?:-[0-9a-f]{32}|-[0-9a-f]{8}(?:-[0-9a-f]{8})?)?(?:\.so|\.dll|\.dylib)\.?([\d.]*)$")


def _libraries_in(folder: Path) -> list[dict[str, Any]]:
    """Return further libraries by the names of their files, each release of one, with what the system or the file says of it.

    What was linked into one of them follows it.
    """
    of_system = {name: part for home in (folder, folder / "_internal") for name, part in system_parts.listed(home).items()}
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*")):
        if not NATIVE.search(path.name) or not path.is_file() or path.is_symlink() or lean.is_empty(path):
            continue
        for one in static_parts.inside(path):
            purl = {"purl": f"pkg:generic/{one.name.casefold()}@{one.version}"} if one.version else {}
            part = {"type": "library", "name": one.name, "version": one.version or UNTOLD, "scope": "required"}
            found[f"inside-{path.name}-{one.name}"] = part | purl | {"description": f"linked into {path.name}"}
        named = _NAMED.match(path.name)
        if named is None or ".cpython-" in path.name or ".abi3" in path.name:
            continue
        of_qt = "plugins" in path.parts and any(part.startswith("PySide6") for part in path.parts)
        taken = of_system.get(path.name)
        version = taken.version if taken else _qt() if of_qt else named.group(2) or release_told(path) or UNTOLD
        part = {"type": "library", "name": named.group(1), "version": version, "scope": "required"}
        part |= {"description": "plug-in of Qt, built and released with it"} if of_qt else {}
        found.setdefault(f"file-{named.group(1)}-{version}", part | (_in_system(taken) if taken else {}))
    return [one | {"bom-ref": reference} for reference, one in found.items()]


UNTOLD = "unknown"
"""The version of what neither its file nor its code tells one of."""

NATIVE = re.compile(r"\.(?:so|dll|pyd|dylib)(?:\.[\d.]+)?$")
"""Names of libraries and of modules that are libraries."""


def _qt() -> str:
    import PySide6

    return str(PySide6.__version__)


def _in_system(part: system_parts.Part) -> dict[str, str]:
    """Return what a scanner knows a package of Debian, or of what was made from it, by."""
    return {"purl": f"pkg:deb/{part.system}/{part.name}@{quote(part.version, safe='')}?upstream={part.source}"}


_FIXED = struct.Struct("<IIHHHH")
_BEGINS = b"\xbd\x04\xef\xfe"


def release_told(library: Path) -> str:
    """Return the release that a library says it is, in its code or in the form of Windows; empty where it says none."""
    image = library.read_bytes() if library.suffix.casefold() == ".dll" else b""
    place = image.find(_BEGINS)
    if place < 0 or place + _FIXED.size > len(image):
        return static_parts.own_release(library)
    _, _, second, first, fourth, third = _FIXED.unpack_from(image, place)
    return f"{first}.{second}.{third}.{fourth}"


def plain(name: str) -> str:
    """Return the name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).casefold()
