"""Finding a service by its title in a publisher's catalogue, where the address that is known leads nowhere any more.

Nothing is taken for the set that is wanted unless its title says the same, and the same publisher put it on the same server.
"""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explorer.progress import SILENT, Progress
from explorer.readers.downloads.moved_services import NEAREST, essence, nearest
from explorer.readers.downloads.web import USUAL, Patience, asked
from explorer.said import Said

CATALOGUE = "https://www.arcgis.com/sharing/rest/search"
_QUESTION = 'title:({title}) AND owner:{owner} AND type:"Feature Service"'
_MOST = 50


@dataclass(frozen=True)
class Offered:
    """What a catalogue offers under a title.

    Attributes
    ----------
    address : str
        The layer that is surely the set; empty where none is.
    near : tuple of str
        Titles that come nearest.
    """

    address: str = ""
    near: tuple[str, ...] = ()


def search(
    title: str, owner: str, server: str, patience: Patience = USUAL, progress: Progress = SILENT, catalogue: str = CATALOGUE
) -> Offered:
    """Look for a feature service by its title.

    Parameters
    ----------
    title : str
        As its publisher writes it: ``Local Authority Districts (December 2025) Boundaries UK BGC``.
    owner : str
        Account of the publisher.
    server : str
        Scheme and host that the publisher's services stand on, and nothing else is taken from.
    patience : Patience
    progress : Progress
    catalogue : str
        Address that is searched.

    Raises
    ------
    ReadError
        The catalogue cannot be reached, or answers with something else.
    CancelledError
        ``progress`` said so.
    """
    progress.step(Said("readers-looking-for-set"))
    words = " ".join(re.findall(r"[\w]+", title))
    asked_for = _QUESTION.format(title=words, owner=owner)
    answer = asked(catalogue, {"q": asked_for, "num": _MOST, "f": "json"}, patience, progress)
    items = [item for item in _items(answer) if _is_theirs(item, owner, server)]
    titles = {str(item["title"]): str(item["url"]) for item in items}
    near = nearest(title, titles)
    same = {titles[one] for one in near if essence(one) == essence(title)}
    if len(same) != 1:
        return Offered(near=tuple(near[:NEAREST]))
    service = same.pop().rstrip("/")
    if re.search(r"/\d+$", service):
        return Offered(service, tuple(near[:NEAREST]))
    about = asked(service, {"f": "json"}, patience, progress)
    layers = [layer["id"] for layer in about.get("layers", []) if isinstance(layer, dict) and isinstance(layer.get("id"), int)]
    return Offered(f"{service}/{layers[0]}" if len(layers) == 1 else "", tuple(near[:NEAREST]))


def _items(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    rows = answer.get("results")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _is_theirs(item: Mapping[str, Any], owner: str, server: str) -> bool:
    """Whether an item is the publisher's own: anybody can put up a copy under the same title."""
    address = str(item.get("url", ""))
    parts = urllib.parse.urlsplit(address)
    is_there = f"{parts.scheme}://{parts.netloc}" == server
    return bool(item.get("title")) and str(item.get("owner", "")) == owner and is_there and "/FeatureServer" in parts.path
