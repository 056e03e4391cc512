"""Files from the web: gone on with after a stop, and nothing taken for the file that is not the file."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from explorer.errors import CancelledError, ReadError, WriteError
from explorer.readers.downloads import certificates
from explorer.readers.downloads.web import Patience, RefusedError
from explorer.readers.downloads.web_file import FileGot, download_file, parts_of
from explorer.said import Said
from tests.support import says
from tests.web_stub import EXPIRED, VALID, Web, WebFile, on_the_web

HASTE = Patience(seconds=2, attempts=3, pause=0.01)
ONCE = Patience(seconds=2, attempts=1, pause=0.01)
BODY = b"PK\x03\x04" + bytes(range(256)) * 4000


@pytest.fixture
def servers() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def got(servers: ExitStack, file: WebFile, folder: Path, web: Web | None = None, **more: Any) -> FileGot:
    web = web or Web()
    web.at["/flows.zip"] = file
    address = web.address or servers.enter_context(on_the_web(web))
    return download_file(f"{address}/flows.zip", folder / "flows.zip", patience=more.pop("patience", HASTE), **more)


def test_a_file_arrives_whole_with_its_hash_and_day(servers: ExitStack, tmp_path: Path) -> None:
    found = got(servers, WebFile(BODY), tmp_path)
    assert found.path.read_bytes() == BODY
    assert (found.size, found.edited) == (len(BODY), "2026-02-02")
    assert found.digest == hashlib.sha256(BODY).hexdigest()
    assert [path.name for path in tmp_path.iterdir()] == ["flows.zip"]


def test_what_breaks_off_is_gone_on_with(servers: ExitStack, tmp_path: Path) -> None:
    web = Web()
    assert got(servers, WebFile(BODY, cuts=[400_000, 300_000]), tmp_path, web).path.read_bytes() == BODY
    assert [asked for _, asked in web.asked] == ["", "bytes=400000-", "bytes=700000-"]


def test_a_download_of_last_week_goes_on_where_it_ended(servers: ExitStack, tmp_path: Path) -> None:
    web = Web()
    with pytest.raises(ReadError, check=says("broke off.*Start again: what has come is kept")):
        got(servers, WebFile(BODY, cuts=[500_000]), tmp_path, web, patience=ONCE)
    assert parts_of(tmp_path / "flows.zip") == 500_000
    assert got(servers, WebFile(BODY), tmp_path, web).path.read_bytes() == BODY
    assert web.asked[-1][1] == "bytes=500000-"


@pytest.mark.parametrize(
    "now",
    [
        WebFile(BODY[::-1], etag='"two"', modified="Tue, 03 Mar 2026 09:30:00 GMT"),
        WebFile(BODY[:600_000], etag='"two"'),
        WebFile(BODY[:300_000], etag='"one"'),
        WebFile(BODY[::-1], ranges=False),
    ],
    ids=["another edition", "a shorter edition", "shorter than what was kept", "a server that cannot go on"],
)
def test_another_file_at_the_same_address_begins_anew(servers: ExitStack, tmp_path: Path, now: WebFile) -> None:
    web = Web()
    with pytest.raises(ReadError):
        got(servers, WebFile(BODY, cuts=[500_000]), tmp_path, web, patience=ONCE)
    assert got(servers, now, tmp_path, web).path.read_bytes() == now.body


def test_a_server_that_proves_nothing_is_asked_for_the_whole_file(servers: ExitStack, tmp_path: Path) -> None:
    web = Web()
    assert got(servers, WebFile(BODY, etag="", modified="", cuts=[500_000]), tmp_path, web).path.read_bytes() == BODY
    assert {asked for _, asked in web.asked} == {""}


def test_a_size_that_is_not_true_is_found_out(servers: ExitStack, tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("broke off")):
        got(servers, WebFile(BODY, says=len(BODY) + 10), tmp_path, patience=Patience(0.3, 2, 0.01))
    assert not (tmp_path / "flows.zip").exists()


def test_a_stop_keeps_what_has_come(servers: ExitStack, tmp_path: Path) -> None:
    class Stopping:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if fraction and fraction > 0.4:
                raise CancelledError

    web = Web()
    with pytest.raises(CancelledError):
        got(servers, WebFile(BODY), tmp_path, web, progress=Stopping())
    assert got(servers, WebFile(BODY), tmp_path, web).path.read_bytes() == BODY
    assert web.asked[-1][1].startswith("bytes=")


@pytest.mark.parametrize(
    "page",
    [
        WebFile(b"<!DOCTYPE html><html>Please sign in</html>", kind="text/html"),
        WebFile(b"\xef\xbb\xbf \n<HTML><body>Blocked", kind="application/zip"),
        WebFile(b"Blocked by policy", kind="text/html; charset=utf-8"),
    ],
)
def test_a_page_of_a_proxy_in_place_of_the_file_is_said(servers: ExitStack, tmp_path: Path, page: WebFile) -> None:
    with pytest.raises(ReadError, check=says("A web page came from 127.0.0.1.* in place of the data. A proxy or a sign-in page")):
        got(servers, page, tmp_path)
    assert not (tmp_path / "flows.zip").exists()


def test_a_server_that_fails_now_and_then_is_asked_again(servers: ExitStack, tmp_path: Path) -> None:
    assert got(servers, WebFile(BODY, fails=2), tmp_path).size == len(BODY)


def test_a_file_that_is_gone_is_refused(servers: ExitStack, tmp_path: Path) -> None:
    with on_the_web(Web()) as address, pytest.raises(RefusedError, check=says(r"refuses \(HTTP 404\); its address may")):
        download_file(f"{address}/gone.zip", tmp_path / "gone.zip", patience=HASTE)


def test_more_than_the_set_should_have_is_not_taken(servers: ExitStack, tmp_path: Path) -> None:
    for file in (WebFile(BODY), WebFile(BODY, tells_size=False)):
        with pytest.raises(ReadError, check=says("The file is larger than 1 MB")):
            got(servers, file, tmp_path, most=1_000_000)


def test_a_full_disk_is_said_before_anything_is_downloaded(
    servers: ExitStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=20_000_000))
    with pytest.raises(WriteError, check=says("has 20 MB free; 51 MB are needed. Make room")):
        got(servers, WebFile(BODY), tmp_path)


def test_a_folder_that_cannot_be_written_to_is_said(servers: ExitStack, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError):
        got(servers, WebFile(BODY), tmp_path / "file")


@pytest.mark.parametrize("note", ["", "{}", "[]", '{"address": 1}', "\0"])
def test_a_damaged_note_begins_anew(servers: ExitStack, tmp_path: Path, note: str) -> None:
    (tmp_path / "flows.zip.part").write_bytes(b"half")
    (tmp_path / "flows.zip.part.json").write_text(note)
    assert got(servers, WebFile(BODY), tmp_path).path.read_bytes() == BODY


def test_a_certificate_that_has_expired_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trusted.pem").write_text(EXPIRED)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    monkeypatch.setattr(certificates, "BUNDLES", ())
    with (
        on_the_web(Web({"/a": WebFile(BODY)}), EXPIRED, tmp_path) as address,
        pytest.raises(ReadError, check=says("certificate of 127.0.0.1.* has expired, or the clock")),
    ):
        download_file(f"{address}/a", tmp_path / "a", patience=HASTE)


def test_a_certificate_that_nobody_signed_is_refused_and_one_that_is_trusted_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with on_the_web(Web({"/a": WebFile(BODY)}), VALID, tmp_path) as address:
        with pytest.raises(ReadError, check=says("certificate is not trusted here.*SSL_CERT_FILE")):
            download_file(f"{address}/a", tmp_path / "a", patience=HASTE)
        (tmp_path / "trusted.pem").write_text(VALID)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
        assert download_file(f"{address}/a", tmp_path / "a", patience=HASTE).size == len(BODY)


def test_a_redirect_never_leaves_the_checked_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trusted.pem").write_text(VALID)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    open_web = Web({"/a": WebFile(BODY)})
    with (
        on_the_web(open_web) as elsewhere,
        on_the_web(Web({"/a": WebFile(b"", moves_to=f"{elsewhere}/a")}), VALID, tmp_path) as address,
        pytest.raises(ReadError),
    ):
        download_file(f"{address}/a", tmp_path / "a", patience=HASTE)
    assert not open_web.asked


def test_the_note_of_a_part_names_the_address(servers: ExitStack, tmp_path: Path) -> None:
    web = Web()
    with pytest.raises(ReadError):
        got(servers, WebFile(BODY, cuts=[500_000]), tmp_path, web, patience=ONCE)
    note = json.loads((tmp_path / "flows.zip.part.json").read_text())
    assert note == {
        "address": f"{web.address}/flows.zip", "etag": '"one"', "modified": "Mon, 02 Feb 2026 09:30:00 GMT", "total": len(BODY),
    }  # fmt: skip
