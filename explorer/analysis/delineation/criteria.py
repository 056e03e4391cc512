"""When a group of zones counts as a functional area: sizes, self-containment, and the trade between them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from types import MappingProxyType

from explorer.errors import ChoiceError
from explorer.said import Listing, Said


@dataclass(frozen=True)
class Criteria:
    """What an area must reach; a large one may be a little less self-contained than a small one.

    Attributes
    ----------
    min_size : float
        Employed residents that an area must have.
    min_containment : float
        Self-containment (the smaller of both sides, 0 to 1) that is enough from ``target_size`` on.
    target_size : float
        Employed residents from which ``min_containment`` is enough.
    target_containment : float
        Self-containment that an area of ``min_size`` must reach.

    Raises
    ------
    ChoiceError
        No area could be judged by such numbers.

    Examples
    --------
    >>> Criteria(3500, 0.8, 25000, 0.75)
    Traceback (most recent call last):
    ...
    explorer.errors.ChoiceError: Said('analysis-containments-crossed', min_containment='0.8', target_containment='0.75') ...
    """

    min_size: float = 3500.0
    min_containment: float = 0.6667
    target_size: float = 25000.0
    target_containment: float = 0.75

    def __post_init__(self) -> None:
        for problem, remedy in _impossible(*astuple(self)):
            raise ChoiceError(problem, remedy)

    def validity(self, residents: float, jobs: float, within: float) -> float:
        """V: how far a group of zones meets the criteria; it is an area from 1 on.

        V = min(SC / tarSC, 1) · Z · tarSC / minSC with Z = 1 − (1 − minSC / tarSC) · max((tarSZ − R) / (tarSZ − minSZ), 0),
        and 1 where SC = 1 (Franconi, D'Alò & Ichim for Istat; R LabourMarketAreas). The order of the operations is
        that of the R package, so that the last digit, which decides ties, is the same.

        Parameters
        ----------
        residents, jobs, within : float
            R, W and I: employed residents, jobs, and people who live and work in the group.

        Examples
        --------
        >>> criteria = Criteria()
        >>> round(criteria.validity(25000, 25000, 16667.5), 9), round(criteria.validity(3500, 3000, 2625), 9)
        (1.0, 1.0)
        """
        containment = min(within / residents, within / jobs)
        if containment == 1.0:
            return 1.0
        reached = min(containment / self.target_containment, 1.0)
        eased = 1.0 - (1.0 - self.min_containment / self.target_containment) * self._lacking(residents)
        return reached * eased * (self.target_containment / self.min_containment)

    def _lacking(self, residents: float) -> float:
        """How much of the way from the target size down to the minimum a group lacks; above 1 below the minimum."""
        span = self.target_size - self.min_size
        if span == 0.0:
            return float(residents < self.target_size)
        return max((self.target_size - residents) / span, 0.0)

    def required(self, residents: float) -> float:
        """Self-containment that a group of this size must reach: linear from the target at ``min_size`` to the minimum.

        Examples
        --------
        >>> Criteria().required(1000), Criteria().required(30000), round(Criteria().required(14250), 5)
        (0.75, 0.6667, 0.70835)
        """
        return self.target_containment - (self.target_containment - self.min_containment) * min(
            max(1.0 - self._lacking(residents), 0.0), 1.0
        )

    def score(self, residents: float, jobs: float, within: float) -> float:
        """X of the CURDS-like variant: 1 where a group has both the size and the self-containment that its size requires.

        X = min(SC / req(R), 1) · min(R / minSZ, 1), see :meth:`required`, and 1 where SC = 1: an area that nobody enters
        or leaves has no other to turn to.

        Examples
        --------
        >>> round(Criteria().score(1750, 1400, 1312.5), 6), Criteria().score(10, 10, 10)
        (0.5, 1.0)
        """
        containment = min(within / residents, within / jobs)
        if containment == 1.0:
            return 1.0
        return min(containment / self.required(residents), 1.0) * min(residents / self.min_size, 1.0)


def _impossible(
    min_size: float, min_containment: float, target_size: float, target_containment: float
) -> list[tuple[Said, Said]]:
    sizes, shares = Said("analysis-give-size"), Said("analysis-give-share")
    told = [
        (not (math.isfinite(min_size) and min_size > 0), Said("analysis-min-size-wrong", min_size=f"{min_size:g}"), sizes),
        (
            not (math.isfinite(target_size) and target_size > 0),
            Said("analysis-target-size-wrong", target_size=f"{target_size:g}"),
            sizes,
        ),
        (
            not 0 < min_containment <= 1,
            Said("analysis-min-containment-wrong", min_containment=f"{min_containment:g}"),
            shares,
        ),
        (
            not 0 < target_containment <= 1,
            Said("analysis-target-containment-wrong", target_containment=f"{target_containment:g}"),
            shares,
        ),
        (
            min_size > target_size,
            Said("analysis-sizes-crossed", min_size=f"{min_size:g}", target_size=f"{target_size:g}"),
            Said("analysis-give-lower-minimum"),
        ),
        (
            min_containment > target_containment,
            Said(
                "analysis-containments-crossed",
                min_containment=f"{min_containment:g}",
                target_containment=f"{target_containment:g}",
            ),
            Said("analysis-give-lower-minimum"),
        ),
    ]
    return [(problem, remedy) for wrong, problem, remedy in told if wrong]


PRESETS: Mapping[str, tuple[Said, Criteria]] = MappingProxyType(
    {
        "ttwa-2011": (Said("analysis-preset-ttwa-2011"), Criteria()),
        "strict": (Said("analysis-preset-strict"), Criteria(10_000, 0.75, 50_000, 0.8)),
        "regional": (Said("analysis-preset-regional"), Criteria(100_000, 0.75, 400_000, 0.85)),
    }
)
"""Named criteria: id → title and the numbers."""


def preset(name: str) -> Criteria:
    """Return named criteria.

    Raises
    ------
    ChoiceError
        There are none of this name.

    Examples
    --------
    >>> preset("ttwa-2011").target_size
    25000.0
    """
    if name not in PRESETS:
        raise ChoiceError(
            Said("analysis-no-criteria", name=name),
            Said("analysis-choose-criteria", presets=Listing(tuple(PRESETS), 1000, "commas")),
        )
    return PRESETS[name][1]
