"""Whether each library of a folder finds the libraries that it asks for: one that was left out by mistake shows here.

``python -m resources.installer.closure dist/windows``
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

OF_WINDOWS = frozenset(
    {
        "advapi32", "authz", "bcrypt", "bcryptprimitives", "cabinet", "cfgmgr32", "comctl32", "comdlg32", "crypt32", "d2d1",
        "d3d11", "d3d12", "d3d9", "dbgeng", "dbghelp", "dcomp", "dnsapi", "dwmapi", "dwrite", "dxgi", "fltlib", "gdi32", "hid",
        "icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "msi", "msimg32", "msvcrt", "ncrypt", "netapi32", "normaliz", "ntdll",
        "ole32", "oleaut32", "opengl32", "pdh", "powrprof", "propsys", "psapi", "rpcrt4", "secur32", "setupapi", "shcore",
        "shell32", "shlwapi", "ucrtbase", "uiautomationcore", "urlmon", "user32", "userenv", "uxtheme", "version", "wininet",
        "winmm", "winspool.drv", "wldap32", "ws2_32", "wtsapi32", "xmllite", "wintrust",
    }
)  # fmt: skip
"""Libraries that Windows 10 has itself."""


OF_LINUX = (
    "ld-linux-x86-64.so", "libc.so", "libdl.so", "libm.so", "libpthread.so", "librt.so", "libutil.so", "libresolv.so",
    "libstdc++.so", "libgcc_s.so", "libexpat.so", "libGL.so", "libEGL.so", "libGLX.so", "libOpenGL.so", "libxcb.so", "libX11.so",
    "libz.so", "libcups.so", "libcap.so", "libmount.so", "libblkid.so", "libselinux.so", "libdrm.so", "libwayland-",
)  # fmt: skip
"""Libraries that a Linux with a screen has itself, or that the package asks for; the printers' only where one prints."""


def imported(library: Path) -> Iterator[str]:
    """Yield the names of the libraries that one asks for, small; those that it loads only when they are used as well."""
    image = library.read_bytes()
    head = struct.unpack_from("<I", image, 0x3C)[0]
    options = head + 24
    tables = options + (112 if struct.unpack_from("<H", image, options)[0] == 0x20B else 96)
    first = options + struct.unpack_from("<H", image, head + 20)[0]
    number = struct.unpack_from("<H", image, head + 6)[0]
    sections = [struct.unpack_from("<8sIIII", image, first + place * 40) for place in range(number)]

    def at(address: int) -> int:
        for _, size, start, stored, place in sections:
            if start <= address < start + max(size, stored):
                return int(address - start + place)
        raise ValueError(f"{library.name} is damaged")

    for table, length, name_at in ((1, 20, 12), (13, 32, 4)):
        (start,) = struct.unpack_from("<I", image, tables + table * 8)
        place = at(start) if start else 0
        while place and (name := struct.unpack_from("<I", image, place + name_at)[0]):
            begin = at(name)
            yield image[begin : image.index(0, begin)].decode("ascii").casefold()
            place += length


def missing(folder: Path) -> dict[str, list[str]]:
    """Return what is asked for and nowhere there, each with who asks for it."""
    if sys.platform == "linux" and any(folder.rglob("*.so")):
        return _missing_on_linux(folder)
    libraries = [path for path in sorted(folder.rglob("*")) if path.suffix.casefold() in {".dll", ".pyd", ".exe"}]
    there = {path.name.casefold() for path in libraries}
    lacking: dict[str, list[str]] = {}
    for path in libraries:
        for name in imported(path):
            if name not in there and not name.startswith(("api-ms-", "ext-ms-")) and name.removesuffix(".dll") not in OF_WINDOWS:
                lacking.setdefault(name, []).append(path.name)
    return lacking


_SECTION = struct.Struct("<IIQQQQIIQQ")
_DYNAMIC, _NEEDED, _SONAME = 6, 1, 14


def asked_for(library: Path) -> tuple[list[str], str]:
    """Return the names of the libraries that one for Linux asks for, and its own name among libraries; may be empty."""
    image = library.read_bytes()
    if image[:5] != b"\x7fELF\x02":
        return [], ""
    (table,) = struct.unpack_from("<Q", image, 40)
    size, number = struct.unpack_from("<HH", image, 58)
    sections = [_SECTION.unpack_from(image, table + place * size) for place in range(number)]
    asked, own = [], ""
    for _, kind, _, _, begin, length, link, *_ in sections:
        for place in range(begin, begin + length, 16) if kind == _DYNAMIC else ():
            tag, value = struct.unpack_from("<QQ", image, place)
            if tag in {_NEEDED, _SONAME}:
                start = sections[link][4] + value
                name = image[start : image.index(0, start)].decode()
                asked, own = ([*asked, name], own) if tag == _NEEDED else (asked, name)
    return asked, own


def _missing_on_linux(folder: Path) -> dict[str, list[str]]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and (".so" in path.name or not path.suffix)]
    found = {path: asked_for(path) for path in files}
    there = {path.name for path in files} | {own for _, own in found.values()}
    lacking: dict[str, list[str]] = {}
    for path, (asked, _) in found.items():
        for name in asked:
            if name not in there and not name.startswith(OF_LINUX):
                lacking.setdefault(name, []).append(path.name)
    return lacking


if __name__ == "__main__":
    found = missing(Path(sys.argv[1]))
    for library, users in found.items():
        print(f"{library} is asked for by {', '.join(users[:5])}, and is not there.")
    sys.exit(bool(found))
