"""How functional areas were asked for, as a project keeps it."""

from __future__ import annotations

from explorer.analysis.delineation import Criteria
from explorer.analysis.district_areas import AreasWanted
from explorer.analysis.district_stability import Trial
from explorer.errors import ChoiceError
from explorer.project.areas_asked import AreasAsked


def to_keep(wanted: AreasWanted, trial: Trial) -> AreasAsked:
    """Return criteria, method, contiguity and what is tried; other flows are not kept.

    Examples
    --------
    >>> to_keep(AreasWanted(contiguous=True), Trial(bases=("home",))).bases_tried
    ('home',)
    """
    criteria = wanted.criteria
    return AreasAsked(
        min_size=float(criteria.min_size),
        min_containment=float(criteria.min_containment),
        target_size=float(criteria.target_size),
        target_containment=float(criteria.target_containment),
        method=wanted.method,
        contiguous=wanted.contiguous,
        criteria_tried=trial.criteria,
        bases_tried=trial.bases,
        resampled=trial.resampled,
        seed=trial.seed,
    )


def as_kept(asked: AreasAsked | None) -> tuple[AreasWanted, Trial]:
    """Return what was kept; the usual where nothing was, or where no area could be judged by its numbers.

    Examples
    --------
    >>> asked = AreasWanted(Criteria(5000, 0.7, 30000, 0.8), "curds"), Trial(criteria=False, resampled=5, seed=7)
    >>> as_kept(to_keep(*asked)) == asked
    True
    >>> as_kept(None) == (AreasWanted(), Trial())
    True
    """
    if asked is None:
        return AreasWanted(), Trial()
    try:
        criteria = Criteria(asked.min_size, asked.min_containment, asked.target_size, asked.target_containment)
    except ChoiceError:
        # A project from elsewhere may hold any number.
        criteria = Criteria()
    wanted = AreasWanted(criteria, asked.method, asked.contiguous)
    return wanted, Trial(asked.criteria_tried, asked.bases_tried, (), asked.resampled, asked.seed)
