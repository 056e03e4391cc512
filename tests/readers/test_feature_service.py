"""Downloads from a feature service that is capped, slow, failing and lying."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import CancelledError, ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers.downloads.feature_service import Downloaded, download
from explorer.readers.downloads.web import Patience
from explorer.said import Said
from explorer.words import say
from tests.feature_stub import Stub, districts, serving
from tests.support import says

HASTE = Patience(seconds=2, attempts=3, pause=0.01)


@pytest.fixture
def services() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def codes(lookup: DistrictLookup) -> list[str]:
    return list(lookup.codes)


def fetched(services: ExitStack, stub: Stub, folder: Path, **more: Any) -> Downloaded:
    address = stub.address or services.enter_context(serving(stub))
    return download(address, folder / "districts.geojson", patience=HASTE, **more)


def refusal(services: ExitStack, stub: Stub, folder: Path) -> str:
    with pytest.raises(ReadError) as caught:
        fetched(services, stub, folder)
    assert say(caught.value.remedy)
    assert not (folder / "districts.geojson").exists()
    return say(caught.value.message)


@pytest.mark.parametrize(("cap", "pages"), [(2000, 1), (361, 1), (100, 4), (50, 8)])
def test_every_feature_arrives_however_few_are_handed_out_at_a_time(
    services: ExitStack, tmp_path: Path, codes: list[str], cap: int, pages: int
) -> None:
    stub = Stub(districts(codes), cap=cap)
    found = fetched(services, stub, tmp_path)
    told = json.loads(found.path.read_text())
    assert [feature["properties"]["LAD25CD"] for feature in told["features"]] == codes
    assert (found.count, found.edited) == (361, "2025-01-01")
    assert sum(number for asked, number in stub.asked.items() if asked.startswith("page")) == pages
    assert [path.name for path in tmp_path.iterdir()] == ["districts.geojson"]


def test_a_service_that_fails_now_and_then_is_asked_again(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    stub = Stub(districts(codes), cap=200, failures=2)
    assert fetched(services, stub, tmp_path).count == 361
    assert stub.asked["page 0"] == 3


def test_an_answer_that_breaks_off_is_asked_for_again(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    stub = Stub(districts(codes), cap=200, cut=True)
    assert fetched(services, stub, tmp_path).count == 361
    assert stub.asked["page 200"] == 2


def test_a_service_that_goes_on_failing_is_named(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    assert "refuses (HTTP 503)" in refusal(services, Stub(districts(codes), failures=99), tmp_path)


def test_a_download_that_was_interrupted_goes_on_where_it_ended(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    stub = Stub(districts(codes), cap=100, stops_after=200)
    refusal(services, stub, tmp_path)
    stub.stops_after = None
    stub.asked.clear()
    assert fetched(services, stub, tmp_path).count == 361
    assert (stub.asked["page 0"], stub.asked["page 100"], stub.asked["page 200"]) == (0, 0, 1)


def test_a_download_begins_anew_when_the_service_holds_something_else(
    services: ExitStack, tmp_path: Path, codes: list[str]
) -> None:
    stub = Stub(districts(codes), cap=100, stops_after=200)
    refusal(services, stub, tmp_path)
    stub.features, stub.stops_after = districts(codes[:350]), None
    stub.asked.clear()
    assert fetched(services, stub, tmp_path).count == 350
    assert stub.asked["page 0"] == 1


def test_a_service_that_stops_at_its_cap_without_a_word_is_found_out(
    services: ExitStack, tmp_path: Path, codes: list[str]
) -> None:
    said = refusal(services, Stub(districts(codes), cap=200, silent_cap=True), tmp_path)
    assert said == "The service says it holds 361 features and gave 200."


@pytest.mark.parametrize("says", [400, 300])
def test_a_count_that_is_not_true_is_found_out(services: ExitStack, tmp_path: Path, codes: list[str], says: int) -> None:
    assert refusal(services, Stub(districts(codes), cap=200, says=says), tmp_path).startswith(f"The service says it holds {says}")


@pytest.mark.parametrize("says", [0, -1])
def test_a_service_that_holds_nothing_is_named(services: ExitStack, tmp_path: Path, codes: list[str], says: int) -> None:
    assert "does not say how many" in refusal(services, Stub(districts(codes), says=says), tmp_path)


def test_the_same_page_again_and_again_is_found_out(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    assert "the same features twice" in refusal(services, Stub(districts(codes), cap=100, same_page=True), tmp_path)


def test_a_web_page_in_place_of_features_is_named(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    assert "A web page came from" in refusal(services, Stub(districts(codes), html=True), tmp_path)


def test_an_error_of_the_service_is_told(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    assert "Invalid or missing input parameters" in refusal(services, Stub(districts(codes), error=True), tmp_path)


def test_a_service_that_is_too_slow_is_given_up(tmp_path: Path, codes: list[str]) -> None:
    with serving(Stub(districts(codes), wait=1.0)) as address, pytest.raises(ReadError, check=says("cannot be reached")):
        download(address, tmp_path / "a.geojson", patience=Patience(seconds=0.1, attempts=2, pause=0.01))


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/FeatureServer/0", "https://no-such-host.invalid/FeatureServer/0"])
def test_without_a_connection_there_is_a_sentence(tmp_path: Path, address: str) -> None:
    with pytest.raises(ReadError, check=says("cannot be reached")):
        download(address, tmp_path / "a.geojson", patience=HASTE)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://somewhere/0", "nonsense"])
def test_only_addresses_of_the_web_are_asked(tmp_path: Path, address: str) -> None:
    with pytest.raises(ReadError, check=says("is not the address of a service")):
        download(address, tmp_path / "a.geojson", patience=HASTE)


def test_a_download_can_be_stopped_and_keeps_what_it_has(services: ExitStack, tmp_path: Path, codes: list[str]) -> None:
    class Stopping:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if say(message).startswith("200"):
                raise CancelledError

    stub = Stub(districts(codes), cap=100)
    with pytest.raises(CancelledError):
        fetched(services, stub, tmp_path, progress=Stopping())
    assert len(list((tmp_path / "districts.pages").glob("[0-9]*.json"))) == 2
    assert fetched(services, stub, tmp_path).count == 361
