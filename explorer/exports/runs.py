"""What a statement says as runs of text, so that each figure can be marked where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from explorer.said import Figure, Listing, Said, Value
from explorer.words import say

_START, _MIDDLE, _END = "\ue000", "\ue001", "\ue002"
"""Characters for private use: no message holds them."""

_MARKED = re.compile(f"{_START}([^{_MIDDLE}]*){_MIDDLE}([^{_END}]*){_END}")
_UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\ue002\ufffe\uffff]")
"""What no document may hold (XML 1.0), and our own marks."""


@dataclass(frozen=True)
class Run:
    """A piece of text; ``figure`` is the id of the figure that it is, empty for words."""

    text: str
    figure: str = ""


def runs(value: Value) -> list[Run]:
    """Return something said as runs.

    Examples
    --------
    >>> from explorer.said import Share
    >>> runs(Said("statement-sends", district="Bromsgrove", share=Figure(Share(0.43), "x.share")))
    [Run(text='Bromsgrove (', figure=''), Run(text='43%', figure='x.share'), Run(text=')', figure='')]
    """
    told, found, at = say(_marked(value)), list[Run](), 0
    for mark in _MARKED.finditer(told):
        found += [Run(printed(told[at : mark.start()])), Run(printed(mark[2]), printed(mark[1]))]
        at = mark.end()
    return [run for run in (*found, Run(printed(told[at:]))) if run.text]


def _marked(value: Value) -> Value:
    match value:
        case Figure():
            return replace(value, marks=(f"{_START}{value.id}{_MIDDLE}", _END))
        case Said():
            return Said(value.id, **{name: _marked(one) for name, one in value.values.items()})
        case Listing():
            return Listing(tuple(map(_marked, value.items)), value.most, value.joint, value.more)
        case str():
            return printed(value)
    return value


def printed(words: str) -> str:
    r"""Return a text without what no document may hold.

    Examples
    --------
    >>> printed("a\x00b")
    'ab'
    """
    return _UNPRINTED.sub("", words)
