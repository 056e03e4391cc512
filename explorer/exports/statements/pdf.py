"""The statement as a tagged PDF (PDF/UA-1), which Typst sets; an add-on, since its library weighs as much as a third of us."""

from __future__ import annotations

import importlib.util
import json
from typing import Any

from explorer import resources
from explorer.errors import WriteError
from explorer.exports.runs import printed
from explorer.resources import is_packaged
from explorer.said import Listing, Said, Value
from explorer.scratch import passing_folder
from explorer.settings import add_ons_folders
from explorer.statement.model import Part, Picture, Sentence, Statement, Table
from explorer.words import say, spoken, text


def is_there() -> bool:
    """Whether a tagged PDF can be written."""
    return importlib.util.find_spec("typst") is not None


def need() -> None:
    """Refuse to write a PDF where nothing sets it.

    Raises
    ------
    WriteError
        The add-on is not there; the remedy says how to come by it.
    """
    if is_there():
        return
    folders = Listing(tuple(map(str, add_ons_folders())), joint="or")
    raise WriteError(
        Said("statement-no-pdf"), Said("statement-pdf-add", folders=folders) if is_packaged() else Said("statement-pdf-install")
    )


def statement_pdf(statement: Statement, map_picture: bytes) -> bytes:
    """Return the document.

    Raises
    ------
    WriteError
        The add-on is not there, or what is said cannot be set as a document for all readers.
    """
    need()
    import typst

    with passing_folder() as folder:
        source = folder / "statement.typ"
        source.write_text(resources.resource("templates/statement.typ").read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "map.png").write_bytes(map_picture)
        (folder / "statement.json").write_text(json.dumps(_told(statement)), encoding="utf-8")
        try:
            # PDF for all readers (ISO 14289-1): Typst refuses to write one that lacks tags, language, title or a description.
            made = typst.compile(source, root=folder, format="pdf", pdf_standards=["ua-1"])
        except (typst.TypstError, RuntimeError) as problem:
            raise WriteError(Said("statement-pdf-failed"), Said("statement-pdf-failed-remedy"), detail=str(problem)) from problem
    return made


def _told(statement: Statement) -> dict[str, Any]:
    """Return the statement as plain text in its parts."""
    language, _, region = spoken().tag.partition("-")
    return {
        "title": _plain(statement.title), "byline": _plain(statement.byline), "author": printed(statement.own.author),
        "language": language, "region": region, "note": text("statement-annex-note"),
        "parts": [_part(statement, one) for one in statement.parts],
        "sources": [_plain(one.said) for one in statement.sources],
    }  # fmt: skip


def _part(statement: Statement, part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "title": _plain(part.title),
        "own": [printed(one) for one in part.own],
        "sentences": [{"text": _plain(one.said), "sources": _numbers(statement, one)} for one in part.sentences],
        "picture": _picture(statement, part.picture) if part.picture else None,
        "table": _table(statement, part.table) if part.table else None,
    }


def _picture(statement: Statement, picture: Picture) -> dict[str, Any]:
    return {"caption": _plain(picture.caption), "about": _plain(picture.about), "sources": _numbers(statement, picture)}


def _table(statement: Statement, table: Table) -> dict[str, Any]:
    return {
        "caption": _plain(table.caption),
        "sources": _numbers(statement, table),
        "heads": [_plain(one) for one in table.heads],
        "rows": [[_plain(cell) for cell in row] for row in table.rows],
        "numeric": sorted(table.numeric),
    }


def _numbers(statement: Statement, one: Sentence | Picture | Table) -> list[int]:
    return [statement.number(source) for source in one.sources]


def _plain(value: Value) -> str:
    return printed(say(value))
