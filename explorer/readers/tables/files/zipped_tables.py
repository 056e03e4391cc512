"""Tables that come in a zip, as downloads often do: the only one inside is read as if it had been unpacked.

Nothing is written: what is inside is read piece by piece, and never more than may be read of such a file.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from explorer.errors import ReadError
from explorer.readers.tables.sheets import WORKBOOK_ENDINGS
from explorer.said import Listing, Said

_MARK = b"PK\x03\x04"
_OF_DOCUMENTS = ("[Content_Types].xml", "mimetype", "content.xml", "META-INF/manifest.xml")
"""Parts of workbooks and other documents, which are archives themselves."""

_OF_TABLES, _OF_NOTES = (".csv", ".tsv"), (".txt",)
"""Endings of tables as text; beside one of the first, one of the second is a note."""

_OF_SHAPES = (".shp", ".gpkg", ".geojson", ".topojson", ".fgb", ".kml", ".gml", ".tab", ".mif", ".gdbtable", ".geoparquet")
_MAY_HOLD_SHAPES = (".json", ".csv", ".txt", ".tsv")
_LOOKED_AT, _MOST_LOOKED_AT = 1_000_000, 10
_MOST_NAMED = 5
_UNPACK = Said("readers-unpack-table")

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)
"""What a damaged or locked archive raises as it is read."""


class Inside(NamedTuple):
    """The only table of an archive.

    Attributes
    ----------
    name : str
        As it stands in the archive.
    others : tuple of str
        Files beside it.
    """

    name: str
    others: tuple[str, ...] = ()

    @property
    def said(self) -> Said:
        """Which table was read, and what else the archive holds."""
        if not self.others:
            return Said("readers-from-archive", name=self.name)
        return Said("readers-from-archive-beside", name=self.name, others=Listing(self.others, _MOST_NAMED))


def table_inside(path: Path) -> Inside | None:
    """Return the only table of an archive; None for what is no archive, and for workbooks, which are read as such.

    Raises
    ------
    ReadError
        It holds no table or several, or one that is no text; or it is locked or damaged.
    """
    with path.open("rb") as stream:
        if stream.read(len(_MARK)) != _MARK or path.suffix.casefold() in WORKBOOK_ENDINGS:
            return None
    with _opened(path) as archive:
        # Two files may have one name, and only the last would be read; where their content is the same, nothing is lost.
        members = {(member.filename, member.CRC): member for member in archive.infolist() if not member.is_dir()}
    names = [name for name, _ in members if not _is_beside(name)]
    if any(name in _OF_DOCUMENTS or name.startswith("xl/") for name in names):
        return None
    tables = next((found for kinds in _KINDS if (found := [name for name in names if _ending(name) in kinds])), [])
    if not tables:
        raise ReadError(Said("readers-archive-without-table", file=path.name), Said("readers-give-table"))
    if len(tables) > 1:
        several = Said("readers-archive-of-tables", file=path.name, tables=len(tables), names=Listing(tuple(tables), _MOST_NAMED))
        raise ReadError(several, _UNPACK)
    if _ending(tables[0]) not in (*_OF_TABLES, *_OF_NOTES):
        raise ReadError(Said("readers-archive-of-workbook", file=path.name, name=tables[0]), _UNPACK)
    if any(member.flag_bits & 1 for (name, _), member in members.items() if name == tables[0]):
        raise ReadError(Said("readers-archive-locked", file=path.name), _UNPACK)
    return Inside(tables[0], tuple(name for name in names if name != tables[0]))


_KINDS = (_OF_TABLES, (*WORKBOOK_ENDINGS, ".parquet"), _OF_NOTES)
"""Endings of tables, the surest first."""


@contextmanager
def open_inside(path: Path, name: str) -> Iterator[IO[bytes]]:
    """Open a file of an archive for reading; a damaged one raises what :data:`DAMAGED` names."""
    with zipfile.ZipFile(path) as archive, archive.open(name) as stream:
        yield stream


def is_of_tables(path: Path) -> bool:
    """Whether an archive holds tables of figures and no shapes; in the process apart."""
    from explorer.readers.boundary_files.found_sets import shows_shapes

    with _opened(path) as archive:
        names = [member.filename for member in archive.infolist() if not member.is_dir() and not _is_beside(member.filename)]
        endings = {_ending(name) for name in names}
        if endings & set(_OF_SHAPES) or not endings.intersection(chain(*_KINDS)):
            return False
        unsure = [name for name in names if _ending(name) in _MAY_HOLD_SHAPES]
        return not any(shows_shapes(archive.open(name).read(_LOOKED_AT), _ending(name)) for name in unsure[:_MOST_LOOKED_AT])


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (*DAMAGED, ValueError) as problem:
        raise damaged(path, problem) from problem
    except OSError as problem:
        raise ReadError.of(path, problem) from problem


def damaged(path: Path, problem: Exception) -> ReadError:
    """Return the error for an archive that cannot be read."""
    return ReadError(Said("readers-archive-damaged", file=path.name), Said("readers-download-again"), detail=repr(problem))


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.casefold()


def _is_beside(name: str) -> bool:
    """Whether a file is what a system puts into an archive beside the user's own."""
    place = PurePosixPath(name)
    return "__MACOSX" in place.parts or place.name.startswith(".")
