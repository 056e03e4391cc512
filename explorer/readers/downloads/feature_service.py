"""Downloading all features of an ArcGIS feature service, page by page, and proving that none is missing.

Such services hand out 1,000 or 2,000 features at a time and say nothing when a caller stops there. So the number is asked
for first, pages are asked for until it is reached, and every feature must have an id of its own. Pages are kept as they
come: a download that was stopped goes on where it ended.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers.downloads.web import AGAIN, USUAL, Patience, RefusedError, asked, parsed
from explorer.said import Said

PAGE = 1000
"""Features asked for at a time; a service that allows fewer gets asked for fewer."""

_MOST_PAGES = 1000


@dataclass(frozen=True)
class Downloaded:
    """A whole layer, as the service holds it.

    Attributes
    ----------
    path : Path
        One GeoJSON with every feature.
    count : int
    edited : str
        Day of the last change that the service tells, as ``2025-01-31``; empty where it does not.
    """

    path: Path
    count: int
    edited: str


def download(address: str, target: Path, progress: Progress = SILENT, patience: Patience = USUAL) -> Downloaded:
    """Download every feature of a layer into one GeoJSON; written whole or not at all.

    Parameters
    ----------
    address : str
        The layer, as ``https://…/FeatureServer/0``.
    target : Path
        The GeoJSON to write; pages are kept in a folder beside it until it is complete.

    Raises
    ------
    RefusedError
        The service refuses: the layer may have moved.
    ReadError
        The service cannot be reached, answers with something else, or hands out fewer or other features than it says.
    CancelledError
        ``progress`` said so; what was downloaded is kept for the next time.
    """
    progress.step(Said("readers-asking-service"), 0.0)
    about = asked(address, {"f": "json"}, patience, progress)
    count = _count(asked(f"{address}/query", {"where": "1=1", "returnCountOnly": "true", "f": "json"}, patience, progress))
    order, size, edited = _terms(about)
    pages = target.with_name(f"{target.stem}.pages")
    _same_download(pages, {"address": address, "count": count, "edited": edited})
    features = list(_all_features(address, pages, count, (order, size), progress, patience))
    progress.step(Said("readers-joining-pages"), 0.98)
    whole = {"type": "FeatureCollection", "features": features}
    draft = target.with_suffix(".new")
    draft.write_text(json.dumps(whole), encoding="utf-8")
    draft.replace(target)
    for page in pages.iterdir():
        page.unlink()
    pages.rmdir()
    return Downloaded(target, count, edited)


def _terms(about: Mapping[str, Any]) -> tuple[str, int, str]:
    """Return the field of ids, the number of features at a time, and the day of the last change."""
    if "error" in about:
        raise _told(about["error"])
    most = about.get("maxRecordCount")
    size = min(PAGE, most) if isinstance(most, int) and most > 0 else PAGE
    field = about.get("objectIdField")
    edits = about.get("editingInfo")
    stamp = edits.get("lastEditDate") if isinstance(edits, dict) else None
    edited = time.strftime("%Y-%m-%d", time.gmtime(stamp / 1000)) if isinstance(stamp, int) and 0 < stamp < 4e12 else ""
    return (field if isinstance(field, str) else ""), size, edited


def _count(answer: Mapping[str, Any]) -> int:
    if "error" in answer:
        raise _told(answer["error"])
    count = answer.get("count")
    if not isinstance(count, int) or count <= 0:
        raise ReadError(Said("readers-service-no-count"), AGAIN, detail=repr(answer)[:500])
    return count


def _same_download(pages: Path, terms: dict[str, object]) -> None:
    """Keep the pages of an earlier attempt only if the service still holds the same."""
    noted = pages / "terms.json"
    if pages.is_dir() and (not noted.is_file() or noted.read_text(encoding="utf-8") != json.dumps(terms)):
        for page in pages.iterdir():
            page.unlink()
    pages.mkdir(parents=True, exist_ok=True)
    noted.write_text(json.dumps(terms), encoding="utf-8")


def _all_features(
    address: str, pages: Path, count: int, terms: tuple[str, int], progress: Progress, patience: Patience
) -> Iterator[dict[str, Any]]:
    """Return every feature; what is missing, doubled or too many is refused."""
    seen: set[str] = set()
    offset = 0
    for number in range(_MOST_PAGES):
        progress.step(Said("readers-service-progress", here=offset, features=count), 0.02 + 0.95 * min(offset / count, 1.0))
        found, more = _page(address, pages / f"{number:04d}.json", offset, terms, progress, patience)
        ids = [_identity(feature) for feature in found]
        if len(set(ids)) < len(ids) or seen & set(ids):
            _drop(pages)
            raise ReadError(Said("readers-service-repeats"), AGAIN)
        seen |= set(ids)
        yield from found
        offset += len(found)
        if not found or (offset >= count and not more):
            break
    if offset != count:
        _drop(pages)
        raise ReadError(Said("readers-service-other-count", told=count, given=offset), AGAIN)


def _drop(pages: Path) -> None:
    """Forget pages that cannot be trusted: the next attempt begins anew."""
    for page in pages.glob("[0-9]*.json"):
        page.unlink()


def _page(
    address: str, kept: Path, offset: int, terms: tuple[str, int], progress: Progress, patience: Patience
) -> tuple[list[dict[str, Any]], bool]:
    """Return the features of a page, from the folder if it was downloaded before, and whether more are to come."""
    order, size = terms
    if kept.is_file():
        answer = parsed(kept.read_bytes())
    else:
        wanted = {"where": "1=1", "outFields": "*", "outSR": "4326", "f": "geojson"}
        part = {"resultOffset": offset, "resultRecordCount": size, **({"orderByFields": order} if order else {})}
        answer = asked(f"{address}/query", wanted | part, patience, progress)
    if answer is None or not isinstance(answer.get("features"), list):
        raise _told(answer["error"]) if answer and "error" in answer else _nonsense(repr(answer)[:500])
    if not kept.is_file():
        draft = kept.with_suffix(".new")
        draft.write_text(json.dumps(answer), encoding="utf-8")
        draft.replace(kept)
    inside = answer.get("properties")
    more = answer.get("exceededTransferLimit") or (isinstance(inside, dict) and inside.get("exceededTransferLimit"))
    return [feature for feature in answer["features"] if isinstance(feature, dict)], bool(more)


def _identity(feature: Mapping[str, Any]) -> str:
    """Return what tells a feature from all others: its id, or all that it holds."""
    known = feature.get("id")
    return str(known) if known is not None else json.dumps(feature, sort_keys=True)


def _nonsense(detail: str) -> ReadError:
    return ReadError(Said("readers-service-no-data"), AGAIN, detail=detail)


def _told(error: object) -> ReadError:
    message = error.get("message", "") if isinstance(error, dict) else str(error)
    said = Said("readers-service-refuses", reason=str(message)) if message else Said("readers-service-refuses-silently")
    return RefusedError(said, AGAIN, detail=repr(error)[:500])
