"""What the areas of a table are, recognised from their codes and the names of its columns: level, vintage, completeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from explorer.places.area_levels import (
    OLD_NORTHERN_IRISH,
    UNKNOWN,
    KnownCodes,
    area_levels,
    nations_of,
    plain_code,
    plain_codes,
    stem_of,
)
from explorer.places.checks.completeness import Completeness, completeness
from explorer.places.districts import DistrictLookup
from explorer.places.vintages import Vintage, vintage_of
from explorer.said import Said

Cells = Sequence[str | None]

ENOUGH = 0.5
"""Share of a column's cells that must be codes of a level before it is taken for the code column (ours)."""

LOOKED_AT = 500
"""Cells of a column that are looked at to find its level, about (ours)."""

LONGEST = 9
"""Characters of the longest codes."""

_NAME = re.compile(r"[^\W\d_][^\d_{}<>/:;=@]{1,60}")
_NORTHERN_IRISH = re.compile(r"northern.?ireland|(?<![a-z])(?:osni|nisra|lgd|lgdname|lgdcode)(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True)
class Recognised:
    """What a table's areas are.

    Attributes
    ----------
    level : str
        As in ``resources/data/area_levels.csv``; :data:`UNKNOWN` where no column holds codes.
    vintage, vintage_from : Said or str
        Year, or years, whose areas these are, and what told it; empty where nothing does.
    code_field, name_field : str
        Columns; empty where there is none.
    matched, unmatched : tuple of str
        Codes that are known areas of the level (of its form, where the application has no list), and those that are not.
    converted : mapping of str to str
        Older district codes → districts of 2025, among those matched.
    duplicates, missing : tuple
        Codes that stand more than once; rows (from 1) without a code.
    completeness : Completeness
        How much of the level it holds.
    disagreement : Said, optional
        Where names, fields and codes tell different vintages.
    unlisted : Said, optional
        Said where only the form of the codes was checked, because no list of their year is bundled.
    of_other_levels : mapping of str to int
        Among the unmatched: how many codes are of which other level.
    respelled : int
        Codes that stand in the file with small letters, with spaces around them or as web addresses.
    """

    level: str = UNKNOWN
    vintage: Said | str = ""
    vintage_from: Said | str = ""
    code_field: str = ""
    name_field: str = ""
    matched: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    converted: Mapping[str, str] | None = None
    duplicates: tuple[str, ...] = ()
    missing: tuple[int, ...] = ()
    completeness: Completeness = field(default_factory=Completeness)
    disagreement: Said | None = None
    unlisted: Said | None = None
    of_other_levels: Mapping[str, int] = field(default_factory=dict)
    respelled: int = 0


def recognise(
    columns: Mapping[str, Cells],
    called: Sequence[str],
    lookup: DistrictLookup,
    known: Sequence[KnownCodes] = (),
    *,
    code_field: str = "",
    name_field: str = "",
) -> Recognised:
    """Find out what the areas of a table are.

    Parameters
    ----------
    columns : mapping of column name to cells
        Text columns; a missing cell is None or empty.
    called : sequence of str
        Names of the file and the layer: the last thing to ask for the vintage.
    lookup : DistrictLookup
    known : sequence of KnownCodes
        Published sets of codes of other levels.
    code_field, name_field : str
        Columns that the user has chosen.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> found = recognise({"ITL125CD": ["TLC", "TLD"]}, [], load_districts())
    >>> found.level, found.vintage, found.completeness.said
    ('ITL1', '2025', Said('places-some-of', found=2, areas=Said('level-number-itl1', number=12)))
    """
    chosen, level = _code_column(columns, code_field)
    names = name_field or _name_column(columns, chosen)
    if not level:
        return Recognised(code_field=chosen, name_field=names)
    cells, respelled = plain_codes(columns[chosen])
    codes = list(dict.fromkeys(filter(None, cells)))
    empty = cells.count("")
    # Large files are looked at while a person waits, and hardly any says a code twice.
    times = Counter(filter(None, cells)) if len(codes) + empty < len(cells) else Counter[str]()
    return replace(
        _of_codes(_told_apart(level, chosen, codes), chosen, codes, called, lookup, known),
        name_field=names,
        duplicates=tuple(code for code, number in times.items() if number > 1),
        missing=tuple(row for row, cell in enumerate(cells, start=1) if not cell) if empty else (),
        respelled=respelled,
    )


def _of_codes(
    level: str, field: str, codes: Sequence[str], called: Sequence[str], lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> Recognised:
    """Recognise areas of a level by their codes, each given once."""
    vintage = vintage_of(level, field, codes, called, lookup, known)
    matched, converted, unlisted = _known_of(level, codes, vintage, lookup, known)
    unmatched = _others(codes, matched)
    older = [code for code in unmatched if OLD_NORTHERN_IRISH.fullmatch(code)] if level == "LAD" else []
    return Recognised(
        level=level,
        vintage=vintage.said,
        vintage_from=vintage.told_by,
        code_field=field,
        matched=tuple(matched),
        unmatched=tuple(unmatched),
        converted=converted,
        completeness=completeness(level, [*matched, *older], vintage, lookup),
        disagreement=vintage.disagreement,
        unlisted=unlisted,
        of_other_levels=_other_levels(level, unmatched),
    )


def _others(codes: Sequence[str], matched: Sequence[str]) -> list[str]:
    """Return the codes that are not matched; each stands once in both."""
    if len(matched) == len(codes):
        return []
    held = set(matched)
    return [code for code in codes if code not in held]


# --- which column, which level --------------------------------------------------------------------------------------


def _code_column(columns: Mapping[str, Cells], wanted: str) -> tuple[str, str]:
    """Return the column that holds the areas' own codes, and their level; empty where there is none."""
    best: tuple[float, str, str] = (0.0, "", "")
    for name in [wanted] if wanted else columns:
        # Rows from all over a long table: its beginning may be of one place.
        cells = columns[name][:: max(len(columns[name]) // LOOKED_AT, 1)]
        filled = [plain for cell in cells if (plain := plain_code(cell))]
        distinct, stem = set(filled), stem_of(name)
        forms = _forms(distinct)
        for level in area_levels().values() if filled else ():
            share = sum(number for form, number in forms.items() if level.codes.fullmatch(form)) / len(distinct)
            if share <= ENOUGH:
                continue
            # A district's code stands once for each of its small areas; an area's own code stands once.
            score = share * (len(filled) / len(cells)) * (0.2 + 0.8 * len(distinct) / len(filled)) + 0.1 * (stem in level.fields)
            if score > best[0] + 1e-9:
                best = (score, name, level.level)
    return best[1] or wanted, best[2]


def _told_apart(level: str, field: str, codes: Collection[str]) -> str:
    """Tell districts from upper tier authorities, and regions from countries, which share codes."""
    stem = stem_of(field)
    starts = {code[:3] for code in codes}
    if level in {"LAD", "UTLA", "CTY"}:
        if stem in area_levels()["UTLA"].fields and "E07" not in starts:
            return "UTLA"
        if starts <= {"E10"}:
            return "CTY"
        return "UTLA" if "E10" in starts and "E07" not in starts else "LAD"
    if level in {"RGN", "CTRY"}:
        return "RGN" if "E12" in starts else "CTRY"
    return level


def _name_column(columns: Mapping[str, Cells], code_field: str) -> str:
    """Return the column of names: the one that belongs to the code column, else the first whose title says so."""
    twin = re.sub(r"(cd|code)(?=$|_|\d)", lambda m: _named_alike(m[0]), code_field, count=1, flags=re.IGNORECASE)
    folded = {name.casefold(): name for name in columns}
    if twin != code_field and twin.casefold() in folded:
        return folded[twin.casefold()]
    others = {name: cells for name, cells in columns.items() if name != code_field and any(cells)}
    titled = [name for name in others if re.search(r"(nm|name|title|label)(_|$)", name, re.IGNORECASE)]
    return next(iter(titled), "") or next((name for name, cells in others.items() if _are_names(cells)), "")


def _are_names(cells: Cells) -> bool:
    """Whether a column looks like names: words with small letters and no figures, hardly any twice."""
    filled = [cell.strip() for cell in cells[:LOOKED_AT] if cell and cell.strip()]
    worded = [cell for cell in filled if _NAME.fullmatch(cell) and any(letter.islower() for letter in cell)]
    return len(worded) > ENOUGH * len(filled) and len(set(worded)) >= 0.9 * len(worded) and len(worded) > 1


def _named_alike(ending: str) -> str:
    return "nm" if len(ending) == 2 else "name"


# --- which codes are known ------------------------------------------------------------------------------------------


def _known_of(
    level: str, codes: Sequence[str], vintage: Vintage, lookup: DistrictLookup, known: Sequence[KnownCodes]
) -> tuple[list[str], dict[str, str], Said | None]:
    """Return the codes that are areas of the level, what older district codes became, and what could not be looked up."""
    if level == "LAD":
        report = lookup.to_current(codes)
        converted = {alias.old_code: alias.code for alias in report.converted}
        return [code for code in codes if code in report.mapped], converted, None
    lists = [each for each in known if each.level == level]
    if lists and (vintage.year is None or any(each.vintage == vintage.year for each in lists)):
        return [code for code in codes if any(code in each.names for each in lists)], {}, None
    return _formed(level, codes), {}, _not_listed(level, codes, vintage.year, lists)


def _formed(level: str, codes: Sequence[str]) -> list[str]:
    """Return the codes of a level's form: nearly always all, which one search of all of them tells at once."""
    form = area_levels()[level].codes
    if re.fullmatch(rf"(?:(?:{form.pattern})\n)*+", "\n".join([*codes, ""])):
        return list(codes)
    return [code for code in codes if form.fullmatch(code)]


def _not_listed(level: str, codes: Sequence[str], year: int | None, lists: Sequence[KnownCodes]) -> Said | None:
    areas = area_levels()[level].several
    if not lists:
        return Said("places-no-list", areas=areas)
    newest = max(lists, key=lambda each: each.vintage)
    shared = sum(1 for code in codes if code in newest.names)
    if shared == len(codes):
        # The same codes stood in both years, and stand for the same areas.
        return None
    years = {"of_list": str(newest.vintage), "of_file": str(year)}
    return Said("places-list-of-another-year", areas=areas, **years, shared=shared, codes=len(codes))


def _other_levels(level: str, codes: Sequence[str]) -> dict[str, int]:
    """Return how many codes are of which other level, by their form; one of this level's own form is none."""
    own, found = area_levels()[level].codes, Counter[str]()
    for form, number in _forms(codes).items():
        of = next((other.level for other in area_levels().values() if other.codes.fullmatch(form)), "")
        if of and not own.fullmatch(form):
            found[of] += number
    return dict(found.most_common())


_FIGURES = str.maketrans("123456789", "000000000")


def _forms(codes: Iterable[str]) -> Counter[str]:
    """Return what codes look like, and how many look so: no level asks which figures stand after the third character."""
    return Counter(code[:3] + code[3:].translate(_FIGURES) for code in codes if len(code) <= LONGEST)


def in_northern_ireland(found: Recognised, called: Sequence[str]) -> bool:
    """Whether areas are of Northern Ireland alone: by their codes, else by the names of the file and its columns.

    Its coordinates are often on a grid of Ireland, on which they could also lie in Wales or Lancashire.

    Examples
    --------
    >>> in_northern_ireland(Recognised(matched=("N09000001",)), []), in_northern_ireland(Recognised(), ["OSNI_Open_Data.shp"])
    (True, True)
    """
    nations = nations_of((*found.matched, *found.unmatched))
    return nations == {"N"} if nations else any(_NORTHERN_IRISH.search(name) for name in called)
