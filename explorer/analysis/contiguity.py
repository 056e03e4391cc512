"""Whether the districts of a footprint hang together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd


def pieces(codes: Sequence[str], pairs: Iterable[tuple[str, str]]) -> pd.Series[int]:
    """Number the pieces that districts fall into when only the pairs given are joined.

    Contiguity is a shared edge longer than zero, plus a listed set of links such as bridges, tunnels and ferries
    (methods §3): give both kinds of pairs.

    Parameters
    ----------
    codes : sequence of str
        The districts.
    pairs : iterable of (str, str)
        Joined districts; pairs with a district outside ``codes`` do not count.

    Returns
    -------
    Series of int, indexed by code
        0, 1, ...; the piece with the most districts first, ties in the order of ``codes``.

    Examples
    --------
    >>> pieces(["a", "b", "c"], [("a", "c")]).tolist()
    [0, 1, 0]
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    position = {code: place for place, code in enumerate(codes)}
    joined = [(position[a], position[b]) for a, b in pairs if a in position and b in position]
    rows, columns = zip(*joined, strict=True) if joined else ((), ())
    graph = coo_array(([1] * len(joined), (rows, columns)), shape=(len(codes), len(codes)))
    _, labels = connected_components(graph, directed=False)
    # Pieces are numbered as their first district is met, so that a stable order keeps ties in the order of the codes.
    by_size = np.argsort(-np.bincount(labels, minlength=1), kind="stable")
    rank = np.empty_like(by_size)
    rank[by_size] = np.arange(len(by_size))
    return pd.Series(rank[labels], index=pd.Index(codes), name="piece", dtype=int)
