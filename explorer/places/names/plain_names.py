"""Names and search words as they are compared: without capitals, accents, punctuation and ways of writing the same word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape

_WORDS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a text as it is searched: without case, accents and punctuation, and without the ``&amp;`` of a web page.

    Examples
    --------
    >>> folded("Ynys M&ocirc;n"), folded("King's Lynn &amp; West Norfolk")
    ('ynys mon', 'kings lynn and west norfolk')
    """
    if "&" in text:
        text = unescape(text)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return " ".join(_WORDS.findall(plain.replace("'", "").replace("’", "").replace("&", " and ")))


def plain_name(name: str) -> str:
    """Write a name as :func:`folded` does, and *saint* as *st*.

    Examples
    --------
    >>> plain_name("St. Helens") == plain_name("SAINT HELENS"), plain_name("Dumfries & Galloway")
    (True, 'dumfries and galloway')
    """
    return " ".join("st" if word == "saint" else word for word in folded(name).split())
