import gc
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings

from explorer import data_pack, resources
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.places.districts import DistrictLookup
from explorer.project import Project
from explorer.readers import apart

SHARED_DATA = "SUBREGION_TEST_DATA"
"""Names the folder of published files that some tests read; without it they look beside the repository."""

# All bundled facts stay to the end: to look for rubbish among them as often as Python does took a fifteenth of a run.
gc.set_threshold(5_000, 20, 10)

# The same examples on every machine: a test that fails fails for everyone. HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("same", derandomize=True, deadline=None, database=None, max_examples=40)
settings.register_profile("search", deadline=None, database=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep nothing of a test run in the user's cache, and find nothing there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUBREGION_EXPLORER_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path_factory.mktemp("data")))
        yield


class KeptWorker(apart.Worker):
    """A process that reads files for one test after another: to start one for each took most of a run."""

    SHELF: ClassVar[list["KeptWorker"]] = []
    CALLS = 40

    calls, is_asked = 0, False

    def call(self, function: str, arguments: Mapping[str, Any], **options: Any) -> Any:
        self.calls, self.is_asked = self.calls + 1, True
        answer = super().call(function, arguments, **options)
        self.is_asked = False
        return answer

    def close(self) -> None:
        # One that failed, or is closed while it is asked, ends as it does for a user.
        if self.is_asked or not self.is_alive or self.calls >= self.CALLS or self.SHELF:
            super().close()
        else:
            self.SHELF.append(self)


@pytest.fixture(autouse=True)
def workers_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in a process apart, as for a user, but not in a new one each time."""

    def worker(limits: apart.Limits = apart.USUAL, imports: Sequence[str] = ()) -> apart.Worker:
        if limits != apart.USUAL:
            return alone(limits, imports)
        while KeptWorker.SHELF:
            kept = KeptWorker.SHELF.pop()
            if kept.is_alive:
                return kept
            super(KeptWorker, kept).close()
        return KeptWorker(limits, imports)

    alone = apart.Worker
    monkeypatch.setattr(apart, "Worker", worker)


@pytest.fixture(scope="session", autouse=True)
def shelf_is_cleared() -> Iterator[None]:
    yield
    while KeptWorker.SHELF:
        super(KeptWorker, KeptWorker.SHELF.pop()).close()


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


@pytest.fixture
def facts_are_kept(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands that are run in this process find the bundled facts read, unless a pack brings others in their place.

    That a command reads them itself is seen by those tests that start it as a program.
    """

    def kept(cls: type[Catalogue]) -> Catalogue:
        data_pack.in_use()
        places = ((resources.facts, "resources/data"), (resources.boundaries, "boundaries"))
        bundled = ((place(path.name), path) for place, folder in places for path in (resources.home() / folder).iterdir())
        return catalogue if all(read == own for read, own in bundled) else afresh()

    afresh = Catalogue.load
    monkeypatch.setattr(Catalogue, "load", classmethod(kept))


@pytest.fixture(scope="session")
def read_whole(catalogue: Catalogue) -> Catalogue:
    """All bundled facts, read to the end: what a test lays over the bundled files would else be read in their place later on."""
    for name, each in vars(Catalogue).items():
        if isinstance(each, cached_property):
            getattr(catalogue, name)
    for key, indicator in catalogue.indicators.items():
        for period in {indicator.periods[0], indicator.periods[-1], indicator.latest_period}:
            catalogue.indicator_values.of(key, period)
    return catalogue


@pytest.fixture(scope="session")
def known(catalogue: Catalogue) -> Known:
    """What is known for a project to which nothing was brought."""
    return Known.of(catalogue, Project())


@pytest.fixture(scope="session")
def lookup(catalogue: Catalogue) -> DistrictLookup:
    return catalogue.districts
