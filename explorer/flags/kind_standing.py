"""Where all partnerships of a kind stand on a day: flags and verdicts of each, and who is in what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from explorer.cartography import standing_design as design
from explorer.cartography.map_design import MapDesign
from explorer.catalogue.known import Known
from explorer.catalogue.partnerships import KINDS, kind_said
from explorer.flags.model import Side
from explorer.flags.sides.answers import ANSWERS, VERDICT_SIDES, Answer
from explorer.flags.survey import Surveyed, elsewhere_said, survey
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.said import Area, Listing, Said, sentences

_WORST_FIRST: tuple[Answer, ...] = ("cannot_tell", "does_not_fit", "fits_in_part", "fits")


@dataclass(frozen=True, eq=False)
class KindStanding:
    """All footprints of a kind on a day.

    Attributes
    ----------
    kind : str
    as_at : date
    surveyed : tuple of Surveyed
        Flags and verdicts of each footprint, in the order of names.
    bodies : mapping of district to partnership ids
        Every partnership of every kind that a district is counted in on the day.
    known : Known
    cautions : tuple of Said
        Words that must stand wherever this shows.
    """

    kind: str
    as_at: date
    surveyed: tuple[Surveyed, ...]
    bodies: Mapping[str, tuple[str, ...]]
    known: Known
    cautions: tuple[Said, ...]

    @property
    def kind_name(self) -> Said:
        """The kind, as a title."""
        return kind_said(self.kind, "title")

    @property
    def footprints(self) -> dict[str, tuple[str, ...]]:
        """Districts of each footprint, by partnership."""
        return {one.case.footprint.partnership.id: one.case.codes for one in self.surveyed}

    @property
    def headline(self) -> Listing:
        """How many footprints there are, and how many have which answer."""
        if not self.surveyed:
            return sentences(Said("standing-none", kind=kind_said(self.kind), day=self.as_at))
        number = Said("standing-footprints", n=len(self.surveyed), day=self.as_at)
        return sentences(number, *(self._answers_said(side) for side in VERDICT_SIDES))

    def _answers_said(self, side: Side) -> Said:
        answers = list(self.answers(side).values())
        told = [Said("standing-answer", answer=answer, n=answers.count(answer)) for answer in ANSWERS if answer in answers]
        return Said("standing-answers", side=Said(f"flag-side-{side}"), answers=Listing.of(told, joint="commas"))

    def answers(self, side: Side) -> dict[str, str]:
        """Return the answer on a side for each partnership."""
        return {
            one.case.footprint.partnership.id: verdict.answer
            for one in self.surveyed
            for verdict in one.verdicts
            if verdict.side == side
        }

    def answer_map(self, side: Side) -> MapDesign:
        """Return the map of answers on a side."""
        codes = self.known.districts.codes
        found = design.answers_of_districts(self.footprints, self.answers(side), codes)
        # The legend lists its classes from the last to the first.
        names = {
            design.IN_NONE: Said("standing-in-none", kind=kind_said(self.kind)),
            design.IN_SEVERAL: Said("standing-in-several"),
        }
        names |= {answer: Said("verdict-answer", answer=answer) for answer in _WORST_FIRST}
        note = Said("standing-map-note", day=self.as_at)
        return design.answer_design(Said(f"flag-side-{side}"), found, names, note)

    def complexity_map(self) -> MapDesign:
        """Return the map of how many partnerships of all kinds each district is in."""
        counts = pd.Series({code: len(self.bodies.get(code, ())) for code in self.known.districts.codes}, name="bodies")
        note = Said("standing-complexity-note", day=self.as_at)
        return design.count_design(Said("standing-complexity"), counts, note)

    def described(self, code: str) -> tuple[Area | Said, ...]:
        """Return what to show beside the pointer: the district, its footprints of the kind, and how many bodies it is in."""
        bodies = self.known.partnerships.partnerships
        held = [key for key in self.bodies.get(code, ()) if bodies[key].kind == self.kind]
        own = tuple(Area(key, bodies[key].name) for key in held) or (Said("standing-in-none", kind=kind_said(self.kind)),)
        district, counted, *_ = self.bodies_described(code)
        return (district, *own, counted)

    def bodies_described(self, code: str) -> tuple[Area | Said, ...]:
        """Return what to show beside the pointer of a district's complexity: every partnership that it is in."""
        bodies, held = self.known.partnerships.partnerships, self.bodies.get(code, ())
        district = Area(code, self.known.districts.name(code))
        return (district, Said("standing-bodies", n=len(held)), *(Area(key, bodies[key].name) for key in held))


def kind_standing(project: Project, known: Known, kind: str, progress: Progress = SILENT) -> KindStanding:
    """Look at every footprint of a kind on the project's day (today by default), with its data and thresholds.

    Raises
    ------
    ExplorerError
        A file of the project cannot be read, or the work was cancelled.
    """
    day = project.as_at or date.today()
    surveyed = tuple(survey(project, known, kind, progress))
    is_estimated = any(one.case.flows.source.estimated for one in surveyed)
    cautions = (Said("findings-caution-estimated"),) if is_estimated else ()
    told = (*cautions, *elsewhere_said(known, surveyed))
    return KindStanding(kind, day, surveyed, bodies_of_districts(known, day), known, told)


def bodies_of_districts(known: Known, day: date) -> dict[str, tuple[str, ...]]:
    """Return the partnerships of every kind that each district is counted in on a day; none without any."""
    held: dict[str, list[str]] = {}
    for kind in KINDS:
        for key, footprint in known.partnerships.footprints(kind, day).items():
            for code in footprint.districts:
                held.setdefault(code, []).append(key)
    return {code: tuple(keys) for code, keys in held.items()}
