"""Numbers with their nouns, as a sentence says them."""

from __future__ import annotations


def counted(number: int, what: str, many: str = "") -> str:
    """Write a number with its noun.

    Parameters
    ----------
    number : int
    what : str
        The noun for one.
    many : str
        The noun for several, where it is not the same with an s.

    Examples
    --------
    >>> counted(1, "row"), counted(1200, "row"), counted(2, "person", "people")
    ('1 row', '1,200 rows', '2 people')
    """
    return f"{number:,} {what if number == 1 else many or f'{what}s'}"
