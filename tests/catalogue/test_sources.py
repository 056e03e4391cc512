import pytest

from explorer.catalogue import sources
from explorer.catalogue.sources import Source
from explorer.words import say

ALL = [value for value in vars(sources).values() if isinstance(value, Source)]


@pytest.mark.parametrize(
    ("estimated", "approximate", "words"),
    [(False, False, ""), (True, False, "estimated"), (False, True, "approximate"), (True, True, "estimated, approximate")],
)
def test_a_source_carries_its_words_of_caution(estimated: bool, approximate: bool, words: str) -> None:
    assert say(Source("s", "S", "P", "2025", "OGL", estimated, approximate).caution or "") == words


@pytest.mark.parametrize("source", ALL, ids=lambda source: source.id)
def test_every_bundled_source_can_be_cited(source: Source) -> None:
    assert all((source.id, source.title, source.publisher, source.vintage, source.licence))


def test_bundled_sources_have_keys_of_their_own() -> None:
    assert len({source.id for source in ALL}) == len(ALL)


def test_the_bundled_boundaries_are_called_approximate() -> None:
    assert say(sources.BOUNDARIES.caution or "") == "approximate"


def test_the_bundled_commuting_is_called_estimated() -> None:
    assert say(sources.COMMUTING_ESTIMATE.caution or "") == "estimated"
