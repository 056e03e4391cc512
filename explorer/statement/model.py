"""What a statement is made of: parts with sentences, a table each at most, and the author's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from explorer.project.own_words import OwnWords
from explorer.said import Figure, Listing, Said, Value

PartId = Literal[
    "brief", "map", "economy", "outside", "institutions", "reasons", "certainty", "unknown", "sources"
]  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """One claim.

    Attributes
    ----------
    said : Said
    sources : tuple of str
        Ids of the datasets that its figures come from.
    """

    said: Said
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table of a part.

    Attributes
    ----------
    caption : Said
    about : Said
        What it says, for someone who does not see it.
    heads : tuple of Said
    rows : tuple of tuple of Value
        One cell a head; the first names the row.
    numeric : frozenset of int
        Places of columns that hold numbers.
    sources : tuple of str
    """

    caption: Said
    about: Said
    heads: tuple[Said, ...]
    rows: tuple[tuple[Value, ...], ...]
    numeric: frozenset[int] = frozenset()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """The picture of a part: what it shows, and what it says for someone who does not see it.

    Attributes
    ----------
    caption, about : Said
    sources : tuple of str
    """

    caption: Said
    about: Said
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One of the nine parts.

    Attributes
    ----------
    id : str
    title : Said
    sentences : tuple of Sentence
        What is said before the table.
    table : Table, optional
    own : tuple of str
        The author's own paragraphs, before everything else.
    picture : Picture, optional
    """

    id: PartId
    title: Said
    sentences: tuple[Sentence, ...] = ()
    table: Table | None = None
    own: tuple[str, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True)
class Cited:
    """A dataset as the statement lists it: its id, and a line that names it with its day and publisher."""

    id: str
    said: Said


@dataclass(frozen=True)
class Statement:
    """A statement on one boundary.

    Attributes
    ----------
    title, byline : Said
    parts : tuple of Part
        In the order of reading.
    sources : tuple of Cited
        In the order in which they are cited first; the number of a source is its place.
    own : OwnWords
    missing : tuple of Said
        What the author has still to give, one sentence each.
    """

    title: Said
    byline: Said
    parts: tuple[Part, ...]
    sources: tuple[Cited, ...]
    own: OwnWords
    missing: tuple[Said, ...] = ()

    def part(self, key: PartId) -> Part:
        """Return a part by its id."""
        return next(one for one in self.parts if one.id == key)

    def number(self, source: str) -> int:
        """Return the number under which a source is cited."""
        return 1 + next(place for place, one in enumerate(self.sources) if one.id == source)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in the order of reading."""
        for part in self.parts:
            yield from part.sentences

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure in sentences and tables, by its id."""
        told: dict[str, Figure] = {}
        for part in self.parts:
            cells = [cell for row in part.table.rows for cell in row] if part.table else []
            for value in (*(one.said for one in part.sentences), *cells):
                told |= {figure.id: figure for figure in figures_in(value)}
        return told


def figures_in(value: Value) -> Iterator[Figure]:
    """Yield the figures that stand in something said, in order.

    Examples
    --------
    >>> from explorer.said import Share
    >>> [one.id for one in figures_in(Said("x-a", share=Figure(Share(0.5), "containment.supply")))]
    ['containment.supply']
    """
    match value:
        case Figure():
            yield value
        case Said():
            for one in value.values.values():
                yield from figures_in(one)
        case Listing():
            for one in value.items[: value.most]:
                yield from figures_in(one)
