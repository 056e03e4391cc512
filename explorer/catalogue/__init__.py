"""Which data exist, with their unit, period, licence and source.

A :class:`Catalogue` opens light (csv alone: names, partnerships, indicators), so that a window can show its choices at
once; frames that need pandas are read when they are first asked for.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from explorer.catalogue.facts import (
    FunctionalAreas,
    load_commuting_totals,
    load_functional_areas,
    load_links,
    load_population,
    load_working_age,
)
from explorer.catalogue.flows import Flows, estimated_flows, flows_of_preview
from explorer.catalogue.indicators import Indicator, IndicatorTable, load_indicators, load_values
from explorer.catalogue.institutions import Institution, Partner, load_institutions, load_partners
from explorer.catalogue.partnerships import KINDS, PartnershipList, load_partnerships
from explorer.errors import ChoiceError, ReadError
from explorer.places import boundaries, opened_boundaries
from explorer.places.area_keys import AreaKeys
from explorer.places.districts import DistrictLookup, load_districts
from explorer.places.ground import Ground
from explorer.progress import SILENT, Progress
from explorer.readers import apart
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.outside import refuse_unreadable

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.flow_preview import JoinPreview
    from explorer.catalogue.held_tables import HeldIndicator
    from explorer.catalogue.own_tables import OwnTable
    from explorer.places.loaded_areas import LoadedAreas
    from explorer.readers.table_choices import OwnTableFile, TableChoices

T = TypeVar("T")


@dataclass(frozen=True)
class Catalogue:
    """Everything bundled, read on demand and once.

    Attributes
    ----------
    districts : DistrictLookup
    partnerships : PartnershipList
    indicators : dict of id to Indicator
        The bundled ones, and those of tables that were held: see :meth:`hold_table`.
    """

    districts: DistrictLookup
    partnerships: PartnershipList
    indicators: dict[str, Indicator]
    _kept: dict[str, tuple[tuple[object, ...], object]] = field(default_factory=dict, repr=False, compare=False)
    _own_values: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False, compare=False)
    _own_ids: dict[OwnTableFile, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    _own_problems: dict[OwnTableFile, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def load(cls) -> Catalogue:
        """Read the light tables.

        Raises
        ------
        ReadError
            A bundled table is missing or damaged.
        """
        lookup = load_districts()
        return cls(lookup, load_partnerships(lookup), dict(load_indicators()))

    @cached_property
    def indicator_values(self) -> IndicatorTable:
        """Published values of all indicators."""
        return load_values(self.indicators, self._own_values)

    @cached_property
    def population(self) -> pd.Series[float]:
        """Residents of each district."""
        return load_population(self.districts)

    @cached_property
    def working_age(self) -> pd.Series[float]:
        """Residents of 16 to 64 of each district."""
        return load_working_age(self.districts)

    @cached_property
    def commuting_totals(self) -> pd.DataFrame:
        """Employed residents and jobs of each district, with people who work at home or abroad."""
        return load_commuting_totals(self.districts)

    @cached_property
    def functional_areas(self) -> FunctionalAreas:
        """Travel-to-work areas 2011."""
        return load_functional_areas(self.districts)

    @cached_property
    def flows(self) -> Flows:
        """The bundled estimate of commuting."""
        return estimated_flows(self.districts)

    @cached_property
    def ground(self) -> Ground:
        """The bundled districts, with their borders."""
        return Ground(boundaries.bundled("districts", boundaries.TOLERANCES[0]))

    def own_flows(self, path: Path, reading: FlowReading = USUAL_READING) -> Flows:
        """Read a user's flows file, or return what it held while it has not changed: see :func:`flows_of_preview`."""
        return self._kept_of_file(f"flows {path} {reading}", path, lambda: flows_of_preview(self.preview_flows(path, reading)))

    def preview_flows(self, path: Path, reading: FlowReading = USUAL_READING) -> JoinPreview:
        """Return what a flows file holds, before anything is used: see :func:`preview_file`."""
        from explorer.catalogue.flow_preview import preview_file
        from explorer.catalogue.name_judge import Judge

        judge = Judge(self.area_keys)
        return preview_file(path, self.districts, self.commuting_totals, self.flows.matrix, judge, reading)

    def own_areas(self, path: Path) -> FunctionalAreas:
        """Read a user's functional areas, or return what the file held while it has not changed: see :func:`areas_from_file`."""
        from explorer.catalogue.own_areas import areas_from_file

        return self._kept_of_file("areas", path, lambda: areas_from_file(path, self.districts))

    def own_ground(self, path: Path) -> Ground:
        """Read a user's boundary file, or return what it held while it has not changed: see :func:`opened_boundaries.read`."""
        refuse_unreadable(path, apart.USUAL.size, folder_too=True)
        return self._kept_of_file("ground", path, lambda: Ground.of(opened_boundaries.read(path, self.districts)))

    def own_layer(self, path: Path) -> LoadedAreas | None:
        """Read the areas of an extra layer, or return what it held; None where it is gone or has no codes."""
        from explorer.places.loaded_areas import read_loaded

        try:
            return self._kept_of_file(f"layer {path}", path, lambda: read_loaded(path, self.area_keys))
        except ReadError:
            return None

    @cached_property
    def area_keys(self) -> AreaKeys:
        """Codes and names of all areas that are held."""
        from explorer.catalogue.own_tables import keys_of

        return keys_of(self.districts, self.partnerships)

    def own_table(self, path: Path, choices: TableChoices | None = None, progress: Progress = SILENT) -> OwnTable:
        """Read a user's table of indicators, or return what it held: see :func:`explorer.catalogue.own_tables.read_table`."""
        from explorer.catalogue.own_tables import read_table

        return self._kept_of_file(f"table {path} {choices!r}", path, lambda: read_table(path, self.area_keys, choices, progress))

    def hold_table(self, file: OwnTableFile, found: Sequence[HeldIndicator] = ()) -> tuple[str, ...]:
        """Add the indicators of a user's table to those that are known, and return their ids.

        A table that is held already is not read again; ``found`` are its indicators, where they are at hand.

        Raises
        ------
        ReadError
            The table cannot be read, or has no figure for an area that can be drawn.
        """
        if file not in self._own_ids:
            from explorer.catalogue.held_tables import indicators_of

            found = found or indicators_of(self.own_table(file.path, file.choices), file)
            self._own_values.update({held.indicator.id: held.frame for held in found})
            self.indicators.update({held.indicator.id: held.indicator for held in found})
            self._own_ids[file] = tuple(held.indicator.id for held in found)
            self._own_problems[file] = found[0].problems if found else ()
        return self._own_ids[file]

    def problems_of(self, tables: Sequence[OwnTableFile], indicator: str, boundaries: Path | None) -> tuple[str, ...]:
        """Return what the reports on the user's table and boundaries in use say is wrong with them, one sentence each."""
        shown = (file for file in tables if indicator in self._own_ids.get(file, ()))
        told = [f"{file.path.name}: {what}" for file in shown for what in self._own_problems.get(file, ())]
        if boundaries:
            from explorer.places.loaded_areas import problems_kept_with

            told += [f"{boundaries.name}: {what}" for what in problems_kept_with(boundaries)]
        return tuple(dict.fromkeys(told))

    def indicators_for(self, tables: Sequence[OwnTableFile], *, own_only: bool = False) -> dict[str, Indicator]:
        """Return the bundled indicators and those of the tables named, as far as they are held; or the latter only."""
        wanted = {name for file in tables for name in self._own_ids.get(file, ())}
        bundled = {} if own_only else {name: found for name, found in self.indicators.items() if name not in self._own_values}
        return bundled | {name: found for name, found in self.indicators.items() if name in wanted}

    def _kept_of_file(self, what: str, path: Path, read: Callable[[], T]) -> T:
        """Return what was read from the file last time, unless another file is meant or it has changed since."""
        stamp = (path, *_written(path))
        if what not in self._kept or self._kept[what][0] != stamp:
            self._kept[what] = (stamp, read())
        return cast("T", self._kept[what][1])

    @cached_property
    def institutions(self) -> tuple[Institution, ...]:
        """Institutions and their main sites."""
        return load_institutions(self.districts, self.partnerships)

    @cached_property
    def institutions_by_id(self) -> Mapping[str, Institution]:
        """The same by id."""
        return {institution.id: institution for institution in self.institutions}

    def member_name(self, member: str) -> str:
        """Name of an institution or public body; its id where it is not known."""
        known = self.institutions_by_id.get(member) or self.partnerships.partnerships.get(member)
        return known.name if known is not None else member

    @cached_property
    def partners(self) -> Mapping[str, tuple[Partner, ...]]:
        """Documented partners of each partnership."""
        return load_partners(self.partnerships, self.institutions)

    @cached_property
    def links(self) -> list[tuple[str, str]]:
        """Bridges, tunnels and ferries between districts."""
        return load_links(self.districts)

    @cached_property
    def joined(self) -> list[tuple[str, str]]:
        """Pairs of districts that share an edge or a listed link."""
        edges = self.ground.edges
        return [(str(edges.codes[a]), str(edges.codes[b])) for a, b in edges.neighbours()] + self.links

    def find_partnership(self, text: str) -> str:
        """Return the id of the partnership with this id, name or ONS code.

        Raises
        ------
        ChoiceError
            There is none (the nearest names are given), or several share the name (their ids are given).
        """
        named = [
            (name, p.id)
            for p in self.partnerships.partnerships.values()
            for name in (p.id, p.name, p.short_name, p.welsh_name)
            if name
        ]
        named += self.partnerships.codes.items()
        return _chosen("partnership", text, named)

    def find_partner(self, text: str) -> str:
        """Return the id of the institution or public body with this id or name; ChoiceError names the nearest."""
        institutions = [(name, i.id) for i in self.institutions for name in (i.id, i.name, i.welsh_name) if name]
        # A body that is held as an institution too is found as the institution, which has a site.
        sited = {i.body for i in self.institutions}
        bodies = [p for p in self.partnerships.partnerships.values() if p.id not in sited]
        return _chosen("institution", text, institutions + [(name, p.id) for p in bodies for name in (p.id, p.name)])

    def find_indicator(self, text: str) -> str:
        """Return the id of the indicator with this id or title; ChoiceError names the nearest."""
        return _chosen("indicator", text, [(name, i.id) for i in self.indicators.values() for name in (i.id, i.title)])

    def find_kind(self, text: str) -> str:
        """Return the id of the kind of partnership with this id or name, singular or plural; ChoiceError names the nearest."""
        return _chosen("kind", text, [(name, kind) for kind, title in KINDS.items() for name in (kind, title, _plural(title))])

    def find_region(self, text: str) -> str:
        """Return the code of the ITL1 region with this code or name, "(England)" or not; ChoiceError names the nearest."""
        named = [(name, code) for code, full in self.districts.regions.items() for name in (code, *_region_names(full))]
        return _chosen("region", text, named)


def _written(path: Path) -> tuple[float, int]:
    """When a file was last written, and its size; zeros where it cannot be looked at (reading it will say why)."""
    try:
        status = path.stat()
    except OSError:
        return 0.0, 0
    return status.st_mtime, status.st_size


def _plural(title: str) -> str:
    return f"{title[:-1]}ies" if title.endswith("y") else f"{title}s"


def _region_names(full: str) -> tuple[str, ...]:
    """A region's name as ONS writes it among ITL1 regions, and as everyone says it: East (England), East of England."""
    bare = full.split(" (")[0]
    return (full, "East of England") if bare == "East" else (full, bare)


def _chosen(what: str, text: str, named: list[tuple[str, str]]) -> str:
    wanted = text.strip().casefold()
    keys = sorted({key for name, key in named if name.casefold() == wanted})
    if len(keys) == 1:
        return keys[0]
    if keys:
        raise ChoiceError(f"Several {what}s are called “{text}”.", f"Give one of these ids: {'; '.join(keys)}.")
    nearest = _nearest(wanted, named)
    remedy = f"The nearest: {'; '.join(nearest)}." if nearest else f"List them with: subregion-explorer list {what}s."
    raise ChoiceError(f"There is no {what} called “{text}”.", remedy)


def _nearest(wanted: str, named: list[tuple[str, str]]) -> list[str]:
    """Return up to three choices whose id or names are alike, or contain what was written, as ``name (id)``."""
    keys = {name.casefold(): key for name, key in named}
    full = {key: max((n for n, k in named if k == key and n != key), key=len, default=key) for key in keys.values()}
    alike = difflib.get_close_matches(wanted, keys, n=3, cutoff=0.6)
    containing = [name for name in keys if wanted and wanted in name]
    found = dict.fromkeys(keys[name] for name in [*containing[:2], *alike, *containing])
    return [f"{full[key]} ({key})" for key in found][:3]
