"""Divisions of the United Kingdom that can be held against each other: bundled ones, and the user's own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import KINDS, PartnershipList, kind_said
from explorer.errors import ChoiceError
from explorer.places.address_grid import load_address_grid
from explorer.readers.divisions import Division
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue import Catalogue
    from explorer.catalogue.facts import FunctionalAreas
    from explorer.catalogue.known import Known

TRAVEL_TO_WORK = "ttwa"
_NESTED: Mapping[str, Callable[..., tuple[str, str]]] = {
    "itl1": lambda d: (d.itl1, d.itl1_name),
    "itl2": lambda d: (d.itl2, d.itl2_name),
    "itl3": lambda d: (d.itl3, d.itl3_name),
    "country": lambda d: (d.country_code, d.country),
}
WEIGHTS = ("population", "employed_residents", "jobs", "address_points", "area", "districts")
"""What can weigh."""


@dataclass(frozen=True)
class DivisionChoice:
    """A division that can be chosen.

    Attributes
    ----------
    id : str
        ``ttwa``, ``itl1`` …, ``kind:`` and a kind of partnership, or ``file:`` and a path.
    title : Said or str
        Plural, as a sentence goes on with it; a set of the user's own has the name it was given.
    """

    id: str
    title: Said | str

    @property
    def heading(self) -> Said | str:
        """The title as a list shows it; a set of the user's own keeps the name it was given."""
        return self.title if self.id.startswith("file:") else Said("division-heading", title=self.title)


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
    [Said('division-ttwa'), Said('division-itl1')]
    """
    bundled = [DivisionChoice(TRAVEL_TO_WORK, Said("division-ttwa"))]
    nested = [DivisionChoice(key, Said(f"division-{key}")) for key in _NESTED]
    kinds = [DivisionChoice(f"kind:{kind}", kind_said(kind, "many")) for kind in KINDS if known.of_kind(kind)]
    own = [DivisionChoice(f"file:{path}", name) for name, path in (sets or {}).items()]
    return [*bundled, *nested, *kinds, *own]


def division(known: Known, choice: str, as_at: date, believed: Collection[Path] = ()) -> Division:
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
    believed : collection of Path
        Files of which the user has decided to use codes that the names beside them contradict.

    Raises
    ------
    ChoiceError
        No partnership of the kind stood on that day.
    ReadError
        A file of the user's own cannot be read; or names contradict its codes, and the user has not decided.
    """
    if choice == TRAVEL_TO_WORK:
        return _of_areas(known.catalogue.functional_areas, Said("division-ttwa"))
    if choice.startswith("file:"):
        path = Path(choice.removeprefix("file:"))
        return _of_areas(known.files.areas(path, believed=path in believed), Said("division-file", file=path.stem))
    if choice.startswith("kind:"):
        return _of_kind(known, choice.removeprefix("kind:"), as_at)
    return _nested(known, choice)


def _of_areas(areas: FunctionalAreas, name: Said) -> Division:
    # Published shares are rounded; here they add up to the whole of each district that is covered.
    whole = areas.shares.div(areas.shares.sum(axis="columns"), axis="index")
    shares = whole.rename_axis(index="zone", columns="area").reset_index()
    long = shares.melt(id_vars="zone", value_name="share")
    long = long[long["share"] > 0].sort_values(["zone", "area"]).reset_index(drop=True)
    return Division(name, long, {str(code): str(called) for code, called in areas.names.items()}, areas.notes)


def _nested(known: Known, level: str) -> Division:
    import pandas as pd

    rows = [(code, *_NESTED[level](district)) for code, district in known.districts.districts.items()]
    frame = pd.DataFrame(rows, columns=["zone", "area", "name"])
    return Division(Said(f"division-{level}"), frame[["zone", "area"]], dict(zip(frame["area"], frame["name"], strict=True)))


def _of_kind(known: Known, kind: str, as_at: date) -> Division:
    import pandas as pd

    footprints = known.partnerships.footprints(kind, as_at)
    if not footprints:
        told = known.partnerships.day_of_kind(kind, as_at)
        raise ChoiceError(
            Said("division-none", kinds=kind_said(kind, "many"), day=as_at),
            Said("division-other-day", day=told) if told else Said("division-other"),
        )
    rows = [(code, key) for key, footprint in footprints.items() for code in footprint.districts]
    frame = pd.DataFrame(rows, columns=["zone", "area"])
    frame["share"] = 1 / frame.groupby("zone")["area"].transform("size")
    names = {key: footprint.partnership.short_name or footprint.partnership.name for key, footprint in footprints.items()}
    twice = sorted(frame.loc[frame["share"] < 1, "zone"].unique())
    shared = Listing(tuple(known.districts.area(code) for code in twice), 10)
    notes = (Said("division-shared", kinds=kind_said(kind, "many"), districts=shared),) if twice else ()
    return Division(kind_said(kind, "many"), frame, names, notes)


def weight_said(weight: str) -> Said:
    """Say what weighs, as the unit of what is counted."""
    return Said(f"division-weight-{weight}")


def weights(catalogue: Catalogue, choice: str) -> pd.Series[float] | None:
    """Return what each district weighs; None where each counts one.

    Parameters
    ----------
    catalogue : Catalogue
    choice : str
        One of :data:`WEIGHTS`. Square kilometres are those of the bundled shapes, which are approximate.
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
