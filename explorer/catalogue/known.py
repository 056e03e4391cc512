"""What is known for one project: the catalogue, with what the user brought laid over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer import data_pack
from explorer.catalogue import Catalogue
from explorer.catalogue.drawn_footprints import partnerships_of
from explorer.catalogue.indicators import Indicator, IndicatorTable
from explorer.catalogue.partnerships import PartnershipList
from explorer.errors import ChoiceError, ExplorerError
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.project.base_data import is_official, official_note
from explorer.said import Said, Value

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.facts import FunctionalAreas
    from explorer.catalogue.files_read import FilesRead
    from explorer.catalogue.flows import Flows
    from explorer.catalogue.institutions import Institution, Partner
    from explorer.catalogue.tables.held_tables import HeldIndicator
    from explorer.places.districts import DistrictLookup
    from explorer.places.ground import Ground
    from explorer.places.loaded_areas import LoadedAreas
    from explorer.places.names.area_keys import AreaKeys
    from explorer.project.plan import Plan
    from explorer.readers.tables.table_choices import OwnTableFile


_ALIKE = 0.95
"""Share of the neighbours of the bundled districts that other shapes must have, too: else their borders do not meet (ours)."""


@dataclass(frozen=True, eq=False)
class Known:
    """The data of one project. What the user did not bring is the catalogue's, which stays as it is.

    Attributes
    ----------
    catalogue : Catalogue
        What is bundled.
    partnerships : PartnershipList
        The bundled ones and the project's own footprints.
    tables : mapping of OwnTableFile to HeldIndicators
        The project's own tables, and what each holds.
    own_ground, own_flows, own_areas : optional
        What stands in place of the bundled shapes, commuting and functional areas.
    ground_problems : tuple of Said
        What the report on the user's boundaries says is wrong with them, one sentence each.
    layers : tuple of LoadedAreas
        Extra layers that figures of the project's tables may be drawn on.
    awaited : str
        Id of an own indicator that is shown, and whose table is still to be read; empty for none.
    plan : Plan, optional
        The plan whose footprints stand among the partnerships; None for none.
    boundary_note : mapping, optional
        What is known of the official set that the user's boundaries are; None where they are none.
    has_official_flows : bool
        Whether the commuting in place of the bundled is an official set, which counts its nations only.
    undrawn : tuple of Said
        Tables of which nothing can be drawn, one sentence each.
    """

    catalogue: Catalogue
    partnerships: PartnershipList
    tables: Mapping[OwnTableFile, tuple[HeldIndicator, ...]] = field(default_factory=dict)
    own_ground: Ground | None = None
    own_flows: Flows | None = None
    own_areas: FunctionalAreas | None = None
    ground_problems: tuple[Said, ...] = ()
    layers: tuple[LoadedAreas, ...] = ()
    awaited: str = ""
    plan: Plan | None = None
    boundary_note: Mapping[str, Any] | None = None
    has_official_flows: bool = False
    undrawn: tuple[Said, ...] = ()

    @classmethod
    def of(cls, catalogue: Catalogue, project: Project, progress: Progress = SILENT) -> Known:
        """Read what the user brought to a project, each file once while it stays the same.

        Raises
        ------
        ExplorerError
            A file of the project cannot be read or joined, or the work was cancelled.
        """
        from explorer.catalogue.tables.held_tables import NothingDrawnError

        files = catalogue.files
        ground = flows = areas = None
        problems: tuple[Said, ...] = ()
        if project.boundaries:
            progress.step(Said("known-boundaries"), 0.0)
            with _told_of(project.boundaries):
                examined = files.boundaries_examined(project.boundaries)
                problems = tuple(Said("known-problem", file=project.boundaries.name, what=what) for what in examined.problems)
                ground = files.ground(project.boundaries, examined.column)
        tables: dict[OwnTableFile, tuple[HeldIndicator, ...]] = {}
        undrawn: tuple[Said, ...] = ()
        for table in project.tables:
            progress.step(Said("known-table", file=table.path.name), 0.1)
            with _told_of(table.path):
                try:
                    tables[table] = files.indicators(table)
                except NothingDrawnError as told:
                    tables[table], undrawn = (), (*undrawn, Said("known-problem", file=table.path.name, what=told.message))
        if project.flows:
            progress.step(Said("known-flows"), 0.3)
            with _told_of(project.flows):
                flows = files.flows(project.flows, project.flow_reading)
        if project.areas:
            progress.step(Said("known-areas"), 0.4)
            with _told_of(project.areas):
                areas = files.areas(project.areas, believed=project.areas_believed)
        held = [each.indicator for found in tables.values() for each in found]
        if project.indicator not in {*catalogue.indicators, *(each.id for each in held)}:
            raise ChoiceError(Said("known-indicator-gone"), Said("known-indicator-choose"))
        is_on_layers = not all(indicator.is_of_districts for indicator in held)
        layers = tuple(filter(None, map(files.layer, project.layers))) if is_on_layers else ()
        partnerships = partnerships_of(catalogue.partnerships, project)
        return cls(
            catalogue, partnerships, tables, ground, flows, areas, problems, layers, plan=project.plan_in_hand,
            boundary_note=official_note(project.boundaries), has_official_flows=is_official(project.flows),
            undrawn=undrawn,
        )  # fmt: skip

    @classmethod
    def at_once(cls, catalogue: Catalogue, project: Project) -> Known:
        """Return what is known of a project before any file is read: its footprints, and tables that were read before."""
        found = ((table, catalogue.files.indicators_at_hand(table)) for table in project.tables)
        tables = {table: held for table, held in found if held is not None}
        known = cls(catalogue, partnerships_of(catalogue.partnerships, project), tables, plan=project.plan_in_hand)
        return known if project.indicator in known.indicators else replace(known, awaited=project.indicator)

    # What the user may have brought

    @cached_property
    def own_indicators(self) -> Mapping[str, Indicator]:
        """Indicators of the project's own tables, by id."""
        return {held.indicator.id: held.indicator for found in self.tables.values() for held in found}

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The bundled indicators, then those of the project's tables, by id, and the one whose table is still to be read."""
        awaited = {self.awaited: _awaited(self.awaited)} if self.awaited else {}
        return {**self.catalogue.indicators, **self.own_indicators, **awaited}

    @cached_property
    def indicator_values(self) -> IndicatorTable:
        """Values of all indicators."""
        own = {held.indicator.id: held.frame for found in self.tables.values() for held in found}
        if not own:
            return self.catalogue.indicator_values
        return IndicatorTable(self.indicators, own, self.catalogue.indicator_values.read)

    @property
    def ground(self) -> Ground:
        """Shapes of the districts."""
        return self.own_ground if self.own_ground is not None else self.catalogue.ground

    @property
    def flows(self) -> Flows:
        """Commuting between districts."""
        return self.own_flows if self.own_flows is not None else self.catalogue.flows

    @property
    def census_from(self) -> str:
        """Where commuting as a census counted it is from: an ``official`` set, or the ``pack``; empty where it is not here."""
        if self.has_official_flows:
            return "official"
        pack = data_pack.in_use().pack
        return "pack" if pack is not None and pack.of_role["commuting"] else ""

    def flows_for(self, codes: Sequence[str]) -> Flows:
        """Commuting that tells of some districts: an official set leaves those that it counts nobody of to the catalogue's.

        What a user brought stands as it is: nobody asked for anything else.
        """
        own = self.own_flows
        if own is None:
            return self.catalogue.flows_for(codes)
        if not codes or not self.has_official_flows or len(own.unknown(tuple(codes))) < len(codes):
            return own
        other = self.catalogue.flows_for(codes)
        if id(other) not in self._elsewhere:
            note = Said("known-flows-elsewhere", source=own.source.title)
            self._elsewhere[id(other)] = replace(other, notes=(note, *other.notes))
        return self._elsewhere[id(other)]

    @cached_property
    def _elsewhere(self) -> dict[int, Flows]:
        """The catalogue's commuting with a note why it stands: the same object each time, since much is worked out by it."""
        return {}

    @property
    def functional_areas(self) -> FunctionalAreas:
        """The functional areas that footprints are held against."""
        return self.own_areas if self.own_areas is not None else self.catalogue.functional_areas

    def table_of(self, indicator: str) -> OwnTableFile | None:
        """Return the own table that an indicator is of; None for a bundled one."""
        return next((file for file, found in self.tables.items() if indicator in (held.indicator.id for held in found)), None)

    def problems(self, indicator: str) -> tuple[Said | str, ...]:
        """Return what is wrong with the user's own data in use, where an indicator is shown: one sentence each."""
        shown = [(file, found[0].problems) for file, found in self.tables.items() if file == self.table_of(indicator)]
        told = [Said("known-problem", file=file.path.name, what=what) for file, problems in shown for what in problems]
        of_tables = (*told, *self.undrawn)
        return tuple(dict.fromkeys((*self.flows.problems, *self.functional_areas.problems, *of_tables, *self.ground_problems)))

    @property
    def file_notes(self) -> tuple[Value, ...]:
        """What was left out, shared out or assumed as the user's own flows, areas and boundaries were read."""
        flows = (*self.own_flows.as_read, *self.own_flows.notes) if self.own_flows is not None else ()
        areas = self.own_areas.notes if self.own_areas is not None else ()
        return tuple(dict.fromkeys((*flows, *areas, *self.ground.newest.notes)))

    def member_name(self, member: str) -> str:
        """Name of an institution or public body; its id where it is not known."""
        known = self.institutions_by_id.get(member) or self.partnerships.partnerships.get(member)
        return known.name if known is not None else member

    # What is bundled

    @property
    def files(self) -> FilesRead:
        """What was read of the user's files, for another reading of one."""
        return self.catalogue.files

    @property
    def districts(self) -> DistrictLookup:
        """The districts of April 2025."""
        return self.catalogue.districts

    @property
    def population(self) -> pd.Series[float]:
        """Residents of each district."""
        return self.catalogue.population

    @property
    def commuting_totals(self) -> pd.DataFrame:
        """Employed residents and jobs of each district, with people who work at home or abroad."""
        return self.catalogue.commuting_totals

    @property
    def area_keys(self) -> AreaKeys:
        """Codes and names of all areas that are held."""
        return self.catalogue.area_keys

    @property
    def institutions(self) -> tuple[Institution, ...]:
        """Institutions and their main sites."""
        return self.catalogue.institutions

    @property
    def institutions_by_id(self) -> Mapping[str, Institution]:
        """The same by id."""
        return self.catalogue.institutions_by_id

    @property
    def partners(self) -> Mapping[str, tuple[Partner, ...]]:
        """Documented partners of each partnership."""
        return self.catalogue.partners

    @cached_property
    def measured_ground(self) -> Ground:
        """Shapes that lengths and neighbours are measured on: the user's where they are whole and meet, else the bundled ones."""
        own, bundled = self.own_ground, self.catalogue.ground
        if own is None or own.approximate or own.undrawn(self.districts.codes):
            return bundled
        pairs, known = (set(ground.edges.named_neighbours()) for ground in (own, bundled))
        return own if len(pairs & known) >= _ALIKE * len(known) else bundled

    @cached_property
    def joined(self) -> list[tuple[str, str]]:
        """Pairs of districts that share an edge or a listed link."""
        if self.measured_ground is self.catalogue.ground:
            return self.catalogue.joined
        return self.catalogue.joined_on(self.measured_ground)


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """Let what goes wrong with a file of the user's say which it is."""
    try:
        yield
    except ExplorerError as error:
        error.file = file
        raise


def _awaited(indicator: str) -> Indicator:
    """Stand in for an indicator whose table is still to be read."""
    return Indicator(
        id=indicator, title=Said("known-indicator-own"), unit="", theme="economy", kind="ratio", denominator="none", weights="",
        combine="",
        uncertainty="", comparable_over_time="", access="", publisher=Said("known-indicator-waits"), dataset="", periods=("",),
        earlier_period="", polarity=0, note="", licence="",
    )  # fmt: skip
