"""Which data exist, with their unit, period, licence and source.

A :class:`Catalogue` opens light (csv alone: names, partnerships, indicators), so that a window can show its choices at
once; frames that need pandas are read when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer import data_pack
from explorer.catalogue.indicators import Indicator, IndicatorTable, load_indicators, load_published_bodies
from explorer.catalogue.partnerships import PartnershipList, load_partnerships
from explorer.places import boundaries
from explorer.places.districts import DistrictLookup, load_districts
from explorer.said import Said

# What is read when it is first asked for is imported then, too: a window opens without it.
if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.areas.neighbours import Neighbours
    from explorer.catalogue.facts import FunctionalAreas
    from explorer.catalogue.files_read import FilesRead
    from explorer.catalogue.flows import Flows
    from explorer.catalogue.institutions import Institution, Partner
    from explorer.catalogue.reorganisation import FundPlace, ReorganisationOption
    from explorer.places.ground import Ground
    from explorer.places.names.area_keys import AreaKeys


@dataclass(frozen=True)
class Catalogue:
    """Everything bundled, read on demand and once.

    What a user brings changes nothing here; it is laid over it: see :class:`~explorer.catalogue.known.Known`.

    Attributes
    ----------
    districts : DistrictLookup
    partnerships : PartnershipList
    indicators : mapping of id to Indicator
    """

    districts: DistrictLookup
    partnerships: PartnershipList
    indicators: Mapping[str, Indicator]

    @classmethod
    def load(cls) -> Catalogue:
        """Read the light tables, those of the pack in use where it has newer ones.

        Raises
        ------
        ReadError
            A table is missing or damaged.
        """
        data_pack.in_use()
        lookup = load_districts()
        return cls(lookup, load_partnerships(lookup), load_indicators())

    @cached_property
    def indicator_values(self) -> IndicatorTable:
        """Published values of all indicators, each read when it is first asked for."""
        return IndicatorTable(self.indicators)

    @cached_property
    def published_bodies(self) -> pd.DataFrame:
        """Figures published for counties and combined authorities as a whole, by ONS code."""
        return load_published_bodies(self.indicators)

    @cached_property
    def neighbours(self) -> Neighbours:
        """Districts that are alike."""
        from explorer.catalogue.areas.neighbours import load_neighbours

        return load_neighbours(self.districts)

    @cached_property
    def population(self) -> pd.Series[float]:
        """Residents of each district."""
        from explorer.catalogue.facts import load_population

        return load_population(self.districts)

    @cached_property
    def working_age(self) -> pd.Series[float]:
        """Residents of 16 to 64 of each district."""
        from explorer.catalogue.facts import load_working_age

        return load_working_age(self.districts)

    @cached_property
    def commuting_totals(self) -> pd.DataFrame:
        """Employed residents and jobs of each district, with people who work at home or abroad."""
        from explorer.catalogue.facts import load_commuting_totals

        return load_commuting_totals(self.districts)

    @cached_property
    def functional_areas(self) -> FunctionalAreas:
        """Travel-to-work areas 2011."""
        from explorer.catalogue.facts import load_functional_areas

        return load_functional_areas(self.districts)

    @cached_property
    def estimate(self) -> Flows:
        """The bundled estimate of commuting."""
        from explorer.catalogue.flows import estimated_flows

        return estimated_flows(self.districts)

    @cached_property
    def counted(self) -> tuple[Flows, ...]:
        """Commuting as a census counted it, of the pack in use; none where it holds none."""
        from explorer.catalogue.packed import packed_flows

        return packed_flows(self.districts)

    @property
    def flows(self) -> Flows:
        """Commuting between all districts: counted where a pack has it for each, else the estimate."""
        return self.flows_for(self.districts.codes)

    def flows_for(self, codes: Sequence[str]) -> Flows:
        """Return the commuting of some districts: counted where a pack has it for all of them, else the estimate."""
        whole = next((flows for flows in self.counted if codes and not flows.unknown(tuple(codes))), None)
        if whole is not None:
            return whole
        is_part = any(len(flows.unknown(tuple(codes))) < len(codes) for flows in self.counted)
        return self._uncounted[is_part] if self.counted and codes else self.estimate

    @cached_property
    def _uncounted(self) -> Mapping[bool, Flows]:
        """The estimate with a note why it stands where a pack counts none of some districts, or a part: always the same two."""
        notes = {False: "known-flows-elsewhere", True: "known-flows-in-part"}
        title = next((flows.source.title for flows in self.counted), "")
        return {
            is_part: replace(self.estimate, notes=(Said(key, source=title), *self.estimate.notes))
            for is_part, key in notes.items()
        }

    @cached_property
    def bundled_ground(self) -> Ground:
        """The bundled districts, with their borders, which are approximate."""
        from explorer.places.ground import Ground

        return Ground(boundaries.bundled("districts", boundaries.TOLERANCES[0]))

    @cached_property
    def ground(self) -> Ground:
        """The districts of the pack in use, else the bundled ones."""
        from explorer.catalogue.packed import packed_ground

        return packed_ground(self.districts) or self.bundled_ground

    @cached_property
    def files(self) -> FilesRead:
        """What was read of the user's files against these data; the one thing here that changes."""
        from explorer.catalogue.files_read import FilesRead

        return FilesRead(self)

    @cached_property
    def area_keys(self) -> AreaKeys:
        """Codes and names of all areas that are held."""
        from explorer.catalogue.tables.areas.held_areas import keys_of

        return keys_of(self.districts, self.partnerships)

    @cached_property
    def institutions(self) -> tuple[Institution, ...]:
        """Institutions and their main sites."""
        from explorer.catalogue.institutions import load_institutions

        return load_institutions(self.districts, self.partnerships)

    @cached_property
    def institutions_by_id(self) -> Mapping[str, Institution]:
        """The same by id."""
        return {institution.id: institution for institution in self.institutions}

    @cached_property
    def partners(self) -> Mapping[str, tuple[Partner, ...]]:
        """Documented partners of each partnership."""
        from explorer.catalogue.institutions import load_partners

        return load_partners(self.partnerships, self.institutions)

    @cached_property
    def options(self) -> Mapping[str, ReorganisationOption]:
        """Options submitted for the reorganisation of councils, by id."""
        from explorer.catalogue.reorganisation import load_options

        return load_options(self.districts)

    @cached_property
    def fund_places(self) -> tuple[FundPlace, ...]:
        """Places of the innovation fund."""
        from explorer.catalogue.reorganisation import load_fund_places

        return load_fund_places(self.partnerships.partnerships)

    @cached_property
    def links(self) -> list[tuple[str, str]]:
        """Bridges, tunnels and ferries between districts."""
        from explorer.catalogue.facts import load_links

        return load_links(self.districts)

    @cached_property
    def joined(self) -> list[tuple[str, str]]:
        """Pairs of districts that share an edge or a listed link."""
        return self.joined_on(self.ground)

    def joined_on(self, ground: Ground) -> list[tuple[str, str]]:
        """Return pairs of districts that share an edge on some ground or a listed link.

        Official lines end at the water, and would part Gateshead from Newcastle: what the bundled ones join stays joined.
        """
        pairs = dict.fromkeys(self.bundled_ground.edges.named_neighbours())
        if ground is not self.bundled_ground:
            pairs |= {(a, b): None for a, b in ground.edges.named_neighbours() if (b, a) not in pairs}
        return [*pairs, *self.links]
