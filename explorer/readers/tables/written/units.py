"""The units that titles and headers of tables tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_BEFORE = r"(?:(?!number|count|people|persons|residents|households|population|jobs)\w+ ){0,3}"
_TAKES_TIME = rf"{_BEFORE}(?:travel|journey|waiting|response|drive|driving|walking) times?\b"
_OF_NOBODY = rf"(?:{_TAKES_TIME}|{_BEFORE}(?:distances?|expectanc(?:y|ies))\b)"
"""Beginning of headers that count nobody, whatever else they name: *Travel time to centres with 500 jobs*."""

BRACKETED_THOUSANDS = r"\((?:k|thous?\.?|ths\.?|thsd|10\^3|10³|(?:in |x ?|× ?)?1,?000s?)\)"
"""How headers write thousands in brackets: *(k)*, *(1,000s)*, *(x1000)*."""

THOUSANDS_BEHIND = r"(?<!\bper)(?:, ?| [-–] |(?<=\w) )(?:(?:in )?(?:(?-i:k)|ths|thsd|thou|10\^3|10³|1,?000s)|in 1,?000|th)\.?$"
"""How headers end that are in thousands: *Residents 2021, k*, *Jobs k*; *Jobs K* may be those of a section of industry."""

_MONEY = (
    r"^(?=.*\b(?:gva|gdp|gdhi|gross value added|gross domestic product|turnover|exports?|imports?|spend(?:ing)?"
    r"|expenditure|budgets?|funding|revenues?|investment|sales)\b).*[\s(\[,]"
)
"""Beginning of headers of what is counted in pounds, with or without the sign: *GVA (m)*."""

_PEOPLE = (
    r"^(?=.*\b(?:residents?|people|persons?|population|households|dwellings|jobs|employ\w+|workers|pupils|students"
    r"|claimants)\b).*"
)
_BILLIONS, _MILLIONS = "(?:billions?|bln|bn|b)", "(?:millions?|mill?|mln|mm|mn|m)"


_UNITS = (
    (re.compile(rf"(?:£|\bgbp) ?{_BILLIONS}\b|pounds billions?|\b(?:bn|b) ?£|{_MONEY}{_BILLIONS}[.)\]]*$", re.I), "£ billion"),
    (re.compile(rf"(?:£|\bgbp) ?{_MILLIONS}\b|pounds million|\b(?:mn|m) ?£|{_MONEY}{_MILLIONS}[.)\]]*$", re.I), "£ million"),
    (re.compile(r"(?:£|\bgbp) ?(?:'?000s?|thousands?|k)\b|pounds thousands?|\bk ?£", re.I), "£ thousand"),
    (re.compile(r"£|pounds|\bgbp\b", re.I), "£"),
    (re.compile(r"%|\bper ?cent(?:age)?\b|\bpct\b|^\W*percentages\W*$", re.I), "%"),
    (re.compile(r"\bindex\b|\bindices\b|=\s*100\b", re.I), "index"),
    (
        re.compile(
            r"(?<!per )\b(?:in )?thousands?\b(?! (?:households|people|persons|population|tonnes|m2|m²|sq\b))|(?<!per )\('?000s?\)"
            r"|(?<![\d.,£] )(?<![\d.,£])(?<!per )(?<!per ['‘’(])['‘’]?\b000s?\b(?! ?(?:tonnes|m2|m²|sq\b))"
            rf"|(?<!per ){BRACKETED_THOUSANDS}|, ?k$|[\w)] [x×] ?1,?000$"
            rf"|{_PEOPLE}{THOUSANDS_BEHIND}",
            re.I,
        ),
        "thousands",
    ),
    (re.compile(r"\(millions?\)|^\W*millions\W*$|\(m(?:n|ln)?\)|\bin millions\b|\bmillions of\b", re.I), "millions"),
    (re.compile(rf"^{_TAKES_TIME}.*\bminutes\b|\btimes?\b.*\((?:in )?min(?:ute)?s?\)", re.I), "minutes"),
    (re.compile(r"\bhours\b(?! (?:and|&) earnings)", re.I), "hours"),
    (
        re.compile(
            rf"^(?!{_OF_NOBODY})(?!.*\b(?:proportion|share|rate|ratio|density|per|for (?:each|every))\b).*\bjobs\b", re.I
        ),
        "jobs",
    ),
    (
        re.compile(
            rf"^(?!{_OF_NOBODY})(?!.*\b(?:proportion|share|rate|ratio|density|per|for (?:each|every))\b)"
            r".*\b(?:count|number|persons?|people|population|residents|households)\b(?! surveys?\b)",
            re.I,
        ),
        "number",
    ),
)  # fmt: skip


COUNTED = ("number", "jobs", "thousands", "millions")
_NO_UNIT = re.compile(r"\b(?:rank|decile|quintile)\b", re.I)
NO_NUMBER = re.compile(
    r"\b(?:proportions?|shares?|rates?|ratios?|per|averages?|means?|medians?|ind(?:ex|ices)|scores?|density|ranks?|deciles?)\b",
    re.I,
)
NO_MONEY = re.compile(r"\b(?:proportions?|shares?|rates?|ratios?|ind(?:ex|ices)|scores?|ranks?|deciles?|change|growth)\b", re.I)
"""Headers of figures that count nobody, or are no pounds, whatever the title above the table says."""


def unit_in(text: str) -> str:
    """Return the unit that a title or header tells; empty where it tells none.

    Examples
    --------
    >>> unit_in("Gross median weekly pay (£)"), unit_in("% aged 16 to 64"), unit_in("UK=100"), unit_in("Dif")
    ('£', '%', 'index', '')
    >>> unit_in("Jobs '000"), unit_in("Rate per thousand"), unit_in("Deaths per 100,000 population"), unit_in("Gas (GWh)")
    ('thousands', 'per thousand', 'per 100,000', 'GWh')
    >>> unit_in("Homeless, households per (000)"), unit_in("Births per '000"), unit_in("Households in area (000s, mid-year)")
    ('per 1,000', 'per 1,000', 'thousands')
    >>> unit_in("Rate (95% CI)"), unit_in("Areas in the poorest 10%"), unit_in("2020/21 %"), unit_in("Jobs density")
    ('', '', '%', '')
    >>> unit_in("Travel time in minutes to centres with 500 jobs"), unit_in("Number of jobs within 30 minutes")
    ('minutes', 'jobs')
    >>> unit_in("Life expectancy for people at 65"), unit_in("Distance to a GP (people)"), unit_in("Jobs in walking distance")
    ('', '', 'jobs')
    >>> unit_in("Residents k"), unit_in("Jobs – k"), unit_in("Jobs K"), unit_in("GVA (m)"), unit_in("Turnover GBP bn")
    ('thousands', 'thousands', 'jobs', '£ million', '£ billion')
    >>> unit_in("Tonnes CO2e per head"), unit_in("Homes per hectare"), unit_in("Waste ('000 tonnes)")
    ('tonnes CO2e per head', 'per hectare', '000 tonnes')
    >>> unit_in("Emissions per km2 (kt CO2e)"), unit_in("Waste per household (kg/household)"), unit_in("Floor area (000s m2)")
    ('kt CO2e per km2', 'kg per household', '000 m2')
    >>> unit_in("Annual survey of hours and earnings"), unit_in("Hours worked"), unit_in("Annual Population Survey")
    ('', 'hours', '')
    """
    plain = _OF_ITSELF.sub("", text.replace("_", " "))
    if _NO_UNIT.search(plain):
        return ""
    return next((unit for pattern, unit in _UNITS if pattern.search(plain)), "") or _measured_in(plain)


_OF_ITSELF = re.compile(
    r"(?<![\w./-])\d{1,2}(?:\.\d+)?(?: ?% ?(?:ci|cl|confidence|credible|lower|upper|limits?|intervals?)\b|%)", re.IGNORECASE
)
"""Per cents that are no unit: how sure an interval is (*95% CI*), or who is counted (*most deprived 10%*)."""

_MEASURE = re.compile(
    r"(?P<thousand>['‘’]?\b000s? ?|\bthousand )?(?P<per>\bper |/ ?)?\b(?P<unit>"
    r"(?:k|m|kilo|mega)?t(?:onnes?)?(?: of)? ?co2(?: ?e(?:q|quivalent)?)?|(?:kilo)?tonnes?|kg|[kmgt]wh|mwh|kwh|hectares?|km2|km²"
    r"|square (?:kilometres|metres|miles)|sq\.? ?(?:km|m|miles?)|m2|m²|mbps|mbit/s|µg/m3)(?!\w)",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    r"\bper (?:(?P<thousand>\(?['‘’]?000s?\b\)?)"
    r"|(?:1,?000|10,?000|100,?000|1,?000,?000|hundred|thousand|million)\b|(?:head|capita|person|household|dwelling"
    r"|resident|km2|km²|hectare|sq\.? km|square kilometre)\b)",
    re.IGNORECASE,
)


def _measured_in(text: str) -> str:
    """Return what is measured or weighed, and for how many people or how much land, as the text writes it."""
    each = _FOR_EACH.search(text)
    measures = list(_MEASURE.finditer(text))
    measure = next((found for found in measures if not found["per"]), None)
    if for_each := next((found for found in measures if found["per"]), None):
        return f"{_written(measure['unit'])} per {for_each['unit']}" if measure else f"per {for_each['unit']}"
    amount = f"{'000 ' if measure['thousand'] else ''}{_written(measure['unit'])}" if measure else ""
    rate = ("per 1,000" if each["thousand"] else each[0].casefold()) if each else ""
    return " ".join(filter(None, (amount, rate)))


def _written(unit: str) -> str:
    return unit[0].casefold() + unit[1:] if unit[:1].isupper() and unit[1:2].islower() else unit


_OF_ALL = re.compile(r"\((?:%|per ?cent|percentages?)\)|,\s*(?:%|per ?cent|percentages?)\s*(?:,|$)", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:numbers?|counts?|totals?)\b.*\b(?:and|or)\b|\band (?:rates?|percentages?|%|per ?cent)", re.IGNORECASE
)


_EXPLAINS = re.compile(r"\b(?:refers? to|stands? for|denotes?|means|is (?:defined as|short for))\b", re.IGNORECASE)


def titles_of_all(titles: Sequence[str]) -> list[str]:
    """Return the first titles above a table that may tell the unit of all its figures: a line that explains one column does not.

    Examples
    --------
    >>> titles_of_all(["Jobs (thousands)", "LCI refers to the lower bound; Proportion (%) refers to years in good health"])
    ['Jobs (thousands)']
    >>> titles_of_all(["Department", "Statistics", "Table 1", "Vehicles", "Wales", "Thousands"])
    ['Department', 'Statistics', 'Table 1', 'Vehicles', 'Thousands']
    """
    return [
        title
        for at, title in enumerate(titles)
        if (at < _LINES_ABOVE or _UNIT_ALONE.fullmatch(title)) and not _EXPLAINS.search(title)
    ]


def unit_of_all(titles: Sequence[str]) -> str:
    """Return the unit that titles tell: that of a line which is nothing but a unit, or else of all of them together.

    Examples
    --------
    >>> [unit_of_all(["Jobs by industry", line]) for line in ("Percentages", "Wales", "Units: Millions", "Figures in thousands")]
    ['%', 'jobs', 'millions', 'thousands']
    """
    alone = (unit_in(found["unit"]) for title in titles if (found := _UNIT_ALONE.fullmatch(title)))
    return next(filter(None, alone), "") or unit_in(" ".join(titles))


_LINES_ABOVE = 4
_UNIT_ALONE = re.compile(
    r"\W*(?:units?\W+|(?:all )?(?:figures|numbers|values)\W+)?(?:in )?"
    r"(?P<unit>(?:£ ?|pounds )?(?:thousands?|millions?|billions?|'?000s?|bn|m|k)|£|pounds|per ?cents?|percentages?|%)\W*",
    re.IGNORECASE,
)
"""A line above a table that is nothing but the unit of its figures, as departments set it above the last column."""


def is_of_all(unit: str, titles: Sequence[str], headers: Collection[str]) -> bool:
    """Whether the unit in a title is that of all columns below it, however many there are.

    Examples
    --------
    >>> is_of_all("%", ["Employment rate (%), 2021"], ["Male", "Female"]), is_of_all("%", ["Jobs and % of all"], ["A", "B"])
    (True, False)
    >>> is_of_all("per 1,000", ["Crimes per 1,000"], ["Burglary", "Fraud"]), is_of_all("per 1,000", ["Rates"], ["Number", "Rate"])
    (True, False)
    """
    if any(_SEVERAL.search(title) for title in titles):
        return False
    if unit == "%":
        return any(_OF_ALL.search(title) or _UNIT_ALONE.fullmatch(title) for title in titles) and not any(
            map(_SAYS_ITS_OWN.search, headers)
        )
    return unit != "index" and not ("per " in unit and any(map(_SAYS_ITS_OWN.search, headers)))


_SAYS_ITS_OWN = re.compile(r"\b(?:rate|number|count|total|population|denominator|numerator|base|sample|rank)\b", re.IGNORECASE)
