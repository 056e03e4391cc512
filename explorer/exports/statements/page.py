"""The statement as one HTML page that needs no other file and no network, and prints on A4."""

from __future__ import annotations

from markupsafe import Markup, escape

from explorer.exports.page import embedded, environment, filled
from explorer.exports.runs import runs
from explorer.exports.statements.record import carried
from explorer.flags.findings import Findings
from explorer.said import Value
from explorer.statement.model import Sentence, Statement
from explorer.words import text


def statement_html(findings: Findings, statement: Statement, map_picture: bytes) -> str:
    """Return the page; every figure is a ``data`` element with its id."""
    page = environment()
    page.globals |= {"told": _told, "cited": lambda sources: _cited(statement, sources)}
    page.globals |= {"sentence": lambda one: _sentence(statement, one)}
    return filled(
        page,
        "statement.html",
        statement=statement,
        map_data=embedded(map_picture),
        # What ends a script must not stand in it; JSON reads the same.
        carried=Markup(carried(findings, statement).replace("<", "\\u003c")),  # noqa: S704 - no markup is left in it
    )


def _sentence(statement: Statement, one: Sentence) -> Markup:
    return _told(one.said) + _cited(statement, one.sources)


def _told(value: Value) -> Markup:
    """Return something said, each figure as an element of its own."""
    whole = Markup()
    for run in runs(value):
        whole += Markup('<data value="{0}">{1}</data>').format(run.figure, run.text) if run.figure else escape(run.text)
    return whole


def _cited(statement: Statement, sources: tuple[str, ...]) -> Markup:
    """Return the numbers of sources, raised, each a link to its line."""
    links = [
        Markup('<a href="#source-{0}" aria-label="{1}">{0}</a>').format(number, text("statement-source-number", n=number))
        for number in map(statement.number, sources)
    ]
    return Markup("<sup>{0}</sup>").format(Markup(",&thinsp;").join(links)) if links else Markup()
