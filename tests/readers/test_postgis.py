"""A real PostgreSQL with PostGIS, started for these tests; without it they are skipped."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.errors import CancelledError, ReadError
from explorer.readers import passwords
from explorer.readers.postgis import Place, Relation, copy_to_file, first_rows, relations
from explorer.said import Said
from explorer.words import error_said, say
from tests.support import says

psycopg = pytest.importorskip("psycopg", reason="the extra postgis is not installed")

SQUARE = "MULTIPOLYGON(((390000 290000, 400000 290000, 400000 300000, 390000 300000, 390000 290000)))"


def _program(name: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    path = str(found[-1]) if found else shutil.which(name)
    if path is None:
        pytest.skip(f"PostgreSQL is not installed ({name} was not found)")
    return path


def _as_server(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root: Debian's package brings a user for it."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    initdb, control = _program("initdb"), _program("pg_ctl")
    # Not below pytest's own folder, which other users may not enter.
    home = Path(tempfile.mkdtemp(prefix="subregion-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = home / "base"
    subprocess.run(
        _as_server([initdb, "-D", str(base), "-U", "owner", "-A", "trust", "-E", "UTF8"]), check=True, capture_output=True
    )
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
    start = [control, "-D", str(base), "-o", options, "-l", str(home / "log"), "-w", "start"]
    subprocess.run(_as_server(start), check=True, capture_output=True)
    here = Place("127.0.0.1", "postgres", "owner", port)
    try:
        _fill(here)
        yield here
    finally:
        subprocess.run(_as_server([control, "-D", str(base), "-m", "immediate", "stop"]), check=True, capture_output=True)
        shutil.rmtree(home, ignore_errors=True)


def _fill(place: Place) -> None:
    with psycopg.connect(host=place.host, port=place.port, dbname=place.database, user=place.user, autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'").fetchone() is None:
            pytest.skip("PostGIS is not installed beside PostgreSQL")
        connection.execute("CREATE EXTENSION postgis")
        connection.execute('CREATE SCHEMA "odd ""name"')
        connection.execute(
            "CREATE TABLE districts (code text, name text, made date, size numeric, shape geometry(MultiPolygon, 27700))"
        )
        connection.execute(
            "INSERT INTO districts VALUES ('E08000027', 'Dudley', '1974-04-01', 97.96, ST_GeomFromText(%s, 27700))", (SQUARE,)
        )
        connection.execute('CREATE TABLE "odd ""name"."Rates; DROP" (lad text, "2020" numeric, "2021" numeric)')
        connection.execute("""INSERT INTO "odd ""name"."Rates; DROP" VALUES ('E08000027', 1.5, 2.5), ('E08000030', 3, NULL)""")
        connection.execute("CREATE TABLE log (at int)")
        connection.execute("CREATE FUNCTION sneaky() RETURNS int LANGUAGE sql AS 'INSERT INTO log VALUES (1) RETURNING at'")
        connection.execute("CREATE VIEW writes AS SELECT sneaky() AS figure")


def _found(place: Place, name: str) -> Relation:
    return next(relation for relation in relations(place, "") if relation.name == name)


def test_layers_and_tables_are_listed_with_their_shapes(place: Place) -> None:
    found = {relation.name: relation for relation in relations(place, "")}
    assert (found["districts"].geometry, found["districts"].shape, found["districts"].srid) == ("shape", "MULTIPOLYGON", 27700)
    assert not found["Rates; DROP"].is_layer
    assert "spatial_ref_sys" not in found


def test_first_rows_are_shown_without_shapes(place: Place) -> None:
    headings, rows = first_rows(place, "", _found(place, "districts"))
    assert headings == ("code", "name", "made", "size")
    assert rows == [("E08000027", "Dudley", "1974-04-01", "97.96")]


def test_a_table_is_copied_and_reported_on_as_any_file(place: Place, tmp_path: Path, catalogue: Catalogue) -> None:
    copy = copy_to_file(place, "", _found(place, "Rates; DROP"), tmp_path)
    table = catalogue.files.table(copy)
    assert (table.report.matched, table.report.periods, table.report.problems) == (2, ("2020", "2021"), ())
    assert table.frame["value"].isna().sum() == 1


def test_a_layer_is_copied_with_its_coordinate_system(place: Place, tmp_path: Path) -> None:
    from explorer.readers.boundaries import read_boundaries

    layer = read_boundaries(copy_to_file(place, "", _found(place, "districts"), tmp_path))
    assert layer.frame.area.tolist() == [1e8]
    assert layer.frame["code"].tolist() == ["E08000027"]


def test_nothing_is_ever_written_even_by_a_view_that_would(place: Place, tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("only reading is allowed")):
        copy_to_file(place, "", _found(place, "writes"), tmp_path)
    with psycopg.connect(host=place.host, port=place.port, dbname=place.database, user=place.user) as connection:
        assert connection.execute("SELECT count(*) FROM log").fetchone() == (0,)


def test_a_copy_that_is_stopped_leaves_no_file(place: Place, tmp_path: Path) -> None:
    class Impatient:
        def step(self, message: Said | str = "", fraction: float | None = None) -> None:
            if fraction is None:
                raise CancelledError

    with pytest.raises(CancelledError):
        copy_to_file(place, "", _found(place, "Rates; DROP"), tmp_path, Impatient())
    assert not list(tmp_path.glob("*.csv"))


@pytest.mark.parametrize(
    ("change", "said"), [({"database": "absent"}, "absent"), ({"user": "nobody"}, "nobody"), ({"port": 1}, "")]
)
def test_what_the_server_refuses_is_told_in_a_sentence(place: Place, change: dict[str, object], said: str) -> None:
    from dataclasses import replace

    with pytest.raises(ReadError) as refused:
        relations(replace(place, **change), "secret-word")  # type: ignore[arg-type]
    assert said in say(refused.value.message)
    assert "secret-word" not in error_said(refused.value)
    assert say(refused.value.message).endswith(".")


def test_where_nothing_listens_the_reason_is_told_and_no_question_asked() -> None:
    with pytest.raises(ReadError) as refused:
        relations(Place("127.0.0.1", "gis", "ann", 1), "")
    assert "efused" in say(refused.value.message)
    assert "?" not in say(refused.value.message)


def test_a_place_reads_what_it_writes() -> None:
    here = Place("gis.example.org", "data", "ann", 5433)
    assert Place.parse(str(here)) == here
    assert Place.parse("nonsense") is None


def test_a_password_goes_to_the_keyring_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring", reason="the extra postgis is not installed")
    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "set_password", lambda service, place, word: kept.update({(service, place): word}))
    monkeypatch.setattr(keyring, "get_password", lambda service, place: kept.get((service, place)))
    assert passwords.remember("ann@host:1/db", "word")
    assert passwords.remembered("ann@host:1/db") == "word"
    assert passwords.remembered("ann@other:1/db") == ""


def test_a_keyring_that_fails_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring", reason="the extra postgis is not installed")

    def locked(*_: str) -> str:
        raise RuntimeError("locked")

    monkeypatch.setattr(keyring, "set_password", locked)
    monkeypatch.setattr(keyring, "get_password", locked)
    assert not passwords.remember("a@b:1/c", "word")
    assert passwords.remembered("a@b:1/c") == ""
