"""Divisions of the United Kingdom that can be held against each other: bundled ones, and the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import KINDS, PartnershipList
from explorer.errors import ChoiceError
from explorer.places.address_grid import load_address_grid
from explorer.readers.divisions import Division
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue import Catalogue
    from explorer.catalogue.facts import FunctionalAreas
    from explorer.catalogue.known import Known

TRAVEL_TO_WORK = "ttwa"
_PLURALS: Mapping[str, str] = {
    "combined_authority": Said("catalogue-combined-authorities"),
    "combined_county_authority": Said("catalogue-combined-county-authorities"),
    "local_enterprise_partnership": "LEPs",
    "own_footprint": Said("catalogue-footprints-your-own"),
}
_NESTED: Mapping[str, tuple[str, Callable[..., tuple[str, str]]]] = {
    "itl1": ("regions (ITL1)", lambda d: (d.itl1, d.itl1_name)),
    "itl2": ("ITL2 areas", lambda d: (d.itl2, d.itl2_name)),
    "itl3": ("ITL3 areas", lambda d: (d.itl3, d.itl3_name)),
    "country": ("nations", lambda d: (d.country_code, d.country)),
}
_WEIGHTS: Mapping[str, str] = {
    "population": "residents",
    "employed_residents": Said("catalogue-employed-residents"),
    "jobs": "jobs",
    "address_points": Said("catalogue-postcodes-address-points"),
    "area": Said("catalogue-square-kilometres"),
    "districts": "districts",
}
"""What can weigh, and the unit of it."""


@dataclass(frozen=True)
class DivisionChoice:
    """A division that can be chosen.

    Attributes
    ----------
    id : str
        ``ttwa``, ``itl1`` …, ``kind:`` and a kind of partnership, or ``file:`` and a path.
    title : str
        In the user's words; plural, as a sentence begins or goes on with it.
    """

    id: str
    title: str

    @property
    def heading(self) -> str:
        """The title as a list shows it; a set of the user's own keeps the name it was given."""
        return self.title if self.id.startswith("file:") else self.title[:1].upper() + self.title[1:]


def division_choices(known: PartnershipList, sets: Mapping[str, Path] | None = None) -> list[DivisionChoice]:
    """Return what can be compared: bundled divisions, kinds of partnerships, and the user's own sets by name.

    Parameters
    ----------
    known : PartnershipList
        Kinds of which it holds none are left out.
    sets : mapping of str to Path, optional
        The user's own sets of areas, by name.

    Examples
    --------
    >>> from explorer.catalogue import Catalogue
    >>> found = division_choices(Catalogue.load().partnerships)
    >>> [choice.title for choice in found[:2]]
    ['travel-to-work areas 2011', 'regions (ITL1)']
    """
    bundled = [DivisionChoice(TRAVEL_TO_WORK, Said("catalogue-travel-to-work-areas"))]
    nested = [DivisionChoice(key, title) for key, (title, _) in _NESTED.items()]
    kinds = [DivisionChoice(f"kind:{kind}", plural(kind)) for kind in KINDS if known.of_kind(kind)]
    own = [DivisionChoice(f"file:{path}", name) for name, path in (sets or {}).items()]
    return [*bundled, *nested, *kinds, *own]


def plural(kind: str) -> str:
    """Return what bodies of a kind are called.

    Examples
    --------
    >>> plural("local_enterprise_partnership"), plural("police_force_area"), plural("sub_national_transport_body")
    ('LEPs', 'police force areas', 'sub-national transport bodies')
    """
    name = KINDS[kind][0].lower() + KINDS[kind][1:]
    return _PLURALS.get(kind) or (f"{name[:-1]}ies" if name.endswith("y") else f"{name}s")


def division(known: Known, choice: str, as_at: date) -> Division:
    """Return which area each district of April 2025 belongs to.

    A travel-to-work area that cuts through a district has its share of it. A district in two bodies of a kind counts half
    in each, and that is said; one in none is left out.

    Parameters
    ----------
    known : Known
    choice : str
        See :class:`DivisionChoice`.
    as_at : date
        Day of the footprints of partnerships.

    Raises
    ------
    ChoiceError
        No partnership of the kind stood on that day.
    ReadError
        A file of the user's own cannot be read.
    """
    if choice == TRAVEL_TO_WORK:
        return _of_areas(known.catalogue.functional_areas, Said("catalogue-travel-to-work-areas"))
    if choice.startswith("file:"):
        path = Path(choice.removeprefix("file:"))
        return _of_areas(known.files.areas(path), Said("catalogue-areas", path=path.stem))
    if choice.startswith("kind:"):
        return _of_kind(known, choice.removeprefix("kind:"), as_at)
    return _nested(known, choice)


def _of_areas(areas: FunctionalAreas, name: str) -> Division:
    # Published shares are rounded; here they add up to the whole of each district that is covered.
    whole = areas.shares.div(areas.shares.sum(axis="columns"), axis="index")
    shares = whole.rename_axis(index="zone", columns="area").reset_index()
    long = shares.melt(id_vars="zone", value_name="share")
    long = long[long["share"] > 0].sort_values(["zone", "area"]).reset_index(drop=True)
    return Division(name, long, {str(code): str(called) for code, called in areas.names.items()}, areas.notes)


def _nested(known: Known, level: str) -> Division:
    import pandas as pd

    title, part = _NESTED[level]
    rows = [(code, *part(district)) for code, district in known.districts.districts.items()]
    frame = pd.DataFrame(rows, columns=["zone", "area", "name"])
    return Division(title, frame[["zone", "area"]], dict(zip(frame["area"], frame["name"], strict=True)))


def _of_kind(known: Known, kind: str, as_at: date) -> Division:
    import pandas as pd

    footprints = known.partnerships.footprints(kind, as_at)
    if not footprints:
        told = known.partnerships.day_of_kind(kind, as_at)
        raise ChoiceError(
            Said("catalogue-no-on", kind=plural(kind), as_at=as_at),
            Said("catalogue-choose-another-day-such", told=told) if told else Said("catalogue-choose-another-division"),
        )
    rows = [(code, key) for key, footprint in footprints.items() for code in footprint.districts]
    frame = pd.DataFrame(rows, columns=["zone", "area"])
    frame["share"] = 1 / frame.groupby("zone")["area"].transform("size")
    names = {key: footprint.partnership.short_name or footprint.partnership.name for key, footprint in footprints.items()}
    twice = sorted(frame.loc[frame["share"] < 1, "zone"].unique())
    said = ", ".join(known.districts.all_said(twice[:10])) + (" and others" if len(twice) > 10 else "")
    notes = (Said("catalogue-in-more-than-one", kind=plural(kind), said=said),) if twice else ()
    return Division(plural(kind), frame, names, notes)


def weight_choices() -> Mapping[str, str]:
    """Return what can weigh: id → unit in words."""
    return _WEIGHTS


def weights(catalogue: Catalogue, choice: str) -> pd.Series[float] | None:
    """Return what each district weighs; None where each counts one.

    Parameters
    ----------
    catalogue : Catalogue
    choice : str
        One of :func:`weight_choices`. Square kilometres are those of the bundled shapes, which are approximate.
        Postcodes stand for address points, and are known for Great Britain only.
    """
    if choice == "districts":
        return None
    if choice == "population":
        return catalogue.population
    if choice == "area":
        return _land(catalogue)
    if choice == "address_points":
        return _postcodes()
    return catalogue.commuting_totals[choice]


def _land(catalogue: Catalogue) -> pd.Series[float]:
    import pandas as pd
    import shapely

    shapes = catalogue.ground.shapes
    return pd.Series(shapely.area(shapes.to_geometry()) / 1e6, index=shapes.codes.tolist(), name="area")


def _postcodes() -> pd.Series[float]:
    import numpy as np
    import pandas as pd

    grid = load_address_grid()
    counts = np.bincount(grid.district, grid.count, len(grid.codes))
    return pd.Series(counts, index=grid.codes.tolist(), name="address_points")
