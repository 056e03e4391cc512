"""Official sets got from servers that are capped, slow, failing, renamed and lying; nothing unchecked is kept."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer.catalogue import Catalogue
from explorer.errors import CancelledError, ReadError, WriteError
from explorer.official.getting import Place, get_set, get_sets
from explorer.official.keeping import NOTE, changed_since, file_of, held
from explorer.official.table import OfficialSet
from explorer.said import Said
from explorer.words import say
from tests.feature_stub import Stub
from tests.official.conftest import SETS, at, residents, zipped
from tests.support import says
from tests.web_stub import Web, WebFile, WebTable, on_the_web

Served = Callable[[OfficialSet, Stub], OfficialSet]
LAD, ITL, CENSUS, POPULATION = (SETS[name] for name in ("lad-2025-bgc", "itl1-2025-bgc", "census-2021", "population"))


def told(wanted: OfficialSet, place: Place) -> list[str]:
    kept = held(wanted, place.folder)
    assert kept is not None
    return [say(sentence) for sentence in kept.sentences()]


def test_boundaries_are_kept_with_licence_day_hash_and_what_was_checked(
    served: Served, features: list[dict[str, Any]], catalogue: Catalogue, place: Place
) -> None:
    wanted = served(LAD, Stub(features, cap=100))
    kept = get_set(wanted, catalogue, place)
    assert held(wanted, place.folder) == kept
    assert (kept.count, kept.edited, kept.address) == (361, "2025-01-01", wanted.address)
    assert told(wanted, place)[1:] == [
        "Last changed by its publisher on 1 January 2025.", "361 areas.",
        "As many as there should be, and every code is known.",
    ]  # fmt: skip
    assert told(wanted, place)[0].endswith("; Open Government Licence v3.0.")
    assert sorted(path.name for path in (place.folder / wanted.id).iterdir()) == ["LAD_2025_BGC.geojson", NOTE]
    assert changed_since(kept, place.folder) == []
    (place.folder / wanted.id / "LAD_2025_BGC.geojson").write_text("{}")
    assert changed_since(kept, place.folder) == ["LAD_2025_BGC.geojson"]


def test_a_set_that_lacks_districts_is_not_kept(
    served: Served, features: list[dict[str, Any]], catalogue: Catalogue, place: Place
) -> None:
    with pytest.raises(ReadError, check=says("Only 350 of 361 districts are in it. It is not used.")):
        get_set(served(LAD, Stub(features[:350])), catalogue, place)
    assert held(LAD, place.folder) is None


def test_areas_of_another_kind_under_the_address_are_not_kept(
    served: Served, regions: list[dict[str, Any]], catalogue: Catalogue, place: Place
) -> None:
    with pytest.raises(ReadError, check=says("These are areas of ITL1 2025, and TTWA 2011 were wanted.")):
        get_set(served(SETS["ttwa-2011-bgc"], Stub(regions)), catalogue, place)


def test_a_failure_leaves_the_set_that_was_there_and_another_number_is_said(
    served: Served, regions: list[dict[str, Any]], catalogue: Catalogue, place: Place
) -> None:
    before = get_set(served(ITL, Stub(regions)), catalogue, place)
    for stub in (Stub(regions, html=True), Stub(regions, says=14)):
        with pytest.raises(ReadError):
            get_set(served(ITL, stub), catalogue, place)
    assert held(ITL, place.folder) == before
    fewer = get_set(served(ITL, Stub(regions[:11])), catalogue, place)
    assert say(fewer.problems[0]) == "12 areas were expected, and 11 came."


def test_a_service_that_is_gone_from_its_server_is_found_by_its_title(
    served: Served, servers: ExitStack, regions: list[dict[str, Any]], catalogue: Catalogue, place: Place
) -> None:
    there = served(ITL, Stub(regions, name="New_Name")).address
    web = Web()
    address = servers.enter_context(on_the_web(web))
    web.catalogue({"title": ITL.find, "owner": "ONSGeography_data", "url": there.rpartition("/")[0]})
    moved = replace(ITL, address=there.replace("New_Name", "Gone"))
    kept = get_set(moved, catalogue, replace(place, services=f"{address}/search"))
    assert (kept.address, kept.count) == (there, 12)


def test_a_disk_that_fills_up_in_the_middle_is_said_and_what_came_is_gone_on_with(
    served: Served, regions: list[dict[str, Any]], catalogue: Catalogue, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, write = served(ITL, Stub(regions, cap=4)), Path.write_text

    def full(path: Path, text: str, **more: Any) -> int:
        if path.name == "0001.new":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, text, **more)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(WriteError, check=says("Make room")):
        get_set(wanted, catalogue, place)
    monkeypatch.setattr(Path, "write_text", write)
    assert get_set(wanted, catalogue, place).count == 12


def test_where_no_title_is_surely_the_same_set_the_nearest_are_named(
    served: Served, regions: list[dict[str, Any]], catalogue: Catalogue, place: Place
) -> None:
    there = served(ITL, Stub(regions, name="ITL1_JAN_2028_UK_BGC"))
    moved = replace(there, address=there.address.replace("2028", "2025"))
    with pytest.raises(ReadError, check=says("is no longer at its address.*lists: ITL1_JAN_2028_UK_BGC. Correct the address")):
        get_set(moved, catalogue, place)


def test_the_census_is_unpacked_checked_against_totals_and_kept_by_district_and_msoa(
    servers: ExitStack, census: dict[str, bytes], catalogue: Catalogue, place: Place
) -> None:
    wanted = at(servers, CENSUS, WebFile(zipped({**census, "metadata.xls": b"x", "ODWP01EW_OA.csv": b"large"})))
    kept = get_set(wanted, catalogue, place)
    assert list(kept.files) == ["ODWP01EW_LTLA.csv", "ODWP01EW_MSOA.csv"]
    said = told(wanted, place)
    assert said[2].endswith("people with a fixed workplace, living in 318 districts.")
    assert said[3] == "318 of 318 districts have the residents that the census totals say, within 2%."
    assert said[4] == "The same people stand in ODWP01EW_MSOA.csv."
    assert sorted(path.name for path in (place.folder / "census-2021").iterdir()) == [*kept.files, NOTE]


def test_an_archive_that_lacks_a_table_or_holds_half_of_it_is_not_kept(
    servers: ExitStack, census: dict[str, bytes], catalogue: Catalogue, place: Place
) -> None:
    web = Web()
    districts = {"ODWP01EW_LTLA.csv": census["ODWP01EW_LTLA.csv"]}
    with pytest.raises(ReadError, check=says("holds no file ODWP01EW_MSOA.csv. Its publisher may have changed it.")):
        get_set(at(servers, CENSUS, WebFile(zipped(districts)), web), catalogue, place)
    half = b"\n".join(census["ODWP01EW_MSOA.csv"].splitlines()[:9000])
    with pytest.raises(ReadError, check=says("people stand in ODWP01EW_MSOA.csv, and .* between districts")):
        get_set(at(servers, CENSUS, WebFile(zipped({**districts, "ODWP01EW_MSOA.csv": half})), web), catalogue, place)
    with pytest.raises(ReadError, check=says("damaged")):
        get_set(at(servers, CENSUS, WebFile(zipped(census)[:-2000]), web), catalogue, place)
    assert held(CENSUS, place.folder) is None


@pytest.mark.parametrize("name", ["../ODWP01EW_LTLA.csv", "/etc/ODWP01EW_LTLA.csv", "..\\..\\x.csv", "C:/x.csv"])
def test_no_path_of_an_archive_leaves_the_folder(
    servers: ExitStack, census: dict[str, bytes], catalogue: Catalogue, place: Place, tmp_path: Path, name: str
) -> None:
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(ReadError, check=says("outside")):
        get_set(at(servers, CENSUS, WebFile(zipped({**census, name: b"x"}))), catalogue, place)
    after = {path.name for path in tmp_path.rglob("*")} - set(before)
    assert after <= {"official", "census-2021"}


def test_residents_come_in_pages_and_are_held_against_those_known(servers: ExitStack, catalogue: Catalogue, place: Place) -> None:
    wanted = at(servers, POPULATION, residents(catalogue))
    get_set(wanted, catalogue, place)
    assert "residents in 361 districts, 2024." in told(wanted, place)[1]
    other = WebTable(residents(catalogue).names, [[*row[:4], "7"] for row in residents(catalogue).rows])
    with pytest.raises(ReadError, check=says("the residents are far from those that are known")):
        get_set(at(servers, POPULATION, other), catalogue, place)


def _figures(catalogue: Catalogue, more: float = 0.0) -> bytes:
    held_here = catalogue.indicators["employment_rate"]
    rows = ["areacd,areanm,period,value,lci_95,uci_95"]
    for of_period in held_here.periods[:2]:
        values = catalogue.indicator_values.of("employment_rate", of_period)
        rows += [
            f"{code},x,{of_period}-01-01/P1Y,{row.value + more},{row.lower95},{row.upper95}" for code, row in values.iterrows()
        ]
    rows += [f"{code},x,2025-01-01/P1Y,75.5,70,80" for code in catalogue.districts.codes[:200]]
    return "\n".join(rows).encode()


def test_new_figures_are_taken_where_they_bear_out_those_that_are_here(
    servers: ExitStack, catalogue: Catalogue, place: Place
) -> None:
    wanted = SETS["indicator-employment_rate"]
    get_set(at(servers, wanted, WebFile(_figures(catalogue), kind="text/csv")), catalogue, place)
    assert told(wanted, place)[2:] == ["100% of the figures held already are the same.", "New: 2025."]
    with pytest.raises(ReadError, check=says("Only .*% of the figures held already are the same. It may measure something else")):
        get_set(at(servers, wanted, WebFile(_figures(catalogue, 5), kind="text/csv")), catalogue, place)


def test_one_set_that_fails_leaves_the_others_and_a_silent_server_is_asked_once(
    servers: ExitStack, census: dict[str, bytes], catalogue: Catalogue, place: Place
) -> None:
    gone = replace(LAD, address="http://127.0.0.1:9/FeatureServer/0")
    outcomes = get_sets(
        [gone, replace(gone, id="other"), at(servers, CENSUS, WebFile(zipped(census))), SETS["census-2022-scotland"]],
        catalogue, place,
    )  # fmt: skip
    assert [each.held is not None for each in outcomes] == [False, False, True, False]
    assert outcomes[0].error is outcomes[1].error
    assert "cannot be got from here" in say(outcomes[3].error.message if outcomes[3].error else "")


def test_a_stop_between_sets_keeps_those_that_are_whole_and_the_rest_goes_on_later(
    servers: ExitStack, census: dict[str, bytes], catalogue: Catalogue, place: Place
) -> None:
    class Stopping:
        fractions: list[float] = []  # noqa: RUF012 - one for the class will do

        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if fraction is not None:
                self.fractions.append(fraction)
                if fraction > 0.5:
                    raise CancelledError

    web = Web()
    archive = zipped(census)
    first, second = at(servers, POPULATION, residents(catalogue), web), replace(CENSUS, address="")
    web.at["/flows"] = WebFile(archive)
    second = replace(CENSUS, address=f"{web.address}/flows", megabytes=2)
    with pytest.raises(CancelledError):
        get_sets([first, second], catalogue, place, Stopping())
    assert Stopping.fractions == sorted(Stopping.fractions)
    assert held(first, place.folder) is not None
    assert held(second, place.folder) is None
    assert get_sets([second], catalogue, place)[0].held is not None


def test_a_file_that_a_page_links_to_is_found_there(servers: ExitStack, catalogue: Catalogue, place: Place) -> None:
    web = Web()
    address = servers.enter_context(on_the_web(web))
    web.at["/page"] = b'<html><a href="/files/od.zip">Download all Census 2021 origin-destination tables</a></html>'
    body = b"Area of residence code,Workplace area code,Count\nN09000001,N09000002,12\n"
    web.at["/files/od.zip"] = WebFile(zipped({"Census 2021 (UK)/ODWP01NI-UK-LGD.csv": body}))
    kept = get_set(replace(SETS["census-2021-ni"], address=f"{address}/page"), catalogue, place)
    assert (list(kept.files), kept.count, kept.address) == (["ODWP01NI-UK-LGD.csv"], 1, f"{address}/files/od.zip")


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"id": 1}', "\0", '{"files": {"../../x": ""}}'])
def test_a_damaged_note_is_as_good_as_none(place: Place, content: str) -> None:
    (place.folder / LAD.id).mkdir(parents=True)
    (place.folder / LAD.id / NOTE).write_text(content)
    assert held(LAD, place.folder) is None
    assert file_of(LAD, place.folder) is None


def test_a_note_that_names_a_file_outside_its_folder_is_not_believed(
    servers: ExitStack, catalogue: Catalogue, place: Place
) -> None:
    wanted = at(servers, POPULATION, residents(catalogue))
    get_set(wanted, catalogue, place)
    note = place.folder / wanted.id / NOTE
    (place.folder / "elsewhere.csv").write_text("x")
    note.write_text(json.dumps(json.loads(note.read_text()) | {"files": {"../elsewhere.csv": ""}}))
    assert held(wanted, place.folder) is None
