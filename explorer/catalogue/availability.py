"""Which figures there are for which footprint: published, to be built, only for ITL areas, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from explorer.catalogue.known_datasets import LEVELS, NOT_OPEN_UNITS, ONLY_ITL, OWN, Dataset
from explorer.places.counties import county_of
from explorer.places.districts import DistrictLookup
from explorer.said import Said

PUBLISHED, BUILT, AT_ITL, NONE = (
    "published",
    Said("catalogue-can-built"),
    Said("catalogue-only-at-itl"),
    Said("catalogue-not-at-all"),
)
WIDER = (*ONLY_ITL, "utla", "ttwa", "lep", "combined_authority")
"""Levels of areas that districts lie in."""


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
        return Availability(NONE, Said("catalogue-footprint-no-district"))
    if kind in dataset.published_for:
        return Availability(PUBLISHED, Said("catalogue-gives-figures-such-bodies", publisher=dataset.publisher))
    if dataset.finest_level in WIDER:
        return _of_wider_areas(dataset, districts, lookup)
    is_small = dataset.held == OWN and dataset.finest_level != "district"
    if len(districts) == 1 and dataset.finest_level not in NOT_OPEN_UNITS and not is_small:
        return Availability(PUBLISHED, Said("catalogue-footprint-one-district-figures"))
    if dataset.finest_level in NOT_OPEN_UNITS and not dataset.is_open:
        return Availability(
            NONE,
            Said(
                "catalogue-only-from-records",
                levels=LEVELS[dataset.finest_level],
                access=dataset.access,
                dataset=_instead(dataset),
            ),
        )
    if not dataset.can_combine:
        whose = LEVELS[dataset.finest_level] if is_small else Said("catalogue-districts")
        return Availability(
            NONE, Said("catalogue-figures-cannot-put-together", whose=whose, kind=dataset.kind, dataset=_instead(dataset))
        )
    needed = Said("catalogue-once-their-boundaries-open") if is_small else ""
    return Availability(BUILT, Said("catalogue-from", levels=LEVELS[dataset.finest_level], dataset=_how(dataset), needed=needed))


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
    level, said = dataset.finest_level, LEVELS[dataset.finest_level]
    area_of = _areas_of_districts(level, lookup)
    touched = {area_of[code] for code in districts if code in area_of}
    whole = {code for code, area in area_of.items() if area in touched}
    if whole == set(districts) and (dataset.can_combine or len(touched) == 1):
        return Availability(BUILT, Said("catalogue-footprint-made-whole", touched=len(touched), said=said))
    status = AT_ITL if level in ONLY_ITL else NONE
    if not area_of:
        return Availability(status, Said("catalogue-only-footprint-none", said=said, dataset=_instead(dataset)))
    if whole == set(districts):
        return Availability(status, Said("catalogue-only-figures-several-cannot", said=said, dataset=_instead(dataset)))
    return Availability(status, Said("catalogue-only-footprint-cuts", said=said, dataset=_instead(dataset)))


def _areas_of_districts(level: str, lookup: DistrictLookup) -> Mapping[str, str]:
    """Return the area that each district nests in; empty where districts do not nest in such areas for good."""
    if level in ONLY_ITL:
        return {code: str(getattr(district, level)) for code, district in lookup.districts.items()}
    if level == "utla":
        counties = county_of(lookup.codes)
        return {code: counties.get(code, code) for code in lookup.codes}
    return {}


def _how(dataset: Dataset) -> str:
    if dataset.kind in ("count", "money"):
        return Said("catalogue-add-them-up")
    return Said("catalogue-sum-numerators-over-sum") if dataset.kind in ("rate", "ratio") else dataset.note


def _instead(dataset: Dataset) -> str:
    return f" Instead: {dataset.proxy}." if dataset.proxy else ""
