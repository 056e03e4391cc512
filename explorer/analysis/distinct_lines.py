"""Which of a few line styles each of many footprints gets, so that those that touch can be told apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping


def line_numbers(footprints: Mapping[str, Collection[str]], neighbours: Iterable[tuple[str, str]], styles: int) -> dict[str, int]:
    """Give each footprint the lowest style number that none of those it touches or overlaps has.

    The largest go first, as they touch most others. Where more footprints than styles meet in one place, the style
    that the fewest of them have is used again.

    Parameters
    ----------
    footprints : mapping of id to district codes
        An empty footprint touches nothing.
    neighbours : iterable of pairs of district codes
        Districts that share an edge.
    styles : int
        How many styles there are, at least one.

    Returns
    -------
    dict of id to int
        A number from 0 for each footprint, in the order given.

    Examples
    --------
    >>> line_numbers({"north": ["a", "b"], "south": ["b", "c"], "isle": ["z"]}, [("a", "b"), ("b", "c")], 2)
    {'north': 0, 'south': 1, 'isle': 0}
    """
    beside: dict[str, set[str]] = {}
    for one, other in neighbours:
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    reached = {key: set(codes).union(*(beside.get(code, ()) for code in codes)) for key, codes in footprints.items()}
    numbers: dict[str, int] = {}
    for key in sorted(footprints, key=lambda key: -len(footprints[key])):
        taken = [number for other, number in numbers.items() if not reached[key].isdisjoint(footprints[other])]
        numbers[key] = min(range(styles), key=lambda number: (taken.count(number), number))
    return {key: numbers[key] for key in footprints}
