"""What a word on the command line must be, and the sentence when it is not."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from explorer.days import NoDayError, day_typed
from explorer.readers.apart_limits import USUAL
from explorer.readers.outside import refuse_unreadable
from explorer.words import say


def file(text: str) -> Path:
    """An ordinary file that may be read: refused before any work is done, with :class:`~explorer.errors.ReadError`."""
    refuse_unreadable(Path(text), USUAL.size)
    return Path(text).absolute()


def boundary_file(text: str) -> Path:
    """A file or, for formats that are one, a folder; refused as by :func:`file`."""
    refuse_unreadable(Path(text), USUAL.size, folder_too=True)
    return Path(text).absolute()


def project_file(text: str) -> Path:
    """A file that a project can be saved in."""
    if not text.casefold().endswith(".subregion"):
        raise argparse.ArgumentTypeError("give a name that ends in .subregion")
    return Path(text).absolute()


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, as ``1600x1000``."""
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError("give width and height in pixels, 200 to 8000, such as 1600x1000")
    return int(width), int(height)


def scale(text: str) -> float:
    """Pixels a point, as ``2``."""
    try:
        pixels = float(text)
    except ValueError:
        pixels = 0.0
    if not 0.5 <= pixels <= 4:
        raise argparse.ArgumentTypeError("give a number from 0.5 to 4, such as 2")
    return pixels


def number(text: str) -> float:
    """A number, as ``0.75``."""
    try:
        return float(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError("give a number") from problem


def whole_number(text: str) -> int:
    """A whole number that is not negative, as ``20``."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise argparse.ArgumentTypeError("give a whole number such as 20")
    return int(text)


def day(text: str) -> date:
    """A day, as ``2019-12-31`` or in any other usual form."""
    try:
        return day_typed(text)
    except NoDayError as problem:
        raise argparse.ArgumentTypeError(say(problem.said).removesuffix(".")) from problem


def area(text: str) -> tuple[str, str]:
    """An area of a table and the code that it stands for, as ``Dudly=E08000027``; the code may be empty."""
    name, equals, code = text.rpartition("=")
    if not (name.strip() and equals):
        raise argparse.ArgumentTypeError("give a name and a code, such as Dudly=E08000027")
    return name.strip(), code.strip().upper()
