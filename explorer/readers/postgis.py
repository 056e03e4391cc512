"""Layers and tables of a PostGIS database, copied into files: what is read of them then is read as any file is.

The database is only ever read: every transaction is declared read-only, so that even a view that would write cannot.
Nothing of a password is kept here; see :mod:`explorer.readers.passwords`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.progress import SILENT, Progress
from explorer.readers.geopackage import field_of_rows
from explorer.resources import is_packaged
from explorer.said import Number, Said

if TYPE_CHECKING:
    import psycopg

MOST_ROWS = 2_000_000
MOST_BYTES = 600_000_000
_SECONDS_TO_CONNECT = 10
_LONGEST_QUERY = 120_000
"""Milliseconds after which the server gives a query up."""

_BATCH = 5_000
_PREVIEW_ROWS = 20


@dataclass(frozen=True)
class Place:
    """Where a database is, and as whom it is asked."""

    host: str
    database: str
    user: str
    port: int = 5432

    def __str__(self) -> str:
        return f"{self.user}@{self.host}:{self.port}/{self.database}"

    @classmethod
    def parse(cls, text: str) -> Place | None:
        """Read a place as it writes itself; None where the text is none.

        Examples
        --------
        >>> Place.parse("ann@gis.example.org:5433/boundaries")
        Place(host='gis.example.org', database='boundaries', user='ann', port=5433)
        """
        user, _, rest = text.rpartition("@")
        server, _, database = rest.partition("/")
        host, _, port = server.rpartition(":")
        return cls(host, database, user, int(port)) if user and host and database and port.isdecimal() else None


@dataclass(frozen=True)
class Relation:
    """A table or view of a database.

    Attributes
    ----------
    schema, name : str
    geometry : str
        Its column of shapes; empty for a table of figures.
    shape, srid : str, int
        Type of its shapes and number of their coordinate system.
    rows : int
        As the server estimates them; -1 where it does not.
    """

    schema: str
    name: str
    geometry: str = ""
    shape: str = ""
    srid: int = 0
    rows: int = -1

    @property
    def is_layer(self) -> bool:
        """Whether it has shapes."""
        return bool(self.geometry)


NOT_INSTALLED = Said("readers-postgis-not-installed")
HOW_TO_INSTALL = Said("readers-postgis-install")
NOT_PACKED = Said("readers-postgis-not-packed")


def is_installed() -> bool:
    """Whether what reads databases is there."""
    return find_spec("psycopg") is not None


def how_to_install() -> Said:
    """Say how to come by what reads databases."""
    return NOT_PACKED if is_packaged() else HOW_TO_INSTALL


@contextmanager
def connected(place: Place, password: str) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """Connect for reading only.

    Raises
    ------
    ReadError
        The part for PostGIS is not installed; the server cannot be reached or refuses; or what was asked failed there.
    """
    try:
        import psycopg
    except ImportError as problem:
        raise ReadError(NOT_INSTALLED, how_to_install(), detail=repr(problem)) from problem
    try:
        with psycopg.connect(
            host=place.host,
            port=place.port,
            dbname=place.database,
            user=place.user,
            password=password,
            connect_timeout=_SECONDS_TO_CONNECT,
            options=f"-c default_transaction_read_only=on -c statement_timeout={_LONGEST_QUERY}",
            application_name="subregion-explorer",
        ) as connection:
            connection.read_only = True
            yield connection
    except psycopg.errors.ReadOnlySqlTransaction as problem:
        raise ReadError(
            Said("readers-only-reading", place=str(place)), Said("readers-choose-relation"), detail=str(problem)
        ) from problem
    except psycopg.Error as problem:
        raise ReadError(_said(place, str(problem)), Said("readers-check-connection"), detail=str(problem)) from problem


def _said(place: Place, problem: str) -> Said:
    """Return the server's own words in one sentence, without what may be secret."""
    told = [line.strip() for line in problem.splitlines() if line.strip()]
    # The server's last line is its reason, unless it only asks back: "Is the server running …?"
    last = next((line for line in reversed(told) if not line.endswith("?")), "")
    if not last:
        return Said("readers-did-not-answer", place=str(place))
    return Said("readers-answered-otherwise", place=str(place), reason=last.rstrip("."))


_RELATIONS = """
    SELECT n.nspname, c.relname, coalesce(g.attname, ''), coalesce(g.shape, ''), coalesce(g.srid, 0), c.reltuples::bigint
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN LATERAL (
        SELECT a.attname,
               upper(substring(format_type(a.atttypid, a.atttypmod) from '\\(([A-Za-z]+)')) AS shape,
               substring(format_type(a.atttypid, a.atttypmod) from ',([0-9]+)')::int AS srid
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = c.oid AND t.typname IN ('geometry', 'geography') AND NOT a.attisdropped
        ORDER BY a.attnum LIMIT 1
    ) g ON true
    WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND n.nspname NOT LIKE 'pg\\_%%' AND n.nspname <> 'information_schema'
      AND c.relname NOT IN ('spatial_ref_sys', 'geometry_columns', 'geography_columns', 'raster_columns', 'raster_overviews')
      AND has_table_privilege(c.oid, 'SELECT')
    ORDER BY n.nspname, c.relname
"""


def relations(place: Place, password: str) -> tuple[Relation, ...]:
    """List the tables and views that this user may read."""
    with connected(place, password) as connection:
        rows = connection.execute(_RELATIONS).fetchall()
    return tuple(Relation(*row) for row in rows)


def first_rows(place: Place, password: str, relation: Relation) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the headings and first rows of a table, without its shapes."""
    with connected(place, password) as connection:
        names = _columns(connection, relation)
        rows = connection.execute(_select(relation, names, limit=_PREVIEW_ROWS)).fetchall()
    return tuple(names), [tuple("" if value is None else str(value) for value in row) for row in rows]


def copy_to_file(place: Place, password: str, relation: Relation, folder: Path, progress: Progress = SILENT) -> Path:
    """Copy a layer into a GeoPackage, or a table into a CSV, and return the file.

    Parameters
    ----------
    place, password : Place, str
    relation : Relation
    folder : Path
        Where the copy goes; one of the same name is replaced when the new one is whole.
    progress : Progress

    Raises
    ------
    ReadError
        The table is too large, or the server fails.
    CancelledError
        ``progress`` said so.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{relation.schema}.{relation.name}".replace("/", "_")
    with connected(place, password) as connection:
        progress.step(Said("readers-copying", relation=f"{relation.schema}.{relation.name}"), 0.0)
        if relation.is_layer:
            copy = _copy_layer(connection, relation, target.with_name(target.name + ".gpkg"), progress)
        else:
            copy = _copy_table(connection, relation, target.with_name(target.name + ".csv"), progress)
    keep_origin(copy, place, relation)
    return copy


_ORIGIN = ".origin.json"


def keep_origin(copy: Path, place: Place, relation: Relation) -> None:
    """Write down beside a copy where it is from, and when it was made; whose account was used is nobody's business."""
    told = {
        "database": f"{place.host}:{place.port}/{place.database}", "relation": f"{relation.schema}.{relation.name}",
        "copied": date.today().isoformat(),
    }  # fmt: skip
    # A copy without it is as good; only its origin is not told.
    with suppress(OSError):
        copy.with_name(copy.name + _ORIGIN).write_text(json.dumps(told), encoding="utf-8")


def origin_of(copy: Path) -> dict[str, str]:
    """Return where a copy is from: ``database``, ``relation`` and the day ``copied``; empty for any other file."""
    try:
        told = json.loads(copy.with_name(copy.name + _ORIGIN).read_text(encoding="utf-8"))
        return {name: str(told[name]) for name in ("database", "relation", "copied")}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _columns(connection: psycopg.Connection[tuple[Any, ...]], relation: Relation) -> list[str]:
    """Columns of a table without shapes, in their order."""
    rows = connection.execute(
        "SELECT a.attname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid "
        "JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = %s AND c.relname = %s AND a.attnum > 0 AND NOT a.attisdropped "
        "AND t.typname NOT IN ('geometry', 'geography', 'raster', 'bytea') ORDER BY a.attnum",
        (relation.schema, relation.name),
    ).fetchall()
    return [str(name) for (name,) in rows]


def _select(relation: Relation, names: list[str], *, limit: int, with_shapes: bool = False) -> Any:  # noqa: ANN401 - of psycopg
    """Compose a query; names are quoted by the library, never pasted."""
    from psycopg import sql

    columns: list[sql.Composable] = [sql.Identifier(name) for name in names]
    if with_shapes:
        columns.append(sql.SQL("ST_AsBinary({}::geometry)").format(sql.Identifier(relation.geometry)))
    listed = sql.SQL(", ").join(columns) if columns else sql.SQL("1")
    query = sql.SQL("SELECT {} FROM {} LIMIT {}")
    return query.format(listed, sql.Identifier(relation.schema, relation.name), sql.Literal(limit))


def _copy_table(connection: psycopg.Connection[tuple[Any, ...]], relation: Relation, target: Path, progress: Progress) -> Path:
    from psycopg import sql

    query = _select(relation, _columns(connection, relation), limit=MOST_ROWS + 1)
    draft, written = target.with_suffix(".part"), 0
    copied = sql.SQL("COPY ({}) TO STDOUT WITH (FORMAT csv, HEADER)").format(query)
    with draft.open("wb") as stream, connection.cursor() as cursor, cursor.copy(copied) as rows:
        for piece in rows:
            written += stream.write(piece)
            if written > MOST_BYTES:
                raise _too_large(relation)
            progress.step()
    draft.replace(target)
    return target


def _copy_layer(connection: psycopg.Connection[tuple[Any, ...]], relation: Relation, target: Path, progress: Progress) -> Path:
    import geopandas as gpd
    import pandas as pd

    names = _columns(connection, relation)
    with connection.cursor(name="copy") as cursor:
        cursor.itersize = _BATCH
        cursor.execute(_select(relation, names, limit=MOST_ROWS + 1, with_shapes=True))
        rows: list[tuple[Any, ...]] = []
        while batch := cursor.fetchmany(_BATCH):
            rows += batch
            progress.step(Said("readers-copying-shapes", shapes=len(rows)))
    if len(rows) > MOST_ROWS:
        raise _too_large(relation)
    if not rows:
        raise ReadError(
            Said("readers-relation-empty", relation=f"{relation.schema}.{relation.name}"), Said("readers-choose-other-layer")
        )
    shapes = gpd.GeoSeries.from_wkb([row[-1] for row in rows])
    values = pd.DataFrame([row[:-1] for row in rows], columns=pd.Index(names)).map(_storable)
    frame = gpd.GeoDataFrame(values, geometry=shapes, crs=f"EPSG:{relation.srid}" if relation.srid else None)
    draft = target.with_suffix(".part.gpkg")
    draft.unlink(missing_ok=True)
    frame.to_file(draft, layer=relation.name, driver="GPKG", engine="pyogrio", FID=field_of_rows(frame.columns))
    draft.replace(target)
    return target


def _storable(value: object) -> object:
    """Numbers stay numbers; what a GeoPackage does not know becomes text."""
    from decimal import Decimal

    if isinstance(value, Decimal):
        return float(value)
    return value if value is None or isinstance(value, int | float | str) else str(value)


def _too_large(relation: Relation) -> ReadError:
    return ReadError(
        Said(
            "readers-relation-too-large",
            relation=f"{relation.schema}.{relation.name}",
            rows=MOST_ROWS,
            size=Number(MOST_BYTES // 1_000_000, unit="megabytes"),
        ),
        Said("readers-make-view"),
    )
