"""What a package carries of others: their licences, and a bill of materials that a security team can check."""

from __future__ import annotations

import json
import re
import sqlite3
import ssl
import sys
import uuid
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions, packages_distributions
from pathlib import Path
from typing import Any

from resources.installer import lean, stamp

DISTRIBUTIONS = (
    "certifi", "cffi", "colorama", "contourpy", "cycler", "et_xmlfile", "fluent.syntax", "fonttools", "geopandas", "Jinja2",
    "jenkspy", "kiwisolver", "lxml", "MarkupSafe", "matplotlib", "msgspec", "numpy", "openpyxl", "packaging", "pandas", "pillow",
    "platformdirs", "pycparser", "PyNaCl", "pyogrio", "pyparsing", "pyproj", "pyqtgraph", "PySide6_Essentials",
    "python-calamine", "python-dateutil", "python-docx", "scipy", "segno", "shapely", "shiboken6", "typing_extensions", "tzdata",
)  # fmt: skip
"""Packages of Python that are in the application; the add-on for Parquet is pyarrow."""

_LICENCE_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS|COPYRIGHT)[^/]*$", re.IGNORECASE)


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


def licence_files() -> list[tuple[str, str]]:
    """Return the licences that packages bring, each with the folder it goes to."""
    return [
        (str(one.locate_file(file)), f"LICENSES/{one.metadata['Name']}")
        for one in carried()
        for file in one.files or []
        if ".dist-info" in str(file) and _LICENCE_FILE.search(str(file))
    ]


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


_NAMED = re.compile(r"^(lib[\w+-]+?|[\w+-]+?)(?:-[0-9a-f]{8}(?:-[0-9a-f]{8})?)?(?:\.so|\.dll|\.dylib)\.?([\d.]*)$")


def _libraries_in(folder: Path) -> list[dict[str, Any]]:
    """Return further libraries by the names of their files, with the number that stands there."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        named = _NAMED.match(path.name) if path.is_file() and not path.is_symlink() else None
        if named and lean.is_empty(path):
            continue
        if named and ".cpython-" not in path.name and ".abi3" not in path.name:
            found.setdefault(named.group(1), named.group(2))
    return [
        {"type": "library", "name": name, "version": version or "unknown", "bom-ref": f"file-{name}", "scope": "required"}
        for name, version in found.items()
    ]


def plain(name: str) -> str:
    """Return the name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).casefold()
