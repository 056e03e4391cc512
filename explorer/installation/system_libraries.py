"""Libraries that the window takes from the system, and the packages that have them."""

from __future__ import annotations

import re

from explorer.errors import ExplorerError
from explorer.said import Said

PACKAGES = {
    "libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libxcb.so.1": "libxcb1", "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1", "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6", "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0", "libstdc++.so.6": "libstdc++6", "libgcc_s.so.1": "libgcc-s1",
    "libexpat.so.1": "libexpat1", "libz.so.1": "zlib1g",
}  # fmt: skip
"""What is loaded → the package of Debian and Ubuntu that has it."""

NEEDED = ("libGL.so.1", "libEGL.so.1", "libxcb.so.1", "libX11.so.6", "libfontconfig.so.1")
"""What a window on Linux needs of the system even where everything else was brought along."""

_ABSENT = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")


def missing_library(problem: BaseException) -> ExplorerError | None:
    """Say which library of the system is missing, and which package has it; None where something else is wrong.

    Examples
    --------
    >>> lacking = missing_library(ImportError("libGL.so.1: cannot open shared object file: No such file or directory"))
    >>> lacking.message, lacking.remedy
    (Said('error-no-library', library='libGL.so.1'), Said('error-install-package', package='libgl1'))
    >>> missing_library(ImportError("No module named 'towns'")) is None
    True
    """
    found = _ABSENT.search(str(problem))
    if found is None:
        return None
    library = found.group(1)
    package = PACKAGES.get(library)
    remedy = Said("error-install-package", package=package) if package else Said("error-ask-for-library", library=library)
    return ExplorerError(Said("error-no-library", library=library), remedy, detail=str(problem))
