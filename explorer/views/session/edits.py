"""What a user can do to the project: every edit is one step of the session, under the name that undo shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import period_said
from explorer.progress import Progress
from explorer.project import DEFAULT_INDICATOR, DEFAULT_PARTNERSHIP
from explorer.project.own_footprint import OwnFootprint, with_footprints
from explorer.project.own_words import OwnWords, with_words, words_for
from explorer.project.partner_choice import ADDED, CONFIRMED, REMOVED, PartnerChoice, What, with_choice, without_choice
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.kept_copies import source_of
from explorer.readers.tables.table_choices import OwnTableFile, as_json
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.tables.held_tables import HeldIndicator
    from explorer.catalogue.tables.own_tables import OwnTable
    from explorer.views.session import Session


class Edits:
    """The edits of a session's project."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def choose_partnership(self, partnership: str) -> None:
        """Look at another partnership."""
        name = self._session.known.partnerships.partnerships[partnership].named
        self._session.choose(Said("step-choose", what=name), partnership=partnership)

    def choose_indicator(self, indicator: str) -> None:
        """Colour the map by another indicator, in its latest period."""
        style = self._session.project.map_style.for_another_indicator()
        title = self._session.known.indicators[indicator].title
        self._session.choose(Said("step-choose", what=title), indicator=indicator, period=None, map_style=style)

    def choose_period(self, period: str | None) -> None:
        """Look at another period of the indicator; None for its latest."""
        label = Said("tools-step-year", year=period_said(period)) if period else Said("tools-step-latest-year")
        self._session.choose(label, period=period)

    def choose_region(self, region: str) -> None:
        """Limit the question to a region; empty for the regions the footprint lies in."""
        lookup = self._session.catalogue.districts
        is_one = region in lookup.regions
        label = Said("step-choose", what=lookup.region(region)) if is_one else Said("step-every-region")
        self._session.choose(label, region=region)

    def open_boundaries(self, path: Path) -> None:
        """Take the shapes of a file in place of the bundled ones."""
        self._session.settings = self._session.settings.with_recent("recent_boundaries", path)
        self._session.choose(Said("project-open", file=source_of(path)[0]), boundaries=path)

    def open_flows(self, path: Path, reading: FlowReading = USUAL_READING) -> None:
        """Take the commuting flows of a file in place of the estimate, read as the user has said."""
        self._session.settings = self._session.settings.with_recent("recent_flows", path).with_names(reading.names)
        self._session.choose(Said("project-open", file=path.name), flows=path, flow_reading=reading)

    def use_table(self, file: OwnTableFile, table: OwnTable) -> None:
        """Add the indicators of a user's table to the project, in place of an earlier reading of the same sheet, and show one.

        Its indicators are made ready beside the window; a table that has no figure for an area is told like other failures.
        """
        catalogue = self._session.catalogue

        def work(progress: Progress) -> tuple[HeldIndicator, ...]:
            progress.step(Said("session-figures", file=file.path.name))
            return catalogue.files.indicators(file, table)

        job = self._session.jobs.run(work, topic="table", label=text("session-figures", file=file.path.name))
        job.then(lambda found: self._take_table(file, table, found))

    def _take_table(self, file: OwnTableFile, table: OwnTable, found: Sequence[HeldIndicator]) -> None:
        before, shown = self._session.project, self._session.known.indicators[self._session.project.indicator].title
        indicators = [held.indicator for held in found]
        same = [old for old in before.tables if old.path == file.path and old.choices.sheet == file.choices.sheet]
        kept = tuple(old for old in before.tables if old not in same and old != file)
        indicator = next((each.id for each in indicators if each.title == shown), indicators[0].id)
        self._session.settings = self._session.settings.with_recent("recent_tables", file.path).with_table(
            table.shape, as_json(file.choices)
        )
        style = before.map_style.for_another_indicator()
        self._session.choose(
            Said("step-use", what=file.path.name), tables=(*kept, file), indicator=indicator, period=None, map_style=style
        )

    def put_table_aside(self, file: OwnTableFile) -> None:
        """Take a user's table out of the project; where one of its indicators was shown, the default is."""
        left = tuple(other for other in self._session.project.tables if other != file)
        gone = self._session.known.table_of(self._session.project.indicator) == file
        choices = {"indicator": DEFAULT_INDICATOR, "period": None} if gone else {}
        self._session.choose(Said("step-remove", what=file.path.name), tables=left, **choices)

    def add_layer(self, path: Path) -> None:
        """Draw a layer of the user's own over the map, on top of the others."""
        others = (kept for kept in self._session.project.layers if kept != path)
        self._session.choose(Said("step-add", what=path.stem), layers=(*others, path))

    def remove_layer(self, path: Path) -> None:
        """Take a layer of the user's own off the map."""
        others = tuple(kept for kept in self._session.project.layers if kept != path)
        self._session.choose(Said("step-remove", what=path.stem), layers=others)

    def add_footprints(self, made: tuple[OwnFootprint, ...]) -> None:
        """Take footprints of the user's own among the partnerships, in place of those of the same name, and look at the first."""
        what = made[0].name if len(made) == 1 else Said("step-footprints", n=len(made))
        self._session.choose(
            Said("step-add", what=what),
            footprints=with_footprints(self._session.project.footprints, made),
            partnership=made[0].id,
        )

    def remove_footprint(self, footprint: OwnFootprint) -> None:
        """Take a footprint of the user's own away; where it was looked at, the default is."""
        left = tuple(other for other in self._session.project.footprints if other != footprint)
        shown = DEFAULT_PARTNERSHIP if self._session.project.partnership == footprint.id else self._session.project.partnership
        self._session.choose(Said("step-remove", what=footprint.name), partnership=shown, footprints=left)

    def choose_partners(self, members: Sequence[str], what: What | None) -> None:
        """Add, take out or confirm partners of the partnership; no ``what`` leaves them as they are documented."""
        project = self._session.project
        choices = project.partners
        for member in members:
            choices = without_choice(choices, project.partnership, member)
            if what:
                choices = with_choice(choices, PartnerChoice(project.partnership, member, what))
        whom = self._session.known.member_name(members[0]) if len(members) == 1 else Said("unit-partners", n=len(members))
        step = {ADDED: "step-add", REMOVED: "step-take-out", CONFIRMED: "step-confirm"}[what] if what else "step-as-documented"
        self._session.choose(Said(step, what=whom), partners=choices)

    def say_in_statement(self, words: OwnWords) -> None:
        """Keep what an author says in the statement of one partnership; the step names what was said anew."""
        before = words_for(self._session.project.words, words.partnership)
        parts = [each.name for each in fields(OwnWords) if getattr(words, each.name) != getattr(before, each.name)]
        if parts:
            label = Said("statement-step", part=parts[0] if len(parts) == 1 else "several")
            self._session.choose(label, words=with_words(self._session.project.words, words))

    def open_areas(self, path: Path, *, believed: bool = False) -> None:
        """Take the functional areas of a file in place of the travel-to-work areas."""
        self._session.settings = self._session.settings.with_recent("recent_areas", path)
        self._session.choose(Said("project-open", file=path.name), areas=path, areas_believed=believed, areas_asked=None)

    def choose_day(self, day: date | None) -> None:
        """Look at partnerships and members as on a day; None for today, or the last day of a body that has ended."""
        near = self._session.known.partnerships.day_of(self._session.project.partnership, day)
        self._session.choose(Said("project-as-at", day=near) if near else Said("project-as-at-latest"), as_at=day)
