"""Text that was written in one encoding and read in another: told by what it has become, whatever the kind of file."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explorer.readers.boundary_files.raw_layer import Problem, RawLayer
from explorer.said import Said

LOST = "\N{REPLACEMENT CHARACTER}"
"""What stands in the place of a character that could not be read."""


def put_right(raw: RawLayer) -> RawLayer:
    """Return the layer with such text as it was meant, and say so; say also where characters are lost."""
    columns, examples, lost = dict(raw.columns), [], 0
    for name, column in raw.columns.items():
        if column.dtype.kind not in "OU":
            continue
        cells = column.tolist()
        texts = [cell if isinstance(cell, str) else "" for cell in cells]
        if "".join(texts).isascii():
            continue
        lost += sum(LOST in text for text in texts)
        meant = {place: mended for place, text in enumerate(texts) if not text.isascii() and (mended := as_meant(text)) != text}
        if meant:
            examples += [(texts[place], mended) for place, mended in meant.items()]
            columns[name] = np.array([meant.get(place, cell) for place, cell in enumerate(cells)], dtype=object)
    told = []
    if examples:
        was, now = examples[0]
        told.append(Problem(Said("readers-text-put-right", cells=len(examples), was=was, now=now), raw.layer, _LOOK))
    if lost:
        told.append(Problem(Said("readers-text-lost", cells=lost), raw.layer, Said("readers-text-lost-remedy")))
    return replace(raw, columns=columns, problems=(*raw.problems, *told)) if told else raw


_LOOK = Said("readers-look-at-names")


def as_meant(text: str) -> str:
    """Return text that is UTF-8 read as if it were in a Western encoding as it was meant; any other as it stands.

    Examples
    --------
    >>> as_meant("Ynys MÃ´n"), as_meant("Ynys Môn"), as_meant("CÃ\N{NO-BREAK SPACE}")
    ('Ynys Môn', 'Ynys Môn', 'Cà')
    """
    try:
        return b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _byte(letter: str) -> bytes:
    """Return the byte that a letter stands for in windows-1252, or in ISO 8859-1, which has those that it lacks."""
    try:
        return letter.encode("windows-1252")
    except UnicodeEncodeError:
        return letter.encode("iso-8859-1")
