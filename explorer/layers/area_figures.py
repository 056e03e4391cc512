"""Figures of areas other than districts: where these areas lie, and what may be said of a district inside one.

A figure of a wider area is never given to its districts. The map draws the area itself: on boundaries of that level that
the user has loaded, else as the whole districts that it is made of. Counts of small areas, and rates with numerators and
denominators, can be brought up to districts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import Indicator, year_of
from explorer.catalogue.known import Known
from explorer.places.districts import COUNTRY_CODES
from explorer.places.loaded_areas import as_itl
from explorer.places.names.counties import COUNTIES, county_of
from explorer.places.names.written_areas import LEVEL_NAMES
from explorer.places.shapes import Shapes
from explorer.said import Area, Listing, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.loaded_areas import LoadedAreas

SMALL = ("lsoa", "msoa")
"""Levels of areas that make up districts."""

COLUMNS = ["value", "lower95", "upper95"]

ALL_THERE = 0.8
"""Share of a district's ground that the small areas of a layer must cover before they count as all of it (ours)."""

_NAMED = 5
_ITL_CODE = 2
"""Characters that all ITL codes begin with: TLG is of level 1."""

_SINGULAR: Mapping[str, Said | str] = {"utla": Said("layers-upper-tier-authority"), "itl1": "region", "lep": "LEP"}


@dataclass(frozen=True, eq=False)
class AreaFigures:
    """The figures of an indicator that is not of districts.

    Attributes
    ----------
    said, singular : str
        What the areas are called, and one of them.
    values : DataFrame, indexed by area code
        ``value``, ``lower95`` and ``upper95`` of every area that can be drawn; NaN is missing.
    names : mapping of code to name
    members : mapping of district code to area codes
        The areas that each district is a part of, where they are drawn as whole districts.
    own : LoadedAreas, optional
        The loaded boundaries that they are drawn on instead.
    unplaced : tuple of str
        Areas with a figure that have no place on the map.
    held : mapping of period to Series
        Values in every period held, this one among them.
    how : Said, optional
        How districts stand for the areas; None where boundaries are loaded.
    """

    said: Said
    singular: Said | str
    values: pd.DataFrame
    names: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    own: LoadedAreas | None
    unplaced: tuple[str, ...]
    held: Mapping[str, pd.Series[float]]
    how: Said | None

    def name(self, code: str) -> str:
        """Name of an area; its code where it has none."""
        return self.names.get(code) or code

    def area_of(self, district: str) -> str:
        """Return the one area that a district is a part of; empty where it is in none, or in several."""
        found = self.members.get(district, ())
        return found[0] if len(found) == 1 else ""

    def area(self, code: str) -> Area:
        """Return an area with its name as written."""
        return Area(code, self.name(code))

    @property
    def statement(self) -> Said | None:
        """How the areas are drawn, for the corner of the map; None where they are not."""
        if self.own is not None:
            return Said("layers-drawn-own", areas=self.said, layer=self.own.name)
        return Said("layers-drawn", areas=self.said, how=self.how) if self.members and self.how else None

    def sentences(self) -> list[Said]:
        """Return what a user should know about the areas, one sentence each."""
        if not len(self.values):
            return list(self.cautions)
        shown = [Said("layers-shown", areas=self.said), *filter(None, [self.statement])]
        return [*shown, *self.cautions]

    @property
    def cautions(self) -> tuple[Said, ...]:
        """What the map cannot show, one sentence each."""
        if not len(self.values):
            return (self.needed,)
        told = []
        several = sum(len(areas) > 1 for areas in self.members.values())
        if several:
            told.append(Said("layers-several", districts=several, areas=self.said))
        if self.unplaced:
            known = "own" if self.own is not None else "bundled"
            told.append(Said("layers-unplaced", areas=self.said, codes=Listing(self.unplaced, _NAMED), shapes=known))
        return tuple(told)

    @property
    def needed(self) -> Said:
        """What to load where nothing can be drawn."""
        return Said("layers-needed", areas=self.said)


def area_figures(known: Known, indicator: Indicator, period: str) -> AreaFigures:
    """Find where the areas of an indicator lie: on the extra layer that has most of them, or as whole districts.

    Parameters
    ----------
    known : Known
    indicator : Indicator
        One that is not of districts.
    period : str
        One that is held.
    """
    held = {each: of_level(known, indicator, each) for each in indicator.periods}
    filled = held[period]["value"].dropna().index
    own = _best(known.layers, set(filled))
    members, how = ({}, None) if indicator.level in SMALL else _members(known, indicator.level, list(filled), year_of(period))
    built = {area for areas in members.values() for area in areas}
    if own is not None and len(filled.intersection(own.shapes.codes.tolist())) >= len(filled.intersection(list(built))):
        drawn, members, how = own.shapes.codes.tolist(), {}, None
    else:
        drawn, own = sorted(built), None
    return AreaFigures(
        said=indicator.areas_said,
        singular=_SINGULAR.get(indicator.level) or LEVEL_NAMES[indicator.level],
        values=held[period][COLUMNS].reindex(drawn),
        names=_names(known, indicator.level, own),
        members=members,
        own=own,
        unplaced=tuple(filled.difference(drawn)),
        held={each: frame["value"].reindex(drawn) for each, frame in held.items()},
        how=how,
    )


def of_level(known: Known, indicator: Indicator, period: str) -> pd.DataFrame:
    """Return the rows of the indicator's own level in a period, without the regions and countries that stand beside."""
    found = known.indicator_values.of(indicator.id, period)
    wider = found.index.isin(list(COUNTRY_CODES.values())) | found.index.str.startswith("K")
    if indicator.level != "itl1":
        wider |= found.index.isin(list(known.districts.regions))
    own = found[~wider]
    if indicator.level.startswith("itl"):
        own = own.set_axis(own.index.map(as_itl))
        own = own[own.index.str.len() == _ITL_CODE + int(indicator.level[-1])]
    # An area that stands under two codes has no figure, rather than one of two.
    return own[~own.index.duplicated(keep=False)]


def _best(layers: Sequence[LoadedAreas], codes: set[str]) -> LoadedAreas | None:
    """Return the layer that has most of the areas; None where none has any."""
    found = [(len(codes.intersection(own.shapes.codes.tolist())), own) for own in layers]
    most, best = max(found, key=lambda pair: pair[0], default=(0, None))
    return best if most else None


# Built from districts


def _members(known: Known, level: str, codes: Sequence[str], year: int) -> tuple[dict[str, tuple[str, ...]], Said]:
    """Return the areas that each district is in, and how that is to be said."""
    built, districts = Said("layers-built"), known.districts
    if level.startswith("itl"):
        return {code: (str(getattr(district, level)),) for code, district in districts.districts.items()}, Said(
            "layers-built-itl"
        )
    if level == "utla":
        counties = county_of(districts.codes)
        return {code: (counties.get(code, code),) for code in districts.codes}, built
    if level == "ttwa":
        fit = known.catalogue.functional_areas.shares.idxmax(axis="columns")
        return {str(code): (str(area),) for code, area in fit.items()}, Said("layers-built-whole")
    return _in_bodies(known, codes, year), Said("layers-built-at-end", year=str(year))


def _in_bodies(known: Known, codes: Sequence[str], year: int) -> dict[str, tuple[str, ...]]:
    """Return which of some bodies, by their ONS codes, each district was in at the end of a year."""
    bodies, day = known.partnerships, date(year, 12, 31)
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(set(codes) & set(bodies.codes)):
        body = bodies.partnerships[bodies.codes[code]]
        # A body made later, or ended before, is drawn as it was when it was there.
        for district in bodies.footprint(body.id, body.day_to_show(day)).districts:
            found[district] = (*found.get(district, ()), code)
    return found


def _names(known: Known, level: str, own: LoadedAreas | None) -> Mapping[str, str]:
    if own is not None and own.names:
        return own.names
    if level == "ttwa":
        return {str(code): str(name) for code, name in known.catalogue.functional_areas.names.items()}
    held = {code: name for code, (_, name) in known.area_keys.held.items()}
    return held | {code: name for code, (name, _) in COUNTIES.items()}


# Brought up to districts


def brought_up(known: Known, indicator: Indicator, period: str, own: LoadedAreas) -> pd.DataFrame | None:
    """Combine the figures of small areas into figures of districts, where their kind allows it.

    Counts and sums of money are added up; a rate or ratio is the sum of numerators over the sum of denominators. A
    district has a figure only where every one of its areas has, and the layer holds all of its ground. The parts say
    nothing exact about the interval of the whole, so it has none.

    Parameters
    ----------
    known : Known
    indicator : Indicator
        Of small areas.
    period : str
    own : LoadedAreas
        Which district each area lies in.

    Returns
    -------
    DataFrame, indexed by district code
        ``value``, ``lower95``, ``upper95``, ``numerator``, ``denominator``; None where figures cannot be combined, or it is
        not known which district the areas lie in.
    """
    import pandas as pd

    from explorer.catalogue.tables.areas.table_conversion import factor

    if indicator.level not in SMALL or not indicator.is_combinable or not own.districts:
        return None
    district = pd.Series(own.districts)
    figures = of_level(known, indicator, period)[["value", "numerator", "denominator"]].astype(float).reindex(district.index)
    is_count = indicator.kind == "count"
    needed = ["value"] if is_count else ["value", "numerator", "denominator"]
    sums = figures.groupby(district.to_numpy()).sum()
    complete = figures[needed].notna().all(axis="columns").groupby(district.to_numpy()).all()
    if not is_count:
        sums["value"] = factor(figures) * sums["numerator"] / sums["denominator"].where(sums["denominator"] > 0)
    whole = sums.where(complete & (_covered(known, own, district) >= ALL_THERE).reindex(sums.index, fill_value=False))
    # A count has no share to be weighted by.
    parts = whole.assign(lower95=float("nan"), upper95=float("nan"))
    if is_count:
        parts[["numerator", "denominator"]] = float("nan")
    return parts.reindex(list(known.districts.codes))[[*COLUMNS, "numerator", "denominator"]]


def _covered(known: Known, own: LoadedAreas, district: pd.Series[str]) -> pd.Series[float]:
    """Return how much ground the areas of each district have, as a share of the district's."""
    parts = _ground_of(own.shapes)
    by_district = parts.groupby(district.reindex(parts.index).fillna("").to_numpy()).sum()
    return by_district / _ground_of(known.catalogue.ground.shapes).reindex(by_district.index)


def _ground_of(shapes: Shapes) -> pd.Series[float]:
    import pandas as pd
    import shapely

    return pd.Series(shapely.area(shapes.to_geometry()), index=shapes.codes.tolist())
