"""Tables in pages, services found by title, and files found on their publisher's page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import ReadError
from explorer.readers.downloads.page_links import linked_file
from explorer.readers.downloads.paged_table import TableGot, download_table
from explorer.readers.downloads.service_search import Offered, search
from explorer.readers.downloads.web import Patience
from tests.support import says
from tests.web_stub import Web, WebTable, on_the_web

HASTE = Patience(seconds=2, attempts=2, pause=0.01)
TITLE = "Local Authority Districts (December 2025) Boundaries UK BGC"
NAMES = ["GEOGRAPHY_CODE", "OBS_VALUE"]
ROWS = [[f"E{number:08d}", str(number)] for number in range(361)]


@pytest.fixture
def servers() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


# --- tables ---------------------------------------------------------------------------------------------------------


def table(servers: ExitStack, table: WebTable | bytes, folder: Path, web: Web | None = None) -> TableGot:
    web = web or Web()
    web.at["/people.csv"] = table
    address = web.address or servers.enter_context(on_the_web(web))
    return download_table(f"{address}/people.csv?geography=TYPE424", folder / "people.csv", patience=HASTE)


@pytest.mark.parametrize(("cap", "pages"), [(25_000, 1), (361, 1), (100, 4)])
def test_every_row_arrives_however_few_are_handed_out_at_a_time(servers: ExitStack, tmp_path: Path, cap: int, pages: int) -> None:
    web = Web()
    found = table(servers, WebTable(NAMES, ROWS, cap=cap), tmp_path, web)
    assert found.path.read_text().splitlines()[:2] == ["GEOGRAPHY_CODE,OBS_VALUE", "E00000000,0"]
    assert (found.rows, len(found.path.read_text().splitlines()), len(web.asked)) == (361, 362, pages)
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]


def test_a_table_that_was_interrupted_goes_on_where_it_ended(servers: ExitStack, tmp_path: Path) -> None:
    web = Web()
    with pytest.raises(ReadError, check=says("refuses")):
        table(servers, WebTable(NAMES, ROWS, cap=100, stops_at=200), tmp_path, web)
    web.asked.clear()
    assert table(servers, WebTable(NAMES, ROWS, cap=100), tmp_path, web).rows == 361
    assert len(web.asked) == 2


@pytest.mark.parametrize("told", [400, 300, 0])
def test_a_count_of_rows_that_is_not_true_is_found_out(servers: ExitStack, tmp_path: Path, told: int) -> None:
    web = Web()
    with pytest.raises(ReadError, check=says(f"says it holds {told} rows and gave {361 if told == 400 else '[1-9]'}")):
        table(servers, WebTable(NAMES, ROWS, cap=200, says=told), tmp_path, web)
    assert not (tmp_path / "people.csv").exists()
    assert table(servers, WebTable(NAMES, ROWS), tmp_path, web).rows == 361


def test_the_same_page_again_and_again_is_found_out(servers: ExitStack, tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("changed its table")):
        table(servers, WebTable(NAMES, ROWS, cap=100, same_page=True), tmp_path)


def test_a_new_column_of_the_publisher_is_kept(servers: ExitStack, tmp_path: Path) -> None:
    more = WebTable([*NAMES, "OBS_STATUS"], [[*row, "A"] for row in ROWS])
    assert table(servers, more, tmp_path).path.read_text().startswith("GEOGRAPHY_CODE,OBS_VALUE,OBS_STATUS\n")


@pytest.mark.parametrize(
    ("answer", "said"), [(b"<html>Sign in</html>", "A web page came"), (b'{"error": "bad"}', "something else than data")]
)
def test_what_is_no_table_is_named(servers: ExitStack, tmp_path: Path, answer: bytes, said: str) -> None:
    with pytest.raises(ReadError, check=says(said)):
        table(servers, answer, tmp_path)


# --- services -------------------------------------------------------------------------------------------------------


def found(servers: ExitStack, *titles: str, owner: str = "ONSGeography_data", server: str = "", **more: Any) -> Offered:
    web = Web()
    address = servers.enter_context(on_the_web(web))
    items = []
    for number, title in enumerate(titles):
        service = f"/ESMA/arcgis/rest/services/S{number}/FeatureServer"
        web.at[service] = b'{"layers": [{"id": 3}]}'
        items.append({"title": title, "owner": owner, "type": "Feature Service", "url": f"{server or address}{service}"})
    web.catalogue(*items)
    return search(TITLE, "ONSGeography_data", address, HASTE, catalogue=f"{address}/search", **more)


def test_a_set_is_found_by_its_title(servers: ExitStack) -> None:
    offered = found(servers, "Local Authority Districts (December 2024) Boundaries UK BGC", TITLE)
    assert offered.address.endswith("/S1/FeatureServer/3")


def test_a_set_that_is_spelled_another_way_is_found(servers: ExitStack) -> None:
    assert found(servers, "LAD (Dec 2025) UK BGC (V2)").address.endswith("/S0/FeatureServer/3")


@pytest.mark.parametrize(
    "more", [{"owner": "somebody"}, {"server": "https://services9.arcgis.com"}], ids=["another account", "another server"]
)
def test_a_copy_that_somebody_else_put_up_is_not_taken(servers: ExitStack, more: dict[str, str]) -> None:
    assert found(servers, TITLE, **more) == Offered()


def test_two_sets_of_one_title_are_not_guessed_between(servers: ExitStack) -> None:
    assert found(servers, TITLE, f"{TITLE} (V2)").address == ""


def test_another_edition_is_named_and_not_taken(servers: ExitStack) -> None:
    offered = found(servers, "Local Authority Districts (May 2026) Boundaries UK BGC", "Wards (December 2025) Boundaries UK BGC")
    assert offered == Offered(near=("Local Authority Districts (May 2026) Boundaries UK BGC",))


# --- pages ----------------------------------------------------------------------------------------------------------

PAGE = """<html><body><a href="/system/files/guide.pdf">User guide</a>
<a href="/system/files/2026-01/od-all.zip"><span>Download all Census 2021 origin-destination tables</span> (Zip, 3.5 MB)</a>
<a href="other.zip">Download all migration tables</a></body>"""


def test_a_file_is_found_by_the_words_of_its_link(servers: ExitStack) -> None:
    address = servers.enter_context(on_the_web(Web({"/od/page": PAGE.encode()})))
    assert (
        linked_file(f"{address}/od/page", "origin-destination all", ".zip", HASTE) == f"{address}/system/files/2026-01/od-all.zip"
    )


def test_a_page_that_links_to_it_no_more_names_what_it_links_to(servers: ExitStack) -> None:
    address = servers.enter_context(on_the_web(Web({"/page": PAGE.replace("origin-destination", "flow").encode()})))
    with pytest.raises(ReadError, check=says("links to no such file any more. It links to od-all.zip, other.zip.")):
        linked_file(f"{address}/page", "origin-destination all", ".zip", HASTE)


def test_a_link_to_another_server_is_not_followed(servers: ExitStack) -> None:
    page = '<a href="https://elsewhere.example/od-all.zip">all origin-destination tables</a>'
    address = servers.enter_context(on_the_web(Web({"/page": f"<html>{page}".encode()})))
    with pytest.raises(ReadError, check=says("links to no such file")):
        linked_file(f"{address}/page", "origin-destination all", ".zip", HASTE)
