"""What the header of a column, or a title, says its areas are: *police force*, *constituency*, *local authority*.

Many areas of other kinds share their name with a district: Durham is a police force, Hartlepool a constituency and Harlow a
polling station. The names alone do not tell; the word above them does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from explorer.places.names.written_areas import DISTRICT

PLACE, UPPER_TIER = "place", "utla"
"""What is no area at all, such as hospitals, schools, stations and firms; counties and the districts that are in none."""

OTHER = "other"
"""Areas of which no list is held and no code tells, such as dioceses and housing market areas."""

NARROWER = frozenset({PLACE, "ward", "parish", "lsoa", "msoa", "oa", "built_up", "constituency"})
"""Levels of which a district usually holds several."""

_KINDS: Sequence[tuple[str, str]] = (
    ("constituency", r"(?:(?:parliamentary|westminster|scottish parliament(?:ary)?|senedd|assembly|uk|general election) )*"
     r"(?:constituenc(?:y|ies)|seats?)|(?:pcon|spc|nawc|senc)\d*"),
    ("police", r"police(?: and crime)?(?: force)?(?: areas?)?|police (?:services?|forces?|divisions?)|forces?|force areas?|pfas?"
     r"|fire(?: and rescue)?(?: services?| authorit(?:y|ies)| areas?)*|fras?|ambulance \w+|criminal justice areas?|lcjb"),
    ("education", r"(?:local )?education(?:al)? (?:authorit(?:y|ies)|boards?|and library boards?|regions?)|leas?|elbs?"),
    ("ward", r"(?:electoral )?(?:wards?|divisions?)|electoral (?:wards?|divisions?|areas?)|district electoral areas?|deas?"
     r"|(?:wd|ced)\d*|wards?\d*|county electoral divisions?|polling districts?"),
    ("parish", r"(?:civil )?(?:parish|parishes|communit(?:y|ies)|community councils?|town councils?|parish councils?)"
     r"|par(?:ncp)?\d+"),
    ("health", r"(?:nhs )?(?:clinical commissioning groups?|ccgs?|integrated care (?:boards?|systems?)|ic[bs]s?|sicbls?|stps?"
     r"|sub[- ]icb locations?|primary care (?:trusts?|organisations?|networks?)|p[ch][tn]s?|health (?:boards?|authorit(?:y|ies)"
     r"|areas?|regions?)|(?:nhs|hospital|foundation) trusts?|nhs boards?|cancer alliances?|commissioners?)|trusts?|lhbs?"),
    ("ttwa", r"(?:main |principal )?(?:travel[- ]to[- ]work areas?|ttwas?\d*)"),
    ("built_up", r"built[- ]up areas?|buas?\d*|primary urban areas?|puas?|towns?|town or city|cit(?:y|ies)|cities and towns"
     r"|settlements?|villages?|urban areas?|localit(?:y|ies)|post ?towns?|conurbations?"),
    ("lsoa", r"(?:lower(?:[- ]layer)? )?super output areas?|l?soas?\d*|data ?zones?|dz\d*|neighbourhoods?"),
    ("msoa", r"mid(?:dle)?[- ](?:layer )?super output areas?|msoas?\d*|intermediate zones?|iz\d*|hex areas?"),
    ("oa", r"output areas?|oas?\d*|workplace zones?"),
    ("lep", r"local enterprise partnerships?|leps?\d*"),
    ("lsip", r"local skills improvement plan(?: areas?)?|lsips?\d*|skills areas?"),
    ("combined_authority", r"(?:mayoral )?combined (?:county )?authorit(?:y|ies)|m?cas|cauth\d*|city regions?"),
    ("itl1", r"(?:english |government )?(?:office )?regions?(?: of england)?|rgn\d*|gors?|(?:nuts|itl) ?1(?: regions?)?"
     r"|statistical regions?"),
    ("itl2", r"(?:nuts|itl) ?2(?: regions?| areas?)?"),
    ("itl3", r"(?:nuts|itl) ?3(?: regions?| areas?)?"),
    ("country", r"countr(?:y|ies)|nations?|ctry\d*"),
    (UPPER_TIER, r"(?:upper[- ]tier )?count(?:y|ies)(?: council)?(?: ?(?:and|or|/) ?(?:unitary(?: authorit(?:y|ies))?|uas?))"
     r"|upper[- ]tier (?:local )?authorit(?:y|ies)|(?:utla|ctyua)s?\d*"),
    ("county", r"(?:(?:ceremonial|historic|metropolitan|former|lieutenancy|preserved|shire|upper[- ]tier) )*count(?:y|ies)"
     r"(?: councils?)?|cty\d*"),
    (PLACE, r"(?:(?:nhs|general|acute|community|public|primary|secondary|state|nursery|high|gp|care|polling|railway|train|tube|"
     r"weather|monitoring|air quality|police|fire|ambulance|bus|power|petrol|filling|voluntary|independent|further education|"
     r"higher education|partner|lead|local|main|registered) )*"
     r"(?:hospitals?|sites?|hospital sites?|schools?|school or college|academ(?:y|ies)|colleges?|universit(?:y|ies)|"
     r"institutions?|establishments?|stations?|stops?|places?|polling places?|practices?|surger(?:y|ies)|clinics?|homes?|"
     r"pharmac(?:y|ies)|librar(?:y|ies)|museums?|prisons?|courts?|airports?|ports?|parks?|venues?|campus(?:es)?|centres?|stores?|shops?|branch|"
     r"branches|providers?|organi[sz]ations?|compan(?:y|ies)|firms?|business(?:es)?|employers?|charit(?:y|ies)|teams?|projects?|"
     r"schemes?|propert(?:y|ies)|estates?|streets?|roads?|address(?:es)?|postcodes?|postcode (?:areas?|districts?|sectors?)|uprn|"
     r"(?:planning )?(?:applications?|permissions?)|"
     r"urn|ukprn|facilit(?:y|ies)|(?:(?:air quality|enterprise|investment) )?zones?|"
     r"(?:growth )?hubs?|agglomerations?|sensors?|monitors?|beaches|rivers?|catchments?|"
     r"housing associations?|landlords?|clubs?|offices?|jobcentres?(?: plus)?(?: offices?)?|depots?|farms?)"),
    (OTHER, r"(?:(?:strategic|local|sub[- ]regional) )*(?:housing|labour|broad rental|rental|functional economic|economic) market"
     r" areas?|s?hmas?|brmas?|fe?mas?|functional (?:economic|urban) areas?|journey[- ]to[- ]work areas?|dioceses?|deaner(?:y|ies)"
     r"|archdeaconr(?:y|ies)|synods?|circuits?|probation (?:areas?|regions?)|local resilience (?:forums?|areas?)|lrfs?"
     r"|sub[- ]?regions?|national parks?|(?:sales|service|delivery|postal|dialling|study|plan) (?:areas?|territor(?:y|ies))"),
    (DISTRICT, r"(?:local )?(?:(?:government|planning|housing|billing|licensing|lower[- ]tier(?: local)?|single[- ]tier) )*"
     r"(?:authorit(?:y|ies)|districts?|councils?|boroughs?)(?: districts?| areas?| councils?)?(?: ?/ ?(?:unitary|ua|district|"
     r"unitary authority))?(?: \(?lads?\)?)?|council areas?|unitary authorit(?:y|ies)|(?:lad|ltla|ualad|lau1?|lgd|la)s?\d*"
     r"|awdurdod(?:au)? (?:lleol|unedol)|cyngh?or(?:au)?(?: sir)?|local authority: .*|district / unitary.*"
    r"|local government districts?|(?:london|metropolitan) (?:district|borough)s?"),
)  # fmt: skip
_BEFORE = r"(?:ons |gss |nomis |dfe |old |new |current )?"
_BEHIND = (
    r"(?: ?(?:names?|codes?|nmw?|cd|id|ref(?:erence)?|no|number|title|area|\(?(?:ons|gss|ods|old|new)? ?codes?\)?|\(?names?\)?))*"
)
_OF_EACH = r"\b(?:by|for(?: each| all)?|in each|across(?: the)?|per)(?: (?:all|each|english|uk|welsh|scottish))?"


@cache
def _whole() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns of whole headers; made when the first is looked at, as they take longer than the start has."""
    return tuple((level, re.compile(rf"{_BEFORE}(?:{words}){_BEHIND}")) for level, words in _KINDS)


@cache
def _by() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((level, re.compile(rf"{_OF_EACH} (?:{words})\b")) for level, words in _KINDS)


_YEAR = re.compile(
    r"\((?!lads?\)|names?\)|codes?\)|ons|gss)[^)]*\)|\[[^\]]*\]|\b(?:19|20)\d\d\b|\b\d\d\b(?=\s*(?:cd|nm|name|code|$))"
    r"|(?:(?<=[a-z])|(?<=itl[123])|(?<=nuts[123]))(?:\d{4}|\d\d)(?=\s|cd|nm|$)"
)
"""What a header says of the year of its areas, and remarks in brackets."""
_JOINTS = re.compile(r"(?<=[a-z])(?=[A-Z])|[_.:]+")


def kind_in_header(header: str) -> str:
    """Return the level of area that a header names; empty where it names none, as *Area* or *Name*.

    Examples
    --------
    >>> kind_in_header("Police force"), kind_in_header("PCON24NM"), kind_in_header("Local education authority")
    ('police', 'constituency', 'education')
    >>> kind_in_header("Local authority (2021 boundaries)"), kind_in_header("LAD23CD"), kind_in_header("Ward name 2018")
    ('district', 'district', 'ward')
    >>> kind_in_header("Hospital site"), kind_in_header("School type"), kind_in_header("Area name")
    ('place', '', '')
    >>> kind_in_header("County court"), kind_in_header("Number of schools")
    ('place', '')
    """
    text = " ".join(_YEAR.sub(" ", _last_words(header).replace("&", " and ")).split())
    found = next((level for level, pattern in _whole() if text and pattern.fullmatch(text)), "")
    # What a header is of, its last word says: a county court is a court.
    return found or (PLACE if _ENDS_IN_PLACE.fullmatch(text) and not _OF_TIME_OR_KIND.search(text) else "")


def _last_words(header: str) -> str:
    """What the lowest row of a header says, in small letters and as words."""
    return _JOINTS.sub(" ", header.rsplit(" | ", 1)[-1]).casefold()


_ENDS_IN_PLACE = re.compile(
    r"[a-z' -]+ (?:hospitals?|schools?|academ(?:y|ies)|colleges?|universit(?:y|ies)|stations?|practices?|surger(?:y|ies)|clinics?"
    r"|prisons?|courts?|airports?|ports?|museums?|librar(?:y|ies)|stores?|shops?|branch|branches|providers?|compan(?:y|ies)"
    r"|firms?|employers?|charit(?:y|ies)|offices?|depots?|farms?|landlords?|clubs?|jobcentres?|sites?|venues?|campus(?:es)?"
    r"|centres?|parks?|estates?)"
    rf"{_BEHIND}"
)
_OF_TIME_OR_KIND = re.compile(r"\b(?:number|count|no|total|all|per|distance|type|kind|by|to|with)\b|%")


_OF_ANY = re.compile(
    r"area|name|geog|place|locat|local|region|territ|district|council|borough|authorit|unitar|count(?:y|ies|r)|nation|boundar"
    r"|label|row|code|key|title|descri|resid|workplace|ardal|awdurdod|enw|(?<![a-z])(?:nm|cd|ons|gss|la|lad|england|wales|scotland|uk|gb|united"
    r"|where|unit|entity|index|item|category|categories|mnemonic)(?![a-z])|\d(?:nm|cd)"
)


def is_of_something_else(header: str) -> bool:
    """Whether a header says what its rows are, in a word that is none for areas: *Deanery*, *Depot*.

    Examples
    --------
    >>> [is_of_something_else(header) for header in ("Turnpike trust", "Area", "LAD21NM", "Row labels", "", "2021")]
    [True, False, False, False, False, False]
    """
    text = _last_words(header)
    return bool(re.search(r"[a-z]", text)) and not _OF_ANY.search(text) and not kind_in_header(header)


_MAY_BE_SETTLEMENTS = re.compile(r"(?:(?:main|primary|work|workplace|job|office|town or city) )?locations?(?: names?)?")
_DISTRICT_ALONE = re.compile(
    r".*(?:\b(?:and|&|north|south|east|west|mid|isles?|islands?|vale|valley|forest|borders|dales|hamlets|heath"
    r"|siar|county|district|council|borough)\b|shire\b|lothian\b|side\b).*"
    r"|(?:county|borough|district) of .*|.*, (?:city|county) of"
)
_CALLED_AFTER_NO_TOWN = frozenset(
    {
        "adur", "allerdale", "angus", "arun", "babergh", "bassetlaw", "blaby", "breckland", "broadland", "broxtowe",
        "calderdale", "ceredigion", "charnwood", "cherwell", "chiltern", "copeland", "cornwall", "cotswold", "craven",
        "cumberland", "dacorum", "dorset", "eden", "elmbridge", "erewash", "fenland", "fife", "fylde", "gedling", "gravesham",
        "gwynedd", "halton", "hambleton", "harborough", "haringey", "hart", "havering", "hertsmere", "highland", "hillingdon",
        "hyndburn", "inverclyde", "kirklees", "knowsley", "lambeth", "medway", "mendip", "merton", "moray", "newham",
        "northumberland", "pendle", "powys", "purbeck", "redbridge", "rossendale", "rother", "runnymede", "rushcliffe",
        "rushmoor", "rutland", "ryedale", "sandwell", "sedgemoor", "sefton", "somerset", "spelthorne", "swale", "tandridge",
        "teignbridge", "tendring", "thanet", "thurrock", "torbay", "torfaen", "torridge", "trafford", "uttlesford", "waverley",
        "wealden", "wirral", "wychavon", "wyre",
    }
)  # fmt: skip
"""Districts whose names are those of no town."""


def may_be_settlements(header: str, names: Iterable[str]) -> bool:
    """Whether rows headed *Location* may be towns and cities: none of their names is one that only a district has.

    The district of Leeds holds Wetherby and Otley as well: a figure of the city is not one of the district.

    Examples
    --------
    >>> may_be_settlements("Location", ["Bristol", "Hull", "Leeds"]), may_be_settlements("Area", ["Bristol", "Hull", "Leeds"])
    (True, False)
    >>> may_be_settlements("Location", ["Dudley", "Walsall", "Sandwell"]), may_be_settlements("Location", ["North Tyneside"])
    (False, False)
    """
    last = " ".join(_last_words(header).split())
    called = [" ".join(name.casefold().split()) for name in names]
    return bool(_MAY_BE_SETTLEMENTS.fullmatch(last)) and not any(
        name in _CALLED_AFTER_NO_TOWN or _DISTRICT_ALONE.fullmatch(name) for name in called
    )


def is_of_neighbours(header: str) -> bool:
    """Whether a column holds areas that those of the rows are compared with, and not these themselves.

    Examples
    --------
    >>> [is_of_neighbours(header) for header in ("Nearest neighbour code", "Comparator", "Area", "Neighbourhood")]
    [True, True, False, False]
    """
    return bool(_OF_NEIGHBOURS.search(_last_words(header)))


_OF_NEIGHBOURS = re.compile(
    r"\bneighbours?\b|\bcomparators?\b|\b(?:most )?similar (?:authorit|area|district|council)|\btwin(?:ned)?\b"
)


def are_two_of_a_pair(header: str, other: str) -> bool:
    """Whether two headers differ in nothing but which of two areas they are of.

    Examples
    --------
    >>> [are_two_of_a_pair(*headers) for headers in (("Area 1", "Area 2"), ("LA_1", "LA_2"), ("From area", "To area"))]
    [True, True, True]
    >>> [are_two_of_a_pair(*headers) for headers in (("Area code", "Area name"), ("LAD21CD", "LAD22CD"), ("Area", "Area"))]
    [False, False, False]
    """
    plain = [" ".join(_last_words(each).split()) for each in (header, other)]
    which = [_WHICH_OF_TWO.findall(each) for each in plain]
    alike = len({_WHICH_OF_TWO.sub("#", each) for each in plain}) == 1
    return alike and any(set(which[0] + which[1]) == pair for pair in _PAIRS) and len(which[0]) == 1


_PAIRS = tuple(
    map(
        frozenset,
        (("1", "2"), ("one", "two"), ("first", "second"), ("1st", "2nd"), ("from", "to"), ("a", "b"), ("i", "j")),
    )
)
_WHICH_OF_TWO = re.compile(r"(?<![\da-z])(?:one|two|first|second|1st|2nd|from|to|a|b|i|j)(?![\da-z])|(?<!\d)[12](?!\d|st|nd)")


def kind_in_title(title: str) -> str:
    """Return the level of area that a title says its table is by; empty where it says none, or several.

    Examples
    --------
    >>> kind_in_title("Recorded crime by police force area, 2021"), kind_in_title("Jobs by region and local authority")
    ('police', 'itl1')
    >>> kind_in_title("Population of England")
    ''
    """
    plain = " ".join(title.casefold().split())
    found = [(match.start(), -len(match[0]), level) for level, pattern in _by() if (match := pattern.search(plain))]
    return min(found)[2] if found else ""


_OF_MEMBERS = re.compile(
    r"(?:(?:name of |elected |current |sitting |new |outgoing )*(?:mps?|msps?|members? of parliament|member of the senedd)"
    r"(?: names?| elected)?)"
)
_OF_ELECTIONS = re.compile(
    r"(?:winning |elected |first |first placed |second |second placed |holding |incumbent )?(?:party|candidates?)(?: names?)?"
    r"|(?:party )?(?:majority|maj)(?: votes| %| \(%\)| \(votes\))?|swing|winner|runner[- ]up|elected"
)
_OF_WARDS = re.compile(r"(?:ward |elected )?(?:councillors?|cllrs?|ward members?)(?: names?)?(?: \d)?")
_OF_PARISHES = re.compile(r"(?:name of )?(?:parish |town )?clerk(?: names?)?|parish precepts?|(?:parish|town) council(?:lors?)?")
_FEWEST_OF_ELECTIONS = 2


def kind_beside(headers: Sequence[str], of_words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the level that the columns beside a plain *Name* are of, and which say so; empty where they say none.

    Parameters
    ----------
    headers : sequence of str
        Of all columns but that of the names.
    of_words : sequence of str
        Those among them that hold words: a column of numbers called *Councillors* counts those of a council.

    Examples
    --------
    >>> kind_beside(["Party", "Majority", "Electorate"], ["Party"]), kind_beside(["Jobs", "MP"], ["MP"])
    (('constituency', ('Party', 'Majority')), ('constituency', ('MP',)))
    >>> kind_beside(["Party", "Jobs"], ["Party"]), kind_beside(["Councillors"], []), kind_beside(["Cllr"], ["Cllr"])
    (('', ()), ('', ()), ('ward', ('Cllr',)))
    """
    plain = {header: " ".join(_JOINTS.sub(" ", header).casefold().split()) for header in headers}
    for kind, pattern in (("constituency", _OF_MEMBERS), ("ward", _OF_WARDS), ("parish", _OF_PARISHES)):
        if found := tuple(header for header in of_words if pattern.fullmatch(plain[header])):
            return kind, found
    found = tuple(header for header in headers if _OF_ELECTIONS.fullmatch(plain[header]))
    return ("constituency", found) if len(found) >= _FEWEST_OF_ELECTIONS else ("", ())
