"""The author's own words in a statement, which no data can tell: kept whatever becomes of the figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import starmap
from typing import Any, Literal

Status = Literal["draft", "agreed"]


@dataclass(frozen=True)
class Considered:
    """A line that was considered instead.

    Attributes
    ----------
    name : str
    why : str
        What became of it, in the author's words.
    plan : str
        Id of the plan that draws it; empty for none.
    """

    name: str
    why: str = ""
    plan: str = ""


@dataclass(frozen=True)
class Letter:
    """A letter of support.

    Attributes
    ----------
    institution : str
        Id of the partner or public body.
    said : str
        Its day, or what else is to be said of it.
    """

    institution: str
    said: str


@dataclass(frozen=True)
class OwnWords:
    """What an author says in the statement of one partnership.

    Attributes
    ----------
    partnership : str
        Its id.
    author : str
        Body and name.
    status : str
        ``draft`` or ``agreed``.
    why : str
        Why the line is here; paragraphs are parted by empty lines.
    considered : tuple of Considered
    letters : tuple of Letter
    """

    partnership: str
    author: str = ""
    status: Status = "draft"
    why: str = ""
    considered: tuple[Considered, ...] = ()
    letters: tuple[Letter, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        r"""Why the line is here, paragraph by paragraph.

        Examples
        --------
        >>> OwnWords("toy", why="One\nline.\n\nAnother.").paragraphs
        ('One line.', 'Another.')
        """
        parts = (" ".join(part.split()) for part in self.why.replace("\r\n", "\n").split("\n\n"))
        return tuple(filter(None, parts))

    def letter(self, institution: str) -> str:
        """Return what is said of an institution's letter of support; empty where nothing is.

        Examples
        --------
        >>> words = OwnWords("toy", letters=(Letter("dudley", "3 May 2026"),))
        >>> words.letter("dudley"), words.letter("walsall")
        ('3 May 2026', '')
        """
        return next((one.said for one in self.letters if one.institution == institution), "")


def words_for(all_words: Iterable[OwnWords], partnership: str) -> OwnWords:
    """Return the words of one partnership; empty ones where there are none.

    Examples
    --------
    >>> words_for((), "toy")
    OwnWords(partnership='toy', author='', status='draft', why='', considered=(), letters=())
    """
    return next((one for one in all_words if one.partnership == partnership), OwnWords(partnership))


def words_of(told: Mapping[str, Any], before: OwnWords) -> OwnWords:
    """Return an author's words with those of a file over them: what the file does not tell stays.

    Parameters
    ----------
    told : mapping
        As :func:`explorer.readers.statement_files.read_words` reads it.
    before : OwnWords

    Examples
    --------
    >>> words_of({"why": "It is so.", "letters": {"a": "yes"}}, OwnWords("toy", "A")).author
    'A'
    """
    plain = {key: told[key] for key in ("author", "status", "why") if key in told}
    considered = tuple(Considered(**one) for one in told["considered"]) if "considered" in told else before.considered
    letters = tuple(starmap(Letter, told["letters"].items())) if "letters" in told else before.letters
    return replace(before, considered=considered, letters=letters, **plain)


def with_words(all_words: tuple[OwnWords, ...], words: OwnWords) -> tuple[OwnWords, ...]:
    """Return all words with those of one partnership in place of what it had.

    Examples
    --------
    >>> with_words((OwnWords("toy", "A"),), OwnWords("toy", "B"))[0].author
    'B'
    """
    others = tuple(one for one in all_words if one.partnership != words.partnership)
    return (*others, words)
