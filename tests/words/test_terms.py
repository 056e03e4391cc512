"""One term for one thing: messages use the words of the glossary, and the glossary explains words that are used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from explorer import resources
from explorer.catalogue.published_words import ROOM
from explorer.words.parts import Choice, Pattern
from explorer.words.pattern import pattern
from tests.words.uses import messages

REFUSED: Mapping[str, str] = {
    r"inhabitants?|population": "residents",
    r"employed persons?|employed people": "employed residents",
    r"commuter flows?|travel flows?": "commuting flows",
    r"labour market areas?|functional economic areas?": "functional area, labour market",
    r"travel to work areas?": "travel-to-work area",
    r"local authority districts?|local authorit(y|ies)": "district",
    r"self containment": "self-containment",
    r"cut-off value|limit value|critical value": "threshold",
    r"geometr(y|ies)": "shape",
    r"CRS|projection": "coordinate system",
    r"data sets?": "dataset",
    r"director(y|ies)": "folder",
    r"per cents?|percents?": "%, percentage",
    r"catchments?": "hinterland",
    r"delineations?": "division",
    r"warnings?|alerts?": "flag",
    r"metadata": "what is known of it",
    r"abort|terminate": "stop",
    r"erase": "remove",
    r"click on": "click",
    r"e\.g\.|i\.e\.|etc\.|via|whilst|utilise": "plain English",
}
"""Words that would stand for something that has a name already, and that name."""

ALLOWED = {
    "institution-local_authority", "level-district", "source-boundaries-publisher", "source-population-title",
    # What funders ask for, in their words.
    "statement-part-economy", "statement-economy-answer",
}  # fmt: skip
"""Messages that may use such a word: names that others have given."""


def _texts(parts: Pattern) -> Iterator[str]:
    """Yield what a message says, without its values, each variant for itself."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Choice):
            for variant in part.variants.values():
                yield from _texts(variant)


@cache
def _said() -> dict[str, str]:
    """Return what each message of ours says, in all its variants; tables have the words of their publishers."""
    own = {key: written for key, written in messages().items() if not key.startswith(ROOM)}
    return {key: " ".join(_texts(pattern(written))) for key, written in own.items()}


def _glossary() -> dict[str, str]:
    """Return the terms of the glossary, with what it says of each."""
    written = resources.resource("help/guide/glossary.md").read_text("utf-8")
    return {term.strip(): said for terms, said in re.findall(r"\*\*([^*]+)\*\*:? ([^*]+)", written) for term in terms.split(",")}


@pytest.mark.parametrize("variant", REFUSED)
def test_messages_use_one_term_for_one_thing(variant: str) -> None:
    unwanted = re.compile(rf"\b(?:{variant})(?!\w)", re.IGNORECASE if variant.islower() else 0)
    found = [key for key, said in _said().items() if unwanted.search(said)]

    assert [key for key in found if key not in ALLOWED] == [], f"say: {REFUSED[variant]}"


def test_the_glossary_explains_what_messages_say() -> None:
    said = " ".join(_said().values()).casefold()
    bare = {term: re.sub(r" \(\w+\)$", "", term).casefold() for term in _glossary()}

    assert [term for term, words in bare.items() if words not in said] == []


def test_the_glossary_has_the_terms_that_messages_are_held_to() -> None:
    explained = " ".join(_glossary()).casefold()

    for term in ("district", "functional area", "labour market", "travel-to-work area", "self-containment", "threshold", "flag"):
        assert term in explained
