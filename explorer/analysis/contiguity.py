"""Whether the districts of a footprint hang together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def pieces(touching: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Number the pieces that districts fall into.

    Contiguity is a shared edge longer than zero, plus a listed set of links such as bridges, tunnels and ferries
    (methods §3): give both.

    Parameters
    ----------
    touching : ndarray of bool, shape (districts, districts)
        Which of the districts are joined; one side of the diagonal will do.

    Returns
    -------
    ndarray of int64, shape (districts,)
        0, 1, ...; the piece with the most districts first, ties in the order of the districts.

    Examples
    --------
    >>> pieces(np.array([[False, False, True], [False, False, False], [True, False, False]])).tolist()
    [0, 1, 0]
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    _, labels = connected_components(csr_array(touching), directed=False)
    # Pieces are numbered as their first district is met, so that a stable order keeps ties in the order of the districts.
    by_size = np.argsort(-np.bincount(labels), kind="stable")
    rank = np.empty(len(by_size), dtype=np.int64)
    rank[by_size] = np.arange(len(by_size))
    numbered: npt.NDArray[np.int64] = rank[labels]
    return numbered
