"""Which figures there are for which footprint: published, to be built, only for ITL areas, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from explorer.catalogue.known_datasets import NOT_OPEN_UNITS, ONLY_ITL, OWN, Dataset
from explorer.places.districts import DistrictLookup
from explorer.places.names.counties import county_of
from explorer.said import Said

PUBLISHED, BUILT, AT_ITL, NONE = "published", "built", "at_itl", "none"
"""Whether there are figures: ``dataset-status-…`` says it in words."""
WIDER = (*ONLY_ITL, "utla", "ttwa", "lep", "combined_authority")
"""Levels of areas that districts lie in."""


@dataclass(frozen=True)
class Availability:
    """Whether a dataset tells of a footprint.

    Attributes
    ----------
    status : str
        One of :data:`PUBLISHED`, :data:`BUILT`, :data:`AT_ITL` and :data:`NONE`.
    why : Said
        One sentence, with what would do instead where there is such.
    """

    status: str
    why: Said


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
    'built'
    >>> availability(known["ashe"], ["E08000025", "E08000027"], "growth_deal", lookup).status
    'none'
    """
    if not districts:
        return Availability(NONE, Said("dataset-no-district"))
    if kind in dataset.published_for:
        return Availability(PUBLISHED, Said("dataset-for-bodies", publisher=dataset.publisher))
    if dataset.finest_level in WIDER:
        return _of_wider_areas(dataset, districts, lookup)
    areas = Said(f"areas-{dataset.finest_level}")
    is_small = dataset.held == OWN and dataset.finest_level != "district"
    if len(districts) == 1 and dataset.finest_level not in NOT_OPEN_UNITS and not is_small:
        return Availability(PUBLISHED, Said("dataset-one-district"))
    if dataset.finest_level in NOT_OPEN_UNITS and not dataset.is_open:
        return Availability(NONE, _or_instead(dataset, Said("dataset-records", areas=areas, access=dataset.access_said)))
    if not dataset.can_combine:
        whose = areas if is_small else Said("areas-district")
        sort = Said(f"dataset-kind-{dataset.kind or 'unknown'}")
        return Availability(NONE, _or_instead(dataset, Said("dataset-not-together", areas=whose, kind=sort)))
    return Availability(BUILT, Said("dataset-from-layer" if is_small else "dataset-from", areas=areas, how=_how(dataset)))


def matrix(
    datasets: Iterable[Dataset], footprints: Mapping[str, Collection[str]], kind: str, lookup: DistrictLookup
) -> dict[tuple[str, str], Availability]:
    """Return the availability of every dataset for every footprint, by their ids."""
    return {
        (dataset.id, name): availability(dataset, districts, kind, lookup)
        for dataset in datasets
        for name, districts in footprints.items()
    }


def _of_wider_areas(dataset: Dataset, districts: Collection[str], lookup: DistrictLookup) -> Availability:
    """A footprint of whole areas can be built from them."""
    level, areas = dataset.finest_level, Said(f"areas-{dataset.finest_level}")
    area_of = _areas_of_districts(level, lookup)
    touched = {area_of[code] for code in districts if code in area_of}
    whole = {code for code, area in area_of.items() if area in touched}
    if whole == set(districts) and (dataset.can_combine or len(touched) == 1):
        return Availability(BUILT, Said("dataset-whole-areas", number=len(touched), areas=areas))
    status = AT_ITL if level in ONLY_ITL else NONE
    if not area_of:
        return Availability(status, _or_instead(dataset, Said("dataset-only-none", areas=areas)))
    if whole == set(districts):
        return Availability(status, _or_instead(dataset, Said("dataset-only-several", areas=areas)))
    return Availability(status, _or_instead(dataset, Said("dataset-only-cut", areas=areas)))


def _areas_of_districts(level: str, lookup: DistrictLookup) -> Mapping[str, str]:
    """Return the area that each district nests in; empty where districts do not nest in such areas for good."""
    if level in ONLY_ITL:
        return {code: str(getattr(district, level)) for code, district in lookup.districts.items()}
    if level == "utla":
        counties = county_of(lookup.codes)
        return {code: counties.get(code, code) for code in lookup.codes}
    return {}


def _how(dataset: Dataset) -> Said | str:
    if dataset.kind in ("count", "money"):
        return Said("dataset-add")
    return Said("dataset-divide") if dataset.kind in ("rate", "ratio") else dataset.note


def _or_instead(dataset: Dataset, why: Said) -> Said:
    return Said("dataset-instead", why=why, proxy=dataset.proxy) if dataset.proxy else why
