"""Which figures there are for which footprint: published, to be built, only for ITL areas, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from explorer.catalogue.known_datasets import LEVELS, NOT_OPEN_UNITS, ONLY_ITL, Dataset
from explorer.places.districts import DistrictLookup

PUBLISHED, BUILT, AT_ITL, NONE = "published", "can be built", "only at ITL", "not at all"


@dataclass(frozen=True)
class Availability:
    """Whether a dataset tells of a footprint.

    Attributes
    ----------
    status : str
        One of :data:`PUBLISHED`, :data:`BUILT`, :data:`AT_ITL` and :data:`NONE`.
    why : str
        One sentence, with what would do instead where there is such.
    """

    status: str
    why: str


def availability(dataset: Dataset, districts: Collection[str], kind: str, lookup: DistrictLookup) -> Availability:
    """Tell whether there is a figure for a footprint, and why.

    Parameters
    ----------
    dataset : Dataset
    districts : collection of str
        Districts of the footprint.
    kind : str
        Kind of partnership.
    lookup : DistrictLookup

    Examples
    --------
    >>> from explorer.catalogue.known_datasets import load_known
    >>> from explorer.places.districts import load_districts
    >>> known, lookup = {dataset.id: dataset for dataset in load_known()}, load_districts()
    >>> availability(known["emissions"], ["E08000025", "E08000027"], "growth_deal", lookup).status
    'can be built'
    >>> availability(known["ashe"], ["E08000025", "E08000027"], "growth_deal", lookup).status
    'not at all'
    """
    if not districts:
        return Availability(NONE, "The footprint has no district.")
    if kind in dataset.published_for:
        return Availability(PUBLISHED, f"{dataset.publisher} gives figures for such bodies.")
    if dataset.finest_level in ONLY_ITL:
        return _of_itl(dataset, districts, lookup)
    if len(districts) == 1 and dataset.finest_level not in NOT_OPEN_UNITS:
        return Availability(PUBLISHED, "The footprint is one district, and there are figures for districts.")
    if dataset.finest_level in NOT_OPEN_UNITS and not dataset.is_open:
        return Availability(NONE, f"Only from records of {LEVELS[dataset.finest_level]}: {dataset.access}.{_instead(dataset)}")
    if not dataset.can_combine:
        return Availability(NONE, f"Figures of its districts cannot be put together ({dataset.kind}).{_instead(dataset)}")
    return Availability(BUILT, f"From {LEVELS[dataset.finest_level]}: {_how(dataset)}.")


def matrix(
    datasets: Iterable[Dataset], footprints: Mapping[str, Collection[str]], kind: str, lookup: DistrictLookup
) -> dict[tuple[str, str], Availability]:
    """Return the availability of every dataset for every footprint, by their ids."""
    return {
        (dataset.id, name): availability(dataset, districts, kind, lookup)
        for dataset in datasets
        for name, districts in footprints.items()
    }


def _of_itl(dataset: Dataset, districts: Collection[str], lookup: DistrictLookup) -> Availability:
    """A footprint of whole ITL areas can be built from them."""
    level = dataset.finest_level
    touched = {getattr(lookup.districts[code], level) for code in districts if code in lookup.districts}
    whole = {code for code, district in lookup.districts.items() if getattr(district, level) in touched}
    if whole == set(districts) and (dataset.can_combine or len(touched) == 1):
        return Availability(BUILT, f"The footprint is made of {len(touched)} whole {LEVELS[level]}.")
    return Availability(AT_ITL, f"Only for {LEVELS[level]}, which the footprint cuts.{_instead(dataset)}")


def _how(dataset: Dataset) -> str:
    if dataset.kind in ("count", "money"):
        return "add them up"
    return "sum numerators over sum denominators" if dataset.kind in ("rate", "ratio") else dataset.note


def _instead(dataset: Dataset) -> str:
    return f" Instead: {dataset.proxy}." if dataset.proxy else ""
