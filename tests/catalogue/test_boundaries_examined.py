"""Boundaries that a project names are drawn by the codes that were held against their shapes, and by no others."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import ExplorerError
from explorer.project import Project
from explorer.words import say
from tests.support import area_table, true_shapes, written

FEWEST_MEMBERS = 3


def test_partnerships_that_carry_the_code_of_a_member_are_not_drawn_as_that_district(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    every = catalogue.partnerships
    codes = {code: [m.district for m in every.members[key] if m.share == 1] for code, key in every.codes.items()}
    leps = {code: members for code, members in codes.items() if code.startswith("E37") and len(members) >= FEWEST_MEMBERS}
    table = area_table(list(leps), [shapely.union_all(true_shapes(members)) for members in leps.values()], column="LEP21CD")
    path = written(table.assign(LAD21CD=[members[0] for members in leps.values()]), tmp_path / "leps.gpkg")
    with pytest.raises(ExplorerError) as refused:
        Known.of(catalogue, Project(boundaries=path))
    assert "leps.gpkg" in say(refused.value.message)
    assert refused.value.file == path
