"""How functional areas were last asked for, as short texts, so that it is remembered from one session to the next."""

from __future__ import annotations

import math
from collections.abc import Iterable

from explorer.analysis.delineation import METHODS, Criteria
from explorer.analysis.district_areas import AreasWanted
from explorer.analysis.district_stability import MOST_RESAMPLES, Trial
from explorer.errors import ChoiceError
from explorer.readers.flows.model import BASE_KINDS

_NUMBERS = ("min_size", "min_containment", "target_size", "target_containment")


def to_texts(wanted: AreasWanted, trial: Trial) -> tuple[str, ...]:
    """Return criteria, method, contiguity and what is tried as ``key=value``; other flows are not remembered.

    Examples
    --------
    >>> to_texts(AreasWanted(contiguous=True), Trial(bases=("home",)))[4:7]
    ('method=documented', 'contiguous=yes', 'try_criteria=yes')
    """
    told = {name: repr(float(getattr(wanted.criteria, name))) for name in _NUMBERS}
    told |= {
        "method": wanted.method, "contiguous": _yes(wanted.contiguous), "try_criteria": _yes(trial.criteria),
        "try_bases": ";".join(trial.bases), "resampled": str(trial.resampled), "seed": str(trial.seed),
    }  # fmt: skip
    return tuple(f"{key}={value}" for key, value in told.items())


def of_texts(texts: Iterable[str]) -> tuple[AreasWanted, Trial]:
    """Read what was remembered; what is missing, not understood or impossible has its default.

    Examples
    --------
    >>> asked = AreasWanted(Criteria(5000, 0.7, 30000, 0.8), "curds"), Trial(criteria=False, resampled=5, seed=7)
    >>> of_texts(to_texts(*asked)) == asked
    True
    >>> of_texts(["min_size=many", "method=best", "seed=-4"]) == (AreasWanted(), Trial())
    True
    """
    told = {key: value for key, _, value in (text.partition("=") for text in texts)}
    method = told.get("method", "")
    usual = Trial()
    return (
        AreasWanted(_criteria(told), method if method in METHODS else AreasWanted().method, told.get("contiguous") == "yes"),
        Trial(
            criteria=told.get("try_criteria", "yes") == "yes",
            bases=tuple(name for name in told.get("try_bases", "").split(";") if name in BASE_KINDS),
            resampled=min(_whole(told.get("resampled"), usual.resampled), MOST_RESAMPLES),
            seed=_whole(told.get("seed"), usual.seed),
        ),
    )


def _criteria(told: dict[str, str]) -> Criteria:
    try:
        numbers = {name: float(told[name]) for name in _NUMBERS}
        return Criteria(**numbers) if all(map(math.isfinite, numbers.values())) else Criteria()
    except (KeyError, ValueError, ChoiceError):
        return Criteria()


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _whole(text: str | None, usual: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 9 else usual
