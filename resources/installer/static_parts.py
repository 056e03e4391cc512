"""Libraries inside other libraries: GDAL, for one, comes as one file into which curl, OpenSSL and twenty more were linked.

No list of theirs comes with the wheels. Each says its own release somewhere in its code, which is what is looked for here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from resources.installer import closure

_TELLING = {
    "curl": (b"libcurl/", rb"libcurl/(\d+\.\d+\.\d+)\x00"),
    "Expat": (b"expat_", rb"expat_(\d+\.\d+\.\d+)\x00"),
    "GEOS": (b"GEOS_VERSION=", rb"GEOS_VERSION=(\d+\.\d+\.\d+)-CAPI"),
    "libjpeg-turbo": (b"libjpeg-turbo version ", rb"libjpeg-turbo version (\d+(?:\.\d+)+) \(build"),
    "libpng": (b" libpng version ", rb" libpng version (\d+\.\d+\.\d+)"),
    "libtiff": (b"LIBTIFF, Version ", rb"LIBTIFF, Version (\d+\.\d+\.\d+)"),
    "libxml2": (b"/libxml2/src/v", rb"/libxml2/src/v(\d+\.\d+\.\d+)"),
    "OpenBLAS": (b"OpenBLAS 0.", rb"OpenBLAS (0\.\d+\.\d+)"),
    "OpenSSL": (b"OpenSSL 3.", rb"OpenSSL (3\.\d+\.\d+) \d+ [A-Z][a-z]{2} 20\d\d\x00"),
    "PROJ": (b"Rel. ", rb"Rel\. (\d+\.\d+\.\d+), [A-Z][a-z]+ \d+\w\w, 20\d\d"),
    "zlib": (b" inflate 1.", rb" inflate (1\.\d+(?:\.\d+)*) Copyright"),
}
"""For each library, what stands before its release in its code, and the release."""

_ONLY_NAMED = {
    "Blosc": b"blosc compressor not avai", "json-c": b"json-c aborts with error", "liblzma": b"unidentified liblzma error",
    "OpenJPEG": b"Created by OpenJPEG", "Qhull": b"qhull configuration error", "SQLite": b"SQLite format 3\x00",
    "libiconv": b"libiconv: unable to convert",
}  # fmt: skip
"""Libraries that do not tell their release, and words of theirs."""


@dataclass(frozen=True)
class Inside:
    """A library whose code is in a file.

    Attributes
    ----------
    name, version : str
        Its name, and its release; empty where its code does not tell.
    """

    name: str
    version: str


def inside(library: Path) -> list[Inside]:
    """Return the libraries that were linked into one, by what their code says; neither what it is itself nor what it loads."""
    code = library.read_bytes()
    loaded = [library.name.casefold(), *(name.casefold() for name in _loaded(library, code))]
    return [one for one in _in(code) if not any(_is(one.name, file) for file in loaded)]


def own_release(library: Path) -> str:
    """Return the release that the code of a library says it is of; empty where it says none."""
    return next((one.version for one in _in(library.read_bytes()) if _is(one.name, library.name.casefold())), "")


def _loaded(library: Path, code: bytes) -> list[str]:
    """Return the names of the libraries that one loads: words of theirs stand in it, too."""
    if code[:4] == b"\x7fELF":
        return closure.asked_for(library)[0]
    return list(closure.imported(library)) if code[:2] == b"MZ" and b"PE\0\0" in code[:1024] else []


def _in(code: bytes) -> list[Inside]:
    found = []
    for name, (before, pattern) in _TELLING.items():
        place = code.find(before)
        while place >= 0:
            if told := re.match(pattern, code[place : place + 100]):
                found.append(Inside(name, told.group(1).decode()))
                break
            place = code.find(before, place + 1)
    found += [Inside(name, "") for name, words in _ONLY_NAMED.items() if words in code]
    return sorted(found, key=lambda one: one.name.casefold())


def _is(name: str, file: str) -> bool:
    """Whether a file is the library of a name: ``libz.so.1``, ``libssl-3-x64.dll`` or ``libgeos_c.so``."""
    return file.removeprefix("lib").startswith(_CALLED.get(name, (name.casefold().removeprefix("lib"),)))


_CALLED = {
    "zlib": ("z.", "z-", "zlib"), "OpenSSL": ("crypto", "ssl"), "libjpeg-turbo": ("jpeg", "turbojpeg"), "liblzma": ("lzma",),
    "libtiff": ("tiff",), "OpenBLAS": ("openblas", "scipy_openblas"), "OpenJPEG": ("openjp",),
}  # fmt: skip
"""How files of a library begin, after ``lib``, where that is not its name."""
