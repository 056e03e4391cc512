"""Whether the system is set to little motion: then nothing glides."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_CLIENT_AREA_ANIMATION = 0x1042
"""What Windows calls *Animation effects* (SPI_GETCLIENTAREAANIMATION)."""

_ASKED_WITHIN = 0.3
"""Seconds: the first zoom waits for the answer."""


@cache
def is_reduced() -> bool:
    """Whether the system is set to show no animations; asked once, and no where it does not say."""
    if sys.platform == "win32":
        return _is_reduced_on_windows()
    return _is_reduced_on_a_mac(Path.home()) if sys.platform == "darwin" else _is_reduced_on_linux(Path.home())


def _is_reduced_on_windows() -> bool:
    import ctypes

    is_animated = ctypes.c_int(1)
    asked = getattr(ctypes, "windll").user32.SystemParametersInfoW  # noqa: B009 - there on Windows only
    return bool(asked(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(is_animated), 0)) and not is_animated.value


def _is_reduced_on_a_mac(home: Path) -> bool:
    import plistlib

    try:
        with (home / "Library/Preferences/com.apple.universalaccess.plist").open("rb") as kept:
            return bool(plistlib.load(kept).get("reduceMotion", False))
    except (OSError, plistlib.InvalidFileException, ValueError):
        return False


def _is_reduced_on_linux(home: Path) -> bool:
    """Ask the files that KDE and GTK keep, and then GNOME, which answers on a command."""
    import subprocess

    for file, section, name, off in (
        (".config/kdeglobals", "KDE", "AnimationDurationFactor", ("0",)),
        (".config/gtk-4.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
        (".config/gtk-3.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
    ):
        if _kept(home / file, section, name).casefold() in off:
            return True
    try:
        # The name of the command is fixed, and its answer is only compared.
        asked = ["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"]
        answer = subprocess.run(asked, capture_output=True, text=True, timeout=_ASKED_WITHIN, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return answer.stdout.strip() == "false"


def _kept(file: Path, section: str, name: str) -> str:
    import configparser

    kept = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        kept.read(file, encoding="utf-8")
    except (OSError, configparser.Error, UnicodeDecodeError):
        return ""
    return kept.get(section, name, fallback="")
