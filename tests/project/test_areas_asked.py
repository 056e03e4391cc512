"""How functional areas were asked for: what nobody can ask for is refused, and what older versions kept is understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.project.areas_asked import LARGEST_SEED, MOST_RESAMPLES, AreasAsked, of_texts

ASKED = AreasAsked(3500.0, 0.6667, 25000.0, 0.75, "curds", True, False, ("home", "all"), 5, 7)
TEXTS = (
    "min_size=3500.0",
    "min_containment=0.6667",
    "target_size=25000.0",
    "target_containment=0.75",
    "method=curds",
    "contiguous=yes",
    "try_criteria=no",
    "try_bases=home;all",
    "resampled=5",
    "seed=7",
)
"""The same, as version 1 kept it."""


@pytest.mark.parametrize(
    "change",
    [
        {"method": "best"},
        {"bases_tried": ("home", "moon")},
        {"resampled": MOST_RESAMPLES + 1},
        {"resampled": -1},
        {"seed": LARGEST_SEED + 1},
        {"seed": -1},
    ],
)
def test_what_nobody_can_ask_for_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="nobody can ask for"):
        replace(ASKED, **change)  # type: ignore[arg-type]


def test_texts_of_older_versions_are_understood() -> None:
    assert of_texts(TEXTS) == ASKED


def test_texts_without_other_bases_ask_for_none() -> None:
    asked = of_texts([text if not text.startswith("try_bases") else "try_bases=" for text in TEXTS])
    assert asked == replace(ASKED, bases_tried=())


@pytest.mark.parametrize(
    "change", ["min_size=inf", "min_size=many", "method=best", "seed=-1", "resampled=9999999999", "try_bases=none;x", ""]
)
def test_texts_that_nobody_can_have_asked_with_are_forgotten(change: str) -> None:
    name = change.partition("=")[0]
    texts = [change if not name or text.startswith(name) else text for text in TEXTS]
    assert of_texts(texts) is None
