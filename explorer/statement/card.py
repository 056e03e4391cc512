"""The summary card: what a statement comes to in one sentence, one map and three numbers."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.flags.findings import Findings
from explorer.flags.footprint_day import drawn_said
from explorer.readers.flows import whom_said
from explorer.said import Figure, Said
from explorer.statement.economy_parts import census_said, how_known
from explorer.statement.figures import HOLDS, WHOLE, is_known, share
from explorer.statement.model import Picture, Sentence, Statement


@dataclass(frozen=True)
class Card:
    """A card.

    Attributes
    ----------
    title, byline : Said
    sentences : tuple of Sentence
        The answers on the economy and on institutions, as the statement has them in brief; before them, that a plan draws it.
    numbers : tuple of (Figure, Said)
        Three at most: a figure and what it is of. What is not known is left out, never zero.
    whom : Said
        Whom the numbers count, and of when.
    picture : Picture or None
    map_said : Said
        What the map shows, or that there is none.
    problems : Said or None
        How much is wrong with the user's own files, and what comes first; None where nothing is.
    """

    title: Said
    byline: Said
    sentences: tuple[Sentence, ...]
    numbers: tuple[tuple[Figure, Said], ...]
    whom: Said
    picture: Picture | None
    map_said: Said
    problems: Said | None = None


def card_of(findings: Findings, statement: Statement) -> Card:
    """Make the card of a statement."""
    pictures = [part.picture for part in statement.parts if part.picture]
    brief = statement.part("brief").sentences
    is_empty = not findings.footprint.districts
    numbers = findings.verdict.economy.numbers
    known = how_known(findings)
    found = (
        (numbers.supply, f"{HOLDS}.supply", Said("card-supply", known=known)),
        (numbers.demand, f"{HOLDS}.demand", Said("card-demand", known=known)),
        (numbers.whole, f"{WHOLE}.share_in_whole_areas", Said("card-whole")),
    )
    return Card(
        statement.title,
        statement.byline,
        brief[:1] if is_empty else brief[: len(drawn_said(findings.project)) + 2],
        () if is_empty else tuple((share(value, key), label) for value, key, label in found if is_known(value)),
        Said("card-whom", base=whom_said(findings.flows.base), census=census_said(findings)),
        pictures[0] if pictures else None,
        Said("card-map", known=known, census=census_said(findings)) if pictures else Said("card-no-map"),
        Said("card-problems", first=findings.problems[0], n=len(findings.problems)) if findings.problems else None,
    )
