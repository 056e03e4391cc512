"""Datasets that are known, held or not: what each tells, how finely, how surely, and how one gets at it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from explorer import resources
from explorer.catalogue.indicators import Indicator, period_said
from explorer.catalogue.published_words import published
from explorer.catalogue.tables.table_kinds import KINDS
from explorer.readers import bundled
from explorer.said import Said

BUNDLED, OWN, NOT_HELD = "bundled", "own", "not_held"
"""Whether a dataset is held: ``dataset-…`` says it in words."""

CENSUS = "commuting_census"
"""The dataset that is held where commuting as a census counted it was got, or came in a pack."""

LEVELS = (
    "person",
    "business",
    "address",
    "postcode",
    "grid",
    "polygon",
    "lsoa",
    "msoa",
    "district",
    "utla",
    "itl3",
    "ttwa",
    "lep",
    "combined_authority",
    "itl2",
    "itl1",
)
"""How finely a dataset tells, finest first: ``areas-…`` says what its areas are called."""

ONLY_ITL = ("itl3", "itl2", "itl1")
NOT_OPEN_UNITS = ("person", "business")
_BODIES: Mapping[str, frozenset[str]] = {
    "lep": frozenset({"local_enterprise_partnership"}),
    "combined_authority": frozenset({"combined_authority", "combined_county_authority"}),
}
"""Levels of areas that are partnerships themselves, and their kinds."""


@dataclass(frozen=True)
class Dataset:
    """A dataset that an analyst may want.

    Attributes
    ----------
    id, title, theme, publisher : str or Said
    finest_level : str
        One of :data:`LEVELS`.
    published_for : frozenset of str
        Kinds of partnerships that its publisher gives figures for.
    kind, period, uncertainty, licence, access, cost, proxy, note : str
        ``proxy`` is what would do in its place.
    held : str
        Bundled, the user's own, ``official`` (got from its publisher), of the ``pack`` in use, or not held.
    can_combine : bool
        Whether figures of districts can be put together: counts, sums of money, or rates with their denominators.
    """

    id: str
    title: Said | str
    theme: str
    publisher: Said | str
    finest_level: str
    published_for: frozenset[str]
    kind: str
    period: Said | str
    uncertainty: Said | str
    licence: Said | str
    access: str
    cost: Said | str
    proxy: Said | str
    note: Said | str
    held: str = NOT_HELD
    can_combine: bool = True

    @property
    def access_said(self) -> Said | str:
        """How one gets at it."""
        return published(self.access)

    @property
    def is_open(self) -> bool:
        """Whether anybody can get it without an application, a contract or a fee."""
        return self.access.startswith("open") or self.held != NOT_HELD


def known_datasets(indicators: Mapping[str, Indicator], own: Collection[str], census: str = "") -> tuple[Dataset, ...]:
    """Return every dataset that is known: the indicators held, then those that are not.

    Parameters
    ----------
    indicators : mapping of id to Indicator
        Bundled ones and the user's own.
    own : collection of str
        Which of them are the user's own.
    census : str
        Where commuting as a census counted it is from: ``official`` or ``pack``; empty where it is not here.
    """
    held = tuple(_of_indicator(indicator, OWN if name in own else BUNDLED) for name, indicator in indicators.items())
    others = load_known()
    if census:
        others = tuple(replace(one, held=census, proxy="") if one.id == CENSUS else one for one in others)
    return held + others


def load_known() -> tuple[Dataset, ...]:
    """Read the datasets that are not held.

    Raises
    ------
    ReadError
        The table is missing or damaged.
    """
    rows = bundled.read_rows(resources.facts("known_datasets.csv"), _COLUMNS)
    return tuple(Dataset(**row, can_combine=row["kind"] in ("count", "money", "rate", "ratio")) for row in rows)


def _of_indicator(indicator: Indicator, held: str) -> Dataset:
    never = not indicator.is_combinable
    return Dataset(
        id=indicator.id,
        title=indicator.title
        if indicator.is_of_districts
        else Said("dataset-of-areas", indicator=indicator.title, areas=indicator.areas_said),
        theme=indicator.theme,
        publisher=indicator.publisher,
        finest_level=indicator.level,
        published_for=_BODIES.get(indicator.level, frozenset()),
        kind=indicator.kind,
        period=Said("dataset-years", first=period_said(indicator.first_period), last=period_said(indicator.latest_period))
        if len(indicator.periods) > 1
        else period_said(indicator.latest_period),
        uncertainty=indicator.uncertainty,
        licence=indicator.licence,
        access=indicator.access,
        cost=Said("dataset-free") if held == BUNDLED else "",
        proxy=Said("dataset-range") if never else "",
        note=indicator.combine,
        held=held,
        can_combine=not never,
    )


def _kinds_of_bodies(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


def _said(cell: str) -> Said | str:
    return published(bundled.named(cell))


_COLUMNS: Mapping[str, bundled.Check] = {
    "id": bundled.named,
    "title": _said,
    "theme": bundled.one_of("economy", "community", "environment"),
    "publisher": _said,
    "finest_level": bundled.one_of(*LEVELS),
    "published_for": _kinds_of_bodies,
    "kind": bundled.one_of(*(kind for kind in KINDS if kind)),
    "period": _said,
    "uncertainty": _said,
    "licence": _said,
    "access": bundled.named,
    "cost": _said,
    "proxy": published,
    "note": published,
}
