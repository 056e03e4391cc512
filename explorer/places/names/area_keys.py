"""Codes and names of areas as tables write them: what each means, of which level and which year.

A code is looked up in the lists that are held. What is a code of a kind that is known but of which no list is held (a
county, a small area) is told as that, not as an error. Names are taken only where a list holds them, today's or dated;
a name that two areas share is never decided here.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache

from explorer.days import month_of
from explorer.places.boundaries import REGION_CODES
from explorer.places.districts import COUNTRY_CODES, Alias, DistrictLookup
from explorer.places.names.counties import COUNTIES
from explorer.places.names.district_names import (
    BELFAST_OF_THEN,
    COUNTIES_BEFORE,
    OLD_NORTHERN_IRISH_CODES,
    are_of_then,
    district_names,
)
from explorer.places.names.likeness import Likeness
from explorer.places.names.naming import contradiction, several_meant, wider_meant
from explorer.places.names.plain_names import plain_name
from explorer.places.names.wider_areas import COUNTRIES_TOGETHER, IN_WELSH, names_of_itl
from explorer.places.names.written_areas import DISTRICT, LEVEL_NAMES, code_and_name, is_code, level_of_code, without_prefix
from explorer.said import Said

_TWO_NAMES = re.compile(r"\s*/\s*|\s+[-–|]\s+")
MOST_SUGGESTED = 100
"""Keys that are not known for which the nearest areas are looked up (ours)."""

_MOST_WIDER = 2_000
"""Keys that are not known that are looked up among areas of other levels, of which fewer have a name (ours)."""

MIXED = Said("places-vintage-mixed")
"""Vintage of a table that holds codes of several years at once."""

MATCHED, OTHER_LEVEL, AMBIGUOUS, UNMATCHED = "matched", "other level", "ambiguous", "unmatched"


Options = tuple[tuple[str, Said | str], ...]


@dataclass(frozen=True)
class AreaMatch:
    """What a key of a table came to.

    Attributes
    ----------
    key : str
        As in the table.
    status : str
        ``matched``; ``other level`` (known for what it is, but no list of these areas is held); ``ambiguous`` (a person must
        choose); ``unmatched``.
    kind : str
        ``code`` or ``name``; empty where it is neither.
    level : str
        One of :data:`~explorer.places.names.written_areas.LEVEL_NAMES`; empty where it is not known.
    code : str
        Code of the area today; the code itself at another level.
    alias : Alias, optional
        The older district that the key names.
    options : tuple of (str, Said or str)
        Codes and names to choose from, or the nearest.
    """

    key: str
    status: str
    kind: str = ""
    level: str = ""
    code: str = ""
    alias: Alias | None = None
    options: Options = ()


@dataclass(frozen=True)
class _Named:
    """An area that a name stands for."""

    level: str
    code: str
    alias: Alias | None = None


@dataclass(frozen=True)
class AreaKeys:
    """All codes and names of areas that are held.

    Attributes
    ----------
    lookup : DistrictLookup
    others : mapping of code to (level, name)
        Areas beyond districts and ITL areas: combined authorities, local enterprise partnerships, labour markets.
    other_names : tuple of (name, level, code)
        Further names of those.
    made_of : function
        Tells of the code of one of ``others`` which districts it is made of; of none where it holds parts of districts, or its
        members changed.
    """

    lookup: DistrictLookup
    others: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    other_names: tuple[tuple[str, str, str], ...] = ()
    made_of: Callable[[str], frozenset[str]] = field(default=lambda _: frozenset(), repr=False)

    @cached_property
    def held(self) -> Mapping[str, tuple[str, str]]:
        """Level and name by code, of all areas that are held."""
        held: dict[str, tuple[str, str]] = dict(self.others)
        for district in self.lookup.districts.values():
            held[district.itl1] = ("itl1", district.itl1_name)
            held[district.itl2] = ("itl2", district.itl2_name)
            held[district.itl3] = ("itl3", district.itl3_name)
        held |= {code: ("country", name) for name, code in COUNTRY_CODES.items()}
        held |= {code: ("country", name) for code, (name, _) in COUNTRIES_TOGETHER.items()}
        held |= {code: (DISTRICT, self.lookup.name(code)) for code in self.lookup.codes}
        return held

    @cached_property
    def former(self) -> Mapping[str, Alias]:
        """Districts of earlier years by their codes."""
        return {**OLD_NORTHERN_IRISH_CODES, **self.lookup.aliases}

    def level_and_name(self, code: str) -> tuple[str, str]:
        """Return what the area of a code is and is called; a district of earlier years by its own name."""
        return (DISTRICT, self.former[code].old_name) if code in self.former else self.held[code]

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[_Named, ...]]:
        found: dict[str, dict[tuple[str, str], _Named]] = defaultdict(dict)
        for text, district in district_names(self.lookup).known.items():
            found[text][(DISTRICT, district.code)] = _Named(DISTRICT, district.code, district.alias)
        for code, (level, name) in self.held.items():
            if level == DISTRICT or (code in REGION_CODES.values() and name in COUNTRY_CODES):
                # Wales, Scotland and Northern Ireland are countries before they are regions.
                continue
            for text in names_of_itl(name):
                found[plain_name(text)][(level, code)] = _Named(level, code)
        for text, country in IN_WELSH.items():
            found[plain_name(text)][("country", COUNTRY_CODES[country])] = _Named("country", COUNTRY_CODES[country])
        for text, level, code in self.other_names:
            found[plain_name(text)].setdefault((level, code), _Named(level, code))
        return {name: tuple(areas.values()) for name, areas in found.items() if name}

    def _named(self, text: str) -> tuple[_Named, ...]:
        """Areas that a name stands for, as it is; else the district that may be meant, else areas with both of its names."""
        found = self._by_name.get(plain_name(text), ())
        if found:
            return found
        district = district_names(self.lookup).meant(text)
        if district:
            return (_Named(DISTRICT, district.code, district.alias),)
        parts = _TWO_NAMES.split(text)
        # Of *Leeds / Armley* the other name is none of the same area: neither is that of the ITL area.
        first, *others = [self._by_name.get(plain_name(part), ()) for part in parts]
        return tuple(area for area in first if others and area.level != DISTRICT and all(area in areas for areas in others))

    # What the readers ask

    def recognise(self, texts: Sequence[str]) -> list[str]:
        """Tell of each text whether it is the ``code`` or the ``name`` of an area, or neither (empty).

        An ``other code`` is one of a level of which no list is held, such as police areas.
        """
        return [self._kind_of(text) for text in texts]

    @cached_property
    def _kind_of(self) -> Callable[[str], str]:
        """The kind of a text; a table is asked several times for the areas of a column, which stand in it again and again."""
        return lru_cache(maxsize=100_000)(self._kind)

    def _kind(self, text: str) -> str:
        if text.upper() == text.lower():
            # Figures: no code and no name is without a letter.
            return ""
        bare, level = without_prefix(text)
        code = self._code_in(bare)
        if code:
            return "code" if self._held_code(code) or code in self.former else "other code"
        if level:
            return "name"
        return "name" if self._named(bare) else ""

    def _code_in(self, text: str) -> str:
        code, _ = code_and_name(text)
        upper = code.upper()
        if not code or upper in self.held or upper in self.former:
            return upper
        return upper if is_code(upper) else ""

    # Matching

    def match(self, keys: Iterable[str], accepted: Mapping[str, str] | None = None) -> dict[str, AreaMatch]:
        """Find the area of every key.

        Parameters
        ----------
        keys : iterable of str
            As in the table.
        accepted : mapping of str to str, optional
            Keys → codes that a person has chosen; an empty code puts the key aside.

        Examples
        --------
        >>> from explorer.places.districts import load_districts
        >>> keys = AreaKeys(load_districts())
        >>> found = keys.match(["ladu:Dudley", "E07000026", "Dudly", "E10000023"])
        >>> [(match.status, match.code) for match in found.values()]
        [('matched', 'E08000027'), ('matched', 'E06000063'), ('unmatched', ''), ('other level', 'E10000023')]
        """
        chosen = accepted or {}
        found = {key: self._accepted(key, chosen[key]) if key in chosen else self._match(key) for key in dict.fromkeys(keys)}
        merged = {match.alias.code for match in found.values() if match.alias and match.alias.relation == "merged_into"}
        # *Dorset* may be an ITL area, too, and is settled only further below.
        meant = {key: match.code or self._district_among(match.options) for key, match in found.items() if key not in chosen}
        asked = {key: self._county_or_district(found[key], code) for key, code in meant.items() if code in merged}
        return _with_belfast_of_then(self._settled(found | asked))

    def _settled(self, found: dict[str, AreaMatch]) -> dict[str, AreaMatch]:
        """Settle names that areas of two levels share, such as Darlington, where all the other names are of one of the levels."""
        found = {key: self._as_others(match, found) for key, match in found.items()}
        known = [areas for key, match in found.items() if match.kind == "name" and (areas := self._by_name.get(plain_name(key)))]
        counts = Counter(level for areas in known for level in {area.level for area in areas})
        # Of two levels with as many names, districts come first.
        level = max(counts, key=lambda level: (counts[level], level == DISTRICT), default="")
        if counts[level] < 3 or counts[level] < 0.9 * len(known):
            return self.suggested(found)
        return self.suggested({key: self._at_level(match, level) for key, match in found.items()}, level)

    def suggested(self, found: Mapping[str, AreaMatch], level: str = "") -> dict[str, AreaMatch]:
        """Put the nearest areas beside keys that are not known: beside the first of them, for each takes a while.

        Parameters
        ----------
        found : mapping of key to AreaMatch
        level : str
            Of the names whose level is not told by themselves.
        """
        unknown = [match for match in found.values() if match.status == UNMATCHED and not match.options][:MOST_SUGGESTED]
        return dict(found) | {match.key: replace(match, options=self._nearest_to(match, level)) for match in unknown}

    def told_apart(self, found: Mapping[str, AreaMatch]) -> dict[str, AreaMatch]:
        """Say of names among districts that are of none what they are, where that is another sort of area, or several districts.

        *Berkshire* is a county, and no other spelling of West Berkshire; *Newcastle* could be either. A table with more names
        that are not known than areas are called otherwise is of something else, and the rest of them are left as they are.
        """
        if not any(match.level == DISTRICT for match in found.values()):
            return dict(found)
        unknown = [match for match in found.values() if match.status == UNMATCHED and not match.kind]
        wider = {match.key: area for match in unknown[:_MOST_WIDER] if (area := wider_meant(match.key, self.lookup))}
        told = {key: AreaMatch(key, OTHER_LEVEL, "name", area.level) for key, area in wider.items()}
        rest = [match.key for match in unknown if match.key not in wider][:MOST_SUGGESTED]
        several = {key: codes for key in rest if (codes := several_meant(key, self.lookup))}
        asked = {
            key: AreaMatch(key, AMBIGUOUS, "name", options=tuple((code, self.lookup.name(code)) for code in codes))
            for key, codes in several.items()
        }
        return dict(found) | told | asked

    def _nearest_to(self, match: AreaMatch, level: str) -> Options:
        if match.kind == "code":
            return self._nearest_of_code(self._code_in(without_prefix(match.key)[0]))
        bare, told = without_prefix(match.key)
        return self.nearest(bare, told or level)

    def _as_others(self, match: AreaMatch, found: Mapping[str, AreaMatch]) -> AreaMatch:
        """Settle a name of a region and of a partnership, *North East*, by which of them the table holds more of."""
        # An option without a code is a former county: only a person can tell which of the two a table is of.
        if match.status != AMBIGUOUS or any(not code for code, _ in match.options):
            return match
        counts = Counter(other.level for other in found.values() if other.status == MATCHED)
        areas = [area for area in self._named(without_prefix(match.key)[0]) if counts[area.level] > 1]
        if len(areas) != 1:
            return match
        return AreaMatch(match.key, MATCHED, "name", areas[0].level, areas[0].code, areas[0].alias)

    def _at_level(self, match: AreaMatch, level: str) -> AreaMatch:
        """Return the area of that level that a bare name may stand for, if it is one and no former county."""
        bare, told = without_prefix(match.key)
        if told or match.kind != "name" or match.level == level or any(not code for code, _ in match.options):
            return match
        areas = [area for area in self._by_name.get(plain_name(bare), ()) if area.level == level]
        return AreaMatch(match.key, MATCHED, "name", level, areas[0].code, areas[0].alias) if len(areas) == 1 else match

    def _district_among(self, options: Options) -> str:
        return next((code for code, _ in options if code in self.lookup.districts), "")

    def _county_or_district(self, match: AreaMatch, code: str) -> AreaMatch:
        """Ask where *Somerset* stands beside Mendip and Sedgemoor: the county of then, or the district of today."""
        bare, level = without_prefix(match.key)
        if match.kind != "name" or match.alias or level or plain_name(bare) not in COUNTIES_BEFORE:
            return match
        options = (code, Said("places-district-of-today", name=bare)), ("", Said("places-former-county", name=bare))
        return AreaMatch(match.key, AMBIGUOUS, "name", options=options)

    def _accepted(self, key: str, code: str) -> AreaMatch:
        is_known = code in self.held or code in self.former or code in COUNTIES
        found = self._of_code(key, code) if is_known else AreaMatch(key, UNMATCHED)
        return replace(found, kind="name", options=self.suggested({key: self._match(key)})[key].options)

    def _match(self, key: str) -> AreaMatch:
        bare, level = without_prefix(key)
        code = self._code_in(bare)
        if code:
            return self._contradicted(key) or self._of_code(key, code)
        if level == "user":
            return AreaMatch(key, OTHER_LEVEL, "name", "user")
        return self._of_name(key, bare, level)

    def _contradicted(self, key: str) -> AreaMatch | None:
        """Ask where the code and the name in one cell are of different areas; None where they are not."""
        both = contradiction(key, self.lookup)
        if both is None:
            return None
        options = (
            (self._held_code(both.code) or both.code, Said("tables-by-code", area=both.called)),
            (both.other, Said("tables-by-name", area=both.name)),
        )
        return AreaMatch(key, AMBIGUOUS, "name", options=options)

    def code_of(self, key: str) -> str:
        """Code of the area of today that a code stands for, alone or beside a name; empty where it stands for none."""
        code = self._code_in(without_prefix(key)[0])
        alias = self.former.get(code)
        return self._held_code(code) or (alias.code if alias else "")

    def named(self, name: str) -> Mapping[str, str]:
        """Levels of the areas that may be meant by a name, by their codes."""
        return {area.code: area.level for area in self._named(without_prefix(name)[0])}

    def own_codes(self, name: str) -> tuple[str, ...]:
        """Codes of the very areas that may be meant by a name, also of districts of earlier years."""
        areas = self._named(without_prefix(name)[0])
        return tuple(sorted(area.alias.old_code if area.alias else area.code for area in areas))

    def at_level(self, key: str, level: str) -> AreaMatch:
        """Match a name that is known to be of a level; :meth:`suggested` says what else may be meant."""
        return self._of_name(key, without_prefix(key)[0], level)

    def has_prefix(self, key: str) -> bool:
        """Whether a key says its level itself, as those of Nomis do."""
        return bool(without_prefix(key)[1])

    def _held_code(self, code: str) -> str:
        """Code under which an area is held; empty where it is not."""
        of_itl = "TL" + code[2:] if code.startswith("UK") and len(code) > 2 else code
        return next((held for held in (_SAME_AREA.get(code, code), of_itl) if held in self.held), "")

    def _of_code(self, key: str, code: str) -> AreaMatch:
        held = self._held_code(code)
        if held:
            return AreaMatch(key, MATCHED, "code", self.held[held][0], held)
        if code in self.former:
            alias = self.former[code]
            return AreaMatch(key, MATCHED, "code", DISTRICT, alias.code, alias)
        level = level_of_code(code) or "other"
        status = UNMATCHED if level == DISTRICT else OTHER_LEVEL
        return AreaMatch(key, status, "code", level, code if status == OTHER_LEVEL else "")

    def _nearest_of_code(self, code: str) -> tuple[tuple[str, str], ...]:
        """Codes that differ from a district's in one slip of the fingers."""
        near = difflib.get_close_matches(code, self.lookup.codes, n=2, cutoff=0.88)
        return tuple((found, self.lookup.name(found)) for found in near)

    def _of_name(self, key: str, name: str, level: str) -> AreaMatch:
        found = self._named(name)
        if level:
            at_level = tuple(area for area in found if area.level == level)
            found = at_level or (found if level == "county" else ())
        if len(found) == 1 or (found and not level and self._same_ground(found)):
            area = next((area for area in found if area.level == DISTRICT), found[0])
            return AreaMatch(key, MATCHED, "name", area.level, area.code, area.alias)
        if found:
            return AreaMatch(key, AMBIGUOUS, "name", options=tuple((area.code, self._said(area)) for area in found))
        if level and level not in self._levels_held:
            return AreaMatch(key, OTHER_LEVEL, "name", level)
        return AreaMatch(key, UNMATCHED, "", level)

    def _same_ground(self, areas: Sequence[_Named]) -> bool:
        """Whether areas that share a name are a district and the ITL areas that consist of it alone."""
        codes = {area.code for area in areas}
        districts = [self.lookup.districts[area.code] for area in areas if area.level == DISTRICT]
        if len(districts) != 1:
            return False
        own = districts[0]
        return codes <= {own.code, *(itl for itl in (own.itl3, own.itl2) if self._districts_in[itl] == 1)}

    @cached_property
    def _districts_in(self) -> Mapping[str, int]:
        return Counter(itl for district in self.lookup.districts.values() for itl in (district.itl3, district.itl2))

    @cached_property
    def _levels_held(self) -> frozenset[str]:
        return frozenset(level for level, _ in self.held.values())

    def _said(self, area: _Named) -> Said:
        name = self.held.get(area.code, ("", area.code))[1]
        return Said("places-area-of-level", name=name, level=LEVEL_NAMES[area.level])

    def nearest(self, name: str, level: str = "", most: int = 3) -> tuple[tuple[str, str], ...]:
        """Areas whose names are most like one that is not known; a suggestion, never taken unasked."""
        wanted = plain_name(name)
        names, likeness = self._names_at(level)
        alike = likeness.nearest(wanted, most, _ALIKE)
        containing = [text for text in names if len(wanted) > 3 and (f" {wanted} " in f" {text} ")]
        found = dict.fromkeys(names[text] for text in [*containing[:2], *alike])
        return tuple((area.code, self.held.get(area.code, ("", area.code))[1]) for area in found)[:most]

    def _names_at(self, level: str) -> tuple[Mapping[str, _Named], Likeness]:
        """Areas by the names of a level, or of all, ready to be compared with names that are not known."""
        if level not in self._compared:
            names = {text: min(areas, key=_finest) for text, areas in self._by_name.items()}
            if level:
                names = {text: area for text, areas in self._by_name.items() for area in areas if area.level == level}
            self._compared[level] = names, Likeness(names)
        return self._compared[level]

    @cached_property
    def _compared(self) -> dict[str, tuple[Mapping[str, _Named], Likeness]]:
        # A table can ask for the names nearest to hundreds of others.
        return {}


_SAME_AREA: Mapping[str, str] = {
    **{code: itl for code, itl in REGION_CODES.items() if code.startswith("E")},
    "TLB": COUNTRY_CODES["England"],
    "UK": "K02000001",
    "UKX": "K99999999",
}
"""Further codes of areas that are held under another one."""


_ALIKE = 0.7
"""Likeness of names from which one is suggested for the other (ours): *Dudly* has 0.91 to Dudley, *Narnia* 0.63 to New Anglia."""


def _finest(area: _Named) -> bool:
    """Districts before what else has the same name."""
    return area.level != DISTRICT


def _with_belfast_of_then(found: dict[str, AreaMatch]) -> dict[str, AreaMatch]:
    """Take Belfast for what it was where it stands beside several of the districts of then."""
    if not are_of_then(match.alias for match in found.values()):
        return found
    is_belfast = {key for key, match in found.items() if (match.kind, match.code) == ("name", BELFAST_OF_THEN.code)}
    return {key: replace(match, alias=BELFAST_OF_THEN) if key in is_belfast else match for key, match in found.items()}


def districts_of_today(matches: Mapping[str, AreaMatch]) -> dict[str, str]:
    """Return the codes of the districts that keys of a table name, less those of earlier years, which hold other people."""
    return {key: match.code for key, match in matches.items() if match.level == DISTRICT and match.code and match.alias is None}


# The year that codes are of


def vintage_of(matches: Iterable[AreaMatch], lookup: DistrictLookup) -> Said | str:
    """Tell of which year the district codes of a table are; empty where that cannot be known.

    A code that was given up tells an end, a code that was newly made tells a beginning; a table that holds both at once is
    of mixed vintage, as the ones of ONS that carry earlier districts along.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> keys = AreaKeys(lookup)
    >>> vintage_of(keys.match(["E07000026", "E06000060", "E08000016"]).values(), lookup).id
    'places-vintage-between'
    """
    every = list(matches)
    districts = [match for match in every if match.level == DISTRICT and match.status == MATCHED]
    if not districts:
        return _itl_vintage(every)
    current = {match.code for match in districts if match.alias is None}
    made = _made(lookup, only_merged=not any(match.kind == "code" for match in districts))
    given_up = [match.alias for match in districts if match.alias]
    begins = max(
        [*(made[code] for code in current if code in made), *(_SHORT_LIVED.get(alias.old_code, "") for alias in given_up)],
        default="",
    )
    ends = min((alias.effective for alias in given_up), default="")
    if begins and ends and begins >= ends:
        return MIXED
    return _span(begins, ends)


_MANY_ITL = 20


def _itl_vintage(matches: Sequence[AreaMatch]) -> Said | str:
    areas = [match for match in matches if match.level in ("itl2", "itl3")]
    if not areas:
        return ""
    if any(code_and_name(without_prefix(match.key)[0])[0].startswith("UK") for match in areas):
        return Said("places-vintage-nuts")
    held = all(match.status == MATCHED for match in areas)
    return "ITL 2025" if held and len(areas) >= _MANY_ITL else "" if held else "ITL 2021"


_SHORT_LIVED = {"E07000246": "2019-04-01"}
"""Districts that were made and given up again since 2011."""


def _made(lookup: DistrictLookup, *, only_merged: bool) -> dict[str, str]:
    """When each district of today got its code; names alone do not tell when one was only recoded."""
    made: dict[str, str] = {}
    for alias in lookup.aliases.values():
        if not (only_merged and alias.relation == "recoded"):
            made[alias.code] = max(made.get(alias.code, ""), alias.effective)
    return made


def _span(begins: str, ends: str) -> Said | str:
    first = month_of(_first(begins)) if begins else ""
    if not ends:
        return Said("places-vintage-since", month=first) if begins else ""
    if not begins:
        return Said("places-vintage-before", month=month_of(_first(ends)))
    return Said("places-vintage-between", first=first, last=month_of(_first(ends) - timedelta(days=1)))


def _first(day: str) -> date:
    """Return the first day of the month of a day."""
    return date.fromisoformat(day[:7] + "-01")
