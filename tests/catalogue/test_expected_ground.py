"""What codes stand for, against the ground that is bundled."""

from __future__ import annotations

import numpy as np

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.expected_ground import ExpectedGround
from explorer.places.ground_grid import ground_grid
from explorer.places.shape_comparison import REACH


def test_areas_whose_middle_is_known_lie_near_their_districts(catalogue: Catalogue) -> None:
    areas = list(catalogue.functional_areas.names.index)
    merged = [code for code, alias in catalogue.districts.aliases.items() if alias.relation == "merged_into"]
    expected = ExpectedGround(catalogue)
    every = [*expected.of("TTWA", areas, areas), *expected.of("LAD", merged, merged)]
    known = [each for each in every if each and each.lies]
    assert len(known) == len(every) == 228 + 42
    grid = ground_grid()
    near = grid.owners_near(np.array([each.lies.middle for each in known if each.lies]) * 1000, REACH)
    codes = np.array([*grid.codes, ""])
    assert [each.name for each, around in zip(known, near, strict=True) if not each.districts & set(codes[around])] == []
