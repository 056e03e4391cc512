"""Findings of every kind of footprint in all four nations keep their ids, numbers and areas, whatever their words become."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from tests.flags.digest import PARTS, digests, expected, sample


@pytest.fixture(scope="module")
def found(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Return the digests of a footprint of every kind in every nation that has it."""
    return {key: digests(catalogue, key) for key in sample(catalogue)}


@pytest.mark.parametrize("part", PARTS)
def test_findings_keep_their(part: str, found: dict[str, dict[str, str]]) -> None:
    kept = expected()["footprints"]
    moved = [key for key, parts in found.items() if parts[part] != kept.get(key, {}).get(part)]

    assert moved == [], "where that is meant: make findings RENEW=yes"


def test_the_footprints_kept_are_of_every_kind_and_nation(catalogue: Catalogue) -> None:
    bodies = [catalogue.partnerships.partnerships[key] for key in expected()["footprints"]]

    assert {body.kind for body in bodies} == {body.kind for body in catalogue.partnerships.partnerships.values()}
    assert {body.country for body in bodies} >= {"England", "Wales", "Scotland", "Northern Ireland"}
