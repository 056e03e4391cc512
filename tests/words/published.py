"""Everything that tables of data say in English, as a file of messages: for a translator, and to be held against the tables.

``python -m tests.words.published`` writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import load_indicators
from explorer.catalogue.known_datasets import load_known
from explorer.catalogue.published_words import published
from explorer.official.table import official_sets
from explorer.said import Said

_HEAD = "# What tables of data say: titles, units, notes. Made of the tables: ``python -m tests.words.published``.\n"


def _told() -> Iterator[Said | str]:
    for one in load_indicators().values():
        yield from (one.title, one.note, one.unit_said, one.combine, one.uncertainty, one.trend_said, one.care_said)
        yield from (one.publisher, one.dataset, published(one.access))
    for known in load_known():
        yield from (known.title, known.publisher, known.period, known.uncertainty, known.licence, known.access_said)
        yield from (known.cost, known.proxy, known.note)

    for place in Catalogue.load().fund_places:
        yield from map(published, (place.place, place.amount, place.note))
    # Bodies of one country are described in its languages.
    for body in Catalogue.load().partnerships.partnerships.values():
        if body.country == "Wales" or body.welsh_name:
            yield published(body.description)
    for one_set in official_sets():
        yield from map(published, (one_set.title, one_set.detail, one_set.publisher, one_set.licence))
    yield from map(published, ("Office for National Statistics", *(f"Census {year}" for year in (2001, 2011, 2021))))


def written() -> dict[str, str]:
    """Return what is said, by the id of its message."""
    found: dict[str, str] = {}
    for told in _told():
        if isinstance(told, Said):
            words = str(told.values["words"])
            assert found.setdefault(told.id, words) == words, f"{told.id} stands for two texts"
    return found


if __name__ == "__main__":
    lines = [f"{key} = {words}" for key, words in written().items()]
    resources.resource("words/en/published.ftl").write_text("\n".join([_HEAD, *lines, ""]), encoding="utf-8")
