"""From the id of a figure to its number: where ``findings.json`` holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_KEYS = ("id", "code", "area")
"""What names an item of a list; the first that it has."""


def value_at(record: Any, key: str) -> float | None:  # noqa: ANN401 - JSON is of any type
    """Return the number that an id stands for in a record of findings; None where there is none.

    An id is a path of keys. An item of a list is named by its code or id, or by its place; of a list as a whole, the number of
    its items is meant.

    Examples
    --------
    >>> record = {"bodies": [{"id": "a.b", "share": 0.5}], "kept": {"share": 0.85, "digits": 0}}
    >>> [value_at(record, key) for key in ("bodies.a.b.share", "bodies", "kept", "bodies.c.share")]
    [0.5, 1.0, 0.85, None]
    """
    at, rest = record, key
    while rest:
        step = _step(at, rest)
        if step is None:
            return None
        at, rest = step
    if isinstance(at, Mapping):
        at = at.get("share", at.get("number"))
    if isinstance(at, list):
        return float(len(at))
    return float(at) if isinstance(at, int | float) and not isinstance(at, bool) else None


def _step(at: Any, rest: str) -> tuple[Any, str] | None:  # noqa: ANN401 - JSON is of any type
    """Return what the first name of a path leads to, and the names after it; codes of a user's own may hold the dot."""
    for name, item in _named(at):
        if rest == name or rest.startswith(f"{name}."):
            return item, rest[len(name) + 1 :]
    return None


def _named(at: Any) -> Sequence[tuple[str, Any]]:  # noqa: ANN401 - JSON is of any type
    if isinstance(at, Mapping):
        return [(str(name), item) for name, item in at.items()]
    if not isinstance(at, list):
        return []
    places = [(str(place), item) for place, item in enumerate(at)]
    keyed = [(str(item[key]), item) for item in at if isinstance(item, Mapping) for key in _KEYS if key in item]
    # The longest first, where one code begins like another.
    return sorted(keyed, key=lambda named: -len(named[0])) + places
