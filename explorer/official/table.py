"""The table of official sets and their addresses; a user's own copy of it wins, because addresses move."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from explorer import resources
from explorer.catalogue.published_words import published
from explorer.readers import bundled
from explorer.readers.outside import refuse_unreadable
from explorer.said import Number, Said
from explorer.settings import data_folder

GROUPS = ("boundaries", "commuting", "population", "indicators")
FEATURES, FILE, PAGE, ROWS, HAND = FORMS = ("features", "file", "page", "rows", "hand")
"""How a set is got: from a feature service, as one file, as a file that a page links to, as rows of a table, or by hand only."""

DISTRICTS, FLOWS, LAYER, INDICATOR, NONE = USES = ("districts", "flows", "layer", "indicator", "none")
"""What a set is used for: ``official-use`` says it in words."""

RECOMMENDED = (
    "lad-2025-bgc", "itl1-2025-bgc", "itl2-2025-buc", "itl3-2025-buc", "ttwa-2011-bgc", "lep-2021-bgc", "cauth-2025-buc",
    "census-2021", "population",
)  # fmt: skip
"""Sets that one press gets where nobody chose others."""

_MOST = 6
"""Times the size that a set should have, beyond which nothing is taken (ours)."""

_LEAST = 50
"""Megabytes that are always taken."""

_LARGEST_TABLE = 10_000_000
"""Bytes of a table of sets: a hundred times the bundled one (ours)."""


@dataclass(frozen=True)
class OfficialSet:
    """A set that its publisher gives away.

    Attributes
    ----------
    id, group : str
        ``group`` is one of :data:`GROUPS`.
    title, detail : str
        What it is; how fine, or of where.
    level, vintage : str
        As the report of a boundary file has them.
    form, address : str
        ``form`` is one of :data:`FORMS`.
    find : str
        What it is called where it is looked for: its title in a catalogue, or the words of its link on a page.
    members : tuple of str
        Patterns of the files of an archive that are wanted.
    expected : int
        How many areas it should hold; 0 where that is not known.
    megabytes : int
        About how large it is.
    publisher, licence, use, page, note : str
        ``page`` is where a person gets it by hand; ``note`` says how the address is known.
    """

    id: str
    group: str
    title: str
    detail: str
    level: str
    vintage: str
    form: str
    address: str
    find: str
    members: tuple[str, ...]
    expected: int
    megabytes: int
    publisher: str
    licence: str
    use: str
    page: str
    note: str

    @property
    def file_name(self) -> str:
        """What the file is called that it is got into; level and year stand in the name of boundaries, where they are read."""
        if self.form == FEATURES:
            return f"{self.level}_{self.vintage}_{self.id.rsplit('-', 1)[-1].upper()}.geojson"
        return f"{self.id}.zip" if self.members else f"{self.id}.csv"

    @property
    def most_bytes(self) -> int:
        """Bytes beyond which what comes is something else."""
        return max(_LEAST, _MOST * self.megabytes) * 1_000_000

    @property
    def indicator(self) -> str:
        """Id of the indicator that it brings up to date; empty for other sets."""
        return self.id.removeprefix("indicator-") if self.use == INDICATOR else ""

    @property
    def can_be_got(self) -> bool:
        """Whether it has an address."""
        return self.form != HAND

    @property
    def said(self) -> Said:
        """Name the set with what tells it from others of its title."""
        return Said("official-set", title=published(self.title), detail=published(self.detail))

    @property
    def about(self) -> Said:
        """Say what it is, how large, and on which terms."""
        size = Number(self.megabytes, unit="megabytes")
        return Said("official-about", publisher=published(self.publisher), size=size, licence=published(self.licence))

    @property
    def used(self) -> Said:
        """Say what it is used for once it is here."""
        return Said("official-use", use=self.use if self.group != "population" else self.group)

    def by_hand(self) -> list[Said]:
        """Return the steps to get it without this application's help."""
        way = self.form if self.form in (FEATURES, HAND) else FILE
        wanted = Said(f"official-hand-{way}", title=self.find or self.title, address=self.address, detail=self.detail)
        return [Said("official-hand-open", page=self.page), wanted, Said("official-hand-bring")]


def own_table() -> Path:
    """Return where a user's own copy of the table stands, if there is one."""
    return data_folder() / "official_data.csv"


def official_sets(table: Path | None = None) -> list[OfficialSet]:
    """Read the table: the user's own copy where there is one.

    Raises
    ------
    ReadError
        The table is damaged.

    Examples
    --------
    >>> bundled = resources.facts("official_data.csv")
    >>> [each.expected for each in official_sets(bundled) if each.id == "ttwa-2011-bgc"]
    [228]
    """
    own = own_table()
    used = table or (own if own.is_file() else resources.facts("official_data.csv"))
    refuse_unreadable(used, _LARGEST_TABLE)
    rows = bundled.read_rows(used, _COLUMNS)
    return [OfficialSet(**row) for row in rows]


def _whole(cell: str) -> int:
    if not cell.isdecimal():
        raise ValueError(Said("readers-cell-whole-number"))
    return int(cell)


def _patterns(cell: str) -> tuple[str, ...]:
    try:
        return tuple(re.compile(part).pattern for part in cell.split())
    except re.error as problem:
        raise ValueError(Said("official-cell-pattern")) from problem


def _id(cell: str) -> str:
    """Take an id that can be the name of a folder."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", cell):
        raise ValueError(Said("official-cell-id"))
    return cell


_COLUMNS = {
    "id": _id,
    "group": bundled.one_of(*GROUPS),
    "title": bundled.named,
    "detail": bundled.named,
    "level": bundled.text,
    "vintage": bundled.text,
    "form": bundled.one_of(*FORMS),
    "address": bundled.text,
    "find": bundled.text,
    "members": _patterns,
    "expected": _whole,
    "megabytes": _whole,
    "publisher": bundled.named,
    "licence": bundled.named,
    "use": bundled.one_of(*USES),
    "page": bundled.named,
    "note": bundled.named,
}
