"""Workplaces that are no place: at home, nowhere in particular, offshore, abroad; as census tables write them."""

from __future__ import annotations

import re
from collections.abc import Collection
from types import MappingProxyType

from explorer.readers.flows.model import AT_HOME, AWAY, EITHER, NATION, NO_PLACE, OUT_OF_WORK

_WRITTEN = MappingProxyType(
    {
        "mainly work at or from home": AT_HOME,
        "work mainly at or from home": AT_HOME,
        "mainly working at or from home": AT_HOME,
        "od0000001": AT_HOME,
        "offshore installation": AWAY,
        "workplace is offshore installation": AWAY,
        "od0000002": AWAY,
        "888888888": AWAY,
        "no fixed place": NO_PLACE,
        "no fixed place of work": NO_PLACE,
        "od0000003": NO_PLACE,
        "outside uk": AWAY,
        "outside the uk": AWAY,
        "workplace is outside the uk": AWAY,
        "od0000004": AWAY,
        "999999999": AWAY,
        "mainly working at or from home no fixed place": EITHER,
        "does not apply": OUT_OF_WORK,
        "8": OUT_OF_WORK,
    }
)
"""Names and codes in the census tables of 2011 (WU03) and 2021 (ODWP01EW), without capitals and punctuation."""

_FORMS = (
    (AT_HOME, r"(?:\w+ )?(?:works?|working|worked|based) (?:mainly |only )?(?:at|from|at or from|from or at) home"),
    (AT_HOME, r"home ?work(?:ing|er|ers)?|home based|wfh|(?:at|from) home|works? remotely|remote work(?:ing)?"),
    (AT_HOME, r"gweithio (?:gartref|o gartref)"),
    (NO_PLACE, r"no (?:usual|fixed|regular) (?:place|work ?place|location)(?: of work)?|mobile workers?|dim man gwaith sefydlog"),
    (AWAY, r"(?:works? |working )?(?:off ?shore|abroad|overseas|outside (?:of )?(?:the )?(?:uk|united kingdom))"),
)
"""Further ways to write them, as surveys do."""

_TOTALS = frozenset(
    {
        "total",
        "totals",
        "all",
        "sum",
        "all categories",
        "column total",
        "row total",
        "grand total",
        "all zones",
        "cyfanswm",
        "cyfansymiau",
        "pawb",
    }
)

_OF_ALL = re.compile(
    r"(?:(?:grand |overall )?totals?|all|sum)(?: of)?(?: all)?(?: usual| employed)?"
    r" (?:workplaces?|residences?|residents?|origins?|destinations?|areas|districts|authorities|workers|jobs|people|persons"
    r"|commuters|trips)"
)
"""Further ways to call a sum: *Total jobs*, *All workplaces*."""


_NATIONS = MappingProxyType(
    {
        "e92000001": "E", "w92000004": "W", "s92000003": "S", "n92000002": "N",
        "england": "E", "wales": "W", "scotland": "S", "northern ireland": "N",
    }
)  # fmt: skip
"""Nations, as the tables of one nation write workplaces in another (WU03EW: Scotland and Northern Ireland), and their letters."""


_CODE = re.compile(r"([ewsnk]\d{8})(?:\s*(?:[*†‡]+|\(\w{1,2}\)|\[\w{1,2}\]))?", re.IGNORECASE)
"""The code of an area, with or without the mark of a footnote."""


_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
"""Characters without a width, which copying from a web page or a PDF brings along."""


def zone_written(text: str) -> str:
    r"""Write a zone as others do: the code of an area in capitals, and no space but single ones.

    Examples
    --------
    >>> zone_written(" e08000027 "), zone_written("E08000027 [r]"), zone_written("Castle\xa0 Point")
    ('E08000027', 'E08000027', 'Castle Point')
    """
    bare = " ".join(_UNSEEN.sub("", text).split())
    code = _CODE.fullmatch(bare)
    return code[1].upper() if code else bare


def plain(text: str) -> str:
    """Write a name without capitals and punctuation."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def kind_of(workplace: str) -> str:
    """Tell what a workplace that is no place stands for; empty for a place.

    Examples
    --------
    >>> kind_of("Mainly work at or from home"), kind_of("Works from home"), kind_of("OD0000003"), kind_of("Leeds")
    ('home', 'home', 'none', '')
    """
    # "-8" is a pseudo-code, "8" may be the code of a zone.
    bare = plain(workplace)
    if workplace.strip() == "8" or bare in _WRITTEN:
        return "" if workplace.strip() == "8" else _WRITTEN[bare]
    return next((kind for kind, form in _FORMS if re.fullmatch(form, bare)), "")


def kind_elsewhere(workplace: str, nations: Collection[str]) -> str:
    """Tell what a workplace where nobody in the file lives stands for: as above, or another nation as a whole.

    Parameters
    ----------
    workplace : str
    nations : collection of str
        Letters of the nations in which people of the file live; the nation of some of them is a sum, and no other nation.

    Examples
    --------
    >>> kind_elsewhere("S92000003", {"E", "W"}), kind_elsewhere("OD0000001", {"E"}), kind_elsewhere("England", {"E"})
    ('nation', 'home', '')
    """
    letter = _NATIONS.get(plain(workplace), "")
    return kind_of(workplace) or (NATION if letter and nations and letter not in nations else "")


def is_total(label: str) -> bool:
    """Tell whether a row or column of a matrix is a sum of the others.

    Examples
    --------
    >>> list(map(is_total, ("Grand total", "Total (all residents)", "All jobs", "Cyfanswm", "Allerdale")))
    [True, True, True, True, False]
    """
    bare = plain(label)
    return bare in _TOTALS or bool(_OF_ALL.fullmatch(bare))
