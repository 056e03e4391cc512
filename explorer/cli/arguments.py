"""What a word on the command line must be, and the sentence when it is not."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from explorer.days import NoDayError, day_typed
from explorer.readers.apart_limits import USUAL
from explorer.readers.outside import refuse_unreadable
from explorer.words import say, text


def file(given: str) -> Path:
    """An ordinary file that may be read: refused before any work is done, with :class:`~explorer.errors.ReadError`."""
    refuse_unreadable(Path(given), USUAL.size)
    return Path(given).absolute()


def boundary_file(given: str) -> Path:
    """A file or, for formats that are one, a folder; refused as by :func:`file`."""
    refuse_unreadable(Path(given), USUAL.size, folder_too=True)
    return Path(given).absolute()


def project_file(given: str) -> Path:
    """A file that a project can be saved in."""
    if not given.casefold().endswith(".subregion"):
        raise argparse.ArgumentTypeError(text("cli-wanted-project-file"))
    return Path(given).absolute()


def size(given: str) -> tuple[int, int]:
    """Width and height in pixels, as ``1600x1000``."""
    width, _, height = given.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError(text("cli-wanted-size"))
    return int(width), int(height)


def scale(given: str) -> float:
    """Pixels a point, as ``2``."""
    try:
        pixels = float(given)
    except ValueError:
        pixels = 0.0
    if not 0.5 <= pixels <= 4:
        raise argparse.ArgumentTypeError(text("cli-wanted-scale"))
    return pixels


def number(given: str) -> float:
    """A number, as ``0.75``."""
    try:
        return float(given)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(text("cli-wanted-number")) from problem


def whole_number(given: str) -> int:
    """A whole number that is not negative, as ``20``."""
    if not (given.isascii() and given.isdigit() and len(given) <= 9):
        raise argparse.ArgumentTypeError(text("cli-wanted-whole-number"))
    return int(given)


def day(given: str) -> date:
    """A day, as ``2019-12-31`` or in any other usual form."""
    try:
        return day_typed(given)
    except NoDayError as problem:
        raise argparse.ArgumentTypeError(say(problem.said).removesuffix(".")) from problem


def area(given: str) -> tuple[str, str]:
    """An area of a table and the code that it stands for, as ``Dudly=E08000027``; the code may be empty."""
    name, equals, code = given.rpartition("=")
    if not (name.strip() and equals):
        raise argparse.ArgumentTypeError(text("cli-wanted-area"))
    return name.strip(), code.strip().upper()


def unit(given: str) -> tuple[str, str]:
    """An indicator of a table and its unit, as ``Area=km²``."""
    series, equals, told = given.rpartition("=")
    if not (series.strip() and equals and told.strip()):
        raise argparse.ArgumentTypeError(text("cli-wanted-unit"))
    return series.strip(), told.strip()
