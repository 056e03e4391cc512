import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.places.districts import DistrictLookup
from explorer.project import Project

SHARED_DATA = "SUBREGION_TEST_DATA"
"""Names the folder of published files that some tests read; without it they look beside the repository."""

# The same examples on every machine: a test that fails fails for everyone. HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("same", derandomize=True, deadline=None, database=None, max_examples=60)
settings.register_profile("search", deadline=None, database=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep nothing of a test run in the user's cache, and find nothing there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of files as their publishers give them; tests that need it are skipped where it is not."""
    chosen = os.environ.get(SHARED_DATA)
    folder = Path(chosen) if chosen else Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"published files are not at {folder}; name their folder with {SHARED_DATA}")
    return folder


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """All bundled facts, read once for the whole run."""
    return Catalogue.load()


@pytest.fixture(scope="session")
def known(catalogue: Catalogue) -> Known:
    """What is known for a project to which nothing was brought."""
    return Known.of(catalogue, Project())


@pytest.fixture(scope="session")
def lookup(catalogue: Catalogue) -> DistrictLookup:
    return catalogue.districts
