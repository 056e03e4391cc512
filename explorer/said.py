"""What is said, before it is words: the id of a sentence and the values that stand in it.

The core returns these; :mod:`explorer.words` makes sentences of them where a person reads. Ids are stable: other programs may
rely on those in ``findings.json``. The first word of an id is the message file that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

Joint = Literal["and", "or", "commas", "clauses", "sentences"]
"""How a list is put together: as a sentence does, with commas or semicolons alone, or as sentences one after the other."""


class Unsaid:
    """What is no text yet: to write it into one by mistake is an error, not a line of code on the screen."""

    __slots__ = ()

    def __format__(self, _: str) -> str:
        raise TypeError(f"{self!r} is not said yet: see explorer.words.say")


@dataclass(frozen=True, slots=True)
class Share(Unsaid):
    """A share, 0 to 1, written as per cent with so many decimals."""

    value: float
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Number(Unsaid):
    """A number with so many decimals, and what it counts (``people``, ``jobs``, ``years`` …), which other programs read."""

    value: float
    digits: int = 0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Area(Unsaid):
    """An area or a body by its code, with the name that a sentence gives it, and whether that takes the article."""

    code: str
    name: str
    article: bool = False


@dataclass(frozen=True, slots=True)
class Figure(Unsaid):
    """A number in a text that is handed on, with the id under which ``findings.json`` holds it.

    ``marks`` stand before and after it where it is written, so that whoever sets the text finds it there.
    """

    value: Share | Number | int
    id: str
    marks: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Listing(Unsaid):
    """A list; where it has more items than ``most``, the rest are told as a number.

    ``more`` counts items that are not held, where a list was cut because nobody could read it all.
    """

    items: tuple[Value, ...]
    most: int = 6
    joint: Joint = "and"
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.items)

    @property
    def count(self) -> int:
        """How many items there are, held or not."""
        return len(self.items) + self.more

    @classmethod
    def of(cls, items: Sequence[Value | None], most: int = 6, joint: Joint = "and") -> Listing:
        """Make a list of what there is: None and empty items are left out."""
        return cls(tuple(item for item in items if item is not None and item != ""), most, joint)


class Said(Unsaid):
    """A sentence, or a part of one: the id of its message, and the values that stand in it.

    Parameters
    ----------
    id : str
        Id of the message; its first word is the message file.
    **values : Value
        What stands in it, by name. Text is shown as it is: names, titles of data, words that choose a variant.

    Examples
    --------
    >>> Said("flag-overlap-title") == Said("flag-overlap-title"), Said("evidence-jobs", jobs=Number(3, unit="jobs"))
    (True, Said('evidence-jobs', jobs=Number(value=3, digits=0, unit='jobs')))
    """

    __slots__ = ("id", "values")
    id: str
    values: Mapping[str, Value]

    def __init__(self, id: str, /, **values: Value) -> None:  # noqa: A002 - it is the id of a message
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "values", MappingProxyType(values))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} of what is said cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name} of what is said cannot be deleted")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Said) and self.id == other.id and dict(self.values) == dict(other.values)

    def __hash__(self) -> int:
        return hash((self.id, *self.values.items()))

    def __repr__(self) -> str:
        return f"Said({', '.join([repr(self.id), *(f'{name}={value!r}' for name, value in self.values.items())])})"

    def __reduce__(self) -> tuple[object, ...]:
        return _said, (self.id, dict(self.values))


Value = Said | Share | Number | Figure | Area | Listing | date | str | int
"""What can stand in a sentence; a whole number is written with its thousands apart, so years are text."""


def _said(key: str, values: Mapping[str, Value]) -> Said:
    return Said(key, **values)


def sentences(*parts: Said | Listing | str | None) -> Listing:
    """Put sentences one after the other; None is left out."""
    return Listing.of(parts, most=len(parts), joint="sentences")


_MOST_NAMED = 30
"""Items that a sentence about a file names; the rest are told as a number."""


def bounded(value: Value, most: int = 200) -> Value:
    """Return what is said with its lists cut to so many items; the rest are counted.

    What a file holds may be ten thousand names, which no sentence names one by one: some thirty are.

    Examples
    --------
    >>> bounded(Said("x-a", names=Listing(("a", "b", "c"), 5)), most=2)
    Said('x-a', names=Listing(items=('a', 'b'), most=5, joint='and', more=1))
    """
    if isinstance(value, Said):
        return Said(value.id, **{name: bounded(one, most) for name, one in value.values.items()})
    if isinstance(value, Listing):
        kept = tuple(bounded(item, most) for item in value.items[:most])
        return Listing(kept, min(value.most, _MOST_NAMED), value.joint, value.count - len(kept))
    return value


def record(value: Value) -> Any:  # noqa: ANN401 - JSON is of any type
    """Return a value as plain JSON that says what kind it is.

    Examples
    --------
    >>> record(Said("x-a", share=Share(0.5), on=date(2026, 12, 1), names=Listing(("a", Area("E1", "b")))))["values"]
    {'share': {'share': 0.5, 'digits': 0}, 'on': {'day': '2026-12-01'}, 'names': {'list': ['a', {'area': 'E1', 'name': 'b'}], \
'most': 6, 'joint': 'and'}}
    """
    match value:
        case Said():
            return {"id": value.id, "values": {name: record(one) for name, one in value.values.items()}}
        case Share():
            return {"share": value.value, "digits": value.digits}
        case Number():
            return {"number": value.value, "digits": value.digits, "unit": value.unit}
        case Figure():
            return {"figure": value.id, "value": record(value.value)}
        case Area():
            return {"area": value.code, "name": value.name} | ({"article": True} if value.article else {})
        case Listing():
            more = {"more": value.more} if value.more else {}
            return {"list": [record(item) for item in value.items], "most": value.most, "joint": value.joint} | more
        case date():
            return {"day": value.isoformat()}
        case _:
            return value


_ID = re.compile(r"[a-z][a-z0-9_-]*")
_MOST_DIGITS = 15
"""What a record may hold: it may come from a file that anybody has made."""


def of_record(told: Any) -> Value:  # noqa: ANN401 - JSON is of any type
    """Return the value that plain JSON holds: the way back from :func:`record`.

    Raises
    ------
    ValueError
        If it holds none.
    """
    match told:
        case str() | int():
            return told
        case {"id": str(key), "values": dict(values)} if _ID.fullmatch(key):
            return Said(key, **{str(name): of_record(one) for name, one in values.items()})
        case {"share": float() | int() as share, "digits": int(digits)} if 0 <= digits <= _MOST_DIGITS:
            return Share(share, digits)
        case {"number": float() | int() as number, "digits": int(digits), "unit": str(unit)} if 0 <= digits <= _MOST_DIGITS:
            return Number(number, digits, unit)
        case {"figure": str(key), "value": number} if isinstance(told_number := of_record(number), Share | Number | int):
            return Figure(told_number, key)
        case {"area": str(code), "name": str(name)}:
            return Area(code, name, bool(told.get("article")))
        case {"list": list(items), "most": int(most), "joint": "and" | "or" | "commas" | "clauses" | "sentences" as joint}:
            more = told.get("more", 0)
            return Listing(tuple(of_record(item) for item in items), max(most, 0), joint, more if isinstance(more, int) else 0)
        case {"day": str(day)}:
            return date.fromisoformat(day)
    raise ValueError(f"{told!r} is nothing that can be said")
