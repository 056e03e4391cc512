"""Names of files and folders that say whose they are and of which day, and take no other's place."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import count
from pathlib import Path

from explorer.catalogue.partnerships import Partnership


def subject_name(partnership: Partnership, day: date) -> str:
    """Return the beginning of a name: the partnership, short where it has a short name, and the day of its footprint.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> known = Catalogue.load().partnerships.partnerships
    >>> subject_name(known["lep-greater-birmingham-solihull"], date(2018, 6, 1))
    'gbslep-2018-06-01'
    """
    return f"{plain_name(partnership.short_name or partnership.name)}-{day.isoformat()}"


def plain_name(*words: str) -> str:
    """Join words to a name that every system takes: small letters, digits and hyphens.

    Examples
    --------
    >>> plain_name("Employment rate, 16 to 64", "Môn")
    'employment-rate-16-to-64-mon'
    """
    text = unicodedata.normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:80].strip("-") or "unnamed"


def free_name(path: Path) -> Path:
    """Return a path itself where nothing is there, else the first of its name with a number that is free.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> (folder / "map.png").touch()
    >>> free_name(folder / "map.png").name, free_name(folder / "other.png").name
    ('map-2.png', 'other.png')
    """
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(other for other in others if not other.exists())
