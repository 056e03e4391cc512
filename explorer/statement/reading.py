"""How much there is to read, and how hard it is: words, sentences, and Flesch's reading ease."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explorer.said import Said
from explorer.statement.model import Statement
from explorer.words import say, spoken

MOST_WORDS, LONGEST, EASE = 650, 30, 50.0
"""Words of a statement in English, words of a sentence, and the least reading ease."""

_WORDIER = {"cy": 1.17}
"""How many words a language needs for one of English: those of Welsh are more and shorter, and fill the same two pages."""

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*%?")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True)
class Reading:
    """How much there is to read, and how hard it is.

    Attributes
    ----------
    words : int
        All that the program writes: headings, captions, tables and sources too, but not the author's own words.
    longest : int
        Words of the longest sentence.
    ease : float
        Flesch's reading ease of the sentences: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word; 60 to 70 is plain
        English, under 50 hard.
    """

    words: int
    longest: int
    ease: float


def most_words() -> int:
    """Return the words of a statement at most in the language that is spoken, so that each tells about as much."""
    return round(MOST_WORDS * _WORDIER.get(spoken().name, 1))


def reading_of(statement: Statement) -> Reading:
    """Measure a statement as it is said in the language that is spoken."""
    sentences = [say(one.said) for one in statement.sentences]
    lengths = [len(words_in(one)) for one in sentences]
    return Reading(
        sum(len(words_in(one)) for one in (*sentences, *_beside(statement))), max(lengths, default=0), reading_ease(sentences)
    )


def _beside(statement: Statement) -> Iterator[str]:
    """Yield what is no sentence of the body; plain text in a table is the author's own."""
    yield say(statement.title)
    yield say(statement.byline)
    for part in statement.parts:
        yield say(part.title)
        if part.picture is not None:
            yield say(part.picture.caption)
        if part.table is not None:
            yield from map(say, (part.table.caption, *part.table.heads))
            yield from (say(cell) for row in part.table.rows for cell in row if not isinstance(cell, str))
    for source in statement.sources:
        yield say(source.said)
    yield say(Said("statement-annex-note"))


def words_in(text: str) -> list[str]:
    """Return the words of a text; a number is one.

    Examples
    --------
    >>> words_in("Of 2,856 groups, 83% keep fewer (St. Albans’).")
    ['Of', '2,856', 'groups', '83%', 'keep', 'fewer', 'St', 'Albans']
    """
    return _WORD.findall(text)


def reading_ease(sentences: list[str]) -> float:
    """Return Flesch's reading ease of some sentences; 100 where there is none.

    Examples
    --------
    >>> reading_ease(["The cat sat on the mat."]) > 100
    True
    """
    words = [word for one in sentences for word in words_in(one)]
    if not words:
        return 100.0
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syllables, words)) / len(words)


def syllables(word: str) -> int:
    """Return about how many syllables an English word has; a number counts as one, as word processors have it.

    Examples
    --------
    >>> [syllables(word) for word in ("work", "inside", "boundary", "people", "85%")]
    [1, 2, 3, 2, 1]
    """
    plain = re.sub(r"[^a-z]", "", word.casefold())
    if not plain:
        return 1
    # A silent e at the end, alone or before s or d.
    stem = re.sub(r"(?<![aeiouyl])e[sd]?$|(?<=[aeiouy]l)e[sd]?$", "", plain)
    return max(1, len(_VOWELS.findall(stem)))


def fitted(said: Callable[[int], Said], most: int) -> Said:
    """Return a sentence whose list names so many items at most, and fewer where it would be too long to read.

    Parameters
    ----------
    said : callable
        Makes the sentence, given how many items are named.
    most : int
    """
    return next(
        (one for number in range(most, 1, -1) if len(words_in(say(one := said(number)))) <= LONGEST),
        said(1),
    )
