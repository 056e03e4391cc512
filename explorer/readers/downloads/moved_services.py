"""Where a layer of a feature service went that is no longer at its address: another number, or another name.

Publishers put a new version in the place of an old one (``…_BUC`` → ``…_BUC_V2``) and spell names anew (``LAD_DEC_2024`` →
``Local_Authority_Districts_December_2024``). The server lists what it has; the same set under another name is found there, and
otherwise the nearest names are told.
"""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers.downloads.web import USUAL, Patience, asked
from explorer.said import Said

_ADDRESS = re.compile(r"(?P<folder>.+/services)/(?P<name>[^/]+)/FeatureServer/(?P<layer>\d+)")

_SHORT = {
    "local authority districts": "lad",
    "combined authorities": "cauth",
    "local enterprise partnerships": "lep",
    "travel to work areas": "ttwa",
    "international territorial level 1": "itl1",
    "international territorial level 2": "itl2",
    "international territorial level 3": "itl3",
    "in the united kingdom": "uk",
    "in united kingdom": "uk",
    "in england": "en",
    "fcb": "bfc",
    "feb": "bfe",
    "sgcb": "bsc",
    "ugcb": "buc",
    "gcb": "bgc",
}
"""Ways in which the Office for National Statistics spells the same in names of services, longer ones first."""

_NO_MATTER = re.compile(r"v\d+|boundaries|boundary|2022$")
_NO_SHAPES = frozenset(("nc", "names", "lu", "lookup", "pwc", "centroids"))
"""Words of services that hold names, lookups or centres rather than areas."""

_MONTHS = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?=\s(?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")

NEAREST = 3
"""Names that are told where none is surely the same set."""


@dataclass(frozen=True)
class Moved:
    """What became of an address.

    Attributes
    ----------
    address : str
        Where the same set is now; empty where that is not sure.
    near : tuple of str
        The nearest names that the server lists.
    """

    address: str = ""
    near: tuple[str, ...] = ()


def where_it_went(address: str, patience: Patience = USUAL, progress: Progress = SILENT) -> Moved:
    """Look for a layer that is no longer at its address.

    Parameters
    ----------
    address : str
        The layer, as ``https://…/services/NAME/FeatureServer/0``.

    Raises
    ------
    ReadError
        The server cannot be reached.
    CancelledError
        ``progress`` said so.
    """
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        return Moved()
    service = address.rpartition("/")[0]
    here = _layers(service, patience, progress)
    if len(here) == 1 and here[0] != int(parts["layer"]):
        return Moved(f"{service}/{here[0]}")
    progress.step(Said("readers-looking-for-set"))
    names = _listed(parts["folder"], patience, progress)
    near = nearest(parts["name"], names)
    same = [name for name in near if essence(name) == essence(parts["name"]) and name != parts["name"]]
    if not same:
        return Moved(near=tuple(near[:NEAREST]))
    service = f"{parts['folder']}/{urllib.parse.quote(same[0])}/FeatureServer"
    there = _layers(service, patience, progress)
    return Moved(f"{service}/{there[0]}" if len(there) == 1 else "", tuple(near[:NEAREST]))


def essence(name: str) -> frozenset[str]:
    """Return the words of a service's name that tell what it holds: spelled one way, without versions.

    Examples
    --------
    >>> essence("ITL3_JAN_2025_UK_BUC_V2") == essence("International_Territorial_Level_3_January_2025_UK_BUC")
    True
    >>> essence("Travel_to_Work_Areas_Dec_2011_GCB_in_United_Kingdom_2022") == essence("TTWA_DEC_2011_UK_BGC")
    True
    """
    words = re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()
    words = _MONTHS.sub(r"\1", words)
    for long, short in _SHORT.items():
        words = re.sub(rf"\b{long}\b", short, words)
    told = words.split()
    # A year at the very end is that of the service where another stands before it.
    republished = told[-1:] == ["2022"] and sum(1 for word in told if _YEAR.fullmatch(word)) > 1
    return frozenset(word for word in (told[:-1] if republished else told) if not _NO_MATTER.fullmatch(word))


def nearest(name: str, names: Iterable[str]) -> list[str]:
    """Return the names that share most with one, the nearest first; the kind of area must be shared.

    Examples
    --------
    >>> nearest("LAD_DEC_2025_UK_BGC", ["LAD_DEC_2024_UK_BUC", "LAD_MAY_2025_UK_BGC", "WD_DEC_2025_UK_BGC", "LAD_DEC_2025_UK_NC"])
    ['LAD_MAY_2025_UK_BGC', 'LAD_DEC_2024_UK_BUC']
    """
    wanted = essence(name)
    kinds = wanted & set(_SHORT.values()) - {"uk", "en", "bfc", "bfe", "bgc", "bsc", "buc"}
    told = {other: words for other in names if kinds <= (words := essence(other)) and not words & _NO_SHAPES}
    shared = {other: len(wanted & words) / len(wanted | words) for other, words in told.items()}
    return sorted((other for other in shared if shared[other] >= 0.4), key=lambda other: (-shared[other], other))


def _layers(service: str, patience: Patience, progress: Progress) -> list[int]:
    """Return the numbers of a service's layers; none where there is no such service."""
    try:
        about = asked(service, {"f": "json"}, patience, progress)
    except ReadError:
        return []
    return [int(layer["id"]) for layer in _rows(about, "layers") if isinstance(layer.get("id"), int)]


def _listed(folder: str, patience: Patience, progress: Progress) -> list[str]:
    about = asked(folder, {"f": "json"}, patience, progress)
    rows = [row for row in _rows(about, "services") if row.get("type", "FeatureServer") == "FeatureServer"]
    return [str(row["name"]).rpartition("/")[2] for row in rows if row.get("name")]


def _rows(answer: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    rows = answer.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
